"""Two watchers on machines that share only the folders: one watches, the other stands by."""

import errno
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock

from flows.watching.alone import WatcherIsBusyError
from flows.watching.watcher import Vahtityo, keep_watch
from schemas.kausi import Kausi
from tests.flows.orders import write_inputs

Q1 = Kausi.parse("2023-Q1")
LONG_S = 60.0
LEASE_S = 3
BUSY = 3


@pytest.fixture(name="processes", scope="module")
def processes_fixture() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.watching.watcher", __name__])
    return context


def _machine(folder: Path, name: str, lease_s: int, *, stand_by: bool) -> None:
    """Watch as another machine would over a share that has no locks; a run leaves its name."""

    def no_locks(*_arguments: object, **_named: object) -> Iterator[None]:
        raise OSError(errno.ENOLCK, "No locks available")

    def run(_kausi: Kausi) -> None:
        names = sorted(path.name for path in (folder / "input").iterdir())
        with (folder / "runs").open("a", encoding="utf-8") as runs:
            runs.write(f"{name} {len(names)}\n")

    os.environ["TOTEUMA_LEASE_SECONDS"] = str(lease_s)
    FileLock.acquire = no_locks  # type: ignore[method-assign, assignment]
    tyo = Vahtityo(
        syotteet=folder / "input", tulosteet=folder / "output", period=lambda: Q1, run=run,
        hiljaa_s=0.2, stand_by=stand_by,
    )  # fmt: skip
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_told: stop.set())
    try:
        keep_watch(tyo, stop)
    except WatcherIsBusyError:
        os._exit(BUSY)


Machine = Callable[..., ForkServerProcess]


@pytest.fixture(name="machine")
def machine_fixture(tmp_path: Path, processes: ForkServerContext) -> Iterator[Machine]:
    """Give a way to start watchers; those that still live are ended after the test."""
    started: list[ForkServerProcess] = []

    def start(name: str, *, stand_by: bool, lease_s: int = LEASE_S) -> ForkServerProcess:
        process = processes.Process(
            target=_machine, args=(tmp_path, name, lease_s), kwargs={"stand_by": stand_by}
        )
        process.start()
        started.append(process)
        return process

    write_inputs(tmp_path / "input")
    yield start
    for process in started:
        process.kill()
        process.join(LONG_S)


def _runs(folder: Path) -> list[str]:
    path = folder / "runs"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + LONG_S
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def _land(folder: Path, name: str) -> None:
    (folder / "input" / name).write_text("x", encoding="utf-8")


def test_one_watches_and_who_stands_by_takes_over_when_it_dies(
    tmp_path: Path, machine: Machine
) -> None:
    first = machine("alpha", stand_by=False)
    _until(lambda: _runs(tmp_path) == ["alpha 5"])
    second = machine("beta", stand_by=True)
    time.sleep(1.5 * LEASE_S)
    _land(tmp_path, "uusi.csv")
    _until(lambda: len(_runs(tmp_path)) == 2)
    assert _runs(tmp_path)[1] == "alpha 6"
    first.kill()
    _until(lambda: _runs(tmp_path)[2:] == ["beta 6"])
    second.terminate()
    second.join(LONG_S)
    assert second.exitcode == 0
    third = machine("gamma", stand_by=False, lease_s=600)
    _until(lambda: _runs(tmp_path)[3:] == ["gamma 6"])
    assert third.is_alive(), "who ended in order is not waited for"


def test_who_does_not_stand_by_gives_way_to_one_that_lives(
    tmp_path: Path, machine: Machine
) -> None:
    machine("alpha", stand_by=False)
    _until(lambda: bool(_runs(tmp_path)))
    second = machine("beta", stand_by=False)
    second.join(LONG_S)
    assert second.exitcode == BUSY
    assert _runs(tmp_path) == ["alpha 5"]


@pytest.mark.parametrize("stand_by", [False, True])
def test_one_that_was_silent_finds_itself_taken_over(
    tmp_path: Path, machine: Machine, *, stand_by: bool
) -> None:
    first = machine("alpha", stand_by=stand_by)
    _until(lambda: bool(_runs(tmp_path)))
    assert first.pid is not None
    os.kill(first.pid, signal.SIGSTOP)
    second = machine("beta", stand_by=True)
    _until(lambda: _runs(tmp_path)[1:] == ["beta 5"])
    os.kill(first.pid, signal.SIGCONT)
    if not stand_by:
        first.join(LONG_S)
        assert first.exitcode == BUSY
        return
    time.sleep(1.5 * LEASE_S)
    _land(tmp_path, "uusi.csv")
    _until(lambda: _runs(tmp_path)[2:] == ["beta 6"])
    second.kill()
    _until(lambda: _runs(tmp_path)[3:] == ["alpha 6"])
