"""The returned copy: the sender's workbook as it was, with bad cells outlined, noted and listed."""

import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing.palautus import Palautus, write_returned
from schemas.finding_texts import with_texts
from schemas.findings import Finding, to_frame
from schemas.kieli import Kieli
from tests.schemas.test_sanat import finnish_in
from tests.told import INPUTS

LUOTU = datetime(2023, 3, 31)  # noqa: DTZ001 - a property of a document
FILE = "kirjanpito/pääkirja.xlsx"


def _finding(
    cell: str, found: str = "9900", sheet: str = "Vienti & co", **changes: object
) -> Finding:
    return Finding(
        **{
            "rule": "cost-centre-in-organisation",
            "file": FILE,
            "sheet": sheet,
            "row": int("".join(mark for mark in cell if mark.isdigit())),
            "cell": cell,
            "column": "Kp",
            "found": found,
            **changes,
        }  # type: ignore[arg-type]
    )


def _workbook() -> Workbook:
    """A ledger as a sender has it: styles, a formula, a name, a rule, a note of their own."""
    workbook = Workbook()
    first: Worksheet = workbook.worksheets[0]
    first.title = "Ohje"
    first["A1"] = "Lue tämä"
    sheet = workbook.create_sheet("Vienti & co")
    sheet.append(["Tili", "Kp", "Summa"])
    for row in range(2, 8):
        sheet.append([3000 + row, "9900", row / 4])
    sheet["C3"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["C3"].number_format = "#,##0.00"
    sheet["B4"].font = Font(bold=True)
    sheet["C8"] = "=SUM(C2:C7)"
    sheet["A5"].comment = Comment("Oma huomautus", "Lähettäjä")
    sheet.auto_filter.ref = "A1:C7"
    sheet.defined_names["Alue"] = DefinedName("Alue", attr_text="'Vienti & co'!$A$1:$C$7")
    return workbook


def _bytes(workbook: Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _no_cells() -> Mapping[str, pl.DataFrame]:
    raise AssertionError("the workbook's own cells are not asked for")


def _returned(folder: Path, content: bytes, *findings: Finding, kieli: Kieli = Kieli.FI) -> Path:
    path = folder / "kopio.xlsx"
    told = with_texts(to_frame(findings), kieli)
    write_returned(
        Palautus(sisalto=content, findings=told, solut=_no_cells, luotu=LUOTU, kieli=kieli), path
    )
    return path


def _look(sheet: Worksheet) -> dict[str, tuple[object, ...]]:
    return {
        cell.coordinate: (cell.value, cell.number_format, cell.font.b, cell.fill.fgColor.rgb)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


@pytest.fixture(name="copy")
def copy_fixture(tmp_path: Path) -> Workbook:
    findings = (
        _finding("B4"),
        _finding("C3", "x"),
        _finding("D6"),
        _finding("B12"),
        _finding("A5"),
    )
    return load_workbook(_returned(tmp_path, _bytes(_workbook()), *findings))


def test_cells_and_formats_stay_as_they_were(copy: Workbook) -> None:
    original = _workbook()
    assert copy.sheetnames == ["Korjattavaa", "Ohje", "Vienti & co"]
    for name in original.sheetnames:
        assert _look(copy[name]) == _look(original[name])
    assert copy["Vienti & co"].auto_filter.ref == "A1:C7"
    assert copy["Vienti & co"].defined_names["Alue"].attr_text == "'Vienti & co'!$A$1:$C$7"
    assert copy["Vienti & co"]["C8"].value == "=SUM(C2:C7)"


def test_bad_cells_are_outlined_and_noted_also_where_there_was_no_cell(copy: Workbook) -> None:
    sheet = copy["Vienti & co"]
    outlined = {
        cell.coordinate
        for row in sheet["A1:E14"]
        for cell in row
        if cell.border.left.style == "medium"
    }
    assert outlined == {"B4", "C3", "D6", "B12", "A5"}
    note = sheet["B4"].comment
    assert note is not None
    for words in ("Kustannuspaikka 9900 ei ole", "Löytyi: 9900", "Pitäisi olla:", "Korjaus:",
                  "(cost-centre-in-organisation)"):  # fmt: skip
        assert words in note.text
    assert sheet["A5"].comment is not None
    assert sheet["A5"].comment.text == "Oma huomautus"
    assert sheet["B12"].comment is not None


def test_the_first_sheet_lists_every_finding_with_a_link(copy: Workbook) -> None:
    front = copy["Korjattavaa"]
    assert copy.active is front
    rows = [[cell.value for cell in row[:4]] for row in front.iter_rows(min_row=5)]
    assert [row[:2] for row in rows] == [
        ["Vienti & co", cell] for cell in ("B4", "C3", "D6", "B12", "A5")
    ]
    link = front["B5"].hyperlink
    assert link is not None
    assert link.location == "'Vienti & co'!B4"
    assert "Löydöksiä on 5." in str(front["A2"].value)
    assert (front["C4"].font.b, front["C5"].font.b) == (True, False)
    assert front["C5"].alignment.wrap_text
    assert [sheet.title for sheet in copy if sheet.sheet_view.tabSelected] == ["Korjattavaa"]


def test_a_copy_is_in_the_language_asked_for(tmp_path: Path) -> None:
    path = _returned(tmp_path, _bytes(_workbook()), _finding("B4"), kieli=Kieli.SV)
    copy = load_workbook(path)
    front = copy["Att rätta"]
    shown = [str(cell.value) for row in front.iter_rows() for cell in row if cell.value]
    note = copy["Vienti & co"]["B4"].comment
    assert note is not None
    assert note.text.startswith("Kostnadsstället 9900")
    assert "Antalet observationer är 1." in shown[1]
    assert not finnish_in(
        [*shown, *note.text.splitlines()], Kieli.SV, [FILE, "Vienti & co", *INPUTS]
    )


def test_other_parts_of_the_archive_are_the_sender_s_own_bytes(tmp_path: Path) -> None:
    content = _bytes(_workbook())
    path = _returned(tmp_path, content, _finding("B4"))
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(path) as after:
        same = [name for name in before.namelist() if before.read(name) == after.read(name)]
        assert set(before.namelist()) <= set(after.namelist())
    assert {"xl/theme/theme1.xml", "docProps/core.xml"} <= set(same)
    assert path.read_bytes() == _returned(tmp_path, content, _finding("B4")).read_bytes()


def test_a_file_of_another_format_is_written_anew_and_marked(tmp_path: Path) -> None:
    cells = pl.DataFrame({"0": ["Tili", "=1+1"], "2": [None, "9900"]})
    told = with_texts(to_frame([_finding("C2", sheet="vienti")]))
    path = tmp_path / "kopio.xlsx"
    write_returned(
        Palautus(sisalto=b"Tili;;", findings=told, solut=lambda: {"vienti": cells}, luotu=LUOTU),
        path,
    )
    copy = load_workbook(path)
    assert copy.sheetnames == ["Korjattavaa", "vienti"]
    sheet = copy["vienti"]
    assert (sheet["A1"].value, sheet["A2"].value, sheet["C2"].value) == ("Tili", "=1+1", "9900")
    assert sheet["A2"].data_type == "s"
    assert sheet["C2"].border.left.style == "medium"


def test_xml_of_a_rare_form_is_written_anew(tmp_path: Path) -> None:
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(_bytes(_workbook()))) as source,
        zipfile.ZipFile(buffer, "w") as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet2.xml":
                content = content.replace(b' r="', b' x="')
            target.writestr(name, content)
    told = with_texts(to_frame([_finding("A1", sheet="Vienti & co")]))
    path = tmp_path / "kopio.xlsx"
    cells = {"Vienti & co": pl.DataFrame({"0": ["Tili"]})}
    write_returned(
        Palautus(sisalto=buffer.getvalue(), findings=told, solut=lambda: cells, luotu=LUOTU), path
    )
    assert load_workbook(path)["Vienti & co"]["A1"].border.left.style == "medium"
