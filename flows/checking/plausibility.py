"""Testing what no row shows by itself: vouchers, months, last year, and the budget beside them."""

from collections.abc import Sequence

import polars as pl

from flows.checking.appropriations import appropriations
from flows.checking.binding import binding
from flows.checking.budget import Talousarviorivit
from flows.checking.lines import by_month
from flows.checking.months import missing_months
from flows.checking.natures import natures
from flows.checking.outliers import outliers
from flows.checking.periods import periods
from flows.checking.postings import Johdetut, Perusteet
from flows.checking.vouchers import vouchers
from schemas.findings import Finding, Outcome
from schemas.kausi import Kausi
from schemas.lahteet import Lahde
from schemas.tarkistettu import Kohtalo


def plausibility(
    johdetut: Johdetut,
    budget: Talousarviorivit,
    perusteet: Perusteet,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, ...]:
    """Test the postings and the budget of a run, each row led to its figure, as a whole."""
    rivit, maararahat, kausi = johdetut.rivit, budget.maararahat, perusteet.kausi
    lines = by_month(rivit)
    return (
        *_years(rivit, kausi),
        *vouchers(rivit, lahteet),
        *periods(rivit, kausi, lahteet),
        *missing_months(rivit, lines, perusteet.organisaatio, kausi, lahteet),
        outliers(lines, kausi, lahteet),
        natures(rivit, lines, kausi, lahteet),
        *appropriations(lines, maararahat, kausi, lahteet),
        *binding(lines, maararahat, kausi, lahteet),
    )


def _years(rivit: pl.DataFrame, kausi: Kausi) -> tuple[Outcome, ...]:
    """Test that each year of the report has a posting in some figure.

    Without the year's own the report would be wrong; without the previous year's, which a ledger
    that begins has not, it compares with nothing.
    """
    years = (
        rivit.select(pl.col("vuosi").filter(pl.col("kohtalo") == Kohtalo.MAPPED).unique())
        .to_series()
        .to_list()
    )
    tested = {
        "year-has-postings": kausi.vuosi,
        "previous-year-has-postings": kausi.edellinen_vuosi,
    }
    return tuple(
        Outcome.of(
            rule,
            1,
            [] if vuosi in years else [Finding(rule=rule, found=str(vuosi), expected=str(vuosi))],
        )
        for rule, vuosi in tested.items()
    )
