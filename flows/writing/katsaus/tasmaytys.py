"""The sheet of reconciliations: which sums were compared, and where rounding shows."""

from collections.abc import Iterable, Sequence
from typing import Final

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from flows.writing.wrapping import width_for
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus, Tasmays
from schemas.layouts import Osio
from schemas.sanat import taulukot as sanat
from schemas.sanat.sana import Sana

_LEAST: Final = LANDSCAPE * 0.075
_MOST_WORDS: Final = (LANDSCAPE * 0.24, LANDSCAPE * 0.205)
"""The widths of what is compared, on either side; the subjects take the rest of the page."""

_SUM: Final = LANDSCAPE * 0.08
_DIFFERENCE: Final = LANDSCAPE * 0.055
_AIR: Final = 1.0
_CENTS_IN_EURO: Final = 100
_HEADINGS: Final = (
    (sanat.KOHDE, styles.SMALL_COLUMN),
    (sanat.VERRATTAVA, styles.SMALL_COLUMN),
    (sanat.SUMMA, styles.SMALL_COLUMN_NUMBER),
    (sanat.VERTAILUKOHTA, styles.SMALL_COLUMN_INDENTED),
    (sanat.SUMMA, styles.SMALL_COLUMN_NUMBER),
    (sanat.EROTUS, styles.SMALL_COLUMN_NUMBER),
    (sanat.TULOS, styles.SMALL_COLUMN_INDENTED),
)


def write_tasmaytys(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of reconciliations: the verdict, the checks, the rounding differences."""
    checks = tuple(row for row in katsaus.tasmaytykset if not row.pyoristys)
    roundings = tuple(row for row in katsaus.tasmaytykset if row.pyoristys)
    kieli = katsaus.kieli
    sheet = Sheet.add(
        workbook,
        osio.valilehti.kielella(katsaus.kieli),
        _widths(katsaus.tasmaytykset, katsaus.kieli),
    )
    sheet.line(sanat.TASMAYTYS(kieli), styles.SECTION, after=3)
    sheet.line(verdict(checks, roundings, kieli), styles.HEADING, after=8)
    heading_row = sheet.row
    words, looks = zip(*_HEADINGS, strict=True)
    sheet.cells(tuple(word(kieli) for word in words), looks)
    sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    _write_rows(sheet, kieli, (sanat.TARKISTUKSET,), checks)
    _write_rows(sheet, kieli, (sanat.PYORISTYSEROT, sanat.PYORISTYKSESTA), roundings)
    set_up(sheet, katsaus, Paper(landscape=True, repeated=(heading_row, heading_row)))


def _widths(rows: Sequence[Tasmays], kieli: Kieli) -> tuple[float, ...]:
    """Give words the width that they need in the language, the rest to the subjects."""
    most, most_other = _MOST_WORDS
    one = min(most, _needed((row.vasen_selite for row in rows), styles.SMALL))
    other = min(most_other, _needed((row.oikea_selite for row in rows), styles.SMALL_INDENTED))
    result = _needed((_result(row)[0](kieli) for row in rows), styles.SMALL_GOOD)
    figures = (one, _SUM, other, _SUM, _DIFFERENCE, result)
    return (LANDSCAPE - sum(figures), *figures)


def _needed(texts: Iterable[str], style: styles.Style) -> float:
    return max((width_for(text, style) + _AIR for text in set(texts)), default=_LEAST)


def verdict(
    checks: Sequence[Tasmays], roundings: Sequence[Tasmays], kieli: Kieli = Kieli.FI
) -> str:
    """Return in one sentence whether the sums agree."""
    if not checks:
        return sanat.EI_TASMAYTETTY(kieli)
    wrong, every = sum(1 for check in checks if check.erotus), len(checks)
    if wrong:
        words = sanat.YKSI_EI_TASMAA if wrong == 1 else sanat.EIVAT_TASMAA
        return words(kieli, maara=wrong, kaikki=every)
    words = sanat.AINOA_TASMAA if every == 1 else sanat.KAIKKI_TASMAAVAT
    tail = sanat.PYORISTYSEROJA_ON(kieli, maara=len(roundings)) if roundings else "."
    return f"{words(kieli, kaikki=every)}{tail}"


def _write_rows(
    sheet: Sheet, kieli: Kieli, words: tuple[Sana, ...], rows: Sequence[Tasmays]
) -> None:
    """Write rows under their heading, kept on the page of the first, and what explains them."""
    if not rows:
        return
    sheet.gap(8)
    start = sheet.row
    heading, *explanations = words
    sheet.line(heading(kieli), styles.HEADING, after=3)
    for explanation in explanations:
        sheet.line(explanation(kieli), styles.NOTE, after=3)
    _write_row(sheet, kieli, rows[0])
    sheet.keep_from(start)
    for row in rows[1:]:
        _write_row(sheet, kieli, row)


def _write_row(sheet: Sheet, kieli: Kieli, row: Tasmays) -> None:
    number = styles.SMALL_COUNT if row.pyoristys else styles.SMALL_MONEY
    word, style = _result(row)
    sheet.cells(
        (
            row.kohde,
            row.vasen_selite,
            _amount(row, row.vasen),
            row.oikea_selite,
            _amount(row, row.oikea),
            _amount(row, row.erotus),
            word(kieli),
        ),
        (styles.SMALL, styles.SMALL, number, styles.SMALL_INDENTED, number, number, style),
    )


def _amount(row: Tasmays, amount: int) -> int | float:
    return amount if row.pyoristys else amount / _CENTS_IN_EURO


def _result(row: Tasmays) -> tuple[Sana, styles.Style]:
    if not row.erotus:
        return sanat.TASMAA, styles.SMALL_GOOD
    return (
        (sanat.PYORISTYS, styles.SMALL_INDENTED)
        if row.pyoristys
        else (sanat.EI_TASMAA, styles.SMALL_BAD)
    )
