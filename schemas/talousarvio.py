"""The budget and its amendments: as read, and as it enters the figures."""

from typing import Final

import pandera.polars as pa
import polars as pl

from schemas.luokat import Luokka

ALKUPERAINEN = "alkuperäinen"
MUUTOS = "muutos"


class Talousarvio(pa.DataFrameModel):
    """In English: budget lines as read, wide (both amounts in a row) or long (one, told by Laji).

    A long row fills the amount its `laji` names and leaves the other zero. Amounts keep the sign
    of the file. A line names its unit by cost centre or by service area, its line by account or
    by name.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    vuosi: pl.Int32 = pa.Field(ge=1990, le=2100)
    kustannuspaikka: str = pa.Field(nullable=True)
    palvelualue: str = pa.Field(nullable=True)
    tili: str = pa.Field(nullable=True, str_matches=r"^[0-9]{1,8}$")
    tuloslaskelman_rivi: str = pa.Field(nullable=True)
    hanke: str = pa.Field(nullable=True)
    alkuperainen_cents: pl.Int64
    muutos_cents: pl.Int64
    paatos: str = pa.Field(nullable=True)
    paatospaiva: pl.Date = pa.Field(nullable=True)


class Maararahat(pa.DataFrameModel):
    """In English: appropriations: the budget's lines with class and unit, income positive."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    tili: str = pa.Field(nullable=True)
    luokka: str = pa.Field(isin=[luokka.value for luokka in Luokka])
    toimiala: str
    palvelualue: str = pa.Field(nullable=True)
    investointiryhma: str = pa.Field(nullable=True)
    alkuperainen_cents: pl.Int64
    muutos_cents: pl.Int64
    paatos: str = pa.Field(nullable=True)
    paatospaiva: pl.Date = pa.Field(nullable=True)


MUUTOKSET: Final = {
    "paatos": pl.String,
    "paatospaiva": pl.Date,
    "voimassa": pl.Boolean,
    "riveja": pl.Int64,
    "tulot_cents": pl.Int64,
    "menot_cents": pl.Int64,
    "netto_cents": pl.Int64,
    "tiedostot": pl.String,
}
"""Amendments to the budget summed by decision, income positive.

Amendments without a decision are a row whose `paatos` is empty. Those not `voimassa` were decided
after the period and are in no figure."""
