"""The budget of the sample: original and amendments make the amended budget."""

import csv
from collections import defaultdict
from datetime import datetime
from pathlib import Path

from tests.sample.ledgers import cents, sheet

_GOLDEN = Path(__file__).parents[1] / "golden" / "heinola-2023-q1-cents.csv"
_ELINVOIMA = (
    "Työllisyyspalvelut",
    "Elinkeinopalvelut",
    "Kulttuuripalvelut",
    "Kaupunkisuunnittelu",
    "Kiinteistö- ja mittauspalvelut",
)


def test_original_and_amendments_make_the_amended_budget(folder: Path) -> None:
    lines = {
        (row["Palvelualue"], row["Tuloslaskelman rivi"]): cents(row["Alkuperäinen talousarvio"])
        + cents(row["Muutos"])
        for row in sheet(folder, "talousarvio/kayttotalous_2023.xlsx", 4)
        if row["Palvelualue"] in _ELINVOIMA
    }
    with _GOLDEN.open(encoding="utf-8") as file:
        golden = {
            (row["palvelualue"].replace("Kulttuuri", "Kulttuuripalvelut"), row["account_class"]): ta
            for row in csv.DictReader(file)
            if (ta := int(row["ta_2023_cents"]))
        }
    assert lines == golden


def test_each_amendment_has_a_decision_of_the_quarter(folder: Path) -> None:
    wide = sheet(folder, "talousarvio/kayttotalous_2023.xlsx", 4)
    long = sheet(folder, "talousarvio/investoinnit_2023.xlsx", 3)
    amended = [row for row in wide if row["Muutos"]] + [r for r in long if r["Laji"] == "muutos"]
    assert len(amended) == 12
    assert all(row["Päätös"].startswith("KV ") for row in amended)
    first, last = datetime(2023, 1, 1), datetime(2023, 3, 31)  # noqa: DTZ001
    assert all(first <= row["Päätöspäivä"] <= last for row in amended)
    untouched = [row for row in wide if not row["Muutos"]]
    assert {row["Päätös"] for row in untouched} == {None}


def test_a_transfer_between_units_changes_no_total(folder: Path) -> None:
    sums: defaultdict[str, int] = defaultdict(int)
    for row in sheet(folder, "talousarvio/kayttotalous_2023.xlsx", 4):
        sums[row["Päätös"] or ""] += cents(row["Muutos"])
    assert sums["KV 27.2.2023 § 12"] == 0
    assert sums["KV 27.3.2023 § 23"] == 0


def test_the_investment_budget_is_of_projects(folder: Path) -> None:
    sums: defaultdict[str, int] = defaultdict(int)
    for row in sheet(folder, "talousarvio/investoinnit_2023.xlsx", 3):
        assert row["Tuloslaskelman rivi"] == "Investointimenot"
        sums[row["Hanke"][:2]] += cents(row["Summa"])
    assert sums == {"92": -7_500_000, "91": -32_000_000}
