"""What a line is the sum of, as a reader would add it up: the lines above it."""

from collections.abc import Iterable, Sequence

from schemas.layouts import LaskelmaRivi


def parts_of(subtotal: LaskelmaRivi, printed: Sequence[LaskelmaRivi]) -> tuple[LaskelmaRivi, ...]:
    """Return the printed lines above a subtotal that make it up: the fewest that do."""
    return fewest(subtotal, printed[: printed.index(subtotal)])


def fewest(whole: LaskelmaRivi, among: Iterable[LaskelmaRivi]) -> tuple[LaskelmaRivi, ...]:
    """Return the fewest lines of `among` whose classes are the whole's, each counted once.

    Lines that hold the most classes are taken first; what no line holds is left out.
    """
    left, parts = set(whole.luokat), []
    for rivi in sorted(among, key=lambda rivi: -len(rivi.luokat)):
        if rivi.luokat and left.issuperset(rivi.luokat):
            parts.append(rivi)
            left.difference_update(rivi.luokat)
    return tuple(parts)
