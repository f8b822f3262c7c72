"""The sample through the whole program: every printed figure, and nothing found."""

import csv
from pathlib import Path

import polars as pl
import pytest

from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from flows.reading.file import read_file
from flows.reading.files import find_inputs
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Laskelma
from schemas.rules import RULES
from schemas.tarkistettu import Etumerkki, Tarkistettu
from tests.sample.ledgers import KULTTUURI, PAAKIRJA, PAIVAKIRJA

_GOLDEN = Path(__file__).parents[1] / "golden" / "heinola-2023-q1.csv"
_FIGURES = (
    "tp_2022_1000e", "tot_2022_3kk_1000e", "ta_2023_muutos_e", "tot_2023_3kk_e", "jaljella_e",
)  # fmt: skip


@pytest.fixture(scope="module")
def luetut(folder: Path) -> list[Luettu]:
    return [read_file(path, folder) for path in find_inputs(folder)]


@pytest.fixture(scope="module")
def tarkistettu(luetut: list[Luettu]) -> Tarkistettu:
    return check(luetut, Kausi.parse("2023-Q1"))


def _printed(laskelma: Laskelma) -> list[list[str]]:
    columns = ["selite", "tp", "tot_edellinen", "ta", "tot", "jaljella", "pct_kymmenys"]
    return [
        [selite, *("" if figure is None else str(figure) for figure in figures)]
        for selite, *figures in laskelma.rivit.select(columns).iter_rows()
    ]


def test_every_printed_figure_of_the_report(tarkistettu: Tarkistettu) -> None:
    katsaus = compute_katsaus(tarkistettu, "Elinvoimalautakunnan toimiala", tunniste="")
    with _GOLDEN.open(encoding="utf-8") as file:
        golden = [
            [
                row["row"],
                *(row[figure] for figure in _FIGURES),
                row["tot_23_pct"] and str(round(float(row["tot_23_pct"]) * 10)),
            ]
            for row in csv.DictReader(file)
        ]
    assert [row for laskelma in katsaus.laskelmat for row in _printed(laskelma)] == golden
    assert sum(bool(figure) for row in golden for figure in row[1:]) == 660
    assert any("IRTAIMISTO" in teksti for _, teksti in katsaus.huomautukset)


def test_nothing_in_the_sample_blocks(luetut: list[Luettu], tarkistettu: Tarkistettu) -> None:
    read = [tulos.findings for luettu in luetut for tulos in luettu.tulokset]
    assert pl.concat(read).to_dicts() == []
    checked = pl.concat([tulos.findings for tulos in tarkistettu.tulokset])
    assert [rule for rule in checked["rule"].unique() if RULES[rule].blocks] == []


def test_both_divisions_have_a_report(tarkistettu: Tarkistettu) -> None:
    assert tarkistettu.toimialat == ("Elinvoimalautakunnan toimiala", "Konsernipalvelut")
    konserni = compute_katsaus(tarkistettu, "Konsernipalvelut", tunniste="")
    headings = [laskelma.otsikko for laskelma in konserni.palvelualueet]
    assert headings == ["Hallintopalvelut", "Talouspalvelut"]


def test_the_systems_use_different_signs(tarkistettu: Tarkistettu) -> None:
    signs = {
        tarkistettu.lahteet[number].tiedosto.nimi: sign
        for number, sign in tarkistettu.etumerkit.items()
    }
    assert signs[PAAKIRJA] is Etumerkki.DEBIT_POSITIVE
    assert signs[PAIVAKIRJA] is Etumerkki.DEBIT_POSITIVE
    assert signs[KULTTUURI] is Etumerkki.INCOME_POSITIVE


def test_printed_totals_were_found_and_taken_out(luetut: list[Luettu]) -> None:
    totals = {
        luettu.tiedosto.nimi: set(luettu.taulut[0].valisummat["termi"])
        for luettu in luetut
        if luettu.tiedosto.nimi.startswith("kirjanpito/")
    }
    assert totals == {PAAKIRJA: {"summa"}, PAIVAKIRJA: {"debet", "kredit"}, KULTTUURI: set()}
