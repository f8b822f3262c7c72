"""Reconciling a report: its parts with its whole, the ledger with the report, the rounding."""

from collections.abc import Iterator, Sequence
from itertools import product

import polars as pl

from flows.figures.parts import parts_of
from flows.figures.sums import CENTS
from schemas.laskelmat import SUUREET, Laskelma, LaskelmaLaji, Tasmays
from schemas.layouts import RiviLaji

_NAMES = {"tp": "TP", "tot_edellinen": "TOT ed.", "ta": "TA", "tot": "TOT", "jaljella": "Jäljellä"}


def reconcile(
    tables: Sequence[Laskelma], ledger: pl.DataFrame, budget: pl.DataFrame
) -> tuple[Tasmays, ...]:
    """Compare every sum of a report with what it was made of.

    `tables` are the division's statement, then its units' (income statements) and the investment
    tables; `ledger` and `budget` are the division's own rows, summed here anew.
    """
    whole = next(t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA)
    units = [t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA and t is not whole]
    return (
        *_units_to_division(whole, units),
        *_rows_to_report(tables, ledger, budget),
        *_printed_lines(tables),
        *_printed_units(whole, units),
        *_printed_remaining(tables),
    )


def _lines(table: Laskelma) -> dict[str, dict[str, int]]:
    return {
        row["selite"]: row
        for row in table.rivit.iter_rows(named=True)
        if row["laji"] != RiviLaji.OTSIKKO
    }


def _units_to_division(whole: Laskelma, units: Sequence[Laskelma]) -> Iterator[Tasmays]:
    """In cents: each line of the division is the sum of its units' lines."""
    lines = [_lines(unit) for unit in units]
    for selite, row in _lines(whole).items():
        for suure in SUUREET:
            name = f"{suure}_cents"
            yield Tasmays(
                kohde=f"{selite} / {_NAMES[suure]}",
                vasen_selite="palvelualueiden summa",
                vasen=sum(unit[selite][name] for unit in lines if selite in unit),
                oikea_selite=whole.otsikko,
                oikea=row[name],
            )


def _rows_to_report(
    tables: Sequence[Laskelma], ledger: pl.DataFrame, budget: pl.DataFrame
) -> Iterator[Tasmays]:
    """In cents: the rows of the ledger and the budget sum to the bottom lines."""
    whole = next(t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA)
    investments = [t for t in tables if t.laji is LaskelmaLaji.INVESTOINNIT]
    bottom = [_lines(whole)["TILIKAUDEN TULOS"], *(_lines(t)["NETTO"] for t in investments[-1:])]
    rows = pl.concat([ledger.select(CENTS), budget.select(CENTS)]).sum()
    for suure, name in zip(SUUREET, CENTS, strict=True):
        yield Tasmays(
            kohde=f"Rivit ja raportti / {_NAMES[suure]}",
            vasen_selite="talousarvion rivit" if suure == "ta" else "kirjanpidon kirjaukset",
            vasen=rows[name].item() or 0,
            oikea_selite="tilikauden tulos ja investointien netto",
            oikea=sum(line[name] for line in bottom),
        )


def _printed_lines(tables: Sequence[Laskelma]) -> Iterator[Tasmays]:
    """In printed units: a subtotal is rounded by itself, so its lines may sum to another."""
    for table in tables:
        lines = _lines(table)
        subtotals = [rivi for rivi in table.pohja if rivi.laji is RiviLaji.VALISUMMA]
        for rivi, (suure, name) in product(subtotals, _NAMES.items()):
            parts = [lines[part.selite] for part in parts_of(rivi, table.pohja)]
            yield from _rounding(
                f"{table.otsikko} / {rivi.selite} / {name}",
                "tulostettujen rivien summa",
                sum(part[suure] for part in parts),
                lines[rivi.selite][suure],
            )


def _printed_units(whole: Laskelma, units: Sequence[Laskelma]) -> Iterator[Tasmays]:
    """In printed units: so is the division's figure beside its units'."""
    lines = [_lines(unit) for unit in units]
    for selite, row in _lines(whole).items():
        for suure, name in _NAMES.items():
            yield from _rounding(
                f"{whole.otsikko} / {selite} / {name}",
                "tulostettujen palvelualueiden summa",
                sum(unit[selite][suure] for unit in lines if selite in unit),
                row[suure],
            )


def _printed_remaining(tables: Sequence[Laskelma]) -> Iterator[Tasmays]:
    """In printed units: Jäljellä is rounded by itself beside TA and TOT."""
    for table in tables:
        for selite, row in _lines(table).items():
            yield from _rounding(
                f"{table.otsikko} / {selite} / {_NAMES['jaljella']}",
                "tulostettu TA − tulostettu TOT",
                row["ta"] - row["tot"],
                row["jaljella"],
            )


def _rounding(kohde: str, selite: str, parts: int, whole: int) -> Iterator[Tasmays]:
    if parts != whole:
        yield Tasmays(
            kohde=kohde,
            vasen_selite=selite,
            vasen=parts,
            oikea_selite="tulostettu luku",
            oikea=whole,
            pyoristys=True,
        )
