"""Whether parts of a workbook keep to the format: elements, their order and number, attributes.

What it asks is in `workbook_words.py` and `drawing_words.py`; models are read in `models.py`.
Extensions, whose namespaces are not the format's, are let be, as the format says (part 3).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting import drawing_words, workbook_words
from flows.inspecting.check import Flaw
from flows.inspecting.models import Model, misplaced, missing, model_of, names_in
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.sana import Sanottava
from schemas.sanat.tutkinta import EI_ARVOA

_NAMESPACES: Final = {
    "x": ("spreadsheetml/main", "spreadsheetml/2006/main"),
    "xdr": ("drawingml/spreadsheetDrawing", "drawingml/2006/spreadsheetDrawing"),
    "c": ("drawingml/chart", "drawingml/2006/chart"),
    "a": ("drawingml/main", "drawingml/2006/main"),
    "r": ("officeDocument/relationships", "officeDocument/2006/relationships"),
    "cp": ("", "package/2006/metadata/core-properties"),
}
_PREFIXES: Final = {
    **{f"http://purl.oclc.org/ooxml/{strict}": p for p, (strict, _) in _NAMESPACES.items()},
    **{f"http://schemas.openxmlformats.org/{each}": p for p, (_, each) in _NAMESPACES.items()},
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_WORDS: Final = {
    "x": (
        workbook_words.WORKBOOKS, workbook_words.SHEETS, workbook_words.STYLES,
        workbook_words.TEXTS,
    ),
    "cp": (workbook_words.PROPERTIES,),
    "xdr": (drawing_words.DRAWINGS,),
    "c": (drawing_words.CHARTS,),
    "a": (drawing_words.SHARED,),
}  # fmt: skip
_CELL: Final = r"\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}"
_CELLS: Final = rf"{_CELL}(:{_CELL})?|[A-Z]{{1,3}}:[A-Z]{{1,3}}"
_KINDS: Final = {
    "": r"[\s\S]*",
    "bool": "0|1|true|false|on|off",
    "count": "[0-9]+",
    "whole": "-?[0-9]+",
    "number": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?",
    "rgb": "([0-9A-Fa-f]{2}){3,4}",
    "area": _CELLS,
    "areas": rf"({_CELLS})( ({_CELLS}))*",
}
_OWN: Final = re.compile(r"(?<![\w:])[A-Za-z]\w*(?![\w:])")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """What is asked of an element: its content, its attributes, those that must be there."""

    model: Model
    values: Mapping[str, re.Pattern[str]]
    needed: frozenset[str]


def grammar_flaws(place: str, root: Element) -> Iterator[Flaw]:
    """Go through what breaks the format in a part; one of a kind that is not known is let be."""
    waiting = [(root, "")]
    while waiting:
        element, parent = waiting.pop()
        name = _name(str(element.tag))
        line = _lines().get(f"{parent}/{name}") or _lines().get(name or "")
        if line is None:
            continue
        named = [(child, _name(str(child.tag))) for child in element]
        known = [(child, child_name) for child, child_name in named if child_name]
        own = str(element.tag).rpartition("}")[2]
        names = tuple(child_name for _, child_name in known)
        yield from (Flaw(place, told) for told in _content(line, own, names))
        yield from (Flaw(place, told) for told in _attributes(line, own, element))
        waiting += [(child, own) for child, _ in reversed(known)]


@lru_cache(maxsize=1024)
def _content(line: Line, own: str, names: tuple[str, ...]) -> tuple[Sanottava, ...]:
    """Tell what is wrong with the children; those of rows and of cells are mostly alike."""
    return tuple(_content_flaws(line.model, own, names))


def _content_flaws(model: Model, own: str, names: tuple[str, ...]) -> Iterator[Sanottava]:
    for name in misplaced(model, names):
        shown = name.rpartition(":")[2]
        if name in names_in(model):
            yield sanat.VAARASSA_JARJESTYKSESSA.of(nimi=shown)
        else:
            yield sanat.EI_KUULU.of(nimi=shown)
    if wanted := missing(model, names):
        shown = ", ".join(name.rpartition(":")[2] for name in wanted)
        yield sanat.ELEMENTTI_PUUTTUU.of(nimi=own, puuttuva=shown)


def _attributes(line: Line, own: str, element: Element) -> Iterator[Sanottava]:
    given = {name: value for tag, value in element.items() if (name := _attribute(tag))}
    for name, value in given.items():
        pattern = line.values.get(name)
        if pattern is None:
            yield sanat.OUTO_MAARITE.of(nimi=own, maarite=name)
        elif not pattern.fullmatch(value):
            yield sanat.MAARITE_EI_KELPAA.of(nimi=own, maarite=name, arvo=value or EI_ARVOA)
    for name in sorted(line.needed - set(given)):
        yield sanat.MAARITE_PUUTTUU.of(nimi=own, maarite=name)


@cache
def _name(tag: str) -> str | None:
    """Return an element's name with our prefix; None of one that is not of the format."""
    namespace, _, local = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else None


@cache
def _attribute(tag: str) -> str | None:
    """Return an attribute's name, as it is where it has no namespace; None of an extension."""
    return _name(tag) if tag.startswith("{") else tag


@cache
def _lines() -> Mapping[str, Line]:
    """Read every line by its element's name with a prefix, `parent/` before it where it has one."""
    return {
        key: line
        for prefix, texts in _WORDS.items()
        for text in texts
        for key, line in _read(prefix, text)
    }


def _read(prefix: str, text: str) -> Iterator[tuple[str, Line]]:
    for words in re.sub(r"\s*\n\s+", " ", text).strip().split("\n"):
        element, model, attributes = (*map(str.strip, words.split(";")), "")[:3]
        parent, slash, name = element.rpartition("/")
        values, needed = {}, set()
        for attribute in re.sub(r"\|\s+", "|", attributes).split():
            named, _, kind = attribute.removesuffix("!").partition("=")
            values[named] = re.compile(_KINDS.get(kind, kind))
            needed |= {named} if attribute.endswith("!") else set()
        own = model_of(_OWN.sub(rf"{prefix}:\g<0>", model.removeprefix("-")))
        yield f"{parent}{slash}{prefix}:{name}", Line(own, values, frozenset(needed))
