"""The classes an account can be of: lines of the income statement, and what is outside it."""

from enum import StrEnum
from typing import Final


class Luokka(StrEnum):
    """In English: the class of an account, named as the printed report names it.

    Source: decree 525/2020 on municipal financial statements; the rents stand apart, as the
    printed report has them (the decree's scheme folds them into the other income and cost).
    """

    MYYNTITUOTOT = "Myyntituotot"
    MAKSUTUOTOT = "Maksutuotot"
    TUET_JA_AVUSTUKSET = "Tuet ja avustukset"
    VUOKRATUOTOT = "Vuokratuotot"
    MUUT_TOIMINTATUOTOT = "Muut toimintatuotot"
    VALMISTEVARASTOJEN_MUUTOS = "Valmistevarastojen muutos"
    VALMISTUS_OMAAN_KAYTTOON = "Valmistus omaan käyttöön"
    HENKILOSTOKULUT = "Henkilöstökulut"
    PALVELUJEN_OSTOT = "Palvelujen ostot"
    AINEET_TARVIKKEET_JA_TAVARAT = "Aineet, tarvikkeet ja tavarat"
    AVUSTUKSET = "Avustukset"
    VUOKRAKULUT = "Vuokrakulut"
    MUUT_TOIMINTAKULUT = "Muut toimintakulut"
    OSUUS_OSAKKUUSYHTEISOISTA = "Osuus osakkuusyhteisöjen tuloksesta"
    VEROTULOT = "Verotulot"
    VALTIONOSUUDET = "Valtionosuudet"
    RAHOITUSTUOTOT_JA_KULUT = "Rahoitustuotot ja -kulut"
    POISTOT_JA_ARVONALENTUMISET = "Poistot ja arvonalentumiset"
    SATUNNAISET_ERAT = "Satunnaiset erät"
    TILINPAATOSSIIRROT = "Tilinpäätössiirrot"
    TILIKAUDEN_VEROT = "Tilikauden verot"
    VAHEMMISTOOSUUDET = "Vähemmistöosuudet"
    INVESTOINTITULOT = "Investointitulot"
    INVESTOINTIMENOT = "Investointimenot"
    TASE = "Tase"
    TILIKAUDEN_YLIJAAMA = "Tilikauden ylijäämä (alijäämä)"
    SISAINEN_LASKENTA = "Sisäinen laskenta"


TULOT: Final = (
    Luokka.MYYNTITUOTOT,
    Luokka.MAKSUTUOTOT,
    Luokka.TUET_JA_AVUSTUKSET,
    Luokka.VUOKRATUOTOT,
    Luokka.MUUT_TOIMINTATUOTOT,
)
"""Operating income."""

MENOT: Final = (
    Luokka.HENKILOSTOKULUT,
    Luokka.PALVELUJEN_OSTOT,
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT,
    Luokka.AVUSTUKSET,
    Luokka.VUOKRAKULUT,
    Luokka.MUUT_TOIMINTAKULUT,
)
"""Operating cost."""

INVESTOINNIT: Final = (Luokka.INVESTOINTITULOT, Luokka.INVESTOINTIMENOT)
"""Investment postings: balance-sheet accounts that carry a project."""

OUTSIDE: Final = (Luokka.TASE, Luokka.TILIKAUDEN_YLIJAAMA, Luokka.SISAINEN_LASKENTA)
"""Part of no statement: counted, named and left out of sums."""
