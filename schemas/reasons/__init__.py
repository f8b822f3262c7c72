"""What is found or expected where it is no value of the file: a closed vocabulary of reasons.

A finding carries a reason as a code with its values, and gets the words of a language where it is
shown. The sentences around it are the rules'.
"""

from typing import Final

import polars as pl

from schemas.kieli import Kieli
from schemas.reasons.checks import CHECKS
from schemas.reasons.file_kinds import FILE_KINDS
from schemas.reasons.layouts import LAYOUTS
from schemas.reasons.reason import NEXT, START, Reason
from schemas.reasons.refusals import REFUSALS
from schemas.reasons.tables import TABLES

__all__ = ["REASONS", "Reason", "in_words", "words_of"]

REASONS: Final = {
    reason.code: reason for reason in (*FILE_KINDS, *REFUSALS, *TABLES, *CHECKS, *LAYOUTS)
}
"""Every reason by its code."""


def in_words(texts: pl.Series, kieli: Kieli = Kieli.FI) -> pl.Series:
    """Return the texts with the words of their reasons; what the user wrote stays as it is."""
    coded = texts.filter(texts.str.starts_with(START).fill_null(value=False)).unique()
    return texts.replace({text: words_of(text, kieli) for text in coded})


def words_of(text: str, kieli: Kieli = Kieli.FI) -> str:
    """Return a text's reasons in words, parted by semicolons; any other text as it is."""
    parts = [part.split(NEXT) for part in text.split(START)[1:]]
    if not text.startswith(START) or not all(_is_reason(*part) for part in parts):
        return text
    return "; ".join(_words(REASONS[code], values, kieli) for code, *values in parts)


def _is_reason(code: str, *values: str) -> bool:
    return code in REASONS and len(values) == len(REASONS[code].names)


def _words(reason: Reason, values: list[str], kieli: Kieli) -> str:
    return reason.words(kieli).format(**dict(zip(reason.names, values, strict=True)))
