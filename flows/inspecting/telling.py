"""Telling what an inspection found: a table for people, json for programs."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.inspecting.check import Result, Verdict
from flows.inspecting.inspection import inspect
from schemas.kieli import Kieli
from schemas.sanat import tutkinta as sanat
from schemas.sanat.sana import Sana

SOUND: Final = 0
FLAWED: Final = 1

_SHOWN: Final = 5
"""Flaws of a check shown in the table; json has all."""

_MARKS: Final[dict[Verdict, tuple[str, str, Sana]]] = {
    Verdict.PASSED: ("green", "✔", sanat.KUNNOSSA),
    Verdict.FAILED: ("red", "✖", sanat.KORJATTAVAA),
    Verdict.SKIPPED: ("yellow", "–", sanat.OHITETTU),
}


def tell_inspection(path: Path, console: Console, kieli: Kieli, *, as_json: bool) -> int:
    """Inspect a workbook and tell what was found; return the exit code.

    Raises:
        OSError: the file cannot be read.
    """
    results = inspect(path)
    sound = all(result.verdict is not Verdict.FAILED for result in results)
    if as_json:
        content = _content(path, results, kieli, sound=sound)
        console.print_json(json.dumps(content, ensure_ascii=False))
    else:
        console.print(_table(results, kieli))
        console.print(_sentence(path, results, kieli))
    return SOUND if sound else FLAWED


def _table(results: Sequence[Result], kieli: Kieli) -> Table:
    headings = (sanat.TULOS, sanat.VAATIMUS, sanat.HUOMATTAVAA)
    table = Table(*(heading(kieli) for heading in headings), show_lines=True)
    for result in results:
        color, mark, verdict = _MARKS[result.verdict]
        lines = [f"{flaw.where(kieli)}: {flaw.told(kieli)}" for flaw in result.flaws[:_SHOWN]]
        more = len(result.flaws) - _SHOWN
        lines += [sanat.MUUTA(kieli, maara=more)] if more > 0 else []
        lines += [result.told(kieli)] if result.told else []
        demand = result.check.demand
        failed = result.verdict is Verdict.FAILED
        why = f"\n[dim]{escape(demand.miksi(kieli))}[/]" if failed else ""
        title = f"{escape(demand.otsikko(kieli))}{why}"
        table.add_row(f"[{color}]{mark} {verdict(kieli)}[/]", title, escape("\n".join(lines)))
    return table


def _sentence(path: Path, results: Sequence[Result], kieli: Kieli) -> str:
    failed = sum(result.verdict is Verdict.FAILED for result in results)
    skipped = sum(result.verdict is Verdict.SKIPPED for result in results)
    tail = f"; {sanat.OHITETTIIN(skipped, kieli)}" if skipped else ""
    if failed:
        told = sanat.EI_TAYTY(kieli, nimi=path.name, rikki=failed, kaikki=len(results))
        return f"[bold red]✖ {escape(told + tail)}.[/]"
    told = sanat.TAYTTYY(kieli, nimi=path.name, kaikki=len(results) - skipped)
    return f"[bold green]✔ {escape(told + tail)}.[/]"


def _content(
    path: Path, results: Sequence[Result], kieli: Kieli, *, sound: bool
) -> dict[str, object]:
    return {
        "file": path.name,
        "sound": sound,
        "checks": [
            {
                "id": result.check.id,
                "title": result.check.demand.otsikko(kieli),
                "why": result.check.demand.miksi(kieli),
                "verdict": result.verdict.value,
                "told": result.told(kieli) if result.told else "",
                "flaws": [
                    {"place": flaw.where(kieli), "told": flaw.told(kieli)} for flaw in result.flaws
                ],
            }
            for result in results
        ],
    }
