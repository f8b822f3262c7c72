"""Opening a written workbook again and comparing it with the figures, before it is put in place."""

from collections.abc import Iterator
from pathlib import Path

from openpyxl.utils import get_column_letter

from flows.writing.katsaus.laskelmat import printed_value
from flows.writing.katsaus.places import Paikat, column_of
from flows.writing.reopened import reopened
from schemas.laskelmat import Katsaus


class WrongWorkbookError(RuntimeError):
    """A workbook, opened again, does not hold the figures it was written from."""


def compare_with_figures(path: Path, katsaus: Katsaus, lines: Paikat) -> None:
    """Open a workbook from the disk and compare each printed figure with the one computed.

    Raises:
        WrongWorkbookError: a figure is another one, or is missing; or it does not open at all.
        OSError: the file cannot be read.
    """
    wrong = list(_wrong(path, katsaus, lines))
    if wrong:
        raise WrongWorkbookError(f"{path.name}: {len(wrong)} figures differ, first {wrong[0]}")


def _wrong(path: Path, katsaus: Katsaus, lines: Paikat) -> Iterator[str]:
    try:
        sheets = reopened(path, {place.taulukko for place in lines.values()})
    except ValueError as error:
        raise WrongWorkbookError(str(error)) from error
    for tunnus, place in lines.items():
        laskelma = katsaus.laskelma(tunnus)
        cells = sheets[place.taulukko]
        row = laskelma.rivit.row(tunnus.paikka, named=True)
        for sarake in laskelma.sarakkeet:
            column = column_of(sarake.suure, laskelma.sarakkeet)
            address = f"{get_column_letter(column)}{place.ensimmainen}"
            found, computed = cells.get(address), printed_value(row, sarake)
            if found != computed:
                yield f"{place.taulukko}!{address}: {found}, computed {computed}"
