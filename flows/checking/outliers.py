"""Telling which month of a line differs from last year's by more than the line usually varies."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.lines import LINE, of_year
from flows.checking.naming import LINE_NAME, amount
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.lahteet import Lahde

_RULE: Final = "month-is-like-last-year"
_LEAST_CENTS: Final = 1_000_000  # 10 000 €: below it a month is no news in a division's report
_TIMES: Final = 4
# The median of distances from the median, made comparable with a standard deviation of a normal
# distribution; unlike that, a few odd months do not widen it.
_MAD: Final = 1.4826
_LEAST_MONTHS: Final = 6


def outliers(lines: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]) -> Outcome:
    """Compare each month of a service area's class with the same month of last year.

    A month is told when it differs by more than 10 000 euros and by more than four times the
    usual spread of last year's months in that class. A class without postings this year is
    another rule's to tell. Nothing is tested where last year has fewer than six months: then its
    spread is not known.
    """
    areas = lines.filter(pl.col("palvelualue").is_not_null())
    now = of_year(areas, kausi.vuosi, kausi.kuukaudet)
    before = of_year(areas, kausi.edellinen_vuosi, KUUKAUSIA_VUODESSA)
    months = before.select("kuukausi").unique()
    if months.height < _LEAST_MONTHS:
        return Outcome.of(_RULE, 0)
    key = [*LINE, "kuukausi"]
    compared = (
        now.select(LINE)
        .unique()
        .join(months, how="cross")
        .join(before, on=key, how="left", nulls_equal=True)
        .with_columns(pl.col("summa_cents").fill_null(0))
        .with_columns(raja=_allowed())
        .filter(pl.col("kuukausi") <= kausi.kuukaudet)
        .join(now, on=key, how="left", nulls_equal=True, suffix="_nyt")
        .with_columns(nyt=pl.col("summa_cents_nyt").fill_null(0))
    )
    place = findings_at(
        _named(compared, kausi), lahteet, rule=_RULE, termi=first_term(lahteet, ("kausi", "paiva"))
    )
    return Outcome(_RULE, compared.height, place)


def _allowed() -> pl.Expr:
    """Return how much a month of a line may differ, in cents."""
    cents = pl.col("summa_cents")
    distance = (cents - cents.median().over(LINE)).abs()
    spread = distance.median().over(LINE) * _MAD * _TIMES
    return pl.max_horizontal(spread.round().cast(pl.Int64), pl.lit(_LEAST_CENTS))


def _named(compared: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    """Return the months that differ too much, in words, at this year's first posting if any."""
    difference = pl.col("nyt") - pl.col("summa_cents")
    return (
        compared.filter(difference.abs() > pl.col("raja"))
        .sort(difference.abs(), descending=True)
        .with_columns(
            pl.coalesce("lahde_nyt", "lahde").alias("lahde"),
            pl.coalesce("lahderivi_nyt", "lahderivi").alias("lahderivi"),
            found=pl.format(
                "{} {}/{}: {}", LINE_NAME, "kuukausi", pl.lit(kausi.vuosi), amount(pl.col("nyt"))
            ),
            expected=pl.format("{} ± {}", amount(pl.col("summa_cents")), amount(pl.col("raja"))),
            affected_cents=difference,
        )
    )
