"""The two sheets of goals: what was aimed at, what came of it, grouped by strategic target."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, PORTRAIT, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.tekstit import write_osio
from schemas.finnish import day_of_month
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio
from schemas.sanallinen import TASOT, TILAT
from schemas.sanat import katsaus as sanat

_TOIMIALA, _KAYTTOSUUNNITELMA = TASOT
_TILA_STYLES: Final = dict(
    zip(TILAT, (styles.GOAL_GOOD, styles.GOAL_WARNING, styles.GOAL_BAD), strict=True)
)
_AFTER_GOAL: Final = 5.0
_FROZEN_AT_MOST: Final = 160.0  # points; more would leave too little room to scroll in


def write_toimialan_tavoitteet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the goals that bind towards the council."""
    kieli = katsaus.kieli
    widths = [PORTRAIT * fraction for fraction in (0.26, 0.29, 0.31, 0.14)]
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
    widths = [LANDSCAPE * fraction for fraction in (0.19, 0.185, 0.185, 0.19, 0.16, 0.09)]
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


def _write_goals(
    sheet: Sheet, katsaus: Katsaus, taso: str, columns: dict[str, str], *, landscape: bool
) -> None:
    heading_row = sheet.row
    sheet.cells(
        tuple(columns.values()), (styles.COLUMN, *[styles.COLUMN_INDENTED] * (len(columns) - 1))
    )
    goals = katsaus.tavoitteet.filter(pl.col("taso") == taso)
    target = pl.col("strateginen_paamaara").str.strip_chars()
    for group in goals.with_columns(target).partition_by(
        "strateginen_paamaara", maintain_order=True
    ):
        _write_group(sheet, group.select(columns.keys()).rows(), katsaus.kieli)
    sheet.together.append((heading_row, heading_row + 1))
    if goals.is_empty():
        sheet.gap(6)
        sheet.line(sanat.EI_TAVOITTEITA(katsaus.kieli), styles.NOTE)
    if sum(sheet.heights[:heading_row]) <= _FROZEN_AT_MOST:
        sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    set_up(sheet, katsaus, Paper(landscape=landscape, repeated=(heading_row, heading_row)))


def _write_group(sheet: Sheet, goals: Sequence[tuple[str | None, ...]], kieli: Kieli) -> None:
    """Write the goals under one strategic target, which only the first of them shows."""
    for nth, (target, *texts, tila) in enumerate(goals):
        status = sanat.TILAT_SANOIN.get(tila or "")
        sheet.cells(
            (None if nth else target, *texts, status(kieli) if status else tila),
            (
                styles.GOAL_CONTINUED if nth else styles.GOAL_TARGET,
                *[styles.GOAL] * len(texts),
                _TILA_STYLES.get(tila or "", styles.GOAL),
            ),
            continued=styles.GOAL_CONTINUED,
            after=_AFTER_GOAL,
        )
