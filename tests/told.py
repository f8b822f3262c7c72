"""What every finding of every test must hold: its sentences are whole in each language."""

from typing import Final

import polars as pl

from schemas.finding_texts import ABSENT, with_texts
from schemas.kieli import Kieli
from schemas.lajit import LAJIT

INPUTS: Final = (
    "syötekansio",
    "indatamappen",
    "input folder",
    *(laji.nimi for laji in LAJIT),
)
"""The words by which a sentence names an input, or the folder where one is missing."""


def whole(findings: pl.DataFrame) -> pl.DataFrame:
    """Return the findings when each has an address and no sentence names what it lacks."""
    for kieli in Kieli:
        lacking = {text for name, text in ABSENT[kieli].items() if name not in {"found", "row"}}
        for row in with_texts(findings, kieli).iter_rows(named=True):
            assert row["file"] or any(name in row["fix"] for name in INPUTS), row
            assert row["found"], row
            sentences = f"{row['message']} {row['expected']} {row['fix']}"
            assert not any(text in sentences for text in lacking), row
    return findings
