"""What a check is, and what comes of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from flows.inspecting.book import Book
from flows.inspecting.kinds import Kind
from schemas.kieli import Kieli
from schemas.sanat.sana import Sanottava
from schemas.sanat.tutkinta import Vaatimus


class Verdict(StrEnum):
    """How a check ended; one that could not be made is skipped."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing to mend: where it is (sheet and cell, or a part of the file), and what it is."""

    place: str | Sanottava
    told: Sanottava

    def where(self, kieli: Kieli) -> str:
        """Say its place in a language; a cell's address is the same in each."""
        return self.place if isinstance(self.place, str) else self.place(kieli)


class SkippedError(Exception):
    """A check cannot be made here; `told` says why in any language."""

    def __init__(self, told: Sanottava) -> None:
        """Keep what is told; as a string it is English, like every exception."""
        super().__init__(told(Kieli.EN))
        self.told = told


@dataclass(frozen=True, slots=True)
class Subject:
    """What is inspected."""

    path: Path
    book: Book
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check: `find` goes through what breaks it. Its demand is for users, in every language.

    It is made of workbooks of its `kinds`: the looks of an input file are for its filler to change,
    and those of a marked copy are its sender's.
    """

    id: str
    demand: Vaatimus
    find: Callable[[Subject], Iterator[Flaw]]
    kinds: frozenset[Kind] = frozenset(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of a check; `told` says why it was skipped."""

    check: Check
    verdict: Verdict
    flaws: tuple[Flaw, ...] = ()
    told: Sanottava | None = None
