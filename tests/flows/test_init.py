"""`toteuma init`: empty workbooks, and one proposed for an export whose headings are not known."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from flows.cli import app
from tests.flows.orders import LEDGER, write_inputs

_RUNNER = CliRunner()
_HEADINGS = {
    "Tili": "GL Account",
    "Kustannuspaikka": "Cost Center",
    "Tosite": "Voucher",
    "Tositepäivä": "Posting Date",
    "Summa": "Net Amount",
}


def _run(*words: object) -> tuple[int, str]:
    result = _RUNNER.invoke(app, [str(word) for word in words])
    return result.exit_code, " ".join(result.output.replace("│", " ").split())


def _abroad() -> str:
    text = LEDGER
    for own, foreign in _HEADINGS.items():
        text = text.replace(own, foreign, 1)
    return text


def test_an_unknown_export_publishes_with_the_workbook_proposed_for_it(tmp_path: Path) -> None:
    folder = write_inputs(tmp_path / "input", kirjanpito=_abroad())
    orders = ("2023-Q1", "--direct", "--input", folder, "--output", tmp_path / "output")
    code, said = _run("run", *orders)
    assert code == 1
    assert 'toteuma init --from "kirjanpito.csv"' in said
    code, said = _run("init", "--from", folder / "kirjanpito.csv", folder)
    assert code == 0
    assert "sarakkeet-kirjanpito.xlsx" in said
    assert _run("run", *orders)[0] == 0


def test_a_typo_in_the_workbook_is_told_at_its_cell(tmp_path: Path) -> None:
    mapping = "Otsikko;Merkitys;Tiedosto\nGL Account;Tilli;kirjanpito*\n"
    folder = write_inputs(tmp_path / "input", kirjanpito=_abroad(), sarakkeet=mapping)
    code, said = _run("check", "2023-Q1", "--input", folder, "--output", tmp_path / "output")
    assert code == 1
    assert "sarakkeet.csv sarakkeet B2: Merkitys Tilli ei ole mikään tunnetuista otsikoista" in said


def test_a_workbook_that_was_corrected_is_not_replaced(tmp_path: Path) -> None:
    source = tmp_path / "gl.csv"
    source.write_text(_abroad(), encoding="utf-8")
    assert _run("init", "--from", source, tmp_path)[0] == 0
    path = tmp_path / "sarakkeet-gl.xlsx"
    book = load_workbook(path)
    book["Sarakkeet"]["B2"] = "Hanke"
    book.save(path)
    corrected = path.read_bytes()
    code, said = _run("init", "--from", source, tmp_path)
    assert code == 2
    assert "sarakkeet-gl.xlsx" in said
    assert path.read_bytes() == corrected


def test_a_known_export_needs_nothing(tmp_path: Path) -> None:
    source = tmp_path / "gl.csv"
    source.write_text(LEDGER, encoding="utf-8")
    code, said = _run("init", "--from", source, tmp_path)
    assert code == 0
    assert "is known" in said
    assert list(tmp_path.iterdir()) == [source]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.4", "a PDF document"),
        (b'"a;b;c"\n"1;2;3"\n', "its own cell"),
    ],
)
def test_a_file_that_has_nothing_to_map_is_wrong_usage(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    source = tmp_path / "vienti.csv"
    source.write_bytes(content)
    code, said = _run("init", "--from", source, tmp_path)
    assert code == 2
    assert reason in said


@pytest.mark.parametrize("words", [("init",), ("init", "--from", "no-such-file.csv")])
def test_what_is_missing_is_wrong_usage(words: tuple[str, ...]) -> None:
    assert _run(*words)[0] == 2


def test_empty_workbooks_are_not_written_over_others(tmp_path: Path) -> None:
    (tmp_path / "sarakkeet.xlsx").write_bytes(b"mine")
    code, said = _run("init", tmp_path)
    assert code == 2
    assert "sarakkeet.xlsx" in said
    assert [path.name for path in tmp_path.iterdir()] == ["sarakkeet.xlsx"]
