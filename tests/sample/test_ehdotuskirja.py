"""The workbook proposed for an export: ready to correct, and right as it is when well guessed."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.reading.file import read_file
from flows.reading.mapping import guidance_for
from flows.sample.ehdotuskirja import ehdotuskirja, pattern_of_name
from flows.writing.syotteet import write_inputs
from schemas.ehdotus import Ehdotus, Taulukkoehdotus

ACCOUNT = Ehdotus(otsikko="Konto", merkitys="Tili", naytteet=("4001", "3001"), taytettyja=12)
DAY = Ehdotus(otsikko="Pvm", merkitys="Tositepäivä", muoto="kk/pp/vvvv", tunnettu=True)
KNOWN = Ehdotus(otsikko="Summa", merkitys="Summa", tunnettu=True)
NAME = Ehdotus(otsikko="Employee", teksti=True, taytettyja=3)


def _written(folder: Path, *taulukot: Taulukkoehdotus) -> Path:
    kirja = ehdotuskirja("gls_2020.csv", taulukot)
    assert kirja is not None
    (path,) = write_inputs([kirja], folder)
    return path


def _sheet(*ehdotukset: Ehdotus, **fields: object) -> Taulukkoehdotus:
    given = {"taulukko": "gl", "laji": "kirjanpito", **fields}
    return Taulukkoehdotus(ehdotukset=ehdotukset, **given)  # type: ignore[arg-type]


def _rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_each_heading_has_its_row_with_values_beside_it(tmp_path: Path) -> None:
    book = load_workbook(_written(tmp_path, _sheet(ACCOUNT, DAY, KNOWN, NAME)))
    assert book.sheetnames == ["Sarakkeet", "Ohje"]
    headings, *rows = _rows(book["Sarakkeet"])
    assert headings[:4] == ("Otsikko", "Merkitys", "Tiedosto", "Muoto")
    assert rows == [
        ("Konto", "Tili", "gls*.csv", None, "4001; 3001", "gl", 12),
        ("Pvm", None, "gls*.csv", "kk/pp/vvvv", None, "gl", 0),
        ("Employee", None, "gls*.csv", None, "sanoja (ei näytetä)", "gl", 3),
    ]


def test_meanings_are_chosen_from_a_list(tmp_path: Path) -> None:
    book = load_workbook(_written(tmp_path, _sheet(ACCOUNT)))
    (rule,) = book["Sarakkeet"].data_validations.dataValidation
    assert "B2" in rule.sqref
    name, cells = rule.formula1.split("!")
    choices = [row[0].value for row in book[name][cells.replace("$", "")]]
    assert {"Tili", "Summa", "Alkuperäinen talousarvio", "Palvelualue", "-"} <= set(choices)


def test_the_guidance_says_what_to_do_and_what_is_missing(tmp_path: Path) -> None:
    book = load_workbook(_written(tmp_path, _sheet(ACCOUNT, KNOWN, puuttuvat=("Kustannuspaikka",))))
    lines = [row[0] for row in _rows(book["Ohje"])[:10]]
    assert lines[0] == "Näin täytät tämän työkirjan"
    assert any("puuttuu vielä (kirjanpito): Kustannuspaikka" in str(line) for line in lines)
    assert "Nämä otsikot tunnetaan valmiiksi: Summa." in lines


def test_a_heading_of_two_sheets_has_one_row(tmp_path: Path) -> None:
    empty = Ehdotus(otsikko="KONTO", taytettyja=1)
    sheets = (_sheet(empty, taulukko="a"), _sheet(ACCOUNT, taulukko="b"))
    rows = _rows(load_workbook(_written(tmp_path, *sheets))["Sarakkeet"])
    assert [(row[0], row[1], row[5]) for row in rows[1:]] == [("Konto", "Tili", "b")]


def test_a_known_export_needs_no_workbook() -> None:
    assert ehdotuskirja("gl.csv", [_sheet(KNOWN)]) is None


def test_the_reader_takes_it_as_it_is(tmp_path: Path) -> None:
    luettu = read_file(_written(tmp_path, _sheet(ACCOUNT, DAY, NAME)), tmp_path)
    assert all(outcome.findings.is_empty() for outcome in luettu.tulokset)
    ohje = guidance_for("GLS_2021.csv", luettu.taulut)
    assert (ohje.otsikot, ohje.paivat) == ({"konto": "tili"}, {"pvm": "kk/pp/vvvv"})


@pytest.mark.parametrize(
    ("nimi", "pattern"),
    [
        ("chugach_fy2020_gl.csv", "chugach*.csv"),
        ("sogndal_2013_drift.csv", "sogndal*.csv"),
        ("Pääkirja tammikuu 2023.xlsx", "Pääkirja*.xlsx"),
        ("2023_kirjanpito.xlsx", "*kirjanpito*.xlsx"),
        ("202301.csv", "202301.csv"),
        ("vienti [1].csv", "vienti*.csv"),
        ("[1].csv", "?1?.csv"),
        ("drift.csv", "drift*.csv"),
    ],
)
def test_the_pattern_fits_the_next_export_too(nimi: str, pattern: str) -> None:
    assert pattern_of_name(nimi) == pattern
