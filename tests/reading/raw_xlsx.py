"""Workbooks written as raw XML, so that every form a cell may be stored in can be had."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from flows.reading.sheets import column_letter

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_STRICT: Final = (
    (_MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (_DOCUMENT, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)
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


class Tapa(StrEnum):
    """In English: a habit of a program that writes XML; all of them are legal."""

    ETULIITE = "a prefix before every name"
    ILMAN_VIITTEITA = "cells and rows without their references"
    TYYLI_ENSIN = "the style before the reference"
    TYYPPI_AINA = "the type also of numbers"
    RIVINVAIHDOT = "every row on a line of its own"
    LISAMAARITTEET = "attributes nobody needs"
    HEITTOMERKIT = "single quotes"
    VALIT = "blanks within tags"
    KOMMENTIT = "comments, with cells in them"
    CDATA = "texts as character data"
    VIITTAUKSET = "rare characters as references"
    JARJESTYSMERKKI = "a byte order mark"
    STRICT = "the namespaces of the strict form"
    POLUT = "absolute paths"
    PAKKAAMATTA = "members stored, not packed"
    SIRROTTAIN = "sizes after the members"
    LAAJENNUS = "an extension with properties of its own"


@dataclass(frozen=True)
class Dialect:
    """How a program writes a workbook."""

    tavat: frozenset[Tapa] = frozenset()
    vuosi_1904: bool = False

    def has(self, tapa: Tapa) -> bool:
        """Say whether the program has a habit."""
        return tapa in self.tavat

    @property
    def etuliite(self) -> str:
        """The prefix of names in sheets."""
        return "x:" if self.has(Tapa.ETULIITE) else ""

    def text(self, text: str) -> str:
        """Return a text as it is written between tags."""
        if self.has(Tapa.CDATA) and text:
            return f"<![CDATA[{text}]]>"
        if self.has(Tapa.VIITTAUKSET):
            return "".join(
                escape(mark) if mark.isascii() and mark.isprintable() else f"&#x{ord(mark):X};"
                for mark in text
            )
        return escape(text)


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
        f"xl/worksheets/sheet{number}.xml": _dressed(_sheet(sheet, dialect, strings), dialect)
        for number, sheet in enumerate(sheets, start=1)
    }
    base = "/xl/" if dialect.has(Tapa.POLUT) else ""
    links = [
        ("worksheet", f"{base}worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)
    ]
    shared = f'<sst xmlns="{_MAIN}">{"".join(strings.runs)}</sst>'
    members |= {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets, dialect),
        "xl/_rels/workbook.xml.rels": _relations(
            [*links, ("styles", f"{base}styles.xml"), ("sharedStrings", f"{base}sharedStrings.xml")]
        ),
        "xl/styles.xml": _styles(),
        "xl/sharedStrings.xml": _dressed(shared, dialect),
    }
    return _zipped(members, dialect)


def _zipped(members: Mapping[str, str], dialect: Dialect) -> bytes:
    buffer = _Stream() if dialect.has(Tapa.SIRROTTAIN) else BytesIO()
    packing = zipfile.ZIP_STORED if dialect.has(Tapa.PAKKAAMATTA) else zipfile.ZIP_DEFLATED
    mark = "\ufeff" if dialect.has(Tapa.JARJESTYSMERKKI) else ""
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, content in members.items():
            text = f'{mark}<?xml version="1.0" encoding="UTF-8"?>\n{content}'
            if dialect.has(Tapa.STRICT):
                for loose, strict in _STRICT:
                    text = text.replace(loose, strict)
            archive.writestr(name, text)
    return buffer.getvalue()


class _Stream(BytesIO):
    """A stream that cannot go back, so that a member's sizes follow it."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def _dressed(xml: str, dialect: Dialect) -> str:
    """Return XML with the habits that do not depend on what it says."""
    if dialect.has(Tapa.KOMMENTIT):
        note = '<!-- <c r="A9" t="s"><v>0</v></c></row> -->'
        xml = re.sub(r"(</(?:\w+:)?(?:row|si)>)", rf"\1{note}", xml)
    if dialect.has(Tapa.VALIT):
        xml = re.sub(r"<(?![!?])([^<>]*?)(/?)>", r"<\1 \2>", xml)
    if dialect.has(Tapa.HEITTOMERKIT):
        xml = re.sub(r"<[^<>!]*>", lambda tag: tag[0].replace('"', "'"), xml)
    return xml


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
        f"<sheets>{each}</sheets>"
        f"{_EXTENSION if dialect.has(Tapa.LAAJENNUS) else ''}</workbook>"
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
    tag, gap = dialect.etuliite, "\n" if dialect.has(Tapa.RIVINVAIHDOT) else ""
    hidden = "".join(
        f'<{tag}col min="{place + 1}" max="{place + 1}" width="9" hidden="1"/>'
        for place in sorted(sheet.piilosarakkeet)
    )
    numbers = sorted(sheet.rivit)
    if dialect.has(Tapa.ILMAN_VIITTEITA) and numbers:
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
    if dialect.has(Tapa.ILMAN_VIITTEITA) and places:
        places = list(range(places[-1] + 1))
    inside = "".join(
        _cell(cells.get(place), f"{column_letter(place)}{number}", dialect, strings)
        for place in places
    )
    reference = "" if dialect.has(Tapa.ILMAN_VIITTEITA) else f' r="{number}"'
    more = ' spans="1:9" ht="15.75" customHeight="1"' if dialect.has(Tapa.LISAMAARITTEET) else ""
    hidden = ' hidden="1"' if number in sheet.piilorivit else ""
    return f"<{tag}row{reference}{more}{hidden}>{inside}</{tag}row>"


