"""Rules of arithmetic: totals tie, signs are clear, the ledger equals the report."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts

ARITHMETIC: Final = (
    Rule(
        id="control-total-equals-rows",
        kind=RuleKind.ARITHMETIC,
        fi=RuleTexts(
            title="Tiedoston oma summa täsmää",
            why="Jos tiedoston summarivi ei täsmää riveihin, rivejä puuttuu tai niitä on liikaa.",
            message="Summarivin {cell} summa on {found}, rivien summa {expected}",
            expected="rivien summa {expected}",
            fix="Aja vienti uudelleen; tarkista, ettei rivejä ole poistettu tai muutettu käsin.",
        ),
    ),
    Rule(
        id="debit-less-credit-equals-amount",
        kind=RuleKind.ARITHMETIC,
        fi=RuleTexts(
            title="Debet miinus kredit on rivin summa",
            why="Jos tiedostossa on debet, kredit ja summa, niiden on kerrottava sama luku.",
            message="Solun {cell} summa on {found}, mutta debet miinus kredit on {expected}",
            expected="{expected}",
            fix="Korjaa rivin debet, kredit tai summa, tai aja vienti uudelleen.",
        ),
    ),
    Rule(
        id="sign-is-clear",
        kind=RuleKind.ARITHMETIC,
        fi=RuleTexts(
            title="Etumerkki on yksiselitteinen",
            why="Etumerkki päätellään tileistä: tulot ja menot ovat viennissä vastakkaismerkkisiä.",
            message="Tiedoston etumerkkiä ei voi päätellä: {found}",
            expected="tuotot (3xxx) ja kulut (4xxx) vastakkaismerkkisinä",
            fix="Anna etumerkki sarakkeet-syötteen Muoto-sarakkeessa: debet+ tai tulo+.",
        ),
    ),
    Rule(
        id="service-areas-sum-to-the-division",
        kind=RuleKind.ARITHMETIC,
        fi=RuleTexts(
            title="Palvelualueet summautuvat toimialaksi",
            why="Toimialan luku on palvelualueiden summa sentilleen.",
            message="Kohdassa {column} palvelualueiden summa on {found}, toimialan {expected}",
            expected="toimialan luku {expected}",
            fix="Ilmoita ylläpitäjälle: laskenta ei täsmää.",
        ),
    ),
    Rule(
        id="ledger-equals-report",
        kind=RuleKind.ARITHMETIC,
        fi=RuleTexts(
            title="Kirjanpito täsmää raporttiin",
            why="Jokainen kirjaus on raportin luvussa tai nimettynä sen ulkopuolella.",
            message="Kirjanpidon ja raportin erotus on {found}",
            expected="erotus 0,00",
            fix="Korjaa ensin muut virheet; jos erotus jää, ilmoita ylläpitäjälle.",
        ),
    ),
)
