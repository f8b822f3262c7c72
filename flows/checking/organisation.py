"""Finding the service area and the division of a cost centre on a day."""

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.validity import in_force
from schemas.organisaatio import Organisaatio

_EXACT = 1_000


def units(cost_centres: pl.DataFrame, organisaatio: DataFrame[Organisaatio]) -> pl.DataFrame:
    """Return (avain, paiva, palvelualue, toimiala, ristiriita) for the cost centres that are known.

    `cost_centres` has `avain` (the code) and `paiva`. An exact code wins over a prefix (`41*`),
    a longer prefix over a shorter one.
    """
    known = cost_centres.select("avain").unique()
    rows = organisaatio.select(
        koodi=pl.col("kustannuspaikka").str.strip_suffix("*"),
        prefix=pl.col("kustannuspaikka").str.ends_with("*"),
        alkaen="voimassa_alkaen",
        asti="voimassa_asti",
        palvelualue="palvelualue",
        toimiala="toimiala",
    )
    exact = known.join(rows.filter(~pl.col("prefix")), left_on="avain", right_on="koodi")
    by_prefix = known.join(rows.filter("prefix"), how="cross").filter(
        pl.col("avain").str.starts_with(pl.col("koodi"))
    )
    wanted = ("avain", "alkaen", "asti", "tarkkuus", "palvelualue", "toimiala")
    candidates = pl.concat(
        [
            exact.with_columns(tarkkuus=pl.lit(_EXACT, pl.Int64)).select(wanted),
            by_prefix.with_columns(tarkkuus=pl.col("koodi").str.len_chars().cast(pl.Int64)).select(
                wanted
            ),
        ]
    )
    return in_force(cost_centres, candidates)
