"""The catalogue of rules: one object a rule, with its texts. The tests themselves are elsewhere."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from schemas.findings import Severity


class RuleKind(StrEnum):
    """What a rule is about; structure and arithmetic must hold before any figure means anything."""

    STRUCTURE = "structure"
    REFERENCE = "reference"
    ARITHMETIC = "arithmetic"
    COMPLETENESS = "completeness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, named as a fact that holds when it passes.

    `message`, `expected` and `fix` are Finnish sentences for the person who mends the file; they
    may name `{found}`, `{expected}`, `{column}`, `{cell}`, `{file}` and `{sheet}` of a finding.
    """

    id: str
    kind: RuleKind
    severity: Severity = Severity.ERROR
    title: str
    why: str
    message: str
    expected: str
    fix: str


_STRUCTURE: Final = (
    Rule(
        id="file-is-readable",
        kind=RuleKind.STRUCTURE,
        title="Tiedosto aukeaa",
        why="Tiedostosta, joka ei aukea, ei tule raporttiin yhtään riviä.",
        message="Tiedostoa ei voi lukea: {found}",
        expected="ehjä Excel-työkirja tai CSV-tiedosto ilman salasanaa",
        fix="Tallenna tiedosto Excelissä muotoon .xlsx ilman salasanaa ja pudota uudelleen.",
    ),
    Rule(
        id="file-is-a-spreadsheet",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        title="Tiedosto on taulukko",
        why="Muu kuin taulukkotiedosto jää raportin ulkopuolelle.",
        message="Tiedosto ei ole taulukko: {found}",
        expected="Excel-työkirja tai CSV-tiedosto",
        fix="Siirrä tiedosto pois syötekansiosta tai tallenna sen tiedot Excel-työkirjaksi.",
    ),
    Rule(
        id="file-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        title="Tiedoston otsikot tunnistetaan",
        why="Tiedoston laji päätellään otsikoista. Tunnistamaton tiedosto jäisi pois luvuista.",
        message="Tiedostosta ei löydy tunnettuja otsikoita. Lähimpänä: {found}",
        expected="{expected}",
        fix="Korjaa otsikkorivi (riveillä 1–20) tai poista tiedosto syötekansiosta.",
    ),
    Rule(
        id="sheet-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        title="Taulukon otsikot tunnistetaan",
        why="Työkirjan muut taulukot luettiin; tätä ei käytetty.",
        message="Taulukko {sheet} jäi käyttämättä: {found}",
        expected="{expected}",
        fix="Jos taulukossa on raportin tietoja, korjaa otsikkorivi; muuten jätä ennalleen.",
    ),
    Rule(
        id="sheet-is-of-a-size-to-read",
        kind=RuleKind.STRUCTURE,
        title="Taulukko mahtuu luettavaksi",
        why="Taulukko, jonka solut ulottuvat liian laajalle, veisi koneen muistin.",
        message="Taulukkoa {sheet} ei voi lukea: {found}",
        expected="taulukko, jonka tiedot ovat yhtenäisellä alueella",
        fix="Poista taulukosta tyhjät rivit ja sarakkeet tietojen ulkopuolelta ja tallenna.",
    ),
    Rule(
        id="nothing-is-hidden",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        title="Luetussa taulukossa ei ole piilotettua",
        why="Piilotetut taulukot, rivit ja sarakkeet luetaan niin kuin näkyvätkin.",
        message="Taulukossa {sheet} on piilotettua, joka luettiin mukaan: {found}",
        expected="kaikki luettava näkyvissä",
        fix="Tarkista, että piilotettu kuuluu raporttiin; jos ei, poista se tiedostosta.",
    ),
    Rule(
        id="kind-is-in-use",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        title="Syötteen laji on käytössä",
        why="Syöte tunnistettiin, mutta sillä ei ole vaikutusta raporttiin.",
        message="Taulukko {sheet} on lajia {found}, jota tässä ajossa ei käytetty",
        expected="syöte, jota ajo käyttää",
        fix="Poista tiedosto syötekansiosta tai pyydä järjestelmän ylläpitäjältä uudempi versio.",
    ),
    Rule(
        id="headings-are-unambiguous",
        kind=RuleKind.STRUCTURE,
        title="Otsikot ovat yksiselitteiset",
        why="Jos kaksi saraketta tarkoittaa samaa, luvut voisivat tulla väärästä sarakkeesta.",
        message="Sama tieto on kahdessa sarakkeessa: {found}",
        expected="yksi sarake tiedolle {expected}",
        fix="Poista toinen sarake tai nimeä se uudelleen.",
    ),
    Rule(
        id="file-appears-once",
        kind=RuleKind.STRUCTURE,
        title="Sama tiedosto on mukana kerran",
        why="Kahdesti luettu tiedosto kaksinkertaistaisi luvut.",
        message="Tiedoston sisältö on täsmälleen sama kuin tiedostossa {found}",
        expected="jokainen tiedosto vain kerran",
        fix="Poista toinen tiedosto syötekansiosta.",
    ),
    Rule(
        id="posting-is-in-one-file",
        kind=RuleKind.STRUCTURE,
        title="Kirjaus on vain yhdessä tiedostossa",
        why="Kahdesta tiedostosta luettu kirjaus laskettaisiin kahteen kertaan.",
        message="Samat kirjaukset ovat myös tiedostossa {found}",
        expected="kukin kirjaus yhdessä tiedostossa",
        fix="Poista päällekkäinen tiedosto tai rajaa viennin kaudet erillisiksi.",
    ),
    Rule(
        id="cell-has-no-error",
        kind=RuleKind.STRUCTURE,
        title="Solussa ei ole virhearvoa",
        why="Excelin virhearvosta ei saa lukua eikä koodia.",
        message="Solussa {cell} on virhearvo {found}",
        expected="arvo ilman Excelin virhettä",
        fix="Korjaa kaava tai kirjoita arvo soluun, tallenna ja pudota tiedosto uudelleen.",
    ),
    Rule(
        id="formula-has-a-value",
        kind=RuleKind.STRUCTURE,
        title="Kaavalla on tallennettu arvo",
        why="Kaavan tulosta ei ole tallennettu tiedostoon, joten lukua ei tiedetä.",
        message="Solun {cell} kaavalla ei ole arvoa: {found}",
        expected="laskettu arvo",
        fix="Avaa tiedosto Excelissä, anna sen laskea kaavat, tallenna ja pudota uudelleen.",
    ),
    Rule(
        id="amount-is-a-number",
        kind=RuleKind.STRUCTURE,
        title="Summa on luku",
        why="Summa, jota ei voi lukea, jäisi pois luvuista.",
        message="Sarakkeen {column} arvo {found} ei ole rahamäärä",
        expected="rahamäärä, esimerkiksi 1 234,50 tai -1234.50",
        fix="Kirjoita soluun {cell} luku ilman muuta tekstiä.",
    ),
    Rule(
        id="amount-is-in-cents",
        kind=RuleKind.STRUCTURE,
        title="Summa on sentin tarkkuudella",
        why="Sentin osia ei voi pyöristää hiljaa: summa ei silloin täsmäisi kirjanpitoon.",
        message="Sarakkeen {column} arvossa {found} on yli kaksi desimaalia",
        expected="enintään kaksi desimaalia",
        fix="Korjaa soluun {cell} kirjanpidon sentilleen oikea summa.",
    ),
    Rule(
        id="amount-is-unambiguous",
        kind=RuleKind.STRUCTURE,
        title="Summan desimaalimerkki on selvä",
        why="Tekstinä annettu 1,234 voi olla tuhansia tai desimaaleja; luku olisi arvaus.",
        message="Sarakkeen {column} arvon {found} desimaalimerkkiä ei voi päätellä",
        expected="summa, jossa on kaksi desimaalia, esimerkiksi 1 234,00",
        fix="Muotoile sarake luvuiksi Excelissä tai kirjoita summat kahdella desimaalilla.",
    ),
    Rule(
        id="date-is-a-date",
        kind=RuleKind.STRUCTURE,
        title="Päivä on päivämäärä",
        why="Ilman päivää ei tiedetä, mille kaudelle ja palvelualueelle rivi kuuluu.",
        message="Sarakkeen {column} arvo {found} ei ole päivämäärä",
        expected="päivämäärä, esimerkiksi 31.3.2023",
        fix="Kirjoita soluun {cell} päivämäärä muodossa pp.kk.vvvv.",
    ),
    Rule(
        id="period-is-a-period",
        kind=RuleKind.STRUCTURE,
        title="Kausi on kuukausi",
        why="Ilman kautta ei tiedetä, mihin lukuihin rivi kuuluu.",
        message="Sarakkeen {column} arvo {found} ei ole kausi",
        expected="vuosi ja kuukausi, esimerkiksi 202303",
        fix="Kirjoita soluun {cell} kausi muodossa vvvvkk.",
    ),
    Rule(
        id="number-is-whole",
        kind=RuleKind.STRUCTURE,
        title="Järjestys ja vuosi ovat kokonaislukuja",
        why="Järjestys ja vuosi ohjaavat, mihin tieto raportissa sijoittuu.",
        message="Sarakkeen {column} arvo {found} ei ole kokonaisluku",
        expected="kokonaisluku",
        fix="Kirjoita soluun {cell} kokonaisluku.",
    ),
    Rule(
        id="value-is-present",
        kind=RuleKind.STRUCTURE,
        title="Pakollinen tieto on annettu",
        why="Riviä, josta puuttuu pakollinen tieto, ei voi laskea mihinkään lukuun.",
        message="Sarakkeen {column} solu {cell} on tyhjä",
        expected="pakollinen tieto",
        fix="Täydennä solu {cell}.",
    ),
    Rule(
        id="code-is-well-formed",
        kind=RuleKind.STRUCTURE,
        title="Koodi on oikean muotoinen",
        why="Väärän muotoinen koodi ei osu mihinkään tilikartan tai organisaation riviin.",
        message="Sarakkeen {column} arvo {found} ei ole kelvollinen koodi",
        expected="koodi ilman välejä; tili 4–8 numeroa",
        fix="Korjaa solun {cell} koodi.",
    ),
    Rule(
        id="value-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        title="Arvo on sallittujen joukossa",
        why="Tuntematon arvo ei ohjaa tietoa mihinkään raportin kohtaan.",
        message="Sarakkeen {column} arvo {found} ei ole sallittujen joukossa",
        expected="jokin näistä: {expected}",
        fix="Valitse soluun {cell} sallittu arvo.",
    ),
    Rule(
        id="goal-status-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        title="Tavoitteen tila on sallittu",
        why="Valtuusto lukee tavoitteen tilan sovituilla sanoilla.",
        message="Tavoitteen tila {found} ei ole sallittujen joukossa",
        expected="jokin näistä: {expected}",
        fix="Valitse soluun {cell} sallittu tila.",
    ),
)

