"""The sheet of exact cents: what every printed figure is rounded from."""

from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from schemas.kausi import Kausi
from schemas.laskelmat import SUUREET, Katsaus

_WIDTHS: Final = (97, 102, 36, 118, 58, 58, 58, 58, 44, 146)
_EXPLANATION: Final = (
    "Eurot ja sentit, joista raportin luvut on pyöristetty. Tulot ovat positiivisia ja menot "
    "negatiivisia."
)
_CENTS_IN_EURO: Final = 100


def write_erittely(workbook: Workbook, katsaus: Katsaus) -> None:
    """Add the sheet of the exact figures by unit, class and account."""
    sheet = Sheet.add(workbook, "Erittely", _WIDTHS)
    sheet.line("ERITTELY", styles.SECTION, after=3)
    sheet.line(_EXPLANATION, styles.TEXT, after=6)
    headings = _headings(katsaus.kausi)
    heading_row = sheet.row
    sheet.cells(
        headings,
        (
            *[styles.SMALL_COLUMN] * 4,
            *[styles.SMALL_COLUMN_NUMBER] * 5,
            styles.SMALL_COLUMN_INDENTED,
        ),
    )
    texts, counts = ("yksikko", "luokka", "tili", "tilin_nimi"), ("kirjauksia", "lahteet")
    cents = tuple(f"{suure}_cents" for suure in SUUREET)
    for *words, tp, tot_edellinen, ta, tot, kirjauksia, lahteet in katsaus.erittely.select(
        *texts, *cents, *counts
    ).iter_rows():
        euros = (amount / _CENTS_IN_EURO for amount in (tp, tot_edellinen, ta, tot))
        sheet.cells(
            (*words, *euros, kirjauksia, lahteet.replace(", ", ",\n")),
            (
                *[styles.SMALL] * 4,
                *[styles.SMALL_MONEY] * 4,
                styles.SMALL_COUNT,
                styles.SMALL_INDENTED,
            ),
        )
    last_column = get_column_letter(len(headings))
    sheet.worksheet.auto_filter.ref = f"A{heading_row}:{last_column}{sheet.row - 1}"
    sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    set_up(
        sheet,
        katsaus,
        Paper(landscape=True, repeated=(heading_row, heading_row), breaks=False),
    )


def _headings(kausi: Kausi) -> tuple[str, ...]:
    months = f"{kausi.kuukaudet} kk"
    return (
        "Yksikkö",
        "Luokka",
        "Tili",
        "Tilin nimi",
        f"TP {kausi.edellinen_vuosi}",
        f"TOT {kausi.edellinen_vuosi} {months}",
        f"TA {kausi.vuosi} +muutos",
        f"TOT {kausi.vuosi} {months}",
        "Kirjauksia",
        "Lähteet",
    )
