"""Amounts of a whole column as words: what `written.py` does for one."""

import polars as pl


def euros_of(cents: pl.Expr) -> pl.Expr:
    """Write a column of cents as a spreadsheet takes them in: `-1234,50`."""
    sign = pl.when(cents < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    rest = (cents.abs() % 100).cast(pl.String).str.zfill(2)
    return pl.format("{}{},{}", sign, cents.abs() // 100, rest)
