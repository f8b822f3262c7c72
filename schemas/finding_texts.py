"""Findings as sentences: a rule's words with a finding's values in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

import polars as pl

from schemas.findings import Finding, to_frame
from schemas.kieli import Kieli
from schemas.reasons import in_words
from schemas.rules import RULES
from schemas.sanat.luokat import LUOKAT

TEXTS: Final = {"message": pl.String, "fix": pl.String}
"""The columns that `with_texts` adds to a findings frame."""

MAX_VALUE_TEXT: Final = 200
"""The most characters of a found value that a sentence repeats."""

_INDEX: Final = "_index"

_NAMING_A_LINE: Final = frozenset(
    {
        "amendment-is-given-once",
        "budget-has-actuals",
        "class-has-its-sign",
        "class-has-postings",
        "cost-has-an-appropriation",
        "deviation-is-explained",
        "income-has-an-estimate",
        "month-is-like-last-year",
    }
)
"""The rules whose findings name a line of a unit by its class: `Kulttuuri, Maksutuotot`."""

ABSENT: Final = {
    Kieli.FI: {
        "found": "(tyhjä)",
        "expected": "(ei tiedossa)",
        "column": "(nimetön)",
        "cell": "(ei tiedossa)",
        "row": "(rivi {})",
        "file": "(ei tiedossa)",
        "sheet": "(nimetön)",
    },
    Kieli.SV: {
        "found": "(tomt)",
        "expected": "(inte känt)",
        "column": "(namnlös)",
        "cell": "(inte känd)",
        "row": "(rad {})",
        "file": "(inte känd)",
        "sheet": "(namnlöst)",
    },
    Kieli.EN: {
        "found": "(empty)",
        "expected": "(not known)",
        "column": "(unnamed)",
        "cell": "(not known)",
        "row": "(row {})",
        "file": "(not known)",
        "sheet": "(unnamed)",
    },
}
"""What a sentence says for a value that a finding has not."""


@dataclass(frozen=True, slots=True)
class FindingText:
    """What a finding says: what is wrong, what is expected, how to mend it."""

    message: str
    expected: str
    fix: str


def with_texts(findings: pl.DataFrame, kieli: Kieli = Kieli.FI) -> pl.DataFrame:
    """Add `message` and `fix` to a findings frame and fill `expected`, keeping the rows' order.

    What was found is told in the same language: a reason in its words, an empty cell as one.

    Raises:
        KeyError: a finding is of a rule that the catalogue does not have.
    """
    if findings.is_empty():
        return findings.with_columns(pl.lit("").alias(name) for name in TEXTS)
    worded = findings.with_columns(
        in_words(findings[name].fill_null(""), kieli) for name in ("found", "expected")
    ).with_row_index(_INDEX)
    parts = worded.partition_by("rule", maintain_order=True)
    told = [_told(part, part["rule"][0], kieli) for part in parts]
    return pl.concat(told).sort(_INDEX).drop(_INDEX)


def text_of(finding: Finding, kieli: Kieli = Kieli.FI) -> FindingText:
    """Return one finding's sentences."""
    row = with_texts(to_frame([finding]), kieli).row(0, named=True)
    return FindingText(row["message"], row["expected"], row["fix"])


def _told(part: pl.DataFrame, rule: str, kieli: Kieli) -> pl.DataFrame:
    """Put the findings of one rule in words; a class that they name is told in the language."""
    if rule in _NAMING_A_LINE and kieli is not Kieli.FI:
        longest_first = sorted(LUOKAT, key=len, reverse=True)
        part = part.with_columns(
            pl.col("found").str.replace_many(
                [f", {luokka}" for luokka in longest_first],
                [f", {LUOKAT[luokka](kieli)}" for luokka in longest_first],
                leftmost=True,
            )
        )
    return part.with_columns(_texts(rule, kieli))


def _texts(rule: str, kieli: Kieli) -> list[pl.Expr]:
    words, absent = RULES[rule].texts(kieli), ABSENT[kieli]
    alone = words.expected == "{expected}"
    by_rule = pl.lit(absent["expected"]) if alone else _sentence(words.expected, absent)
    inside = "{expected}" in words.expected and not alone
    own = by_rule if inside else _or(pl.col("expected"), by_rule)
    return [
        _or(pl.col("found"), pl.lit(absent["found"])),
        _sentence(words.message, absent).alias("message"),
        own.alias("expected"),
        _sentence(words.fix, absent).alias("fix"),
    ]


def _sentence(template: str, absent: Mapping[str, str]) -> pl.Expr:
    """Put the values of each row into the template; a value's own braces mean nothing."""
    pieces: list[pl.Expr] = []
    for literal, field, _, _ in Formatter().parse(template):
        pieces.append(pl.lit(literal))
        if field is not None:
            pieces.append(_value(field, _absent(field, absent)))
    return pl.concat_str(pieces)


def _absent(field: str, absent: Mapping[str, str]) -> pl.Expr:
    """Return what stands for a value that is not there; a cell without a column has its row."""
    if field == "cell":
        return pl.coalesce(pl.format(absent["row"], "row"), pl.lit(absent["cell"]))
    return pl.lit(absent[field])


def _value(field: str, absent: pl.Expr) -> pl.Expr:
    text = pl.col(field).fill_null("")
    cut = text.str.slice(0, MAX_VALUE_TEXT - 1) + "…"
    short = pl.when(text.str.len_chars() > MAX_VALUE_TEXT).then(cut).otherwise(text)
    return _or(short, absent)


def _or(text: pl.Expr, otherwise: pl.Expr) -> pl.Expr:
    """Return the text, or what stands for it where it is empty."""
    return pl.when(text != "").then(text).otherwise(otherwise)
