"""Layouts in whole runs: the built-in one given back as input, another by name, one unknown."""

import shutil
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from typer.testing import CliRunner

from flows.cli import app
from flows.starting import write_empty
from tests.flows.orders import REPORT, write_inputs

_RUNNER = CliRunner()


def _run(folder: Path, output: Path, *words: str) -> tuple[int, str]:
    order = ["run", "2023-Q1", "--direct", "--input", str(folder), "--output", str(output)]
    result = _RUNNER.invoke(app, [*order, *words])
    return result.exit_code, result.output


def _cells(output: Path) -> dict[str, list[list[Any]]]:
    """Every cell of the report but those of the cover, which lists the inputs."""
    workbook = load_workbook(output / "2023-Q1" / REPORT)
    return {
        sheet.title: [
            [(cell.value, cell.number_format, cell.style, bool(cell.hyperlink)) for cell in row]
            for row in sheet
        ]
        for sheet in workbook
        if sheet.title != "Kansi"
    }


def test_the_layout_that_init_writes_gives_the_very_same_report(tmp_path: Path) -> None:
    folder = write_inputs(tmp_path / "input")
    assert _run(folder, tmp_path / "without")[0] == 0
    write_empty(tmp_path / "empty")
    shutil.copy(tmp_path / "empty" / "raporttipohja.xlsx", folder)
    assert _run(folder, tmp_path / "with")[0] == 0
    assert _cells(tmp_path / "with") == _cells(tmp_path / "without")


def test_a_layout_that_is_not_known_is_wrong_usage(tmp_path: Path) -> None:
    code, said = _run(write_inputs(tmp_path / "input"), tmp_path / "output", "--pohja", "suppea")
    assert code == 2
    assert "suppea" in said
    assert "heinola" in said


_TWO_DIVISIONS = """Kustannuspaikka;Palvelualue;Toimiala;Voimassa alkaen
41*;Kulttuuripalvelut;Elinvoimalautakunnan toimiala;
42*;Kirjasto;Sivistyslautakunnan toimiala;1.9.2022
"""
_LEDGER = """Tili;Kustannuspaikka;Tosite;Tositepäivä;Summa
3005;4100;1;1.2.2022;-1000,50
4340;4100;2;1.3.2022;500,25
4340;4200;3;1.10.2022;700
3005;4100;4;1.2.2023;-2000,50
4000;4100;5;1.3.2023;15000,25
4340;4200;6;1.3.2023;300
"""
_OWN = """Vuosi;Palvelualue;Tuloslaskelman rivi;Ennuste
2023;Kulttuuripalvelut;Henkilöstökulut;-60000
"""
_CAUSE = """Palvelualue;Tuloslaskelman rivi;Selitys
Kulttuuripalvelut;Henkilöstökulut;Kaksi uutta työntekijää.
"""


def _rows(output: Path, name: str, sheet: str) -> list[tuple[Any, ...]]:
    workbook = load_workbook(output / "2023-Q1" / name)
    return [tuple(cell for cell in row if cell is not None)
            for row in workbook[sheet].iter_rows(values_only=True)]  # fmt: skip


def test_the_wide_layout_forecasts_explains_and_puts_the_municipality_together(
    tmp_path: Path,
) -> None:
    tables = {"organisaatio": _TWO_DIVISIONS, "kirjanpito": _LEDGER}
    folder = write_inputs(tmp_path / "input", **tables, ennuste=_OWN, selitykset=_CAUSE)
    assert _run(folder, tmp_path, "--pohja", "laaja")[0] == 0
    binding = _rows(tmp_path, REPORT, "Sitovuus")
    line = (-5100.0, -12999.75, -51998.0, -46898.0, "YLITTYY")
    assert ("Kulttuuri", "TOIMINTAKATE", *line) in binding
    causes = _rows(tmp_path, REPORT, "Poikkeamat")
    assert ("Kulttuuri", "Henkilöstökulut", -5100.0, -60000.0, -54900.0,
            "Kaksi uutta työntekijää.") in causes  # fmt: skip
    methods = {row[1]: row[-1] for row in _rows(tmp_path, REPORT, "Ennuste") if len(row) == 7}
    assert methods["Henkilöstökulut"] == "oma arvio"
    assert methods["Myyntituotot"] == "tasainen kertymä"
    amendments = _rows(tmp_path, REPORT, "Talousarviomuutokset")
    assert ("KV 27.3.2023 § 21", "Kulttuuripalvelut", "Henkilöstökulut", -100.0) in [
        tuple(cell for cell in row if cell != "") for row in amendments
    ]
    library = "osavuosikatsaus-2023-Q1-sivistyslautakunnan-toimiala.xlsx"
    (note,) = [row for row in _rows(tmp_path, library, "Vertailtavuus") if "42*" in str(row)]
    assert "1.9.2022 alkaen" in note[0]
    town = "osavuosikatsaus-2023-Q1-koko-kunta.xlsx"
    sheets = load_workbook(tmp_path / "2023-Q1" / town).sheetnames
    assert sheets == ["Kansi", "Talousarvio", "Tuloslaskelma", "Toimialat", "Investoinnit",
                      "Talousarvion käyttö", "Nettokertymä", "Kuluerät", "Erittely",
                      "Täsmäytys"]  # fmt: skip
    result = [
        row
        for row in _rows(tmp_path, town, "Tuloslaskelma")
        if row[:1] == ("TOIMINTAKATE (sitova)",)
    ]
    assert result[0][6] == -13300


def test_a_figure_of_the_wide_layout_is_traced(tmp_path: Path) -> None:
    folder = write_inputs(tmp_path / "input")
    figure = "Kulttuuri/Henkilöstökulut/Muutokset 2023"
    order = ["trace", figure, "2023-Q1", "--input", str(folder), "--pohja", "laaja"]
    result = _RUNNER.invoke(app, order)
    assert result.exit_code == 0, result.output
    assert "-100 €" in result.output.replace("\N{MINUS SIGN}", "-").replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert "talousarvio.csv" in result.output
