"""The log of a run: sentences or json, with run, file, rows, seconds; nothing personal."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.keeping.records import runs_of
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.telling import LOG_FILE, listen, run_told, silence, tell
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat.sana import as_it_is
from tests.flows.orders import write_inputs

Q1 = Kausi.parse("2023-Q1")
LEDGER = """Tili;Kustannuspaikka;Tosite;Tositepäivä;Summa;Selite;Kumppani
3005;4100;1;1.2.2022;-1000,50;Matti Meikäläinen;Oy Salainen Ab
4340;4100;2;1.3.2022;500,25;Matti Meikäläinen;Oy Salainen Ab
3005;4100;3;1.2.2023;-2000,50;Matti Meikäläinen;Oy Salainen Ab
4000;9900;4;1.3.2023;1500,25;Matti Meikäläinen;Oy Salainen Ab
"""


@pytest.fixture(autouse=True)
def _silent_afterwards() -> Iterator[None]:
    yield
    silence()


def _run(folder: Path) -> None:
    inputs = write_inputs(folder / "input", kirjanpito=LEDGER)
    osavuosikatsaus(Tilaus(kausi=Q1, syotteet=inputs, tulosteet=folder / "output"))


def test_machines_get_every_stage_and_file_with_run_rows_and_seconds(tmp_path: Path) -> None:
    said = io.StringIO()
    listen(tmp_path, json_lines=True, terminal=said)
    _run(tmp_path)
    lines = [json.loads(line) for line in said.getvalue().splitlines()]
    assert [line["event"] for line in lines if line["event"] != "file-read"] == [
        "read", "check", "compute", "write", "report", "not-published",
    ]  # fmt: skip
    assert len({line["run"] for line in lines}) == 1
    assert all(len(line["run"]) == 8 for line in lines)
    read = {line["file"]: line for line in lines if line["event"] == "file-read"}
    assert read["kirjanpito.csv"]["rows"] == 4
    assert read["kirjanpito.csv"]["seconds"] > 0
    assert len(read) == 5


def test_people_get_sentences_in_a_file_and_nobody_gets_texts_or_names(tmp_path: Path) -> None:
    said = io.StringIO()
    listen(tmp_path, json_lines=True, terminal=said)
    _run(tmp_path)
    kept = (tmp_path / ".toteuma" / LOG_FILE).read_text("utf-8")
    assert "kirjanpito.csv: luettiin 4\N{NO-BREAK SPACE}riviä" in kept
    assert "osavuosikatsausta ei voi julkaista" in kept
    for personal in ("Matti", "Salainen"):
        assert personal not in kept + said.getvalue()


@pytest.mark.parametrize(
    ("kieli", "told"),
    [
        (Kieli.SV, r"kirjanpito\.csv: läste 4 rader, \d+,\d s"),
        (Kieli.EN, r"kirjanpito\.csv: read 4 rows, \d+\.\d s"),
    ],
)
def test_the_log_is_in_the_language_of_who_listens(tmp_path: Path, kieli: Kieli, told: str) -> None:
    said = io.StringIO()
    listen(tmp_path, kieli, terminal=said)
    _run(tmp_path)
    assert re.search(told, said.getvalue().replace("\N{NO-BREAK SPACE}", " "))


def test_a_run_within_a_told_one_has_the_same_id(tmp_path: Path) -> None:
    said = io.StringIO()
    listen(tmp_path, terminal=said)
    with run_told() as outer, run_told() as inner:
        tell("test", as_it_is("rivi\nja toinen"))
    assert outer == inner
    assert said.getvalue().endswith(f" [{outer}] rivi ja toinen\n")


def test_a_log_that_cannot_be_kept_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / ".toteuma").write_text("a file where a folder should be", encoding="utf-8")
    said = io.StringIO()
    listen(tmp_path, terminal=said)
    _run(tmp_path)
    assert "Lokia ei voi kirjoittaa" in said.getvalue()


def test_the_manifest_tells_what_the_run_handled_and_cost(tmp_path: Path) -> None:
    _run(tmp_path)
    (run,) = runs_of(tmp_path / "output", Q1)
    metrics = run.manifest["metrics"]
    assert (metrics["rows_read"], metrics["rows_used"]) == (11, 10)
    assert set(metrics["seconds"]) == {"read", "check", "compute", "write", "report"}
    assert metrics["peak_memory_mib"]["process"] > 10
