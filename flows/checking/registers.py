"""Testing the registers that lead rows to their figures: projects, the chart, the organisation."""

from collections.abc import Sequence

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import line_name
from flows.checking.listing import ambiguous_projects
from flows.checking.places import findings_at
from flows.checking.postings import Perusteet
from flows.checking.ranges import ranges
from flows.checking.validities import successions, validities
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.tilikartta import Tilikartta
from schemas.toistuvat import as_texts


def registers(
    rivit: pl.DataFrame,
    talousarvio: pl.DataFrame,
    perusteet: Perusteet,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, ...]:
    """Test each register by itself, and by the postings and budget lines (led) that use it."""
    tilikartta, organisaatio, kausi = (
        perusteet.tilikartta,
        perusteet.organisaatio,
        perusteet.kausi,
    )
    return (
        ambiguous_projects(perusteet.hankkeet, lahteet),
        _chart_lines(tilikartta, lahteet),
        *ranges(_accounts(rivit, talousarvio, kausi), tilikartta, lahteet),
        validities(organisaatio, tilikartta, lahteet),
        *successions(rivit, organisaatio, kausi, lahteet),
    )


def _chart_lines(tilikartta: DataFrame[Tilikartta], lahteet: Sequence[Lahde]) -> Outcome:
    """Test that each override leads to a line we know."""
    failed = tilikartta.filter(line_name("tuloslaskelman_rivi").is_null()).with_columns(
        found="tuloslaskelman_rivi"
    )
    place = findings_at(failed, lahteet, rule="chart-line-is-known", termi="tuloslaskelman_rivi")
    return Outcome("chart-line-is-known", tilikartta.height, place)


def _accounts(rivit: pl.DataFrame, talousarvio: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    """Return each account that is posted or budgeted, with its day and amount.

    Postings of one account on one day are summed, signs apart.
    """
    account = pl.coalesce("jhs_tili", "tili").alias("avain")
    sound = (
        rivit.group_by(account, "paiva", "broken")
        .agg(pl.col("summa_cents").abs().sum())
        .filter(~pl.col("broken"))
    )
    lines = talousarvio.filter(~pl.col("broken"), pl.col("tuloslaskelman_rivi").is_null())
    return pl.concat(
        [
            as_texts(sound.select("paiva", "summa_cents", "avain")),
            lines.select(pl.lit(kausi.loppu).alias("paiva"), "summa_cents", avain="tili"),
        ]
    )
