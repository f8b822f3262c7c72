"""What the project sets out to reach, and what was measured of it.

A ratio is of figures of one workload, whose contestants ran in turns. The fixed start-up, the cost
of the very same commands with a ledger of 48 postings in the same rounds, is taken off both sides;
what the whole processes gave is told beside.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from tests.benchmarks.measuring import Cost
from tests.benchmarks.record import AGAIN, BARE, EXTRACT, OURS, TINY, TRACE, Measured, Record
from tests.benchmarks.workloads import WORKLOADS

_MIB: Final = 1 << 20
_GIB: Final = 1 << 30

_Value = tuple[float, str]
"""What is compared with the limit, and what else there is to say of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """In English: one thing to reach: at most or at least how much, of which unit."""

    told: str
    workload: str
    limit: float
    value: Callable[[Measured], _Value | None]
    unit: str = "×"
    at_least: bool = False

    def row(self, record: Record) -> tuple[str, ...]:
        """Return its row of the table; what was not measured is said so."""
        measured = record.workloads.get(self.workload)
        found = self.value(measured) if measured else None
        limit = f"{'≥' if self.at_least else '≤'} {self.limit:g} {self.unit}"
        if found is None:
            return self.told, limit, "–", "not measured", ""
        value, beside = found
        reached = value >= self.limit if self.at_least else value <= self.limit
        return (
            self.told, limit, f"{value:.2f} {self.unit}",
            "reached" if reached else "**not reached**", beside,
        )  # fmt: skip


def rows(record: Record) -> Iterator[tuple[str, ...]]:
    """Give what there is to reach: what, how much, measured, reached or not, what beside."""
    return (target.row(record) for target in _TARGETS)


def _ratio(one: str, other: str, unit: str) -> Callable[[Measured], _Value | None]:
    """Return how many times one contestant costs the other, start-ups off, and the whole ratio."""

    def value(measured: Measured) -> _Value | None:
        costs = measured.started(one), measured.started(other)
        if costs[0] is None or costs[1] is None:
            return None
        whole = _of(measured.costs[one], unit) / _of(measured.costs[other], unit)
        return _of(costs[0], unit) / _of(costs[1], unit), f"whole processes {whole:.2f} ×"

    return value


def _linear(workload: str) -> Callable[[Measured], _Value | None]:
    """Return how many times our run of ten times fewer rows this one takes, in processor time."""

    def value(measured: Measured) -> _Value | None:
        ours = _grown(measured, workload, OURS)
        bare = _grown(measured, workload, BARE)
        if ours is None or bare is None:
            return None
        return ours, f"from {WORKLOADS[workload].told}; {BARE} alone grows {bare:.2f} ×"

    return value


def _grown(measured: Measured, workload: str, name: str) -> float | None:
    start, fewer = (measured.beside.get(place, {}).get(name) for place in (TINY, workload))
    more = measured.started(name)
    return more.cpu_s / fewer.less(start).cpu_s if start and fewer and more else None


def _of(cost: Cost, unit: str) -> float:
    return cost.cpu_s if unit == "cpu" else cost.wall_s


def _memory(name: str, unit: int) -> Callable[[Measured], _Value | None]:
    def value(measured: Measured) -> _Value | None:
        cost = measured.costs.get(name)
        return (cost.peak_bytes / unit, "all its processes together") if cost else None

    return value


def _share(one: str, other: str) -> Callable[[Measured], _Value | None]:
    """Return a step's processor seconds in per cent of another's, start-ups off, and the whole."""

    def value(measured: Measured) -> _Value | None:
        steps, start = measured.steps, measured.start_steps
        if not steps or not start:
            return None
        own, its = (steps[name]["cpu_s"] - start[name]["cpu_s"] for name in (one, other))
        whole = 100 * steps[one]["cpu_s"] / steps[other]["cpu_s"]
        return 100 * own / its, f"{one} {own:.2f} s of processors; with both starts {whole:.0f} %"

    return value


