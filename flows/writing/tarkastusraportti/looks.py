"""How the validation workbook looks: the styles of states, and its sheets on paper."""

from collections.abc import Iterable
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.row_heights import POINTS
from flows.writing.tarkastusraportti import words
from flows.writing.wrapping import MAX_ROW_HEIGHT, height_of, row_height
from schemas.kieli import Kieli
from schemas.sanat.katsaus import TUNNISTE_LYHYT
from schemas.sanat.tarkastus import SIVU

_STYLES: Final = {
    words.VIRHE: styles.CELL_BAD,
    words.VAROITUS: styles.CELL_WARNING,
    words.KUNNOSSA: styles.CELL_GOOD,
}


def style_of(tila: words.Tila) -> styles.Style:
    """Return the style of a cell that tells a state."""
    return _STYLES.get(tila, styles.CELL)


def styled_cell(sheet: Worksheet, row: int, column: int, style: styles.Style) -> Cell:
    """Return a cell with a named style, ready to take its value."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{sheet.title}!{cell.coordinate} is merged away")
    cell.style = style.name
    return cell


def title_cell(sheet: Worksheet, row: int, style: styles.Style) -> Cell:
    """Return the cell of a title in column A, which runs over the columns beside it."""
    cell = styled_cell(sheet, row, 1, style)
    cell.alignment = Alignment(vertical="top", wrap_text=False)
    sheet.row_dimensions[row].height = row_height(1, style)
    return cell


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[str, styles.Style, float]]) -> None:
    """Make a row high enough for its texts, each with its style and its column's width.

    Programs other than Excel do not do so by themselves when they open a workbook.
    """
    heights = (height_of(text, style, width * POINTS) for text, style, width in texts)
    height = max(heights, default=row_height(1, styles.CELL))
    sheet.row_dimensions[row].height = min(height, MAX_ROW_HEIGHT)


def colour_by_words(sheet: Worksheet, first: int, last: int, kieli: Kieli) -> None:
    """Colour the states in column A, from row `first` to `last`, by their words."""
    for tila, style in _STYLES.items():
        look = DifferentialStyle(font=Font(bold=True, color=style.color))
        rule = Rule("expression", dxf=look, formula=[f'$A{first}="{tila.otsikko(kieli)}"'])
        sheet.conditional_formatting.add(f"A{first}:A{max(first, last)}", rule)


def set_print(sheet: Worksheet, kieli: Kieli = Kieli.FI) -> None:
    """Fit a sheet to the width of a lying A4, numbered."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, footer=0.3)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if sheet.oddFooter is not None:
        sheet.oddFooter.left.text = "&A"
        sheet.oddFooter.right.text = f"{SIVU(kieli)} &P/&N"


def sign_paper(workbook: Workbook, tunniste: str, kieli: Kieli) -> None:
    """Put the run's fingerprint at the foot of every page."""
    for sheet in workbook.worksheets:
        if sheet.oddFooter is not None:
            sheet.oddFooter.center.text = TUNNISTE_LYHYT(kieli, tunniste=tunniste)
