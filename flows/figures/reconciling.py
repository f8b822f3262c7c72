"""Reconciling a report: its parts with its whole, the ledger with the report, the rounding."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from flows.figures.parts import fewest, parts_of
from flows.figures.sums import CENTS
from schemas.kieli import Kieli
from schemas.laskelmat import SUUREET, Laskelma, LaskelmaLaji, Tasmays
from schemas.layouts import LaskelmaRivi, LaskelmaSarake
from schemas.sanat import taulukot as sanat
from schemas.sanat.luokat import SUUREET as SUUREET_SANOIN
from schemas.sanat.sana import Sana

_Line = tuple[LaskelmaRivi, Mapping[str, Any]]
"""A printed line with figures: its layout and its row."""


def reconcile(
    tables: Sequence[Laskelma],
    ledger: pl.DataFrame,
    budget: pl.DataFrame,
    kieli: Kieli = Kieli.FI,
) -> tuple[Tasmays, ...]:
    """Compare every sum of a report with what it was made of.

    `tables` are the division's statement, then its units' (income statements) and the investment
    tables; `ledger` and `budget` are the division's own rows, summed here anew.
    """
    whole = next(t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA)
    units = [t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA and t is not whole]
    return (
        *_units_to_division(whole, units, kieli),
        *_rows_to_report(tables, ledger, budget, kieli),
        *_printed_lines(tables, kieli),
        *_printed_units(whole, units, kieli),
        *_printed_remaining(tables, kieli),
    )


def _lines(table: Laskelma) -> dict[str, _Line]:
    rows = zip(table.pohja, table.rivit.iter_rows(named=True), strict=True)
    return {rivi.koodi: (rivi, row) for rivi, row in rows if rivi.luokat}


def _amounts(table: Laskelma) -> list[LaskelmaSarake]:
    return [sarake for sarake in table.sarakkeet if sarake.suure in SUUREET_SANOIN]


def _in_unit(
    unit: Laskelma, lines: Mapping[str, _Line], rivi: LaskelmaRivi
) -> tuple[tuple[Mapping[str, Any], int], ...] | None:
    """Return which of the unit's `lines` make the same as a line of the division, with signs.

    None when a unit of another layout has none that do.
    """
    same = lines.get(rivi.koodi)
    if same and same[0].merkit == rivi.merkit:
        return ((same[1], 1),)
    if any((own.koodi, own.merkit) == (rivi.koodi, rivi.merkit) for own in unit.taulukko.rivit):
        return ()
    parts = fewest(rivi, [own for own, _ in lines.values()])
    if sum(len(part.luokat) for part, _ in parts) < len(rivi.luokat):
        return None
    return tuple((lines[part.koodi][1], sign) for part, sign in parts)


def _units_to_division(
    whole: Laskelma, units: Sequence[Laskelma], kieli: Kieli
) -> Iterator[Tasmays]:
    """In cents: each line of the division is the sum of its units' lines."""
    shown = [s.suure for s in _amounts(whole) if s.suure not in {*SUUREET, "jaljella"}]
    printed = [(unit, _lines(unit)) for unit in units]
    for rivi, row in _lines(whole).values():
        found = [_in_unit(unit, lines, rivi) for unit, lines in printed]
        parts = [part for unit in found if unit is not None for part in unit]
        for suure in (*SUUREET, *shown) if None not in found else ():
            name = f"{suure}_cents"
            yield Tasmays(
                kohde=f"{row['selite']} / {SUUREET_SANOIN[suure](kieli)}",
                vasen_selite=sanat.YKSIKOIDEN_SUMMA(kieli),
                vasen=sum(sign * part[name] for part, sign in parts),
                oikea_selite=whole.otsikko,
                oikea=row[name],
            )


