"""Listing the units and investment groups of the report, in printed order."""

from collections.abc import Mapping, Sequence

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.kieli import Kieli
from schemas.lahteet import Lahde
from schemas.layouts import Nimi
from schemas.organisaatio import Hankkeet, Organisaatio, Palvelualueet

_LAST = 1_000_000


def list_units(
    organisaatio: DataFrame[Organisaatio],
    palvelualueet: DataFrame[Palvelualueet],
    lahteet: Sequence[Lahde],
) -> tuple[pl.DataFrame, Outcome]:
    """Return the units (`YKSIKOT`) and tell of those that have no heading.

    A unit without a heading prints under its own name, after the others.
    """
    shown = palvelualueet.select("palvelualue", "otsikko", "jarjestys").unique(
        "palvelualue", keep="first", maintain_order=True
    )
    listed = (
        organisaatio.select("toimiala", "palvelualue", "lahde", "lahderivi")
        .unique(["toimiala", "palvelualue"], keep="first", maintain_order=True)
        .join(shown, on="palvelualue", how="left", maintain_order="left")
    )
    missing = listed.filter(pl.col("otsikko").is_null()).with_columns(found="palvelualue")
    rule = "service-area-has-a-heading"
    place = findings_at(missing, lahteet, rule=rule, termi="palvelualue")
    yksikot = listed.select(
        "toimiala",
        "palvelualue",
        pl.coalesce("otsikko", "palvelualue"),
        pl.col("jarjestys").fill_null(_LAST),
    ).sort("jarjestys", "palvelualue", maintain_order=True)
    return yksikot, Outcome(rule, listed.height, place)


def list_groups(hankkeet: DataFrame[Hankkeet]) -> pl.DataFrame:
    """Return the investment groups (`RYHMAT`), each at the place of its first project."""
    return (
        hankkeet.with_columns(pl.col("jarjestys").fill_null(_LAST))
        .sort("jarjestys", maintain_order=True)
        .select("toimiala", "investointiryhma", "jarjestys")
        .unique(["toimiala", "investointiryhma"], keep="first", maintain_order=True)
    )


def ambiguous_projects(hankkeet: DataFrame[Hankkeet], lahteet: Sequence[Lahde]) -> Outcome:
    """Tell of projects whose rows disagree on the group or the division, at the later rows."""
    place_of = pl.struct("investointiryhma", "toimiala")
    failed = hankkeet.filter(
        (place_of != place_of.first().over("hanke")).fill_null(value=False)
    ).with_columns(found="hanke")
    rule = "project-is-unambiguous"
    place = findings_at(failed, lahteet, rule=rule, termi="hanke")
    return Outcome(rule, hankkeet.height, place)


def of_divisions(
    palvelualueet: DataFrame[Palvelualueet], toimialat: Sequence[str], column: str
) -> Mapping[str, str]:
    """Return a value of the rows that describe a division itself, by division."""
    rows = palvelualueet.filter(
        pl.col("palvelualue").is_in(toimialat), pl.col(column).is_not_null()
    )
    return dict(rows.select("palvelualue", column).iter_rows())


def responsible_persons(
    palvelualueet: DataFrame[Palvelualueet], toimialat: Sequence[str]
) -> Mapping[str, Nimi]:
    """Return who answers for each division that has someone, in the languages that is given in."""
    finnish, sv, en = (
        of_divisions(palvelualueet, toimialat, f"vastuuhenkilo{ending}")
        for ending in ("", f"_{Kieli.SV}", f"_{Kieli.EN}")
    )
    return {
        toimiala: Nimi(fi=fi, sv=sv.get(toimiala, ""), en=en.get(toimiala, ""))
        for toimiala, fi in finnish.items()
    }
