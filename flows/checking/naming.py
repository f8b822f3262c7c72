"""Naming what a finding is about, alike in every language: a unit, a line, a month, an amount."""

import polars as pl

from schemas.kausi import KUUKAUSIA_VUODESSA

_SPACE = "\N{NO-BREAK SPACE}"

UNIT_NAME = pl.coalesce("palvelualue", "investointiryhma")
"""The name of a row's unit: its service area, or the group of an investment."""

LINE_NAME = pl.format("{}, {}", UNIT_NAME, "luokka")
"""A line of a unit's statement: `Kulttuuripalvelut, Maksutuotot`."""


def amount(cents: pl.Expr) -> pl.Expr:
    """Write cents as euros: -123450 is `−1 234,50 €` (no-break spaces, a real minus sign)."""
    sign = pl.when(cents < 0).then(pl.lit("\N{MINUS SIGN}")).otherwise(pl.lit(""))
    whole = (cents.abs() // 100).cast(pl.String).str.reverse()
    grouped = whole.str.replace_all(r"([0-9]{3})", f"${{1}}{_SPACE}").str.reverse()
    rest = (cents.abs() % 100).cast(pl.String).str.zfill(2)
    return pl.format("{}{},{}" + _SPACE + "€", sign, grouped.str.strip_chars(), rest)


def per_cent(share: pl.Expr) -> pl.Expr:
    """Write a share with one decimal: 0.253 is `25,3 %`."""
    tenths = (share * 1000).round().cast(pl.Int64)
    sign = pl.when(tenths < 0).then(pl.lit("\N{MINUS SIGN}")).otherwise(pl.lit(""))
    return pl.format(
        "{}{},{}" + _SPACE + "%", sign, tenths.abs() // 10, (tenths.abs() % 10).cast(pl.String)
    )


def month(kausi: pl.Expr) -> pl.Expr:
    """Write a month: 202303 is `3/2023`."""
    return pl.format("{}/{}", kausi % 100, kausi // 100)


def months_of(vuosi: int, kuukaudet: int) -> str:
    """Write the months of a year from January on: `1–3/2023`; a whole year by its number."""
    if kuukaudet == KUUKAUSIA_VUODESSA:
        return str(vuosi)
    return f"1/{vuosi}" if kuukaudet == 1 else f"1–{kuukaudet}/{vuosi}"
