"""What is found of a sheet: its headings, and what of it is hidden."""

from typing import Final

from schemas.reasons.reason import Reason

EMPTY_SHEET: Final = Reason(
    "empty-sheet", "rivit 1–20 ovat tyhjät", "raderna 1–20 är tomma", "rows 1–20 are empty"
)
HEADINGS_FOUND: Final = Reason(
    "headings-found",
    "{headings} (rivi {row})",
    "{headings} (rad {row})",
    "{headings} (row {row})",
)
HEADINGS_UNKNOWN: Final = Reason(
    "headings-unknown",
    "{count} otsikkoa, joista yksikään ei ole tuttu (rivi {row})",
    "{count} rubriker, varav ingen är bekant (rad {row})",
    "{count} headings, none of them known (row {row})",
)
HEADINGS_IN_ONE_CELL: Final = Reason(
    "headings-in-one-cell",
    "kaikki otsikot ovat samassa solussa (rivi {row})",
    "alla rubriker står i samma cell (rad {row})",
    "all headings stand in one cell (row {row})",
)
HEADINGS_APART: Final = Reason(
    "headings-apart",
    "jokainen otsikko ja arvo omassa solussaan (Excelissä Tiedot > Teksti sarakkeisiin)",
    "varje rubrik och värde i sin egen cell (i Excel Data > Text till kolumner)",
    "each heading and value in its own cell (in Excel Data > Text to Columns)",
)
HEADINGS_OF_A_KIND: Final = Reason(
    "headings-of-a-kind",
    "jonkin syötelajin otsikot",
    "rubrikerna för något slag av underlag",
    "the headings of some kind of input",
)
HEADINGS_LACKING: Final = Reason(
    "headings-lacking",
    "{kind}: lisäksi {headings}",
    "{kind}: därtill {headings}",
    "{kind}: also {headings}",
)
HEADINGS_PROPOSED: Final = Reason(
    "headings-proposed",
    "ehdotus sarakkeet-syötteeksi ({kind}): {headings}",
    "förslag till underlaget sarakkeet ({kind}): {headings}",
    "proposed for the sarakkeet input ({kind}): {headings}",
)
TWIN_COLUMNS: Final = Reason(
    "twin-columns",
    "{heading} (sarakkeet {columns})",
    "{heading} (kolumnerna {columns})",
    "{heading} (columns {columns})",
)
EXTRA_CELLS: Final = Reason(
    "extra-cells",
    "rivillä on {cells} solua, muilla {usual}",
    "raden har {cells} celler, de andra {usual}",
    "the row has {cells} cells, the others {usual}",
)
HIDDEN_SHEET: Final = Reason("hidden-sheet", "koko taulukko", "hela bladet", "the whole sheet")
HIDDEN_ROWS: Final = Reason("hidden-rows", "rivit {rows}", "raderna {rows}", "rows {rows}")
HIDDEN_COLUMNS: Final = Reason(
    "hidden-columns", "sarakkeet {columns}", "kolumnerna {columns}", "columns {columns}"
)

TABLES: Final = (
    EMPTY_SHEET,
    HEADINGS_FOUND,
    HEADINGS_UNKNOWN,
    HEADINGS_IN_ONE_CELL,
    HEADINGS_APART,
    HEADINGS_OF_A_KIND,
    HEADINGS_LACKING,
    HEADINGS_PROPOSED,
    TWIN_COLUMNS,
    EXTRA_CELLS,
    HIDDEN_SHEET,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
)
