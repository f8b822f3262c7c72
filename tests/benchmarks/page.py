"""The page of the measurements: a table and a chart for each size, put between marks of its own.

The words around them are written by hand and stay.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from pygal import HorizontalBar
from pygal.style import Style

from tests.benchmarks.measuring import Cost

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs"
PAGE: Final = FOLDER / "speed.md"
OURS: Final = "toteuma run"
_MIB: Final = 1 << 20
_HEADINGS: Final = ("", "Wall s", "CPU s", "Peak MiB", "Wall ×", "CPU ×", "Memory ×")
_PART_HEADINGS: Final = ("Step", "Wall s", "CPU s")
_STYLE: Final = Style(
    background="white", plot_background="white", foreground="#222", foreground_strong="#222",
    foreground_subtle="#555", colors=("#1f5a92", "#c8742b"), label_font_size=13,
    major_label_font_size=13, legend_font_size=14, title_font_size=16, value_font_size=12,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """In English: what every contestant cost with one workload, and the parts of our run."""

    told: str
    costs: Mapping[str, Cost]
    parts: Mapping[str, Mapping[str, float]]


def tables(results: Sequence[Measured], machine: str, rounds: int) -> str:
    """Return the tables of a size; ratios say how many times ours each contestant costs."""
    head = f"{machine}; medians of {rounds} interleaved runs. × is the ratio to `{OURS}`."
    return "\n\n".join((head, *chain.from_iterable(map(_told, results))))


def write_page(size: str, text: str, results: Sequence[Measured]) -> tuple[Path, Path]:
    """Put the tables of a size in their place on the page, and draw its chart."""
    chart = FOLDER / f"speed-{size}.svg"
    chart.write_text(_chart(results), encoding="utf-8")
    begin, end = f"<!-- {size}: begin -->", f"<!-- {size}: end -->"
    shown = f"{begin}\n\n{text}\n\n![Seconds of each contestant]({chart.name})\n\n{end}"
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# Speed\n"
    mark = re.compile(f"{begin}.*{end}", re.DOTALL)
    if mark.search(page):
        page = mark.sub(lambda _: shown, page)
    else:
        page = f"{page.rstrip()}\n\n## Measured: {size}\n\n{shown}\n"
    PAGE.write_text(page, encoding="utf-8")
    return PAGE, chart


def _told(measured: Measured) -> tuple[str, ...]:
    ours = measured.costs[OURS]
    rows = [(f"`{name}`", *_figures(cost, ours)) for name, cost in measured.costs.items()]
    parts = [
        (name, f"{cost['wall_s']:.2f}", f"{cost['cpu_s']:.2f}")
        for name, cost in measured.parts.items()
    ]
    return f"### {measured.told}", _table(_HEADINGS, rows), _table(_PART_HEADINGS, parts)


def _figures(cost: Cost, ours: Cost) -> tuple[str, ...]:
    return (
        f"{cost.wall_s:.2f}",
        f"{cost.cpu_s:.2f}",
        f"{cost.peak_bytes / _MIB:.0f}",
        f"{cost.wall_s / ours.wall_s:.2f}",
        f"{cost.cpu_s / ours.cpu_s:.2f}",
        f"{cost.peak_bytes / ours.peak_bytes:.2f}",
    )


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ("---", *("---:" for _ in headings[1:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in (headings, rule, *rows))


def _chart(results: Sequence[Measured]) -> str:
    """Draw the largest workload that every peer did, or else the last one."""
    shown = max(results, key=lambda measured: len(measured.costs))
    largest = [each for each in results if len(each.costs) == len(shown.costs)][-1]
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
