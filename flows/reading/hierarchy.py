"""Printed ledgers: headings without an account or a cost centre, which rows of groups give instead.

The rows themselves are read in `groups.py`.
"""

from dataclasses import replace

import polars as pl

from flows.reading.continuing import Edellinen
from flows.reading.distinct import FILLED, says
from flows.reading.group_rows import GROUPING, Tasot, labelled_codes
from flows.reading.groups import Groups, groups_of
from flows.reading.headings import HeadingRow
from flows.reading.mapping import Ohje
from flows.reading.recognition import Tunnistus, heading_rows, recognise
from flows.reading.sheets import Sheet
from schemas.lajit import Muoto


def find_grouped(
    sheet: Sheet, ohje: Ohje, edellinen: Edellinen | None
) -> tuple[tuple[Tunnistus, ...], Groups | None]:
    """Return the tables of a sheet whose headings lack what its rows of groups give.

    Under the headings of the sheet before it, a group that is open there goes on. Where the codes
    of two levels stand without a word, and either may be accounts, there is no table, but the
    groups that are unclear.
    """
    unclear = None
    top = sheet.heading_rows()
    for row in heading_rows(top, ohje):
        for missing in (GROUPING[1:], GROUPING[:1], GROUPING):
            tables = recognise(row, ohje, frozenset(missing))
            if not tables or set(missing) & tables[0].sarakkeet.keys():
                continue
            above = codes_above(sheet, row)
            opened = edellinen.open_for(tables) if edellinen else {}
            alussa, tasot = {**opened, **above}, Tasot(sanoin=frozenset(above))
            whole = tuple(
                replace(each, kannettavat=missing, alussa=alussa, tasot=tasot) for each in tables
            )
            groups = groups_of(sheet, whole[0], without_amounts(sheet, whole))
            if groups.epaselvat.height:
                unclear = unclear or groups
            elif all(termi in alussa or groups.of(termi).height for termi in missing):
                return whole, None
    return (), unclear


def codes_above(sheet: Sheet, row: HeadingRow) -> dict[str, str]:
    """Return the codes that the titles above the headings name; one that has several is none."""
    found: dict[str, set[str]] = {}
    for cells in sheet.heading_rows()[: row.rivi - 1]:
        for code in labelled_codes([cell.strip() for cell in cells if cell and cell.strip()]):
            found.setdefault(code.termi, set()).add(code.koodi)
    return {termi: codes.pop() for termi, codes in found.items() if len(codes) == 1}


def without_amounts(sheet: Sheet, tables: tuple[Tunnistus, ...]) -> pl.Series:
    """Return the rows below the headings whose columns of amounts are all empty."""
    places = {str(t.sarakkeet[termi]) for t in tables for termi in t.of_form(Muoto.SUMMA)}
    cells = sheet.solut.slice(tables[0].alin_rivi)
    empty = pl.repeat(True, cells.height, eager=True)
    for place in places & set(cells.columns):
        empty = empty & ~says(cells[place], FILLED).fill_null(value=False)
    return empty
