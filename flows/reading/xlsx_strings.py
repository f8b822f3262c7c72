"""The texts of a workbook: its shared strings, and what XML and Excel escape in any text."""

import re
from typing import Final
from xml.etree.ElementTree import Element, ParseError, fromstring

import polars as pl

from flows.reading.xlsx_pieces import (
    NotOrdinaryError,
    Readable,
    content,
    cut_to_fields,
    is_strange,
    open_items,
)

_ITEM: Final = b"<si>"
_CODED: Final = re.compile(r"_x([0-9a-fA-F]{4})_")
_ENTITY: Final = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));")
_HALVES: Final = range(0xD800, 0xE000)
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def shared_strings(stream: Readable) -> pl.Series:
    """Return the shared strings in their order.

    Raises:
        NotOrdinaryError: the XML has another form.
    """
    items = open_items(stream, "sst", "si")
    found = [_strings_of(piece) for piece in items.palat]
    return pl.concat([pl.Series([], dtype=pl.String), *found], rechunk=True)


def _strings_of(piece: bytes) -> pl.Series:
    piece = piece.replace(b"<si/>", b"<si></si>")
    fields = cut_to_fields(piece, _ITEM, 4)
    if fields.height != piece.count(b"<si") or is_strange(piece):
        raise NotOrdinaryError
    first = fields["f1"]
    plain = first.str.contains("^t[ >]") & (fields["f2"] == "/t>") & (fields["f3"] == "/si>")
    texts = decoded(fields.select(content("f1")).to_series())
    rich = (~plain.fill_null(value=False)).arg_true()
    if len(rich):
        raw = piece.split(_ITEM)
        texts = texts.clone().scatter(rich, [_text_of(raw[place + 1]) for place in rich])
    return unescaped(texts)


def _text_of(item: bytes) -> str:
    """Return the text of an item that is parted into runs, without its phonetic reading."""
    try:
        element = fromstring(_ITEM + item)  # noqa: S314 - a piece has no document type
    except ParseError as error:
        raise NotOrdinaryError from error
    return text_of(element)


def text_of(element: Element) -> str:
    """Return the text of the runs of a rich text."""
    runs = [each for each in element if each.tag == "r"]
    return "".join(each.findtext("t") or "" for each in (element, *runs))


def decoded(texts: pl.Series) -> pl.Series:
    """Return texts without XML's own escapes (`&amp;`, `&#228;`) and with one kind of line break.

    Raises:
        NotOrdinaryError: a text names an entity of its own.
    """
    if texts.str.contains("\r", literal=True).any():
        texts = texts.str.replace_all("\r\n?", "\n")
    escaped = texts.str.contains("&", literal=True).fill_null(value=False)
    if not escaped.any():
        return texts
    written = texts.filter(escaped)
    if (
        written.str.count_matches("&", literal=True) != written.str.count_matches(_ENTITY.pattern)
    ).any():
        raise NotOrdinaryError
    if written.str.contains("&#", literal=True).any():
        named = pl.Series([_ENTITY.sub(_character, text) for text in written], dtype=pl.String)
    else:
        # The ampersand is last: what it uncovers is no escape.
        others = {f"&{name};": mark for name, mark in _NAMED.items() if name != "amp"}
        named = written.str.replace_many(others).str.replace_all("&amp;", "&", literal=True)
    return texts.clone().scatter(escaped.arg_true(), named)


def unescaped(texts: pl.Series) -> pl.Series:
    """Return texts without Excel's escapes of characters that XML cannot hold (`_x000D_`)."""
    coded = texts.str.contains(_CODED.pattern).fill_null(value=False)
    if not coded.any():
        return texts
    places = coded.arg_true()
    return texts.clone().scatter(
        places, [_CODED.sub(_coded, text) for text in texts.gather(places)]
    )


def _character(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    try:
        return _of_code(int(match[1], 16) if match[1] else int(match[2]), match[0])
    except ValueError as error:
        raise NotOrdinaryError from error


def _coded(match: re.Match[str]) -> str:
    return _of_code(int(match[1], 16), match[0])


def _of_code(code: int, written: str) -> str:
    """Return a character by its code; half of one that takes two codes stays as written."""
    return written if code in _HALVES else chr(code)
