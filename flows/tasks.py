"""The steps as Prefect sees them: thin tasks with names a finance person understands."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.tasks import Task
from prefect.utilities.annotations import quote

from flows import steps as plain
from flows.steps import Kirjoitustyo, Lukutyo, Steps
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu

_Value = TypeVar("_Value")


def _passes(_task: Task[..., Any], _run: TaskRun, state: State) -> bool:
    """Say whether a second try can help: a file held by Excel, a share that is away."""
    return isinstance(state.result(raise_on_failure=False), OSError)


# Frames and workbooks pass from task to task in memory: no cache, no result on disk.
_IN_MEMORY: Final[dict[str, Any]] = {"cache_policy": NO_CACHE, "persist_result": False}
_TRIED_AGAIN: Final[dict[str, Any]] = {
    "retries": 2,
    "retry_delay_seconds": 3,
    "retry_condition_fn": _passes,
}


@task(name="Lue tiedosto", task_run_name="Lue {nimi}", **_IN_MEMORY, **_TRIED_AGAIN)
def read(nimi: str, job: Lukutyo) -> Luettu:  # noqa: ARG001 - the run is named by it
    """Read one file."""
    return plain.read_one(job)


@task(name="Tarkista rivit", **_IN_MEMORY)
def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None) -> Tarkistettu:
    """Check everything that was read."""
    return plain.STEPS.check(luetut, kausi, pohja)


@task(name="Laske luvut", **_IN_MEMORY)
def compute(tarkistettu: Tarkistettu, tunniste: str, *, luonnos: bool) -> tuple[Katsaus, ...]:
    """Compute the report of every division."""
    return plain.STEPS.compute(tarkistettu, tunniste, luonnos)


@task(name="Kirjoita katsaus", task_run_name="Kirjoita {nimi}", **_IN_MEMORY, **_TRIED_AGAIN)
def write(nimi: str, job: Kirjoitustyo) -> None:  # noqa: ARG001 - the run is named by it
    """Write one division's workbook."""
    plain.write_one(job)


@task(name="Kirjoita tarkastusraportti", **_IN_MEMORY, **_TRIED_AGAIN)
def report(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
    """Write the validation report."""
    return plain.STEPS.report(tarkastus, folder)


def _whole(value: _Value) -> _Value:
    """Keep Prefect from walking through a value in search of futures: frames are large."""
    return cast("_Value", quote(value))


def _read_each(jobs: Sequence[Lukutyo]) -> list[Luettu]:
    return [future.result() for future in [read.submit(job.nimi, _whole(job)) for job in jobs]]


def _write_each(jobs: Sequence[Kirjoitustyo]) -> None:
    for future in [write.submit(job.katsaus.toimiala, _whole(job)) for job in jobs]:
        future.result()


STEPS: Final = Steps(
    read=_read_each,
    check=lambda luetut, kausi, pohja: check(_whole(luetut), _whole(kausi), pohja),
    compute=lambda tarkistettu, tunniste, luonnos: compute(
        _whole(tarkistettu), tunniste, luonnos=luonnos
    ),
    write=_write_each,
    report=lambda tarkastus, folder: report(_whole(tarkastus), folder),
)
"""The steps as tasks."""
