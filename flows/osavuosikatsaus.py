"""The whole story of an interim report, from the dropped files to the published workbooks.

How each step is done is in `steps.py`; how Prefect sees them is in `tasks.py` and `flow.py`.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from logging import WARNING
from pathlib import Path

from flows import steps as plain
from flows.checking.languages import with_languages_tested
from flows.keeping.leases import Haltija, Vuoro
from flows.keeping.locking import WAIT_S, PeriodIsBusyError, in_silence, period_lock
from flows.landed import holds_the_same
from flows.measuring import measured
from flows.publishing import Julkaisu, Paatos, publish
from flows.reading.files import find_inputs
from flows.reading.mapping_checks import with_mapping_findings
from flows.settings import CACHE_FOLDER, read_lease_s
from flows.steps import Lukutyo, Steps
from flows.storing.at_hand import inputs_at_hand, outputs_at_hand, turns_of
from flows.telling import run_told, tell
from flows.version import code_version
from schemas.ajo import definitions_hash, tunniste
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.sanat.kaytto import EI_POHJAA, EI_TOIMIALAA, ToldError
from schemas.sanat.loki import TOISAALLA, VUORO
from schemas.sanat.sana import as_it_is


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilaus:
    """In English: an order: which report of which files, and where it goes.

    `toimiala` limits what is written to one division; `luonnos` writes a draft though findings
    block; `vain_tarkastus` checks and publishes nothing; `itsestaan` means that nobody looks, so
    only what is whole is published. A folder may stand for an object store (`storing/`): it is
    brought here for the run. `pohja` names the layout of the reports; without it the inputs
    decide. The workbooks and the validation report are written in `kielet`, and each
    workbook gets `kaksoset` beside it.
    """

    kausi: Kausi
    syotteet: Path
    tulosteet: Path
    toimiala: str | None = None
    luonnos: bool = False
    vain_tarkastus: bool = False
    itsestaan: bool = False
    pohja: str | None = None
    tekstit: bool = False
    kielet: tuple[Kieli, ...] = (Kieli.FI,)
    kaksoset: tuple[Kaksonen, ...] = ()


class UnknownDivisionError(ToldError):
    """The order names a division that no checked row belongs to."""


class UnknownLayoutError(ToldError):
    """The order names a layout that is neither built in nor given."""


def osavuosikatsaus(tilaus: Tilaus, steps: Steps = plain.STEPS) -> Paatos:
    """Read, check, compute and write; publish when nothing blocks.

    One run of a period goes on at a time, on this machine or another. A second one reads and checks
    at once, and waits for its turn before it writes anything: what has changed by then in the
    inputs is read and checked anew.

    Raises:
        UnknownDivisionError: the order's division is not among the divisions with data.
        UnknownLayoutError: the order's layout is neither built in nor given.
        PeriodIsBusyError: another run of the period did not end in a quarter of an hour.
        OSError: the inputs cannot be read or the outputs cannot be written.
    """
    around, mittari = measured(steps)
    with run_told(), ExitStack() as held:
        early = None
        try:
            vuoro = held.enter_context(_turn(tilaus, wait_s=0))
        except PeriodIsBusyError:
            with inputs_at_hand(tilaus.syotteet) as syotteet:
                early = _prepared(tilaus, syotteet, around)
            vuoro = held.enter_context(_turn(tilaus, wait_s=WAIT_S))
        syotteet = held.enter_context(inputs_at_hand(tilaus.syotteet))
        tulosteet = held.enter_context(
            outputs_at_hand(tilaus.tulosteet, lambda _kept: tilaus.kausi)
        )
        if early is not None and holds_the_same(early.tiivisteet, syotteet):
            made = replace(early, syotteet=syotteet)
        else:
            made = _prepared(tilaus, syotteet, around)
        paatos = publish(made, tulosteet.kansio, around, mittari, vuoro)
        paatos = replace(paatos, osoite=tulosteet.put_up(tilaus.kausi, vuoro))
        _tell_end(paatos)
        return paatos


def _prepared(tilaus: Tilaus, syotteet: Path, steps: Steps) -> Julkaisu:
    """Read, check and compute what lies in a folder now, with what is kept of reading."""
    return prepare(replace(tilaus, syotteet=syotteet), steps, tilaus.tulosteet / CACHE_FOLDER)


def _turn(tilaus: Tilaus, *, wait_s: float) -> AbstractContextManager[Vuoro]:
    """Hold the order's period; who waits is told for whom."""

    def waits(haltija: Haltija | None) -> None:
        where = haltija.told if haltija else TOISAALLA
        sentence = VUORO.of(kausi=tilaus.kausi.nimi, missa=where)
        tell("waiting-turn", sentence, level=WARNING, kausi=tilaus.kausi.nimi)

    return period_lock(
        tilaus.tulosteet,
        tilaus.kausi,
        kirja=turns_of(tilaus.tulosteet, tilaus.kausi.nimi),
        kesto_s=read_lease_s(),
        wait_s=wait_s,
        waits=waits if wait_s else in_silence,
    )


