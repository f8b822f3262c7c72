"""Names of key figures: whose they are, where they lead, that a workbook takes them."""

import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from flows.writing.katsaus import write_katsaus
from flows.writing.katsaus.names import name_figures
from flows.writing.katsaus.places import Paikka
from schemas.laskelmat import Katsaus
from tests.writing.katsaus_example import ROWS, katsaus

VALID = re.compile(r"[A-Za-zÅÄÖåäö_][0-9A-Za-zÅÄÖåäö_]{0,254}")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return written(katsaus(), tmp_path_factory.mktemp("nimet"))


def written(report: Katsaus, folder: Path) -> Workbook:
    write_katsaus(report, folder / "katsaus.xlsx")
    return openpyxl.load_workbook(folder / "katsaus.xlsx")


def value(workbook: Workbook, name: str) -> object:
    ((sheet, cell),) = workbook.defined_names[name].destinations
    return workbook[sheet][cell].value


def test_a_key_figure_is_found_by_its_name(workbook: Workbook) -> None:
    assert value(workbook, "Kulttuuri_Toimintatuotot_TOT_2023") == 69972
    assert value(workbook, "Kulttuuri_Toimintakate_TOT_2022") == 1
    assert value(workbook, "Elinvoimalautakunnan_toimiala_Netto_Jäljellä_2023") == 81030
    assert value(workbook, "Elinvoimalautakunnan_toimiala_Netto_TOT_prosentti_2023") == 217.3
    assert value(workbook, "Investoinnit_MAANKÄYTTÖ_Netto_TA_2023") == -320000


def test_only_subtotals_are_named_and_every_figure_of_each(workbook: Workbook) -> None:
    named = {
        (sheet, cell.replace("$", ""))
        for name in workbook.defined_names.values()
        for sheet, cell in name.destinations
    }
    bold = {
        (sheet.title, cell.coordinate)
        for sheet in workbook
        for row in sheet.iter_rows(min_col=2)
        for cell in row
        if cell.style.startswith("Summarivi")
    }
    assert named == bold


def test_names_are_such_as_a_workbook_takes(tmp_path: Path) -> None:
    area = "2. Työ & asuminen " + "– pitkä nimi " * 20
    rows = [(area if row[0] == "Kulttuuri" else row[0], *row[1:]) for row in ROWS]
    names = list(written(katsaus(rows), tmp_path).defined_names)
    assert all(VALID.fullmatch(name) for name in names)
    assert any(name.startswith("_2_Työ_asuminen_pitkä_nimi") for name in names)


def test_lines_of_one_name_are_told_apart() -> None:
    report = katsaus()
    kulttuuri = report.palvelualueet[1]
    lower = replace(kulttuuri, rajaus=replace(kulttuuri.rajaus, osa="KULTTUURI"))
    doubled = replace(report, palvelualueet=(*report.palvelualueet, lower))
    names = list(_named(doubled))
    assert "Kulttuuri_Toimintakate_TA_2023" in names
    assert "KULTTUURI_Toimintakate_TA_2023_2" in names
    assert len({name.casefold() for name in names}) == len(names)


def _named(report: Katsaus) -> list[str]:
    """Name the figures of a report whose lines stand one under another on one sheet."""
    workbook = Workbook()
    tunnukset = [tunnus for each in report.laskelmat for tunnus, _ in each.luvulliset]
    places = {tunnus: Paikka("Sivu", row, row) for row, tunnus in enumerate(tunnukset, start=1)}
    name_figures(workbook, report, places)
    return list(workbook.defined_names)
