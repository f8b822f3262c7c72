"""One watcher for a folder of outputs: its lock, and whether anyone holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Final

from filelock import FileLock, Timeout

from flows.telling import tell
from schemas.sanat.loki import ODOTETAAN_VAHTIA

_LOCK: Final = ".lukko-vahti"


class WatcherIsBusyError(RuntimeError):
    """Another watcher watches for the same outputs."""


@contextmanager
def alone(tulosteet: Path, stop: Event, *, stand_by: bool) -> Iterator[None]:
    """Hold the watch; its lock goes with the process, however that ends.

    Raises:
        WatcherIsBusyError: another one holds it, and its end is not waited for.
        OSError: the folder of outputs cannot be written.
    """
    tulosteet.mkdir(parents=True, exist_ok=True)
    lock = FileLock(tulosteet / _LOCK, timeout=0)
    told = False
    while not stop.is_set():
        try:
            lock.acquire()
            break
        except Timeout as error:
            if not stand_by:
                raise WatcherIsBusyError(f"another watcher watches for {tulosteet}") from error
        if not told:
            tell("standing-by", ODOTETAAN_VAHTIA)
            told = True
        stop.wait(1)
    try:
        yield
    finally:
        lock.release()


def is_watched(tulosteet: Path) -> bool:
    """Say whether a watcher watches for a folder of outputs."""
    path = tulosteet / _LOCK
    if not path.exists():
        return False
    try:
        with FileLock(path, timeout=0):
            return False
    except Timeout:
        return True
