"""The cells of a sheet put where they stand: columns of text by row, and what text cannot tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.reading.distinct import Distinct
from flows.reading.limits import Rajat
from flows.reading.refusal import SHEET_FITS, Refusal
from flows.reading.sheets import ERROR, FORMULA, MARKS, PLACES
from flows.reading.xlsx_cells import Kind
from flows.reading.xlsx_rows import Cells, Rows
from flows.reading.xlsx_values import Values
from schemas.reasons.refusals import CELLS_TOO_FAR

_TEXTS: Final = (Kind.SHARED, Kind.TEXT)
_UNKNOWN_ERROR: Final = "#"
_CELLS_AT_ONCE: Final = 20_000
"""Narrow columns are worked on together: a sheet may have thousands of them."""


class OutOfOrderError(Exception):
    """A row comes after a later one."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Whole rows from `alku` to `loppu`, from the column `vasen` on.

    `tekstit` has by column the texts of its cells as they stand in the XML, `lajit` their kinds.
    """

    alku: int
    loppu: int
    tekstit: dict[int, pl.Series]
    lajit: Mapping[int, pl.Series]

    def take_texts(self, sarake: int) -> pl.Series:
        """Give away the texts of a column of the sheet, empty where the block has none."""
        return self._or_nothing(self.tekstit.pop(sarake, None), pl.String)

    def kinds(self, sarake: int) -> pl.Series:
        """Return the kinds of the cells of a column of the sheet."""
        return self._or_nothing(self.lajit.get(sarake), pl.UInt8)

    def text_rows(self, sarake: int) -> pl.Series:
        """Return the sheet rows whose cell in a column is text."""
        rows = self.kinds(sarake).is_in(_TEXTS).arg_true()
        return rows.cast(pl.Int32) + self.alku

    def _or_nothing(self, column: pl.Series | None, dtype: type[pl.DataType]) -> pl.Series:
        if column is None:
            return pl.repeat(None, self.loppu - self.alku + 1, dtype=dtype, eager=True)
        return column


class Grid:
    """Takes a sheet's cells piece by piece, in the order of its rows, and puts them in place."""

    def __init__(self, values: Values, rajat: Rajat) -> None:
        self._values = values
        self._rajat = rajat
        self._blocks: list[_Block] = []
        self._marks = [pl.DataFrame(schema=MARKS)]
        self._first_filled = 0
        self._loppu = 0
        self._vasen = self._oikea = -1

    def add(self, cells: pl.DataFrame) -> None:
        """Take cells as `xlsx_cells.py` gives them.

        Raises:
            Refusal: the cells reach too far, or name texts that are not there.
            OutOfOrderError: a row comes after a later one.
        """
        if not cells.height:
            return
        first, last, left, right = cells.select(
            alku=pl.min("rivi"),
            loppu=pl.max("rivi"),
            vasen=pl.min("sarake"),
            oikea=pl.max("sarake"),
        ).row(0)
        self._extend(first, last, left, right)
        self._marks.append(_marks_of(cells))
        self._blocks.append(self._block(cells, last, left, right - left + 1))
        self._loppu = last

    def add_rows(self, rows: Rows) -> None:
        """Take rows as `xlsx_rows.py` gives them.

        Raises:
            Refusal: the cells reach too far, or name texts that are not there.
            OutOfOrderError: a row comes after a later one.
        """
        if not rows.sarakkeet:
            return
        begin, end = _filled_rows(rows)
        last = int(rows.numerot[end])
        self._extend(int(rows.numerot[begin]), last, min(rows.sarakkeet), max(rows.sarakkeet))
        alku = self._loppu + 1
        places = rows.numerot.head(end + 1) - alku
        size = last - self._loppu
        which = pl.int_range(0, len(places), dtype=pl.UInt32, eager=True)
        if len(places) != size:
            which = pl.repeat(None, size, dtype=pl.UInt32, eager=True).scatter(places, which)
        whole = len(which) == len(rows.numerot)
        cells = {
            column: each if whole else Cells(each.tekstit.gather(which), each.lajit.gather(which))
            for column, each in rows.sarakkeet.items()
        }
        self._blocks.append(
            _Block(
                alku,
                last,
                {column: each.tekstit for column, each in cells.items()},
                {column: each.lajit for column, each in cells.items()},
            )
        )
        self._loppu = last

    def _extend(self, first: int, last: int, left: int, right: int) -> None:
        """Reach as far as further cells do."""
        if first <= self._loppu:
            raise OutOfOrderError
        self._first_filled = self._first_filled or first
        self._vasen = left if self._vasen < 0 else min(self._vasen, left)
        self._oikea = max(self._oikea, right)
        width = self._oikea - self._vasen + 1
        if last * width > self._rajat.soluja:
            raise Refusal(
                CELLS_TOO_FAR.of(first=self._first_filled, last=last, columns=width),
                saanto=SHEET_FITS,
            )

    def _block(self, cells: pl.DataFrame, last: int, left: int, leveys: int) -> _Block:
        """Put cells in their places among whole rows, from the row after the last block's."""
        alku = self._loppu + 1
        size = (last - self._loppu) * leveys
        flat = (cells["rivi"] - alku) * leveys + (cells["sarake"] - left)
        numbers = pl.int_range(0, cells.height, dtype=pl.UInt32, eager=True)
        tekstit, lajit = cells["teksti"], cells["laji"]
        if cells.height != size or not (flat == numbers).all():
            which = pl.repeat(None, size, dtype=pl.UInt32, eager=True).scatter(flat, numbers)
            tekstit, lajit = tekstit.gather(which), lajit.gather(which)
        return _Block(
            alku,
            last,
            {left + place: tekstit.gather_every(leveys, place) for place in range(leveys)},
            {left + place: lajit.gather_every(leveys, place) for place in range(leveys)},
        )

    def take_columns(self) -> tuple[pl.DataFrame, dict[str, Distinct]]:
        """Give away the columns from the first to the last filled one, named by number from 0.

        They are kept no longer here: a second copy of a large ledger would be as large. The second
        value has the different texts of the columns of which few texts differ, by the same names.
        """
        if not self._blocks:
            return pl.DataFrame(), {}
        columns = range(self._vasen, self._oikea + 1)
        at_once = max(_CELLS_AT_ONCE // self._loppu, 1)
        solut, erilaiset = [], {}
        for first in columns[::at_once]:
            few = columns[first - self._vasen :][:at_once]
            parts = self._take(few)
            if parts.paikat is not None and len(few) == 1:
                erilaiset[str(first)] = parts
                cells = parts.texts_by_row()
            else:
                cells = parts.by_row(parts.tekstit)
            for place, sarake in enumerate(few):
                column = cells.slice(place * self._loppu, self._loppu)
                solut.append(column.rechunk().alias(str(sarake)))
        return pl.DataFrame(solut), erilaiset

    def _take(self, sarakkeet: Sequence[int]) -> Distinct:
        """Give away the values of some columns, one below the other.

        They are made of whole columns: one mostly holds one kind of cells, and few of its texts
        differ.
        """
        every = [(sarake, block) for sarake in sarakkeet for block in self._blocks]
        tekstit = pl.concat([block.take_texts(sarake) for sarake, block in every], rechunk=True)
        lajit = pl.concat([block.kinds(sarake) for sarake, block in every])
        return self._values.of(tekstit, lajit)

    def marks(self) -> pl.DataFrame:
        """Return the cells that are empty among the columns although they are not in the sheet."""
        return pl.concat(self._marks)

    def text_cells(self, sarakkeet: Sequence[int]) -> pl.DataFrame:
        """Return the places of the text cells in some columns."""
        return pl.concat(
            [
                pl.DataFrame({"rivi": block.text_rows(sarake)}).with_columns(
                    sarake=pl.lit(sarake, pl.Int32)
                )
                for sarake in sarakkeet
                for block in self._blocks
            ]
            or [pl.DataFrame(schema=PLACES)]
        )


def _filled_rows(rows: Rows) -> tuple[int, int]:
    """Return the places of the first and the last row that has a text."""
    texts = [cells.tekstit for cells in rows.sarakkeet.values()]
    end = len(rows.numerot) - 1
    if all(any(each[place] is not None for each in texts) for place in (0, end)):
        return 0, end
    filled = pl.DataFrame({str(place): each.is_not_null() for place, each in enumerate(texts)})
    places = filled.select(pl.any_horizontal(pl.all())).to_series().arg_true()
    return int(places[0]), int(places[-1])


def _marks_of(cells: pl.DataFrame) -> pl.DataFrame:
    """Return the errors, and the formulas whose value was never stored."""
    error = pl.col("laji") == Kind.ERROR
    formula = (
        pl.col("kaava").is_not_null()
        & pl.col("teksti").fill_null("").eq("")
        & (pl.col("laji") != Kind.TEXT)
    )
    marked = cells.filter(error | formula).select(
        pl.col("rivi", "sarake").cast(pl.Int32),
        laji=pl.when(error).then(pl.lit(ERROR)).otherwise(pl.lit(FORMULA)),
        raaka=pl.when(error)
        .then(pl.when(pl.col("teksti") != "").then("teksti").otherwise(pl.lit(_UNKNOWN_ERROR)))
        .otherwise("=" + pl.col("kaava")),
    )
    # The ampersand is last: what it uncovers is no escape.
    marks = pl.col("raaka").str.replace_many({"&lt;": "<", "&gt;": ">"})
    return marked.with_columns(marks.str.replace_all("&amp;", "&", literal=True))
