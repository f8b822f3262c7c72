"""The cover: what the report is, what it was made of, and where its parts are."""

from collections.abc import Mapping
from typing import Final

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import PORTRAIT, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from schemas.finnish import counted
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio, OsioLaji
from schemas.rules import RULES

SISALLOT: Final[Mapping[tuple[str, str], str]] = {
    ("tavoitteet", "toimiala"): "Valtuustoon nähden sitovat tavoitteet ja niiden toteuma",
    ("tavoitteet", "käyttösuunnitelma"): "Käyttösuunnitelman tavoitteet ja niiden toteuma",
    ("tekstit", ""): "Toiminnan kuvaus ja toimintaympäristön muutokset",
    ("yhteenveto", ""): "Sitovuustaso ja valtuuston hyväksymä talousarvio",
    ("tuloslaskelma", ""): "Koko toimialan tuloslaskelma",
    ("palvelualueet", ""): "Tuloslaskelmat palvelualueittain",
    ("investoinnit", ""): "Investoinnit ryhmittäin",
    ("kuvio", "talousarvio"): "Kuvio: talousarvio ja toteuma palvelualueittain",
    ("kuvio", "kertymä"): "Kuvio: netto kuukausittain, viime vuosi ja tasainen kertymä",
    ("kuvio", "kulut"): "Kuvio: kulut luokittain",
    ("liite", "erittely"): "Luvut tileittäin sentin tarkkuudella",
    ("liite", "täsmäytys"): "Summien täsmäytykset ja pyöristyserot",
    ("liite", "sitovuus"): "Sitovat rivit, ylitykset ensin",
    ("liite", "muutokset"): "Talousarviomuutokset päätöksineen",
    ("liite", "poikkeamat"): "Suurten poikkeamien syyt",
    ("liite", "ennuste"): "Ennusteen menetelmä riveittäin",
    ("liite", "vertailtavuus"): "Organisaation muutokset ja lukujen vertailtavuus",
}
"""What a sheet holds, by the kind of its section and the filter."""

_KUNNAN_SISALLOT: Final[Mapping[tuple[str, str], str]] = {
    ("tuloslaskelma", ""): "Koko kunnan tuloslaskelma",
    ("palvelualueet", ""): "Tuloslaskelmat toimialoittain",
    ("investoinnit", ""): "Investoinnit toimialoittain",
    ("kuvio", "talousarvio"): "Kuvio: talousarvio ja toteuma toimialoittain",
}
"""The same, where the report of the municipality holds another thing."""

_FRACTIONS: Final = (0.385, 0.20, 0.15, 0.175, 0.09)
_HASH_SHOWN: Final = 12
_DRAFT: Final = "LUONNOS – lukuja ei ole hyväksytty julkaistaviksi"


def write_kansi(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the cover."""
    sheet = Sheet.add(workbook, osio.valilehti.fi, [PORTRAIT * fraction for fraction in _FRACTIONS])
    sheet.line("Osavuosikatsaus", styles.COVER_TITLE, after=48)
    sheet.line(katsaus.kausi.otsikko, styles.COVER_SUBTITLE, after=6)
    sheet.line(katsaus.otsikko, styles.COVER_SUBTITLE)
    sheet.gap(30)
    _write_facts(sheet, katsaus)
    _write_waivers(sheet, katsaus)
    _write_contents(sheet, katsaus)
    heading_row = _write_inputs(sheet, katsaus)
    set_up(sheet, katsaus, Paper(repeated=(heading_row, heading_row)))


def _write_facts(sheet: Sheet, katsaus: Katsaus) -> None:
    alku, loppu = katsaus.kausi.alku, katsaus.kausi.loppu
    days = f"{alku.day}.{alku.month}.–{loppu.day}.{loppu.month}.{loppu.year}"
    status = (_DRAFT, styles.DRAFT) if katsaus.luonnos else ("JULKAISTU", styles.PUBLISHED)
    sheet.fact("Tila", *status)
    sheet.fact("Kausi", days)
    sheet.fact("Toimiala", katsaus.toimiala)
    sheet.fact("Vastuuhenkilö", katsaus.vastuuhenkilo or "ei ilmoitettu")
    sheet.fact("Tunniste", katsaus.tunniste)
    sheet.gap(24)


def _write_waivers(sheet: Sheet, katsaus: Katsaus) -> None:
    """Tell the findings that were accepted, by whom, why and until when."""
    if not katsaus.hyvaksytyt:
        return
    start = sheet.row
    sheet.line("Hyväksytyt poikkeukset", styles.SECTION, after=2)
    sheet.keep_from(start)
    for hyvaksytty in katsaus.hyvaksytyt:
        title = RULES[hyvaksytty.saanto].texts().title
        count = counted(hyvaksytty.loydoksia, "löydös", "löydöstä")
        sheet.fact(title, f"{hyvaksytty.kohde}, {count}. {hyvaksytty.nimi}")
    sheet.gap(24)


def _write_contents(sheet: Sheet, katsaus: Katsaus) -> None:
    start = sheet.row
    sheet.line("Sisällys", styles.SECTION, after=2)
    contents = {**SISALLOT, **_KUNNAN_SISALLOT} if katsaus.koko_kunta else SISALLOT
    for osio in katsaus.osiot:
        if osio.laji is OsioLaji.KANSI:
            continue
        name = osio.valilehti.fi
        content = contents.get((osio.laji.value, osio.sisalto), osio.otsikko.fi or name)
        sheet.fact(name, content, styles.FACT, styles.LINK)
        sheet.link(1, name)
    sheet.keep_from(start)
    sheet.gap(24)


def _write_inputs(sheet: Sheet, katsaus: Katsaus) -> int:
    """Write the list of inputs and return the row of its headings."""
    start = sheet.row
    sheet.line("Aineisto", styles.SECTION, after=2)
    heading_row = sheet.row
    sheet.cells(
        ("Tiedosto", "Taulukko", "Laji", "SHA-256 (alku)", "Rivejä"),
        (*[styles.COLUMN] * 4, styles.COLUMN_NUMBER),
    )
    sheet.keep_from(start)
    for lahde in katsaus.lahteet:
        sheet.cells(
            (
                lahde.tiedosto.nimi,
                lahde.taulukko,
                lahde.laji,
                lahde.tiedosto.sha256[:_HASH_SHOWN],
                lahde.riveja,
            ),
            (*[styles.CELL] * 4, styles.CELL_COUNT),
        )
    return heading_row
