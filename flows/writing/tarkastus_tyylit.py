"""The named styles of the validation workbook."""

from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import tarkastus_sanat as sanat

OTSIKKO: Final = "Raportin otsikko"
ALAOTSIKKO: Final = "Raportin alaotsikko"
SELITE: Final = "Selite"
SARAKEOTSIKKO: Final = "Sarakeotsikko"
TEKSTI: Final = "Teksti"
TARKEA: Final = "Tärkeä teksti"
LINKKI: Final = "Linkki"
LUKU: Final = "Luku"
EURO: Final = "Euromäärä"
OSUUS: Final = "Osuus"

_COLOURS: Final = {
    sanat.VIRHE: ("A61B1B", "FDEEEE"),
    sanat.VAROITUS: ("7A4A00", "FFF4DC"),
    sanat.TIEDOKSI: ("0B5394", "E9F2FB"),
    sanat.HYVAKSYTTY: ("5B3A8C", "F2ECFA"),
    sanat.KUNNOSSA: ("1A6334", "E9F6ED"),
    sanat.EI_TESTATTU: ("50575F", "F3F5F7"),
}
_FONT: Final = "Arial"
_SIZE: Final = 10


def tila_style(tila: sanat.Tila) -> str:
    """Return the name of a state's style."""
    return f"Tila {tila.sana.lower()}"


def colour_by_words(sheet: Worksheet, first: int, last: int) -> None:
    """Colour the states in column A, from row `first` to `last`, by their words."""
    for tila in sanat.TILAT:
        colour, background = _COLOURS[tila]
        look = DifferentialStyle(
            font=Font(bold=True, color=colour), fill=PatternFill("solid", bgColor=background)
        )
        rule = Rule("expression", dxf=look, formula=[f'$A{first}="{tila.otsikko}"'])
        sheet.conditional_formatting.add(f"A{first}:A{max(first, last)}", rule)


def set_print(sheet: Worksheet) -> None:
    """Fit a sheet to the width of a lying A4, numbered."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if sheet.oddFooter is not None:
        sheet.oddFooter.left.text = "&A"
        sheet.oddFooter.right.text = "&P / &N"


def styled_cell(sheet: Worksheet, row: int, column: int, style: str) -> Cell:
    """Return a cell with a named style, ready to take its value."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{sheet.title}!{cell.coordinate} is merged away")
    cell.style = style
    return cell


def add_styles(workbook: Workbook) -> None:
    """Register the styles, so that a reader can change a look in one place."""
    wrapped = Alignment(wrap_text=True, vertical="top")
    top = Alignment(vertical="top")
    line = Border(bottom=Side(style="thin", color="C3C9D0"))
    text = Font(name=_FONT, size=_SIZE)
    bold = Font(name=_FONT, size=_SIZE, bold=True)
    for style in (
        NamedStyle(OTSIKKO, font=Font(name=_FONT, size=16, bold=True)),
        NamedStyle(ALAOTSIKKO, font=Font(name=_FONT, size=12, bold=True)),
        NamedStyle(SELITE, font=text),
        NamedStyle(SARAKEOTSIKKO, font=bold, fill=_fill("E4E8EC"), alignment=wrapped),
        NamedStyle(TEKSTI, font=text, alignment=wrapped, border=line),
        NamedStyle(TARKEA, font=bold, alignment=wrapped, border=line),
        NamedStyle(
            LINKKI,
            font=Font(name=_FONT, size=_SIZE, color="0B5394", underline="single"),
            alignment=wrapped,
            border=line,
        ),
        NamedStyle(LUKU, font=text, alignment=top, border=line, number_format="#,##0"),
        NamedStyle(EURO, font=text, alignment=top, border=line, number_format="#,##0.00"),
        NamedStyle(OSUUS, font=text, alignment=top, border=line, number_format="0.0%"),
        *(_of_tila(tila) for tila in sanat.TILAT),
    ):
        workbook.add_named_style(style)


def _of_tila(tila: sanat.Tila) -> NamedStyle:
    colour, background = _COLOURS[tila]
    return NamedStyle(
        tila_style(tila),
        font=Font(name=_FONT, size=_SIZE, bold=True, color=colour),
        fill=_fill(background),
        alignment=Alignment(wrap_text=True, vertical="top"),
        border=Border(bottom=Side(style="thin", color="C3C9D0")),
    )


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", start_color=colour)
