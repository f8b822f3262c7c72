"""Where rows come from: file, sheet, heading row, and the rows that were passed over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import polars as pl

from schemas.findings import Outcome


class Ohitus(StrEnum):
    """In English: why a row below the headings is no data."""

    GRAND_TOTAL = "grand-total"
    SUBTOTAL = "subtotal"
    REPEATED_HEADING = "repeated-heading"
    BLANK = "blank"
    GROUP_HEADING = "group-heading"
    CARRIED_FORWARD = "carried-forward"
    NOTE = "note"
    NO_AMOUNT = "no-amount"


SKIPPED: Final = {"rivi": pl.Int32, "syy": pl.String}
"""Skipped rows of one table: the sheet row and the reason (a value of `Ohitus`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiedosto:
    """In English: an input file. `nimi` is its path below the input folder, with `/`.

    `sha256` is empty when the file could not be opened at all.
    """

    nimi: str
    sha256: str
    tavuja: int


VALISUMMAT: Final = {
    "rivi": pl.Int32,
    "ensimmainen": pl.Int32,
    "viimeinen": pl.Int32,
    "termi": pl.String,
    "summa_cents": pl.Int64,
    "laskettu_cents": pl.Int64,
    "taulukoita_ennen": pl.Int32,
    "taulukoita_jalkeen": pl.Int32,
}
"""Totals that a table prints: the sheet row, the first and the last sheet row that it sums, and for
the column of `termi` what it prints and what the rows come to. The last two count the tables of
the same ledger, before and after this one, whose rows belong to the sum too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tarkistusluvut:
    """In English: control figures of a table, over its rows of data, as the file has them.

    `eri_arvoja` gives the distinct values of each column of codes, `summat_cents` the sum of each
    column of amounts in the file's own sign; both by term.
    """

    eri_arvoja: Mapping[str, int] = field(default_factory=dict)
    summat_cents: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lahde:
    """In English: one table of one sheet: what it is, and where its headings and columns stand.

    `sarakkeet` gives the column letter of each term, `otsikot` the heading as the file has it;
    `otsikkorivi` is 0 where the table goes on from the sheet before it, without headings of its
    own. `riveja` counts the rows read: those of data and those skipped, blank ones among them;
    where several tables share their rows (a column for each month), the rows with an amount in its
    own column, and for the first of them the skipped rows too.
    `otsikkorivin_tekstit` are all headings of its row, also of columns that are not read.
    `merkki` is the sign given for this file by the user (`debet+`, `tulo+`), None when not given.
    """

    tiedosto: Tiedosto
    taulukko: str
    laji: str
    otsikkorivi: int
    riveja: int
    sarakkeet: Mapping[str, str]
    otsikot: Mapping[str, str]
    merkki: str | None = None
    piilossa: bool = False
    otsikkorivin_tekstit: tuple[str, ...] = ()
    luvut: Tarkistusluvut = field(default_factory=Tarkistusluvut)

    def solu(self, termi: str, rivi: int) -> str:
        """Return the cell's address (`B17`), or the row alone if the table lacks the column."""
        return f"{self.sarakkeet.get(termi, '')}{rivi}"


@dataclass(frozen=True, slots=True)
class Taulu:
    """In English: a table as read: its source, its rows, and the rows that were skipped.

    The rows have `lahderivi` and every term of the kind's model, but not yet `lahde`.
    """

    lahde: Lahde
    rivit: pl.DataFrame
    ohitetut: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SKIPPED))
    valisummat: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=VALISUMMAT))


@dataclass(frozen=True, slots=True)
class Luettu:
    """In English: one file as read: its tables and what the reader tested and found.

    A file that could not be read has no tables and a finding that says why.
    """

    tiedosto: Tiedosto
    taulut: tuple[Taulu, ...] = ()
    tulokset: tuple[Outcome, ...] = ()
