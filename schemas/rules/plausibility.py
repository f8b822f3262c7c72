"""Rules of plausibility: figures that may be right but deserve a look."""

from typing import Final

from schemas.rules.rule import Rule

PLAUSIBILITY: Final[tuple[Rule, ...]] = ()
