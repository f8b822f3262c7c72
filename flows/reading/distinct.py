"""The different texts of a column and where each stands, so that a text is worked on once.

A ledger of a million rows has some hundred accounts, days and cost centres.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from flows.reading.parsed import Parsed

_WORTH_IT: Final = 10_000
_LOOKED_AT: Final = 20_000
_FEW: Final = 16
"""Rows per different text from which on looking texts up is cheaper than working on each."""
FILLED: Final = r"\S"
"""What a cell has that is not blank."""


@dataclass(frozen=True, slots=True)
class Distinct:
    """The texts of a column. `paikat` has each row's place in `tekstit`; None: row by row."""

    tekstit: pl.Series
    paikat: pl.Series | None = None

    @classmethod
    def of(cls, teksti: pl.Series) -> "Distinct":
        """Part a column into its different texts and their places, where these are few."""
        return cls(teksti).parted()

    def parted(self) -> "Distinct":
        """Part a column that was not, where few of its texts differ."""
        teksti = self.tekstit
        looked_at = teksti.head(_LOOKED_AT)
        if (
            self.paikat is not None
            or len(teksti) < _WORTH_IT
            or looked_at.n_unique() * _FEW > len(looked_at)
        ):
            return self
        different = teksti.unique().drop_nulls()
        if len(different) * _FEW > len(teksti):
            return self
        # Of few categories the numbers are of one byte, in which no more texts could be counted.
        return Distinct(different, teksti.cast(pl.Enum(different)).to_physical().cast(pl.UInt32))

    @classmethod
    def numbered(cls, numerot: pl.Series, tekstit: pl.Series) -> "Distinct":
        """Part a column whose cells name their texts by number (UInt32, null where empty)."""
        different = numerot.unique().drop_nulls()
        if len(numerot) < _WORTH_IT or len(different) * _FEW > len(numerot):
            return cls(tekstit.gather(numerot))
        places = pl.repeat(None, len(tekstit), dtype=pl.UInt32, eager=True)
        places = places.scatter(
            different, pl.int_range(len(different), dtype=pl.UInt32, eager=True)
        )
        return cls(tekstit.gather(different), places.gather(numerot))

    @classmethod
    def together(cls, parts: Sequence["Distinct"]) -> "Distinct":
        """Put parts of one column together; where one has a text, no other has."""
        whole, *others = parts
        for part in others:
            if whole.paikat is not None and part.paikat is not None:
                places = part.paikat + len(whole.tekstit)
                whole = cls(
                    pl.concat([whole.tekstit, part.tekstit], rechunk=True),
                    whole.paikat.zip_with(whole.paikat.is_not_null(), places),
                )
            else:
                texts = whole.by_row(whole.tekstit)
                other = part.by_row(part.tekstit)
                whole = cls(texts.zip_with(texts.is_not_null(), other))
        return whole

    def rows(self, above: int, height: int) -> "Distinct":
        """Return so many rows below the first ones; texts of no such row become null."""
        if self.paikat is None:
            return Distinct(_rows(self.tekstit, above, height))
        there = _rows(self.paikat, above, height)
        used = pl.repeat(False, len(self.tekstit), eager=True).scatter(
            there.unique().drop_nulls(), values=True
        )
        return Distinct(self.tekstit.set(~used, None), there)

    def with_texts(self, change: Callable[[pl.Series], pl.Series]) -> "Distinct":
        """Change every text by itself."""
        return replace(self, tekstit=change(self.tekstit))

    def by_row(self, values: pl.Series) -> pl.Series:
        """Return for each row what its text came to, null where the row has none."""
        return values if self.paikat is None else values.gather(self.paikat)

    def texts_by_row(self) -> pl.Series:
        """Return each row's text; of a column that is parted, as categories.

        These take a quarter of the memory, and of the time to put them in their rows.
        """
        texts = self.tekstit if self.paikat is None else self.tekstit.cast(pl.Categorical)
        return self.by_row(texts)

    def marks_by_row(self, marks: pl.Series) -> pl.Series:
        """Return for each row whether its text is marked; a row without a text is not."""
        if self.paikat is not None and not marks.any():
            return pl.repeat(False, len(self.paikat), eager=True)
        return self.by_row(marks).fill_null(value=False)

    def parsed_by_row(self, parsed: Parsed) -> Parsed:
        """Return for each row what its text was read as."""
        if self.paikat is None:
            return parsed
        rejected: Mapping[str, pl.Series] = {
            rule: self.marks_by_row(mask) for rule, mask in parsed.hylatyt.items()
        }
        return Parsed(self.by_row(parsed.arvot), parsed.saannot, rejected)


def says(cells: pl.Series, pattern: str) -> pl.Series:
    """Return which cells of a sheet match a pattern, null where one is empty."""
    if cells.dtype != pl.Categorical:
        return cells.str.contains(pattern)
    different = cells.unique().drop_nulls().cast(pl.String)
    return cells.is_in(different.filter(different.str.contains(pattern)).implode())


def _rows(column: pl.Series, above: int, height: int) -> pl.Series:
    """Return so many rows below the first ones, empty where the column has no more."""
    rows = column.slice(above, height)
    missing = height - len(rows)
    return rows.extend_constant(None, missing).rechunk() if missing else rows
