"""The catalogue of rules as it is shown: on the terminal, or as a page of the documentation."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.kieli import Kieli
from schemas.rules import RULES, Rule, RuleKind
from schemas.rules.labels import LABELS
from schemas.sanat.kaytto import EI_SAANTOA, LAHELLA_SAANTOJA, ToldError
from schemas.severity import Severity

_MARKS: Final = {
    Severity.ERROR: Text("✖", "red"),
    Severity.WARNING: Text("▲", "yellow"),
    Severity.INFO: Text("●", "cyan"),
}
_TRIAL: Final = Text("◇", "cyan")


class UnknownRuleError(ToldError):
    """The catalogue has no such rule; the message names those that come near."""


def show_catalogue(
    console: Console, kieli: Kieli, *, rule: str | None, kind: str | None, markdown: bool
) -> None:
    """Print one rule in full, the rules of one kind, every rule, or the page of all.

    Raises:
        UnknownRuleError: there is no rule of that id.
    """
    if markdown:
        console.file.write(rules_page(kieli))
    elif rule is not None:
        show_rule(console, _known(rule), kieli)
    else:
        show_rules(console, kieli, RuleKind(kind) if kind else None)


def _known(rule: str) -> Rule:
    if rule not in RULES:
        near = get_close_matches(rule, RULES, cutoff=0.4)
        told = LAHELLA_SAANTOJA if near else EI_SAANTOA
        raise UnknownRuleError(told.of(tunnus=rule, lahella=", ".join(near)))
    return RULES[rule]


def show_rules(console: Console, kieli: Kieli, kind: RuleKind | None = None) -> None:
    """Print a line a rule: its severity, its id and its title, under its kind."""
    for each in [kind] if kind else RuleKind:
        rules = _of_kind(each)
        if rules:
            console.print(Text(f"\n{LABELS[kieli].kinds[each]}", "bold"))
            console.print(_table(rules, kieli))


def _table(rules: list[Rule], kieli: Kieli) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    width = max(len(id_) for id_ in RULES)
    table.add_column(width=max(len(_severity(rule, kieli)) for rule in RULES.values()) + 2)
    table.add_column(width=width, no_wrap=True)
    table.add_column(overflow="fold")
    for rule in rules:
        mark = _TRIAL if rule.trial else _MARKS[rule.severity]
        severity = Text.assemble(mark, " ", _severity(rule, kieli))
        table.add_row(severity, Text(rule.id, "bold"), Text(rule.texts(kieli).title))
    return table


def show_rule(console: Console, rule: Rule, kieli: Kieli) -> None:
    """Print one rule in full."""
    words = rule.texts(kieli)
    console.print(Text(rule.id, "bold"))
    console.print(Text(f"{words.title}. {words.why}\n"))
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for label, text in _facts(rule, kieli):
        table.add_row(Text(label), Text(text))
    console.print(table)


def rules_page(kieli: Kieli) -> str:
    """Return the catalogue as a page of Markdown."""
    labels = LABELS[kieli]
    return "\n".join(
        [
            f"<!-- {labels.made} -->",
            "",
            f"# {labels.title}",
            "",
            labels.intro,
            *(line for kind in RuleKind if _of_kind(kind) for line in _section(kind, kieli)),
            "",
        ]
    )


def _section(kind: RuleKind, kieli: Kieli) -> Iterator[str]:
    yield from ("", f"## {LABELS[kieli].kinds[kind]}")
    for rule in _of_kind(kind):
        words = rule.texts(kieli)
        yield from ("", f"### {rule.id}", "", f"**{words.title}.** {words.why}", "")
        yield from (f"- {label}: {text}" for label, text in _facts(rule, kieli))


def _facts(rule: Rule, kieli: Kieli) -> list[tuple[str, str]]:
    """Return what there is to know of a rule beside its title: a label and a text each."""
    words, labels = rule.texts(kieli), LABELS[kieli]
    return [
        (labels.kind, labels.kinds[rule.kind].lower()),
        (labels.severity, _severity(rule, kieli)),
        (labels.waivable, labels.yes if rule.waivable else labels.no),
        (labels.source, f"{rule.source.citation(kieli)} ({labels.sources[rule.source.kind]})"),
        (labels.message, labels.shown(words.message)),
        (labels.expected, labels.shown(words.expected)),
        (labels.fix, labels.shown(words.fix)),
    ]


def _severity(rule: Rule, kieli: Kieli) -> str:
    labels = LABELS[kieli]
    word = labels.severities[rule.severity]
    return f"{word}, {labels.trial}" if rule.trial else word


def _of_kind(kind: RuleKind) -> list[Rule]:
    return [rule for rule in RULES.values() if rule.kind is kind]
