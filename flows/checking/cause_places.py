"""Finding the cells where causes of deviations belong that are missing."""

from collections.abc import Sequence

import polars as pl

from flows.checking.forecasts import named_causes
from flows.checking.sources import Aineisto
from flows.checking.wording import of_period
from schemas.ennuste import Syypaikat
from schemas.kausi import Kausi
from schemas.lahteet import Ohitus, Taulu
from schemas.lajit import SELITYKSET
from schemas.layouts import Raporttipohja


def cause_places(
    rows: pl.DataFrame,
    aineisto: Aineisto,
    yksikot: pl.DataFrame,
    kausi: Kausi,
    pohja: Raporttipohja,
) -> Syypaikat:
    """Return the rows of the period without a text, and where a new row goes.

    `rows` are all rows of the input, broken ones too. A new one goes to the last table that speaks
    of the period, without any to the last table.
    """
    ordered = rows.with_columns(jarjestys=pl.lit(None, pl.Int32))
    of_now, _ = of_period(ordered, kausi, aineisto.lahteet)
    numbers = [n for n, lahde in enumerate(aineisto.lahteet) if lahde.laji == SELITYKSET.nimi]
    if not numbers:
        return Syypaikat()
    spoken = of_now["lahde"].to_list()
    number = max(numbers, key=lambda each: (each in spoken, each))
    empty = named_causes(of_now, yksikot, pohja).filter(pl.col("selitys").is_null())
    named = empty.drop_nulls(["palvelualue", "koodi"]).sort("lahde", "lahderivi", descending=True)
    return Syypaikat(
        taulu=aineisto.lahteet[number],
        vapaa=_last_row(aineisto.taulut[number]) + 1,
        vajaat={
            (unit, koodi): (aineisto.lahteet[lahde], row)
            for unit, koodi, lahde, row in named.select(
                "palvelualue", "koodi", "lahde", "lahderivi"
            ).iter_rows()
        },
    )


def _last_row(taulu: Taulu) -> int:
    """Return the last row of a table that is not blank."""
    written = taulu.ohitetut.filter(pl.col("syy") != Ohitus.BLANK)["rivi"]
    rows: Sequence[int] = (*taulu.rivit["lahderivi"], *written, taulu.lahde.otsikkorivi)
    return max(rows)
