"""Rules of arithmetic: totals tie, signs are clear, the ledger equals the report."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import AUDIT_TRAIL, CONTROL_TOTALS, ROUNDED_LAST, SIGNS

ARITHMETIC: Final = (
    Rule(
        id="control-total-equals-rows",
        kind=RuleKind.ARITHMETIC,
        source=CONTROL_TOTALS,
        fi=RuleTexts(
            title="Tiedoston oma summa täsmää",
            why="Jos tiedoston summarivi ei täsmää riveihin, rivejä puuttuu tai niitä on liikaa.",
            message="Summarivin {cell} summa on {found}, rivien summa {expected}",
            expected="rivien summa {expected}",
            fix="Aja {file} järjestelmästä uudelleen; tarkista, ettei rivejä ole poistettu tai "
            "muutettu käsin.",
        ),
        sv=RuleTexts(
            title="Filens egen summa stämmer",
            why="Om filens summarad inte stämmer med raderna saknas rader eller finns det för "
            "många.",
            message="Summan på summaraden {cell} är {found}, radernas summa {expected}",
            expected="radernas summa {expected}",
            fix="Ta ut {file} ur systemet på nytt; kontrollera att inga rader har tagits bort "
            "eller ändrats för hand.",
        ),
        en=RuleTexts(
            title="The file's own total ties",
            why="If a file's total does not tie with its rows, some are missing or too many.",
            message="The total in {cell} is {found}, the rows sum to {expected}",
            expected="the sum of the rows, {expected}",
            fix="Export {file} from its system again; check that no rows were removed or changed "
            "by hand.",
        ),
    ),
    Rule(
        id="debit-less-credit-equals-amount",
        kind=RuleKind.ARITHMETIC,
        source=SIGNS,
        fi=RuleTexts(
            title="Debet miinus kredit on rivin summa",
            why="Jos tiedostossa on debet, kredit ja summa, niiden on kerrottava sama luku.",
            message="Solun {cell} summa on {found}, mutta debet miinus kredit on {expected}",
            expected="{expected}",
            fix="Korjaa solun {cell} summa tai rivin debet tai kredit, tai aja vienti uudelleen.",
        ),
        sv=RuleTexts(
            title="Debet minus kredit är radens belopp",
            why="Om filen har debet, kredit och belopp ska de ge samma tal.",
            message="Beloppet i cell {cell} är {found}, men debet minus kredit är {expected}",
            expected="{expected}",
            fix="Rätta beloppet i cell {cell} eller radens debet eller kredit, eller gör om "
            "exporten.",
        ),
        en=RuleTexts(
            title="Debit less credit is the row's amount",
            why="Where a file has debit, credit and an amount, they must tell the same number.",
            message="The amount in cell {cell} is {found}, but debit less credit is {expected}",
            expected="{expected}",
            fix="Correct the amount in cell {cell} or the row's debit or credit, or export again.",
        ),
    ),
    Rule(
        id="sign-is-clear",
        kind=RuleKind.ARITHMETIC,
        source=SIGNS,
        fi=RuleTexts(
            title="Etumerkki on yksiselitteinen",
            why="Etumerkki päätellään tileistä: tulot ja menot ovat viennissä vastakkaismerkkisiä.",
            message="Tiedoston etumerkkiä ei voi päätellä: {found}",
            expected="tuotot (3xxx) ja kulut (4xxx) vastakkaismerkkisinä",
            fix="Anna tiedoston {file} etumerkki sarakkeet-syötteen Muoto-sarakkeessa: debet+ tai "
            "tulo+.",
        ),
        sv=RuleTexts(
            title="Tecknet är entydigt",
            why="Tecknet avgörs av kontona: intäkter och kostnader har motsatta tecken i exporten.",
            message="Filens tecken kan inte avgöras: {found}",
            expected="intäkter (3xxx) och kostnader (4xxx) med motsatta tecken",
            fix="Ange tecknet för {file} i kolumnen Muoto i underlaget sarakkeet: debet+ eller "
            "tulo+.",
        ),
        en=RuleTexts(
            title="The sign is clear",
            why="The sign is told by the accounts: income and cost have opposite signs in an "
            "export.",
            message="The file's sign cannot be told: {found}",
            expected="income (3xxx) and cost (4xxx) with opposite signs",
            fix="Give the sign of {file} in the column Muoto of the sarakkeet input: debet+ or "
            "tulo+.",
        ),
    ),
    Rule(
        id="service-areas-sum-to-the-division",
        kind=RuleKind.ARITHMETIC,
        source=ROUNDED_LAST,
        fi=RuleTexts(
            title="Palvelualueet summautuvat toimialaksi",
            why="Toimialan luku on palvelualueiden summa sentilleen.",
            message="Kohdassa {column} palvelualueiden summa on {found}, toimialan {expected}",
            expected="toimialan luku {expected}",
            fix="Ilmoita ylläpitäjälle kohta {column}: laskenta ei täsmää.",
        ),
        sv=RuleTexts(
            title="Serviceområdena summeras till sektorn",
            why="Sektorns tal är summan av serviceområdena på centen.",
            message="På raden {column} är serviceområdenas summa {found}, sektorns {expected}",
            expected="sektorns tal {expected}",
            fix="Meddela administratören raden {column}: beräkningen stämmer inte.",
        ),
        en=RuleTexts(
            title="The service areas sum to the division",
            why="A division's figure is the sum of its service areas, to the cent.",
            message="At {column} the service areas sum to {found}, the division is {expected}",
            expected="the division's figure {expected}",
            fix="Tell the administrator about {column}: the calculation does not tie.",
        ),
    ),
    Rule(
        id="ledger-equals-report",
        kind=RuleKind.ARITHMETIC,
        source=AUDIT_TRAIL,
        fi=RuleTexts(
            title="Kirjanpito täsmää raporttiin",
            why="Jokainen kirjaus on raportin luvussa tai nimettynä sen ulkopuolella.",
            message="Kirjanpidon ja raportin erotus on {found}",
            expected="erotus 0,00",
            fix="Korjaa ensin kirjanpito-syötteen muut virheet; jos erotus {found} jää, ilmoita "
            "ylläpitäjälle.",
        ),
        sv=RuleTexts(
            title="Bokföringen stämmer med rapporten",
            why="Varje bokning finns i ett av rapportens tal eller namngiven utanför dem.",
            message="Skillnaden mellan bokföringen och rapporten är {found}",
            expected="skillnaden 0,00",
            fix="Rätta först de övriga felen i underlaget kirjanpito; om skillnaden {found} "
            "kvarstår, meddela administratören.",
        ),
        en=RuleTexts(
            title="The ledger equals the report",
            why="Each posting is in a figure of the report, or named as outside of it.",
            message="The difference between the ledger and the report is {found}",
            expected="a difference of 0.00",
            fix="Correct the other errors of the kirjanpito input first; if the difference {found} "
            "remains, tell the administrator.",
        ),
    ),
)
