"""Columns of months, in every usual Finnish form. Nothing is guessed; days: see `dates.py`."""

from collections.abc import Callable, Sequence
from typing import Final

import polars as pl

from flows.reading.dates import EMPTY_DECIMALS, FINNISH, FIRST_YEAR, ISO, MONTHS, first_match
from flows.reading.parsed import Parsed

PERIOD_IS_A_PERIOD: Final = "period-is-a-period"

_LAST_PERIOD: Final = 209_912
_LONGEST_MONTH: Final = 20

_PERIODS: Final = (
    r"^(?P<v>[0-9]{4})[-/. ]?0?(?P<k>0[1-9]|1[0-2])" + EMPTY_DECIMALS,
    r"^(?P<v>[0-9]{4})[-/ ](?P<k>[1-9])$",  # not 2023.1, which as a number may be October
    r"^0{0,2}(?P<k>[1-9]|1[0-2])[-/. ](?P<v>[0-9]{4})$",
)
_NAMED_PERIOD: Final = r"^(\p{L}+?)(?:kuu(?:n|ta)?)?[ ./-]*([0-9]{4})$"


def parse_periods(teksti: pl.Series) -> Parsed:
    """Read months to yyyymm (Int32): 202301, 202301.0, 1/2023, 01/2023, `tammikuu 2023`, a day."""
    bare = teksti.str.strip_prefix("'")
    arvot = pl.repeat(None, len(teksti), dtype=pl.Int32, eager=True)
    for months in (*(_by_pattern(pattern) for pattern in _PERIODS), _months_of_days, _named_months):
        missing = teksti.is_not_null() & arvot.is_null()
        if missing.any():
            arvot = arvot.zip_with(~missing, months(bare))
    return Parsed(
        arvot, (PERIOD_IS_A_PERIOD,), {PERIOD_IS_A_PERIOD: teksti.is_not_null() & arvot.is_null()}
    )


def with_year(teksti: pl.Series, vuodet: pl.Series) -> pl.Series:
    """Put the year of its own column before a month that is given by its number alone."""
    kuukausi = teksti.str.extract(r"^'?0?([1-9]|1[0-2])(?:[.,]0+)?$", 1)
    vuosi = vuodet.str.extract(r"^'?((?:19|20)[0-9]{2})(?:[.,]0+)?$", 1)
    return (
        pl.DataFrame({"kuukausi": kuukausi.str.zfill(2), "vuosi": vuosi, "teksti": teksti})
        .select(pl.coalesce(pl.concat_str("vuosi", "kuukausi"), "teksti"))
        .to_series()
    )


def month_of(teksti: str) -> str:
    """Return the month that one text names with its year, as yyyymm, or nothing."""
    return months_of_texts([teksti])[0]


def months_of_texts(tekstit: Sequence[str]) -> list[str]:
    """Return the month that each text names with its year, as yyyymm, or nothing."""
    short = [teksti.strip() if len(teksti) < _LONGEST_MONTH else None for teksti in tekstit]
    months = parse_periods(pl.Series(short, dtype=pl.String)).arvot.cast(pl.String)
    return months.fill_null("").to_list()


def _by_pattern(pattern: str) -> Callable[[pl.Series], pl.Series]:
    return lambda teksti: _months(teksti.str.extract_groups(pattern).struct.unnest())


def _months(parts: pl.DataFrame) -> pl.Series:
    kuukausi = pl.col("k").cast(pl.Int32)
    kausi = pl.col("v").cast(pl.Int32) * 100 + kuukausi
    sane = kuukausi.is_between(1, 12) & kausi.is_between(FIRST_YEAR * 100, _LAST_PERIOD)
    return parts.select(pl.when(sane).then(kausi)).to_series()


def _months_of_days(teksti: pl.Series) -> pl.Series:
    days = first_match(teksti, (ISO, FINNISH))
    parts = pl.DataFrame({"v": days.dt.year(), "k": days.dt.month()})
    return _months(parts)


def _named_months(teksti: pl.Series) -> pl.Series:
    """Return the months of cells such as `tammikuu 2023` or `Tammi 2023`."""
    return (
        teksti.str.to_lowercase()
        .str.extract_groups(_NAMED_PERIOD)
        .struct.unnest()
        .select(k=pl.col("1").replace_strict(MONTHS, default=None, return_dtype=pl.Int32), v="2")
        .pipe(_months)
    )
