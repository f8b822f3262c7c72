"""Testing the days of the registers: no validity ends before it begins, none overlaps or gaps."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.organisation import units
from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.organisaatio import Organisaatio
from schemas.tilikartta import Tilikartta
from schemas.toistuvat import as_texts

_BACKWARDS: Final = "validity-begins-before-it-ends"
_GAP: Final = "organisation-has-no-gap"
_OVERLAP: Final = "organisation-rows-do-not-overlap"
_DAY: Final = timedelta(days=1)
_OPEN: Final = date(9999, 12, 31)
_UNIT = pl.struct("toimiala", "palvelualue")


def validities(
    organisaatio: DataFrame[Organisaatio],
    tilikartta: DataFrame[Tilikartta],
    lahteet: Sequence[Lahde],
) -> Outcome:
    """Test that no row is valid until a day before its first: such a row is never in force."""
    dated = pl.concat(
        rows.select("lahde", "lahderivi", "voimassa_alkaen", "voimassa_asti")
        for rows in (organisaatio, tilikartta)
    )
    failed = dated.filter(pl.col("voimassa_alkaen") > pl.col("voimassa_asti")).with_columns(
        found=_days("voimassa_alkaen", "voimassa_asti")
    )
    place = findings_at(failed, lahteet, rule=_BACKWARDS, termi="voimassa_asti")
    return Outcome(_BACKWARDS, dated.height, place)


def successions(
    rows: pl.DataFrame,
    organisaatio: DataFrame[Organisaatio],
    kausi: Kausi,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, Outcome]:
    """Test the rows of each cost centre or prefix that follow one another, in the report's years.

    Between two rows there is a gap when neither they nor a wider prefix is in force; they overlap
    when both are and lead to different units. What is at stake are the postings (`rows`) of those
    days. Places are those of the later row.
    """
    first_day = kausi.alku.replace(year=kausi.edellinen_vuosi)
    following = _following(organisaatio)
    begins = pl.col("voimassa_alkaen").fill_null(first_day)
    gaps = following.filter(pl.col("ennen") < begins - _DAY).with_columns(
        alku=pl.col("ennen") + _DAY, loppu=begins - _DAY
    )
    both = following.filter(
        begins <= pl.col("ennen"), (pl.col("edellinen") != _UNIT).fill_null(value=False)
    ).with_columns(
        alku=begins, loppu=pl.min_horizontal("ennen", "voimassa_asti", pl.lit(kausi.loppu))
    )
    known = (pl.col("alku") <= kausi.loppu) & (pl.col("loppu") >= first_day)
    open_gaps = _uncovered(gaps.filter(known), organisaatio)
    return (
        _told(_GAP, following.height, _at_stake(open_gaps, rows), lahteet),
        _told(_OVERLAP, following.height, _at_stake(both.filter(known), rows), lahteet),
    )


def _following(organisaatio: DataFrame[Organisaatio]) -> pl.DataFrame:
    """Return each row that follows another of its code, with that one's unit and last day."""
    code = "kustannuspaikka"
    ordered = organisaatio.filter(
        (pl.col("voimassa_alkaen") <= pl.col("voimassa_asti")).fill_null(value=True)
    ).sort(code, "voimassa_alkaen", "lahde", "lahderivi", nulls_last=False)
    return ordered.with_columns(
        ennen=pl.col("voimassa_asti").fill_null(_OPEN).cum_max().shift().over(code),
        edellinen=_UNIT.shift().over(code),
    ).filter(pl.int_range(pl.len()).over(code) > 0)


def _uncovered(gaps: pl.DataFrame, organisaatio: DataFrame[Organisaatio]) -> pl.DataFrame:
    """Leave out gaps where a wider prefix is in force on the first and the last day."""
    code = pl.col("kustannuspaikka").str.strip_suffix("*")
    ends = pl.concat(gaps.select(avain=code, paiva=day) for day in ("alku", "loppu"))
    found = units(ends, organisaatio).select("avain", "paiva")
    keyed = gaps.with_columns(avain=code)
    covered = keyed.join(found, left_on=["avain", "alku"], right_on=["avain", "paiva"], how="semi")
    covered = covered.join(
        found, left_on=["avain", "loppu"], right_on=["avain", "paiva"], how="semi"
    )
    return keyed.join(covered, on=["lahde", "lahderivi"], how="anti")


def _at_stake(failed: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Add the days in words, and the postings of the code on those days."""
    code = pl.col("kustannuspaikka")
    prefix = code.str.ends_with("*") & pl.col("kp").str.starts_with(code.str.strip_suffix("*"))
    concerned = rows if failed.height else rows.clear()
    booked = (
        concerned.select("paiva", kp="kustannuspaikka", summa=pl.col("summa_cents").abs())
        .group_by("kp", "paiva")
        .agg(pl.col("summa").sum())
        .drop_nulls()
        .pipe(as_texts)
    )
    sums = (
        failed.select("lahde", "lahderivi", "kustannuspaikka", "alku", "loppu")
        .join(booked, how="cross")
        .filter((pl.col("kp") == code) | prefix, pl.col("paiva").is_between("alku", "loppu"))
        .group_by("lahde", "lahderivi")
        .agg(affected_cents=pl.col("summa").sum())
    )
    return failed.join(sums, on=["lahde", "lahderivi"], how="left").with_columns(
        found=pl.format("{}: {}", "kustannuspaikka", _days("alku", "loppu"))
    )


def _days(first: str, last: str) -> pl.Expr:
    written = [
        pl.format("{}.{}.{}", day.dt.day(), day.dt.month(), day.dt.year())
        for day in (pl.col(first), pl.col(last))
    ]
    return pl.format("{}–{}", *written)


def _told(rule: str, tested: int, failed: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    return Outcome(rule, tested, findings_at(failed, lahteet, rule=rule, termi="voimassa_alkaen"))
