"""The catalogue of rules: one object a rule, with its texts. The tests themselves are elsewhere."""

from typing import Final

from schemas.rules.accounts import ACCOUNTS
from schemas.rules.amounts import AMOUNTS
from schemas.rules.arithmetic import ARITHMETIC
from schemas.rules.budget import BUDGETS
from schemas.rules.cells import CELLS
from schemas.rules.completeness import COMPLETENESS
from schemas.rules.files import FILES
from schemas.rules.forecasts import FORECASTS
from schemas.rules.groups import GROUPS
from schemas.rules.languages import LANGUAGES
from schemas.rules.last_year import LAST_YEAR
from schemas.rules.mappings import MAPPINGS
from schemas.rules.over_time import OVER_TIME
from schemas.rules.periods import PERIODS
from schemas.rules.projects import PROJECTS
from schemas.rules.registers import REGISTERS
from schemas.rules.report_layouts import LAYOUTS
from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.sheets import SHEETS
from schemas.rules.source import Source, SourceKind
from schemas.rules.units import UNITS
from schemas.rules.vouchers import VOUCHERS
from schemas.rules.waivers import WAIVERS
from schemas.rules.wording import WORDING

__all__ = ["RULES", "Rule", "RuleKind", "RuleTexts", "Source", "SourceKind"]

_EVERY: Final = (
    *FILES,
    *SHEETS,
    *GROUPS,
    *MAPPINGS,
    *AMOUNTS,
    *CELLS,
    *ACCOUNTS,
    *UNITS,
    *PROJECTS,
    *REGISTERS,
    *ARITHMETIC,
    *COMPLETENESS,
    *VOUCHERS,
    *PERIODS,
    *LAST_YEAR,
    *BUDGETS,
    *WORDING,
    *OVER_TIME,
    *LAYOUTS,
    *FORECASTS,
    *LANGUAGES,
    *WAIVERS,
)

RULES: Final = {rule.id: rule for kind in RuleKind for rule in _EVERY if rule.kind is kind}
"""Every rule by its id, in the order reports list them: by kind, then as their modules do."""
