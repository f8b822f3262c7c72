"""The four sheets of figures: budget, income statement, service areas, investments.

Each returns where its lines stand.
"""

from collections.abc import Sequence

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.laskelmat import write_laskelma
from flows.writing.katsaus.leveydet import column_widths, lies
from flows.writing.katsaus.paper import Paper, set_up
from flows.writing.katsaus.places import Paikat, Paikka
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.tekstit import texts_of, write_osio
from schemas.laskelmat import Katsaus, Laskelma, RiviTunnus
from schemas.layouts import Osio
from schemas.sanat import taulukot as sanat

_AFTER_TABLE = 18.0
_AFTER_HEADING = 6.0


def write_talousarvio(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> Paikat:
    """Add the sheet of the binding level and the budget the council approved."""
    sheet = _add(workbook, osio, katsaus, [katsaus.yhteenveto])
    if texts_of(katsaus, "Sitovuustaso"):
        write_osio(sheet, katsaus, "Sitovuustaso", sanat.SITOVUUSTASO(katsaus.kieli))
        sheet.gap(_AFTER_TABLE)
    places = _write_table(sheet, katsaus.yhteenveto, katsaus, osio.otsikko.kielella(katsaus.kieli))
    _finish(sheet, katsaus, [katsaus.yhteenveto])
    return places


def write_tuloslaskelma(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> Paikat:
    """Add the sheet of the division's income statement."""
    sheet = _add(workbook, osio, katsaus, [katsaus.tuloslaskelma])
    places = _write_table(
        sheet, katsaus.tuloslaskelma, katsaus, osio.otsikko.kielella(katsaus.kieli)
    )
    _finish(sheet, katsaus, [katsaus.tuloslaskelma])
    return places


def write_palvelualueet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> Paikat:
    """Add the sheet of the service areas' income statements, all in the order they are given."""
    sheet = _add(workbook, osio, katsaus, katsaus.palvelualueet)
    if osio.otsikko.kielella(katsaus.kieli):
        sheet.line(osio.otsikko.kielella(katsaus.kieli), styles.SECTION, after=_AFTER_HEADING)
    if not katsaus.palvelualueet:
        sheet.line(sanat.EI_PALVELUALUEITA(katsaus.kieli), styles.NOTE)
    places: dict[RiviTunnus, Paikka] = {}
    for laskelma in katsaus.palvelualueet:
        places |= _write_table(sheet, laskelma, katsaus, laskelma.otsikko, styles.HEADING)
    _finish(sheet, katsaus, katsaus.palvelualueet)
    return places


def write_investoinnit(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> Paikat:
    """Add the sheet of the investments by group."""
    sheet = _add(workbook, osio, katsaus, katsaus.investoinnit)
    write_osio(sheet, katsaus, "Investoinnit", osio.otsikko.kielella(katsaus.kieli))
    sheet.gap(_AFTER_HEADING)
    if not katsaus.investoinnit:
        sheet.line(sanat.EI_INVESTOINTEJA(katsaus.kieli), styles.NOTE)
    places: dict[RiviTunnus, Paikka] = {}
    for laskelma in katsaus.investoinnit:
        places |= _write_table(sheet, laskelma, katsaus)
    _finish(sheet, katsaus, katsaus.investoinnit)
    return places


def _add(workbook: Workbook, osio: Osio, katsaus: Katsaus, tables: Sequence[Laskelma]) -> Sheet:
    widths = column_widths(tables, katsaus.kausi, katsaus.kieli, katsaus.laskelmat)
    return Sheet.add(workbook, osio.valilehti.kielella(katsaus.kieli), widths)


def _finish(sheet: Sheet, katsaus: Katsaus, tables: Sequence[Laskelma]) -> None:
    """Write the notes of the tables and of their lines, each once, and give the sheet its pages."""
    kinds = {laskelma.laji for laskelma in tables}
    of_lines = (
        rivi.huomautus.kielella(katsaus.kieli)
        for laskelma in tables
        for rivi in laskelma.pohja
        if rivi.huomautus.fi
    )
    of_tables = (note for about, note in katsaus.huomautukset if about in kinds)
    for note in dict.fromkeys((*of_tables, *of_lines)):
        sheet.text(note, styles.NOTE)
    set_up(sheet, katsaus, Paper(landscape=_lies(tables)))


def _lies(tables: Sequence[Laskelma]) -> bool:
    return any(lies(len(laskelma.sarakkeet)) for laskelma in tables)


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
    places = write_laskelma(sheet, laskelma, katsaus.kausi, katsaus.kieli)
    sheet.keep_from(start)
    sheet.gap(_AFTER_TABLE)
    return places
