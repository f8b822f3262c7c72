"""Keeping programs going: started in order, restarted when one falls, stopped together.

A program that falls is started again after a second, then after twice the time up to a minute; one
that has stood for five minutes starts from a second again. One that falls five times without
having stood so long between is given up, and all are stopped: who started them must see it.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from logging import ERROR, WARNING
from threading import Event
from typing import Final

from flows.telling import tell
from schemas.kieli import Kieli
from schemas.sanat import loki
from schemas.sanat.kaytto import ToldError
from schemas.sanat.sana import Sanottava

FALLS: Final = 5
STOOD_S: Final = 300.0
_LONGEST_WAIT_S: Final = 60.0
_GRACE_S: Final = 20.0
_TICK_S: Final = 0.2


class GivenUpError(ToldError):
    """A program falls again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ohjelma:
    """In English: a program to keep going; `on_start` is called when it has been started anew."""

    nimi: Sanottava
    komento: Sequence[str]
    ymparisto: Mapping[str, str]
    on_start: Callable[[], None] = field(default=lambda: None)


@dataclass(slots=True)
class _Kaynnissa:
    """In English: a program as it stands: its process, its falls, when it may start again."""

    ohjelma: Ohjelma
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    falls: int = 0
    not_before: float = 0.0

    @property
    def program(self) -> str:
        """What it is called to machines, whatever language people read."""
        return self.ohjelma.nimi(Kieli.FI)

    def start(self, now: float) -> None:
        """Start it in a group of its own: a Ctrl-C of the terminal is the keeper's to pass on."""
        self.process = subprocess.Popen(  # noqa: S603 - our own programs
            list(self.ohjelma.komento), env=dict(self.ohjelma.ymparisto), start_new_session=True
        )
        self.started = now
        tell("program-started", loki.KAYNNISTYI.of(ohjelma=self.ohjelma.nimi), program=self.program)
        self.ohjelma.on_start()

    def look(self, now: float) -> None:
        """Start it again if it has fallen and its time has come.

        Raises:
            GivenUpError: it has fallen too often.
        """
        if self.process is None:
            if now >= self.not_before:
                self.start(now)
            return
        code = self.process.poll()
        if code is None:
            return
        nimi = self.ohjelma.nimi
        self.falls = 1 if now - self.started >= STOOD_S else self.falls + 1
        if self.falls >= FALLS:
            raise GivenUpError(loki.KAATUILEE.of(ohjelma=nimi, kertoja=self.falls, koodi=code))
        wait_s = min(2.0 ** (self.falls - 1), _LONGEST_WAIT_S)
        self.process, self.not_before = None, now + wait_s
        sentence = loki.KAATUI.of(ohjelma=nimi, koodi=code, odotus=f"{wait_s:.0f}")
        tell(
            "program-fell", sentence, level=WARNING,
            program=self.program, code=code, wait_seconds=wait_s,
        )  # fmt: skip

    def stop(self) -> None:
        """Ask it and what it has started to end, and make it after a while."""
        if self.process is None or self.process.poll() is not None:
            return
        _signal_group(self.process, signal.SIGTERM)
        try:
            self.process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            _signal_group(self.process, signal.SIGKILL)
            self.process.wait()
        tell("program-stopped", loki.LOPETTI.of(ohjelma=self.ohjelma.nimi), program=self.program)


def keep_going(ohjelmat: Sequence[Ohjelma], stop: Event) -> None:
    """Keep the programs going until told to stop; then stop the last one first.

    Raises:
        GivenUpError: one of them falls again and again; all are stopped.
        OSError: one of them cannot be started.
    """
    running = [_Kaynnissa(ohjelma) for ohjelma in ohjelmat]
    try:
        while not stop.wait(_TICK_S):
            for each in running:
                each.look(time.monotonic())
    except GivenUpError as error:
        tell("given-up", loki.LUOVUTETAAN.of(syy=error.told), level=ERROR)
        raise
    finally:
        for each in reversed(running):
            each.stop()


def _signal_group(process: "subprocess.Popen[bytes]", number: int) -> None:
    try:
        if os.name == "posix":
            os.killpg(process.pid, number)
        else:
            process.terminate()
    except ProcessLookupError:
        return
