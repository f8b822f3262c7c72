"""One watcher for a folder of outputs, on one machine or several that share it.

A lock of the operating system keeps apart those of one machine, a lease those of several: who
stands by takes over when the other ends, dies, or falls silent.
"""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from logging import WARNING
from pathlib import Path
from threading import Event
from typing import Final

from filelock import FileLock, Timeout

from flows.keeping.leases import Haltija, TurnIsTakenError, Vuoro, Vuorokirja, holder, turn
from flows.keeping.locking import Kansiokirja, machine_lock, myself
from flows.settings import read_lease_s
from flows.storing.at_hand import turns_of
from flows.storing.objects import StoreError
from flows.telling import tell
from schemas.sanat.loki import ODOTETAAN_VAHTIA, TOISAALLA, VARASTO_POISSA

_LOCK: Final = ".lukko-vahti"
_TURNS: Final = "vahti"
_LOOK_S: Final = 1.0


class WatcherIsBusyError(RuntimeError):
    """Another watcher watches for the same outputs."""


@contextmanager
def alone(tulosteet: Path, stop: Event, *, stand_by: bool) -> Iterator[Vuoro | None]:
    """Hold the watch; give its turn, None when told to stop before it came.

    Raises:
        WatcherIsBusyError: another one holds it, and its end is not waited for.
        OSError: the folder of outputs cannot be written.
    """
    tulosteet.mkdir(parents=True, exist_ok=True)
    kirja = _book(tulosteet)
    with ExitStack() as held:
        try:
            tunnus = _locked(held, tulosteet / _LOCK, kirja, stop, stand_by=stand_by)
            yield _turn(held, kirja, myself(tunnus), stop, stand_by=stand_by)
        except _BusyError as error:
            if not stop.is_set():
                raise WatcherIsBusyError(f"another watcher watches for {tulosteet}") from error
            yield None


class _BusyError(Exception):
    """Another holds what is asked for."""


def _locked(held: ExitStack, path: Path, kirja: Vuorokirja, stop: Event, *, stand_by: bool) -> str:
    told = False
    while True:
        try:
            return held.enter_context(machine_lock(path, 0))
        except Timeout as error:
            if not stand_by or stop.is_set():
                raise _BusyError from error
        if not told:
            _say_standing_by(holder(kirja))
            told = True
        stop.wait(_LOOK_S)


def _turn(
    held: ExitStack, kirja: Vuorokirja, haltija: Haltija, stop: Event, *, stand_by: bool
) -> Vuoro:
    """Take the turn: who does not stand by, only from a holder that shows no life."""
    kesto_s, told = float(read_lease_s()), False
    wait_s = float("inf") if stand_by else 2 * kesto_s
    while True:
        try:
            return held.enter_context(
                turn(
                    kirja, haltija, wait_s=wait_s, kesto_s=kesto_s, waits=_say_standing_by,
                    stop=stop, from_the_dead=not stand_by,
                )
            )  # fmt: skip
        except TurnIsTakenError as error:
            raise _BusyError from error
        except StoreError as error:  # the store is away: it is waited for, as its inputs are
            if not told:
                tell("store-away", VARASTO_POISSA.of(syy=error), level=WARNING)
                told = True
            if stop.wait(_LOOK_S):
                raise _BusyError from error


def _say_standing_by(haltija: Haltija | None) -> None:
    tell("standing-by", ODOTETAAN_VAHTIA.of(missa=haltija.told if haltija else TOISAALLA))


def is_watched(tulosteet: Path) -> bool:
    """Say whether a watcher of this machine watches for a folder of outputs."""
    path = tulosteet / _LOCK
    if not path.exists():
        return False
    try:
        with FileLock(path, timeout=0):
            return False
    except Timeout:
        return True
    except OSError:  # who may only read cannot try the lock
        haltija = holder(_book(tulosteet))
        return haltija is not None and haltija.kone == socket.gethostname()


def watched_elsewhere(tulosteet: Path) -> Haltija | None:
    """Return the watcher of another machine that took the turn last and has not given it up."""
    haltija = holder(_book(tulosteet))
    return haltija if haltija is not None and haltija.kone != socket.gethostname() else None


def _book(tulosteet: Path) -> Vuorokirja:
    return turns_of(tulosteet, _TURNS) or Kansiokirja(tulosteet / f".vuoro-{_TURNS}")
