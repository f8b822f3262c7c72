"""Long lists written into a saved workbook."""

from datetime import datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import sheet_rows, styles
from flows.writing.sheet_rows import Lista, fill_lists, set_pattern
from flows.writing.styles import new_workbook
from flows.writing.workbook import save
from flows.writing.wrapping import row_height

STYLES = {"text": styles.CELL, "count": styles.CELL_COUNT, "sum_cents": styles.CELL_MONEY}
WIDTHS = {"text": 20, "count": 10, "sum_cents": 10}
SCHEMA = {"text": pl.String, "count": pl.Int64, "sum_cents": pl.Int64}

Row = tuple[str | None, int | None, int | None]


def _written(rows: list[Row], path: Path) -> Worksheet:
    workbook = new_workbook()
    workbook.create_sheet("Muu")
    sheet = workbook.create_sheet("Lista")
    for column, name in enumerate(SCHEMA, start=1):
        sheet.cell(1, column).value = name
    lista = Lista(2, pl.DataFrame(rows, schema=SCHEMA, orient="row"), WIDTHS, STYLES)
    set_pattern(sheet, lista)
    save(workbook, path, created=datetime(2023, 3, 31))  # noqa: DTZ001 -- a workbook has no zone
    fill_lists(path, workbook, {"Lista": lista})
    return load_workbook(path)["Lista"]


def test_a_row_reads_back_with_its_style_and_its_exact_amounts(tmp_path: Path) -> None:
    sheet = _written([("Tili <&>", 3, -5), ("x", None, 123_456_789_01)], tmp_path / "a.xlsx")
    assert list(sheet.iter_rows(min_row=2, values_only=True)) == [
        ("Tili <&>", 3, -0.05),
        ("x", None, 123_456_789.01),
    ]
    assert [cell.style for cell in sheet[2]] == [style.name for style in STYLES.values()]
    assert sheet["A3"].style == styles.CELL.name


@pytest.mark.parametrize("text", ["=1+1", "+358", "-", "@nimi"])
def test_text_that_looks_like_a_formula_is_marked_as_text(text: str, tmp_path: Path) -> None:
    sheet = _written([(text, 1, 1), ("tavallinen", 1, 1)], tmp_path / "a.xlsx")
    assert sheet["A2"].value == text
    assert sheet["A2"].data_type != "f"
    assert (sheet["A2"].quotePrefix, sheet["A3"].quotePrefix) == (True, False)


def test_an_empty_list_leaves_no_pattern_behind(tmp_path: Path) -> None:
    assert _written([], tmp_path / "a.xlsx").max_row == 1


def test_a_row_is_as_high_as_its_longest_text(tmp_path: Path) -> None:
    sheet = _written([("lyhyt", 1, 1), ("pitkä " * 10, 1, 1)], tmp_path / "a.xlsx")
    assert sheet.row_dimensions[2].height == row_height(1, styles.CELL)
    assert sheet.row_dimensions[3].height == row_height(3, styles.CELL)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(st.text(), st.integers(0, 10**9), st.integers(-(10**13), 10**13))))
def test_any_rows_read_back_as_they_were(rows: list[Row], tmp_path: Path) -> None:
    sheet = _written(rows, tmp_path / "a.xlsx")
    back = [
        (text, count, round(100 * euros))
        for text, count, euros in sheet.iter_rows(min_row=2, values_only=True)
        if count is not None
    ]
    assert back == [(_kept(text or "") or None, count, cents) for text, count, cents in rows]


def _kept(text: str) -> str:
    """What of a text a workbook can hold; xml reads every line end as one."""
    held = ILLEGAL_CHARACTERS_RE.sub("", text).replace("\ufffe", "").replace("\uffff", "")
    return held.replace("\r\n", "\n").replace("\r", "\n")


def test_a_list_written_in_pieces_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_rows, "_ROWS_AT_ONCE", 2)
    sheet = _written([(str(count), count, count) for count in range(5)], tmp_path / "a.xlsx")
    assert [(row[1].row, row[1].value) for row in sheet.iter_rows(min_row=2)] == [
        (2, 0), (3, 1), (4, 2), (5, 3), (6, 4),
    ]  # fmt: skip
