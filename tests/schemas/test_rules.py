"""The contract of the catalogue: no rule whose finding could lack a word in any language."""

import re
from collections.abc import Callable
from string import Formatter

import pytest

from schemas.finding_texts import with_texts
from schemas.findings import Finding, to_frame
from schemas.kieli import Kieli
from schemas.lajit import LAJIT
from schemas.luokat import Luokka
from schemas.rules import RULES, Rule, RuleKind, RuleTexts, Source
from schemas.severity import Severity, Status
from schemas.tarkastus import SaannonTulos
from schemas.valinnat import OSIOT, TASOT, TILAT
from tests.told import INPUTS

KNOWN = {"found", "expected", "column", "cell", "file", "sheet"}
PLACES = {"column", "cell", "file", "sheet"}
NAMES = (
    *(laji.nimi for laji in LAJIT),
    *(sarake.otsikko for laji in LAJIT for sarake in laji.sarakkeet),
    *(luokka.value for luokka in Luokka),
    *OSIOT,
    *TASOT,
    *TILAT,
    "pp.kk.vvvv",
    "kk/pp/vvvv",
    "kausi 2023-03",
    "vuosi 2023",
    "dd.mm.yyyy",
    "yyyymm",
)
"""Words that the user's files must hold as they are, whatever the language of the report."""


FINNISH = re.compile(
    r"aa|ii|uu|yy|ää|öö"  # long vowels, which neither Swedish nor English writes so
    r"|\b(?:ja|ei|ole|tai|että|jos|joka|niin|korjaa|poista|tili|rivi|solu|sarake|arvo)\b",
    re.IGNORECASE,
)


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _texts(words: RuleTexts) -> dict[str, str]:
    return {name: getattr(words, name) for name in ("title", "why", "message", "expected", "fix")}


def _example(rule: str) -> Finding:
    return Finding(
        rule=rule,
        file="paakirja.xlsx",
        sheet="Viennit",
        row=17,
        column="Otsake",
        cell="B17",
        found="1234",
        expected="5678",
    )


def _says_where(fix: str) -> bool:
    return bool(_fields(fix) & PLACES) or any(name in fix for name in INPUTS)


def _in_finnish(text: str) -> list[str]:
    for name in sorted(NAMES, key=len, reverse=True):
        text = text.replace(name, "")
    return FINNISH.findall(text)


each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
each_language = pytest.mark.parametrize("kieli", Kieli)


@each_rule
def test_an_id_is_kebab_case(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.id)


@each_rule
@each_language
def test_a_rule_has_every_text_in_every_language(rule: Rule, kieli: Kieli) -> None:
    for text in (*_texts(rule.texts(kieli)).values(), rule.source.citation(kieli)):
        assert text == text.strip()
        assert text
        assert "  " not in text


@each_rule
@each_language
def test_a_rule_names_what_a_finding_has_and_the_same_in_every_language(
    rule: Rule, kieli: Kieli
) -> None:
    for name, text in _texts(rule.texts(kieli)).items():
        allowed = KNOWN if name in {"message", "expected", "fix"} else set()
        assert _fields(text) <= allowed, name
        assert _fields(text) == _fields(_texts(rule.fi)[name]), name


@each_rule
@each_language
def test_a_finding_says_what_was_found_and_where_to_mend_it(rule: Rule, kieli: Kieli) -> None:
    words = rule.texts(kieli)
    assert _fields(words.message) & {"found", "cell"}
    assert _says_where(words.fix)


@each_rule
@pytest.mark.parametrize("kieli", [Kieli.SV, Kieli.EN])
def test_no_text_is_left_in_finnish(rule: Rule, kieli: Kieli) -> None:
    finnish = _texts(rule.fi)
    for name, text in _texts(rule.texts(kieli)).items():
        assert text != finnish[name] or text == "{expected}", name
        assert not _in_finnish(text), name
    assert rule.source.citation(kieli) != rule.source.fi
    assert not _in_finnish(rule.source.citation(kieli))


@each_rule
@each_language
def test_an_example_finding_is_told_whole(rule: Rule, kieli: Kieli) -> None:
    row = with_texts(to_frame([_example(rule.id)]), kieli).row(0, named=True)
    for name in ("found", "expected", "message", "fix"):
        assert row[name], name
        assert not re.search(r"[{}\x1e\x1f]", row[name]), name


@pytest.mark.parametrize(
    ("texts", "check"),
    [
        ({"why": ""}, test_a_rule_has_every_text_in_every_language),
        (
            {"message": "Arvo {value} on väärä."},
            test_a_rule_names_what_a_finding_has_and_the_same_in_every_language,
        ),
        (
            {"message": "Jokin on vialla."},
            test_a_finding_says_what_was_found_and_where_to_mend_it,
        ),
        ({"fix": "Korjaa jotakin."}, test_a_finding_says_what_was_found_and_where_to_mend_it),
    ],
)
def test_the_contract_refuses_a_rule_that_does_not_tell(
    texts: dict[str, str], check: Callable[[Rule, Kieli], None]
) -> None:
    sound = RULES["account-in-chart"]
    words = RuleTexts(**{**_texts(sound.fi), **texts})
    broken = Rule(id="x", kind=sound.kind, source=sound.source, fi=words, sv=sound.sv, en=sound.en)
    with pytest.raises(AssertionError):
        check(broken, Kieli.FI)


def test_the_contract_refuses_finnish_among_the_swedish() -> None:
    sound = RULES["account-in-chart"]
    broken = Rule(
        id="x", kind=sound.kind, source=sound.source, fi=sound.fi, sv=sound.fi, en=sound.en
    )
    with pytest.raises(AssertionError):
        test_no_text_is_left_in_finnish(broken, Kieli.SV)


def test_a_source_is_cited_in_the_language_asked_for() -> None:
    source: Source = RULES["account-in-chart"].source
    assert source.citation(Kieli.SV).startswith("Bokföringslagen 1336/1997 2 kap. 2 §")


@pytest.mark.parametrize(
    ("severity", "status", "trial", "blocks"),
    [
        (Severity.ERROR, Status.FAILED, False, True),
        (Severity.ERROR, Status.FAILED, True, False),
        (Severity.ERROR, Status.WAIVED, False, False),
        (Severity.ERROR, Status.PASSED, False, False),
        (Severity.WARNING, Status.FAILED, False, False),
    ],
)
def test_only_an_error_past_its_trial_blocks(
    *, severity: Severity, status: Status, trial: bool, blocks: bool
) -> None:
    tulos = SaannonTulos(
        rule="x",
        severity=severity,
        kokeilussa=trial,
        tested=1,
        failed=1,
        affected_cents=0,
        status=status,
    )
    assert tulos.blocks is blocks


def test_structure_and_arithmetic_cannot_be_waived() -> None:
    fixed = {RuleKind.STRUCTURE, RuleKind.ARITHMETIC}
    assert {rule.kind for rule in RULES.values() if not rule.waivable} == fixed
    assert not {rule.kind for rule in RULES.values() if rule.waivable} & fixed
