"""The log: what happens, in plain sentences, or the same as lines of json for machines.

A sentence and its facts name files, rows, amounts and times; never a text, a partner or a person.
What a command answers goes to its output, not here.
"""

import json
import logging
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final, TextIO

from flows.settings import LOG_FOLDER
from schemas.kieli import Kieli
from schemas.sanat.loki import EI_LOKIA
from schemas.sanat.sana import Sanottava

LOG_FILE: Final = "toteuma.log"
LOGGER: Final = logging.getLogger("toteuma")
LOGGER.setLevel(logging.INFO)

Tieto = str | int | float | bool | None
"""A fact of a line: its value in json."""

_LARGEST: Final = 5_000_000
_KEPT: Final = 5
_AJO: ContextVar[str | None] = ContextVar("_AJO", default=None)


class _Lause:
    """A sentence of the log: its language is known where it is shown; unasked it is Finnish."""

    def __init__(self, sanottava: Sanottava) -> None:
        self.sanottava = sanottava

    def __str__(self) -> str:
        return self.sanottava(Kieli.FI)


@contextmanager
def run_told() -> Iterator[str]:
    """Give a run an id of its own, which every line of it carries; one within has the same."""
    token = _AJO.set(_AJO.get() or uuid.uuid4().hex[:8])
    try:
        yield str(_AJO.get())
    finally:
        _AJO.reset(token)


def tell(event: str, sentence: Sanottava, *, level: int = logging.INFO, **facts: Tieto) -> None:
    """Log a sentence; `event` and the facts are for machines, kebab-case and snake_case English."""
    told = {"event": event, "run": _AJO.get(), **facts}
    LOGGER.log(level, "%s", _Lause(sentence), extra={"facts": told})


def listen(
    project: Path,
    kieli: Kieli = Kieli.FI,
    *,
    json_lines: bool = False,
    terminal: TextIO | None = None,
) -> None:
    """Send the log to the project's file, and to a terminal if one is given, in a language.

    With `json_lines` the terminal (stderr without another) gets json. Without any of it stderr gets
    what warns: that another run is waited for. A log that cannot be written stops nothing.
    """
    silence()
    if json_lines or terminal is not None:
        shown: logging.Handler = logging.StreamHandler(terminal or sys.stderr)
        shown.setFormatter(JsonLines(kieli) if json_lines else Sentences(kieli))
    else:
        shown = Warnings(kieli)
    LOGGER.addHandler(shown)
    path = project / LOG_FOLDER / LOG_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = RotatingFileHandler(
            path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except OSError as error:
        tell("log-not-kept", EI_LOKIA.of(syy=error), level=logging.WARNING)
        return
    kept.setFormatter(Sentences(kieli))
    LOGGER.addHandler(kept)


def silence() -> None:
    """Take away and close what `listen` has added."""
    for handler in LOGGER.handlers[:]:
        if isinstance(handler.formatter, _Sanoina):
            LOGGER.removeHandler(handler)
            handler.close()


class _Sanoina(logging.Formatter):
    """Lines in words of a language: the sentence alone."""

    def __init__(self, kieli: Kieli = Kieli.FI) -> None:
        super().__init__()
        self.kieli = kieli

    def format(self, record: logging.LogRecord) -> str:
        """Write the sentence on one line: a file's name may hold a line break."""
        told = record.args[0] if isinstance(record.args, tuple) and record.args else None
        text = told.sanottava(self.kieli) if isinstance(told, _Lause) else record.getMessage()
        return " ".join(text.splitlines())


class Warnings(logging.Handler):
    """Warnings to stderr, whatever that is at the moment: a running clock may stand in front."""

    def __init__(self, kieli: Kieli = Kieli.FI) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(_Sanoina(kieli))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one sentence."""
        sys.stderr.write(f"{self.format(record)}\n")


class Sentences(_Sanoina):
    """Lines for people: time with its offset, the run, the sentence."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        run = _facts(record).get("run")
        when = _when(record).astimezone().isoformat(sep=" ", timespec="seconds")
        return f"{when} {f'[{run}] ' if run else ''}{super().format(record)}"


class JsonLines(_Sanoina):
    """Lines for machines: an object each, times in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one object."""
        told = {
            "time": _when(record).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": super().format(record),
            **_facts(record),
        }
        return json.dumps(told, ensure_ascii=False)


def _facts(record: logging.LogRecord) -> dict[str, Tieto]:
    facts: dict[str, Tieto] = getattr(record, "facts", {})
    return facts


def _when(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)
