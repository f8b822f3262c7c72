"""Input files as values, before they are written: sheets, headings, rows. Writing is elsewhere."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from schemas.lajit import Muoto

OHJEEN_NIMI: Final = "Näin täytät tämän työkirjan"
"""The first line of the sheet of guidance in the workbooks we write; it is no input."""

Solu = str | int | date | None
"""A cell: money is whole cents, where its column says that it is money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyoteSarake:
    """In English: a column of an input sheet.

    `leveys` is in characters; `rivittyva` wraps long text; `valinnat` is the range of cells
    (`Ohje!$A$30:$A$33`) that a drop-down offers.
    """

    otsikko: str
    muoto: Muoto = Muoto.TEKSTI
    leveys: int = 14
    rivittyva: bool = False
    valinnat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyoteTaulukko:
    """In English: an input sheet.

    `nimikerivit` are the title lines above the headings, `summarivi` the total row under the
    rows; `korostetut` are the numbers of rows (from 0) that part the sheet like headings.
    """

    nimi: str
    sarakkeet: tuple[SyoteSarake, ...]
    rivit: tuple[tuple[Solu, ...], ...] = ()
    nimikerivit: tuple[str, ...] = ()
    summarivi: tuple[Solu, ...] = ()
    korostetut: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SyoteKirja:
    """In English: an input file: a workbook, or a delimited text where `koodaus` is given.

    `nimi` is its path below the input folder, with `/`. A delimited text has one sheet.
    """

    nimi: str
    luotu: datetime
    taulukot: tuple[SyoteTaulukko, ...]
    koodaus: str | None = None
