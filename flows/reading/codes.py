"""Columns of codes, words and whole numbers."""

from typing import Final

import polars as pl

from flows.reading.parsed import Parsed, TextCells

CODE_IS_AS_WRITTEN: Final = "code-is-as-written"
_CHANGED: Final = (
    r"^[+-]?[0-9]{4,}-[0-9]{2}-[0-9]{2}(?:[T ].*)?$"  # a day or a time of day
    r"|^(?:true|false)$"
    r"|^[0-9][.,][0-9]+[eE]\+[0-9]{2,3}$"  # a long code as a narrow column shows it
)
_ODD: Final = r"[.,'-]|^(?:true|false)$"
"""What a code has that is not as it stands: all others are looked at once."""
_INEXACT: Final = "^-?[0-9]{16,}$"  # a number keeps 15 digits
_INEXACT_MARKS: Final = 16
_MOST_DIGITS: Final = 9
_MIDNIGHT: Final = r"^([0-9]{4})-0?([0-9]+)-0?([0-9]+) 00:00:00$"


def every_cell_is_text() -> None:
    """Say that no cell of a column is a number."""
    return


def parse_codes(teksti: pl.Series, text_cells: TextCells = every_cell_is_text) -> Parsed:
    """Read codes: digits and letters as they stand, a number without its empty decimals.

    A code stored as a number has lost its decimals' meaning (3000.0 is 3000); one stored as text
    keeps its leading zeros. An apostrophe before it is what a spreadsheet marks text with. What a
    spreadsheet has made a day, a truth value or a rounded number of is no longer the code.
    """
    koodit, changed = teksti, pl.repeat(False, len(teksti), eager=True)
    odd = teksti.str.contains(_ODD).fill_null(value=False).arg_true()
    if len(odd):
        written = teksti.gather(odd).str.strip_prefix("'").str.replace(r"^([0-9]+)[.,]0+$", "$1")
        koodit = koodit.clone().scatter(odd, written)
        changed = changed.scatter(odd.filter(written.str.contains(_CHANGED)), values=True)
    if may_be_inexact(teksti) and (tekstina := text_cells()) is not None:
        inexact = teksti.str.contains(_INEXACT).fill_null(value=False)
        changed = changed | (inexact & ~tekstina)
    if changed.any():
        koodit = koodit.set(changed, None)
    return Parsed(koodit, (CODE_IS_AS_WRITTEN,), {CODE_IS_AS_WRITTEN: changed})


def may_be_inexact(teksti: pl.Series) -> bool:
    """Say whether a code is so long that as a number it would have lost digits."""
    longest = teksti.str.len_bytes().max()
    if not isinstance(longest, int) or longest < _INEXACT_MARKS:
        return False
    return bool(teksti.str.contains(_INEXACT).any())


def parse_texts(teksti: pl.Series) -> Parsed:
    """Read words as they stand, line breaks as one kind, a day as it is written in Finnish."""
    return Parsed(teksti.str.replace_all("\r\n?", "\n").str.replace(_MIDNIGHT, "${3}.${2}.${1}"))


def parse_whole_numbers(teksti: pl.Series) -> Parsed:
    """Read whole numbers; anything else breaks `number-is-whole`."""
    digits = teksti.str.extract(r"^'?([+-]?[0-9]+)(?:[.,]0+)?$", 1)
    arvot = digits.set(digits.str.len_chars() > _MOST_DIGITS, None).cast(pl.Int32)
    return Parsed(
        arvot,
        ("number-is-whole",),
        {"number-is-whole": teksti.is_not_null() & arvot.is_null()},
    )
