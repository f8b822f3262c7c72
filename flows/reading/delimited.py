"""Delimited files (.csv, .txt): the separator is the one by which the columns agree."""

import re
from typing import Final

import polars as pl

from flows.reading.encoding import decode
from flows.reading.limits import Rajat
from flows.reading.refusal import SHEET_FITS, Refusal
from flows.reading.sheets import Sheet, Workbook
from schemas.reasons.refusals import OPEN_QUOTATION, TOO_MANY_COLUMNS

_SEPARATORS: Final = (";", "\t", ",", "|")
_QUOTED: Final = re.compile(r'"[^"]*"')
_SAMPLE_LINES: Final = 60
_COMMA_OF_WORDS: Final = re.compile("(?<![0-9]),|,(?![0-9])")
_TOO_MANY: Final = "more fields than defined"
_LONE_RETURN: Final = re.compile("\r(?!\n)")


def read_delimited(sisalto: bytes, nimi: str, rajat: Rajat) -> Workbook:
    """Read a delimited file as a workbook of one sheet called `nimi`; every cell is text.

    A record is a row as a spreadsheet counts them, also when a quoted cell holds line breaks.

    Raises:
        Refusal: it is no text, a quotation mark is left open, or it is too wide.
    """
    teksti = decode(sisalto)
    if "\r" in teksti and _LONE_RETURN.search(teksti):
        teksti = _LONE_RETURN.sub("\n", teksti)
    erotin = separator_of(teksti)
    return Workbook((Sheet(nimi=nimi, solut=_cells(teksti, erotin, rajat)),))


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


def _width(teksti: str, erotin: str) -> int:
    """Return about how many columns there are: separators inside quotes count too."""
    lines = pl.Series([teksti]).str.split("\n").explode()
    most = lines.str.count_matches(erotin, literal=True).max()
    return (most if isinstance(most, int) else 0) + 1


def _cells(teksti: str, erotin: str, rajat: Rajat) -> pl.DataFrame:
    """Return the cells, in as many columns as the widest record has."""
    if not teksti.strip():
        return pl.DataFrame()
    leveys = _width(teksti, erotin)
    while leveys <= rajat.sarakkeita:
        solut = _records(teksti, erotin, leveys)
        if solut is not None:
            filled = [column.name for column in solut if column.null_count() < solut.height]
            return solut.select(filled)
        leveys *= 2
    raise Refusal(TOO_MANY_COLUMNS.of(columns=leveys), saanto=SHEET_FITS)


def _records(teksti: str, erotin: str, leveys: int) -> pl.DataFrame | None:
    """Return the cells of so many columns, None when a record has more of them."""
    try:
        return pl.read_csv(
            teksti.encode(),
            has_header=False,
            separator=erotin,
            infer_schema=False,
            schema={str(number): pl.String for number in range(leveys)},
            missing_columns="insert",
        )
    except pl.exceptions.SchemaError:
        return None
    except pl.exceptions.ComputeError as error:
        if _TOO_MANY in str(error):
            return None
        raise Refusal(OPEN_QUOTATION.of()) from error
