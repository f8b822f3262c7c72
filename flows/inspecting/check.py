"""What a check is, and what comes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from flows.inspecting.book import Book


class Verdict(StrEnum):
    """How a check ended; one that could not be made is skipped."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing to mend: where it is (sheet and cell, or a part of the file), and what it is."""

    place: str
    told: str


class SkippedError(Exception):
    """A check cannot be made here; its message says why, in Finnish."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is inspected."""

    path: Path
    book: Book


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check: `find` goes through what breaks it. The texts are for users, in Finnish."""

    id: str
    title: str
    why: str
    find: Callable[[Subject], Iterator[Flaw]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a check; `told` says why it was skipped."""

    check: Check
    verdict: Verdict
    flaws: tuple[Flaw, ...] = ()
    told: str = ""
