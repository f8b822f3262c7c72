"""Testing dates against periods: the voucher's day, its period, and the period of the report."""

from collections.abc import Sequence

import polars as pl

from flows.checking.naming import amount, month
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.tarkistettu import Kohtalo, Syy

_PERIOD_TERMS = ("kausi", "paiva")


def periods(rows: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]) -> tuple[Outcome, ...]:
    """Test the days and periods of `rows` (every posting, led, with its fate).

    What is in the future is told by the report's own period, never by today's date: the same
    files give the same findings on any day.
    """
    dated = [
        number for number, lahde in enumerate(lahteet) if {"kausi", "paiva"} <= set(lahde.sarakkeet)
    ]
    tested = (pl.col("kohtalo") == Kohtalo.MAPPED) & pl.col("lahde").is_in(dated)
    columns = ("lahde", "lahderivi", "paiva", "kausi", "vuosi", "summa_cents")
    both = rows.select(pl.col(columns).filter(tested))
    day_month = pl.col("paiva").dt.year() * 100 + pl.col("paiva").dt.month()
    after = (pl.col("vuosi") == kausi.vuosi) & (pl.col("paiva") > kausi.loppu)
    now = both.filter(pl.col("vuosi") == kausi.vuosi)
    apart = both.filter(day_month != pl.col("kausi"), ~after).with_columns(
        found=pl.format("{} → {}", month(day_month), month(pl.col("kausi")))
    )
    late = now.filter(after).with_columns(
        found=pl.format("{} → {}", month(day_month), month(pl.col("kausi")))
    )
    return (
        _told("date-is-not-after-the-period", now.height, late, lahteet),
        _told("date-is-in-the-month-of-its-period", both.height, apart, lahteet),
        _left_out(rows, kausi, lahteet),
    )


def _told(rule: str, tested: int, failed: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    affected = failed.with_columns(affected_cents="summa_cents")
    return Outcome(rule, tested, findings_at(affected, lahteet, rule=rule, termi="paiva"))


def _left_out(rows: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]) -> Outcome:
    """Tell of this year's postings after the period, each file's month at once."""
    of_year = ~pl.col("broken") & (pl.col("vuosi") == kausi.vuosi)
    columns = ("lahde", "lahderivi", "kausi", "summa_cents", "syy")
    this_year = rows.select(pl.col(columns).filter(of_year))
    later = (
        this_year.filter(pl.col("syy") == Syy.AFTER_PERIOD)
        .group_by("lahde", "kausi")
        .agg(pl.col("lahderivi").first(), affected_cents=pl.col("summa_cents").sum(), n=pl.len())
        .sort("lahde", "kausi")
        .with_columns(
            found=pl.format(
                "{}: {} ({})", month(pl.col("kausi")), amount(pl.col("affected_cents")), "n"
            )
        )
    )
    rule = "posting-is-within-the-period"
    termi = first_term(lahteet, _PERIOD_TERMS)
    return Outcome(rule, this_year.height, findings_at(later, lahteet, rule=rule, termi=termi))
