"""Putting what was computed in place: a whole new set made aside, then exchanged for the old."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from flows.checking.tarkastus import summarise
from flows.keeping.leases import Vuoro
from flows.keeping.records import keep
from flows.keeping.store import Varasto, place
from flows.keeping.swapping import files_below, put_in_place, staging, take_over
from flows.measuring import Mittari, peak_memory_mib
from flows.remembering import (
    Menneet,
    against_last_year,
    archive,
    earlier_findings,
    recall,
    remember,
)
from flows.returning import RETURNED, write_returns
from flows.standing import fingerprint_of, manifest_name, report_name, superseded
from flows.steps import Kirjoitustyo, Steps
from flows.version import code_version, lock_hash
from flows.writing.manifest import library_versions, python_version, read_output, write_manifest
from schemas.ajo import Ajo, definitions_hash
from schemas.jaljitys import TEKSTIT
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.rules import RULES
from schemas.sanat.lauseet import PIDATETTY
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu


@dataclass(frozen=True, slots=True, kw_only=True)
class Julkaisu:
    """In English: what a run made, ready to be published.

    `syotteet` is the folder that was read; `katsaukset` are the divisions' reports in Finnish,
    `kirjoitettavat` those to write, in each of `kielet`, with `kaksoset` beside; `tekstit` shows
    the texts and partners of findings' rows; `toimiala` is the one division ordered, None for all.
    """

    kausi: Kausi
    syotteet: Path
    luetut: list[Luettu]
    tarkistettu: Tarkistettu
    katsaukset: tuple[Katsaus, ...]
    kirjoitettavat: tuple[Katsaus, ...]
    toimiala: str | None
    luonnos: bool
    vain_tarkastus: bool
    itsestaan: bool
    pohja: str | None
    kielet: tuple[Kieli, ...]
    kaksoset: tuple[Kaksonen, ...]
    tekstit: bool
    tunniste: str
    alkoi: datetime

    @property
    def tiivisteet(self) -> Mapping[str, str]:
        """The hashes of what was read, by the names of the files."""
        return {luettu.tiedosto.nimi: luettu.tiedosto.sha256 for luettu in self.luetut}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paatos:
    """In English: how a run ended: its validation, its folder, and the files it wrote there.

    `pidatetty` means that it could be published, but not by itself. `osoite` is the address of the
    folder's content in an object store, if it went there.
    """

    tarkastus: Tarkastus
    kansio: Path
    tiedostot: tuple[Path, ...]
    pidatetty: bool = False
    osoite: str | None = None

    def paikka(self, path: Path) -> str:
        """Where a file of the folder is: its path, or its address in a store."""
        if self.osoite is None:
            return str(path)
        return f"{self.osoite}/{path.relative_to(self.kansio).as_posix()}"

    @property
    def verdict(self) -> str:
        """The run's end in one sentence of its first language, or two when it is held back."""
        kieli = self.tarkastus.kieli
        told = _verdict(self.tarkastus, kieli)
        if not self.pidatetty:
            return told
        missing = "; ".join(RULES[rule].texts(kieli).title for rule in self.tarkastus.puutteet)
        return PIDATETTY(kieli, lause=told, puuttuu=missing)


