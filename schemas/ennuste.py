"""What a controller knows of the year's end: own forecasts, and the causes of deviations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import pandera.polars as pa
import polars as pl

from schemas.lahteet import Lahde
from schemas.luokat import Luokka


class Ennuste(pa.DataFrameModel):
    """In English: a controller's own forecast of a line of a service area, income positive.

    Without a year or a period it is for the year of whatever period is reported.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    vuosi: pl.Int32 = pa.Field(nullable=True, ge=1990, le=2100)
    kausi: str = pa.Field(nullable=True)
    palvelualue: str
    tuloslaskelman_rivi: str
    ennuste_cents: pl.Int64


class Selitykset(pa.DataFrameModel):
    """In English: why a line of a service area, or of a division, deviates from its budget."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    kausi: str = pa.Field(nullable=True)
    palvelualue: str
    tuloslaskelman_rivi: str
    selitys: str
    selitys_sv: str = pa.Field(nullable=True)
    selitys_en: str = pa.Field(nullable=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Syypaikat:
    """In English: where causes that are missing belong.

    `vajaat` has the table and the row that names a service area and the code of a line but has no
    text. Others go to `taulu`, whose first free row is `vapaa`; None where no input has causes.
    """

    taulu: Lahde | None = None
    vapaa: int = 1
    vajaat: Mapping[tuple[str, str], tuple[Lahde, int]] = field(default_factory=dict)


LARGE_CENTS: Final = 2_000_000
"""The least deviation of a line that needs a cause: 20 000 euros."""

LARGE_PART: Final = 10
"""And it is at least this part of the amended budget: a tenth."""


def is_large(deviation_cents: int, budget_cents: int) -> bool:
    """Tell whether a deviation from the budget needs a cause."""
    deviation = abs(deviation_cents)
    return deviation >= LARGE_CENTS and LARGE_PART * deviation >= abs(budget_cents)


class Menetelma(StrEnum):
    """In English: how the year's forecast of a class of a unit was made."""

    OMA = "oma arvio"
    PROFIILI = "viime vuoden kertymä"
    TASAINEN = "tasainen kertymä"
    TOTEUMA = "toteuma"


class Ennusteet(pa.DataFrameModel):
    """In English: forecasts of the year by service area and class, and how each was made."""

    toimiala: str
    palvelualue: str
    luokka: str = pa.Field(isin=[luokka.value for luokka in Luokka])
    tot_cents: pl.Int64
    tp_cents: pl.Int64
    tot_edellinen_cents: pl.Int64
    ennuste_cents: pl.Int64
    menetelma: str = pa.Field(isin=[menetelma.value for menetelma in Menetelma])
