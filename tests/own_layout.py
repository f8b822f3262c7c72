"""A layout of one's own with a section of each kind, every measure, and lines of every sort."""

# ruff: noqa: E501 -- a row of the sheet is a line here

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook

from schemas.lajit import POHJAN_LAJIT

NIMI: Final = "kaikki"

Rows = Sequence[Mapping[str, Any]]

_OSIOT: Final = """
kansi|Kansi|Pärm|Cover|||||
liite|Sitovat|Bindande|Binding|Sitovat rivit|Bindande rader|Binding lines|sitovuus|
tavoitteet|Tavoitteet|Mål|Goals|Tavoitteet|Mål|Goals|toimiala|
tekstit|Kertomus|Berättelse|Account|Kertomus|Berättelse|Account||
yhteenveto|Pähkinänkuori|I ett nötskal|In a nutshell|Talous pähkinänkuoressa|Ekonomin i ett nötskal|The economy in a nutshell||suppea
tuloslaskelma|Tulos|Resultat|Result|Toimialan tulos|Sektorns resultat|Result of the division||tulos
palvelualueet|Alueet|Områden|Areas|Alueiden tulos|Områdenas resultat|Results of the areas||tulos
investoinnit|Hankkeet|Projekt|Projects|Hankkeet ryhmittäin|Projekt per grupp|Projects by group||hankkeet
kuvio|Käyttö|Användning|Use|Talousarvio ja toteuma|Budget och utfall|Budget and actual|talousarvio|
kuvio|Kertymä|Ackumulering|Accrual|Netto kuukausittain|Netto per månad|Net by month|kertymä|
kuvio|Kulut|Kostnader|Costs|Kulut luokittain|Kostnader per klass|Costs by class|kulut|
liite|Poikkeamat|Avvikelser|Deviations|Suuret poikkeamat|Stora avvikelser|Large deviations|poikkeamat|
liite|Muutokset|Ändringar|Amendments|Talousarvion muutokset|Budgetens ändringar|Amendments|muutokset|
liite|Ennuste|Prognos|Forecast|Ennusteen menetelmä|Prognosens metod|Method of the forecast|ennuste|
liite|Vertailu|Jämförbarhet|Comparability|Lukujen vertailtavuus|Talens jämförbarhet|Comparability|vertailtavuus|
tavoitteet|Aluetavoitteet|Områdenas mål|Goals of areas|Alueiden tavoitteet|Områdenas mål|Goals of areas|käyttösuunnitelma|
liite|Erittely|Specifikation|Breakdown||||erittely|
liite|Täsmäytys|Avstämning|Reconciliation||||täsmäytys|
"""

_INCOME: Final = "Myyntituotot; Maksutuotot; Tuet ja avustukset; Vuokratuotot; Muut toimintatuotot"
_COST: Final = (
    "Henkilöstökulut; Palvelujen ostot; Aineet, tarvikkeet ja tavarat; Avustukset; Vuokrakulut; "
    "Muut toimintakulut"
)

