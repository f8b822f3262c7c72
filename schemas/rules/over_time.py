"""Rules that look at earlier runs: what was published then and what the ledger says now."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import Source, SourceKind
from schemas.severity import Severity

COMPARATIVES: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Vertailutiedot: edellisen vuoden luvut ovat silloin julkaistut, tai ero kerrotaan",
    sv="Jämförelseuppgifter: fjolårets tal är de som då publicerades, annars förklaras det",
    en="Comparative figures: last year's are those published then, or the difference is explained",
)

OVER_TIME: Final = (
    Rule(
        id="last-year-equals-what-was-published",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=COMPARATIVES,
        fi=RuleTexts(
            title="Viime vuoden luku on sama kuin silloin julkaistu",
            why="Valtuusto vertaa vuosia; viime vuoden luvun muutos on selitettävä.",
            message="{column}: viime vuoden toteuma on nyt {found}, julkaistiin {expected}",
            expected="viime vuonna julkaistu luku {expected}",
            fix=(
                "Selvitä ero: myöhemmin viedyt tositteet, muuttunut organisaatio tai tilikartta. "
                "Kerro syy katsauksen tekstissä (kohta {column}) tai korjaa syöte."
            ),
        ),
        sv=RuleTexts(
            title="Fjolårets siffra är densamma som publicerades då",
            why="Fullmäktige jämför åren; en ändring i fjolårets siffra ska förklaras.",
            message="{column}: fjolårets utfall är nu {found}, publicerat var {expected}",
            expected="den siffra som publicerades i fjol {expected}",
            fix=(
                "Utred skillnaden: senare bokförda verifikat, ändrad organisation eller kontoplan. "
                "Berätta orsaken i rapportens text ({column}) eller rätta indata."
            ),
        ),
        en=RuleTexts(
            title="Last year's figure is the one that was published then",
            why="The council compares years; a change in last year's figure must be explained.",
            message="{column}: last year's actual is now {found}, published was {expected}",
            expected="the figure published last year, {expected}",
            fix=(
                "Find out why: vouchers booked later, a changed organisation or chart. Tell the "
                "cause in the report's text ({column}) or mend the input."
            ),
        ),
    ),
)
