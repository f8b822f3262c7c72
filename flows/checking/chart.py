"""Finding the class of an account: local overrides first, then the built-in ranges."""

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.validity import in_force
from schemas.luokat import Luokka
from schemas.tilikartta import VAKIOTILIKARTTA, Tilikartta
from schemas.toistuvat import as_texts

_MERKITSEVAT = 4
_LEVEIN = 8
_LUOKAT = {luokka.value.casefold(): luokka.value for luokka in Luokka}


def line_name(column: str) -> pl.Expr:
    """Return the class a line's name means, null if none; case and spaces do not count."""
    folded = pl.col(column).str.strip_chars().str.replace_all(r"\s+", " ").str.to_lowercase()
    return folded.replace_strict(_LUOKAT, default=None, return_dtype=pl.String)


def account_where(rows: pl.DataFrame, account: pl.Expr, holds: pl.Expr) -> pl.Expr:
    """Tell of each row whether something `holds` of its `account`, told of `tili` as text.

    Each different account is asked once, not once a row.
    """
    known = as_texts(rows.select(tili=account.unique().drop_nulls()))
    return account.is_in(known.filter(holds)["tili"].implode())


def classes(accounts: pl.DataFrame, overrides: DataFrame[Tilikartta]) -> pl.DataFrame:
    """Return (avain, paiva, luokka) for the accounts and days that the chart knows.

    `accounts` has `avain` (the account) and `paiva`. An override wins over the built-in chart,
    the narrower of two overrides over the wider. The built-in chart looks at the first four
    digits and knows no shorter account.
    """
    known = accounts.select("avain").unique()
    candidates = pl.concat([_built_in(known), _overridden(known, overrides)])
    return in_force(accounts, candidates).drop("ristiriita")


def _built_in(accounts: pl.DataFrame) -> pl.DataFrame:
    ranges = pl.DataFrame(
        [
            (vali.alkaen, vali.paattyen, vali.voimassa_alkaen, vali.voimassa_asti, vali.luokka)
            for vali in VAKIOTILIKARTTA
        ],
        schema={
            "first": pl.Int64,
            "last": pl.Int64,
            "alkaen": pl.Date,
            "asti": pl.Date,
            "luokka": pl.String,
        },
        orient="row",
    )
    return (
        accounts.filter(pl.col("avain").str.len_chars() >= _MERKITSEVAT)
        .with_columns(numero=pl.col("avain").str.head(_MERKITSEVAT).cast(pl.Int64, strict=False))
        .join_where(ranges, pl.col("numero") >= pl.col("first"), pl.col("numero") <= pl.col("last"))
        .select("avain", "alkaen", "asti", pl.lit(-1, pl.Int64).alias("tarkkuus"), "luokka")
    )


def _overridden(accounts: pl.DataFrame, overrides: DataFrame[Tilikartta]) -> pl.DataFrame:
    return held(accounts, overrides).select("avain", "alkaen", "asti", "tarkkuus", "luokka")


def held(accounts: pl.DataFrame, overrides: DataFrame[Tilikartta]) -> pl.DataFrame:
    """Return the overrides that hold each account (`avain`), whenever they are in force.

    Compared digit by digit, so that 4600–4609 holds 46009 too: `ensimmainen` and `viimeinen` are
    the ends of a range as eight digits. An override that leads to no line we know is left out.
    """
    first, last = pl.col("tili_alkaen"), pl.col("tili_paattyen")
    ranges = (
        overrides.with_columns(
            *ends_of_range(),
            alkaen="voimassa_alkaen",
            asti="voimassa_asti",
            luokka=line_name("tuloslaskelman_rivi"),
        )
        .with_columns(
            tarkkuus=pl.lit(10**_LEVEIN, pl.Int64) - (pl.col("viimeinen") - pl.col("ensimmainen"))
        )
        .filter(pl.col("luokka").is_not_null())
    )
    return accounts.join(ranges, how="cross").filter(
        pl.col("avain").str.head(first.str.len_chars()) >= first,
        pl.col("avain").str.head(last.str.len_chars()) <= last,
        pl.col("avain").str.len_chars() >= first.str.len_chars(),
    )


def ends_of_range() -> tuple[pl.Expr, pl.Expr]:
    """Return the first and the last account of an override as eight digits."""
    first, last = pl.col("tili_alkaen"), pl.col("tili_paattyen")
    return (
        first.str.pad_end(_LEVEIN, "0").cast(pl.Int64).alias("ensimmainen"),
        last.str.pad_end(_LEVEIN, "9").cast(pl.Int64).alias("viimeinen"),
    )
