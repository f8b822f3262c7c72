"""What the texts of cells come to: shared strings, dates, numbers as a person would write them.

The form is that of the other formats' parser: dates as 2023-01-31 00:00:00, numbers with a point.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from flows.reading.refusal import Refusal
from flows.reading.xlsx_cells import Kind
from flows.reading.xlsx_strings import decoded, unescaped
from schemas.reasons.refusals import DAMAGED_SHEET

_PLAIN: Final = r"^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,12}[1-9])?$"
_MOST_MARKS: Final = 16
_WHOLE: Final = pl.Decimal(38, 0)
_MOST_WHOLE: Final = 1e37
_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_LEAP_BUG: Final = 60
"""Day 60 of the 1900 system is a 29 February that never was: days before it are one later."""
_DAYS: Final = 2_958_466
"""Days of the system, to the end of the year 9999."""
_DAYS_BEFORE: Final = 690_000
"""Days back to the first years: an amount shown as a day, no day, and not to be read as either."""
_MS_OF_A_DAY: Final = 86_400_000


@dataclass(frozen=True, slots=True)
class Values:
    """What cells of one workbook mean, by its shared strings and its date system."""

    tekstit: pl.Series
    vuosi_1904: bool

    def of(self, tekstit: pl.Series, lajit: pl.Series) -> pl.Series:
        """Return the values of a column's cells, null where one is empty or an error.

        A column mostly holds one kind of cells; texts that need not be mixed with others are not
        copied.

        Raises:
            Refusal: a cell asks for a shared string that is not there.
        """
        kinds = lajit.unique().drop_nulls().to_list()
        arvot = tekstit
        if Kind.SHARED in kinds:
            shared = self._shared(tekstit, lajit)
            alone = kinds == [Kind.SHARED]
            arvot = shared if alone else shared.zip_with(shared.is_not_null(), tekstit)
        if Kind.NUMBER in kinds:
            odd = (lajit == Kind.NUMBER) & ~_is_plain(tekstit)
            arvot = _changed(arvot, odd, as_written)
        for kind, change in (
            (Kind.DATE, self._dates),
            (Kind.BOOLEAN, _booleans),
            (Kind.TEXT, lambda texts: unescaped(decoded(texts))),
            (Kind.ERROR, lambda texts: texts.clear(len(texts))),
        ):
            if kind in kinds:
                arvot = _changed(arvot, lajit == kind, change)
        empty = arvot == ""
        return arvot.set(empty, None) if empty.any() else arvot

    def _shared(self, tekstit: pl.Series, lajit: pl.Series) -> pl.Series:
        """Return the shared strings that cells name, null for other cells."""
        places = tekstit.cast(pl.UInt32, strict=False)
        asked = (lajit == Kind.SHARED) & (tekstit != "")
        places = places.set(~asked, None)
        if ((places >= len(self.tekstit)) | (places.is_null() & asked)).any():
            raise Refusal(DAMAGED_SHEET.of(detail="sharedStrings"))
        return self.tekstit.gather(places)

    def _dates(self, texts: pl.Series) -> pl.Series:
        """Return day serials as dates with their time, to the second; others as numbers."""
        serial = pl.col("serial")
        epoch = _EPOCH_1904 if self.vuosi_1904 else _EPOCH
        late = 0 if self.vuosi_1904 else (serial < _LEAP_BUG).cast(pl.Int64) * _MS_OF_A_DAY
        ms = (serial * _MS_OF_A_DAY).round(0).cast(pl.Int64, strict=False) + late
        moment = pl.lit(epoch).cast(pl.Datetime("ms")) + pl.duration(milliseconds=ms)
        written = moment.dt.strftime("%Y-%m-%d %H:%M:%S")
        return (
            pl.DataFrame(
                {"serial": texts.cast(pl.Float64, strict=False), "luku": as_written(texts)}
            )
            .select(
                pl.when(serial.is_between(-_DAYS_BEFORE, _DAYS, closed="left"))
                .then(written)
                .otherwise("luku")
            )
            .to_series()
        )


def _is_plain(tekstit: pl.Series) -> pl.Series:
    plain = tekstit.str.contains(_PLAIN) & (tekstit.str.len_bytes() <= _MOST_MARKS)
    return plain.fill_null(value=True)


def _changed(
    arvot: pl.Series, which: pl.Series, change: Callable[[pl.Series], pl.Series]
) -> pl.Series:
    """Change some of the texts, each different one once."""
    places = (which & arvot.is_not_null()).arg_true()
    if not len(places):
        return arvot
    old = arvot.gather(places)
    different = old.unique()
    new = change(different).gather(old.cast(pl.Enum(different)).to_physical())
    return new if len(places) == len(arvot) else arvot.clone().scatter(places, new)


def as_written(texts: pl.Series) -> pl.Series:
    """Return numbers as a person would write them: 3000.0 is 3000, 1.1000000000000001 is 1.1.

    The XML may hold 17 digits of a number that has 15 for its reader; the shortest text of the
    same float is what was meant. What is no number stays as it is.
    """
    numbers = texts.cast(pl.Float64, strict=False)
    whole = (numbers == numbers.round(0)) & (numbers.abs() < _MOST_WHOLE)
    return (
        pl.DataFrame({"teksti": texts, "luku": numbers, "kokonainen": whole})
        .select(
            pl.when(~pl.col("luku").is_finite() | pl.col("luku").is_null())
            .then("teksti")
            .when("kokonainen")
            .then(pl.col("luku").cast(_WHOLE, strict=False).cast(pl.String))
            .otherwise(pl.col("luku").cast(pl.String))
        )
        .to_series()
    )


def _booleans(texts: pl.Series) -> pl.Series:
    said = pl.Series(["false", "true"])
    return said.gather(texts.is_in(["1", "true"]).cast(pl.UInt32))
