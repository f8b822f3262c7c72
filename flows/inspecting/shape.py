"""The check of the file's format: its parts, what they lead to, the names of the workbook.

That each part has the elements and attributes of the format, in its order, is asked in
`grammar.py`. What no grammar tells is in the modules that end in `_shape`: ids, addresses and
limits that make Excel repair a file. Source: ECMA-376, parts 1 and 2, and the limits of Excel's
specification.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Book
from flows.inspecting.check import Check, Flaw, Subject
from flows.inspecting.drawing_shape import drawing_flaws
from flows.inspecting.grammar import grammar_flaws
from flows.inspecting.list_shape import list_flaws, workbook_list_flaws
from flows.inspecting.package import CONTENT_TYPES, DOCUMENT, Package, children, local
from flows.inspecting.sheet_shape import sheet_flaws
from flows.inspecting.style_shape import style_flaws
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat import tutkinta as vaatimukset
from schemas.sanat.tutkinta import EI_ARVOA, TYOKIRJA

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHEET_NAME: Final = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")
_DEFINED_NAME: Final = re.compile(r"[^\W\d][\w.\\?]{0,254}")
_LIKE_A_CELL: Final = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*|[RrCc]")
_MAIN: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_NAMESPACES: Final = {
    **dict.fromkeys(("workbook", "worksheet", "styleSheet", "sst", "table"), _MAIN),
    "wsDr": (
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
    ),
    "chartSpace": (
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart",
    ),
}


def _format(subject: Subject) -> Iterator[Flaw]:
    book = subject.book
    yield from package_flaws(book.package)
    sheets = {sheet.part: sheet.name for sheet in book.sheets}
    for part, root in book.package.roots.items():
        yield from grammar_flaws(sheets.get(part, part), root)
    yield from _workbook(book)
    yield from style_flaws(book)
    for sheet in book.sheets:
        yield from sheet_flaws(book, sheet)
        yield from list_flaws(book, sheet)
    yield from workbook_list_flaws(book)
    yield from drawing_flaws(book)


def package_flaws(package: Package) -> Iterator[Flaw]:
    """Go through what is wrong with the parts of a file, whatever they hold."""
    for name, count in Counter(package.names).items():
        if count > 1:
            yield Flaw(name, sanat.MONTA_KERTAA)
    for name, told in package.broken.items():
        yield Flaw(name, sanat.EI_XML.of(syy=told))
    for name, root in package.roots.items():
        known = _NAMESPACES.get(local(root))
        if known and str(root.tag).rpartition("}")[0].removeprefix("{") not in known:
            yield Flaw(name, sanat.VIERAS_NIMIAVARUUS.of(nimi=local(root)))
    yield from _content_types(package)
    for rels in [name for name in package.names if name.endswith(".rels")]:
        folder, _, file = rels.rpartition("_rels/")
        yield from _leads(package, rels, f"{folder}{file.removesuffix('.rels')}")
    if package.target("", DOCUMENT) is None:
        yield Flaw("_rels/.rels", sanat.EI_KERRO_TYOKIRJAA)


def _content_types(package: Package) -> Iterator[Flaw]:
    root = package.roots.get(CONTENT_TYPES)
    if root is None:
        yield Flaw(CONTENT_TYPES, sanat.TYYPIT_PUUTTUVAT)
        return
    endings = {each.get("Extension", "").lower() for each in root if local(each) == "Default"}
    told = {each.get("PartName", "").lstrip("/") for each in root if local(each) == "Override"}
    for name in sorted(told - set(package.names)):
        yield Flaw(CONTENT_TYPES, sanat.TYYPPI_ILMAN_OSAA.of(nimi=name))
    for name in package.names:
        ending = name.rpartition(".")[2].lower()
        known = name in told or (ending in endings and not _needs_own(name))
        if not known and not name.endswith("/") and name != CONTENT_TYPES:
            yield Flaw(name, sanat.OSA_ILMAN_TYYPPIA)


def _needs_own(name: str) -> bool:
    """Tell whether the type of a part is not told by its ending: one of the workbook's own xml."""
    return name.endswith(".xml") and not name.startswith("customXml/")


def _leads(package: Package, rels: str, part: str) -> Iterator[Flaw]:
    ids = Counter(each.id for each in package.relationships(part))
    for name, count in ids.items():
        if count > 1 or not name:
            yield Flaw(rels, sanat.VIITE_KAHDESTI.of(nimi=name or EI_ARVOA))
    for each in package.relationships(part):
        if not each.outside and each.target not in package.parts:
            yield Flaw(rels, sanat.VIITE_HARHAAN.of(nimi=each.target))
    root = package.roots.get(part)
    used = set() if root is None else set(_used(root))
    for name in sorted(used - set(ids)):
        yield Flaw(part, sanat.EI_VIITETTA.of(nimi=name))


def _used(root: Element) -> Iterator[str]:
    for each in root.iter():
        for name in ("id", "embed", "link"):
            if value := each.get(f"{_R}{name}"):
                yield value


def _workbook(book: Book) -> Iterator[Flaw]:
    entries = tuple(children(book.root, "sheets", "sheet"))
    if len(entries) != len(book.sheets):
        yield Flaw(TYOKIRJA, sanat.TAULUKKO_EI_LUE)
    folded = Counter(entry.get("name", "").casefold() for entry in entries)
    ids = Counter(entry.get("sheetId", "") for entry in entries)
    for entry in entries:
        name = entry.get("name", "")
        if folded[name.casefold()] > 1:
            yield Flaw(name, sanat.SAMA_NIMI)
        if not _SHEET_NAME.fullmatch(name):
            yield Flaw(name, sanat.TAULUKON_NIMI_EI_KELPAA)
        if ids[entry.get("sheetId", "")] > 1:
            yield Flaw(name, sanat.SAMA_TUNNUS)
    for view in children(book.root, "bookViews", "workbookView"):
        if int(view.get("activeTab", "0")) >= len(entries):
            yield Flaw(TYOKIRJA, sanat.EI_AVATTAVAA)
    if not any(sheet.visible for sheet in book.sheets):
        yield Flaw(TYOKIRJA, sanat.MITAAN_EI_NAY)
    yield from _defined_names(book, len(entries))


def _defined_names(book: Book, sheets: int) -> Iterator[Flaw]:
    names = tuple(children(book.root, "definedNames", "definedName"))
    taken = Counter((each.get("localSheetId"), each.get("name", "").casefold()) for each in names)
    for each in names:
        name, scope = each.get("name", ""), each.get("localSheetId")
        if taken[scope, name.casefold()] > 1:
            yield Flaw(name, sanat.NIMI_KAHDESTI)
        own = name.removeprefix("_xlnm.")
        if not _DEFINED_NAME.fullmatch(own) or _LIKE_A_CELL.fullmatch(own):
            yield Flaw(name, sanat.NIMI_EI_KELPAA)
        if scope is not None and not (scope.isdigit() and int(scope) < sheets):
            yield Flaw(name, sanat.NIMI_ILMAN_TAULUKKOA)
        if not (each.text or "").strip() or "#REF!" in (each.text or ""):
            yield Flaw(name, sanat.NIMI_EI_VIITTAA)


FORMAT_CHECKS: Final = (
    Check(
        id="valid-file-format",
        demand=vaatimukset.MUODOSSAAN,
        find=_format,
    ),
)
