"""Rules of units: cost centres, service areas and divisions are found in the organisation."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import AUDIT_TRAIL, BUDGET, GOALS_OF_THE_REPORT, UNITS_OF_THE_REPORT
from schemas.severity import Severity

UNITS: Final = (
    Rule(
        id="cost-centre-in-organisation",
        kind=RuleKind.REFERENCE,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kustannuspaikka on organisaatiossa",
            why="Palvelualue tulee kustannuspaikasta kirjauspäivänä.",
            message="Kustannuspaikka {found} ei ole organisaatiossa kirjauspäivänä",
            expected="organisaatio-syötteen kustannuspaikka, joka on voimassa kirjauspäivänä",
            fix="Lisää kustannuspaikka organisaatio-syötteeseen tai korjaa sen voimassaolo.",
        ),
        sv=RuleTexts(
            title="Kostnadsstället finns i organisationen",
            why="Serviceområdet ges av kostnadsstället på bokningsdagen.",
            message="Kostnadsstället {found} finns inte i organisationen på bokningsdagen",
            expected="ett kostnadsställe i underlaget organisaatio som gäller på bokningsdagen",
            fix="Lägg till kostnadsstället i underlaget organisaatio eller rätta dess giltighet.",
        ),
        en=RuleTexts(
            title="The cost centre is in the organisation",
            why="The service area comes from the cost centre on the day of posting.",
            message="The cost centre {found} is not in the organisation on the day of posting",
            expected="a cost centre of the organisaatio input that is in force on the day of "
            "posting",
            fix="Add the cost centre to the organisaatio input, or correct its dates.",
        ),
    ),
    Rule(
        id="organisation-is-unambiguous",
        kind=RuleKind.REFERENCE,
        source=AUDIT_TRAIL,
        fi=RuleTexts(
            title="Kustannuspaikka kuuluu yhteen palvelualueeseen",
            why="Jos kustannuspaikalla on samana päivänä kaksi palvelualuetta, luvut ovat arvaus.",
            message="Kustannuspaikalla {found} on samaan aikaan kaksi palvelualuetta",
            expected="yksi palvelualue kerrallaan",
            fix="Korjaa organisaatio-syötteen voimassaoloajat niin, etteivät ne mene päällekkäin.",
        ),
        sv=RuleTexts(
            title="Kostnadsstället hör till ett serviceområde",
            why="Om kostnadsstället har två serviceområden samma dag är talen en gissning.",
            message="Kostnadsstället {found} har två serviceområden på samma gång",
            expected="ett serviceområde åt gången",
            fix="Rätta giltighetstiderna i underlaget organisaatio så att de inte överlappar.",
        ),
        en=RuleTexts(
            title="The cost centre belongs to one service area",
            why="If a cost centre has two service areas on one day, the figures are a guess.",
            message="The cost centre {found} has two service areas at the same time",
            expected="one service area at a time",
            fix="Correct the dates in the organisaatio input so that they do not overlap.",
        ),
    ),
    Rule(
        id="budget-unit-is-known",
        kind=RuleKind.REFERENCE,
        source=BUDGET,
        fi=RuleTexts(
            title="Talousarvion yksikkö tunnetaan",
            why="Määräraha, jonka palvelualuetta ei tunneta, jäisi pois luvuista.",
            message="Talousarvion yksikkö {found} ei ole organisaatiossa",
            expected="organisaatio-syötteen palvelualue tai kustannuspaikka",
            fix="Korjaa yksikkö solussa {cell} tai lisää se organisaatio-syötteeseen.",
        ),
        sv=RuleTexts(
            title="Budgetens enhet är känd",
            why="Ett anslag vars serviceområde är okänt skulle lämnas utanför talen.",
            message="Budgetens enhet {found} finns inte i organisationen",
            expected="ett serviceområde eller kostnadsställe i underlaget organisaatio",
            fix="Rätta enheten i cell {cell} eller lägg till den i underlaget organisaatio.",
        ),
        en=RuleTexts(
            title="The budget's unit is known",
            why="A budget amount whose service area is unknown would be left out of the figures.",
            message="The budget's unit {found} is not in the organisation",
            expected="a service area or cost centre of the organisaatio input",
            fix="Correct the unit in cell {cell}, or add it to the organisaatio input.",
        ),
    ),
    Rule(
        id="division-is-known",
        kind=RuleKind.REFERENCE,
        source=GOALS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Toimiala on organisaatiossa",
            why="Tuntemattoman toimialan teksti tai tavoite ei tulisi mihinkään raporttiin.",
            message="Toimiala {found} ei ole organisaatiossa",
            expected="organisaatio-syötteen toimiala",
            fix="Korjaa toimialan nimi solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Sektorn finns i organisationen",
            why="Texter och mål för en okänd sektor skulle inte komma med i någon rapport.",
            message="Sektorn {found} finns inte i organisationen",
            expected="en sektor i underlaget organisaatio",
            fix="Rätta sektorns namn i cell {cell}.",
        ),
        en=RuleTexts(
            title="The division is in the organisation",
            why="A text or goal of an unknown division would be in no report.",
            message="The division {found} is not in the organisation",
            expected="a division of the organisaatio input",
            fix="Correct the division's name in cell {cell}.",
        ),
    ),
    Rule(
        id="service-area-has-a-heading",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Palvelualueella on otsikko ja järjestys",
            why="Ilman niitä palvelualue tulostuu omalla nimellään viimeisenä.",
            message="Palvelualue {found} puuttuu palvelualueet-syötteestä",
            expected="palvelualueet-syötteen rivi",
            fix="Lisää palvelualue palvelualueet-syötteeseen.",
        ),
        sv=RuleTexts(
            title="Serviceområdet har en rubrik och en ordning",
            why="Utan dem skrivs serviceområdet ut sist och med sitt eget namn.",
            message="Serviceområdet {found} saknas i underlaget palvelualueet",
            expected="en rad i underlaget palvelualueet",
            fix="Lägg till serviceområdet i underlaget palvelualueet.",
        ),
        en=RuleTexts(
            title="The service area has a heading and an order",
            why="Without them the service area is printed last, by its own name.",
            message="The service area {found} is missing from the palvelualueet input",
            expected="a row of the palvelualueet input",
            fix="Add the service area to the palvelualueet input.",
        ),
    ),
)
