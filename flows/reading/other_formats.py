"""Workbooks that are no Office Open XML: .xls, .xlsb and .ods, by fastexcel alone.

The parser does not tell error cells from empty ones here; the child's limits bound what it costs.
"""

from typing import Final

import polars as pl

from flows.reading.limits import Rajat
from flows.reading.parser import load_sheet, open_workbook
from flows.reading.refusal import FILE_IS_A_SPREADSHEET, SHEET_FITS, Refusal
from flows.reading.sheets import Sheet, Workbook

_ENCRYPTED: Final = ("EncryptedPackage", "EncryptionInfo")
_WORKBOOKS: Final = ("Workbook", "Book")
_WORD: Final = "WordDocument"


def check_ole2(sisalto: bytes) -> None:
    """Tell a workbook from the other things an OLE2 file may be, by the names in its directory.

    Raises:
        Refusal: it is encrypted, or no workbook.
    """
    if any(_utf16(name) in sisalto for name in _ENCRYPTED):
        raise Refusal("tiedosto on suojattu salasanalla")
    if not any(_utf16(name) in sisalto for name in _WORKBOOKS):
        if _utf16(_WORD) in sisalto:
            raise Refusal("Word-asiakirja", saanto=FILE_IS_A_SPREADSHEET)
        raise Refusal("tiedosto on katkennut tai vioittunut (vanhan Excel-muodon rakenne)")


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def read_other(sisalto: bytes, rajat: Rajat) -> Workbook:
    """Read every sheet of a workbook in one of the other formats.

    Raises:
        Refusal: the parser cannot open it.
    """
    reader = open_workbook(sisalto)
    taulukot = []
    for nimi in reader.sheet_names:
        try:
            solut = load_sheet(reader, nimi)
            if solut.height * solut.width > rajat.soluja:
                raise Refusal(f"soluja on {solut.height * solut.width}", saanto=SHEET_FITS)  # noqa: TRY301
        except Refusal as refusal:
            taulukot.append(Sheet(nimi=nimi, solut=pl.DataFrame(), este=refusal))
            continue
        taulukot.append(Sheet(nimi=nimi, solut=solut))
    return Workbook(tuple(taulukot))
