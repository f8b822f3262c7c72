"""The sheet of exact cents: what every printed figure is rounded from, account by account.

The blocks of lines that are made of other lines are in `summarivit.py`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.erittelyrivit import write_account
from flows.writing.katsaus.paper import Paper, set_up
from flows.writing.katsaus.places import BLOCK_COLUMNS, Paikat, Paikka, lead
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.summarivit import write_summarivit
from flows.writing.wrapping import width_for
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus, Lohko
from schemas.layouts import Osio, RiviLaji
from schemas.sanat import taulukot as sanat

_WIDTHS: Final = (112, 36, 118, 58, 58, 58, 58, 44)
_UNIT_WIDTH: Final = 97.0
_FILES_WIDTHS: Final = (80.0, 146.0)
_HEADING_STYLES: Final = (
    *[styles.SMALL_COLUMN] * 4,
    *[styles.SMALL_COLUMN_NUMBER] * 5,
    styles.SMALL_COLUMN_INDENTED,
)


def write_erittely(workbook: Workbook, katsaus: Katsaus, osio: Osio, lines: Paikat) -> Paikat:
    """Add the sheet of the exact figures; return where the block of each printed line stands.

    `lines` tells where the lines themselves stand.
    """
    sheet = Sheet.add(workbook, osio.valilehti.kielella(katsaus.kieli), _widths(katsaus))
    sheet.line(sanat.ERITTELY(katsaus.kieli), styles.SECTION, after=3)
    sheet.line(sanat.ERITTELYSTA(katsaus.kieli), styles.TEXT, after=6)
    heading_row = sheet.row
    sheet.cells(_headings(katsaus.kausi, katsaus.kieli), _HEADING_STYLES)
    accounts = [write_account(sheet, katsaus, tili) for tili in range(katsaus.erittely.height)]
    last = f"{get_column_letter(BLOCK_COLUMNS)}{sheet.row - 1}"
    sheet.worksheet.auto_filter.ref = f"A{heading_row}:{last}"
    sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    for lohko in katsaus.lohkot:
        for tili in lohko.tilit:
            row, target = accounts[tili].ensimmainen, lines[lohko.rivi].alue(1)
            lead(sheet.worksheet, row, (1,), target, sanat.TAKAISIN(katsaus.kieli))
    listed = _listed(katsaus, accounts)
    written = write_summarivit(sheet, katsaus, lines, listed, accounts)
    set_up(sheet, katsaus, Paper(landscape=True, repeated=(heading_row, heading_row)))
    return {**listed, **written}


def _widths(katsaus: Katsaus) -> tuple[float, ...]:
    """Give the units what they need: LibreOffice does not wrap a text that is a link."""
    names = {laskelma.otsikko for laskelma in katsaus.laskelmat} | {*katsaus.erittely["yksikko"]}
    units = max(_UNIT_WIDTH, *(width_for(name, styles.SMALL_TOTAL_LINK) for name in names))
    least, most = _FILES_WIDTHS
    files = {file for row in katsaus.erittely["lahteet"] for file in row.split(", ")}
    needed = max((width_for(f"{file},", styles.SMALL_INDENTED) for file in files), default=least)
    return (units, *_WIDTHS, min(most, max(least, needed)))


def _listed(katsaus: Katsaus, accounts: Sequence[Paikka]) -> Paikat:
    """Return the lines whose accounts stand together in the list, and where."""
    return {
        lohko.rivi: Paikka(
            accounts[lohko.tilit[0]].taulukko,
            accounts[lohko.tilit[0]].ensimmainen,
            accounts[lohko.tilit[-1]].viimeinen,
        )
        for lohko in katsaus.lohkot
        if _is_of_accounts(lohko, katsaus)
    }


def _is_of_accounts(lohko: Lohko, katsaus: Katsaus) -> bool:
    """Tell whether a line is a class of one unit, and its accounts follow one another."""
    rivi = katsaus.laskelma(lohko.rivi).pohja[lohko.rivi.paikka]
    own = rivi.laji is RiviLaji.LUOKKA and lohko.rivi.rajaus.osa is not None
    together = all(one + 1 == other for one, other in pairwise(lohko.tilit))
    whole = not lohko.osat and not lohko.pois_tilit
    return own and together and bool(lohko.tilit) and whole


def _headings(kausi: Kausi, kieli: Kieli) -> tuple[str, ...]:
    now, before = {"vuosi": kausi.vuosi}, {"vuosi": kausi.edellinen_vuosi}
    return (
        sanat.YKSIKKO(kieli),
        sanat.LUOKKA(kieli),
        sanat.TILI(kieli),
        sanat.TILIN_NIMI(kieli),
        sanat.TP_VUOSI(kieli, **before),
        sanat.TOT_KK(kieli, **before, kk=kausi.kuukaudet),
        sanat.TA_MUUTOS(kieli, **now),
        sanat.TOT_KK(kieli, **now, kk=kausi.kuukaudet),
        sanat.KIRJAUKSIA(kieli),
        sanat.LAHTEET(kieli),
    )
