"""What a run is told of earlier ones, and what is kept of it. How it is kept is in `keeping/`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from flows.checking.over_time import Aiempi, last_year_as_published
from flows.figures.luvut import figures
from flows.figures.nimet import names
from flows.keeping.frames import get_frame, put_frame
from flows.keeping.records import (
    APPROPRIATIONS,
    FIGURES,
    FINDINGS_KEPT,
    NAMES,
    POSTINGS,
    SOURCES,
    Tallenne,
    mend,
    runs_of,
)
from flows.keeping.store import Varasto
from schemas.finding_texts import with_texts
from schemas.findings import FINDINGS, Outcome
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Lahde, Luettu
from schemas.laskelmat import Katsaus
from schemas.rules import RULES
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu

SOURCE_COLUMNS: Final = {
    "lahde": pl.Int32,
    "file": pl.String,
    "sheet": pl.String,
    "laji": pl.String,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Menneet:
    """In English: earlier runs, as far as a run needs them.

    `numero` is the run's own number, `edellinen_sha256` the hash of the manifest of the run before.
    Findings are compared with `vertailuajo`, the last run of other contents, so that running the
    same again tells the same; last year's figures with `vuosi_sitten`, the last one published.
    """

    numero: int = 1
    edellinen_sha256: str | None = None
    vertailuajo: Tallenne | None = None
    vuosi_sitten: Tallenne | None = None


def recall(tulosteet: Path, kausi: Kausi, tunniste: str) -> Menneet:
    """Look up the earlier runs that a run of a fingerprint is compared with."""
    mend(tulosteet, kausi)
    kept = runs_of(tulosteet, kausi)
    others = [run for run in kept if run.tunniste != tunniste]
    a_year_before = Kausi.parse(f"{kausi.edellinen_vuosi}-{kausi.kuukaudet:02}")
    published = [run for run in runs_of(tulosteet, a_year_before) if run.julkaistu]
    return Menneet(
        numero=kept[-1].numero + 1 if kept else 1,
        edellinen_sha256=kept[-1].sha256 if kept else None,
        vertailuajo=others[-1] if others else None,
        vuosi_sitten=published[-1] if published else None,
    )


def earlier_findings(run: Tallenne | None, varasto: Varasto) -> Aiempi | None:
    """Return the findings of an earlier run.

    Raises:
        MissingContentError: the history has lost them.
    """
    if run is None:
        return None
    findings = get_frame(varasto, run.manifest["kept"][FINDINGS_KEPT])
    return Aiempi(numero=run.numero, tunniste=run.tunniste, findings=findings)


def messages_of(rule: str, run: Tallenne, varasto: Varasto, kieli: Kieli) -> list[str]:
    """Return what the findings of a rule in an earlier run say, in a language.

    Those of a rule that is no more say nothing.

    Raises:
        MissingContentError: the history has lost them.
    """
    findings = get_frame(varasto, run.manifest["kept"][FINDINGS_KEPT])
    own = findings.filter(pl.col("rule") == rule)
    return with_texts(own, kieli)["message"].to_list() if rule in RULES else [""] * own.height


def against_last_year(
    run: Tallenne | None, varasto: Varasto, katsaukset: Sequence[Katsaus]
) -> tuple[Outcome, ...]:
    """Test last year's figures against the report published then, if that run is kept.

    Raises:
        MissingContentError: the history has lost its figures.
    """
    if run is None:
        return ()
    published = get_frame(varasto, run.manifest["kept"][FIGURES])
    return (last_year_as_published(figures(katsaukset), published, run.kausi.nimi),)


def remember(
    varasto: Varasto,
    tarkistettu: Tarkistettu,
    katsaukset: Sequence[Katsaus],
    tarkastus: Tarkastus,
) -> Mapping[str, str]:
    """Keep what a run read and made of it, as frames; return their hashes by name.

    Raises:
        OSError: the history cannot be written.
    """
    frames = {
        POSTINGS: tarkistettu.johdetut,
        APPROPRIATIONS: tarkistettu.maararahat,
        FIGURES: figures(katsaukset),
        NAMES: names(katsaukset, tarkistettu),
        FINDINGS_KEPT: tarkastus.findings.select(list(FINDINGS)),
        SOURCES: _sources(tarkistettu.lahteet),
    }
    return {name: put_frame(varasto, frame) for name, frame in frames.items()}


def archive(varasto: Varasto, luetut: Sequence[Luettu], folder: Path) -> None:
    """Keep the originals that were read, unchanged; one that is no longer so is not kept.

    Raises:
        OSError: the history cannot be written.
    """
    for luettu in luetut:
        path = folder / luettu.tiedosto.nimi
        if luettu.tiedosto.sha256 and path.is_file():
            varasto.put_file(path, luettu.tiedosto.sha256)


def _sources(lahteet: Sequence[Lahde]) -> pl.DataFrame:
    rows = [
        (number, lahde.tiedosto.nimi, lahde.taulukko, lahde.laji)
        for number, lahde in enumerate(lahteet)
    ]
    return pl.DataFrame(rows, schema=SOURCE_COLUMNS, orient="row")
