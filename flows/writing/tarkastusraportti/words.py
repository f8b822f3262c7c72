"""The words of the validation report: states, reasons and signs in Finnish. No sentence is here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.writing.tarkastusraportti.menders import Korjaaja
from schemas.findings import Severity, Status
from schemas.historia import Muutos
from schemas.lahteet import Ohitus
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from schemas.tarkastus import SaannonTulos
from schemas.tarkistettu import Etumerkki, Syy


@dataclass(frozen=True, slots=True)
class Tila:
    """In English: the state of a rule: by word, by symbol and, through `nimi`, by colour.

    `jarjestys` is its place in the report: what blocks comes first; `tunnus` names it to programs.
    """

    nimi: str
    sana: str
    merkki: str
    jarjestys: int
    tunnus: str

    @property
    def otsikko(self) -> str:
        """Symbol and word together, as a cell shows them."""
        return f"{self.merkki} {self.sana}"


VIRHE: Final = Tila("virhe", "Virhe", "✕", 0, "error")
VAROITUS: Final = Tila("varoitus", "Varoitus", "▲", 1, "warning")
TIEDOKSI: Final = Tila("tiedoksi", "Tiedoksi", "●", 2, "info")
HYVAKSYTTY: Final = Tila("hyvaksytty", "Hyväksytty poikkeus", "◆", 3, "waived")
KOKEILUSSA: Final = Tila("kokeilussa", "Kokeilussa", "◇", 4, "trial")
KUNNOSSA: Final = Tila("kunnossa", "Kunnossa", "✓", 5, "passed")
EI_TESTATTU: Final = Tila("ei-testattu", "Ei testattu", "○", 6, "not-tested")

TILAT: Final = (VIRHE, VAROITUS, TIEDOKSI, HYVAKSYTTY, KOKEILUSSA, KUNNOSSA, EI_TESTATTU)
"""Every state, in the order reports list them."""

LIITTYY: Final[Mapping[str, str]] = {
    VIRHE.nimi: "virheisiin",
    VAROITUS.nimi: "varoituksiin",
    TIEDOKSI.nimi: "tiedoksi annettuihin",
    HYVAKSYTTY.nimi: "hyväksyttyihin poikkeuksiin",
    KOKEILUSSA.nimi: "kokeilussa oleviin sääntöihin",
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

OHITUKSET: Final[Mapping[str, str]] = {
    Ohitus.GRAND_TOTAL: "loppusumma",
    Ohitus.SUBTOTAL: "välisumma",
    Ohitus.REPEATED_HEADING: "toistettu otsikkorivi",
    Ohitus.BLANK: "tyhjä rivi",
    Ohitus.GROUP_HEADING: "ryhmäotsikko",
    Ohitus.CARRIED_FORWARD: "siirtorivi",
    Ohitus.NOTE: "huomautus",
    Ohitus.NO_AMOUNT: "rivillä ei ole summaa",
}
"""Why a row was skipped."""

SYYT: Final[Mapping[str, str]] = {
    Syy.BALANCE_SHEET: "taseen tili ilman hanketta",
    Syy.CLOSING_ACCOUNT: "tilikauden yli- tai alijäämän tili",
    Syy.INTERNAL_ACCOUNTING: "sisäisen laskennan tili",
    Syy.AFTER_PERIOD: "kirjaus kauden jälkeen",
    Syy.BROKEN_ROW: "rivi, jossa on virhe",
    Syy.OTHER_YEAR: "muun vuoden kirjaus",
    Syy.NO_CLASS: "tili ei ole tilikartassa",
    Syy.NO_LINE: "luokalla ei ole riviä raportissa",
    Syy.NO_UNIT: "kustannuspaikalla ei ole palvelualuetta",
}
"""Why a posting is in no figure."""

MUUTOKSET: Final[Mapping[str, str]] = {
    Muutos.NEW.value: "uusi",
    Muutos.PERSISTING.value: "jatkuu",
}
"""Whether a finding was there in the run compared with."""

LUVUISSA: Final = "kyllä"
MYOHASSA: Final = "ei: päätetty kauden jälkeen"
EI_PAATOSTA: Final = "päätöstä ei ole kerrottu"
"""What stands for an amendment in the figures, one decided late, one without its decision."""

KORJAAJAT: Final[Mapping[str, str]] = {
    Korjaaja.SENDER: "Tiedoston lähettäjä",
    Korjaaja.KEEPER: "Perustietojen ylläpitäjä",
    Korjaaja.MAINTAINER: "Ohjelman ylläpitäjä",
}
"""Who mends a finding."""

ETUMERKIT: Final[Mapping[str, str]] = {
    Etumerkki.DEBIT_POSITIVE: "menot plussaa, tulot miinusta (debet+)",
    Etumerkki.INCOME_POSITIVE: "tulot plussaa, menot miinusta (tulo+)",
}
"""The sign a file uses."""


TEKSTEIN: Final = (
    "Löydöksissä ovat mukana rivien selitteet ja kumppanit. Ne voivat olla henkilötietoja: "
    "käsittele raporttia sen mukaisesti."
)
"""What a report says that has them."""

TUNTEMATON_LAJI: Final = "ei tunnistettu"
RAHALAJIT: Final = (KIRJANPITO.nimi, TALOUSARVIO.nimi)
"""The kinds of input that have amounts, and so a sum."""


def tila_of(tulos: SaannonTulos) -> Tila:
    """Return the state of a rule's outcome."""
    if tulos.status is Status.FAILED:
        return KOKEILUSSA if tulos.kokeilussa else _FAILED[tulos.severity]
    return _OTHERS[tulos.status]


def in_words(words: Mapping[str, str], value: str) -> str:
    """Return a value's words; a value without words of its own stands as it is."""
    return words.get(value, value)
