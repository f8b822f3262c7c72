"""Columns of days, in every usual Finnish form. Nothing is guessed; months: see `periods.py`."""

from datetime import date, timedelta
from typing import Final

import polars as pl

from flows.reading.parsed import Parsed

DATE_IS_A_DATE: Final = "date-is-a-date"

_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_SERIALS: Final = (7_306, 73_050)
"""Bare numbers that count as day serials: the years 1920 to 2099."""
FIRST_YEAR: Final = 1905
"""Earlier days are serials near zero of either system: times of day, and amounts styled as days."""
_CENTURY_BREAK: Final = 70
_DIGITS_OF_A_YEAR: Final = 4
MONTHS: Final = {
    "tammi": 1, "helmi": 2, "maalis": 3, "huhti": 4, "touko": 5, "kesä": 6,
    "heinä": 7, "elo": 8, "syys": 9, "loka": 10, "marras": 11, "joulu": 12,
}  # fmt: skip

_CLOCK: Final = r"(?:[T ](?:klo )?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9.]+)?(?:[+-][0-9:]{2,5})?)?$"
EMPTY_DECIMALS: Final = "(?:[.,]0+)?$"
ISO: Final = r"^(?P<v>[0-9]{4})[-/.](?P<k>[0-9]{1,2})[-/.](?P<p>[0-9]{1,2})" + _CLOCK
# Midnight of universal time says a day; another hour of it may be the next day in Finland.
_ISO_UNIVERSAL: Final = r"^(?P<v>[0-9]{4})-(?P<k>[0-9]{2})-(?P<p>[0-9]{2})T00:00(?::00[.0]*)?Z$"
FINNISH: Final = r"^(?P<p>[0-9]{1,2})\.(?P<k>[0-9]{1,2})\.(?P<v>[0-9]{4}|[0-9]{2})" + _CLOCK
# A day stored as the number 1032023 has lost the zero before its first digit.
_DIGITS: Final = r"^(?P<p>[0-9]{1,2})(?P<k>[0-9]{2})(?P<v>(?:19|20)[0-9]{2})" + EMPTY_DECIMALS
_DIGITSISO: Final = r"^(?P<v>(?:19|20)[0-9]{2})(?P<k>[0-9]{2})(?P<p>[0-9]{2})" + EMPTY_DECIMALS
_DAY_FIRST: Final = r"^(?P<p>[0-9]{1,2})/(?P<k>[0-9]{1,2})/(?P<v>[0-9]{4}|[0-9]{2})" + _CLOCK
_NAMED_DAY: Final = r"^([0-9]{1,2})\. ?(\p{L}+?)kuuta ([0-9]{4})$"
_SERIAL: Final = r"^[0-9]{4,5}(?:[.,][0-9]+)?$"


def parse_dates(teksti: pl.Series, *, muoto: str = "", vuosi_1904: bool = False) -> Parsed:
    """Read days (Date).

    `muoto` is the form the user gives for the column's text (`pp.kk.vvvv`, `kk/pp/vvvv`); without
    it, days with slashes are read only when the whole column shows that the day stands first.
    `vuosi_1904` says that bare serials count from 1904.
    """
    bare = teksti.str.strip_prefix("'")
    finnish = (FINNISH, _DIGITSISO, _DIGITS, *_slashes(bare))
    given = (pattern_of(muoto),) if muoto else finnish
    arvot = first_match(bare, (ISO, *given, _ISO_UNIVERSAL))
    for days in (_named_days, lambda texts: _from_serials(texts, vuosi_1904=vuosi_1904)):
        missing = teksti.is_not_null() & arvot.is_null()
        if missing.any():
            arvot = arvot.zip_with(~missing, days(bare.set(~missing, None)))
    return Parsed(
        arvot, (DATE_IS_A_DATE,), {DATE_IS_A_DATE: teksti.is_not_null() & arvot.is_null()}
    )


