"""Workbooks of the Office Open XML kind (.xlsx, .xlsm): every sheet's cells, in one pass over it.

How XML becomes cells is in `xlsx_pieces.py`, `xlsx_cells.py`, `xlsx_values.py` and `xlsx_grid.py`.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final, TypeVar

import polars as pl

from flows.reading.archive import open_archive, reading
from flows.reading.limits import Rajat
from flows.reading.refusal import Refusal
from flows.reading.sheets import Sheet, Workbook
from flows.reading.xlsx_book import Book, Part, read_book
from flows.reading.xlsx_cells import CellReader
from flows.reading.xlsx_grid import Grid, OutOfOrderError
from flows.reading.xlsx_pieces import Items, NotOrdinaryError, Readable, open_items
from flows.reading.xlsx_rows import RowReader
from flows.reading.xlsx_straighten import StraightSheet, StraightStrings
from flows.reading.xlsx_strings import shared_strings
from flows.reading.xlsx_styles import date_styles
from flows.reading.xlsx_values import Values
from schemas.reasons.refusals import DAMAGED_MEMBER

_HIDDEN_ROW: Final = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([0-9]{1,7})"')
_COLUMN: Final = re.compile(rb"<(?:\w+:)?col ([^>]*)>")
_ATTRIBUTE: Final = re.compile(rb'\b(min|max|hidden)="([^"]*)"')
_MOST_COLUMNS: Final = 16_384
_AT_ONCE: Final = 2
"""Sheets read at once."""

_Read = TypeVar("_Read")


def read_xlsx(sisalto: bytes, rajat: Rajat) -> Workbook:
    """Read every worksheet of a workbook.

    Raises:
        Refusal: the file is damaged, or unsafe to open.
    """
    archive = open_archive(sisalto, rajat)
    book = read_book(archive)
    reader = _SheetReader(archive, book, rajat)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            sheets = pool.map(reader.sheet, book.taulukot)
        except RuntimeError as error:
            raise MemoryError from error  # there was no room for a thread
        return Workbook(tuple(sheets), vuosi_1904=book.vuosi_1904)


class _SheetReader:
    """Reads the sheets of one workbook, which share its texts and its styles."""

    def __init__(self, archive: zipfile.ZipFile, book: Book, rajat: Rajat) -> None:
        self._archive = archive
        self._rajat = rajat
        strings = pl.Series([], dtype=pl.String)
        if book.tekstit is not None:
            strings = self._read(book.tekstit, shared_strings, StraightStrings)
        self._values = Values(strings, book.vuosi_1904)
        self._date_styles: frozenset[int] = frozenset()
        if book.tyylit is not None:
            with reading(book.tyylit), archive.open(book.tyylit) as stream:
                self._date_styles = date_styles(stream, book.tyylit)

    def sheet(self, part: Part) -> Sheet:
        """Read one sheet; one that cannot be read says why in `este`."""
        try:
            try:
                return self._read(part.jasen, partial(self._sheet, part), StraightSheet)
            except OutOfOrderError:
                read = partial(self._sheet, part, at_once=True)
                return self._read(part.jasen, read, StraightSheet)
        except Refusal as refusal:
            return Sheet(nimi=part.nimi, solut=pl.DataFrame(), piilossa=part.piilossa, este=refusal)

    def _read(
        self,
        jasen: str,
        read: Callable[[Readable], _Read],
        straighten: Callable[[Readable], Readable],
    ) -> _Read:
        """Read a member of the archive; one of an unusual form is straightened first."""
        try:
            with reading(jasen), self._archive.open(jasen) as stream:
                return read(stream)
        except NotOrdinaryError:
            pass
        try:
            with reading(jasen), self._archive.open(jasen) as stream:
                return read(straighten(stream))
        except NotOrdinaryError as error:
            raise Refusal(DAMAGED_MEMBER.of(member=jasen)) from error

    def _sheet(self, part: Part, stream: Readable, *, at_once: bool = False) -> Sheet:
        """Read a sheet; `at_once` when its rows are in no order."""
        items = open_items(stream, "sheetData", "row")
        grid = Grid(self._values, self._rajat)
        hidden: list[int] = []
        reader = CellReader(self._date_styles)
        pieces = _noting_hidden(items, hidden)
        if at_once:
            grid.add(pl.concat([reader.cells_of(piece) for piece in pieces]))
        else:
            _fill(grid, pieces, reader)
        solut, erilaiset = grid.take_columns()
        return Sheet(
            nimi=part.nimi,
            solut=solut,
            erilaiset=erilaiset,
            merkinnat=grid.marks(),
            tekstit=grid.text_cells,
            piilossa=part.piilossa,
            piilorivit=tuple(hidden),
            piilosarakkeet=tuple(_hidden_columns(items.alku)),
        )


def _noting_hidden(items: Items, hidden: list[int]) -> Iterator[bytes]:
    """Yield the rows piece by piece, and note the hidden ones."""
    for piece in items.palat:
        if b"h" in piece and b'hidden="' in piece:  # most pieces lack the letter
            hidden.extend(int(row) for row in _HIDDEN_ROW.findall(piece))
        yield piece


def _fill(grid: Grid, pieces: Iterator[bytes], reader: CellReader) -> None:
    """Fill a grid with the cells of a sheet, plain pieces by rows and others by cells."""
    plain = RowReader(reader.kinds_of)
    for piece in pieces:
        rows = plain.rows_of(piece)
        if rows is None:
            grid.add(reader.cells_of(piece))
        else:
            grid.add_rows(rows)


def _hidden_columns(alku: bytes) -> list[int]:
    """Return the hidden columns, counted from 0, which stand before the first row."""
    hidden: list[int] = []
    for attributes in _COLUMN.findall(alku):
        given = dict(_ATTRIBUTE.findall(attributes))
        if given.get(b"hidden") in {b"1", b"true"} and {b"min", b"max"} <= given.keys():
            first, last = int(given[b"min"]), min(int(given[b"max"]), _MOST_COLUMNS)
            hidden.extend(range(first - 1, last))
    return hidden
