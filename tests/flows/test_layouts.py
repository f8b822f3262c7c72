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
