"""The two sheets of goals: what was aimed at, what came of it, grouped by strategic target."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, PORTRAIT, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.tekstit import write_osio
from flows.writing.wrapping import width_for
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio
from schemas.sanat import katsaus as sanat
from schemas.valinnat import TASOT, TILAT
from schemas.written import day_of_month

_TOIMIALA, _KAYTTOSUUNNITELMA = TASOT
_TILA_STYLES: Final = dict(
    zip(TILAT, (styles.GOAL_GOOD, styles.GOAL_WARNING, styles.GOAL_BAD), strict=True)
)
_INLINE_AIM: Final = r"[ \t]+•"
_AFTER_GOAL: Final = 5.0
_FROZEN_AT_MOST: Final = 160.0  # points; more would leave too little room to scroll in


def write_toimialan_tavoitteet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the goals that bind towards the council."""
    kieli = katsaus.kieli
    widths = _widths(PORTRAIT, (0.26, 0.29, 0.31, 0.14), kieli)
    sheet = Sheet.add(workbook, osio.valilehti.kielella(kieli), widths)
    sheet.line(katsaus.otsikko, styles.TITLE)
    sheet.line(sanat.TOIMINNALLISET(kieli), styles.HEADING, after=4)
    responsible = katsaus.vastuuhenkilo or sanat.EI_ILMOITETTU(kieli)
    sheet.line(sanat.VASTUUHENKILO_ON(kieli, henkilo=responsible), styles.TEXT, after=8)
    write_osio(sheet, katsaus, "Toimialan tavoitteet", sanat.VALTUUSTON_TAVOITTEET(kieli))
    columns = {
        "strateginen_paamaara": sanat.PAAMAARA(kieli),
        "tavoite": sanat.TOIMIALAN_TAVOITE(kieli, vuosi=katsaus.kausi.vuosi),
        "toteuma": sanat.TOTEUMA(kieli, paiva=day_of_month(katsaus.kausi.loppu, kieli)),
        "tila": sanat.TILA(kieli),
    }
    _write_goals(sheet, katsaus, _TOIMIALA, columns, landscape=False)


def write_palvelualueiden_tavoitteet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the goals that the plan for using the budget sets."""
    kieli = katsaus.kieli
    widths = _widths(LANDSCAPE, (0.21, 0.19, 0.18, 0.19, 0.145, 0.085), kieli)
    sheet = Sheet.add(workbook, osio.valilehti.kielella(kieli), widths)
    write_osio(sheet, katsaus, "Palvelualueiden tavoitteet", sanat.SUUNNITELMAN_TAVOITTEET(kieli))
    columns = {
        "strateginen_paamaara": sanat.PAAMAARA(kieli),
        "tavoite": sanat.TAVOITE(kieli, vuosi=katsaus.kausi.vuosi),
        "mittari": sanat.MITTARI(kieli),
        "toteuma": sanat.TOTEUMA(kieli, paiva=day_of_month(katsaus.kausi.loppu, kieli)),
        "vastuu": sanat.VASTUU(kieli),
        "tila": sanat.TILA(kieli),
    }
    _write_goals(sheet, katsaus, _KAYTTOSUUNNITELMA, columns, landscape=True)


def _widths(page: float, fractions: Sequence[float], kieli: Kieli) -> list[float]:
    """Share a page among columns; no word of a status, which stand in the last, is parted."""
    *others, last = (page * fraction for fraction in fractions)
    words = (word for status in sanat.TILAT_SANOIN.values() for word in status(kieli).split())
    needed = max(last, *(width_for(word, styles.GOAL_GOOD) for word in words))
    narrowed = (page - needed) / (page - last)
    return [*(width * narrowed for width in others), needed]


def _write_goals(
    sheet: Sheet, katsaus: Katsaus, taso: str, columns: dict[str, str], *, landscape: bool
) -> None:
    heading_row = sheet.row
    sheet.cells(
        tuple(columns.values()), (styles.COLUMN, *[styles.COLUMN_INDENTED] * (len(columns) - 1))
    )
    goals = katsaus.tavoitteet.filter(pl.col("taso") == taso)
    for group in _by_target(goals):
        start = sheet.row
        _write_group(sheet, group.select(columns.keys()).rows(), katsaus.kieli)
        first = heading_row if start == heading_row + 1 else start
        sheet.together += [(first, start), (first, sheet.row - 1)]
    if goals.is_empty():
        sheet.gap(6)
        sheet.line(sanat.EI_TAVOITTEITA(katsaus.kieli), styles.NOTE)
    if sum(sheet.heights[:heading_row]) <= _FROZEN_AT_MOST:
        sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    set_up(sheet, katsaus, Paper(landscape=landscape, repeated=(heading_row, heading_row)))


def _by_target(goals: pl.DataFrame) -> list[pl.DataFrame]:
    """Part the goals by strategic target, in the order of its first goal.

    A target is known by its first line; its aims may stand at one of its goals only.
    """
    target = pl.col("strateginen_paamaara").str.strip_chars().str.replace_all(_INLINE_AIM, "\n•")
    name = target.str.split("\n").list.first().str.replace_all(r"\s+", " ").str.to_lowercase()
    whole = target.sort_by(target.str.len_chars(), descending=True).first().over("nimi")
    named = goals.with_columns(nimi=name).with_columns(strateginen_paamaara=whole)
    return named.partition_by("nimi", maintain_order=True)


def _write_group(sheet: Sheet, goals: Sequence[tuple[str | None, ...]], kieli: Kieli) -> None:
    """Write the goals under one strategic target, which stands beside all of them."""
    start = sheet.row
    for _, *texts, tila in goals:
        status = sanat.TILAT_SANOIN.get(tila or "")
        sheet.cells(
            (None, *texts, status(kieli) if status else tila),
            (
                styles.GOAL_CONTINUED,
                *[styles.GOAL] * len(texts),
                _TILA_STYLES.get(tila or "", styles.GOAL),
            ),
            continued=styles.GOAL_CONTINUED,
            after=_AFTER_GOAL,
        )
    sheet.span(1, start, goals[0][0] or "", styles.GOAL_TARGET)