def publish(
    julkaisu: Julkaisu, tulosteet: Path, steps: Steps, mittari: Mittari, vuoro: Vuoro
) -> Paatos:
    """Write the validation report, and the workbooks unless findings block them; keep the run.

    A draft is written though they do, under a name of its own. The new set is made whole aside and
    then exchanged for the one that stands, so that a reader sees one or the other. `vuoro` is the
    period's turn that the run holds; it is confirmed before the exchange.

    Raises:
        TurnLostError: another run has taken the turn over; nothing in place was touched.
        OSError: the output folder cannot be written; nothing in place was touched.
        MissingContentError: the history has lost what the run is compared with.
    """
    kausi, varasto = julkaisu.kausi, Varasto(tulosteet)
    folder = tulosteet / kausi.nimi
    manifest = manifest_name(kausi)
    with staging(tulosteet, kausi) as aside:
        menneet = recall(tulosteet, kausi, julkaisu.tunniste)
        tarkastus = make(julkaisu, aside, steps, menneet, varasto)
        written = [path.relative_to(aside).as_posix() for path in files_below(aside)]
        gone = _gone(folder, written, julkaisu) | {manifest, RETURNED}
        take_over(folder, aside, without=gone)
        archive(varasto, julkaisu.luetut, julkaisu.syotteet)
        for path in files_below(aside):
            varasto.put_file(path, read_output(path, aside).sha256)
        kept = remember(varasto, julkaisu.tarkistettu, julkaisu.katsaukset, tarkastus)
        ajo = _manifest(julkaisu, tarkastus, menneet, kept, aside)
        ajo = replace(ajo, mitat=_metrics(tarkastus, mittari))
        standing = tarkastus.tunniste if tarkastus.julkaistu else fingerprint_of(folder, kausi)
        write_manifest(aside / manifest, replace(ajo, julkaistu_tunniste=standing))
        vuoro.confirm()
        put_in_place(aside, folder)
    keep(tulosteet, kausi, (folder / manifest).read_bytes())
    return Paatos(
        tarkastus=tarkastus,
        kansio=folder,
        tiedostot=tuple(folder / name for name in (*written, manifest)),
        pidatetty=tarkastus.julkaistavissa and _held_back(julkaisu, tarkastus),
    )


def make(
    julkaisu: Julkaisu, folder: Path, steps: Steps, menneet: Menneet, varasto: Varasto
) -> Tarkastus:
    """Write a run's workbooks and validation report into a folder, beside the given past.

    Raises:
        OSError: the folder cannot be written.
        MissingContentError: the history has lost what the run is compared with.
    """
    tarkastus = summarise(
        julkaisu.luetut,
        julkaisu.tarkistettu,
        julkaisu.katsaukset,
        tunniste=julkaisu.tunniste,
        luonnos=julkaisu.luonnos,
        aiempi=earlier_findings(menneet.vertailuajo, varasto),
        lisaksi=against_last_year(menneet.vuosi_sitten, varasto, julkaisu.katsaukset),
    )
    tarkastus = replace(tarkastus, kielet=julkaisu.kielet)
    workbooks = _workbooks(julkaisu, tarkastus)
    named = {_called(katsaus): name for name, katsaus in workbooks.items()}
    copies = write_returns(tarkastus, julkaisu.syotteet, folder / RETURNED)
    returned = {file: f"{RETURNED}/{name}" for file, name in copies.items()}
    tarkastus = replace(tarkastus, tulosteet=named, palautettavat=returned)
    tarkastus = replace(tarkastus, arkistoidut=_originals(julkaisu.luetut))
    if julkaisu.tekstit:
        tarkastus = replace(tarkastus, tekstit=_texts(tarkastus, julkaisu.syotteet))
    steps.write(
        [
            Kirjoitustyo(katsaus, folder / name, julkaisu.kaksoset)
            for name, katsaus in workbooks.items()
        ]
    )
    steps.report(tarkastus, folder)
    return tarkastus


def _originals(luetut: list[Luettu]) -> Mapping[str, str]:
    """Tell by file where its kept original is, as seen from the folder of a period."""
    tiedostot = [luettu.tiedosto for luettu in luetut]
    return {each.nimi: f"../{place(each.sha256)}" for each in tiedostot if each.sha256}


def _texts(tarkastus: Tarkastus, folder: Path) -> pl.DataFrame:
    """Read the texts and partners of the rows that findings are of."""
    from flows.reading.texts import texts_of_rows  # noqa: PLC0415 - rarely asked for

    rows = texts_of_rows(tarkastus.findings, tarkastus.lahteet, folder)
    return rows.select(pl.col(list(TEKSTIT)).fill_null(""))


def _called(katsaus: Katsaus) -> str:
    """Return what a workbook is called among the outputs: its division, and its language."""
    return katsaus.toimiala if katsaus.kieli is Kieli.FI else f"{katsaus.nimi} ({katsaus.kieli})"


