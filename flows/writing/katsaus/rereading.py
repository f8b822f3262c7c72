"""Opening a written workbook again and comparing it with the figures, before it is put in place."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl import load_workbook

from flows.writing.katsaus.laskelmat import printed_value
from flows.writing.katsaus.places import Paikat, column_of
from schemas.laskelmat import Katsaus


class WrongWorkbookError(RuntimeError):
    """A workbook, opened again, does not hold the figures it was written from."""


def compare_with_figures(path: Path, katsaus: Katsaus, lines: Paikat) -> None:
    """Open a workbook from the disk and compare each printed figure with the one computed.

    Raises:
        WrongWorkbookError: a figure is another one, or is missing.
        OSError: the file cannot be read.
    """
    wrong = list(_wrong(path, katsaus, lines))
    if wrong:
        raise WrongWorkbookError(f"{path.name}: {len(wrong)} figures differ, first {wrong[0]}")


def _wrong(path: Path, katsaus: Katsaus, lines: Paikat) -> Iterator[str]:
    workbook = load_workbook(path)
    for tunnus, place in lines.items():
        laskelma = katsaus.laskelma(tunnus)
        sheet = workbook[place.taulukko]
        row = laskelma.rivit.row(tunnus.paikka, named=True)
        for sarake in laskelma.sarakkeet:
            cell = sheet.cell(place.ensimmainen, column_of(sarake.suure, laskelma.sarakkeet))
            computed = printed_value(row, sarake)
            if cell.value != computed:
                yield f"{place.taulukko}!{cell.coordinate}: {cell.value}, computed {computed}"
    workbook.close()
