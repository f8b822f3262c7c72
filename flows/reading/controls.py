"""Control figures of a table, for who compares it with the system it came from.

What a file's own printed totals say is in `totals.py`.
"""

from typing import Final

import polars as pl

from flows.reading.columns import Columns
from flows.reading.recognition import Tunnistus
from schemas.findings import FINDINGS, Outcome
from schemas.lahteet import Lahde, Tarkistusluvut
from schemas.lajit import Muoto
from schemas.written_columns import euros_of

DEBIT_LESS_CREDIT: Final = "debit-less-credit-equals-amount"
AMENDED: Final = "amended-budget-equals-its-parts"
_SIDES: Final = ("debet", "kredit", "summa")
_BUDGETS: Final = ("alkuperainen", "muutos", "muutettu")


def control_figures(arvot: pl.DataFrame, tunnistus: Tunnistus) -> Tarkistusluvut:
    """Count the distinct codes and sum the amounts of a table's rows of data, by term."""
    by_form = {
        muoto: [termi for termi in arvot.columns if tunnistus.muoto(termi) is muoto]
        for muoto in (Muoto.KOODI, Muoto.SUMMA)
    }
    return Tarkistusluvut(
        eri_arvoja={t: arvot[t].drop_nulls().n_unique() for t in by_form[Muoto.KOODI]},
        summat_cents={termi: int(arvot[termi].sum()) for termi in by_form[Muoto.SUMMA]},
    )


def debit_less_credit(columns: Columns, lahde: Lahde, used: pl.Series) -> list[Outcome]:
    """Test on every row of a table that has all three that debit less credit is the amount.

    An amount whose sign is turned on the whole table (income positive) is the same amount.
    """
    if not set(_SIDES) <= columns.luetut.keys():
        return []
    cells = columns.rivit.select("lahderivi", raaka="summa").with_columns(
        columns.luetut[termi].arvot.alias(termi) for termi in _SIDES
    )
    empty = [columns.rivit[termi].is_null() for termi in _SIDES[:2]]
    readable = cells["summa"].is_not_null() & ~(empty[0] & empty[1])
    for termi, nothing in zip(_SIDES[:2], empty, strict=True):
        readable &= cells[termi].is_not_null() | nothing
    rows = cells.filter(readable & used).with_columns(
        netto=pl.col("debet").fill_null(0) - pl.col("kredit").fill_null(0)
    )
    apart = [rows.filter(pl.col("summa") != pl.col("netto") * turn) for turn in (1, -1)]
    failed = min(apart, key=lambda each: each.height)
    turn = 1 if failed is apart[0] else -1
    place = _at_amount(failed, lahde, DEBIT_LESS_CREDIT, "summa", pl.col("netto") * turn)
    return [Outcome(DEBIT_LESS_CREDIT, rows.height, place)]


def amended_budget(columns: Columns, lahde: Lahde, used: pl.Series) -> list[Outcome]:
    """Test on every row of a table that has all three that original + amendment = amended.

    An empty original or amendment is nothing; without the amended budget there is no row to test.
    """
    if not set(_BUDGETS) <= columns.luetut.keys():
        return []
    cells = columns.rivit.select("lahderivi", raaka="muutettu").with_columns(
        pl.when(columns.rivit[termi].is_null() & pl.lit(termi != "muutettu"))
        .then(0)
        .otherwise(columns.luetut[termi].arvot)
        .alias(termi)
        for termi in _BUDGETS
    )
    rows = cells.filter(used & columns.rivit["muutettu"].is_not_null()).drop_nulls(_BUDGETS)
    failed = rows.with_columns(osat=pl.col("alkuperainen") + pl.col("muutos")).filter(
        pl.col("osat") != pl.col("muutettu")
    )
    return [
        Outcome(
            AMENDED, rows.height, _at_amount(failed, lahde, AMENDED, "muutettu", pl.col("osat"))
        )
    ]


def _at_amount(
    failed: pl.DataFrame, lahde: Lahde, rule: str, termi: str, due: pl.Expr
) -> pl.DataFrame:
    """Return a finding at each amount that is not what it is due to be, with its raw text."""
    return failed.select(
        rule=pl.lit(rule),
        file=pl.lit(lahde.tiedosto.nimi),
        sheet=pl.lit(lahde.taulukko),
        row="lahderivi",
        column=pl.lit(lahde.otsikot[termi]),
        cell=pl.lit(lahde.sarakkeet[termi]) + pl.col("lahderivi").cast(pl.String),
        found="raaka",
        expected=euros_of(due),
        affected_cents=(pl.col(termi) - due).abs(),
    ).cast(FINDINGS)  # type: ignore[arg-type]
