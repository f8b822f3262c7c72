"""What a run costs: seconds of each stage, the most memory it held; each stage told in the log."""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from flows.steps import Kirjoitustyo, Lukutyo, Steps
from flows.telling import tell
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.sanat import loki
from schemas.sanat.ajaminen import TIEDOSTOA
from schemas.sanat.sana import Sanottava
from schemas.sanat.tarkastus import RIVIA
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu
from schemas.written import seconds as in_seconds

_MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Mittari:
    """In English: the meter of one run: seconds by stage, added up as the stages end."""

    sekunnit: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, sentence: Sanottava, **facts: int) -> Iterator[None]:
        """Measure a stage and log how it ended."""
        started = time.perf_counter()
        yield
        seconds = round(time.perf_counter() - started, 3)
        self.sekunnit[name] = round(self.sekunnit.get(name, 0.0) + seconds, 3)
        told = loki.KESTI.of(vaihe=sentence, kesto=partial(in_seconds, seconds))
        tell(name, told, seconds=seconds, **facts)


def measured(steps: Steps) -> tuple[Steps, Mittari]:
    """Put a meter around each step."""
    mittari = Mittari()

    def read(jobs: Sequence[Lukutyo]) -> list[Luettu]:
        told = loki.LUETTIIN.of(tiedostoja=TIEDOSTOA.of(len(jobs)))
        with mittari.stage("read", told, files=len(jobs)):
            return steps.read(jobs)

    def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
        rows = sum(taulu.lahde.riveja for luettu in luetut for taulu in luettu.taulut)
        with mittari.stage("check", loki.TARKISTETTIIN.of(riveja=RIVIA.of(rows)), rows=rows):
            return steps.check(luetut, kausi, pohja)

    def compute(
        tarkistettu: Tarkistettu,
        tunniste: str,
        luonnos: bool,  # noqa: FBT001
        kieli: Kieli = Kieli.FI,
    ) -> tuple[Katsaus, ...]:
        with mittari.stage("compute", loki.LASKETTIIN):
            return steps.compute(tarkistettu, tunniste, luonnos, kieli)

    def write(jobs: Sequence[Kirjoitustyo]) -> None:
        told = loki.KIRJOITETTIIN.of(tyokirjoja=loki.TYOKIRJAA.of(len(jobs)))
        with mittari.stage("write", told, files=len(jobs)):
            steps.write(jobs)

    def report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
        with mittari.stage("report", loki.TARKASTUSRAPORTTI):
            return steps.report(tarkastus, folder)

    around = Steps(read=read, check=check, compute=compute, write=write, report=report)
    return around, mittari


def peak_memory_mib() -> Mapping[str, int | None]:
    """Return the most memory held so far, of this process and of the largest of its readers.

    None where the system does not tell (Windows).
    """
    if sys.platform == "win32":
        return {"process": None, "reader": None}
    import resource  # noqa: PLC0415 - only POSIX has it

    unit = 1 if sys.platform == "darwin" else 1024
    return {
        name: resource.getrusage(who).ru_maxrss * unit // _MIB
        for name, who in (("process", resource.RUSAGE_SELF), ("reader", resource.RUSAGE_CHILDREN))
    }
