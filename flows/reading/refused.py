"""What is told of a file that is not read."""

from flows.reading.refusal import FILE_IS_READABLE, Refusal
from schemas.findings import Finding, Outcome
from schemas.lahteet import Luettu, Tiedosto


def refused(tiedosto: Tiedosto, refusal: Refusal) -> Luettu:
    """Return what is known of a file that is not read."""
    finding = Finding(rule=refusal.saanto, file=tiedosto.nimi, found=refusal.syy)
    outcomes = [Outcome.of(refusal.saanto, 1, [finding])]
    if refusal.saanto == FILE_IS_READABLE:
        return Luettu(tiedosto, (), tuple(outcomes))
    return Luettu(tiedosto, (), (Outcome.of(FILE_IS_READABLE, 1), *outcomes))
