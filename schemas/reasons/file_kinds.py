"""What a dropped file is when it is no spreadsheet."""

from typing import Final

from schemas.reasons.reason import Reason

PDF: Final = Reason("pdf", "PDF-asiakirja", "PDF-dokument", "a PDF document")
PICTURE: Final = Reason("picture", "kuva", "bild", "a picture")
RTF: Final = Reason("rtf", "RTF-asiakirja", "RTF-dokument", "an RTF document")
WORD: Final = Reason("word", "Word-asiakirja", "Word-dokument", "a Word document")
POWERPOINT: Final = Reason(
    "powerpoint", "PowerPoint-esitys", "PowerPoint-presentation", "a PowerPoint presentation"
)
MAIL: Final = Reason("mail", "sähköpostiviesti", "e-postmeddelande", "an e-mail message")
PARQUET: Final = Reason("parquet", "Parquet-tiedosto", "Parquet-fil", "a Parquet file")
PROGRAM: Final = Reason("program", "ohjelma", "program", "a program")
DATABASE: Final = Reason("database", "tietokanta", "databas", "a database")
NUMBERS: Final = Reason(
    "numbers",
    "Applen Numbers -taulukko",
    "Apple Numbers-kalkylblad",
    "an Apple Numbers spreadsheet",
)
OPEN_DOCUMENT: Final = Reason(
    "open-document",
    "OpenDocument-asiakirja, joka ei ole taulukko",
    "OpenDocument-dokument som inte är ett kalkylblad",
    "an OpenDocument file that is no spreadsheet",
)
EXCEL_XML: Final = Reason(
    "excel-xml",
    "Excelin XML-taulukko (2003)",
    "Excels XML-kalkylblad (2003)",
    "an XML spreadsheet of Excel 2003",
)
FLAT_ODS: Final = Reason(
    "flat-ods",
    "OpenDocument-taulukko yhtenä XML-tiedostona (.fods)",
    "OpenDocument-kalkylblad som en enda XML-fil (.fods)",
    "an OpenDocument spreadsheet as one XML file (.fods)",
)
SYLK: Final = Reason("sylk", "SYLK-taulukko (.slk)", "SYLK-kalkylblad (.slk)", "a SYLK spreadsheet")
WEB_ARCHIVE: Final = Reason(
    "web-archive", "verkkosivuarkisto (MHTML)", "webbarkiv (MHTML)", "a web archive (MHTML)"
)
OLD_EXCEL: Final = Reason(
    "old-excel",
    "Excelin version 4.0 tai sitä vanhempi taulukko",
    "kalkylblad från Excel 4.0 eller äldre",
    "a spreadsheet of Excel 4.0 or older",
)
HTML: Final = Reason("html", "HTML-sivu", "HTML-sida", "an HTML page")
XML: Final = Reason("xml", "XML-tiedosto", "XML-fil", "an XML file")
JSON: Final = Reason("json", "JSON-tiedosto", "JSON-fil", "a JSON file")
PACKED: Final = Reason(
    "packed", "pakattu tiedosto ({format})", "packad fil ({format})", "a packed file ({format})"
)
BINARY: Final = Reason(
    "binary", "tunnistamaton binääritiedosto", "oidentifierad binärfil", "an unknown binary file"
)
NAMED_OTHERWISE: Final = Reason(
    "named-otherwise",
    "nimi kuitenkin päättyy {suffix}",
    "namnet slutar ändå på {suffix}",
    "yet its name ends in {suffix}",
)

FILE_KINDS: Final = (
    PDF,
    PICTURE,
    RTF,
    WORD,
    POWERPOINT,
    MAIL,
    PARQUET,
    PROGRAM,
    DATABASE,
    NUMBERS,
    OPEN_DOCUMENT,
    EXCEL_XML,
    FLAT_ODS,
    SYLK,
    WEB_ARCHIVE,
    OLD_EXCEL,
    HTML,
    XML,
    JSON,
    PACKED,
    BINARY,
    NAMED_OTHERWISE,
)
