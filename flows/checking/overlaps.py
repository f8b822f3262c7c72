"""Finding postings that came in two files: they would be counted twice."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.places import file_of, findings_at, first_term
from schemas.findings import Outcome
from schemas.lahteet import Lahde

TWIN: Final = "kaksonen"
"""The column that marks the rows that may be of one posting with another."""
_SAME: Final = ("tili", "kustannuspaikka", "paiva", "kausi", "tosite", "hanke", "summa_cents")
_SHARE_WITHOUT_VOUCHER: Final = 0.5


def with_twins(rows: pl.DataFrame) -> pl.DataFrame:
    """Mark each row that another equals in all that tells a posting, in any file.

    A hash of every row is taken once: whoever looks for repeated postings begins with the rows
    marked, mostly none. A few may be marked that have no equal; none is left out.
    """
    # Column by column: a struct would be one more copy of them all.
    keys = rows.select(
        pl.sum_horizontal(pl.col(name).hash(seed) for seed, name in enumerate(_SAME))
    ).to_series()
    if keys.n_unique() == len(keys):
        return rows.with_columns(pl.lit(value=False).alias(TWIN))
    return rows.with_columns(keys.is_duplicated().alias(TWIN))


def overlaps(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    """Find postings of one file that an earlier file has too, in rows tested and marked.

    With a voucher number the same account, cost centre, day, project and amount is the same
    posting. Without one, small equal amounts may be two postings: such rows are told only when at
    least half of a file's rows stand in another.
    """
    sound = ~pl.col("broken")
    tested = rows.height - int(rows["broken"].sum())
    names = dict(enumerate(lahde.tiedosto.nimi for lahde in lahteet))
    marked = rows.filter(sound, TWIN)
    if len(set(names.values())) < 2 or not marked.height:  # noqa: PLR2004
        return Outcome.of("posting-is-in-one-file", tested)
    keyed = marked.with_columns(tiedosto=file_of(lahteet), avain=pl.struct(*_SAME).hash())
    size = rows.filter(sound).group_by(tiedosto=file_of(lahteet)).agg(koko=pl.len())
    several = keyed.filter(pl.col("avain").is_duplicated())
    shared = (
        several.group_by("avain").agg(pl.col("tiedosto").n_unique()).filter(pl.col("tiedosto") > 1)
    )
    twins = several.join(shared, on="avain", how="semi", maintain_order="left").with_columns(
        monesko=pl.int_range(pl.len()).over("avain", "tiedosto")
    )
    repeated = twins.filter(
        (pl.col("tiedosto") != pl.col("tiedosto").first()).over("avain", "monesko")
    )
    earlier = twins.group_by("avain", "monesko", maintain_order=True).agg(
        found=pl.col("tiedosto").first()
    )
    failed = (
        repeated.join(earlier, on=["avain", "monesko"], how="left", maintain_order="left")
        .join(size, on="tiedosto", how="left", maintain_order="left")
        .filter(
            pl.col("tosite").is_not_null()
            | (pl.len().over("tiedosto", "found") >= _SHARE_WITHOUT_VOUCHER * pl.col("koko"))
        )
        .with_columns(
            found=pl.col("found").replace_strict(names, return_dtype=pl.String),
            affected_cents="summa_cents",
        )
    )
    place = findings_at(
        failed,
        lahteet,
        rule="posting-is-in-one-file",
        termi=first_term(lahteet, ("tosite", "tili", "jhs_tili")),
    )
    return Outcome("posting-is-in-one-file", tested, place)
