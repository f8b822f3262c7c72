"""Rules of other cells: days, periods, codes, words of a list, and what must be there."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import (
    ACCOUNTS,
    GOALS_OF_THE_REPORT,
    READABLE_VALUES,
    VOUCHERS,
    YEARS_OF_THE_REPORT,
)

CELLS: Final = (
    Rule(
        id="date-is-a-date",
        kind=RuleKind.STRUCTURE,
        source=VOUCHERS,
        fi=RuleTexts(
            title="Päivä on päivämäärä",
            why="Ilman päivää ei tiedetä, mille kaudelle ja palvelualueelle rivi kuuluu.",
            message="Sarakkeen {column} arvo {found} ei ole päivämäärä",
            expected="päivämäärä, esimerkiksi 31.3.2023",
            fix="Kirjoita soluun {cell} päivämäärä muodossa pp.kk.vvvv, tai kerro sarakkeen muoto "
            "sarakkeet-syötteessä, esimerkiksi kk/pp/vvvv.",
        ),
        sv=RuleTexts(
            title="Dagen är ett datum",
            why="Utan dag är det okänt vilken period och vilket serviceområde raden hör till.",
            message="Värdet {found} i kolumnen {column} är inget datum",
            expected="ett datum, till exempel 31.3.2023",
            fix="Skriv datumet i cell {cell} i formen dd.mm.åååå, eller ange kolumnens form i "
            "underlaget sarakkeet, till exempel kk/pp/vvvv.",
        ),
        en=RuleTexts(
            title="The day is a date",
            why="Without a day it is unknown which period and service area the row belongs to.",
            message="The value {found} in the column {column} is no date",
            expected="a date, for example 31.3.2023",
            fix="Write a date into cell {cell} as dd.mm.yyyy, or give the column's form in the "
            "sarakkeet input, for example kk/pp/vvvv.",
        ),
    ),
    Rule(
        id="period-is-a-period",
        kind=RuleKind.STRUCTURE,
        source=YEARS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kausi on kuukausi",
            why="Ilman kautta ei tiedetä, mihin lukuihin rivi kuuluu.",
            message="Sarakkeen {column} arvo {found} ei ole kausi",
            expected="vuosi ja kuukausi, esimerkiksi 202303",
            fix="Kirjoita soluun {cell} kausi muodossa vvvvkk.",
        ),
        sv=RuleTexts(
            title="Perioden är en månad",
            why="Utan period är det okänt vilka tal raden hör till.",
            message="Värdet {found} i kolumnen {column} är ingen period",
            expected="år och månad, till exempel 202303",
            fix="Skriv perioden i cell {cell} i formen ååååmm.",
        ),
        en=RuleTexts(
            title="The period is a month",
            why="Without a period it is unknown which figures the row belongs to.",
            message="The value {found} in the column {column} is no period",
            expected="a year and a month, for example 202303",
            fix="Write the period into cell {cell} as yyyymm.",
        ),
    ),
    Rule(
        id="number-is-whole",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Järjestys ja vuosi ovat kokonaislukuja",
            why="Järjestys ja vuosi ohjaavat, mihin tieto raportissa sijoittuu.",
            message="Sarakkeen {column} arvo {found} ei ole kokonaisluku",
            expected="kokonaisluku",
            fix="Kirjoita soluun {cell} kokonaisluku.",
        ),
        sv=RuleTexts(
            title="Ordningen och året är hela tal",
            why="Ordningen och året styr var uppgiften placeras i rapporten.",
            message="Värdet {found} i kolumnen {column} är inget heltal",
            expected="ett heltal",
            fix="Skriv ett heltal i cell {cell}.",
        ),
        en=RuleTexts(
            title="Order and year are whole numbers",
            why="Order and year decide where in the report a thing stands.",
            message="The value {found} in the column {column} is no whole number",
            expected="a whole number",
            fix="Write a whole number into cell {cell}.",
        ),
    ),
    Rule(
        id="code-is-as-written",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Koodi on tallessa sellaisenaan",
            why="Excel on voinut muuttaa koodin päiväksi, totuusarvoksi tai pyöristetyksi luvuksi; "
            "alkuperäistä koodia ei silloin voi päätellä.",
            message="Sarakkeen {column} solussa {cell} ei ole koodia vaan {found}",
            expected="koodi tekstinä, tai luku, jossa on enintään 15 numeroa",
            fix="Muotoile sarake Excelissä tekstiksi ja kirjoita soluun {cell} koodi uudelleen.",
        ),
        sv=RuleTexts(
            title="Koden är bevarad som den skrevs",
            why="Excel kan ha gjort koden till ett datum, ett sanningsvärde eller ett avrundat "
            "tal; den ursprungliga koden kan då inte avgöras.",
            message="I kolumnen {column} finns i cell {cell} ingen kod utan {found}",
            expected="koden som text, eller ett tal med högst 15 siffror",
            fix="Formatera kolumnen som text i Excel och skriv koden på nytt i cell {cell}.",
        ),
        en=RuleTexts(
            title="The code is kept as it was written",
            why="Excel may have made the code a day, a truth value or a rounded number; the "
            "original code cannot be told then.",
            message="In the column {column}, cell {cell} holds no code but {found}",
            expected="the code as text, or a number of 15 digits at most",
            fix="Format the column as text in Excel and write the code into cell {cell} again.",
        ),
    ),
    Rule(
        id="value-is-present",
        kind=RuleKind.STRUCTURE,
        source=VOUCHERS,
        fi=RuleTexts(
            title="Pakollinen tieto on annettu",
            why="Riviä, josta puuttuu pakollinen tieto, ei voi laskea mihinkään lukuun.",
            message="Sarakkeen {column} solu {cell} on tyhjä",
            expected="pakollinen tieto",
            fix="Täydennä solu {cell}.",
        ),
        sv=RuleTexts(
            title="Obligatoriska uppgifter finns",
            why="En rad som saknar en obligatorisk uppgift kan inte räknas in i något tal.",
            message="Cell {cell} i kolumnen {column} är tom",
            expected="en obligatorisk uppgift",
            fix="Fyll i cell {cell}.",
        ),
        en=RuleTexts(
            title="What is required is given",
            why="A row that lacks something required cannot be counted in any figure.",
            message="Cell {cell} in the column {column} is empty",
            expected="something required",
            fix="Fill in cell {cell}.",
        ),
    ),
    Rule(
        id="code-is-well-formed",
        kind=RuleKind.STRUCTURE,
        source=ACCOUNTS,
        fi=RuleTexts(
            title="Koodi on oikean muotoinen",
            why="Väärän muotoinen koodi ei osu mihinkään tilikartan tai organisaation riviin.",
            message="Sarakkeen {column} arvo {found} ei ole kelvollinen koodi",
            expected="koodi ilman välejä; tili 4–8 numeroa",
            fix="Korjaa solun {cell} koodi.",
        ),
        sv=RuleTexts(
            title="Koden har rätt form",
            why="En kod i fel form träffar ingen rad i kontoplanen eller organisationen.",
            message="Värdet {found} i kolumnen {column} är ingen giltig kod",
            expected="en kod utan mellanslag; ett konto har 4–8 siffror",
            fix="Rätta koden i cell {cell}.",
        ),
        en=RuleTexts(
            title="The code is well formed",
            why="A code of the wrong form matches no row of the chart or the organisation.",
            message="The value {found} in the column {column} is no valid code",
            expected="a code without spaces; an account has 4–8 digits",
            fix="Correct the code in cell {cell}.",
        ),
    ),
    Rule(
        id="value-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Arvo on sallittujen joukossa",
            why="Tuntematon arvo ei ohjaa tietoa mihinkään raportin kohtaan.",
            message="Sarakkeen {column} arvo {found} ei ole sallittujen joukossa",
            expected="jokin näistä: {expected}",
            fix="Valitse soluun {cell} sallittu arvo.",
        ),
        sv=RuleTexts(
            title="Värdet är ett av de tillåtna",
            why="Ett okänt värde leder inte uppgiften till något ställe i rapporten.",
            message="Värdet {found} i kolumnen {column} är inte ett av de tillåtna",
            expected="något av dessa: {expected}",
            fix="Välj ett tillåtet värde i cell {cell}.",
        ),
        en=RuleTexts(
            title="The value is in its list",
            why="An unknown value leads to no place in the report.",
            message="The value {found} in the column {column} is not in its list",
            expected="one of these: {expected}",
            fix="Choose a value of the list in cell {cell}.",
        ),
    ),
    Rule(
        id="goal-status-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        source=GOALS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Tavoitteen tila on sallittu",
            why="Valtuusto lukee tavoitteen tilan sovituilla sanoilla.",
            message="Tavoitteen tila {found} ei ole sallittujen joukossa",
            expected="jokin näistä: {expected}",
            fix="Valitse soluun {cell} sallittu tila.",
        ),
        sv=RuleTexts(
            title="Målets status är tillåten",
            why="Fullmäktige läser målens status med överenskomna ord.",
            message="Målets status {found} är inte en av de tillåtna",
            expected="något av dessa: {expected}",
            fix="Välj en tillåten status i cell {cell}.",
        ),
        en=RuleTexts(
            title="The goal's status is in its list",
            why="The council reads the status of goals in agreed words.",
            message="The goal's status {found} is not in its list",
            expected="one of these: {expected}",
            fix="Choose a status of the list in cell {cell}.",
        ),
    ),
)
