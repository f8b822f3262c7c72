"""An unchanged input is not read again, and nothing else changes by it."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows.keeping.records import find_run
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.reading import file
from flows.settings import CACHE_FOLDER, read_cache_bytes
from flows.verifying import verify
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, write_inputs

_READ = file.read_in_child


@pytest.fixture
def tilaus(tmp_path: Path) -> Tilaus:
    return Tilaus(
        kausi=Kausi.parse("2023-Q1"),
        syotteet=write_inputs(tmp_path / "input"),
        tulosteet=tmp_path / "output",
    )


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from their bytes."""
    names: list[str] = []

    def counted(sisalto: bytes, tiedosto: object, *given: object) -> object:
        names.append(tiedosto.nimi)  # type: ignore[attr-defined]
        return _READ(sisalto, tiedosto, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(file, "read_in_child", counted)
    return names


def _outputs(tilaus: Tilaus) -> dict[str, bytes]:
    folder = tilaus.tulosteet / tilaus.kausi.nimi
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".json"}


def test_only_what_changed_is_read_again_and_the_outputs_are_the_same(
    tilaus: Tilaus, files_read: list[str], tmp_path: Path
) -> None:
    osavuosikatsaus(tilaus)
    first = _outputs(tilaus)
    assert len(files_read) == 5
    files_read.clear()
    osavuosikatsaus(tilaus)
    assert files_read == []
    assert _outputs(tilaus) == first
    write_inputs(tilaus.syotteet, kirjanpito=LEDGER.replace("1500,25", "1500,26"))
    osavuosikatsaus(tilaus)
    assert files_read == ["kirjanpito.csv"]
    elsewhere = replace(tilaus, tulosteet=tmp_path / "elsewhere")
    osavuosikatsaus(elsewhere)
    own = json.loads((elsewhere.tulosteet / "2023-Q1/tarkastusraportti-2023-Q1.json").read_text())
    same = json.loads((tilaus.tulosteet / "2023-Q1/tarkastusraportti-2023-Q1.json").read_text())
    assert own["bridge"] == same["bridge"]
    assert own["inputs"] == same["inputs"]


def test_the_cache_may_be_removed_or_turned_off(
    tilaus: Tilaus, files_read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOTEUMA_CACHE", "0")
    osavuosikatsaus(tilaus)
    assert not (tilaus.tulosteet / CACHE_FOLDER).exists()
    monkeypatch.setenv("TOTEUMA_CACHE", "1")
    osavuosikatsaus(tilaus)
    shutil.rmtree(tilaus.tulosteet / CACHE_FOLDER)
    osavuosikatsaus(tilaus)
    assert len(files_read) == 15


def test_proving_a_run_reads_its_originals(tilaus: Tilaus, files_read: list[str]) -> None:
    osavuosikatsaus(tilaus)
    files_read.clear()
    assert all(koe.pitaa for koe in verify(tilaus.tulosteet, find_run(tilaus.tulosteet, None)))
    assert len(files_read) == 5


def test_the_settings_of_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOTEUMA_CACHE_MB", "3")
    assert read_cache_bytes() == 3 << 20
    for name, value in (("TOTEUMA_CACHE", "no"), ("TOTEUMA_CACHE_MB", "0")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            with pytest.raises(ValueError, match=name):
                read_cache_bytes()
