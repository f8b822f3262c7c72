"""What a file is, by its content and never by its name, and what is wrong with it if not."""

import zipfile
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from flows.reading.archive import member_names, read_member
from flows.reading.ole2 import MAGIC
from flows.reading.other_contents import Other, what_else
from flows.reading.refusal import FILE_IS_A_SPREADSHEET, Refusal
from schemas.reasons.file_kinds import (
    NAMED_OTHERWISE,
    NUMBERS,
    OPEN_DOCUMENT,
    PACKED,
    POWERPOINT,
    WORD,
)
from schemas.reasons.refusals import EMPTY_FILE


class Format(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    XLS = "xls"
    DELIMITED = "csv"


_ZIP: Final = b"PK\x03\x04"
_SPREADSHEET_NAMES: Final = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots", ".csv"}
)
_BLANK: Final = b'\0 \t\r\n\x1a;,|"\xef\xbb\xbf\xff\xfe'

_BY_MEMBER: Final = (
    ("xl/workbook.xml", Format.XLSX),
    ("xl/workbook.bin", Format.XLSB),
    ("encrypted-package", Format.ODS),
)
_OTHERS_BY_MEMBER: Final = (
    ("word/", Other(WORD.of())),
    ("ppt/", Other(POWERPOINT.of())),
    ("index/document.iwa", Other(NUMBERS.of(), taulukko=True)),
)
_CONTENT, _MIMETYPE, _SPREADSHEET = "content.xml", "mimetype", b"spreadsheet"


def format_of(sisalto: bytes, nimi: str) -> Format:
    """Return the format of a file's bytes; `nimi` only tells what its sender took it for.

    A zip is told further by its members: see `zip_format`.

    Raises:
        Refusal: it is empty, or no spreadsheet.
    """
    if not sisalto.strip(_BLANK):
        raise Refusal(EMPTY_FILE.of())
    if sisalto.startswith(_ZIP):
        return Format.XLSX
    if is_ole2(sisalto):
        return Format.XLS
    other = what_else(sisalto)
    if other is not None:
        raise not_read(other, nimi)
    return Format.DELIMITED


def is_ole2(sisalto: bytes) -> bool:
    """Say whether the bytes are of the old compound format (.xls, or an encrypted .xlsx)."""
    return sisalto.startswith(MAGIC)


def not_read(other: Other, nimi: str) -> Refusal:
    """Return the reason why something else than a spreadsheet is not read.

    The finding blocks when it is a spreadsheet after all, or its name promises one.
    """
    suffix = PurePosixPath(nimi).suffix.casefold()
    if suffix in _SPREADSHEET_NAMES and not other.taulukko:
        return Refusal(other.mika + NAMED_OTHERWISE.of(suffix=suffix))
    if other.taulukko:
        return Refusal(other.mika)
    return Refusal(other.mika, saanto=FILE_IS_A_SPREADSHEET)


def zip_format(archive: zipfile.ZipFile, nimi: str) -> Format:
    """Return the format of an archive by its members.

    Raises:
        Refusal: the archive is no workbook.
    """
    names = member_names(archive)
    for member, kind in _BY_MEMBER:
        if member in names:
            return kind
    if _CONTENT in names:
        if _MIMETYPE in names and _SPREADSHEET not in read_member(archive, names[_MIMETYPE]):
            raise not_read(Other(OPEN_DOCUMENT.of()), nimi)
        return Format.ODS
    found = (
        other for start, other in _OTHERS_BY_MEMBER if any(name.startswith(start) for name in names)
    )
    raise not_read(next(found, Other(PACKED.of(format="zip"))), nimi)
