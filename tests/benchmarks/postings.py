"""The postings of the benchmarks' ledgers: by arithmetic on their numbers, so always the same.

How they become a workbook is in `ledger_book.py`.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

import polars as pl

from tests.benchmarks.town import (
    COST,
    COST_CENTRES,
    COUNTER,
    INCOME,
    INVESTMENT,
    PROJECTS,
    Town,
)

VOUCHER_ROWS: Final = 4
"""Rows of a voucher: three of income or cost, and the balance-sheet account they go against."""
TEXTS: Final = 20_000
PARTNERS: Final = 3_000
KINDS: Final = ("OL", "ML", "PA")
DAMAGED_EVERY: Final = 10

_SPREAD: Final = 2_654_435_761
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_MONTH_STARTS: Final = [(date(2023, month, 1) - _EXCEL_EPOCH).days for month in range(1, 13)]
_DAYS: Final = 28
_PURCHASES, _SALES = 7, 9
_INVESTS_EVERY: Final = 50


class Damage(IntEnum):
    """What is wrong with a damaged posting: each is one finding, whatever else it leads to."""

    ACCOUNT_IS_WORDS = 0
    AMOUNT_IS_WORDS = 1
    AMOUNT_HAS_THREE_DECIMALS = 2
    DATE_IS_NOT_IN_THE_CALENDAR = 3
    NO_COST_CENTRE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """In English: a ledger of 2023 to make: how many postings, of which town, damaged or whole."""

    town: Town
    rows: int
    damaged: bool = False

    def ends(self, files: int) -> list[int]:
        """Return the number of the first posting after each of so many files, whole vouchers each.

        Twelve files are a month each.
        """
        vouchers = self.rows // VOUCHER_ROWS
        return [vouchers * n // files * VOUCHER_ROWS for n in range(1, files)] + [self.rows]


def postings(ledger: Ledger, first: int, last: int) -> pl.DataFrame:
    """Return the postings numbered from `first` up to `last`, which begin and end a voucher.

    Columns `numero`, `tosite`, `laji` (a place in KINDS), `tili`, `kp` (of all cost centres, from
    0), `kuukausi`, `paiva` (Excel's number of a day), `selite`, `kumppani`, `hanke` (codes; hanke
    is null for most), `summa_cents` (debit is positive), `vika` (a `Damage`, null for most).
    """
    number = pl.int_range(first, last, dtype=pl.Int64, eager=True).alias("numero").to_frame()
    vouchers = max(ledger.rows // VOUCHER_ROWS, 1)
    place = pl.col("numero") % VOUCHER_ROWS
    rows = number.with_columns(
        tosite=pl.col("numero") // VOUCHER_ROWS, place=place, luku=_mixed("numero", 7)
    ).with_columns(
        kuukausi=pl.min_horizontal(pl.col("tosite") * 12 // vouchers + 1, 12),
        laji=_kind(pl.col("tosite") % 10),
        arpa=_mixed("tosite", 31),
    )
    return rows.with_columns(
        tili=_account(),
        kp=pl.col("luku") % (ledger.town.units * COST_CENTRES),
        paiva=pl.lit(pl.Series(_MONTH_STARTS)).gather(pl.col("kuukausi") - 1)
        + pl.col("arpa") % _DAYS,
        selite=(pl.col("luku") * 17 + pl.col("arpa")) % TEXTS,
        kumppani=pl.col("arpa") % PARTNERS,
        hanke=pl.when(_invests()).then(pl.col("arpa") % PROJECTS),
        summa_cents=_amount(),
        vika=_damage() if ledger.damaged else pl.lit(None, pl.Int64),
    ).drop("place", "luku", "arpa")


def _mixed(column: str, salt: int) -> pl.Expr:
    """Return numbers from 0 to 65535 that look thrown, from numbers that follow each other."""
    return (pl.col(column) + salt * 7_919) * _SPREAD % 2**32 // 2**16


def _kind(tenth: pl.Expr) -> pl.Expr:
    return pl.when(tenth < _PURCHASES).then(0).when(tenth < _SALES).then(1).otherwise(2)


def _invests() -> pl.Expr:
    return (pl.col("tosite") % _INVESTS_EVERY == 0) & (pl.col("place") == 0)


def _account() -> pl.Expr:
    against = pl.lit(pl.Series(COUNTER)).gather(pl.col("laji"))
    income = pl.lit(pl.Series(INCOME)).gather(pl.col("luku") % len(INCOME))
    cost = pl.lit(pl.Series(COST)).gather(pl.col("luku") % len(COST))
    return (
        pl.when(pl.col("place") == VOUCHER_ROWS - 1)
        .then(against)
        .when(_invests())
        .then(INVESTMENT)
        .when(pl.col("laji") == 1)
        .then(income)
        .otherwise(cost)
    )


def _amount() -> pl.Expr:
    """Return amounts that balance by voucher: sales are credit, the rest debit."""
    own = 100 + _mixed("numero", 53) * 3 + pl.col("luku") % 100
    signed = pl.when(pl.col("laji") == 1).then(-own).otherwise(own)
    open_rows = pl.when(pl.col("place") < VOUCHER_ROWS - 1).then(signed).otherwise(0)
    return (
        pl.when(pl.col("place") < VOUCHER_ROWS - 1)
        .then(signed)
        .otherwise(-open_rows.sum().over("tosite"))
    )


def _damage() -> pl.Expr:
    turn = pl.col("numero") // DAMAGED_EVERY % len(Damage)
    return pl.when(pl.col("numero") % DAMAGED_EVERY == 0).then(turn)
