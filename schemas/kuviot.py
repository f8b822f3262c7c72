"""The charts of the report: what each sets side by side, and the finding its title states.

How a finding is said is in `sanat/kuviot.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from schemas.layouts import Nimi


class KuvioLaji(StrEnum):
    """In English: a chart: budget against actual by unit, net by month, costs by class."""

    TALOUSARVIO = "talousarvio"
    KERTYMA = "kertymä"
    KULUT = "kulut"


KUVIOT: Final = tuple(laji.value for laji in KuvioLaji)
"""What a section of the kind `kuvio` may hold, as its filter says."""

TASAINEN: Final = "tasainen"
"""The measure of the line of even accrual: the budget, a twelfth a month."""


@dataclass(frozen=True, slots=True)
class Fraasi:
    """In English: a phrase: which one, and what it is filled with.

    A name is filled in its language. Whole numbers end in `_kymmenys` (tenths of a per cent),
    `_tuhatta` (thousands of euros) or `_euroa` (euros), rounded already; the phrase names them
    without that ending.
    """

    avain: str
    sanat: Mapping[str, Nimi | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Havainto:
    """In English: what a chart shows, in a sentence: how it begins and what it is compared with."""

    alku: Fraasi
    vertailut: tuple[Fraasi, ...] = ()


@dataclass(frozen=True, slots=True)
class Kuviosarja:
    """In English: a series of a chart: its measure, and whole euros, None where there is none."""

    suure: str
    eurot: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kuvio:
    """In English: a chart: its categories, its series over them, and what they show.

    Costs are positive, unlike in the statements: a bar of costs is as long as they are large. Each
    amount is rounded once from exact cents. `osuudet_kymmenys` are per cents in tenths, one a
    category or none at all.
    """

    laji: KuvioLaji
    nimet: tuple[Nimi, ...]
    sarjat: tuple[Kuviosarja, ...]
    havainto: Havainto
    osuudet_kymmenys: tuple[int, ...] = ()

    @property
    def piirrettava(self) -> bool:
        """Whether there is an amount to draw."""
        return any(euro for sarja in self.sarjat for euro in sarja.eurot)
