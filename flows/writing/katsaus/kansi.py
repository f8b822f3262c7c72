"""The cover: what the report is, what it was made of, and where its parts are."""

from typing import Final

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import PORTRAIT, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio, OsioLaji
from schemas.rules import RULES
from schemas.sanat import katsaus as sanat
from schemas.written import days

_FRACTIONS: Final = (0.385, 0.20, 0.15, 0.175, 0.09)
_HASH_SHOWN: Final = 12


def write_kansi(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the cover."""
    sheet = Sheet.add(
        workbook,
        osio.valilehti.kielella(katsaus.kieli),
        [PORTRAIT * fraction for fraction in _FRACTIONS],
    )
    sheet.line(sanat.OTSIKKO(katsaus.kieli), styles.COVER_TITLE, after=48)
    sheet.line(katsaus.kausi.kielella(katsaus.kieli), styles.COVER_SUBTITLE, after=6)
    sheet.line(katsaus.otsikko, styles.COVER_SUBTITLE)
    sheet.gap(30)
    _write_facts(sheet, katsaus)
    _write_waivers(sheet, katsaus)
    _write_contents(sheet, katsaus)
    heading_row = _write_inputs(sheet, katsaus)
    set_up(sheet, katsaus, Paper(repeated=(heading_row, heading_row)))


def _write_facts(sheet: Sheet, katsaus: Katsaus) -> None:
    kieli, kausi = katsaus.kieli, katsaus.kausi
    draft = (sanat.LUONNOS_KANNESSA, styles.DRAFT)
    word, style = draft if katsaus.luonnos else (sanat.JULKAISTU, styles.PUBLISHED)
    sheet.fact(sanat.TILA(kieli), word(kieli), style)
    sheet.fact(sanat.KAUSI(kieli), days(kausi.alku, kausi.loppu, kieli))
    sheet.fact(sanat.TOIMIALA(kieli), katsaus.nimi)
    sheet.fact(sanat.VASTUUHENKILO(kieli), katsaus.vastuuhenkilo or sanat.EI_ILMOITETTU(kieli))
    sheet.fact(sanat.TUNNISTE(kieli), katsaus.tunniste)
    sheet.gap(24)


def _write_waivers(sheet: Sheet, katsaus: Katsaus) -> None:
    """Tell the findings that were accepted, by whom, why and until when."""
    if not katsaus.hyvaksytyt:
        return
    start = sheet.row
    sheet.line(sanat.HYVAKSYTYT(katsaus.kieli), styles.SECTION, after=2)
    sheet.keep_from(start)
    for hyvaksytty in katsaus.hyvaksytyt:
        title = RULES[hyvaksytty.saanto].texts(katsaus.kieli).title
        count = sanat.LOYDOS(hyvaksytty.loydoksia, katsaus.kieli)
        sheet.fact(title, f"{hyvaksytty.kohde}, {count}. {hyvaksytty.nimi}")
    sheet.gap(24)


def _write_contents(sheet: Sheet, katsaus: Katsaus) -> None:
    start = sheet.row
    sheet.line(sanat.SISALLYS(katsaus.kieli), styles.SECTION, after=2)
    own = sanat.KUNNAN_SISALLOT if katsaus.koko_kunta else {}
    contents = {**sanat.SISALLOT, **own}
    for osio in katsaus.osiot:
        if osio.laji is OsioLaji.KANSI:
            continue
        name = osio.valilehti.kielella(katsaus.kieli)
        known = contents.get((osio.laji.value, osio.sisalto))
        content = known(katsaus.kieli) if known else osio.otsikko.kielella(katsaus.kieli) or name
        sheet.fact(name, content, styles.FACT, styles.LINK)
        sheet.link(1, name)
    sheet.keep_from(start)
    sheet.gap(24)


def _write_inputs(sheet: Sheet, katsaus: Katsaus) -> int:
    """Write the list of inputs and return the row of its headings."""
    start = sheet.row
    sheet.line(sanat.AINEISTO(katsaus.kieli), styles.SECTION, after=2)
    heading_row = sheet.row
    sheet.cells(
        tuple(
            word(katsaus.kieli)
            for word in (
                sanat.TIEDOSTO,
                sanat.TAULUKKO,
                sanat.LAJI,
                sanat.TIIVISTE,
                sanat.RIVEJA,
            )
        ),
        (*[styles.COLUMN] * 4, styles.COLUMN_NUMBER),
    )
    first = sheet.row
    for lahde in katsaus.lahteet:
        sheet.cells(
            (
                lahde.tiedosto.nimi,
                lahde.taulukko,
                sanat.LAJIT_SANOIN[lahde.laji](katsaus.kieli),
                lahde.tiedosto.sha256[:_HASH_SHOWN],
                lahde.riveja,
            ),
            (*[styles.CELL] * 4, styles.CELL_COUNT),
        )
    sheet.together.append((start, first))
    sheet.keep_from(start)
    return heading_row
