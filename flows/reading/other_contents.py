"""What a file is when it is none of the formats that are read, by what its bytes begin with."""

import re
from dataclasses import dataclass
from typing import Final

from flows.reading.encoding import utf16_without_mark
from schemas.reasons.file_kinds import (
    BINARY,
    DATABASE,
    EXCEL_XML,
    FLAT_ODS,
    HTML,
    JSON,
    MAIL,
    OLD_EXCEL,
    PACKED,
    PARQUET,
    PDF,
    PICTURE,
    PROGRAM,
    RTF,
    SYLK,
    WEB_ARCHIVE,
    XML,
)

_HEAD: Final = 4096
_UTF16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Other:
    """What a file is, as a reason; `taulukko` says that it is a spreadsheet in a foreign form."""

    mika: str
    taulukko: bool = False


_BY_FIRST_BYTES: Final = (
    (b"%PDF", Other(PDF.of())),
    (b"\x89PNG", Other(PICTURE.of())),
    (b"\xff\xd8\xff", Other(PICTURE.of())),
    (b"GIF8", Other(PICTURE.of())),
    (b"II*\0", Other(PICTURE.of())),
    (b"MM\0*", Other(PICTURE.of())),
    (b"{\\rtf", Other(RTF.of())),
    (b"\x1f\x8b", Other(PACKED.of(format="gzip"))),
    (b"7z\xbc\xaf", Other(PACKED.of(format="7z"))),
    (b"Rar!", Other(PACKED.of(format="rar"))),
    (b"PK\x05\x06", Other(PACKED.of(format="zip"))),
    (b"PAR1", Other(PARQUET.of())),
    (b"SQLite format 3", Other(DATABASE.of())),
    (b"\0\x01\0\0Standard ", Other(DATABASE.of())),
    (b"ID;P", Other(SYLK.of(), taulukko=True)),
)
_RECORDS: Final = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
"""The first record of a workbook of Excel 2 to 5 that is in no container."""
_PROGRAM: Final = b"MZ"
_BY_TEXT: Final = (
    (re.compile(r"<workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet|"
                r"progid=.excel\.sheet"), Other(EXCEL_XML.of(), taulukko=True)),
    (re.compile(r"<office:document\b"), Other(FLAT_ODS.of(), taulukko=True)),
    (re.compile(r"<(?:!doctype html|html|head|body|table|meta|style|div)\b"), Other(HTML.of())),
    (re.compile(r"^<[?!]|</|/>"), Other(XML.of())),
)  # fmt: skip
_MAIL: Final = re.compile(r"from [^\n]+[0-9]{2}:[0-9]{2}:[0-9]{2}|[a-z][a-z-]*: ")
_MAIL_HEADER: Final = re.compile(
    r"^(?:mime-version|message-id|received|content-type): ", re.MULTILINE
)
_JSON: Final = re.compile(r"""\{\s*["}]|\[\s*[\[{"\]]""")


def what_else(sisalto: bytes) -> Other | None:
    """Return what a file is that is no spreadsheet we read, None when it may be delimited text."""
    for mark, other in _BY_FIRST_BYTES:
        if sisalto.startswith(mark):
            return other
    if _RECORDS.match(sisalto):
        return Other(OLD_EXCEL.of(), taulukko=True)
    return _by_text(sisalto[:_HEAD])


def _by_text(head: bytes) -> Other | None:
    encoding = _UTF16.get(head[:2], utf16_without_mark(head))
    if encoding is None and b"\0" in head:
        return Other((PROGRAM if head.startswith(_PROGRAM) else BINARY).of())
    text = head.decode(encoding or "latin-1", "replace").casefold()
    text = text.removeprefix("\ufeff").removeprefix("ï»¿").lstrip()
    if text.startswith("<"):
        return next((other for pattern, other in _BY_TEXT if pattern.search(text)), None)
    if _MAIL.match(text) and _MAIL_HEADER.search(text):
        return Other(WEB_ARCHIVE.of()) if "multipart/related" in text else Other(MAIL.of())
    return Other(JSON.of()) if _JSON.match(text) else None