def _tell_end(paatos: Paatos) -> None:
    tarkastus = paatos.tarkastus
    tell(
        "published" if tarkastus.julkaistu else "not-published",
        as_it_is(paatos.verdict),
        kausi=tarkastus.kausi.nimi,
        folder=paatos.osoite or str(paatos.kansio),
        fingerprint=tarkastus.tunniste,
        findings=tarkastus.findings.height,
    )


def prepare(tilaus: Tilaus, steps: Steps = plain.STEPS, valimuisti: Path | None = None) -> Julkaisu:
    """Read, check and compute what an order asks for; write nothing but what is kept of reading.

    That goes to the folder `valimuisti`, and unchanged files are taken from there; without it every
    file is read.

    Raises:
        UnknownDivisionError: the order's division is not among the divisions with data.
        UnknownLayoutError: the order's layout is neither built in nor given.
        OSError: the inputs cannot be read.
    """
    started = datetime.now(UTC)
    luetut = read_all(tilaus.syotteet, steps, valimuisti)
    checked = steps.check(luetut, tilaus.kausi, tilaus.pohja)
    tarkistettu = with_languages_tested(checked, tilaus.kielet)
    if tilaus.pohja is not None and tarkistettu.pohja.nimi != tilaus.pohja.strip().casefold():
        known = ", ".join(tarkistettu.tunnetut_pohjat)
        raise UnknownLayoutError(EI_POHJAA.of(nimi=tilaus.pohja, tunnetut=known))
    fingerprint = tunniste(
        [luettu.tiedosto for luettu in luetut],
        definitions_hash(),
        code_version(),
        tilaus.kausi,
        tilaus.pohja,
    )
    compute = partial(steps.compute, tarkistettu, fingerprint, tilaus.luonnos)
    katsaukset = compute(Kieli.FI)
    kirjoitettavat = _to_write(tilaus, katsaukset, compute)
    if tilaus.toimiala is not None and not kirjoitettavat and katsaukset:
        known = ", ".join(tarkistettu.toimialat)
        raise UnknownDivisionError(EI_TOIMIALAA.of(nimi=tilaus.toimiala, tunnetut=known))
    return Julkaisu(
        kausi=tilaus.kausi,
        syotteet=tilaus.syotteet,
        luetut=luetut,
        tarkistettu=tarkistettu,
        katsaukset=tuple(katsaus for katsaus in katsaukset if not katsaus.koko_kunta),
        kirjoitettavat=kirjoitettavat,
        toimiala=tilaus.toimiala,
        luonnos=tilaus.luonnos and not tilaus.vain_tarkastus,
        vain_tarkastus=tilaus.vain_tarkastus,
        itsestaan=tilaus.itsestaan,
        pohja=tilaus.pohja,
        kielet=tilaus.kielet,
        kaksoset=tilaus.kaksoset,
        tekstit=tilaus.tekstit,
        tunniste=fingerprint,
        alkoi=started,
    )


def _to_write(
    tilaus: Tilaus,
    in_finnish: Sequence[Katsaus],
    compute: Callable[[Kieli], Sequence[Katsaus]],
) -> tuple[Katsaus, ...]:
    """Return the reports that an order has written: of its division or all, in its languages."""
    ordered = () if tilaus.vain_tarkastus else tilaus.kielet
    return tuple(
        katsaus
        for kieli in ordered
        for katsaus in (in_finnish if kieli is Kieli.FI else compute(kieli))
        if tilaus.toimiala in {None, katsaus.toimiala}
    )


def read_all(folder: Path, steps: Steps, valimuisti: Path | None = None) -> list[Luettu]:
    """Read every file of a folder; those that a `sarakkeet` table speaks of are read by it.

    Which file holds such a table is known only when all have been read once.

    Raises:
        NotADirectoryError: there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"no input folder: {folder}")
    jobs = [Lukutyo(path, folder, valimuisti=valimuisti) for path in find_inputs(folder)]
    first = steps.read(jobs)
    sarakkeet = plain.mappings(first)
    again = [job.guided_by(sarakkeet) for job in jobs if plain.concerned(job, sarakkeet)]
    return with_mapping_findings(_replaced(first, steps.read(again)) if again else first)


def _replaced(first: Sequence[Luettu], again: Sequence[Luettu]) -> list[Luettu]:
    by_name = {luettu.tiedosto.nimi: luettu for luettu in again}
    return [by_name.get(luettu.tiedosto.nimi, luettu) for luettu in first]
