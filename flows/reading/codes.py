"""Columns of codes, words and whole numbers."""

from typing import Final

import polars as pl

from flows.reading.parsed import Parsed

_MOST_DIGITS: Final = 9


def parse_codes(teksti: pl.Series) -> Parsed:
    """Read codes: digits and letters as they stand, a number without its empty decimals.

    A code stored as a number has lost its decimals' meaning (3000.0 is 3000); one stored as text
    keeps its leading zeros. An apostrophe before it is what a spreadsheet marks text with.
    """
    koodit = pl.DataFrame({"koodi": teksti}).select(
        pl.col("koodi").str.strip_prefix("'").str.replace(r"^([0-9]+)[.,]0+$", "$1")
    )
    return Parsed(koodit["koodi"])


def parse_texts(teksti: pl.Series) -> Parsed:
    """Read words as they stand, line breaks as one kind."""
    return Parsed(teksti.str.replace_all("\r\n?", "\n"))


def parse_whole_numbers(teksti: pl.Series) -> Parsed:
    """Read whole numbers; anything else breaks `number-is-whole`."""
    digits = teksti.str.extract(r"^'?([+-]?[0-9]+)(?:[.,]0+)?$", 1)
    arvot = digits.set(digits.str.len_chars() > _MOST_DIGITS, None).cast(pl.Int32)
    return Parsed(
        arvot,
        ("number-is-whole",),
        {"number-is-whole": teksti.is_not_null() & arvot.is_null()},
    )
