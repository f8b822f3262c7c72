"""The benchmark: `make bench`, `make bench SIZE=million`; how to read it is in docs/speed.md.

Each contestant is a whole process. They run in turns, round after round, so that a busy moment of
the machine falls on all of them.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.benchmarks.measuring import Cost, measured, medians
from tests.benchmarks.page import OURS, Measured, tables, write_page
from tests.benchmarks.town import KAUSI
from tests.benchmarks.workloads import CHART, SIZES, Workload

PROJECT: Final = Path(__file__).resolve().parents[2]
PEERS: Final = Path(__file__).with_name("peers.py")
_ALL: Final = (
    "pandas-openpyxl", "pandas-calamine", "duckdb", "fastexcel-polars", "fastexcel", "expat",
    "unzip",
)  # fmt: skip
_FEW: Final = ("fastexcel-polars", "fastexcel")
_ACCEPTED: Final = (0, 1)
"""A damaged ledger is blocked, as it should be."""
_NO_CACHE: Final = {"TOTEUMA_CACHE": "0"}

Contestant = Callable[[], Cost]


@dataclass(frozen=True, slots=True)
class _Place:
    """A workload, a folder that is kept between the runs of it, and the peers' interpreter."""

    workload: Workload
    kept: Path
    python: Path

    def contestants(self) -> dict[str, Contestant]:
        """Return everyone who does the job."""
        peers = _ALL if self.workload.compared else _FEW
        again = self.kept / "again"
        return {
            OURS: lambda: self._ours("run", "--direct", settings=_NO_CACHE),
            "toteuma run, inputs unchanged": lambda: self._ours("run", "--direct", output=again),
            "toteuma check": lambda: self._ours("check", settings=_NO_CACHE),
            **{name: lambda name=name: self._peer(name) for name in peers},
        }

    def warm(self) -> None:
        """Run once what the second run is to find."""
        self._ours("run", "--direct", output=self.kept / "again")

    def parts(self) -> dict[str, dict[str, float]]:
        """Return what each step of our run costs."""
        with _fresh() as output:
            _, told = measured(
                [sys.executable, "-m", "tests.benchmarks.parts", self._inputs(), output],
                {"PYTHONPATH": str(PROJECT), **_NO_CACHE},
            )
        parts: dict[str, dict[str, float]] = json.loads(told)
        return parts

    def _inputs(self) -> Path:
        return self.workload.folder() / "input"

    def _ours(
        self, *words: str, settings: dict[str, str] | None = None, output: Path | None = None
    ) -> Cost:
        with _fresh() as fresh:
            folders = ("--input", self._inputs(), "--output", output or fresh)
            command = (sys.executable, "-m", "flows", *words, KAUSI, *folders)
            environment = {"PYTHONPATH": str(PROJECT), **(settings or {})}
            return measured(command, environment, _ACCEPTED)[0]

    def _peer(self, name: str) -> Cost:
        with _fresh() as output:
            chart = self.workload.folder() / CHART
            return measured((self.python, PEERS, name, self._inputs(), chart, output), {})[0]


@contextmanager
def _fresh() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="toteuma-bench-") as folder:
        yield Path(folder)


def measure(workload: Workload, rounds: int, python: Path) -> Measured:
    """Run every contestant of a workload in turns."""
    with _fresh() as kept:
        place = _Place(workload, kept, python)
        place.warm()
        costs: dict[str, list[Cost]] = {name: [] for name in place.contestants()}
        for number in range(rounds):
            for name, run in place.contestants().items():
                print(f"{workload.name} {number + 1}/{rounds} {name}", file=sys.stderr, flush=True)
                costs[name].append(run())
        return Measured(
            told=workload.told,
            costs={name: medians(each) for name, each in costs.items()},
            parts=place.parts(),
        )


def machine() -> str:
    """Return the kind of the processor, how many there are, and the system; no names of hosts."""
    model = platform.processor() or platform.machine()
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((li.split(":")[1].strip() for li in lines if "model name" in li), model)
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    )


def main() -> None:
    """Measure a size, print its tables and write them into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", help="one workload of the size; the page is left as it is")
    parser.add_argument("--peers", type=Path, default=Path(sys.executable), metavar="PYTHON")
    given = parser.parse_args()
    chosen = [each for each in SIZES[given.size] if given.only in {None, each.name}]
    results = [measure(workload, given.rounds, given.peers) for workload in chosen]
    text = tables(results, machine(), given.rounds)
    print(text)
    if given.only is None:
        for path in write_page(given.size, text, results):
            print(path, file=sys.stderr)


if __name__ == "__main__":
    main()
