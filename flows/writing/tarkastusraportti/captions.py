"""The charts with what they say: captions that state the finding. Drawing is in `charts`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from flows.writing.tarkastusraportti import words
from flows.writing.tarkastusraportti.charts import Kuvateksti, lying_bars, standing_bars
from flows.writing.tarkastusraportti.content import Tilasumma
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat import lauseet
from schemas.sanat import tarkastus as sanat
from schemas.written import euros, per_cent

MOST_CHARTS: Final = 24
"""The most service areas whose months are drawn, those that changed most; the list has them all."""

_UNIT: Final = ("division", "unit")


@dataclass(frozen=True, slots=True)
class Kuvio:
    """In English: a chart and the sentence above it."""

    lause: str
    kuva: str


def of_states(tilat: tuple[Tilasumma, ...], kieli: Kieli = Kieli.FI) -> Kuvio | None:
    """Draw the euros at stake by the state of the rules; none are at stake in a clean report."""
    shown = [summa for summa in tilat if summa.cents]
    if not shown:
        return None
    told = [
        words.LIITTYY[summa.tila.nimi](kieli, euroa=euros(summa.cents, kieli)) for summa in shown
    ]
    lause = sanat.LOYDOSTEN_EUROT(kieli, tilat=", ".join(told))
    teksti = Kuvateksti(tunnus="kuvio-tilat", nimi=sanat.EUROT_TILAN_MUKAAN(kieli), kuvaus=lause)
    bars = [
        (f"{s.tila.otsikko(kieli)}: {euros(s.cents, kieli)}", s.tila.nimi, s.cents) for s in shown
    ]
    return Kuvio(lause, lying_bars(teksti, bars))


def of_months(
    kuukaudet: pl.DataFrame, kausi: Kausi, kieli: Kieli = Kieli.FI
) -> Mapping[str, list[Kuvio]]:
    """Draw the months of the service areas that changed most, by division, in their order."""
    by_unit = _compared(kuukaudet, kausi)
    chosen = by_unit.sort(
        pl.col("change").abs(), descending=True, nulls_last=True, maintain_order=True
    )
    most = chosen.head(MOST_CHARTS).select(_UNIT)
    drawn: dict[str, list[Kuvio]] = {}
    shown = by_unit.join(most, on=_UNIT, how="semi", maintain_order="left")
    for number, row in enumerate(shown.iter_rows(named=True), start=1):
        lause = _told(row, kieli)
        teksti = Kuvateksti(
            tunnus=f"kuvio-{number}",
            nimi=lauseet.NETTO_KUUKAUSITTAIN(kieli, nimi=row["unit"]),
            kuvaus=lauseet.LUVUT_ALLA(kieli, lause=lause),
        )
        bars = standing_bars(teksti, row["previous_cents"], row["current_cents"], kieli)
        drawn.setdefault(row["division"], []).append(Kuvio(lause, bars))
    return drawn


def months_told(kuukaudet: pl.DataFrame, kausi: Kausi, kieli: Kieli = Kieli.FI) -> str:
    """Say in one sentence how the nets of the service areas changed from a year ago."""
    by_unit = _compared(kuukaudet, kausi)
    known = by_unit.filter(pl.col("change").is_not_null())
    if known.is_empty():
        return lauseet.EI_VERTAILUA(kieli)
    worse, better = (known.filter(pl.col("change") * sign > 0).height for sign in (-1, 1))
    greatest = known.sort(pl.col("change").abs(), descending=True, maintain_order=True).row(
        0, named=True
    )
    return lauseet.NETTO_MUUTTUI(
        kieli,
        heikkeni=sanat.PALVELUALUEELLA(worse, kieli),
        parani=sanat.PALVELUALUEELLA(better, kieli),
        nimi=greatest["unit"],
        euroa=euros(greatest["change"], kieli),
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


def _told(row: Mapping[str, Any], kieli: Kieli) -> str:
    now, before, change = (row[name] for name in ("now", "before", "change"))
    level = {"nimi": row["unit"], "euroa": euros(now, kieli)}
    if before is None:
        return lauseet.EI_EDELLISTA(kieli, **level)
    if not change:
        return lauseet.SAMA(kieli, **level)
    if not before:
        return lauseet.VUOTTA_AIEMMIN(kieli, **level, ennen=euros(0, kieli))
    way = lauseet.HEIKOMPI if change < 0 else lauseet.PAREMPI
    return way(kieli, **level, osuus=per_cent(abs(change), abs(before), kieli))
