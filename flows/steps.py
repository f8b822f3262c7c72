"""The steps of the story as plain functions; an engine may put its own around them."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from flows.figures.kunta import asks_for_municipality, compute_municipality
from flows.figures.tidy import tidy
from flows.reading.caching import Valimuisti
from flows.reading.file import end_readers, read_file
from flows.reading.mapping import EI_OHJETTA, guidance_for
from flows.settings import read_cache_bytes, read_limits
from flows.telling import tell
from flows.version import reader_version
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu, Taulu
from schemas.lajit import SARAKKEET
from schemas.laskelmat import Katsaus
from schemas.sanat.loki import TIEDOSTO_LUETTIIN
from schemas.sanat.tarkastus import RIVIA
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu
from schemas.written import seconds as in_seconds

READERS: Final = max(2, min(4, os.cpu_count() or 2))
"""Files that are read at once."""


@dataclass(frozen=True, slots=True)
class Lukutyo:
    """In English: one file to read, and the tables that tell how to read exports like it.

    `valimuisti` is the folder of what was read earlier; without it the file is read whatever was.
    """

    path: Path
    root: Path
    sarakkeet: tuple[Taulu, ...] = ()
    valimuisti: Path | None = None

    @property
    def nimi(self) -> str:
        """The file's name below the input folder."""
        return self.path.relative_to(self.root).as_posix()

    def guided_by(self, sarakkeet: tuple[Taulu, ...]) -> "Lukutyo":
        """Return the same file, read by the given tables."""
        return replace(self, sarakkeet=sarakkeet)

    def absolute(self) -> "Lukutyo":
        """Return the same work for a process that stands in another folder."""
        return replace(
            self,
            path=self.path.absolute(),
            root=self.root.absolute(),
            valimuisti=self.valimuisti.absolute() if self.valimuisti else None,
        )


@dataclass(frozen=True, slots=True)
class Kirjoitustyo:
    """In English: one division's workbook to write, and its twins beside it."""

    katsaus: Katsaus
    path: Path
    kaksoset: tuple[Kaksonen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The steps that an engine may run its own way."""

    read: Callable[[Sequence[Lukutyo]], list[Luettu]]
    check: Callable[[Sequence[Luettu], Kausi, str | None], Tarkistettu]
    compute: Callable[[Tarkistettu, str, bool, Kieli], tuple[Katsaus, ...]]
    write: Callable[[Sequence[Kirjoitustyo]], None]
    report: Callable[[Tarkastus, Path], tuple[Path, ...]]


def mappings(luetut: Sequence[Luettu]) -> tuple[Taulu, ...]:
    """Return the tables that tell how to read exports of systems we do not know."""
    return tuple(
        taulu for luettu in luetut for taulu in luettu.taulut if taulu.lahde.laji == SARAKKEET.nimi
    )


def concerned(job: Lukutyo, sarakkeet: tuple[Taulu, ...]) -> bool:
    """Tell whether any of the tables speaks of the file."""
    return guidance_for(job.nimi, sarakkeet) != EI_OHJETTA


def read_one(job: Lukutyo) -> Luettu:
    """Read one file, or take it as it was read when unchanged, and say so in the log."""
    started = time.perf_counter()
    luettu = read_file(job.path, job.root, job.sarakkeet, read_limits(), _cache_of(job))
    seconds = round(time.perf_counter() - started, 3)
    rows = sum(taulu.lahde.riveja for taulu in luettu.taulut)
    kesto = partial(in_seconds, seconds)
    sentence = TIEDOSTO_LUETTIIN.of(tiedosto=job.nimi, riveja=RIVIA.of(rows), kesto=kesto)
    tell("file-read", sentence, file=job.nimi, rows=rows, seconds=seconds)
    return luettu


def _cache_of(job: Lukutyo) -> Valimuisti | None:
    tavuja = read_cache_bytes()
    if job.valimuisti is None or not tavuja:
        return None
    return Valimuisti(job.valimuisti, tavuja, reader_version())


def compute_all(
    tarkistettu: Tarkistettu,
    tunniste: str,
    luonnos: bool,  # noqa: FBT001
    kieli: Kieli = Kieli.FI,
) -> tuple[Katsaus, ...]:
    """Compute the report of every division that has data, and the municipality's if asked for."""
    divisions = tuple(
        compute_katsaus(tarkistettu, toimiala, tunniste=tunniste, luonnos=luonnos, kieli=kieli)
        for toimiala in tarkistettu.toimialat
    )
    if not asks_for_municipality(tarkistettu):
        return divisions
    whole = compute_municipality(tarkistettu, tunniste=tunniste, luonnos=luonnos, kieli=kieli)
    return (*divisions, whole)


def write_one(job: Kirjoitustyo) -> None:
    """Write one division's workbook and its twins."""
    from flows.writing.katsaus import write_katsaus  # noqa: PLC0415 - heavy; many need none

    write_katsaus(job.katsaus, job.path)
    for kaksonen in job.kaksoset:
        _write_twin(kaksonen, job.katsaus, job.path)


def _write_twin(kaksonen: Kaksonen, katsaus: Katsaus, workbook: Path) -> None:
    from flows.writing.twins import write_csv, write_parquet, write_pdf  # noqa: PLC0415 - as above

    path = workbook.with_suffix(f".{kaksonen}")
    match kaksonen:
        case Kaksonen.CSV:
            write_csv(tidy(katsaus), path)
        case Kaksonen.PARQUET:
            write_parquet(tidy(katsaus), path)
        case Kaksonen.PDF:
            write_pdf(workbook, path, katsaus.kausi, katsaus.kieli)


def _read_at_once(jobs: Sequence[Lukutyo]) -> list[Luettu]:
    try:
        with ThreadPoolExecutor(READERS) as pool:
            # Each in a copy of the context: the log's lines carry the run's id.
            running = [pool.submit(copy_context().run, read_one, job) for job in jobs]
            return [each.result() for each in running]
    finally:
        end_readers()


def _write_in_turn(jobs: Sequence[Kirjoitustyo]) -> None:
    for job in jobs:
        write_one(job)


def _report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
    from flows.writing.tarkastusraportti import write_tarkastus  # noqa: PLC0415 - as above

    return write_tarkastus(tarkastus, folder)


STEPS: Final = Steps(
    read=_read_at_once,
    check=check,
    compute=compute_all,
    write=_write_in_turn,
    report=_report,
)
"""The steps without an engine."""
