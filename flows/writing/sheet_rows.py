"""Long lists into a saved workbook, whole columns at once: openpyxl takes a second per 5,000 rows.

Equal content gives equal bytes, and text stays text, as in `workbook`.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

import polars as pl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing.row_heights import heights_of
from flows.writing.styles import Style
from flows.writing.workbook import MAX_CELL_TEXT

MAX_LINKS: Final = 65_000
"""The most links of a list: Excel takes 65,530 a sheet, and calls a workbook with more damaged."""

_AFTER_LINKS: Final = "<pageMargins"
_ILLEGAL: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
_LIKE_A_FORMULA: Final = r"^[=+\-@]"
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ROW: Final = r'<row r="{}".*?</row>'
_STYLE: Final = re.compile(r'<c r="([A-Z]+)[0-9]+" s="([0-9]+)"')
_DIMENSION: Final = re.compile(r'<dimension ref="[^"]*"\s*/>')
_CENTS: Final = "_cents"
_NUMBER: Final = "_row_number"
_ROWS_AT_ONCE: Final = 5_000
_HEIGHT: Final = "_row_height"


@dataclass(frozen=True, slots=True)
class Linkki:
    """In English: cells that lead to one place in the workbook, `B5:B9` to `'Säännöt'!A7`."""

    alue: str
    paikka: str


@dataclass(frozen=True, slots=True)
class Lista:
    """In English: a list for a sheet: its first row there, and its rows, one column a cell.

    Text columns are text, whole numbers numbers; a column named `…_cents` is written as euros.
    `leveydet` and `tyylit`, the widths and the styles of the columns, decide how high a row with
    long texts is; `linkit` lead from cells of the list to other sheets.
    """

    ensimmainen: int
    rivit: pl.DataFrame
    leveydet: Mapping[str, int]
    tyylit: Mapping[str, Style]
    linkit: tuple[Linkki, ...] = ()

    @property
    def viimeinen(self) -> int:
        """The last row of the list; the heading's row where the list is empty."""
        return self.ensimmainen + self.rivit.height - 1


def set_pattern(sheet: Worksheet, lista: Lista) -> None:
    """Write the two rows that lend a list its look: one for plain text, one for marked text.

    Text that looks like a formula takes the marked one.
    """
    for column, name in enumerate(lista.rivit.columns, start=1):
        sheet.cell(lista.ensimmainen, column).style = lista.tyylit[name].name
        marked = sheet.cell(lista.ensimmainen + 1, column)
        marked.style = lista.tyylit[name].name
        marked.quotePrefix = True


def fill_lists(path: Path, workbook: Workbook, listat: Mapping[str, Lista]) -> None:
    """Put lists, by sheet, into a workbook that was saved with their patterns.

    Raises:
        OSError: the file cannot be written.
    """
    parts = {
        f"xl/worksheets/sheet{workbook.sheetnames.index(name) + 1}.xml": lista
        for name, lista in listat.items()
    }
    filled = BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(filled, "w") as target:
        for entry in source.infolist():
            content, lista = source.read(entry), parts.get(entry.filename)
            with target.open(entry, "w") as part:
                part.writelines([content] if lista is None else _filled(content.decode(), lista))
    path.write_bytes(filled.getvalue())


def printable(text: pl.Expr) -> pl.Expr:
    """Return texts without the characters that a workbook cannot hold; null is an empty text."""
    return text.fill_null("").str.replace_all(_ILLEGAL, "")


def escaped(text: pl.Expr) -> pl.Expr:
    """Return texts as they stand between the tags of xml."""
    return text.str.replace_many(_ESCAPES)


