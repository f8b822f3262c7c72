"""The command `verify`: a kept run made again, and how what differs is told."""

from pathlib import Path
from typing import Final

from rich.console import Console
from rich.markup import escape

from flows.keeping.records import find_run
from flows.verifying import verify
from schemas.kieli import Kieli
from schemas.sanat import ajot as sanat

SAME: Final = 0
DIFFERENT: Final = 1
"""Exit code when something differs."""


def tell_verified(tulosteet: Path, name: str | None, console: Console, kieli: Kieli) -> int:
    """Prove a run and say of each test whether it held; return the exit code.

    Raises:
        UnknownRunError: no run is called so.
    """
    run = find_run(tulosteet, name)
    console.print(sanat.AJO(kieli, nimi=run.nimi, tunniste=run.tunniste))
    tests = verify(tulosteet, run)
    for koe in tests:
        mark = "[green]✔[/]" if koe.pitaa else "[red]✖[/]"
        console.print(f"{mark} {koe.nimi(kieli)}: {escape(koe.selitys(kieli))}")
    same = all(koe.pitaa for koe in tests)
    verdict = (sanat.TODISTETTU if same else sanat.EROAA)(kieli)
    console.print(f"\n[bold {'green' if same else 'red'}]{verdict}[/]")
    return SAME if same else DIFFERENT
