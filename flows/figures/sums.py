"""Summing postings and appropriations into measures, in cents. The only place that sums rows."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.figures.membership import APPROPRIATED, posted_in
from schemas.kausi import Kausi
from schemas.kirjaukset import Kohdistetut
from schemas.lahteet import Lahde
from schemas.laskelmat import LISASUUREET, SUUREET
from schemas.talousarvio import Maararahat
from schemas.toistuvat import as_texts

UNIT: Final = ("toimiala", "palvelualue", "investointiryhma", "luokka")
"""What a class's line of a unit is summed by."""

CENTS: Final = tuple(f"{suure}_cents" for suure in SUUREET)
"""The columns of the measures."""

_BUDGET: Final = tuple(f"{suure}_cents" for suure in LISASUUREET if suure in APPROPRIATED)
"""The columns of the budget's parts."""


def measures(kirjaukset: DataFrame[Kohdistetut], kausi: Kausi) -> pl.DataFrame:
    """Sum postings by unit, class and account into tp, tot_edellinen and tot.

    `kirjauksia` counts postings, `lahteita` lists their sources.
    """
    cents = {
        f"{suure}_cents": pl.col("summa_cents").filter(posted_in(suure, kausi)).sum()
        for suure in SUUREET
    }
    return (
        kirjaukset.group_by(*UNIT, "tili")
        .agg(
            tilin_nimi=pl.col("tilin_nimi").drop_nulls().min(),
            **cents,
            **dict.fromkeys(_BUDGET, pl.lit(0, pl.Int64)),
            kirjauksia=pl.len().cast(pl.Int64),
            lahteita=pl.col("lahde").unique(),
        )
        .pipe(as_texts)
        .sort(*UNIT, "tili")
    )


def appropriations(maararahat: DataFrame[Maararahat]) -> pl.DataFrame:
    """Sum the budget with its amendments by unit, class and account; no account is an empty one."""
    zero = pl.lit(0, pl.Int64)
    return (
        maararahat.with_columns(pl.col("tili").fill_null(""))
        .group_by(*UNIT, "tili")
        .agg(
            tilin_nimi=pl.lit(None, pl.String),
            tp_cents=zero,
            tot_edellinen_cents=zero,
            ta_cents=APPROPRIATED["ta"].sum(),
            tot_cents=zero,
            **{name: APPROPRIATED[name.removesuffix("_cents")].sum() for name in _BUDGET},
            kirjauksia=zero,
            lahteita=pl.col("lahde").unique(),
        )
        .sort(*UNIT, "tili")
    )


def accounts(sums: Sequence[pl.DataFrame], lahteet: Sequence[Lahde]) -> pl.DataFrame:
    """Put sums of postings and budget together by account, with the names of their files."""
    files = {number: lahde.tiedosto.nimi.rsplit("/", 1)[-1] for number, lahde in enumerate(lahteet)}
    named = pl.concat(sums).with_columns(
        pl.col("lahteita").list.eval(pl.element().replace_strict(files, return_dtype=pl.String))
    )
    return (
        named.group_by(*UNIT, "tili")
        .agg(
            pl.col("tilin_nimi").drop_nulls().first(),
            pl.col(*CENTS, *_BUDGET, "kirjauksia").sum(),
            lahteet=pl.col("lahteita").explode().unique().sort().str.join(", "),
        )
        .sort(*UNIT, "tili")
    )


def by_class(accounts_of_unit: pl.DataFrame) -> dict[str, dict[str, int]]:
    """Return the measures of each class that has data, by class and measure."""
    sums = accounts_of_unit.group_by("luokka").agg(pl.col(*CENTS, *_BUDGET).sum())
    return {
        row["luokka"]: {
            name.removesuffix("_cents"): cents for name, cents in row.items() if name != "luokka"
        }
        for row in sums.iter_rows(named=True)
    }
