"""What the format asks of a sheet's own part: order, addresses, indexes, limits."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Area, Book, Sheet, area_of
from flows.inspecting.check import Flaw
from flows.inspecting.package import DOCUMENT, child, children
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.sana import Sanottava
from schemas.sanat.tutkinta import EI_ARVOA, RIVI
from schemas.written import one_decimal

_KINDS: Final = frozenset({"b", "n", "e", "s", "str", "inlineStr", "d"})
_LAST_ROW: Final = 1_048_576
_LAST_COLUMN: Final = 16_384
_LONGEST_TEXT: Final = 32_767
_HIGHEST_ROW: Final = 409.5
_WIDEST_COLUMN: Final = 255.0
_LONGEST_HEADER: Final = 255
_MOST_LINKS: Final = 65_530


def sheet_flaws(book: Book, sheet: Sheet) -> Iterator[Flaw]:
    """Go through what is wrong with a sheet's part."""
    count = _count(book, "sharedStrings", "si")
    looks = _count(book, "styles", "cellXfs", "xf")
    yield from _rows(sheet, count, looks)
    yield from _columns(sheet)
    yield from _merged(sheet)
    for found in sheet.cells.values():
        if isinstance(found.value, str) and len(found.value) > _LONGEST_TEXT:
            yield Flaw(f"{sheet.name}!{found.at}", sanat.LIIKAA_MERKKEJA.of(raja=_LONGEST_TEXT))
    links = [each.get("ref", "") for each in children(sheet.root, "hyperlinks", "hyperlink")]
    yield from (Flaw(sheet.name, sanat.LINKIN_PAIKKA.of(paikka=ref)) for ref in links
                if area_of(ref) is None)  # fmt: skip
    if len(links) > _MOST_LINKS:
        yield Flaw(sheet.name, sanat.LIIKAA_LINKKEJA.of(raja=_MOST_LINKS))
    for each in children(sheet.root, "headerFooter"):
        for part in each:
            if len(part.text or "") > _LONGEST_HEADER:
                yield Flaw(sheet.name, sanat.PITKA_TUNNISTE.of(raja=_LONGEST_HEADER))


def _count(book: Book, kind: str, *names: str) -> int:
    part = book.package.target(book.package.target("", DOCUMENT) or "", kind) or ""
    return sum(1 for _ in children(book.package.roots.get(part), *names))


def _rows(sheet: Sheet, strings: int, looks: int) -> Iterator[Flaw]:
    before = 0
    for row in children(sheet.root, "sheetData", "row"):
        number = int(row.get("r", before + 1))
        place = RIVI.of(taulukko=sheet.name, rivi=number)
        if not before < number <= _LAST_ROW:
            yield Flaw(place, sanat.RIVIT_SEKAISIN)
        if float(row.get("ht", "0")) > _HIGHEST_ROW:
            yield Flaw(place, sanat.RIVI_LIIAN_KORKEA.of(raja=partial(one_decimal, _HIGHEST_ROW)))
        before = number
        yield from _cells(sheet, row, number, strings, looks)


def _cells(sheet: Sheet, row: Element, number: int, strings: int, looks: int) -> Iterator[Flaw]:
    before = 0
    for cell in children(row, "c"):
        at = cell.get("r", "")
        area = area_of(at)
        if area is None or area.top != number or not before < area.left <= _LAST_COLUMN:
            place = f"{sheet.name}!{at}" if at else RIVI.of(taulukko=sheet.name, rivi=number)
            yield Flaw(place, sanat.SOLU_VAARASSA_PAIKASSA)
        before = area.left if area else before
        yield from (Flaw(f"{sheet.name}!{at}", told) for told in _content(cell, strings, looks))


def _content(cell: Element, strings: int, looks: int) -> Iterator[Sanottava]:
    kind, style = cell.get("t", "n"), cell.get("s", "0")
    value = child(cell, "v")
    text = "" if value is None else value.text or ""
    if not style.isdigit() or int(style) >= looks:
        yield sanat.EI_TYYLIA.of(tyyli=style)
    if kind not in _KINDS:
        yield sanat.OUTO_LAJI.of(laji=kind)
    elif kind == "s" and not (text.isdigit() and int(text) < strings):
        yield sanat.EI_TEKSTIA.of(teksti=text or EI_ARVOA)
    elif kind == "n" and text and not _is_number(text):
        yield sanat.EI_LUKU.of(teksti=text)


def _is_number(text: str) -> bool:
    try:
        number = float(text)
    except ValueError:
        return False
    return number - number == 0


def _columns(sheet: Sheet) -> Iterator[Flaw]:
    before = 0
    for col in children(sheet.root, "cols", "col"):
        first, last = int(col.get("min", "0")), int(col.get("max", "0"))
        if not before < first <= last <= _LAST_COLUMN:
            yield Flaw(sheet.name, sanat.LEVEYDET_RISTIIN.of(alku=first, loppu=last))
        if float(col.get("width", "0")) > _WIDEST_COLUMN:
            yield Flaw(
                sheet.name, sanat.SARAKE_LIIAN_LEVEA.of(sarake=first, raja=int(_WIDEST_COLUMN))
            )
        before = last


def _merged(sheet: Sheet) -> Iterator[Flaw]:
    for one, other in combinations(sheet.merged, 2):
        if _overlap(one, other):
            yield Flaw(RIVI.of(taulukko=sheet.name, rivi=other.top), sanat.YHDISTETYT_PAALLEKKAIN)


def _overlap(one: Area, other: Area) -> bool:
    apart = (
        one.bottom < other.top or other.bottom < one.top
        or one.right < other.left or other.right < one.left
    )  # fmt: skip
    return not apart
