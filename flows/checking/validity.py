"""Choosing, for a key on a day, the one candidate that is in force and most exact."""

import polars as pl

from schemas.toistuvat import Toistuva, as_texts


def keys_of(rows: pl.DataFrame, code: pl.Expr) -> pl.DataFrame:
    """Return each `code` of rows, as text, as `avain` with each `paiva` on which it may stand.

    A ledger has few codes and days: each code with each day is fewer than its rows, and quicker to
    put together than to look for the pairs that are there.
    """
    codes = rows.select(avain=code).to_series().unique().drop_nulls()
    days = rows["paiva"].unique()
    if len(codes) * len(days) > rows.height:
        return as_texts(rows.select("paiva", avain=code).drop_nulls("avain").unique())
    return as_texts(codes.to_frame()).join(days.to_frame(), how="cross")


def with_chosen(rows: pl.DataFrame, code: pl.Expr, chosen: pl.DataFrame) -> pl.DataFrame:
    """Add to rows what was chosen for their `code` on their `paiva`, as categories.

    `chosen` has `avain`, `paiva` and names; where nothing was chosen they are null. Code and day
    are looked up as one number.
    """
    names = [name for name in chosen.columns if name not in {"avain", "paiva"}]
    texts = [name for name in names if chosen.schema[name] == pl.String]
    found = chosen.cast(dict.fromkeys(texts, Toistuva))
    return (
        rows.with_columns(avain=_numbered(code))
        .join(
            found.select(*names, avain=_numbered(pl.col("avain"))),
            on="avain",
            how="left",
            maintain_order="left",
        )
        .drop("avain")
    )


def _numbered(code: pl.Expr) -> pl.Expr:
    """Return one number for a code and the `paiva` beside it, another for every other two."""
    days = pl.col("paiva").to_physical().cast(pl.Int64)
    return code.cast(Toistuva).to_physical().cast(pl.Int64) * 2**32 + days


def in_force(keys: pl.DataFrame, candidates: pl.DataFrame) -> pl.DataFrame:
    """Choose the most exact candidate that is in force on each key's day.

    `keys` has `avain` and `paiva`; `candidates` has `avain`, `alkaen`, `asti` (dates; null is
    open), `tarkkuus` (the greater, the more exact) and what is to be chosen. Returns one row for
    each key that has a candidate, with `ristiriita` true where equally exact candidates differ.
    """
    values = [
        name for name in candidates.columns if name not in {"avain", "alkaen", "asti", "tarkkuus"}
    ]
    valid = (
        keys.select("avain", "paiva")
        .unique()
        .join(candidates, on="avain")
        .filter(
            pl.col("alkaen").is_null() | (pl.col("alkaen") <= pl.col("paiva")),
            pl.col("asti").is_null() | (pl.col("asti") >= pl.col("paiva")),
        )
        .filter(pl.col("tarkkuus") == pl.col("tarkkuus").max().over("avain", "paiva"))
    )
    return (
        valid.group_by("avain", "paiva", maintain_order=True)
        .agg(pl.col(values).first(), ristiriita=pl.struct(values).n_unique() > 1)
        .sort("avain", "paiva")
    )
