"""Killed at any moment, a run leaves a whole set: the old one or the new; the next one succeeds."""

import hashlib
import json
import multiprocessing
import time
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from flows.keeping.records import runs_of
from flows.keeping.store import Varasto
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.steps import STEPS
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, REPORT, read_here, write_inputs

Q1 = Kausi.parse("2023-Q1")
KILLS = 50


def _order(folder: Path) -> Tilaus:
    return Tilaus(kausi=Q1, syotteet=folder / "input", tulosteet=folder / "output")


def _run(folder: Path) -> None:
    osavuosikatsaus(_order(folder), replace(STEPS, read=read_here))


@pytest.fixture(name="processes", scope="module")
def processes_fixture() -> ForkServerContext:
    """Processes that start with everything imported: fifty runs in the time of a few."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["flows.osavuosikatsaus", __name__])
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


def test_a_run_killed_at_any_moment_leaves_a_whole_set(
    tmp_path: Path, processes: ForkServerContext
) -> None:
    _inputs(tmp_path, 0)
    _run(tmp_path)
    _inputs(tmp_path, 1)
    started = time.monotonic()
    process = processes.Process(target=_run, args=(tmp_path,))
    process.start()
    process.join()
    whole_run = time.monotonic() - started
    before = _whole_set(tmp_path)
    killed_before_publishing = 0
    for kill in range(KILLS):
        _inputs(tmp_path, kill + 2)
        process = processes.Process(target=_run, args=(tmp_path,))
        process.start()
        process.join(whole_run * (kill + 1) / KILLS)
        process.kill()
        process.join()
        killed_before_publishing += _whole_set(tmp_path) == before
        _run(tmp_path)
        after = _whole_set(tmp_path)
        assert after != before
        before = after
    assert killed_before_publishing > KILLS // 4
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
