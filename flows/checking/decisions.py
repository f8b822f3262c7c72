"""Summing amendments by the decision that made them, and finding one that came twice."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.naming import LINE_NAME, amount
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.luokat import TULOT, Luokka
from schemas.talousarvio import MUUTOKSET

_RULE: Final = "amendment-is-given-once"
_ROW: Final = (
    "paatosavain", "toimiala", "palvelualue", "investointiryhma", "hanke", "kustannuspaikka",
    "tili", "luokka", "muutettu_cents",
)  # fmt: skip
_INCOME = pl.col("luokka").is_in([*TULOT, Luokka.VALMISTUS_OMAAN_KAYTTOON, Luokka.INVESTOINTITULOT])


def amendments(rivit: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    """Return the amendments of the year to the budget, read well, each with its whole amount.

    `rivit` are budget lines led to their figures, where an amendment decided after the period
    counts as zero: here it has its amount (`muutettu_cents`) and `voimassa` false. `paatosavain`
    is the decision as it compares: case and spaces do not count.
    """
    return (
        rivit.filter(pl.col("vuosi") == kausi.vuosi, ~pl.col("broken"))
        .with_columns(
            muutettu_cents=pl.col("summa_cents") - pl.col("alkuperainen_cents"),
            voimassa=~pl.col("myohassa"),
            paatosavain=pl.col("paatos").str.to_lowercase().str.replace_all(r"\s+", ""),
        )
        .filter(pl.col("muutettu_cents") != 0)
    )


def by_decision(muutokset: pl.DataFrame, lahteet: Sequence[Lahde]) -> pl.DataFrame:
    """Sum amendments by decision (`MUUTOKSET`); what has no decision is one row without a name."""
    cents = pl.col("muutettu_cents")
    files = {number: lahde.tiedosto.nimi for number, lahde in enumerate(lahteet)}
    tiedosto = pl.col("lahde").replace_strict(files, return_dtype=pl.String)
    return (
        muutokset.group_by("paatosavain", "paatospaiva", "voimassa")
        .agg(
            paatos=pl.col("paatos").first().fill_null(""),
            riveja=pl.len().cast(pl.Int64),
            tulot_cents=cents.filter(_INCOME).sum(),
            menot_cents=cents.filter(~_INCOME | pl.col("luokka").is_null()).sum(),
            netto_cents=cents.sum(),
            tiedostot=tiedosto.unique().sort().str.join(", "),
        )
        .sort("paatospaiva", "paatosavain", nulls_last=True)
        .select(list(MUUTOKSET))
    )


def repeated_amendments(muutokset: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    """Tell of amendments that equal an earlier one: same decision, unit, line and amount."""
    decided = muutokset.filter(pl.col("paatos").is_not_null())
    again = decided.filter(~pl.struct(*_ROW).is_first_distinct()).with_columns(
        found=pl.format(
            "{}: {} {}",
            "paatos",
            pl.coalesce(LINE_NAME, "luokka"),
            amount(pl.col("muutettu_cents")),
        ),
        affected_cents="muutettu_cents",
    )
    termi = first_term(lahteet, ("muutos", "summa"))
    return Outcome(_RULE, decided.height, findings_at(again, lahteet, rule=_RULE, termi=termi))
