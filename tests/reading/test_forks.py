"""Readers forked from one process: each has limits and an end of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest

from flows.reading import child, forks
from flows.reading.file import read_file
from flows.reading.forks import Forks, NoForkError
from flows.reading.limits import RAJAT, Rajat
from flows.steps import STEPS, Lukutyo
from schemas.lahteet import Luettu
from tests.reading.workbooks import found

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[Forks]:
    """A forking process of the test's own, ended after it."""
    own = Forks()
    monkeypatch.setattr(child, "FORKS", own)
    yield own
    own.end()


def _ledger(folder: Path, name: str = "vienti.csv") -> Path:
    path = folder / name
    path.write_text("Tili;Kustannuspaikka;Pvm;Summa\n3000;410;1.3.2023;12,50\n", encoding="utf-8")
    return path


def _read(path: Path, rajat: Rajat = RAJAT) -> Luettu:
    return read_file(path, path.parent, rajat=rajat)


def _rules(luettu: Luettu) -> list[str]:
    return [rule for rule, _, _ in found(luettu)]


def _process(own: Forks) -> "subprocess.Popen[bytes]":
    assert own.process is not None
    return own.process


def test_files_are_read_by_forks_of_one_process(tmp_path: Path, fresh: Forks) -> None:
    first = _read(_ledger(tmp_path))
    started = _process(fresh).pid
    assert first.taulut[0].rivit["summa_cents"].to_list() == [1250]
    assert _read(_ledger(tmp_path, "toinen.csv")).taulut[0].rivit.height == 1
    assert _process(fresh).pid == started


def test_a_fault_of_one_file_lets_go_of_what_readers_are_forked_from(
    tmp_path: Path, fresh: Forks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_pool: Forks, *_asked: object) -> int:
        ended.append(fresh.process)
        raise OSError(5, "Input/output error")

    ended: list[object] = []
    path = _ledger(tmp_path)
    _read(path)
    started = _process(fresh)
    monkeypatch.setattr(Forks, "read", gone)
    with pytest.raises(OSError, match="Input/output"):
        STEPS.read([Lukutyo(path, tmp_path)])
    assert ended == [started], "it stood while the file was read"
    assert fresh.process is None
    assert started.returncode is not None


def test_many_files_are_read_at_once(tmp_path: Path) -> None:
    paths = [_ledger(tmp_path, f"{number}.csv") for number in range(60)]
    with ThreadPoolExecutor(4) as pool:
        luetut = list(pool.map(_read, paths))
    assert [len(luettu.taulut) for luettu in luetut] == [1] * 60


def test_a_reader_over_its_time_is_killed_and_the_next_file_read(tmp_path: Path) -> None:
    _read(_ledger(tmp_path))
    slow = _read(_ledger(tmp_path), Rajat(sekunteja=0.0))
    assert _rules(slow) == ["file-is-readable"]
    assert _read(_ledger(tmp_path)).taulut


def test_a_reader_over_its_memory_is_a_finding(tmp_path: Path) -> None:
    small = _read(_ledger(tmp_path), Rajat(muisti_tavuja=64 * 1024 * 1024))
    assert _rules(small) == ["file-is-readable"]
    assert _read(_ledger(tmp_path)).taulut


def test_a_process_that_was_killed_is_started_anew(tmp_path: Path, fresh: Forks) -> None:
    _read(_ledger(tmp_path))
    _process(fresh).kill()
    _process(fresh).wait()
    assert _read(_ledger(tmp_path)).taulut  # by a process of its own
    assert _read(_ledger(tmp_path)).taulut
    assert fresh.process is not None


def test_without_forks_a_file_is_read_by_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: Forks
) -> None:
    def none(*_: object) -> int:
        raise NoForkError

    monkeypatch.setattr(Forks, "read", none)
    assert _read(_ledger(tmp_path)).taulut
    assert _rules(_read(_ledger(tmp_path), Rajat(sekunteja=0.0))) == ["file-is-readable"]
    assert fresh.process is None


def test_the_process_is_not_ended_while_a_reader_is_at_work(tmp_path: Path, fresh: Forks) -> None:
    _read(_ledger(tmp_path))
    reading = Thread(target=_read, args=(_ledger(tmp_path),))
    reading.start()
    while reading.is_alive():
        fresh.end()
    reading.join()
    fresh.end()
    assert fresh.process is None
    assert _read(_ledger(tmp_path)).taulut


def test_readers_end_with_who_asked_for_them(tmp_path: Path) -> None:
    script = (
        "import os, sys, threading, time\n"
        "from flows.reading.child import FORKS, read_in_child\n"
        "from pathlib import Path\n"
        "from flows.reading.file import read_file\n"
        "path = Path(sys.argv[1])\n"
        "read_file(path, path.parent)\n"
        "print(FORKS.process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", script, _ledger(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=Path(forks.__file__).resolve().parents[2],
    ) as asking:
        assert asking.stdout is not None
        forking = int(asking.stdout.readline())
        asking.kill()
    deadline = time.monotonic() + 10
    while _runs(forking) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(forking)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIG_DFL)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
