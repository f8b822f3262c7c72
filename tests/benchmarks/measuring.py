"""What a whole process costs: time by the clock, time of its processors, and memory at its peak.

Its children count in all three.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import Final

_EVERY_S: Final = 0.02
_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_BLOCK: Final = 512
_IN_MEMORY: Final = "/memfd:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """In English: seconds by the clock and of the processors, and the peak in bytes."""

    wall_s: float
    cpu_s: float
    peak_bytes: int

    def less(self, start: "Cost") -> "Cost":
        """Return the seconds without those of the start; memory is not a sum and stays."""
        return replace(
            self,
            wall_s=max(self.wall_s - start.wall_s, 0.0),
            cpu_s=max(self.cpu_s - start.cpu_s, 0.0),
        )


def medians(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(
        wall_s=median(cost.wall_s for cost in costs),
        cpu_s=median(cost.cpu_s for cost in costs),
        peak_bytes=int(median(cost.peak_bytes for cost in costs)),
    )


def measured(
    command: Sequence[object], environment: Mapping[str, str], accepted: Sequence[int] = (0,)
) -> tuple[Cost, str]:
    """Run a command to its end; return what it cost and what it printed.

    Raises:
        RuntimeError: it ended in another exit code than the accepted ones.
    """
    with tempfile.TemporaryFile("w+b") as output, tempfile.TemporaryFile("w+b") as errors:
        started = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own commands
            [str(word) for word in command],
            stdout=output, stderr=errors, env={**os.environ, **environment},
        )  # fmt: skip
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watch.end()
        output.seek(0)
        errors.seek(0)
        if process.returncode not in accepted:
            told = (output.read() + errors.read()).decode(errors="replace")
            raise RuntimeError(f"{command} ended in {process.returncode}:\n{told}")
        # The system's own word counts in the memory of this program: it is taken where nothing
        # else is to be had.
        largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        cost = Cost(
            wall_s=wall_s,
            cpu_s=usage.ru_utime + usage.ru_stime,
            peak_bytes=peak or largest,
        )
        return cost, output.read().decode(errors="replace")


class _Watch:
    """Looks at the memory of a process and its descendants until told to end."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._ended = Event()
        self._peak = 0
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """Stop looking and return the most bytes seen at one time."""
        self._ended.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._ended.wait(_EVERY_S):
            family = list(_family(self._pid))
            files: dict[int, int] = {}
            for pid in family:
                files.update(_files_in_memory(pid))
            now = sum(map(_resident, family)) + sum(files.values())
            self._peak = max(self._peak, now, *map(_most_resident, family))


def _family(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _resident(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    return 0


def _most_resident(pid: int) -> int:
    """Return the most bytes one process held so far, of its own program alone.

    What the system tells of an ended process counts also the program that started it.
    """
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _files_in_memory(pid: int) -> Iterator[tuple[int, int]]:
    """Give the nameless files in memory that a process holds: they are part of nobody's pages."""
    with suppress(OSError):
        for link in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                if str(link.readlink()).startswith(_IN_MEMORY):
                    status = link.stat()
                    yield status.st_ino, status.st_blocks * _BLOCK
