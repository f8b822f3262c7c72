"""The list of checks, and going through it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from flows.inspecting.access import ACCESS_CHECKS
from flows.inspecting.book import read_book
from flows.inspecting.check import Check, Flaw, Result, SkippedError, Subject, Verdict
from flows.inspecting.figures import FIGURE_CHECKS
from flows.inspecting.kinds import Kind, kind_of
from flows.inspecting.opening import OPENING_CHECKS
from flows.inspecting.package import UnreadableError, read_package
from flows.inspecting.pages import PAGE_CHECKS
from flows.inspecting.shape import FORMAT_CHECKS
from schemas.sanat.tutkinta import EI_KOPIOLTA, EI_LUETA, EI_RAPORTILTA, EI_SYOTTEELTA

CHECKS: Final = (
    *FORMAT_CHECKS, *OPENING_CHECKS, *FIGURE_CHECKS, *PAGE_CHECKS, *ACCESS_CHECKS
)  # fmt: skip
"""Every check, in the order it is told in."""


_NOT_ASKED: Final = {
    Kind.REPORT: EI_RAPORTILTA, Kind.INPUT: EI_SYOTTEELTA, Kind.COPY: EI_KOPIOLTA,
}  # fmt: skip


def inspect(path: Path, checks: Sequence[Check] = CHECKS) -> tuple[Result, ...]:
    """Check a workbook; one that cannot be read breaks the check of its format, no other is made.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        book = read_book(read_package(path))
    except UnreadableError as error:
        flaw = Flaw(path.name, error.told)
        return tuple(
            Result(check=check, verdict=Verdict.FAILED, flaws=(flaw,))
            if check in FORMAT_CHECKS
            else Result(check=check, verdict=Verdict.SKIPPED, told=EI_LUETA)
            for check in checks
        )
    subject = Subject(path, book, kind_of(book))
    return tuple(_result(check, subject) for check in checks)


def _result(check: Check, subject: Subject) -> Result:
    if subject.kind not in check.kinds:
        return Result(check=check, verdict=Verdict.SKIPPED, told=_NOT_ASKED[subject.kind])
    try:
        flaws = tuple(check.find(subject))
    except SkippedError as error:
        return Result(check=check, verdict=Verdict.SKIPPED, told=error.told)
    verdict = Verdict.FAILED if flaws else Verdict.PASSED
    return Result(check=check, verdict=verdict, flaws=flaws)
