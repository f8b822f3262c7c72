"""Reading and writing on the workers of a Dask cluster: the same bytes as on one machine."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.flows.orders import write_inputs

pytest.importorskip("prefect_dask")
distributed = pytest.importorskip("distributed")
PROJECT = Path(__file__).resolve().parents[2]


@contextmanager
def _started(folder: Path, ready: str, *words: str) -> Iterator[str]:
    """Start a part of a cluster as a process; give what it says of itself when it is ready."""
    command = [sys.executable, "-m", "dask", *words]
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        command,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "DASK_TEMPORARY_DIRECTORY": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            said = (re.search(ready, line) for line in process.stderr)
            yield next(match[1] for match in said if match)
        finally:
            process.terminate()
            process.communicate()


def _run(folder: Path, output: str, *words: str, **settings: str) -> dict[str, bytes]:
    """Run the quarter of a folder; return what it published, without its clock times."""
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "flows", "run", "2023-Q1", *words, "--output", output],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **settings},
        check=True,
        capture_output=True,
    )
    published = folder / output / "2023-Q1"
    return {
        path.relative_to(published).as_posix(): path.read_bytes()
        for path in published.rglob("*")
        if path.is_file() and not path.name.startswith("ajo-")
    }


def _tasks_of(scheduler: str) -> Counter[str]:
    """Count by name the tasks that the workers of a cluster have done."""

    def finished(dask_scheduler: Any) -> list[str]:  # noqa: ANN401 - the scheduler's own parameter
        log = dask_scheduler.transition_log
        return [str(key) for key, _, state, *_ in log if state == "memory"]

    with distributed.Client(scheduler) as client:
        return Counter(key.split("-")[0] for key in client.run_on_scheduler(finished))


def test_two_workers_publish_the_same_bytes_as_one_machine(tmp_path: Path) -> None:
    write_inputs(tmp_path / "input")
    alone = _run(tmp_path, "alone", "--direct")
    with ExitStack() as cluster:
        address = cluster.enter_context(
            _started(
                tmp_path,
                r"Scheduler at: +(tcp://\S+)",
                *("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"),
            )
        )
        workers = [
            cluster.enter_context(
                _started(
                    tmp_path,
                    r"Start worker at: +(tcp://\S+)",
                    *("worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"),
                )
            )
            for _ in range(2)
        ]
        together = _run(tmp_path, "together", TOTEUMA_DASK=address)
        done = _tasks_of(address)
    assert len(set(workers)) == 2
    assert list((tmp_path / "together").glob(".valimuisti/*"))
    assert {"read": 5, "write": 1}.items() <= done.items()
    assert len(alone) >= 4
    assert together == alone
