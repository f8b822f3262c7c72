"""Leading a controller's own forecasts and causes to their units and lines."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.chart import line_name
from flows.checking.places import findings_at
from flows.checking.wording import of_period
from schemas.ennuste import is_large
from schemas.findings import Finding, Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.laskelmat import Katsaus
from schemas.layouts import Mittari, Raporttipohja, RiviLaji
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
    named = _with_unit(kept, both).with_columns(
        koodi=line.replace_strict(lines, default=None, return_dtype=pl.String)
    )
    known = pl.col("toimiala").is_not_null() & pl.col("koodi").is_not_null()
    outcomes = (periods, _told(_KNOWN, named.height, named.filter(~known), lahteet))
    return named.filter(known).select(list(SYYT)), outcomes


def unexplained(katsaukset: Sequence[Katsaus]) -> Outcome:
    """Test that each large deviation of a line of a service area has its cause.

    Only tables that print the deviation are tested; subtotals deviate by their lines.
    """
    tested, failed = 0, []
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
                    found = f"{laskelma.yksikko}, {rivi.selite}: {euros(cents)}"
                    failed.append(Finding(rule=_EXPLAINED, found=found, affected_cents=abs(cents)))
    return Outcome.of(_EXPLAINED, tested, failed)


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
