"""What a reason is: words in each language, with places for values; and its form in a finding."""

from dataclasses import dataclass
from string import Formatter
from typing import Final

import polars as pl

from schemas.kieli import Kieli

START: Final = "\x1e"
"""Begins a coded reason. No workbook can hold this character, nor the next one."""

NEXT: Final = "\x1f"
"""Parts a coded reason's values."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in the words of each language, with named places for the values of a finding."""

    code: str
    fi: str
    sv: str
    en: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its values, in the order of the Finnish words."""
        return names_in(self.fi)

    def words(self, kieli: Kieli = Kieli.FI) -> str:
        """Return its words in a language, with the places of its values."""
        return {Kieli.FI: self.fi, Kieli.SV: self.sv, Kieli.EN: self.en}[kieli]

    def of(self, **values: object) -> str:
        """Return it as a finding holds it; several may follow each other as one text.

        Raises:
            KeyError: a value that the words name is missing.
        """
        given = (str(values[name]) for name in self.names)
        clean = (value.replace(START, " ").replace(NEXT, " ") for value in given)
        return START + NEXT.join((self.code, *clean))

    def by_row(self, **columns: str | pl.Expr) -> pl.Expr:
        """Return it for each row of a frame; a value is a column's name or an expression.

        Raises:
            KeyError: a value that the words name is missing.
        """
        given = (columns[name] for name in self.names)
        values = (pl.col(each) if isinstance(each, str) else each for each in given)
        clean = (
            value.cast(pl.String).fill_null("").str.replace_all(f"[{START}{NEXT}]", " ")
            for value in values
        )
        return pl.concat_str(pl.lit(START + self.code), *clean, separator=NEXT)


def names_in(template: str) -> tuple[str, ...]:
    """Return the names that a template has places for, in order, each once."""
    return tuple(dict.fromkeys(name for _, name, _, _ in Formatter().parse(template) if name))
