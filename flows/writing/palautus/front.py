"""The first sheet of a returned copy: what is to be mended, cell by cell, with links."""

import re
from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import polars as pl

from flows.writing.palautus.looks import Tyylit
from flows.writing.palautus.parts import NotOrdinaryError, Osat
from flows.writing.palautus.remarks import clean
from flows.writing.sheet_rows import escaped, printable
from schemas.kieli import Kieli
from schemas.sanat import palautus as sanat
from schemas.sanat import tarkastus as sarakkeet
from schemas.written import thousands

MOST_LISTED: Final = 10_000
"""The most findings that the sheet lists; the true total is always said."""
_BOOK: Final = "xl/workbook.xml"
_SHEET: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
    '<sheetView tabSelected="1" workbookViewId="0">'
    '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews><cols>{cols}</cols><sheetData>{rows}</sheetData>"
    '<autoFilter ref="A4:G{last}"/>{links}'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
)
_WIDTHS: Final = (18, 9, 40, 20, 30, 42, 28)
_LINE_HEIGHT: Final = 15
_HEADINGS: Final = (
    sarakkeet.TAULUKKO, sarakkeet.SOLU, sarakkeet.MIKA_ON_VIALLA, sarakkeet.LOYTYI,
    sarakkeet.MITA_PITAISI_OLLA, sarakkeet.MITEN_KORJATAAN, sarakkeet.SAANTO,
)  # fmt: skip
_COLUMNS: Final = ("sheet", "cell", "message", "found", "expected", "fix", "rule")
"""What is listed of a finding, under the headings."""
_ADDRESS: Final = "^[A-Z]+[0-9]+$"
_FIRST_ROW: Final = 5


def add_front(
    osat: Osat, findings: pl.DataFrame, sheets: dict[str, str], tyylit: Tyylit, kieli: Kieli
) -> None:
    """Add the list as the workbook's first sheet, and open the workbook on it.

    Raises:
        NotOrdinaryError: the workbook's own XML has another form.
    """
    name = _free_name(sanat.KORJATTAVAA(kieli), set(sheets))
    part = osat.new_name("xl/worksheets/sheetToteuma{}.xml")
    osat.put(part, _sheet(findings, set(sheets), tyylit, kieli))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    osat.declare(part, kind)
    identity = osat.relate(_BOOK, "worksheet", part)
    osat.put(_BOOK, _with_sheet(osat.text(_BOOK), name, identity))


def _free_name(wanted: str, taken: set[str]) -> str:
    lowered = {name.casefold() for name in taken}
    number, name = 1, wanted
    while name.casefold() in lowered:
        number += 1
        name = f"{wanted} {number}"
    return name


def _with_sheet(book: str, name: str, identity: str) -> str:
    """List the sheet first; what is numbered by the order of sheets moves by one."""
    ids = [int(number) for number in re.findall(r'<sheet\b[^>]*?\bsheetId="([0-9]+)"', book)]
    opening = re.search(r"<sheets\b[^>]*>", book)
    if opening is None or not ids:
        raise NotOrdinaryError(_BOOK)
    sheet = (
        f'<sheet name={quoteattr(name)} sheetId="{max(ids) + 1}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'r:id="{identity}"/>'
    )
    book = book[: opening.end()] + sheet + book[opening.end() :]
    book = re.sub(r'\blocalSheetId="([0-9]+)"', lambda m: f'localSheetId="{int(m[1]) + 1}"', book)
    return re.sub(r'\s(?:activeTab|firstSheet)="[0-9]+"', "", book)


def _sheet(findings: pl.DataFrame, sheets: set[str], tyylit: Tyylit, kieli: Kieli) -> str:
    listed = findings.head(MOST_LISTED)
    text, heading = tyylit.listed(), tyylit.listed(bold=True)
    rows = [
        _row(1, [sanat.OTSIKKO(kieli)], 0),
        _row(2, [_lead(findings.height, kieli)], 0),
        _row(4, [each(kieli) for each in _HEADINGS], heading),
        *listed.select(_listed_row(text)).to_series(),
    ]
    links = list(_links(listed, sheets))
    cols = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(_WIDTHS, start=1)
    )
    last = max(_FIRST_ROW, _FIRST_ROW + listed.height - 1)
    whole = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return _SHEET.format(cols=cols, rows="".join(rows), last=last, links=whole)


def _lead(total: int, kieli: Kieli) -> str:
    told = [sanat.LOYDOKSIA_ON(kieli, maara=thousands(total, kieli))]
    if total > MOST_LISTED:
        told.append(sanat.ENSIMMAISET(kieli, maara=thousands(MOST_LISTED, kieli)))
    return " ".join((*told, sanat.MITEN(kieli)))


def _listed_row(style: int) -> pl.Expr:
    """Write each finding as the xml of a row, high enough for its longest text."""
    number = pl.int_range(pl.len()) + _FIRST_ROW
    cells = (
        part
        for place, name in enumerate(_COLUMNS)
        for part in (
            pl.lit(f'<c r="{chr(ord("A") + place)}'),
            number,
            pl.lit(f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">'),
            escaped(printable(pl.col(name))),
            pl.lit("</t></is></c>"),
        )
    )
    lines = pl.max_horizontal(
        pl.col(name).fill_null("").str.split("\n")
        .list.eval(pl.element().str.len_chars() // width + 1).list.sum()
        for name, width in zip(_COLUMNS, _WIDTHS, strict=True)
    )  # fmt: skip
    start = (pl.lit('<row r="'), number, pl.lit('" ht="'), lines * _LINE_HEIGHT)
    return pl.concat_str(*start, pl.lit('" customHeight="1">'), *cells, pl.lit("</row>"))


def _links(listed: pl.DataFrame, sheets: set[str]) -> Iterator[str]:
    """Lead from the address of each cell that is on a sheet of the workbook to the cell."""
    quoted = {sheet: sheet.replace("'", "''") for sheet in sheets}
    starts = {sheet: quoteattr(f"'{name}'!").removesuffix('"') for sheet, name in quoted.items()}
    placed = (
        listed.with_row_index("listed", offset=_FIRST_ROW)
        .filter(pl.col("sheet").is_in(list(sheets)), pl.col("cell").str.contains(_ADDRESS))
        .select("listed", "sheet", "cell")
    )
    for row, sheet, cell in placed.iter_rows():
        yield f'<hyperlink ref="B{row}" location={starts[sheet]}{cell}"/>'


def _row(number: int, values: list[str], style: int) -> str:
    cells = "".join(
        f'<c r="{chr(ord("A") + place)}{number}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{escape(clean(value))}</t></is></c>'
        for place, value in enumerate(values)
    )
    lines = 1 if len(values) == 1 else max(map(_lines, values, _WIDTHS))
    return f'<row r="{number}" ht="{lines * _LINE_HEIGHT}" customHeight="1">{cells}</row>'


def _lines(value: str, width: int) -> int:
    """Return how many lines a text takes in a column of a width."""
    return sum(len(part) // width + 1 for part in value.split("\n"))
