"""What a file is, by its first bytes and never by its name, and what is wrong with it if not."""

import re
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final

from flows.reading.refusal import FILE_IS_A_SPREADSHEET, Refusal
from schemas.reasons.file_kinds import (
    BINARY,
    HTML,
    JSON,
    NAMED_OTHERWISE,
    PACKED,
    PARQUET,
    PDF,
    PICTURE,
    POWERPOINT,
    RTF,
    WORD,
    XML,
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
_OLE2: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPREADSHEET_NAMES: Final = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv"})
_OTHERS: Final = (
    (b"%PDF", PDF.of()),
    (b"\x89PNG", PICTURE.of()),
    (b"\xff\xd8\xff", PICTURE.of()),
    (b"GIF8", PICTURE.of()),
    (b"{\\rtf", RTF.of()),
    (b"\x1f\x8b", PACKED.of(format="gzip")),
    (b"7z\xbc\xaf", PACKED.of(format="7z")),
    (b"Rar!", PACKED.of(format="rar")),
    (b"PAR1", PARQUET.of()),
)
_MARKUP: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*<(?P<html>!doctype html|html|table|head|meta)?", re.IGNORECASE
)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_HEAD: Final = 4096


def format_of(sisalto: bytes, nimi: str) -> Format:
    """Return the format of a file's bytes; `nimi` only tells what its sender took it for.

    A zip is told further by its members: see `zip_format`.

    Raises:
        Refusal: it is empty, or no spreadsheet.
    """
    suffix = PurePosixPath(nimi).suffix.casefold()
    if not sisalto.strip(b"\0 \t\r\n"):
        raise Refusal(EMPTY_FILE.of())
    if sisalto.startswith(_ZIP):
        return Format.XLSX
    if is_ole2(sisalto):
        return Format.XLS
    what = _what_else(sisalto)
    if what:
        raise _not_a_spreadsheet(what, suffix)
    return Format.DELIMITED


def is_ole2(sisalto: bytes) -> bool:
    """Say whether the bytes are of the old compound format (.xls, or an encrypted .xlsx)."""
    return sisalto.startswith(_OLE2)


def _what_else(sisalto: bytes) -> str:
    for mark, what in _OTHERS:
        if sisalto.startswith(mark):
            return what
    markup = _MARKUP.match(sisalto[:_HEAD])
    if markup:
        return (HTML if markup["html"] else XML).of()
    if sisalto[:1] in {b"{", b"["}:
        return JSON.of()
    if b"\0" in sisalto[:_HEAD] and not sisalto.startswith(_UTF16):
        return BINARY.of()
    return ""


def _not_a_spreadsheet(what: str, suffix: str) -> Refusal:
    """Return the reason: a finding blocks when the name promises a spreadsheet."""
    if suffix in _SPREADSHEET_NAMES:
        return Refusal(what + NAMED_OTHERWISE.of(suffix=suffix))
    return Refusal(what, saanto=FILE_IS_A_SPREADSHEET)


def zip_format(names: set[str], nimi: str) -> Format:
    """Return the format of an archive by its members' names (with `/`, in lower case).

    Raises:
        Refusal: the archive is no workbook.
    """
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "xl/workbook.bin" in names:
        return Format.XLSB
    if "content.xml" in names and not any(name.startswith("word/") for name in names):
        return Format.ODS
    what = next(
        (what for start, what in _ARCHIVES if any(name.startswith(start) for name in names)),
        PACKED.of(format="zip"),
    )
    raise _not_a_spreadsheet(what, PurePosixPath(nimi).suffix.casefold())


_ARCHIVES: Final = (("word/", WORD.of()), ("ppt/", POWERPOINT.of()))
