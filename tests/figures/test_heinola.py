"""The printed report: every income-statement figure from one posting a class and measure."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus, Laskelma
from schemas.luokat import Luokka
from schemas.rules import RULES
from schemas.tarkistettu import Tarkistettu
from tests.rows import luettu, taulu

_GOLDEN = Path(__file__).parents[1] / "golden"
_TOIMIALA = "Elinvoimalautakunnan toimiala"
_TILIT = {
    Luokka.MYYNTITUOTOT: "3005",
    Luokka.MAKSUTUOTOT: "3295",
    Luokka.TUET_JA_AVUSTUKSET: "3300",
    Luokka.VUOKRATUOTOT: "3440",
    Luokka.MUUT_TOIMINTATUOTOT: "3530",
    Luokka.VALMISTUS_OMAAN_KAYTTOON: "3710",
    Luokka.HENKILOSTOKULUT: "4000",
    Luokka.PALVELUJEN_OSTOT: "4340",
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: "4600",
    Luokka.AVUSTUKSET: "4742",
    Luokka.VUOKRAKULUT: "4820",
    Luokka.MUUT_TOIMINTAKULUT: "4940",
    Luokka.RAHOITUSTUOTOT_JA_KULUT: "6380",
    Luokka.POISTOT_JA_ARVONALENTUMISET: "7170",
}


def _cents() -> list[dict[str, str]]:
    with (_GOLDEN / "heinola-2023-q1-cents.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _printed() -> Iterator[dict[str, str]]:
    with (_GOLDEN / "heinola-2023-q1.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def tarkistettu() -> Tarkistettu:
    areas = list(dict.fromkeys(row["palvelualue"] for row in _cents()))
    organisaatio = [
        {"kustannuspaikka": f"{place}*", "palvelualue": area, "toimiala": _TOIMIALA}
        for place, area in enumerate(areas)
    ]
    palvelualueet = [
        {"palvelualue": area, "otsikko": area, "jarjestys": place}
        for place, area in enumerate(areas)
    ]
    kirjaukset, talousarvio = [], []
    for row in _cents():
        unit = {"kustannuspaikka": f"{areas.index(row['palvelualue'])}00"}
        tili = {"tili": _TILIT[Luokka(row["account_class"])]}
        tp, tot_2022 = int(row["tp_2022_cents"]), int(row["tot_2022_q1_cents"])
        for day, cents in (
            (date(2022, 2, 28), tot_2022),
            (date(2022, 11, 30), tp - tot_2022),
            (date(2023, 3, 31), int(row["tot_2023_q1_cents"])),
        ):
            kausi = day.year * 100 + day.month
            kirjaukset.append({**unit, **tili, "paiva": day, "kausi": kausi, "summa_cents": -cents})
        if int(row["ta_2023_cents"]):
            talousarvio.append(
                {
                    "vuosi": 2023,
                    "palvelualue": row["palvelualue"],
                    "tuloslaskelman_rivi": row["account_class"],
                    "alkuperainen_cents": int(row["ta_2023_cents"]),
                    "muutos_cents": 0,
                }
            )
    return check(
        [
            luettu(taulu("kirjanpito", kirjaukset)),
            luettu(taulu("talousarvio", talousarvio)),
            luettu(taulu("organisaatio", organisaatio)),
            luettu(taulu("palvelualueet", palvelualueet)),
        ],
        Kausi.parse("2023-Q1"),
    )


@pytest.fixture(scope="module")
def katsaus(tarkistettu: Tarkistettu) -> Katsaus:
    return compute_katsaus(tarkistettu, _TOIMIALA, tunniste="")


def _rows(laskelma: Laskelma) -> list[tuple[str, ...]]:
    columns = ["selite", "tp", "tot_edellinen", "ta", "tot", "jaljella", "pct_kymmenys"]
    return [
        (laskelma.yksikko, selite, *("" if value is None else str(value) for value in figures))
        for selite, *figures in laskelma.rivit.select(columns).iter_rows()
    ]


def _tenths(text: str) -> str:
    return str(round(float(text) * 10)) if text else ""


def test_every_printed_figure_of_the_income_statements(katsaus: Katsaus) -> None:
    golden = [
        (*list(row.values())[0:1], row["row"], *list(row.values())[3:8], _tenths(row["tot_23_pct"]))
        for row in _printed()
        if row["kind"] != "investoinnit"
    ]
    computed = [row for laskelma in katsaus.laskelmat for row in _rows(laskelma)]
    assert computed == golden
    assert sum(bool(figure) for row in golden for figure in row[2:]) == 612


def test_nothing_in_sound_rows_blocks(tarkistettu: Tarkistettu) -> None:
    found = pl.concat([outcome.findings for outcome in tarkistettu.tulokset])
    assert [rule for rule in found["rule"].unique() if RULES[rule].blocks] == []


def test_rounding_differences_are_as_many_as_in_print(katsaus: Katsaus) -> None:
    rounding = [t for t in katsaus.tasmaytykset if t.pyoristys]
    assert Counter(t.vasen_selite for t in rounding) == {
        "tulostettujen rivien summa": 26,
        "tulostettujen yksiköiden summa": 23,
        "tulostettu TA − tulostettu TOT": 2,
    }
    assert {abs(t.erotus) for t in rounding} == {1}


def test_every_sum_ties_to_the_cent(katsaus: Katsaus) -> None:
    exact = [t for t in katsaus.tasmaytykset if not t.pyoristys]
    assert len(exact) > 70
    assert [t for t in exact if t.erotus] == []
