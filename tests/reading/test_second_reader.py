import csv
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from shutil import which

import pytest
from openpyxl import load_workbook

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.reading.sheets import Sheet, Workbook
from tests.reading.second_reader import Cells, Mark, Value, by_openpyxl, by_walking_the_xml

HOSTILE = Path(__file__).resolve().parents[2] / ".." / "shared" / "hostile"

needs_hostile = pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile workbooks are absent")


def hostile(number: str) -> Path:
    (path,) = HOSTILE.glob(f"{number}_*.xlsx")
    return path


def read(path: Path) -> Workbook:
    return read_workbook(path.read_bytes(), path.name, RAJAT)


def cells_of(sheet: Sheet) -> dict[tuple[int, int], str]:
    """The cells that are not blank, by (row, column) from 1, with their true days."""
    assert sheet.este is None
    marked = {(rivi, sarake + 1) for rivi, sarake in sheet.merkinnat["rivi", "sarake"].rows()}
    return {
        (row, int(name) + 1): text
        for name, column in sheet.solut.to_dict().items()
        for row, text in enumerate(column, start=1)
        if text is not None and text.strip() and (row, int(name) + 1) not in marked
    }


def marks_of(sheet: Sheet) -> dict[tuple[int, int], str]:
    return {
        (rivi, sarake + 1): laji
        for rivi, sarake, laji in sheet.merkinnat["rivi", "sarake", "laji"].rows()
    }


def differences(sheet: Sheet, witness: Cells) -> list[tuple[object, ...]]:
    """Every cell on which the reader and the witness do not agree."""
    read_cells, marks = cells_of(sheet), marks_of(sheet)
    return [
        (sheet.nimi, place, read_cells.get(place), marks.get(place), witness.get(place))
        for place in read_cells.keys() | marks.keys() | witness.keys()
        if not agree(read_cells.get(place), marks.get(place), witness.get(place))
    ]


def agree(text: str | None, mark: str | None, value: Value | None) -> bool:
    if isinstance(value, Mark) or mark is not None:
        return isinstance(value, Mark) and value.laji == mark
    if text is None or value is None:
        return text is None and value is None
    match value:
        case bool():
            return text == str(value).lower()
        case datetime():
            return abs(datetime.fromisoformat(text) - value) < timedelta(seconds=1)
        case str():
            return " ".join(text.split()) == " ".join(value.split())
        case _:
            return float(text) == pytest.approx(value, rel=1e-15, abs=1e-9)


@needs_hostile
@pytest.mark.parametrize("number", ["08", "09", "11", "12", "13", "22", "24", "25", "28", "29"])
def test_the_reader_and_openpyxl_agree_on_every_cell(number: str) -> None:
    workbook = read(hostile(number))
    witness = by_openpyxl(hostile(number))
    assert [sheet.nimi for sheet in workbook.taulukot] == list(witness)
    assert sum(map(len, witness.values()))
    for sheet in workbook.taulukot:
        assert differences(sheet, witness[sheet.nimi]) == []


@needs_hostile
@pytest.mark.parametrize("number", ["01", "10", "14", "15", "16", "19", "20", "23"])
def test_the_reader_and_a_walk_through_the_xml_agree_on_every_cell(number: str) -> None:
    workbook = read(hostile(number))
    witness = by_walking_the_xml(hostile(number))
    assert [sheet.nimi for sheet in workbook.taulukot] == list(witness)
    for sheet in workbook.taulukot:
        assert differences(sheet, witness[sheet.nimi]) == []


@needs_hostile
def test_the_reader_and_openpyxl_agree_on_what_is_hidden() -> None:
    witnesses = load_workbook(hostile("24")).worksheets
    sheets = read(hostile("24")).taulukot
    for sheet, witness in zip(sheets, witnesses, strict=True):
        rows = [row for row, form in witness.row_dimensions.items() if form.hidden]
        columns = [form for form in witness.column_dimensions.values() if form.hidden]
        assert sheet.piilorivit == tuple(sorted(rows))
        assert sheet.piilosarakkeet == tuple(
            place for form in columns for place in range(form.min - 1, form.max)
        )
        assert sheet.piilossa == (witness.sheet_state != "visible")
    assert any(sheet.piilorivit for sheet in sheets)


@needs_hostile
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
def test_the_reader_and_libreoffice_agree_on_an_old_workbook(tmp_path: Path) -> None:
    old = tmp_path / "old.xls"
    old.write_bytes(hostile("21").read_bytes())
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    as_stored = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false"
    command = ["soffice", home, "--headless", "--convert-to", as_stored, "--outdir", tmp_path, old]
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603
    with (tmp_path / "old.csv").open(encoding="utf-8") as stream:
        witness = {
            (row, column): cell
            for row, cells in enumerate(csv.reader(stream, delimiter=";"), start=1)
            for column, cell in enumerate(cells, start=1)
            if cell
        }
    assert witness
    assert cells_of(read(hostile("21")).taulukot[0]) == witness
