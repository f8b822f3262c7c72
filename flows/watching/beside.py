"""Runs beside the watch: each in a thread of its own, so that what lands meanwhile is seen."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from typing import Final, Protocol

from flows.telling import run_told

AT_ONCE: Final = 2
"""Runs that go on at once: one that writes, and one that reads and checks until its turn comes."""


class Vika(Protocol):
    """In English: who is told of a fault of a run: `last` when none was started after it."""

    def __call__(self, fault: Exception, *, last: bool) -> None:
        """Be told."""


@dataclass(slots=True)
class Ajot:
    """In English: the runs that go on, and whether the last one that was started failed, when.

    A run reads what is there: one that was started after another has seen what that one has.
    """

    _threads: list[Thread] = field(default_factory=list)
    _started: int = 0
    _failed_at: float | None = None
    _lock: Lock = field(default_factory=Lock)

    @property
    def going(self) -> bool:
        """Whether any run goes on."""
        return any(each.is_alive() for each in self._threads)

    @property
    def full(self) -> bool:
        """Whether no other may start yet."""
        return sum(each.is_alive() for each in self._threads) >= AT_ONCE

    def failed_for(self, seconds: float) -> bool:
        """Say whether the last run failed, that many seconds ago or earlier."""
        return self._failed_at is not None and time.monotonic() - self._failed_at >= seconds

    def start(self, run: Callable[[], None], faulty: Vika) -> None:
        """Start a run; `faulty` is told if a fault stops it."""
        self._threads = [each for each in self._threads if each.is_alive()]
        with self._lock:
            self._started += 1
            self._failed_at = None
        thread = Thread(target=self._run, args=(self._started, run, faulty), name="ajo")
        self._threads.append(thread)
        thread.start()

    def wait(self) -> None:
        """Wait until all have ended."""
        for each in self._threads:
            each.join()

    def _run(self, number: int, run: Callable[[], None], faulty: Vika) -> None:
        with run_told():
            try:
                run()
            except Exception as fault:  # noqa: BLE001 - a watcher outlives the faults of its runs
                with self._lock:
                    last = number == self._started
                    if last:
                        self._failed_at = time.monotonic()
                faulty(fault, last=last)
