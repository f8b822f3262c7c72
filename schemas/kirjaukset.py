"""Postings: as they leave the reader, and as they enter the figures."""

import pandera.polars as pa
import polars as pl

from schemas.luokat import Luokka
from schemas.toistuvat import Toistuva, matches


class Kirjaukset(pa.DataFrameModel):
    """In English: postings as read, or sums per account and period.

    `summa_cents` keeps the sign of the file (debit positive where the file has Debet and Kredit).
    `kausi` is yyyymm, from the period column or else from the date; `paiva` is the voucher's date,
    or the last day of the period where a file has no dates. Free text and partners are not read.
    Codes and names repeat and are categories; a voucher's number hardly does.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)  # the sheet row, so that a finding can name its cell
    tili: Toistuva
    jhs_tili: Toistuva = pa.Field(nullable=True)
    tilin_nimi: Toistuva = pa.Field(nullable=True)
    kustannuspaikka: Toistuva = pa.Field(nullable=True)
    kustannuspaikan_nimi: Toistuva = pa.Field(nullable=True)
    tosite: str = pa.Field(nullable=True)
    tositelaji: Toistuva = pa.Field(nullable=True)
    paiva: pl.Date
    kausi: pl.Int32
    hanke: Toistuva = pa.Field(nullable=True)
    summa_cents: pl.Int64

    account_is_well_formed = matches(r"^[0-9]{1,8}$", "tili")
    official_account_is_well_formed = matches(r"^[0-9]{4,8}$", "jhs_tili")
    code_is_well_formed = matches(r"^[^\s*]{1,30}$", "kustannuspaikka", "hanke")


class Kohdistetut(pa.DataFrameModel):
    """In English: postings that belong to a figure, each with its class and its unit.

    Income is positive and cost negative from here on, whatever sign the file used. An investment
    posting has an `investointiryhma` and no `palvelualue`; every other has a `palvelualue`.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    tili: Toistuva
    tilin_nimi: Toistuva = pa.Field(nullable=True)
    kausi: pl.Int32
    luokka: Toistuva = pa.Field(isin=[luokka.value for luokka in Luokka])
    toimiala: Toistuva
    palvelualue: Toistuva = pa.Field(nullable=True)
    investointiryhma: Toistuva = pa.Field(nullable=True)
    summa_cents: pl.Int64
