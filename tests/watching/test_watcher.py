"""The watcher at work: real files and a real watch; what a run does is the test's own."""

import itertools
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from flows.keeping.locking import period_lock
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.watching.alone import WatcherIsBusyError, is_watched
from flows.watching.runs import run_unattended
from flows.watching.watcher import Vahtityo, keep_watch
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.flows.orders import LEDGER, REPORT, write_inputs

Q1 = Kausi.parse("2023-Q1")
LONG_S = 60.0
"""More than anything here takes; a watcher that does nothing must not hang the tests."""
NO_MARCH = LEDGER.replace("1.3.2023", "2.2.2023")


class _Runs:
    """Runs as the watcher starts them: they publish or check what is there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ended: Queue[bool] = Queue()

    def __call__(self, kausi: Kausi) -> None:
        tilaus = Tilaus(
            kausi=kausi,
            syotteet=self.folder / "input",
            tulosteet=self.folder / "output",
            itsestaan=True,
        )
        self.ended.put(run_unattended(tilaus, self.folder).tarkastus.julkaistu)

    def next(self) -> bool:
        """Wait for the end of the next run; say whether it published."""
        return self.ended.get(timeout=LONG_S)


def _tyo(folder: Path, run: Callable[[Kausi], None], *, polling: bool = False) -> Vahtityo:
    (folder / "input").mkdir(exist_ok=True)
    return Vahtityo(
        syotteet=folder / "input",
        tulosteet=folder / "output",
        period=lambda: Q1,
        run=run,
        hiljaa_s=0.3,
        polling=polling,
    )


@contextmanager
def _watching(tyo: Vahtityo) -> Iterator[None]:
    stop = Event()
    thread = Thread(target=keep_watch, args=(tyo, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(LONG_S)
        assert not thread.is_alive()


@contextmanager
def _said(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[str], None]]:
    """Give a function that waits until a text has been logged."""

    def wait_for(text: str) -> None:
        until = time.monotonic() + LONG_S
        while text not in caplog.text:
            assert time.monotonic() < until, f"{text!r} not in\n{caplog.text}"
            time.sleep(0.02)

    with caplog.at_level(logging.INFO, "toteuma"):
        yield wait_for


@pytest.mark.parametrize("polling", [False, True])
def test_what_lands_is_run_and_published_when_it_is_whole(tmp_path: Path, *, polling: bool) -> None:
    runs = _Runs(tmp_path)
    with _watching(_tyo(tmp_path, runs, polling=polling)):
        write_inputs(tmp_path / "input")
        assert runs.next()
        assert (tmp_path / "output" / "2023-Q1" / REPORT).exists()
        broken = LEDGER.replace("4000;4100", "4000;9900")
        write_inputs(tmp_path / "input" / "uudet", kirjanpito=broken)
        assert not runs.next()
    assert (tmp_path / "input" / "uudet" / "kirjanpito.csv").read_text("utf-8") == broken


def test_what_is_sound_but_lacks_a_month_is_not_published_by_itself(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runs = _Runs(tmp_path)
    with _said(caplog) as said, _watching(_tyo(tmp_path, runs)):
        write_inputs(tmp_path / "input", kirjanpito=NO_MARCH)
        assert not runs.next()
        said("Kauden jokaiselta kuukaudelta on kirjauksia")
    assert not (tmp_path / "output" / "2023-Q1" / REPORT).exists()
    tilaus = Tilaus(kausi=Q1, syotteet=tmp_path / "input", tulosteet=tmp_path / "output")
    assert osavuosikatsaus(tilaus).tarkastus.julkaistu, "who looks may publish it"


def test_a_watcher_catches_up_with_what_landed_while_it_was_down(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runs = _Runs(tmp_path)
    write_inputs(tmp_path / "input")
    with _watching(_tyo(tmp_path, runs)):
        assert runs.next()
    with _said(caplog) as said, _watching(_tyo(tmp_path, runs)):
        said("Ei uutta: 2023-Q1 on ajettu näistä tiedostoista")
    swedish = replace(_tyo(tmp_path, runs), kielet=(Kieli.FI, Kieli.SV))
    with _said(caplog) as said, _watching(swedish):
        said("Ajo 2023-Q1 alkaa: sv puuttuu näistä tiedostoista")
        assert runs.next()
    (tmp_path / "input" / "kirjanpito.csv").write_text(NO_MARCH, encoding="utf-8")
    (tmp_path / "input" / "tekstit.csv").unlink()
    with _said(caplog) as said, _watching(_tyo(tmp_path, runs)):
        assert not runs.next()
    assert "kirjanpito.csv: muuttunut" in caplog.text
    assert "tekstit.csv: poistunut" in caplog.text
    assert runs.ended.empty()


def test_an_emptied_folder_or_one_away_is_told_and_not_run(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runs = _Runs(tmp_path)
    with _said(caplog) as said, _watching(_tyo(tmp_path, runs)):
        said("on tyhjä")
        (tmp_path / "input").rmdir()
        said("ei ole saatavilla")
        write_inputs(tmp_path / "input")
        assert runs.next(), "it is back, another folder of the name"


def test_a_fault_is_told_and_the_watch_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tried: Queue[int] = Queue()

    def full(_kausi: Kausi) -> None:
        tried.put(1)
        raise OSError(28, "No space left on device")

    with _said(caplog) as said, _watching(_tyo(tmp_path, full)):
        write_inputs(tmp_path / "input")
        said("Ajo 2023-Q1 keskeytyi: OSError: [Errno 28] No space left on device")
        tried.get(timeout=LONG_S)
        with pytest.raises(Empty):
            tried.get(timeout=0.8)
        (tmp_path / "input" / "kirjanpito.csv").write_text(NO_MARCH, encoding="utf-8")
        tried.get(timeout=LONG_S)


class _Held:
    """Runs that the test holds back, each by its number, until it lets them go."""

    def __init__(self) -> None:
        self.begun: Queue[int] = Queue()
        self.gates = [Event() for _ in range(4)]
        self.faults: dict[int, Exception] = {}
        self.count = itertools.count()

    def __call__(self, _kausi: Kausi) -> None:
        number = next(self.count)
        self.begun.put(number)
        assert self.gates[number].wait(LONG_S)
        if number in self.faults:
            raise self.faults[number]

    def release(self) -> None:
        for gate in self.gates:
            gate.set()


def test_what_lands_while_a_run_goes_on_is_run_beside_it_at_once_and_a_third_waits(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    held, folder = _Held(), tmp_path / "input"
    with _said(caplog) as said, _watching(_tyo(tmp_path, held)):
        write_inputs(folder)
        assert held.begun.get(timeout=LONG_S) == 0
        (folder / "toinen.csv").write_text(LEDGER, encoding="utf-8")
        assert held.begun.get(timeout=LONG_S) == 1
        said("toinen.csv: uusi")
        (folder / "kolmas.csv").write_text(LEDGER, encoding="utf-8")
        with pytest.raises(Empty):
            held.begun.get(timeout=1.5)
        held.gates[0].set()
        assert held.begun.get(timeout=LONG_S) == 2
        said("kolmas.csv: uusi")
        assert caplog.text.count("toinen.csv: uusi") == 1
        held.release()


def test_a_fault_of_a_run_that_another_was_started_after_is_told_and_not_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    held, folder = _Held(), tmp_path / "input"
    held.faults[0] = OSError(28, "No space left on device")
    with _said(caplog) as said, _watching(_tyo(tmp_path, held)):
        write_inputs(folder)
        assert held.begun.get(timeout=LONG_S) == 0
        (folder / "toinen.csv").write_text(LEDGER, encoding="utf-8")
        assert held.begun.get(timeout=LONG_S) == 1
        held.gates[0].set()
        said("No space left on device; myöhemmin alkanut ajo lukee samat tiedostot")
        held.release()
    assert held.begun.empty()


def test_a_file_that_lands_in_mid_run_is_checked_at_once_and_published_after_that_run(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    runs = _Runs(tmp_path)
    with _said(caplog) as said, _watching(_tyo(tmp_path, runs)):
        with period_lock(tmp_path / "output", Q1):  # a run that goes on
            write_inputs(tmp_path / "input")
            said("Odotetaan vuoroa: kautta 2023-Q1 ajetaan jo koneella")
            assert "Tarkistettiin" in caplog.text
            assert runs.ended.empty()
        assert runs.next()


def test_a_second_watcher_gives_way(tmp_path: Path) -> None:
    tyo = _tyo(tmp_path, _Runs(tmp_path))
    assert not is_watched(tyo.tulosteet)
    with _watching(tyo):
        _until(lambda: is_watched(tyo.tulosteet))
        with pytest.raises(WatcherIsBusyError):
            keep_watch(tyo, Event())
    assert not is_watched(tyo.tulosteet)


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + LONG_S
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)


def _watch_command(folder: Path, *words: str) -> "subprocess.Popen[str]":
    (folder / "input").mkdir(exist_ok=True)
    return subprocess.Popen(  # noqa: S603 - our own command
        [
            sys.executable, "-m", "flows", "watch", "2023-Q1", "--quiet", "0.3",
            "--input", str(folder / "input"), "--output", str(folder / "output"), *words,
        ],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=folder, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _read_until(process: "subprocess.Popen[str]", text: str) -> str:
    assert process.stderr is not None
    for line in process.stderr:
        if text in line:
            return line
    raise AssertionError(f"ended without {text!r}")


def test_the_command_ends_at_sigterm_and_one_that_stands_by_takes_over_at_a_death(
    tmp_path: Path,
) -> None:
    first = _watch_command(tmp_path)
    _read_until(first, "Vahditaan kansiota")
    second = _watch_command(tmp_path)
    assert "Toinen vahti vahtii jo" in _read_until(second, "Toinen")
    assert second.wait(LONG_S) == 3
    third = _watch_command(tmp_path, "--stand-by", "--json-logs")
    assert '"event": "standing-by"' in _read_until(third, "Toinen vahti")
    first.kill()
    first.wait(LONG_S)
    assert '"event": "watching"' in _read_until(third, "Vahditaan kansiota")
    third.send_signal(signal.SIGTERM)
    assert third.wait(LONG_S) == 0
    for process in (first, second, third):
        if process.stderr is not None:
            process.stderr.close()
