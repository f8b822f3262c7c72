"""The appendices of the wide layout: binding lines, deviations, amendments, methods, changes.

The breakdown and the reconciliations have modules of their own.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, SINGLE_COLUMN, Paper, set_up
from flows.writing.katsaus.sheet import Sheet, Value
from schemas.ennuste import Menetelma, is_large
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus, Laskelma
from schemas.layouts import Osio, RiviLaji
from schemas.sanat import taulukot as sanat
from schemas.sanat.katsaus import TILA
from schemas.sanat.luokat import MENETELMAT, SUUREET, class_name
from schemas.written import day

_CENTS_IN_EURO: Final = 100


class _Looks(NamedTuple):
    """In English: the styles of a list: of its headings and its cells, of words and of amounts."""

    heading: styles.Style
    heading_of_money: styles.Style
    text: styles.Style
    money: styles.Style


_READ: Final = _Looks(
    styles.COLUMN_INDENTED, styles.COLUMN_NUMBER, styles.CELL_INDENTED, styles.CELL_MONEY
)
"""Lists that the council reads."""

_LOOKED_UP: Final = _Looks(
    styles.SMALL_COLUMN_INDENTED,
    styles.SMALL_COLUMN_NUMBER,
    styles.SMALL_INDENTED,
    styles.SMALL_MONEY,
)
"""Long lists in which a line is looked up."""


def write_sitovuus(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the lines that bind, those that are overrun the most first."""
    kieli = katsaus.kieli
    headings = (
        sanat.YKSIKKO(kieli),
        sanat.SITOVA_RIVI(kieli),
        *(SUUREET[name](kieli) for name in ("ta", "tot", "ennuste", "poikkeama")),
        TILA(kieli),
    )
    rows = sorted(_binding(katsaus), key=lambda row: row[-1])
    sheet = _begin(workbook, katsaus, osio, (0.24, 0.18, 0.12, 0.12, 0.12, 0.12, 0.1))
    if not rows:
        sheet.line(sanat.EI_SITOVIA(kieli), styles.NOTE)
    _list(
        sheet,
        katsaus,
        headings,
        [
            (unit, line, *map(_euros, cents), _state(better, kieli))
            for unit, line, cents, better in rows
        ],
    )


def _binding(katsaus: Katsaus) -> Iterator[tuple[str, str, tuple[int, ...], int]]:
    """Go through the binding lines: unit, words, cents, and what the result is better by.

    A line that shows costs as plus is overrun where it deviates upwards.
    """
    for laskelma in (katsaus.yhteenveto, *katsaus.palvelualueet):
        for rivi, row in zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True):
            if rivi.sitova:
                names = ("ta_cents", "tot_cents", "ennuste_cents", "poikkeama_cents")
                better = -row["poikkeama_cents"] if rivi.kaannetty else row["poikkeama_cents"]
                yield laskelma.otsikko, row["selite"], tuple(row[name] for name in names), better


def _state(better_cents: int, kieli: Kieli) -> str:
    return (sanat.YLITTYY if better_cents < 0 else sanat.PITAA)(kieli)


