"""What goes wrong around a run leaves the set that stands whole, is told, and mends by itself."""

import errno
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from openpyxl import load_workbook

from flows import osavuosikatsaus as story
from flows import publishing
from flows.keeping import swapping
from flows.keeping.records import runs_of
from flows.keeping.swapping import OutputsHeldError
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.verifying import verify
from flows.writing.katsaus import writer
from flows.writing.katsaus.rereading import WrongWorkbookError
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, REPORT, write_inputs

Q1 = Kausi.parse("2023-Q1")
CHANGED = f"{LEDGER}4340;4100;9;2.3.2023;7,00\n"


@pytest.fixture
def tilaus(tmp_path: Path) -> Tilaus:
    """A quarter that is published, and has one posting more by now."""
    tilaus = Tilaus(
        kausi=Q1, syotteet=write_inputs(tmp_path / "input"), tulosteet=tmp_path / "output"
    )
    osavuosikatsaus(tilaus)
    write_inputs(tilaus.syotteet, kirjanpito=CHANGED)
    return tilaus


def _standing(tilaus: Tilaus) -> Mapping[str, bytes]:
    folder = tilaus.tulosteet / "2023-Q1"
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _assert_runs_again(tilaus: Tilaus, before: Mapping[str, bytes]) -> None:
    """What stood stands, nothing lies about, and the next run publishes."""
    assert _standing(tilaus) == before
    assert list(tilaus.tulosteet.glob(".vaihe-*")) == []
    assert osavuosikatsaus(tilaus).tarkastus.julkaistu
    assert _standing(tilaus)[REPORT] != before[REPORT]
    assert [run.numero for run in runs_of(tilaus.tulosteet, Q1)] == [1, 2]


@pytest.mark.parametrize("place", ["flows.keeping.store._write", "flows.publishing.write_manifest"])
def test_a_disk_that_fills_up_in_the_history_or_at_the_end(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    before = _standing(tilaus)

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(place, full)
        with pytest.raises(OSError, match="No space left"):
            osavuosikatsaus(tilaus)
    _assert_runs_again(tilaus, before)


def test_an_output_folder_that_may_only_be_read(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _standing(tilaus)

    def read_only(**_arguments: object) -> str:
        raise OSError(errno.EROFS, "Read-only file system")

    with monkeypatch.context() as patched:
        patched.setattr("flows.keeping.swapping.tempfile.mkdtemp", read_only)
        with pytest.raises(OSError, match="Read-only"):
            osavuosikatsaus(tilaus)
    _assert_runs_again(tilaus, before)


def test_a_report_that_windows_will_not_let_go_of(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _standing(tilaus)
    folder, replace = tilaus.tulosteet / "2023-Q1", Path.replace
    tried = []

    def refused(path: Path, target: Path) -> Path:
        if path == folder:
            tried.append(target)
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(swapping, "_exchanged", lambda *_paths: False)
        patched.setattr(swapping, "_PAUSE_S", 0.0)
        patched.setattr(Path, "replace", refused)
        with pytest.raises(OutputsHeldError, match="close its files and run again"):
            osavuosikatsaus(tilaus)
    assert len(tried) == 5
    _assert_runs_again(tilaus, before)


@pytest.mark.parametrize("jumps_before", ["the start", "the end"])
def test_a_clock_that_jumps_in_mid_run_confuses_nothing(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch, jumps_before: str
) -> None:
    class LastYear(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) - timedelta(days=365)

    monkeypatch.setattr(story if jumps_before == "the start" else publishing, "datetime", LastYear)
    osavuosikatsaus(tilaus)
    first, second = runs_of(tilaus.tulosteet, Q1)
    forward = second.manifest["started_at"] < second.manifest["finished_at"]
    assert forward == (jumps_before == "the start"), "a year ahead, or a year back"
    assert second.manifest["previous_manifest_sha256"] == first.sha256
    assert all(koe.pitaa for koe in verify(tilaus.tulosteet, second))


def test_a_clock_set_back_confuses_neither_the_order_of_runs_nor_their_proof(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch
) -> None:
    class LastYear(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime.fromtimestamp(0, UTC) + timedelta(days=365 if tz else 0)

    monkeypatch.setattr(story, "datetime", LastYear)
    monkeypatch.setattr(publishing, "datetime", LastYear)
    osavuosikatsaus(tilaus)
    first, second = runs_of(tilaus.tulosteet, Q1)
    assert second.manifest["finished_at"] < first.manifest["finished_at"]
    assert second.manifest["previous_manifest_sha256"] == first.sha256
    assert all(koe.pitaa for koe in verify(tilaus.tulosteet, second))


def test_a_workbook_that_does_not_hold_its_figures_is_not_put_in_place(
    tilaus: Tilaus, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _standing(tilaus)
    save = writer.save

    def one_off(workbook: object, path: Path, **described: object) -> None:
        save(workbook, path, **described)  # type: ignore[arg-type]
        written = load_workbook(path)
        sheet = written["Palvelualueet"]
        cell = next(c for row in sheet.iter_rows() for c in row if isinstance(c.value, int))
        cell.value += 1
        written.save(path)

    with monkeypatch.context() as patched:
        patched.setattr(writer, "save", one_off)
        with pytest.raises(WrongWorkbookError, match="1 figures differ, first Palvelualueet!"):
            osavuosikatsaus(tilaus)
    _assert_runs_again(tilaus, before)
