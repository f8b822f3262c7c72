"""The cells of one sheet of an .xlsb workbook, record by record. [MS-XLSB] 2.1.7.62."""

import struct
from collections.abc import Callable, Sequence
from typing import Final

from flows.reading.binary_values import error_text, short_number
from flows.reading.cells import PAUSE, Cells
from flows.reading.formulas import Formulas
from flows.reading.xlsb_records import records, text_at

_ROW, _COLUMN, _RICH_TEXT, _SHEET_END = 0, 60, 62, 130
_CELLS: Final = frozenset((*range(1, 12), _RICH_TEXT))
_SHORT_CELLS: Final = frozenset(range(12, 19))
"""The first seven kinds of cells again, without a column: each stands right after the last one."""
_TO_LONG: Final = 11
_ROW_HIDDEN: Final = 0x10
_FORMAT: Final = 0xFFFFFF
_ASKS: Final = 0x02
_two = struct.Struct("<II").unpack_from
_one = struct.Struct("<I").unpack_from
_float = struct.Struct("<d").unpack_from

_Handler = Callable[[bytes, int, int, int, int], None]


class SheetReader:
    """Follows the records of a sheet and collects its cells.

    `texts` are the workbook's shared texts, `days` the cell formats that show days or times.
    """

    def __init__(
        self, cells: Cells, kaavat: Formulas, texts: Sequence[str], days: frozenset[int]
    ) -> None:
        self._cells, self._kaavat = cells, kaavat
        self._texts, self._days = texts, days
        self._handlers: dict[int, _Handler] = {
            2: self._short_number,
            3: self._error,
            4: self._truth,
            5: self._number,
            6: self._text,
            7: self._shared_text,
            8: self._formula_text,
            9: self._formula_number,
            10: self._formula_truth,
            11: self._formula_error,
            _RICH_TEXT: self._rich_text,
        }

    def read(self, part: bytes, jasen: str) -> None:
        """Read the sheet's part of the workbook.

        Raises:
            Refusal: its records are cut, or there are more cells than a sheet may have.
        """
        handlers = self._handlers
        row, column = 0, -1
        for number, (kind, start, _) in enumerate(records(part, jasen, _SHEET_END)):
            if not number % PAUSE:
                self._cells.pack_when_many()
            if kind in _CELLS:
                column, muoto = _two(part, start)
                if kind in handlers:
                    handlers[kind](part, row, column, muoto & _FORMAT, start + 8)
            elif kind in _SHORT_CELLS:
                column += 1
                (muoto,) = _one(part, start)
                if kind - _TO_LONG in handlers:
                    handlers[kind - _TO_LONG](part, row, column, muoto & _FORMAT, start + 4)
            elif kind == _ROW:
                row, column = self._row(part, start), -1
            elif kind == _COLUMN:
                self._column(part, start)

    def _row(self, part: bytes, start: int) -> int:
        row: int
        (row,) = _one(part, start)
        if part[start + 11] & _ROW_HIDDEN:
            self._cells.piilorivit.append(row + 1)
        return row

    def _column(self, part: bytes, start: int) -> None:
        first, last, hidden = struct.unpack_from("<II8xB", part, start)
        if hidden & 1:
            self._cells.hide_columns(first, last)

    def _short_number(self, part: bytes, row: int, column: int, muoto: int, start: int) -> None:
        (number,) = _one(part, start)
        self._cells.number(row, column, short_number(number), day=muoto in self._days)

    def _number(self, part: bytes, row: int, column: int, muoto: int, start: int) -> None:
        (number,) = _float(part, start)
        self._cells.number(row, column, number, day=muoto in self._days)

    def _error(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        self._cells.error(row, column, error_text(part[start]))

    def _truth(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        self._cells.truth(row, column, part[start] != 0)

    def _text(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        self._cells.text(row, column, text_at(part, start)[0])

    def _rich_text(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        self._cells.text(row, column, text_at(part, start + 1)[0])

    def _shared_text(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        (place,) = _one(part, start)
        self._cells.text(row, column, self._texts[place])

    def _formula_text(self, part: bytes, row: int, column: int, _: int, start: int) -> None:
        text, end = text_at(part, start)
        asks = part[end] & _ASKS != 0
        if text:
            self._kaavat.calculated(asks=asks)
            self._cells.text(row, column, text)
        else:
            self._kaavat.suspect(self._cells, row, column, asks=asks)

    def _formula_number(self, part: bytes, row: int, column: int, muoto: int, start: int) -> None:
        (number,) = _float(part, start)
        asks = part[start + 8] & _ASKS != 0
        if number:
            self._kaavat.calculated(asks=asks)
        elif asks:
            self._kaavat.suspect(self._cells, row, column, asks=asks)
        self._number(part, row, column, muoto, start)

    def _formula_truth(self, part: bytes, row: int, column: int, muoto: int, start: int) -> None:
        self._kaavat.calculated(asks=part[start + 1] & _ASKS != 0)
        self._truth(part, row, column, muoto, start)

    def _formula_error(self, part: bytes, row: int, column: int, muoto: int, start: int) -> None:
        self._kaavat.calculated(asks=part[start + 1] & _ASKS != 0)
        self._error(part, row, column, muoto, start)
