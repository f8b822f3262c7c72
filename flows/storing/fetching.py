"""The inputs of a store as they are at one moment, in a folder of this machine.

Only what has changed is fetched. What was fetched is kept by its hash, and looked at again before
it is used.
"""

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import Any, Final

from filelock import FileLock

from flows.reading.files import is_input
from flows.storing.objects import Olio, Sailo, StoreError

_ROUNDS: Final = 5
"""How often the inputs are listed anew, when something changed while they were fetched."""
_CONTENTS: Final = "sisallot"
_KNOWN: Final = "tunnetut.json"
_LOCK: Final = ".lukko-haku"

_Tunnetut = dict[str, dict[str, Any]]


class InputsChangeError(StoreError):
    """The inputs went on changing while they were fetched."""


class UnusableNameError(StoreError):
    """The name of an object cannot be the name of a file."""


def fetch_inputs(sailo: Sailo, own: Path, folder: Path) -> None:
    """Put the store's inputs into an empty folder, as they all were at one moment.

    `own` is the folder that stands for the store. An object that changes while it is fetched is
    fetched again.

    Raises:
        InputsChangeError: they went on changing.
        UnusableNameError: an object cannot be a file.
        StoreError: the store does not answer so.
        OSError: there is no room for them.
    """
    (own / _CONTENTS).mkdir(exist_ok=True)
    with FileLock(own / _LOCK):
        known = _load(own)
        for _ in range(_ROUNDS):
            listed = _listed(sailo)
            for nimi, olio in listed.items():
                if not _is_held(own, known.get(nimi), olio):
                    known[nimi] = _fetched(sailo, own, nimi, olio)
            whole = all(known[nimi]["tunniste"] == each.tunniste for nimi, each in listed.items())
            if whole and _listed(sailo) == listed:
                break
        else:
            raise InputsChangeError(f"{sailo.osoite}: the inputs keep changing; nothing was run")
        now = {nimi: known[nimi] for nimi in listed}
        _save(own, now)
        for nimi, each in now.items():
            _link(own / _CONTENTS / each["sha256"], folder / nimi)


def list_inputs(sailo: Sailo) -> dict[str, Olio]:
    """List the objects that are inputs by their names.

    Raises:
        StoreError: the store does not answer so.
    """
    return _inputs(sailo.objects())


def _inputs(objects: dict[str, Olio]) -> dict[str, Olio]:
    return {nimi: olio for nimi, olio in objects.items() if is_input(PurePosixPath(nimi))}


def _listed(sailo: Sailo) -> dict[str, Olio]:
    """List the inputs; an object that would be lost among files is told, not passed over."""
    objects = sailo.objects()
    folders = {above.as_posix() for nimi in objects for above in PurePosixPath(nimi).parents}
    for nimi in objects:
        if {"", ".", ".."} & set(nimi.split("/")) or set(nimi) & set("\\\0") or nimi in folders:
            raise UnusableNameError(f"{sailo.osoite}/{nimi}: no file can have this name")
    return _inputs(objects)


def _is_held(own: Path, known: dict[str, Any] | None, olio: Olio) -> bool:
    """Say whether an object's content lies here, whole."""
    if known is None or {**asdict(olio), "sha256": known["sha256"]} != known:
        return False
    path = own / _CONTENTS / str(known["sha256"])
    return path.is_file() and _sha256(path) == known["sha256"]


def _fetched(sailo: Sailo, own: Path, nimi: str, olio: Olio) -> dict[str, Any]:
    """Fetch an object beside, and keep it by its hash; one that is cut short is not whole."""
    descriptor, name = tempfile.mkstemp(dir=own / _CONTENTS, prefix=".uusi-")
    os.close(descriptor)
    aside = Path(name)
    try:
        sailo.fetch(nimi, aside)
        sha256 = _sha256(aside)
        # Of another size it is another object by now, or cut short: the next round fetches it.
        tavuja = aside.stat().st_size
        aside.replace(own / _CONTENTS / sha256)
    finally:
        aside.unlink(missing_ok=True)
    tunniste = olio.tunniste if tavuja == olio.tavuja else ""
    return {**asdict(olio), "tunniste": tunniste, "sha256": sha256}


def _link(content: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(content, path)
    except OSError:
        shutil.copyfile(content, path)


def _load(own: Path) -> _Tunnetut:
    try:
        known: _Tunnetut = json.loads((own / _KNOWN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known


def _save(own: Path, known: _Tunnetut) -> None:
    """Note what is here, and let go of what the store no longer has."""
    aside = own / f".{_KNOWN}"
    aside.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    aside.replace(own / _KNOWN)
    kept = {each["sha256"] for each in known.values()}
    for path in (own / _CONTENTS).iterdir():
        if path.name not in kept:
            path.unlink()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
