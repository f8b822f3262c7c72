"""Testing the account ranges of the tilikartta input: each account used is in one of them."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import ends_of_range, held
from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.lahteet import Lahde
from schemas.tilikartta import Tilikartta

_ONE_RANGE: Final = "account-is-in-one-range"
_IN_ORDER: Final = "account-range-begins-before-it-ends"
_RANGE = pl.format("{}–{}", "tili_alkaen", "tili_paattyen")
_USE: Final = ("avain", "paiva")
_MOST: Final = 10
"""Accounts that a finding names."""


def ranges(
    accounts: pl.DataFrame, tilikartta: DataFrame[Tilikartta], lahteet: Sequence[Lahde]
) -> tuple[Outcome, Outcome]:
    """Test that no account used is in two ranges that disagree, and that no range is backwards.

    `accounts` has `avain` (the account), `paiva` and `summa_cents` of every posting and of every
    budget line by account. A range within another decides over it, so only ranges that cross, or
    are the same, can disagree. The built-in ranges never do.
    """
    first, last = ends_of_range()
    backwards = tilikartta.filter(first > last).with_columns(found=_RANGE)
    place = findings_at(backwards, lahteet, rule=_IN_ORDER, termi="tili_alkaen")
    return (
        _one_range(accounts.drop_nulls("avain"), tilikartta, lahteet),
        Outcome(_IN_ORDER, tilikartta.height, place),
    )


def _one_range(
    accounts: pl.DataFrame, tilikartta: DataFrame[Tilikartta], lahteet: Sequence[Lahde]
) -> Outcome:
    if tilikartta.is_empty():
        return Outcome.of(_ONE_RANGE, accounts["avain"].n_unique())
    used = accounts.group_by(_USE).agg(summa=pl.col("summa_cents").abs().sum())
    decisive = _without_wider(_in_force(used, tilikartta))
    disagreeing = decisive.filter(pl.col("luokka").n_unique().over(_USE) > 1).sort(
        "lahde", "lahderivi"
    )
    failed = (
        disagreeing.with_columns(
            ensin=pl.struct("lahde", "lahderivi").first().over(_USE),
            toinen=pl.format("{} {}", _RANGE, "luokka").first().over(_USE),
        )
        .filter(pl.struct("lahde", "lahderivi") != pl.col("ensin"))
        .group_by("lahde", "lahderivi", maintain_order=True)
        .agg(
            pl.format("{} {}", _RANGE, "luokka").first().alias("oma"),
            pl.col("toinen").first(),
            tilit=pl.col("avain").unique().sort().head(_MOST).str.join(", "),
            affected_cents=pl.col("summa").sum(),
        )
        .with_columns(found=pl.format("{} / {} ({})", "oma", "toinen", "tilit"))
    )
    place = findings_at(failed, lahteet, rule=_ONE_RANGE, termi="tili_alkaen")
    return Outcome(_ONE_RANGE, used["avain"].n_unique(), place)


def _in_force(used: pl.DataFrame, tilikartta: DataFrame[Tilikartta]) -> pl.DataFrame:
    """Return the ranges that hold each account on its days."""
    candidates = held(used.select("avain").unique(), tilikartta)
    return used.join(candidates, on="avain").filter(
        pl.col("alkaen").is_null() | (pl.col("alkaen") <= pl.col("paiva")),
        pl.col("asti").is_null() | (pl.col("asti") >= pl.col("paiva")),
    )


def _without_wider(candidates: pl.DataFrame) -> pl.DataFrame:
    """Leave out a range that holds another one of the same account and day."""
    row = ["lahde", "lahderivi"]
    inner = candidates.select(*_USE, *row, "ensimmainen", "viimeinen")
    wider = (
        candidates.join(inner, on=_USE, suffix="_sisa")
        .filter(
            pl.col("ensimmainen") <= pl.col("ensimmainen_sisa"),
            pl.col("viimeinen") >= pl.col("viimeinen_sisa"),
            (pl.col("viimeinen") - pl.col("ensimmainen"))
            > (pl.col("viimeinen_sisa") - pl.col("ensimmainen_sisa")),
        )
        .select(*_USE, *row)
        .unique()
    )
    return candidates.join(wider, on=[*_USE, *row], how="anti")
