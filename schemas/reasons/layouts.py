"""What was found in a layout, where it is more than one value of a cell."""

from typing import Final

from schemas.reasons.reason import Reason

NO_SHEET: Final = Reason(
    "no-sheet",
    "rivit taulukosta {sheet} (tyhjä tai puuttuu)",
    "raderna i bladet {sheet} (tomt eller saknas)",
    "the rows of the sheet {sheet} (empty or missing)",
)
NO_SHEET_OF: Final = Reason(
    "no-sheet-of",
    "raporttipohjan {layout} rivit taulukosta {sheet}",
    "rapportmallen {layout}: raderna i bladet {sheet}",
    "of the layout {layout}, the rows of the sheet {sheet}",
)
NO_TABLE: Final = Reason(
    "no-table",
    "pohjan {layout} rivit ja sarakkeet",
    "raderna och kolumnerna i mallen {layout}",
    "the lines and the columns of the layout {layout}",
)
NO_LINES: Final = Reason(
    "no-lines",
    "pohjan {layout} rivit",
    "raderna i mallen {layout}",
    "the lines of the layout {layout}",
)
NO_COLUMNS: Final = Reason(
    "no-columns",
    "pohjan {layout} sarakkeet",
    "kolumnerna i mallen {layout}",
    "the columns of the layout {layout}",
)
NO_FIGURES: Final = Reason(
    "no-figures",
    "pohjan {layout} lukusarakkeet: sillä on vain selitesarake",
    "talkolumnerna i mallen {layout}: den har bara kolumnen selite",
    "the columns of figures of the layout {layout}: it has the column selite alone",
)
NO_SECTIONS: Final = Reason(
    "no-sections",
    "osiot: {kinds}",
    "avsnitten: {kinds}",
    "the sections: {kinds}",
)
NO_SECTIONS_OF_TOWN: Final = Reason(
    "no-sections-of-town",
    "osiot: {kinds}, suodattimena koko kunta (jokin osio on koko kunnan raportissa)",
    "avsnitten: {kinds}, med filtret koko kunta (något avsnitt hör till hela kommunens rapport)",
    "the sections: {kinds}, with the filter koko kunta (some section is in the report of the "
    "whole municipality)",
)
EMPTY_LINE: Final = Reason(
    "empty-line",
    "{code}: ei luokkaa eikä kaavaa",
    "{code}: varken klass eller formel",
    "{code}: neither class nor formula",
)
HIDDEN_LINE: Final = Reason(
    "hidden-line",
    "{code}: ei näytetä, eikä mikään kaava käytä sitä",
    "{code}: visas inte och används inte av någon formel",
    "{code}: not shown, and no formula uses it",
)
UNUSED_TABLE: Final = Reason(
    "unused-table",
    "pohja {layout}: mikään osio ei tulosta sitä",
    "mallen {layout}: inget avsnitt skriver ut den",
    "the layout {layout}: no section prints it",
)
BOTH: Final = Reason(
    "classes-and-formula",
    "{code}: luokat ja kaava",
    "{code}: klasser och en formel",
    "{code}: classes and a formula",
)
HEADING_WITH_FIGURES: Final = Reason(
    "heading-with-figures",
    "{code}: painotus otsikko, ja luokat tai kaava",
    "{code}: vikten otsikko, och klasser eller en formel",
    "{code}: the weight otsikko, and classes or a formula",
)
NO_LINE: Final = Reason(
    "no-line",
    "{classes} (ei millään rivillä)",
    "{classes} (inte på någon rad)",
    "{classes} (on no line)",
)
NOT_IN_SUM: Final = Reason(
    "not-in-sum",
    "{classes} (ei mukana summassa {code})",
    "{classes} (ingår inte i summan {code})",
    "{classes} (not in the sum {code})",
)
TAKEN_OFF: Final = Reason(
    "taken-off",
    "{classes} (vähennetään summassa {code})",
    "{classes} (dras av i summan {code})",
    "{classes} (taken off in the sum {code})",
)
LABELS_MISSING: Final = Reason(
    "labels-missing",
    "{count} raporttipohjan nimeä ({names}), joita ei ole annettu raportin kielellä {language}",
    "{count} namn i rapportmallen ({names}) som inte har getts på rapportens språk {language}",
    "{count} names of the layout ({names}) that are not given in the language of the report, "
    "{language}",
)

LAYOUTS: Final = (
    NO_SHEET,
    NO_SHEET_OF,
    NO_TABLE,
    NO_LINES,
    NO_COLUMNS,
    NO_FIGURES,
    NO_SECTIONS,
    NO_SECTIONS_OF_TOWN,
    EMPTY_LINE,
    HIDDEN_LINE,
    UNUSED_TABLE,
    BOTH,
    HEADING_WITH_FIGURES,
    NO_LINE,
    NOT_IN_SUM,
    TAKEN_OFF,
    LABELS_MISSING,
)