def _filled(xml: str, lista: Lista) -> Iterator[bytes]:
    """Give a sheet's parts, the rows of the list in place of its two pattern rows."""
    plain, marked = (
        re.search(_ROW.format(lista.ensimmainen + place), xml, re.DOTALL) for place in (0, 1)
    )
    if plain is None or marked is None:
        raise ValueError("the sheet has no pattern rows")
    cells = _cells(lista, dict(_STYLE.findall(plain[0])), dict(_STYLE.findall(marked[0])))
    last = f"{get_column_letter(lista.rivit.width)}{max(lista.viimeinen, 1)}"
    yield _DIMENSION.sub(f'<dimension ref="A1:{last}"/>', xml[: plain.start()], count=1).encode()
    shown = lista.rivit.with_columns(_printed(pl.col(pl.String)))
    high = heights_of(shown, lista.leveydet, lista.tyylit).alias(_HEIGHT)
    numbered = shown.with_columns(high).with_row_index(_NUMBER, offset=lista.ensimmainen)
    for rows in numbered.iter_slices(_ROWS_AT_ONCE):
        yield rows.select(cells.str.join("")).item().encode()
    rest = xml[marked.end() :]
    before = rest.index(_AFTER_LINKS)
    yield f"{rest[:before]}{_links(lista)}{rest[before:]}".encode()


def _links(lista: Lista) -> str:
    """Write the links as the part of a sheet that stands before its margins."""
    links = "".join(
        f'<hyperlink ref="{linkki.alue}" location={quoteattr(linkki.paikka)}/>'
        for linkki in lista.linkit[:MAX_LINKS]
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""


def _cells(lista: Lista, plain: Mapping[str, str], marked: Mapping[str, str]) -> pl.Expr:
    """Write each row of a list as xml, in the styles of the pattern rows by column letter."""
    cells = [
        _text(name, get_column_letter(place), plain, marked)
        if lista.rivit.schema[name] == pl.String
        else _number(name, get_column_letter(place), plain)
        for place, name in enumerate(lista.rivit.columns, start=1)
    ]
    start = (pl.lit('<row r="'), pl.col(_NUMBER), pl.lit('" ht="'), pl.col(_HEIGHT))
    return pl.concat_str(*start, pl.lit('" customHeight="1">'), *cells, pl.lit("</row>"))


def _printed(text: pl.Expr) -> pl.Expr:
    """Return texts as their cells hold them."""
    return printable(text.str.slice(0, MAX_CELL_TEXT))


def _text(name: str, letter: str, plain: Mapping[str, str], marked: Mapping[str, str]) -> pl.Expr:
    text = pl.col(name)
    like_a_formula = text.str.contains(_LIKE_A_FORMULA)
    style = pl.when(like_a_formula).then(pl.lit(marked[letter])).otherwise(pl.lit(plain[letter]))
    cell = pl.concat_str(
        pl.lit(f'<c r="{letter}'),
        pl.col(_NUMBER),
        pl.lit('" s="'),
        style,
        pl.lit('" t="inlineStr"><is><t xml:space="preserve">'),
        escaped(text),
        pl.lit("</t></is></c>"),
    )
    return pl.when(text == "").then(_empty(letter, plain)).otherwise(cell)


def _number(name: str, letter: str, plain: Mapping[str, str]) -> pl.Expr:
    value = _euros(pl.col(name)) if name.endswith(_CENTS) else pl.col(name)
    cell = pl.concat_str(
        pl.lit(f'<c r="{letter}'),
        pl.col(_NUMBER),
        pl.lit(f'" s="{plain[letter]}"><v>'),
        value,
        pl.lit("</v></c>"),
    )
    return pl.coalesce(cell, _empty(letter, plain))


def _empty(letter: str, plain: Mapping[str, str]) -> pl.Expr:
    """Write a cell that has no value, but the look of its column."""
    return pl.concat_str(
        pl.lit(f'<c r="{letter}'), pl.col(_NUMBER), pl.lit(f'" s="{plain[letter]}"/>')
    )


def _euros(cents: pl.Expr) -> pl.Expr:
    """Write cents as a decimal number, exactly."""
    sign = pl.when(cents < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    whole, rest = cents.abs() // 100, cents.abs() % 100
    return pl.concat_str(sign, whole, pl.lit("."), rest.cast(pl.String).str.zfill(2))
