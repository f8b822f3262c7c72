"""From the sheets of a workbook to all of its tables, and what was found on the way."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

import polars as pl

from flows.reading.continuing import Edellinen, continued, with_rows_above
from flows.reading.groups import GROUPS_ARE_UNAMBIGUOUS
from flows.reading.hierarchy import find_grouped
from flows.reading.ledgers import earlier_sums, with_later_tables
from flows.reading.luenta import Luenta
from flows.reading.mapping import Ohje
from flows.reading.outcomes import control_outcome, hidden_outcome, merge
from flows.reading.ragged import ragged_outcomes
from flows.reading.recognition import Tunnistus, find_tables
from flows.reading.refusal import FILE_IS_A_SPREADSHEET, FILE_IS_READABLE
from flows.reading.regions import Region, regions_of
from flows.reading.sheets import Sheet, Workbook, column_letter
from flows.reading.tables import Luetut, read_tables
from flows.reading.unknown import unknown_file, unknown_sheet
from flows.reading.years import find_of_month, is_yearless, with_years
from schemas.findings import Finding, Outcome
from schemas.lahteet import Luettu, Tiedosto
from schemas.reasons.tables import TWIN_COLUMNS

HEADINGS_ARE_UNAMBIGUOUS: Final = "headings-are-unambiguous"
MONTH_HAS_A_YEAR: Final = "month-has-a-year"
GOES_ON_ALIKE: Final = "sheet-goes-on-alike"


def read_book(workbook: Workbook, tiedosto: Tiedosto, ohje: Ohje) -> Luettu:
    """Read every sheet of a workbook; sheets of no kind are told."""
    luenta = Luenta(workbook=workbook, tiedosto=tiedosto, ohje=ohje)
    luetut: list[Luetut] = []
    unknown: list[Sheet] = []
    unread: list[Outcome] = []
    edellinen: Edellinen | None = None
    outcomes = [Outcome.of(FILE_IS_READABLE, 1), Outcome.of(FILE_IS_A_SPREADSHEET, 1)]
    for sheet in workbook.taulukot:
        regions, why = _regions_of(sheet, luenta, edellinen)
        unread += why
        if not regions and not why:
            unknown.append(sheet)
        read, found, last = _read_sheet(sheet, regions, luenta, luetut)
        luetut += read
        outcomes += found
        if sheet.solut.height or sheet.este is not None:
            edellinen = last
    outcomes += [control_outcome(each.lahde, with_later_tables(each, luetut)) for each in luetut]
    if luetut:
        outcomes.append(unknown_sheet(unknown, len(workbook.taulukot), tiedosto, ohje))
    outcomes.append(unknown_file([] if luetut or unread else unknown, tiedosto, ohje))
    taulut = tuple(taulu for each in luetut for taulu in each.taulut)
    return Luettu(tiedosto, taulut, merge([*outcomes, *unread]))


def _regions_of(
    sheet: Sheet, luenta: Luenta, edellinen: Edellinen | None
) -> tuple[list[Region], list[Outcome]]:
    """Return the tables of a sheet, or why one that was meant for a table cannot be read."""
    if sheet.este is not None:
        return [], [_told(sheet, luenta.tiedosto, sheet.este.saanto, sheet.este.syy)]
    tables = find_tables(sheet.heading_rows(), luenta.ohje) or find_of_month(sheet, luenta.ohje)
    opened = edellinen.open_for(tables) if edellinen else {}
    tables = tuple(replace(each, alussa=opened) for each in tables)
    if not tables:
        tables, unclear = find_grouped(sheet, luenta.ohje, edellinen)
        if unclear is not None:
            found = unclear.unclear(luenta.tiedosto.nimi, sheet.nimi)
            return [], [Outcome.of(GROUPS_ARE_UNAMBIGUOUS, 1, found)]
    if tables:
        tables, above = with_rows_above(sheet, tables, edellinen, luenta)
        return [*([above] if above else []), *regions_of(sheet, tables, luenta.ohje)], []
    tables, others = continued(sheet, edellinen, luenta) if edellinen else ((), "")
    why = [_told(sheet, luenta.tiedosto, GOES_ON_ALIKE, others)] if others else []
    return regions_of(sheet, tables, luenta.ohje) if tables else [], why


def _read_sheet(
    sheet: Sheet, regions: Sequence[Region], luenta: Luenta, earlier: Sequence[Luetut]
) -> tuple[list[Luetut], list[Outcome], Edellinen | None]:
    """Read the tables of a sheet, region by region; return also what the next may go on from."""
    read: list[Luetut] = []
    edellinen = None
    outcomes = [hidden_outcome(sheet, luenta.tiedosto)] if regions else []
    for region in regions:
        tables = with_years(region.sheet, region.tunnistukset, luenta.ohje)
        own, found = _read_region(region.sheet, tables, luenta, [*earlier, *read])
        read += own
        outcomes += found
        edellinen = Edellinen.of(region.sheet, tables, own[0]) if own else None
    return read, outcomes, edellinen


def _read_region(
    sheet: Sheet, tables: Sequence[Tunnistus], luenta: Luenta, earlier: Sequence[Luetut]
) -> tuple[list[Luetut], list[Outcome]]:
    """Read the tables that share a row of headings, kind by kind."""
    read: list[Luetut] = []
    outcomes = ragged_outcomes(sheet, tables[0].alin_rivi, luenta.tiedosto)
    if yearless := [table for table in tables if is_yearless(table)]:
        return [], [_yearless(sheet, yearless, luenta.tiedosto)]
    for _, group in groupby(tables, key=lambda each: each.laji.nimi):
        settled, outcome = _settle_twins(sheet, list(group), luenta.tiedosto)
        sums = earlier_sums([*earlier, *read], settled)
        read.append(read_tables(sheet, settled, luenta, sums))
        outcomes += [outcome, *read[-1].tulokset]
    return read, outcomes


def _told(sheet: Sheet, tiedosto: Tiedosto, rule: str, found: str) -> Outcome:
    finding = Finding(rule=rule, file=tiedosto.nimi, sheet=sheet.nimi, found=found)
    return Outcome.of(rule, 1, [finding])


def _yearless(sheet: Sheet, tables: Sequence[Tunnistus], tiedosto: Tiedosto) -> Outcome:
    first = tables[0]
    finding = Finding(
        rule=MONTH_HAS_A_YEAR,
        file=tiedosto.nimi,
        sheet=sheet.nimi,
        row=first.alin_rivi,
        cell=f"{column_letter(first.sarakkeet['summa'])}{first.alin_rivi}",
        found=", ".join(table.otsikot["summa"] for table in tables),
    )
    return Outcome.of(MONTH_HAS_A_YEAR, len(tables), [finding])


def _settle_twins(
    sheet: Sheet, tunnistukset: Sequence[Tunnistus], tiedosto: Tiedosto
) -> tuple[list[Tunnistus], Outcome]:
    """Pass over empty columns among those that claim one term; two filled ones are a finding.

    Tables that share their rows share the columns that several claim.
    """
    first = tunnistukset[0]
    settled, findings = list(tunnistukset), []
    for termi, places in first.kaksoset.items():
        filled = [place for place in places if _has_data(sheet, place, first.alin_rivi)]
        settled = [each.with_column(termi, (filled or list(places))[0]) for each in settled]
        if len(filled) > 1:
            letters = ", ".join(column_letter(place) for place in filled)
            findings.append(
                Finding(
                    rule=HEADINGS_ARE_UNAMBIGUOUS,
                    file=tiedosto.nimi,
                    sheet=sheet.nimi,
                    row=first.alin_rivi,
                    column=first.otsikot[termi],
                    cell=f"{column_letter(filled[1])}{first.alin_rivi or 1}",
                    found=TWIN_COLUMNS.of(heading=first.otsikot[termi], columns=letters),
                    expected=first.laji.sarake(termi).otsikko,
                )
            )
    return settled, Outcome.of(HEADINGS_ARE_UNAMBIGUOUS, len(first.sarakkeet), findings)


def _has_data(sheet: Sheet, sarake: int, above: int) -> bool:
    name = str(sarake)
    if name not in sheet.solut.columns:
        return False
    cells = sheet.solut[name].slice(above)
    marked = sheet.merkinnat.filter(pl.col("sarake") == sarake, pl.col("rivi") > above)
    return cells.null_count() < len(cells) or marked.height > 0
