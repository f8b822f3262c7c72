"""Texts of .xls records: how many characters, how wide, and where they go on. [MS-XLS] 2.5.293."""

import struct
from collections.abc import Sequence
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_OLE2

_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08
_RUN: Final = 4
_SHORTEST: Final = 3


def short_text(record: bytes) -> str:
    """Return a text whose length is one byte, as in names of sheets."""
    length = record[0]
    width = 1 + (record[1] & _WIDE if length else 0)
    return _decoded(record[2 : 2 + length * width], length, width)


def _decoded(content: bytes, length: int, width: int) -> str:
    if len(content) < length * width:
        raise _cut()
    return content.decode("latin-1" if width == 1 else "utf-16-le", "replace")


def _cut() -> Refusal:
    return Refusal(DAMAGED_OLE2.of())


def shared_texts(records: Sequence[bytes]) -> list[str]:
    """Return the workbook's shared texts in the order cells refer to them.

    Raises:
        Refusal: the records end before the texts do.
    """
    (count,) = struct.unpack_from("<4xI", records[0])
    if count > sum(map(len, records)) // _SHORTEST:
        raise _cut()
    texts = Texts(records, 8)
    return [texts.next() for _ in range(count)]


class Texts:
    """Reads texts from a record, from a place on, and from those that continue it."""

    def __init__(self, records: Sequence[bytes], place: int = 0) -> None:
        self._records, self._record, self._place = records, 0, place

    def next(self) -> str:
        """Return the next text.

        Raises:
            Refusal: the records end before it does.
        """
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
                self._go_on()
                width = 1 + (self._take(1)[0] & _WIDE)
                continue
            taken = min(room, length)
            pieces.append(_decoded(self._take(taken * width), taken, width))
            length -= taken
        return "".join(pieces)

    def _go_on(self) -> None:
        self._record, self._place = self._record + 1, 0
        if self._record >= len(self._records):
            raise _cut()

    def _take(self, size: int) -> bytes:
        if self._place == len(self._records[self._record]):
            self._go_on()
        piece = self._records[self._record][self._place : self._place + size]
        self._place += size
        if len(piece) < size:
            raise _cut()
        return piece

    def _skip(self, size: int) -> None:
        while size:
            if self._place == len(self._records[self._record]):
                self._go_on()
            step = min(size, len(self._records[self._record]) - self._place)
            self._place += step
            size -= step
