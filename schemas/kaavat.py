"""Formulas of lines: `A + B - C` read, and reduced to signed classes. Telling faults is elsewhere.

A formula begins without a sign, since a spreadsheet would take `+A` for a formula of its own; one
is read all the same.
"""

import re
from collections.abc import Collection, Mapping
from typing import Final

from schemas.luokat import Luokka

_TERM: Final = re.compile(r"\s*(?P<merkki>[+\-\u2212]?)\s*(?P<koodi>[^+\-\u2212\s][^+\-\u2212]*)")
_CODE: Final = r"[^+\-\u2212;\s]+"
_FORMULA: Final = re.compile(rf"\s*[+\-\u2212]?\s*{_CODE}(\s*[+\-\u2212]\s*{_CODE})*\s*")
_NO_PART_OF_ONE: Final = frozenset("()*/,=")
"""Letters of other formulas; a code may have them all the same."""

_LUOKAT: Final = {" ".join(luokka.value.casefold().split()): luokka for luokka in Luokka}

Painot = Mapping[Luokka, int]
"""How often each class counts in a line; once, plus or minus, in a line that is sound."""


def code(text: str) -> str:
    """Return a code as codes compare: case and outer spaces do not count."""
    return text.strip().upper()


def terms(kaava: str) -> tuple[tuple[str, int], ...]:
    """Return the codes of a formula, each with its sign."""
    return tuple(
        (code(found["koodi"]), 1 if found["merkki"] in {"", "+"} else -1)
        for found in _TERM.finditer(kaava)
    )


def is_readable(kaava: str, known: Collection[str]) -> bool:
    """Tell whether a formula is codes with a plus or a minus between them; `known` are codes."""
    strange = (koodi for koodi, _ in terms(kaava) if _NO_PART_OF_ONE & set(koodi))
    return _FORMULA.fullmatch(kaava) is not None and all(koodi in known for koodi in strange)


def classes(luokat: str) -> tuple[tuple[str, Luokka | None], ...]:
    """Return the classes that a cell lists, each as written, None where there is no such class."""
    names = [" ".join(name.split()) for name in luokat.split(";")]
    return tuple((name, _LUOKAT.get(name.casefold())) for name in names if name)


def cycle(kaavat: Mapping[str, str]) -> tuple[str, ...]:
    """Return the first circle of codes among formulas by code, empty when there is none."""
    done: set[str] = set()
    for start in kaavat:
        path = _circle(start, kaavat, (), done)
        if path:
            return path
    return ()


def circles(kaavat: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return a circle of codes of each knot of formulas; no two share a code."""
    found: list[tuple[str, ...]] = []
    left = dict(kaavat)
    while path := cycle(left):
        found.append(path)
        left = {koodi: kaava for koodi, kaava in left.items() if koodi not in path}
    return tuple(found)


def _circle(
    koodi: str, kaavat: Mapping[str, str], path: tuple[str, ...], done: set[str]
) -> tuple[str, ...]:
    if koodi in path:
        return (*path[path.index(koodi) :], koodi)
    if koodi in done:
        return ()
    for part, _ in terms(kaavat.get(koodi, "")):
        found = _circle(part, kaavat, (*path, koodi), done)
        if found:
            return found
    done.add(koodi)
    return ()


def weights(
    own: Mapping[str, Painot], kaavat: Mapping[str, str], merkit: Mapping[str, int]
) -> dict[str, dict[Luokka, int]]:
    """Reduce every line to the weights of its classes.

    `own` has the weights of the lines of classes, `kaavat` the formulas of the others, `merkit`
    the sign that turns the sum of a formula, all by code. Unknown codes count nothing.

    Raises:
        ValueError: the formulas go in a circle.
    """
    if cycle(kaavat):
        raise ValueError(f"formulas go in a circle: {' '.join(cycle(kaavat))}")
    found: dict[str, dict[Luokka, int]] = {koodi: dict(painot) for koodi, painot in own.items()}

    def of(koodi: str) -> dict[Luokka, int]:
        if koodi not in found:
            sums: dict[Luokka, int] = {}
            turned = merkit.get(koodi, 1)
            for part, sign in terms(kaavat.get(koodi, "")):
                for luokka, paino in of(part).items():
                    sums[luokka] = sums.get(luokka, 0) + turned * sign * paino
            found[koodi] = {luokka: paino for luokka, paino in sums.items() if paino}
        return found[koodi]

    for koodi in kaavat:
        of(koodi)
    return found
