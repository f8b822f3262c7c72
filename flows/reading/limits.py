"""How much a file may cost: memory, time, cells. What is done when it costs more is elsewhere."""

from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024
HEADING_ROWS: Final = 20
"""The heading row stands in the first this many rows of a sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rajat:
    """In English: the limits one file is read within.

    Bytes, seconds and counts. `muisti_tavuja` bounds the address space of the reading process,
    `soluja` a sheet's rows × columns. `suhde` bounds how far an archive of more than `suhde_alkaen`
    bytes may inflate.
    """

    tavuja: int = 512 * MIB
    muisti_tavuja: int = 4 * 1024 * MIB
    sekunteja: float = 300.0
    soluja: int = 60_000_000
    sarakkeita: int = 16_384
    purettuna_tavuja: int = 4 * 1024 * MIB
    suhde: int = 200
    suhde_alkaen: int = 64 * MIB
    jasenia: int = 5_000


RAJAT: Final = Rajat()
"""The defaults: a ledger of a million rows and a dozen columns fits five times over."""
