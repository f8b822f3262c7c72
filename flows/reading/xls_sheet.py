"""The cells of one sheet of an .xls stream, record by record. [MS-XLS] 2.1.7.20.5."""

import struct
from collections.abc import Callable
from typing import Final

from flows.reading.biff import BOF, EOF, Globals, cut_short, records, with_continuations
from flows.reading.binary_values import error_text, short_number
from flows.reading.cells import PAUSE, Cells
from flows.reading.formulas import UNKNOWN_FORMULA, Formulas
from flows.reading.refusal import Refusal
from flows.reading.sheets import FORMULA, column_letter
from schemas.reasons.refusals import DAMAGED_SHEET

_NO_NUMBER: Final = 0xFFFF
_TEXT, _TRUTH, _ERROR, _EMPTY = range(4)
_ROW_HIDDEN: Final = 0x20
_ASKS: Final = 0x02  # calculate on opening: what writers that do not calculate set
_place = struct.Struct("<HHH").unpack_from
_number = struct.Struct("<HHHd").unpack_from
_compressed = struct.Struct("<HHHI").unpack_from


class SheetReader:
    """Follows the records of a sheet and collects its cells."""

    def __init__(self, stream: bytes, yleiset: Globals, cells: Cells, kaavat: Formulas) -> None:
        self._stream, self._yleiset = stream, yleiset
        self._cells, self._kaavat = cells, kaavat
        self._odottava: tuple[int, int] | None = None
        self._handlers: dict[int, Callable[[int, int], None]] = {
            0x0006: self._formula,
            0x007D: self._column,
            0x00BD: self._several,
            0x00D6: self._label,
            0x00FD: self._shared,
            0x0203: self._float,
            0x0204: self._label,
            0x0205: self._truth_or_error,
            0x0207: self._formula_text,
            0x0208: self._row,
            0x027E: self._short,
        }

    def read(self, start: int) -> None:
        """Read the sheet whose records start at a place; charts inside it are passed over.

        Raises:
            Refusal: the records are cut, or hold what a sheet cannot.
        """
        depth = 0
        for number, (kind, begin, end) in enumerate(records(self._stream, start)):
            if number % PAUSE == 0:
                self._cells.pack_when_many()
            if kind == BOF:
                depth += 1
            elif kind == EOF:
                depth -= 1
            elif depth == 1 and (handler := self._handlers.get(kind)) is not None:
                handler(begin, end)
            if not depth:
                break
        if depth or self._stream[start : start + 2] != BOF.to_bytes(2, "little"):
            raise cut_short()
        self._settle()

    def _keep(self, row: int, column: int, muoto: int, value: float) -> None:
        self._cells.number(row, column, value, day=muoto in self._yleiset.paivamuodot)

    def _float(self, start: int, _: int) -> None:
        self._keep(*_number(self._stream, start))

    def _short(self, start: int, _: int) -> None:
        row, column, muoto, number = _compressed(self._stream, start)
        self._keep(row, column, muoto, short_number(number))

    def _several(self, start: int, end: int) -> None:
        row, first = struct.unpack_from("<HH", self._stream, start)
        cells = struct.iter_unpack("<HI", self._stream[start + 4 : end - 2])
        for column, (muoto, number) in enumerate(cells, first):
            self._keep(row, column, muoto, short_number(number))

    def _shared(self, start: int, _: int) -> None:
        row, column, _, place = _compressed(self._stream, start)
        self._cells.text(row, column, self._yleiset.tekstit[place])

    def _label(self, start: int, end: int) -> None:
        row, column, _ = _place(self._stream, start)
        self._cells.text(row, column, self._text(start + 6, end))

    def _text(self, start: int, end: int) -> str:
        return self._yleiset.text(with_continuations(self._stream, start, end))

    def _truth_or_error(self, start: int, _: int) -> None:
        row, column, _ = _place(self._stream, start)
        value, is_error = self._stream[start + 6 : start + 8]
        self._keep_truth_or_error(row, column, value, is_error=is_error != 0)

    def _keep_truth_or_error(self, row: int, column: int, value: int, *, is_error: bool) -> None:
        if is_error:
            self._cells.error(row, column, error_text(value))
        else:
            self._cells.truth(row, column, value != 0)

    def _row(self, start: int, _: int) -> None:
        if self._stream[start + 12] & _ROW_HIDDEN:
            (row,) = struct.unpack_from("<H", self._stream, start)
            self._cells.piilorivit.append(row + 1)

    def _column(self, start: int, _: int) -> None:
        first, last, flags = struct.unpack_from("<HH4xH", self._stream, start)
        if flags & 1:
            self._cells.hide_columns(first, last)

    def _formula(self, start: int, _: int) -> None:
        self._settle()
        row, column, muoto = _place(self._stream, start)
        asks = bool(self._stream[start + 14] & _ASKS)
        (mark,) = struct.unpack_from("<H", self._stream, start + 12)
        if mark == _NO_NUMBER:
            kind, value = self._stream[start + 6], self._stream[start + 8]
            self._keep_result(row, column, kind, value, asks=asks)
            return
        number = _number(self._stream, start)[-1]
        if asks and not number:
            self._kaavat.suspect(self._cells, row, column, asks=asks)
        elif number:
            self._kaavat.calculated(asks=asks)
        self._keep(row, column, muoto, number)

    def _keep_result(self, row: int, column: int, kind: int, value: int, *, asks: bool) -> None:
        if kind == _EMPTY:
            self._kaavat.suspect(self._cells, row, column, asks=asks)
            return
        self._kaavat.calculated(asks=asks)
        if kind == _TEXT:
            self._odottava = (row, column)
        elif kind in {_TRUTH, _ERROR}:
            self._keep_truth_or_error(row, column, value, is_error=kind == _ERROR)
        else:
            raise Refusal(DAMAGED_SHEET.of(detail=f"{column_letter(column)}{row + 1}"))

    def _formula_text(self, start: int, end: int) -> None:
        if self._odottava is not None:
            self._cells.text(*self._odottava, self._text(start, end))
            self._odottava = None

    def _settle(self) -> None:
        """Mark a formula that promised a text which did not come."""
        if self._odottava is not None:
            self._cells.mark(*self._odottava, FORMULA, UNKNOWN_FORMULA)
            self._odottava = None
