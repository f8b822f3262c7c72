"""The year's forecast of each class of a service area, by a named method, in exact cents.

A controller's own figure wins. Else what is posted is scaled by last year's whole over its same
months, where that history is sane; else it goes on evenly. A forecast of a line is the sum of
those of its classes and units, so that it adds up like any other figure.
"""

from collections.abc import Mapping
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.figures.sums import UNIT
from schemas.ennuste import Ennusteet, Menetelma
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi

_UNEVEN: Final = 3
"""Last year's share by the same date is sane between a third and three times the even one."""

_SUMS: Final = ("tot_cents", "tp_cents", "tot_edellinen_cents")


def forecasts(accounts: pl.DataFrame, own: pl.DataFrame, kausi: Kausi) -> DataFrame[Ennusteet]:
    """Forecast the year of every service area and class.

    `accounts` has sums by unit, class and account; `own` the controller's figures, with the unit,
    `luokka` and `ennuste_cents`, income positive. Investments are not forecast.
    """
    lines = (
        accounts.filter(pl.col("palvelualue").is_not_null(), pl.col("investointiryhma").is_null())
        .group_by(*UNIT)
        .agg(pl.col(*_SUMS).sum())
        .drop("investointiryhma")
        .join(own, on=["toimiala", "palvelualue", "luokka"], how="full", coalesce=True)
        .with_columns(pl.col(*_SUMS).fill_null(0))
        .sort("toimiala", "palvelualue", "luokka")
    )
    made = [
        forecast(*row, kausi=kausi) for row in lines.select("ennuste_cents", *_SUMS).iter_rows()
    ]
    schema = {"ennuste_cents": pl.Int64, "menetelma": pl.String}
    computed = pl.DataFrame(made, schema=schema, orient="row")
    whole = pl.concat([lines.drop("ennuste_cents"), computed], how="horizontal")
    return DataFrame[Ennusteet](whole.select(list(Ennusteet.to_schema().columns)))


def forecast(
    own: int | None, tot: int, tp: int, tot_edellinen: int, *, kausi: Kausi
) -> tuple[int, str]:
    """Return the year's forecast of one line in cents, rounded half away from zero, and its method.

    `own` is the controller's figure; `tot` is what is posted, `tp` last year whole and
    `tot_edellinen` its same months.
    """
    if own is not None:
        return own, Menetelma.OMA
    if kausi.kuukaudet == KUUKAUSIA_VUODESSA:
        return tot, Menetelma.TOTEUMA
    if _is_sane(tp, tot_edellinen, kausi):
        return _divided(tot * tp, tot_edellinen), Menetelma.PROFIILI
    return _divided(tot * KUUKAUSIA_VUODESSA, kausi.kuukaudet), Menetelma.TASAINEN


def _is_sane(tp: int, tot_edellinen: int, kausi: Kausi) -> bool:
    """Tell whether last year's share by the same date tells of a season, not of chance."""
    if tp * tot_edellinen <= 0 or abs(tot_edellinen) > abs(tp):
        return False
    part, even = KUUKAUSIA_VUODESSA * abs(tot_edellinen), kausi.kuukaudet * abs(tp)
    return even <= _UNEVEN * part and part <= _UNEVEN * even


def _divided(numerator: int, denominator: int) -> int:
    """Divide whole numbers, half away from zero."""
    whole = (2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator))
    return -whole if (numerator < 0) != (denominator < 0) else whole


def with_forecasts(
    sums: Mapping[str, Mapping[str, int]], ennusteet: pl.DataFrame
) -> dict[str, dict[str, int]]:
    """Add to the sums of a unit by class the forecasts of the service areas that it holds.

    A class that is only forecast is added too.
    """
    by_class = ennusteet.group_by("luokka").agg(pl.col("ennuste_cents").sum())
    found = dict(by_class.iter_rows())
    return {
        luokka: {**sums.get(luokka, {}), "ennuste": found.get(luokka, 0)}
        for luokka in (*sums, *(each for each in found if each not in sums))
    }
