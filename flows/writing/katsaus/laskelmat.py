"""The tables of figures as printed: heading rows of a period, lines, widths of their columns."""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from flows.writing import styles
from flows.writing.katsaus.paper import PORTRAIT
from flows.writing.katsaus.places import Paikat, Paikka
from flows.writing.katsaus.sheet import Sheet, Value
from flows.writing.katsaus.wrapping import text_width
from schemas.kausi import Kausi
from schemas.laskelmat import Laskelma, LaskelmaLaji
from schemas.layouts import SARAKKEET, RiviLaji

_AMOUNTS: Final = tuple(sarake.suure for sarake in SARAKKEET if sarake.yksikko_cents)
_ROW_HEIGHT: Final = 14.25
_AMOUNT_WIDTH: Final = 57.0
_PERCENT_WIDTH: Final = 46.0
_LABEL_WIDTH: Final = 130.0
_AIR: Final = 9.0


def headings(laji: LaskelmaLaji, otsikko: str, kausi: Kausi) -> tuple[tuple[str, ...], ...]:
    """Return the two heading rows of a table of this kind, for a period."""
    months, year, last = f"{kausi.kuukaudet} kk", kausi.vuosi, kausi.edellinen_vuosi
    measures = (f"TP {last}", f"TOT {last}", f"TA {year}", f"TOT {year}")
    short_year = f"{year % 100:02}"
    if laji is LaskelmaLaji.INVESTOINNIT:
        return (
            (otsikko, *measures, "Jäljellä", f"TOT {short_year}"),
            ("Investoinnit", "1000 €", f"{months}/1000 €", "+muutokset", months, "-", "%"),
        )
    return (
        (otsikko, *measures, "-", f"TOT-{short_year}"),
        ("Selite", "1000e", f"{months}/1000e", "+muutos", months, "Jäljellä", "%"),
    )


def column_widths(laskelmat: Iterable[Laskelma], kausi: Kausi) -> tuple[float, ...]:
    """Return widths in which every figure and heading shows, the page's rest going to labels."""
    amounts = _AMOUNT_WIDTH
    for laskelma in laskelmat:
        _, below = headings(laskelma.laji, "", kausi)
        words = (text_width(heading, styles.MEASURE_BELOW) for heading in below[1:])
        printed = chain.from_iterable(laskelma.rivit.select(_AMOUNTS).iter_rows())
        figures = (text_width(f"{n:,}", styles.TOTAL_NUMBER) for n in printed if n is not None)
        amounts = max(amounts, *(width + _AIR for width in chain(words, figures)))
    rest = PORTRAIT - len(_AMOUNTS) * amounts - _PERCENT_WIDTH
    return (max(_LABEL_WIDTH, rest), *[amounts] * len(_AMOUNTS), _PERCENT_WIDTH)


def write_laskelma(sheet: Sheet, laskelma: Laskelma, kausi: Kausi) -> Paikat:
    """Write a table and return where its lines with figures stand."""
    first, second = headings(laskelma.laji, laskelma.otsikko, kausi)
    columns = len(first) - 1
    sheet.cells(first, (styles.UNIT, *[styles.MEASURE] * columns), at_least=_ROW_HEIGHT)
    sheet.cells(
        second, (styles.UNIT_BELOW, *[styles.MEASURE_BELOW] * columns), at_least=_ROW_HEIGHT
    )
    one_decimal = laskelma.laji is LaskelmaLaji.INVESTOINNIT
    rows = []
    for rivi in laskelma.rivit.iter_rows(named=True):
        values, row_styles = _line(rivi, one_decimal=one_decimal)
        rows.append(sheet.row)
        sheet.cells(values, row_styles, at_least=_ROW_HEIGHT)
    title = sheet.worksheet.title
    return {
        tunnus: Paikka(title, rows[tunnus.paikka], rows[tunnus.paikka])
        for tunnus, _ in laskelma.luvulliset
    }


def _line(
    rivi: dict[str, str | int | None], *, one_decimal: bool
) -> tuple[tuple[Value, ...], tuple[styles.Style, ...]]:
    """Return the cells of one line and their styles."""
    if rivi["laji"] == RiviLaji.OTSIKKO:
        blanks = len(_AMOUNTS)
        return (rivi["selite"], "-", *[None] * blanks), (
            styles.GROUP,
            *[styles.GROUP_MARK] * (blanks + 1),
        )
    amounts = tuple(rivi[amount] for amount in _AMOUNTS)
    values = (rivi["selite"], *amounts, _percent(rivi["pct_kymmenys"]))
    if rivi["laji"] == RiviLaji.VALISUMMA:
        percent = styles.TOTAL_PERCENT_ONE if one_decimal else styles.TOTAL_PERCENT
        return values, (styles.TOTAL, *[styles.TOTAL_NUMBER] * len(amounts), percent)
    percent = styles.LINE_PERCENT_ONE if one_decimal else styles.LINE_PERCENT
    return values, (styles.LINE, *[styles.LINE_NUMBER] * len(amounts), percent)


def _percent(tenths: Value) -> float | None:
    return None if not isinstance(tenths, int) else tenths / 10
