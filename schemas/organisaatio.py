"""Who is who: cost centres, service areas and projects, and how they are shown."""

import pandera.polars as pa
import polars as pl


class Organisaatio(pa.DataFrameModel):
    """In English: which cost centre belongs to which service area and division, and when.

    `kustannuspaikka` is a code, or a prefix that ends in `*`; an exact code wins over a prefix,
    a longer prefix over a shorter. Empty dates are open.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    kustannuspaikka: str = pa.Field(str_matches=r"^[^\s*]{0,30}\*?$")
    palvelualue: str
    toimiala: str
    kustannuspaikan_nimi: str = pa.Field(nullable=True)
    voimassa_alkaen: pl.Date = pa.Field(nullable=True)
    voimassa_asti: pl.Date = pa.Field(nullable=True)
    palvelualue_sv: str = pa.Field(nullable=True)
    palvelualue_en: str = pa.Field(nullable=True)
    toimiala_sv: str = pa.Field(nullable=True)
    toimiala_en: str = pa.Field(nullable=True)
    kustannuspaikan_nimi_sv: str = pa.Field(nullable=True)
    kustannuspaikan_nimi_en: str = pa.Field(nullable=True)


class Palvelualueet(pa.DataFrameModel):
    """In English: how units are shown: the heading of a unit's table and its place in the order.

    `raporttipohja` names the layout of its tables, where it is another than the report's. A row
    whose `palvelualue` is a division's name tells that division's heading and who answers for it.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    palvelualue: str
    otsikko: str
    jarjestys: pl.Int32
    toimiala: str = pa.Field(nullable=True)
    vastuuhenkilo: str = pa.Field(nullable=True)
    vastuuhenkilo_sv: str = pa.Field(nullable=True)
    vastuuhenkilo_en: str = pa.Field(nullable=True)
    raporttipohja: str = pa.Field(nullable=True)
    otsikko_sv: str = pa.Field(nullable=True)
    otsikko_en: str = pa.Field(nullable=True)


class Hankkeet(pa.DataFrameModel):
    """In English: investment projects: the group a project is reported in, and its division."""

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    hanke: str
    investointiryhma: str
    toimiala: str
    hankkeen_nimi: str = pa.Field(nullable=True)
    jarjestys: pl.Int32 = pa.Field(nullable=True)
    investointiryhma_sv: str = pa.Field(nullable=True)
    investointiryhma_en: str = pa.Field(nullable=True)
