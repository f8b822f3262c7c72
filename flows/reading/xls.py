"""Workbooks of the old binary kind (.xls of Excel 5.0 to 2003): which sheets, and their cells."""

import struct
from typing import Final

from flows.reading.biff import Globals, read_globals
from flows.reading.cells import Cells
from flows.reading.format import not_read
from flows.reading.formulas import Formulas
from flows.reading.limits import Rajat
from flows.reading.ole2 import Compound
from flows.reading.other_contents import Other
from flows.reading.refusal import Refusal
from flows.reading.sheets import Workbook
from flows.reading.xls_sheet import SheetReader
from schemas.reasons.file_kinds import MAIL, POWERPOINT, WORD
from schemas.reasons.refusals import DAMAGED_OLE2, ENCRYPTED, NO_SHEETS

_STREAMS: Final = ("workbook", "book")
_ENCRYPTED: Final = "encryptedpackage"
_WORKSHEET: Final = 0
_OTHERS: Final = (
    ("worddocument", WORD),
    ("powerpoint document", POWERPOINT),
    ("__properties_version1.0", MAIL),
)


def read_xls(sisalto: bytes, nimi: str, rajat: Rajat) -> Workbook:
    """Read every worksheet of an OLE2 file; `nimi` only tells what its sender took it for.

    Raises:
        Refusal: it is damaged, encrypted, or no workbook.
    """
    try:
        stream = _workbook_stream(Compound(sisalto), nimi)
        return _read_sheets(stream, read_globals(stream), rajat)
    except (struct.error, IndexError) as error:
        raise Refusal(DAMAGED_OLE2.of()) from error


def _workbook_stream(container: Compound, nimi: str) -> bytes:
    """Return the records of the workbook; of two, those of the newer Excel."""
    if _ENCRYPTED in container.names:
        raise Refusal(ENCRYPTED.of())
    for name in _STREAMS:
        if name in container.names:
            return container.stream(name)
    for name, what in _OTHERS:
        if name in container.names:
            raise not_read(Other(what.of()), nimi)
    raise Refusal(DAMAGED_OLE2.of())


def _read_sheets(stream: bytes, yleiset: Globals, rajat: Rajat) -> Workbook:
    kaavat = Formulas()
    osat = [osa for osa in yleiset.osat if osa.laji == _WORKSHEET]
    if not osat:
        raise Refusal(NO_SHEETS.of())
    collected = [Cells(rajat, vuosi_1904=yleiset.vuosi_1904) for _ in osat]
    for osa, cells in zip(osat, collected, strict=True):
        with cells.filling(_STREAMS[0].title()):
            SheetReader(stream, yleiset, cells, kaavat).read(osa.alku)
    kaavat.mark_uncalculated()
    return Workbook(
        tuple(
            cells.sheet(osa.nimi, piilossa=osa.piilossa)
            for osa, cells in zip(osat, collected, strict=True)
        ),
        vuosi_1904=yleiset.vuosi_1904,
    )
