"""Chance that is the same on every machine: whole numbers only, from a seed."""

import hashlib
from collections.abc import Sequence
from typing import Final, TypeVar

_MASK: Final = (1 << 64) - 1
_STEP: Final = 0x9E3779B97F4A7C15

Valittava = TypeVar("Valittava")


class Sattuma:
    """In English: chance: a stream of whole numbers (splitmix64) that its seed decides."""

    __slots__ = ("_tila",)

    def __init__(self, *siemen: object) -> None:
        digest = hashlib.sha256("|".join(map(str, siemen)).encode()).digest()
        self._tila = int.from_bytes(digest[:8], "big")

    def below(self, raja: int) -> int:
        """Return a number from 0 to `raja` − 1."""
        self._tila = (self._tila + _STEP) & _MASK
        luku = self._tila
        luku = ((luku ^ (luku >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        luku = ((luku ^ (luku >> 27)) * 0x94D049BB133111EB) & _MASK
        return (luku ^ (luku >> 31)) % raja

    def between(self, pienin: int, suurin: int) -> int:
        """Return a number from `pienin` to `suurin`, both included."""
        return pienin + self.below(suurin - pienin + 1)

    def pick(self, joukko: Sequence[Valittava]) -> Valittava:
        """Return one of the given values."""
        return joukko[self.below(len(joukko))]

    def weighted(self, joukko: Sequence[Valittava], painot: Sequence[int]) -> Valittava:
        """Return one of the given values, each as likely as its weight."""
        luku = self.below(sum(painot))
        for arvo, paino in zip(joukko, painot, strict=True):
            if luku < paino:
                return arvo
            luku -= paino
        raise ValueError("weights must not be negative")


def share(summa: int, painot: Sequence[int]) -> list[int]:
    """Share a sum by weights: whole parts that add up to it exactly.

    Raises:
        ZeroDivisionError: the weights add up to nothing.
    """
    kaikki = sum(painot)
    osat: list[int] = []
    kertynyt = jaettu = 0
    for paino in painot:
        kertynyt += paino
        raja = summa * kertynyt // kaikki
        osat.append(raja - jaettu)
        jaettu = raja
    return osat
