"""Workbooks of the binary kind in a zip (.xlsb): which sheets, their shared texts and formats.

The cells of a sheet are read in `xlsb_sheet.py`. [MS-XLSB] 2.1.7.
"""

import struct
import zipfile
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import ParseError, fromstring

from flows.reading.archive import member_names, open_archive, read_member
from flows.reading.cells import Cells
from flows.reading.formulas import Formulas
from flows.reading.limits import Rajat
from flows.reading.number_formats import day_formats
from flows.reading.refusal import Refusal
from flows.reading.sheets import Workbook
from flows.reading.xlsb_records import records, text_at
from flows.reading.xlsb_sheet import SheetReader
from schemas.reasons.refusals import DAMAGED_MEMBER, MISSING_SHEET, NO_SHEETS

_BOOK: Final = "xl/workbook.bin"
_LINKS: Final = "xl/_rels/workbook.bin.rels"
_TEXTS: Final = "xl/sharedstrings.bin"
_STYLES: Final = "xl/styles.bin"
_WORKSHEET: Final = "/worksheet"
_BOOK_PROPERTIES, _SHEET, _BOOK_END = 153, 156, 132
_TEXTS_END, _STYLES_END = 160, 279
_TEXT, _FORMAT, _CELL_FORMAT, _CELL_FORMATS, _CELL_FORMATS_END = 19, 44, 47, 617, 618


@dataclass(frozen=True, slots=True)
class _Part:
    nimi: str
    jasen: str
    piilossa: bool


def read_xlsb(sisalto: bytes, rajat: Rajat) -> Workbook:
    """Read every worksheet of a workbook.

    Raises:
        Refusal: the file is damaged, or unsafe to open.
    """
    archive = open_archive(sisalto, rajat)
    names = member_names(archive)
    try:
        return _read(archive, names, rajat)
    except (struct.error, IndexError) as error:
        raise Refusal(DAMAGED_MEMBER.of(member=_BOOK)) from error


def _read(archive: zipfile.ZipFile, names: dict[str, str], rajat: Rajat) -> Workbook:
    book = read_member(archive, names[_BOOK])
    vuosi_1904, parts = _parts(book, _targets(archive, names), names)
    texts = _shared_texts(read_member(archive, names[_TEXTS])) if _TEXTS in names else []
    days = _day_formats(read_member(archive, names[_STYLES])) if _STYLES in names else frozenset()
    kaavat = Formulas()
    collected = [Cells(rajat, vuosi_1904=vuosi_1904) for _ in parts]
    for part, cells in zip(parts, collected, strict=True):
        with cells.filling(part.jasen):
            content = read_member(archive, part.jasen)
            SheetReader(cells, kaavat, texts, days).read(content, part.jasen)
    kaavat.mark_uncalculated()
    return Workbook(
        tuple(
            cells.sheet(part.nimi, piilossa=part.piilossa)
            for part, cells in zip(parts, collected, strict=True)
        ),
        vuosi_1904=vuosi_1904,
    )


def _targets(archive: zipfile.ZipFile, names: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return what the workbook's links point to: the member's compared name, and its type."""
    if _LINKS not in names:
        return {}
    try:
        links = fromstring(read_member(archive, names[_LINKS]))  # noqa: S314 - no document type
    except ParseError as error:
        raise Refusal(DAMAGED_MEMBER.of(member=_LINKS)) from error
    found = {}
    for link in links:
        target = link.get("Target", "").replace("\\", "/")
        path = target.lstrip("/") if target.startswith(("/", "xl/")) else f"xl/{target}"
        found[link.get("Id", "")] = (path.casefold(), link.get("Type", ""))
    return found


def _parts(
    book: bytes, targets: dict[str, tuple[str, str]], names: dict[str, str]
) -> tuple[bool, list[_Part]]:
    """Return whether days count from 1904, and the worksheets in order."""
    vuosi_1904 = False
    parts = []
    for kind, start, _ in records(book, _BOOK, _BOOK_END):
        if kind == _BOOK_PROPERTIES:
            vuosi_1904 = book[start] & 1 == 1
        elif kind == _SHEET:
            (state,) = struct.unpack_from("<I", book, start)
            link, place = text_at(book, start + 8)
            nimi, _ = text_at(book, place)
            path, sort = targets.get(link, ("", _WORKSHEET))
            if not sort.endswith(_WORKSHEET):
                continue
            if not nimi:
                raise Refusal(DAMAGED_MEMBER.of(member=_BOOK))
            if path not in names:
                raise Refusal(MISSING_SHEET.of(sheet=nimi))
            parts.append(_Part(nimi, names[path], state != 0))
    if not parts:
        raise Refusal(NO_SHEETS.of())
    return vuosi_1904, parts


def _shared_texts(part: bytes) -> list[str]:
    return [
        text_at(part, start + 1)[0]
        for kind, start, _ in records(part, _TEXTS, _TEXTS_END)
        if kind == _TEXT
    ]


def _day_formats(part: bytes) -> frozenset[int]:
    """Return the cell formats that show days or times."""
    own: dict[int, str] = {}
    of_cells: list[int] = []
    inside = False
    for kind, start, _ in records(part, _STYLES, _STYLES_END):
        if kind in {_CELL_FORMATS, _CELL_FORMATS_END}:
            inside = kind == _CELL_FORMATS
        elif kind == _FORMAT:
            (number,) = struct.unpack_from("<H", part, start)
            own[number], _ = text_at(part, start + 2)
        elif kind == _CELL_FORMAT and inside:
            of_cells.append(struct.unpack_from("<H", part, start + 2)[0])
    return frozenset(place for place, day in enumerate(day_formats(own, of_cells)) if day)
