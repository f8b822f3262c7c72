"""Putting what was computed in place: written aside, moved by rename, the manifest last."""

import json
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from flows.checking.tarkastus import summarise
from flows.steps import Kirjoitustyo, Steps
from flows.version import code_version, lock_hash
from flows.writing.manifest import library_versions, python_version, read_output, write_manifest
from flows.writing.tarkastusraportti import verdict
from schemas.ajo import Ajo, definitions_hash
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu


@dataclass(frozen=True, slots=True, kw_only=True)
class Julkaisu:
    """In English: what a run made, ready to be published.

    `kirjoitettavat` are the reports to write, `osittainen` tells that they are not all.
    """

    kausi: Kausi
    luetut: list[Luettu]
    tarkistettu: Tarkistettu
    katsaukset: tuple[Katsaus, ...]
    kirjoitettavat: tuple[Katsaus, ...]
    osittainen: bool
    luonnos: bool
    tunniste: str
    alkoi: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Paatos:
    """In English: how a run ended: its validation, its folder, and the files it wrote there."""

    tarkastus: Tarkastus
    kansio: Path
    tiedostot: tuple[Path, ...]

    @property
    def verdict(self) -> str:
        """The run's end in one Finnish sentence."""
        return verdict(self.tarkastus)


def publish(julkaisu: Julkaisu, tulosteet: Path, steps: Steps) -> Paatos:
    """Write the validation report, and the workbooks unless findings block them.

    A draft is written though they do, under a name of its own. What was published before stays
    until the new files are whole, and stays for good when the run publishes nothing.

    Raises:
        OSError: the output folder cannot be written; nothing in place was touched.
    """
    tarkastus, workbooks = _decide(julkaisu)
    folder = tulosteet / julkaisu.kausi.nimi
    folder.mkdir(parents=True, exist_ok=True)
    with _staging(tulosteet) as aside:
        steps.write([Kirjoitustyo(katsaus, aside / name) for name, katsaus in workbooks.items()])
        steps.report(tarkastus, aside)
        written = _move(aside, folder)
        if workbooks:
            _remove_superseded(folder, workbooks, whole=not julkaisu.osittainen)
        manifest = aside / f"ajo-{julkaisu.kausi.nimi}.json"
        write_manifest(manifest, _manifest(julkaisu, tarkastus, folder))
        written += _move(aside, folder)
    return Paatos(tarkastus=tarkastus, kansio=folder, tiedostot=tuple(written))


def report_name(kausi: Kausi, toimiala: str, *, luonnos: bool = False) -> str:
    """Return the file name of a division's report, the division folded to ASCII."""
    folded = unicodedata.normalize("NFKD", toimiala.casefold())
    ascii_only = folded.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return f"osavuosikatsaus-{kausi.nimi}-{slug}{'-LUONNOS' if luonnos else ''}.xlsx"


def _decide(julkaisu: Julkaisu) -> tuple[Tarkastus, Mapping[str, Katsaus]]:
    """Sum up the validation and name the workbooks to write."""
    tarkastus = summarise(
        julkaisu.luetut,
        julkaisu.tarkistettu,
        julkaisu.katsaukset,
        tunniste=julkaisu.tunniste,
        luonnos=julkaisu.luonnos,
    )
    if not (tarkastus.julkaistavissa or julkaisu.luonnos):
        return tarkastus, {}
    workbooks = {
        report_name(julkaisu.kausi, katsaus.toimiala, luonnos=julkaisu.luonnos): katsaus
        for katsaus in julkaisu.kirjoitettavat
    }
    named = {katsaus.toimiala: name for name, katsaus in workbooks.items()}
    return replace(tarkastus, tulosteet=named), workbooks


@contextmanager
def _staging(tulosteet: Path) -> Iterator[Path]:
    """Give a folder beside the outputs, so that a rename moves files within one file system."""
    aside = Path(tempfile.mkdtemp(prefix=".vaihe-", dir=tulosteet))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move(aside: Path, folder: Path) -> list[Path]:
    moved = []
    for path in sorted(aside.iterdir()):
        target = folder / path.name
        path.replace(target)
        moved.append(target)
    _sync(folder)
    return moved


def _sync(folder: Path) -> None:
    """Make renames last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_superseded(folder: Path, workbooks: Mapping[str, Katsaus], *, whole: bool) -> None:
    """Remove drafts that a published report replaces, and reports of divisions that are no more."""
    published = {name for name in workbooks if not name.endswith("-LUONNOS.xlsx")}
    drafts = {f"{name.removesuffix('.xlsx')}-LUONNOS.xlsx" for name in published}
    for path in folder.glob("osavuosikatsaus-*.xlsx"):
        gone = whole and published and path.name not in published
        if path.name in drafts or gone:
            path.unlink()


def _manifest(julkaisu: Julkaisu, tarkastus: Tarkastus, folder: Path) -> Ajo:
    name = f"ajo-{julkaisu.kausi.nimi}.json"
    outputs = sorted(path for path in folder.iterdir() if path.is_file() and path.name != name)
    return Ajo(
        kausi=julkaisu.kausi,
        tunniste=julkaisu.tunniste,
        ohjelmaversio=code_version(),
        python=python_version(),
        kirjastot=library_versions(),
        lukko_sha256=lock_hash(),
        maaritelmat_sha256=definitions_hash(),
        syotteet=tuple(luettu.tiedosto for luettu in julkaisu.luetut),
        tulosteet=tuple(read_output(path, folder) for path in outputs),
        julkaistu=tarkastus.julkaistu,
        julkaistu_tunniste=_standing(folder / name, tarkastus),
        luonnos=julkaisu.luonnos,
        alkoi=julkaisu.alkoi.isoformat(timespec="seconds"),
        paattyi=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _standing(manifest: Path, tarkastus: Tarkastus) -> str | None:
    """Return the fingerprint of the published report that stands in the folder after this run."""
    if tarkastus.julkaistu:
        return tarkastus.tunniste
    if not manifest.exists():
        return None
    standing = json.loads(manifest.read_text(encoding="utf-8")).get("published_fingerprint")
    return None if standing is None else str(standing)
