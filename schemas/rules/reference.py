"""Rules of reference: accounts, cost centres, projects and units are found where they are kept."""

from typing import Final

from schemas.findings import Severity
from schemas.rules.rule import Rule, RuleKind, RuleTexts

REFERENCE: Final = (
    Rule(
        id="account-in-chart",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Tili on tilikartassa",
            why="Tili, jolla ei ole tuloslaskelman riviä, jäisi pois luvuista.",
            message="Tili {found} ei ole tilikartassa kirjauspäivänä",
            expected="tili, joka osuu tilikartan väliin kirjausvuonna",
            fix="Korjaa tili tai lisää tiliväli tilikartta-syötteeseen.",
        ),
    ),
    Rule(
        id="cost-centre-in-organisation",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Kustannuspaikka on organisaatiossa",
            why="Palvelualue tulee kustannuspaikasta kirjauspäivänä.",
            message="Kustannuspaikka {found} ei ole organisaatiossa kirjauspäivänä",
            expected="organisaatio-syötteen kustannuspaikka, joka on voimassa kirjauspäivänä",
            fix="Lisää kustannuspaikka organisaatio-syötteeseen tai korjaa sen voimassaolo.",
        ),
    ),
    Rule(
        id="organisation-is-unambiguous",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Kustannuspaikka kuuluu yhteen palvelualueeseen",
            why="Jos kustannuspaikalla on samana päivänä kaksi palvelualuetta, luvut ovat arvaus.",
            message="Kustannuspaikalla {found} on samaan aikaan kaksi palvelualuetta",
            expected="yksi palvelualue kerrallaan",
            fix="Korjaa organisaatio-syötteen voimassaoloajat niin, etteivät ne mene päällekkäin.",
        ),
    ),
    Rule(
        id="project-is-known",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Hanke on hankeluettelossa",
            why="Investoinnin ryhmä ja toimiala tulevat hankkeesta.",
            message="Hanke {found} ei ole hankkeet-syötteessä",
            expected="hankkeet-syötteen hanke",
            fix="Lisää hanke hankkeet-syötteeseen tai korjaa koodi.",
        ),
    ),
    Rule(
        id="project-is-unambiguous",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Hanke kuuluu yhteen ryhmään",
            why="Jos hankkeella on kaksi ryhmää tai toimialaa, investointien luvut ovat arvaus.",
            message="Hankkeella {found} on hankkeet-syötteessä kaksi eri ryhmää tai toimialaa",
            expected="yksi investointiryhmä ja toimiala hanketta kohti",
            fix="Poista hankkeen ylimääräinen rivi tai korjaa sen koodi.",
        ),
    ),
    Rule(
        id="budget-unit-is-known",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Talousarvion yksikkö tunnetaan",
            why="Määräraha, jonka palvelualuetta ei tunneta, jäisi pois luvuista.",
            message="Talousarvion yksikkö {found} ei ole organisaatiossa",
            expected="organisaatio-syötteen palvelualue tai kustannuspaikka",
            fix="Korjaa yksikkö solussa {cell} tai lisää se organisaatio-syötteeseen.",
        ),
    ),
    Rule(
        id="budget-line-is-known",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Talousarvion rivi tunnetaan",
            why="Määräraha, jonka riviä ei tunneta, jäisi pois luvuista.",
            message="Talousarvion rivi {found} ei ole tuloslaskelman rivi eikä tilikartan tili",
            expected="tuloslaskelman rivin nimi tai tilikartan tili",
            fix="Korjaa rivi solussa {cell}.",
        ),
    ),
    Rule(
        id="chart-line-is-known",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Tilikartan rivi tunnetaan",
            why="Tiliväli, jonka riviä ei tunneta, veisi kirjaukset väärään paikkaan.",
            message="Tilikartan rivi {found} ei ole tuloslaskelman rivi",
            expected="tuloslaskelman rivin nimi, Investointitulot tai Investointimenot",
            fix="Korjaa rivi solussa {cell}.",
        ),
    ),
    Rule(
        id="class-is-on-a-line",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Tililuokka on raportin rivillä",
            why="Luokka, jolla ei ole riviä raportissa, jäisi pois luvuista.",
            message="Luokka {found} ei ole raportin millään rivillä",
            expected="luokka, jolla on rivi raportissa",
            fix="Ohjaa tili tilikartta-syötteellä raportin riville tai korjaa kirjaus.",
        ),
    ),
    Rule(
        id="division-is-known",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Toimiala on organisaatiossa",
            why="Tuntemattoman toimialan teksti tai tavoite ei tulisi mihinkään raporttiin.",
            message="Toimiala {found} ei ole organisaatiossa",
            expected="organisaatio-syötteen toimiala",
            fix="Korjaa toimialan nimi solussa {cell}.",
        ),
    ),
    Rule(
        id="service-area-has-a-heading",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Palvelualueella on otsikko ja järjestys",
            why="Ilman niitä palvelualue tulostuu omalla nimellään viimeisenä.",
            message="Palvelualue {found} puuttuu palvelualueet-syötteestä",
            expected="palvelualueet-syötteen rivi",
            fix="Lisää palvelualue palvelualueet-syötteeseen.",
        ),
    ),
    Rule(
        id="date-is-in-the-years-asked-for",
        kind=RuleKind.REFERENCE,
        fi=RuleTexts(
            title="Kirjaus kuuluu raportin vuosiin",
            why="Raportissa ovat kauden vuosi ja edellinen vuosi; muu kirjaus ei kuulu siihen.",
            message="Kirjauksen kausi {found} ei kuulu raportin vuosiin",
            expected="vuosi {expected}",
            fix="Poista rivi viennistä tai korjaa sen päivä.",
        ),
    ),
)
