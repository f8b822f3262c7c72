"""Records of delimited text: which lines belong together, and where a quotation mark goes wrong.

Lines in the ordinary form are left as they are, for a parser to read; the others are read here as
a spreadsheet reads them and written in the ordinary form, one record a line.
"""

import re
from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import OPEN_QUOTATION

LINE_BREAK: Final = "\x1e"
"""Stands for a line break within a cell."""
_QUOTE: Final = '"'
_FEWEST_COLUMNS: Final = 3


def in_ordinary_form(lines: pl.Series, erotin: str) -> pl.Series:
    """Return one line a record, each with its quotation marks only around whole cells.

    Raises:
        Refusal: a quotation mark is left open; it tells the sheet's row and the file's line.
    """
    ordinary = lines.str.contains(_ordinary(erotin))
    if ordinary.all():
        return lines
    usual = columns_of(lines.filter(ordinary), erotin).mode(maintain_order=False).max()
    reader = _Reader(lines.to_list(), erotin, usual if isinstance(usual, int) else 0)
    return pl.Series(reader.records((~ordinary).arg_true().to_list()))


def columns_of(lines: pl.Series, erotin: str) -> pl.Series:
    """Return how many cells each ordinary line has."""
    bare = lines.str.replace_all('"[^"]*"', "")
    return bare.str.count_matches(erotin, literal=True) + 1


def _ordinary(erotin: str) -> str:
    mark = re.escape(erotin)
    cell = f'(?:"(?:[^"]|"")*"|[^{mark}"]*|="[^{mark}"]*")'
    return f"^{cell}(?:{mark}{cell})*$"


class _Reader:
    """Reads the lines that are not in the ordinary form, with those that they go on to.

    `usual` is how many cells most records have.
    """

    def __init__(self, lines: Sequence[str], erotin: str, usual: int) -> None:
        self._lines, self._erotin, self._usual = lines, erotin, usual
        self._not_prose = re.compile(re.escape(erotin) + r"(?! |$)")
        self._done: list[str] = []
        self._next = 0
        self._text, self._place = "", 0

    def records(self, odd: Sequence[int]) -> list[str]:
        """Return all records; `odd` are the lines that are not ordinary ones."""
        for line in odd:
            if line >= self._next:
                self._done += self._lines[self._next : line]
                self._next = line
                self._done.append(self._erotin.join(map(self._written, self._record())))
        return [*self._done, *self._lines[self._next :]]

    def _written(self, cell: str) -> str:
        if _QUOTE not in cell and self._erotin not in cell:
            return cell
        return f'"{cell.replace(_QUOTE, _QUOTE * 2)}"'

    def _record(self) -> list[str]:
        """Return the cells of the record that starts at the next line."""
        first = self._next
        self._go_on()
        cells: list[str] = []
        while self._place <= len(self._text):
            cells.append(self._cell(first))
        return cells

    def _go_on(self) -> None:
        self._text, self._place = self._lines[self._next], 0
        self._next += 1

    def _cell(self, first: int) -> str:
        """Return the next cell; after a closing quotation mark the rest stands as it is."""
        quoted = ""
        if self._text.startswith(_QUOTE, self._place):
            self._place += 1
            quoted = self._quoted(first)
        end = self._text.find(self._erotin, self._place)
        end = len(self._text) if end < 0 else end
        rest = self._text[self._place : end]
        self._place = end + 1
        if LINE_BREAK in quoted and (rest or self._holds_records(quoted)):
            raise self._left_open(first)
        return quoted + rest

    def _quoted(self, first: int) -> str:
        pieces = []
        while True:
            end = self._text.find(_QUOTE, self._place)
            if end < 0:
                if self._next == len(self._lines):
                    raise self._left_open(first)
                pieces += [self._text[self._place :], LINE_BREAK]
                self._go_on()
                continue
            pieces.append(self._text[self._place : end])
            self._place = end + 1
            if not self._text.startswith(_QUOTE, self._place):
                return "".join(pieces)
            pieces.append(_QUOTE)
            self._place += 1

    def _holds_records(self, quoted: str) -> bool:
        """Say whether a cell holds so many separators that it has swallowed a record.

        In prose a separator is followed by a space.
        """
        most = max(self._usual, _FEWEST_COLUMNS) - 1
        return len(self._not_prose.findall(quoted)) >= most

    def _left_open(self, first: int) -> Refusal:
        return Refusal(OPEN_QUOTATION.of(row=len(self._done) + 1, line=first + 1))
