"""What the user says of an export we do not know: the `sarakkeet` input, for one file.

Whether its rows make sense is tested in `mapping_checks.py`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import Any, Final

from flows.reading.headings import OHITA, normal
from flows.reading.periods import month_of
from schemas.lahteet import Taulu
from schemas.lajit import SARAKKEET

DEBET: Final = "debet+"
TULO: Final = "tulo+"
_OHITUKSET: Final = frozenset({"-", "–", "—", "ohita", "ohitetaan", "eikäytössä", "eilueta"})
_CONSTANT: Final = re.compile(r"(?P<termi>kausi|vuosi) *(?P<arvo>[0-9].*)$")
_AMOUNT: Final = re.compile(r"[0-9][0-9 .,']*(?P<desimaali>[.,])[0-9]{2}")
_BETWEEN: Final = re.compile(r"[;\n]|,\s*(?=[^\s0-9])")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}$")
_LETTERS: Final = str.maketrans("dmyå", "pkvv")
_MARKS: Final = re.compile(r"[pkv./ -]+")
_PARTS: Final = re.compile(r"([pkv])\1*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ohje:
    """In English: what the user says of one file, by compared heading.

    `otsikot` maps a heading to ours (`OHITA`: not to be read), `paivat` to the form of its dates,
    `desimaalit` to the decimal mark of its amounts,
    `vakiot` to what holds for every row of a column of amounts (`kausi` or `vuosi`, as text). What
    stands under the empty heading holds for the whole file. `merkki` is the sign of its amounts.
    """

    otsikot: Mapping[str, str] = field(default_factory=dict)
    paivat: Mapping[str, str] = field(default_factory=dict)
    vakiot: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    desimaalit: Mapping[str, str] = field(default_factory=dict)
    merkki: str | None = None

    def decimal_mark(self, otsikko: str) -> str:
        """Return the decimal mark of the amounts under a compared heading, empty when not given."""
        return self.desimaalit.get(otsikko) or self.desimaalit.get("", "")

    def date_form(self, otsikko: str) -> str:
        """Return the form of the dates under a compared heading, empty when none is given."""
        return self.paivat.get(otsikko) or self.paivat.get("", "")


EI_OHJETTA: Final = Ohje()


@dataclass(frozen=True, slots=True, kw_only=True)
class Muotoilu:
    """In English: what a cell of Muoto says; `tuntemattomat` are its parts that say nothing."""

    merkki: str | None = None
    paivat: str | None = None
    desimaali: str | None = None
    vakio: tuple[str, str] | None = None
    tuntemattomat: tuple[str, ...] = ()

    @property
    def filled(self) -> bool:
        """Whether the cell says anything."""
        return self != Muotoilu()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivi:
    """In English: a row of a `sarakkeet` table, with its place and its cells as they are (`raaka`).

    `otsikko` is compared; `merkitys` is one of ours compared, `OHITA`, or None where the row says
    no meaning and only gives a form.
    """

    taulu: Taulu
    lahderivi: int
    raaka: Mapping[str, str | None]
    otsikko: str
    merkitys: str | None
    tiedosto: str | None
    muoto: Muotoilu

    def concerns(self, nimi: str) -> bool:
        """Say whether it speaks of the file called `nimi` (its path below the input folder).

        A row without a file pattern speaks of every file; a pattern is compared with the file's
        name, and with its whole path, without regard to case.
        """
        if self.tiedosto is None:
            return True
        wanted = self.tiedosto.casefold()
        path = PurePosixPath(nimi.casefold())
        return any(fnmatchcase(candidate, wanted) for candidate in (path.name, str(path)))


def guidance_for(nimi: str, sarakkeet: Sequence[Taulu]) -> Ohje:
    """Return what the `sarakkeet` tables say of the file called `nimi`.

    A row for some files wins over one for every file; of rows alike, the last.
    """
    otsikot: dict[str, str] = {}
    paivat: dict[str, str] = {}
    vakiot: dict[str, dict[str, str]] = {}
    desimaalit: dict[str, str] = {}
    merkki = None
    rows = [rivi for rivi in rows_of(sarakkeet) if rivi.concerns(nimi)]
    for rivi in sorted(rows, key=lambda each: each.tiedosto is not None):
        if rivi.otsikko and rivi.merkitys is not None:
            otsikot[rivi.otsikko] = rivi.merkitys
        if rivi.muoto.paivat:
            paivat[rivi.otsikko] = rivi.muoto.paivat
        if rivi.muoto.desimaali:
            desimaalit[rivi.otsikko] = rivi.muoto.desimaali
        if rivi.muoto.vakio:
            vakiot[rivi.otsikko] = dict([rivi.muoto.vakio])
        merkki = rivi.muoto.merkki or merkki
    return Ohje(otsikot=otsikot, paivat=paivat, vakiot=vakiot, desimaalit=desimaalit, merkki=merkki)


def rows_of(sarakkeet: Sequence[Taulu]) -> list[Rivi]:
    """Return the rows of `sarakkeet` tables, in their order."""
    return [
        _row(taulu, row)
        for taulu in sarakkeet
        if taulu.lahde.laji == SARAKKEET.nimi
        for row in taulu.rivit.iter_rows(named=True)
    ]


def _row(taulu: Taulu, row: Mapping[str, Any]) -> Rivi:
    merkitys = normal(row["merkitys"] or "")
    return Rivi(
        taulu=taulu,
        lahderivi=row["lahderivi"],
        raaka=row,
        otsikko=normal(row["otsikko"] or ""),
        merkitys=OHITA if merkitys in _OHITUKSET else merkitys or None,
        tiedosto=row["tiedosto"],
        muoto=read_form(row["muoto"] or ""),
    )


def read_form(muoto: str) -> Muotoilu:
    """Read a cell of Muoto: a sign, a form of dates or amounts, a constant, or several of them."""
    merkki, paivat, vakio, desimaali = None, None, None, None
    unknown = []
    for part in filter(None, (each.strip() for each in _BETWEEN.split(muoto))):
        compared = " ".join(part.casefold().split())
        if compared.replace(" ", "") in {DEBET, TULO}:
            merkki = compared.replace(" ", "")
        elif (constant := _constant(compared)) is not None:
            vakio = constant
        elif (amount := _AMOUNT.fullmatch(compared)) is not None:
            desimaali = amount["desimaali"]
        elif form := _form_of_dates(compared):
            paivat = form
        else:
            unknown.append(part)
    return Muotoilu(
        merkki=merkki,
        paivat=paivat,
        desimaali=desimaali,
        vakio=vakio,
        tuntemattomat=tuple(unknown),
    )


def _constant(compared: str) -> tuple[str, str] | None:
    match = _CONSTANT.match(compared)
    if match is None:
        return None
    termi, arvo = match["termi"], match["arvo"]
    known = _YEAR.match(arvo) if termi == "vuosi" else month_of(arvo)
    return (termi, arvo) if known else None


def _form_of_dates(compared: str) -> str:
    """Return a form such as `pp.kk.vvvv`, empty when the text is none: each part once, and marks.

    The letters of day, month and year may be English or Swedish too: `mm/dd/yyyy`.
    """
    muoto = compared.translate(_LETTERS)
    return muoto if _MARKS.fullmatch(muoto) and sorted(_PARTS.findall(muoto)) == list("kpv") else ""
