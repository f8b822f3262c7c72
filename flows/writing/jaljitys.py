"""The workbook of a traced figure: what it prints, and every row under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

import polars as pl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.sheet_rows import Lista, fill_lists, set_pattern
from flows.writing.styles import Style, new_workbook
from flows.writing.tarkastusraportti.key_figures import name_cell
from flows.writing.tarkastusraportti.looks import set_print, styled_cell, title_cell
from flows.writing.workbook import save, set_text
from schemas.jaljitys import Jalki, measure_names
from schemas.kieli import Kieli
from schemas.sanat import jaljitys as sanat
from schemas.sanat import tarkastus
from schemas.sanat.sana import Sana
from schemas.sanat.taulukot import TILI
from schemas.written import thousands

MAX_LISTED: Final = 1_000_000
"""The most rows the sheet lists; the true total is always said."""

_HEADING_ROW: Final = 6
_FIRST_SERIAL_DAY: Final = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class _Sarake:
    otsikko: Sana
    tyyli: Style
    leveys: int


_COLUMNS: Final = {
    "tiedosto": _Sarake(tarkastus.TIEDOSTO, styles.CELL, 42),
    "taulukko": _Sarake(tarkastus.TAULUKKO, styles.CELL, 18),
    "lahderivi": _Sarake(tarkastus.RIVI, styles.CELL, 9),
    "suure": _Sarake(sanat.SUURE, styles.CELL, 10),
    "tili": _Sarake(TILI, styles.CELL, 10),
    "kustannuspaikka": _Sarake(sanat.KUSTANNUSPAIKKA, styles.CELL, 18),
    "tosite": _Sarake(sanat.TOSITE_TAI_PAATOS, styles.CELL, 22),
    "paiva": _Sarake(sanat.PAIVA, styles.CELL_DAY, 12),
    "summa_cents": _Sarake(tarkastus.SUMMA, styles.CELL_MONEY, 16),
    "osuus_cents": _Sarake(sanat.OSUUS_LUVUSTA, styles.CELL_MONEY, 16),
}

_OF_TEXTS: Final = {
    "selite": _Sarake(tarkastus.SELITE, styles.CELL, 40),
    "kumppani": _Sarake(tarkastus.KUMPPANI, styles.CELL, 30),
}
_Sarakkeet = Mapping[str, _Sarake]


def write_trace(jalki: Jalki, sums: str, path: Path) -> None:
    """Write every row under a figure; `sums` says in words how they make it.

    Raises:
        OSError: the file cannot be written.
    """
    columns = _COLUMNS if jalki.tekstit is None else {**_COLUMNS, **_OF_TEXTS}
    rows = _rows(jalki, columns)
    widths = {name: of.leveys for name, of in columns.items()}
    looks = {name: of.tyyli for name, of in columns.items()}
    lista = Lista(_HEADING_ROW + 1, rows.head(MAX_LISTED), widths, looks)
    workbook, name = new_workbook(), sanat.JALJITYS(jalki.kieli)
    sheet: Worksheet = workbook.create_sheet(name)
    _write_top(sheet, jalki, sums)
    _write_headings(sheet, lista, columns, jalki.kieli)
    _write_sum(workbook, sheet, jalki, list(columns).index("osuus_cents") + 1)
    set_pattern(sheet, lista)
    workbook.properties.title = f"{jalki.nimi}, {jalki.kausi.kielella(jalki.kieli)}"
    workbook.properties.language = jalki.kieli.maarite
    save(workbook, path, created=datetime.combine(jalki.kausi.loppu, time.min))
    fill_lists(path, workbook, {name: lista})


def _rows(jalki: Jalki, columns: _Sarakkeet) -> pl.DataFrame:
    """Put the rows as they are shown: files by name, days as a sheet counts them."""
    files = {number: lahde.tiedosto.nimi for number, lahde in enumerate(jalki.lahteet)}
    sheets = {number: lahde.taulukko for number, lahde in enumerate(jalki.lahteet)}
    rows = jalki.rivit if jalki.tekstit is None else jalki.rivit.hstack(jalki.tekstit)
    return rows.with_columns(
        tiedosto=pl.col("lahde").replace_strict(files, return_dtype=pl.String),
        taulukko=pl.col("lahde").replace_strict(sheets, return_dtype=pl.String),
        suure=pl.col("suure").replace_strict(
            measure_names(jalki.kausi, jalki.kieli), return_dtype=pl.String
        ),
        paiva=(pl.col("paiva") - _FIRST_SERIAL_DAY).dt.total_days(),
    ).select(columns.keys())


def _write_top(sheet: Worksheet, jalki: Jalki, sums: str) -> None:
    """Write what the figure is, where it is printed, and what its rows sum to."""
    count, kieli = jalki.rivit.height, jalki.kieli
    place = {"toimiala": jalki.toimiala, "osoite": jalki.osoite}
    told = tarkastus.RIVIA(count, kieli)
    if count > MAX_LISTED:
        most = thousands(MAX_LISTED, kieli)
        told = sanat.TASSA_ENSIMMAISTA(kieli, riveja=told, naytetaan=most)
    for row, text, style in (
        (1, jalki.nimi, styles.TITLE),
        (2, sanat.RAPORTIN_SOLU(kieli, kausi=jalki.kausi.kielella, **place), styles.TEXT),
        (
            3,
            sanat.RAPORTISSA(kieli, painettu=jalki.painettu, summat=sums, riveja=told),
            styles.TEXT,
        ),
        (4, sanat.ETUMERKEISTA(kieli), styles.NOTE),
    ):
        set_text(title_cell(sheet, row, style), text)


def _write_sum(workbook: Workbook, sheet: Worksheet, jalki: Jalki, column: int) -> None:
    """Write above the shares what all of them make, under a name to lead to."""
    cell = styled_cell(sheet, _HEADING_ROW - 1, column, styles.CELL_MONEY)
    cell.value = jalki.rivit["osuus_cents"].sum() / 100
    name_cell(workbook, sheet.title, cell.coordinate, "Rivien_summa")


def _write_headings(sheet: Worksheet, lista: Lista, columns: _Sarakkeet, kieli: Kieli) -> None:
    for column, of in enumerate(columns.values(), start=1):
        right = of.tyyli.horizontal == "right"
        cell = styled_cell(
            sheet, _HEADING_ROW, column, styles.COLUMN_NUMBER if right else styles.COLUMN
        )
        set_text(cell, of.otsikko(kieli))
        sheet.column_dimensions[get_column_letter(column)].width = of.leveys
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A{_HEADING_ROW}:{last}{max(lista.viimeinen, _HEADING_ROW)}"
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    set_print(sheet, kieli)
    sheet.print_area = f"A1:{last}{max(lista.viimeinen, _HEADING_ROW)}"
