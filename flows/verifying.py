"""Proving a kept run: its chain and contents are whole, and making it again gives the same."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from flows.keeping.records import Tallenne, runs_of
from flows.keeping.store import MissingContentError, Varasto
from flows.keeping.swapping import files_below
from flows.osavuosikatsaus import prepare
from flows.publishing import make
from flows.remembering import Menneet
from flows.restoring import as_it_was
from flows.steps import STEPS
from flows.version import code_version, lock_hash
from schemas.ajo import definitions_hash
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.sanat import ajot as sanat
from schemas.sanat.ajaminen import TIEDOSTOA
from schemas.sanat.sana import Sana, Sanottava, as_it_is

_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Koe:
    """In English: one test of a kept run: what was tested, whether it held, and what differs."""

    nimi: Sanottava
    pitaa: bool
    selitys: Sanottava


def verify(tulosteet: Path, run: Tallenne) -> tuple[Koe, ...]:
    """Test a kept run: its chain, its originals, its outputs, and the same made anew.

    Raises:
        OSError: the history cannot be read, or there is no room to make the run anew.
    """
    varasto = Varasto(tulosteet)
    return (
        _chain(tulosteet, run),
        _contents(sanat.SYOTTEET_TALLESSA, run, "inputs", varasto),
        _contents(sanat.TULOSTEET_TALLESSA, run, "outputs", varasto),
        *_standing(tulosteet, run),
        *_grounds(run),
        _made_anew(tulosteet, run, varasto),
    )


def _chain(tulosteet: Path, run: Tallenne) -> Koe:
    """Test that each manifest up to the run's repeats the hash of the one before."""
    kept = [each for each in runs_of(tulosteet, run.kausi) if each.numero <= run.numero]
    before: str | None = None
    broken = []
    for number, each in enumerate(kept, start=1):
        if each.numero != number or each.manifest["previous_manifest_sha256"] != before:
            broken.append(each.nimi)
            break
        before = each.sha256
    told = sanat.KATKEAA.of(ajo=broken[0]) if broken else sanat.AJOA.of(len(kept))
    return Koe(sanat.KETJU, not broken, told)


def _contents(nimi: Sana, run: Tallenne, kind: str, varasto: Varasto) -> Koe:
    lost = []
    for each in run.manifest[kind]:
        try:
            varasto.get(each["sha256"])
        except MissingContentError:
            lost.append(str(each["file"]))
    return Koe(nimi, not lost, _names_or_count(lost, len(run.manifest[kind])))


def _standing(tulosteet: Path, run: Tallenne) -> Iterator[Koe]:
    """Test the files that stand in the outputs, when the run is the one that stands there."""
    folder = tulosteet / run.kausi.nimi
    manifest = folder / f"ajo-{run.kausi.nimi}.json"
    if not manifest.exists() or manifest.read_bytes() != run.polku.read_bytes():
        return
    changed = [
        each["file"]
        for each in run.manifest["outputs"]
        if not (folder / each["file"]).exists() or _sha256(folder / each["file"]) != each["sha256"]
    ]
    told = _names_or_count(changed, len(run.manifest["outputs"]))
    yield Koe(sanat.TULOSKANSIO, not changed, told)


def _grounds(run: Tallenne) -> tuple[Koe, ...]:
    """Tell whether the program is the one the run was made with."""
    now = {
        "code_version": (sanat.OHJELMAVERSIO, code_version()),
        "definitions_sha256": (sanat.MAARITELMAT, definitions_hash()),
        "lock_sha256": (sanat.LUKITUS, lock_hash()),
    }
    return tuple(
        Koe(nimi, run.manifest[key] == value, _grounds_told(run.manifest[key], value))
        for key, (nimi, value) in now.items()
    )


def _grounds_told(then: str | None, now: str | None) -> Sanottava:
    if then == now:
        return _short(now)
    return sanat.SILLOIN_JA_NYT.of(silloin=_short(then), nyt=_short(now))


def _short(value: str | None) -> Sanottava:
    if value is None:
        return sanat.EI_LUKITUSTA
    return as_it_is(value if "+" in value else value[:_SHORT])


def _made_anew(tulosteet: Path, run: Tallenne, varasto: Varasto) -> Koe:
    """Make the run again from the archived originals and compare what comes out.

    Printed pages depend on the printing program: the workbooks they show are compared instead.
    """
    try:
        with as_it_was(tulosteet, run) as tilaus:
            past = _past(tulosteet, run)
            again = tuple(each for each in tilaus.kaksoset if each.tehdaan_uudelleen)
            order = replace(tilaus, kaksoset=again)
            make(prepare(order), tilaus.tulosteet, STEPS, past, varasto)
            made = {
                path.relative_to(tilaus.tulosteet).as_posix(): _sha256(path)
                for path in files_below(tilaus.tulosteet)
            }
    except MissingContentError as error:
        return Koe(sanat.UUDELLEEN, pitaa=False, selitys=error.told)
    kept = {each["file"]: each["sha256"] for each in run.manifest["outputs"]}
    differing = [file for file, sha256 in made.items() if kept.get(file) != sha256]
    told = _names_or_count(differing, len(made))
    if not differing and any(file.endswith(f".{Kaksonen.PDF}") for file in kept):
        told = sanat.EI_SIVUJA.of(tiedostoja=told)
    return Koe(sanat.UUDELLEEN, not differing, told)


def _past(tulosteet: Path, run: Tallenne) -> Menneet:
    a_year_before = Kausi.parse(f"{run.kausi.edellinen_vuosi}-{run.kausi.kuukaudet:02}")
    return Menneet(
        numero=run.numero,
        edellinen_sha256=run.manifest["previous_manifest_sha256"],
        vertailuajo=_numbered(runs_of(tulosteet, run.kausi), run.manifest["compared_to"]),
        vuosi_sitten=_numbered(runs_of(tulosteet, a_year_before), run.manifest["a_year_before"]),
    )


def _numbered(runs: Sequence[Tallenne], numero: int | None) -> Tallenne | None:
    """Return the run of a number.

    Raises:
        MissingContentError: the history has lost it.
    """
    if numero is None:
        return None
    found = [run for run in runs if run.numero == numero]
    if not found:
        raise MissingContentError(sanat.VERTAILUAJO_PUUTTUU.of(numero=numero))
    return found[0]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _names_or_count(wrong: Sequence[str], total: int) -> Sanottava:
    """Tell the files that are wrong, or how many files are right."""
    return as_it_is(", ".join(wrong)) if wrong else TIEDOSTOA.of(total)
