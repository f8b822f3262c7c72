"""The steps as Prefect sees them: thin tasks with names a finance person understands."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner
from prefect.tasks import Task

from flows import steps as plain
from flows.reading.file import end_readers
from flows.settings import dask_scheduler, read_retries
from flows.steps import Kirjoitustyo, Lukutyo, Steps
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu

_Value = TypeVar("_Value")


class Whole(Generic[_Value]):
    """A value as it is: an engine walks through what it knows in search of results to wait for.

    Frames are large, and what travels to a worker of a cluster must arrive as it was.
    """

    __slots__ = ("value",)

    def __init__(self, value: _Value) -> None:
        self.value = value


def _passes(_task: Task[..., Any], _run: TaskRun, state: State) -> bool:
    """Say whether a second try can help: a file held by Excel, a share that is away."""
    return isinstance(state.result(raise_on_failure=False), OSError)


# Frames and workbooks pass from task to task in memory: no cache, no result on disk.
_IN_MEMORY: Final[dict[str, Any]] = {"cache_policy": NO_CACHE, "persist_result": False}
_RETRIES, _RETRY_S = read_retries()
_TRIED_AGAIN: Final[dict[str, Any]] = {
    "retries": _RETRIES,
    "retry_delay_seconds": _RETRY_S,
    "retry_condition_fn": _passes,
}


@task(name="Lue tiedosto", task_run_name="Lue {nimi}", **_IN_MEMORY, **_TRIED_AGAIN)
def read(nimi: str, job: Whole[Lukutyo]) -> Luettu:  # noqa: ARG001 - the run is named by it
    """Read one file."""
    return plain.read_one(job.value)


@task(name="Tarkista rivit", **_IN_MEMORY)
def check(luetut: Whole[Sequence[Luettu]], kausi: Whole[Kausi], pohja: str | None) -> Tarkistettu:
    """Check everything that was read."""
    return plain.STEPS.check(luetut.value, kausi.value, pohja)


@task(name="Laske luvut", **_IN_MEMORY)
def compute(
    tarkistettu: Whole[Tarkistettu], tunniste: str, *, luonnos: bool, kieli: Kieli
) -> tuple[Katsaus, ...]:
    """Compute the report of every division."""
    return plain.STEPS.compute(tarkistettu.value, tunniste, luonnos, kieli)


@task(name="Kirjoita katsaus", task_run_name="Kirjoita {nimi}", **_IN_MEMORY, **_TRIED_AGAIN)
def write(nimi: str, job: Whole[Kirjoitustyo]) -> None:  # noqa: ARG001 - the run is named by it
    """Write one division's workbook."""
    plain.write_one(job.value)


@task(name="Kirjoita tarkastusraportti", **_IN_MEMORY, **_TRIED_AGAIN)
def report(tarkastus: Whole[Tarkastus], folder: Path) -> tuple[Path, ...]:
    """Write the validation report."""
    return plain.STEPS.report(tarkastus.value, folder)


def _read_each(jobs: Sequence[Lukutyo]) -> list[Luettu]:
    futures = [read.submit(job.nimi, Whole(job.absolute())) for job in jobs]
    try:
        return [future.result() for future in futures]
    finally:
        for future in futures:  # one that failed leaves others at work
            future.wait()
        end_readers()


def _write_each(jobs: Sequence[Kirjoitustyo]) -> None:
    found = [replace(job, path=job.path.absolute()) for job in jobs]
    for future in [write.submit(job.katsaus.toimiala, Whole(job)) for job in found]:
        future.result()


STEPS: Final = Steps(
    read=_read_each,
    check=lambda luetut, kausi, pohja: check(Whole(luetut), Whole(kausi), pohja),
    compute=lambda tarkistettu, tunniste, luonnos, kieli: compute(
        Whole(tarkistettu), tunniste, luonnos=luonnos, kieli=kieli
    ),
    write=_write_each,
    report=lambda tarkastus, folder: report(Whole(tarkastus), folder),
)
"""The steps as tasks."""


def task_runner() -> TaskRunner[Any]:
    """Return what runs the tasks: threads, or with `TOTEUMA_DASK` the cluster of that scheduler.

    Its workers read files and write workbooks, so they need the same folders under the same names,
    the same release of this program and a Prefect server they can reach.

    Raises:
        ImportError: a cluster is asked for, and prefect-dask (the extra `dask`) is not installed.
    """
    address = dask_scheduler()
    if address is None:
        return ThreadPoolTaskRunner()
    from prefect_dask import task_runners  # noqa: PLC0415 - an extra, only where it is used

    return task_runners.DaskTaskRunner(address=address)
