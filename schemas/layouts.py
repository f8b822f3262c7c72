"""What a layout is: lines over columns, and sections of sheets.

The layouts that come built in are in `vakiopohjat`; `pohjarivit.py` makes one of rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from schemas.kieli import Kieli
from schemas.luokat import INVESTOINNIT, Luokka

TUHAT_EUROA: Final = 100_000
EURO: Final = 100


class RiviLaji(StrEnum):
    """In English: what a line is: a heading, a line of its own, or a subtotal in bold."""

    OTSIKKO = "otsikko"
    LUOKKA = "luokka"
    VALISUMMA = "välisumma"


class Nayta(StrEnum):
    """In English: when a line is printed: always, with data, never (others are made of it)."""

    AINA = "aina"
    DATA = "kun dataa"
    EI = "ei"


class OsioLaji(StrEnum):
    """In English: what a section of the report is."""

    KANSI = "kansi"
    TAVOITTEET = "tavoitteet"
    TEKSTIT = "tekstit"
    YHTEENVETO = "yhteenveto"
    TULOSLASKELMA = "tuloslaskelma"
    PALVELUALUEET = "palvelualueet"
    INVESTOINNIT = "investoinnit"
    KUVIO = "kuvio"
    LIITE = "liite"


TAULUKKO_OSIOT: Final = (
    OsioLaji.YHTEENVETO,
    OsioLaji.TULOSLASKELMA,
    OsioLaji.PALVELUALUEET,
    OsioLaji.INVESTOINNIT,
)
"""The sections that hold tables of figures; each report has every one of them once."""

LIITTEET: Final = (
    "erittely",
    "täsmäytys",
    "sitovuus",
    "muutokset",
    "poikkeamat",
    "ennuste",
    "vertailtavuus",
)
"""What an appendix may hold, as the filter of its section says."""

KOKO_KUNTA: Final = "koko kunta"
"""The filter of a section that belongs to the report of the whole municipality."""


class Mittari(StrEnum):
    """In English: what a column measures, of a line of a unit.

    TP: last year whole. TOT edellinen: last year, same months. TA: amended budget, the original
    with its amendments. TOT: actual. Jäljellä: TA − TOT. Pct: 100 × TOT / TA, 0 where TA is 0.
    Poikkeama: forecast − TA. Kulunut osuus: the part of the year that is over. Edellinen osuus:
    100 × TOT edellinen / TP.
    """

    TP = "tp"
    TOT_EDELLINEN = "tot_edellinen"
    ALKUPERAINEN = "alkuperainen"
    MUUTOS = "muutos"
    TA = "ta"
    TOT = "tot"
    JALJELLA = "jaljella"
    PCT = "pct"
    ENNUSTE = "ennuste"
    POIKKEAMA = "poikkeama"
    KULUNUT_OSUUS = "kulunut_osuus"
    EDELLINEN_OSUUS = "edellinen_osuus"


SELITE: Final = "selite"
"""The measure of the column that has the lines' words."""

OSUUDET: Final = (Mittari.PCT, Mittari.KULUNUT_OSUUS, Mittari.EDELLINEN_OSUUS)
"""The measures that are per cents."""

OSAT: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "tp": {"tp": 1},
        "tot_edellinen": {"tot_edellinen": 1},
        "alkuperainen": {"alkuperainen": 1},
        "muutos": {"muutos": 1},
        "ta": {"ta": 1},
        "tot": {"tot": 1},
        "jaljella": {"ta": 1, "tot": -1},
        "pct": {"tot": 1, "ta": 1},
        "ennuste": {"tot": 1, "tp": 1, "tot_edellinen": 1},
        "poikkeama": {"tot": 1, "tp": 1, "tot_edellinen": 1, "ta": 1},
        "kulunut_osuus": {},
        "edellinen_osuus": {"tot_edellinen": 1, "tp": 1},
    }
)
"""The measures that a column is made of, each with its sign; a per cent or a forecast sets them
beside one another."""

