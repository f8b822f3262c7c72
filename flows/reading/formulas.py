"""Formulas of the binary workbooks whose stored value may be none: their writer's habits decide.

These formats have no way to say "not calculated": a writer that does not calculate stores zero or
an empty text. One whose other formulas have values does calculate, and meant what it stored.
"""

from dataclasses import dataclass, field

from flows.reading.cells import Cells
from flows.reading.sheets import FORMULA

UNKNOWN_FORMULA = "=…"
"""What is told of a formula whose text is stored as tokens."""


@dataclass(slots=True)
class Formulas:
    """The formulas of a workbook, told apart by whether they ask to be calculated on opening.

    `lasketut` are the groups in which some formula has a value.
    """

    lasketut: set[bool] = field(default_factory=set)
    epaillyt: list[tuple[Cells, int, int, bool]] = field(default_factory=list)

    def calculated(self, *, asks: bool) -> None:
        """Note a formula with a value other than zero and the empty text."""
        self.lasketut.add(asks)

    def suspect(self, cells: Cells, row: int, column: int, *, asks: bool) -> None:
        """Note a formula that may not have been calculated."""
        self.epaillyt.append((cells, row, column, asks))

    def mark_uncalculated(self) -> None:
        """Mark in their sheets the formulas that were not calculated."""
        for cells, row, column, asks in self.epaillyt:
            if asks not in self.lasketut:
                cells.mark(row, column, FORMULA, UNKNOWN_FORMULA)
