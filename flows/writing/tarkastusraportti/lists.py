"""Rows of the lists that the workbook and the page show alike, each from its own source."""

from collections.abc import Mapping

import polars as pl

from flows.writing.tarkastusraportti import sheets
from flows.writing.tarkastusraportti.sheets import Sivu
from schemas.finding_texts import with_texts
from schemas.reasons import in_words
from schemas.rules import RULES
from schemas.tarkastus import Tarkastus

_WAIVERS: Mapping[str, type[pl.DataType]] = {
    "title": pl.String,
    "kohde": pl.String,
    "perustelu": pl.String,
    "hyvaksyja": pl.String,
    "asti": pl.String,
    "riveja": pl.Int64,
    "affected_cents": pl.Int64,
    "rule": pl.String,
}


def lists_of(tarkastus: Tarkastus) -> dict[Sivu, pl.DataFrame]:
    """Return the rows of each such list, in the order of the report."""
    return {
        sheets.HYVAKSYNNAT: _waivers(tarkastus),
        sheets.KORJATUT: _mended(tarkastus),
        sheets.KUUKAUSITTAIN: tarkastus.kuukaudet,
        sheets.TIEDOSTOITTAIN: tarkastus.silta.tiedostot,
        sheets.RIVEITTAIN: tarkastus.silta.rivit,
    }


def _waivers(tarkastus: Tarkastus) -> pl.DataFrame:
    rows = [
        (
            RULES[each.saanto].texts().title,
            each.kohde,
            each.perustelu,
            each.hyvaksyja,
            f"{each.voimassa_asti.day}.{each.voimassa_asti.month}.{each.voimassa_asti.year}",
            each.loydoksia,
            each.affected_cents,
            each.saanto,
        )
        for each in tarkastus.hyvaksytyt
    ]
    return pl.DataFrame(rows, schema=_WAIVERS, orient="row")


def _mended(tarkastus: Tarkastus) -> pl.DataFrame:
    columns = [kentta.nimi for kentta in sheets.KORJATUT.kentat]
    if tarkastus.vertailu is None or tarkastus.vertailu.korjatut.is_empty():
        return pl.DataFrame(schema=dict.fromkeys(columns, pl.String))
    told = with_texts(tarkastus.vertailu.korjatut)
    return told.with_columns(in_words(told["found"])).select(columns)
