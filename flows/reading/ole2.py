"""The compound container of the old formats (OLE2): its directory and its streams.

Every chain of sectors is bounded by the file, so no damage costs more than the file's size.
The layout is that of [MS-CFB].
"""

import struct
from collections.abc import Sequence
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_OLE2

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER: Final = 512
_ENTRY: Final = 128
_SHIFTS: Final = frozenset({9, 12})
_IN_HEADER: Final = 109  # sectors of the allocation table that the header itself lists
_LAST: Final = 0xFFFFFFFA  # from here on a number is a mark, not a sector
_STREAM, _ROOT = 2, 5
_MINI: Final = 64


def _damaged() -> Refusal:
    return Refusal(DAMAGED_OLE2.of())


class Compound:
    """An OLE2 file: the names of what stands at its top, and the bytes of its streams.

    Raises:
        Refusal: a chain leaves the file, runs in a circle, or ends before its stream does.
    """

    def __init__(self, sisalto: bytes) -> None:
        if len(sisalto) < _HEADER:
            raise _damaged()
        shift, mini_shift = struct.unpack_from("<HH", sisalto, 30)
        if shift not in _SHIFTS or 1 << mini_shift != _MINI:
            raise _damaged()
        self._sisalto, self._koko = sisalto, 1 << shift
        self._sektoreita = -(-(len(sisalto) - self._koko) // self._koko)
        directory, self._mini_cutoff, mini = struct.unpack_from("<I4xII", sisalto, 48)
        self._ketju = self._allocation_table()
        entries = self._chain(directory, self._ketju)
        self._entries = b"".join(map(self._sector, entries))
        root = self._entry(0)
        if root[1] != _ROOT:
            raise _damaged()
        self._mini_sisalto = self._read_big(root[4], root[5]) if root[5] else b""
        minis = -(-len(self._mini_sisalto) // _MINI)
        table = self._chain(mini, self._ketju, -(-minis // (self._koko // 4)))
        self._mini_ketju = _numbers(b"".join(map(self._sector, table)))
        self._streams = dict(self._top(root[3]))

    @property
    def names(self) -> frozenset[str]:
        """The names at the top of the file, in lower case."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """Return the bytes of a stream at the top; nothing when it is a folder."""
        kind, start, size = self._streams[name]
        if kind != _STREAM:
            return b""
        if size >= self._mini_cutoff:
            return self._read_big(start, size)
        places = self._chain(start, self._mini_ketju, -(-size // _MINI)) if size else []
        pieces = (self._mini_sisalto[place * _MINI : (place + 1) * _MINI] for place in places)
        return _cut(b"".join(pieces), size)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._koko
        return self._sisalto[start : start + self._koko]

    def _read_big(self, start: int, size: int) -> bytes:
        if size > len(self._sisalto):
            raise _damaged()
        places = self._chain(start, self._ketju, -(-size // self._koko))
        return _cut(b"".join(map(self._sector, places)), size)

    def _allocation_table(self) -> Sequence[int]:
        """Return the number of the sector that follows each sector."""
        listed = list(struct.unpack_from(f"<{_IN_HEADER}I", self._sisalto, 76))
        following = struct.unpack_from("<I", self._sisalto, 68)[0]
        for _ in range(self._sektoreita):
            if following >= _LAST:
                break
            numbers = _numbers(self._sector(following))
            if not numbers:
                raise _damaged()
            *more, following = numbers
            listed += more
        needed = -(-self._sektoreita // (self._koko // 4))
        sectors = [number for number in listed if number < _LAST][:needed]
        if any(number >= self._sektoreita for number in sectors) or len(set(sectors)) < len(
            sectors
        ):
            raise _damaged()
        return _numbers(b"".join(map(self._sector, sectors)))

    def _chain(self, start: int, table: Sequence[int], most: int | None = None) -> list[int]:
        """Return the sectors from one on; at most `most`, when that many are enough."""
        places: list[int] = []
        while start < _LAST and len(places) != most:
            if start >= len(table) or len(places) > len(table):
                raise _damaged()
            places.append(start)
            start = table[start]
        return places

    def _entry(self, number: int) -> tuple[str, int, tuple[int, int], int, int, int]:
        """Return an entry's name, kind, neighbours, first child, first sector and size."""
        place = number * _ENTRY
        if place + _ENTRY > len(self._entries):
            raise _damaged()
        name, length, kind, left, right, child = struct.unpack_from(
            "<64sHBxIII", self._entries, place
        )
        start, size = struct.unpack_from("<II", self._entries, place + 116)
        text = name[: max(length - 2, 0)].decode("utf-16-le", "replace")
        return text.casefold(), kind, (left, right), child, start, size

    def _top(self, child: int) -> list[tuple[str, tuple[int, int, int]]]:
        """Return the entries at the top of the file, by walking the tree of neighbours."""
        found, waiting, seen = [], [child], set()
        while waiting:
            number = waiting.pop()
            if number >= _LAST or number in seen:
                continue
            seen.add(number)
            name, kind, neighbours, _, start, size = self._entry(number)
            found.append((name, (kind, start, size)))
            waiting += neighbours
        return found


def _numbers(table: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])


def _cut(content: bytes, size: int) -> bytes:
    if len(content) < size:
        raise _damaged()
    return content[:size]
