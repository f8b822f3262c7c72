"""Running an order from the terminal, with or without Prefect, and telling how it ended."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

import polars as pl
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from flows import steps as plain
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.steps import Kirjoitustyo, Lukutyo, Steps
from schemas.finding_texts import with_texts
from schemas.findings import Severity, Status
from schemas.finnish import counted, euros, thousands
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.rules import RULES
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu

PUBLISHED: Final = 0
BLOCKED: Final = 1

SHOWN_CAUSES: Final = 10
"""Causes shown on the terminal; the validation report has all."""

_MARKS: Final = {
    Severity.ERROR: "[red]✖ virhe[/]",
    Severity.WARNING: "[yellow]⚠ varoitus[/]",
    Severity.INFO: "[cyan]ℹ tieto[/]",
}


def run_direct(tilaus: Tilaus, console: Console) -> int:
    """Run the plain steps and tell the end; return the exit code."""
    return _tell_end(osavuosikatsaus(tilaus, told(plain.STEPS, console)), console)


def run_through_prefect(tilaus: Tilaus, console: Console) -> int:
    """Run the order as a Prefect flow, on the server that the settings name or an embedded one."""
    with _working(console, "Käynnistetään Prefect"):
        from flows.flow import run_order  # noqa: PLC0415 - Prefect is imported only here
    return _tell_end(run_order(tilaus, lambda steps: told(steps, console)), console)


def told(steps: Steps, console: Console) -> Steps:
    """Put words around each step: a running clock on a terminal, plain lines elsewhere."""

    def read(jobs: Sequence[Lukutyo]) -> list[Luettu]:
        with _working(console, f"Luetaan {counted(len(jobs), 'tiedosto', 'tiedostoa')}"):
            return steps.read(jobs)

    def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
        rows = sum(taulu.lahde.riveja for luettu in luetut for taulu in luettu.taulut)
        with _working(console, f"Tarkistetaan {counted(rows, 'rivi', 'riviä')}"):
            return steps.check(luetut, kausi, pohja)

    def compute(
        tarkistettu: Tarkistettu,
        tunniste: str,
        luonnos: bool,  # noqa: FBT001
    ) -> tuple[Katsaus, ...]:
        with _working(console, "Lasketaan luvut"):
            return steps.compute(tarkistettu, tunniste, luonnos)

    def write(jobs: Sequence[Kirjoitustyo]) -> None:
        if jobs:
            with _working(console, f"Kirjoitetaan {counted(len(jobs), 'katsaus', 'katsausta')}"):
                steps.write(jobs)

    def report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
        with _working(console, "Kirjoitetaan tarkastusraportti"):
            return steps.report(tarkastus, folder)

    return Steps(read=read, check=check, compute=compute, write=write, report=report)


@contextmanager
def _working(console: Console, text: str) -> Iterator[None]:
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


def _tell_end(paatos: Paatos, console: Console) -> int:
    tarkastus = paatos.tarkastus
    for line in (*_totals(tarkastus), *_causes(tarkastus)):
        console.print(line)
    colour = "green" if tarkastus.julkaistavissa else "red"
    console.print(f"\n[bold {colour}]{escape(paatos.verdict)}[/]")
    for path in paatos.tiedostot:
        console.print(f"  {escape(str(path))}", style="dim")
    return PUBLISHED if tarkastus.julkaistavissa else BLOCKED


def _totals(tarkastus: Tarkastus) -> Iterator[str]:
    read = sum(syote.riveja_luettu for syote in tarkastus.syotteet)
    used = sum(syote.riveja_kaytetty for syote in tarkastus.syotteet)
    files = len({syote.tiedosto for syote in tarkastus.syotteet})
    silta = tarkastus.silta
    yield (
        f"{counted(files, 'tiedosto', 'tiedostoa')}, {counted(read, 'rivi', 'riviä')} luettu, "
        f"{thousands(used)} käytetty"
    )
    yield (
        f"Kirjaukset {euros(silta.raw_cents)}, raportissa {euros(silta.reported_cents)}, "
        f"poissa {euros(silta.excluded_cents)}, erotus {euros(silta.difference_cents)}"
    )
    failed = [tulos for tulos in tarkastus.tulokset if tulos.status is Status.FAILED]
    passed = sum(tulos.status is Status.PASSED for tulos in tarkastus.tulokset)
    yield f"Säännöt: {passed} kunnossa, {len(failed)} rikkoutui"


def _causes(tarkastus: Tarkastus) -> Iterator[str]:
    """Show the first finding of each cause, and how many there are like it."""
    key = ["rule", "file", "column", "found"]
    causes = tarkastus.findings.group_by(key, maintain_order=True).agg(
        pl.exclude(key).first(), alike=pl.len()
    )
    for row in with_texts(causes.head(SHOWN_CAUSES)).iter_rows(named=True):
        place = " ".join(part for part in (row["file"], row["sheet"], row["cell"]) if part)
        alike = row["alike"]
        more = f" ({counted(alike, 'rivi', 'riviä')})" if alike > 1 else ""
        yield (
            f"{_mark(row['rule'])} {escape(place)}{': ' if place else ''}"
            f"{escape(row['message'])}{more}\n    → {escape(row['fix'])}"
        )
    if causes.height > SHOWN_CAUSES:
        yield f"… ja {thousands(causes.height - SHOWN_CAUSES)} muuta syytä tarkastusraportissa"


def _mark(rule: str) -> str:
    return "[cyan]◇ kokeilussa[/]" if RULES[rule].trial else _MARKS[RULES[rule].severity]
