"""Every text that a reader may see: none is missing, left in Finnish, or lacks a place for a value.

The texts are gathered from wherever they stand: the string table, the words of charts, the built-in
layouts, rules with their sources, reasons, and what stands around them.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import pytest

from schemas.finding_texts import ABSENT
from schemas.kausi import KUUKAUDET
from schemas.kieli import Kieli
from schemas.reasons import REASONS
from schemas.rules import RULES, RuleTexts
from schemas.rules.labels import LABELS
from schemas.sanat.sana import Sana, places_of
from schemas.vakiopohjat import VAKIOPOHJAT
from tests.schemas.test_sanat import Words, names_of, table_of_words

SAME_IN_SWEDISH = frozenset({"debet", "kredit", "netto", "summa"})
"""Words that Swedish has too."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_FLOWS = Path(__file__).parents[2] / "flows"


@dataclass(frozen=True, slots=True)
class Flaw:
    """In English: a text that breaks the contract, and how."""

    where: str
    what: str


def every_text() -> Mapping[str, Words]:
    """Return each text in the three languages, by where it stands."""
    return {
        **table_of_words(),
        **dict(_of_layouts()),
        **dict(_of_rules()),
        **{f"reasons.{code}": (each.fi, each.sv, each.en) for code, each in REASONS.items()},
        **dict(_by_language("labels", {kieli: asdict(LABELS[kieli]) for kieli in Kieli})),
        **dict(_by_language("absent", ABSENT)),
        **dict(_by_language("months", {k: dict(enumerate(KUUKAUDET[k])) for k in Kieli})),
    }


def _of_layouts() -> Iterator[tuple[str, Words]]:
    for nimi, pohja in VAKIOPOHJAT.items():
        for number, name in enumerate(names_of(pohja)):
            yield f"layouts.{nimi}.{number}", (name.fi, name.sv, name.en)


def _of_rules() -> Iterator[tuple[str, Words]]:
    for rule in RULES.values():
        for each in fields(RuleTexts):
            fi, sv, en = (getattr(rule.texts(kieli), each.name) for kieli in Kieli)
            yield f"rules.{rule.id}.{each.name}", (fi, sv, en)
        source = rule.source
        yield f"rules.{rule.id}.source", (source.fi, source.sv, source.en)


def _by_language(
    where: str, texts: Mapping[Kieli, Mapping[Any, Any]]
) -> Iterator[tuple[str, Words]]:
    """Pair what stands in a collection of its own for each language; a missing key is no text."""
    keys = dict.fromkeys(key for kieli in Kieli for key in texts[kieli])
    for key in keys:
        found = [texts[kieli].get(key, "") for kieli in Kieli]
        if any(isinstance(each, Mapping) for each in found):
            inner = {kieli: each or {} for kieli, each in zip(Kieli, found, strict=True)}
            yield from _by_language(f"{where}.{key}", inner)
        else:
            fi, sv, en = map(str, found)
            yield f"{where}.{key}", (fi, sv, en)


def flaws_of(texts: Mapping[str, Words]) -> list[Flaw]:
    """Return what breaks the contract of texts in three languages."""
    return [Flaw(where, what) for where, words in texts.items() for what in _flaws(words)]


def _flaws(words: Words) -> Iterator[str]:
    fi, sv, en = words
    if not all(text.strip() for text in words):
        yield f"missing in a language: {words}"
    if len({places_of(text) for text in words}) > 1:
        yield f"other places for values: {words}"
    written = {word.casefold() for word in _WORD.findall(re.sub(r"\{[^}]*\}", "", fi))}
    if written and sv == fi and not written <= SAME_IN_SWEDISH | _NAMES:
        yield f"the Swedish is the Finnish: {fi}"
    if written and en == fi and not written <= _NAMES:
        yield f"the English is the Finnish: {fi}"


_NAMES = frozenset({"sha", "prefect"})
"""Names, which are the same in every language."""


def test_every_text_is_in_every_language_with_places_for_the_same_values() -> None:
    texts = every_text()
    assert len(texts) > 1500
    assert not flaws_of(texts)


@pytest.mark.parametrize(
    "words",
    [
        ("Rivi", "", "Row"),
        ("Rivi {rivi}", "Rad", "Row {rivi}"),
        ("Rivejä", "Rivejä", "Rows"),
        ("Netto", "Netto", "Netto"),
    ],
)
def test_a_text_that_is_not_whole_is_refused(words: Words) -> None:
    assert flaws_of({"x": words})


@pytest.mark.parametrize("words", [("Summa", "Summa", "Sum"), ("{vuosi}", "{vuosi}", "{vuosi}")])
def test_what_languages_share_is_not_refused(words: Words) -> None:
    assert not flaws_of({"x": words})


def test_a_language_that_lacks_an_entry_is_refused() -> None:
    lacking = dict(_by_language("x", {Kieli.FI: {"a": "on"}, Kieli.SV: {}, Kieli.EN: {"a": "is"}}))
    assert [flaw.where for flaw in flaws_of(lacking)] == ["x.a"]


NOT_TOLD = ("sample", "reading")
"""What writes and reads the words of input files, which are Finnish."""
INPUT_WORDS = frozenset({"Toimintaympäristö", "käyttösuunnitelma", "täsmäytys"})
"""Values that an input or a layout gives."""


def _literals(path: Path) -> Iterator[str]:
    """Go through the strings of a module that are no docstring, no command and no name."""
    tree = ast.parse(path.read_text("utf-8"))
    alone = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        value = each.value if isinstance(each, ast.Constant) and id(each) not in alone else None
        if isinstance(value, str) and "toteuma" not in value:
            yield value


def test_no_finnish_is_told_past_the_table() -> None:
    kept = {"styles.py", "paper.py", "names.py", "key_figures.py"}  # names of styles and of cells
    told = [
        (path.relative_to(_FLOWS).as_posix(), text)
        for path in _FLOWS.rglob("*.py")
        if path.relative_to(_FLOWS).parts[0] not in NOT_TOLD and path.name not in kept
        for text in _literals(path)
        if re.search(r"[äöÄÖ]", text) and text not in INPUT_WORDS
    ]
    assert not told


def test_a_value_is_said_in_the_language_of_its_sentence() -> None:
    sentence = Sana("Luettiin {mita}", "Läste {mita}", "Read {mita}")
    told = sentence.of(mita=Sana("rivi", "rad", "row"))
    assert [told(kieli) for kieli in Kieli] == ["Luettiin rivi", "Läste rad", "Read row"]
