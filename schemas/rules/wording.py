"""Rules of words: goals tell their outcome, and each section of a report has its text."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import GOALS_OF_THE_REPORT, REPORTING_OF_GOALS
from schemas.severity import Severity

WORDING: Final = (
    Rule(
        id="goal-has-an-outcome",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=REPORTING_OF_GOALS,
        fi=RuleTexts(
            title="Tavoitteella on toteuma",
            why="Valtuusto lukee, mitä tavoitteen eteen on tehty; pelkkä tila ei kerro sitä.",
            message="Tavoitteelta puuttuu toteuma: {found}",
            expected="toteuma muutamalla lauseella",
            fix="Kirjoita toteuma soluun {cell}.",
        ),
        sv=RuleTexts(
            title="Målet har ett utfall",
            why="Fullmäktige läser vad som gjorts för målet; bara en status berättar inte det.",
            message="Målet saknar utfall: {found}",
            expected="utfallet med några meningar",
            fix="Skriv utfallet i cell {cell}.",
        ),
        en=RuleTexts(
            title="A goal has an outcome",
            why="The council reads what has been done for the goal; a status alone does not tell "
            "it.",
            message="The goal has no outcome: {found}",
            expected="the outcome in a few sentences",
            fix="Write the outcome in cell {cell}.",
        ),
    ),
    Rule(
        id="goal-status-is-explained",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=REPORTING_OF_GOALS,
        fi=RuleTexts(
            title="Tila on perusteltu, jos tavoite ei toteudu",
            why="Jos tavoite ei toteudu tai toteutuu vain osittain, valtuuston on saatava tietää "
            "miksi.",
            message="Tilalla {expected} ei ole perustelua tavoitteessa: {found}",
            expected="perustelu tilalle {expected}",
            fix="Kirjoita soluun {cell}, mistä tila johtuu ja mitä aiotaan tehdä.",
        ),
        sv=RuleTexts(
            title="Statusen är motiverad om målet inte nås",
            why="Om målet inte nås eller nås bara delvis ska fullmäktige få veta varför.",
            message="Statusen {expected} är inte motiverad för målet: {found}",
            expected="en motivering av statusen {expected}",
            fix="Skriv i cell {cell} vad statusen beror på och vad som ska göras.",
        ),
        en=RuleTexts(
            title="A status is explained when a goal is not met",
            why="If a goal is not met, or is met only in part, the council must be told why.",
            message="The status {expected} is not explained for the goal: {found}",
            expected="grounds for the status {expected}",
            fix="Write in cell {cell} what the status comes from and what will be done.",
        ),
    ),
    Rule(
        id="section-has-a-text",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=GOALS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Raportin osioilla on tekstit",
            why="Osio, jolla ei ole tekstiä, jää raportista pois tai tyhjäksi. Toimintaympäristö "
            "on kerrottava joka kaudelta.",
            message="Toimialalta puuttuu tekstejä: {found}",
            expected="teksti jokaiselle osiolle tälle kaudelle tai ilman kautta",
            fix="Lisää puuttuvat osiot tekstit-syötteeseen.",
        ),
        sv=RuleTexts(
            title="Rapportens avsnitt har texter",
            why="Ett avsnitt utan text lämnas bort eller blir tomt i rapporten. Verksamhetsmiljön "
            "ska beskrivas för varje period.",
            message="Sektorn saknar texter: {found}",
            expected="en text för varje avsnitt, för denna period eller utan period",
            fix="Lägg till avsnitten som saknas i underlaget tekstit.",
        ),
        en=RuleTexts(
            title="The report's sections have texts",
            why="A section without a text is left out of the report or stays empty. The operating "
            "environment is to be told for every period.",
            message="The division lacks texts: {found}",
            expected="a text for each section, for this period or without a period",
            fix="Add the missing sections to the tekstit input.",
        ),
    ),
)
