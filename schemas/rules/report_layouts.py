"""Rules of the raporttipohja input: a layout that can be printed and sums what it says."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import READABLE_VALUES, STATEMENT
from schemas.severity import Severity

LAYOUTS: Final = (
    Rule(
        id="formula-has-no-circle",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan kaavat eivät kierrä kehää",
            why="Rivi, joka on osa itseään, ei ole minkään summa.",
            message="Kaavat kiertävät kehää: {found}",
            expected="kaava, jonka rivit eivät johda takaisin siihen itseensä",
            fix="Muuta jokin kehän kaavoista, esimerkiksi solun {cell}.",
        ),
        sv=RuleTexts(
            title="Rapportmallens formler går inte i cirkel",
            why="En rad som är en del av sig själv är inte summan av något.",
            message="Formlerna går i cirkel: {found}",
            expected="en formel vars rader inte leder tillbaka till den själv",
            fix="Ändra någon av formlerna i cirkeln, till exempel cell {cell}.",
        ),
        en=RuleTexts(
            title="The layout's formulas do not go in a circle",
            why="A line that is a part of itself is the sum of nothing.",
            message="The formulas go in a circle: {found}",
            expected="a formula whose lines do not lead back to it",
            fix="Change one of the formulas of the circle, for instance cell {cell}.",
        ),
    ),
    Rule(
        id="formula-is-readable",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan kaavan voi lukea",
            why="Kaava, jota ei voi lukea yhdellä tavalla, ei ole minkään summa.",
            message="Kaavaa ei voi lukea: {found}",
            expected="pohjan rivien koodeja, välissä + tai -, esimerkiksi TUOTOT + KULUT",
            fix="Korjaa solu {cell}: ei sulkuja, kertomista eikä kahta merkkiä peräkkäin.",
        ),
        sv=RuleTexts(
            title="Rapportmallens formel kan läsas",
            why="En formel som inte kan läsas på ett sätt är inte summan av något.",
            message="Formeln kan inte läsas: {found}",
            expected="koder för rader i mallen med + eller - emellan, till exempel TUOTOT + KULUT",
            fix="Rätta cell {cell}: inga parenteser, ingen multiplikation, inte två tecken i rad.",
        ),
        en=RuleTexts(
            title="A formula of the layout can be read",
            why="A formula that cannot be read in one way is the sum of nothing.",
            message="The formula cannot be read: {found}",
            expected="codes of lines of the layout, + or - between them, as in TUOTOT + KULUT",
            fix="Mend cell {cell}: no brackets, no multiplication, no two signs in a row.",
        ),
    ),
    Rule(
        id="formula-code-is-known",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan kaavan koodi on jokin pohjan riveistä",
            why="Tuntematon koodi jättäisi kaavasta jotakin pois.",
            message="Kaavassa on koodi {found}, jota ei ole millään pohjan rivillä",
            expected="saman pohjan rivin koodi",
            fix="Korjaa solu {cell}: kirjoita koodi niin kuin se on rivillään, tai lisää rivi.",
        ),
        sv=RuleTexts(
            title="Koden i rapportmallens formel hör till någon rad i mallen",
            why="En okänd kod skulle lämna något utanför formeln.",
            message="Formeln har koden {found}, som ingen rad i mallen har",
            expected="koden för en rad i samma mall",
            fix="Rätta cell {cell}: skriv koden som den står på sin rad, eller lägg till raden.",
        ),
        en=RuleTexts(
            title="A code of a formula is that of a line of the layout",
            why="An unknown code would leave something out of the formula.",
            message="The formula has the code {found}, which no line of the layout has",
            expected="the code of a line of the same layout",
            fix="Mend cell {cell}: write the code as it stands on its line, or add the line.",
        ),
    ),
    Rule(
        id="layout-class-is-known",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Raporttipohjan luokka tunnetaan",
            why="Luokka, jota ei ole tilikartassa, ei saa yhtään kirjausta.",
            message="Luokkaa {found} ei ole",
            expected="tilikartan luokka; usean väliin puolipiste",
            fix="Korjaa solu {cell}. Luokkien nimet ovat samat kuin tilikartassa ja "
            "talousarviossa.",
        ),
        sv=RuleTexts(
            title="Rapportmallens klass är känd",
            why="En klass som inte finns i kontoplanen får inga bokningar.",
            message="Klassen {found} finns inte",
            expected="en klass i kontoplanen; semikolon mellan flera",
            fix="Rätta cell {cell}. Klasserna heter som i kontoplanen och budgeten.",
        ),
        en=RuleTexts(
            title="A class of the layout is known",
            why="A class that is not in the chart gets no postings.",
            message="There is no class {found}",
            expected="a class of the chart; a semicolon between several",
            fix="Mend cell {cell}. The classes are named as in the chart and the budget.",
        ),
    ),
    Rule(
        id="class-is-on-one-line",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Luokka on pohjassa yhdellä rivillä",
            why="Kahdella rivillä oleva luokka laskettaisiin kaavoissa kahdesti.",
            message="Luokka {found} on myös rivillä {expected}",
            expected="luokka vain yhdellä saman pohjan rivillä",
            fix="Poista luokka toiselta riviltä, esimerkiksi solusta {cell}; summat tehdään "
            "kaavoilla.",
        ),
        sv=RuleTexts(
            title="En klass finns på en rad i mallen",
            why="En klass på två rader skulle räknas två gånger i formlerna.",
            message="Klassen {found} finns också på raden {expected}",
            expected="klassen på bara en rad i samma mall",
            fix="Ta bort klassen från den ena raden, till exempel cell {cell}; summor görs med "
            "formler.",
        ),
        en=RuleTexts(
            title="A class is on one line of a table",
            why="A class on two lines would be counted twice by formulas.",
            message="The class {found} is also on the line {expected}",
            expected="the class on one line only of the same table",
            fix="Take the class off one of the lines, for instance cell {cell}; sums are made by "
            "formulas.",
        ),
    ),
    Rule(
        id="class-is-on-some-line",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Jokainen käyttötalouden luokka on raporttipohjassa",
            why="Luokka, jolla ei ole riviä, jättäisi kirjauksensa pois raportista.",
            message="Pohjan viimeiseen summaan ei lasketa: {found}",
            expected="jokainen luokka rivillä, joka lisätään pohjan viimeiseen summaan",
            fix="Korjaa solu {cell}: jokainen luokka riville, ja rivit plusmerkillä viimeisen "
            "summan kaavaan.",
        ),
        sv=RuleTexts(
            title="Varje klass i driftsekonomin finns i rapportmallen",
            why="En klass utan rad skulle lämna sina bokningar utanför rapporten.",
            message="I mallens sista summa räknas inte: {found}",
            expected="varje klass på en rad som läggs till i mallens sista summa",
            fix="Rätta cell {cell}: varje klass på en rad, och raderna med plus i den sista "
            "summans formel.",
        ),
        en=RuleTexts(
            title="Each class of operations is in the layout",
            why="A class without a line would leave its postings out of the report.",
            message="The table's last sum does not add: {found}",
            expected="each class on a line that is added to the table's last sum",
            fix="Mend cell {cell}: each class on a line, and the lines with a plus in the formula "
            "of the last sum.",
        ),
    ),
    Rule(
        id="layout-line-is-alive",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan rivillä on sisältö",
            why="Rivi, jolla ei ole luokkaa eikä kaavaa ja jota mikään ei käytä, jää aina "
            "tyhjäksi.",
            message="Rivi jää aina tyhjäksi tai tulostamatta: {found}",
            expected="luokat, kaava tai painotus otsikko, ja pohja, jonka jokin osio tulostaa",
            fix="Täydennä rivi tai poista se: {cell}.",
        ),
        sv=RuleTexts(
            title="Raden i rapportmallen har ett innehåll",
            why="En rad utan klass och formel, som inget använder, blir alltid tom.",
            message="Raden blir alltid tom eller skrivs aldrig ut: {found}",
            expected="klasser, en formel eller vikten otsikko, och en mall som ett avsnitt skriver "
            "ut",
            fix="Fyll i raden eller ta bort den: {cell}.",
        ),
        en=RuleTexts(
            title="A line of the layout holds something",
            why="A line without class or formula, that nothing uses, stays empty for ever.",
            message="The line always stays empty or is never printed: {found}",
            expected="classes, a formula or the weight otsikko, and a table that a section prints",
            fix="Fill in the line or take it away: {cell}.",
        ),
    ),
    Rule(
        id="layout-line-has-one-content",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Raporttipohjan rivillä on luokat, kaava tai pelkkä otsikko",
            why="Rivistä, jolla on kaksi sisältöä, ei tiedä, kumpi lasketaan.",
            message="Rivillä on kaksi sisältöä: {found}",
            expected="luokat, kaava tai painotus otsikko, vain yksi niistä",
            fix="Tyhjennä toinen, esimerkiksi solu {cell}.",
        ),
        sv=RuleTexts(
            title="Raden i rapportmallen har klasser, en formel eller bara en rubrik",
            why="Av en rad med två innehåll vet man inte vilket som räknas.",
            message="Raden har två innehåll: {found}",
            expected="klasser, en formel eller vikten otsikko, bara ett av dem",
            fix="Töm det ena, till exempel cell {cell}.",
        ),
        en=RuleTexts(
            title="A line of the layout has classes, a formula or a heading alone",
            why="Of a line with two contents nobody knows which counts.",
            message="The line has two contents: {found}",
            expected="classes, a formula or the weight otsikko, one of them only",
            fix="Empty the other, for instance cell {cell}.",
        ),
    ),
    Rule(
        id="line-counts-a-class-once",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Rivi laskee luokan kerran",
            why="Kaava, johon sama luokka tulee kahdesti, ei ole kirjausten summa.",
            message="Rivi laskee luokan useammin kuin kerran: {found}",
            expected="jokainen luokka kaavassa kerran, lisättynä tai vähennettynä",
            fix="Poista solun {cell} kaavasta rivi, joka sisältyy jo toiseen.",
        ),
        sv=RuleTexts(
            title="Raden räknar en klass en gång",
            why="En formel där samma klass kommer två gånger är inte summan av bokningar.",
            message="Raden räknar en klass fler än en gång: {found}",
            expected="varje klass en gång i formeln, tillagd eller avdragen",
            fix="Ta bort den rad ur formeln i cell {cell} som redan ingår i en annan.",
        ),
        en=RuleTexts(
            title="A line counts a class once",
            why="A formula that a class enters twice is no sum of postings.",
            message="The line counts a class more than once: {found}",
            expected="each class once in the formula, added or taken off",
            fix="Take out of the formula in cell {cell} the line that is part of another already.",
        ),
    ),
    Rule(
        id="layout-column-measures",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan sarakkeella on mittari",
            why="Sarake ilman mittaria jäisi tyhjäksi.",
            message="Sarakkeen mittari {found} puuttuu tai on tuntematon",
            expected="jokin mittareista: {expected}",
            fix="Valitse mittari soluun {cell}.",
        ),
        sv=RuleTexts(
            title="Rapportmallens kolumn har ett mått",
            why="En kolumn utan mått skulle bli tom.",
            message="Kolumnens mått {found} saknas eller är okänt",
            expected="ett av måtten: {expected}",
            fix="Välj ett mått i cell {cell}.",
        ),
        en=RuleTexts(
            title="A column of the layout has a measure",
            why="A column without a measure would stay empty.",
            message="The measure {found} of the column is missing or unknown",
            expected="one of the measures: {expected}",
            fix="Choose a measure in cell {cell}.",
        ),
    ),
    Rule(
        id="layout-unit-fits-measure",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan sarakkeen yksikkö ja desimaalit sopivat mittariin",
            why="Euromäärät näytetään kokonaisina, osuudet prosentteina ja pyöristetään kerran, "
            "prosentin kymmenesosaan.",
            message="{found} ei sovi sarakkeen mittariin",
            expected="{expected} (tai tyhjä)",
            fix="Korjaa solu {cell} tai tyhjennä se.",
        ),
        sv=RuleTexts(
            title="Enhet och decimaler i rapportmallens kolumn passar måttet",
            why="Belopp visas hela, andelar i procent och avrundas en gång, till en tiondels "
            "procent.",
            message="{found} passar inte kolumnens mått",
            expected="{expected} (eller tomt)",
            fix="Rätta cell {cell} eller töm den.",
        ),
        en=RuleTexts(
            title="Unit and decimals of a layout's column fit its measure",
            why="Amounts are shown whole, shares in per cent and rounded once, to a tenth.",
            message="{found} does not fit the column's measure",
            expected="{expected} (or empty)",
            fix="Mend cell {cell} or empty it.",
        ),
    ),
    Rule(
        id="layout-heading-is-filled",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan otsikon paikat tunnetaan",
            why="Tuntematonta paikkaa ei voi täyttää kaudella.",
            message="Otsikossa on paikka {found}, jota ei tunneta",
            expected="jokin näistä aaltosulkeissa: {expected}",
            fix="Korjaa solu {cell}.",
        ),
        sv=RuleTexts(
            title="Platserna i rapportmallens rubrik är kända",
            why="En okänd plats kan inte fyllas med perioden.",
            message="Rubriken har platsen {found}, som är okänd",
            expected="någon av dessa inom klammer: {expected}",
            fix="Rätta cell {cell}.",
        ),
        en=RuleTexts(
            title="The placeholders of the layout's headings are known",
            why="An unknown placeholder cannot be filled with the period.",
            message="The heading has the placeholder {found}, which is unknown",
            expected="one of these in braces: {expected}",
            fix="Mend cell {cell}.",
        ),
    ),
    Rule(
        id="layout-name-is-unique",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan nimi tai koodi on kerran",
            why="Kahta samannimistä riviä, saraketta tai välilehteä ei voi erottaa toisistaan.",
            message="{found} on pohjassa jo aiemmin",
            expected="joka rivillä, sarakkeella, mittarilla ja välilehdellä oma nimensä",
            fix="Anna soluun {cell} toinen nimi, tai poista rivi.",
        ),
        sv=RuleTexts(
            title="Ett namn eller en kod finns en gång i rapportmallen",
            why="Två rader, kolumner eller blad med samma namn kan inte skiljas åt.",
            message="{found} finns redan tidigare i mallen",
            expected="ett eget namn för varje rad, kolumn, mått och blad",
            fix="Ge cell {cell} ett annat namn, eller ta bort raden.",
        ),
        en=RuleTexts(
            title="A name or a code comes once in the layout",
            why="Two lines, columns or sheets of one name cannot be told apart.",
            message="{found} is in the layout already",
            expected="a name of its own for each line, column, measure and sheet",
            fix="Give cell {cell} another name, or take the row away.",
        ),
    ),
    Rule(
        id="layout-is-whole",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Raporttipohjassa on kaikki sen taulukot",
            why="Raportti ilman jotakin laskelmistaan ei täsmäisi kirjanpitoon.",
            message="Raporttipohjasta puuttuu: {found}",
            expected="osiot yhteenveto, tuloslaskelma, palvelualueet ja investoinnit, ja niiden "
            "pohjille rivit ja sarakkeet",
            fix="Täydennä tiedoston {file} taulukko {sheet} tai korjaa siitä solu {cell}.",
        ),
        sv=RuleTexts(
            title="Rapportmallen har alla sina tabeller",
            why="En rapport utan någon av sina räkningar skulle inte stämma med bokföringen.",
            message="I rapportmallen saknas: {found}",
            expected="avsnitten yhteenveto, tuloslaskelma, palvelualueet och investoinnit, och "
            "rader och kolumner för deras mallar",
            fix="Komplettera bladet {sheet} i filen {file}, eller rätta cell {cell} där.",
        ),
        en=RuleTexts(
            title="The layout has all of its tables",
            why="A report without one of its statements would not tie to the ledger.",
            message="The layout lacks: {found}",
            expected="the sections yhteenveto, tuloslaskelma, palvelualueet and investoinnit, "
            "and lines and columns for their tables",
            fix="Complete the sheet {sheet} of the file {file}, or mend its cell {cell}.",
        ),
    ),
    Rule(
        id="layout-section-is-once",
        kind=RuleKind.STRUCTURE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Raporttipohjan laskelmaosio on kerran",
            why="Sama laskelma kahdesti olisi kaksi totuutta samasta luvusta.",
            message="Osio {found} on raportissa jo aiemmin",
            expected="osiot yhteenveto, tuloslaskelma, palvelualueet ja investoinnit kerran "
            "raporttia kohti",
            fix="Vaihda osion laji soluun {cell}, tai poista rivi.",
        ),
        sv=RuleTexts(
            title="Ett avsnitt med en räkning finns en gång i rapportmallen",
            why="Samma räkning två gånger vore två sanningar om samma tal.",
            message="Avsnittet {found} finns redan tidigare i rapporten",
            expected="avsnitten yhteenveto, tuloslaskelma, palvelualueet och investoinnit en gång "
            "per rapport",
            fix="Byt avsnittets slag i cell {cell}, eller ta bort raden.",
        ),
        en=RuleTexts(
            title="A section of figures comes once in the layout",
            why="The same statement twice would be two truths about one figure.",
            message="The section {found} is in the report already",
            expected="the sections yhteenveto, tuloslaskelma, palvelualueet and investoinnit once "
            "a report",
            fix="Change the kind of the section in cell {cell}, or take the row away.",
        ),
    ),
    Rule(
        id="sheet-name-is-allowed",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan välilehden nimi kelpaa Excelille",
            why="Excel ei avaa työkirjaa, jonka välilehden nimi ei kelpaa.",
            message="Välilehden nimi {found} ei kelpaa",
            expected="enintään 31 merkkiä, ei mitään merkeistä [ ] : * ? / \\, ei heittomerkkiä "
            "alussa tai lopussa, eikä History",
            fix="Korjaa solu {cell}.",
        ),
        sv=RuleTexts(
            title="Bladets namn i rapportmallen duger för Excel",
            why="Excel öppnar inte en arbetsbok vars bladnamn inte duger.",
            message="Bladnamnet {found} duger inte",
            expected="högst 31 tecken, inget av tecknen [ ] : * ? / \\, ingen apostrof först eller "
            "sist, och inte History",
            fix="Rätta cell {cell}.",
        ),
        en=RuleTexts(
            title="The name of a sheet in the layout is one that Excel takes",
            why="Excel does not open a workbook with such a name of a sheet.",
            message="The name of the sheet {found} is not allowed",
            expected="at most 31 letters, none of [ ] : * ? / \\, no apostrophe first or last, and "
            "not History",
            fix="Mend cell {cell}.",
        ),
    ),
    Rule(
        id="layout-section-is-known",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Raporttipohjan osion sisältö tunnetaan",
            why="Osio, jonka suodatinta ei tunneta, jäisi raportista pois.",
            message="Osion suodatin {found} ei kerro, mitä osiossa on",
            expected="yksi näistä: {expected}",
            fix="Korjaa solu {cell}. Koko kunnan raportin osioon kirjoitetaan lisäksi koko kunta.",
        ),
        sv=RuleTexts(
            title="Innehållet i rapportmallens avsnitt är känt",
            why="Ett avsnitt med okänt filter skulle falla bort ur rapporten.",
            message="Avsnittets filter {found} berättar inte vad avsnittet innehåller",
            expected="ett av dessa: {expected}",
            fix="Rätta cell {cell}. I hela kommunens rapport skrivs dessutom koko kunta.",
        ),
        en=RuleTexts(
            title="What a section of the layout holds is known",
            why="A section whose filter is unknown would be left out of the report.",
            message="The section's filter {found} does not tell what the section holds",
            expected="one of these: {expected}",
            fix="Mend cell {cell}. A section of the whole municipality's report says koko kunta "
            "too.",
        ),
    ),
    Rule(
        id="named-layout-is-known",
        kind=RuleKind.REFERENCE,
        source=STATEMENT,
        fi=RuleTexts(
            title="Yksikön raporttipohja tunnetaan",
            why="Tuntemattomalla pohjalla yksikön laskelmaa ei voi tulostaa.",
            message="Raporttipohjaa {found} ei ole",
            expected="jokin näistä: {expected}",
            fix="Korjaa solu {cell}, tai tuo pohja syötteenä raporttipohja.",
        ),
        sv=RuleTexts(
            title="Enhetens rapportmall är känd",
            why="Med en okänd mall kan enhetens räkning inte skrivas ut.",
            message="Rapportmallen {found} finns inte",
            expected="någon av dessa: {expected}",
            fix="Rätta cell {cell}, eller ge mallen som underlaget raporttipohja.",
        ),
        en=RuleTexts(
            title="The layout of a unit is known",
            why="With an unknown layout the unit's statement cannot be printed.",
            message="There is no layout {found}",
            expected="one of these: {expected}",
            fix="Mend cell {cell}, or give the layout as the input raporttipohja.",
        ),
    ),
)
