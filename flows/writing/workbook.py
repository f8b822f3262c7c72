"""What every workbook written here shares: text stays text, equal content gives equal bytes."""

import os
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment
from openpyxl.workbook.workbook import Workbook

CREATOR: Final = "Toteuma"
MAX_CELL_TEXT: Final = 32_767
"""The most characters a cell of a workbook holds."""

_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
_DRAWING: Final = re.compile(r"xl/drawings/drawing([0-9]+)\.xml")
_CHART_NAME: Final = re.compile(rb'(<(?:\w+:)?cNvPr\b[^>]*?\bname="Chart ([0-9]+)")')
_SHEETS: Final = "xl/worksheets/sheet"
_MARGIN_TEXTS: Final = b"<headerFooter"
_STYLES: Final = "xl/styles.xml"
_FONT: Final = re.compile(rb"<(font|rPr)>(.*?)</\1>", re.DOTALL)
_PROPERTY: Final = re.compile(rb"<(\w+)[^>]*/>")
_PROPERTIES: Final = tuple(
    b"b i strike condense extend outline shadow u vertAlign sz color name rFont family charset "
    b"scheme".split()
)
"""The order in which Excel writes what a font is; strict readers of the format want it."""
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def set_text(cell: Cell, text: str, *, wrap: bool = False) -> None:
    """Put text into a cell so that it stays text, also when it starts with `=`, `+`, `-` or `@`.

    Set the cell's style before: a style set later would take the mark of plain text away.
    Control characters are dropped and the text is cut at what a cell holds.
    """
    shown = ILLEGAL_CHARACTERS_RE.sub("", text)[:MAX_CELL_TEXT]
    cell.value = shown
    cell.data_type = "s"
    if wrap:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if shown[:1] in {"=", "+", "-", "@"}:
        cell.quotePrefix = True


def set_lead(cell: Cell, text: str) -> None:
    """Put text into a cell as `set_text` does, with the first of its lines in bold."""
    set_text(cell, text)
    first, *rest = str(cell.value).split("\n", 1)
    font = InlineFont(rFont=cell.font.name, sz=cell.font.sz, color=cell.font.color, b=True)
    runs: list[str | TextBlock] = [TextBlock(font, first), *(f"\n{others}" for others in rest)]
    cell.value = CellRichText(tuple(runs))


def save(
    workbook: Workbook, path: Path, *, created: datetime, alt_texts: Sequence[Sequence[str]] = ()
) -> None:
    """Write a workbook so that equal content gives equal bytes.

    `created` stands in the document's properties (the period's last day, not today). `alt_texts`
    tell what the charts show, those of each sheet that has any, in the order of the sheets.

    Raises:
        OSError: the file cannot be written.
    """
    workbook.properties.creator = CREATOR
    workbook.properties.created = created
    buffer = BytesIO()
    workbook.save(buffer)
    stamp = created.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with path.open("wb") as file:
        file.write(_normalised(buffer, stamp, alt_texts))
        file.flush()
        os.fsync(file.fileno())


def _normalised(buffer: BytesIO, stamp: bytes, alt_texts: Sequence[Sequence[str]]) -> bytes:
    """Rewrite the archive with one time for every entry and for the document, and alt texts."""
    fixed = BytesIO()
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            if name.startswith(_SHEETS):
                content = _with_lines(content)
            if name == _STYLES or name.startswith(_SHEETS):
                content = _FONT.sub(_in_order, content)
            if drawing := _DRAWING.fullmatch(name):
                content = _described(content, alt_texts[int(drawing[1]) - 1])
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, content)
    return fixed.getvalue()


def _with_lines(sheet: bytes) -> bytes:
    """Break the lines of a sheet's header as Excel does; openpyxl writes a code that shows."""
    before, mark, after = sheet.rpartition(_MARGIN_TEXTS)
    return before + mark + after.replace(b"_x000a_", b"\n") if mark else sheet


def _in_order(font: re.Match[bytes]) -> bytes:
    """Put what a font is in Excel's order; openpyxl writes one of its own."""
    found = sorted(_PROPERTY.finditer(font[2]), key=lambda each: _PROPERTIES.index(each[1]))
    return b"<%b>%b</%b>" % (font[1], b"".join(each[0] for each in found), font[1])


def _described(drawing: bytes, alt_texts: Sequence[str]) -> bytes:
    """Give the charts of a drawing their alt texts, which openpyxl has no way to set."""
    return _CHART_NAME.sub(
        lambda found: found[1] + f" descr={quoteattr(alt_texts[int(found[2]) - 1])}".encode(),
        drawing,
    )
