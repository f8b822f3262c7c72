"""One run of a period at a time between machines: turns in a folder that locks do not reach."""

import errno
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from filelock import FileLock

from flows.keeping.leases import Haltija, TurnIsTakenError, TurnLostError, holder, now_told, turn
from flows.keeping.locking import Kansiokirja, PeriodIsBusyError, period_lock
from flows.keeping.records import runs_of
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.steps import STEPS, Kirjoitustyo
from flows.verifying import verify
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.tarkistettu import Tarkistettu
from tests.flows.orders import LEDGER, LOADED, read_here, write_inputs

Q1 = Kausi.parse("2023-Q1")
ALPHA = Haltija("alpha", 1, now_told(), "a")
BETA = Haltija("beta", 2, now_told(), "b")


@pytest.fixture
def kirja(tmp_path: Path) -> Kansiokirja:
    return Kansiokirja(tmp_path / ".vuoro-2023-Q1")


@pytest.fixture(name="processes", scope="module")
def processes_fixture() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED, __name__])
    return context


def test_turns_follow_each_other_and_a_second_holder_waits_being_told_for_whom(
    kirja: Kansiokirja,
) -> None:
    waited: list[Haltija | None] = []
    with turn(kirja, ALPHA, wait_s=1) as first:
        assert holder(kirja) == ALPHA
        with (
            pytest.raises(TurnIsTakenError),
            turn(kirja, BETA, wait_s=0.2, kesto_s=1, waits=waited.append),
        ):
            pass
        first.confirm()
    with turn(kirja, BETA, wait_s=0, waits=waited.append) as second:
        assert (first.numero, second.numero) == (1, 2)
    assert waited == [ALPHA]
    assert holder(kirja) is None
    assert ALPHA.told(Kieli.FI).startswith("koneella alpha (prosessi 1), alkoi ")


def test_a_holder_that_renews_is_never_taken_over_and_a_silent_one_is(kirja: Kansiokirja) -> None:
    with (
        turn(kirja, ALPHA, wait_s=1, kesto_s=0.4),
        pytest.raises(TurnIsTakenError),
        turn(kirja, BETA, wait_s=1, kesto_s=0.4),
    ):
        pass
    started = time.monotonic()
    with (
        turn(kirja, ALPHA, wait_s=1, kesto_s=60) as silent,
        turn(kirja, BETA, wait_s=5, kesto_s=0.4),
    ):
        assert time.monotonic() - started >= 0.4
        with pytest.raises(TurnLostError, match="another run took the turn over"):
            silent.confirm()
    assert holder(kirja) is None


def test_a_holder_whose_very_lock_another_has_is_dead_and_not_waited_for(
    kirja: Kansiokirja,
) -> None:
    kirja.create(7, b'{"host": "alpha", "released": false, "holder": "a"}')
    with turn(kirja, ALPHA, wait_s=0, kesto_s=60) as vuoro:
        assert vuoro.numero == 8


@pytest.mark.parametrize("record", [b"", b'{"host": "al', b"[]"])
def test_a_record_that_is_half_written_is_waited_for_as_any_other(
    kirja: Kansiokirja, record: bytes
) -> None:
    kirja.create(1, record)
    with pytest.raises(TurnIsTakenError), turn(kirja, BETA, wait_s=0.2, kesto_s=60):
        pass
    with turn(kirja, BETA, wait_s=5, kesto_s=0.2) as vuoro:
        assert vuoro.numero == 2


def test_records_of_turns_long_past_are_removed(kirja: Kansiokirja) -> None:
    for _ in range(30):
        with turn(kirja, ALPHA, wait_s=0):
            pass
    assert sorted(kirja.numbers()) == list(range(11, 31))


def test_on_one_machine_who_waits_is_told_for_whom_too(tmp_path: Path) -> None:
    waited: list[Haltija | None] = []
    with (
        period_lock(tmp_path, Q1),
        pytest.raises(PeriodIsBusyError),
        period_lock(tmp_path, Q1, wait_s=0.1, waits=waited.append),
    ):
        pass
    assert [each.prosessi for each in waited if each] == [os.getpid()]


