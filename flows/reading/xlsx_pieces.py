"""A part of a workbook as a stream: what stands before its items, then pieces of whole items.

The items are the rows of a sheet, or the shared strings. What is in them is read elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

import polars as pl

from flows.reading.limits import MIB

_CHUNK: Final = 8 * MIB
_FIRST_CHUNK: Final = MIB // 16
"""Headings are often written in another way than the rows below: a first piece is soon tried anew.
"""
_ROOT: Final = re.compile(rb"<[A-Za-z][^>]*>")
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*encoding=["']([^"']*)""", re.IGNORECASE)
_UTF8: Final = frozenset({b"utf-8", b"utf8"})
_MAIN_PREFIXED: Final = re.compile(rb'xmlns:\w+="[^"]*/spreadsheetml/(?:2006/)?main"')
_STRANGE: Final = re.compile(rb"<!|xmlns")
_MARK: Final = b"\x01"  # no XML text may hold it


class NotOrdinaryError(Exception):
    """The XML is not in the form that is read by columns; it has to be straightened first."""


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""


@dataclass(frozen=True, slots=True)
class Items:
    """What stands before the items, and the items in pieces, to be taken once.

    The first piece is small, others have about 8 MiB.

    No element in the pieces has a prefix.
    """

    alku: bytes
    palat: Iterator[bytes]


def open_items(stream: Readable, container: str, item: str) -> Items:
    """Read up to the items, which are called `item` and stand in an element called `container`.

    Raises:
        NotOrdinaryError: the text is not in UTF-8, or declares more than one ordinary namespace;
            so may taking the pieces.
    """
    opening = re.compile(rb"<(?:(\w+):)?" + container.encode() + rb"(?:\s[^>]*?)?(/?)>")
    text = b""
    while (start := opening.search(text)) is None:
        chunk = stream.read(_CHUNK if text else _FIRST_CHUNK)
        if not chunk:
            raise NotOrdinaryError
        text += chunk
    alku, prefix = text[: start.end()], start[1] or b""
    _check_head(alku, prefix)
    mark = prefix + b":" if prefix else b""
    closing = b"</" + mark + container.encode()
    rest = closing if start[2] else text[start.end() :]
    return Items(alku, _pieces(stream, rest, mark, (b"<" + mark + item.encode(), closing)))


def _check_head(alku: bytes, prefix: bytes) -> None:
    encoding = _ENCODING.search(alku)
    root = _ROOT.search(alku)
    if (
        root is None
        or b"<!" in alku
        or (encoding is not None and encoding[1].lower() not in _UTF8)
        or len(_MAIN_PREFIXED.findall(root[0])) != bool(prefix)
    ):
        raise NotOrdinaryError


def _pieces(
    stream: Readable, rest: bytes, mark: bytes, tags: tuple[bytes, bytes]
) -> Iterator[bytes]:
    """Yield the items; read the stream to its end, so that its check sum is checked."""
    item, closing = tags
    if closing not in rest and (cut := rest.rfind(item)) > 0:
        yield _without_prefix(rest[:cut], mark)
        rest = rest[cut:]
    while closing not in rest:
        chunk = stream.read(_CHUNK)
        if not chunk:
            raise NotOrdinaryError
        cut = chunk.rfind(item)
        after = chunk[cut + len(item) : cut + len(item) + 1]
        if cut < 0 or after.isalpha():  # an element that is called longer: the items have ended
            rest += chunk
            continue
        if rest or cut:
            yield _without_prefix(b"".join((rest, memoryview(chunk)[:cut])), mark)
        rest = chunk[cut:]
    yield _without_prefix(rest[: rest.find(closing)], mark)
    while stream.read(_CHUNK):
        pass


def _without_prefix(piece: bytes, mark: bytes) -> bytes:
    if not mark:
        return piece
    return piece.replace(b"<" + mark, b"<").replace(b"</" + mark, b"</")


def cut_to_fields(piece: bytes, opening: bytes, most: int) -> pl.DataFrame:
    """Cut a piece: a row after each `opening`, a field at each `<` in it, at most `most` of them.

    XML text never holds a bare `<`, so no field ends inside a text. Fields are called f0, f1, …;
    they are null where there are fewer, or where nothing stands in one.

    Raises:
        NotOrdinaryError: the piece holds bytes that are no text.
    """
    schema = {f"f{number}": pl.String for number in range(most)}
    start = piece.find(opening)
    if start < 0:
        return pl.DataFrame(schema=schema)
    if _MARK in piece:
        raise NotOrdinaryError
    filler = opening[1:]  # text that keeps its length is quicker to replace
    try:
        fields = pl.read_csv(
            filler + piece[start + len(opening) :].replace(opening, _MARK + filler),
            has_header=False,
            schema=schema,
            separator="<",
            eol_char=_MARK.decode(),
            quote_char=None,
            truncate_ragged_lines=True,
            missing_columns="insert",
            extra_columns="ignore",
        )
    except pl.exceptions.ComputeError as error:
        raise NotOrdinaryError from error
    return fields.with_columns(pl.col("f0").str.slice(len(filler)))


def is_strange(piece: bytes) -> bool:
    """Say whether a piece holds comments, literal text, or a namespace of its own."""
    return _STRANGE.search(piece) is not None


def content(field: str) -> pl.Expr:
    """Return what stands after the tag that a field begins with."""
    tag = pl.col(field)
    return tag.str.slice(tag.str.find(">", literal=True) + 1)
