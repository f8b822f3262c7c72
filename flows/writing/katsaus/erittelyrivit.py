"""The rows of the breakdown: an account's, a line's as a part, a line's as the sum of its parts."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from flows.writing import styles
from flows.writing.katsaus.places import Paikka
from flows.writing.katsaus.sheet import Sheet, Value
from flows.writing.styles import Style
from schemas.kieli import Kieli
from schemas.laskelmat import SUUREET, Katsaus, Lohko
from schemas.sanat import taulukot as sanat
from schemas.sanat.luokat import class_name

_CENTS: Final = tuple(f"{suure}_cents" for suure in SUUREET)
_CENTS_IN_EURO: Final = 100
_PART: Final = (
    styles.SMALL_LINK,
    *[styles.SMALL] * 3,
    *[styles.SMALL_MONEY] * 4,
    styles.SMALL_COUNT,
    styles.SMALL_INDENTED,
)
_SUM: Final = (
    styles.SMALL_TOTAL_LINK,
    *[styles.SMALL_TOTAL] * 3,
    *[styles.SMALL_TOTAL_MONEY] * 4,
    styles.SMALL_TOTAL_COUNT,
    styles.SMALL_TOTAL,
)


def write_account(sheet: Sheet, katsaus: Katsaus, tili: int, *, pois: bool = False) -> Paikka:
    """Write the row of an account, by its place in the breakdown; return where it stands.

    One that is taken off (`pois`) has its amounts turned.
    """
    row = katsaus.erittely.row(tili, named=True)
    words = (
        row["yksikko"],
        class_name(row["luokka"], katsaus.kieli),
        row["tili"],
        row["tilin_nimi"],
    )
    files = row["lahteet"].replace(", ", ",\n")
    return _write(sheet, (*words, *_euros(row, pois=pois), row["kirjauksia"], files), _PART)


def write_line(
    sheet: Sheet, katsaus: Katsaus, lohko: Lohko, *, as_sum: bool = False, pois: bool = False
) -> Paikka:
    """Write a printed line, as the sum of what follows or as a part; return where it stands.

    A part that is taken off (`pois`) has its amounts turned.
    """
    laskelma = katsaus.laskelma(lohko.rivi)
    row = laskelma.rivit.row(lohko.rivi.paikka, named=True)
    words = (
        laskelma.otsikko,
        row["selite"],
        None,
        _word(katsaus.kieli, as_sum=as_sum, pois=pois),
    )
    values = (*words, *_euros(row, pois=pois), lohko.kirjauksia, None)
    return _write(sheet, values, _SUM if as_sum else _PART)


def _word(kieli: Kieli, *, as_sum: bool, pois: bool) -> str | None:
    """Return what the row of a line is: a sum, or a part that is taken off."""
    if as_sum:
        return sanat.YHTEENSA(kieli)
    return sanat.VAHENNETAAN(kieli) if pois else None


def _euros(row: Mapping[str, Any], *, pois: bool) -> tuple[float, ...]:
    sign = -1 if pois else 1
    return tuple(sign * row[name] / _CENTS_IN_EURO for name in _CENTS)


def _write(sheet: Sheet, values: Sequence[Value], row_styles: Sequence[Style]) -> Paikka:
    first = sheet.row
    sheet.cells(values, row_styles)
    if sheet.row - 1 > first:
        sheet.keep_from(first)
    return Paikka(sheet.worksheet.title, first, sheet.row - 1)
