"""Running an order from the terminal, with or without Prefect, and telling how it ended."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Final

import polars as pl
from rich.console import Console
from rich.markup import escape

from flows import steps as plain
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.progress import told, working
from flows.publishing import Paatos
from flows.servers import PASSWORD, Palvelin, Tila, named_server, outlive, use
from flows.steps import Lukutyo, Steps
from schemas.finding_texts import with_texts
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.rules import RULES
from schemas.sanat import ajaminen as sanat
from schemas.sanat.tarkastus import RIVIA, SYITA
from schemas.severity import Severity, Status
from schemas.tarkastus import Tarkastus
from schemas.written import euros, thousands

PUBLISHED: Final = 0
BLOCKED: Final = 1

SHOWN_CAUSES: Final = 10
"""Causes shown on the terminal; the validation report has all."""

_MARKS: Final = {
    Severity.ERROR: "[red]✖ {}[/]",
    Severity.WARNING: "[yellow]⚠ {}[/]",
    Severity.INFO: "[cyan]ℹ {}[/]",
}


def run_direct(tilaus: Tilaus, console: Console) -> int:
    """Run the plain steps and tell the end; return the exit code."""
    return _tell_end(_directly(tilaus, console), console)


def run_through_prefect(tilaus: Tilaus, console: Console, project: Path) -> int:
    """Run the order as a Prefect flow, on a server that is up or else on an embedded one.

    A server that is lost on the way costs the run's page, never the report.

    Raises:
        Exception: whatever fault stopped the run, the loss of a server apart.
    """
    palvelin = named_server(project)
    for line in _told_server(palvelin, tilaus.kielet[0]):
        console.print(line)
    use(palvelin)
    return _tell_end(
        outlive(
            palvelin,
            lambda ended: _through_prefect(tilaus, console, ended),
            lambda: _directly(tilaus, console),
            lambda sentence: console.print(sentence(tilaus.kielet[0])),
        ),
        console,
    )


def _directly(tilaus: Tilaus, console: Console) -> Paatos:
    return osavuosikatsaus(tilaus, told(plain.STEPS, console, tilaus.kielet[0]))


def _through_prefect(tilaus: Tilaus, console: Console, ended: Callable[[Paatos], bool]) -> Paatos:
    """Run the flow; the clock of the wait for the engine stops where the first step begins."""
    kieli = tilaus.kielet[0]
    with ExitStack() as waiting:
        waiting.enter_context(working(console, sanat.KAYNNISTETAAN(kieli), kieli))
        from flows.flow import run_order  # noqa: PLC0415 - Prefect is imported only here

        def worded(steps: Steps) -> Steps:
            words = told(steps, console, kieli)

            def read(jobs: Sequence[Lukutyo]) -> list[Luettu]:
                waiting.close()
                return words.read(jobs)

            return replace(words, read=read)

        return run_order(tilaus, worded, ended)


def _told_server(palvelin: Palvelin | None, kieli: Kieli) -> Iterator[str]:
    """Say which server is used, and why not the one that is named."""
    if palvelin is not None:
        named = {"osoite": escape(palvelin.osoite), "lahde": palvelin.lahde}
        if palvelin.kaytettavissa:
            yield sanat.PALVELIN(kieli, **named)
            return
        if palvelin.tila is Tila.CLOSED:
            yield sanat.VAATII_SALASANAN(kieli, **named, nimi=PASSWORD)
        else:
            yield sanat.EI_VASTAA(kieli, **named)
    yield sanat.OMA_PALVELIN(kieli)


def _tell_end(paatos: Paatos, console: Console) -> int:
    tarkastus = paatos.tarkastus
    for line in (*_totals(tarkastus), *_causes(tarkastus)):
        console.print(line)
    colour = "green" if tarkastus.julkaistavissa else "red"
    console.print(f"\n[bold {colour}]{escape(paatos.verdict)}[/]")
    for path in paatos.tiedostot:
        console.print(f"  {escape(paatos.paikka(path))}", style="dim")
    return PUBLISHED if tarkastus.julkaistavissa else BLOCKED


def _totals(tarkastus: Tarkastus) -> Iterator[str]:
    kieli = tarkastus.kieli
    read = sum(syote.riveja_luettu for syote in tarkastus.syotteet)
    used = sum(syote.riveja_kaytetty for syote in tarkastus.syotteet)
    files = len({syote.tiedosto for syote in tarkastus.syotteet})
    silta = tarkastus.silta
    yield sanat.LUETTU(
        kieli,
        tiedostoja=sanat.TIEDOSTOA.of(files),
        riveja=RIVIA.of(read),
        kaytetty=thousands(used, kieli),
    )
    yield sanat.KIRJAUKSET(
        kieli,
        luettu=euros(silta.raw_cents, kieli),
        raportissa=euros(silta.reported_cents, kieli),
        poissa=euros(silta.excluded_cents, kieli),
        erotus=euros(silta.difference_cents, kieli),
    )
    failed = [tulos for tulos in tarkastus.tulokset if tulos.status is Status.FAILED]
    passed = sum(tulos.status is Status.PASSED for tulos in tarkastus.tulokset)
    yield sanat.SAANNOT(kieli, kunnossa=passed, rikki=len(failed))


def _causes(tarkastus: Tarkastus) -> Iterator[str]:
    """Show the first finding of each cause, and how many there are like it."""
    key, kieli = ["rule", "file", "column", "found"], tarkastus.kieli
    causes = tarkastus.findings.group_by(key, maintain_order=True).agg(
        pl.exclude(key).first(), alike=pl.len()
    )
    for row in with_texts(causes.head(SHOWN_CAUSES), kieli).iter_rows(named=True):
        place = " ".join(part for part in (row["file"], row["sheet"], row["cell"]) if part)
        alike = row["alike"]
        more = f" ({RIVIA(alike, kieli)})" if alike > 1 else ""
        yield (
            f"{_mark(row['rule'], kieli)} {escape(place)}{': ' if place else ''}"
            f"{escape(row['message'])}{more}\n    → {escape(row['fix'])}"
        )
    if causes.height > SHOWN_CAUSES:
        yield sanat.MUITA_SYITA(kieli, syita=SYITA.of(causes.height - SHOWN_CAUSES))


def _mark(rule: str, kieli: Kieli) -> str:
    if RULES[rule].trial:
        return f"[cyan]◇ {sanat.KOKEILUSSA(kieli)}[/]"
    severity = RULES[rule].severity
    return _MARKS[severity].format(sanat.MERKIT[severity](kieli))