def _rows_to_report(
    tables: Sequence[Laskelma], ledger: pl.DataFrame, budget: pl.DataFrame, kieli: Kieli
) -> Iterator[Tasmays]:
    """In cents: the rows of the ledger and the budget sum to the bottom lines."""
    whole = next(t for t in tables if t.laji is LaskelmaLaji.TULOSLASKELMA)
    investments = [t for t in tables if t.laji is LaskelmaLaji.INVESTOINNIT][-1:]
    bottom = [t.rivit.row(t.loppurivi, named=True) for t in (whole, *investments)]
    words = (whole.pohja[whole.loppurivi].nimi(kieli), _bottom_of_investments(investments, kieli))
    rows = pl.concat([ledger.select(CENTS), budget.select(CENTS)]).sum()
    for suure, name in zip(SUUREET, CENTS, strict=True):
        yield Tasmays(
            kohde=sanat.RIVIT_JA_RAPORTTI(kieli, suure=SUUREET_SANOIN[suure](kieli)),
            vasen_selite=(
                sanat.TALOUSARVION_RIVIT if suure == "ta" else sanat.KIRJANPIDON_KIRJAUKSET
            )(kieli),
            vasen=rows[name].item() or 0,
            oikea_selite=sanat.JA_INVESTOINTIEN(
                kieli, tulos=words[0].lower(), netto=words[1].lower()
            ),
            oikea=sum(line[name] for line in bottom),
        )


def _bottom_of_investments(investments: Sequence[Laskelma], kieli: Kieli) -> str:
    return next((t.pohja[t.loppurivi].nimi(kieli) for t in investments), sanat.NETTO(kieli))


def _printed_lines(tables: Sequence[Laskelma], kieli: Kieli) -> Iterator[Tasmays]:
    """In printed units: a subtotal is rounded by itself, so its lines may sum to another."""
    for table in tables:
        lines = _lines(table)
        for rivi, row in lines.values():
            parts = [(lines[p.koodi][1], sign) for p, sign in parts_of(rivi, table.pohja)]
            for sarake in _amounts(table) if _makes(row, parts) else ():
                yield from _rounding(
                    f"{table.otsikko} / {rivi.nimi(kieli)} / {SUUREET_SANOIN[sarake.suure](kieli)}",
                    sanat.TULOSTETTUJEN_RIVIEN_SUMMA,
                    sum(sign * part[sarake.suure] for part, sign in parts),
                    row[sarake.suure],
                    kieli,
                )


def _makes(row: Mapping[str, Any], parts: Sequence[tuple[Mapping[str, Any], int]]) -> bool:
    """Tell whether printed lines make a line to the cent: a hidden one may be missing."""
    return all(sum(sign * part[name] for part, sign in parts) == row[name] for name in CENTS)


def _printed_units(whole: Laskelma, units: Sequence[Laskelma], kieli: Kieli) -> Iterator[Tasmays]:
    """In printed units: so is the division's figure beside its units'."""
    printed = [(unit, _lines(unit)) for unit in units]
    for rivi, row in _lines(whole).values():
        found = [_in_unit(unit, lines, rivi) for unit, lines in printed]
        parts = [part for unit in found if unit is not None for part in unit]
        for sarake in _amounts(whole) if None not in found else ():
            if all(_unit_of(sarake.suure, unit) == sarake.yksikko_cents for unit in units):
                yield from _rounding(
                    f"{whole.otsikko} / {row['selite']} / {SUUREET_SANOIN[sarake.suure](kieli)}",
                    sanat.TULOSTETTUJEN_YKSIKOIDEN_SUMMA,
                    sum(sign * part[sarake.suure] for part, sign in parts),
                    row[sarake.suure],
                    kieli,
                )


def _unit_of(suure: str, table: Laskelma) -> int | None:
    return next((s.yksikko_cents for s in table.sarakkeet if s.suure == suure), None)


def _printed_remaining(tables: Sequence[Laskelma], kieli: Kieli) -> Iterator[Tasmays]:
    """In printed units: Jäljellä is rounded by itself beside TA and TOT."""
    for table in tables:
        if len({_unit_of(suure, table) for suure in ("ta", "tot", "jaljella")}) > 1:
            continue
        for _, row in _lines(table).values():
            yield from _rounding(
                f"{table.otsikko} / {row['selite']} / {SUUREET_SANOIN['jaljella'](kieli)}",
                sanat.TULOSTETTU_JALJELLA,
                row["ta"] - row["tot"],
                row["jaljella"],
                kieli,
            )


def _rounding(kohde: str, selite: Sana, parts: int, whole: int, kieli: Kieli) -> Iterator[Tasmays]:
    if parts != whole:
        yield Tasmays(
            kohde=kohde,
            vasen_selite=selite(kieli),
            vasen=parts,
            oikea_selite=sanat.TULOSTETTU_LUKU(kieli),
            oikea=whole,
            pyoristys=True,
        )
