"""Opening a written workbook again: every part must be well-formed, cells are read by address.

It is read by a parser of its own, not by what wrote it.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Final
from xml.parsers import expat

Value = str | int | float | bool | None
Cells = Mapping[str, Value]
"""What each cell of a sheet holds, by its address; an empty one is not there."""

_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_XML: Final = (".xml", ".rels", ".vml")
_TEXT: Final = ("v", "t")


def reopened(path: Path, sheets: Collection[str]) -> Mapping[str, Cells]:
    """Return the cells of some sheets of a workbook on the disk.

    Raises:
        ValueError: the archive is damaged, a part is not well-formed, or a sheet is not there.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        places = _places(parts)
        wanted = {name: places[name] for name in sheets}
        strings = _strings(parts[_STRINGS]) if _STRINGS in parts else []
        read = {name: _cells(parts[part], strings) for name, part in wanted.items()}
        for name in parts.keys() - {*wanted.values()}:
            if name.endswith(_XML):
                expat.ParserCreate().Parse(parts[name], True)
    except (KeyError, EOFError, zipfile.BadZipFile, zlib.error, expat.ExpatError) as error:
        raise ValueError(f"{path.name} cannot be opened again: {error}") from error
    return read


def _places(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of each sheet, by its name."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def relation(tag: str, given: Mapping[str, str]) -> None:
        if tag == "Relationship":
            targets[given["Id"]] = posixpath.normpath(posixpath.join("/xl", given["Target"]))[1:]

    def sheet(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            names[given["name"]] = given["r:id"]

    _parse(parts[_RELATIONS], start=relation)
    _parse(parts[_BOOK], start=sheet)
    return {name: targets[identity] for name, identity in names.items()}


def _strings(part: bytes) -> list[str]:
    """Return the shared strings, runs of one put together."""
    strings: list[str] = []
    texts = _Texts()

    def end(tag: str) -> None:
        texts.end(tag)
        if tag == "si":
            strings.append(texts.taken())

    _parse(part, start=texts.start, end=end, data=texts.data)
    return strings


def _cells(part: bytes, strings: list[str]) -> Cells:
    cells: dict[str, Value] = {}
    texts = _Texts()
    address, kind = "", "n"

    def start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal address, kind
        texts.start(tag, given)
        if tag == "c":
            address, kind = given["r"], given.get("t", "n")

    def end(tag: str) -> None:
        texts.end(tag)
        if tag == "c" and (text := texts.taken()):
            cells[address] = _value(text, kind, strings)

    _parse(part, start=start, end=end, data=texts.data)
    return cells


class _Texts:
    """Gathers what stands in the elements of text and values."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._inside = False

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        self._inside = tag in _TEXT

    def end(self, _: str) -> None:
        self._inside = False

    def data(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)

    def taken(self) -> str:
        """Return what was gathered, and begin anew."""
        text = "".join(self._pieces)
        self._pieces.clear()
        return text


def _value(text: str, kind: str, strings: list[str]) -> Value:
    match kind:
        case "s":
            return strings[int(text)]
        case "b":
            return text == "1"
        case "n":
            return int(text) if text.lstrip("-").isdecimal() else float(text)
        case _:
            return text


def _parse(
    part: bytes,
    *,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
    data: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.Parse(part, True)
