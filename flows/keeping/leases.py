"""Leases: whose turn it is, between machines that share only a folder or an object store.

Each turn has a number one above the highest there is, and a record that can be created only where
none of its number is: of two that try, one gets it. Its holder writes the record anew while it
works. Who waits takes over when the record has not changed for the whole time of a lease by its
own clock, which only goes forward: the clocks of two machines are never compared.
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from threading import Event, Lock, Thread
from typing import Any, Final, Protocol

from schemas.sanat.loki import KONEELLA
from schemas.sanat.sana import Sanottava
from schemas.written import day

LEASE_S: Final = 120.0
"""How long a record may stay unchanged before its holder is taken for dead."""

_RENEWALS: Final = 4
"""Renewals within the time of a lease: some may fail."""
_LOOKS: Final = 60
"""Looks of one who waits within the time of a lease."""
_KEPT: Final = 20
"""Records kept of earlier turns: none is created anew behind the back of a slow listing."""


class TurnLostError(OSError):
    """Another has taken over the turn: this run was silent for the time of a lease."""


class TurnIsTakenError(TimeoutError):
    """The turn did not come in the time that was given."""


class Vuorokirja(Protocol):
    """In English: the book of turns: records by their numbers, shared by machines."""

    def numbers(self) -> list[int]:
        """Return the numbers of the records, in any order."""

    def create(self, numero: int, content: bytes) -> bool:
        """Create a record; False when one of that number is there."""

    def read(self, numero: int) -> bytes | None:
        """Return a record, whole or half-written; None when there is none."""

    def write(self, numero: int, content: bytes) -> None:
        """Write a record of one's own anew."""

    def remove(self, numero: int) -> None:
        """Remove a record if it is there."""


@dataclass(frozen=True, slots=True)
class Haltija:
    """In English: who holds a turn: machine, process, since when (UTC).

    `tunnus` is the same only for those who also hold one lock of one operating system: such a
    holder is dead when another has that lock. An empty one is nobody's.
    """

    kone: str
    prosessi: int
    alkoi: str
    tunnus: str = ""

    @property
    def told(self) -> Sanottava:
        """Where it runs and since when, in the local time."""
        since = datetime.fromisoformat(self.alkoi).astimezone()
        return KONEELLA.of(
            kone=self.kone,
            prosessi=self.prosessi,
            paiva=partial(day, since.date()),
            kello=f"{since:%H.%M}",
        )


@dataclass(slots=True)
class Vuoro:
    """In English: a turn that is held. It is renewed in a thread of its own until released.

    `menetetty` is set when another is found to have taken over.
    """

    kirja: Vuorokirja
    numero: int
    haltija: Haltija
    kesto_s: float
    menetetty: Event = field(default_factory=Event)
    _uusittu: int = 0
    _lukko: Lock = field(default_factory=Lock)

    def confirm(self) -> None:
        """Renew the turn, and make sure that no other has taken over.

        Raises:
            TurnLostError: another has.
            OSError: the records cannot be reached.
        """
        with self._lukko:
            self._uusittu += 1
            self.kirja.write(self.numero, self._record(paattynyt=False))
        if max(self.kirja.numbers(), default=self.numero) != self.numero:
            self.menetetty.set()
            raise TurnLostError(
                f"another run took the turn over: this one was silent for {self.kesto_s:.0f} "
                "seconds; nothing was published"
            )

    def keep(self, stop: Event) -> None:
        """Renew the turn until told to stop; a renewal that fails is tried again."""
        while not self.menetetty.is_set() and not stop.wait(self.kesto_s / _RENEWALS):
            with suppress(TurnLostError, OSError):
                self.confirm()

    def release(self) -> None:
        """Say that the turn is over; when that cannot be said, it ends by itself."""
        with self._lukko, suppress(OSError):
            self.kirja.write(self.numero, self._record(paattynyt=True))

    def _record(self, *, paattynyt: bool) -> bytes:
        return _record(self.haltija, uusittu=self._uusittu, paattynyt=paattynyt)


def _record(haltija: Haltija, *, uusittu: int, paattynyt: bool) -> bytes:
    content = {
        "host": haltija.kone,
        "pid": haltija.prosessi,
        "started_at": haltija.alkoi,
        "holder": haltija.tunnus,
        "renewals": uusittu,
        "released": paattynyt,
    }
    return json.dumps(content).encode()


