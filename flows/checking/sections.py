"""Testing that each section of a division's report has its text."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.lahteet import Lahde
from schemas.organisaatio import Organisaatio

_RULE: Final = "section-has-a-text"
_ALWAYS: Final = ("Kuvaus", "Toimintaympäristö", "Sitovuustaso")
"""What every division tells: what it does, what has changed around it, what binds it."""

_AREA: Final = "Palvelualue"
_INVESTMENTS: Final = "Investoinnit"
_SECTION: Final = ["toimiala", "osio", "alue"]


def sections(
    tekstit: pl.DataFrame,
    figures: pl.DataFrame,
    yksikot: pl.DataFrame,
    organisaatio: DataFrame[Organisaatio],
    lahteet: Sequence[Lahde],
) -> Outcome:
    """Test the texts of the period against what the reports print.

    `figures` has `toimiala`, `palvelualue` and `investointiryhma` of what belongs to a figure: a
    service area needs a text where it has figures, and the investments theirs. The lists of goals
    need none. A division is told once, at its first text or, without any, in the organisation.
    """
    needed = _needed(figures, yksikot)
    missing = (
        needed.join(_given(tekstit, yksikot), on=_SECTION, how="anti", maintain_order="left")
        .group_by("toimiala", maintain_order=True)
        .agg(puuttuu=pl.concat_str("osio", "alue", separator=" ").str.strip_chars().str.join(", "))
        .with_columns(found=pl.format("{}: {}", "toimiala", "puuttuu"))
        .join(_places(tekstit, organisaatio), on="toimiala", how="left", maintain_order="left")
    )
    termi = first_term(lahteet, ("osio", "toimiala"))
    return Outcome(_RULE, needed.height, findings_at(missing, lahteet, rule=_RULE, termi=termi))


def _needed(figures: pl.DataFrame, yksikot: pl.DataFrame) -> pl.DataFrame:
    """Return each section (`_SECTION`) that is to have a text, in printed order."""
    divisions = yksikot.select("toimiala").unique(maintain_order=True)
    investing = figures.filter(pl.col("investointiryhma").is_not_null())
    whole = [(osio, figures) for osio in _ALWAYS] + [(_INVESTMENTS, investing)]
    of_divisions = [
        divisions.join(rows, on="toimiala", how="semi", maintain_order="left").select(
            "toimiala", osio=pl.lit(osio), alue=pl.lit("")
        )
        for osio, rows in whole
    ]
    areas = yksikot.join(
        figures, on=["toimiala", "palvelualue"], how="semi", maintain_order="left"
    ).select("toimiala", osio=pl.lit(_AREA), alue="palvelualue")
    return pl.concat([*of_divisions, areas])


def _given(tekstit: pl.DataFrame, yksikot: pl.DataFrame) -> pl.DataFrame:
    """Return each section that has a text; a service area goes by its name or its heading."""
    names = pl.concat(
        yksikot.select("toimiala", nimi=_folded(column), alue="palvelualue")
        for column in ("palvelualue", "otsikko")
    ).unique()
    of_areas = (
        tekstit.filter(pl.col("osio") == _AREA)
        .with_columns(nimi=_folded("otsikko"))
        .join(names, on=["toimiala", "nimi"])
    )
    return pl.concat([of_areas, tekstit.with_columns(alue=pl.lit(""))], how="diagonal").select(
        _SECTION
    )


def _folded(column: str) -> pl.Expr:
    return pl.col(column).str.strip_chars().str.to_lowercase()


def _places(tekstit: pl.DataFrame, organisaatio: DataFrame[Organisaatio]) -> pl.DataFrame:
    """Return where each division stands first: in its texts, else in the organisation."""
    columns = ("toimiala", "lahde", "lahderivi")
    rows = [rows.sort("lahde", "lahderivi").select(columns) for rows in (tekstit, organisaatio)]
    return pl.concat(rows).unique("toimiala", keep="first", maintain_order=True)
