"""Programs that are kept going: small ones of the test's own, each a line of Python."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.serving.alongside import KEEPER
from flows.serving.keeper import GivenUpError, Ohjelma, keep_going
from schemas.sanat.sana import as_it_is

LONG_S = 60.0
_STANDS = "import time; time.sleep(600)"


def _ohjelma(nimi: str, script: str, on_start: Callable[[], None] = lambda: None) -> Ohjelma:
    return Ohjelma(
        nimi=as_it_is(nimi),
        komento=(sys.executable, "-c", script),
        ymparisto=dict(os.environ),
        on_start=on_start,
    )


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + LONG_S
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_all_are_started_and_all_are_stopped(tmp_path: Path) -> None:
    stop, noted = threading.Event(), tmp_path / "pids"
    noting = f"import os; open({str(noted)!r}, 'a').write(f'{{os.getpid()}} '); {_STANDS}"
    programs = [_ohjelma("Yksi", noting), _ohjelma("Kaksi", noting)]
    thread = threading.Thread(target=keep_going, args=(programs, stop))
    thread.start()
    _until(lambda: noted.exists() and len(noted.read_text("utf-8").split()) == 2)
    stop.set()
    thread.join(LONG_S)
    for pid in noted.read_text("utf-8").split():
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid), 0)


def test_one_that_falls_is_started_again(caplog: pytest.LogCaptureFixture) -> None:
    stop = threading.Event()
    starts = []

    def count() -> None:
        starts.append(time.monotonic())
        if len(starts) == 2:
            stop.set()

    with caplog.at_level(logging.INFO, "toteuma"):
        keep_going([_ohjelma("Vahti", "raise SystemExit(7)", count)], stop)
    assert starts[1] - starts[0] >= 1.0
    assert "Vahti kaatui (koodi 7); käynnistetään uudelleen 1 s kuluttua" in caplog.text


def test_one_that_falls_again_and_again_is_given_up_and_all_are_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("flows.serving.keeper.FALLS", 2)
    noted = tmp_path / "pid"
    noting = f"import os; open({str(noted)!r}, 'w').write(str(os.getpid())); {_STANDS}"
    programs = [_ohjelma("Palvelin", noting), _ohjelma("Vahti", "raise SystemExit(7)")]
    with pytest.raises(GivenUpError, match="Vahti has fallen 2 times, last with code 7"):
        keep_going(programs, threading.Event())
    if noted.exists():
        with pytest.raises(ProcessLookupError):
            os.kill(int(noted.read_text("utf-8")), 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells children of a death")
def test_what_was_started_ends_when_its_keeper_is_killed(tmp_path: Path) -> None:
    noted, module = tmp_path / "pid", tmp_path / "seisoja.py"
    module.write_text(
        f"import os, time\nopen({str(noted)!r}, 'w').write(f'{{os.getpid()}}.')\ntime.sleep(600)\n",
        encoding="utf-8",
    )
    project = str(Path(__file__).parents[2])
    keeping = (
        "import os, subprocess, sys\n"
        f"os.environ[{KEEPER!r}] = str(os.getpid())\n"
        "subprocess.run([sys.executable, '-m', 'flows.serving.alongside', 'seisoja'])"
    )
    keeper = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-c", keeping],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([project, str(tmp_path)])},
    )
    _until(lambda: noted.exists() and noted.read_text("utf-8").endswith("."))
    pid = int(noted.read_text("utf-8").rstrip("."))
    keeper.send_signal(signal.SIGKILL)
    keeper.wait(LONG_S)
    _until(lambda: not _lives(pid))


def _lives(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return False
    return "State:\tZ" not in status
