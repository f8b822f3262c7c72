"""What has landed in the input folder since the last run of a period, and what is gone from it.

Contents are compared by hash, so a file that was only touched or saved as it was is not new.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from flows.keeping.records import Tallenne, runs_of
from flows.reading.files import find_inputs
from schemas.kausi import Kausi
from schemas.kieli import Kieli


@dataclass(frozen=True, slots=True)
class Ero:
    """In English: the difference from the last run: names below the input folder, in order."""

    uudet: tuple[str, ...]
    muuttuneet: tuple[str, ...]
    poistuneet: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.uudet or self.muuttuneet or self.poistuneet)


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


def holds_the_same(then: Mapping[str, str], syotteet: Path) -> bool:
    """Say whether the folder holds what was read of it, hashes by name, and nothing else.

    Raises:
        OSError: a file cannot be read.
    """
    now = {path.relative_to(syotteet).as_posix(): path for path in find_inputs(syotteet)}
    return now.keys() == then.keys() and all(
        _sha256(path) == then[nimi] for nimi, path in now.items()
    )


def is_published_from(
    tulosteet: Path, kausi: Kausi, syotteet: Path, kielet: Sequence[Kieli]
) -> bool:
    """Say whether a period's report was published from what the folder holds, and stands so.

    One that stands in some of the languages only is not published: the others are to be made.

    Raises:
        OSError: a file cannot be read.
    """
    kept = runs_of(tulosteet, kausi)
    published = [run for run in kept if run.julkaistu]
    if not published or missing_languages(published, kielet):
        return False
    return not since(published[-1], syotteet) and not since(kept[-1], syotteet)


def missing_languages(runs: Sequence[Tallenne], kielet: Sequence[Kieli]) -> tuple[Kieli, ...]:
    """Return the languages that the last of the runs and those of the very same before it lack."""
    same = takewhile(lambda run: run.tunniste == runs[-1].tunniste, reversed(runs))
    made = {language for run in same for language in run.manifest.get("languages", [Kieli.FI])}
    return tuple(kieli for kieli in kielet if kieli.value not in made)


def _inputs(run: Tallenne | None) -> Mapping[str, str]:
    return {} if run is None else {each["file"]: each["sha256"] for each in run.manifest["inputs"]}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
