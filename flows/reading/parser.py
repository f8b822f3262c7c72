"""fastexcel, the only place that calls it: text cells at their true rows and columns."""

from typing import Final

import fastexcel
import polars as pl

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import DAMAGED_SHEET, DAMAGED_WORKBOOK

_ERRORS: Final = (fastexcel.FastExcelError,)


def open_workbook(sisalto: bytes) -> fastexcel.ExcelReader:
    """Open a workbook of any format from its bytes, so that content decides, not the name.

    Raises:
        Refusal: the parser cannot open it.
    """
    try:
        return fastexcel.read_excel(sisalto)
    except _ERRORS as error:
        raise Refusal(DAMAGED_WORKBOOK.of(detail=_short(error))) from error


def load_sheet(reader: fastexcel.ExcelReader, nimi: str | int) -> pl.DataFrame:
    """Read a sheet as text: row i is sheet row i + 1, columns are named by their number from 0.

    Raises:
        Refusal: the parser cannot read it.
    """
    try:
        sheet = reader.load_sheet(nimi, header_row=None, skip_rows=0, dtypes="string")
        names = [str(column.absolute_index) for column in sheet.selected_columns]
        solut = sheet.to_polars()
    except _ERRORS as error:
        raise Refusal(DAMAGED_SHEET.of(detail=_short(error))) from error
    solut.columns = names
    return solut


def _short(error: Exception) -> str:
    return str(error).splitlines()[0][:120]
