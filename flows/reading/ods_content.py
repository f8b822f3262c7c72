"""The sheets of an OpenDocument workbook, by expat in one pass over its XML.

Which cells there are, how often they repeat, and what is hidden; what a cell is stands in
`ods_cell.py`. OpenDocument 1.3, part 3: 9 (tables), 6.1 (text).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from flows.reading.cells import COLUMNS, ROWS, Cells
from flows.reading.limits import Rajat
from flows.reading.ods_cell import OASIS, Block, keep
from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DOCUMENT_TYPE, UNKNOWN_EPOCH

_TABLE: Final = f"{OASIS}table:1.0 "
_TEXT: Final = f"{OASIS}text:1.0 "
_STYLE: Final = f"{OASIS}style:1.0 "
_REPEATED: Final = f"{_TABLE}number-columns-repeated"
_HIDDEN: Final = frozenset({"collapse", "filter"})
_EPOCHS: Final = {"1899-12-30": False, "1904-01-01": True}
_OF_ANOTHER_FILE: Final = re.compile(r"'[a-z]+:/.*'#\$", re.DOTALL)
_LONGEST: Final = 32_767
_PAUSE: Final = 1_000

_Attributes = dict[str, str]


@dataclass(slots=True)
class OdsSheet:
    """A sheet as it is read: the row now read with its repetitions, and where the next cell is."""

    nimi: str
    piilossa: bool
    cells: Cells
    rivit: range = range(0)
    sarake: int = 0
    leveys: int = 0


class ContentReader:
    """Takes the XML piece by piece; `sheets` are those met so far."""

    def __init__(self, rajat: Rajat) -> None:
        self.sheets: list[OdsSheet] = []
        self.vuosi_1904 = False
        self._rajat = rajat
        self._style, self._hidden_styles = "", set[str]()
        self._depth, self._passed_over = 0, 0
        self._sheet: OdsSheet | None = None
        self._attributes: _Attributes = {}
        self._cell_depth, self._paragraphs, self._inside = 0, 0, False
        self._pieces: list[str] = []
        self._starts: dict[str, Callable[[_Attributes], None]] = {
            f"{_STYLE}style": self._start_style,
            f"{_STYLE}table-properties": self._table_properties,
            f"{_TABLE}null-date": self._null_date,
            f"{_TABLE}dde-links": self._pass_over,
            f"{_TABLE}tracked-changes": self._pass_over,
            f"{_TABLE}table": self._start_table,
            f"{_TABLE}table-column": self._start_column,
            f"{_TABLE}table-row": self._start_row,
            f"{_TABLE}table-cell": self._start_cell,
            f"{_TABLE}covered-table-cell": self._start_cell,
            f"{_TEXT}p": self._start_paragraph,
            f"{_TEXT}s": lambda each: self._text(" " * _count(each, f"{_TEXT}c", _LONGEST)),
            f"{_TEXT}tab": lambda _: self._text("\t"),
            f"{_TEXT}line-break": lambda _: self._text("\n"),
        }
        self._ends: dict[str, Callable[[], None]] = {
            f"{_TABLE}table": self._end_table,
            f"{_TABLE}table-cell": self._end_cell,
            f"{_TABLE}covered-table-cell": self._end_cell,
            f"{_TEXT}p": self._end_paragraph,
        }
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Read on.

        Raises:
            Refusal: the XML declares a document type, or a sheet is bigger than the limits allow.
            expat.ExpatError: the XML is not well formed.
            ValueError: a number in it is none.
        """
        self._parser.Parse(piece, last)

    def _start(self, name: str, attributes: _Attributes) -> None:
        self._depth += 1
        handler = self._starts.get(name)
        if handler is not None and not self._passed_over:
            handler(attributes)

    def _end(self, name: str) -> None:
        if self._passed_over:
            if self._passed_over == self._depth:
                self._passed_over = 0
        elif (handler := self._ends.get(name)) is not None:
            handler()
        self._depth -= 1

    def _pass_over(self, _: _Attributes) -> None:
        self._passed_over = self._depth

    def _start_style(self, attributes: _Attributes) -> None:
        self._style = attributes.get(f"{_STYLE}name", "")

    def _table_properties(self, attributes: _Attributes) -> None:
        if attributes.get(f"{_TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _null_date(self, attributes: _Attributes) -> None:
        first = attributes.get(f"{_TABLE}date-value", "1899-12-30")
        if first not in _EPOCHS:
            raise Refusal(UNKNOWN_EPOCH.of(day=first))
        self.vuosi_1904 = _EPOCHS[first]

    def _start_table(self, attributes: _Attributes) -> None:
        """Begin a sheet; a table inside it, and the kept copy of another file's, are none."""
        nimi = attributes.get(f"{_TABLE}name", f"Taulukko{len(self.sheets) + 1}")
        if self._sheet is not None or _OF_ANOTHER_FILE.match(nimi):
            self._passed_over = self._depth
            return
        piilossa = attributes.get(f"{_TABLE}style-name") in self._hidden_styles
        self._sheet = OdsSheet(nimi, piilossa, Cells(self._rajat))
        self.sheets.append(self._sheet)

    def _end_table(self) -> None:
        self._sheet = None

    def _start_column(self, attributes: _Attributes) -> None:
        if self._sheet is None:
            return
        first = self._sheet.leveys
        self._sheet.leveys += _count(attributes, _REPEATED, COLUMNS)
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
            self._sheet.cells.hide_columns(first, self._sheet.leveys - 1)

    def _start_row(self, attributes: _Attributes) -> None:
        if self._sheet is None:
            return
        sheet, first = self._sheet, self._sheet.rivit.stop
        repeated = _count(attributes, f"{_TABLE}number-rows-repeated", ROWS)
        sheet.rivit, sheet.sarake = range(first, first + repeated), 0
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN:
            sheet.cells.hide_rows(first, first + repeated - 1)
        if not first % _PAUSE:
            sheet.cells.pack_when_many()

    def _start_cell(self, attributes: _Attributes) -> None:
        self._attributes, self._cell_depth = attributes, self._depth
        self._paragraphs, self._pieces = 0, []

    def _end_cell(self) -> None:
        sheet, attributes = self._sheet, self._attributes
        if sheet is None:
            return
        first, repeated = sheet.sarake, 1
        if _REPEATED in attributes:
            repeated = _count(attributes, _REPEATED, COLUMNS)
        sheet.sarake = first + repeated
        if not attributes and not self._paragraphs:
            return
        shown = "".join(self._pieces) if self._paragraphs else None
        block = Block(sheet.rivit, range(first, sheet.sarake))
        try:
            keep(sheet.cells, block, attributes, shown)
        except Refusal as refusal:
            sheet.cells.este, self._sheet = refusal, None

    def _start_paragraph(self, _: _Attributes) -> None:
        """Begin a paragraph of the cell; those of a comment or a drawing in it stand deeper."""
        if self._depth == self._cell_depth + 1:
            self._inside = True
            if self._paragraphs:
                self._pieces.append("\n")
            self._paragraphs += 1

    def _end_paragraph(self) -> None:
        self._inside = False

    def _text(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)


def _count(attributes: _Attributes, name: str, most: int) -> int:
    return min(int(attributes.get(name, 1)), most)


def _refuse_doctype(*_: object) -> None:
    raise Refusal(DOCUMENT_TYPE.of())
