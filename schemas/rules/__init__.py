"""The catalogue of rules: one object a rule, with its texts. The tests themselves are elsewhere."""

from typing import Final

from schemas.rules.arithmetic import ARITHMETIC
from schemas.rules.completeness import COMPLETENESS
from schemas.rules.over_time import OVER_TIME
from schemas.rules.plausibility import PLAUSIBILITY
from schemas.rules.reference import REFERENCE
from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import Source, SourceKind
from schemas.rules.structure import STRUCTURE
from schemas.rules.vouchers import VOUCHERS

__all__ = ["RULES", "Rule", "RuleKind", "RuleTexts", "Source", "SourceKind"]

RULES: Final = {
    rule.id: rule
    for rule in (
        *STRUCTURE,
        *REFERENCE,
        *ARITHMETIC,
        *COMPLETENESS,
        *VOUCHERS,
        *PLAUSIBILITY,
        *OVER_TIME,
    )
}
"""Every rule by its id, in the order reports list them."""
