"""Why a file or a sheet cannot be read: it is damaged, unsafe, too big, or not whole."""

from typing import Final

from schemas.reasons.reason import Reason

EMPTY_FILE: Final = Reason("empty-file", "tiedosto on tyhjä", "filen är tom", "the file is empty")
ENCRYPTED: Final = Reason(
    "encrypted",
    "tiedosto on suojattu salasanalla; poista se Excelissä: Tiedosto > Tiedot > Suojaa työkirja > "
    "Salaa salasanalla, tyhjennä kenttä ja tallenna",
    "filen är skyddad med lösenord; ta bort det i Excel: Arkiv > Info > Skydda arbetsbok > "
    "Kryptera med lösenord, töm fältet och spara",
    "the file is protected by a password; remove it in Excel: File > Info > Protect Workbook > "
    "Encrypt with Password, empty the field and save",
)
LOCKED: Final = Reason(
    "locked",
    "tiedosto on auki toisessa ohjelmassa, tai siihen ei ole lukuoikeutta; sulje se ja aja "
    "uudelleen",
    "filen är öppen i ett annat program, eller läsrätt saknas; stäng den och kör på nytt",
    "the file is open in another program, or may not be read; close it and run again",
)
GONE: Final = Reason(
    "gone",
    "tiedosto hävisi kansiosta ennen kuin se luettiin",
    "filen försvann ur mappen innan den lästes",
    "the file vanished from the folder before it was read",
)
FILE_TOO_BIG: Final = Reason(
    "file-too-big",
    "tiedosto on liian suuri ({megabytes} Mt)",
    "filen är för stor ({megabytes} MB)",
    "the file is too big ({megabytes} MB)",
)
CONTENT_TOO_BIG: Final = Reason(
    "content-too-big",
    "sisältö on liian suuri: {packed} kilotavusta purkautuu {megabytes} Mt",
    "innehållet är för stort: {packed} kilobyte packas upp till {megabytes} MB",
    "the content is too big: {packed} kilobytes unpack to {megabytes} MB",
)
PACKED_TOO_TIGHT: Final = Reason(
    "packed-too-tight",
    "pakkaus on epäilyttävän tiivis: {packed} kilotavusta purkautuu {megabytes} Mt",
    "packningen är misstänkt tät: {packed} kilobyte packas upp till {megabytes} MB",
    "the packing is suspiciously tight: {packed} kilobytes unpack to {megabytes} MB",
)
TOO_MANY_MEMBERS: Final = Reason(
    "too-many-members",
    "pakkauksessa on {members} tiedostoa, raja on {limit}",
    "paketet innehåller {members} filer, gränsen är {limit}",
    "the archive holds {members} files, the limit is {limit}",
)
TWIN_MEMBERS: Final = Reason(
    "twin-members",
    "pakkauksessa on kaksi samannimistä osaa ({member})",
    "paketet innehåller två delar med samma namn ({member})",
    "the archive holds two members of one name ({member})",
)
MEMBER_OUTSIDE: Final = Reason(
    "member-outside",
    "pakkauksen osan polku osoittaa pakkauksen ulkopuolelle",
    "en del av paketet pekar utanför paketet",
    "a member of the archive points outside it",
)
PACKING_METHOD: Final = Reason(
    "packing-method",
    "pakkaustapa ei ole taulukkotiedostojen",
    "packningssättet används inte i kalkylbladsfiler",
    "the packing method is not one of spreadsheets",
)
NO_DIRECTORY: Final = Reason(
    "no-directory",
    "tiedosto on katkennut tai vioittunut (zip-hakemisto puuttuu)",
    "filen är avklippt eller skadad (zip-katalogen saknas)",
    "the file is cut or damaged (its zip directory is missing)",
)
DAMAGED_MEMBER: Final = Reason(
    "damaged-member",
    "tiedosto on katkennut tai vioittunut ({member})",
    "filen är avklippt eller skadad ({member})",
    "the file is cut or damaged ({member})",
)
DAMAGED_OLE2: Final = Reason(
    "damaged-ole2",
    "tiedosto on katkennut tai vioittunut (vanhan Excel-muodon rakenne)",
    "filen är avklippt eller skadad (det gamla Excel-formatets struktur)",
    "the file is cut or damaged (the structure of the old Excel format)",
)
DOCUMENT_TYPE: Final = Reason(
    "document-type",
    "tiedostossa on DOCTYPE-määrittely, jota siinä ei saa olla",
    "filen innehåller en DOCTYPE-deklaration, som den inte får ha",
    "the file holds a DOCTYPE declaration, which it must not",
)
NO_WORKBOOK: Final = Reason(
    "no-workbook",
    "pakkauksessa ei ole Excel-työkirjaa",
    "paketet innehåller ingen Excel-arbetsbok",
    "the archive holds no Excel workbook",
)
NO_SHEETS: Final = Reason(
    "no-sheets",
    "työkirjassa ei ole yhtään taulukkoa",
    "arbetsboken har inte ett enda blad",
    "the workbook has no sheet at all",
)
MISSING_SHEET: Final = Reason(
    "missing-sheet",
    "työkirjan taulukko {sheet} puuttuu tiedostosta",
    "arbetsbokens blad {sheet} saknas i filen",
    "the workbook's sheet {sheet} is missing from the file",
)
DAMAGED_WORKBOOK: Final = Reason(
    "damaged-workbook",
    "työkirja on vioittunut ({detail})",
    "arbetsboken är skadad ({detail})",
    "the workbook is damaged ({detail})",
)
DAMAGED_SHEET: Final = Reason(
    "damaged-sheet",
    "taulukko on vioittunut ({detail})",
    "bladet är skadat ({detail})",
    "the sheet is damaged ({detail})",
)
OPEN_QUOTATION: Final = Reason(
    "open-quotation",
    "lainausmerkki jää auki rivillä {row} (tiedoston rivi {line})",
    "ett citattecken lämnas öppet på rad {row} (filens rad {line})",
    "a quotation mark is left open in row {row} (line {line} of the file)",
)
ZERO_BYTES: Final = Reason(
    "zero-bytes",
    "tiedostossa on nollatavuja (tiedoston rivi {row}): sen siirto on jäänyt kesken",
    "filen innehåller nollbyte (filens rad {row}): överföringen har avbrutits",
    "the file holds zero bytes (its line {row}): it was not copied to its end",
)
UNKNOWN_ENCODING: Final = Reason(
    "unknown-encoding",
    "merkistöä ei tunnisteta",
    "teckenkodningen känns inte igen",
    "the character encoding is unknown",
)
MIXED_ENCODING: Final = Reason(
    "mixed-encoding",
    "merkistö vaihtuu kesken tiedoston tai tiedosto on katkennut (tiedoston rivi {row})",
    "teckenkodningen byts mitt i filen eller filen är avklippt (filens rad {row})",
    "the character encoding changes within the file, or it is cut (its line {row})",
)
TOO_SLOW: Final = Reason(
    "too-slow",
    "lukeminen kesti yli {seconds} sekuntia",
    "läsningen tog över {seconds} sekunder",
    "reading took more than {seconds} seconds",
)
FELL: Final = Reason(
    "fell",
    "sisältö on vioittunut tai vie muistia yli {megabytes} megatavua, ja lukeminen keskeytyi",
    "innehållet är skadat eller kräver över {megabytes} megabyte minne, och läsningen avbröts",
    "the content is damaged or takes more than {megabytes} megabytes of memory, and reading was "
    "cut short",
)
TOO_MANY_COLUMNS: Final = Reason(
    "too-many-columns",
    "rivillä on {columns} saraketta",
    "en rad har {columns} kolumner",
    "a row has {columns} columns",
)
TOO_MANY_CELLS: Final = Reason(
    "too-many-cells", "soluja on {cells}", "det finns {cells} celler", "there are {cells} cells"
)
CELLS_TOO_FAR: Final = Reason(
    "cells-too-far",
    "solut ulottuvat riveille {first}–{last} ja {columns} sarakkeeseen",
    "cellerna sträcker sig över raderna {first}–{last} och {columns} kolumner",
    "the cells reach over rows {first}–{last} and {columns} columns",
)
UNKNOWN_EPOCH: Final = Reason(
    "unknown-epoch",
    "työkirjan päivät lasketaan päivästä {day}, jota ei tunneta",
    "arbetsbokens datum räknas från {day}, som inte är känd",
    "the workbook counts its days from {day}, which is not known",
)

REFUSALS: Final = (
    LOCKED,
    GONE,
    EMPTY_FILE,
    ENCRYPTED,
    FILE_TOO_BIG,
    CONTENT_TOO_BIG,
    PACKED_TOO_TIGHT,
    TOO_MANY_MEMBERS,
    TWIN_MEMBERS,
    MEMBER_OUTSIDE,
    PACKING_METHOD,
    NO_DIRECTORY,
    DAMAGED_MEMBER,
    DAMAGED_OLE2,
    DOCUMENT_TYPE,
    NO_WORKBOOK,
    NO_SHEETS,
    MISSING_SHEET,
    DAMAGED_WORKBOOK,
    DAMAGED_SHEET,
    OPEN_QUOTATION,
    ZERO_BYTES,
    UNKNOWN_ENCODING,
    MIXED_ENCODING,
    TOO_SLOW,
    FELL,
    TOO_MANY_COLUMNS,
    TOO_MANY_CELLS,
    CELLS_TOO_FAR,
    UNKNOWN_EPOCH,
)
