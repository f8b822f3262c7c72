"""The validation report as one page: no network, no script needed, for screen, phone and paper."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import polars as pl
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from flows.writing.tarkastusraportti import sheets, words
from flows.writing.tarkastusraportti.captions import MOST_CHARTS, months_told, of_months, of_states
from flows.writing.tarkastusraportti.content import Saanto, Sisalto
from flows.writing.tarkastusraportti.phrases import (
    cause_words,
    place_of,
)
from flows.writing.tarkastusraportti.sentences import answers, tying, urgent_title
from schemas.kieli import Kieli
from schemas.sanat import sivu as sanat
from schemas.sanat import tarkastus as taulu
from schemas.sanat.katsaus import LOYDOS, LUONNOS
from schemas.tarkastus import Tarkastus
from schemas.written import euros, per_cent, thousands

FINDINGS_PER_RULE: Final = 50
"""The most findings, and the most causes, that the page shows of one rule."""
TOP_CAUSES: Final = 5
ROWS_NAMED: Final = 20
"""The most skipped rows that are named by number, of one sheet and reason."""

ROWS_LISTED: Final = 500
"""The most rows of one list on the page."""
_EMPTY: Final = {
    sheets.HYVAKSYNNAT: sanat.EI_POIKKEUKSIA,
    sheets.KORJATUT: sanat.EI_KORJATTUJA,
    sheets.MUUTOKSET: sanat.EI_MUUTETTU,
    sheets.KUUKAUSITTAIN: sanat.EI_KIRJAUKSIA,
    sheets.TIEDOSTOITTAIN: sanat.EI_KIRJANPITOA,
    sheets.RIVEITTAIN: sanat.EI_RIVEJA,
}

_FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class SaannonLoydokset:
    """In English: what the page shows of one rule's findings, and how many there are in all."""

    saanto: Saanto
    syita: int
    syyt: list[dict[str, Any]]
    loydoksia: int
    loydokset: list[dict[str, Any]]


def render_page(sisalto: Sisalto) -> str:
    """Return the report as a page; text from the files is escaped and can run nothing."""
    tarkastus, kieli = sisalto.tarkastus, sisalto.kieli
    kuukaudet = tarkastus.kuukaudet_of(kieli)
    script = _asset("page.js")
    template = _environment(kieli).get_template("page.html.jinja")
    return template.render(
        tarkastus=tarkastus,
        sisalto=sisalto,
        vastaukset=answers(sisalto),
        tasmayslause=tying(tarkastus, kieli),
        tarkeimpien_otsikko=urgent_title(sisalto),
        tarkeimmat=sisalto.urgent.head(TOP_CAUSES).to_dicts(),
        loydokset=tuple(_by_rule(sisalto)),
        tilakuvio=of_states(sisalto.tilat, kieli),
        kuukausikuviot=of_months(kuukaudet, tarkastus.kausi, kieli),
        kuvioita_enintaan=MOST_CHARTS,
        palvelualueita=tarkastus.kuukaudet.select("division", "unit").n_unique(),
        kuukausilause=months_told(kuukaudet, tarkastus.kausi, kieli),
        ohitetut=_skipped(tarkastus.ohitetut),
        words=words,
        kieli=kieli,
        sanat=sanat,
        t=taulu,
        luonnos=LUONNOS(kieli),
        loydosta=LOYDOS,
        sivut=sheets,
        tyhjana=_EMPTY,
        riveja_listassa=ROWS_LISTED,
        riveja_nimetty=ROWS_NAMED,
        tiedostot=_file_names(tarkastus, kieli),
        paikat=_first_tables(tarkastus),
        tyyli=_asset("page.css"),
        skripti=script,
        skriptin_tiiviste=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        sivun_nimi=re.sub(r"[^\w -]", "", f"{tarkastus.kausi.nimi}, {tarkastus.tunniste}"),
    )


def _filters(kieli: Kieli) -> dict[str, Callable[..., str]]:
    """Return how values are written in a language."""
    return {
        "euros": partial(euros, kieli=kieli),
        "thousands": partial(thousands, kieli=kieli),
        "place": partial(place_of, kieli=kieli),
        "cause": partial(cause_words, kieli=kieli),
        "etumerkki": partial(words.in_words, words.ETUMERKIT, kieli=kieli),
        "muutos": partial(words.in_words, words.MUUTOKSET, kieli=kieli),
        "korjaaja": partial(words.in_words, words.KORJAAJAT, kieli=kieli),
        "ohitus": partial(words.in_words, words.OHITUKSET, kieli=kieli),
        "syy": partial(words.in_words, words.SYYT, kieli=kieli),
        "laji": partial(words.kind_named, kieli=kieli),
    }


def _environment(kieli: Kieli) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_filters(kieli))
    environment.globals.update(per_cent=partial(per_cent, kieli=kieli))
    return environment


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _file_names(tarkastus: Tarkastus, kieli: Kieli) -> dict[str, str]:
    stem = f"tarkastusraportti-{tarkastus.kausi.nimi}"
    return {"xlsx": f"{stem}{kieli.paate}.xlsx", "json": f"{stem}.json"}


def _first_tables(tarkastus: Tarkastus) -> dict[str, int]:
    """Return by file the place of its first table among the inputs, counted from 1."""
    places = enumerate(tarkastus.syotteet, start=1)
    return {syote.tiedosto: place for place, syote in reversed(list(places))}


def _by_rule(sisalto: Sisalto) -> Iterator[SaannonLoydokset]:
    causes = sisalto.syyt.partition_by("rule", as_dict=True)
    findings = sisalto.loydokset.partition_by("rule", as_dict=True)
    for saanto in sisalto.saannot:
        own = findings.get((saanto.rule.id,))
        if own is not None:
            folded = causes[(saanto.rule.id,)]
            yield SaannonLoydokset(
                saanto,
                folded.height,
                folded.head(FINDINGS_PER_RULE).to_dicts(),
                own.height,
                own.head(FINDINGS_PER_RULE).to_dicts(),
            )


def _skipped(ohitetut: pl.DataFrame) -> list[dict[str, Any]]:
    """Count skipped rows by sheet and reason, and name the first of them."""
    return (
        ohitetut.group_by("file", "sheet", "reason", maintain_order=True)
        .agg(
            pl.len().alias("riveja"),
            pl.col("row").head(ROWS_NAMED).cast(pl.String).str.join(", ").alias("rivit"),
        )
        .to_dicts()
    )
