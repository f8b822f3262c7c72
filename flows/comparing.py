"""The command `diff`: which two runs are compared. What changed between them is in `changed.py`."""

from pathlib import Path
from typing import Final

from rich.console import Console

from flows.keeping.records import (
    APPROPRIATIONS,
    FIGURES,
    POSTINGS,
    SOURCES,
    Tallenne,
    UnknownRunError,
    find_run,
    runs_of,
)
from schemas.kieli import Kieli
from schemas.sanat import ajot as sanat

TOLD: Final = 0

_COMPARED: Final = (POSTINGS, APPROPRIATIONS, FIGURES, SOURCES)


def tell_changes(
    tulosteet: Path,
    names: tuple[str | None, str | None],
    rows: int,
    console: Console,
    kieli: Kieli,
) -> int:
    """Tell what changed from one run to another; without names, between the last two.

    Returns the exit code, whatever changed.

    Raises:
        UnknownRunError: a run is not kept, or the two are of different periods.
        MissingContentError: the history has lost a run's rows.
    """
    before, after = _two_runs(tulosteet, *names)
    runs = {"ennen": before.nimi, "jalkeen": after.nimi}
    prints = {"ennen_tunniste": before.tunniste, "jalkeen_tunniste": after.tunniste}
    console.print(sanat.AJOSTA_AJOON(kieli, **runs, **prints))
    if _kept_the_same(before, after):
        console.print(sanat.EI_MUUTOKSIA(kieli))
        return TOLD
    from flows.changed import tell_changed  # noqa: PLC0415 - heavy; the same rows need none of it

    tell_changed(tulosteet, (before, after), rows, console, kieli)
    return TOLD


def _kept_the_same(before: Tallenne, after: Tallenne) -> bool:
    """Say whether two runs kept the very same rows, by their hashes."""
    return all(before.manifest["kept"][name] == after.manifest["kept"][name] for name in _COMPARED)


def _two_runs(tulosteet: Path, first: str | None, second: str | None) -> tuple[Tallenne, Tallenne]:
    after = find_run(tulosteet, second)
    if first is not None:
        before = find_run(tulosteet, first, after.kausi)
    else:
        earlier = [run for run in runs_of(tulosteet, after.kausi) if run.numero < after.numero]
        if not earlier:
            raise UnknownRunError(sanat.EI_EDELLISTA.of(ajo=after.nimi))
        before = earlier[-1]
    if before.kausi != after.kausi:
        raise UnknownRunError(sanat.ERI_KAUDET.of(yksi=before.nimi, toinen=after.nimi))
    return before, after