_REFERENCE: Final = (
    Rule(
        id="account-in-chart",
        kind=RuleKind.REFERENCE,
        title="Tili on tilikartassa",
        why="Tili, jolla ei ole tuloslaskelman riviä, jäisi pois luvuista.",
        message="Tili {found} ei ole tilikartassa kirjauspäivänä",
        expected="tili, joka osuu tilikartan väliin kirjausvuonna",
        fix="Korjaa tili tai lisää tiliväli tilikartta-syötteeseen.",
    ),
    Rule(
        id="cost-centre-in-organisation",
        kind=RuleKind.REFERENCE,
        title="Kustannuspaikka on organisaatiossa",
        why="Palvelualue tulee kustannuspaikasta kirjauspäivänä.",
        message="Kustannuspaikka {found} ei ole organisaatiossa kirjauspäivänä",
        expected="organisaatio-syötteen kustannuspaikka, joka on voimassa kirjauspäivänä",
        fix="Lisää kustannuspaikka organisaatio-syötteeseen tai korjaa sen voimassaolo.",
    ),
    Rule(
        id="organisation-is-unambiguous",
        kind=RuleKind.REFERENCE,
        title="Kustannuspaikka kuuluu yhteen palvelualueeseen",
        why="Jos kustannuspaikalla on samana päivänä kaksi palvelualuetta, luvut ovat arvaus.",
        message="Kustannuspaikalla {found} on samaan aikaan kaksi palvelualuetta",
        expected="yksi palvelualue kerrallaan",
        fix="Korjaa organisaatio-syötteen voimassaoloajat niin, etteivät ne mene päällekkäin.",
    ),
    Rule(
        id="project-is-known",
        kind=RuleKind.REFERENCE,
        title="Hanke on hankeluettelossa",
        why="Investoinnin ryhmä ja toimiala tulevat hankkeesta.",
        message="Hanke {found} ei ole hankkeet-syötteessä",
        expected="hankkeet-syötteen hanke",
        fix="Lisää hanke hankkeet-syötteeseen tai korjaa koodi.",
    ),
    Rule(
        id="project-is-unambiguous",
        kind=RuleKind.REFERENCE,
        title="Hanke kuuluu yhteen ryhmään",
        why="Jos hankkeella on kaksi ryhmää tai toimialaa, investointien luvut ovat arvaus.",
        message="Hankkeella {found} on hankkeet-syötteessä kaksi eri ryhmää tai toimialaa",
        expected="yksi investointiryhmä ja toimiala hanketta kohti",
        fix="Poista hankkeen ylimääräinen rivi tai korjaa sen koodi.",
    ),
    Rule(
        id="budget-unit-is-known",
        kind=RuleKind.REFERENCE,
        title="Talousarvion yksikkö tunnetaan",
        why="Määräraha, jonka palvelualuetta ei tunneta, jäisi pois luvuista.",
        message="Talousarvion yksikkö {found} ei ole organisaatiossa",
        expected="organisaatio-syötteen palvelualue tai kustannuspaikka",
        fix="Korjaa yksikkö solussa {cell} tai lisää se organisaatio-syötteeseen.",
    ),
    Rule(
        id="budget-line-is-known",
        kind=RuleKind.REFERENCE,
        title="Talousarvion rivi tunnetaan",
        why="Määräraha, jonka riviä ei tunneta, jäisi pois luvuista.",
        message="Talousarvion rivi {found} ei ole tuloslaskelman rivi eikä tilikartan tili",
        expected="tuloslaskelman rivin nimi tai tilikartan tili",
        fix="Korjaa rivi solussa {cell}.",
    ),
    Rule(
        id="chart-line-is-known",
        kind=RuleKind.REFERENCE,
        title="Tilikartan rivi tunnetaan",
        why="Tiliväli, jonka riviä ei tunneta, veisi kirjaukset väärään paikkaan.",
        message="Tilikartan rivi {found} ei ole tuloslaskelman rivi",
        expected="tuloslaskelman rivin nimi, Investointitulot tai Investointimenot",
        fix="Korjaa rivi solussa {cell}.",
    ),
    Rule(
        id="class-is-on-a-line",
        kind=RuleKind.REFERENCE,
        title="Tililuokka on raportin rivillä",
        why="Luokka, jolla ei ole riviä raportissa, jäisi pois luvuista.",
        message="Luokka {found} ei ole raportin millään rivillä",
        expected="luokka, jolla on rivi raportissa",
        fix="Ohjaa tili tilikartta-syötteellä raportin riville tai korjaa kirjaus.",
    ),
    Rule(
        id="division-is-known",
        kind=RuleKind.REFERENCE,
        title="Toimiala on organisaatiossa",
        why="Tuntemattoman toimialan teksti tai tavoite ei tulisi mihinkään raporttiin.",
        message="Toimiala {found} ei ole organisaatiossa",
        expected="organisaatio-syötteen toimiala",
        fix="Korjaa toimialan nimi solussa {cell}.",
    ),
    Rule(
        id="service-area-has-a-heading",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        title="Palvelualueella on otsikko ja järjestys",
        why="Ilman niitä palvelualue tulostuu omalla nimellään viimeisenä.",
        message="Palvelualue {found} puuttuu palvelualueet-syötteestä",
        expected="palvelualueet-syötteen rivi",
        fix="Lisää palvelualue palvelualueet-syötteeseen.",
    ),
    Rule(
        id="date-is-in-the-years-asked-for",
        kind=RuleKind.REFERENCE,
        title="Kirjaus kuuluu raportin vuosiin",
        why="Raportissa ovat kauden vuosi ja edellinen vuosi; muu kirjaus ei kuulu siihen.",
        message="Kirjauksen kausi {found} ei kuulu raportin vuosiin",
        expected="vuosi {expected}",
        fix="Poista rivi viennistä tai korjaa sen päivä.",
    ),
)

