"""Rules of completeness: what a report needs is there."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import BUDGET, COMPLETE_MATERIAL, YEARS_OF_THE_REPORT
from schemas.severity import Severity

KOKONAISUUS: Final = frozenset({"period-has-every-month", "previous-year-has-postings"})
"""Rules that block nobody who looks, but a report that nobody looks at before it is published."""

COMPLETENESS: Final = (
    Rule(
        id="needed-input-is-present",
        kind=RuleKind.COMPLETENESS,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Tarvittavat syötteet ovat mukana",
            why="Raporttiin tarvitaan kirjanpito, talousarvio ja organisaatio.",
            message="Syöte puuttuu: {found}",
            expected="vähintään yksi tiedosto lajia {expected}",
            fix="Pudota syötekansioon tiedosto lajia {expected}.",
        ),
        sv=RuleTexts(
            title="De underlag som behövs är med",
            why="Rapporten kräver bokföringen (kirjanpito), budgeten (talousarvio) och "
            "organisationen (organisaatio).",
            message="Ett underlag saknas: {found}",
            expected="minst en fil av slaget {expected}",
            fix="Lägg en fil av slaget {expected} i indatamappen.",
        ),
        en=RuleTexts(
            title="The inputs that are needed are there",
            why="A report needs the ledger (kirjanpito), the budget (talousarvio) and the "
            "organisation (organisaatio).",
            message="An input is missing: {found}",
            expected="at least one file of the kind {expected}",
            fix="Drop a file of the kind {expected} into the input folder.",
        ),
    ),
    Rule(
        id="year-has-postings",
        kind=RuleKind.COMPLETENESS,
        source=YEARS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Raportin vuodelta on kirjauksia",
            why="Ilman kirjauksia vuoden toteuma olisi nollaa.",
            message="Vuodelta {found} ei ole yhtään kirjausta",
            expected="kirjauksia vuodelta {expected}",
            fix="Pudota vuoden {expected} kirjanpito syötekansioon.",
        ),
        sv=RuleTexts(
            title="Rapportens år har bokningar",
            why="Utan bokningar vore årets utfall noll.",
            message="År {found} har inte en enda bokning",
            expected="bokningar från år {expected}",
            fix="Lägg bokföringen (kirjanpito) för år {expected} i indatamappen.",
        ),
        en=RuleTexts(
            title="The report's year has postings",
            why="Without postings the year's actuals would be zero.",
            message="The year {found} has no posting at all",
            expected="postings of the year {expected}",
            fix="Drop the ledger (kirjanpito) of the year {expected} into the input folder.",
        ),
    ),
    Rule(
        id="previous-year-has-postings",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=YEARS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Edelliseltä vuodelta on kirjauksia",
            why="Ilman niitä raportin vertailusarakkeet (TP ja edellisen vuoden TOT) ovat nollaa.",
            message="Edelliseltä vuodelta {found} ei ole yhtään kirjausta",
            expected="kirjauksia vuodelta {expected}",
            fix="Pudota vuoden {expected} kirjanpito syötekansioon. Jos vuotta ei ole "
            "kirjanpidossa, mitään ei tarvitse tehdä.",
        ),
        sv=RuleTexts(
            title="Föregående år har bokningar",
            why="Utan dem är rapportens jämförelsekolumner (TP och föregående års TOT) noll.",
            message="Föregående år {found} har inte en enda bokning",
            expected="bokningar från år {expected}",
            fix="Lägg bokföringen (kirjanpito) för år {expected} i indatamappen. Om året inte "
            "finns i bokföringen behöver inget göras.",
        ),
        en=RuleTexts(
            title="The previous year has postings",
            why="Without them the columns compared with (TP and last year's TOT) are zero.",
            message="The previous year {found} has no posting at all",
            expected="postings of the year {expected}",
            fix="Drop the ledger (kirjanpito) of the year {expected} into the input folder. If the "
            "ledger has no such year, nothing needs doing.",
        ),
    ),
    Rule(
        id="amendment-has-a-decision",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=BUDGET,
        fi=RuleTexts(
            title="Talousarviomuutoksella on päätös",
            why="Valtuusto muuttaa talousarviota päätöksellä; ilman päätöstä se on selvitettävä.",
            message="Muutoksella {found} ei ole päätöstä",
            expected="päätös, esimerkiksi KV 27.3.2023 § 21",
            fix="Kirjoita solun {cell} muutoksen päätös sarakkeeseen Päätös.",
        ),
        sv=RuleTexts(
            title="Budgetändringen har ett beslut",
            why="Fullmäktige ändrar budgeten genom beslut; utan beslut måste ändringen utredas.",
            message="Ändringen {found} har inget beslut",
            expected="ett beslut, till exempel KV 27.3.2023 § 21",
            fix="Skriv beslutet om ändringen i cell {cell} i kolumnen Päätös.",
        ),
        en=RuleTexts(
            title="The amendment has a decision",
            why="The council amends the budget by a decision; without one the amendment must be "
            "looked into.",
            message="The amendment {found} has no decision",
            expected="a decision, for example KV 27.3.2023 § 21",
            fix="Write the decision on the amendment in cell {cell} into the column Päätös.",
        ),
    ),
    Rule(
        id="amendment-is-in-force",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        source=BUDGET,
        fi=RuleTexts(
            title="Talousarviomuutos on päätetty kauden loppuun mennessä",
            why="Raportti näyttää kauden lopun talousarvion.",
            message="Muutos {found} on päätetty kauden jälkeen, eikä se ole luvuissa",
            expected="päätöspäivä viimeistään {expected}",
            fix="Mitään ei tarvitse tehdä; solun {cell} muutos tulee mukaan seuraavaan "
            "katsaukseen.",
        ),
        sv=RuleTexts(
            title="Budgetändringen är beslutad före periodens slut",
            why="Rapporten visar budgeten vid periodens slut.",
            message="Ändringen {found} beslutades efter perioden och ingår inte i talen",
            expected="beslutsdagen senast {expected}",
            fix="Inget behöver göras; ändringen i cell {cell} kommer med i nästa rapport.",
        ),
        en=RuleTexts(
            title="The amendment was decided by the end of the period",
            why="The report shows the budget of the period's last day.",
            message="The amendment {found} was decided after the period and is not in the figures",
            expected="decided by {expected}",
            fix="Nothing need be done; the amendment in cell {cell} will be in the next report.",
        ),
    ),
)
