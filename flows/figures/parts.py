"""What a line is the sum of, as a reader would add it up: the lines above it."""

from collections.abc import Iterable, Sequence

from schemas.layouts import LaskelmaRivi


def parts_of(
    subtotal: LaskelmaRivi, printed: Sequence[LaskelmaRivi]
) -> tuple[tuple[LaskelmaRivi, int], ...]:
    """Return the printed lines above a subtotal that make it up, the fewest that do, with signs."""
    return fewest(subtotal, printed[: printed.index(subtotal)])


def fewest(
    whole: LaskelmaRivi, among: Iterable[LaskelmaRivi]
) -> tuple[tuple[LaskelmaRivi, int], ...]:
    """Return the fewest lines of `among` whose classes are the whole's, each counted once.

    Beside each stands 1, or -1 where the whole takes it off. Lines that hold the most classes are
    taken first; what no line holds is left out.
    """
    left, parts = dict(whole.merkit), []
    for rivi in sorted(among, key=lambda rivi: -len(rivi.luokat)):
        merkit = rivi.merkit
        for sign in (1, -1):
            if merkit and all(left.get(each) == sign * own for each, own in merkit.items()):
                parts.append((rivi, sign))
                left = {each: own for each, own in left.items() if each not in merkit}
                break
    return tuple(parts)