_ARITHMETIC: Final = (
    Rule(
        id="control-total-equals-rows",
        kind=RuleKind.ARITHMETIC,
        title="Tiedoston oma summa täsmää",
        why="Jos tiedoston summarivi ei täsmää riveihin, rivejä puuttuu tai niitä on liikaa.",
        message="Summarivin {cell} summa on {found}, rivien summa {expected}",
        expected="rivien summa {expected}",
        fix="Aja vienti uudelleen; tarkista, ettei rivejä ole poistettu tai muutettu käsin.",
    ),
    Rule(
        id="sign-is-clear",
        kind=RuleKind.ARITHMETIC,
        title="Etumerkki on yksiselitteinen",
        why="Etumerkki päätellään tileistä: tulot ja menot ovat viennissä vastakkaismerkkisiä.",
        message="Tiedoston etumerkkiä ei voi päätellä: {found}",
        expected="tuotot (3xxx) ja kulut (4xxx) vastakkaismerkkisinä",
        fix="Anna etumerkki sarakkeet-syötteen Muoto-sarakkeessa: debet+ tai tulo+.",
    ),
    Rule(
        id="service-areas-sum-to-the-division",
        kind=RuleKind.ARITHMETIC,
        title="Palvelualueet summautuvat toimialaksi",
        why="Toimialan luku on palvelualueiden summa sentilleen.",
        message="Kohdassa {column} palvelualueiden summa on {found}, toimialan {expected}",
        expected="toimialan luku {expected}",
        fix="Ilmoita ylläpitäjälle: laskenta ei täsmää.",
    ),
    Rule(
        id="ledger-equals-report",
        kind=RuleKind.ARITHMETIC,
        title="Kirjanpito täsmää raporttiin",
        why="Jokainen kirjaus on raportin luvussa tai nimettynä sen ulkopuolella.",
        message="Kirjanpidon ja raportin erotus on {found}",
        expected="erotus 0,00",
        fix="Korjaa ensin muut virheet; jos erotus jää, ilmoita ylläpitäjälle.",
    ),
)

