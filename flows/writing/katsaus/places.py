"""Where in the workbook each printed line stands, and the links between figures and breakdown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from schemas.laskelmat import Katsaus, RiviTunnus
from schemas.layouts import LaskelmaSarake
from schemas.sanat import taulukot as sanat

BLOCK_COLUMNS: Final = 10
"""Columns of the breakdown: unit, class, account and its name, four measures, count, files."""

_LABEL_COLUMN: Final = 1


class Paikka(NamedTuple):
    """In English: the rows of a sheet that hold a line, nearly always one."""

    taulukko: str
    ensimmainen: int
    viimeinen: int

    def alue(self, columns: int) -> str:
        """Return the address of its first columns, as a link takes it."""
        last = f":{get_column_letter(columns)}{self.viimeinen}" if columns > 1 else ""
        return f"'{self.taulukko}'!A{self.ensimmainen}{last}"


Paikat = Mapping[RiviTunnus, Paikka]
"""Where each printed line stands."""


def column_of(suure: str, sarakkeet: Sequence[LaskelmaSarake]) -> int:
    """Return the sheet's column that prints a measure, counted from 1, in a table of columns."""
    measures = [sarake.suure for sarake in sarakkeet]
    return _LABEL_COLUMN + 1 + measures.index(suure)


def link_figures(workbook: Workbook, katsaus: Katsaus, lines: Paikat, blocks: Paikat) -> None:
    """Make every printed figure lead to its block; its look stays as it is."""
    tooltip = sanat.NAYTA_ERITTELY(katsaus.kieli)
    for tunnus, line in lines.items():
        sarakkeet = katsaus.laskelma(tunnus).sarakkeet
        columns = [column_of(sarake.suure, sarakkeet) for sarake in sarakkeet]
        target = blocks[tunnus].alue(BLOCK_COLUMNS)
        lead(workbook[line.taulukko], line.ensimmainen, columns, target, tooltip)


def lead(worksheet: Worksheet, row: int, columns: Iterable[int], target: str, tooltip: str) -> None:
    """Make cells of a row lead to an address in the workbook."""
    for column in columns:
        cell = worksheet.cell(row, column)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target, tooltip=tooltip)
