"""Values that the binary workbooks (.xls, .xlsb) write alike: errors and shortened numbers."""

import struct
from typing import Final

_ERRORS: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}


def error_text(code: int) -> str:
    """Return an error as a cell shows it; one we do not know by its number."""
    return _ERRORS.get(code, f"#{code}!")


def short_number(number: int) -> float:
    """Return what four bytes stand for: a whole number or a shortened float, or a 100th of it."""
    if number & 2:
        value = float((number ^ 0x80000000) - 0x80000000 >> 2)
    else:
        (value,) = struct.unpack("<d", struct.pack("<Q", (number & 0xFFFFFFFC) << 32))
    return value / 100 if number & 1 else value
