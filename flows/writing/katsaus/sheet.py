"""A sheet of the report written from the top down: rows, heights, what stays on one page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing.styles import FACT, FACT_LABEL, POINT, TEXT, Style, put_on
from flows.writing.workbook import set_lead, set_text
from flows.writing.wrapping import MAX_ROW_HEIGHT, height_of, parts, row_height

Value = str | int | float | None

_POINTS_PER_WIDTH: Final = 5.25  # a digit of the default font is 7 pixels wide
_HIGHEST_CELLS: Final = 225.0  # so that two such rows fit on a page that lies
_AFTER_PARAGRAPH: Final = 4.0
_AFTER_POINT: Final = 1.0
_AFTER_FACT: Final = 4.0
_POINTS: Final = ("• ", "- ", "– ", "* ")
"""What a point of a list begins with."""


@dataclass(slots=True)
class Sheet:
    """A worksheet and the next free row; `widths` are its columns' in points.

    `heights` holds those of the rows above, `together` the first and last rows of what should
    not be parted by a page's end, `looks` the styles that cells were given, by name.
    """

    worksheet: Worksheet
    widths: tuple[float, ...]
    heights: list[float] = field(default_factory=list)
    together: list[tuple[int, int]] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)
    looks: dict[str, StyleArray] = field(default_factory=dict)

    @classmethod
    def add(cls, workbook: Workbook, title: str, widths: Sequence[float]) -> "Sheet":
        """Add a sheet with columns of these widths."""
        worksheet = workbook.create_sheet(title)
        worksheet.sheet_view.showGridLines = False
        for column, width in enumerate(widths, start=1):
            letter = get_column_letter(column)
            worksheet.column_dimensions[letter].width = round(width / _POINTS_PER_WIDTH, 2)
        return cls(worksheet, tuple(widths))

    @property
    def row(self) -> int:
        """The next free row."""
        return len(self.heights) + 1

    def gap(self, height: float) -> None:
        """Leave a row empty."""
        self._end_row(height)

    def line(self, text: str, style: Style, *, after: float = 0) -> None:
        """Write a text over the whole width, with white space below it.

        It takes as many rows as it needs, nearly always one.
        """
        width = sum(self.widths)
        *others, last = parts(text, style, width)
        for part, space in (*((part, 0.0) for part in others), (last, after)):
            self._fill(1, part, style)
            self._merge(1)
            self._end_row(height_of(part, style, width) + space)

    def fact(
        self, label: str, value: str, style: Style = FACT, label_style: Style = FACT_LABEL
    ) -> None:
        """Write a label in the first column and its value over the others."""
        height = max(
            self._fill(1, label, label_style), height_of(value, style, sum(self.widths[1:]))
        )
        self._fill(2, value, style)
        self._merge(2)
        self._end_row(height + _AFTER_FACT)

    def text(self, text: str, style: Style = TEXT) -> None:
        """Write a text over the whole width, each paragraph in a row of its own.

        Points of a list stand in, closer to one another than paragraphs.
        """
        for paragraph in filter(None, map(str.strip, text.splitlines())):
            if style is TEXT and paragraph.startswith(_POINTS):
                self.line(paragraph, POINT, after=_AFTER_POINT)
            else:
                self.line(paragraph, style, after=_AFTER_PARAGRAPH)

    def cells(
        self,
        values: Sequence[Value],
        styles: Sequence[Style],
        *,
        continued: Style | None = None,
        at_least: float = 0,
        after: float = 0,
    ) -> None:
        """Write one row of cells, high enough for all of its text and white space below it.

        The columns that it has no value for are left empty.
        Text too long for a row goes on in rows below, in the style `continued`.
        """
        columns = [
            parts(value, style, width, _HIGHEST_CELLS) if isinstance(value, str) else (value,)
            for value, style, width in zip(values, styles, self.widths[: len(values)], strict=True)
        ]
        rows = max(map(len, columns))
        for nth in range(rows):
            height = at_least
            for column, (pieces, style) in enumerate(zip(columns, styles, strict=True), start=1):
                piece = pieces[nth] if nth < len(pieces) else None
                height = max(height, self._fill(column, piece, _nth(style, continued, nth)))
            self._end_row(height + (after if nth == rows - 1 else 0))

    def span(self, column: int, first: int, text: str, style: Style) -> None:
        """Write a text into one cell of a column that spans the rows from `first` to the last.

        They are made high enough for it; rows are added below where they cannot be.
        """
        missing = height_of(text, style, self.widths[column - 1]) - sum(self.heights[first - 1 :])
        while missing > 0:
            height = min(self.heights[-1] + missing, MAX_ROW_HEIGHT)
            missing -= height - self.heights[-1]
            self.heights[-1] = self.worksheet.row_dimensions[self.row - 1].height = height
            if missing > 0:
                self._end_row(0)
        cell = _cell(self.worksheet, first, column)
        put_on(cell, style, self.looks)
        set_lead(cell, text) if style.lead else set_text(cell, text)
        if self.row - 1 > first:
            self.worksheet.merge_cells(
                start_row=first, end_row=self.row - 1, start_column=column, end_column=column
            )

    def link(self, column: int, sheet: str) -> None:
        """Make the cell of the row written last lead to another sheet."""
        cell = self.worksheet.cell(self.row - 1, column)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!A1", display=sheet)

    def keep_from(self, row: int) -> None:
        """Keep the rows from this one to the last written on one page."""
        self.together.append((row, self.row - 1))

    def _fill(self, column: int, value: Value, style: Style) -> float:
        """Put a value into the row being written and return the height it needs."""
        cell = _cell(self.worksheet, self.row, column)
        put_on(cell, style, self.looks)
        if not isinstance(value, str):
            cell.value = value
            return row_height(1, style)
        set_lead(cell, value) if style.lead else set_text(cell, value)
        return height_of(value, style, self.widths[column - 1])

    def _merge(self, first: int) -> None:
        """Make one cell of the row's columns from `first` on."""
        if first < len(self.widths):
            self.worksheet.merge_cells(
                start_row=self.row,
                end_row=self.row,
                start_column=first,
                end_column=len(self.widths),
            )

    def _end_row(self, height: float) -> None:
        self.worksheet.row_dimensions[self.row].height = height
        self.heights.append(height)


def _nth(style: Style, continued: Style | None, nth: int) -> Style:
    return continued if nth and continued else style


def _cell(worksheet: Worksheet, row: int, column: int) -> Cell:
    cell = worksheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} is inside a merged cell")
    return cell
