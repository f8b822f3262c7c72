"""What the texts of cells come to: shared strings, dates, numbers as a person would write them.

The form is that of the other formats' parser: dates as 2023-01-31 00:00:00, numbers with a point.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from flows.reading.distinct import Distinct
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
_RARE: Final = 16
"""Cells per cell of a kind from which on it is put among the others one by one."""


@dataclass(frozen=True, slots=True)
class Values:
    """What cells of one workbook mean, by its shared strings and its date system."""

    tekstit: pl.Series
    vuosi_1904: bool

    def of(self, tekstit: pl.Series, lajit: pl.Series) -> Distinct:
        """Return the values of cells, null where one is empty or an error.

        A column mostly holds one kind of cells, and few of its texts differ: what cells mean is
        then asked of each different text once.

        Raises:
            Refusal: a cell asks for a shared string that is not there.
        """
        kinds = lajit.unique().drop_nulls().to_list()
        if not kinds:
            return Distinct(tekstit)
        parts = [self._of_kind(tekstit, lajit, Kind(kind)) for kind in kinds]
        return Distinct.together(parts).with_texts(_without_empty)

    def _of_kind(self, tekstit: pl.Series, lajit: pl.Series, kind: Kind) -> Distinct:
        """Return the values of the cells of one kind, others as empty."""
        own = lajit == kind
        rows = own.arg_true()
        if len(rows) * _RARE < len(tekstit):
            texts = tekstit.gather(rows)
            places = pl.repeat(None, len(tekstit), dtype=pl.UInt32, eager=True)
            numbers = pl.int_range(len(rows), dtype=pl.UInt32, eager=True)
            return Distinct(self._meant(texts, kind), places.scatter(rows, numbers))
        if len(rows) + lajit.null_count() < len(tekstit):
            tekstit = tekstit.set(~own, None)
        if kind is Kind.SHARED:
            return Distinct.numbered(self._places(tekstit), self.tekstit)
        return Distinct.of(tekstit).with_texts(lambda texts: self._meant(texts, kind))

    def _places(self, tekstit: pl.Series) -> pl.Series:
        """Return the numbers of the shared strings that cells name, null where one is empty."""
        numbers = tekstit.cast(pl.UInt32, strict=False)
        unread = numbers.null_count() - tekstit.null_count()
        if unread and unread != (tekstit == "").sum():
            raise Refusal(DAMAGED_SHEET.of(detail="sharedStrings"))
        if (numbers >= len(self.tekstit)).any():
            raise Refusal(DAMAGED_SHEET.of(detail="sharedStrings"))
        return numbers

    def _meant(self, texts: pl.Series, kind: Kind) -> pl.Series:
        """Return what texts of one kind mean; a day that is stored as text means itself."""
        meanings: Mapping[Kind, Callable[[pl.Series], pl.Series]] = {
            Kind.SHARED: lambda numbers: self.tekstit.gather(self._places(numbers)),
            Kind.NUMBER: _numbers,
            Kind.DATE: self._dates,
            Kind.BOOLEAN: _booleans,
            Kind.TEXT: lambda written: unescaped(decoded(written)),
            Kind.ERROR: lambda errors: errors.clear(len(errors)),
        }
        return meanings[kind](texts) if kind in meanings else texts

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


def _numbers(texts: pl.Series) -> pl.Series:
    odd = (~_is_plain(texts)).arg_true()
    return texts.clone().scatter(odd, as_written(texts.gather(odd))) if len(odd) else texts


def _is_plain(tekstit: pl.Series) -> pl.Series:
    plain = tekstit.str.contains(_PLAIN) & (tekstit.str.len_bytes() <= _MOST_MARKS)
    return plain.fill_null(value=True)


def _without_empty(texts: pl.Series) -> pl.Series:
    empty = texts == ""
    return texts.set(empty, None) if empty.any() else texts


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
