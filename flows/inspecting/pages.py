"""Checks of what is seen: nothing is cut by its row, its column or its page."""

import re
from collections.abc import Iterator
from typing import Final

from flows.inspecting.book import Area, Cell, Sheet, letters
from flows.inspecting.check import Check, Flaw, Subject
from flows.inspecting.kinds import Kind
from flows.inspecting.package import child, is_true
from flows.writing.wrapping import height_of, text_width
from schemas.kieli import Kieli
from schemas.sanat import tutkinta as sanat
from schemas.sanat.tarkastus import VAIN_RUUDULLA

_PAGES: Final = {"9": (595.3, 841.9), "1": (612.0, 792.0), "8": (841.9, 1190.6)}
_A4: Final = "9"
_INCH: Final = 72.0
_LEAST_SCALE: Final = 0.75
_PADDING: Final = 4.0
_ROUNDING: Final = 0.5
_ROUNDED: Final = 0.03  # points of a column's width, which is kept in hundredths of a letter
_DECIMALS: Final = re.compile(r"\.(0+)")
_HIGHEST_ROW: Final = 409.5


def _cut(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        for cell in sheet.cells.values():
            if isinstance(cell.value, str):
                yield from _cut_text(sheet, cell, cell.value)
            elif isinstance(cell.value, float):
                yield from _cut_number(sheet, cell, cell.value)


def _cut_text(sheet: Sheet, cell: Cell, text: str) -> Iterator[Flaw]:
    own = Area(cell.row, cell.column, cell.row, cell.column)
    area = next((each for each in sheet.merged if each.holds(cell.row, cell.column)), own)
    width = sheet.width(area.left, area.right) + _ROUNDED * (area.right - area.left + 1)
    style = cell.look.style
    if not style.wrap:
        beside = sheet.cells.get((cell.row, area.right + 1))
        if beside and max(text_width(line, style) for line in text.split("\n")) > width:
            yield Flaw(f"{sheet.name}!{cell.at}", sanat.NAAPURIN_ALLA)
        return
    rows = range(area.top, area.bottom + 1)
    if any(row not in sheet.heights for row in rows):
        if area is not own:
            yield Flaw(f"{sheet.name}!{cell.at}", sanat.EI_KORKEUTTA)
        return
    height = sum(sheet.heights[row] for row in rows)
    if height_of(text, style, width) > height + _ROUNDING:
        yield Flaw(f"{sheet.name}!{cell.at}", sanat.EI_MAHDU_RIVIIN)


def _cut_number(sheet: Sheet, cell: Cell, number: float) -> Iterator[Flaw]:
    width = sheet.width(cell.column, cell.column)
    if (
        text_width(_shown(number, cell.look.style.number_format), cell.look.style) + _PADDING
        > width
    ):
        yield Flaw(f"{sheet.name}!{cell.at}", sanat.EI_MAHDU_SARAKKEESEEN)


def _shown(number: float, form: str) -> str:
    """Return a number about as it is shown: its width is what counts."""
    if "yy" in form:
        return "31.12.2023"
    decimals = _DECIMALS.search(form)
    grouped = "," if "#,#" in form else ""
    if form == "General":
        return f"{number:g}"
    return f"{number:{grouped}.{len(decimals[1]) if decimals else 0}f}"


def _off_page(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        if not sheet.cells:
            continue
        if sheet.area is None:
            yield Flaw(sheet.name, sanat.EI_TULOSTUSALUETTA)
            continue
        printed = _with_screen_only(sheet, sheet.area)
        outside = (
            cell for cell in sheet.cells.values() if not printed.holds(cell.row, cell.column)
        )
        for cell in outside:
            yield Flaw(f"{sheet.name}!{cell.at}", sanat.ALUEEN_ULKOPUOLELLA)
        width, height = _room(sheet)
        needed = sheet.width(sheet.area.left, sheet.area.right)
        scale = width / needed if needed else 1.0
        if scale < 1 and not _fits(sheet):
            yield Flaw(sheet.name, sanat.LEVEAMPI_KUIN_SIVU)
        elif scale < _LEAST_SCALE:
            yield Flaw(sheet.name, sanat.KUTISTUU.of(osuus=f"{scale * 100:.0f}"))
        for row, points in sheet.heights.items():
            if points > min(_HIGHEST_ROW, height / min(1.0, scale)):
                yield Flaw(sanat.RIVI.of(taulukko=sheet.name, rivi=row), sanat.SIVUA_KORKEAMPI)


def _with_screen_only(sheet: Sheet, area: Area) -> Area:
    """Add to what is printed the columns to its right, if the paper says that they are not."""
    last = max(column for _, column in sheet.cells)
    first, end = letters(area.right + 1), letters(last)
    others = first if first == end else f"{first}–{end}"
    said = [VAIN_RUUDULLA(kieli, viimeinen=letters(area.right), muut=others) for kieli in Kieli]
    texts = (cell.value for cell in sheet.cells.values() if area.holds(cell.row, cell.column))
    if any(note in text for text in texts if isinstance(text, str) for note in said):
        return area._replace(right=max(last, area.right))
    return area


def _fits(sheet: Sheet) -> bool:
    """Tell whether a sheet is shrunk to the width of its page."""
    fit = child(sheet.root, "sheetPr", "pageSetUpPr")
    setup = child(sheet.root, "pageSetup")
    across = "1" if setup is None else setup.get("fitToWidth", "1")
    return fit is not None and is_true(fit.get("fitToPage")) and across == "1"


def _room(sheet: Sheet) -> tuple[float, float]:
    """Return the width and height of a page within its margins."""
    setup, margins = child(sheet.root, "pageSetup"), child(sheet.root, "pageMargins")
    given = {} if setup is None else setup.attrib
    width, height = _PAGES.get(given.get("paperSize", _A4), _PAGES[_A4])
    if given.get("orientation") == "landscape":
        width, height = height, width
    edges = {} if margins is None else {name: float(edge) for name, edge in margins.items()}
    across = edges.get("left", 0.7) + edges.get("right", 0.7)
    down = edges.get("top", 0.75) + edges.get("bottom", 0.75)
    return width - across * _INCH, height - down * _INCH


PAGE_CHECKS: Final = (
    Check(
        id="nothing-is-cut",
        demand=sanat.MIKAAN_EI_KATKEA,
        find=_cut,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="everything-fits-its-page",
        demand=sanat.MAHTUU_SIVULLE,
        find=_off_page,
        kinds=frozenset({Kind.REPORT}),
    ),
)
