"""The appendices of the wide layout: binding lines, deviations, amendments, methods, changes.

The breakdown and the reconciliations have modules of their own.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, SINGLE_COLUMN, Paper, set_up
from flows.writing.katsaus.sheet import Sheet, Value
from schemas.ennuste import Menetelma, is_large
from schemas.laskelmat import Katsaus, Laskelma
from schemas.layouts import Osio, RiviLaji

_CENTS_IN_EURO: Final = 100
_METHODS: Final = (
    f"{Menetelma.OMA}: syötteessä ennuste annettu arvio voittaa lasketun.",
    (
        f"{Menetelma.PROFIILI}: kauden toteuma kerrotaan viime vuoden koko toteumalla ja jaetaan "
        "viime vuoden samojen kuukausien toteumalla, kun niiden osuus oli vähintään kolmannes ja "
        "enintään kolminkertainen tasaiseen kertymään nähden."
    ),
    (
        f"{Menetelma.TASAINEN}: kauden toteuma kerrotaan kahdellatoista ja jaetaan kauden "
        "kuukausilla, kun viime vuodesta ei ole käyttökelpoista vertailua."
    ),
    f"{Menetelma.TOTEUMA}: koko vuosi on kirjattu.",
    (
        "Ennuste lasketaan palvelualueittain ja luokittain sentilleen, puolikas sentti poispäin "
        "nollasta. Summarivien ja toimialan ennusteet ovat näiden summia."
    ),
)


def write_sitovuus(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the lines that bind, those that are overrun first."""
    headings = ("Yksikkö", "Sitova rivi", "TA", "TOT", "Ennuste", "Poikkeama", "Tila")
    rows = sorted(_binding(katsaus), key=lambda row: row[-1][-1])
    sheet = _begin(workbook, osio, (0.26, 0.17, 0.12, 0.12, 0.12, 0.12, 0.09))
    if not rows:
        sheet.line("Raporttipohjassa ei ole sitovia rivejä.", styles.NOTE)
    _list(
        sheet,
        katsaus,
        headings,
        [(unit, line, *map(_euros, cents), _state(cents[-1])) for unit, line, cents in rows],
    )


def _binding(katsaus: Katsaus) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    for laskelma in (katsaus.yhteenveto, *katsaus.palvelualueet):
        for rivi, row in zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True):
            if rivi.sitova:
                names = ("ta_cents", "tot_cents", "ennuste_cents", "poikkeama_cents")
                yield laskelma.otsikko, rivi.selite, tuple(row[name] for name in names)


def _state(deviation_cents: int) -> str:
    return "YLITTYY" if deviation_cents < 0 else "Pitää"


def write_poikkeamat(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of large deviations, each with its cause."""
    sheet = _begin(workbook, osio, (0.19, 0.19, 0.11, 0.11, 0.11, 0.29))
    rows = [row for laskelma in katsaus.palvelualueet for row in _large(katsaus, laskelma)]
    if not rows:
        sheet.line("Yhdelläkään rivillä ei ole suurta poikkeamaa.", styles.NOTE)
    _list(sheet, katsaus, ("Yksikkö", "Rivi", "TA", "Ennuste", "Poikkeama", "Selitys"), rows)


def _large(katsaus: Katsaus, laskelma: Laskelma) -> Iterator[tuple[Value, ...]]:
    causes = katsaus.syyt(laskelma)
    for rivi, row in zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True):
        told = rivi.laji is RiviLaji.LUOKKA or rivi.sitova
        if told and is_large(row["poikkeama_cents"], row["ta_cents"]):
            names = ("ta_cents", "ennuste_cents", "poikkeama_cents")
            euros = (_euros(row[name]) for name in names)
            yield laskelma.otsikko, rivi.selite, *euros, causes.get(rivi.koodi, "–")


def write_muutokset(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the amendments to the budget, with decision and day."""
    sheet = _begin(workbook, osio, (0.24, 0.12, 0.27, 0.25, 0.12))
    rows = [
        (row["paatos"] or "ei päätöstä", _day(row["paatospaiva"]), row["yksikko"], row["luokka"],
         _euros(row["muutos_cents"]))
        for row in katsaus.muutokset.iter_rows(named=True)
    ]  # fmt: skip
    if not rows:
        sheet.line("Talousarvioon ei ole tehty muutoksia kauden loppuun mennessä.", styles.NOTE)
    _list(sheet, katsaus, ("Päätös", "Päätöspäivä", "Yksikkö", "Rivi", "Muutos"), rows)


def write_ennuste(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the methods: how each class of a service area was forecast."""
    sheet = _begin(workbook, osio, (0.22, 0.22, 0.11, 0.11, 0.11, 0.11, 0.12))
    for method in _METHODS:
        sheet.text(method)
    headings = ("Yksikkö", "Rivi", "TP ed.", "TOT ed.", "TOT", "Ennuste", "Menetelmä")
    names = ("tp_cents", "tot_edellinen_cents", "tot_cents", "ennuste_cents")
    rows = [
        (row["palvelualue"], row["luokka"], *(_euros(row[name]) for name in names),
         row["menetelma"])
        for row in katsaus.ennusteet.iter_rows(named=True)
    ]  # fmt: skip
    _list(sheet, katsaus, headings, rows)


def write_vertailtavuus(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet that tells what changed in the organisation."""
    sheet = Sheet.add(workbook, osio.valilehti.fi, [SINGLE_COLUMN])
    sheet.line(osio.otsikko.fi or osio.valilehti.fi, styles.SECTION, after=6)
    for note in katsaus.vertailtavuus:
        sheet.text(f"{note[0].upper()}{note[1:]}")
    if not katsaus.vertailtavuus:
        sheet.line("Organisaatio ei ole muuttunut: luvut ovat vertailukelpoisia.", styles.NOTE)
    set_up(sheet, katsaus, Paper())


def _begin(workbook: Workbook, osio: Osio, fractions: Sequence[float]) -> Sheet:
    widths = [LANDSCAPE * fraction for fraction in fractions]
    sheet = Sheet.add(workbook, osio.valilehti.fi, widths)
    sheet.line(osio.otsikko.fi or osio.valilehti.fi, styles.SECTION, after=6)
    return sheet


def _list(
    sheet: Sheet, katsaus: Katsaus, headings: Sequence[str], rows: Sequence[Sequence[Value]]
) -> None:
    """Write rows under their headings, repeated on each page, and give the sheet its pages.

    A column of amounts stands to the right.
    """
    if not rows:
        set_up(sheet, katsaus, Paper(landscape=True))
        return
    heading_row = sheet.row
    money = [isinstance(value, float) for value in rows[0]]
    sheet.cells(
        headings,
        [styles.SMALL_COLUMN_NUMBER if each else styles.SMALL_COLUMN_INDENTED for each in money],
    )
    looks = [styles.SMALL_MONEY if each else styles.SMALL_INDENTED for each in money]
    for row in rows:
        sheet.cells(row, looks)
    set_up(sheet, katsaus, Paper(landscape=True, repeated=(heading_row, heading_row)))


def _euros(cents: int) -> float:
    return cents / _CENTS_IN_EURO


def _day(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""
