"""Headings that name a month, with its year or without, and those that name a row's total.

Where the year of a month that has none is told: see `years.py`.
"""

import re
from collections.abc import Container, Sequence
from typing import Final

from flows.reading.dates import MONTHS
from flows.reading.headings import normal
from flows.reading.periods import months_of_texts

YEARLESS: Final = "--"
"""What stands for the year of a month that has none: `--01` is January."""

_NAMES: Final = {
    **{f"{name}{end}": month for name, month in MONTHS.items() for end in ("", "k", "kuu")},
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
    "augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "october": 10,
}  # fmt: skip
_TOTALS: Final = frozenset({"yhteensä", "yht", "summa", "kokovuosi", "total", "totalt", "sum"})
_BESIDE: Final = re.compile(
    r"\b(?:toteuma|toteutunut|tot|actual|utfall|euroa?|eur)\b\.?|€", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_SHORT_YEAR: Final = re.compile(r"(?:([0-9]{1,2})/|([^\W\d_]+)\.?[ '’/-]+)([0-9]{2})")
_MONTHS: Final = 12
_FEWEST: Final = 2


def months_of(texts: Sequence[str], taken: Container[int]) -> dict[int, str]:
    """Return the columns whose heading is a month, as `202301`, or `--01` where the year is absent.

    Months with their years win over names alone, and these over the numbers 1, 2, 3 and so on,
    which are months only together. `taken` are columns that are something else.
    """
    free = {place: text for place, text in enumerate(texts) if text and place not in taken}
    months = zip(free, months_in(list(free.values())), strict=True)
    found = {place: month for place, month in months if month}
    dated = {place: month for place, month in found.items() if not month.startswith(YEARLESS)}
    return dated or found or _numbered(free)


def is_row_total(otsikko: str) -> bool:
    """Say whether a heading beside months is that of their sum on each row."""
    without_year = _YEAR.sub("", otsikko)
    return normal(without_year).strip(".:") in _TOTALS


def years_in(text: str) -> set[str]:
    """Return the years that a text names."""
    return set(_YEAR.findall(text))


def months_in(texts: Sequence[str]) -> list[str]:
    """Return the month that is all that each text names, as `202301` or `--01`, or nothing."""
    plain = [" ".join(_BESIDE.sub(" ", text).split()).strip(" -–:,") for text in texts]
    months = zip(plain, months_of_texts(plain), strict=True)
    return [month or _month_in(text) for text, month in months]


def _month_in(plain: str) -> str:
    """Return the month of a heading that is not a month in the ordinary way."""
    if short := _SHORT_YEAR.fullmatch(plain):
        number = int(short[1]) if short[1] else _NAMES.get(normal(short[2]), 0)
        return f"20{short[3]}{number:02}" if 1 <= number <= _MONTHS else ""
    years = years_in(plain)
    name = _NAMES.get(normal(_YEAR.sub("", plain)).strip(" .-/()"))
    if name is None or len(years) > 1:
        return ""
    return f"{next(iter(years), YEARLESS)}{name:02}"


def _numbered(free: dict[int, str]) -> dict[int, str]:
    """Return the columns that are headed 1, 2, 3 and so on, in that order."""
    numbers = {
        place: int(text) for place, text in free.items() if re.fullmatch("0?[1-9]|1[0-2]", text)
    }
    if len(numbers) < _FEWEST or list(numbers.values()) != list(range(1, len(numbers) + 1)):
        return {}
    return {place: f"{YEARLESS}{number:02}" for place, number in numbers.items()}
