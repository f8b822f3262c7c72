"""A small quarter that breaks no rule; a test replaces the table that it breaks."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from flows.checking.tarkistus import check
from schemas.findings import FINDINGS
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.tarkistettu import Tarkistettu
from tests.rows import luettu, taulu
from tests.told import whole

KAUSI = Kausi.parse("2023-Q1")
TOIMIALA = "Elinvoimalautakunnan toimiala"
KULTTUURI = "Kulttuuripalvelut"
Rows = Sequence[Mapping[str, Any]]


def kirjaus(**changes: object) -> dict[str, object]:
    """A posting of 100 euros of cost in February."""
    row = {
        "tili": "4340",
        "kustannuspaikka": "4100",
        "paiva": date(2023, 2, 28),
        "kausi": 202302,
        "summa_cents": 10_000,
    }
    return {**row, **changes}


def on(year: int, month: int, **changes: object) -> dict[str, object]:
    """A posting of the first day of a month."""
    return kirjaus(paiva=date(year, month, 1), kausi=year * 100 + month, **changes)


LAST_YEAR = kirjaus(paiva=date(2022, 5, 31), kausi=202205)
INCOME = kirjaus(tili="3005", summa_cents=-5_000)
BASE = [LAST_YEAR, INCOME]
BUDGET = {
    "vuosi": 2023,
    "palvelualue": KULTTUURI,
    "tuloslaskelman_rivi": "Palvelujen ostot",
    "alkuperainen_cents": -100_000,
    "muutos_cents": 0,
}
UNIT = {"kustannuspaikka": "41*", "palvelualue": KULTTUURI, "toimiala": TOIMIALA}
SHOWN = {"palvelualue": KULTTUURI, "otsikko": "Kulttuuri", "jarjestys": 1}
PROJECT = {"hanke": "H1", "investointiryhma": "KULTTUURI", "toimiala": TOIMIALA}
GOAL = {
    "taso": "toimiala",
    "toimiala": TOIMIALA,
    "strateginen_paamaara": "Kasvu",
    "tavoite": "Kasvaa",
    "toteuma": "Kasvoi.",
    "tila": "Toteutuu",
}
TEXT = {"toimiala": TOIMIALA, "osio": "Kuvaus", "teksti": "Sana."}
TEXTS = [
    TEXT,
    {**TEXT, "osio": "Toimintaympäristö"},
    {**TEXT, "osio": "Sitovuustaso"},
    {**TEXT, "osio": "Palvelualue", "otsikko": KULTTUURI},
]


def files(**tables: Rows) -> list[Luettu]:
    """The quarter's files; a named table replaces its own, an empty one is left out."""
    sound: dict[str, Rows] = {
        "kirjanpito": [*BASE, kirjaus()],
        "talousarvio": [BUDGET],
        "organisaatio": [UNIT],
        "palvelualueet": [SHOWN],
        "hankkeet": [PROJECT],
        "tavoitteet": [GOAL],
        "tekstit": TEXTS,
    }
    return [luettu(taulu(laji, rows)) for laji, rows in {**sound, **tables}.items() if rows]


def findings_of(tarkistettu: Tarkistettu) -> pl.DataFrame:
    """Everything that was found."""
    every = [outcome.findings for outcome in tarkistettu.tulokset]
    return whole(pl.concat([pl.DataFrame(schema=FINDINGS), *every]))


def told(rule: str, kausi: Kausi = KAUSI, **tables: Rows) -> list[dict[str, Any]]:
    """The findings of one rule over the quarter's files."""
    findings = findings_of(check(files(**tables), kausi))
    return findings.filter(pl.col("rule") == rule).to_dicts()


def count_of(rule: str, kausi: Kausi = KAUSI, **tables: Rows) -> int:
    """How many rows or sums one rule tested; none means that it was not tested."""
    outcomes = check(files(**tables), kausi).tulokset
    return sum(outcome.tested for outcome in outcomes if outcome.rule == rule)
