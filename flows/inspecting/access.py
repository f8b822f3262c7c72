"""Checks of accessibility: properties, headings, contrast, colour, texts of charts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Area, Cell, Sheet, area_of
from flows.inspecting.check import Check, Flaw, Subject
from flows.inspecting.kinds import Kind
from flows.inspecting.looks import BLACK, WHITE, contrast
from flows.inspecting.package import child, children, local
from flows.writing import styles
from schemas.sanat import tutkinta as sanat
from schemas.written import one_decimal

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_TITLES: Final = frozenset(
    style.name
    for style in (
        styles.COVER_TITLE, styles.COVER_SUBTITLE, styles.TITLE, styles.SECTION, styles.HEADING,
        styles.UNIT,
    )
)  # fmt: skip
_NORMAL: Final = ("Normal", "Normaali")
_LARGE: Final = 18.0
_LARGE_BOLD: Final = 14.0
_CONTRAST: Final = 4.5
_CONTRAST_LARGE: Final = 3.0
_PLAIN_COLORS: Final = frozenset({BLACK, styles.INK, styles.ACCENT, styles.MUTED})
_PLAIN_FILLS: Final = frozenset({None, WHITE, styles.HEADING_FILL})
_SCALES: Final = frozenset({"colorScale", "dataBar", "iconSet"})
_WORD: Final = re.compile(r'(\$?[A-Z]+[0-9]+)="[^"]+"')
_COLORED_FORMAT: Final = re.compile(
    r"\[(red|blue|green|yellow|magenta|cyan|color ?\d+)\]", re.IGNORECASE
)


def _properties(subject: Subject) -> Iterator[Flaw]:
    if not subject.book.title:
        yield Flaw(sanat.OMINAISUUDET, sanat.EI_OTSAKETTA)
    if not _LANGUAGE.fullmatch(subject.book.language):
        given = subject.book.language or sanat.PUUTTUU
        yield Flaw(sanat.OMINAISUUDET, sanat.EI_KIELTA.of(annettu=given))


def _headings(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        first = next((cells[0] for _, cells in sheet.rows()), None)
        if first and first.look.named not in _TITLES:
            yield Flaw(f"{sheet.name}!{first.at}", sanat.EI_ALA_OTSIKOLLA)
        for cell in sheet.cells.values():
            if cell.look.own or (cell.look.named in _NORMAL and cell.look.style.bold):
                yield Flaw(f"{sheet.name}!{cell.at}", sanat.KASIN_MUOTOILTU)


def _contrasts(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        for cell in sheet.cells.values():
            look = cell.look
            size = look.style.size
            large = size >= _LARGE or (look.style.bold and size >= _LARGE_BOLD)
            found = contrast(look.color, look.fill or WHITE)
            least = _CONTRAST_LARGE if large else _CONTRAST
            if found < least:
                told = sanat.HEIKKO_KONTRASTI.of(
                    kontrasti=partial(one_decimal, found), vahintaan=partial(one_decimal, least)
                )
                yield Flaw(f"{sheet.name}!{cell.at}", told)


def _colors(subject: Subject) -> Iterator[Flaw]:
    for sheet in subject.book.sheets:
        for cell in filter(_is_coloured, sheet.cells.values()):
            if not isinstance(cell.value, str) or not any(map(str.isalpha, cell.value)):
                yield Flaw(f"{sheet.name}!{cell.at}", sanat.VARI_ILMAN_SANOJA)
        yield from _ambiguous(sheet)
        yield from (
            Flaw(f"{sheet.name}!{rules.get('sqref')}", sanat.EHDOLLINEN_VARI)
            for rules in children(sheet.root, "conditionalFormatting")
            for rule in children(rules, "cfRule")
            if (rule.get("type") in _SCALES or rule.get("dxfId") is not None)
            and not _follows_word(rule, rules.get("sqref", ""))
        )
    for part, root in subject.book.package.roots.items():
        if local(root) == "chartSpace":
            yield from _alike(part, root)


def _follows_word(rule: Element, cells: str) -> bool:
    """Tell whether a rule colours cells by the very word that they show."""
    own = area_of(cells)
    formula = child(rule, "formula")
    asked = _WORD.fullmatch("" if formula is None else formula.text or "")
    if rule.get("type") != "expression" or own is None or asked is None:
        return False
    return own.left == own.right and area_of(asked[1]) == Area(own.top, own.left, own.top, own.left)


def _is_coloured(cell: Cell) -> bool:
    """Tell whether a cell's colour says something: it is none of the house's plain ones."""
    by_format = bool(_COLORED_FORMAT.search(cell.look.style.number_format))
    look = cell.look
    return look.color not in _PLAIN_COLORS or look.fill not in _PLAIN_FILLS or by_format


def _ambiguous(sheet: Sheet) -> Iterator[Flaw]:
    """Find words that mean one thing in one colour and another in another."""
    colors: dict[str, set[str]] = defaultdict(set)
    for cell in filter(_is_coloured, sheet.cells.values()):
        if isinstance(cell.value, str):
            colors[cell.value].add(f"{cell.look.color}/{cell.look.fill}")
    for words, found in colors.items():
        if len(found) > 1:
            yield Flaw(sheet.name, sanat.SANA_KAHDESSA_VARISSA.of(sana=words))


def _alike(part: str, chart: Element) -> Iterator[Flaw]:
    """Find series of a chart that only their colours tell apart."""
    looks = [_pattern(series) for series in chart.iter() if local(series) == "ser"]
    if len(set(looks)) < len(looks):
        yield Flaw(part, sanat.SARJAT_VARILLA)


def _pattern(series: Element) -> tuple[str, ...]:
    marks = ("pattFill", "prstDash", "symbol")
    return tuple(
        f"{local(each)}={each.get('prst', each.get('val', ''))}"
        for each in series.iter()
        if local(each) in marks
    )


def _alt_texts(subject: Subject) -> Iterator[Flaw]:
    for part, root in subject.book.package.roots.items():
        if local(root) != "wsDr":
            continue
        for each in root.iter():
            if local(each) == "cNvPr" and not _is_group(each) and not each.get("descr", "").strip():
                yield Flaw(part, sanat.EI_VAIHTOEHTOISTA.of(nimi=each.get("name", "")))


def _is_group(properties: Element) -> bool:
    """Tell whether a picture is marked as mere decoration."""
    return any(local(each) == "decorative" and each.get("val") == "1" for each in properties.iter())


ACCESS_CHECKS: Final = (
    Check(
        id="document-properties",
        demand=sanat.NIMI_JA_KIELI,
        find=_properties,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="headings-by-style",
        demand=sanat.OTSIKOT_TYYLEILLA,
        find=_headings,
        kinds=frozenset({Kind.REPORT}),
    ),
    Check(
        id="contrast",
        demand=sanat.KONTRASTI_RIITTAA,
        find=_contrasts,
        kinds=frozenset({Kind.REPORT, Kind.INPUT}),
    ),
    Check(
        id="not-by-colour-alone",
        demand=sanat.EI_VAIN_VARILLA,
        find=_colors,
        kinds=frozenset({Kind.REPORT, Kind.INPUT}),
    ),
    Check(
        id="charts-have-alt-texts",
        demand=sanat.VAIHTOEHTOISET_TEKSTIT,
        find=_alt_texts,
    ),
)