def test_who_waits_has_read_and_checked_by_then_and_what_changed_meanwhile_is_read_anew(
    tmp_path: Path,
) -> None:
    write_inputs(tmp_path / "input")
    checked: Queue[int] = Queue()

    def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
        tarkistettu = STEPS.check(luetut, kausi, pohja)
        checked.put(sum(taulu.rivit.height for each in luetut for taulu in each.taulut))
        return tarkistettu

    def run() -> None:
        osavuosikatsaus(_order(tmp_path), replace(STEPS, read=read_here, check=check))

    for changes in (False, True):
        with period_lock(tmp_path / "output", Q1):
            waiting = Thread(target=run)
            waiting.start()
            rows = checked.get(timeout=60)
            assert checked.empty(), "it waits"
            if changes:
                write_inputs(tmp_path / "input", kirjanpito=f"{LEDGER}4340;4100;9;2.3.2023;7,00\n")
        waiting.join(60)
        again = [checked.get_nowait() for _ in range(checked.qsize())]
        assert again == ([rows + 1] if changes else [])
    last = runs_of(tmp_path / "output", Q1)[-1]
    assert last.numero == 2
    assert all(koe.pitaa for koe in verify(tmp_path / "output", last))


def _order(folder: Path) -> Tilaus:
    return Tilaus(kausi=Q1, syotteet=folder / "input", tulosteet=folder / "output")


def _machine(folder: Path, lease_s: int, *, stalls: bool) -> None:
    """Run as another machine would over a share that has no locks; stall where it writes."""

    def no_locks(*_arguments: object, **_named: object) -> Iterator[None]:
        raise OSError(errno.ENOLCK, "No locks available")

    def write(jobs: Sequence[Kirjoitustyo]) -> None:
        if stalls:
            os.kill(os.getpid(), signal.SIGSTOP)
        STEPS.write(jobs)

    os.environ["TOTEUMA_LEASE_SECONDS"] = str(lease_s)
    FileLock.acquire = no_locks  # type: ignore[method-assign, assignment]
    osavuosikatsaus(_order(folder), replace(STEPS, read=read_here, write=write))


def test_two_machines_at_once_run_one_after_the_other(
    tmp_path: Path, processes: ForkServerContext
) -> None:
    write_inputs(tmp_path / "input")
    machines = [
        processes.Process(target=_machine, args=(tmp_path, 20), kwargs={"stalls": False})
        for _ in range(2)
    ]
    for machine in machines:
        machine.start()
    for machine in machines:
        machine.join(60)
    assert [machine.exitcode for machine in machines] == [0, 0]
    first, second = runs_of(tmp_path / "output", Q1)
    assert second.manifest["finished_at"] >= first.manifest["finished_at"]
    assert second.manifest["previous_manifest_sha256"] == first.sha256


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGCONT])
def test_a_machine_that_falls_silent_is_taken_over_and_cannot_publish_late(
    tmp_path: Path, processes: ForkServerContext, end: signal.Signals
) -> None:
    write_inputs(tmp_path / "input")
    silent = processes.Process(target=_machine, args=(tmp_path, 2), kwargs={"stalls": True})
    silent.start()
    assert silent.pid is not None
    _wait_stopped(silent.pid)
    write_inputs(tmp_path / "input", kirjanpito=f"{LEDGER}4340;4100;9;2.3.2023;7,00\n")
    alive = processes.Process(target=_machine, args=(tmp_path, 2), kwargs={"stalls": False})
    alive.start()
    alive.join(60)
    assert alive.exitcode == 0
    os.kill(silent.pid, end)
    silent.join(60)
    assert silent.exitcode not in {0, None}
    (run,) = runs_of(tmp_path / "output", Q1)
    standing = tmp_path / "output" / "2023-Q1" / "ajo-2023-Q1.json"
    assert standing.read_bytes() == run.polku.read_bytes()
    assert all(koe.pitaa for koe in verify(tmp_path / "output", run))


def _wait_stopped(pid: int) -> None:
    """Wait until a process has stopped itself."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        if state == "T":
            return
        time.sleep(0.05)
    pytest.fail("it did not stop")
