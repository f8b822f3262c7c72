"""Columns of postings whose texts repeat, and how they meet frames of plain texts.

A ledger of a million rows has some hundred different accounts, cost centres and names. As
categories each row has four bytes that tell which text is meant, wherever text takes sixteen and
its letters besides: rows are copied, compared and put together by these bytes alone. Categories
sort and compare as the texts they stand for.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

Toistuva: TypeAlias = pl.Categorical
"""In English: recurring: the type of a column of few different texts."""


def as_texts(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows with texts for categories: for few rows, that meet frames of texts."""
    return rows.cast({Toistuva: pl.String})


def as_in(rows: pl.DataFrame, few: pl.DataFrame, names: Iterable[str]) -> pl.DataFrame:
    """Return few rows with the named columns of the type that other rows have them in.

    Texts and categories can be compared, but not be put together by.
    """
    return few.cast({name: rows.schema[name] for name in names})


def matches(pattern: str, *names: str) -> "classmethod[Any, Any, Any]":
    """Return a check of a model: that each category of the named columns matches a pattern.

    Each different text is tested once, not once a row.
    """

    def every_category_matches(_: type, data: PolarsData) -> pl.LazyFrame:
        column = pl.col(data.key)
        known = data.lazyframe.select(column.unique().drop_nulls().cast(pl.String))
        wrong = known.filter(~column.str.contains(pattern)).collect().to_series()
        return data.lazyframe.select(~column.is_in(wrong.implode()))

    return pa.check(*names, name="str_matches")(every_category_matches)
