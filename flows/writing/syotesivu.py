"""One sheet of an input workbook: title lines, headings, rows, total, drop-downs."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing.workbook import set_text
from schemas.lajit import Muoto
from schemas.syotekirja import Solu, SyoteSarake, SyoteTaulukko

_FORMATS: Final = {Muoto.SUMMA: "#,##0.00", Muoto.PAIVA: "d.m.yyyy", Muoto.KOODI: "@"}
_EMPTY_ROWS: Final = 2_000
"""How many rows of an empty sheet offer a drop-down."""

_FONT: Final = "Calibri"
_BOLD: Final = Font(name=_FONT, size=11, bold=True)
_FILL: Final = PatternFill("solid", fgColor="E8EDF3")
_HEADING: Final = Alignment(wrap_text=True, vertical="bottom")
_NUMBER_HEADING: Final = Alignment(wrap_text=True, vertical="bottom", horizontal="right")
_TOP: Final = Alignment(vertical="top")
_LINE_HEIGHT: Final = 15
_MOST_HEIGHT: Final = 409
_TOTAL: Final = Border(top=Side(style="thin"))


def write_sheet(workbook: Workbook, taulukko: SyoteTaulukko) -> None:
    """Add a sheet to a workbook."""
    sheet = workbook.create_sheet(taulukko.nimi)
    for number, line in enumerate(taulukko.nimikerivit, start=1):
        if line:
            cell = _cell(sheet, number, 1)
            if number == 1:
                cell.font = _BOLD
            set_text(cell, line)
    first = len(taulukko.nimikerivit) + 2
    _write_headings(sheet, taulukko.sarakkeet, first - 1)
    wrapped = any(sarake.rivittyva for sarake in taulukko.sarakkeet)
    for number, rivi in enumerate(taulukko.rivit, start=first):
        _write_row(sheet, number, rivi, taulukko.sarakkeet)
        if wrapped:
            _make_room(sheet, number, rivi, taulukko.sarakkeet)
    for place in taulukko.korostetut:
        _highlight(sheet, first + place, len(taulukko.sarakkeet))
    if taulukko.summarivi:
        _write_total(sheet, first + len(taulukko.rivit), taulukko)
    sheet.freeze_panes = f"A{first}"
    _set_columns(sheet, taulukko, first)
    _set_paper(sheet, first - 1)


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is inside merged cells")
    return cell


def _write_headings(sheet: Worksheet, sarakkeet: Sequence[SyoteSarake], row: int) -> None:
    for column, sarake in enumerate(sarakkeet, start=1):
        cell = _cell(sheet, row, column)
        number = sarake.muoto in {Muoto.SUMMA, Muoto.PAIVA, Muoto.LUKU}
        cell.font, cell.fill = _BOLD, _FILL
        cell.alignment = _NUMBER_HEADING if number else _HEADING
        set_text(cell, sarake.otsikko)


def _write_row(
    sheet: Worksheet, row: int, solut: Sequence[Solu], sarakkeet: Sequence[SyoteSarake]
) -> None:
    for column, (solu, sarake) in enumerate(zip(solut, sarakkeet, strict=True), start=1):
        if solu is None:
            continue
        cell = _cell(sheet, row, column)
        if isinstance(solu, str):
            set_text(cell, solu, wrap=sarake.rivittyva)
        elif sarake.muoto is Muoto.SUMMA and not isinstance(solu, date):
            cell.value = solu / 100
            cell.number_format = _FORMATS[Muoto.SUMMA]
        else:
            cell.value = solu
            if sarake.muoto is Muoto.PAIVA:
                cell.number_format = _FORMATS[Muoto.PAIVA]


def _make_room(
    sheet: Worksheet, row: int, solut: Sequence[Solu], sarakkeet: Sequence[SyoteSarake]
) -> None:
    """Make a row as high as its longest wrapped text needs, other cells at its top."""
    lines = 1
    for column, (solu, sarake) in enumerate(zip(solut, sarakkeet, strict=True), start=1):
        if sarake.rivittyva and isinstance(solu, str):
            lines = max(lines, sum(1 + len(part) // sarake.leveys for part in solu.split("\n")))
        elif solu is not None:
            sheet.cell(row, column).alignment = _TOP
    sheet.row_dimensions[row].height = min(lines * _LINE_HEIGHT, _MOST_HEIGHT)


def _write_total(sheet: Worksheet, row: int, taulukko: SyoteTaulukko) -> None:
    _write_row(sheet, row, taulukko.summarivi, taulukko.sarakkeet)
    for column, solu in enumerate(taulukko.summarivi, start=1):
        if solu is not None:
            sheet.cell(row, column).font = _BOLD
            sheet.cell(row, column).border = _TOTAL


def _highlight(sheet: Worksheet, row: int, columns: int) -> None:
    for column in range(1, columns + 1):
        cell = sheet.cell(row, column)
        cell.font, cell.fill = _BOLD, _FILL


def _set_columns(sheet: Worksheet, taulukko: SyoteTaulukko, first: int) -> None:
    """Set widths; an empty sheet gets its formats and drop-downs ready for what is typed in."""
    for number, sarake in enumerate(taulukko.sarakkeet, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = sarake.leveys
        if not taulukko.rivit and sarake.muoto in _FORMATS:
            sheet.column_dimensions[letter].number_format = _FORMATS[sarake.muoto]
        if sarake.valinnat:
            cells = f"{letter}{first}:{letter}{first + _EMPTY_ROWS - 1}"
            sheet.add_data_validation(_drop_down(sarake, cells))


def _set_paper(sheet: Worksheet, heading_row: int) -> None:
    """Print on A4 across, as wide as the paper, the headings on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{heading_row}:{heading_row}"


def _drop_down(sarake: SyoteSarake, cells: str) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=sarake.valinnat,
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=sarake.otsikko,
        error="Valitse arvo luettelosta.",
        sqref=cells,
    )
