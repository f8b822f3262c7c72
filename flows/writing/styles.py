"""The named cell styles that every workbook written here shares, and their font."""

from copy import copy
from dataclasses import dataclass, replace
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook.workbook import Workbook

FONT: Final = "Arial"
"""Where Arial is not installed, Liberation Sans of the same widths stands in for it."""

INK: Final = "1A1A1A"
ACCENT: Final = "1F3A5F"
MUTED: Final = "595959"
RULE: Final = "8A94A0"
HAIRLINE: Final = "D3D9E0"
HEADING_FILL: Final = "E8EDF3"
GREEN: Final = "1E5631"
AMBER: Final = "7A4A00"
RED: Final = "9B1C1C"

WHOLE: Final = "#,##0"
MONEY: Final = "#,##0.00"
TWO_DECIMALS: Final = "0.00"
ONE_DECIMAL: Final = "0.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A cell style: `name` is what Excel's list of styles shows, `size` is in points.

    `above` and `below` are the colours of thin rules; with `lead` the first of several lines of a
    text is bold. `indent` keeps text off the figures to its left.
    """

    name: str
    size: float = 10
    bold: bool = False
    color: str = INK
    fill: str | None = None
    above: str | None = None
    below: str | None = None
    horizontal: str = "left"
    vertical: str = "top"
    wrap: bool = True
    lead: bool = False
    underline: bool = False
    indent: int = 0
    number_format: str = "General"


COVER_TITLE: Final = Style(
    name="Kannen otsikko", size=28, bold=True, color=ACCENT, vertical="bottom"
)
COVER_SUBTITLE: Final = Style(name="Kannen alaotsikko", size=16, color=ACCENT)
TITLE: Final = Style(name="Sivun otsikko", size=16, bold=True, color=ACCENT)
SECTION: Final = Style(name="Osion otsikko", size=11, bold=True, color=ACCENT)
HEADING: Final = Style(name="Kappaleen otsikko", size=10.5, bold=True)
TEXT: Final = Style(name="Leipäteksti")
POINT: Final = replace(TEXT, name="Luettelokohta", indent=1)
NOTE: Final = Style(name="Huomautus", size=9, color=MUTED)
LINK: Final = Style(name="Linkki", color=ACCENT, underline=True, below=HAIRLINE)

FACT_LABEL: Final = Style(name="Tiedon nimi", color=MUTED, below=HAIRLINE)
FACT: Final = Style(name="Tieto", below=HAIRLINE)
PUBLISHED: Final = Style(name="Julkaistu", size=12, bold=True, color=GREEN, below=HAIRLINE)
DRAFT: Final = Style(name="Luonnos", size=12, bold=True, color=RED, below=HAIRLINE)

COLUMN: Final = Style(
    name="Sarakeotsikko", bold=True, fill=HEADING_FILL, below=RULE, vertical="bottom"
)
COLUMN_NUMBER: Final = Style(
    name="Sarakeotsikko, luku", bold=True, fill=HEADING_FILL, below=RULE,
    vertical="bottom", horizontal="right",
)  # fmt: skip
COLUMN_INDENTED: Final = replace(COLUMN, name="Sarakeotsikko, sisennetty", indent=1)
CELL: Final = Style(name="Solu", below=HAIRLINE)
CELL_INDENTED: Final = replace(CELL, name="Solu, sisennetty", indent=1)
CELL_COUNT: Final = Style(
    name="Solu, lukumäärä", below=HAIRLINE, horizontal="right", wrap=False, number_format=WHOLE
)
CELL_MONEY: Final = Style(
    name="Solu, eurot ja sentit", below=HAIRLINE, horizontal="right", wrap=False,
    number_format=MONEY,
)  # fmt: skip
CELL_DAY: Final = replace(CELL_COUNT, name="Solu, päivä", number_format="d.m.yyyy")
CELL_GOOD: Final = Style(name="Solu, kunnossa", bold=True, color=GREEN, below=HAIRLINE)
CELL_WARNING: Final = Style(name="Solu, huomattava", bold=True, color=AMBER, below=HAIRLINE)
CELL_BAD: Final = Style(name="Solu, virhe", bold=True, color=RED, below=HAIRLINE)

SMALL_COLUMN: Final = replace(COLUMN, name="Pieni sarakeotsikko", size=8)
SMALL_COLUMN_INDENTED: Final = replace(
    SMALL_COLUMN, name="Pieni sarakeotsikko, sisennetty", indent=1
)
SMALL_COLUMN_NUMBER: Final = replace(COLUMN_NUMBER, name="Pieni sarakeotsikko, luku", size=8)
SMALL: Final = replace(CELL, name="Pieni solu", size=8)
SMALL_INDENTED: Final = replace(SMALL, name="Pieni solu, sisennetty", indent=1)
SMALL_COUNT: Final = replace(CELL_COUNT, name="Pieni solu, lukumäärä", size=8)
SMALL_MONEY: Final = replace(CELL_MONEY, name="Pieni solu, eurot ja sentit", size=8)
SMALL_TOTAL: Final = replace(SMALL, name="Pieni summarivi", bold=True, above=RULE)
SMALL_TOTAL_COUNT: Final = replace(
    SMALL_COUNT, name="Pieni summarivi, lukumäärä", bold=True, above=RULE
)
SMALL_TOTAL_MONEY: Final = replace(
    SMALL_MONEY, name="Pieni summarivi, eurot ja sentit", bold=True, above=RULE
)
SMALL_LINK: Final = replace(SMALL, name="Pieni linkki", color=ACCENT)
SMALL_TOTAL_LINK: Final = replace(SMALL_TOTAL, name="Pieni summarivi, linkki", color=ACCENT)
SMALL_GOOD: Final = replace(CELL_GOOD, name="Pieni solu, kunnossa", size=8, indent=1)
SMALL_BAD: Final = replace(CELL_BAD, name="Pieni solu, virhe", size=8, indent=1)

GOAL: Final = Style(name="Tavoite", size=9.5, indent=1, above=RULE)
GOAL_TARGET: Final = Style(name="Päämäärä", size=9.5, above=RULE, lead=True)
GOAL_CONTINUED: Final = Style(name="Tavoite, jatkuu", size=9.5, indent=1)
GOAL_GOOD: Final = Style(name="Toteutuu", size=9.5, indent=1, bold=True, color=GREEN, above=RULE)
GOAL_WARNING: Final = Style(
    name="Toteutuu osittain", size=9.5, indent=1, bold=True, color=AMBER, above=RULE
)
GOAL_BAD: Final = Style(name="Ei toteudu", size=9.5, indent=1, bold=True, color=RED, above=RULE)

UNIT: Final = Style(name="Laskelman otsikko", bold=True, fill=HEADING_FILL, vertical="bottom")
MEASURE: Final = Style(
    name="Laskelman sarake", bold=True, fill=HEADING_FILL, vertical="bottom", horizontal="right"
)
UNIT_BELOW: Final = Style(name="Laskelman otsikko, 2. rivi", size=9, fill=HEADING_FILL, below=RULE)
MEASURE_BELOW: Final = Style(
    name="Laskelman sarake, 2. rivi",
    size=9,
    fill=HEADING_FILL,
    below=RULE,
    horizontal="right",
    wrap=False,
)
GROUP: Final = Style(name="Ryhmän otsikko", below=HAIRLINE, vertical="bottom")
GROUP_MARK: Final = Style(
    name="Ryhmän otsikko, viiva", below=HAIRLINE, vertical="bottom", horizontal="right", wrap=False
)
LINE: Final = Style(name="Rivi", below=HAIRLINE, vertical="bottom")
LINE_NUMBER: Final = Style(
    name="Rivi, luku", below=HAIRLINE, vertical="bottom", horizontal="right", wrap=False,
    number_format=WHOLE,
)  # fmt: skip
LINE_PERCENT: Final = Style(
    name="Rivi, prosentti", below=HAIRLINE, vertical="bottom", horizontal="right", wrap=False,
    number_format=TWO_DECIMALS,
)  # fmt: skip
LINE_PERCENT_ONE: Final = Style(
    name="Rivi, prosentti, yksi desimaali", below=HAIRLINE, vertical="bottom", horizontal="right",
    wrap=False, number_format=ONE_DECIMAL,
)  # fmt: skip
TOTAL: Final = Style(name="Summarivi", bold=True, above=RULE, below=RULE, vertical="bottom")
TOTAL_NUMBER: Final = Style(
    name="Summarivi, luku", bold=True, above=RULE, below=RULE, vertical="bottom",
    horizontal="right", wrap=False, number_format=WHOLE,
)  # fmt: skip
TOTAL_PERCENT: Final = Style(
    name="Summarivi, prosentti", bold=True, above=RULE, below=RULE, vertical="bottom",
    horizontal="right", wrap=False, number_format=TWO_DECIMALS,
)  # fmt: skip
TOTAL_PERCENT_ONE: Final = Style(
    name="Summarivi, prosentti, yksi desimaali", bold=True, above=RULE, below=RULE,
    vertical="bottom", horizontal="right", wrap=False, number_format=ONE_DECIMAL,
)  # fmt: skip

STYLES: Final = (
    COVER_TITLE, COVER_SUBTITLE, TITLE, SECTION, HEADING, TEXT, POINT, NOTE, LINK,
    FACT_LABEL, FACT, PUBLISHED, DRAFT,
    COLUMN, COLUMN_INDENTED, COLUMN_NUMBER,
    CELL, CELL_INDENTED, CELL_COUNT, CELL_DAY, CELL_MONEY, CELL_GOOD, CELL_WARNING, CELL_BAD,
    SMALL_COLUMN, SMALL_COLUMN_INDENTED, SMALL_COLUMN_NUMBER, SMALL, SMALL_INDENTED,
    SMALL_COUNT, SMALL_MONEY, SMALL_TOTAL, SMALL_TOTAL_COUNT, SMALL_TOTAL_MONEY,
    SMALL_LINK, SMALL_TOTAL_LINK, SMALL_GOOD, SMALL_BAD,
    GOAL, GOAL_TARGET, GOAL_CONTINUED, GOAL_GOOD, GOAL_WARNING, GOAL_BAD,
    UNIT, MEASURE, UNIT_BELOW, MEASURE_BELOW, GROUP, GROUP_MARK,
    LINE, LINE_NUMBER, LINE_PERCENT, LINE_PERCENT_ONE,
    TOTAL, TOTAL_NUMBER, TOTAL_PERCENT, TOTAL_PERCENT_ONE,
)  # fmt: skip
"""Every style, in the order Excel's list gets them."""


