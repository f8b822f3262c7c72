"""The built-in layout `laaja`: the budget in its parts, shares, the forecast and its deviation."""

# ruff: noqa: E501 -- a row of the sheet is a line here

from typing import Final

from schemas.vakiopohjat import heinola
from schemas.vakiopohjat.laki import KOKO_KUNTA
from schemas.vakiopohjat.rivit import Vakiopohja

_OSIOT: Final = """\
1|kansi|Kansi|Pärm|Cover
2|liite|Sitovuus|Bindning|Binding lines||sitovuus|SITOVAT RIVIT, YLITYKSET ENSIN|BINDANDE RADER, ÖVERSKRIDNINGAR FÖRST|BINDING LINES, OVERRUNS FIRST
3|tavoitteet|Toimialan tavoitteet|Sektorns mål|Goals of the division||toimiala
4|tekstit|Käyttösuunnitelma|Dispositionsplan|Plan for using the budget
5|yhteenveto|Talousarvio|Budget|Budget|yhteenveto||VALTUUSTON HYVÄKSYMÄ TALOUSARVIO|BUDGETEN SOM FULLMÄKTIGE GODKÄNT|BUDGET APPROVED BY THE COUNCIL
6|tuloslaskelma|Tuloslaskelma|Resultaträkning|Income statement|tuloslaskelma||TULOSLASKELMA, NETTOSITOVUUS|RESULTATRÄKNING, NETTOBINDNING|INCOME STATEMENT, BINDING AS NET
7|palvelualueet|Palvelualueet|Serviceområden|Service areas|tuloslaskelma||PALVELUALUEITTAISET LASKELMAT|RÄKNINGAR PER SERVICEOMRÅDE|STATEMENTS BY SERVICE AREA
8|investoinnit|Investoinnit|Investeringar|Investments|investoinnit||INVESTOINNIT|INVESTERINGAR|INVESTMENTS
9|kuvio|Talousarvion käyttö|Budgetens användning|Use of the budget||talousarvio|TALOUSARVIO JA TOTEUMA|BUDGET OCH UTFALL|BUDGET AND ACTUAL
10|kuvio|Nettokertymä|Nettoackumulering|Net accrual||kertymä|NETTO KUUKAUSITTAIN|NETTO PER MÅNAD|NET BY MONTH
11|kuvio|Kuluerät|Kostnadsposter|Costs||kulut|KULUT LUOKITTAIN|KOSTNADER PER KLASS|COSTS BY CLASS
12|liite|Poikkeamat|Avvikelser|Deviations||poikkeamat|SUURET POIKKEAMAT JA NIIDEN SYYT|STORA AVVIKELSER OCH DERAS ORSAKER|LARGE DEVIATIONS AND THEIR CAUSES
13|liite|Talousarviomuutokset|Budgetändringar|Budget amendments||muutokset|TALOUSARVION MUUTOKSET|ÄNDRINGAR I BUDGETEN|AMENDMENTS TO THE BUDGET
14|liite|Ennuste|Prognos|Forecast||ennuste|ENNUSTEEN MENETELMÄ RIVEITTÄIN|PROGNOSENS METOD PER RAD|METHOD OF THE FORECAST BY LINE
15|liite|Vertailtavuus|Jämförbarhet|Comparability||vertailtavuus|LUKUJEN VERTAILTAVUUS|SIFFRORNAS JÄMFÖRBARHET|COMPARABILITY OF THE FIGURES
16|tavoitteet|Palvelualueiden tavoitteet|Serviceområdenas mål|Goals of service areas||käyttösuunnitelma
17|liite|Erittely|Specifikation|Breakdown||erittely
18|liite|Täsmäytys|Avstämning|Reconciliation||täsmäytys
"""

