"""The words of the report: goals and narrative."""

import pandera.polars as pa
import polars as pl

from schemas.valinnat import OSIOT, TASOT, TILAT


class Tavoitteet(pa.DataFrameModel):
    """In English: goals: a strategic target, the goal under it, its outcome and its status."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    taso: str = pa.Field(isin=TASOT)
    toimiala: str
    strateginen_paamaara: str
    tavoite: str
    toteuma: str = pa.Field(nullable=True)
    tila: str = pa.Field(isin=TILAT)
    kausi: str = pa.Field(nullable=True)
    mittari: str = pa.Field(nullable=True)
    vastuu: str = pa.Field(nullable=True)
    jarjestys: pl.Int32 = pa.Field(nullable=True)
    strateginen_paamaara_sv: str = pa.Field(nullable=True)
    strateginen_paamaara_en: str = pa.Field(nullable=True)
    tavoite_sv: str = pa.Field(nullable=True)
    tavoite_en: str = pa.Field(nullable=True)
    toteuma_sv: str = pa.Field(nullable=True)
    toteuma_en: str = pa.Field(nullable=True)
    mittari_sv: str = pa.Field(nullable=True)
    mittari_en: str = pa.Field(nullable=True)
    vastuu_sv: str = pa.Field(nullable=True)
    vastuu_en: str = pa.Field(nullable=True)


class Tekstit(pa.DataFrameModel):
    """In English: narrative: one text of one section; line breaks part paragraphs."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    toimiala: str
    osio: str = pa.Field(isin=OSIOT)
    teksti: str
    kausi: str = pa.Field(nullable=True)
    otsikko: str = pa.Field(nullable=True)
    jarjestys: pl.Int32 = pa.Field(nullable=True)
    otsikko_sv: str = pa.Field(nullable=True)
    otsikko_en: str = pa.Field(nullable=True)
    teksti_sv: str = pa.Field(nullable=True)
    teksti_en: str = pa.Field(nullable=True)
