"""Findings as sentences: a rule's Finnish words with a finding's values in them."""

from dataclasses import dataclass
from string import Formatter
from typing import Final

import polars as pl

from schemas.findings import Finding, to_frame
from schemas.kieli import Kieli
from schemas.rules import RULES, RuleTexts

TEXTS: Final = {"message": pl.String, "fix": pl.String}
"""The columns that `with_texts` adds to a findings frame."""

MAX_VALUE_TEXT: Final = 200
"""The most characters of a found value that a sentence repeats."""

_INDEX: Final = "_index"

_ABSENT: Final = {
    "found": "(tyhjä)",
    "expected": "(ei tiedossa)",
    "column": "(nimetön)",
    "cell": "(ei tiedossa)",
    "file": "(ei tiedossa)",
    "sheet": "(nimetön)",
}


@dataclass(frozen=True, slots=True)
class FindingText:
    """What a finding says: what is wrong, what is expected, how to mend it."""

    message: str
    expected: str
    fix: str


def with_texts(findings: pl.DataFrame, kieli: Kieli = Kieli.FI) -> pl.DataFrame:
    """Add `message` and `fix` to a findings frame and fill `expected`, keeping the rows' order.

    Raises:
        KeyError: a finding is of a rule that the catalogue does not have.
    """
    if findings.is_empty():
        return findings.with_columns(pl.lit("").alias(name) for name in TEXTS)
    numbered = findings.with_row_index(_INDEX)
    parts = numbered.partition_by("rule", maintain_order=True)
    told = [part.with_columns(_texts(RULES[part["rule"][0]].texts(kieli))) for part in parts]
    return pl.concat(told).sort(_INDEX).drop(_INDEX)


def text_of(finding: Finding) -> FindingText:
    """Return one finding's sentences."""
    row = with_texts(to_frame([finding])).row(0, named=True)
    return FindingText(row["message"], row["expected"], row["fix"])


def _texts(rule: RuleTexts) -> list[pl.Expr]:
    own = pl.col("expected").fill_null("")
    by_rule = _sentence(rule.expected)
    expected = by_rule if "{expected}" in rule.expected else _first_filled(own, by_rule)
    return [
        _sentence(rule.message).alias("message"),
        expected.alias("expected"),
        _sentence(rule.fix).alias("fix"),
    ]


def _sentence(template: str) -> pl.Expr:
    """Put the values of each row into the template; a value's own braces mean nothing."""
    pieces: list[pl.Expr] = []
    for literal, field, _, _ in Formatter().parse(template):
        pieces.append(pl.lit(literal))
        if field is not None:
            pieces.append(_value(field))
    return pl.concat_str(pieces)


def _value(field: str) -> pl.Expr:
    text = pl.col(field).fill_null("")
    cut = text.str.slice(0, MAX_VALUE_TEXT - 1) + "…"
    short = pl.when(text.str.len_chars() > MAX_VALUE_TEXT).then(cut).otherwise(text)
    return _first_filled(short, pl.lit(_ABSENT[field]))


def _first_filled(text: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    return pl.when(text != "").then(text).otherwise(otherwise)
