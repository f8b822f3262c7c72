"""Rules of vouchers: they are whole, debit equals credit, and each posting is there once."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import DOUBLE_ENTRY, EQUAL_POSTINGS, WHOLE_VOUCHERS
from schemas.severity import Severity

VOUCHERS: Final = (
    Rule(
        id="voucher-balances",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=DOUBLE_ENTRY,
        fi=RuleTexts(
            title="Tositteen debet ja kredit ovat yhtä suuret",
            why="Kahdenkertaisessa kirjanpidossa tosite on tasan. Jos ei ole, siltä puuttuu rivi "
            "tai jokin summa on väärin. Testataan vain tiedostot, joissa on tasetilejä.",
            message="Tosite ei ole tasan: {found}; suluissa tositteen rivit",
            expected="debet ja kredit yhtä suuret",
            fix="Tarkista solun {cell} tosite kirjanpidosta ja aja vienti uudelleen niin, että "
            "kaikki rivit ovat mukana.",
        ),
        sv=RuleTexts(
            title="Verifikatets debet och kredit är lika stora",
            why="I dubbel bokföring går ett verifikat jämnt ut. Om det inte gör det saknas en rad "
            "eller är ett belopp fel. Bara filer med balanskonton testas.",
            message="Verifikatet går inte jämnt ut: {found}; verifikatets rader inom parentes",
            expected="debet och kredit lika stora",
            fix="Kontrollera verifikatet i cell {cell} i bokföringen och gör om exporten så att "
            "alla rader är med.",
        ),
        en=RuleTexts(
            title="A voucher's debit equals its credit",
            why="In double-entry bookkeeping a voucher balances. If it does not, a row is missing "
            "or an amount is wrong. Only files with balance-sheet accounts are tested.",
            message="The voucher does not balance: {found}; its rows in parentheses",
            expected="debit and credit equal",
            fix="Check the voucher of cell {cell} in the ledger and export again with all of its "
            "rows.",
        ),
    ),
    Rule(
        id="ledger-has-whole-vouchers",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        source=WHOLE_VOUCHERS,
        fi=RuleTexts(
            title="Tositteet ovat viennissä kokonaisina",
            why="Toimialaan tai tileihin rajatussa viennissä on vain osa tositteiden riveistä, "
            "eikä debetin ja kreditin yhtäsuuruutta voi siitä testata.",
            message="Tiedostossa on tasetilejä, mutta tositteista {found} ei ole tasan; "
            "tositteita ei testattu",
            expected="vienti, jossa on tositteiden kaikki rivit",
            fix="Jos {file} on rajattu tarkoituksella, mitään ei tarvitse tehdä; muuten aja vienti "
            "ilman rajausta.",
        ),
        sv=RuleTexts(
            title="Verifikaten är hela i exporten",
            why="En export som begränsats till en sektor eller vissa konton har bara en del av "
            "verifikatens rader, och då går det inte att testa att debet och kredit är lika.",
            message="Filen har balanskonton, men av verifikaten går {found} inte jämnt ut; "
            "verifikaten testades inte",
            expected="en export med verifikatens alla rader",
            fix="Om {file} är begränsad med avsikt behöver inget göras; annars exportera utan "
            "begränsning.",
        ),
        en=RuleTexts(
            title="The export has whole vouchers",
            why="An export limited to a division or to some accounts has only a part of each "
            "voucher's rows, so debit = credit cannot be tested on it.",
            message="The file has balance-sheet accounts, but {found} vouchers do not balance; "
            "the vouchers were not tested",
            expected="an export with all rows of its vouchers",
            fix="If {file} is limited on purpose, do nothing; otherwise export without the limit.",
        ),
    ),
    Rule(
        id="posting-is-not-repeated",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=EQUAL_POSTINGS,
        fi=RuleTexts(
            title="Sama kirjaus ei toistu",
            why="Sama tosite, tili, kustannuspaikka, päivä, hanke ja summa kahdesti voi olla "
            "kahteen kertaan viety meno. Palkoissa ja kassassa toisto voi olla oikein.",
            message="Tositteella on sama kirjaus uudelleen: {found}; suluissa ensimmäisen rivi",
            expected="kukin kirjaus kerran",
            fix="Tarkista solun {cell} tosite. Jos rivi on liikaa, oikaise se kirjanpidossa.",
        ),
        sv=RuleTexts(
            title="Samma bokning upprepas inte",
            why="Samma verifikat, konto, kostnadsställe, dag, projekt och belopp två gånger kan "
            "vara en utgift som bokförts dubbelt. I löner och kassa kan det vara rätt.",
            message="Verifikatet har samma bokning på nytt: {found}; den förstas rad inom parentes",
            expected="varje bokning en gång",
            fix="Kontrollera verifikatet i cell {cell}. Om raden är överflödig, rätta den i "
            "bokföringen.",
        ),
        en=RuleTexts(
            title="No posting is repeated",
            why="The same voucher, account, cost centre, day, project and amount twice may be a "
            "cost entered twice. In payroll and cash it may be right.",
            message="The voucher has the same posting again: {found}; the first one's row in "
            "parentheses",
            expected="each posting once",
            fix="Check the voucher of cell {cell}. If the row is one too many, correct it in the "
            "ledger.",
        ),
    ),
)
