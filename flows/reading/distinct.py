"""The different texts of a column and where each stands, so that a text is worked on once.

A ledger of a million rows has some hundred accounts, days and cost centres.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from flows.reading.parsed import Parsed

_WORTH_IT: Final = 10_000
_LOOKED_AT: Final = 20_000
_FEW: Final = 16
"""Rows per different text from which on looking texts up is cheaper than working on each."""


@dataclass(frozen=True, slots=True)
class Distinct:
    """The texts of a column. `paikat` has each row's place in `tekstit`; None: row by row."""

    tekstit: pl.Series
    paikat: pl.Series | None = None

    @classmethod
    def of(cls, teksti: pl.Series) -> "Distinct":
        """Part a column into its different texts and their places, where these are few."""
        looked_at = teksti.head(_LOOKED_AT)
        if len(teksti) < _WORTH_IT or looked_at.n_unique() * _FEW > len(looked_at):
            return cls(teksti)
        different = teksti.unique().drop_nulls()
        if len(different) * _FEW > len(teksti):
            return cls(teksti)
        return cls(different, teksti.cast(pl.Enum(different)).to_physical())

    def with_texts(self, change: Callable[[pl.Series], pl.Series]) -> "Distinct":
        """Change every text by itself."""
        return replace(self, tekstit=change(self.tekstit))

    def by_row(self, values: pl.Series) -> pl.Series:
        """Return for each row what its text came to, null where the row has none."""
        return values if self.paikat is None else values.gather(self.paikat)

    def marks_by_row(self, marks: pl.Series) -> pl.Series:
        """Return for each row whether its text is marked; a row without a text is not."""
        return self.by_row(marks).fill_null(value=False)

    def parsed_by_row(self, parsed: Parsed) -> Parsed:
        """Return for each row what its text was read as."""
        if self.paikat is None:
            return parsed
        rejected: Mapping[str, pl.Series] = {
            rule: self.marks_by_row(mask) for rule, mask in parsed.hylatyt.items()
        }
        return Parsed(self.by_row(parsed.arvot), parsed.saannot, rejected)
