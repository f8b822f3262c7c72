"""Which rows a printed figure counts: of which unit, on which line, in which column.

Sums and tracing both ask here, so that a figure and the rows shown under it cannot differ.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import polars as pl

from schemas.kausi import Kausi
from schemas.laskelmat import Rajaus
from schemas.layouts import LaskelmaRivi
from schemas.tarkistettu import Kohtalo

APPROPRIATED: Final[Mapping[str, pl.Expr]] = {
    "ta": pl.col("alkuperainen_cents") + pl.col("muutos_cents"),
    "alkuperainen": pl.col("alkuperainen_cents"),
    "muutos": pl.col("muutos_cents"),
}
"""What an appropriation adds to each measure of the budget: the original with its amendment."""

IN_A_FIGURE = pl.col("kohtalo") == Kohtalo.MAPPED.value
"""Whether a row that has its fate belongs to a figure at all."""


def of_unit(rajaus: Rajaus) -> pl.Expr:
    """Tell whether a row of the report's whole belongs to a table."""
    investing = pl.col("investointiryhma").is_not_null()
    part = "investointiryhma" if rajaus.investoinnit else "palvelualue"
    unit = pl.col("toimiala" if rajaus.koko_kunta else part)
    kind = investing if rajaus.investoinnit else ~investing
    return kind if rajaus.osa is None else kind & (unit == rajaus.osa).fill_null(value=False)


def of_table(rajaus: Rajaus) -> pl.Expr:
    """Tell whether a row of any division belongs to a table."""
    placed = pl.col("toimiala").is_not_null() if rajaus.koko_kunta else None
    own = pl.col("toimiala") == rajaus.toimiala if placed is None else placed
    return own & of_unit(rajaus)


def on_line(rivi: LaskelmaRivi) -> pl.Expr:
    """Tell whether a row belongs to a line."""
    return of_classes(rivi.luokat)


def sign_on(rivi: LaskelmaRivi) -> pl.Expr:
    """Give the sign that a line counts a row of its classes with."""
    taken_off = pl.col("luokka").is_in([str(luokka) for luokka in rivi.vahennettavat])
    return pl.when(taken_off).then(-1).otherwise(1).cast(pl.Int64)


def of_classes(luokat: Iterable[str]) -> pl.Expr:
    """Tell whether a row is of one of the classes."""
    return pl.col("luokka").is_in([str(luokka) for luokka in luokat])


def posted_in(suure: str, kausi: Kausi) -> pl.Expr:
    """Tell whether a posting, already led to a figure, belongs to a measure.

    tp is the whole previous year, tot_edellinen its months up to the period's, tot this year's;
    no posting belongs to the budget.
    """
    month = pl.col("kausi")
    last_year = month // 100 == kausi.edellinen_vuosi
    return {
        "tp": last_year,
        "tot_edellinen": last_year & (month % 100 <= kausi.kuukaudet),
        "ta": pl.lit(value=False),
        "tot": month // 100 == kausi.vuosi,
    }[suure]
