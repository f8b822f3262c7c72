"""Inputs and outputs at hand: folders of this machine, whether they lie here or in a store.

A run on a store works in folders of its own, gone when it ends: what it needs of earlier runs is
brought, and what it made is put up. A plain folder is itself.
"""

import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from flows.keeping.leases import Vuoro, Vuorokirja
from flows.keeping.store import CONTENTS, HISTORY, kept_elsewhere, place
from flows.storing.addresses import address_of
from flows.storing.fetching import fetch_inputs
from flows.storing.objects import Sailo, StoreError
from flows.storing.pointer import (
    Osoitin,
    clear_sets,
    fetch_set,
    name_of,
    put_set,
    read_pointer,
)
from flows.storing.turns import Sailokirja
from schemas.kausi import Kausi

_Asia = TypeVar("_Asia")
_WORK: Final = "tyo-"
_LEFT_BEHIND_S: Final = 24 * 3600.0
"""A working folder older than this was left by a run that died."""
_AT_ONCE: Final = 8
"""Objects that are on their way at once."""


class SetNotSwitchedError(StoreError):
    """Another set was put up for the period meanwhile."""


def turns_of(tulosteet: Path, nimi: str) -> Vuorokirja | None:
    """Return a book of turns in the store of the outputs; None when they are a plain folder."""
    address = address_of(tulosteet)
    return Sailokirja(Sailo.at(address), nimi) if address else None


@contextmanager
def inputs_at_hand(syotteet: Path) -> Iterator[Path]:
    """Give a folder with the inputs as they are at this moment.

    Raises:
        StoreError: they cannot be fetched.
    """
    address = address_of(syotteet)
    if address is None:
        yield syotteet
        return
    with _work_folder(syotteet) as folder:
        fetch_inputs(Sailo.at(address), syotteet, folder)
        yield folder


@contextmanager
def outputs_at_hand(
    tulosteet: Path, standing: Callable[[Path], Kausi | None] = lambda _folder: None
) -> Iterator["Tulosteet"]:
    """Give the outputs: the runs that are kept, and contents as they are asked for.

    `standing` says, when it sees the runs, which period's standing set is needed too.

    Raises:
        StoreError: they cannot be fetched.
    """
    address = address_of(tulosteet)
    if address is None:
        yield Tulosteet(tulosteet)
        return
    sailo = Sailo.at(address)
    with _work_folder(tulosteet) as folder:
        muualla = _Sisallot(sailo)
        with kept_elsewhere(muualla):
            _fetch_records(sailo, folder)
            kausi = standing(folder)
            osoitin = read_pointer(sailo, kausi) if kausi else None
            if kausi is not None and osoitin is not None:
                fetch_set(sailo, osoitin, folder / kausi.nimi)
            yield Tulosteet(folder, sailo, osoitin, muualla)


@dataclass(frozen=True, slots=True)
class Tulosteet:
    """In English: outputs at hand: their folder, and the store and pointer it was made of."""

    kansio: Path
    sailo: Sailo | None = None
    osoitin: Osoitin | None = None
    muualla: "_Sisallot | None" = None

    def put_up(self, kausi: Kausi, vuoro: Vuoro) -> str | None:
        """Put a period's set up to the store, and switch its pointer to it last.

        Until then what stood there stands. Returns the address of the set; None in a plain folder,
        where all is in place already.

        Raises:
            SetNotSwitchedError: another set was put up meanwhile; it stands.
            TurnLostError: another run has taken over the turn; what stood there stands.
            StoreError: the store does not take it; what stood there stands.
        """
        if self.sailo is None or self.muualla is None:
            return None
        sailo = self.sailo
        _put_contents(sailo, self.kansio, self.muualla.tunnetut)
        told = put_set(sailo, kausi, self.kansio / kausi.nimi, self.osoitin)
        vuoro.confirm()
        content = json.dumps(told, ensure_ascii=False, indent=1).encode()
        seen = self.osoitin.olio if self.osoitin else None
        if not sailo.switch(name_of(kausi), content, seen):
            raise SetNotSwitchedError(
                f"{sailo.osoite}/{name_of(kausi)}: another run put its set up meanwhile; it stands"
            )
        _put_records(sailo, self.kansio, kausi)
        clear_sets(sailo, kausi, told)
        return f"{sailo.osoite}/{told['folder']}"


@dataclass(frozen=True, slots=True)
class _Sisallot:
    """In English: the contents of the history in a store, and those known to be there."""

    sailo: Sailo
    tunnetut: set[str] = field(default_factory=set)

    def holds(self, sha256: str, tavuja: int) -> bool:
        """Say whether a content of that size is kept there."""
        if sha256 not in self.tunnetut:
            seen = self.sailo.look(place(sha256))
            if seen is None or seen.tavuja != tavuja:
                return False
            self.tunnetut.add(sha256)
        return True

    def bring(self, sha256: str, path: Path) -> None:
        """Write a content to a path, if it is kept there."""
        if self.sailo.fetch(place(sha256), path):
            self.tunnetut.add(sha256)


@contextmanager
def _work_folder(own: Path) -> Iterator[Path]:
    """Give an empty folder below the one that stands for a store; it is gone afterwards."""
    for left in own.glob(f"{_WORK}*"):
        if time.time() - left.stat().st_mtime > _LEFT_BEHIND_S:
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_WORK, dir=own, ignore_cleanup_errors=True) as name:
        yield Path(name)


def _fetch_records(sailo: Sailo, folder: Path) -> None:
    """Fetch the records of all runs; the contents, which are many, are not even listed."""
    kept = [name for name in sailo.folders(HISTORY) if name != CONTENTS]

    def fetch(nimi: str) -> None:
        path = folder / nimi
        path.parent.mkdir(parents=True, exist_ok=True)
        sailo.fetch(nimi, path)

    _at_once(fetch, [nimi for name in kept for nimi in sailo.objects(f"{HISTORY}/{name}")])


def _put_contents(sailo: Sailo, folder: Path, known: set[str]) -> None:
    contents = [
        path for path in (folder / HISTORY / CONTENTS).glob("*/*") if path.name not in known
    ]
    _at_once(lambda path: sailo.put(place(path.name), path), contents)


def _put_records(sailo: Sailo, folder: Path, kausi: Kausi) -> None:
    """Keep the runs that are not kept there; a record that is there is never written anew."""
    kept = set(sailo.objects(f"{HISTORY}/{kausi.nimi}"))
    for path in sorted((folder / HISTORY / kausi.nimi).glob("*.json")):
        nimi = path.relative_to(folder).as_posix()
        if nimi not in kept:
            sailo.switch(nimi, path.read_bytes(), None)


def _at_once(do: Callable[[_Asia], None], things: list[_Asia]) -> None:
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for done in [pool.submit(do, each) for each in things]:
            done.result()
