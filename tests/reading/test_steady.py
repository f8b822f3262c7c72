"""Files on their way and files held open: waited for, and in the end a finding, never a fault."""

import threading
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from flows.reading import steady
from flows.reading.file import read_file
from flows.reading.steady import read_steady
from tests.reading.workbooks import found, write_xlsx

ROWS = [["Tili", "Kustannuspaikka", "Kausi", "Summa"], ["3000", "0410", 202301, 1]]


def test_a_file_that_arrives_in_pieces_is_waited_for(tmp_path: Path) -> None:
    content = write_xlsx(tmp_path / "valmis.xlsx", Vienti=ROWS).read_bytes()
    path = tmp_path / "tulossa.xlsx"
    path.write_bytes(content[:100])

    def arrive() -> None:
        for start in range(100, len(content), 2_000):
            time.sleep(0.15)
            with path.open("ab") as file:
                file.write(content[start : start + 2_000])

    thread = threading.Thread(target=arrive)
    thread.start()
    read = read_steady(path)
    thread.join()
    assert read == content


def test_an_archive_without_its_end_is_read_as_it_is_when_patience_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steady, "_PATIENCE_S", 0.3)
    path = write_xlsx(tmp_path / "katkennut.xlsx", Vienti=ROWS)
    path.write_bytes(path.read_bytes()[:-80])
    (finding,) = found(read_file(path, tmp_path))
    assert finding[0] == "file-is-readable"


def test_an_old_file_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", "a")
    path = tmp_path / "vanha.xlsx"
    path.write_bytes(buffer.getvalue())
    monkeypatch.setattr(steady.time, "sleep", pytest.fail)
    monkeypatch.setattr(steady.time, "time", lambda: path.stat().st_mtime + 3)
    assert read_steady(path) == buffer.getvalue()


def test_a_locked_file_is_tried_again_and_told_while_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steady, "_PAUSE_S", 0)
    path = write_xlsx(tmp_path / "auki.xlsx", Vienti=ROWS)
    tries = _lock(monkeypatch, times=3)
    assert read_steady(path) == path.read_bytes()
    assert tries == ["auki.xlsx"] * 3
    _lock(monkeypatch, times=100)
    (finding,) = found(read_file(path, tmp_path))
    assert finding[2].startswith("tiedosto on auki toisessa ohjelmassa")


def _lock(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Refuse to open a file so many times; return the names that were refused."""
    real, refused = Path.read_bytes, []

    def read_bytes(path: Path) -> bytes:
        if len(refused) < times:
            refused.append(path.name)
            raise PermissionError(13, "held open", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    return refused


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    (finding,) = found(read_file(tmp_path / "poissa.xlsx", tmp_path))
    assert finding[2] == "tiedosto hävisi kansiosta ennen kuin se luettiin"
