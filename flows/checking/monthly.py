"""Postings of each service area by month, beside last year's: summed here, drawn elsewhere."""

import polars as pl

from schemas.kausi import KUUKAUSIA_VUODESSA
from schemas.tarkastus import KUUKAUDET
from schemas.tarkistettu import Tarkistettu
from schemas.toistuvat import as_texts

_UNIT = ("toimiala", "palvelualue")
_MONTH = (*_UNIT, "kuukausi")


def by_unit_and_month(tarkistettu: Tarkistettu) -> pl.DataFrame:
    """Return a row for each month of each service area with postings, columns of `KUUKAUDET`.

    Income is positive. A month without postings is zero; the months after the period are null this
    year, and all of last year's where its ledger was not read.
    """
    kausi = tarkistettu.kausi
    rows = tarkistettu.kirjaukset.select(
        pl.col(*_UNIT, "kausi", "summa_cents").filter(pl.col("palvelualue").is_not_null())
    )
    this_year, last_year = (
        _of_year(rows, vuosi, name)
        for vuosi, name in ((kausi.vuosi, "current"), (kausi.edellinen_vuosi, "previous"))
    )
    units = as_texts(rows.select(_UNIT).unique())
    shown = tarkistettu.yksikot.join(units, on=_UNIT, how="semi", maintain_order="left")
    months = pl.DataFrame(
        {"kuukausi": pl.int_range(1, KUUKAUSIA_VUODESSA + 1, dtype=pl.Int32, eager=True)}
    )
    seen = (pl.col("kuukausi") <= kausi.kuukaudet, pl.lit(value=not last_year.is_empty()))
    return (
        shown.join(months, how="cross")
        .join(this_year, on=_MONTH, how="left", maintain_order="left")
        .join(last_year, on=_MONTH, how="left", maintain_order="left")
        .with_columns(*_where(seen[0], "current"), *_where(seen[1], "previous"))
        .rename({"toimiala": "division", "otsikko": "unit", "kuukausi": "month"})
        .select(pl.col(name).cast(kind) for name, kind in KUUKAUDET.items())
    )


def _where(known: pl.Expr, name: str) -> list[pl.Expr]:
    """Fill what has no posting with zero where the year is known so far, else with nothing."""
    return [
        pl.when(known).then(pl.col(f"{name}_{of}").fill_null(0)).alias(f"{name}_{of}")
        for of in ("cents", "rows")
    ]


def _of_year(rows: pl.DataFrame, vuosi: int, name: str) -> pl.DataFrame:
    return (
        rows.filter(pl.col("kausi") // 100 == vuosi)
        .group_by(*_UNIT, kuukausi=pl.col("kausi") % 100)
        .agg(
            pl.col("summa_cents").sum().alias(f"{name}_cents"),
            pl.len().cast(pl.Int64).alias(f"{name}_rows"),
        )
        .pipe(as_texts)
    )
