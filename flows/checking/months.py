"""Testing that nothing is missing of this year where last year's same months had postings."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.lines import LINE, MATERIAL_CENTS, of_year, summed
from flows.checking.naming import LINE_NAME, amount
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.organisaatio import Organisaatio

_RULES: Final = (
    "period-has-every-month",
    "service-area-has-every-month",
    "service-area-has-postings",
    "class-has-postings",
)
_AREA: Final = ("toimiala", "palvelualue")
_TERMS: Final = ("kausi", "paiva")


def missing_months(
    rows: pl.DataFrame,
    lines: pl.DataFrame,
    organisaatio: DataFrame[Organisaatio],
    kausi: Kausi,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, ...]:
    """Compare the months of `lines` (the sums by month of `rows`) with last year's same months.

    Each gap is told once, at its widest: a month of the whole ledger, else a whole service area,
    else a month of a service area or a class of it. The place is last year's first posting there.
    Investments come and go and are not compared, nor is a service area that is no more. A year
    without postings is another rule's to tell, and a month whose postings reach no figure is not
    missing from the ledger.
    """
    last = of_year(lines, kausi.edellinen_vuosi, kausi.kuukaudet)
    now = of_year(lines, kausi.vuosi, kausi.kuukaudet)
    if now.is_empty():
        return tuple(Outcome.of(rule, 0) for rule in _RULES)
    before = last.join(_in_force(organisaatio, kausi), on=_AREA, how="semi")
    known = before.join(now, on=_AREA, how="semi")
    booked = rows.filter(~pl.col("broken"), pl.col("vuosi") == kausi.vuosi).select(
        kuukausi=pl.col("kausi") % 100
    )
    month = pl.format("{}/{}", "kuukausi", pl.lit(kausi.vuosi))
    months = summed(last, "kuukausi").with_columns(name=month)
    by_area = summed(known.join(now, on="kuukausi", how="semi"), *_AREA, "kuukausi")
    areas = summed(before, *_AREA).with_columns(name="palvelualue")
    classes = summed(known, *LINE).filter(pl.col("summa_cents").abs() >= MATERIAL_CENTS)
    sums = (
        (months, booked.unique()),
        (
            by_area.with_columns(name=pl.format("{} {}", "palvelualue", month)),
            now.select(*_AREA, "kuukausi"),
        ),
        (areas, now.select(_AREA)),
        (classes.with_columns(name=LINE_NAME), now.select(LINE)),
    )
    return tuple(
        _told(rule, expected, present, lahteet)
        for rule, (expected, present) in zip(_RULES, sums, strict=True)
    )


def _in_force(organisaatio: DataFrame[Organisaatio], kausi: Kausi) -> pl.DataFrame:
    """Return the service areas that some cost centre belongs to during the period."""
    return organisaatio.filter(
        pl.col("voimassa_alkaen").is_null() | (pl.col("voimassa_alkaen") <= kausi.loppu),
        pl.col("voimassa_asti").is_null() | (pl.col("voimassa_asti") >= kausi.alku),
    ).select(_AREA)


def _told(
    rule: str, expected: pl.DataFrame, now: pl.DataFrame, lahteet: Sequence[Lahde]
) -> Outcome:
    """Tell which of last year's sums have no posting this year; `now` has the key alone."""
    missing = expected.join(now, on=now.columns, how="anti", nulls_equal=True).with_columns(
        found="name",
        expected=pl.format("{} ({})", amount(pl.col("summa_cents")), "kirjauksia"),
        affected_cents="bruttona",
    )
    place = findings_at(missing, lahteet, rule=rule, termi=first_term(lahteet, _TERMS))
    return Outcome(rule, expected.height, place)
