"""The parts of a workbook's file: their names, their kinds, what they lead to. Knows no sheets."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from schemas.sanat import tutkinta as sanat
from schemas.sanat.kaytto import ToldError

CONTENT_TYPES: Final = "[Content_Types].xml"
DOCUMENT: Final = "officeDocument"
_MOST_BYTES: Final = 512 * 1024 * 1024
_RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class UnreadableError(ToldError):
    """The file is no workbook, or so broken that nothing can be told of it."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part leads to: `target` is the name of a part, or an address outside."""

    id: str
    kind: str
    target: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a file by name, the names in the order they stand in."""

    names: tuple[str, ...]
    parts: Mapping[str, bytes]
    roots: Mapping[str, Element]
    broken: Mapping[str, str]

    def relationships(self, part: str) -> Iterator[Relationship]:
        """Go through what a part leads to; the empty name is the file itself."""
        folder, name = posixpath.split(part)
        root = self.roots.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        for each in () if root is None else root.iter(f"{_RELATIONSHIPS}Relationship"):
            outside = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            found = target if outside else posixpath.normpath(posixpath.join("/", folder, target))
            yield Relationship(
                each.get("Id", ""),
                each.get("Type", "").rpartition("/")[2],
                found if outside else found.lstrip("/"),
                outside,
            )

    def target(self, part: str, kind: str) -> str | None:
        """Return the part of a kind that a part leads to."""
        found = (each.target for each in self.relationships(part) if each.kind == kind)
        return next(found, None)


def read_package(path: Path) -> Package:
    """Read every part of a file; what is no sound xml is told, not raised.

    Raises:
        UnreadableError: the file is no zip archive, damaged or unreasonably large.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise UnreadableError(sanat.LIIAN_SUURI)
            parts = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableError(sanat.EI_EHJA.of(syy=error)) from error
    roots, broken = {}, {}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels", ".vml")):
            try:
                roots[name] = fromstring(content, forbid_dtd=True)
            except (ParseError, DefusedXmlException, ValueError) as error:
                broken[name] = str(error) or type(error).__name__
    return Package(tuple(entry.filename for entry in entries), parts, roots, broken)


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Go down a path of names and through the elements at its end."""
    if element is None:
        return
    if not names:
        yield element
        return
    for child in element:
        if local(child) == names[0]:
            yield from children(child, *names[1:])


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first element at the end of a path of names."""
    return next(children(element, *names), None)


def is_true(value: str | None) -> bool:
    """Read a yes or no as the format writes it."""
    return value in {"1", "true", "on"}
