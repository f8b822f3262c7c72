"""Rules of files: they open, they are spreadsheets, and nothing comes twice."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import AUDIT_TRAIL, COMPLETE_MATERIAL
from schemas.severity import Severity

FILES: Final = (
    Rule(
        id="file-is-readable",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Tiedosto aukeaa",
            why="Tiedostosta, joka ei aukea, ei tule raporttiin yhtään riviä.",
            message="Tiedostoa ei voi lukea: {found}",
            expected="ehjä Excel-työkirja tai CSV-tiedosto ilman salasanaa",
            fix="Avaa {file} Excelissä ja tallenna se muotoon .xlsx ilman salasanaa, tai vie "
            "tiedot järjestelmästä uudelleen, ja pudota uusi tiedosto vanhan tilalle.",
        ),
        sv=RuleTexts(
            title="Filen går att öppna",
            why="Av en fil som inte går att öppna kommer inte en enda rad med i rapporten.",
            message="Filen kan inte läsas: {found}",
            expected="en hel Excel-arbetsbok eller CSV-fil utan lösenord",
            fix="Öppna {file} i Excel och spara den som .xlsx utan lösenord, eller exportera "
            "uppgifterna på nytt ur systemet, och lägg den nya filen i stället för den gamla.",
        ),
        en=RuleTexts(
            title="The file opens",
            why="A file that does not open gives the report no row at all.",
            message="The file cannot be read: {found}",
            expected="a sound Excel workbook or CSV file without a password",
            fix="Open {file} in Excel and save it as .xlsx without a password, or export the "
            "data from the system again, and drop the new file in place of the old one.",
        ),
    ),
    Rule(
        id="file-is-a-spreadsheet",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Tiedosto on taulukko",
            why="Muu kuin taulukkotiedosto jää raportin ulkopuolelle.",
            message="Tiedosto ei ole taulukko: {found}",
            expected="Excel-työkirja tai CSV-tiedosto",
            fix="Siirrä {file} pois syötekansiosta tai tallenna sen tiedot Excel-työkirjaksi.",
        ),
        sv=RuleTexts(
            title="Filen är ett kalkylblad",
            why="Andra filer än kalkylblad lämnas utanför rapporten.",
            message="Filen är inget kalkylblad: {found}",
            expected="en Excel-arbetsbok eller CSV-fil",
            fix="Flytta {file} bort från indatamappen eller spara uppgifterna som Excel-arbetsbok.",
        ),
        en=RuleTexts(
            title="The file is a spreadsheet",
            why="A file that is no spreadsheet stays outside the report.",
            message="The file is no spreadsheet: {found}",
            expected="an Excel workbook or a CSV file",
            fix="Move {file} out of the input folder, or save its content as an Excel workbook.",
        ),
    ),
    Rule(
        id="file-appears-once",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Sama tiedosto on mukana kerran",
            why="Kahdesti luettu tiedosto kaksinkertaistaisi luvut.",
            message="Tiedoston sisältö on täsmälleen sama kuin tiedostossa {found}",
            expected="jokainen tiedosto vain kerran",
            fix="Poista syötekansiosta {file} tai sen kaksonen.",
        ),
        sv=RuleTexts(
            title="Samma fil är med en gång",
            why="En fil som läses två gånger skulle fördubbla talen.",
            message="Filens innehåll är exakt detsamma som i filen {found}",
            expected="varje fil bara en gång",
            fix="Ta bort {file} eller dess tvilling från indatamappen.",
        ),
        en=RuleTexts(
            title="A file is there once",
            why="A file that is read twice would double the figures.",
            message="The file's content is exactly that of the file {found}",
            expected="each file once only",
            fix="Remove {file} or its twin from the input folder.",
        ),
    ),
    Rule(
        id="posting-is-in-one-file",
        kind=RuleKind.STRUCTURE,
        source=AUDIT_TRAIL,
        fi=RuleTexts(
            title="Kirjaus on vain yhdessä tiedostossa",
            why="Kahdesta tiedostosta luettu kirjaus laskettaisiin kahteen kertaan.",
            message="Samat kirjaukset ovat myös tiedostossa {found}",
            expected="kukin kirjaus yhdessä tiedostossa",
            fix="Poista {file}, jos se on päällekkäinen, tai rajaa vientien kaudet erillisiksi.",
        ),
        sv=RuleTexts(
            title="En bokning finns i bara en fil",
            why="En bokning som läses ur två filer skulle räknas två gånger.",
            message="Samma bokningar finns också i filen {found}",
            expected="varje bokning i en enda fil",
            fix="Ta bort {file} om den är dubbel, eller avgränsa exporterna till skilda perioder.",
        ),
        en=RuleTexts(
            title="A posting is in one file only",
            why="A posting that is read from two files would be counted twice.",
            message="The same postings are in the file {found} too",
            expected="each posting in one file",
            fix="Remove {file} if it overlaps, or limit the exports to periods apart.",
        ),
    ),
)
