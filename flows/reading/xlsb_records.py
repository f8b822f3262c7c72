"""The records of an .xlsb workbook's parts, and the texts in them. [MS-XLSB] 2.1.4, 2.5.168."""

import struct
from collections.abc import Iterator
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_MEMBER

_MORE: Final = 0x80
_SEVEN: Final = 0x7F
_MOST_BITS: Final = 28
_NO_TEXT: Final = 0xFFFFFFFF


def records(part: bytes, jasen: str, viimeinen: int) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, and where its content starts and ends.

    `viimeinen` is the kind of record that every whole part of its sort ends in.

    Raises:
        Refusal: a record goes on beyond the part, or the part is cut between two of them.
        IndexError: the part ends before a record's content.
    """
    kind, place, end = 0, 0, len(part)
    while place < end:
        kind, place = part[place], place + 1
        if kind & _MORE:
            kind, place = _number(part, place - 1)
        length, place = part[place], place + 1
        if length & _MORE:
            length, place = _number(part, place - 1)
        if place + length > end:
            raise Refusal(DAMAGED_MEMBER.of(member=jasen))
        yield kind, place, place + length
        place += length
    if kind != viimeinen:
        raise Refusal(DAMAGED_MEMBER.of(member=jasen))


def _number(part: bytes, place: int) -> tuple[int, int]:
    """Return a number written seven bits a byte, and the place after it."""
    number = 0
    for shift in range(0, _MOST_BITS, 7):
        byte, place = part[place], place + 1
        number |= (byte & _SEVEN) << shift
        if not byte & _MORE:
            break
    return number, place


def text_at(part: bytes, start: int) -> tuple[str, int]:
    """Return the text that starts at a place, and the place after it; no text is an empty one.

    Raises:
        IndexError: the part ends before the text does.
    """
    (length,) = struct.unpack_from("<I", part, start)
    if length == _NO_TEXT:
        return "", start + 4
    end = start + 4 + 2 * length
    if end > len(part):
        raise IndexError
    return part[start + 4 : end].decode("utf-16-le", "replace"), end
