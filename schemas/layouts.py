"""The layout of the printed report: which lines, in which order, over which columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from schemas.luokat import MENOT, TULOT, Luokka

TUHAT_EUROA: Final = 100_000
EURO: Final = 100


class RiviLaji(StrEnum):
    """In English: what a line is: a heading, a class's own line, or a subtotal."""

    OTSIKKO = "otsikko"
    LUOKKA = "luokka"
    VALISUMMA = "välisumma"


@dataclass(frozen=True, slots=True)
class LaskelmaRivi:
    """In English: a line of a statement: the sum of its classes.

    A class's line is printed when its class has data; headings and subtotals are always printed.
    """

    selite: str
    laji: RiviLaji
    luokat: tuple[Luokka, ...] = ()


@dataclass(frozen=True, slots=True)
class LaskelmaSarake:
    """In English: a column of a statement: its measure and its unit in cents (None: a per cent)."""

    suure: str
    yksikko_cents: int | None


# Printed report, facts 1 and 2: order of the lines; the unit belongs to the column.
SARAKKEET: Final = (
    LaskelmaSarake("tp", TUHAT_EUROA),
    LaskelmaSarake("tot_edellinen", TUHAT_EUROA),
    LaskelmaSarake("ta", EURO),
    LaskelmaSarake("tot", EURO),
    LaskelmaSarake("jaljella", EURO),
    LaskelmaSarake("pct", None),
)
"""TP: last year whole. TOT edellinen: last year, same months. TA: amended budget. TOT: actual.
Jäljellä: TA − TOT. Pct: 100 × TOT / TA, 0 where TA is 0."""

OSAT: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "tp": {"tp": 1},
        "tot_edellinen": {"tot_edellinen": 1},
        "ta": {"ta": 1},
        "tot": {"tot": 1},
        "jaljella": {"ta": 1, "tot": -1},
        "pct": {"tot": 1, "ta": 1},
    }
)
"""The measures that a column is made of, each with its sign; a per cent sets one beside another."""

_TOIMINTAKATE = (*TULOT, Luokka.VALMISTUS_OMAAN_KAYTTOON, *MENOT)
_VUOSIKATE = (*_TOIMINTAKATE, Luokka.RAHOITUSTUOTOT_JA_KULUT)
_TULOS = (*_VUOSIKATE, Luokka.POISTOT_JA_ARVONALENTUMISET)


def _luokka(luokka: Luokka) -> LaskelmaRivi:
    return LaskelmaRivi(luokka.value, RiviLaji.LUOKKA, (luokka,))


TULOSLASKELMA: Final = (
    LaskelmaRivi("TOIMINTATUOTOT", RiviLaji.OTSIKKO),
    *map(_luokka, TULOT),
    LaskelmaRivi("Toimintatuotot", RiviLaji.VALISUMMA, TULOT),
    _luokka(Luokka.VALMISTUS_OMAAN_KAYTTOON),
    LaskelmaRivi("TOIMINTAKULUT", RiviLaji.OTSIKKO),
    *map(_luokka, MENOT),
    LaskelmaRivi("Toimintakulut", RiviLaji.VALISUMMA, MENOT),
    LaskelmaRivi("TOIMINTAKATE", RiviLaji.VALISUMMA, _TOIMINTAKATE),
    _luokka(Luokka.RAHOITUSTUOTOT_JA_KULUT),
    LaskelmaRivi("VUOSIKATE", RiviLaji.VALISUMMA, _VUOSIKATE),
    _luokka(Luokka.POISTOT_JA_ARVONALENTUMISET),
    LaskelmaRivi("TILIKAUDEN TULOS", RiviLaji.VALISUMMA, _TULOS),
)
"""The income statement of a unit, as printed."""

# Printed report, fact 7: NETTO is TOIMINTAKATE, so it holds own production, which neither TULOT
# nor MENOT shows.
YHTEENVETO: Final = (
    LaskelmaRivi("TULOT", RiviLaji.VALISUMMA, TULOT),
    LaskelmaRivi("MENOT", RiviLaji.VALISUMMA, MENOT),
    LaskelmaRivi("NETTO", RiviLaji.VALISUMMA, _TOIMINTAKATE),
)
"""The summary at the binding level."""

INVESTOINTILASKELMA: Final = (
    LaskelmaRivi("TULOT", RiviLaji.LUOKKA, (Luokka.INVESTOINTITULOT,)),
    LaskelmaRivi("MENOT", RiviLaji.LUOKKA, (Luokka.INVESTOINTIMENOT,)),
    LaskelmaRivi("NETTO", RiviLaji.VALISUMMA, (Luokka.INVESTOINTITULOT, Luokka.INVESTOINTIMENOT)),
)
"""The investments of a group; a line without data is left out (fact 8)."""

ON_A_LINE: Final = frozenset(
    luokka for rivi in (*TULOSLASKELMA, *INVESTOINTILASKELMA) for luokka in rivi.luokat
)
"""The classes that some line of the report shows."""
