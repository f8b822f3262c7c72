"""Texts of .xls records: how many characters, how wide, and where they go on. [MS-XLS] 2.5.293."""

import struct
from collections.abc import Sequence
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_OLE2

_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08
_RUN: Final = 4


def short_text(record: bytes) -> str:
    """Return a text whose length is one byte, as in names of sheets."""
    return _plain(record, 1, record[0])


def long_text(record: bytes) -> str:
    """Return a text whose length is two bytes, as in cells."""
    return _plain(record, 2, struct.unpack_from("<H", record)[0])


def _plain(record: bytes, start: int, length: int) -> str:
    flags = record[start] if length else 0
    body = start + 1 + 2 * bool(flags & _RICH) + 4 * bool(flags & _PHONETIC)
    width = 1 + (flags & _WIDE)
    return _decoded(record[body : body + length * width], length, width)


def _decoded(content: bytes, length: int, width: int) -> str:
    if len(content) < length * width:
        raise _cut()
    return content.decode("latin-1" if width == 1 else "utf-16-le", "replace")


def _cut() -> Refusal:
    return Refusal(DAMAGED_OLE2.of())


class SharedTexts:
    """Reads the workbook's shared texts from their record and those that continue it."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records, self._record, self._place = records, 0, 8

    def read(self) -> list[str]:
        """Return the texts in the order cells refer to them.

        Raises:
            Refusal: the records end before the texts do.
        """
        (count,) = struct.unpack_from("<4xI", self._records[0])
        if count > sum(map(len, self._records)) // 3:
            raise _cut()
        return [self._one() for _ in range(count)]

    def _one(self) -> str:
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        phonetic = struct.unpack("<I", self._take(4))[0] if flags & _PHONETIC else 0
        text = self._characters(length, 1 + (flags & _WIDE))
        self._skip(runs * _RUN + phonetic)
        return text

    def _characters(self, length: int, width: int) -> str:
        """Return characters; where a record ends among them, the next one says their width anew."""
        pieces = []
        while length:
            room = (len(self._records[self._record]) - self._place) // width
            if not room:
                self._next()
                width = 1 + (self._take(1)[0] & _WIDE)
                continue
            taken = min(room, length)
            pieces.append(_decoded(self._take(taken * width), taken, width))
            length -= taken
        return "".join(pieces)

    def _next(self) -> None:
        self._record, self._place = self._record + 1, 0
        if self._record >= len(self._records):
            raise _cut()

    def _take(self, size: int) -> bytes:
        if self._place == len(self._records[self._record]):
            self._next()
        piece = self._records[self._record][self._place : self._place + size]
        self._place += size
        if len(piece) < size:
            raise _cut()
        return piece

    def _skip(self, size: int) -> None:
        while size:
            if self._place == len(self._records[self._record]):
                self._next()
            step = min(size, len(self._records[self._record]) - self._place)
            self._place += step
            size -= step
