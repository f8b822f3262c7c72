"""The chart: which account range is which class in which year, and the input that overrides it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import pandera.polars as pa
import polars as pl

from schemas.luokat import Luokka

INVESTOINTITILIT: Final = (1000, 1299)
"""Balance-sheet accounts that are an investment when the posting carries a project."""


class Tilikartta(pa.DataFrameModel):
    """In English: a local override of the chart, one account range a row.

    A row here wins over the built-in ranges; among rows, the narrowest range wins. `tilin_nimi`
    names the accounts of the range, in Finnish, Swedish and English.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    tili_alkaen: str = pa.Field(str_matches=r"^[0-9]{1,8}$")
    tili_paattyen: str = pa.Field(str_matches=r"^[0-9]{1,8}$")
    tuloslaskelman_rivi: str
    voimassa_alkaen: pl.Date = pa.Field(nullable=True)
    voimassa_asti: pl.Date = pa.Field(nullable=True)
    tilin_nimi: str = pa.Field(nullable=True)
    tilin_nimi_sv: str = pa.Field(nullable=True)
    tilin_nimi_en: str = pa.Field(nullable=True)


@dataclass(frozen=True, slots=True)
class TiliVali:
    """In English: the accounts from `alkaen` to `paattyen` (first four digits) are of one class.

    The range holds for whole years, from `vuodesta` to `vuoteen`; None is open.
    """

    alkaen: int
    paattyen: int
    luokka: Luokka
    vuodesta: int | None = None
    vuoteen: int | None = None

    @property
    def voimassa_alkaen(self) -> date | None:
        """The first day the range holds."""
        return None if self.vuodesta is None else date(self.vuodesta, 1, 1)

    @property
    def voimassa_asti(self) -> date | None:
        """The last day the range holds."""
        return None if self.vuoteen is None else date(self.vuoteen, 12, 31)


# Official ranges: State Treasury, quarterly template KKNR 2020-v11; the rest follow the official
# charts (AURA) of 2021–2023. Ranges that no chart defines are left out on purpose: an account in
# none of these blocks publication.
VAKIOTILIKARTTA: Final = (
    TiliVali(1000, 2999, Luokka.TASE),
    TiliVali(3000, 3199, Luokka.MYYNTITUOTOT),
    TiliVali(3200, 3299, Luokka.MAKSUTUOTOT),
    TiliVali(3300, 3399, Luokka.TUET_JA_AVUSTUKSET),
    TiliVali(3400, 3499, Luokka.VUOKRATUOTOT),
    TiliVali(3500, 3559, Luokka.MUUT_TOIMINTATUOTOT),
    TiliVali(3560, 3599, Luokka.TUET_JA_AVUSTUKSET),
    TiliVali(3600, 3699, Luokka.VALMISTEVARASTOJEN_MUUTOS),
    TiliVali(3700, 3799, Luokka.VALMISTUS_OMAAN_KAYTTOON),
    TiliVali(4000, 4299, Luokka.HENKILOSTOKULUT),
    TiliVali(4300, 4499, Luokka.PALVELUJEN_OSTOT),
    TiliVali(4500, 4699, Luokka.AINEET_TARVIKKEET_JA_TAVARAT),
    TiliVali(4700, 4709, Luokka.AVUSTUKSET),
    TiliVali(4710, 4710, Luokka.AVUSTUKSET, vuoteen=2022),  # dropped from the chart of 2023
    TiliVali(4711, 4799, Luokka.AVUSTUKSET),
    TiliVali(4800, 4899, Luokka.VUOKRAKULUT),
    TiliVali(4900, 4995, Luokka.MUUT_TOIMINTAKULUT),
    TiliVali(4996, 4999, Luokka.OSUUS_OSAKKUUSYHTEISOISTA),
    TiliVali(5000, 5499, Luokka.VEROTULOT),
    TiliVali(5500, 5899, Luokka.VALTIONOSUUDET),
    TiliVali(6000, 6999, Luokka.RAHOITUSTUOTOT_JA_KULUT),
    TiliVali(7000, 7299, Luokka.POISTOT_JA_ARVONALENTUMISET),
    TiliVali(8000, 8199, Luokka.SATUNNAISET_ERAT),
    TiliVali(8200, 8759, Luokka.TILINPAATOSSIIRROT),
    TiliVali(8760, 8779, Luokka.TILIKAUDEN_VEROT),
    TiliVali(8780, 8799, Luokka.VAHEMMISTOOSUUDET),
    TiliVali(8800, 8800, Luokka.TILIKAUDEN_YLIJAAMA),
    TiliVali(9000, 9999, Luokka.SISAINEN_LASKENTA),
)
"""The built-in chart, ordered by account, without overlaps."""
