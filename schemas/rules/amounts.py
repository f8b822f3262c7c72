"""Rules of cells with amounts: they have a value, it is a number, in whole cents, in one way."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import READABLE_VALUES, ROUNDED_LAST

AMOUNTS: Final = (
    Rule(
        id="cell-has-no-error",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Solussa ei ole virhearvoa",
            why="Excelin virhearvosta ei saa lukua eikä koodia.",
            message="Solussa {cell} on virhearvo {found}",
            expected="arvo ilman Excelin virhettä",
            fix="Korjaa kaava tai kirjoita arvo soluun {cell}, tallenna ja pudota tiedosto "
            "uudelleen.",
        ),
        sv=RuleTexts(
            title="Cellen har inget felvärde",
            why="Ett felvärde i Excel ger varken tal eller kod.",
            message="Cell {cell} har felvärdet {found}",
            expected="ett värde utan Excel-fel",
            fix="Rätta formeln eller skriv värdet i cell {cell}, spara och lägg in filen på nytt.",
        ),
        en=RuleTexts(
            title="The cell holds no error value",
            why="An Excel error gives neither a number nor a code.",
            message="Cell {cell} holds the error value {found}",
            expected="a value without an Excel error",
            fix="Mend the formula or write the value into cell {cell}, save and drop the file "
            "again.",
        ),
    ),
    Rule(
        id="formula-has-a-value",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Kaavalla on tallennettu arvo",
            why="Kaavan tulosta ei ole tallennettu tiedostoon, joten lukua ei tiedetä.",
            message="Solun {cell} kaavalla ei ole arvoa: {found}",
            expected="laskettu arvo",
            fix="Avaa {file} Excelissä, anna sen laskea kaavat, tallenna ja pudota uudelleen.",
        ),
        sv=RuleTexts(
            title="Formeln har ett sparat värde",
            why="Formelns resultat har inte sparats i filen, så talet är okänt.",
            message="Formeln i cell {cell} har inget värde: {found}",
            expected="ett beräknat värde",
            fix="Öppna {file} i Excel, låt formlerna räknas, spara och lägg in filen på nytt.",
        ),
        en=RuleTexts(
            title="The formula has a saved value",
            why="The formula's result was not saved in the file, so the number is unknown.",
            message="The formula in cell {cell} has no value: {found}",
            expected="a calculated value",
            fix="Open {file} in Excel, let it calculate the formulas, save and drop it again.",
        ),
    ),
    Rule(
        id="amount-is-a-number",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Summa on luku",
            why="Summa, jota ei voi lukea, jäisi pois luvuista.",
            message="Sarakkeen {column} arvo {found} ei ole rahamäärä",
            expected="rahamäärä, esimerkiksi 1 234,50 tai -1234.50",
            fix="Kirjoita soluun {cell} luku ilman muuta tekstiä.",
        ),
        sv=RuleTexts(
            title="Beloppet är ett tal",
            why="Ett belopp som inte kan läsas skulle lämnas utanför talen.",
            message="Värdet {found} i kolumnen {column} är inget penningbelopp",
            expected="ett penningbelopp, till exempel 1 234,50 eller -1234.50",
            fix="Skriv ett tal utan annan text i cell {cell}.",
        ),
        en=RuleTexts(
            title="The amount is a number",
            why="An amount that cannot be read would be left out of the figures.",
            message="The value {found} in the column {column} is no amount of money",
            expected="an amount of money, for example 1 234,50 or -1234.50",
            fix="Write a number without other text into cell {cell}.",
        ),
    ),
    Rule(
        id="amount-is-in-cents",
        kind=RuleKind.STRUCTURE,
        source=ROUNDED_LAST,
        fi=RuleTexts(
            title="Summa on sentin tarkkuudella",
            why="Sentin osia ei voi pyöristää hiljaa: summa ei silloin täsmäisi kirjanpitoon.",
            message="Sarakkeen {column} arvossa {found} on yli kaksi desimaalia",
            expected="enintään kaksi desimaalia",
            fix="Korjaa soluun {cell} kirjanpidon sentilleen oikea summa.",
        ),
        sv=RuleTexts(
            title="Beloppet är i hela cent",
            why="Delar av en cent kan inte avrundas i tysthet: summan skulle då inte stämma med "
            "bokföringen.",
            message="Värdet {found} i kolumnen {column} har fler än två decimaler",
            expected="högst två decimaler",
            fix="Rätta cell {cell} till bokföringens belopp på centen.",
        ),
        en=RuleTexts(
            title="The amount is in whole cents",
            why="Parts of a cent cannot be rounded in silence: the sum would not tie with the "
            "ledger.",
            message="The value {found} in the column {column} has more than two decimals",
            expected="two decimals at most",
            fix="Correct cell {cell} to the ledger's amount, exact to the cent.",
        ),
    ),
    Rule(
        id="amount-is-unambiguous",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Summan desimaalimerkki on selvä",
            why="Tekstinä annettu 1,234 voi olla tuhansia tai desimaaleja; luku olisi arvaus.",
            message="Sarakkeen {column} arvon {found} desimaalimerkkiä ei voi päätellä",
            expected="summa, jossa on kaksi desimaalia, esimerkiksi 1 234,00",
            fix="Kerro sarakkeen {column} muoto sarakkeet-syötteessä (1.234,56 tai 1,234.56), "
            "muotoile se luvuiksi Excelissä tai kirjoita soluun {cell} summa kahdella "
            "desimaalilla.",
        ),
        sv=RuleTexts(
            title="Beloppets decimaltecken är klart",
            why="1,234 som text kan vara tusental eller decimaler; talet vore en gissning.",
            message="Decimaltecknet i värdet {found} i kolumnen {column} kan inte avgöras",
            expected="ett belopp med två decimaler, till exempel 1 234,00",
            fix="Ange formen för kolumnen {column} i underlaget sarakkeet (1.234,56 eller "
            "1,234.56), formatera den som tal i Excel eller skriv beloppet med två decimaler i "
            "cell {cell}.",
        ),
        en=RuleTexts(
            title="The amount's decimal mark is clear",
            why="1,234 given as text can be thousands or decimals; the number would be a guess.",
            message="The decimal mark of {found} in the column {column} cannot be told",
            expected="an amount with two decimals, for example 1 234,00",
            fix="Give the form of the column {column} in the sarakkeet input (1.234,56 or "
            "1,234.56), format it as numbers in Excel, or write the amount with two decimals into "
            "cell {cell}.",
        ),
    ),
)
