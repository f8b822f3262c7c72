"""Runs as they are kept: each manifest under its number, and what it names in the store."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from flows.keeping.store import HISTORY
from schemas.kausi import Kausi
from schemas.sanat.ajot import EI_AJOA, EI_AJOJA, EI_YHTAAN
from schemas.sanat.kaytto import EI_KAUSI, ToldError

_NAME: Final = re.compile(r"(?P<numero>[0-9]{4,})-(?P<tunniste>[0-9a-f]+)\.json")
_SHORTEST_FINGERPRINT: Final = 4

POSTINGS: Final = "postings"
APPROPRIATIONS: Final = "appropriations"
FIGURES: Final = "figures"
NAMES: Final = "names"
FINDINGS_KEPT: Final = "findings"
SOURCES: Final = "sources"
"""What a run keeps as frames: their names in its manifest."""


class UnknownRunError(ToldError):
    """No run, or more than one, is called so."""


@dataclass(frozen=True, slots=True)
class Tallenne:
    """In English: a run as kept: its period, its number and its manifest.

    Numbers count the runs of a period from 1.
    """

    kausi: Kausi
    numero: int
    polku: Path
    manifest: Mapping[str, Any]

    @property
    def nimi(self) -> str:
        """What the run is called: `2023-Q1/3`."""
        return f"{self.kausi.nimi}/{self.numero}"

    @property
    def tunniste(self) -> str:
        """The fingerprint of its inputs, definitions and code."""
        return str(self.manifest["fingerprint"])

    @property
    def julkaistu(self) -> bool:
        """Whether it published its report."""
        return bool(self.manifest["published"])

    @property
    def sha256(self) -> str:
        """The SHA-256 of its manifest, which the next run's manifest repeats."""
        return hashlib.sha256(self.polku.read_bytes()).hexdigest()


def runs_of(tulosteet: Path, kausi: Kausi) -> tuple[Tallenne, ...]:
    """Return the kept runs of a period, the first one first."""
    kept = [
        (int(match["numero"]), path)
        for path in (tulosteet / HISTORY / kausi.nimi).glob("*.json")
        if (match := _NAME.fullmatch(path.name))
    ]
    return tuple(
        Tallenne(kausi, numero, path, json.loads(path.read_text(encoding="utf-8")))
        for numero, path in sorted(kept)
    )


def periods(tulosteet: Path) -> tuple[Kausi, ...]:
    """Return the periods that have a history, the one that ran last first."""
    folders = [path for path in (tulosteet / HISTORY).glob("*") if list(path.glob("*-*.json"))]
    last = sorted(folders, key=lambda path: (_newest(path), path.name), reverse=True)
    return tuple(Kausi.parse(path.name) for path in last)


def _newest(folder: Path) -> str:
    ended = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*-*.json")]
    return max(str(manifest["finished_at"]) for manifest in ended)


def find_run(tulosteet: Path, name: str | None, kausi: Kausi | None = None) -> Tallenne:
    """Return the run called `2023-Q1/3`, `3` or by the start of its fingerprint; none is the last.

    A period alone, `2023-Q1`, is the last run of it.
    Without a period in the name or given, the periods are looked through, the last to run first.

    Raises:
        UnknownRunError: no run is called so, or the name's period is none.
    """
    given, _, short = (name or "").rpartition("/")
    if not given and "-" in short:
        given, short = short, ""
    chosen = _period(given) if given else kausi
    candidates = periods(tulosteet) if chosen is None else (chosen,)
    if not candidates:
        raise UnknownRunError(EI_AJOJA.of(kansio=tulosteet))
    for each in candidates:
        kept = runs_of(tulosteet, each)
        called = [run for run in kept if _is_called(run, short)] if short else list(kept)
        if called:
            return called[-1]
    known = ", ".join(run.nimi for run in runs_of(tulosteet, candidates[0]))
    raise UnknownRunError(EI_AJOA.of(nimi=name, tallessa=known or EI_YHTAAN))


def _period(name: str) -> Kausi:
    try:
        return Kausi.parse(name)
    except ValueError as error:
        raise UnknownRunError(EI_KAUSI.of(teksti=name)) from error


def _is_called(run: Tallenne, name: str) -> bool:
    if name.isdigit() and run.numero == int(name):
        return True
    return len(name) >= _SHORTEST_FINGERPRINT and run.tunniste.startswith(name)


def keep(tulosteet: Path, kausi: Kausi, manifest: bytes) -> Tallenne:
    """Keep a manifest under its number.

    Raises:
        OSError: the history cannot be written.
    """
    content = json.loads(manifest)
    numero = int(content["number"])
    path = tulosteet / HISTORY / kausi.nimi / f"{numero:04}-{content['fingerprint']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}")
    aside.write_bytes(manifest)
    aside.replace(path)
    return Tallenne(kausi, numero, path, content)


def mend(tulosteet: Path, kausi: Kausi) -> None:
    """Keep the run whose outputs stand but which died before it was kept."""
    standing = tulosteet / kausi.nimi / f"ajo-{kausi.nimi}.json"
    if not standing.exists():
        return
    manifest = standing.read_bytes()
    numero = json.loads(manifest).get("number")
    if numero is not None and all(run.numero != numero for run in runs_of(tulosteet, kausi)):
        keep(tulosteet, kausi, manifest)
