"""What parsing a column comes to: its values, and the cells that are not what they should be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

TextCells = Callable[[], pl.Series | None]
"""Which cells of a column are text, None when all of them are; asked only when it matters."""

_INVISIBLE: Final = "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]"
_COMBINING: Final = "[\u0300-\u036f]"
_ESCAPES: Final = (("_x000D_", "\r"), ("_x000A_", "\n"), ("_x0009_", "\t"))
_RARE: Final = f"{_INVISIBLE}|{_COMBINING}|_x000[9AD]_"


@dataclass(frozen=True, slots=True)
class Parsed:
    """The values of a column, null where the cell is empty or could not be read.

    `hylatyt` marks by rule the cells that broke it; each of them is null in `arvot`. `saannot` are
    the rules that every filled cell was tested by.
    """

    arvot: pl.Series
    saannot: tuple[str, ...] = ()
    hylatyt: Mapping[str, pl.Series] = field(default_factory=dict)

    def head(self, height: int) -> "Parsed":
        """Return the first cells."""
        rejected = {rule: mask.head(height) for rule, mask in self.hylatyt.items()}
        return Parsed(self.arvot.head(height), self.saannot, rejected)


def clean(teksti: pl.Series) -> pl.Series:
    """Return texts without surrounding white space and invisible marks; empty becomes null.

    A letter with its dots apart (ä in two characters) becomes one, and a spreadsheet's escape of a
    line break (`_x000D_`) a line break.
    """
    if teksti.str.contains(_RARE).any():
        teksti = teksti.str.replace_all(_INVISIBLE, "").str.normalize("NFC")
        for escape, mark in _ESCAPES:
            teksti = teksti.str.replace_all(escape, mark, literal=True)
    stripped = teksti.str.strip_chars()
    return stripped.set(stripped == "", None)