def pattern_of(muoto: str) -> str:
    """Return the pattern of a form such as `kk/pp/vvvv`: p day, k month, v year.

    Raises:
        ValueError: the form lacks a day, a month or a year.
    """
    parts = []
    previous = ""
    for mark in muoto.strip().casefold():
        if mark in "pkv" and mark != previous:
            parts.append(
                {"p": "(?P<p>[0-9]{1,2})", "k": "(?P<k>[0-9]{1,2})"}.get(
                    mark, "(?P<v>[0-9]{4}|[0-9]{2})"
                )
            )
        elif mark not in "pkv":
            parts.append("\\" + mark if not mark.isalnum() and mark != " " else mark)
        previous = mark
    pattern = "".join(parts)
    if not all(f"(?P<{part}>" in pattern for part in "pkv"):
        raise ValueError(f"not a form of dates: {muoto!r}")
    return f"^{pattern}{_CLOCK}"


def _slashes(teksti: pl.Series) -> tuple[str, ...]:
    """Return the pattern of days with slashes when the column shows that the day is first.

    That the month is first is never concluded from the cells: the user says it.
    """
    parts = teksti.str.extract_groups(r"^([0-9]{1,2})/([0-9]{1,2})/[0-9]{2,4}").struct.unnest()
    first, second = (parts[name].cast(pl.Int32).max() or 0 for name in parts.columns)
    months = 12
    if isinstance(first, int) and isinstance(second, int) and first > months >= second:
        return (_DAY_FIRST,)
    return ()


def first_match(teksti: pl.Series, patterns: tuple[str, ...]) -> pl.Series:
    """Return the days of the first pattern that gives a cell one."""
    arvot = _match(teksti, patterns[0])
    for pattern in patterns[1:]:
        missing = teksti.is_not_null() & arvot.is_null()
        if not missing.any():
            return arvot
        arvot = arvot.zip_with(~missing, _match(teksti.set(~missing, None), pattern))
    return arvot


def _match(teksti: pl.Series, pattern: str) -> pl.Series:
    """Return the days of cells that match and exist in the calendar, within sane years."""
    vuosi = pl.col("v").cast(pl.Int32)
    century = pl.when(vuosi < _CENTURY_BREAK).then(2000).otherwise(1900)
    return (
        teksti.str.extract_groups(pattern)
        .struct.unnest()
        .with_columns(
            v=vuosi
            + pl.when(pl.col("v").str.len_chars() < _DIGITS_OF_A_YEAR).then(century).otherwise(0)
        )
        .with_columns(teksti=pl.format("{}-{}-{}", "v", "k", "p"))
        .select(
            pl.when(pl.col("v") >= FIRST_YEAR).then(
                pl.col("teksti").str.to_date("%Y-%m-%d", strict=False)
            )
        )
        .to_series()
    )


def _named_days(teksti: pl.Series) -> pl.Series:
    """Return the days of cells such as `31. maaliskuuta 2023`."""
    parts = teksti.str.to_lowercase().str.extract_groups(_NAMED_DAY).struct.unnest()
    kuukausi = pl.col("2").replace_strict(MONTHS, default=None, return_dtype=pl.Int32)
    return _match(parts.select(pl.format("{}.{}.{}", "1", kuukausi, "3")).to_series(), FINNISH)


def _from_serials(teksti: pl.Series, *, vuosi_1904: bool) -> pl.Series:
    """Return the days of bare serial numbers."""
    epoch = _EPOCH_1904 if vuosi_1904 else _EPOCH
    low, high = (
        bound - (_EPOCH_1904 - _EPOCH) // timedelta(days=1) * vuosi_1904 for bound in _SERIALS
    )
    bare = teksti.set(~teksti.str.contains(_SERIAL).fill_null(value=False), None)
    days = bare.str.replace(",", ".", literal=True).cast(pl.Float64)
    return (
        pl.DataFrame({"serial": days.floor().cast(pl.Int32)})
        .select(
            pl.when(pl.col("serial").is_between(low, high)).then(
                pl.lit(epoch) + pl.duration(days=pl.col("serial"))
            )
        )
        .to_series()
        .cast(pl.Date)
    )