# pohja|koodi|nimi|sv|en|luokat|kaava|etumerkki|painotus|näytetään|sitova|huomautus|sv|en
_RIVIT: Final = f"""
suppea|TUOTOT|Tuotot|Intäkter|Income|{_INCOME}|||lihavoitu|||||
suppea|VALMISTUS|Valmistus|Tillverkning|Production|Valmistus omaan käyttöön||||ei||||
suppea|KULUT|Kulut|Kostnader|Costs|{_COST}||-|lihavoitu|||Kulut näytetään plussana.|Kostnaderna visas som plus.|Costs are shown as plus.
suppea|NETTO|Netto|Netto|Net||TUOTOT + VALMISTUS - KULUT||lihavoitu|aina|kyllä|||
tulos|OTSIKKO_T|TUOTOT|INTÄKTER|INCOME||||otsikko|||||
tulos|ASIAKAS|Asiakkailta saadut tuotot|Intäkter från kunder|Income from customers|Myyntituotot; Maksutuotot||||aina||||
tulos|TUET|Tuet ja avustukset|Understöd och bidrag|Support and grants|Tuet ja avustukset||||kun dataa||||
tulos|VUOKRAT|Vuokratuotot|Hyresintäkter|Rental income|Vuokratuotot||||||||
tulos|MUUT_T|Muut tuotot|Övriga intäkter|Other income|Muut toimintatuotot; Valmistus omaan käyttöön||||||Muissa tuotoissa on myös valmistus omaan käyttöön.|I övriga intäkter ingår tillverkning för eget bruk.|Other income has production for own use in it.
tulos|TUOTOT|Tuotot yhteensä|Intäkter sammanlagt|Income in all||ASIAKAS + TUET + VUOKRAT + MUUT_T||lihavoitu|||||
tulos|OTSIKKO_K|KULUT|KOSTNADER|COSTS||||otsikko|||||
tulos|HENKILOSTO|Henkilöstö|Personal|Personnel|Henkilöstökulut||-||||||
tulos|OSTOT|Ostot ja vuokrat|Inköp och hyror|Purchases and rents|Palvelujen ostot; Aineet, tarvikkeet ja tavarat; Vuokrakulut||-||aina||||
tulos|AVUSTUKSET|Annetut avustukset|Givna understöd|Grants given|Avustukset||-||||||
tulos|MUUT_K|Muut kulut|Övriga kostnader|Other costs|Muut toimintakulut||-||kun dataa||||
tulos|KULUT|Kulut yhteensä|Kostnader sammanlagt|Costs in all||HENKILOSTO + OSTOT + AVUSTUKSET + MUUT_K||lihavoitu||kyllä|||
tulos|KATE|Toimintakate|Verksamhetsbidrag|Operating margin||TUOTOT - KULUT||lihavoitu|aina|kyllä|||
tulos|KATE_PLUS|Katteen vaje|Bidragets underskott|Deficit of the margin||KATE|-||kun dataa||Vaje on kate käännettynä.|Underskottet är bidraget omvänt.|The deficit is the margin turned.
tulos|RAHOITUS|Rahoitus|Finansiering|Finance|Rahoitustuotot ja -kulut||||||||
tulos|POISTOT|Poistot|Avskrivningar|Depreciation|Poistot ja arvonalentumiset||||ei||||
tulos|TULOS|Tulos poistojen jälkeen|Resultat efter avskrivningar|Result after depreciation||KATE + RAHOITUS + POISTOT||lihavoitu|||||
hankkeet|TULOT|Rahoitusosuudet|Finansieringsandelar|Shares of finance|Investointitulot|||tavallinen|||||
hankkeet|MENOT|Menot|Utgifter|Outlays|Investointimenot||-|tavallinen|aina||||
hankkeet|NETTO|Netto|Netto|Net||TULOT - MENOT||lihavoitu||kyllä|||
"""

