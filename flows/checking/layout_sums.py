"""Testing what the lines of a layout's table come to together: every class once, in the last sum.

A fault that is told already brings these about; then they are not told beside it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from flows.checking.layout_lines import is_empty
from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kaavat import Painot, classes, code, terms
from schemas.luokat import Luokka
from schemas.pohjarivit import line_weights
from schemas.reasons.layouts import NO_LINE, NOT_IN_SUM, TAKEN_OFF
from schemas.reasons.reason import Reason

_MISSING: Final = "class-is-on-some-line"
_TWICE: Final = "line-counts-a-class-once"
_OF_FORMULAS: Final = frozenset(
    {
        "formula-has-no-circle",
        "formula-code-is-known",
        "formula-is-readable",
        "layout-name-is-unique",
        "class-is-on-one-line",
        "layout-line-has-one-content",
    }
)
"""Faults of single lines that sums go wrong by."""

_OF_CLASSES: Final = frozenset({"layout-class-is-known", "layout-line-has-one-content"})
"""Faults of single lines that a class is without a line by."""

_NAMED: Final = 5
"""The most classes that a finding names."""


def lint_sums(
    rivit: Sequence[Rivi],
    needed: frozenset[Luokka] | None,
    told: Collection[str],
    kohdat: Kohdat,
) -> Iterator[Finding]:
    """Test the sums of one table.

    `needed` are the classes that it must hold, None where no section prints it; `told` are the
    rules that its lines broke already.
    """
    painot = line_weights(rivit)
    twice = [] if _OF_FORMULAS & set(told) else list(_counted_once(rivit, painot, kohdat))
    yield from twice
    if needed is not None:
        missing = {luokka for luokka in needed if luokka not in _on_lines(rivit)}
        if not _OF_CLASSES & set(told):
            yield from _without_a_line(rivit, missing, kohdat)
        if not twice and not _OF_FORMULAS & set(told):
            yield from _last_sum(rivit, painot, needed - missing, kohdat)


def _on_lines(rivit: Sequence[Rivi]) -> frozenset[Luokka]:
    listed = (classes(row["luokat"] or "") for row in rivit)
    return frozenset(luokka for names in listed for _, luokka in names if luokka)


def _without_a_line(
    rivit: Sequence[Rivi], missing: Collection[Luokka], kohdat: Kohdat
) -> Iterator[Finding]:
    """Tell the classes without a line, at a line that holds nothing or else at the last."""
    if missing and rivit:
        row = next(filter(is_empty, rivit), rivit[-1])
        yield kohdat.finding(_MISSING, row, "luokat", found=_listed(NO_LINE, missing))


def _last_sum(
    rivit: Sequence[Rivi],
    painot: Mapping[str, Painot],
    needed: Collection[Luokka],
    kohdat: Kohdat,
) -> Iterator[Finding]:
    """Test that the last line of the most classes adds up all that are needed or on a line."""
    every = set(needed).union(*painot.values())
    last = max(reversed(list(painot)), key=lambda koodi: len(painot[koodi]), default=None)
    if last is None:
        return
    row = next(row for row in rivit if code(row["koodi"]) == last)
    wrong = {luokka: painot[last].get(luokka, 0) for luokka in every}
    for reason, paino in ((NOT_IN_SUM, 0), (TAKEN_OFF, -1)):
        own = [luokka for luokka, own in wrong.items() if own == paino]
        if own:
            found = _listed(reason, own, code=row["koodi"])
            yield kohdat.finding(_MISSING, row, "kaava", found=found)


def _listed(reason: Reason, luokat: Collection[Luokka], **values: str) -> str:
    names = [luokka.value for luokka in Luokka if luokka in luokat]
    more = [f"… ({len(names)})"] if len(names) > _NAMED else []
    return reason.of(classes=", ".join([*names[:_NAMED], *more]), **values)


def _counted_once(
    rivit: Sequence[Rivi], painot: Mapping[str, Painot], kohdat: Kohdat
) -> Iterator[Finding]:
    """Test that no line has a class twice; one that has it by another line is not told again."""
    doubled = {
        koodi: {luokka for luokka, paino in own.items() if abs(paino) > 1}
        for koodi, own in painot.items()
    }
    for row in rivit:
        parts = [doubled.get(part, set()) for part, _ in terms(row["kaava"] or "")]
        own = doubled.get(code(row["koodi"]), set()).difference(*parts)
        if own:
            names = [luokka.value for luokka in Luokka if luokka in own]
            found = f"{row['koodi']}: {', '.join(names)}"
            yield kohdat.finding(_TWICE, row, "kaava", found=found)
