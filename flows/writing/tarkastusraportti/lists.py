"""Rows of the lists that the workbook and the page show alike, each from its own source."""

from collections.abc import Mapping

import polars as pl

from flows.writing.tarkastusraportti import sheets, words
from flows.writing.tarkastusraportti.phrases import amounts_summed, codes_counted
from flows.writing.tarkastusraportti.sheets import Sivu
from schemas.finding_texts import with_texts
from schemas.kieli import Kieli
from schemas.reasons import in_words
from schemas.rules import RULES
from schemas.sanat import tarkastus as sanat
from schemas.tarkastus import RIVISILTA, Tarkastus
from schemas.written import day

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


def lists_of(tarkastus: Tarkastus, kieli: Kieli = Kieli.FI) -> dict[Sivu, pl.DataFrame]:
    """Return the rows of each such list, in the order of the report."""
    return {
        sheets.HYVAKSYNNAT: _waivers(tarkastus, kieli),
        sheets.KORJATUT: _mended(tarkastus, kieli),
        sheets.MUUTOKSET: _amendments(tarkastus.muutokset, kieli),
        sheets.KUUKAUSITTAIN: tarkastus.kuukaudet_of(kieli),
        sheets.TARKISTUSLUVUT: _controls(tarkastus, kieli),
        sheets.TIEDOSTOITTAIN: tarkastus.silta.tiedostot,
        sheets.RIVEITTAIN: _by_line(tarkastus.silta.rivit, kieli),
    }


def _by_line(rivit: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    """Name divisions, units and lines in the language, as far as they are named in it."""
    named = [name for name in RIVISILTA if f"{name}_{kieli}" in rivit.columns]
    own = rivit.with_columns(pl.coalesce(f"{name}_{kieli}", name).alias(name) for name in named)
    return own.select(list(RIVISILTA))


def _controls(tarkastus: Tarkastus, kieli: Kieli) -> pl.DataFrame:
    """Give each table with amounts what its source system can be asked for."""
    rows = [
        (
            syote.tiedosto,
            syote.taulukko,
            words.kind_named(syote.laji, kieli),
            codes_counted(syote, kieli),
            amounts_summed(syote, kieli),
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


def _waivers(tarkastus: Tarkastus, kieli: Kieli) -> pl.DataFrame:
    rows = [
        (
            RULES[each.saanto].texts(kieli).title,
            each.kohde,
            each.perustelu,
            each.hyvaksyja,
            day(each.voimassa_asti, kieli),
            each.loydoksia,
            each.affected_cents,
            each.saanto,
        )
        for each in tarkastus.hyvaksytyt
    ]
    return pl.DataFrame(rows, schema=_WAIVERS, orient="row")


def _amendments(muutokset: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    in_figures = pl.when("voimassa").then(pl.lit(sanat.KYLLA(kieli)))
    return muutokset.with_columns(
        paatos=pl.col("paatos").replace("", sanat.EI_KERROTTUA_PAATOSTA(kieli)),
        paatospaiva=_days(muutokset["paatospaiva"], kieli),
        luvuissa=in_figures.otherwise(pl.lit(sanat.MYOHASSA(kieli))),
    )


def _days(days: pl.Series, kieli: Kieli) -> pl.Series:
    """Write days, and nothing where there is none."""
    words = {each: day(each, kieli) for each in days.drop_nulls().unique()}
    return days.replace_strict(words, default="", return_dtype=pl.String)


def _mended(tarkastus: Tarkastus, kieli: Kieli) -> pl.DataFrame:
    columns = [kentta.nimi for kentta in sheets.KORJATUT.kentat]
    if tarkastus.vertailu is None or tarkastus.vertailu.korjatut.is_empty():
        return pl.DataFrame(schema=dict.fromkeys(columns, pl.String))
    told = with_texts(tarkastus.vertailu.korjatut, kieli)
    return told.with_columns(in_words(told["found"], kieli)).select(columns)
