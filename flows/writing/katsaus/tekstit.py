"""The narrative: sections of text under their headings, and the sheet that is nothing else."""

from typing import Final

import polars as pl
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import SINGLE_COLUMN, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio
from schemas.sanat import katsaus as sanat

_BEFORE_HEADING: Final = 10.0
_HEADINGS: Final = {
    "Kuvaus": sanat.KUVAUS,
    "Toimintaympäristö": sanat.TOIMINTAYMPARISTO,
}


def texts_of(katsaus: Katsaus, osio: str) -> tuple[tuple[str, str], ...]:
    """Return a section's texts in order, each with its own heading or an empty one."""
    section = katsaus.tekstit.filter(pl.col("osio") == osio)
    return tuple(section.select(pl.col("otsikko").fill_null("").str.strip_chars(), "teksti").rows())


def write_osio(sheet: Sheet, katsaus: Katsaus, osio: str, heading: str) -> None:
    """Write a section: its heading, unless the first text brings its own, and its texts."""
    texts = texts_of(katsaus, osio)
    first = texts[0] if texts else ("", "")
    _write_headed(sheet, first[0] or heading, first[1], styles.SECTION)
    for otsikko, teksti in texts[1:]:
        _write_headed(sheet, otsikko, teksti, styles.SECTION)


def write_kayttosuunnitelma(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet that tells what the division and its service areas do, and amid what."""
    sheet = Sheet.add(workbook, osio.valilehti.kielella(katsaus.kieli), [SINGLE_COLUMN])
    sheet.line(sanat.KAYTTOSUUNNITELMA(katsaus.kieli), styles.TITLE)
    for name, heading in _HEADINGS.items():
        if texts_of(katsaus, name):
            sheet.gap(_BEFORE_HEADING)
            write_osio(sheet, katsaus, name, heading(katsaus.kieli))
    for otsikko, teksti in texts_of(katsaus, "Palvelualue"):
        sheet.gap(_BEFORE_HEADING)
        _write_headed(sheet, otsikko, teksti, styles.HEADING)
    if sheet.row == 2:  # noqa: PLR2004  the title alone
        sheet.line(sanat.EI_TEKSTEJA(katsaus.kieli), styles.NOTE)
    set_up(sheet, katsaus, Paper())


def _write_headed(sheet: Sheet, heading: str, text: str, style: styles.Style) -> None:
    """Write a text under its heading, if any, which stays on the page of the first paragraph."""
    start = sheet.row
    if heading:
        sheet.line(heading, style, after=3)
    first, *rest = text.strip().split("\n", 1)
    sheet.text(first)
    sheet.keep_from(start)
    sheet.text("".join(rest))