_SARAKKEET: Final = """\
{pohja}|SELITE|selite||||Selite||Förklaring||Line
{pohja}|TP|tp|1000 €||TP {{edellinen}}|1000 €|BS {{edellinen}}|1000 €|FS {{edellinen}}|1000 €
{pohja}|TOT_ED|tot_edellinen|1000 €||TOT {{edellinen}}|{{kk}} kk/1000 €|UTF {{edellinen}}|{{kk}} mån/1000 €|ACT {{edellinen}}|{{kk}} mo/1000 €
{pohja}|ALKUP|alkuperainen|€||TA {{vuosi}}|alkuperäinen|BU {{vuosi}}|ursprunglig|BU {{vuosi}}|original
{pohja}|MUUTOS|muutos|€||Muutokset|{{vuosi}}|Ändringar|{{vuosi}}|Amendments|{{vuosi}}
{pohja}|TA|ta|€||TA {{vuosi}}|muutettu|BU {{vuosi}}|ändrad|BU {{vuosi}}|amended
{pohja}|TOT|tot|€||TOT {{vuosi}}|{{kk}} kk|UTF {{vuosi}}|{{kk}} mån|ACT {{vuosi}}|{{kk}} mo
{pohja}|ENNUSTE|ennuste|€||Ennuste|{{vuosi}}|Prognos|{{vuosi}}|Forecast|{{vuosi}}
{pohja}|POIKKEAMA|poikkeama|€||Poikkeama|ennuste − TA|Avvikelse|prognos − BU|Deviation|forecast − BU
{pohja}|ED_OSUUS|edellinen_osuus|%|1|TOT/TP {{edellinen}}|{{kk}} kk, %|UTF/BS {{edellinen}}|{{kk}} mån, %|ACT/FS {{edellinen}}|{{kk}} mo, %
{pohja}|PCT|pct|%|1|TOT/TA|{{kk}} kk, %|UTF/BU|{{kk}} mån, %|ACT/BU|{{kk}} mo, %
"""
_INVESTOINTISARAKKEET: Final = """\
investoinnit|SELITE|selite||||Investoinnit||Investeringar||Investments
investoinnit|TP|tp|1000 €||TP {edellinen}|1000 €|BS {edellinen}|1000 €|FS {edellinen}|1000 €
investoinnit|TOT_ED|tot_edellinen|1000 €||TOT {edellinen}|{kk} kk/1000 €|UTF {edellinen}|{kk} mån/1000 €|ACT {edellinen}|{kk} mo/1000 €
investoinnit|ALKUP|alkuperainen|€||TA {vuosi}|alkuperäinen|BU {vuosi}|ursprunglig|BU {vuosi}|original
investoinnit|MUUTOS|muutos|€||Muutokset|{vuosi}|Ändringar|{vuosi}|Amendments|{vuosi}
investoinnit|TA|ta|€||TA {vuosi}|muutettu|BU {vuosi}|ändrad|BU {vuosi}|amended
investoinnit|TOT|tot|€||TOT {vuosi}|{kk} kk|UTF {vuosi}|{kk} mån|ACT {vuosi}|{kk} mo
investoinnit|JALJELLA|jaljella|€||Jäljellä|TA − TOT|Återstår|BU − UTF|Remaining|BU − ACT
investoinnit|PCT|pct|%|1|TOT/TA|{kk} kk, %|UTF/BU|{kk} mån, %|ACT/BU|{kk} mo, %
"""

_KUNNAN_KUVIOT: Final = """\
26|kuvio|Talousarvion käyttö|Budgetens användning|Use of the budget||koko kunta; talousarvio|TALOUSARVIO JA TOTEUMA|BUDGET OCH UTFALL|BUDGET AND ACTUAL
27|kuvio|Nettokertymä|Nettoackumulering|Net accrual||koko kunta; kertymä|NETTO KUUKAUSITTAIN|NETTO PER MÅNAD|NET BY MONTH
28|kuvio|Kuluerät|Kostnadsposter|Costs||koko kunta; kulut|KULUT LUOKITTAIN|KOSTNADER PER KLASS|COSTS BY CLASS
"""


def _binding(rows: str, code: str) -> str:
    """Mark the line of a code as binding, in rows of text."""
    return "".join(
        f"{line}||kyllä\n" if f"|{code}|" in line and line.endswith("|lihavoitu") else f"{line}\n"
        for line in rows.splitlines()
    )


# What binds towards the council is the division's net, in the plan the service area's. Source: what
# readers of such reports elsewhere get, and budgets' usual level of binding.
LAAJA: Final = Vakiopohja(
    "laaja",
    _OSIOT + KOKO_KUNTA + _KUNNAN_KUVIOT,
    _binding(heinola.TULOSLASKELMA, "TOIMINTAKATE")
    + _binding(heinola.YHTEENVETO, "NETTO")
    + heinola.INVESTOINNIT,
    _SARAKKEET.format(pohja="yhteenveto")
    + _SARAKKEET.format(pohja="tuloslaskelma")
    + _INVESTOINTISARAKKEET,
)
