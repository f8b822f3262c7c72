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
    HTML,
    XML,
    JSON,
    PACKED,
    BINARY,
    NAMED_OTHERWISE,
)
