"""The catalogue of rules: its list, a rule in full, and its pages, which the rules alone write."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from typer.testing import CliRunner

from flows.catalogue import rules_page
from flows.cli import app
from flows.cli.options import KindOfRule
from schemas.kieli import Kieli
from schemas.rules import RULES, RuleKind, SourceKind
from schemas.rules.labels import LABELS

PROJECT = Path(__file__).resolve().parents[2]
PAGES = {Kieli.FI: "saannot.md", Kieli.SV: "regler.md", Kieli.EN: "rules.md"}


def _rules(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["rules", *words], env={"COLUMNS": "200"})
    return result.exit_code, result.output


@pytest.mark.parametrize("kieli", Kieli)
def test_a_page_says_what_the_rules_say(kieli: Kieli) -> None:
    page = (PROJECT / "docs" / PAGES[kieli]).read_text("utf-8")
    assert page == rules_page(kieli), "write it anew: make docs"


def test_the_page_is_printed() -> None:
    assert _rules("--markdown", "--lang", "sv") == (0, rules_page(Kieli.SV))


@pytest.mark.parametrize("kieli", Kieli)
def test_every_rule_is_listed_with_its_title(kieli: Kieli) -> None:
    code, said = _rules("--lang", kieli.value)
    assert code == 0
    for rule in RULES.values():
        assert f"{rule.id} " in said
        assert rule.texts(kieli).title in said


def test_the_rules_of_one_kind_are_listed_alone() -> None:
    _, said = _rules("--kind", "arithmetic")
    listed = {rule for rule in RULES if f"{rule} " in said}
    assert listed == {rule.id for rule in RULES.values() if rule.kind is RuleKind.ARITHMETIC}
    assert get_args(KindOfRule) == tuple(RuleKind)


def test_one_rule_is_told_in_full() -> None:
    code, said = _rules("cost-centre-in-organisation", "--lang", "en")
    assert code == 0
    for text in (
        "The service area comes from the cost centre on the day of posting.",
        "The cost centre [found] is not in the organisation on the day of posting",
        "Add the cost centre to the organisaatio input, or correct its dates.",
        "(the report)",
    ):
        assert text in said


def test_an_unknown_rule_is_wrong_usage_and_names_its_neighbours() -> None:
    code, said = _rules("account-in-chat")
    assert code == 2
    assert "account-in-chart" in said


@pytest.mark.parametrize("kieli", Kieli)
def test_every_kind_of_rule_and_source_has_its_word(kieli: Kieli) -> None:
    labels = LABELS[kieli]
    assert set(labels.kinds) == set(RuleKind)
    assert set(labels.sources) == set(SourceKind)
    assert {rule.severity for rule in RULES.values()} <= set(labels.severities)


def test_the_catalogue_needs_neither_the_engine_nor_the_readers() -> None:
    asked = (
        "import sys; from flows.cli import app; app(['rules'], standalone_mode=False); "
        "sys.exit(bool({'prefect', 'openpyxl', 'fastexcel', 'pandera'} & set(sys.modules)))"
    )
    said = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", asked], cwd=PROJECT, check=False, capture_output=True, text=True
    )
    assert said.returncode == 0, said.stdout + said.stderr
