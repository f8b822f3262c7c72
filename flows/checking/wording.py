"""Choosing the goals and texts of a period, and testing that their division is known."""

from collections.abc import Sequence

import polars as pl

from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde


def of_period(
    rows: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]
) -> tuple[pl.DataFrame, Outcome]:
    """Keep the rows of the period, or of none, in their given order; a bad period is told.

    Rows without `jarjestys` come last, in the order of the file.
    """
    names = {name: _period(name) for name in rows["kausi"].drop_nulls().unique()}
    bad = [name for name, period in names.items() if period is None]
    same = [name for name, period in names.items() if period is not None and _equal(period, kausi)]
    unreadable = rows.filter(pl.col("kausi").is_in(bad)).with_columns(found="kausi")
    kept = rows.filter(pl.col("kausi").is_null() | pl.col("kausi").is_in(same)).sort(
        "jarjestys", "lahde", "lahderivi", nulls_last=True
    )
    place = findings_at(unreadable, lahteet, rule="period-is-a-period", termi="kausi")
    return kept, Outcome("period-is-a-period", rows["kausi"].count(), place)


def in_divisions(rows: pl.DataFrame, toimialat: pl.Series, lahteet: Sequence[Lahde]) -> Outcome:
    """Test that the division of each row is in the organisation."""
    failed = rows.filter(~pl.col("toimiala").is_in(toimialat.implode())).with_columns(
        found="toimiala"
    )
    place = findings_at(failed, lahteet, rule="division-is-known", termi="toimiala")
    return Outcome("division-is-known", rows.height, place)


def _period(name: str) -> Kausi | None:
    """Read a period; a finance person may also write 1/2023 or leave 2023.0 behind."""
    try:
        return Kausi.parse(name.removesuffix(".0"))
    except ValueError:
        return None


def _equal(one: Kausi, other: Kausi) -> bool:
    return (one.vuosi, one.kuukaudet) == (other.vuosi, other.kuukaudet)
