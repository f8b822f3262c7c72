"""Making a statement of class sums: its lines, subtotals, remaining and per cent."""

from collections.abc import Mapping, Sequence

import polars as pl
from pandera.config import ValidationDepth, config_context
from pandera.typing.polars import DataFrame

from flows.figures.rounding import printed, tenths_of_per_cent
from schemas.laskelmat import SUUREET, Laskelma, LaskelmaLaji, LaskelmaRivit, Rajaus
from schemas.layouts import OSAT, SARAKKEET, LaskelmaRivi, RiviLaji

_ZERO = (0,) * len(SUUREET)
_UNITS = {sarake.suure: sarake.yksikko_cents for sarake in SARAKKEET}


def statement(
    laji: LaskelmaLaji,
    rajaus: Rajaus,
    otsikko: str,
    layout: Sequence[LaskelmaRivi],
    sums: Mapping[str, Sequence[int]],
) -> Laskelma:
    """Make the statement of one unit.

    `sums` are the cents of each class that has data among the rows of `rajaus`, in the order of
    `SUUREET`. A class's own line is left out when the class has no data (printed report, fact 6).
    """
    shown = tuple(
        rivi
        for rivi in layout
        if rivi.laji is not RiviLaji.LUOKKA or any(luokka in sums for luokka in rivi.luokat)
    )
    lines = [_line(rivi, sums) for rivi in shown]
    schema = {name: column.dtype.type for name, column in LaskelmaRivit.to_schema().columns.items()}
    with config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA):
        rivit = LaskelmaRivit.validate(pl.DataFrame(lines, schema=schema), lazy=True)
    return Laskelma(
        laji=laji,
        rajaus=rajaus,
        otsikko=otsikko,
        pohja=shown,
        rivit=DataFrame[LaskelmaRivit](rivit),
    )


def _line(rivi: LaskelmaRivi, sums: Mapping[str, Sequence[int]]) -> dict[str, str | int | None]:
    words: dict[str, str | int | None] = {"selite": rivi.selite, "laji": rivi.laji.value}
    if rivi.laji is RiviLaji.OTSIKKO:
        return words
    parts = [sums.get(luokka, _ZERO) for luokka in rivi.luokat]
    sums_of = {suure: sum(part[place] for part in parts) for place, suure in enumerate(SUUREET)}
    cents = {
        sarake.suure: sum(sign * sums_of[suure] for suure, sign in OSAT[sarake.suure].items())
        for sarake in SARAKKEET
        if sarake.yksikko_cents is not None
    }
    figures = {suure: printed(value, _UNITS[suure] or 1) for suure, value in cents.items()}
    per_cent = tenths_of_per_cent(cents["tot"], cents["ta"])
    exact = {f"{suure}_cents": value for suure, value in cents.items()}
    return {**words, **exact, **figures, "pct_kymmenys": per_cent}
