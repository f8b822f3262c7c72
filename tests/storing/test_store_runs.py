"""Whole runs from a store to a store: the bytes of a plain folder, and never half a set."""

import hashlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.keeping.records import runs_of
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.starting import write_sample
from flows.steps import STEPS
from flows.storing.addresses import place_of
from flows.storing.at_hand import SetNotSwitchedError, outputs_at_hand
from flows.storing.objects import Sailo, StoreError
from flows.verifying import verify
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.flows.orders import LEDGER, LOADED, REPORT, read_here, write_inputs
from tests.storing.buckets import Bucket

Q1 = Kausi.parse("2023-Q1")
PROJECT = Path(__file__).resolve().parents[2]
HERE = replace(STEPS, read=read_here)


@pytest.fixture(name="processes", scope="module")
def processes_fixture() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*LOADED, "s3fs", __name__])
    return context


def _order(address: str) -> Tilaus:
    return Tilaus(
        kausi=Q1,
        syotteet=place_of(f"{address}/syotteet"),
        tulosteet=place_of(f"{address}/tulosteet"),
    )


def _land(bucket: Bucket, number: int = 0) -> None:
    """Let a quarter land in the store, each number another."""
    ledger = f"{LEDGER}4340;4100;9;2.3.2023;{number},00\n"
    bucket.put(write_inputs(Path("pudotetut"), kirjanpito=ledger), "syotteet")


def _run(bucket: Bucket) -> Paatos:
    return osavuosikatsaus(_order(bucket.osoite), HERE)


def _standing(bucket: Bucket) -> dict[str, bytes]:
    """Return the set that stands, after testing that it is whole."""
    objects = bucket.contents("tulosteet")
    told = json.loads(objects["2023-Q1.json"])
    files = {each["file"]: objects[f"{told['folder']}/{each['file']}"] for each in told["files"]}
    for each in told["files"]:
        assert hashlib.sha256(files[each["file"]]).hexdigest() == each["sha256"]
    manifest = json.loads(files["ajo-2023-Q1.json"])
    listed = {each["file"]: each["sha256"] for each in manifest["outputs"]}
    assert set(files) == {*listed, "ajo-2023-Q1.json"}
    assert {REPORT, "tarkastusraportti-2023-Q1.html"} <= set(files)
    assert (manifest["number"], manifest["fingerprint"]) == (told["number"], told["fingerprint"])
    return files


def _assert_proven(bucket: Bucket, runs: int) -> None:
    """All runs are kept, and the last one can be made again from what the store has."""
    with outputs_at_hand(place_of(f"{bucket.osoite}/tulosteet"), lambda _kept: Q1) as tulosteet:
        kept = runs_of(tulosteet.kansio, Q1)
        assert [run.numero for run in kept] == list(range(1, runs + 1))
        told = verify(tulosteet.kansio, kept[-1])
    assert [koe.nimi(Kieli.FI) for koe in told if not koe.pitaa] == []
    assert "Tuloskansion tiedostot ovat ajon tekemät" in {koe.nimi(Kieli.FI) for koe in told}


def test_the_sample_from_store_to_store_gives_the_bytes_of_a_plain_folder(
    bucket: Bucket, tmp_path: Path
) -> None:
    write_sample(tmp_path / "input")
    bucket.put(tmp_path / "input", "syotteet")
    alone = Tilaus(kausi=Q1, syotteet=tmp_path / "input", tulosteet=tmp_path / "output")
    plain = osavuosikatsaus(alone, HERE)
    paatos = _run(bucket)
    objects = bucket.contents("tulosteet")
    folder = json.loads(objects["2023-Q1.json"])["folder"]
    assert paatos.osoite == f"{bucket.osoite}/tulosteet/{folder}"
    names = [path.relative_to(plain.kansio).as_posix() for path in plain.tiedostot]
    assert [paatos.paikka(path) for path in paatos.tiedostot] == [
        f"{paatos.osoite}/{name}" for name in names
    ]
    made = [name for name in names if name != "ajo-2023-Q1.json"]
    assert len([name for name in made if name.startswith("osavuosikatsaus-")]) == 2
    for name in made:
        assert objects[f"{folder}/{name}"] == (plain.kansio / name).read_bytes()
    assert not any(place_of(f"{bucket.osoite}/tulosteet").glob("tyo-*"))


def test_the_set_before_is_kept_the_ones_before_it_only_by_their_contents(bucket: Bucket) -> None:
    for number in range(3):
        _land(bucket, number)
        _run(bucket)
    objects = bucket.contents("tulosteet")
    folders = {name.split("/")[0] for name in objects if name.startswith("2023-Q1-")}
    told = json.loads(objects["2023-Q1.json"])
    assert folders == {told["folder"], told["previous"]}
    assert told["previous"].startswith("2023-Q1-0002-")
    _standing(bucket)
    _assert_proven(bucket, 3)
    places = {name.rsplit("/", 1)[1] for name in objects if "/sisallot/" in name}
    for name in [name for name in objects if name.startswith("historia/2023-Q1/")]:
        assert {each["sha256"] for each in json.loads(objects[name])["outputs"]} <= places


