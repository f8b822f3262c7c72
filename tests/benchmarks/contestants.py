"""Who does a workload's job, each as a whole process, and how their turns go."""

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.benchmarks.measuring import Cost, measured
from tests.benchmarks.record import AGAIN, CHECK, EXTRACT, OURS, PREFECT, TRACE
from tests.benchmarks.town import KAUSI
from tests.benchmarks.workloads import CHART, Workload

PROJECT: Final = Path(__file__).resolve().parents[2]
PEERS: Final = Path(__file__).with_name("peers.py")
FIGURE: Final = "Lautakunnan 1 toimiala/VUOSIKATE/TOT 2023"
"""The figure that is traced: three of four postings are under it."""
_WORDS: Final = {
    OURS: ("run", "--direct"),
    AGAIN: ("run", "--direct"),
    PREFECT: ("run",),
    CHECK: ("check",),
    TRACE: ("trace", FIGURE, "--rows", "0"),
    EXTRACT: ("trace", FIGURE),
}
_GOING_ON: Final = frozenset({AGAIN, TRACE, EXTRACT})
"""Who finds what a run has read and kept."""
_ACCEPTED: Final = (0, 1)
"""A damaged ledger is blocked, as it should be."""
_NO_CACHE: Final = {"TOTEUMA_CACHE": "0"}


@dataclass(frozen=True, slots=True)
class Place:
    """A workload, a folder that is kept between the runs of it, and the peers' interpreter."""

    workload: Workload
    kept: Path
    python: Path

    def warm(self) -> None:
        """Run once what the second run, or a trace, is to find."""
        if _GOING_ON.intersection(self.workload.contestants):
            self.run(AGAIN)

    def run(self, name: str) -> Cost:
        """Let a contestant do the job once."""
        words = _WORDS.get(name)
        if words is None:
            return self._peer(name)
        if name == EXTRACT:
            words = (*words, "--xlsx", str(self.kept / "rows.xlsx"))
        return self._ours(*words, output=self.kept if name in _GOING_ON else None)

    def steps(self) -> dict[str, dict[str, float]]:
        """Return what each step of our run costs."""
        with _fresh() as output:
            command = (sys.executable, "-m", "tests.benchmarks.stepwise", self._inputs(), output)
            _, told = measured(command, {"PYTHONPATH": str(PROJECT), **_NO_CACHE})
        steps: dict[str, dict[str, float]] = json.loads(told)
        return steps

    def _inputs(self) -> Path:
        return self.workload.folder() / "input"

    def _ours(self, *words: str, output: Path | None = None) -> Cost:
        """Run our own command, without the cache unless it has a folder of outputs to go on in."""
        with _fresh() as fresh:
            folders = ("--input", self._inputs(), "--output", output or fresh)
            command = (sys.executable, "-m", "flows", *words, KAUSI, *folders)
            environment = {"PYTHONPATH": str(PROJECT), **({} if output else _NO_CACHE)}
            return measured(command, environment, _ACCEPTED)[0]

    def _peer(self, name: str) -> Cost:
        with _fresh() as output:
            chart = self.workload.folder() / CHART
            return measured((self.python, PEERS, name, self._inputs(), chart, output), {})[0]


@contextmanager
def _fresh() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="toteuma-bench-") as folder:
        yield Path(folder)