def _cell(cell: Cell | None, place: str, dialect: Dialect, strings: _Strings) -> str:
    tag = dialect.etuliite
    reference = "" if dialect.has(Tapa.ILMAN_VIITTEITA) else f' r="{place}"'
    if cell is None:
        return f"<{tag}c{reference}/>"
    kind, content = _stored(cell, dialect, strings)
    style = f' s="{cell.tyyli}"' if cell.tyyli else ""
    kind = f' t="{kind}"' if kind != "n" or dialect.has(Tapa.TYYPPI_AINA) else ""
    first = dialect.has(Tapa.TYYLI_ENSIN)
    given = f"{style}{reference}{kind}" if first else f"{reference}{style}{kind}"
    more = ' cm="1" ph="0"' if dialect.has(Tapa.LISAMAARITTEET) else ""
    return f"<{tag}c{given}{more}>{content}</{tag}c>"


def _stored(cell: Cell, dialect: Dialect, strings: _Strings) -> tuple[str, str]:
    """Return a cell's type and its content."""
    tag, text = dialect.etuliite, dialect.text(cell.teksti)
    value = f"<{tag}v>{text}</{tag}v>"
    string = f'<{tag}is><{tag}t xml:space="preserve">{text}</{tag}t></{tag}is>'
    special = {
        "inline": ("inlineStr", string),
        "str": ("str", f"<{tag}f>A1&amp;B1</{tag}f>{value}"),
        "f": ("n", f"<{tag}f>{text}</{tag}f>"),
        "fn": ("n", f"<{tag}f>SUM(A1:A2)</{tag}f>{value}"),
    }
    if cell.tapa in {"s", "rich"}:
        return "s", f"<{tag}v>{strings.add(_shared(cell, dialect))}</{tag}v>"
    return special.get(cell.tapa, (cell.tapa, value))


def _shared(cell: Cell, dialect: Dialect) -> str:
    if cell.tapa == "s":
        return f'<si><t xml:space="preserve">{dialect.text(cell.teksti)}</t></si>'
    middle = len(cell.teksti) // 2
    runs = "".join(
        f'<r><rPr><b/></rPr><t xml:space="preserve">{dialect.text(half)}</t></r>'
        for half in (cell.teksti[:middle], cell.teksti[middle:])
    )
    return f'<si>{runs}<rPh sb="0" eb="1"><t>kana</t></rPh></si>'
