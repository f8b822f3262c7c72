"""Workbooks written as raw XML, so that every form a cell may be stored in can be had."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from flows.reading.sheets import column_letter

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_EXTENSION: Final = (
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" '
    'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">'
    '<x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
)

_HIDDEN: Final = ' state="hidden"'
_SINCE_1904: Final = ' date1904="1"'

STYLES: Final = ("General", "d.m.yyyy", "yyyy-mm-dd hh:mm", "h:mm", "[h]:mm:ss", "0.00%", "0000")
"""The number formats of cells, by the number a cell gives as its style."""
DAY, MOMENT, CLOCK, DURATION, PERCENT, PADDED = range(1, 7)


class Cell(NamedTuple):
    """A cell as it is stored: how, its text, and the number of its style.

    The ways: `n` number, `s` shared text, `rich` shared text in runs, `inline` text, `str` a
    formula's text, `b` truth value, `e` error, `f` formula without a value, `fn` formula with a
    number, `d` day in ISO form.
    """

    tapa: str
    teksti: str
    tyyli: int = 0


Row = Mapping[int, Cell]


@dataclass(frozen=True, kw_only=True)
class RawSheet:
    """A sheet: `rivit` by row number from 1, their cells by column from 0."""

    nimi: str
    rivit: Mapping[int, Row]
    piilorivit: frozenset[int] = frozenset()
    piilosarakkeet: frozenset[int] = frozenset()
    piilossa: bool = False


@dataclass(frozen=True, kw_only=True)
class Dialect:
    """How a program writes its XML: all of it is legal."""

    etuliite: str = ""
    viitteet: bool = True
    tyyli_ensin: bool = False
    rivinvaihdot: bool = False
    vuosi_1904: bool = False
    laajennus: bool = False


@dataclass(frozen=True)
class _Strings:
    """The shared strings, in the order they were met."""

    runs: list[str] = field(default_factory=list)

    def add(self, run: str) -> int:
        self.runs.append(run)
        return len(self.runs) - 1


def write_raw(sheets: Sequence[RawSheet], dialect: Dialect = Dialect()) -> bytes:
    """Return the bytes of a workbook."""
    strings = _Strings()
    members = {
        f"xl/worksheets/sheet{number}.xml": _sheet(sheet, dialect, strings)
        for number, sheet in enumerate(sheets, start=1)
    }
    links = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)]
    members |= {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets, dialect),
        "xl/_rels/workbook.xml.rels": _relations(
            [*links, ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
        ),
        "xl/styles.xml": _styles(),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{"".join(strings.runs)}</sst>',
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>\n{content}')
    return buffer.getvalue()


def _content_types(sheets: int) -> str:
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [
        ("workbook.xml", "sheet.main"),
        ("styles.xml", "styles"),
        ("sharedStrings.xml", "sharedStrings"),
        *((f"worksheets/sheet{number}.xml", "worksheet") for number in range(1, sheets + 1)),
    ]
    overrides = "".join(
        f'<Override PartName="/xl/{name}" ContentType="{base}.{kind}+xml"/>' for name, kind in parts
    )
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(links: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_DOCUMENT}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{_LINKS}">{each}</Relationships>'


def _workbook(sheets: Sequence[RawSheet], dialect: Dialect) -> str:
    each = "".join(
        f'<sheet name="{escape(sheet.nimi)}" sheetId="{number}" r:id="rId{number}"'
        f"{_HIDDEN if sheet.piilossa else ''}/>"
        for number, sheet in enumerate(sheets, start=1)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}">'
        f"<workbookPr{_SINCE_1904 if dialect.vuosi_1904 else ''}/>"
        f"<sheets>{each}</sheets>{_EXTENSION if dialect.laajennus else ''}</workbook>"
    )


def _styles() -> str:
    codes = "".join(
        f'<numFmt numFmtId="{163 + number}" formatCode="{code}"/>'
        for number, code in enumerate(STYLES)
        if number
    )
    forms = "".join(
        f'<xf numFmtId="{163 + number if number else 0}"/>' for number in range(len(STYLES))
    )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts>{codes}</numFmts>'
        f"<cellXfs>{forms}</cellXfs></styleSheet>"
    )


def _sheet(sheet: RawSheet, dialect: Dialect, strings: _Strings) -> str:
    tag, gap = dialect.etuliite, "\n" if dialect.rivinvaihdot else ""
    hidden = "".join(
        f'<{tag}col min="{place + 1}" max="{place + 1}" width="9" hidden="1"/>'
        for place in sorted(sheet.piilosarakkeet)
    )
    numbers = sorted(sheet.rivit)
    if not dialect.viitteet and numbers:
        numbers = list(range(1, numbers[-1] + 1))
    rows = gap.join(_row(number, sheet, dialect, strings) for number in numbers)
    name = f"xmlns:{tag.removesuffix(':')}" if tag else "xmlns"
    columns = f"<{tag}cols>{hidden}</{tag}cols>" if hidden else ""
    return (
        f'<{tag}worksheet {name}="{_MAIN}">{columns}'
        f"<{tag}sheetData>{gap}{rows}{gap}</{tag}sheetData></{tag}worksheet>"
    )


def _row(number: int, sheet: RawSheet, dialect: Dialect, strings: _Strings) -> str:
    tag, cells = dialect.etuliite, sheet.rivit.get(number, {})
    places = sorted(cells)
    if not dialect.viitteet and places:
        places = list(range(places[-1] + 1))
    inside = "".join(
        _cell(cells.get(place), f"{column_letter(place)}{number}", dialect, strings)
        for place in places
    )
    reference = f' r="{number}"' if dialect.viitteet else ""
    hidden = ' hidden="1"' if number in sheet.piilorivit else ""
    return f"<{tag}row{reference}{hidden}>{inside}</{tag}row>"


def _cell(cell: Cell | None, place: str, dialect: Dialect, strings: _Strings) -> str:
    tag = dialect.etuliite
    reference = f' r="{place}"' if dialect.viitteet else ""
    if cell is None:
        return f"<{tag}c{reference}/>"
    kind, content = _stored(cell, tag, strings)
    style = f' s="{cell.tyyli}"' if cell.tyyli else ""
    kind = f' t="{kind}"' if kind != "n" else ""
    given = f"{style}{reference}{kind}" if dialect.tyyli_ensin else f"{reference}{style}{kind}"
    return f"<{tag}c{given}>{content}</{tag}c>"


def _stored(cell: Cell, tag: str, strings: _Strings) -> tuple[str, str]:
    """Return a cell's type and its content."""
    text = escape(cell.teksti)
    value = f"<{tag}v>{text}</{tag}v>"
    string = f'<{tag}is><{tag}t xml:space="preserve">{text}</{tag}t></{tag}is>'
    special = {
        "inline": ("inlineStr", string),
        "str": ("str", f"<{tag}f>A1&amp;B1</{tag}f>{value}"),
        "f": ("n", f"<{tag}f>{text}</{tag}f>"),
        "fn": ("n", f"<{tag}f>SUM(A1:A2)</{tag}f>{value}"),
    }
    if cell.tapa in {"s", "rich"}:
        return "s", f"<{tag}v>{strings.add(_shared(cell))}</{tag}v>"
    return special.get(cell.tapa, (cell.tapa, value))


def _shared(cell: Cell) -> str:
    if cell.tapa == "s":
        return f'<si><t xml:space="preserve">{escape(cell.teksti)}</t></si>'
    middle = len(cell.teksti) // 2
    runs = "".join(
        f'<r><t xml:space="preserve">{escape(half)}</t></r>'
        for half in (cell.teksti[:middle], cell.teksti[middle:])
    )
    return f'<si>{runs}<rPh sb="0" eb="1"><t>kana</t></rPh></si>'
