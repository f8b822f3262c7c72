"""The two sheets of goals: what was aimed at, what came of it, grouped by strategic target."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, PORTRAIT, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from flows.writing.katsaus.tekstit import write_osio
from schemas.laskelmat import Katsaus
from schemas.layouts import Osio
from schemas.sanallinen import TASOT, TILAT

_TOIMIALA, _KAYTTOSUUNNITELMA = TASOT
_TILA_STYLES: Final = dict(
    zip(TILAT, (styles.GOAL_GOOD, styles.GOAL_WARNING, styles.GOAL_BAD), strict=True)
)
_LEVEL_HEADING: Final = "STRATEGIASTA JOHDETUT TAVOITTEET/TOIMIALA (VALTUUSTON SITOVUUSTASO)"
_PLAN_HEADING: Final = "KÄYTTÖSUUNNITELMAN PALVELUALUEITTAISET TAVOITTEET"
_AFTER_GOAL: Final = 5.0
_FROZEN_AT_MOST: Final = 160.0  # points; more would leave too little room to scroll in


def write_toimialan_tavoitteet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the goals that bind towards the council."""
    widths = [PORTRAIT * fraction for fraction in (0.26, 0.29, 0.31, 0.14)]
    sheet = Sheet.add(workbook, osio.valilehti.fi, widths)
    sheet.line(katsaus.otsikko, styles.TITLE)
    sheet.line("Toiminnalliset tavoitteet", styles.HEADING, after=4)
    sheet.line(f"Vastuuhenkilö: {katsaus.vastuuhenkilo or 'ei ilmoitettu'}", styles.TEXT, after=8)
    write_osio(sheet, katsaus, "Toimialan tavoitteet", _LEVEL_HEADING)
    columns = {
        "strateginen_paamaara": "Strateginen päämäärä",
        "tavoite": f"Toimialan tavoite {katsaus.kausi.vuosi}",
        "toteuma": f"Toteuma {_last_day(katsaus)}",
        "tila": "Tila",
    }
    _write_goals(sheet, katsaus, _TOIMIALA, columns, landscape=False)


def write_palvelualueiden_tavoitteet(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of the goals that the plan for using the budget sets."""
    widths = [LANDSCAPE * fraction for fraction in (0.19, 0.185, 0.185, 0.19, 0.16, 0.09)]
    sheet = Sheet.add(workbook, osio.valilehti.fi, widths)
    write_osio(sheet, katsaus, "Palvelualueiden tavoitteet", _PLAN_HEADING)
    columns = {
        "strateginen_paamaara": "Strateginen päämäärä",
        "tavoite": f"Tavoite {katsaus.kausi.vuosi}",
        "mittari": "Mittari ja tavoitetaso",
        "toteuma": f"Toteuma {_last_day(katsaus)}",
        "vastuu": "Vastuu",
        "tila": "Tila",
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
        _write_group(sheet, group.select(columns.keys()).rows())
    sheet.together.append((heading_row, heading_row + 1))
    if goals.is_empty():
        sheet.gap(6)
        sheet.line("Tavoitteita ei ole annettu tälle kaudelle.", styles.NOTE)
    if sum(sheet.heights[:heading_row]) <= _FROZEN_AT_MOST:
        sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    set_up(sheet, katsaus, Paper(landscape=landscape, repeated=(heading_row, heading_row)))


def _write_group(sheet: Sheet, goals: Sequence[tuple[str | None, ...]]) -> None:
    """Write the goals under one strategic target, which only the first of them shows."""
    for nth, (target, *texts, tila) in enumerate(goals):
        sheet.cells(
            (None if nth else target, *texts, tila),
            (
                styles.GOAL_CONTINUED if nth else styles.GOAL_TARGET,
                *[styles.GOAL] * len(texts),
                _TILA_STYLES.get(tila or "", styles.GOAL),
            ),
            continued=styles.GOAL_CONTINUED,
            after=_AFTER_GOAL,
        )


def _last_day(katsaus: Katsaus) -> str:
    loppu = katsaus.kausi.loppu
    return f"{loppu.day}.{loppu.month}."