# koodi|mittari|yksikkö|desimaalit|yläotsikko|sv|en|alaotsikko|sv|en
_SARAKKEET: Final = """
SELITE|selite||||||Rivi|Rad|Line
TP|tp|1000 €||TP {edellinen}|BS {edellinen}|FS {edellinen}|1000 €|1000 €|1000 €
TOT_ED|tot_edellinen|1000 €||TOT {edellinen}|UTF {edellinen}|ACT {edellinen}|{kk} kk|{kk} mån|{kk} mo
ALKUP|alkuperainen|€||TA {vuosi}|BU {vuosi}|BU {vuosi}|alkup.|urspr.|original
MUUTOS|muutos|€||TA {vuosi}|BU {vuosi}|BU {vuosi}|muutos|ändring|change
TA|ta|€||TA {vuosi}|BU {vuosi}|BU {vuosi}|muutettu|ändrad|amended
TOT|tot|€||TOT {vuosi}|UTF {vuosi}|ACT {vuosi}|{kk} kk|{kk} mån|{kk} mo
JALJELLA|jaljella|€||TA − TOT|BU − UTF|BU − ACT|jäljellä|återstår|remaining
PCT|pct|%|2|TOT/TA|UTF/BU|ACT/BU|%|%|%
ENNUSTE|ennuste|1000 €||Ennuste|Prognos|Forecast|1000 €|1000 €|1000 €
POIKKEAMA|poikkeama|€||Ennuste|Prognos|Forecast|− TA|− BU|− BU
KULUNUT|kulunut_osuus|%|1|Vuotta|Av året|Of the year|kulunut %|gått %|gone %
ED_OSUUS|edellinen_osuus|%|2|TOT/TP|UTF/BS|ACT/FS|{edellinen} %|{edellinen} %|{edellinen} %
"""
_TABLES: Final = ("suppea", "tulos", "hankkeet")
_OSIO: Final = (
    "osion_laji", "valilehti", "valilehti_sv", "valilehti_en", "otsikko", "otsikko_sv",
    "otsikko_en", "suodatin", "pohja",
)  # fmt: skip
_RIVI: Final = (
    "pohja", "koodi", "nimi", "nimi_sv", "nimi_en", "luokat", "kaava", "etumerkki", "painotus",
    "naytetaan", "sitova", "huomautus", "huomautus_sv", "huomautus_en",
)  # fmt: skip
_SARAKE: Final = (
    "sarakekoodi", "mitattava", "yksikko", "desimaalit", "ylaotsikko", "ylaotsikko_sv",
    "ylaotsikko_en", "alaotsikko", "alaotsikko_sv", "alaotsikko_en",
)  # fmt: skip


def sheets() -> dict[str, Rows]:
    """Return the rows of the three sheets, by the kind of each."""
    osiot = list(_rows(_OSIOT, _OSIO))
    divisions = [{"jarjestys": nth, **row} for nth, row in enumerate(osiot, start=1)]
    sarakkeet = [
        {"pohja": pohja, **row, "desimaalit": int(row["desimaalit"]) if row["desimaalit"] else None}
        for pohja in _TABLES
        for row in _rows(_SARAKKEET, _SARAKE)
    ]
    kinds = (POHJA.nimi for POHJA in POHJAN_LAJIT)
    rows = ([*divisions, *_of_town(divisions)], list(_rows(_RIVIT, _RIVI)), sarakkeet)
    return {
        kind: [{"raporttipohja": NIMI, **row} for row in own]
        for kind, own in zip(kinds, rows, strict=True)
    }


def write_own_layout(path: Path) -> None:
    """Write it as a workbook that a controller would fill."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    given = sheets()
    for laji, name in zip(POHJAN_LAJIT, ("Osiot", "Rivit", "Sarakkeet"), strict=True):
        sheet = workbook.create_sheet(name)
        sheet.append([sarake.otsikko for sarake in laji.sarakkeet])
        for row in given[laji.nimi]:
            sheet.append([row.get(sarake.termi) for sarake in laji.sarakkeet])
    workbook.save(path)


def _of_town(divisions: Rows) -> Iterator[Mapping[str, Any]]:
    """Repeat the sections that the report of the whole municipality has too."""
    for row in divisions:
        of_division = row["osion_laji"] in {"tavoitteet", "tekstit"} or row["suodatin"] in {
            "sitovuus", "poikkeamat", "muutokset", "ennuste", "vertailtavuus",
        }  # fmt: skip
        if not of_division:
            scope = "; ".join(filter(None, ("koko kunta", row["suodatin"])))
            yield {**row, "jarjestys": row["jarjestys"] + 100, "suodatin": scope}


def _rows(text: str, names: Sequence[str]) -> Iterator[dict[str, Any]]:
    for line in text.strip().splitlines():
        values = [value or None for value in line.split("|")]
        yield dict(zip(names, [*values, *[None] * (len(names) - len(values))], strict=True))
