"""Which words of the string table stand for a state, a reason, a sign. No sentence is here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.writing.tarkastusraportti.menders import Korjaaja
from schemas.historia import Muutos
from schemas.kieli import Kieli
from schemas.lahteet import Ohitus
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from schemas.sanat import tarkastus as sanat
from schemas.sanat.katsaus import LAJIT_SANOIN
from schemas.sanat.sana import Sana
from schemas.severity import Severity, Status
from schemas.tarkastus import SaannonTulos
from schemas.tarkistettu import Etumerkki, Syy


@dataclass(frozen=True, slots=True)
class Tila:
    """In English: the state of a rule: by word, by symbol and, through `nimi`, by colour.

    `jarjestys` is its place in the report: what blocks comes first; `tunnus` names it to programs.
    """

    nimi: str
    sana: Sana
    merkki: str
    jarjestys: int
    tunnus: str

    def otsikko(self, kieli: Kieli = Kieli.FI) -> str:
        """Return symbol and word together, as a cell shows them."""
        return f"{self.merkki} {self.sana(kieli)}"


VIRHE: Final = Tila("virhe", sanat.VIRHE, "✕", 0, "error")
VAROITUS: Final = Tila("varoitus", sanat.VAROITUS, "▲", 1, "warning")
TIEDOKSI: Final = Tila("tiedoksi", sanat.TIEDOKSI, "●", 2, "info")
HYVAKSYTTY: Final = Tila("hyvaksytty", sanat.HYVAKSYTTY, "◆", 3, "waived")
KOKEILUSSA: Final = Tila("kokeilussa", sanat.KOKEILUSSA, "◇", 4, "trial")
KUNNOSSA: Final = Tila("kunnossa", sanat.KUNNOSSA, "✓", 5, "passed")
EI_TESTATTU: Final = Tila("ei-testattu", sanat.EI_TESTATTU, "○", 6, "not-tested")

TILAT: Final = (VIRHE, VAROITUS, TIEDOKSI, HYVAKSYTTY, KOKEILUSSA, KUNNOSSA, EI_TESTATTU)
"""Every state, in the order reports list them."""

LIITTYY: Final[Mapping[str, Sana]] = {
    VIRHE.nimi: sanat.VIRHEISIIN,
    VAROITUS.nimi: sanat.VAROITUKSIIN,
    TIEDOKSI.nimi: sanat.TIEDOKSI_ANNETTUIHIN,
    HYVAKSYTTY.nimi: sanat.HYVAKSYTTYIHIN,
    KOKEILUSSA.nimi: sanat.KOKEILUSSA_OLEVIIN,
}
"""The states in a sentence that says how many euros they concern."""

_FAILED: Final = {
    Severity.ERROR: VIRHE,
    Severity.WARNING: VAROITUS,
    Severity.INFO: TIEDOKSI,
}
_OTHERS: Final = {
    Status.PASSED: KUNNOSSA,
    Status.WAIVED: HYVAKSYTTY,
    Status.NOT_TESTED: EI_TESTATTU,
}

OHITUKSET: Final[Mapping[str, Sana]] = {
    Ohitus.GRAND_TOTAL: sanat.LOPPUSUMMA,
    Ohitus.SUBTOTAL: sanat.VALISUMMA,
    Ohitus.REPEATED_HEADING: sanat.TOISTETTU_OTSIKKO,
    Ohitus.BLANK: sanat.TYHJA_RIVI,
    Ohitus.GROUP_HEADING: sanat.RYHMAOTSIKKO,
    Ohitus.CARRIED_FORWARD: sanat.SIIRTORIVI,
    Ohitus.NOTE: sanat.HUOMAUTUS,
    Ohitus.NO_AMOUNT: sanat.EI_SUMMAA,
}
"""Why a row was skipped."""

SYYT: Final[Mapping[str, Sana]] = {
    Syy.BALANCE_SHEET: sanat.TASEEN_TILI,
    Syy.CLOSING_ACCOUNT: sanat.PAATOSTILI,
    Syy.INTERNAL_ACCOUNTING: sanat.SISAISEN_TILI,
    Syy.AFTER_PERIOD: sanat.KAUDEN_JALKEEN,
    Syy.BROKEN_ROW: sanat.VIRHEELLINEN,
    Syy.OTHER_YEAR: sanat.MUU_VUOSI,
    Syy.NO_CLASS: sanat.EI_TILIKARTASSA,
    Syy.NO_LINE: sanat.EI_RIVIA,
    Syy.NO_UNIT: sanat.EI_PALVELUALUETTA,
}
"""Why a posting is in no figure."""

MUUTOKSET: Final[Mapping[str, Sana]] = {
    Muutos.NEW.value: sanat.UUSI,
    Muutos.PERSISTING.value: sanat.JATKUU,
}
"""Whether a finding was there in the run compared with."""

KORJAAJAT: Final[Mapping[str, Sana]] = {
    Korjaaja.SENDER: sanat.LAHETTAJA,
    Korjaaja.KEEPER: sanat.YLLAPITAJA,
    Korjaaja.MAINTAINER: sanat.OHJELMAN_YLLAPITAJA,
}
"""Who mends a finding."""

ETUMERKIT: Final[Mapping[str, Sana]] = {
    Etumerkki.DEBIT_POSITIVE: sanat.DEBET_PLUS,
    Etumerkki.INCOME_POSITIVE: sanat.TULO_PLUS,
}
"""The sign a file uses."""

RAHALAJIT: Final = (KIRJANPITO.nimi, TALOUSARVIO.nimi)
"""The kinds of input that have amounts, and so a sum."""


def tila_of(tulos: SaannonTulos) -> Tila:
    """Return the state of a rule's outcome."""
    if tulos.status is Status.FAILED:
        return KOKEILUSSA if tulos.kokeilussa else _FAILED[tulos.severity]
    return _OTHERS[tulos.status]


def kind_named(laji: str, kieli: Kieli) -> str:
    """Return the name of a kind of input, or that the file is of none."""
    return in_words(LAJIT_SANOIN, laji, kieli) if laji else sanat.EI_TUNNISTETTU(kieli)


def in_words(words: Mapping[str, Sana], value: str, kieli: Kieli) -> str:
    """Return a value's words; a value without words of its own stands as it is."""
    return words[value](kieli) if value in words else value


def all_in_words(words: Mapping[str, Sana], kieli: Kieli) -> dict[str, str]:
    """Return the words of every value."""
    return {value: word(kieli) for value, word in words.items()}
