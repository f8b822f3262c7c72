"""Tracing both ways: the rows under a printed figure, and the figures that count a row."""

from collections.abc import Iterator, Mapping

import polars as pl
from pandera.typing.polars import DataFrame

from flows.figures.membership import (
    APPROPRIATED,
    IN_A_FIGURE,
    of_table,
    on_line,
    posted_in,
    sign_on,
)
from schemas.jaljitys import Luku, LuvunRivit
from schemas.kausi import Kausi
from schemas.laskelmat import SUUREET, Katsaus, RiviTunnus
from schemas.layouts import OSAT, LaskelmaRivi
from schemas.tarkistettu import JOHDETUT_MAARARAHAT, Tarkistettu
from schemas.toistuvat import as_texts

_SCHEMA = {name: each.dtype.type for name, each in LuvunRivit.to_schema().columns.items()}
_COLUMNS = tuple(_SCHEMA)
_OF_BUDGET: Mapping[str, str | pl.Expr] = {
    "tosite": "paatos",
    "paiva": "paatospaiva",
}


def each_figure(katsaus: Katsaus) -> Iterator[Luku]:
    """Go through every figure that a report prints, in printed order."""
    for laskelma in katsaus.laskelmat:
        for tunnus, _ in laskelma.luvulliset:
            for sarake in laskelma.sarakkeet:
                yield Luku(tunnus, sarake.suure)


def rows_under(luku: Luku, katsaus: Katsaus, tarkistettu: Tarkistettu) -> DataFrame[LuvunRivit]:
    """Return the very rows that sum to a figure, in the order of the files.

    Under a per cent stand the rows of both of its measures.
    """
    rivi = _line(luku.rivi, katsaus)
    counted = IN_A_FIGURE & of_table(luku.rivi.rajaus) & on_line(rivi)
    parts = [
        _of_measure(suure, counted, tarkistettu).with_columns(
            suure=pl.lit(suure), osuus_cents=pl.col("summa_cents") * sign_on(rivi) * sign
        )
        for suure, sign in OSAT[luku.suure].items()
    ]
    nothing = pl.DataFrame(schema=_SCHEMA)
    every = pl.concat([nothing, *(as_texts(part.select(_COLUMNS)) for part in parts)])
    return DataFrame[LuvunRivit](every.sort("lahde", "lahderivi", maintain_order=True))


def summed_cents(luku: Luku, rows: DataFrame[LuvunRivit]) -> Mapping[str, int]:
    """Sum the rows under a figure by the measures that it is made of, as its line counts them."""
    found = dict(rows.group_by("suure").agg(pl.col("osuus_cents").sum()).iter_rows())
    return {suure: sign * found.get(suure, 0) for suure, sign in OSAT[luku.suure].items()}


def exact_cents(luku: Luku, katsaus: Katsaus) -> Mapping[str, int]:
    """Return the exact cents of each measure that a figure is made of."""
    line = katsaus.laskelma(luku.rivi).rivit.row(luku.rivi.paikka, named=True)
    return {suure: line[f"{suure}_cents"] for suure in OSAT[luku.suure]}


def figures_of(row: pl.DataFrame, katsaus: Katsaus) -> tuple[Luku, ...]:
    """Return the figures of a report that count a row.

    `row` is one row of `JOHDETUT`, a posting, or of `JOHDETUT_MAARARAHAT`, a line of the budget.
    """
    if not _holds(row, IN_A_FIGURE):
        return ()
    suureet = _measures(row, katsaus.kausi)
    lines = [
        tunnus
        for laskelma in katsaus.laskelmat
        if _holds(row, of_table(laskelma.rajaus))
        for tunnus, rivi in laskelma.luvulliset
        if _holds(row, on_line(rivi))
    ]
    return tuple(
        Luku(tunnus, sarake.suure)
        for tunnus in lines
        for sarake in katsaus.laskelma(tunnus).sarakkeet
        if suureet & OSAT[sarake.suure].keys()
    )


def _line(tunnus: RiviTunnus, katsaus: Katsaus) -> LaskelmaRivi:
    return katsaus.laskelma(tunnus).pohja[tunnus.paikka]


def _of_measure(suure: str, counted: pl.Expr, tarkistettu: Tarkistettu) -> pl.DataFrame:
    if suure in APPROPRIATED:
        amount = {"summa_cents": APPROPRIATED[suure]}
        return tarkistettu.johdetut_maararahat.filter(counted).with_columns(**_OF_BUDGET, **amount)
    return tarkistettu.johdetut.filter(counted & posted_in(suure, tarkistettu.kausi))


def _measures(row: pl.DataFrame, kausi: Kausi) -> set[str]:
    if row.columns == list(JOHDETUT_MAARARAHAT):
        return set(APPROPRIATED)
    return {suure for suure in SUUREET if _holds(row, posted_in(suure, kausi))}


def _holds(row: pl.DataFrame, fact: pl.Expr) -> bool:
    """Tell whether a fact holds of a single row; what is unknown does not."""
    return bool(row.select(fact.fill_null(value=False)).item())
