"""Leading a controller's own forecasts and causes to their units and lines."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Final

import polars as pl

from flows.checking.chart import line_name
from flows.checking.places import findings_at
from flows.checking.wording import of_period
from schemas.ennuste import Syypaikat, is_large
from schemas.findings import Finding, Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.laskelmat import Katsaus
from schemas.layouts import Mittari, Raporttipohja, RiviLaji
from schemas.reasons.checks import CAUSE_IN_A_CELL, CAUSE_IN_A_NEW_FILE
from schemas.tarkistettu import SYYT
from schemas.written import euros

_KNOWN: Final = "forecast-line-is-known"
_EXPLAINED: Final = "deviation-is-explained"
_ONCE: Final = "forecast-is-given-once"
_LINE: Final = ("toimiala", "palvelualue", "luokka")


def own_forecasts(
    rows: pl.DataFrame, yksikot: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]
) -> tuple[pl.DataFrame, tuple[Outcome, ...]]:
    """Return the own forecasts of the period with their unit and class, and what is wrong.

    `rows` are sound rows of the input. One that is given again is told and left out.
    """
    of_year = pl.col("vuosi").is_null() | (pl.col("vuosi") == kausi.vuosi)
    ordered = rows.filter(of_year).with_columns(jarjestys=pl.lit(None, pl.Int32))
    kept, periods = of_period(ordered, kausi, lahteet)
    named = _with_unit(kept, yksikot).with_columns(luokka=line_name("tuloslaskelman_rivi"))
    known = pl.col("toimiala").is_not_null() & pl.col("luokka").is_not_null()
    led = named.filter(known)
    again = led.filter(~pl.struct(*_LINE).is_first_distinct())
    outcomes = (
        periods,
        _told(_KNOWN, named.height, named.filter(~known), lahteet),
        _told(_ONCE, led.height, again, lahteet),
    )
    own = led.unique(list(_LINE), keep="first", maintain_order=True)
    return own.select(*_LINE, "ennuste_cents"), outcomes


def explanations(
    rows: pl.DataFrame,
    yksikot: pl.DataFrame,
    kausi: Kausi,
    lahteet: Sequence[Lahde],
    pohja: Raporttipohja,
) -> tuple[pl.DataFrame, tuple[Outcome, ...]]:
    """Return the causes of the period with their unit, and what is wrong.

    A line is named by its words or its code in the layout; `palvelualue` is null of a division's.
    """
    ordered = rows.with_columns(jarjestys=pl.lit(None, pl.Int32))
    kept, periods = of_period(ordered, kausi, lahteet)
    named = named_causes(kept, yksikot, pohja)
    known = pl.col("toimiala").is_not_null() & pl.col("koodi").is_not_null()
    outcomes = (periods, _told(_KNOWN, named.height, named.filter(~known), lahteet))
    return named.filter(known).select(list(SYYT)), outcomes


def named_causes(rows: pl.DataFrame, yksikot: pl.DataFrame, pohja: Raporttipohja) -> pl.DataFrame:
    """Add to causes their division, service area and code of a line; null where not known."""
    divisions = yksikot.select("toimiala").unique(maintain_order=True)
    both = pl.concat(
        [
            yksikot.select("palvelualue", "otsikko", "toimiala"),
            divisions.select(palvelualue=None, otsikko="toimiala", toimiala="toimiala"),
        ],
        how="vertical_relaxed",
    )
    lines = {
        name.casefold(): rivi.koodi
        for taulukko in pohja.taulukot.values()
        for rivi in taulukko.rivit
        for name in (rivi.koodi, rivi.selite)
        if rivi.luokat
    }
    line = pl.col("tuloslaskelman_rivi").str.strip_chars().str.to_lowercase()
    return _with_unit(rows, both).with_columns(
        koodi=line.replace_strict(lines, default=None, return_dtype=pl.String)
    )


def unexplained(katsaukset: Sequence[Katsaus], paikat: Syypaikat) -> Outcome:
    """Test that each large deviation of a line of a service area has its cause.

    Only tables that print the deviation are tested; subtotals deviate by their lines. Each that
    lacks one is told at the row that has no text, or at the next free one.
    """
    tested, failed = 0, []
    free = count(paikat.vapaa)
    for katsaus in katsaukset:
        for laskelma in katsaus.palvelualueet:
            if all(sarake.suure != Mittari.POIKKEAMA for sarake in laskelma.sarakkeet):
                continue
            causes = katsaus.syyt(laskelma)
            rows = zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True)
            for rivi, row in rows:
                if rivi.laji is not RiviLaji.LUOKKA:
                    continue
                tested += 1
                cents = row["poikkeama_cents"]
                if is_large(cents, row["ta_cents"]) and rivi.koodi not in causes:
                    place = paikat.vajaat.get((laskelma.yksikko, rivi.koodi))
                    if place is None and paikat.taulu is not None:
                        place = (paikat.taulu, next(free))
                    failed.append(_lacks_cause(laskelma.yksikko, rivi.selite, cents, place))
    return Outcome.of(_EXPLAINED, tested, failed)


def _lacks_cause(unit: str, line: str, cents: int, place: tuple[Lahde, int] | None) -> Finding:
    deviation = Finding(
        rule=_EXPLAINED,
        found=f"{unit}, {line}: {euros(cents)}",
        expected=CAUSE_IN_A_NEW_FILE.of(),
        affected_cents=abs(cents),
    )
    if place is None:
        return deviation
    lahde, row = place
    cell = lahde.solu("selitys", row)
    return replace(
        deviation,
        file=lahde.tiedosto.nimi,
        sheet=lahde.taulukko,
        row=row,
        column=lahde.otsikot["selitys"],
        cell=cell,
        expected=CAUSE_IN_A_CELL.of(cell=cell, row=row, unit=unit, line=line),
    )


def _with_unit(rows: pl.DataFrame, yksikot: pl.DataFrame) -> pl.DataFrame:
    """Find each row's unit by its name or its heading; case does not count."""
    called = [
        yksikot.select(nimi=pl.col(name).str.to_lowercase(), alue="palvelualue", ala="toimiala")
        for name in ("palvelualue", "otsikko")
    ]
    names = pl.concat(called).drop_nulls("nimi").unique("nimi", keep="first", maintain_order=True)
    return (
        rows.with_columns(
            nimi=pl.col("palvelualue").str.strip_chars().str.to_lowercase(),
            annettu=pl.format("{}, {}", "palvelualue", "tuloslaskelman_rivi"),
        )
        .join(names, on="nimi", how="left", maintain_order="left")
        .with_columns(palvelualue="alue", toimiala="ala")
    )


def _told(rule: str, tested: int, failed: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    blamed = pl.when(pl.col("toimiala").is_null())
    termi = blamed.then(pl.lit("palvelualue")).otherwise(pl.lit("tuloslaskelman_rivi"))
    found = failed.with_columns(found="annettu")
    return Outcome(rule, tested, findings_at(found, lahteet, rule=rule, termi=termi))
