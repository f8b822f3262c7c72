"""One run of a period at a time, on one machine or several: a second one waits its turn.

A lock of the operating system keeps apart those of one machine, and goes with its holder however
it dies. Machines that share the outputs are kept apart by a lease, since such a lock does not hold
on every network share.
"""

import errno
import hashlib
import os
import socket
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from flows.keeping.leases import (
    LEASE_S,
    Haltija,
    TurnIsTakenError,
    Vuoro,
    Vuorokirja,
    holder,
    now_told,
    turn,
)
from schemas.kausi import Kausi

WAIT_S: Final = 900.0
"""How long a run waits for another run of its period."""

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_NO_LOCKS: Final = frozenset({errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a file system answers that has no locks."""

Waits = Callable[[Haltija | None], None]
"""Is told once of each holder that is waited for; None is one that cannot be told of."""


class PeriodIsBusyError(TimeoutError):
    """Another run of the same period holds the outputs and did not end in time."""


@dataclass(frozen=True, slots=True)
class Kansiokirja:
    """In English: the book of turns in a folder, a record a file."""

    kansio: Path

    def numbers(self) -> list[int]:
        """Return the numbers of the records."""
        return [int(path.stem) for path in self.kansio.glob("*.json") if path.stem.isdigit()]

    def create(self, numero: int, content: bytes) -> bool:
        """Create a record; False when one of that number is there."""
        self.kansio.mkdir(parents=True, exist_ok=True)
        try:
            with self._path(numero).open("xb") as file:
                file.write(content)
        except FileExistsError:
            return False
        return True

    def read(self, numero: int) -> bytes | None:
        """Return a record, whole or half-written; None when there is none."""
        try:
            return self._path(numero).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, numero: int, content: bytes) -> None:
        """Write a record anew, in its place: a share tells of that at once."""
        self._path(numero).write_bytes(content)

    def remove(self, numero: int) -> None:
        """Remove a record if it is there."""
        self._path(numero).unlink(missing_ok=True)

    def _path(self, numero: int) -> Path:
        return self.kansio / f"{numero:06}.json"


def in_silence(_haltija: Haltija | None) -> None:
    """Tell nobody."""


@contextmanager
def period_lock(  # noqa: PLR0913 - all but the first two have a sound default
    tulosteet: Path,
    kausi: Kausi,
    *,
    kirja: Vuorokirja | None = None,
    wait_s: float = WAIT_S,
    kesto_s: float = LEASE_S,
    waits: Waits = in_silence,
) -> Iterator[Vuoro]:
    """Hold a period's outputs for one run, in this process or another, here or elsewhere.

    The lock of this machine lies in the folder `tulosteet`, and so do the turns that machines
    share, unless they are kept in another book, `kirja`.

    Raises:
        PeriodIsBusyError: another run held them for `wait_s` seconds.
        OSError: the output folder cannot be written.
    """
    tulosteet.mkdir(parents=True, exist_ok=True)
    shared = kirja or Kansiokirja(tulosteet / f".vuoro-{kausi.nimi}")
    with ExitStack() as held:
        try:
            lock = tulosteet / f".lukko-{kausi.nimi}"
            tunnus = _locked(held, lock, wait_s, lambda: waits(holder(shared)))
            vuoro = held.enter_context(
                turn(shared, myself(tunnus), wait_s=wait_s, kesto_s=kesto_s, waits=waits)
            )
        except (Timeout, TurnIsTakenError) as error:
            raise PeriodIsBusyError(
                f"another run of {kausi.nimi} did not end in {wait_s:.0f} seconds"
            ) from error
        yield vuoro


def _locked(held: ExitStack, path: Path, wait_s: float, waits: Callable[[], None]) -> str:
    try:
        return held.enter_context(machine_lock(path, 0))
    except Timeout:
        waits()
        return held.enter_context(machine_lock(path, wait_s))


@contextmanager
def machine_lock(path: Path, wait_s: float) -> Iterator[str]:
    """Hold a lock of this machine; give a name that only holders of that very lock have.

    The operating system lets go of it when its holder dies, however it dies. A share that has no
    locks is left to the lease alone; the name is then empty.

    Raises:
        Timeout: another held it for `wait_s` seconds.
        OSError: the folder cannot be written.
    """
    lock = FileLock(path, fallback_to_soft=False)
    try:
        lock.acquire(timeout=wait_s)
    except Timeout:
        raise
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        yield ""
        return
    try:
        yield _name_of(path)
    finally:
        lock.release()


def _name_of(lock: Path) -> str:
    """Name a lock as one running system sees it: no other machine, and no other file, is so."""
    boot = (
        _BOOT.read_text().strip() if _BOOT.exists() else f"{uuid.getnode()}-{socket.gethostname()}"
    )
    seen = lock.stat()
    return hashlib.sha256(f"{boot} {seen.st_dev} {seen.st_ino}".encode()).hexdigest()[:16]


def myself(tunnus: str) -> Haltija:
    """Return the holder that this process is, by the name of the lock it has."""
    return Haltija(socket.gethostname(), os.getpid(), now_told(), tunnus)
