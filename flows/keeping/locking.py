"""One run of a period at a time: a second one waits its turn."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from schemas.kausi import Kausi

WAIT_S: Final = 900.0
"""How long a run waits for another run of its period."""


class PeriodIsBusyError(TimeoutError):
    """Another run of the same period holds the outputs and did not end in time."""


@contextmanager
def period_lock(tulosteet: Path, kausi: Kausi, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold a period's outputs for one run, in this process or another, on this machine.

    The operating system lets go of the lock when its holder dies, however it dies.

    Raises:
        PeriodIsBusyError: another run held them for `wait_s` seconds.
        OSError: the output folder cannot be written.
    """
    tulosteet.mkdir(parents=True, exist_ok=True)
    lock = FileLock(tulosteet / f".lukko-{kausi.nimi}", timeout=wait_s)
    try:
        lock.acquire()
    except Timeout as error:
        raise PeriodIsBusyError(
            f"another run of {kausi.nimi} has held {tulosteet} for {wait_s:.0f} seconds"
        ) from error
    try:
        yield
    finally:
        lock.release()