_COMPLETENESS: Final = (
    Rule(
        id="needed-input-is-present",
        kind=RuleKind.COMPLETENESS,
        title="Tarvittavat syötteet ovat mukana",
        why="Raporttiin tarvitaan kirjanpito, talousarvio ja organisaatio.",
        message="Syöte puuttuu: {found}",
        expected="vähintään yksi tiedosto lajia {expected}",
        fix="Pudota puuttuva tiedosto syötekansioon.",
    ),
    Rule(
        id="year-has-postings",
        kind=RuleKind.COMPLETENESS,
        title="Molemmilta vuosilta on kirjauksia",
        why="Ilman kirjauksia vuoden sarake olisi nollaa.",
        message="Vuodelta {found} ei ole yhtään kirjausta",
        expected="kirjauksia vuodelta {expected}",
        fix="Pudota vuoden kirjanpito syötekansioon.",
    ),
    Rule(
        id="amendment-has-a-decision",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        title="Talousarviomuutoksella on päätös",
        why="Valtuusto muuttaa talousarviota päätöksellä; muutos ilman päätöstä on selvitettävä.",
        message="Muutoksella {found} ei ole päätöstä",
        expected="päätös, esimerkiksi KV 27.3.2023 § 21",
        fix="Kirjoita päätös sarakkeeseen Päätös.",
    ),
    Rule(
        id="amendment-is-in-force",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        title="Talousarviomuutos on päätetty kauden loppuun mennessä",
        why="Raportti näyttää kauden lopun talousarvion.",
        message="Muutos {found} on päätetty kauden jälkeen, eikä se ole luvuissa",
        expected="päätöspäivä viimeistään {expected}",
        fix="Mitään ei tarvitse tehdä; muutos tulee mukaan seuraavaan katsaukseen.",
    ),
)

RULES: Final = {rule.id: rule for rule in (*_STRUCTURE, *_REFERENCE, *_ARITHMETIC, *_COMPLETENESS)}
"""Every rule by its id, in the order reports list them."""
