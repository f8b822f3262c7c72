"""The benchmark: `make bench`, `make bench SIZE=million`; how to read it is in docs/speed.md.

Each contestant is a whole process. They run in turns, round after round, so that a busy moment of
the machine falls on all of them. What a workload gave is kept and told as soon as it ends.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.benchmarks.contestants import Place
from tests.benchmarks.measuring import Cost, medians
from tests.benchmarks.page import write_page
from tests.benchmarks.partwise import measured_parts
from tests.benchmarks.record import OURS, TINY, Measured, Record, load, save
from tests.benchmarks.targets import rows
from tests.benchmarks.workloads import SIZES, WORKLOADS, Workload


def measure(workload: Workload, rounds: int, python: Path) -> Measured:
    """Run every contestant of a workload in turns, beside what they are compared with."""
    begun = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    with tempfile.TemporaryDirectory(prefix="toteuma-bench-kept-") as kept:
        places = _places(workload, Path(kept), python)
        taken: dict[str, dict[str, list[Cost]]] = defaultdict(lambda: defaultdict(list))
        for number in range(rounds):
            for place, name in workload.turns():
                told = f"{workload.name} {number + 1}/{rounds} {place} {name}"
                print(told, file=sys.stderr, flush=True)
                taken[place][name].append(places[place].run(name))
        costs = {
            place: {name: medians(each) for name, each in runs.items()}
            for place, runs in taken.items()
        }
        return Measured(
            told=workload.told,
            machine=machine(),
            rounds=rounds,
            load=round(begun, 1),
            costs=costs.pop(workload.name),
            beside=costs,
            steps=_steps(places[workload.name], rounds),
            start_steps=_steps(places[TINY], rounds) if TINY in workload.beside else {},
        )


def _steps(place: Place, rounds: int) -> Mapping[str, Mapping[str, float]]:
    """Return the median of each step's seconds, nothing where we do not run the workload."""
    if OURS not in place.workload.contestants:
        return {}
    runs = [place.steps() for _ in range(rounds)]
    return {
        step: {unit: median(run[step][unit] for run in runs) for unit in seconds}
        for step, seconds in runs[0].items()
    }


def _places(workload: Workload, kept: Path, python: Path) -> dict[str, Place]:
    """Make a place for a workload and each that runs beside it, warm where it has to be."""
    names = (*workload.beside, workload.name)
    places = {name: Place(WORKLOADS[name], kept / name, python) for name in names}
    for name, place in places.items():
        place.kept.mkdir()
        if name in {workload.name, TINY}:
            place.warm()
    return places


def machine() -> str:
    """Return the kind of the processor, how many there are, and the system; no names of hosts."""
    model = platform.processor() or platform.machine()
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((li.split(":")[1].strip() for li in lines if "model name" in li), model)
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )


def _keep(record: Record) -> None:
    """Keep what is measured so far, and make the page of it."""
    save(record)
    for path in write_page(record):
        print(path, file=sys.stderr)


def main() -> None:
    """Measure a size workload by workload; keep each and make the page anew as soon as it ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=(*WORKLOADS, "parts"), help="measure it alone")
    parser.add_argument("--peers", type=Path, default=Path(sys.executable), metavar="PYTHON")
    parser.add_argument("--tools", type=Path, metavar="FOLDER", help="where pytest-benchmark is")
    given = parser.parse_args()
    chosen = [WORKLOADS[given.only]] if given.only in WORKLOADS else SIZES[given.size]
    record = load()
    for workload in () if given.only == "parts" else chosen:
        measured = measure(workload, given.rounds, given.peers)
        record = replace(record, workloads={**record.workloads, workload.name: measured})
        _keep(record)
    if given.only == "parts" or (given.only is None and given.size == "small"):
        record = replace(record, parts=measured_parts(given.tools))
        _keep(record)
    for row in rows(record):
        print(" | ".join(row))


if __name__ == "__main__":
    main()
