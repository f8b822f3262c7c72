"""A workbook as a reader sees it: sheets, cells and their looks, names, links, pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from flows.inspecting.looks import Look, read_looks
from flows.inspecting.package import (
    DOCUMENT,
    Package,
    UnreadableError,
    child,
    children,
    is_true,
    local,
)
from schemas.sanat import tutkinta as sanat

_CELL: Final = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DEFAULT_WIDTH: Final = 8.43
_DEFAULT_HEIGHT: Final = 15.0
_POINTS_PER_WIDTH: Final = 5.25  # a digit of the default font is 7 pixels wide
TITLES: Final = "_xlnm.Print_Titles"
AREA: Final = "_xlnm.Print_Area"


class Area(NamedTuple):
    """A rectangle of cells; both ends belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something: text, a number, or neither (None) of an error or formula."""

    row: int
    column: int
    value: str | float | None
    look: Look
    lead: bool = False

    @property
    def at(self) -> str:
        """Its address."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Link:
    """A link from a cell: to `place` in the workbook, or outside where that is empty."""

    at: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet; sizes are points, `breaks` the rows after which a page ends."""

    name: str
    part: str
    root: Element
    visible: bool
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[Area, ...]
    heights: Mapping[int, float]
    widths: Mapping[int, float]
    links: tuple[Link, ...]
    breaks: tuple[int, ...]
    titles: tuple[int, int] | None
    area: Area | None

    def width(self, left: int, right: int) -> float:
        """Return the width of neighbouring columns."""
        default = _DEFAULT_WIDTH * _POINTS_PER_WIDTH
        return sum(self.widths.get(column, default) for column in range(left, right + 1))

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Go through the rows that hold something, their cells from left to right."""
        by_row: dict[int, list[Cell]] = {}
        for (row, _), cell in sorted(self.cells.items()):
            by_row.setdefault(row, []).append(cell)
        yield from by_row.items()


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A workbook: its sheets in order, its names with what they refer to, its properties."""

    package: Package
    root: Element
    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    title: str
    language: str

    def sheet(self, name: str) -> Sheet | None:
        """Return the sheet of a name, in whatever case."""
        found = (each for each in self.sheets if each.name.casefold() == name.casefold())
        return next(found, None)

    def place(self, reference: str) -> tuple[Sheet, Area] | None:
        """Return what a reference like `'Kansi'!$A$1:$B$2` leads to; None if to nothing."""
        name, separator, cells = reference.rpartition("!")
        sheet = self.sheet(name.strip("'").replace("''", "'")) if separator else None
        area = area_of(cells)
        return (sheet, area) if sheet and area else None


def read_book(package: Package) -> Book:
    """Read a workbook out of its parts.

    Raises:
        UnreadableError: there is no workbook, or no sheet of it can be read.
    """
    part = package.target("", DOCUMENT) or ""
    root = package.roots.get(part)
    if root is None or local(root) != "workbook":
        raise UnreadableError(sanat.EI_TYOKIRJAA)
    styles = package.roots.get(package.target(part, "styles") or "")
    looks = read_looks(package, styles, package.target(part, "theme"))
    strings = tuple(map(_text, children(_root(package, part, "sharedStrings"), "si")))
    parts = {each.id: each.target for each in package.relationships(part)}
    entries = tuple(children(root, "sheets", "sheet"))
    names = tuple(children(root, "definedNames", "definedName"))
    sheets = [
        _sheet(package, entry, parts.get(entry.get(_R_ID, "")) or "", looks, strings, own)
        for entry, own in ((entry, _own(names, nth)) for nth, entry in enumerate(entries))
    ]
    if not any(sheets):
        raise UnreadableError(sanat.EI_YHTAAN_TAULUKKOA)
    return Book(
        package=package,
        root=root,
        sheets=tuple(sheet for sheet in sheets if sheet),
        names={
            each.get("name", ""): (each.text or "")
            for each in names
            if each.get("localSheetId") is None
        },
        title=_property(package, "title"),
        language=_property(package, "language"),
    )


def area_of(text: str) -> Area | None:
    """Read a cell or a rectangle of cells; None of anything else."""
    first, _, last = text.partition(":")
    one, other = _CELL.fullmatch(first), _CELL.fullmatch(last or first)
    if one is None or other is None:
        return None
    return Area(int(one[2]), column_of(one[1]), int(other[2]), column_of(other[1]))


def column_of(text: str) -> int:
    """Return the number of a column's letters."""
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def letters(column: int) -> str:
    """Return a column's letters."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _root(package: Package, part: str, kind: str) -> Element | None:
    return package.roots.get(package.target(part, kind) or "")


def _own(names: tuple[Element, ...], sheet: int) -> dict[str, str]:
    own = (each for each in names if each.get("localSheetId") == str(sheet))
    return {each.get("name", ""): each.text or "" for each in own}


def _property(package: Package, name: str) -> str:
    found = child(_root(package, "", "core-properties"), name)
    return "" if found is None else (found.text or "").strip()


def _sheet(  # noqa: PLR0913, PLR0917  what a sheet is read from
    package: Package,
    entry: Element,
    part: str,
    looks: tuple[Look, ...],
    strings: tuple[tuple[str, bool], ...],
    names: Mapping[str, str],
) -> Sheet | None:
    root = package.roots.get(part)
    if root is None or local(root) != "worksheet":
        return None
    rows = tuple(children(root, "sheetData", "row"))
    form = child(root, "sheetFormatPr")
    default = float((form.get("defaultRowHeight") if form is not None else None) or _DEFAULT_HEIGHT)
    cells = (_cell(each, looks, strings) for row in rows for each in children(row, "c"))
    areas = (area_of(each.get("ref", "")) for each in children(root, "mergeCells", "mergeCell"))
    return Sheet(
        name=entry.get("name", ""),
        part=part,
        root=root,
        visible=entry.get("state", "visible") == "visible",
        cells={(cell.row, cell.column): cell for cell in cells if cell},
        merged=tuple(area for area in areas if area),
        heights={int(row.get("r", "0")): float(row.get("ht", default)) for row in rows
                 if is_true(row.get("customHeight"))},
        widths=dict(_widths(root)),
        links=tuple(
            Link(each.get("ref", ""), each.get("location", ""))
            for each in children(root, "hyperlinks", "hyperlink")
        ),
        breaks=tuple(int(each.get("id", "0")) for each in children(root, "rowBreaks", "brk")),
        titles=_titles(names.get(TITLES, "")),
        area=area_of(names.get(AREA, "").rpartition("!")[2]),
    )  # fmt: skip


def _widths(root: Element) -> Iterator[tuple[int, float]]:
    for col in children(root, "cols", "col"):
        width = float(col.get("width", _DEFAULT_WIDTH)) * _POINTS_PER_WIDTH
        first, last = int(col.get("min", "1")), int(col.get("max", "1"))
        yield from ((column, width) for column in range(first, min(last, first + 500) + 1))


def _titles(text: str) -> tuple[int, int] | None:
    found = re.search(r"!\$?([0-9]+):\$?([0-9]+)", text)
    return (int(found[1]), int(found[2])) if found else None


def _cell(
    cell: Element, looks: tuple[Look, ...], strings: tuple[tuple[str, bool], ...]
) -> Cell | None:
    area = area_of(cell.get("r", ""))
    number = int(cell.get("s", "0"))
    if area is None or number >= len(looks):
        return None
    kind, value = cell.get("t", "n"), child(cell, "v")
    text, lead = "" if value is None else value.text or "", False
    if kind == "inlineStr":
        text, lead = _text(child(cell, "is"))
    elif kind == "s":
        text, lead = strings[int(text)] if text.isdigit() and int(text) < len(strings) else ("", lead)  # fmt: skip  # noqa: E501
    if not text:
        return None
    shown: str | float | None = text if kind in {"s", "str", "inlineStr"} else _number(text, kind)
    return Cell(area.top, area.left, shown, looks[number], lead)


def _number(text: str, kind: str) -> float | None:
    try:
        return float(text) if kind == "n" else None
    except ValueError:
        return None


def _text(item: Element | None) -> tuple[str, bool]:
    """Return a text, and whether its first run is bold."""
    runs = tuple(children(item, "r"))
    if not runs:
        found = child(item, "t")
        return ("" if found is None else found.text or ""), False
    texts = (child(run, "t") for run in runs)
    joined = "".join((each.text or "") for each in texts if each is not None)
    return joined, child(runs[0], "rPr", "b") is not None
