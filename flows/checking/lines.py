"""Summing the postings that belong to figures once, for the checks that compare sums."""

from typing import Final

import polars as pl

from schemas.tarkistettu import Kohtalo
from schemas.toistuvat import as_texts

LINE: Final = ("toimiala", "palvelualue", "investointiryhma", "luokka")
"""What a class's line of a unit is summed by."""

MATERIAL_CENTS: Final = 100_000
"""1 000 euros: below it a line that lacks its counterpart is not worth a controller's time.

It is the unit of the printed report's columns of last year (printed report, fact 2)."""


def by_month(rows: pl.DataFrame) -> pl.DataFrame:
    """Return (`LINE`, kausi, summa_cents, kirjauksia, lahde, lahderivi) of the postings counted.

    `rows` are postings led to their figures; `lahde` and `lahderivi` name the first of a sum.
    """
    return (
        rows.group_by(*LINE, "kausi", "kohtalo")
        .agg(
            pl.col("summa_cents").sum(),
            pl.col("lahde", "lahderivi").first(),
            kirjauksia=pl.len().cast(pl.Int64),
        )
        .filter(pl.col("kohtalo") == Kohtalo.MAPPED)
        .drop("kohtalo")
        .pipe(as_texts)
        .sort(*LINE, "kausi")
    )


def of_year(lines: pl.DataFrame, vuosi: int, kuukaudet: int) -> pl.DataFrame:
    """Return the months of a year from January on, each with its `kuukausi` (1–12)."""
    return lines.filter(
        pl.col("kausi") // 100 == vuosi, pl.col("kausi") % 100 <= kuukaudet
    ).with_columns(kuukausi=pl.col("kausi") % 100)


def summed(lines: pl.DataFrame, *by: str) -> pl.DataFrame:
    """Return the sums of months (and their `bruttona`, signs apart) by the given columns."""
    return (
        lines.group_by(*by)
        .agg(
            pl.col("summa_cents", "kirjauksia").sum(),
            pl.col("lahde", "lahderivi").sort_by("lahde", "lahderivi").first(),
            bruttona=pl.col("summa_cents").abs().sum(),
        )
        .sort(*by)
    )
