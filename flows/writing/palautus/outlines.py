"""The outlines of bad cells, put into the rows of a sheet's XML.

A row and a cell are looked for by their address as programs write it; only a sheet written another
way, or one that lacks them, is taken apart row by row and cell by cell.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from flows.writing.palautus.looks import Tyylit
from flows.writing.palautus.parts import NotOrdinaryError
from flows.writing.palautus.remarks import Huomautus, column_at

_ROW: Final = re.compile(r"<row\b([^>]*?)(?:/>|>(.*?)</row>)", re.DOTALL)
_NUMBER: Final = re.compile(r'\sr="([0-9]+)"')
_CELL: Final = re.compile(r"<c\b([^>]*?)(?:/>|>.*?</c>)", re.DOTALL)
_STYLE: Final = re.compile(r'\ss="([0-9]*)"')
_ADDRESS: Final = re.compile(r'\sr="([A-Z]+)[0-9]+"')
_ROW_END: Final = "</row>"


def with_outlines(text: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    """Return a sheet's XML with the cells of the remarks outlined.

    Raises:
        NotOrdinaryError: the XML has another form.
    """
    rows: dict[int, list[Huomautus]] = {}
    for remark in remarks:
        rows.setdefault(remark.rivi, []).append(remark)
    start = re.search(r"<sheetData\b[^>]*?(/?)>", text)
    if start and start[1]:
        opened = f"{text[start.start() : start.start(1)].rstrip()}></sheetData>"
        text = f"{text[: start.start()]}{opened}{text[start.end() :]}"
        start = re.search(r"<sheetData\b[^>]*>", text)
    end = text.find("</sheetData>")
    if start is None or end < 0:
        raise NotOrdinaryError("sheetData")
    pieces, at = [text[: start.end()]], start.end()
    for number, first, last in _places(text, sorted(rows), at, end):
        pieces += [text[at:first], _row(text[first:last], rows[number], tyylit)]
        at = last
    return "".join([*pieces, text[at:]])


def _places(text: str, numbers: list[int], at: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Give by its number where each row begins and ends; one that is not there is as long as none.

    Rows are looked for one by one; from the first that is not found on, every row is looked at.
    """
    for done, number in enumerate(numbers):
        first = text.find(f'<row r="{number}"', at, end)
        if first < 0:
            yield from _places_by_rows(text, numbers[done:], at, end)
            return
        at = _end_of_row(text, first)
        yield number, first, at


def _end_of_row(text: str, first: int) -> int:
    opened = text.index(">", first)
    if text[opened - 1] == "/":
        return opened + 1
    closed = text.find(_ROW_END, opened)
    if closed < 0:
        raise NotOrdinaryError("row")
    return closed + len(_ROW_END)


def _places_by_rows(
    text: str, numbers: list[int], at: int, end: int
) -> Iterator[tuple[int, int, int]]:
    waiting = iter(numbers)
    wanted = next(waiting, None)
    for match in _ROW.finditer(text, at, end):
        number = _number(match[1])
        while wanted is not None and wanted < number:
            yield wanted, match.start(), match.start()
            wanted = next(waiting, None)
        if wanted is None:
            return
        if wanted == number:
            yield wanted, match.start(), match.end()
            wanted = next(waiting, None)
    while wanted is not None:
        yield wanted, end, end
        wanted = next(waiting, None)


def _number(attributes_of_row: str) -> int:
    given = _NUMBER.search(attributes_of_row)
    if given is None:
        raise NotOrdinaryError("row")
    return int(given[1])


def _row(row: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    """Return a row with its bad cells outlined; a cell that was not there is put in its place."""
    if not row:
        cells = "".join(_new_cell(remark, tyylit) for remark in remarks)
        return f'<row r="{remarks[0].rivi}">{cells}</row>'
    pieces, at = [], 0
    for remark in remarks:
        first = row.find(f'<c r="{remark.solu}"', at)
        if first < 0:
            return _taken_apart(row, remarks, tyylit)
        last = row.index(">", first)
        pieces += [row[at:first], _outlined(row[first:last], tyylit)]
        at = last
    return "".join([*pieces, row[at:]])


def _outlined(tag: str, tyylit: Tyylit) -> str:
    """Return the tag of a cell, up to its last bracket, in the outlined twin of its style."""
    closing = "/" if tag.endswith("/") else ""
    style = _STYLE.search(tag)
    twin = tyylit.outlined(int(style[1]) if style else 0)
    bare = _STYLE.sub("", tag.removesuffix("/"))
    return f'{bare} s="{twin}"{closing}'


def _taken_apart(row: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    match = _ROW.fullmatch(row)
    if match is None:
        raise NotOrdinaryError("row")
    waiting = {remark.sarake: remark for remark in remarks}
    pieces, at, content = [], 0, match[2] or ""
    for cell in _CELL.finditer(content):
        address = _ADDRESS.search(cell[1])
        if address is None:
            raise NotOrdinaryError("c")
        column = column_at(address[1])
        for missing in sorted(number for number in waiting if number < column):
            pieces += [content[at : cell.start()], _new_cell(waiting.pop(missing), tyylit)]
            at = cell.start()
        if column in waiting:
            waiting.pop(column)
            tag = content[cell.start() : cell.end(1)]
            pieces += [content[at : cell.start()], _outlined(tag, tyylit)]
            at = cell.end(1)
    pieces += [content[at:], *(_new_cell(waiting[n], tyylit) for n in sorted(waiting))]
    return f"<row{match[1].rstrip()}>{''.join(pieces)}</row>"


def _new_cell(remark: Huomautus, tyylit: Tyylit) -> str:
    return f'<c r="{remark.solu}" s="{tyylit.outlined(0)}"/>'
