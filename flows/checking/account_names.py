"""Names of accounts in the languages that the chart's input gives them in."""

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import held
from schemas.kausi import Kausi
from schemas.tarkistettu import TILIEN_NIMET
from schemas.tilikartta import Tilikartta
from schemas.toistuvat import as_texts

_NAMES = [name for name in TILIEN_NIMET if name != "tili"]


def account_names(
    tilit: pl.Series, tilikartta: DataFrame[Tilikartta], kausi: Kausi
) -> pl.DataFrame:
    """Return the names of the accounts that the chart names on the period's last day.

    Each name is that of the narrowest range that gives it: a row of one account wins over a row
    of many. An account that no row names is left out. The columns are those of `TILIEN_NIMET`.
    """
    day = kausi.loppu
    in_force = (pl.col("alkaen").fill_null(day) <= day) & (pl.col("asti").fill_null(day) >= day)
    named = tilikartta.filter(pl.any_horizontal(pl.col(_NAMES).is_not_null()))
    return (
        held(as_texts(tilit.unique().drop_nulls().to_frame("avain")), DataFrame[Tilikartta](named))
        .filter(in_force)
        .sort("tarkkuus", descending=True, maintain_order=True)
        .group_by(tili="avain")
        .agg(pl.col(_NAMES).drop_nulls().first())
        .sort("tili")
        .select(list(TILIEN_NIMET))
    )
