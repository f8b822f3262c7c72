"""The four sheets of figures: budget, income statement, service areas, investments.

Each returns where its lines stand.
"""

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.laskelmat import column_widths, write_laskelma
from flows.writing.katsaus.paper import Paper, set_up
from flows.writing.katsaus.places import Paikat, Paikka
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.tekstit import texts_of, write_osio
from schemas.laskelmat import Katsaus, Laskelma, LaskelmaLaji, RiviTunnus

_AFTER_TABLE = 18.0
_AFTER_HEADING = 6.0


def write_talousarvio(workbook: Workbook, katsaus: Katsaus) -> Paikat:
    """Add the sheet of the binding level and the budget the council approved."""
    sheet = _add(workbook, "Talousarvio", katsaus)
    if texts_of(katsaus, "Sitovuustaso"):
        write_osio(sheet, katsaus, "Sitovuustaso", "Sitovuustaso")
        sheet.gap(_AFTER_TABLE)
    places = _write_table(sheet, katsaus.yhteenveto, katsaus, "VALTUUSTON HYVÄKSYMÄ TALOUSARVIO")
    _write_notes(sheet, katsaus, LaskelmaLaji.YHTEENVETO)
    set_up(sheet, katsaus, Paper())
    return places


def write_tuloslaskelma(workbook: Workbook, katsaus: Katsaus) -> Paikat:
    """Add the sheet of the division's income statement."""
    sheet = _add(workbook, "Tuloslaskelma", katsaus)
    places = _write_table(sheet, katsaus.tuloslaskelma, katsaus, "TULOSLASKELMA, NETTOSITOVUUS")
    _write_notes(sheet, katsaus, LaskelmaLaji.TULOSLASKELMA)
    set_up(sheet, katsaus, Paper())
    return places


def write_palvelualueet(workbook: Workbook, katsaus: Katsaus) -> Paikat:
    """Add the sheet of the service areas' income statements, all in the order they are given."""
    sheet = _add(workbook, "Palvelualueet", katsaus)
    sheet.line("PALVELUALUEITTAISET LASKELMAT", styles.SECTION, after=_AFTER_HEADING)
    if not katsaus.palvelualueet:
        sheet.line("Toimialalla ei ole palvelualueita, joilla on lukuja.", styles.NOTE)
    places: dict[RiviTunnus, Paikka] = {}
    for laskelma in katsaus.palvelualueet:
        places |= _write_table(sheet, laskelma, katsaus, laskelma.otsikko, styles.HEADING)
    set_up(sheet, katsaus, Paper())
    return places


def write_investoinnit(workbook: Workbook, katsaus: Katsaus) -> Paikat:
    """Add the sheet of the investments by group."""
    sheet = _add(workbook, "Investoinnit", katsaus)
    write_osio(sheet, katsaus, "Investoinnit", "INVESTOINNIT")
    sheet.gap(_AFTER_HEADING)
    if not katsaus.investoinnit:
        sheet.line("Toimialalla ei ole investointeja tällä kaudella.", styles.NOTE)
    places: dict[RiviTunnus, Paikka] = {}
    for laskelma in katsaus.investoinnit:
        places |= _write_table(sheet, laskelma, katsaus)
    _write_notes(sheet, katsaus, LaskelmaLaji.INVESTOINNIT)
    set_up(sheet, katsaus, Paper())
    return places


def _add(workbook: Workbook, title: str, katsaus: Katsaus) -> Sheet:
    return Sheet.add(workbook, title, column_widths(katsaus.laskelmat, katsaus.kausi))


def _write_table(
    sheet: Sheet,
    laskelma: Laskelma,
    katsaus: Katsaus,
    heading: str = "",
    style: styles.Style = styles.SECTION,
) -> Paikat:
    """Write a table under its heading, both on one page, an empty row before it and one after."""
    start = sheet.row
    if heading:
        sheet.line(heading, style)
        sheet.gap(_AFTER_HEADING)
    places = write_laskelma(sheet, laskelma, katsaus.kausi)
    sheet.keep_from(start)
    sheet.gap(_AFTER_TABLE)
    return places


def _write_notes(sheet: Sheet, katsaus: Katsaus, laji: LaskelmaLaji) -> None:
    for about, note in katsaus.huomautukset:
        if about is laji:
            sheet.text(note, styles.NOTE)
