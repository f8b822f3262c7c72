"""Rows whose words are given in several languages, in one of them."""

import polars as pl

from schemas.kieli import Kieli


def in_language(rows: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    """Put the words of a language into the columns that are given in it, Finnish where it lacks.

    A column `teksti` is given in Swedish by the column `teksti_sv`.
    """
    given = [name for name in rows.columns if f"{name}_{kieli}" in rows.columns]
    return rows.with_columns(pl.coalesce(f"{name}_{kieli}", name).alias(name) for name in given)


def named_accounts(accounts: pl.DataFrame, names: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    """Name accounts in a language: as the chart does, else as the ledger, whose order is kept."""
    told = in_language(names, kieli).select("tili", given="tilin_nimi")
    return (
        accounts.join(told, on="tili", how="left", maintain_order="left")
        .with_columns(tilin_nimi=pl.coalesce("given", "tilin_nimi"))
        .drop("given")
    )
