"""Findings: what is wrong in the data, where, and how to mend it. Faults are exceptions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

FINDINGS: Final = {
    "rule": pl.String,
    "file": pl.String,
    "sheet": pl.String,
    "row": pl.Int32,
    "column": pl.String,
    "cell": pl.String,
    "found": pl.String,
    "expected": pl.String,
    "affected_cents": pl.Int64,
}
"""Findings as a frame. `column` is the heading in the file; what has no place is an empty string
(`row` null); `expected` is empty where the rule's own words say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding with its place and its values; the rule's texts make a sentence of it."""

    rule: str
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    cell: str = ""
    found: str
    expected: str = ""
    affected_cents: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check of a rule came to: how many rows or cells it tested, and what failed."""

    rule: str
    tested: int
    findings: pl.DataFrame

    @classmethod
    def of(cls, rule: str, tested: int, findings: Iterable[Finding] = ()) -> "Outcome":
        """Make an outcome of finding objects, for checks that see few of them."""
        return cls(rule, tested, to_frame(findings))


def to_frame(findings: Iterable[Finding]) -> pl.DataFrame:
    """Put finding objects into a findings frame."""
    rows = [[getattr(finding, name) for name in FINDINGS] for finding in findings]
    return pl.DataFrame(rows, schema=FINDINGS, orient="row")