@contextmanager
def turn(  # noqa: PLR0913 - all but the first three have a sound default
    kirja: Vuorokirja,
    haltija: Haltija,
    *,
    wait_s: float,
    kesto_s: float = LEASE_S,
    waits: Callable[[Haltija | None], None] = lambda _haltija: None,
    stop: Event | None = None,
    from_the_dead: bool = False,
) -> Iterator[Vuoro]:
    """Hold the turn; `waits` is told once of each holder that is waited for.

    With `stop` the wait ends when that is set; with `from_the_dead` it ends when the holder is seen
    to live.

    Raises:
        TurnIsTakenError: another held it for `wait_s` seconds, or the wait was ended.
        OSError: the records cannot be reached.
    """
    patience = _Malti(wait_s, stop or Event(), from_the_dead=from_the_dead)
    vuoro = _taken(kirja, haltija, kesto_s, waits, patience)
    over = Event()
    renewing = Thread(target=vuoro.keep, args=(over,), daemon=True, name="vuoro")
    renewing.start()
    try:
        yield vuoro
    finally:
        over.set()
        renewing.join()
        vuoro.release()


def holder(kirja: Vuorokirja) -> Haltija | None:
    """Return who holds the turn, as far as the last record tells."""
    seen = _last(kirja)
    told = _content(seen[1]) if seen else None
    return _holder(told) if told and not told["released"] else None


@dataclass(frozen=True, slots=True)
class _Malti:
    """In English: patience: how long a turn is waited for, and what ends the wait."""

    wait_s: float
    stop: Event
    from_the_dead: bool


def _taken(
    kirja: Vuorokirja,
    haltija: Haltija,
    kesto_s: float,
    waits: Callable[[Haltija | None], None],
    malti: _Malti,
) -> Vuoro:
    started = since = time.monotonic()
    before: tuple[int, bytes] | None = None
    told_of: int | None = None
    while True:
        seen = _last(kirja)
        now = time.monotonic()
        lives = before is not None and seen != before
        if seen != before:
            before, since = seen, now
        if seen is None or now - since >= kesto_s or _is_over(seen[1], haltija):
            vuoro = _next(kirja, haltija, kesto_s, seen[0] if seen else 0)
            if vuoro is not None:
                return vuoro
            continue
        if now - started >= malti.wait_s or (lives and malti.from_the_dead):
            raise TurnIsTakenError(f"another has held the turn for {now - started:.0f} seconds")
        if told_of != seen[0]:
            told_of = seen[0]
            waits(holder(kirja))
        if malti.stop.wait(kesto_s / _LOOKS):
            raise TurnIsTakenError("told to stop waiting")


def _last(kirja: Vuorokirja) -> tuple[int, bytes] | None:
    numbers = kirja.numbers()
    if not numbers:
        return None
    return max(numbers), kirja.read(max(numbers)) or b""


def _is_over(record: bytes, haltija: Haltija) -> bool:
    """Say whether a turn was released, or its holder is dead for certain."""
    told = _content(record)
    if told is None:
        return False
    return bool(told["released"]) or (told["holder"] == haltija.tunnus != "")


def _next(kirja: Vuorokirja, haltija: Haltija, kesto_s: float, last: int) -> Vuoro | None:
    """Take the turn after the last one; None when another was faster."""
    numero = last + 1
    if not kirja.create(numero, _record(haltija, uusittu=0, paattynyt=False)):
        return None
    numbers = kirja.numbers()
    if max(numbers, default=numero) != numero:
        return None
    for old in numbers:
        if old <= numero - _KEPT:
            kirja.remove(old)
    return Vuoro(kirja, numero, haltija, kesto_s)


def _content(record: bytes) -> dict[str, Any] | None:
    """Read a record; None when it is only half-written."""
    try:
        told = json.loads(record)
    except ValueError:
        return None
    return told if isinstance(told, dict) and {"released", "holder"} <= told.keys() else None


def _holder(told: dict[str, Any]) -> Haltija:
    return Haltija(str(told["host"]), int(told["pid"]), str(told["started_at"]), told["holder"])


def now_told() -> str:
    """Return the present moment as records tell it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
