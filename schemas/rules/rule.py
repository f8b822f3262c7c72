"""What a rule is: an id, a kind, a severity, a source, and its words in each language."""

from dataclasses import dataclass
from enum import StrEnum

from schemas.kieli import Kieli
from schemas.rules.source import Source
from schemas.severity import Severity


class RuleKind(StrEnum):
    """What a rule is about; structure and arithmetic must hold before any figure means anything."""

    STRUCTURE = "structure"
    REFERENCE = "reference"
    ARITHMETIC = "arithmetic"
    COMPLETENESS = "completeness"
    PLAUSIBILITY = "plausibility"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTexts:
    """A rule in the words of one language, for the person who mends the file.

    `message`, `expected` and `fix` may name `{found}`, `{expected}`, `{column}`, `{cell}`, `{file}`
    and `{sheet}` of a finding, the same ones in every language.
    """

    title: str
    why: str
    message: str
    expected: str
    fix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, named as a fact that holds when it passes.

    A rule on trial is told but cannot block yet, whatever its severity.
    """

    id: str
    kind: RuleKind
    severity: Severity = Severity.ERROR
    source: Source
    trial: bool = False
    fi: RuleTexts
    sv: RuleTexts
    en: RuleTexts

    def texts(self, kieli: Kieli = Kieli.FI) -> RuleTexts:
        """Return its words in a language."""
        return {Kieli.FI: self.fi, Kieli.SV: self.sv, Kieli.EN: self.en}[kieli]

    @property
    def waivable(self) -> bool:
        """Whether a finding of it can be accepted; structure and arithmetic never can."""
        return self.kind not in {RuleKind.STRUCTURE, RuleKind.ARITHMETIC}

    @property
    def blocks(self) -> bool:
        """Whether a finding of it blocks publication."""
        return self.severity is Severity.ERROR and not self.trial
