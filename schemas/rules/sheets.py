"""Rules of sheets: their headings are known, they are of a size to read, nothing is hidden."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import COMPLETE_MATERIAL, READABLE_VALUES
from schemas.severity import Severity

SHEETS: Final = (
    Rule(
        id="file-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Tiedoston otsikot tunnistetaan",
            why="Tiedoston laji päätellään otsikoista. Tunnistamaton tiedosto jäisi pois luvuista.",
            message="Tiedoston otsikoista ei selviä, mikä syöte se on: {found}",
            expected="{expected}",
            fix='Tee komennolla toteuma init --from "{file}" sarakkeet-työkirja, tarkista siinä '
            "ehdotettu merkitys ja pudota se syötekansioon. Jos tiedosto ei kuulu raporttiin, "
            "poista se.",
        ),
        sv=RuleTexts(
            title="Filens rubriker känns igen",
            why="Filens slag avgörs av rubrikerna. En fil som inte känns igen skulle lämnas "
            "utanför talen.",
            message="Filens rubriker visar inte vilket underlag den är: {found}",
            expected="{expected}",
            fix='Gör en sarakkeet-arbetsbok med kommandot toteuma init --from "{file}", granska '
            "den föreslagna betydelsen och lägg arbetsboken i indatamappen. Ta bort filen, om den "
            "inte hör till rapporten.",
        ),
        en=RuleTexts(
            title="The file's headings are known",
            why="A file's kind is told by its headings. An unknown file would be left out of the "
            "figures.",
            message="The file's headings do not tell which input it is: {found}",
            expected="{expected}",
            fix='Make a sarakkeet workbook with toteuma init --from "{file}", check the proposed '
            "meaning there, and drop it into the input folder. Remove the file if it is no part "
            "of the report.",
        ),
    ),
    Rule(
        id="sheet-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Taulukon otsikot tunnistetaan",
            why="Työkirjan muut taulukot luettiin; tätä ei käytetty.",
            message="Taulukko {sheet} jäi käyttämättä: {found}",
            expected="{expected}",
            fix="Jos taulukossa {sheet} on raportin tietoja, korjaa otsikkorivi; muuten jätä "
            "ennalleen.",
        ),
        sv=RuleTexts(
            title="Bladets rubriker känns igen",
            why="Arbetsbokens övriga blad lästes; det här användes inte.",
            message="Bladet {sheet} användes inte: {found}",
            expected="{expected}",
            fix="Om bladet {sheet} har uppgifter för rapporten, rätta rubrikraden; lämna det "
            "annars som det är.",
        ),
        en=RuleTexts(
            title="The sheet's headings are known",
            why="The workbook's other sheets were read; this one was not used.",
            message="The sheet {sheet} was not used: {found}",
            expected="{expected}",
            fix="If the sheet {sheet} holds data of the report, correct its heading row; otherwise "
            "leave it as it is.",
        ),
    ),
    Rule(
        id="sheet-is-of-a-size-to-read",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Taulukko mahtuu luettavaksi",
            why="Taulukko, jonka solut ulottuvat liian laajalle, veisi koneen muistin.",
            message="Taulukkoa {sheet} ei voi lukea: {found}",
            expected="taulukko, jonka tiedot ovat yhtenäisellä alueella",
            fix="Poista taulukosta {sheet} tyhjät rivit ja sarakkeet tietojen ulkopuolelta ja "
            "tallenna.",
        ),
        sv=RuleTexts(
            title="Bladet ryms att läsas",
            why="Ett blad vars celler sträcker sig för långt skulle ta datorns minne.",
            message="Bladet {sheet} kan inte läsas: {found}",
            expected="ett blad med uppgifterna på ett sammanhängande område",
            fix="Ta bort tomma rader och kolumner utanför uppgifterna på bladet {sheet} och spara.",
        ),
        en=RuleTexts(
            title="The sheet is of a size to read",
            why="A sheet whose cells reach too far would take the memory of the machine.",
            message="The sheet {sheet} cannot be read: {found}",
            expected="a sheet with its data in one area",
            fix="Remove empty rows and columns outside the data of the sheet {sheet} and save.",
        ),
    ),
    Rule(
        id="nothing-is-hidden",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Luetussa taulukossa ei ole piilotettua",
            why="Piilotetut taulukot, rivit ja sarakkeet luetaan niin kuin näkyvätkin.",
            message="Taulukossa {sheet} on piilotettua, joka luettiin mukaan: {found}",
            expected="kaikki luettava näkyvissä",
            fix="Tarkista, että piilotettu kuuluu raporttiin; jos ei, poista se taulukosta "
            "{sheet}.",
        ),
        sv=RuleTexts(
            title="Inget är dolt på ett läst blad",
            why="Dolda blad, rader och kolumner läses på samma sätt som de synliga.",
            message="Bladet {sheet} har något dolt som lästes med: {found}",
            expected="allt som läses är synligt",
            fix="Kontrollera att det dolda hör till rapporten; om inte, ta bort det från bladet "
            "{sheet}.",
        ),
        en=RuleTexts(
            title="Nothing is hidden on a sheet that is read",
            why="Hidden sheets, rows and columns are read as the visible ones are.",
            message="On the sheet {sheet} something hidden was read too: {found}",
            expected="all that is read in sight",
            fix="Check that what is hidden belongs to the report; if not, remove it from the sheet "
            "{sheet}.",
        ),
    ),
    Rule(
        id="headings-are-unambiguous",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Otsikot ovat yksiselitteiset",
            why="Jos kaksi saraketta tarkoittaa samaa, luvut voisivat tulla väärästä sarakkeesta.",
            message="Sama tieto on kahdessa sarakkeessa: {found}",
            expected="yksi sarake tiedolle {expected}",
            fix="Poista taulukosta {sheet} toinen sarake tai nimeä se uudelleen solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Rubrikerna är entydiga",
            why="Om två kolumner betyder detsamma kunde talen tas ur fel kolumn.",
            message="Samma uppgift finns i två kolumner: {found}",
            expected="en kolumn för uppgiften {expected}",
            fix="Ta bort den ena kolumnen på bladet {sheet} eller ge den ett annat namn i cell "
            "{cell}.",
        ),
        en=RuleTexts(
            title="The headings have one meaning each",
            why="If two columns mean the same, the figures could come from the wrong one.",
            message="Two columns hold the same: {found}",
            expected="one column for {expected}",
            fix="Remove one of the columns of the sheet {sheet}, or rename it in cell {cell}.",
        ),
    ),
    Rule(
        id="row-is-no-wider-than-others",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="CSV-tiedoston rivillä ei ole enempää soluja kuin muilla",
            why="Jos tekstissä on erotin ilman lainausmerkkejä, rivin loput solut ovat väärissä "
            "sarakkeissa.",
            message="Solusta {cell} alkaa ylimääräistä: {found}",
            expected="yhtä monta solua kuin muilla riveillä",
            fix="Pane tiedostossa {file} erottimen sisältävä teksti lainausmerkkeihin, tai vie "
            "tiedot järjestelmästä muodossa .xlsx.",
        ),
        sv=RuleTexts(
            title="En rad i en CSV-fil har inte fler celler än de andra",
            why="Om en text innehåller skiljetecknet utan citattecken står radens övriga celler i "
            "fel kolumner.",
            message="Från cell {cell} finns det för mycket: {found}",
            expected="lika många celler som på de andra raderna",
            fix="Sätt citattecken kring texten med skiljetecknet i filen {file}, eller exportera "
            "uppgifterna som .xlsx.",
        ),
        en=RuleTexts(
            title="A row of a CSV file has no more cells than the others",
            why="If a text holds the separator without quotation marks, the rest of the row stands "
            "in the wrong columns.",
            message="From cell {cell} on there is too much: {found}",
            expected="as many cells as in the other rows",
            fix="Put the text that holds the separator in quotation marks in {file}, or export the "
            "data as .xlsx.",
        ),
    ),
)
