"""The empty input workbooks: our headings, drop-downs that offer the lists, guidance for each."""

from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from flows.reading.file import read_file
from flows.sample.pohjat import OHJE, pohjat
from flows.writing.syotteet import write_inputs
from schemas.lajit import HYVAKSYNNAT, LAJIT
from schemas.luokat import Luokka
from schemas.valinnat import OSIOT, TASOT, TILAT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("init")
    write_inputs(pohjat(), path)
    return path


@pytest.fixture(scope="module")
def kirjat(folder: Path) -> dict[str, Workbook]:
    return {path.stem: load_workbook(path) for path in folder.iterdir()}


def _choices(sheet: Worksheet, heading: str) -> list[str]:
    """What the drop-down under a heading offers."""
    (column,) = (cell.column for cell in sheet[1] if cell.value == heading)
    (rule,) = (
        rule
        for rule in sheet.data_validations.dataValidation
        if f"{get_column_letter(column)}2" in rule.sqref
    )
    name, cells = rule.formula1.split("!")
    return [str(cell.value) for (cell,) in sheet.parent[name][cells.replace("$", "")]]


def test_the_reader_knows_each_sheet_but_the_guidance(folder: Path) -> None:
    luetut = [read_file(path, folder) for path in sorted(folder.iterdir())]
    lahteet = [taulu.lahde for luettu in luetut for taulu in luettu.taulut]
    kinds = {lahde.laji for lahde in lahteet}
    assert kinds == {laji.nimi for laji in LAJIT if laji is not HYVAKSYNNAT}
    empty = [lahde for lahde in lahteet if lahde.tiedosto.nimi != "raporttipohja.xlsx"]
    assert {(lahde.otsikkorivi, lahde.riveja) for lahde in empty} == {(1, 0)}
    assert OHJE not in {lahde.taulukko for lahde in lahteet}
    findings = pl.concat([tulos.findings for luettu in luetut for tulos in luettu.tulokset])
    assert set(findings["rule"]) <= {"sheet-is-of-a-kind"}
    assert set(findings["sheet"]) <= {OHJE}


def test_every_column_has_its_guidance(kirjat: dict[str, Workbook]) -> None:
    for kirja in kirjat.values():
        told = {
            (row[0], row[1]): row[2:]
            for row in kirja[OHJE].iter_rows(min_row=7, max_col=6, values_only=True)
            if row[1]
        }
        for sheet in kirja.worksheets[1:]:
            for cell in sheet[1]:
                assert all(told[sheet.title, cell.value]), (sheet.title, cell.value)


def test_required_columns_are_told(kirjat: dict[str, Workbook]) -> None:
    needed = {
        (row[0], row[1]): row[2]
        for kirja in kirjat.values()
        for row in kirja[OHJE].iter_rows(min_row=7, max_col=3, values_only=True)
    }
    assert needed["Kirjanpito", "Kustannuspaikka"] == "kyllä"
    assert needed["Kirjanpito", "Summa"] == "kyllä (tai Debet ja Kredit)"
    assert needed["Kirjanpito", "Hanke"] == "ei"
    assert needed["Talousarvio", "Palvelualue"] == "kyllä (tai Kustannuspaikka)"


def test_drop_downs_offer_the_lists(kirjat: dict[str, Workbook]) -> None:
    goals, texts = kirjat["tavoitteet"]["Tavoitteet"], kirjat["tekstit"]["Tekstit"]
    assert _choices(goals, "Taso") == list(TASOT)
    assert _choices(goals, "Tila") == list(TILAT)
    assert _choices(texts, "Osio") == list(OSIOT)
    amendments = kirjat["talousarvio"]["Muutokset"]
    assert _choices(amendments, "Laji") == ["alkuperäinen", "muutos"]
    lines = _choices(amendments, "Tuloslaskelman rivi")
    chart = _choices(kirjat["perustiedot"]["Tilikartta"], "Tuloslaskelman rivi")
    assert chart == [*lines, "Tase"]
    assert set(lines) <= set(Luokka)
    assert {"Aineet, tarvikkeet ja tavarat", "Investointimenot"} <= set(lines)


def test_empty_columns_are_formatted_for_what_is_typed_in(kirjat: dict[str, Workbook]) -> None:
    sheet = kirjat["kirjanpito"]["Kirjanpito"]
    formats = {
        cell.value: sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]
    }
    assert formats["Tili"] == "@"
    assert formats["Tositepäivä"] == "d.m.yyyy"
    assert formats["Summa"] == "#,##0.00"
