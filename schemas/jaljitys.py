"""Tracing: a printed figure by its name, and the rows it is the sum of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pandera.polars as pa
import polars as pl
from pandera.typing.polars import DataFrame

from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Lahde
from schemas.laskelmat import RiviTunnus
from schemas.sanat.luokat import SUUREET


def measure_names(kausi: Kausi, kieli: Kieli = Kieli.FI) -> Mapping[str, str]:
    """Return what the measures of rows and of their difference are called in a period."""
    before, now = kausi.edellinen_vuosi, kausi.vuosi
    return {
        "tp": f"{SUUREET['tp'](kieli)} {before}",
        "tot_edellinen": f"{SUUREET['tot'](kieli)} {before}",
        "ta": f"{SUUREET['ta'](kieli)} {now}",
        "tot": f"{SUUREET['tot'](kieli)} {now}",
        "alkuperainen": f"{SUUREET['alkuperainen'](kieli)} {now}",
        "muutos": f"{SUUREET['muutos'](kieli)} {now}",
        "jaljella": SUUREET["jaljella"](kieli),
    }


TEKSTIT: Final = {"selite": pl.String, "kumppani": pl.String}
"""The texts of traced rows, when they are asked for: what was posted, and with whom."""

RIVITEKSTIT: Final = {"file": pl.String, "sheet": pl.String, "row": pl.Int32, **TEKSTIT}
"""The texts of rows of the inputs, by where they stand."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Jalki:
    """In English: the trace of a figure: what it is called, what it prints, the rows under it.

    `osoite` is its sheet and cell, `painettu` the figure as printed with its unit, `summat` the
    cents of each measure that it is made of. A row's `lahde` is an index into `lahteet`. `tekstit`
    has the columns of `TEKSTIT` for each row when they were asked for, else it is None. It is told
    in `kieli`.
    """

    nimi: str
    toimiala: str
    kausi: Kausi
    osoite: str
    painettu: str
    suure: str
    summat: Mapping[str, int]
    rivit: DataFrame[LuvunRivit]
    lahteet: tuple[Lahde, ...]
    tekstit: pl.DataFrame | None = None
    kieli: Kieli = Kieli.FI
