"""What parsing a column comes to: its values, and the cells that are not what they should be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl


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
    """Return texts without surrounding white space and invisible marks; empty becomes null."""
    if teksti.str.contains("[\u00ad\u200b\u2060\ufeff]").any():
        teksti = teksti.str.replace_all("[\u00ad\u200b\u2060\ufeff]", "")
    stripped = teksti.str.strip_chars()
    return stripped.set(stripped == "", None)