def new_workbook() -> Workbook:
    """Return a workbook without sheets, set in our font, that knows every named style."""
    workbook = Workbook()
    for sheet in tuple(workbook.worksheets):
        workbook.remove(sheet)
    # The default font sets the unit of column widths; openpyxl has no public way to choose it.
    workbook._fonts = IndexedList([Font(name=FONT, size=10, family=2)])  # type: ignore[attr-defined]  # noqa: SLF001
    workbook.calculation.fullCalcOnLoad = False  # no formulas: Excel need not offer to save
    for style in STYLES:
        workbook.add_named_style(_named(style))
    return workbook


def put_on(cell: Cell, style: Style, known: dict[str, StyleArray]) -> None:
    """Give a cell a named style; `known` is what its sheet's cells were given before, by name.

    openpyxl goes through the whole list of styles for each cell that is given one by name, and has
    no public way around it.
    """
    given = known.get(style.name)
    if given is None:
        cell.style = style.name
        known[style.name] = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001
    else:
        cell._style = copy(given)  # type: ignore[attr-defined]  # noqa: SLF001


def _named(style: Style) -> NamedStyle:
    return NamedStyle(
        name=style.name,
        font=Font(
            name=FONT,
            size=style.size,
            bold=style.bold,
            color=style.color,
            underline="single" if style.underline else None,
        ),
        fill=PatternFill("solid", fgColor=style.fill) if style.fill else PatternFill(),
        border=Border(top=_rule(style.above), bottom=_rule(style.below)),
        alignment=Alignment(
            horizontal=style.horizontal,
            vertical=style.vertical,
            wrap_text=style.wrap or None,
            indent=style.indent,
        ),
        number_format=style.number_format,
    )


def _rule(color: str | None) -> Side:
    return Side(style="thin", color=color) if color else Side()