def _each(step: str, parts: int) -> Callable[[Measured], _Value | None]:
    """Return a step's processor seconds for each of its parts."""

    def value(measured: Measured) -> _Value | None:
        cost = measured.steps.get(step)
        if cost is None:
            return None
        return cost["cpu_s"] / parts, f"{parts} workbooks in {cost['wall_s']:.2f} s of the clock"

    return value


def _findings(measured: Measured) -> _Value | None:
    whole = measured.beside.get("100k", {}).get(OURS)
    if whole is None:
        return None
    more = measured.costs[OURS].less(whole)
    return more.cpu_s, f"of processors; {more.wall_s:.2f} s of the clock"


def _again(measured: Measured) -> _Value | None:
    cost = measured.started(AGAIN)
    whole = measured.costs.get(AGAIN)
    if cost is None or whole is None:
        return None
    told = f"by the clock; {cost.cpu_s:.2f} s of processors; the whole process {whole.wall_s:.2f} s"
    return cost.wall_s, told


def _extract(measured: Measured) -> _Value | None:
    costs = measured.costs
    if TRACE not in costs or EXTRACT not in costs:
        return None
    own = costs[EXTRACT].less(costs[TRACE])
    return (
        costs[EXTRACT].wall_s,
        f"a ledger that a run has read, checked anew; the workbook alone {own.wall_s:.2f} s",
    )


def _extract_memory(measured: Measured) -> _Value | None:
    costs = measured.costs
    if TRACE not in costs or EXTRACT not in costs:
        return None
    more = max(costs[EXTRACT].peak_bytes - costs[TRACE].peak_bytes, 0)
    return (
        more / _MIB,
        f"above the same rows only traced; in all {costs[EXTRACT].peak_bytes / _MIB:.0f} MiB",
    )


_TARGETS: Final = (
    Target(
        told="The whole job on a million postings beside the bare reader, processors",
        workload="1m", limit=1.5, value=_ratio(OURS, BARE, "cpu"),
    ),
    Target(
        told="The same in two files, by the clock",
        workload="1m-two", limit=1.0, value=_ratio(OURS, BARE, "wall"),
    ),
    Target(
        told="How many times faster than pandas with openpyxl, processors",
        workload="1m", limit=12, value=_ratio("pandas-openpyxl", OURS, "cpu"), at_least=True,
    ),
    Target(
        told="How many times faster than pandas with calamine, processors",
        workload="1m", limit=2, value=_ratio("pandas-calamine", OURS, "cpu"), at_least=True,
    ),
    Target(
        told="Most memory with a million postings",
        workload="1m", limit=1.6, value=_memory(OURS, _GIB), unit="GiB",
    ),
    Target(
        told="Most memory with ten million",
        workload="10m-monthly", limit=4, value=_memory(OURS, _GIB), unit="GiB",
    ),
    Target(
        told="Ten times the rows: to a million",
        workload="1m", limit=10.5, value=_linear("100k"),
    ),
    Target(
        told="Ten times the rows: to ten million, a file a month",
        workload="10m-monthly", limit=10.5, value=_linear("1m-monthly"),
    ),
    Target(
        told="All rules over a million rows, of the reading",
        workload="1m", limit=15, value=_share("check", "read"), unit="%",
    ),
    Target(
        told="10 000 findings, above the same ledger without any",
        workload="broken", limit=2, value=_findings, unit="s",
    ),
    Target(
        told="Writing a report's workbook",
        workload="city", limit=1, value=_each("write", 12), unit="s",
    ),
    Target(
        told="An extract of 100 000 rows",
        workload="extract", limit=10, value=_extract, unit="s",
    ),
    Target(
        told="Memory of the extract",
        workload="extract", limit=200, value=_extract_memory, unit="MiB",
    ),
    Target(
        told="The second run of an unchanged million",
        workload="1m", limit=1, value=_again, unit="s",
    ),
)  # fmt: skip
