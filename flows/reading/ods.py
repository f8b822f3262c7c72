"""OpenDocument workbooks (.ods): which sheets there are, and whether a password hides them.

The cells are read in `ods_content.py`.
"""

from typing import Final
from xml.parsers import expat

from flows.reading.archive import member_names, open_archive, read_member, reading
from flows.reading.limits import Rajat
from flows.reading.ods_content import ContentReader
from flows.reading.refusal import Refusal
from flows.reading.sheets import Workbook
from schemas.reasons.refusals import DAMAGED_MEMBER, ENCRYPTED, NO_SHEETS

_CONTENT: Final = "content.xml"
_MANIFEST: Final = "meta-inf/manifest.xml"
_ENCRYPTION: Final = b"encryption-data"
_CHUNK: Final = 1 << 20


def read_ods(sisalto: bytes, rajat: Rajat) -> Workbook:
    """Read every sheet of a workbook.

    Raises:
        Refusal: the file is damaged, encrypted, or unsafe to open.
    """
    archive = open_archive(sisalto, rajat)
    names = member_names(archive)
    manifest = read_member(archive, names[_MANIFEST]) if _MANIFEST in names else b""
    if _ENCRYPTION in manifest or _CONTENT not in names:
        raise Refusal(ENCRYPTED.of())
    reader = ContentReader(rajat)
    with reading(_CONTENT), archive.open(names[_CONTENT]) as stream:
        try:
            while chunk := stream.read(_CHUNK):
                reader.feed(chunk)
            reader.feed(b"", last=True)
        except expat.ExpatError as error:
            raise Refusal(DAMAGED_MEMBER.of(member=_CONTENT)) from error
    if not reader.sheets:
        raise Refusal(NO_SHEETS.of())
    return Workbook(
        tuple(sheet.cells.sheet(sheet.nimi, piilossa=sheet.piilossa) for sheet in reader.sheets),
        vuosi_1904=reader.vuosi_1904,
    )
