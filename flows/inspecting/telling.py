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

SOUND: Final = 0
FLAWED: Final = 1

_SHOWN: Final = 5
"""Flaws of a check shown in the table; json has all."""

_MARKS: Final = {
    Verdict.PASSED: "[green]✔ kunnossa[/]",
    Verdict.FAILED: "[red]✖ korjattavaa[/]",
    Verdict.SKIPPED: "[yellow]– ohitettu[/]",
}


def tell_inspection(path: Path, console: Console, *, as_json: bool) -> int:
    """Inspect a workbook and tell what was found; return the exit code.

    Raises:
        OSError: the file cannot be read.
    """
    results = inspect(path)
    sound = all(result.verdict is not Verdict.FAILED for result in results)
    if as_json:
        console.print_json(json.dumps(_content(path, results, sound=sound), ensure_ascii=False))
    else:
        console.print(_table(results))
        console.print(_sentence(path, results))
    return SOUND if sound else FLAWED


def _table(results: Sequence[Result]) -> Table:
    table = Table("Tulos", "Vaatimus", "Huomattavaa", show_lines=True)
    for result in results:
        lines = [f"{flaw.place}: {flaw.told}" for flaw in result.flaws[:_SHOWN]]
        more = len(result.flaws) - _SHOWN
        lines += [f"… ja {more} muuta"] if more > 0 else []
        lines += [result.told] if result.told else []
        failed = result.verdict is Verdict.FAILED
        why = f"\n[dim]{escape(result.check.why)}[/]" if failed else ""
        title = f"{escape(result.check.title)}{why}"
        table.add_row(_MARKS[result.verdict], title, escape("\n".join(lines)))
    return table


def _sentence(path: Path, results: Sequence[Result]) -> str:
    name = escape(path.name)
    failed = sum(result.verdict is Verdict.FAILED for result in results)
    skipped = sum(result.verdict is Verdict.SKIPPED for result in results)
    tail = f"; {skipped} ohitettiin" if skipped else ""
    if failed:
        return f"[bold red]✖ {name}: {failed}/{len(results)} vaatimusta ei täyty{tail}.[/]"
    made = len(results) - skipped
    return f"[bold green]✔ {name}: kaikki {made} tutkittua vaatimusta täyttyvät{tail}.[/]"


def _content(path: Path, results: Sequence[Result], *, sound: bool) -> dict[str, object]:
    return {
        "file": path.name,
        "sound": sound,
        "checks": [
            {
                "id": result.check.id,
                "title": result.check.title,
                "why": result.check.why,
                "verdict": result.verdict.value,
                "told": result.told,
                "flaws": [{"place": flaw.place, "told": flaw.told} for flaw in result.flaws],
            }
            for result in results
        ],
    }
