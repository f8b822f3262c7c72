"""Testing that each goal tells its outcome, and each status that is not met its grounds."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.lahteet import Lahde
from schemas.valinnat import TILAT

_OUTCOME: Final = "goal-has-an-outcome"
_EXPLAINED: Final = "goal-status-is-explained"
_MET: Final = TILAT[0]
_MOST: Final = 80
"""Characters of a goal that a finding repeats."""


def goals(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> tuple[Outcome, Outcome]:
    """Test the goals of the period (`rows`, those that broke their contract too).

    A goal without an outcome is told once: by the second rule where its status says that it is
    not met or partly met, else by the first.
    """
    unmet = pl.col("tila").is_in(TILAT) & (pl.col("tila") != _MET)
    silent = pl.col("toteuma").str.strip_chars().fill_null("") == ""
    named = rows.with_columns(
        unmet=unmet.fill_null(value=False),
        found=pl.when(pl.col("tavoite").str.len_chars() > _MOST)
        .then(pl.col("tavoite").str.slice(0, _MOST - 1) + "…")
        .otherwise("tavoite"),
    )
    parts = ((_OUTCOME, named.filter(~pl.col("unmet"))), (_EXPLAINED, named.filter("unmet")))
    first, second = (
        Outcome(
            rule,
            part.height,
            findings_at(
                part.filter(silent).with_columns(expected=pl.col("tila").fill_null("")),
                lahteet,
                rule=rule,
                termi="toteuma",
            ),
        )
        for rule, part in parts
    )
    return first, second
