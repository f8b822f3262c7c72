"""The twins of a workbook: its figures as csv and parquet, its pages as pdf."""

import hashlib
import re
import tempfile
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Final

import polars as pl

from flows.writing.libreoffice import convert
from schemas.kausi import Kausi
from schemas.kieli import Kieli

_LIKE_A_FORMULA: Final = r"^[=+\-@\t\r]"
_PDF: Final = (
    'pdf:calc_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_STAMPS: Final = re.compile(
    rb"(?<=/CreationDate\(D:)[0-9]{14}[^)]*|(?<=<xmp:CreateDate>)[^<]*|(?<=<xmp:ModifyDate>)[^<]*"
)
_IDS: Final = re.compile(rb"(?<=/ID \[ <)[0-9A-F]{32}>\s*<[0-9A-F]{32}|(?<=/DocChecksum /)\w{32}")


def write_csv(luvut: pl.DataFrame, path: Path) -> None:
    """Write tidy figures with semicolons, in UTF-8 with a mark, as a Finnish Excel opens them.

    Text that a spreadsheet would take for a formula begins with an apostrophe.

    Raises:
        OSError: the file cannot be written.
    """
    text = pl.col(pl.String)
    safe = pl.when(text.str.contains(_LIKE_A_FORMULA)).then("'" + text).otherwise(text)
    luvut.with_columns(safe.name.keep()).write_csv(
        path, separator=";", include_bom=True, line_terminator="\r\n"
    )


def write_parquet(luvut: pl.DataFrame, path: Path) -> None:
    """Write tidy figures as parquet; equal ones give equal bytes.

    Raises:
        OSError: the file cannot be written.
    """
    buffer = BytesIO()
    luvut.write_parquet(buffer, compression="zstd")
    path.write_bytes(buffer.getvalue())


def write_pdf(workbook: Path, path: Path, kausi: Kausi, kieli: Kieli) -> None:
    """Print a workbook's pages into a tagged pdf.

    Its times are the period's last day, so that the same LibreOffice with the same fonts makes the
    same bytes of the same workbook.

    Raises:
        LibreOfficeError: it is not installed or failed; nothing is then written.
        OSError: the file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="toteuma-pdf-") as folder:
        printed = convert(workbook, _PDF, Path(folder), kieli.maarite).read_bytes()
    mark = hashlib.sha256(workbook.read_bytes()).hexdigest()[:32].upper().encode()
    path.write_bytes(_unstamped(printed, datetime.combine(kausi.loppu, time.min), mark))


def _unstamped(printed: bytes, when: datetime, mark: bytes) -> bytes:
    """Put the given time and mark in place of those of the printing; no byte moves."""

    def dated(found: re.Match[bytes]) -> bytes:
        form = "%Y-%m-%dT%H:%M:%SZ" if b"-" in found[0] else "%Y%m%d%H%M%SZ"
        return when.strftime(form).encode().ljust(len(found[0]))[: len(found[0])]

    def marked(found: re.Match[bytes]) -> bytes:
        return re.sub(rb"\w{32}", mark, found[0])

    return _IDS.sub(marked, _STAMPS.sub(dated, printed))
