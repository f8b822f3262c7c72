"""What was measured, kept as JSON beside the page: the page is always made of all of it.

A workload's measurements replace its earlier ones, so a run that is cut short keeps what it has.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.measuring import Cost

PATH: Final = Path(__file__).resolve().parents[2] / "docs" / "speed.json"
OURS: Final = "toteuma run"
AGAIN: Final = "toteuma run, inputs unchanged"
CHECK: Final = "toteuma check"
PREFECT: Final = "toteuma run, through Prefect"
TRACE: Final = "toteuma trace"
EXTRACT: Final = "toteuma trace --xlsx"
BARE: Final = "fastexcel"
TINY: Final = "tiny"
"""The workload of the fixed start-up."""

Costs = Mapping[str, Cost]
"""By contestant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """In English: what each contestant cost with one workload, the medians of its rounds.

    `beside` are the costs, by workload, of what was run in the same rounds to be compared with;
    `steps` the seconds by step of our run, `start_steps` those of the fixed start-up in the same
    rounds, `machine` what it ran on, and `load` how many processes wanted the processors when it
    began.
    """

    told: str
    machine: str
    rounds: int
    load: float
    costs: Costs
    beside: Mapping[str, Costs] = field(default_factory=dict)
    steps: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    start_steps: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def started(self, name: str) -> Cost | None:
        """Return what a contestant costs without the cost of its start, in the same rounds."""
        start, whole = self.beside.get(TINY, {}).get(name), self.costs.get(name)
        return whole.less(start) if whole and start else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """In English: what one part takes: seconds of processors, the median of its rounds."""

    told: str
    median_s: float
    rounds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """In English: everything measured so far, by workload, and the parts by themselves."""

    workloads: Mapping[str, Measured] = field(default_factory=dict)
    parts: Sequence[Part] = ()


def load(path: Path = PATH) -> Record:
    """Return what was measured so far; nothing where there is no record."""
    if not path.exists():
        return Record()
    kept = json.loads(path.read_text("utf-8"))
    return Record(
        workloads={name: _measured(each) for name, each in kept["workloads"].items()},
        parts=[Part(**part) for part in kept["parts"]],
    )


def save(record: Record, path: Path = PATH) -> None:
    """Write the record; contestants stay in the order of their turns."""
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")


def _measured(kept: dict[str, Any]) -> Measured:
    beside = {name: _costs(each) for name, each in kept["beside"].items()}
    return Measured(**{**kept, "costs": _costs(kept["costs"]), "beside": beside})


def _costs(kept: dict[str, dict[str, Any]]) -> Costs:
    return {name: Cost(**cost) for name, cost in kept.items()}
