"""The charts with what they say: captions that state the finding. Drawing is in `charts`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from flows.writing.tarkastusraportti import words
from flows.writing.tarkastusraportti.charts import Kuvateksti, lying_bars, standing_bars
from flows.writing.tarkastusraportti.content import Tilasumma
from schemas.finnish import counted, euros, per_cent
from schemas.kausi import Kausi

MOST_CHARTS: Final = 24
"""The most service areas whose months are drawn, those that changed most; the list has them all."""

_UNIT: Final = ("division", "unit")


@dataclass(frozen=True, slots=True)
class Kuvio:
    """In English: a chart and the sentence above it."""

    lause: str
    kuva: str


def of_states(tilat: tuple[Tilasumma, ...]) -> Kuvio | None:
    """Draw the euros at stake by the state of the rules; none are at stake in a clean report."""
    shown = [summa for summa in tilat if summa.cents]
    if not shown:
        return None
    told = [f"{words.LIITTYY[summa.tila.nimi]} {euros(summa.cents)}" for summa in shown]
    lause = f"Löydösten eurot: {', '.join(told)}."
    teksti = Kuvateksti(
        tunnus="kuvio-tilat", nimi="Löydösten eurot sääntöjen tilan mukaan", kuvaus=lause
    )
    bars = [(f"{s.tila.otsikko}: {euros(s.cents)}", s.tila.nimi, s.cents) for s in shown]
    return Kuvio(lause, lying_bars(teksti, bars))


def of_months(kuukaudet: pl.DataFrame, kausi: Kausi) -> Mapping[str, list[Kuvio]]:
    """Draw the months of the service areas that changed most, by division, in their order."""
    by_unit = _compared(kuukaudet, kausi)
    chosen = by_unit.sort(
        pl.col("change").abs(), descending=True, nulls_last=True, maintain_order=True
    )
    most = chosen.head(MOST_CHARTS).select(_UNIT)
    drawn: dict[str, list[Kuvio]] = {}
    shown = by_unit.join(most, on=_UNIT, how="semi", maintain_order="left")
    for number, row in enumerate(shown.iter_rows(named=True), start=1):
        lause = _told(row)
        teksti = Kuvateksti(
            tunnus=f"kuvio-{number}",
            nimi=f"{row['unit']}, netto kuukausittain",
            kuvaus=f"{lause} Luvut ovat kuvioiden alla taulukossa.",
        )
        bars = standing_bars(teksti, row["previous_cents"], row["current_cents"])
        drawn.setdefault(row["division"], []).append(Kuvio(lause, bars))
    return drawn


def months_told(kuukaudet: pl.DataFrame, kausi: Kausi) -> str:
    """Say in one sentence how the nets of the service areas changed from a year ago."""
    by_unit = _compared(kuukaudet, kausi)
    known = by_unit.filter(pl.col("change").is_not_null())
    if known.is_empty():
        return "Edellisen vuoden kirjauksia ei ole luettu, joten kuukausilla ei ole vertailua."
    worse, better = (known.filter(pl.col("change") * sign > 0).height for sign in (-1, 1))
    greatest = known.sort(pl.col("change").abs(), descending=True, maintain_order=True).row(
        0, named=True
    )
    areas = "palvelualueella"
    return (
        f"Netto heikkeni vuoden takaisesta {counted(worse, areas, areas)} ja parani "
        f"{counted(better, areas, areas)}; eniten muuttui {greatest['unit']} "
        f"({euros(greatest['change'])})."
    )


def _compared(kuukaudet: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    """Put each service area on a row: its months of both years, their sums to date, the change."""
    to_date = pl.col("month") <= kausi.kuukaudet
    known = pl.col("previous_cents").is_not_null().any()
    return (
        kuukaudet.group_by(_UNIT, maintain_order=True)
        .agg(
            pl.col("previous_cents", "current_cents"),
            now=pl.col("current_cents").sum(),
            before=pl.when(known).then(pl.col("previous_cents").filter(to_date).sum()),
        )
        .with_columns(change=pl.col("now") - pl.col("before"))
    )


def _told(row: Mapping[str, Any]) -> str:
    unit, now, before, change = (row[name] for name in ("unit", "now", "before", "change"))
    level = f"{unit}: netto {euros(now)}"
    if before is None:
        return f"{level}; edellistä vuotta ei ole luettu."
    if not change:
        return f"{level}, sama kuin vuotta aiemmin."
    way = "heikompi" if change < 0 else "parempi"
    if not before:
        return f"{level}; vuotta aiemmin {euros(0)}."
    return f"{level}, {per_cent(abs(change), abs(before))} {way} kuin vuotta aiemmin."
