"""Tracing: a printed figure by its name, and the rows it is the sum of."""

from dataclasses import dataclass

import pandera.polars as pa
import polars as pl

from schemas.laskelmat import RiviTunnus


@dataclass(frozen=True, slots=True)
class Luku:
    """In English: a printed figure: its line, and the measure of its column."""

    rivi: RiviTunnus
    suure: str


class LuvunRivit(pa.DataFrameModel):
    """In English: the rows under a printed figure, postings and appropriations alike.

    `suure` is the measure a row adds to, `summa_cents` its amount with income positive and
    `osuus_cents` what it adds to the figure: of the remaining, actuals are taken off. An
    appropriation has its decision as `tosite` and that decision's day as `paiva`.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    suure: str
    tili: str = pa.Field(nullable=True)
    kustannuspaikka: str = pa.Field(nullable=True)
    tosite: str = pa.Field(nullable=True)
    paiva: pl.Date = pa.Field(nullable=True)
    summa_cents: pl.Int64
    osuus_cents: pl.Int64
