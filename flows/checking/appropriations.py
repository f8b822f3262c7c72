"""Setting the budget and the actuals of each line side by side: one without the other is told."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.lines import LINE, MATERIAL_CENTS, of_year, summed
from flows.checking.naming import LINE_NAME, amount
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.talousarvio import Maararahat

AMOUNT_TERMS: Final = ("alkuperainen", "summa", "debet")
"""Where an amount stands in a budget or a ledger."""

_RULES: Final = (
    "cost-has-an-appropriation",
    "income-has-an-estimate",
    "budget-has-actuals",
)


def amended(maararahat: DataFrame[Maararahat], *by: str) -> pl.DataFrame:
    """Return the amended budget (`ta_cents`) and its first row by the given columns."""
    return (
        maararahat.group_by(*by)
        .agg(
            pl.col("lahde", "lahderivi").sort_by("lahde", "lahderivi").first(),
            ta_cents=(pl.col("alkuperainen_cents") + pl.col("muutos_cents")).sum(),
        )
        .sort(*by)
    )


def appropriations(
    lines: pl.DataFrame,
    maararahat: DataFrame[Maararahat],
    kausi: Kausi,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, ...]:
    """Test that what was spent or earned is in the budget, and what is budgeted has begun.

    `lines` are sums by line and month. Lines below 1 000 euros are not tested; a cost or an income
    is what the line nets to. A year without a budget or without postings is another rule's to
    tell.
    """
    now = summed(of_year(lines, kausi.vuosi, kausi.kuukaudet), *LINE)
    if now.is_empty() or maararahat.is_empty():
        return tuple(Outcome.of(rule, 0) for rule in _RULES)
    budget = amended(maararahat, *LINE)
    budgeted = budget.filter(pl.col("ta_cents") != 0)
    costs = now.filter(pl.col("summa_cents") <= -MATERIAL_CENTS)
    incomes = now.filter(pl.col("summa_cents") >= MATERIAL_CENTS)
    planned = budget.filter(pl.col("ta_cents").abs() >= MATERIAL_CENTS).rename(
        {"ta_cents": "summa_cents"}
    )
    sides = ((costs, budgeted), (incomes, budgeted), (planned, now))
    return tuple(
        _told(rule, tested, other, lahteet)
        for rule, (tested, other) in zip(_RULES, sides, strict=True)
    )


def _told(
    rule: str, tested: pl.DataFrame, other: pl.DataFrame, lahteet: Sequence[Lahde]
) -> Outcome:
    """Tell of the lines of one side that the other lacks."""
    alone = tested.join(other, on=LINE, how="anti", nulls_equal=True).with_columns(
        found=pl.format("{}: {}", LINE_NAME, amount(pl.col("summa_cents"))),
        affected_cents="summa_cents",
    )
    place = findings_at(alone, lahteet, rule=rule, termi=first_term(lahteet, AMOUNT_TERMS))
    return Outcome(rule, tested.height, place)
