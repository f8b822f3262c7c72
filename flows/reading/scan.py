"""What a parser does not tell of an .xlsx sheet: errors, formulas without a value, extents.

One streaming pass over the sheet's XML. The ordinary form of cells is read by patterns on bytes;
any other form is read by expat, slower and to the same result (`slow_scan.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final
from xml.sax.saxutils import unescape

import polars as pl

from flows.reading.limits import MIB
from flows.reading.sheets import ERROR, FORMULA, MARKS, PLACES, column_number

_CHUNK: Final = 16 * MIB
_ROW_END: Final = b"</row>"
_CELL: Final = rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^>]*?)'
_ERROR_CELL: Final = re.compile(_CELL + rb' t="e"[^>]*>(.*?)</c>', re.DOTALL)
_FORMULA_CELL: Final = re.compile(_CELL + rb">(<f[ />].*?)</c>", re.DOTALL)
_VALUE: Final = re.compile(rb"<v[^>]*>[^<]|<is>")
_FORMULA_TEXT: Final = re.compile(rb"<f[^>]*>([^<]*)")
_VALUE_TEXT: Final = re.compile(rb"<v[^>]*>([^<]*)")
_WIDE: Final = re.compile(rb'<c r="([A-Z]{2,3})[0-9]')
_ROW: Final = re.compile(rb'<row [^>]*?\br="([0-9]{1,7})"')
_HIDDEN_ROW: Final = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([0-9]{1,7})"')
_COLUMN: Final = re.compile(rb"<col ([^>]*)>")
_ATTRIBUTE: Final = re.compile(rb'\b(min|max|hidden)="([^"]*)"')
_ONE_LETTER_COLUMNS: Final = 26


class NotOrdinaryError(Exception):
    """The sheet's XML is not in the form this pass reads; expat reads it."""


@dataclass(slots=True)
class Scan:
    """What a pass over a sheet found: how far its cells reach, and what hides in them.

    Rows count from 1. `leveys` is an upper bound of the columns in use, at least 26.
    """

    soluja: int = 0
    ensimmainen: int = 0
    viimeinen: int = 0
    leveys: int = _ONE_LETTER_COLUMNS
    merkinnat: list[tuple[int, int, str, str]] = field(default_factory=list)
    piilorivit: list[int] = field(default_factory=list)
    piilosarakkeet: list[int] = field(default_factory=list)

    @property
    def ala(self) -> int:
        """The rows × columns a parser may allocate."""
        return (self.viimeinen - self.ensimmainen + 1) * self.leveys

    def marks(self) -> pl.DataFrame:
        """Return the marked cells as a frame."""
        return pl.DataFrame(self.merkinnat, schema=MARKS, orient="row")


def scan_sheet(stream: IO[bytes]) -> Scan:
    """Read an ordinary sheet's XML once.

    Raises:
        NotOrdinaryError: the XML has another form.
    """
    scan = Scan()
    for number, piece in enumerate(_pieces(stream)):
        if number == 0:
            _read_columns(piece, scan)
        _read_piece(piece, scan)
    return scan


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the XML in pieces that end where a row ends."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        cut = chunk.rfind(_ROW_END)
        if cut < 0:
            rest += chunk
            continue
        yield rest + chunk[: cut + len(_ROW_END)]
        rest = chunk[cut + len(_ROW_END) :]
    yield rest


def _read_piece(piece: bytes, scan: Scan) -> None:
    cells = piece.count(b"<c ") + piece.count(b"<c>")
    if cells != piece.count(b'<c r="') or b"<!" in piece or b":c " in piece:
        raise NotOrdinaryError
    if not cells:
        return
    scan.soluja += cells
    rows = (_ROW.search(piece), _ROW.search(piece, piece.rfind(b"<row ")))
    if rows[0] is None or rows[1] is None:
        raise NotOrdinaryError
    scan.ensimmainen = scan.ensimmainen or int(rows[0][1])
    scan.viimeinen = max(scan.viimeinen, int(rows[1][1]))
    for letters in set(_WIDE.findall(piece)):
        scan.leveys = max(scan.leveys, column_number(letters.decode()) + 1)
    _read_marks(piece, scan)
    if b'hidden="' in piece:
        scan.piilorivit.extend(int(row) for row in _HIDDEN_ROW.findall(piece))


def _read_marks(piece: bytes, scan: Scan) -> None:
    if b't="e"' in piece:
        for letters, row, _, content in _ERROR_CELL.findall(piece):
            value = _VALUE_TEXT.search(content)
            raw = unescape(value[1].decode()) if value else "#"
            scan.merkinnat.append((int(row), column_number(letters.decode()), ERROR, raw))
    if b"<f" in piece:
        for letters, row, attributes, content in _FORMULA_CELL.findall(piece):
            if b't="str"' not in attributes and not _VALUE.search(content):
                formula = _FORMULA_TEXT.search(content)
                raw = "=" + unescape(formula[1].decode() if formula else "")
                scan.merkinnat.append((int(row), column_number(letters.decode()), FORMULA, raw))


def _read_columns(piece: bytes, scan: Scan) -> None:
    """Note the hidden columns, which stand before the first row."""
    for attributes in _COLUMN.findall(piece, 0, max(piece.find(b"<sheetData"), 0)):
        given = dict(_ATTRIBUTE.findall(attributes))
        if given.get(b"hidden") in {b"1", b"true"}:
            first, last = int(given[b"min"]), min(int(given[b"max"]), 16_384)
            scan.piilosarakkeet.extend(range(first - 1, last))


def scan_text_cells(stream: IO[bytes], sarakkeet: list[str]) -> pl.DataFrame:
    """Return the places of text cells in the columns of the given letters."""
    pattern = re.compile(
        rb'<c r="(' + "|".join(sarakkeet).encode() + rb')([0-9]+)"[^>]* t="(?:s|str|inlineStr)"'
    )
    places = [
        (int(row), column_number(letters.decode()))
        for piece in _pieces(stream)
        for letters, row in pattern.findall(piece)
    ]
    return pl.DataFrame(places, schema=PLACES, orient="row")
