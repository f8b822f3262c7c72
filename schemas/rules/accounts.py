"""Rules of accounts and lines: each leads to a line of the income statement that the report has."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import ACCOUNTS as LIST_OF_ACCOUNTS
from schemas.rules.source import BUDGET, OFFICIAL_RANGES, STATEMENT, YEARS_OF_THE_REPORT

ACCOUNTS: Final = (
    Rule(
        id="account-in-chart",
        kind=RuleKind.REFERENCE,
        source=LIST_OF_ACCOUNTS,
        fi=RuleTexts(
            title="Tili on tilikartassa",
            why="Tili, jolla ei ole tuloslaskelman riviä, jäisi pois luvuista.",
            message="Tili {found} ei ole tilikartassa kirjauspäivänä",
            expected="tili, joka osuu tilikartan väliin kirjausvuonna",
            fix="Korjaa tili solussa {cell} tai lisää tiliväli tilikartta-syötteeseen.",
        ),
        sv=RuleTexts(
            title="Kontot finns i kontoplanen",
            why="Ett konto utan rad i resultaträkningen skulle lämnas utanför talen.",
            message="Kontot {found} finns inte i kontoplanen på bokningsdagen",
            expected="ett konto inom ett av kontoplanens intervall under bokningsåret",
            fix="Rätta kontot i cell {cell} eller lägg till intervallet i underlaget tilikartta.",
        ),
        en=RuleTexts(
            title="The account is in the chart",
            why="An account without a line of the income statement would be left out of the "
            "figures.",
            message="The account {found} is not in the chart of accounts on the day of posting",
            expected="an account within a range of the chart in the year of posting",
            fix="Correct the account in cell {cell}, or add its range to the tilikartta input.",
        ),
    ),
    Rule(
        id="class-is-on-a-line",
        kind=RuleKind.REFERENCE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Tililuokka on raportin rivillä",
            why="Luokka, jolla ei ole riviä raportissa, jäisi pois luvuista.",
            message="Luokka {found} ei ole raportin millään rivillä",
            expected="luokka, jolla on rivi raportissa",
            fix="Ohjaa solun {cell} tili tilikartta-syötteellä raportin riville tai korjaa "
            "kirjaus.",
        ),
        sv=RuleTexts(
            title="Kontoklassen finns på en rad i rapporten",
            why="En klass utan rad i rapporten skulle lämnas utanför talen.",
            message="Klassen {found} finns inte på någon rad i rapporten",
            expected="en klass som har en rad i rapporten",
            fix="Led kontot i cell {cell} till en av rapportens rader med underlaget tilikartta, "
            "eller rätta bokningen.",
        ),
        en=RuleTexts(
            title="The class is on a line of the report",
            why="A class without a line in the report would be left out of the figures.",
            message="The class {found} is on no line of the report",
            expected="a class that has a line in the report",
            fix="Lead the account in cell {cell} to a line of the report by the tilikartta input, "
            "or correct the posting.",
        ),
    ),
    Rule(
        id="chart-line-is-known",
        kind=RuleKind.REFERENCE,
        source=OFFICIAL_RANGES,
        fi=RuleTexts(
            title="Tilikartan rivi tunnetaan",
            why="Tiliväli, jonka riviä ei tunneta, veisi kirjaukset väärään paikkaan.",
            message="Tilikartan rivi {found} ei ole tuloslaskelman rivi",
            expected="tuloslaskelman rivin nimi, Investointitulot tai Investointimenot",
            fix="Korjaa rivi solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Kontoplanens rad är känd",
            why="Ett kontointervall vars rad är okänd skulle föra bokningarna till fel ställe.",
            message="Kontoplanens rad {found} är ingen rad i resultaträkningen",
            expected="namnet på en rad i resultaträkningen, Investointitulot (investerings"
            "inkomster) eller Investointimenot (investeringsutgifter)",
            fix="Rätta raden i cell {cell}.",
        ),
        en=RuleTexts(
            title="The chart's line is known",
            why="A range of accounts whose line is unknown would take postings to a wrong place.",
            message="The chart's line {found} is no line of the income statement",
            expected="the name of a line of the income statement, Investointitulot (investment "
            "income) or Investointimenot (investment cost)",
            fix="Correct the line in cell {cell}.",
        ),
    ),
    Rule(
        id="budget-line-is-known",
        kind=RuleKind.REFERENCE,
        source=BUDGET,
        fi=RuleTexts(
            title="Talousarvion rivi tunnetaan",
            why="Määräraha, jonka riviä ei tunneta, jäisi pois luvuista.",
            message="Talousarvion rivi {found} ei ole tuloslaskelman rivi eikä tilikartan tili",
            expected="tuloslaskelman rivin nimi tai tilikartan tili",
            fix="Korjaa rivi solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Budgetens rad är känd",
            why="Ett anslag vars rad är okänd skulle lämnas utanför talen.",
            message="Budgetens rad {found} är varken en rad i resultaträkningen eller ett konto i "
            "kontoplanen",
            expected="namnet på en rad i resultaträkningen eller ett konto i kontoplanen",
            fix="Rätta raden i cell {cell}.",
        ),
        en=RuleTexts(
            title="The budget's line is known",
            why="A budget amount whose line is unknown would be left out of the figures.",
            message="The budget's line {found} is neither a line of the income statement nor an "
            "account of the chart",
            expected="the name of a line of the income statement, or an account of the chart",
            fix="Correct the line in cell {cell}.",
        ),
    ),
    Rule(
        id="date-is-in-the-years-asked-for",
        kind=RuleKind.REFERENCE,
        source=YEARS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kirjaus kuuluu raportin vuosiin",
            why="Raportissa ovat kauden vuosi ja edellinen vuosi; muu kirjaus ei kuulu siihen.",
            message="Kirjauksen kausi {found} ei kuulu raportin vuosiin",
            expected="vuodet {expected}",
            fix="Korjaa kausi solussa {cell} tai poista rivi viennistä.",
        ),
        sv=RuleTexts(
            title="Bokningen hör till rapportens år",
            why="Rapporten omfattar periodens år och året före; andra bokningar hör inte till den.",
            message="Bokningens period {found} hör inte till rapportens år",
            expected="åren {expected}",
            fix="Rätta perioden i cell {cell} eller ta bort raden ur exporten.",
        ),
        en=RuleTexts(
            title="The posting belongs to the report's years",
            why="The report has the period's year and the one before; no other posting belongs to "
            "it.",
            message="The posting's period {found} is not of the report's years",
            expected="the years {expected}",
            fix="Correct the period in cell {cell}, or remove the row from the export.",
        ),
    ),
)
