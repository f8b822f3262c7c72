"""The programs of one machine, and how they are told of each other. Keeping them is in `keeper.py`.

The server comes first; worker and watcher start when it answers, and the deployments are laid out
anew each time it starts.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from logging import ERROR, WARNING
from pathlib import Path
from threading import Event, Thread
from typing import Final

from filelock import FileLock, Timeout

from flows.servers import API_URL, PASSWORD, Tila, forget_server, note_server, state_of
from flows.serving.alongside import KEEPER
from flows.serving.keeper import Ohjelma, keep_going
from flows.settings import PREFECT_FOLDER
from flows.telling import tell
from schemas.sanat import loki
from schemas.sanat.kaytto import ToldError

LOOPBACK: Final = "127.0.0.1"
POOL: Final = "toteuma"
"""The work pool that `prefect.yaml` names."""

_ANY: Final = "0.0.0.0"  # noqa: S104 - compared with, not bound to by default
_SERVER_PASSWORD: Final = "PREFECT_SERVER_API_AUTH_STRING"  # noqa: S105 - a setting's name
_START_S: Final = 120.0
_LOCK: Final = ".lukko-palvelu"


class AlreadyServedError(ToldError):
    """The project is served already, or another program has taken the port."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palvelu:
    """In English: what to serve: the project, where its server listens, what to watch."""

    project: Path
    host: str = LOOPBACK
    port: int = 4200
    watch: Sequence[str] = field(default=())

    @property
    def osoite(self) -> str:
        """The address of the server's API, as programs of this machine reach it."""
        return f"http://{LOOPBACK if self.host == _ANY else self.host}:{self.port}/api"


def serve(palvelu: Palvelu, stop: Event) -> None:
    """Bring up a server, a worker and the watcher, and keep them going until told to stop.

    Raises:
        AlreadyServedError: the project is served already, or the port is taken.
        GivenUpError: one of the programs falls again and again.
        OSError: a program cannot be started.
    """
    with _alone(palvelu):
        _warn_of_open_door(palvelu)
        try:
            keep_going(_programs(palvelu, stop), stop)
        finally:
            forget_server(palvelu.project)


@contextmanager
def _alone(palvelu: Palvelu) -> Iterator[None]:
    folder = palvelu.project / PREFECT_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / _LOCK, timeout=0):
            if state_of(palvelu.osoite) is not Tila.SILENT:
                raise AlreadyServedError(loki.JOKU_VASTAA.of(osoite=palvelu.osoite))
            yield
    except Timeout as error:
        raise AlreadyServedError(loki.KANSIO_PALVELTU.of(kansio=palvelu.project)) from error


def _programs(palvelu: Palvelu, stop: Event) -> tuple[Ohjelma, ...]:
    told = _environment(palvelu)
    alongside = (sys.executable, "-m", "flows.serving.alongside")
    prefect = (*alongside, "prefect", "--no-prompt")
    waits = (sys.executable, "-m", "flows.serving.after", palvelu.osoite)
    worker = ("prefect", "worker", "start", "--pool", POOL, "--type", "process")
    return (
        Ohjelma(
            nimi=loki.PALVELIN,
            komento=(
                *prefect, "server", "start", "--host", palvelu.host, "--port", str(palvelu.port),
            ),
            ymparisto=told,
            on_start=lambda: Thread(target=_lay_out, args=(palvelu, stop), daemon=True).start(),
        ),
        Ohjelma(
            nimi=loki.TYONTEKIJA,
            komento=(*waits, *worker),
            ymparisto={**told, "TMPDIR": str(_own_temporary(palvelu))},
        ),
        Ohjelma(
            nimi=loki.VAHTI,
            komento=(*waits, "flows", "watch", "--stand-by", *palvelu.watch),
            ymparisto=told,
        ),
    )  # fmt: skip


def _own_temporary(palvelu: Palvelu) -> Path:
    """Return a folder for the temporary files of the worker and its runs.

    The engine's worker keeps its own in one folder of a fixed name, which on a machine's common
    place belongs to whoever came first.
    """
    folder = (palvelu.project / PREFECT_FOLDER / "tmp").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _environment(palvelu: Palvelu) -> Mapping[str, str]:
    """Return what the programs are told: the address, one password for both sides."""
    told = {
        **os.environ,
        API_URL: palvelu.osoite,
        KEEPER: str(os.getpid()),
    }
    # A page that others open must be told an address that they reach.
    if palvelu.host != _ANY:
        told.setdefault("PREFECT_UI_API_URL", palvelu.osoite)
    told.setdefault("PREFECT_WORKER_QUERY_SECONDS", "2")
    told.setdefault("PREFECT_FLOWS_HEARTBEAT_FREQUENCY", "30")
    if _SERVER_PASSWORD in told:
        told.setdefault(PASSWORD, told[_SERVER_PASSWORD])
    return told


def _warn_of_open_door(palvelu: Palvelu) -> None:
    if palvelu.host != LOOPBACK and _SERVER_PASSWORD not in os.environ:
        sentence = loki.ILMAN_SALASANAA.of(osoite=palvelu.host, nimi=_SERVER_PASSWORD)
        tell("no-password", sentence, level=WARNING, host=palvelu.host)


def _lay_out(palvelu: Palvelu, stop: Event) -> None:
    """Make the pool and the deployments of `prefect.yaml` when the server answers."""
    until = time.monotonic() + _START_S
    while state_of(palvelu.osoite) is Tila.SILENT:
        if stop.wait(0.5) or time.monotonic() > until:
            return
    note_server(palvelu.project, palvelu.osoite)
    page = palvelu.osoite.removesuffix("/api")
    tell("server-up", loki.PALVELIN_VASTAA.of(sivu=page), server=palvelu.osoite)
    # A pool that is there stays as it is.
    _prefect(palvelu, "work-pool", "create", POOL, "--type", "process")
    if not (palvelu.project / "prefect.yaml").exists():
        tell("no-deployments", loki.EI_AJASTUKSIA, level=WARNING)
        return
    done = _prefect(palvelu, "deploy", "--all")
    if done.returncode:
        told = " ".join(done.stdout.decode(errors="replace").split())[-500:]
        tell("not-deployed", loki.EI_SAATU.of(syy=told), level=ERROR)
    else:
        tell("deployed", loki.AJASTUKSET)


def _prefect(palvelu: Palvelu, *words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "flows.serving.alongside", "prefect", "--no-prompt", *words],
        cwd=palvelu.project, env=_environment(palvelu), check=False, capture_output=True,
    )  # fmt: skip
