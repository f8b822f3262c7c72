"""Rows whose words are given in several languages, in one of them."""

import polars as pl

from schemas.kieli import Kieli


def in_language(rows: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    """Put the words of a language into the columns that are given in it, Finnish where it lacks.

    A column `teksti` is given in Swedish by the column `teksti_sv`.
    """
    given = [name for name in rows.columns if f"{name}_{kieli}" in rows.columns]
    return rows.with_columns(pl.coalesce(f"{name}_{kieli}", name).alias(name) for name in given)
