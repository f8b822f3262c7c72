"""What the format asks of a sheet's own part: order, addresses, indexes, limits."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Area, Book, Sheet, area_of
from flows.inspecting.check import Flaw
from flows.inspecting.order import order_flaws
from flows.inspecting.package import DOCUMENT, child, children

_ORDER: Final = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "drawingHF", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent",
)  # fmt: skip
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
    yield from order_flaws(sheet.name, sheet.root, _ORDER)
    count = _count(book, "sharedStrings", "si")
    looks = _count(book, "styles", "cellXfs", "xf")
    yield from _rows(sheet, count, looks)
    yield from _columns(sheet)
    yield from _merged(sheet)
    for found in sheet.cells.values():
        if isinstance(found.value, str) and len(found.value) > _LONGEST_TEXT:
            yield Flaw(f"{sheet.name}!{found.at}", f"solussa on yli {_LONGEST_TEXT} merkkiä")
    links = [each.get("ref", "") for each in children(sheet.root, "hyperlinks", "hyperlink")]
    yield from (Flaw(sheet.name, f"linkin paikka ei kelpaa: {ref}") for ref in links
                if area_of(ref) is None)  # fmt: skip
    if len(links) > _MOST_LINKS:
        yield Flaw(sheet.name, f"linkkejä on yli {_MOST_LINKS}")
    for each in children(sheet.root, "headerFooter"):
        for part in each:
            if len(part.text or "") > _LONGEST_HEADER:
                yield Flaw(
                    sheet.name, f"sivun ylä- tai alatunniste on yli {_LONGEST_HEADER} merkkiä"
                )


def _count(book: Book, kind: str, *names: str) -> int:
    part = book.package.target(book.package.target("", DOCUMENT) or "", kind) or ""
    return sum(1 for _ in children(book.package.roots.get(part), *names))


def _rows(sheet: Sheet, strings: int, looks: int) -> Iterator[Flaw]:
    before = 0
    for row in children(sheet.root, "sheetData", "row"):
        number = int(row.get("r", before + 1))
        if not before < number <= _LAST_ROW:
            yield Flaw(f"{sheet.name}!rivi {number}", "rivit eivät ole järjestyksessä")
        if float(row.get("ht", "0")) > _HIGHEST_ROW:
            yield Flaw(f"{sheet.name}!rivi {number}", f"rivi on korkeampi kuin {_HIGHEST_ROW}")
        before = number
        yield from _cells(sheet, row, number, strings, looks)


def _cells(sheet: Sheet, row: Element, number: int, strings: int, looks: int) -> Iterator[Flaw]:
    before = 0
    for cell in children(row, "c"):
        at = cell.get("r", "")
        area = area_of(at)
        if area is None or area.top != number or not before < area.left <= _LAST_COLUMN:
            yield Flaw(f"{sheet.name}!{at or f'rivi {number}'}", "solu on väärässä paikassa")
        before = area.left if area else before
        yield from (Flaw(f"{sheet.name}!{at}", told) for told in _content(cell, strings, looks))


def _content(cell: Element, strings: int, looks: int) -> Iterator[str]:
    kind, style = cell.get("t", "n"), cell.get("s", "0")
    value = child(cell, "v")
    text = "" if value is None else value.text or ""
    if not style.isdigit() or int(style) >= looks:
        yield f"solun tyyliä {style} ei ole"
    if kind not in _KINDS:
        yield f"solun laji {kind} on tuntematon"
    elif kind == "s" and not (text.isdigit() and int(text) < strings):
        yield f"solun tekstiä {text or '(tyhjä)'} ei ole"
    elif kind == "n" and text and not _is_number(text):
        yield f"solun luku ei ole luku: {text}"


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
            yield Flaw(sheet.name, f"sarakkeiden {first}–{last} leveydet menevät ristiin")
        if float(col.get("width", "0")) > _WIDEST_COLUMN:
            yield Flaw(sheet.name, f"sarake {first} on leveämpi kuin {_WIDEST_COLUMN:.0f}")
        before = last


def _merged(sheet: Sheet) -> Iterator[Flaw]:
    for one, other in combinations(sheet.merged, 2):
        if _overlap(one, other):
            yield Flaw(f"{sheet.name}!rivi {other.top}", "yhdistetyt solut menevät päällekkäin")


def _overlap(one: Area, other: Area) -> bool:
    apart = (
        one.bottom < other.top or other.bottom < one.top
        or one.right < other.left or other.right < one.left
    )  # fmt: skip
    return not apart
