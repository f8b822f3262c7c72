"""A sheet as it leaves a parser: text cells at their true rows, and what the text cannot tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from flows.reading.distinct import Distinct
from flows.reading.limits import HEADING_ROWS
from flows.reading.refusal import Refusal

ERROR: Final = "error"
FORMULA: Final = "formula"

MARKS: Final = {"rivi": pl.Int32, "sarake": pl.Int32, "laji": pl.String, "raaka": pl.String}
"""Cells that a parser leaves empty although they are not: their sheet row, their column (from 0),
`error` or `formula` (without a stored value), and the text of the error or the formula."""
PLACES: Final = {"rivi": pl.Int32, "sarake": pl.Int32}


def every_cell_is_text(_: Sequence[int]) -> None:
    """Say that number-like cells of a sheet are text, as in a delimited file."""
    return


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: row i of `solut` is sheet row i + 1, its columns are named by their number from 0.

    `erilaiset` has the different texts of columns whose parser knew them, by the columns' names,
    and these columns' cells are categories; it may reach further down than `solut`. `tekstit` gives
    the places of text cells in the given columns, or None when every cell is text; it may cost a
    pass over the sheet, so it is asked only when a column needs it. `leveydet` is how many cells
    each row of a delimited file has. `este` says why the sheet could not be read.
    """

    nimi: str
    solut: pl.DataFrame
    erilaiset: Mapping[str, Distinct] = field(default_factory=dict)
    merkinnat: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=MARKS))
    tekstit: Callable[[Sequence[int]], pl.DataFrame | None] = every_cell_is_text
    leveydet: pl.Series | None = None
    piilossa: bool = False
    piilorivit: tuple[int, ...] = ()
    piilosarakkeet: tuple[int, ...] = ()
    este: Refusal | None = None

    def heading_rows(self) -> list[tuple[str | None, ...]]:
        """Return the rows a heading may stand in, one text a column of the sheet."""
        if not self.solut.width:
            return []
        places = [int(name) for name in self.solut.columns]
        top = self.solut.head(HEADING_ROWS).rows()
        if places == list(range(len(places))):
            return top
        empty: list[str | None] = [None] * (places[-1] + 1)
        rows = [empty.copy() for _ in top]
        for row, cells in zip(rows, top, strict=True):
            for place, cell in zip(places, cells, strict=True):
                row[place] = cell
        return [tuple(row) for row in rows]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of a file; `vuosi_1904` says that its day serials count from 1904."""

    taulukot: tuple[Sheet, ...]
    vuosi_1904: bool = False


def column_letter(sarake: int) -> str:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    sarake += 1
    while sarake:
        sarake, rest = divmod(sarake - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column from 0: A is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
