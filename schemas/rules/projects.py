"""Rules of investment projects: each is known and belongs to one group."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import INVESTMENT_GROUPS

PROJECTS: Final = (
    Rule(
        id="project-is-known",
        kind=RuleKind.REFERENCE,
        source=INVESTMENT_GROUPS,
        fi=RuleTexts(
            title="Hanke on hankeluettelossa",
            why="Investoinnin ryhmä ja toimiala tulevat hankkeesta.",
            message="Hanke {found} ei ole hankkeet-syötteessä",
            expected="hankkeet-syötteen hanke",
            fix="Lisää hanke hankkeet-syötteeseen tai korjaa koodi solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Projektet finns i projektlistan",
            why="Investeringens grupp och sektor ges av projektet.",
            message="Projektet {found} finns inte i underlaget hankkeet",
            expected="ett projekt i underlaget hankkeet",
            fix="Lägg till projektet i underlaget hankkeet eller rätta koden i cell {cell}.",
        ),
        en=RuleTexts(
            title="The project is in the list of projects",
            why="An investment's group and division come from its project.",
            message="The project {found} is not in the hankkeet input",
            expected="a project of the hankkeet input",
            fix="Add the project to the hankkeet input, or correct the code in cell {cell}.",
        ),
    ),
    Rule(
        id="project-is-unambiguous",
        kind=RuleKind.REFERENCE,
        source=INVESTMENT_GROUPS,
        fi=RuleTexts(
            title="Hanke kuuluu yhteen ryhmään",
            why="Jos hankkeella on kaksi ryhmää tai toimialaa, investointien luvut ovat arvaus.",
            message="Hankkeella {found} on hankkeet-syötteessä kaksi eri ryhmää tai toimialaa",
            expected="yksi investointiryhmä ja toimiala hanketta kohti",
            fix="Poista hankkeen ylimääräinen rivi hankkeet-syötteestä tai korjaa koodi solussa "
            "{cell}.",
        ),
        sv=RuleTexts(
            title="Projektet hör till en grupp",
            why="Om projektet har två grupper eller sektorer är investeringarnas tal en gissning.",
            message="Projektet {found} har två olika grupper eller sektorer i underlaget hankkeet",
            expected="en investeringsgrupp och en sektor per projekt",
            fix="Ta bort projektets överflödiga rad i underlaget hankkeet eller rätta koden i cell "
            "{cell}.",
        ),
        en=RuleTexts(
            title="The project belongs to one group",
            why="If a project has two groups or divisions, the figures of investments are a guess.",
            message="The project {found} has two groups or divisions in the hankkeet input",
            expected="one investment group and one division a project",
            fix="Remove the project's extra row from the hankkeet input, or correct the code in "
            "cell {cell}.",
        ),
    ),
)
