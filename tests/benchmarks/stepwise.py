"""Where the time of one run goes: each step by the clock and by processors, children included.

`python -m tests.benchmarks.stepwise INPUT OUTPUT` prints it as JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.steps import STEPS, Steps
from schemas.kausi import Kausi
from tests.benchmarks.town import KAUSI

Costs = dict[str, dict[str, float]]


def main(folder: Path, output: Path) -> None:
    """Run the order of a workload and print what each step cost."""
    costs: Costs = {}
    timed = {
        field.name: partial(_timed, costs, field.name, getattr(STEPS, field.name))
        for field in fields(Steps)
    }
    tilaus = Tilaus(kausi=Kausi.parse(KAUSI), syotteet=folder, tulosteet=output)
    with _clock(costs, "all"):
        osavuosikatsaus(tilaus, replace(STEPS, **timed))
    rest = {
        unit: costs["all"][unit] - sum(costs[name][unit] for name in timed)
        for unit in ("wall_s", "cpu_s")
    }
    json.dump({**costs, "rest": rest}, sys.stdout)


def _timed(costs: Costs, name: str, step: Callable[..., Any], *given: object) -> object:
    with _clock(costs, name):
        return step(*given)


@contextmanager
def _clock(costs: Costs, name: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    yield
    own = costs.setdefault(name, {"wall_s": 0.0, "cpu_s": 0.0})
    own["wall_s"] += time.perf_counter() - wall
    own["cpu_s"] += sum(os.times()[:4]) - cpu


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:]))
