"""Amounts without a sign beside a column that says their side, debit or credit."""

from dataclasses import replace
from typing import Final

import polars as pl

from flows.reading.columns import Columns
from flows.reading.outcomes import VALUE_IS_IN_ITS_LIST, cells_found
from schemas.findings import Outcome
from schemas.lahteet import Lahde

_SIDE: Final = "puoli"
_AMOUNT: Final = "summa"
_DEBIT: Final = ("d", "debet", "debit", "dr", "s", "soll", "+")
_CREDIT: Final = ("k", "kredit", "credit", "c", "cr", "h", "haben", "-", "−")


def with_sides(columns: Columns) -> Columns:
    """Make amounts of the credit side negative, where amounts have no sign of their own.

    They have one when the amounts of a side sum to less than nothing. An empty side is debit.
    """
    if not {_SIDE, _AMOUNT} <= columns.luetut.keys():
        return columns
    amount = columns.luetut[_AMOUNT]
    credit = _side(columns).is_in(_CREDIT).fill_null(value=False)
    if min(amount.arvot.filter(credit).sum(), amount.arvot.filter(~credit).sum()) < 0:
        return columns
    signed = amount.arvot.zip_with(~credit, -amount.arvot)
    luetut = {**columns.luetut, _AMOUNT: replace(amount, arvot=signed)}
    return replace(columns, luetut=luetut)


def side_outcomes(columns: Columns, lahde: Lahde, kept: pl.Series) -> list[Outcome]:
    """Test that every side is one that is known."""
    if _SIDE not in columns.luetut:
        return []
    side = _side(columns)
    unknown = side.is_not_null() & ~side.is_in((*_DEBIT, *_CREDIT)).fill_null(value=True) & kept
    findings = cells_found(columns, lahde, _SIDE, VALUE_IS_IN_ITS_LIST, unknown)
    listed = findings.with_columns(expected=pl.lit("D, K"))
    return [Outcome(VALUE_IS_IN_ITS_LIST, int((side.is_not_null() & kept).sum()), listed)]


def _side(columns: Columns) -> pl.Series:
    return columns.luetut[_SIDE].arvot.str.to_lowercase().str.strip_chars(" .")
