"""The page of the measurements: tables and charts of the record, put between marks of its own.

The words around them are written by hand and stay.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pygal import HorizontalBar
from pygal.style import Style

from tests.benchmarks.measuring import Cost
from tests.benchmarks.record import OURS, PREFECT, Measured, Part, Record
from tests.benchmarks.targets import rows
from tests.benchmarks.workloads import SIZES

# pygal leaves an import hook behind that Python no longer calls, and pytest falls over it.
sys.meta_path[:] = [hook for hook in sys.meta_path if type(hook).__module__ != "pygal"]

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs"
NAME: Final = "speed.md"
_MIB: Final = 1 << 20
_HEADINGS: Final = (
    "", "Wall s", "CPU s", "CPU s, start off", "Peak MiB", "Wall ×", "CPU ×", "CPU ×, start off",
    "Memory ×",
)  # fmt: skip
_STYLE: Final = Style(
    background="white", plot_background="white", foreground="#222", foreground_strong="#222",
    foreground_subtle="#555", colors=("#1f5a92", "#c8742b"), label_font_size=13,
    major_label_font_size=13, legend_font_size=14, title_font_size=16, value_font_size=12,
)  # fmt: skip


def write_page(record: Record, folder: Path = FOLDER) -> Iterator[Path]:
    """Put the tables of all that was measured in their places on the page, and draw its charts."""
    texts = {"targets": _table(("To reach", "", "Measured", "", ""), list(rows(record)))}
    for size, workloads in SIZES.items():
        results = [record.workloads[w.name] for w in workloads if w.name in record.workloads]
        if results:
            chart = folder / f"speed-{size}.svg"
            chart.write_text(_chart(results), encoding="utf-8")
            yield chart
            told = [_told(each) for each in results]
            texts[size] = "\n\n".join((*told, f"![Seconds of each contestant]({chart.name})"))
    if record.parts:
        texts["parts"] = _parts(record.parts)
    page = folder / NAME
    text = page.read_text("utf-8") if page.exists() else "# Speed\n"
    for name, shown in texts.items():
        text = _put(text, name, shown)
    page.write_text(text, encoding="utf-8")
    yield page


def _put(page: str, name: str, shown: str) -> str:
    """Put a text between its marks, which go to the end of the page where there are none yet."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    marked = f"{begin}\n\n{shown}\n\n{end}"
    mark = re.compile(f"{begin}.*{end}", re.DOTALL)
    if mark.search(page):
        return mark.sub(lambda _: marked, page)
    return f"{page.rstrip()}\n\n## Measured: {name}\n\n{marked}\n"


def _told(measured: Measured) -> str:
    ours = measured.costs.get(OURS)
    table = [
        (f"`{name}`", *_figures(cost, measured.started(name)), *_ratios(name, measured))
        for name, cost in measured.costs.items()
    ]
    headings = _HEADINGS if ours else _HEADINGS[:5]
    head = (
        f"{measured.machine}; medians of {measured.rounds} interleaved runs;"
        f" {measured.load:.1f} processes wanted the processors when they began."
    )
    parts = [f"### {measured.told}", head, _table(headings, table)]
    if measured.steps:
        seconds = [
            (name, f"{cost['wall_s']:.2f}", f"{cost['cpu_s']:.2f}")
            for name, cost in measured.steps.items()
        ]
        parts.append(_table(("Step", "Wall s", "CPU s"), seconds))
    return "\n\n".join(parts)


def _figures(cost: Cost, started: Cost | None) -> tuple[str, ...]:
    return (
        f"{cost.wall_s:.2f}",
        f"{cost.cpu_s:.2f}",
        f"{started.cpu_s:.2f}" if started else "",
        f"{cost.peak_bytes / _MIB:.0f}",
    )


def _ratios(name: str, measured: Measured) -> tuple[str, ...]:
    """Return how many times ours a contestant costs."""
    ours, cost = measured.costs.get(OURS), measured.costs[name]
    if ours is None:
        return ()
    own, started = measured.started(OURS), measured.started(name)
    return (
        f"{cost.wall_s / ours.wall_s:.2f}",
        f"{cost.cpu_s / ours.cpu_s:.2f}",
        f"{started.cpu_s / own.cpu_s:.2f}" if started and own and own.cpu_s else "",
        f"{cost.peak_bytes / ours.peak_bytes:.2f}",
    )


def _parts(parts: Sequence[Part]) -> str:
    told = [(part.told, f"{part.median_s * 1000:.0f}", str(part.rounds)) for part in parts]
    return _table(("Part", "CPU ms", "Rounds"), told)


def _table(headings: Sequence[str], table: Sequence[Sequence[str]]) -> str:
    rule = ("---", *("---:" for _ in headings[1:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in (headings, rule, *table))


def _chart(results: Sequence[Measured]) -> str:
    """Draw the largest workload that every peer did, or else the last one."""
    peers = [len(measured.costs.keys() - {PREFECT}) for measured in results]
    largest = [each for each, count in zip(results, peers, strict=True) if count == max(peers)][-1]
    names = list(reversed(largest.costs))
    chart = HorizontalBar(
        style=_STYLE, width=800, height=120 + 44 * len(names), js=[], no_prefix=True,
        title=f"{largest.told}: seconds", print_values=True, truncate_label=-1,
        value_formatter=lambda seconds: f"{seconds:.1f}", legend_at_bottom=True,
    )  # fmt: skip
    chart.x_labels = names
    chart.add("by the clock", [largest.costs[name].wall_s for name in names])
    chart.add("of processors", [largest.costs[name].cpu_s for name in names])
    svg: str = chart.render(is_unicode=True)
    return svg + "\n"
