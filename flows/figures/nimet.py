"""The names that figures are kept by, in every language: for telling them apart from the report."""

from collections.abc import Iterator, Sequence

import polars as pl

from flows.figures.investments import total_heading
from schemas.historia import NIMET
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from schemas.layouts import Nimi
from schemas.tarkistettu import Tarkistettu


def names(katsaukset: Sequence[Katsaus], tarkistettu: Tarkistettu) -> pl.DataFrame:
    """Return the names of lines, by their table, and of units (the columns of `NIMET`)."""
    lines = [
        (laskelma.laji.value, rivi.nimet)
        for katsaus in katsaukset
        for laskelma in katsaus.laskelmat
        for rivi in laskelma.pohja
    ]
    units = [(None, nimi) for nimi in (*tarkistettu.nimet.values(), *_totals(tarkistettu))]
    rows = [
        (table, nimi.fi, *(nimi.kielella(kieli) for kieli in (Kieli.SV, Kieli.EN)))
        for table, nimi in (*lines, *units)
    ]
    frame = pl.DataFrame(rows, schema=NIMET, orient="row")
    return frame.unique(["laskelma", "fi"], keep="first", maintain_order=True)


def _totals(tarkistettu: Tarkistettu) -> Iterator[Nimi]:
    """Go through the headings of the divisions' investments, which are made of their names."""
    for toimiala in tarkistettu.toimialat:
        fi, sv, en = (
            total_heading(tarkistettu.nimi(toimiala, kieli), kieli)
            for kieli in (Kieli.FI, Kieli.SV, Kieli.EN)
        )
        yield Nimi(fi=fi, sv=sv, en=en)
