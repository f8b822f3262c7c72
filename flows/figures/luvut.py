"""The printed figures of reports as tidy rows: for comparing runs and for other programs."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from schemas.historia import LUVUT, Taso
from schemas.laskelmat import Katsaus, Laskelma, LaskelmaLaji
from schemas.layouts import INVESTOINTILASKELMA, TULOSLASKELMA, YHTEENVETO, LaskelmaRivi

SUUREET: Final = ("tp", "tot_edellinen", "ta", "tot", "jaljella")
_LAYOUTS: Final = {
    LaskelmaLaji.YHTEENVETO: YHTEENVETO,
    LaskelmaLaji.TULOSLASKELMA: TULOSLASKELMA,
    LaskelmaLaji.INVESTOINNIT: INVESTOINTILASKELMA,
}


def figures(katsaukset: Sequence[Katsaus]) -> pl.DataFrame:
    """Return every printed figure of the reports but per cents (the columns of `LUVUT`)."""
    parts = [
        _rows(laskelma, taso, katsaus.toimiala)
        for katsaus in katsaukset
        for taso, laskelma in _with_level(katsaus)
    ]
    return pl.concat([pl.DataFrame(schema=LUVUT), *parts])


def _with_level(katsaus: Katsaus) -> list[tuple[Taso, Laskelma]]:
    groups, total = katsaus.investoinnit[:-1], katsaus.investoinnit[-1:]
    return [
        (Taso.TOIMIALA, katsaus.yhteenveto),
        (Taso.TOIMIALA, katsaus.tuloslaskelma),
        *((Taso.PALVELUALUE, laskelma) for laskelma in katsaus.palvelualueet),
        *((Taso.INVESTOINTIRYHMA, laskelma) for laskelma in groups),
        *((Taso.INVESTOINNIT, laskelma) for laskelma in total),
    ]


def _rows(laskelma: Laskelma, taso: Taso, toimiala: str) -> pl.DataFrame:
    lines: dict[str, LaskelmaRivi] = {rivi.selite: rivi for rivi in _LAYOUTS[laskelma.laji]}
    classes = {selite: [luokka.value for luokka in rivi.luokat] for selite, rivi in lines.items()}
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
            toimiala=pl.lit(toimiala),
            laskelma=pl.lit(laskelma.laji.value),
            taso=pl.lit(taso.value),
            yksikko=pl.lit(laskelma.yksikko),
            otsikko=pl.lit(laskelma.otsikko),
            luokat=pl.col("selite").replace_strict(classes, return_dtype=pl.List(pl.String)),
        )
        .select(pl.col(name).cast(dtype) for name, dtype in LUVUT.items())
    )
