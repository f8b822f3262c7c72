"""Rows of the lists that the workbook and the page show alike, each from its own source."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from flows.writing.tarkastusraportti import sheets, words
from flows.writing.tarkastusraportti.phrases import amounts_summed, codes_counted
from flows.writing.tarkastusraportti.sheets import Sivu
from schemas.finding_texts import with_texts
from schemas.reasons import in_words
from schemas.rules import RULES
from schemas.tarkastus import Tarkastus

_DAY: Final = "%-d.%-m.%Y"

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


_CONTROLS: Mapping[str, type[pl.DataType]] = {
    "file": pl.String,
    "sheet": pl.String,
    "laji": pl.String,
    "koodit": pl.String,
    "summat": pl.String,
    "luettu": pl.Int64,
    "tileja": pl.Int64,
    "kustannuspaikkoja": pl.Int64,
    "debet_cents": pl.Int64,
    "kredit_cents": pl.Int64,
    "summa_cents": pl.Int64,
}


def lists_of(tarkastus: Tarkastus) -> dict[Sivu, pl.DataFrame]:
    """Return the rows of each such list, in the order of the report."""
    return {
        sheets.HYVAKSYNNAT: _waivers(tarkastus),
        sheets.KORJATUT: _mended(tarkastus),
        sheets.MUUTOKSET: _amendments(tarkastus.muutokset),
        sheets.KUUKAUSITTAIN: tarkastus.kuukaudet,
        sheets.TARKISTUSLUVUT: _controls(tarkastus),
        sheets.TIEDOSTOITTAIN: tarkastus.silta.tiedostot,
        sheets.RIVEITTAIN: tarkastus.silta.rivit,
    }


def _controls(tarkastus: Tarkastus) -> pl.DataFrame:
    """Give each table with amounts what its source system can be asked for."""
    rows = [
        (
            syote.tiedosto,
            syote.taulukko,
            syote.laji,
            codes_counted(syote),
            amounts_summed(syote),
            syote.riveja_luettu - syote.riveja_ohitettu,
            syote.tileja,
            syote.kustannuspaikkoja,
            syote.debet_cents,
            syote.kredit_cents,
            syote.summa_cents,
        )
        for syote in tarkastus.syotteet
        if syote.laji in words.RAHALAJIT
    ]
    return pl.DataFrame(rows, schema=_CONTROLS, orient="row")


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


def _amendments(muutokset: pl.DataFrame) -> pl.DataFrame:
    in_figures = pl.when("voimassa").then(pl.lit(words.LUVUISSA))
    return muutokset.with_columns(
        paatos=pl.col("paatos").replace("", words.EI_PAATOSTA),
        paatospaiva=pl.col("paatospaiva").dt.strftime(_DAY).fill_null(""),
        luvuissa=in_figures.otherwise(pl.lit(words.MYOHASSA)),
    )


def _mended(tarkastus: Tarkastus) -> pl.DataFrame:
    columns = [kentta.nimi for kentta in sheets.KORJATUT.kentat]
    if tarkastus.vertailu is None or tarkastus.vertailu.korjatut.is_empty():
        return pl.DataFrame(schema=dict.fromkeys(columns, pl.String))
    told = with_texts(tarkastus.vertailu.korjatut)
    return told.with_columns(in_words(told["found"])).select(columns)
