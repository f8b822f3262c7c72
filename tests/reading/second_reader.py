"""Witnesses to compare the reader with: openpyxl, and for what it cannot open a plain XML walk.

Neither shares code with the engine the reader stands on. A cell's value is a number, a text, a
truth value, a moment, or a `Mark`.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook

from flows.reading.sheets import ERROR, FORMULA


@dataclass(frozen=True)
class Mark:
    """An error cell, or a formula without a stored value."""

    laji: str


_START = datetime.combine(date(1899, 12, 30), time())
_LEAP_DAY_THAT_NEVER_WAS = 60

Value = float | str | bool | datetime | Mark
Cells = dict[tuple[int, int], Value]


def by_openpyxl(path: Path) -> dict[str, Cells]:
    """Return the cells of each sheet that are not blank, by (row, column) from 1."""
    values = _walk(path, values=True)
    formulas = {
        nimi: {place for place, (kind, _) in cells.items() if kind == "f"}
        for nimi, cells in _walk(path, values=False).items()
    }
    return {
        nimi: {
            place: value
            for place in cells.keys() | formulas[nimi]
            if (value := _of_openpyxl(*cells.get(place, ("n", None)), place in formulas[nimi]))
            is not None
        }
        for nimi, cells in values.items()
    }


def _walk(path: Path, *, values: bool) -> dict[str, dict[tuple[int, int], tuple[str, object]]]:
    book = load_workbook(path, read_only=True, data_only=values)
    found = {}
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        found[sheet.title] = {
            (cell.row, cell.column): (cell.data_type, cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
    return found


def _of_openpyxl(kind: str, value: object, is_formula: bool) -> Value | None:  # noqa: FBT001
    if kind == "e":
        return Mark(ERROR)
    if value is None:
        return Mark(FORMULA) if is_formula else None
    if isinstance(value, time):
        return datetime.combine(_START + timedelta(days=1), value)
    if isinstance(value, timedelta):
        return _START + timedelta(days=1) + value
    if isinstance(value, bool | int | float | datetime):
        return value
    return str(value) if str(value).strip() else None


def by_walking_the_xml(path: Path) -> dict[str, Cells]:
    """Return the same of a workbook that openpyxl cannot open, or opens wrong."""
    with zipfile.ZipFile(path) as archive:
        book = _xml(archive, "xl/workbook.xml")
        links = {
            link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", "")))
            for link in _xml(archive, "xl/_rels/workbook.xml.rels")
        }
        strings = [_text(each) for each in _xml(archive, "xl/sharedStrings.xml")]
        days = _day_styles(_xml(archive, "xl/styles.xml"))
        return {
            sheet.get("name", ""): dict(_cells(_xml(archive, links[_id(sheet)]), strings, days))
            for sheet in _all(book, "sheet")
        }


def _xml(archive: zipfile.ZipFile, name: str) -> Element:
    for member in archive.namelist():
        if member.replace("\\", "/") == name.lstrip("/"):
            return fromstring(archive.read(member))
    return Element("nothing")


def _day_styles(styles: Element) -> set[str]:
    """Return the numbers of the cell styles that show a day or a time."""
    codes = {
        each.get("numFmtId"): re.sub(r'"[^"]*"|\[[^]]*\]|\\.', "", each.get("formatCode", ""))
        for each in _all(styles, "numFmt")
    }
    built_in = {str(number) for number in (*range(14, 23), *range(45, 48))}
    forms = [each for group in _all(styles, "cellXfs") for each in group]
    return {
        str(number)
        for number, form in enumerate(forms)
        if form.get("numFmtId") in built_in
        or re.search("[dmyhs]", codes.get(form.get("numFmtId"), ""), re.IGNORECASE)
    }


def _all(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if each.tag.endswith("}" + name))


def _id(sheet: Element) -> str | None:
    return next(value for name, value in sheet.items() if name.endswith("}id"))


def _text(element: Element) -> str:
    """Return the text of a string: all of its runs, without what tells how it is spoken."""
    hints = {id(each) for hint in _all(element, "rPh") for each in hint.iter()}
    return "".join(each.text or "" for each in _all(element, "t") if id(each) not in hints)


def _cells(
    sheet: Element, strings: list[str], days: set[str]
) -> Iterator[tuple[tuple[int, int], Value]]:
    for cell in _all(sheet, "c"):
        match = re.fullmatch("([A-Z]+)([0-9]+)", cell.get("r", ""))
        assert match is not None
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - 64
        value = _value(cell, strings, days)
        if value is not None and str(value).strip():
            yield (int(match[2]), column), value


def _value(cell: Element, strings: list[str], days: set[str]) -> Value | None:
    raw = next((each.text for each in _all(cell, "v")), None)
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    if kind == "e":
        return Mark(ERROR)
    if raw is None:
        return Mark(FORMULA) if any(True for _ in _all(cell, "f")) else None
    if kind == "n" and cell.get("s") in days:
        return _START + timedelta(days=float(raw) + (float(raw) < _LEAP_DAY_THAT_NEVER_WAS))
    known: dict[str, Callable[[str], Value]] = {
        "s": lambda text: strings[int(text)],
        "b": lambda text: text == "1",
        "n": float,
    }
    return known.get(kind, str)(raw)
