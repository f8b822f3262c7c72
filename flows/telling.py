"""The log: what happens, in plain Finnish sentences, or the same as lines of json for machines.

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

LOG_FILE: Final = "toteuma.log"
LOGGER: Final = logging.getLogger("toteuma")
LOGGER.setLevel(logging.INFO)

Tieto = str | int | float | bool | None
"""A fact of a line: its value in json."""

_LARGEST: Final = 5_000_000
_KEPT: Final = 5
_AJO: ContextVar[str | None] = ContextVar("_AJO", default=None)


@contextmanager
def run_told() -> Iterator[str]:
    """Give a run an id of its own, which every line of it carries; one within has the same."""
    token = _AJO.set(_AJO.get() or uuid.uuid4().hex[:8])
    try:
        yield str(_AJO.get())
    finally:
        _AJO.reset(token)


def tell(event: str, sentence: str, *, level: int = logging.INFO, **facts: Tieto) -> None:
    """Log a sentence; `event` and the facts are for machines, kebab-case and snake_case English."""
    told = {"event": event, "run": _AJO.get(), **facts}
    LOGGER.log(level, "%s", sentence, extra={"facts": told})


def listen(project: Path, *, json_lines: bool = False, terminal: TextIO | None = None) -> None:
    """Send the log to the project's file, and to a terminal if one is given.

    With `json_lines` the terminal (stderr without another) gets json. Without any of it stderr gets
    what warns: that another run is waited for. A log that cannot be written stops nothing.
    """
    silence()
    if json_lines or terminal is not None:
        shown: logging.Handler = logging.StreamHandler(terminal or sys.stderr)
        shown.setFormatter(JsonLines() if json_lines else Sentences())
    else:
        shown = Warnings()
    LOGGER.addHandler(shown)
    path = project / LOG_FOLDER / LOG_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = RotatingFileHandler(
            path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except OSError as error:
        tell("log-not-kept", f"Lokia ei voi kirjoittaa: {error}", level=logging.WARNING)
        return
    kept.setFormatter(Sentences())
    LOGGER.addHandler(kept)


def silence() -> None:
    """Take away and close what `listen` has added."""
    for handler in LOGGER.handlers[:]:
        if isinstance(handler.formatter, Sentences | JsonLines) or isinstance(handler, Warnings):
            LOGGER.removeHandler(handler)
            handler.close()


class Warnings(logging.Handler):
    """Warnings to stderr, whatever that is at the moment: a running clock may stand in front."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        """Write one sentence."""
        sys.stderr.write(f"{_one_line(record)}\n")


class Sentences(logging.Formatter):
    """Lines for people: time with its offset, the run, the sentence."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        run = _facts(record).get("run")
        when = _when(record).astimezone().isoformat(sep=" ", timespec="seconds")
        return f"{when} {f'[{run}] ' if run else ''}{_one_line(record)}"


class JsonLines(logging.Formatter):
    """Lines for machines: an object each, times in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one object."""
        told = {
            "time": _when(record).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": _one_line(record),
            **_facts(record),
        }
        return json.dumps(told, ensure_ascii=False)


def _facts(record: logging.LogRecord) -> dict[str, Tieto]:
    facts: dict[str, Tieto] = getattr(record, "facts", {})
    return facts


def _when(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _one_line(record: logging.LogRecord) -> str:
    """A file's name may hold a line break; a line of the log must not."""
    return " ".join(record.getMessage().splitlines())
