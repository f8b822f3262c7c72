"""Testing that a layout is whole: sheets have rows, reports every table, tables all parts."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.checking.layout_input import TABLES, Pohjasyote
from flows.checking.layout_places import Kohdat, Rivi
from flows.checking.layout_sections import is_of_town, scopes
from schemas.findings import Finding
from schemas.lajit import POHJA_OSIOT, POHJA_RIVIT, POHJA_SARAKKEET
from schemas.layouts import SELITE, TAULUKKO_OSIOT
from schemas.reasons.layouts import (
    NO_COLUMNS,
    NO_FIGURES,
    NO_LINES,
    NO_SECTIONS,
    NO_SECTIONS_OF_TOWN,
    NO_SHEET,
    NO_SHEET_OF,
    NO_TABLE,
    UNUSED_TABLE,
)

_WHOLE: Final = "layout-is-whole"
SHEETS: Final = {
    POHJA_OSIOT.nimi: "Osiot",
    POHJA_RIVIT.nimi: "Rivit",
    POHJA_SARAKKEET.nimi: "Sarakkeet",
}
"""What the sheets of a layout are called, by their kind."""


def lint_parts(pohja: Pohjasyote, kohdat: Kohdat) -> Iterator[Finding]:
    """Test that nothing of a layout is missing, and that nothing is for nothing."""
    every = [row for rows in (*pohja.rivit.values(), *pohja.vialliset.values()) for row in rows]
    filled = [laji for laji in pohja.lajit if pohja.rivit[laji]]
    empty = [SHEETS[laji] for laji in pohja.lajit if laji not in filled]
    if empty and pohja.ainoa:
        found = NO_SHEET.of(sheet=", ".join(empty))
        yield kohdat.finding_of_sheet(_WHOLE, every[0], empty[0], found=found)
    elif empty:
        found = NO_SHEET_OF.of(layout=pohja.nimi, sheet=", ".join(empty))
        yield kohdat.finding(_WHOLE, every[0], "raporttipohja", found=found)
    for scope in scopes(pohja.osiot):
        if POHJA_OSIOT.nimi in filled:
            yield from _sections(scope, kohdat)
        for row in scope:
            yield from _table_of(row, pohja, filled, kohdat)
    if POHJA_SARAKKEET.nimi in filled:
        yield from _without_figures(pohja, kohdat)
    if set(filled) == set(SHEETS):
        yield from _unused(pohja, kohdat)


def _sections(scope: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    """Test that a report has each section of figures once."""
    of_kind = {
        laji.value: [row for row in scope if row["osion_laji"] == laji] for laji in TAULUKKO_OSIOT
    }
    missing = ", ".join(laji for laji, rows in of_kind.items() if not rows)
    if missing:
        reason = NO_SECTIONS_OF_TOWN if is_of_town(scope[0]) else NO_SECTIONS
        found = reason.of(kinds=missing)
        yield kohdat.finding(_WHOLE, scope[0], "osion_laji", found=found)
    for laji, rows in of_kind.items():
        for row in rows[1:]:
            yield kohdat.finding("layout-section-is-once", row, "osion_laji", found=laji)


def _table_of(
    row: Rivi, pohja: Pohjasyote, filled: Sequence[str], kohdat: Kohdat
) -> Iterator[Finding]:
    """Test that a section has a table, with lines and with columns of figures."""
    name = (row["pohja"] or "").strip()
    if row["osion_laji"] not in TABLES:
        return
    no_lines = POHJA_RIVIT.nimi in filled and name not in pohja.taulut
    no_columns = POHJA_SARAKKEET.nimi in filled and name not in pohja.sarakkeet
    reasons = {(True, True): NO_TABLE, (True, False): NO_LINES, (False, True): NO_COLUMNS}
    reason = reasons.get((no_lines, no_columns))
    if reason is not None:
        found = reason.of(layout=name or "–")
        yield kohdat.finding(_WHOLE, row, "pohja", found=found)


def _without_figures(pohja: Pohjasyote, kohdat: Kohdat) -> Iterator[Finding]:
    for name, rows in pohja.sarakkeet.items():
        if all(row["mitattava"] == SELITE for row in rows):
            found = NO_FIGURES.of(layout=name)
            yield kohdat.finding(_WHOLE, rows[0], "mitattava", found=found)


def _unused(pohja: Pohjasyote, kohdat: Kohdat) -> Iterator[Finding]:
    """Tell a table that no section prints, once, unless a section asks for one that is not."""
    asked = pohja.tulostettavat
    if any(name not in pohja.taulut or name not in pohja.sarakkeet for name in asked):
        return
    for name, rows in {**pohja.sarakkeet, **pohja.taulut}.items():
        if name not in asked:
            found = UNUSED_TABLE.of(layout=name)
            yield kohdat.finding("layout-line-is-alive", rows[0], "pohja", found=found)
