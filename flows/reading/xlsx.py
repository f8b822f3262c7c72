"""Workbooks of the Office Open XML kind (.xlsx, .xlsm): fastexcel for the values, a scan beside."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

import fastexcel
import polars as pl

from flows.reading.archive import check_member, member_names, open_archive, read_member, reading
from flows.reading.limits import Rajat
from flows.reading.parser import load_sheet, open_workbook
from flows.reading.refusal import SHEET_FITS, Refusal
from flows.reading.scan import NotOrdinaryError, Scan, scan_sheet, scan_text_cells
from flows.reading.sheets import Sheet, Workbook, column_letter
from flows.reading.slow_scan import scan_slowly
from schemas.reasons.refusals import (
    CELLS_TOO_FAR,
    DAMAGED_WORKBOOK,
    MISSING_SHEET,
    NO_SHEETS,
    NO_WORKBOOK,
)

_BOOK: Final = "xl/workbook.xml"
_BOOK_LINKS: Final = "xl/_rels/workbook.xml.rels"
_TRUE: Final = frozenset({"1", "true", "on"})
_OTHER_SHEETS: Final = ("/chartsheet", "/dialogsheet", "/xlMacrosheet", "/xlIntlMacrosheet")
_DAYS_TO_1904: Final = 1_462


@dataclass(frozen=True, slots=True)
class _Part:
    """A sheet as the workbook lists it: its name, its member of the archive, whether it shows."""

    nimi: str
    jasen: str
    piilossa: bool


def read_xlsx(sisalto: bytes, rajat: Rajat) -> Workbook:
    """Read every worksheet of a workbook.

    Raises:
        Refusal: the file is damaged, or unsafe to open.
    """
    archive = open_archive(sisalto, rajat)
    names = member_names(archive)
    if _BOOK not in names:
        raise Refusal(NO_WORKBOOK.of())
    for name, jasen in names.items():
        if name.startswith("xl/") and name.endswith(".xml") and "/worksheets/" not in name:
            check_member(archive, jasen)
    book = _parse(read_member(archive, names[_BOOK]))
    parts = _parts(archive, book, names)
    reader = open_workbook(sisalto)
    days = _days_missed(book)
    return Workbook(
        tuple(_read_part(reader, archive, part, rajat) for part in parts),
        vuosi_1904=_says_1904(book),
        paivia_puuttuu=days,
    )


def _parse(xml: bytes) -> Element:
    try:
        return fromstring(xml)  # noqa: S314 - read_member refuses every document type
    except ParseError as error:
        raise Refusal(DAMAGED_WORKBOOK.of(detail="XML")) from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _parts(archive: zipfile.ZipFile, book: Element, names: dict[str, str]) -> list[_Part]:
    """Return the worksheets in order; charts and macro sheets hold no table.

    Raises:
        Refusal: a sheet that the workbook lists is not in the archive.
    """
    links = _parse(read_member(archive, names[_BOOK_LINKS])) if _BOOK_LINKS in names else ()
    targets = {link.get("Id", ""): link for link in links}
    parts = []
    for sheet in (each for each in book.iter() if _local(each.tag) == "sheet"):
        key = next((value for name, value in sheet.items() if _local(name) == "id"), "")
        link = targets.get(key)
        if link is not None and link.get("Type", "").endswith(_OTHER_SHEETS):
            continue
        target = "" if link is None else link.get("Target", "").replace("\\", "/")
        path = target.lstrip("/") if target.startswith(("/", "xl/")) else f"xl/{target}"
        jasen = names.get(path.casefold())
        nimi = sheet.get("name", "")
        if jasen is None:
            raise Refusal(MISSING_SHEET.of(sheet=nimi))
        parts.append(_Part(nimi, jasen, sheet.get("state", "visible") != "visible"))
    if not parts:
        raise Refusal(NO_SHEETS.of())
    return parts


def _says_1904(book: Element) -> bool:
    """Say whether the workbook's own properties set the 1904 system."""
    return any(
        each.get("date1904", "").casefold() in _TRUE
        for each in book
        if _local(each.tag) == "workbookPr"
    )


def _days_missed(book: Element) -> int:
    """Return by how many days the parser dates cells too early.

    It lets the last element called `workbookPr` decide, also an extension's own.
    """
    last = [each for each in book.iter() if _local(each.tag) == "workbookPr"][-1:]
    parser_sees = any(each.get("date1904", "").casefold() in _TRUE for each in last)
    return (_says_1904(book) - parser_sees) * _DAYS_TO_1904


def _read_part(
    reader: fastexcel.ExcelReader, archive: zipfile.ZipFile, part: _Part, rajat: Rajat
) -> Sheet:
    """Read one sheet; one that is too big to read says so in `este`."""
    try:
        scan, texts = _scan(archive, part.jasen)
        _check_extent(scan, rajat)
        solut = load_sheet(reader, part.nimi) if scan.soluja else pl.DataFrame()
    except Refusal as refusal:
        return Sheet(nimi=part.nimi, solut=pl.DataFrame(), piilossa=part.piilossa, este=refusal)
    return Sheet(
        nimi=part.nimi,
        solut=solut,
        merkinnat=scan.marks(),
        tekstit=texts,
        piilossa=part.piilossa,
        piilorivit=tuple(scan.piilorivit),
        piilosarakkeet=tuple(scan.piilosarakkeet),
    )


def _scan(
    archive: zipfile.ZipFile, jasen: str
) -> tuple[Scan, Callable[[Sequence[int]], pl.DataFrame]]:
    """Scan a sheet, and say how to find its text cells if they are asked for."""
    try:
        with reading(jasen), archive.open(jasen) as stream:
            scan = scan_sheet(stream)
    except NotOrdinaryError:
        with reading(jasen), archive.open(jasen) as stream:
            scan, texts = scan_slowly(stream)
        return scan, lambda sarakkeet: texts.filter(texts["sarake"].is_in(list(sarakkeet)))

    def text_cells(sarakkeet: Sequence[int]) -> pl.DataFrame:
        with archive.open(jasen) as stream:
            return scan_text_cells(stream, [column_letter(sarake) for sarake in sarakkeet])

    return scan, text_cells


def _check_extent(scan: Scan, rajat: Rajat) -> None:
    if scan.ala > rajat.soluja:
        reach = CELLS_TOO_FAR.of(first=scan.ensimmainen, last=scan.viimeinen, columns=scan.leveys)
        raise Refusal(reach, saanto=SHEET_FITS)
