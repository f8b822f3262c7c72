"""Rules of registers: account ranges and cost centres are one thing at a time, with no gap."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import ACCOUNTS, BUDGET, READABLE_VALUES, UNITS_OF_THE_REPORT
from schemas.severity import Severity

REGISTERS: Final = (
    Rule(
        id="validity-begins-before-it-ends",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Voimassaolo alkaa ennen kuin se päättyy",
            why="Rivi, joka päättyy ennen alkuaan, ei ole koskaan voimassa, ja kirjaukset "
            "menisivät toisen rivin mukaan.",
            message="Voimassaolo päättyy ennen kuin alkaa: {found}",
            expected="Voimassa asti aikaisintaan samana päivänä kuin Voimassa alkaen",
            fix="Korjaa solun {cell} päivä tai rivin alkamispäivä.",
        ),
        sv=RuleTexts(
            title="Giltigheten börjar innan den slutar",
            why="En rad som slutar före sin början gäller aldrig, och bokningarna skulle följa en "
            "annan rad.",
            message="Giltigheten slutar innan den börjar: {found}",
            expected="Voimassa asti tidigast samma dag som Voimassa alkaen",
            fix="Rätta dagen i cell {cell} eller radens första dag.",
        ),
        en=RuleTexts(
            title="A validity begins before it ends",
            why="A row that ends before it begins is never in force, and postings would follow "
            "another row.",
            message="The validity ends before it begins: {found}",
            expected="Voimassa asti no earlier than Voimassa alkaen",
            fix="Correct the date in cell {cell} or the row's first day.",
        ),
    ),
    Rule(
        id="account-range-begins-before-it-ends",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Tiliväli alkaa ennen kuin se päättyy",
            why="Väärin päin annettuun väliin ei osu yhtään tiliä, ja kirjaukset menisivät valmiin "
            "tilikartan mukaan.",
            message="Tiliväli on väärin päin: {found}",
            expected="Tili alkaen enintään yhtä suuri kuin Tili päättyen",
            fix="Korjaa solun {cell} tili tai rivin viimeinen tili.",
        ),
        sv=RuleTexts(
            title="Kontointervallet börjar innan det slutar",
            why="Inget konto hör till ett bakvänt intervall, och bokningarna skulle följa den "
            "inbyggda kontoplanen.",
            message="Kontointervallet är bakvänt: {found}",
            expected="Tili alkaen högst lika stort som Tili päättyen",
            fix="Rätta kontot i cell {cell} eller radens sista konto.",
        ),
        en=RuleTexts(
            title="An account range begins before it ends",
            why="No account is in a backward range, and postings would follow the built-in chart.",
            message="The account range is backward: {found}",
            expected="Tili alkaen no greater than Tili päättyen",
            fix="Correct the account in cell {cell} or the row's last account.",
        ),
    ),
    Rule(
        id="account-is-in-one-range",
        kind=RuleKind.REFERENCE,
        source=ACCOUNTS,
        fi=RuleTexts(
            title="Tili osuu yhteen tiliväliin",
            why="Jos tili on kahdessa välissä, jotka vievät eri riveille, sen luku on arvaus. "
            "Väli, joka on kokonaan toisen sisällä, ratkaisee; ristikkäiset ja samat välit eivät.",
            message="Tilejä on kahdessa tilivälissä: {found}; suluissa tilit",
            expected="kukin tili yhdessä tilivälissä kerrallaan",
            fix="Korjaa solun {cell} tiliväliä tai sen voimassaoloa niin, etteivät välit mene "
            "ristiin.",
        ),
        sv=RuleTexts(
            title="Ett konto hör till ett kontointervall",
            why="Om ett konto finns i två intervall som leder till olika rader är talet en "
            "gissning. Ett intervall som ligger helt inom ett annat avgör; intervall som korsar "
            "varandra eller är lika gör det inte.",
            message="Konton finns i två kontointervall: {found}; kontona inom parentes",
            expected="varje konto i ett intervall åt gången",
            fix="Rätta kontointervallet i cell {cell} eller dess giltighet så att intervallen inte "
            "korsar varandra.",
        ),
        en=RuleTexts(
            title="An account is in one range",
            why="If an account is in two ranges that lead to different lines, its figure is a "
            "guess. A range within another decides; ranges that cross or are the same do not.",
            message="Accounts are in two ranges: {found}; the accounts in parentheses",
            expected="each account in one range at a time",
            fix="Correct the range in cell {cell} or its dates so that the ranges do not cross.",
        ),
    ),
    Rule(
        id="budget-unit-is-unambiguous",
        kind=RuleKind.REFERENCE,
        source=BUDGET,
        fi=RuleTexts(
            title="Talousarvion yksikkö on yksi palvelualue",
            why="Jos yksikön nimi tai kustannuspaikka tarkoittaa kahta palvelualuetta, määrärahan "
            "paikka on arvaus.",
            message="Talousarvion yksikkö {found} tarkoittaa kahta palvelualuetta",
            expected="yksikkö, joka tarkoittaa yhtä palvelualuetta kauden lopussa",
            fix="Anna solussa {cell} yksikkö, joka on vain yksi, tai korjaa organisaatio-syötettä.",
        ),
        sv=RuleTexts(
            title="Budgetens enhet är ett serviceområde",
            why="Om enhetens namn eller kostnadsställe betyder två serviceområden är anslagets "
            "plats en gissning.",
            message="Budgetens enhet {found} betyder två serviceområden",
            expected="en enhet som betyder ett serviceområde vid periodens slut",
            fix="Ange i cell {cell} en enhet som är bara en, eller rätta underlaget organisaatio.",
        ),
        en=RuleTexts(
            title="A budget's unit is one service area",
            why="If a unit's name or cost centre means two service areas, the appropriation's "
            "place is a guess.",
            message="The budget's unit {found} means two service areas",
            expected="a unit that means one service area at the period's end",
            fix="Give in cell {cell} a unit that is only one, or correct the organisaatio input.",
        ),
    ),
    Rule(
        id="organisation-rows-do-not-overlap",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kustannuspaikan rivit eivät mene päällekkäin",
            why="Kaksi riviä on voimassa samaan aikaan ja vie eri palvelualueille; näiden päivien "
            "kirjaus olisi virhe.",
            message="Organisaation rivit ovat päällekkäin: {found}",
            expected="uusi rivi alkaa edellisen päättymistä seuraavana päivänä",
            fix="Korjaa solun {cell} päivä tai edellisen rivin päättymispäivä.",
        ),
        sv=RuleTexts(
            title="Kostnadsställets rader överlappar inte",
            why="Två rader gäller samtidigt och leder till olika serviceområden; en bokning dessa "
            "dagar skulle vara ett fel.",
            message="Organisationens rader överlappar: {found}",
            expected="den nya raden börjar dagen efter att den förra slutar",
            fix="Rätta dagen i cell {cell} eller den förra radens sista dag.",
        ),
        en=RuleTexts(
            title="A cost centre's rows do not overlap",
            why="Two rows are in force at once and lead to different service areas; a posting on "
            "these days would be an error.",
            message="Rows of the organisation overlap: {found}",
            expected="the new row begins on the day after the one before ends",
            fix="Correct the date in cell {cell} or the last day of the row before.",
        ),
    ),
    Rule(
        id="organisation-has-no-gap",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kustannuspaikan voimassaolossa ei ole aukkoa",
            why="Kahden rivin välissä on päiviä, joina kustannuspaikka ei kuulu mihinkään "
            "palvelualueeseen; niiden kirjaus olisi virhe.",
            message="Kustannuspaikalla ei ole palvelualuetta näinä päivinä: {found}",
            expected="uusi rivi alkaa edellisen päättymistä seuraavana päivänä",
            fix="Korjaa solun {cell} päivä tai edellisen rivin päättymispäivä, ellei aukko ole "
            "tarkoitus.",
        ),
        sv=RuleTexts(
            title="Kostnadsställets giltighet har ingen lucka",
            why="Mellan två rader finns dagar då kostnadsstället inte hör till något "
            "serviceområde; en bokning då skulle vara ett fel.",
            message="Kostnadsstället har inget serviceområde dessa dagar: {found}",
            expected="den nya raden börjar dagen efter att den förra slutar",
            fix="Rätta dagen i cell {cell} eller den förra radens sista dag, om luckan inte är "
            "avsedd.",
        ),
        en=RuleTexts(
            title="A cost centre's validity has no gap",
            why="Between two rows there are days on which the cost centre belongs to no service "
            "area; a posting then would be an error.",
            message="The cost centre has no service area on these days: {found}",
            expected="the new row begins on the day after the one before ends",
            fix="Correct the date in cell {cell} or the last day of the row before, unless the gap "
            "is meant.",
        ),
    ),
)
