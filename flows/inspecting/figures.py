"""Checks of tables of figures: not merged, named, with headings on every page, linked."""

from collections.abc import Iterator
from typing import Final

from flows.inspecting.book import Area, Cell, Sheet
from flows.inspecting.check import Check, Flaw, Subject
from flows.inspecting.kinds import Kind
from flows.inspecting.package import children
from flows.writing import styles
from schemas.sanat import tutkinta as sanat
from schemas.sanat.sana import Sanottava

_HEADINGS: Final = frozenset(
    style.name
    for style in styles.STYLES
    if style.name.startswith((styles.UNIT.name, styles.COLUMN.name, styles.SMALL_COLUMN.name))
)
_KEY_FIGURES: Final = frozenset(
    style.name for style in styles.STYLES if style.name.startswith(f"{styles.TOTAL.name},")
)


def _merged(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        numbers = {row for row, cells in sheet.rows() if any(map(_is_number, cells))}
        headings = {row for row, cells in sheet.rows() if any(map(_is_heading, cells))}
        for area in sheet.merged:
            if (numbers | headings) & set(range(area.top, area.bottom + 1)):
                yield Flaw(_at(sheet, area), sanat.YHDISTETTY_RIVI)


def _names(subject: Subject) -> Iterator[Flaw]:
    book, named = subject.book, set()
    for name, reference in book.names.items():
        found = book.place(reference)
        if found is None:
            yield Flaw(name, sanat.NIMI_EI_JOHDA.of(viite=reference))
            continue
        sheet, area = found
        named.add((sheet.name, area.top, area.left))
        cell = sheet.cells.get((area.top, area.left))
        if cell is None or cell.value is None:
            yield Flaw(name, sanat.NIMESSA_EI_LUKUA.of(viite=reference))
    keys = [
        (sheet, cell)
        for sheet in book.sheets
        for cell in sheet.cells.values()
        if cell.look.named in _KEY_FIGURES and _is_number(cell)
    ]
    if not keys and not named:
        yield Flaw(sanat.TYOKIRJA, sanat.EI_NIMIA)
    for sheet, cell in keys:
        if (sheet.name, cell.row, cell.column) not in named:
            yield Flaw(f"{sheet.name}!{cell.at}", sanat.SUMMALLA_EI_NIMEA)


def _titles(subject: Subject) -> Iterator[Flaw]:
    """Find tables whose pages have no headings: one repeats them, several begin their pages.

    The printing program ends the pages of a table that has no page ends of ours.
    """
    for sheet in subject.book.sheets:
        starts = _heading_blocks(sheet)
        if not starts:
            continue
        first, last = sheet.titles or (0, -1)
        if any(first <= row <= last for row in starts):
            continue
        if len(starts) == 1:
            yield Flaw(sheet.name, sanat.OTSIKOT_EIVAT_TOISTU.of(rivi=starts[0]))
            continue
        numbers = [row for row, cells in sheet.rows() if any(map(_is_number, cells))]
        for end in sheet.breaks:
            following = next((row for row in numbers if row > end), None)
            if following and not any(end < row <= following for row in starts):
                yield Flaw(f"{sheet.name}!A{end + 1}", sanat.SIVU_ILMAN_OTSIKOITA)


def _heading_blocks(sheet: Sheet) -> list[int]:
    """Return the first row of each run of heading rows."""
    rows = [row for row, cells in sheet.rows() if _is_heading(cells[0])]
    return [row for row in rows if row - 1 not in rows]


def _links(subject: Subject) -> Iterator[Flaw]:
    book = subject.book
    for sheet in book.sheets:
        for link in sheet.links:
            target = book.names.get(link.place, link.place)
            if link.place and book.place(target) is None:
                yield Flaw(f"{sheet.name}!{link.at}", sanat.LINKKI_EI_JOHDA.of(paikka=link.place))
    cover = book.sheets[0]
    places = (book.place(book.names.get(link.place, link.place)) for link in cover.links)
    led = {place[0].name for place in places if place}
    for sheet in book.sheets[1:]:
        if sheet.visible and sheet.name not in led:
            yield Flaw(sheet.name, sanat.EI_SISALLYKSESSA.of(kansi=cover.name))


def _locked(subject: Subject) -> Iterator[Flaw]:
    locks = (
        "lockStructure",
        "lockWindows",
        "lockRevision",
        "workbookPassword",
        "workbookHashValue",
    )
    for each in children(subject.book.root, "workbookProtection"):
        if any(each.get(name, "0") not in {"0", "false"} for name in locks):
            yield Flaw(sanat.TYOKIRJA, sanat.RAKENNE_LUKITTU)
    for sheet in subject.book.sheets:
        for each in children(sheet.root, "sheetProtection"):
            if each.get("sheet", "0") not in {"0", "false"}:
                yield Flaw(sheet.name, sanat.SUOJATTU)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, float)


def _is_heading(cell: Cell) -> bool:
    return cell.look.named in _HEADINGS


def _at(sheet: Sheet, area: Area) -> Sanottava:
    return sanat.RIVIT.of(taulukko=sheet.name, alku=area.top, loppu=area.bottom)


FIGURE_CHECKS: Final = (
    Check(
        id="no-merged-cells-in-figures",
        demand=sanat.EI_YHDISTETTYJA,
        find=_merged,
        kinds=frozenset({Kind.REPORT, Kind.INPUT}),
    ),
    Check(
        id="headings-on-every-page",
        demand=sanat.OTSIKOT_SIVUILLA,
        find=_titles,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="key-figures-are-named",
        demand=sanat.LUVUILLA_NIMET,
        find=_names,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="links-lead-somewhere",
        demand=sanat.LINKIT_PERILLA,
        find=_links,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="not-protected",
        demand=sanat.EI_SUOJATTU,
        find=_locked,
        kinds=frozenset({Kind.REPORT, Kind.INPUT}),
    ),
)
