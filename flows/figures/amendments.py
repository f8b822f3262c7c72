"""The amendments to a division's budget, as its report lists them: by decision, unit and class."""

import polars as pl


def amendments(maararahat: pl.DataFrame) -> pl.DataFrame:
    """Sum the amendments in force by decision, unit and class, in the order of the decisions.

    `maararahat` are the division's appropriations; what has no decision comes last.
    """
    by = ("paatospaiva", "paatos", "yksikko", "luokka")
    return (
        maararahat.filter(pl.col("muutos_cents") != 0)
        .with_columns(yksikko=pl.coalesce("investointiryhma", "palvelualue"))
        .group_by(*by)
        .agg(pl.col("muutos_cents").sum())
        .sort(*by, nulls_last=True)
    )
