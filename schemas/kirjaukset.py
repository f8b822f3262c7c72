"""Postings: as they leave the reader, and as they enter the figures."""

import pandera.polars as pa
import polars as pl

from schemas.luokat import Luokka

_CODE = r"^[^\s*]{1,30}$"


class Kirjaukset(pa.DataFrameModel):
    """In English: postings as read, or sums per account and period.

    `summa_cents` keeps the sign of the file (debit positive where the file has Debet and Kredit).
    `kausi` is yyyymm, from the period column or else from the date; `paiva` is the voucher's date,
    or the last day of the period where a file has no dates. Free text and partners are not read.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)  # the sheet row, so that a finding can name its cell
    tili: str = pa.Field(str_matches=r"^[0-9]{1,8}$")
    jhs_tili: str = pa.Field(nullable=True, str_matches=r"^[0-9]{4,8}$")
    tilin_nimi: str = pa.Field(nullable=True)
    kustannuspaikka: str = pa.Field(nullable=True, str_matches=_CODE)
    kustannuspaikan_nimi: str = pa.Field(nullable=True)
    tosite: str = pa.Field(nullable=True)
    tositelaji: str = pa.Field(nullable=True)
    paiva: pl.Date
    kausi: pl.Int32
    hanke: str = pa.Field(nullable=True, str_matches=_CODE)
    summa_cents: pl.Int64


class Kohdistetut(pa.DataFrameModel):
    """In English: postings that belong to a figure, each with its class and its unit.

    Income is positive and cost negative from here on, whatever sign the file used. An investment
    posting has an `investointiryhma` and no `palvelualue`; every other has a `palvelualue`.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    tili: str
    tilin_nimi: str = pa.Field(nullable=True)
    kausi: pl.Int32
    luokka: str = pa.Field(isin=[luokka.value for luokka in Luokka])
    toimiala: str
    palvelualue: str = pa.Field(nullable=True)
    investointiryhma: str = pa.Field(nullable=True)
    summa_cents: pl.Int64
