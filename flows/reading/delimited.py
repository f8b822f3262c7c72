"""Delimited files (.csv, .txt): the separator is the one by which the columns agree."""

import re
from typing import Final

import polars as pl

from flows.reading.csv_records import LINE_BREAK, columns_of, in_ordinary_form
from flows.reading.encoding import decode
from flows.reading.limits import Rajat
from flows.reading.refusal import SHEET_FITS, Refusal
from flows.reading.sheets import Sheet, Workbook
from schemas.reasons.refusals import TOO_MANY_CELLS, TOO_MANY_COLUMNS, ZERO_BYTES

_SEPARATORS: Final = (";", "\t", ",", "|")
_QUOTED: Final = re.compile(r'"[^"]*"')
_SAMPLE_LINES: Final = 60
_COMMA_OF_WORDS: Final = re.compile("(?<![0-9]),|,(?![0-9])")
_NAMED_SEPARATOR: Final = re.compile(r'"?sep=(?P<erotin>[^\w\s"]|\t)"?\n', re.IGNORECASE)
_END_OF_FILE: Final = "\x1a"
_KEPT_AS_TEXT: Final = '^="(.*)"$|^=([+-]?[0-9]+(?:[.,][0-9]+)?)$'


def read_delimited(sisalto: bytes, nimi: str, rajat: Rajat) -> Workbook:
    """Read a delimited file as a workbook of one sheet called `nimi`; every cell is text.

    Rows are counted as a spreadsheet shows them when it opens the file: a record is one row, also
    when a quoted cell of it holds line breaks, a blank line is one, and a first line that only
    names the separator (`sep=;`) is none. `="0123"` and `=123`, by which a writer keeps a code
    from being changed, are what they show; other formulas stay as text.

    Raises:
        Refusal: it is no text, a quotation mark is left open, or it is too big.
    """
    teksti = _text(sisalto)
    named = _NAMED_SEPARATOR.match(teksti)
    erotin = named["erotin"] if named else separator_of(teksti)
    teksti = teksti[named.end() :] if named else teksti
    if not teksti.strip():
        return Workbook((Sheet(nimi=nimi, solut=pl.DataFrame()),))
    lines = pl.Series([teksti]).str.split("\n").explode()
    quoted = '"' in teksti
    if quoted:
        lines = in_ordinary_form(lines, erotin)
        teksti = lines.str.join("\n").item()
    leveydet = columns_of(lines, erotin)
    solut = _cells(teksti, erotin, _width(leveydet, rajat), quote='"' if quoted else None)
    return Workbook((Sheet(nimi=nimi, solut=solut, leveydet=leveydet),))


def _text(sisalto: bytes) -> str:
    """Return the text with line feeds alone between its lines, without the last one."""
    teksti = decode(sisalto).rstrip(_END_OF_FILE)
    if "\0" in teksti:
        raise Refusal(ZERO_BYTES.of(row=teksti.count("\n", 0, teksti.index("\0")) + 1))
    if "\r" in teksti:
        teksti = teksti.replace("\r\n", "\n").replace("\r", "\n")
    return teksti.removesuffix("\n")


def separator_of(teksti: str) -> str:
    """Return the separator that parts most of the first lines alike, `;` when none does.

    Commas that stand only between digits are decimal marks.
    """
    lines = [_QUOTED.sub('""', line) for line in teksti.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]]
    lines = [line for line in lines if line.strip()]
    decimals = not any(_COMMA_OF_WORDS.search(line) for line in lines)
    candidates = [mark for mark in _SEPARATORS if mark != "," or not decimals]
    return max(candidates, key=lambda separator: _agreement(lines, separator))


def _agreement(lines: list[str], separator: str) -> tuple[int, int]:
    """Return how many lines have the commonest number of the separator, and that number."""
    counts = [line.count(separator) for line in lines]
    best = max((count for count in counts if count), key=counts.count, default=0)
    return (counts.count(best) if best else 0, best)


def _width(leveydet: pl.Series, rajat: Rajat) -> int:
    """Return the cells of the widest record."""
    most = leveydet.max()
    leveys = most if isinstance(most, int) else 1
    if leveys > rajat.sarakkeita:
        raise Refusal(TOO_MANY_COLUMNS.of(columns=leveys), saanto=SHEET_FITS)
    if leveys * len(leveydet) > rajat.soluja:
        raise Refusal(TOO_MANY_CELLS.of(cells=leveys * len(leveydet)), saanto=SHEET_FITS)
    return leveys


def _cells(teksti: str, erotin: str, leveys: int, *, quote: str | None) -> pl.DataFrame:
    """Return the cells of ordinary lines; empty columns are left out."""
    solut = pl.read_csv(
        teksti.encode(),
        has_header=False,
        separator=erotin,
        quote_char=quote,
        infer_schema=False,
        schema={str(number): pl.String for number in range(leveys)},
        missing_columns="insert",
    )
    filled = [column for column in solut if column.null_count() < solut.height]
    return pl.DataFrame([_as_shown(column) for column in filled])


def _as_shown(column: pl.Series) -> pl.Series:
    """Return cells with their line breaks, and those kept as text without what keeps them."""
    if column.str.contains(LINE_BREAK, literal=True).any():
        column = column.str.replace_all(LINE_BREAK, "\n", literal=True)
    if not column.str.starts_with("=").any():
        return column
    parts = column.str.extract_groups(_KEPT_AS_TEXT).struct.unnest()
    kept = parts.select(pl.coalesce(pl.all())).to_series()
    return kept.zip_with(kept.is_not_null(), column).alias(column.name)
