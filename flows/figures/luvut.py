"""The printed figures of reports as tidy rows: for comparing runs and for other programs."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from schemas.historia import LUVUT, TAKEN_OFF, Taso
from schemas.laskelmat import Katsaus, Laskelma, Rajaus

SUUREET: Final = ("tp", "tot_edellinen", "ta", "tot", "jaljella")


def figures(katsaukset: Sequence[Katsaus]) -> pl.DataFrame:
    """Return every printed figure of the reports but per cents (the columns of `LUVUT`)."""
    parts = [_rows(laskelma) for katsaus in katsaukset for laskelma in katsaus.laskelmat]
    return pl.concat([pl.DataFrame(schema=LUVUT), *parts])


def level_of(rajaus: Rajaus) -> Taso:
    """Tell which unit a table is of."""
    if rajaus.investoinnit:
        return Taso.INVESTOINNIT if rajaus.osa is None else Taso.INVESTOINTIRYHMA
    return Taso.TOIMIALA if rajaus.osa is None else Taso.PALVELUALUE


def _rows(laskelma: Laskelma) -> pl.DataFrame:
    classes = {
        rivi.selite: [
            f"{TAKEN_OFF if sign < 0 else ''}{luokka}" for luokka, sign in rivi.merkit.items()
        ]
        for rivi in laskelma.pohja
    }
    by_measure = [
        laskelma.rivit.select(
            "selite",
            "laji",
            pl.lit(suure).alias("suure"),
            pl.col(f"{suure}_cents").alias("cents"),
            pl.col(suure).alias("painettu"),
        )
        for suure in SUUREET
    ]
    return (
        pl.concat(by_measure)
        .filter(pl.col("cents").is_not_null())
        .with_columns(
            toimiala=pl.lit(laskelma.rajaus.toimiala),
            laskelma=pl.lit(laskelma.laji.value),
            taso=pl.lit(level_of(laskelma.rajaus).value),
            yksikko=pl.lit(laskelma.yksikko),
            otsikko=pl.lit(laskelma.otsikko),
            luokat=pl.col("selite").replace_strict(classes, return_dtype=pl.List(pl.String)),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in LUVUT.items())
    )
