"""The folder at one moment: which files count, which are not ready, and why."""

import os
import time
from pathlib import Path

import pytest

from flows.watching.folder import Este, look, obstacle
from tests.reading.workbooks import write_xlsx


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in look(folder).jaljet)


def test_subfolders_count_and_passing_hidden_and_lock_files_do_not(tmp_path: Path) -> None:
    for name in (
        "a.csv", "2023/q1/b.csv", "~$a.xlsx", ".c.csv", "d.csv.part", "e.tmp", ".piilo/f.csv",
        ".~lock.a.csv#",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert _names(tmp_path) == ["2023/q1/b.csv", "a.csv"]


def test_a_folder_that_is_away_is_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        look(tmp_path / "poissa")


@pytest.mark.parametrize("lock", ["~$paakirja.csv", ".~lock.paakirja.csv#"])
def test_a_file_that_a_spreadsheet_holds_is_open(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "paakirja.csv"
    path.write_text("x", encoding="utf-8")
    assert obstacle(path, look(tmp_path)) is None
    (tmp_path / lock).write_text("", encoding="utf-8")
    assert obstacle(path, look(tmp_path)) is Este.OPEN


def test_a_lock_left_behind_yesterday_holds_nothing(tmp_path: Path) -> None:
    path, lock = tmp_path / "paakirja.csv", tmp_path / "~$paakirja.csv"
    for each in (path, lock):
        each.write_text("x", encoding="utf-8")
    yesterday = time.time() - 24 * 3600
    os.utime(lock, (yesterday, yesterday))
    assert obstacle(path, look(tmp_path)) is None


def test_a_lock_from_the_future_of_a_clock_set_back_is_believed(tmp_path: Path) -> None:
    path, lock = tmp_path / "paakirja.csv", tmp_path / "~$paakirja.csv"
    for each in (path, lock):
        each.write_text("x", encoding="utf-8")
    tomorrow = time.time() + 24 * 3600
    os.utime(lock, (tomorrow, tomorrow))
    assert obstacle(path, look(tmp_path)) is Este.OPEN


def test_a_workbook_without_its_end_is_unfinished_at_every_length(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "paakirja.xlsx", Taul1=[["Tili", "Summa"], ["3005", 1]])
    whole = path.read_bytes()
    assert obstacle(path, look(tmp_path)) is None
    for length in range(4, len(whole), len(whole) // 20):
        path.write_bytes(whole[:length])
        assert obstacle(path, look(tmp_path)) is Este.UNFINISHED
    path.write_bytes(whole[:200] + bytes(len(whole) - 400) + whole[-200:])
    assert obstacle(path, look(tmp_path)) is Este.UNFINISHED


def test_a_file_that_may_not_be_opened_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "paakirja.csv"
    path.write_text("x", encoding="utf-8")
    kuva = look(tmp_path)

    def refused(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "used by another process")

    monkeypatch.setattr(Path, "open", refused)
    assert obstacle(path, kuva) is Este.LOCKED
