"""Killed at any moment, a run leaves a whole set: the old one or the new; the next one succeeds.

The moments are counted in events of the interpreter (calls and returns) within each stage of a run,
not in time: they are the same ones on a busy machine. A run that is not killed while it makes its
files takes them ready-made; everything that bears on where they end up is the real thing.
"""

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, Final

import pytest

from flows import publishing
from flows.keeping.records import runs_of
from flows.keeping.store import Varasto
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.steps import STEPS, Kirjoitustyo
from schemas.kausi import Kausi
from schemas.tarkastus import Tarkastus
from tests.flows.orders import LEDGER, LOADED, REPORT, read_here, write_inputs

Q1 = Kausi.parse("2023-Q1")
STEP_KILLS: Final = {"read": 3, "check": 4, "compute": 4, "write": 8, "report": 8}
"""How often a run is killed in each step."""
PUBLISHING_KILLS: Final = {
    "recall": 2,
    "write_returns": 2,
    "take_over": 3,
    "archive": 4,
    "remember": 4,
    "write_manifest": 3,
    "put_in_place": 8,
    "keep": 5,
}
"""The same in each stage of publishing."""
KILLS: Final = STEP_KILLS | PUBLISHING_KILLS

Stage = Callable[..., Any]
Around = Callable[[str, Stage], Stage]


def _run(folder: Path, around: Around = lambda _name, stage: stage, *, ready: bool = False) -> None:
    steps = replace(STEPS, read=read_here)
    if ready:
        made = folder / "made"
        steps = replace(steps, write=partial(_copy, made), report=partial(_copy_report, made))
    for name in STEP_KILLS:
        steps = replace(steps, **{name: around(name, getattr(steps, name))})
    for name in PUBLISHING_KILLS:
        setattr(publishing, name, around(name, getattr(publishing, name)))
    order = Tilaus(kausi=Q1, syotteet=folder / "input", tulosteet=folder / "output")
    osavuosikatsaus(order, steps)


def _copy(made: Path, jobs: Sequence[Kirjoitustyo]) -> None:
    for job in jobs:
        shutil.copyfile(made / job.path.name, job.path)


def _copy_report(made: Path, tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
    """Copy the validation report; its record tells the fingerprint of this run."""
    files = sorted(made.glob("tarkastusraportti-*"))
    for path in files:
        shutil.copyfile(path, folder / path.name)
    record = folder / f"tarkastusraportti-{Q1.nimi}.json"
    told = {**json.loads(record.read_text("utf-8")), "fingerprint": tarkastus.tunniste}
    record.write_text(json.dumps(told), encoding="utf-8")
    return tuple(folder / path.name for path in files)


def _run_counted(folder: Path, told: Path) -> None:
    """Run in a process of its own; write how many events each stage has."""
    events: Counter[str] = Counter()

    def around(name: str, stage: Stage) -> Stage:
        def counted(*given: object, **named: object) -> object:
            def count(*_event: object) -> None:
                events[name] += 1

            _listen(count)
            try:
                return stage(*given, **named)
            finally:
                _listen(None)

        return counted

    _run(folder, around)
    told.write_text(json.dumps(events), encoding="utf-8")


def _run_killed(folder: Path, where: str, event: int) -> None:
    """Run in a process of its own that is killed at an event of a stage, or else at its end."""

    def around(name: str, stage: Stage) -> Stage:
        def killed(*given: object, **named: object) -> object:
            left = iter(range(event))

            def count(*_event: object) -> None:
                if next(left, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)

            _listen(count)
            stage(*given, **named)
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError("still alive")

        return killed if name == where else stage

    _run(folder, around, ready=where not in {"write", "report"})


def _listen(listener: Callable[..., None] | None) -> None:
    threading.setprofile(listener)
    sys.setprofile(listener)


def _moments(events: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Give the moments to kill at: in each stage as many as it has, from its start to its end."""
    for name, kills in KILLS.items():
        for number in range(kills):
            yield name, events[name] * number // (kills - 1)


@pytest.fixture(name="processes", scope="module")
def processes_fixture() -> ForkServerContext:
    """Processes that start with everything imported: sixty runs in the time of a few."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED, __name__])
    return context


def _inputs(folder: Path, number: int) -> None:
    write_inputs(folder / "input", kirjanpito=f"{LEDGER}4340;4100;9;2.3.2023;{number},00\n")


def _whole_set(folder: Path) -> str:
    """Return the fingerprint of the set that stands, after testing that it is whole."""
    outputs = folder / "output" / "2023-Q1"
    manifest = json.loads((outputs / "ajo-2023-Q1.json").read_text(encoding="utf-8"))
    listed = {each["file"]: each["sha256"] for each in manifest["outputs"]}
    standing = {path.name for path in outputs.iterdir()} - {"ajo-2023-Q1.json"}
    assert standing == set(listed)
    assert REPORT in standing
    for name, sha256 in listed.items():
        assert hashlib.sha256((outputs / name).read_bytes()).hexdigest() == sha256
    record = json.loads((outputs / "tarkastusraportti-2023-Q1.json").read_text(encoding="utf-8"))
    assert record["fingerprint"] == manifest["fingerprint"] == manifest["published_fingerprint"]
    return str(manifest["fingerprint"])


def _in_a_process(processes: ForkServerContext, target: Stage, *arguments: object) -> int | None:
    process = processes.Process(target=target, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def test_a_run_killed_at_any_moment_leaves_a_whole_set(
    tmp_path: Path, processes: ForkServerContext
) -> None:
    assert sum(KILLS.values()) >= 50
    _inputs(tmp_path, 0)
    _run(tmp_path)
    _inputs(tmp_path, 1)
    told = tmp_path / "events.json"
    assert _in_a_process(processes, _run_counted, tmp_path, told) == 0
    before = _whole_set(tmp_path)
    shutil.copytree(tmp_path / "output" / "2023-Q1", tmp_path / "made")
    for kill, (stage, event) in enumerate(_moments(json.loads(told.read_text("utf-8")))):
        _inputs(tmp_path, kill + 2)
        ended = _in_a_process(processes, _run_killed, tmp_path, stage, event)
        assert ended == -signal.SIGKILL, f"not killed in {stage}"
        stands = _whole_set(tmp_path)
        if stage != "put_in_place":
            assert (stands != before) == (stage == "keep"), f"killed at event {event} of {stage}"
        _run(tmp_path, ready=True)
        after = _whole_set(tmp_path)
        assert after != before
        assert stands in {before, after}
        before = after
    _assert_nothing_is_left_over(tmp_path / "output")


def _assert_nothing_is_left_over(output: Path) -> None:
    assert [path.name for path in output.glob(".vaihe-*")] == []
    assert [path.name for path in output.glob(".entinen-*")] == []
    kept = runs_of(output, Q1)
    assert [run.numero for run in kept] == list(range(1, len(kept) + 1))
    before = None
    varasto = Varasto(output)
    for run in kept:
        assert run.manifest["previous_manifest_sha256"] == before
        before = run.sha256
        for each in (*run.manifest["inputs"], *run.manifest["outputs"]):
            varasto.get(each["sha256"])
