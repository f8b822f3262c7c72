"""The input `raporttipohja`: the rows of its three sheets, as read. What they make is a layout."""

from typing import Final

import pandera.polars as pa
import polars as pl

from schemas.layouts import Nayta, OsioLaji

PAINOTUKSET: Final = ("otsikko", "lihavoitu", "tavallinen")
RAHAYKSIKOT: Final = ("€", "1000 €")
OSUUSYKSIKOT: Final = ("%",)
YKSIKOT: Final = (*RAHAYKSIKOT, *OSUUSYKSIKOT)
OSUUKSIEN_DESIMAALIT: Final = (1, 2)
"""The decimals that a share may be shown with; it is rounded to the first of them."""
NAYTA: Final = tuple(nayta.value for nayta in Nayta)
OSIOLAJIT: Final = tuple(laji.value for laji in OsioLaji)
KOODI: Final = r"^[^+\-\u2212;\s]+$"
KYLLA: Final = "kyllä"
SITOVUUDET: Final = (KYLLA, "ei")
PAIKAT: Final = ("vuosi", "edellinen", "kk", "vv")
"""What a column's heading may name in braces: the year, the year before, months, short year."""


class PohjaOsiot(pa.DataFrameModel):
    """In English: sections of a report in order, each with its sheet, heading, filter and table.

    `raporttipohja` names the layout a row belongs to; `pohja` the table that a section prints.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    raporttipohja: str = pa.Field(nullable=True)
    jarjestys: pl.Int32
    osion_laji: str = pa.Field(isin=OSIOLAJIT)
    valilehti: str
    valilehti_sv: str = pa.Field(nullable=True)
    valilehti_en: str = pa.Field(nullable=True)
    otsikko: str = pa.Field(nullable=True)
    otsikko_sv: str = pa.Field(nullable=True)
    otsikko_en: str = pa.Field(nullable=True)
    suodatin: str = pa.Field(nullable=True)
    pohja: str = pa.Field(nullable=True)


class PohjaRivit(pa.DataFrameModel):
    """In English: lines of the tables of a layout, in the order of the rows.

    A line is the sum of its classes (`luokat`, parted by `;`) or a formula of other lines
    (`kaava`, `A + B - C`), with its sign turned where `etumerkki` is a minus.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    raporttipohja: str = pa.Field(nullable=True)
    pohja: str
    koodi: str = pa.Field(str_matches=KOODI)
    nimi: str
    nimi_sv: str = pa.Field(nullable=True)
    nimi_en: str = pa.Field(nullable=True)
    luokat: str = pa.Field(nullable=True)
    kaava: str = pa.Field(nullable=True)
    etumerkki: str = pa.Field(nullable=True, isin=["+", "-", "\N{MINUS SIGN}"])
    painotus: str = pa.Field(nullable=True, isin=PAINOTUKSET)
    naytetaan: str = pa.Field(nullable=True, isin=NAYTA)
    sitova: str = pa.Field(nullable=True, isin=SITOVUUDET)
    huomautus: str = pa.Field(nullable=True)
    huomautus_sv: str = pa.Field(nullable=True)
    huomautus_en: str = pa.Field(nullable=True)


class PohjaSarakkeet(pa.DataFrameModel):
    """In English: columns of the tables of a layout, in the order of the rows."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    raporttipohja: str = pa.Field(nullable=True)
    pohja: str
    sarakekoodi: str = pa.Field(str_matches=KOODI)
    ylaotsikko: str = pa.Field(nullable=True)
    ylaotsikko_sv: str = pa.Field(nullable=True)
    ylaotsikko_en: str = pa.Field(nullable=True)
    alaotsikko: str = pa.Field(nullable=True)
    alaotsikko_sv: str = pa.Field(nullable=True)
    alaotsikko_en: str = pa.Field(nullable=True)
    mitattava: str = pa.Field(nullable=True)
    yksikko: str = pa.Field(nullable=True, isin=YKSIKOT)
    desimaalit: pl.Int32 = pa.Field(nullable=True)
