"""How text wraps in a column and how high its row must be. Knows fonts, knows no workbook."""

import math
import re
import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from flows.writing.styles import Style

MAX_ROW_HEIGHT: Final = 400.0
"""Points; a row of a workbook cannot be higher than 409."""

# Advance widths of the font in thousandths of its size; a letter with a mark is as wide as without.
_REGULAR: Final = {
    191: "'",
    222: "ijl’",
    278: " !,./:;I[\\]ft|·",
    333: "()-`r”“{}",
    355: '"•',
    400: "*°",
    500: "Jcksvxyz^",
    556: "#$0123456789?L_abdeghnopqu–€§«»",
    584: "+<=>~×−",
    611: "FTZß",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    944: "W%æ½",
    1015: "@—…",
}
_BOLD: Final = {
    278: " ,./I\\ijl’·|'",
    333: "!()-:;[]`ft",
    400: "*r{}•°",
    500: 'z”“"',
    556: "#$0123456789J_aceksvxy–€§«»",
    611: "+<=>^~×−?FLTZbdghnopquß",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    944: "W%mæ½",
    1015: "@—…",
}
_MARKS: Final = re.compile(r"(?<=[/-])")
_UNKNOWN_WIDTH: Final = 1000
_WIDEST: Final = 1015
_LEADING: Final = 1.275  # what a line takes in Excel, in font sizes; LibreOffice takes 1.15
_INDENT: Final = 10.0
_PADDING_ACROSS: Final = 6.0
_PADDING_DOWN: Final = 1.5
_CAUTION: Final = 0.97  # of a column's width: printers and screens set the same text differently


def text_width(text: str, style: Style) -> float:
    """Return how many points wide a line of text is."""
    return sum(_advance(character, style.bold) for character in text) * style.size / 1000


def width_for(text: str, style: Style) -> float:
    """Return the width of a column in which a line of text is not wrapped."""
    return text_width(text, style) / _CAUTION + _PADDING_ACROSS + style.indent * _INDENT


@lru_cache(maxsize=8192)
def wrapped(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Break a text into the lines a column of `width` points shows; joined they are the text.

    Lines break at spaces and line breaks, and inside a word only if no line could hold it; such a
    word begins a line. Excel and LibreOffice also break after hyphens, so that the lines counted
    are rather too many than too few.
    """
    room = (width - _PADDING_ACROSS - style.indent * _INDENT) * _CAUTION
    first, *others = text.splitlines(keepends=True) or [""]
    lead = replace(style, bold=True) if style.lead else style
    lines = _lines(first, lead, room)
    return (*lines, *(line for paragraph in others for line in _lines(paragraph, style, room)))


def row_height(lines: int, style: Style) -> float:
    """Return the points that so many lines of a style need, in quarters as Excel keeps heights."""
    return math.ceil((lines * style.size * _LEADING + _PADDING_DOWN) * 4) / 4


def height_of(text: str, style: Style, width: float) -> float:
    """Return the points a row needs to show a text in a column of `width` points."""
    return row_height(len(wrapped(text, style, width)) if style.wrap else 1, style)


def fits_for_sure(style: Style, width: float) -> int:
    """Return how many letters fit into a line of a column, however wide they are."""
    room = (width - _PADDING_ACROSS - style.indent * _INDENT) * _CAUTION
    return int(room * 1000 / (style.size * _WIDEST))


def parts(
    text: str, style: Style, width: float, highest: float = MAX_ROW_HEIGHT
) -> tuple[str, ...]:
    """Cut a text into parts that each fit into a row of the `highest` height; mostly it is its own.

    A part ends where a paragraph or else a sentence does, if that leaves no part half empty.
    """
    most = int((highest - _PADDING_DOWN) / (style.size * _LEADING))
    lines = wrapped(text, style, width)
    if len(lines) <= most:
        return (text,)
    head = "".join(lines[:most])
    ends = (head.rfind(mark) + len(mark) for mark in ("\n", ". "))
    cut = next((end for end in ends if end > len(head) // 2), len(head))
    return (text[:cut].rstrip(), *parts(text[cut:], style, width, highest))


def _lines(paragraph: str, style: Style, room: float) -> list[str]:
    lines, used = [""], 0.0
    for word in _words(paragraph):
        bare = _word_width(word.rstrip(), style)
        if bare > room:
            lines += _pieces(word, style, room)
            used = text_width(lines[-1], style)
            continue
        if bare and used + bare > room:
            lines.append("")
            used = 0.0
        lines[-1] += word
        used += _word_width(word, style)
    return [line for line in lines if line] or [""]


def _words(paragraph: str) -> list[str]:
    """Part a paragraph into words, each with the space after it."""
    words = paragraph.split(" ")
    return [*(f"{word} " for word in words[:-1]), words[-1]]


def _pieces(word: str, style: Style, room: float) -> list[str]:
    """Part a word that no line holds, as LibreOffice does, at its marks or else anywhere."""
    pieces = [""]
    for part in filter(None, _MARKS.split(word)):
        if text_width((pieces[-1] + part).rstrip(), style) > room:
            pieces.append("")
        for character in part:
            if text_width(pieces[-1] + character, style) > room and not character.isspace():
                pieces.append("")
            pieces[-1] += character
    return pieces


@lru_cache(maxsize=65_536)
def _word_width(word: str, style: Style) -> float:
    """Return the width of a word: in the texts of a report the same ones come again and again."""
    return text_width(word, style)


@cache
def _widths(*, bold: bool) -> dict[str, int]:
    table = _BOLD if bold else _REGULAR
    return {character: width for width, characters in table.items() for character in characters}


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> int:  # noqa: FBT001  called for every letter
    base = unicodedata.normalize("NFD", character)[0]
    return _widths(bold=bold).get(" " if base.isspace() else base, _UNKNOWN_WIDTH)
