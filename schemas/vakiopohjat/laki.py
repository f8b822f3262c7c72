"""The built-in layout `laki`: the statement's scheme in decree 525/2020, rents folded in."""

# ruff: noqa: E501 -- a row of the sheet is a line here

from typing import Final

from schemas.vakiopohjat import heinola
from schemas.vakiopohjat.rivit import Vakiopohja

KOKO_KUNTA: Final = """\
21|kansi|Kansi|Pärm|Cover||koko kunta
22|yhteenveto|Talousarvio|Budget|Budget|yhteenveto|koko kunta|VALTUUSTON HYVÄKSYMÄ TALOUSARVIO|BUDGETEN SOM FULLMÄKTIGE GODKÄNT|BUDGET APPROVED BY THE COUNCIL
23|tuloslaskelma|Tuloslaskelma|Resultaträkning|Income statement|tuloslaskelma|koko kunta|KOKO KUNNAN TULOSLASKELMA|HELA KOMMUNENS RESULTATRÄKNING|INCOME STATEMENT OF THE WHOLE MUNICIPALITY
24|palvelualueet|Toimialat|Sektorer|Divisions|tuloslaskelma|koko kunta|TOIMIALOITTAISET LASKELMAT|RÄKNINGAR PER SEKTOR|STATEMENTS BY DIVISION
25|investoinnit|Investoinnit|Investeringar|Investments|investoinnit|koko kunta|INVESTOINNIT|INVESTERINGAR|INVESTMENTS
29|liite|Erittely|Specifikation|Breakdown||koko kunta; erittely
30|liite|Täsmäytys|Avstämning|Reconciliation||koko kunta; täsmäytys
"""
"""The sections of the report of the whole municipality, whose units are its divisions."""

_TULOSLASKELMA: Final = """\
tuloslaskelma|TUOTOT|TOIMINTATUOTOT|VERKSAMHETSINTÄKTER|OPERATING INCOME|||otsikko
tuloslaskelma|MYYNTITUOTOT|Myyntituotot|Försäljningsintäkter|Sales income|Myyntituotot
tuloslaskelma|MAKSUTUOTOT|Maksutuotot|Avgiftsintäkter|Fees and charges|Maksutuotot
tuloslaskelma|TUET|Tuet ja avustukset|Understöd och bidrag|Support and grants|Tuet ja avustukset
tuloslaskelma|MUUT_TUOTOT|Muut toimintatuotot|Övriga verksamhetsintäkter|Other operating income|Muut toimintatuotot; Vuokratuotot
tuloslaskelma|TOIMINTATUOTOT|Toimintatuotot|Verksamhetsintäkter|Operating income||MYYNTITUOTOT + MAKSUTUOTOT + TUET + MUUT_TUOTOT|lihavoitu
tuloslaskelma|VARASTOT|Valmistevarastojen muutos|Förändring av produktlager|Change in inventories|Valmistevarastojen muutos
tuloslaskelma|VALMISTUS|Valmistus omaan käyttöön|Tillverkning för eget bruk|Production for own use|Valmistus omaan käyttöön
tuloslaskelma|KULUT|TOIMINTAKULUT|VERKSAMHETSKOSTNADER|OPERATING COSTS|||otsikko
tuloslaskelma|HENKILOSTO|Henkilöstökulut|Personalkostnader|Personnel costs|Henkilöstökulut
tuloslaskelma|PALVELUT|Palvelujen ostot|Köp av tjänster|Purchases of services|Palvelujen ostot
tuloslaskelma|AINEET|Aineet, tarvikkeet ja tavarat|Material, förnödenheter och varor|Materials, supplies and goods|Aineet, tarvikkeet ja tavarat
tuloslaskelma|AVUSTUKSET|Avustukset|Understöd|Grants|Avustukset
tuloslaskelma|MUUT_KULUT|Muut toimintakulut|Övriga verksamhetskostnader|Other operating costs|Muut toimintakulut; Vuokrakulut
tuloslaskelma|TOIMINTAKULUT|Toimintakulut|Verksamhetskostnader|Operating costs||HENKILOSTO + PALVELUT + AINEET + AVUSTUKSET + MUUT_KULUT|lihavoitu
tuloslaskelma|TOIMINTAKATE|TOIMINTAKATE|VERKSAMHETSBIDRAG|OPERATING MARGIN||TOIMINTATUOTOT + VARASTOT + VALMISTUS + TOIMINTAKULUT|lihavoitu
tuloslaskelma|VEROTULOT|Verotulot|Skatteinkomster|Tax revenue|Verotulot
tuloslaskelma|VALTIONOSUUDET|Valtionosuudet|Statsandelar|Central government transfers|Valtionosuudet
tuloslaskelma|RAHOITUS|Rahoitustuotot ja -kulut|Finansiella intäkter och kostnader|Financial income and expenses|Rahoitustuotot ja -kulut
tuloslaskelma|VUOSIKATE|VUOSIKATE|ÅRSBIDRAG|ANNUAL MARGIN||TOIMINTAKATE + VEROTULOT + VALTIONOSUUDET + RAHOITUS|lihavoitu
tuloslaskelma|POISTOT|Poistot ja arvonalentumiset|Avskrivningar och nedskrivningar|Depreciation and impairment|Poistot ja arvonalentumiset
tuloslaskelma|SATUNNAISET|Satunnaiset erät|Extraordinära poster|Extraordinary items|Satunnaiset erät
tuloslaskelma|TULOS|TILIKAUDEN TULOS|RÄKENSKAPSPERIODENS RESULTAT|RESULT FOR THE PERIOD||VUOSIKATE + POISTOT + SATUNNAISET|lihavoitu
tuloslaskelma|SIIRROT|Tilinpäätössiirrot|Bokslutsdispositioner|Appropriations|Tilinpäätössiirrot
tuloslaskelma|YLIJAAMA|TILIKAUDEN YLIJÄÄMÄ (ALIJÄÄMÄ)|RÄKENSKAPSPERIODENS ÖVERSKOTT (UNDERSKOTT)|SURPLUS (DEFICIT) FOR THE PERIOD||TULOS + SIIRROT|lihavoitu
"""

# Decree 525/2020 on municipal financial statements: rents are other income and other cost, taxes
# and state grants come after the operating margin (printed report, fact 1).
LAKI: Final = Vakiopohja(
    "laki",
    heinola.OSIOT + KOKO_KUNTA,
    _TULOSLASKELMA + heinola.YHTEENVETO + heinola.INVESTOINNIT,
    heinola.SARAKKEET,
)