def test_commands_that_ask_work_on_a_store(bucket: Bucket) -> None:
    _land(bucket, 0)
    _run(bucket)
    _land(bucket, 5)
    _run(bucket)
    said = {
        words[0]: _toteuma(bucket, *words)
        for words in (
            ("status", "2023-Q1"),
            ("diff",),
            ("verify", "2023-Q1/1"),
            ("trace", "Kulttuuri/Henkilöstökulut/TOT 2023", "2023-Q1", "--run", "2"),
        )
    }
    assert "Viimeisin ajo 2023-Q1/2" in said["status"]
    assert "Ei mitään: viimeisin ajo luki kaikki kansion tiedostot." in said["status"]
    assert "Uudet kirjaukset: 1 rivi" in said["diff"]
    assert "Ajo on todistettu" in said["verify"]
    assert "kirjanpito.csv" in said["trace"]


def _toteuma(bucket: Bucket, *words: str) -> str:
    folders = {
        "TOTEUMA_INPUT": f"{bucket.osoite}/syotteet",
        "TOTEUMA_OUTPUT": f"{bucket.osoite}/tulosteet",
    }
    done = CliRunner().invoke(app, words, env=folders)
    assert done.exit_code == 0, done.output
    return done.stdout.replace("\N{NO-BREAK SPACE}", " ")


def _in_a_process(project: Path, bucket: Bucket, puts: int | None = None) -> None:
    """Run from a project's folder; die before the put of that number, if one is given."""
    os.environ.update(bucket.ymparisto)
    os.chdir(project)
    if puts is not None:
        _die_at(puts)
    osavuosikatsaus(_order(bucket.osoite), HERE)


def _die_at(puts: int) -> None:
    left = [puts]

    def mortal(method: Callable[..., Any]) -> Callable[..., Any]:
        def put(self: Sailo, *arguments: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return method(self, *arguments)

        return put

    for name in ("put", "write", "switch", "remove"):
        setattr(Sailo, name, mortal(getattr(Sailo, name)))


def test_a_run_killed_between_puts_leaves_a_whole_set_and_the_next_one_succeeds(
    bucket: Bucket, tmp_path: Path, processes: ForkServerContext
) -> None:
    _land(bucket)
    _run(bucket)
    before = _standing(bucket)
    # Contents come first, then the set from 9 on, the pointer at 15, the record of the run after.
    for puts, switched in {3: False, 10: False, 13: False, 15: False, 16: True}.items():
        _land(bucket, puts)
        process = processes.Process(target=_in_a_process, args=(tmp_path, bucket, puts))
        process.start()
        process.join(90)
        assert process.exitcode == -signal.SIGKILL
        assert (_standing(bucket) != before) == switched
    assert len(bucket.contents("tulosteet/historia/2023-Q1")) == 1
    _run(bucket)
    _standing(bucket)
    _assert_proven(bucket, 3)


def test_two_machines_at_once_run_one_after_the_other(
    bucket: Bucket, tmp_path: Path, processes: ForkServerContext
) -> None:
    _land(bucket)
    machines = []
    for name in ("alpha", "beta"):
        (tmp_path / name).mkdir()
        machines.append(processes.Process(target=_in_a_process, args=(tmp_path / name, bucket)))
        machines[-1].start()
    for machine in machines:
        machine.join(90)
    assert [machine.exitcode for machine in machines] == [0, 0]
    _standing(bucket)
    _assert_proven(bucket, 2)


def test_a_set_that_was_put_up_meanwhile_stands(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    _land(bucket)
    _run(bucket)
    _land(bucket, 7)
    switch = Sailo.switch

    def late(self: Sailo, nimi: str, content: bytes, seen: Any) -> bool:  # noqa: ANN401
        if nimi == "2023-Q1.json":
            told = json.loads(self.read(nimi) or b"")
            self.write(nimi, json.dumps({**told, "number": 9}).encode())
        return switch(self, nimi, content, seen)

    monkeypatch.setattr(Sailo, "switch", late)
    with pytest.raises(SetNotSwitchedError, match="another run put its set up meanwhile"):
        _run(bucket)
    assert json.loads(bucket.contents("tulosteet")["2023-Q1.json"])["number"] == 9


def test_a_store_that_goes_away_in_mid_run_leaves_what_stood(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    _land(bucket)
    _run(bucket)
    before = _standing(bucket)
    _land(bucket, 7)

    def away(self: Sailo, nimi: str, _path: Path) -> None:
        raise StoreError(f"{self.osoite}/{nimi}: away")

    with monkeypatch.context() as patched:
        patched.setattr(Sailo, "put", away)
        with pytest.raises(StoreError, match="away"):
            _run(bucket)
    assert _standing(bucket) == before
    _run(bucket)
    _assert_proven(bucket, 2)


def test_a_damaged_set_in_the_store_is_told_and_not_taken_over(bucket: Bucket) -> None:
    _land(bucket)
    paatos = _run(bucket)
    assert paatos.osoite is not None
    Sailo.at(paatos.osoite).write(REPORT, b"vika")
    with pytest.raises(StoreError, match=f"{REPORT} is lost or changed"):
        _run(bucket)


def test_a_fault_of_the_store_is_one_line_and_code_3(bucket: Bucket) -> None:
    away: Mapping[str, str] = {"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "flows", "run", "2023-Q1", "--direct", "--input",
         f"{bucket.osoite}/syotteet", "--output", f"{bucket.osoite}/tulosteet"],
        env={**os.environ, "PYTHONPATH": str(PROJECT), **away},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "Could not connect" in done.stderr
    assert "what was published stands" in done.stderr
