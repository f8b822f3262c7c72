"""Words around the steps of a run: a running clock on a terminal, plain lines elsewhere."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows.steps import Kirjoitustyo, Lukutyo, Steps
from schemas.finnish import counted
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu


def told(steps: Steps, console: Console) -> Steps:
    """Put words around each step."""

    def read(jobs: Sequence[Lukutyo]) -> list[Luettu]:
        with working(console, f"Luetaan {counted(len(jobs), 'tiedosto', 'tiedostoa')}"):
            return steps.read(jobs)

    def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
        rows = sum(taulu.lahde.riveja for luettu in luetut for taulu in luettu.taulut)
        with working(console, f"Tarkistetaan {counted(rows, 'rivi', 'riviä')}"):
            return steps.check(luetut, kausi, pohja)

    def compute(
        tarkistettu: Tarkistettu,
        tunniste: str,
        luonnos: bool,  # noqa: FBT001
        kieli: Kieli,
    ) -> tuple[Katsaus, ...]:
        with working(console, "Lasketaan luvut"):
            return steps.compute(tarkistettu, tunniste, luonnos, kieli)

    def write(jobs: Sequence[Kirjoitustyo]) -> None:
        if jobs:
            with working(console, f"Kirjoitetaan {counted(len(jobs), 'katsaus', 'katsausta')}"):
                steps.write(jobs)

    def report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
        with working(console, "Kirjoitetaan tarkastusraportti"):
            return steps.report(tarkastus, folder)

    return Steps(read=read, check=check, compute=compute, write=write, report=report)


@contextmanager
def working(console: Console, text: str) -> Iterator[None]:
    """Show that a step is running; afterwards say how long it took."""
    started = perf_counter()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    if console.is_terminal:
        with Progress(*columns, console=console, transient=True) as progress:
            progress.add_task(text, total=None)
            yield
    else:
        yield
    seconds = f"{perf_counter() - started:.1f}".replace(".", ",")
    console.print(f"{text}: {seconds} s")
