"""From the bytes of one file to what was read of it. The bytes come from elsewhere."""

from pathlib import PurePosixPath
from typing import Final

from flows.reading.archive import open_archive
from flows.reading.book import read_book
from flows.reading.delimited import read_delimited
from flows.reading.format import Format, format_of, zip_format
from flows.reading.limits import Rajat
from flows.reading.mapping import Ohje
from flows.reading.ods import read_ods
from flows.reading.refusal import Refusal
from flows.reading.refused import refused
from flows.reading.sheets import Workbook
from flows.reading.xls import read_xls
from flows.reading.xlsb import read_xlsb
from flows.reading.xlsx import read_xlsx
from schemas.lahteet import Luettu, Tiedosto

HEADINGS_ARE_UNAMBIGUOUS: Final = "headings-are-unambiguous"


def read_content(sisalto: bytes, tiedosto: Tiedosto, ohje: Ohje, rajat: Rajat) -> Luettu:
    """Read a file's bytes: its tables, or a finding that says why there are none."""
    try:
        workbook = read_workbook(sisalto, tiedosto.nimi, rajat)
    except Refusal as refusal:
        return refused(tiedosto, refusal)
    return read_book(workbook, tiedosto, ohje)


def read_workbook(sisalto: bytes, nimi: str, rajat: Rajat) -> Workbook:
    """Read the cells of every sheet, in whatever format the bytes are.

    Raises:
        Refusal: the file is damaged, unsafe, or no spreadsheet.
    """
    match _format(sisalto, nimi, rajat):
        case Format.XLSX:
            return read_xlsx(sisalto, rajat)
        case Format.DELIMITED:
            return read_delimited(sisalto, PurePosixPath(nimi).stem, rajat)
        case Format.XLS:
            return read_xls(sisalto, nimi, rajat)
        case Format.XLSB:
            return read_xlsb(sisalto, rajat)
        case Format.ODS:
            return read_ods(sisalto, rajat)


def _format(sisalto: bytes, nimi: str, rajat: Rajat) -> Format:
    kind = format_of(sisalto, nimi)
    if kind is Format.XLSX:
        return zip_format(open_archive(sisalto, rajat), nimi)
    return kind
