"""What the format asks of a sheet's lists: page ends, conditional formats, drop-downs, tables.

Source: ECMA-376, part 1, chapter 18.3, and the limits of Excel's specification.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import AREA, TITLES, Book, Sheet, area_of
from flows.inspecting.check import Flaw
from flows.inspecting.package import child, children
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.sana import Sanottava
from schemas.sanat.tutkinta import EI_ARVOA

_MOST_BREAKS: Final = 1_026
_LAST_ROW: Final = 1_048_576
_LONGEST_FORMULA: Final = 8_192
_LONGEST_LIST: Final = 255
_TITLES_OF_RULES: Final = ("errorTitle", "promptTitle")
_LONGEST_TITLE: Final = 32
_TEXTS_OF_RULES: Final = ("error", "prompt")
_LONGEST_TEXT: Final = 255


def list_flaws(book: Book, sheet: Sheet) -> Iterator[Flaw]:
    """Go through what is wrong with the lists of a sheet's part."""
    place = sheet.name
    yield from (Flaw(place, told) for told in _breaks(sheet.root))
    yield from (Flaw(place, told) for told in _conditional(book, sheet.root))
    yield from (Flaw(place, told) for told in _validations(sheet.root))
    for cell in children(sheet.root, "sheetData", "row", "c"):
        formula = child(cell, "f")
        if formula is not None and len(formula.text or "") > _LONGEST_FORMULA:
            yield Flaw(f"{place}!{cell.get('r', '')}", sanat.PITKA_KAAVA.of(raja=_LONGEST_FORMULA))


def workbook_list_flaws(book: Book) -> Iterator[Flaw]:
    """Go through what is wrong with tables, whose names are the workbook's, and printed areas."""
    tables = [(sheet, root) for sheet in book.sheets for root in _tables(book, sheet)]
    names = Counter(root.get("displayName", "").casefold() for _, root in tables)
    taken = {name.casefold() for name in book.names}
    for sheet, root in tables:
        name = root.get("displayName", "")
        if names[name.casefold()] > 1 or name.casefold() in taken:
            yield Flaw(sheet.name, sanat.TAULUKON_NIMI_KAYTOSSA.of(nimi=name))
        yield from (
            Flaw(sheet.name, sanat.TAULUKOSSA.of(nimi=name, vika=told))
            for told in _table(sheet, root)
        )
    yield from _printed(book)


def _breaks(root: Element) -> Iterator[Sanottava]:
    for kind in ("rowBreaks", "colBreaks"):
        for breaks in children(root, kind):
            ids = [int(each.get("id", "0")) for each in children(breaks, "brk")]
            if len(ids) > _MOST_BREAKS:
                yield sanat.LIIKAA_SIVUNVAIHTOJA.of(raja=_MOST_BREAKS)
            if int(breaks.get("count", len(ids))) != len(ids):
                yield sanat.SIVUNVAIHTOJEN_MAARA
            if ids != sorted(set(ids)) or not all(0 < each < _LAST_ROW for each in ids):
                yield sanat.SIVUNVAIHDOT_SEKAISIN


def _conditional(book: Book, root: Element) -> Iterator[Sanottava]:
    styles = next(
        (each for part, each in book.package.roots.items() if part.endswith("styles.xml")), None
    )
    formats = sum(1 for _ in children(styles, "dxfs", "dxf"))
    for rules in children(root, "conditionalFormatting"):
        yield from _places(rules)
        for rule in children(rules, "cfRule"):
            used = rule.get("dxfId")
            if used is not None and not (used.isdigit() and int(used) < formats):
                yield sanat.EI_EHDOLLISTA.of(nimi=used)
            if not rule.get("priority", "").isdigit():
                yield sanat.EI_JARJESTYSNUMEROA


def _validations(root: Element) -> Iterator[Sanottava]:
    for rule in children(root, "dataValidations", "dataValidation"):
        yield from _places(rule)
        formula = child(rule, "formula1")
        text = "" if formula is None else formula.text or ""
        if text.startswith('"') and len(text) - 2 > _LONGEST_LIST:
            yield sanat.PITKA_VALIKKO.of(raja=_LONGEST_LIST)
        limits = {
            **dict.fromkeys(_TITLES_OF_RULES, _LONGEST_TITLE),
            **dict.fromkeys(_TEXTS_OF_RULES, _LONGEST_TEXT),
        }
        for name, most in limits.items():
            if len(rule.get(name, "")) > most:
                yield sanat.PITKA_OHJE.of(nimi=name, raja=most)


def _places(rules: Element) -> Iterator[Sanottava]:
    places = rules.get("sqref", "").split()
    if not places or not all(map(area_of, places)):
        yield sanat.SAANNON_SOLUT.of(solut=rules.get("sqref", EI_ARVOA))


def _tables(book: Book, sheet: Sheet) -> Iterator[Element]:
    for each in book.package.relationships(sheet.part):
        root = book.package.roots.get(each.target)
        if each.kind == "table" and root is not None:
            yield root


def _table(sheet: Sheet, root: Element) -> Iterator[Sanottava]:
    area = area_of(root.get("ref", ""))
    names = [each.get("name", "") for each in children(root, "tableColumns", "tableColumn")]
    if area is None:
        yield sanat.ALUE_EI_KELPAA
        return
    if len(names) != area.right - area.left + 1:
        yield sanat.SARAKKEITA_ERI_MAARA
    if len({name.casefold() for name in names}) < len(names):
        yield sanat.SARAKKEET_SAMANNIMISET
    for column, name in enumerate(names, start=area.left):
        cell = sheet.cells.get((area.top, column))
        if root.get("headerRowCount", "1") != "0" and (cell is None or cell.value != name):
            yield sanat.OTSIKKO_EI_OLE.of(nimi=name)


def _printed(book: Book) -> Iterator[Flaw]:
    """Find what is printed and repeated that is not on the sheet it belongs to."""
    order = [sheet.get("name", "") for sheet in children(book.root, "sheets", "sheet")]
    for each in children(book.root, "definedNames", "definedName"):
        scope, name = each.get("localSheetId", ""), each.get("name", "")
        if name not in {AREA, TITLES} or not (scope.isdigit() and int(scope) < len(order)):
            continue
        sheet = order[int(scope)]
        quoted = sheet.replace("'", "''")
        for part in filter(None, (each.text or "").split(",")):
            if not part.startswith((f"'{quoted}'!", f"{sheet}!")):
                yield Flaw(sheet, sanat.TOISELLA_TAULUKOLLA.of(alue=part))
