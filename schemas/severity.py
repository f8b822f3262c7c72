"""How grave a finding is, and what becomes of a rule. Findings themselves are in `findings.py`."""

from enum import StrEnum


class Severity(StrEnum):
    """How a finding bears on publication: an error blocks it."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    """What became of a rule."""

    PASSED = "passed"
    FAILED = "failed"
    WAIVED = "waived"
    NOT_TESTED = "not-tested"
