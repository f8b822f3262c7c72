"""The validation report as one page: no network, no script needed, for screen, phone and paper."""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
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
from schemas.finnish import counted, euros, per_cent, thousands
from schemas.tarkastus import Tarkastus

FINDINGS_PER_RULE: Final = 50
"""The most findings, and the most causes, that the page shows of one rule."""
TOP_CAUSES: Final = 5
ROWS_NAMED: Final = 20
"""The most skipped rows that are named by number, of one sheet and reason."""

ROWS_LISTED: Final = 500
"""The most rows of one list on the page."""
_EMPTY: Final = {
    sheets.HYVAKSYNNAT.nimi: "Poikkeuksia ei ole hyväksytty.",
    sheets.KORJATUT.nimi: "Edellisen ajon löydöksistä mikään ei ole korjautunut.",
    sheets.MUUTOKSET.nimi: "Talousarviota ei ole muutettu.",
    sheets.KUUKAUSITTAIN.nimi: "Kirjauksia ei ole.",
    sheets.TIEDOSTOITTAIN.nimi: "Kirjanpitoa ei ole luettu.",
    sheets.RIVEITTAIN.nimi: "Raportissa ei ole rivejä.",
}

_FOLDER: Final = Path(__file__).parent
_FILTERS: Final = {
    "euros": euros,
    "thousands": thousands,
    "place": place_of,
    "cause": cause_words,
    "etumerkki": lambda sign: words.in_words(words.ETUMERKIT, sign),
    "muutos": lambda change: words.in_words(words.MUUTOKSET, change),
    "korjaaja": lambda mender: words.in_words(words.KORJAAJAT, mender),
    "ohitus": lambda reason: words.in_words(words.OHITUKSET, reason),
    "syy": lambda reason: words.in_words(words.SYYT, reason),
}


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
    tarkastus = sisalto.tarkastus
    script = _asset("page.js")
    template = _environment().get_template("page.html.jinja")
    return template.render(
        tarkastus=tarkastus,
        sisalto=sisalto,
        vastaukset=answers(sisalto),
        tasmayslause=tying(tarkastus),
        tarkeimpien_otsikko=urgent_title(sisalto),
        tarkeimmat=sisalto.urgent.head(TOP_CAUSES).to_dicts(),
        loydokset=tuple(_by_rule(sisalto)),
        tilakuvio=of_states(sisalto.tilat),
        kuukausikuviot=of_months(tarkastus.kuukaudet, tarkastus.kausi),
        kuvioita_enintaan=MOST_CHARTS,
        palvelualueita=tarkastus.kuukaudet.select("division", "unit").n_unique(),
        kuukausilause=months_told(tarkastus.kuukaudet, tarkastus.kausi),
        ohitetut=_skipped(tarkastus.ohitetut),
        words=words,
        sivut=sheets,
        tyhjana=_EMPTY,
        riveja_listassa=ROWS_LISTED,
        riveja_nimetty=ROWS_NAMED,
        tiedostot=_file_names(tarkastus),
        paikat=_first_tables(tarkastus),
        tyyli=_asset("page.css"),
        skripti=script,
        skriptin_tiiviste=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        sivun_nimi=re.sub(r"[^\w -]", "", f"{tarkastus.kausi.nimi}, {tarkastus.tunniste}"),
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS)
    environment.globals.update(counted=counted, per_cent=per_cent)
    return environment


def _asset(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _file_names(tarkastus: Tarkastus) -> dict[str, str]:
    stem = f"tarkastusraportti-{tarkastus.kausi.nimi}"
    return {"xlsx": f"{stem}.xlsx", "json": f"{stem}.json"}


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
