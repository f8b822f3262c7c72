"""Numbers as Finnish text: amounts, counts, percentages, and nouns that follow a count."""

from typing import Final

import polars as pl

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"


def euros(cents: int) -> str:
    """Write cents as euros: 123450 is `1 234,50 €` (no-break spaces, a real minus sign)."""
    whole, rest = divmod(abs(cents), 100)
    sign = _MINUS if cents < 0 else ""
    return f"{sign}{thousands(whole)},{rest:02}{_SPACE}€"


def euros_of(cents: pl.Expr) -> pl.Expr:
    """Write a column of cents as a spreadsheet takes them in: `-1234,50`."""
    sign = pl.when(cents < 0).then(pl.lit("-")).otherwise(pl.lit(""))
    rest = (cents.abs() % 100).cast(pl.String).str.zfill(2)
    return pl.format("{}{},{}", sign, cents.abs() // 100, rest)


def thousands(count: int) -> str:
    """Write a whole number in groups of three digits."""
    text = f"{abs(count):,}".replace(",", _SPACE)
    return f"{_MINUS}{text}" if count < 0 else text


def per_cent(part: int, whole: int) -> str:
    """Write a share with one decimal, rounded half up; a share of nothing is a dash.

    A share that is not zero never prints as 0,0, nor one below the whole as 100,0.
    """
    if whole == 0:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    if part > 0 and tenths == 0:
        return f"<{_SPACE}0,1{_SPACE}%"
    if part < whole and tenths >= 1000:  # noqa: PLR2004 -- the whole in tenths of a per cent
        return f">{_SPACE}99,9{_SPACE}%"
    return f"{thousands(tenths // 10)},{tenths % 10}{_SPACE}%"


def counted(count: int, one: str, many: str) -> str:
    """Write a count and its noun: `1 virhe`, `12 virhettä`."""
    return f"{thousands(count)}{_SPACE}{one if count == 1 else many}"