def _workbooks(julkaisu: Julkaisu, tarkastus: Tarkastus) -> Mapping[str, Katsaus]:
    """Name the workbooks to write; none when findings block and no draft was asked for."""
    if _held_back(julkaisu, tarkastus) or not (tarkastus.julkaistavissa or julkaisu.luonnos):
        return {}
    return {
        report_name(
            julkaisu.kausi, katsaus.toimiala, luonnos=julkaisu.luonnos, kieli=katsaus.kieli
        ): replace(katsaus, hyvaksytyt=tarkastus.hyvaksytyt)
        for katsaus in julkaisu.kirjoitettavat
    }


def _held_back(julkaisu: Julkaisu, tarkastus: Tarkastus) -> bool:
    """Say whether nobody looks and something is missing that a look would have to accept."""
    return julkaisu.itsestaan and bool(tarkastus.puutteet)


def _gone(folder: Path, written: list[str], julkaisu: Julkaisu) -> frozenset[str]:
    """Name what of the standing set the run's files replace."""
    not_ordered = {
        report_name(julkaisu.kausi, katsaus.toimiala, kieli=kieli)
        for katsaus in julkaisu.kirjoitettavat
        for kieli in set(Kieli) - set(julkaisu.kielet)
    }
    return superseded(
        folder,
        written,
        same=fingerprint_of(folder, julkaisu.kausi) == julkaisu.tunniste,
        every_division=julkaisu.toimiala is None,
        in_other_languages=not_ordered,
    )


def _metrics(tarkastus: Tarkastus, mittari: Mittari) -> Mapping[str, object]:
    """Return what the run cost and how much it handled; nothing of it bears on what is written."""
    return {
        "rows_read": sum(syote.riveja_luettu for syote in tarkastus.syotteet),
        "rows_used": sum(syote.riveja_kaytetty for syote in tarkastus.syotteet),
        "findings": tarkastus.findings.height,
        "seconds": dict(mittari.sekunnit),
        "peak_memory_mib": dict(peak_memory_mib()),
    }


def _verdict(tarkastus: Tarkastus, kieli: Kieli) -> str:
    from flows.writing.tarkastusraportti import verdict  # noqa: PLC0415 - who only asks needs none

    return verdict(tarkastus, kieli)


def _manifest(
    julkaisu: Julkaisu,
    tarkastus: Tarkastus,
    menneet: Menneet,
    kept: Mapping[str, str],
    folder: Path,
) -> Ajo:
    outputs = files_below(folder)
    run, a_year_before = menneet.vertailuajo, menneet.vuosi_sitten
    return Ajo(
        kausi=julkaisu.kausi,
        numero=menneet.numero,
        edellinen_sha256=menneet.edellinen_sha256,
        vertailuajo=run.numero if run else None,
        vuosi_sitten=a_year_before.numero if a_year_before else None,
        toimiala=julkaisu.toimiala,
        vain_tarkastus=julkaisu.vain_tarkastus or _held_back(julkaisu, tarkastus),
        pohja=julkaisu.pohja,
        kielet=julkaisu.kielet,
        kaksoset=julkaisu.kaksoset,
        tekstit=julkaisu.tekstit,
        aineistot=kept,
        tunniste=julkaisu.tunniste,
        ohjelmaversio=code_version(),
        python=python_version(),
        kirjastot=library_versions(),
        lukko_sha256=lock_hash(),
        maaritelmat_sha256=definitions_hash(),
        syotteet=tuple(luettu.tiedosto for luettu in julkaisu.luetut),
        tulosteet=tuple(read_output(path, folder) for path in outputs),
        julkaistu=tarkastus.julkaistu,
        julkaistu_tunniste=None,
        luonnos=julkaisu.luonnos,
        alkoi=julkaisu.alkoi.isoformat(timespec="seconds"),
        paattyi=datetime.now(UTC).isoformat(timespec="seconds"),
        paatos={kieli: _verdict(tarkastus, kieli) for kieli in Kieli},
    )
