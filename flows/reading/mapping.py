"""What the user says of an export we do not know: the `sarakkeet` input, for one file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import Final

from flows.reading.headings import OHITA, normal
from schemas.lahteet import Taulu
from schemas.lajit import SARAKKEET

_MERKIT: Final = ("debet+", "tulo+")
_OHITUKSET: Final = frozenset({"", "-", "–", "ohita", "eikäytössä", "eilueta"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ohje:
    """In English: what the user says of one file.

    `otsikot` maps a compared heading to ours (`OHITA`: not to be read), `paivat` to the form of its
    dates and to what holds for every row of an amount column (`kausi` or `vuosi`, as text);
    `merkki` is the sign of the file's amounts.
    """

    otsikot: Mapping[str, str] = field(default_factory=dict)
    paivat: Mapping[str, str] = field(default_factory=dict)
    vakiot: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    merkki: str | None = None


_CONSTANT: Final = re.compile(r"(?P<termi>kausi|vuosi) +(?P<arvo>[0-9]{4}\S*)$")
EI_OHJETTA: Final = Ohje()


def guidance_for(nimi: str, sarakkeet: Sequence[Taulu]) -> Ohje:
    """Return what the `sarakkeet` tables say of the file called `nimi` (its path below the input).

    A row without a file pattern is for every file; the pattern is compared with the file's name,
    and with its whole path, without regard to case.
    """
    rows = [
        row
        for taulu in sarakkeet
        if taulu.lahde.laji == SARAKKEET.nimi
        for row in taulu.rivit.iter_rows(named=True)
        if _is_for(row["tiedosto"], nimi)
    ]
    otsikot: dict[str, str] = {}
    paivat: dict[str, str] = {}
    vakiot: dict[str, dict[str, str]] = {}
    merkki = None
    for row in rows:
        otsikko = normal(row["otsikko"] or "")
        otsikot |= {otsikko: _meaning(row["merkitys"])} if otsikko else {}
        for muoto in _forms(row["muoto"]):
            if muoto in _MERKIT:
                merkki = muoto
            elif (constant := _CONSTANT.match(muoto)) is not None:
                vakiot[otsikko] = {constant["termi"]: constant["arvo"]}
            elif "vv" in muoto:
                paivat[otsikko] = muoto
    return Ohje(otsikot=otsikot, paivat=paivat, vakiot=vakiot, merkki=merkki)


def _is_for(pattern: str | None, nimi: str) -> bool:
    if not pattern:
        return True
    wanted = pattern.casefold()
    return any(
        fnmatch(candidate.casefold(), wanted) for candidate in (PurePosixPath(nimi).name, nimi)
    )


def _meaning(merkitys: str | None) -> str:
    compared = normal(merkitys or "")
    return OHITA if compared in _OHITUKSET else compared


def _forms(muoto: str | None) -> list[str]:
    return [part.strip().casefold() for part in (muoto or "").replace(";", ",").split(",")]
