"""The pointer of a period: the one small object that tells which set stands in a store."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from flows.keeping.swapping import files_below
from flows.storing.objects import Olio, Sailo, StoreError
from schemas.kausi import Kausi

_SHORT: Final = 8


class DamagedSetError(StoreError):
    """What the pointer tells of is not there, or is not what it tells."""


@dataclass(frozen=True, slots=True)
class Osoitin:
    """In English: the pointer of a period as it was seen: its object, and what it tells.

    It tells the set's number and folder, its files with their hashes, and the set before.
    """

    olio: Olio
    sisalto: dict[str, Any]

    @property
    def kansio(self) -> str:
        """The name that the set's objects begin with."""
        return str(self.sisalto["folder"])

    @property
    def edellinen(self) -> str | None:
        """The same of the set before."""
        return None if self.sisalto["previous"] is None else str(self.sisalto["previous"])


def name_of(kausi: Kausi) -> str:
    """Return the name of a period's pointer."""
    return f"{kausi.nimi}.json"


def read_pointer(sailo: Sailo, kausi: Kausi) -> Osoitin | None:
    """Return the pointer of a period; None when nothing was put up yet.

    It is looked at before it is read: if it is switched between, the next switch will not do.

    Raises:
        DamagedSetError: it cannot be read.
        StoreError: the store does not answer so.
    """
    olio = sailo.look(name_of(kausi))
    content = sailo.read(name_of(kausi)) if olio else None
    if olio is None or content is None:
        return None
    try:
        told = json.loads(content)
        return Osoitin(
            olio, {**told, **{key: told[key] for key in ("folder", "files", "previous")}}
        )
    except (ValueError, TypeError, KeyError) as error:
        raise DamagedSetError(f"{sailo.osoite}/{name_of(kausi)} is no pointer to a set") from error


def fetch_set(sailo: Sailo, osoitin: Osoitin, folder: Path) -> None:
    """Fetch the set that stands into an empty folder, whole.

    Raises:
        DamagedSetError: a file of it is lost or changed.
        StoreError: the store does not answer so.
    """
    for each in osoitin.sisalto["files"]:
        name, path = f"{osoitin.kansio}/{each['file']}", folder / each["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if not sailo.fetch(name, path) or _sha256(path) != each["sha256"]:
            raise DamagedSetError(f"{sailo.osoite}/{name} is lost or changed; its run is kept")


def put_set(sailo: Sailo, kausi: Kausi, folder: Path, before: Osoitin | None) -> dict[str, Any]:
    """Put a set up under a name of its own, and return what the pointer is to tell of it.

    Raises:
        StoreError: the store does not take it.
    """
    manifest = (folder / f"ajo-{kausi.nimi}.json").read_bytes()
    told = json.loads(manifest)
    short = hashlib.sha256(manifest).hexdigest()[:_SHORT]
    name = f"{kausi.nimi}-{told['number']:04}-{told['fingerprint']}-{short}"
    paths = {path.relative_to(folder).as_posix(): path for path in files_below(folder)}
    for file, path in paths.items():
        sailo.put(f"{name}/{file}", path)
    return {
        "period": kausi.nimi,
        "number": told["number"],
        "fingerprint": told["fingerprint"],
        "published_fingerprint": told["published_fingerprint"],
        "folder": name,
        "files": [{"file": file, "sha256": _sha256(path)} for file, path in paths.items()],
        "previous": before.kansio if before else None,
    }


def clear_sets(sailo: Sailo, kausi: Kausi, stands: dict[str, Any]) -> None:
    """Remove the sets of a period that neither stand nor stood before; their contents are kept.

    A set with a later number may be on its way up, and is left. One with an earlier number cannot
    be switched to any more: the pointer is not as its run saw it.

    Raises:
        StoreError: the store does not let them go.
    """
    form = re.compile(rf"{re.escape(kausi.nimi)}-(?P<number>[0-9]{{4,}})-[0-9a-f]+-[0-9a-f]{{8}}")
    for name in sailo.folders():
        found = form.fullmatch(name)
        gone = found is not None and int(found["number"]) <= stands["number"]
        if gone and name not in {stands["folder"], stands["previous"]}:
            sailo.remove([f"{name}/{file}" for file in _files(sailo, name)])


def _files(sailo: Sailo, name: str) -> list[str]:
    return [each.removeprefix(f"{name}/") for each in sailo.objects(name)]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
