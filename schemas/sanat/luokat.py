"""The classes of accounts by name, and the measures of the figures in short."""

from collections.abc import Mapping
from typing import Final

from schemas.ennuste import Menetelma
from schemas.kieli import Kieli
from schemas.luokat import Luokka
from schemas.sanat.sana import Sana

# The scheme's terms: decree 525/2020 and its Swedish version; the English ones are translations.
LUOKAT: Final[Mapping[Luokka, Sana]] = {
    luokka: Sana(luokka.value, sv, en)
    for luokka, sv, en in (
        (Luokka.MYYNTITUOTOT, "Försäljningsintäkter", "Sales income"),
        (Luokka.MAKSUTUOTOT, "Avgiftsintäkter", "Fees and charges"),
        (Luokka.TUET_JA_AVUSTUKSET, "Understöd och bidrag", "Support and grants"),
        (Luokka.VUOKRATUOTOT, "Hyresintäkter", "Rental income"),
        (Luokka.MUUT_TOIMINTATUOTOT, "Övriga verksamhetsintäkter", "Other operating income"),
        (Luokka.VALMISTEVARASTOJEN_MUUTOS, "Förändring av produktlager", "Change in inventories"),
        (Luokka.VALMISTUS_OMAAN_KAYTTOON, "Tillverkning för eget bruk", "Production for own use"),
        (Luokka.HENKILOSTOKULUT, "Personalkostnader", "Personnel costs"),
        (Luokka.PALVELUJEN_OSTOT, "Köp av tjänster", "Purchases of services"),
        (
            Luokka.AINEET_TARVIKKEET_JA_TAVARAT,
            "Material, förnödenheter och varor",
            "Materials, supplies and goods",
        ),
        (Luokka.AVUSTUKSET, "Understöd", "Grants"),
        (Luokka.VUOKRAKULUT, "Hyreskostnader", "Rental costs"),
        (Luokka.MUUT_TOIMINTAKULUT, "Övriga verksamhetskostnader", "Other operating costs"),
        (
            Luokka.OSUUS_OSAKKUUSYHTEISOISTA,
            "Andel av intresseföretagens resultat",
            "Share of the result of associates",
        ),
        (Luokka.VEROTULOT, "Skatteinkomster", "Tax revenue"),
        (Luokka.VALTIONOSUUDET, "Statsandelar", "Central government transfers"),
        (
            Luokka.RAHOITUSTUOTOT_JA_KULUT,
            "Finansiella intäkter och kostnader",
            "Financial income and expenses",
        ),
        (
            Luokka.POISTOT_JA_ARVONALENTUMISET,
            "Avskrivningar och nedskrivningar",
            "Depreciation and impairment",
        ),
        (Luokka.SATUNNAISET_ERAT, "Extraordinära poster", "Extraordinary items"),
        (Luokka.TILINPAATOSSIIRROT, "Bokslutsdispositioner", "Appropriations"),
        (Luokka.TILIKAUDEN_VEROT, "Räkenskapsperiodens skatter", "Taxes for the period"),
        (Luokka.VAHEMMISTOOSUUDET, "Minoritetsandelar", "Minority interests"),
        (Luokka.INVESTOINTITULOT, "Investeringsinkomster", "Investment income"),
        (Luokka.INVESTOINTIMENOT, "Investeringsutgifter", "Investment expenditure"),
        (Luokka.TASE, "Balans", "Balance sheet"),
        (
            Luokka.TILIKAUDEN_YLIJAAMA,
            "Räkenskapsperiodens överskott (underskott)",
            "Surplus (deficit) for the period",
        ),
        (Luokka.SISAINEN_LASKENTA, "Intern redovisning", "Internal accounting"),
    )
}
"""The class of an account, in words."""

SUUREET: Final[Mapping[str, Sana]] = {
    "tp": Sana("TP", "BS", "FS"),
    "tot_edellinen": Sana("TOT ed.", "UTF föreg.", "ACT prev."),
    "ta": Sana("TA", "BU", "BU"),
    "tot": Sana("TOT", "UTF", "ACT"),
    "jaljella": Sana("Jäljellä", "Återstår", "Remaining"),
    "alkuperainen": Sana("alkuperäinen TA", "ursprunglig BU", "original BU"),
    "muutos": Sana("TA-muutos", "BU-ändring", "BU amendment"),
    "ennuste": Sana("Ennuste", "Prognos", "Forecast"),
    "poikkeama": Sana("Poikkeama", "Avvikelse", "Deviation"),
}
"""The measures of amounts, in short."""

MENETELMAT: Final[Mapping[Menetelma, Sana]] = {
    Menetelma.OMA: Sana(Menetelma.OMA.value, "egen bedömning", "own estimate"),
    Menetelma.PROFIILI: Sana(Menetelma.PROFIILI.value, "fjolårets förlopp", "last year's course"),
    Menetelma.TASAINEN: Sana(Menetelma.TASAINEN.value, "jämnt förlopp", "even accrual"),
    Menetelma.TOTEUMA: Sana(Menetelma.TOTEUMA.value, "utfall", "actual"),
}
"""How a forecast was made, in short."""


def class_name(luokka: str, kieli: Kieli = Kieli.FI) -> str:
    """Return the name of a class, given by its Finnish one."""
    return LUOKAT[Luokka(luokka)](kieli)
