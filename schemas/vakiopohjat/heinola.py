"""The built-in layout `heinola`: the printed report, its lines, columns and sections."""

# ruff: noqa: E501 -- a row of the sheet is a line here

from typing import Final

from schemas.vakiopohjat.rivit import Vakiopohja

OSIOT: Final = """\
1|kansi|Kansi|Pärm|Cover
2|tavoitteet|Toimialan tavoitteet|Sektorns mål|Goals of the division||toimiala
3|tekstit|Käyttösuunnitelma|Dispositionsplan|Plan for using the budget
4|yhteenveto|Talousarvio|Budget|Budget|yhteenveto||VALTUUSTON HYVÄKSYMÄ TALOUSARVIO|BUDGETEN SOM FULLMÄKTIGE GODKÄNT|BUDGET APPROVED BY THE COUNCIL
5|tuloslaskelma|Tuloslaskelma|Resultaträkning|Income statement|tuloslaskelma||TULOSLASKELMA, NETTOSITOVUUS|RESULTATRÄKNING, NETTOBINDNING|INCOME STATEMENT, BINDING AS NET
6|palvelualueet|Palvelualueet|Serviceområden|Service areas|tuloslaskelma||PALVELUALUEITTAISET LASKELMAT|RÄKNINGAR PER SERVICEOMRÅDE|STATEMENTS BY SERVICE AREA
7|investoinnit|Investoinnit|Investeringar|Investments|investoinnit||INVESTOINNIT|INVESTERINGAR|INVESTMENTS
8|tavoitteet|Palvelualueiden tavoitteet|Serviceområdenas mål|Goals of service areas||käyttösuunnitelma
9|liite|Erittely|Specifikation|Breakdown||erittely
10|liite|Täsmäytys|Avstämning|Reconciliation||täsmäytys
"""

TULOSLASKELMA: Final = """\
tuloslaskelma|TUOTOT|TOIMINTATUOTOT|VERKSAMHETSINTÄKTER|OPERATING INCOME|||otsikko
tuloslaskelma|MYYNTITUOTOT|Myyntituotot|Försäljningsintäkter|Sales income|Myyntituotot
tuloslaskelma|MAKSUTUOTOT|Maksutuotot|Avgiftsintäkter|Fees and charges|Maksutuotot
tuloslaskelma|TUET|Tuet ja avustukset|Understöd och bidrag|Support and grants|Tuet ja avustukset
tuloslaskelma|VUOKRATUOTOT|Vuokratuotot|Hyresintäkter|Rental income|Vuokratuotot
tuloslaskelma|MUUT_TUOTOT|Muut toimintatuotot|Övriga verksamhetsintäkter|Other operating income|Muut toimintatuotot
tuloslaskelma|TOIMINTATUOTOT|Toimintatuotot|Verksamhetsintäkter|Operating income||MYYNTITUOTOT + MAKSUTUOTOT + TUET + VUOKRATUOTOT + MUUT_TUOTOT|lihavoitu
tuloslaskelma|VALMISTUS|Valmistus omaan käyttöön|Tillverkning för eget bruk|Production for own use|Valmistus omaan käyttöön
tuloslaskelma|KULUT|TOIMINTAKULUT|VERKSAMHETSKOSTNADER|OPERATING COSTS|||otsikko
tuloslaskelma|HENKILOSTO|Henkilöstökulut|Personalkostnader|Personnel costs|Henkilöstökulut
tuloslaskelma|PALVELUT|Palvelujen ostot|Köp av tjänster|Purchases of services|Palvelujen ostot
tuloslaskelma|AINEET|Aineet, tarvikkeet ja tavarat|Material, förnödenheter och varor|Materials, supplies and goods|Aineet, tarvikkeet ja tavarat
tuloslaskelma|AVUSTUKSET|Avustukset|Understöd|Grants|Avustukset
tuloslaskelma|VUOKRAKULUT|Vuokrakulut|Hyreskostnader|Rental costs|Vuokrakulut
tuloslaskelma|MUUT_KULUT|Muut toimintakulut|Övriga verksamhetskostnader|Other operating costs|Muut toimintakulut
tuloslaskelma|TOIMINTAKULUT|Toimintakulut|Verksamhetskostnader|Operating costs||HENKILOSTO + PALVELUT + AINEET + AVUSTUKSET + VUOKRAKULUT + MUUT_KULUT|lihavoitu
tuloslaskelma|TOIMINTAKATE|TOIMINTAKATE|VERKSAMHETSBIDRAG|OPERATING MARGIN||TOIMINTATUOTOT + VALMISTUS + TOIMINTAKULUT|lihavoitu
tuloslaskelma|RAHOITUS|Rahoitustuotot ja -kulut|Finansiella intäkter och kostnader|Financial income and expenses|Rahoitustuotot ja -kulut
tuloslaskelma|VUOSIKATE|VUOSIKATE|ÅRSBIDRAG|ANNUAL MARGIN||TOIMINTAKATE + RAHOITUS|lihavoitu
tuloslaskelma|POISTOT|Poistot ja arvonalentumiset|Avskrivningar och nedskrivningar|Depreciation and impairment|Poistot ja arvonalentumiset
tuloslaskelma|TULOS|TILIKAUDEN TULOS|RÄKENSKAPSPERIODENS RESULTAT|RESULT FOR THE PERIOD||VUOSIKATE + POISTOT|lihavoitu
"""

