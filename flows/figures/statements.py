"""Making a statement of class sums: its lines, subtotals, remaining, forecast and per cents."""

from collections.abc import Mapping

import polars as pl
from pandera.config import ValidationDepth, config_context

from flows.figures.rounding import printed, tenths_of_per_cent
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.kieli import Kieli
from schemas.laskelmat import (
    LISASUUREET,
    SUUREET,
    Laskelma,
    LaskelmaLaji,
    LaskelmaRivit,
    Rajaus,
)
from schemas.layouts import EURO, LaskelmaRivi, Mittari, Nayta, Taulukkopohja

Sums = Mapping[str, Mapping[str, int]]
"""The cents of each class that has data, by measure; a measure that is not there is zero."""


def statement(  # noqa: PLR0913 - what a table is
    laji: LaskelmaLaji,
    rajaus: Rajaus,
    otsikko: str,
    taulukko: Taulukkopohja,
    sums: Sums,
    *,
    kausi: Kausi | None = None,
    kieli: Kieli = Kieli.FI,
) -> Laskelma:
    """Make the statement of one unit.

    `sums` are the cents of each class that has data among the rows of `rajaus`. A line that shows
    only with data is left out when none of its classes has any (printed report, fact 6). The
    elapsed share is that of `kausi`; lines are named in the language.
    """
    shown = tuple(rivi for rivi in taulukko.rivit if _is_shown(rivi, sums))
    units = {sarake.suure: sarake.yksikko_cents or EURO for sarake in taulukko.sarakkeet}
    elapsed = tenths_of_per_cent(kausi.kuukaudet, KUUKAUSIA_VUODESSA) if kausi else None
    lines = [{**_line(rivi, sums, units, elapsed), "selite": rivi.nimi(kieli)} for rivi in shown]
    schema = {name: column.dtype.type for name, column in LaskelmaRivit.to_schema().columns.items()}
    with config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA):
        rivit = LaskelmaRivit.validate(pl.DataFrame(lines, schema=schema), lazy=True)
    return Laskelma(
        laji=laji,
        rajaus=rajaus,
        otsikko=otsikko,
        pohja=shown,
        taulukko=taulukko,
        rivit=rivit,
    )


def _is_shown(rivi: LaskelmaRivi, sums: Sums) -> bool:
    if rivi.nayta is Nayta.DATA:
        return any(luokka in sums for luokka in rivi.luokat)
    return rivi.nayta is Nayta.AINA


def _line(
    rivi: LaskelmaRivi, sums: Sums, units: Mapping[str, int], elapsed: int | None
) -> dict[str, str | int | None]:
    words: dict[str, str | int | None] = {"laji": rivi.laji.value}
    if not rivi.luokat:
        return words
    cents = _cents(rivi, sums)
    exact = {f"{suure}_cents": value for suure, value in cents.items()}
    figures = {suure: printed(value, units.get(suure, EURO)) for suure, value in cents.items()}
    shares = {
        Mittari.PCT: tenths_of_per_cent(cents["tot"], cents["ta"]),
        Mittari.EDELLINEN_OSUUS: tenths_of_per_cent(cents["tot_edellinen"], cents["tp"]),
        Mittari.KULUNUT_OSUUS: elapsed,
    }
    return {**words, **exact, **figures, **{f"{name}_kymmenys": n for name, n in shares.items()}}


def _cents(rivi: LaskelmaRivi, sums: Sums) -> dict[str, int]:
    """Sum the classes of a line, each with its sign, and what follows from the sums."""
    signed = [(sums[luokka], sign) for luokka, sign in rivi.merkit.items() if luokka in sums]
    cents = {
        suure: sum(sign * part.get(suure, 0) for part, sign in signed)
        for suure in (*SUUREET, *LISASUUREET)
    }
    return {
        **cents,
        "jaljella": cents["ta"] - cents["tot"],
        "poikkeama": cents["ennuste"] - cents["ta"],
    }
