"""What has landed in the input folder since the last run of a period, and what is gone from it.

Contents are compared by hash, so a file that was only touched or saved as it was is not new.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.keeping.records import Tallenne, runs_of
from flows.reading.files import find_inputs
from schemas.kausi import Kausi


@dataclass(frozen=True, slots=True)
class Ero:
    """In English: the difference from the last run: names below the input folder, in order."""

    uudet: tuple[str, ...]
    muuttuneet: tuple[str, ...]
    poistuneet: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.uudet or self.muuttuneet or self.poistuneet)


def last_run(tulosteet: Path, kausi: Kausi) -> Tallenne | None:
    """Return the last kept run of a period."""
    kept = runs_of(tulosteet, kausi)
    return kept[-1] if kept else None


def since(run: Tallenne | None, syotteet: Path) -> Ero:
    """Return what the folder holds that a run did not read, and what it read that is gone.

    Raises:
        OSError: a file cannot be read.
    """
    then = _inputs(run)
    now = {path.relative_to(syotteet).as_posix(): path for path in find_inputs(syotteet)}
    return Ero(
        uudet=tuple(name for name in now if name not in then),
        muuttuneet=tuple(
            name for name, path in now.items() if name in then and _sha256(path) != then[name]
        ),
        poistuneet=tuple(name for name in then if name not in now),
    )


def is_published_from(tulosteet: Path, kausi: Kausi, syotteet: Path) -> bool:
    """Say whether a period's report was published from what the folder holds, and stands so.

    Raises:
        OSError: a file cannot be read.
    """
    kept = runs_of(tulosteet, kausi)
    published = [run for run in kept if run.julkaistu]
    return bool(published) and not since(published[-1], syotteet) and not since(kept[-1], syotteet)


def _inputs(run: Tallenne | None) -> Mapping[str, str]:
    return {} if run is None else {each["file"]: each["sha256"] for each in run.manifest["inputs"]}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
