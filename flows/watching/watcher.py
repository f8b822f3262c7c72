"""The watcher: from a file that lands to a run, for as long as it is let be.

When the folder is at rest is decided in `waiting.py`; how runs go on beside the watch, in
`beside.py`; what a run is, by who starts it.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from logging import ERROR, WARNING
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import watch

from flows.keeping.leases import Vuoro
from flows.keeping.records import runs_of
from flows.landed import Ero, missing_languages, since
from flows.storing.addresses import address_of, named
from flows.storing.at_hand import inputs_at_hand, outputs_at_hand
from flows.telling import tell
from flows.watching.alone import alone
from flows.watching.beside import Ajot
from flows.watching.folder import ESTEET, Este, look, obstacle
from flows.watching.waiting import QUIET_S, Odotus
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat import loki
from schemas.sanat.ajaminen import TIEDOSTOA

_TICK_MS: Final = 250
_POLL_MS: Final = 1000
_STORE_POLL_S: Final = 2.0
_FIRST_RETRY_S: Final = 60.0
_LAST_RETRY_S: Final = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vahtityo:
    """In English: what to watch: `run` runs a period; `period` names it at the moment of a run.

    A run is made in `kielet`: the same files are run again for a language that they lack.

    `polling` looks the folder through every second, for shares that tell nothing of changes;
    `stand_by` waits for another watcher's end instead of giving way.
    """

    syotteet: Path
    tulosteet: Path
    period: Callable[[], Kausi]
    run: Callable[[Kausi], None]
    hiljaa_s: float = QUIET_S
    polling: bool = False
    stand_by: bool = False
    kielet: tuple[Kieli, ...] = (Kieli.FI,)


def keep_watch(tyo: Vahtityo, stop: Event) -> None:
    """Watch until told to stop; a run that has begun is let end.

    What landed while nobody watched is run first. What lands while a run goes on is run beside it:
    read and checked at once, written in its turn; two at most. A run that fails is tried again
    after a minute, then after twice the time up to an hour, or as soon as something changes.

    Raises:
        WatcherIsBusyError: another watcher watches for the same outputs.
        OSError: the folder of outputs cannot be written.
    """
    while not stop.is_set():
        with alone(tyo.tulosteet, stop, stand_by=tyo.stand_by) as vuoro:
            if vuoro is None:
                break
            _watch_in_turn(tyo, stop, vuoro)
    tell("stopped", loki.VAHTI_LOPETTI)


def _watch_in_turn(tyo: Vahtityo, stop: Event, vuoro: Vuoro) -> None:
    """Watch until told to stop, or until another has taken over; let runs end."""
    vahti = _Vahti(tyo, Odotus(obstacle, tyo.hiljaa_s))
    folder = named(tyo.syotteet)
    tell("watching", loki.VAHDITAAN.of(kansio=folder), folder=folder)
    try:
        while not stop.is_set() and not vuoro.menetetty.is_set():
            for _ in _moments(tyo, stop):
                if vuoro.menetetty.is_set():
                    break
                vahti.tick(time.monotonic())
            else:
                if not stop.is_set():
                    vahti.away()
                    stop.wait(1)
    finally:
        vahti.ajot.wait()
    if vuoro.menetetty.is_set():
        sentence = loki.VAHTI_OTETTIIN.of(kesto=f"{vuoro.kesto_s:.0f}")
        tell("watch-lost", sentence, level=WARNING)


def _moments(tyo: Vahtityo, stop: Event) -> Iterator[None]:
    """Give the moments to look at the folder, until it goes away or is replaced by another."""
    if address_of(tyo.syotteet) is not None:
        while not stop.wait(_STORE_POLL_S):
            yield
        return
    try:
        identity = tyo.syotteet.stat().st_ino
        for _ in watch(
            tyo.syotteet, watch_filter=None, stop_event=stop, debounce=_TICK_MS,
            rust_timeout=_TICK_MS, yield_on_timeout=True, force_polling=tyo.polling,
            poll_delay_ms=_POLL_MS, ignore_permission_denied=True,
        ):  # fmt: skip
            yield
            if tyo.syotteet.stat().st_ino != identity:
                return
    except OSError:
        return


@dataclass(slots=True)
class _Vahti:
    """In English: one watch, what it has said, and the runs that go on beside it."""

    tyo: Vahtityo
    odotus: Odotus
    ajot: Ajot = field(default_factory=Ajot)
    sanottu: Mapping[Path, Este] = field(default_factory=dict)
    poissa: bool = False
    tyhja: bool = False
    odotus_s: float = _FIRST_RETRY_S

    def tick(self, now: float) -> None:
        """Look once; run when the folder has come to rest with something new in it."""
        try:
            kuva = look(self.tyo.syotteet)
        except OSError:
            self.away()
            return
        self.poissa = False
        if not kuva.jaljet:
            self._empty()
            return
        self.tyhja = False
        if self.ajot.full:
            return
        rauha = self.odotus.rest(kuva, now)
        if rauha.odotetaan != self.sanottu:
            self.sanottu = rauha.odotetaan
            self._say_waited()
        if rauha.valmis:
            landed = self._landed_meanwhile()
            self.odotus.handled()
            self.odotus_s = _FIRST_RETRY_S
            self._start(landed)
        elif self.ajot.failed_for(self.odotus_s):
            self.odotus_s = min(2 * self.odotus_s, _LAST_RETRY_S)
            self._start(None)

    def away(self) -> None:
        """Say once that the folder is not there."""
        if not self.poissa:
            folder = named(self.tyo.syotteet)
            sentence = loki.KANSIO_POISSA.of(kansio=folder)
            tell("folder-away", sentence, level=WARNING, folder=folder)
        self.poissa = True

    def _empty(self) -> None:
        """Say once that there is nothing to run; what was published stands."""
        if not self.tyhja:
            folder = named(self.tyo.syotteet)
            tell("folder-empty", loki.KANSIO_TYHJA.of(kansio=folder), folder=folder)
        self.tyhja = True

    def _say_waited(self) -> None:
        for path, este in self.sanottu.items():
            name = path.relative_to(self.tyo.syotteet).as_posix()
            sentence = loki.ODOTETAAN.of(tiedosto=name, este=ESTEET[este])
            tell("waiting", sentence, file=name, why=este.value)

    def _landed_meanwhile(self) -> Ero | None:
        """Return what has landed beside a run that goes on; None when none does.

        What that run reads is not known yet: what it was started for is old to the watch.
        """
        if not self.ajot.going:
            return None
        return self.odotus.landed(self.tyo.syotteet)

    def _start(self, landed: Ero | None) -> None:
        """Start a run beside the watch; a fault of it is told, and tried again after a while."""
        kausi, odotus_s = self.tyo.period(), self.odotus_s

        def faulty(fault: Exception, *, last: bool) -> None:
            said = {"kausi": kausi.nimi, "vika": f"{type(fault).__name__}: {fault}"}
            sentence = (
                loki.KESKEYTYI.of(**said, odotus=f"{odotus_s:.0f}")
                if last
                else loki.KESKEYTYI_EDELLINEN.of(**said)
            )
            tell("fault", sentence, level=ERROR, kausi=kausi.nimi)

        self.ajot.start(lambda: self._catch_up(kausi, landed), faulty)

    def _catch_up(self, kausi: Kausi, landed: Ero | None) -> None:
        """Run if the folder holds anything else than the last run read."""
        lacking: Sequence[Kieli] = ()
        if landed is None:
            landed, lacking = self._difference(kausi)
        if not landed and not lacking:
            tell("nothing-new", loki.EI_UUTTA.of(kausi=kausi.nimi), kausi=kausi.nimi)
            return
        _say_landed(landed, kausi, lacking)
        self.tyo.run(kausi)

    def _difference(self, kausi: Kausi) -> tuple[Ero, tuple[Kieli, ...]]:
        """Return what the last run of a period did not read, and which languages it lacks."""
        with (
            inputs_at_hand(self.tyo.syotteet) as syotteet,
            outputs_at_hand(self.tyo.tulosteet) as tulosteet,
        ):
            runs = runs_of(tulosteet.kansio, kausi)
            ero = since(runs[-1] if runs else None, syotteet)
            return ero, missing_languages(runs, self.tyo.kielet)


def _say_landed(ero: Ero, kausi: Kausi, lacking: Sequence[Kieli]) -> None:
    """Name what landed, and say what is run for it; without it, for which languages."""
    for what, names in (
        (loki.TULI, ero.uudet),
        (loki.MUUTTUI, ero.muuttuneet),
        (loki.POISTUI, ero.poistuneet),
    ):
        for name in names:
            tell("landed", what.of(tiedosto=name), file=name)
    count = len(ero.uudet) + len(ero.muuttuneet) + len(ero.poistuneet)
    if not ero:
        wanted = loki.KIELET_PUUTTUVAT.of(kausi=kausi.nimi, kielet="+".join(lacking))
        tell("run-starts", wanted, kausi=kausi.nimi, files=0)
        return
    sentence = loki.AJO_ALKAA.of(kausi=kausi.nimi, tiedostoja=TIEDOSTOA.of(count))
    tell("run-starts", sentence, kausi=kausi.nimi, files=count)
