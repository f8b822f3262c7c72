"""A run: what went in, by which definitions and code, what came out. Writing it is elsewhere."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Final

from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Tiedosto
from schemas.lajit import LAJIT
from schemas.rules import RULES
from schemas.tilikartta import VAKIOTILIKARTTA
from schemas.vakiopohjat import VAKIOPOHJIEN_RIVIT

TUNNISTE_LENGTH: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Ajo:
    """In English: a run, as its manifest tells it.

    `numero` counts the runs of the period, `edellinen_sha256` is the hash of the manifest of the
    run before, so that no run can be taken out of the chain unseen, `vertailuajo` the number of the
    run that findings were compared with and `vuosi_sitten` of the one published a year before.
    `toimiala`, `vain_tarkastus`, `pohja`, `kielet`, `kaksoset` and `tekstit` (texts and partners
    of rows in the validation report) tell what was ordered.
    `aineistot` gives the hashes of the frames kept in the history. `syotteet` and `tulosteet` are
    files with their hashes; `lukko_sha256` is the hash of the lock file, None when the program runs
    without one.
    `julkaistu_tunniste` is the fingerprint of the published report that stands in the folder after
    the run, also when the run published none. `paatos` tells in one sentence of each language how
    the run ended. `mitat` tells what the run handled and cost: it bears
    on nothing that is written, and is not compared when a run is made again. The times
    are ISO 8601 with an offset and are the only clock times among the outputs.
    """

    kausi: Kausi
    numero: int
    edellinen_sha256: str | None
    vertailuajo: int | None
    vuosi_sitten: int | None
    toimiala: str | None
    vain_tarkastus: bool
    pohja: str | None
    kielet: tuple[Kieli, ...]
    kaksoset: tuple[Kaksonen, ...]
    tekstit: bool
    aineistot: Mapping[str, str]
    tunniste: str
    ohjelmaversio: str
    python: str
    kirjastot: Mapping[str, str]
    lukko_sha256: str | None
    maaritelmat_sha256: str
    syotteet: tuple[Tiedosto, ...]
    tulosteet: tuple[Tiedosto, ...]
    julkaistu: bool
    julkaistu_tunniste: str | None
    luonnos: bool
    alkoi: str
    paattyi: str
    paatos: Mapping[Kieli, str] = field(default_factory=dict)
    mitat: Mapping[str, object] = field(default_factory=dict)


def tunniste(
    syotteet: Iterable[Tiedosto],
    definitions: str,
    code_version: str,
    kausi: Kausi,
    pohja: str | None = None,
) -> str:
    """Return the fingerprint of a run: equal inputs, definitions and code give an equal one.

    The order of the inputs does not matter; `definitions` is `definitions_hash()`, `pohja` the
    layout that was ordered.
    """
    content = {
        "inputs": sorted([syote.nimi, syote.sha256] for syote in syotteet),
        "definitions": definitions,
        "code": code_version,
        "kausi": kausi.nimi,
        "layout": pohja,
    }
    return _sha256(content)[:TUNNISTE_LENGTH]


def definitions_hash() -> str:
    """Return the SHA-256 of what decides the figures: layouts, chart, rules and headings."""
    return _sha256(
        {
            "layouts": [
                [pohja.nimi, pohja.osiot, pohja.rivit, pohja.sarakkeet]
                for pohja in VAKIOPOHJIEN_RIVIT
            ],
            "chart": [asdict(vali) for vali in VAKIOTILIKARTTA],
            "rules": [asdict(rule) for rule in RULES.values()],
            "kinds": [asdict(laji) for laji in LAJIT],
        }
    )


def _sha256(content: object) -> str:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