YHTEENLASKETUT: Final = frozenset(
    {"tp", "tot_edellinen", "alkuperainen", "muutos", "ta", "tot", "jaljella"}
)
"""The measures that are the sum of what they are made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nimi:
    """In English: a name in the three languages; one that is not given is the Finnish one."""

    fi: str
    sv: str = ""
    en: str = ""

    def kielella(self, kieli: Kieli = Kieli.FI) -> str:
        """Return it in a language."""
        return self.in_own(kieli) or self.fi

    def in_own(self, kieli: Kieli) -> str:
        """Return it as it is given in a language, empty where it is not."""
        return {Kieli.FI: self.fi, Kieli.SV: self.sv, Kieli.EN: self.en}[kieli]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaskelmaRivi:
    """In English: a line of a statement: the sum of its classes, those of `vahennettavat` less.

    However a line is defined, by classes or by a formula of other lines, this is what it comes
    to: each class is counted once, with one sign.
    """

    koodi: str
    nimet: Nimi
    laji: RiviLaji
    luokat: tuple[Luokka, ...] = ()
    vahennettavat: frozenset[Luokka] = frozenset()
    nayta: Nayta = Nayta.AINA
    sitova: bool = False
    huomautus: Nimi = Nimi(fi="")

    @property
    def selite(self) -> str:
        """Its name in Finnish."""
        return self.nimi()

    @property
    def merkit(self) -> Mapping[Luokka, int]:
        """The sign that each of its classes is counted with."""
        return {luokka: -1 if luokka in self.vahennettavat else 1 for luokka in self.luokat}

    @property
    def kaannetty(self) -> bool:
        """Whether it shows its classes with their sign turned: costs as plus."""
        return bool(self.luokat) and set(self.luokat) == self.vahennettavat

    def nimi(self, kieli: Kieli = Kieli.FI) -> str:
        """Return its name in a language."""
        return self.nimet.kielella(kieli)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaskelmaSarake:
    """In English: a column of a statement: its measure, its unit and the two lines of its heading.

    `yksikko_cents` is None of a per cent. A per cent is rounded to one decimal and shown with
    `desimaalit` (printed report, fact 5); amounts are whole units. The headings may name `{vuosi}`,
    `{edellinen}`, `{kk}` (months) and `{vv}` (the year's last two digits).
    """

    koodi: str
    suure: str
    ylaotsikko: Nimi
    alaotsikko: Nimi
    yksikko_cents: int | None
    desimaalit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taulukkopohja:
    """In English: the layout of a table: its lines over its columns.

    `rivit` has the hidden lines too; `otsikkosarake` is the second heading of the first column.
    """

    nimi: str
    rivit: tuple[LaskelmaRivi, ...]
    sarakkeet: tuple[LaskelmaSarake, ...]
    otsikkosarake: Nimi

    @property
    def luokat(self) -> frozenset[Luokka]:
        """The classes that some line shows."""
        return frozenset(luokka for rivi in self.rivit for luokka in rivi.luokat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Osio:
    """In English: a section: its kind, its sheet, the heading on it, its filter, its table."""

    laji: OsioLaji
    valilehti: Nimi
    otsikko: Nimi
    suodattimet: frozenset[str] = frozenset()
    pohja: str = ""

    @property
    def koko_kunta(self) -> bool:
        """Whether it belongs to the report of the whole municipality."""
        return KOKO_KUNTA in self.suodattimet

    @property
    def sisalto(self) -> str:
        """What it holds of its kind: the filter that is not the scope, empty where there is none.

        The first in the order of the alphabet is meant.
        """
        return min(self.suodattimet - {KOKO_KUNTA}, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Raporttipohja:
    """In English: the whole layout of a report: its sections in order, and tables by name."""

    nimi: str
    osiot: tuple[Osio, ...]
    taulukot: Mapping[str, Taulukkopohja] = field(default_factory=dict)

    def osiot_of(self, *, koko_kunta: bool = False) -> tuple[Osio, ...]:
        """Return the sections of a division's report, or of the whole municipality's."""
        return tuple(osio for osio in self.osiot if osio.koko_kunta == koko_kunta)

    def taulukko(self, laji: OsioLaji, *, koko_kunta: bool = False) -> Taulukkopohja:
        """Return the layout of the tables of a section.

        Raises:
            StopIteration: there is no such section.
        """
        osiot = self.osiot_of(koko_kunta=koko_kunta)
        return self.taulukot[next(osio.pohja for osio in osiot if osio.laji is laji)]

    @property
    def kokoaa_kunnan(self) -> bool:
        """Whether it asks for a report of the whole municipality."""
        return any(osio.koko_kunta for osio in self.osiot)

    @property
    def ennustaa(self) -> bool:
        """Whether some table of it shows a forecast."""
        measures = {sarake.suure for each in self.taulukot.values() for sarake in each.sarakkeet}
        return bool(measures & {Mittari.ENNUSTE, Mittari.POIKKEAMA})

    @property
    def luokat(self) -> frozenset[Luokka]:
        """The classes that its income statements and investments show."""
        shown = (self.taulukko(laji).luokat for laji in TAULUKKO_OSIOT[1:])
        return frozenset[Luokka]().union(*shown)

    @property
    def kayttotalouden_luokat(self) -> frozenset[Luokka]:
        """The classes that it shows, without those of investments."""
        return self.luokat - frozenset(INVESTOINNIT)