def write_poikkeamat(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of large deviations, each with its cause."""
    sheet = _begin(workbook, katsaus, osio, (0.22, 0.22, 0.11, 0.11, 0.11, 0.23))
    rows = [row for laskelma in katsaus.palvelualueet for row in _large(katsaus, laskelma)]
    if not rows:
        sheet.line(sanat.EI_POIKKEAMIA(katsaus.kieli), styles.NOTE)
    kieli = katsaus.kieli
    headings = (
        sanat.YKSIKKO(kieli),
        sanat.RIVI(kieli),
        *(SUUREET[name](kieli) for name in ("ta", "ennuste", "poikkeama")),
        sanat.SELITYS(kieli),
    )
    _list(sheet, katsaus, headings, rows)


def _large(katsaus: Katsaus, laskelma: Laskelma) -> Iterator[tuple[Value, ...]]:
    causes = katsaus.syyt(laskelma)
    for rivi, row in zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True):
        told = rivi.laji is RiviLaji.LUOKKA or rivi.sitova
        if told and is_large(row["poikkeama_cents"], row["ta_cents"]):
            names = ("ta_cents", "ennuste_cents", "poikkeama_cents")
            euros = (_euros(row[name]) for name in names)
            yield laskelma.otsikko, row["selite"], *euros, causes.get(rivi.koodi, "–")


def write_muutokset(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the amendments to the budget, with decision and day."""
    kieli = katsaus.kieli
    sheet = _begin(workbook, katsaus, osio, (0.22, 0.15, 0.26, 0.25, 0.12))
    rows = [
        (row["paatos"] or sanat.EI_PAATOSTA(kieli), _day(row["paatospaiva"], kieli),
         row["yksikko"], class_name(row["luokka"], kieli), _euros(row["muutos_cents"]))
        for row in katsaus.muutokset.iter_rows(named=True)
    ]  # fmt: skip
    if not rows:
        sheet.line(sanat.EI_MUUTOKSIA(kieli), styles.NOTE)
    words = (sanat.PAATOS, sanat.PAATOSPAIVA, sanat.YKSIKKO, sanat.RIVI, sanat.MUUTOS)
    _list(sheet, katsaus, [word(kieli) for word in words], rows)


def write_ennuste(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the methods: how each class of a service area was forecast."""
    kieli = katsaus.kieli
    sheet = _begin(workbook, katsaus, osio, (0.2, 0.2, 0.11, 0.11, 0.11, 0.11, 0.16))
    for method, told in sanat.MENETELMISTA:
        sheet.text(f"{method(kieli)}: {told(kieli)}")
    sheet.text(sanat.ENNUSTEESTA(kieli))
    headings = (
        sanat.YKSIKKO(kieli),
        sanat.RIVI(kieli),
        sanat.TP_ED(kieli),
        *(SUUREET[name](kieli) for name in ("tot_edellinen", "tot", "ennuste")),
        sanat.MENETELMA(kieli),
    )
    names = ("tp_cents", "tot_edellinen_cents", "tot_cents", "ennuste_cents")
    rows = [
        (row["palvelualue"], class_name(row["luokka"], kieli),
         *(_euros(row[name]) for name in names), MENETELMAT[Menetelma(row["menetelma"])](kieli))
        for row in katsaus.ennusteet.iter_rows(named=True)
    ]  # fmt: skip
    _list(sheet, katsaus, headings, rows, _LOOKED_UP)


def write_vertailtavuus(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet that tells what changed in the organisation."""
    sheet = Sheet.add(workbook, osio.valilehti.kielella(katsaus.kieli), [SINGLE_COLUMN])
    sheet.line(
        osio.otsikko.kielella(katsaus.kieli) or osio.valilehti.kielella(katsaus.kieli),
        styles.SECTION,
        after=6,
    )
    for note in katsaus.vertailtavuus:
        sheet.text(f"{note[0].upper()}{note[1:]}")
    if not katsaus.vertailtavuus:
        sheet.line(sanat.VERTAILUKELPOISIA(katsaus.kieli), styles.NOTE)
    set_up(sheet, katsaus, Paper())


def _begin(workbook: Workbook, katsaus: Katsaus, osio: Osio, fractions: Sequence[float]) -> Sheet:
    widths = [LANDSCAPE * fraction for fraction in fractions]
    sheet = Sheet.add(workbook, osio.valilehti.kielella(katsaus.kieli), widths)
    sheet.line(
        osio.otsikko.kielella(katsaus.kieli) or osio.valilehti.kielella(katsaus.kieli),
        styles.SECTION,
        after=6,
    )
    return sheet


def _list(
    sheet: Sheet,
    katsaus: Katsaus,
    headings: Sequence[str],
    rows: Sequence[Sequence[Value]],
    looks: _Looks = _READ,
) -> None:
    """Write rows under their headings, repeated on each page, and give the sheet its pages.

    A column of amounts stands to the right.
    """
    if not rows:
        set_up(sheet, katsaus, Paper(landscape=True))
        return
    heading_row = sheet.row
    money = [isinstance(value, float) for value in rows[0]]
    sheet.cells(headings, [looks.heading_of_money if each else looks.heading for each in money])
    for row in rows:
        sheet.cells(row, [looks.money if each else looks.text for each in money])
    set_up(sheet, katsaus, Paper(landscape=True, repeated=(heading_row, heading_row)))


def _euros(cents: int) -> float:
    return cents / _CENTS_IN_EURO


def _day(paiva: date | None, kieli: Kieli) -> str:
    return day(paiva, kieli) if paiva else ""
