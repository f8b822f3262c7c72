"""Writing a returned copy: the workbook itself where it can be marked, else its cells anew."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

import polars as pl

from flows.writing import styles
from flows.writing.palautus.front import add_front
from flows.writing.palautus.looks import Tyylit
from flows.writing.palautus.marking import mark_sheet
from flows.writing.palautus.parts import NotOrdinaryError, Osat
from flows.writing.palautus.remarks import remarks_of
from flows.writing.sheet_rows import Lista, fill_lists, set_pattern
from flows.writing.styles import new_workbook
from flows.writing.workbook import MAX_CELL_TEXT, save
from schemas.kieli import Kieli
from schemas.sanat.palautus import NIMETON

MOST_ROWS: Final = 50_000
"""The most rows of a sheet that is written anew; of a longer one the list tells."""
_ZIP: Final = b"PK\x03\x04"
_LONGEST_NAME: Final = 31

Solut = Callable[[], Mapping[str, pl.DataFrame]]
"""Reads a file's cells: a frame of text a sheet; row i is sheet row i + 1, columns are numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palautus:
    """In English: a file to return: its bytes, its findings, and its cells if they are needed.

    `findings` have their sentences in `kieli`. `luotu` stands in the properties of a copy written
    anew.
    """

    sisalto: bytes
    findings: pl.DataFrame
    solut: Solut
    luotu: datetime
    kieli: Kieli = Kieli.FI


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
    for sheet, remarks in remarks_of(palautus.findings, palautus.kieli).items():
        if sheet in sheets:
            mark_sheet(osat, sheets[sheet], remarks, tyylit)
    add_front(osat, palautus.findings, sheets, tyylit, palautus.kieli)
    tyylit.save()
    return osat.as_archive()


def _anew(palautus: Palautus, path: Path) -> bytes:
    """Return a plain workbook of the file's cells as text, each at its address."""
    workbook, unnamed = new_workbook(), NIMETON(palautus.kieli)
    listat = {}
    for name, cells in palautus.solut().items():
        sheet = workbook.create_sheet(name[:_LONGEST_NAME] or unnamed)
        lista = _rows_of(cells.head(MOST_ROWS))
        if lista.rivit.width:
            set_pattern(sheet, lista)
            listat[sheet.title] = lista
    if not workbook.worksheets:
        workbook.create_sheet(unnamed)
    save(workbook, path, created=palautus.luotu)
    fill_lists(path, workbook, listat)
    return path.read_bytes()


def _rows_of(cells: pl.DataFrame) -> Lista:
    """Return cells as the rows of a sheet from its first row and column on, each one line high."""
    empty = pl.lit(None, pl.String)
    columns = range(max(map(int, cells.columns), default=-1) + 1)
    names = [str(column) for column in columns]
    rows = cells.select(
        pl.col(name) if name in cells.columns else empty.alias(name) for name in names
    )
    plain = replace(styles.CELL, wrap=False)
    return Lista(1, rows, dict.fromkeys(names, MAX_CELL_TEXT), dict.fromkeys(names, plain))