YHTEENVETO: Final = """\
yhteenveto|TULOT|TULOT|INKOMSTER|INCOME|Myyntituotot; Maksutuotot; Tuet ja avustukset; Vuokratuotot; Muut toimintatuotot||lihavoitu
yhteenveto|VALMISTUS|Valmistus omaan käyttöön|Tillverkning för eget bruk|Production for own use|Valmistus omaan käyttöön|||ei
yhteenveto|MENOT|MENOT|UTGIFTER|COST|Henkilöstökulut; Palvelujen ostot; Aineet, tarvikkeet ja tavarat; Avustukset; Vuokrakulut; Muut toimintakulut||lihavoitu
yhteenveto|NETTO|NETTO|NETTO|NET||TULOT + VALMISTUS + MENOT|lihavoitu
"""

INVESTOINNIT: Final = """\
investoinnit|TULOT|TULOT|INKOMSTER|INCOME|Investointitulot||tavallinen
investoinnit|MENOT|MENOT|UTGIFTER|COST|Investointimenot||tavallinen
investoinnit|NETTO|NETTO|NETTO|NET||TULOT + MENOT|lihavoitu
"""

_SARAKKEET: Final = """\
{pohja}|SELITE|selite||||Selite||Förklaring||Line
{pohja}|TP|tp|1000 €||TP {{edellinen}}|1000e|BS {{edellinen}}|1000e|FS {{edellinen}}|1000e
{pohja}|TOT_ED|tot_edellinen|1000 €||TOT {{edellinen}}|{{kk}} kk/1000e|UTF {{edellinen}}|{{kk}} mån/1000e|ACT {{edellinen}}|{{kk}} mo/1000e
{pohja}|TA|ta|€||TA {{vuosi}}|+muutos|BU {{vuosi}}|+ändring|BU {{vuosi}}|+amendment
{pohja}|TOT|tot|€||TOT {{vuosi}}|{{kk}} kk|UTF {{vuosi}}|{{kk}} mån|ACT {{vuosi}}|{{kk}} mo
{pohja}|JALJELLA|jaljella|€||-|Jäljellä|-|Återstår|-|Remaining
{pohja}|PCT|pct|%|2|TOT-{{vv}}|%|UTF-{{vv}}|%|ACT-{{vv}}|%
"""
_INVESTOINTISARAKKEET: Final = """\
investoinnit|SELITE|selite||||Investoinnit||Investeringar||Investments
investoinnit|TP|tp|1000 €||TP {edellinen}|1000 €|BS {edellinen}|1000 €|FS {edellinen}|1000 €
investoinnit|TOT_ED|tot_edellinen|1000 €||TOT {edellinen}|{kk} kk/1000 €|UTF {edellinen}|{kk} mån/1000 €|ACT {edellinen}|{kk} mo/1000 €
investoinnit|TA|ta|€||TA {vuosi}|+muutokset|BU {vuosi}|+ändringar|BU {vuosi}|+amendments
investoinnit|TOT|tot|€||TOT {vuosi}|{kk} kk|UTF {vuosi}|{kk} mån|ACT {vuosi}|{kk} mo
investoinnit|JALJELLA|jaljella|€||Jäljellä|-|Återstår|-|Remaining|-
investoinnit|PCT|pct|%|1|TOT {vv}|%|UTF {vv}|%|ACT {vv}|%
"""
SARAKKEET: Final = (
    _SARAKKEET.format(pohja="yhteenveto")
    + _SARAKKEET.format(pohja="tuloslaskelma")
    + _INVESTOINTISARAKKEET
)
"""Printed report, fact 2: the unit belongs to the column; fact 5: the decimals of the per cent."""

# Printed report, facts 1, 7 and 8. NETTO is TOIMINTAKATE, so it holds own production, which
# neither TULOT nor MENOT shows.
HEINOLA: Final = Vakiopohja("heinola", OSIOT, TULOSLASKELMA + YHTEENVETO + INVESTOINNIT, SARAKKEET)
