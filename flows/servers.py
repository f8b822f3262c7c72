"""Which Prefect server is up: the environment's, or the one that `toteuma serve` started; its loss.

Nothing of Prefect is imported here: looking costs milliseconds.
"""

import base64
import json
import os
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from pathlib import Path
from typing import Final, TypeVar
from urllib.error import HTTPError
from urllib.parse import urlsplit

from flows.settings import PREFECT_FOLDER
from schemas.sanat.ajaminen import ILMAN_PALVELINTA, LOPPUUN_ILMAN_PALVELINTA
from schemas.sanat.sana import Sanottava

API_URL: Final = "PREFECT_API_URL"
PASSWORD: Final = "PREFECT_API_AUTH_STRING"  # noqa: S105 - the name of a setting, not its value
_KEY: Final = "PREFECT_API_KEY"
_FILE: Final = "palvelin.json"
_PATIENCE_S: Final = 2.0
_LOST_S: Final = 10.0
_CLOSED: Final = frozenset({401, 403})
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})

_End = TypeVar("_End")


class Lahde(StrEnum):
    """In English: who names a server."""

    ENVIRONMENT = "PREFECT_API_URL"
    SERVE = "toteuma serve"


class Tila(StrEnum):
    """In English: how a server answers: it does, it wants a password, it is silent."""

    UP = "up"
    CLOSED = "closed"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Palvelin:
    """In English: a server that something names: the address of its API, by whom, how it is."""

    osoite: str
    lahde: Lahde
    tila: Tila

    @property
    def kaytettavissa(self) -> bool:
        """Whether runs can go through it."""
        return self.tila is Tila.UP


def named_server(project: Path) -> Palvelin | None:
    """Return the server that is named, whether it answers or not; None when none is.

    The environment goes before the one that `toteuma serve` started in the project.
    """
    given = os.environ.get(API_URL)
    if given:
        return Palvelin(given, Lahde.ENVIRONMENT, state_of(given))
    noted = _noted(project)
    return Palvelin(noted, Lahde.SERVE, state_of(noted)) if noted else None


def use(palvelin: Palvelin | None) -> None:
    """Tell Prefect which server to use; with none that can be used it embeds its own.

    Call this before Prefect is imported: it reads its settings then.
    """
    if palvelin is not None and palvelin.kaytettavissa:
        os.environ[API_URL] = palvelin.osoite
    else:
        os.environ.pop(API_URL, None)


def outlive(
    palvelin: Palvelin | None,
    run: Callable[[Callable[[_End], bool]], _End],
    plainly: Callable[[], _End],
    say: Callable[[Sanottava], object],
) -> _End:
    """Run through a server, and come to an end though it is lost on the way; `say` is told then.

    The steps need no server, so a run that has begun goes on to its end. It tells that end to what
    it is given, which says whether the server can be told of it too. One lost before the first step
    is done without: `plainly`.

    Raises:
        Exception: whatever fault stopped the run, the loss of a server apart.
    """
    ends: list[_End] = []

    def ended(end: _End) -> bool:
        ends.append(end)
        return not _is_lost(palvelin)

    try:
        return run(ended)
    except Exception:
        if not _is_lost(palvelin):
            raise
    if ends:
        say(LOPPUUN_ILMAN_PALVELINTA)
        return ends[-1]
    say(ILMAN_PALVELINTA)
    return plainly()


def _is_lost(palvelin: Palvelin | None) -> bool:
    """Say whether a server that was up answers no more; a busy one is given its time."""
    used = palvelin is not None and palvelin.kaytettavissa
    return palvelin is not None and used and state_of(palvelin.osoite, _LOST_S) is not Tila.UP


def note_server(project: Path, osoite: str) -> None:
    """Note the address of a server that was started for the project.

    Raises:
        OSError: the project's folder cannot be written.
    """
    path = _path(project)
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".uusi")
    aside.write_text(json.dumps({"api_url": osoite}) + "\n", encoding="utf-8")
    aside.replace(path)


def forget_server(project: Path) -> None:
    """Take the note away: the server is stopped."""
    _path(project).unlink(missing_ok=True)


def state_of(osoite: str, patience_s: float = _PATIENCE_S) -> Tila:
    """Ask a server for its version, and say how it answers."""
    request = urllib.request.Request(f"{osoite.rstrip('/')}/admin/version")  # noqa: S310 - see below
    if urlsplit(osoite).scheme not in {"http", "https"}:
        return Tila.SILENT
    password = os.environ.get(PASSWORD)
    if password:
        shown = base64.b64encode(password.encode()).decode()
        request.add_header("Authorization", f"Basic {shown}")
    try:
        with _opener(osoite).open(request, timeout=patience_s):
            return Tila.UP
    except HTTPError as error:
        # With a key it is a service that keeps its version to itself: the engine logs in there.
        closed = error.code in _CLOSED and not os.environ.get(_KEY)
        return Tila.CLOSED if closed else Tila.UP
    except (OSError, HTTPException):
        return Tila.SILENT


def _opener(osoite: str) -> urllib.request.OpenerDirector:
    """Pass by a proxy to this machine itself."""
    if urlsplit(osoite).hostname in _LOOPBACK:
        return urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener()


def _path(project: Path) -> Path:
    return project / PREFECT_FOLDER / _FILE


def _noted(project: Path) -> str | None:
    try:
        noted = json.loads(_path(project).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    address = noted.get("api_url") if isinstance(noted, dict) else None
    return address if isinstance(address, str) else None
