"""What an Office Open XML workbook says of itself: its sheets and parts, its date system."""

import zipfile
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

from flows.reading.archive import member_names, read_member
from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_WORKBOOK, MISSING_SHEET, NO_SHEETS, NO_WORKBOOK

_BOOK: Final = "xl/workbook.xml"
_BOOK_LINKS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "sharedStrings"
_STYLES: Final = "styles"
_OTHER_SHEETS: Final = ("/chartsheet", "/dialogsheet", "/xlMacrosheet", "/xlIntlMacrosheet")
_TRUE: Final = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet as the workbook lists it: its name, its member of the archive, whether it shows."""

    nimi: str
    jasen: str
    piilossa: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A workbook: its worksheets in order, the members with its texts and styles if it has them.

    Links to other workbooks are among neither: nothing follows them.
    """

    taulukot: tuple[Part, ...]
    tekstit: str | None
    tyylit: str | None
    vuosi_1904: bool


def read_book(archive: zipfile.ZipFile) -> Book:
    """Read what the workbook lists.

    Raises:
        Refusal: it is damaged, or lists a sheet that is not there.
    """
    names = member_names(archive)
    if _BOOK not in names:
        raise Refusal(NO_WORKBOOK.of())
    book = _parse(read_member(archive, names[_BOOK]))
    links = _parse(read_member(archive, names[_BOOK_LINKS])) if _BOOK_LINKS in names else ()
    by_kind = {link.get("Type", "").rpartition("/")[2]: names.get(_path(link)) for link in links}
    return Book(
        taulukot=_parts(book, {link.get("Id", ""): link for link in links}, names),
        tekstit=by_kind.get(_STRINGS) or names.get(f"xl/{_STRINGS.casefold()}.xml"),
        tyylit=by_kind.get(_STYLES) or names.get(f"xl/{_STYLES}.xml"),
        vuosi_1904=_says_1904(book),
    )


def _parse(xml: bytes) -> Element:
    try:
        return fromstring(xml)  # noqa: S314 - read_member refuses every document type
    except ParseError as error:
        raise Refusal(DAMAGED_WORKBOOK.of(detail="XML")) from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _path(link: Element) -> str:
    """Return a link's target as a name of the archive in its compared form."""
    target = link.get("Target", "").replace("\\", "/")
    path = target.lstrip("/") if target.startswith(("/", "xl/")) else f"xl/{target}"
    return path.casefold()


def _parts(book: Element, links: dict[str, Element], names: dict[str, str]) -> tuple[Part, ...]:
    """Return the worksheets in order; charts and macro sheets hold no table.

    Raises:
        Refusal: a sheet that the workbook lists is not in the archive.
    """
    parts = []
    for sheet in (each for each in book.iter() if _local(each.tag) == "sheet"):
        key = next((value for name, value in sheet.items() if _local(name) == "id"), "")
        link = links.get(key)
        if link is not None and link.get("Type", "").endswith(_OTHER_SHEETS):
            continue
        jasen = None if link is None else names.get(_path(link))
        nimi = sheet.get("name", "")
        if jasen is None:
            raise Refusal(MISSING_SHEET.of(sheet=nimi))
        parts.append(Part(nimi, jasen, sheet.get("state", "visible") != "visible"))
    if not parts:
        raise Refusal(NO_SHEETS.of())
    return tuple(parts)


def _says_1904(book: Element) -> bool:
    """Say whether the workbook's own properties set the 1904 system, not some extension's."""
    return any(
        each.get("date1904", "").casefold() in _TRUE
        for each in book
        if _local(each.tag) == "workbookPr"
    )
