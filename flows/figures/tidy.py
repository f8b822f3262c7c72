"""The amounts that a report prints as tidy rows, in exact cents, for other programs."""

from typing import Final

import polars as pl

from flows.figures.luvut import level_of
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus, Laskelma
from schemas.layouts import Mittari
from schemas.lukurivit import LUKURIVIT

_LAST_YEAR: Final = (Mittari.TP, Mittari.TOT_EDELLINEN)


def tidy(katsaus: Katsaus) -> pl.DataFrame:
    """Return every printed amount of a report, in printed order (the columns of `LUKURIVIT`).

    Per cents are left out: they follow from the amounts.
    """
    parts = [_rows(laskelma, katsaus.kausi) for laskelma in katsaus.laskelmat]
    return pl.concat([pl.DataFrame(schema=LUKURIVIT), *parts])


def _rows(laskelma: Laskelma, kausi: Kausi) -> pl.DataFrame:
    codes = pl.Series("koodi", [rivi.koodi for rivi in laskelma.pohja], dtype=pl.String)
    lines = laskelma.rivit.with_columns(codes).with_row_index("rivi")
    measures = [sarake.suure for sarake in laskelma.sarakkeet if sarake.yksikko_cents]
    by_measure = [
        lines.select(
            "rivi",
            "koodi",
            "selite",
            "laji",
            suure=pl.lit(suure),
            vuosi=pl.lit(kausi.edellinen_vuosi if suure in _LAST_YEAR else kausi.vuosi),
            cents=pl.col(f"{suure}_cents"),
        )
        for suure in measures
    ]
    return (
        pl.concat(by_measure)
        .filter(pl.col("cents").is_not_null())
        .sort("rivi", maintain_order=True)
        .with_columns(
            kausi=pl.lit(kausi.nimi),
            toimiala=pl.lit(laskelma.rajaus.toimiala),
            laskelma=pl.lit(laskelma.laji.value),
            taso=pl.lit(level_of(laskelma.rajaus).value),
            yksikko=pl.lit(laskelma.yksikko),
            otsikko=pl.lit(laskelma.otsikko),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in LUKURIVIT.items())
    )
