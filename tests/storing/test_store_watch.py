"""The watcher on a store: what lands there is run, and what it reads is told by its address."""

import logging
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.storing.addresses import place_of
from flows.storing.objects import Sailo, StoreError
from flows.watching.alone import alone
from flows.watching.folder import look, obstacle
from flows.watching.watcher import Vahtityo, keep_watch
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, write_inputs
from tests.storing.buckets import Bucket
from tests.storing.test_store_runs import HERE

Q1 = Kausi.parse("2023-Q1")
LONG_S = 90.0


def test_what_lands_in_a_store_is_run_and_published(
    bucket: Bucket, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "toteuma")
    syotteet = place_of(f"{bucket.osoite}/syotteet")
    tulosteet = place_of(f"{bucket.osoite}/tulosteet")
    ended: Queue[str] = Queue()

    def run(kausi: Kausi) -> None:
        tilaus = Tilaus(kausi=kausi, syotteet=syotteet, tulosteet=tulosteet, itsestaan=True)
        ended.put(str(osavuosikatsaus(tilaus, HERE).osoite))

    tyo = Vahtityo(syotteet=syotteet, tulosteet=tulosteet, period=lambda: Q1, run=run, hiljaa_s=0.1)
    bucket.put(write_inputs(Path("pudotetut")), "syotteet")
    stop = Event()
    watching = Thread(target=keep_watch, args=(tyo, stop), daemon=True)
    watching.start()
    try:
        first = ended.get(timeout=LONG_S)
        changed = f"{LEDGER}4340;4100;9;2.3.2023;7,00\n".encode()
        Sailo.at(f"{bucket.osoite}/syotteet").write("kirjanpito.csv", changed)
        second = ended.get(timeout=LONG_S)
    finally:
        stop.set()
        watching.join(LONG_S)
    assert first.startswith(f"{bucket.osoite}/tulosteet/2023-Q1-0001-")
    assert second.startswith(f"{bucket.osoite}/tulosteet/2023-Q1-0002-")
    assert f"Vahditaan kansiota {bucket.osoite}/syotteet" in caplog.text
    assert "kirjanpito.csv: muuttunut" in caplog.text


def test_what_is_seen_in_a_store_is_whole_and_changes_with_each_put(bucket: Bucket) -> None:
    folder = place_of(f"{bucket.osoite}/syotteet")
    pictures = []
    for text in ("yksi", "kaksi", "kolm"):
        Path("pudotetut").mkdir(exist_ok=True)
        Path("pudotetut/a.csv").write_text(text, encoding="utf-8")
        bucket.put(Path("pudotetut"), "syotteet")
        pictures.append(look(folder))
    assert [list(kuva.jaljet) for kuva in pictures] == [[folder / "a.csv"]] * 3
    assert len({kuva.jaljet[folder / "a.csv"] for kuva in pictures}) == 3
    assert obstacle(folder / "a.csv", pictures[-1]) is None


def test_a_watcher_waits_for_a_store_that_is_away_and_takes_its_turn_in_it(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tulosteet, stop = place_of(f"{bucket.osoite}/tulosteet"), Event()
    monkeypatch.setattr("flows.watching.alone._LOOK_S", 0.1)
    objects, asked = Sailo.objects, []

    def away_at_first(self: Sailo, below: str = "") -> object:
        asked.append(below)
        if len(asked) < 3:
            raise StoreError("s3://kunta: away")
        return objects(self, below)

    monkeypatch.setattr(Sailo, "objects", away_at_first)
    with (
        caplog.at_level(logging.INFO, "toteuma"),
        alone(tulosteet, stop, stand_by=False) as vuoro,
    ):
        assert vuoro is not None
        assert list(bucket.contents("tulosteet/.vuoro-vahti")) == ["000001.json"]
    assert caplog.text.count("Varasto ei vastaa, odotetaan sitä: s3://kunta: away") == 1
