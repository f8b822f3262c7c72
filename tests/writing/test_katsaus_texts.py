"""Goals under their targets, points and paragraphs, and what stays on one page with what."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.katsaus import write_katsaus
from flows.writing.wrapping import height_of, width_for, wrapped
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from tests.writing.katsaus_example import goals, katsaus, texts

_AIMS = "Hyvinvoinnin kasvu\n• Toimiva arki\n• Resurssiviisas kunta"
_STATUSES = {
    style.name: style for style in (styles.GOAL_GOOD, styles.GOAL_WARNING, styles.GOAL_BAD)
}
Row = tuple[str | None, ...]


def _goal(target: str, goal: str) -> Row:
    return target, goal, "Tehty.", "Toteutuu", "Kerran", "Johtaja"


def _sheet(report: Katsaus, folder: Path, name: str) -> Worksheet:
    write_katsaus(report, folder / "katsaus.xlsx")
    sheet = openpyxl.load_workbook(folder / "katsaus.xlsx")[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def _plan(rows: Sequence[Row], folder: Path) -> Worksheet:
    report = replace(katsaus(), tavoitteet=goals("käyttösuunnitelma", rows))
    return _sheet(report, folder, "Palvelualueiden tavoitteet")


def _targets(sheet: Worksheet) -> list[tuple[str | None, str]]:
    rows = sheet.iter_rows(min_row=4, max_col=2, values_only=True)
    return [(None if target is None else str(target), str(goal)) for target, goal in rows if goal]


def test_a_target_stands_in_one_cell_beside_all_of_its_goals(tmp_path: Path) -> None:
    sheet = _plan([_goal(_AIMS, "A"), _goal("Talous", "B"), _goal(_AIMS, "C")], tmp_path)
    assert _targets(sheet) == [(_AIMS, "A"), (None, "C"), ("Talous", "B")]
    assert "A4:A5" in {str(area) for area in sheet.merged_cells.ranges}


def test_the_aims_of_a_target_may_be_given_once(tmp_path: Path) -> None:
    again = " Hyvinvoinnin  kasvu "
    sheet = _plan([_goal(again, "A"), _goal(_AIMS, "B")], tmp_path)
    assert _targets(sheet) == [(_AIMS, "A"), (None, "B")]


def test_aims_on_one_line_stand_under_one_another(tmp_path: Path) -> None:
    sheet = _plan([_goal(_AIMS.replace("\n", " "), "A")], tmp_path)
    assert _targets(sheet) == [(_AIMS, "A")]


def test_rows_are_made_high_enough_for_a_long_target(tmp_path: Path) -> None:
    long = "\n".join(["Talous", *(f"• Velkaa on vähemmän kuin vuonna {n}" for n in range(40))])
    sheet = _plan([_goal(long, "A"), _goal(long, "B")], tmp_path)
    (area,) = [area for area in sheet.merged_cells.ranges if area.min_row == 4]
    heights = [sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1)]
    width = sheet.column_dimensions["A"].width * 5.25
    assert sum(heights) >= height_of(long, styles.GOAL_TARGET, width)
    assert max(heights) <= 409


def test_the_goals_of_a_target_are_on_one_page(tmp_path: Path) -> None:
    words = "Palvelualueiden yhteistyötä kehitetään elinvoimaohjelman mukaisesti. " * 2
    rows = [_goal(f"Päämäärä {target}", words) for target in range(4) for _ in range(3)]
    sheet = _plan(rows, tmp_path)
    ends = [each.id for each in sheet.row_breaks.brk]
    assert ends
    assert all(sheet.cell(end + 1, 1).value for end in ends)


@pytest.mark.parametrize("kieli", list(Kieli))
def test_no_word_of_a_status_is_parted(kieli: Kieli, tmp_path: Path) -> None:
    write_katsaus(replace(katsaus(), kieli=kieli), tmp_path / "katsaus.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "katsaus.xlsx")
    seen = 0
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.style in _STATUSES:
                    width = sheet.column_dimensions[cell.column_letter].width * 5.25 + 0.1
                    lines = wrapped(str(cell.value), _STATUSES[cell.style], width)
                    assert [word for line in lines for word in line.split()] == cell.value.split()
                    seen += 1
    assert seen


def test_points_of_a_text_are_points_of_a_list(tmp_path: Path) -> None:
    text = "Kolme asiaa:\n• ensimmäinen\n  - toinen\n\nNe ovat tärkeitä."
    report = replace(katsaus(), tekstit=texts([("Kuvaus", None, text)]))
    sheet = _sheet(report, tmp_path, "Käyttösuunnitelma")
    shown = [(cell.value, cell.style) for (cell,) in sheet.iter_rows(min_row=4) if cell.value]
    assert shown == [
        ("Kolme asiaa:", styles.TEXT.name),
        ("• ensimmäinen", styles.POINT.name),
        ("- toinen", styles.POINT.name),
        ("Ne ovat tärkeitä.", styles.TEXT.name),
    ]


def test_the_names_of_units_fit_on_a_line_of_the_breakdown(tmp_path: Path) -> None:
    report = katsaus()
    name = "Kiinteistö- ja mittauspalvelut"
    areas = tuple(replace(each, otsikko=name) for each in report.palvelualueet)
    sheet = _sheet(replace(report, palvelualueet=areas), tmp_path, "Erittely")
    width = sheet.column_dimensions["A"].width * 5.25
    assert wrapped(name, styles.SMALL_TOTAL_LINK, width) == (name,)


def test_a_text_is_not_wrapped_in_the_width_it_asks_for() -> None:
    for style in (styles.LINE, styles.TOTAL, styles.SMALL_INDENTED):
        text = "Aineet, tarvikkeet ja tavarat"
        assert wrapped(text, style, width_for(text, style) + 0.1) == (text,)
