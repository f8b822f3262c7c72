"""Words around the steps of a run: a running clock on a terminal, plain lines elsewhere."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.steps import Kirjoitustyo, Lukutyo, Steps
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.sanat import ajaminen as sanat
from schemas.sanat.tarkastus import RIVIA
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu
from schemas.written import seconds


def told(steps: Steps, console: Console, sanoina: Kieli) -> Steps:
    """Put words of the language `sanoina` around each step."""

    def step(text: str) -> AbstractContextManager[None]:
        return working(console, text, sanoina)

    def read(jobs: Sequence[Lukutyo]) -> list[Luettu]:
        with step(sanat.LUETAAN(sanoina, tiedostoja=sanat.TIEDOSTOA.of(len(jobs)))):
            return steps.read(jobs)

    def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
        rows = sum(taulu.lahde.riveja for luettu in luetut for taulu in luettu.taulut)
        with step(sanat.TARKISTETAAN(sanoina, riveja=RIVIA.of(rows))):
            return steps.check(luetut, kausi, pohja)

    def compute(
        tarkistettu: Tarkistettu,
        tunniste: str,
        luonnos: bool,  # noqa: FBT001
        kieli: Kieli,
    ) -> tuple[Katsaus, ...]:
        with step(sanat.LASKETAAN(sanoina)):
            return steps.compute(tarkistettu, tunniste, luonnos, kieli)

    def write(jobs: Sequence[Kirjoitustyo]) -> None:
        if jobs:
            with step(sanat.KIRJOITETAAN(sanoina, katsauksia=sanat.KATSAUSTA.of(len(jobs)))):
                steps.write(jobs)

    def report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
        with step(sanat.TARKASTUSRAPORTTI(sanoina)):
            return steps.report(tarkastus, folder)

    return Steps(read=read, check=check, compute=compute, write=write, report=report)


@contextmanager
def working(console: Console, text: str, kieli: Kieli) -> Iterator[None]:
    """Show that a step is running; afterwards say how long it took."""
    started = perf_counter()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    if console.is_terminal:
        with Progress(*columns, console=console, transient=True) as progress:
            progress.add_task(text, total=None)
            yield
    else:
        yield
    console.print(f"{text}: {seconds(perf_counter() - started, kieli)}")
