"""Content models of a document format: what may stand in an element, in which order, how often.

A model is written in words: `a? (b | c)* d+` is an a or none, any number of b and c, then some d;
`-` is nothing. What it accepts is found by taking its derivative by one child after another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

_TOKEN: Final = re.compile(r"[\w:]+|[()|?*+]")


@dataclass(frozen=True, slots=True)
class Model:
    """A model: `kind` is one of none, empty, name, sequence, choice and any number of `parts`."""

    kind: str
    name: str = ""
    parts: tuple["Model", ...] = ()


_NONE: Final = Model("none")
_EMPTY: Final = Model("empty")


@cache
def model_of(words: str) -> Model:
    """Read a model."""
    tokens = _TOKEN.findall(words)
    found, rest = _choice(tokens) if tokens else (_EMPTY, [])
    if rest:
        raise ValueError(f"not a content model: {words}")
    return found


@cache
def names_in(model: Model) -> frozenset[str]:
    """Return every name that a model has a place for."""
    own = {model.name} if model.kind == "name" else set()
    return frozenset(own.union(*map(names_in, model.parts)))


def misplaced(model: Model, names: Sequence[str]) -> Iterator[str]:
    """Go through the children that may not stand where they do; the others are read as if alone."""
    for name in names:
        after = _after(model, name)
        if after.kind == "none":
            yield name
        else:
            model = after


def missing(model: Model, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of which one is still wanted after these children, if any is."""
    for name in names:
        after = _after(model, name)
        model = model if after.kind == "none" else after
    return tuple(sorted(_wanted(model)))


def _choice(tokens: list[str]) -> tuple[Model, list[str]]:
    parts, rest = [], tokens
    while True:
        part, rest = _sequence(rest)
        parts.append(part)
        if not rest or rest[0] != "|":
            return (parts[0] if len(parts) == 1 else Model("choice", parts=tuple(parts))), rest
        rest = rest[1:]


def _sequence(tokens: list[str]) -> tuple[Model, list[str]]:
    found, rest = _EMPTY, tokens
    while rest and rest[0] not in {"|", ")"}:
        if rest[0] == "(":
            part, rest = _choice(rest[1:])
            rest = rest[1:]
        else:
            part, rest = Model("name", rest[0]), rest[1:]
        if rest and rest[0] in {"?", "*", "+"}:
            part, rest = _repeated(part, rest[0]), rest[1:]
        found = _then(found, part)
    return found, rest


def _repeated(part: Model, mark: str) -> Model:
    if mark == "?":
        return Model("choice", parts=(part, _EMPTY))
    many = Model("many", parts=(part,))
    return many if mark == "*" else _then(part, many)


def _then(one: Model, other: Model) -> Model:
    if "none" in {one.kind, other.kind}:
        return _NONE
    if one.kind == "empty":
        return other
    return one if other.kind == "empty" else Model("sequence", parts=(one, other))


@cache
def _is_done(model: Model) -> bool:
    """Tell whether nothing more need come."""
    if model.kind == "sequence":
        return all(map(_is_done, model.parts))
    if model.kind == "choice":
        return any(map(_is_done, model.parts))
    return model.kind in {"empty", "many"}


@cache
def _wanted(model: Model) -> frozenset[str]:
    """Return the names of which the first that must come is one; none where nothing need come."""
    if _is_done(model):
        return frozenset()
    if model.kind == "name":
        return frozenset({model.name})
    if model.kind == "sequence":
        return _wanted(next(part for part in model.parts if not _is_done(part)))
    return frozenset().union(*map(_wanted, model.parts))


@cache
def _after(model: Model, name: str) -> Model:
    """Return what may follow when a child of the name has come."""
    if model.kind == "name":
        return _EMPTY if model.name == name else _NONE
    if model.kind == "many":
        return _then(_after(model.parts[0], name), model)
    if model.kind == "choice":
        return _either([_after(part, name) for part in model.parts])
    if model.kind == "sequence":
        head, tail = model.parts
        one = _then(_after(head, name), tail)
        return _either([one, _after(tail, name)]) if _is_done(head) else one
    return _NONE


def _either(models: list[Model]) -> Model:
    kept = tuple(dict.fromkeys(model for model in models if model.kind != "none"))
    if not kept:
        return _NONE
    return kept[0] if len(kept) == 1 else Model("choice", parts=kept)
