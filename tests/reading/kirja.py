"""Workbooks as tests show them, for the writers of the formats beside .xlsx.

A cell is a number, a text, a truth value, a day, an error or a formula.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

ERRORS = {"#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#N/A": 0x2A}


@dataclass(frozen=True)
class Virhe:
    """An error cell."""

    teksti: str


@dataclass(frozen=True)
class Kaava:
    """A formula with the value that is stored with it: a number, a text, an error, or none."""

    arvo: float | str | Virhe | None = None


@dataclass(frozen=True)
class Taulukko:
    """A sheet: its rows, and what of it is hidden (rows from 1, columns from 0)."""

    rivit: Sequence[Sequence[object]]
    nimi: str = "Vienti"
    piilossa: bool = False
    piilorivit: tuple[int, ...] = ()
    piilosarakkeet: tuple[int, ...] = ()

    def cells(self) -> Iterator[tuple[int, int, object]]:
        """Yield each filled cell with its row and column, from 0."""
        for row, cells in enumerate(self.rivit):
            for column, value in enumerate(cells):
                if value is not None:
                    yield row, column, value


@dataclass(frozen=True)
class Kirja:
    """A workbook."""

    taulukot: Sequence[Taulukko]
    vuosi_1904: bool = False
    salattu: bool = False
    tekstit: list[str] = field(default_factory=list)

    def serial(self, day: date) -> float:
        """Return the number that a day, or a time of it, is kept as."""
        moment = datetime.combine(day, day.time() if isinstance(day, datetime) else time())
        first = datetime(1904, 1, 1) if self.vuosi_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
        return (moment - first) / timedelta(days=1)

    def place_of(self, text: str) -> int:
        """Return the number of a shared text."""
        if text not in self.tekstit:
            self.tekstit.append(text)
        return self.tekstit.index(text)
