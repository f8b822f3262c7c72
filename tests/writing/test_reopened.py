"""A written workbook opened again: what its cells hold, and that a damaged one does not open."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from flows.writing.reopened import reopened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    workbook = Workbook()
    sheet = workbook.create_sheet("Ä & ö")
    bold = CellRichText("Tuotot ", TextBlock(InlineFont(b=True), "ja kulut"))
    sheet.append(["Netto", -8627, 12.5, None, True, "=A1", 1e300, bold, "0123"])
    path = tmp_path / "book.xlsx"
    workbook.save(path)
    return path


def _altered(path: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, change(content) if name == part else content)


def test_cells_are_read_by_their_address(path: Path) -> None:
    assert reopened(path, ["Ä & ö"]) == {
        "Ä & ö": {
            "A1": "Netto", "B1": -8627, "C1": 12.5, "E1": True, "G1": 1e300,
            "H1": "Tuotot ja kulut", "I1": "0123",
        }
    }  # fmt: skip


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/worksheets/sheet2.xml"])
def test_a_part_that_is_not_well_formed_is_told(path: Path, part: str) -> None:
    _altered(path, part, lambda content: content[:-5])
    with pytest.raises(ValueError, match="cannot be opened again"):
        reopened(path, ["Ä & ö"])


def test_a_sheet_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(ValueError, match="Talousarvio"):
        reopened(path, ["Talousarvio"])


def test_a_damaged_archive_is_told(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(ValueError, match="cannot be opened again"):
        reopened(path, ["Ä & ö"])
