"""Writing a returned copy: the workbook itself where it can be marked, else its cells anew."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

import polars as pl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from flows.writing.palautus.front import add_front
from flows.writing.palautus.marking import Tyylit, mark_sheet
from flows.writing.palautus.parts import NotOrdinaryError, Osat
from flows.writing.palautus.remarks import remarks_of
from flows.writing.workbook import save, set_text

SUFFIX: Final = "-korjattavaa.xlsx"
MOST_ROWS: Final = 50_000
"""The most rows of a sheet that is written anew; of a longer one the list tells."""
_ZIP: Final = b"PK\x03\x04"
_LONGEST_NAME: Final = 31

Solut = Callable[[], Mapping[str, pl.DataFrame]]
"""Reads a file's cells: a frame of text a sheet; row i is sheet row i + 1, columns are numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palautus:
    """In English: a file to return: its bytes, its findings, and its cells if they are needed.

    `findings` have their sentences. `luotu` stands in the properties of a copy written anew.
    """

    sisalto: bytes
    findings: pl.DataFrame
    solut: Solut
    luotu: datetime


def write_returned(palautus: Palautus, path: Path) -> None:
    """Write the copy: bad cells outlined, a note on each, a first sheet that lists them.

    An .xlsx or .xlsm keeps everything it has. Other formats, and workbooks whose XML has a rare
    form, are written anew from their cells as text, each at its own address.

    Raises:
        OSError: the copy cannot be written.
    """
    content = None
    if palautus.sisalto.startswith(_ZIP):
        try:
            content = _marked(palautus)
        except NotOrdinaryError:
            content = None
    with path.open("wb") as file:
        file.write(content or _marked(replace(palautus, sisalto=_anew(palautus, path))))
        file.flush()
        os.fsync(file.fileno())


def _marked(palautus: Palautus) -> bytes:
    osat = Osat.of(palautus.sisalto)
    sheets = osat.sheets()
    tyylit = Tyylit(osat)
    for sheet, remarks in remarks_of(palautus.findings).items():
        if sheet in sheets:
            mark_sheet(osat, sheets[sheet], remarks, tyylit)
    add_front(osat, palautus.findings, sheets, tyylit)
    tyylit.save()
    return osat.as_archive()


def _anew(palautus: Palautus, path: Path) -> bytes:
    """Return a plain workbook of the file's cells as text, each at its address."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, cells in palautus.solut().items():
        sheet = workbook.create_sheet(name[:_LONGEST_NAME] or "Taul1")
        for number, row in enumerate(cells.head(MOST_ROWS).iter_rows(), start=1):
            for column, value in zip(cells.columns, row, strict=True):
                if value is not None:
                    set_text(sheet[f"{get_column_letter(int(column) + 1)}{number}"], value)
    if not workbook.worksheets:
        workbook.create_sheet("Taul1")
    save(workbook, path, created=palautus.luotu)
    return path.read_bytes()
