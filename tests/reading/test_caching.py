"""The cache of files as read: never another answer than reading gives, and bounded."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from flows.reading import file
from flows.reading.caching import Valimuisti
from flows.reading.file import read_file
from flows.reading.limits import RAJAT
from flows.reading.mapping import EI_OHJETTA, Ohje
from flows.reading.wire import write_answer
from schemas.lahteet import Luettu, Tiedosto
from tests.reading.workbooks import read_here, write_xlsx

ROWS = [
    ["Tili", "Kustannuspaikka", "Pvm", "Summa"],
    [3000, 410, "31.1.2023", -1],
    [4000, 410, "31.1.2023", "kaksi"],
    [None, None, "Yhteensä", -1],
]
_KEY = "a" * 64


@pytest.fixture
def muisti(tmp_path: Path) -> Valimuisti:
    return Valimuisti(tmp_path / "muisti", 1_000_000, "1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = write_xlsx(tmp_path / "vienti.xlsx", Vienti=ROWS, Toinen=ROWS)
    os.utime(path, (0, 0))  # a fresh file is waited for
    return path


def _assert_same(one: Luettu, other: Luettu) -> None:
    assert one.tiedosto == other.tiedosto
    assert [taulu.lahde for taulu in one.taulut] == [taulu.lahde for taulu in other.taulut]
    assert [(o.rule, o.tested) for o in one.tulokset] == [
        (o.rule, o.tested) for o in other.tulokset
    ]
    for mine, its in zip(_frames(one), _frames(other), strict=True):
        assert_frame_equal(mine, its)


def _frames(luettu: Luettu) -> list[object]:
    tables = [(taulu.rivit, taulu.ohitetut, taulu.valisummat) for taulu in luettu.taulut]
    return [*sum(tables, ()), *(outcome.findings for outcome in luettu.tulokset)]


def _keep(muisti: Valimuisti, key: str, luettu: Luettu) -> None:
    answer = BytesIO()
    write_answer(luettu, answer)
    muisti.keep(key, answer)


def _entries(muisti: Valimuisti) -> list[Path]:
    return sorted(muisti.kansio.iterdir())


def test_the_second_reading_is_the_first_one(
    muisti: Valimuisti, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = read_file(path, path.parent)
    _assert_same(plain, read_file(path, path.parent, valimuisti=muisti))
    monkeypatch.setattr(file, "read_in_child", None)
    _assert_same(plain, read_file(path, path.parent, valimuisti=muisti))


def test_another_content_name_guidance_limit_or_reader_is_another_entry(
    muisti: Valimuisti,
) -> None:
    tiedosto = Tiedosto(nimi="a.xlsx", sha256="1", tavuja=1)
    keys = {
        muisti.key(tiedosto, EI_OHJETTA, RAJAT),
        muisti.key(replace(tiedosto, sha256="2"), EI_OHJETTA, RAJAT),
        muisti.key(replace(tiedosto, nimi="b.xlsx"), EI_OHJETTA, RAJAT),
        muisti.key(tiedosto, Ohje(merkki="tulo+"), RAJAT),
        muisti.key(tiedosto, EI_OHJETTA, replace(RAJAT, soluja=1)),
        replace(muisti, versio="2").key(tiedosto, EI_OHJETTA, RAJAT),
    }
    assert len(keys) == 6


def test_what_met_a_limit_is_tried_again(muisti: Valimuisti, path: Path) -> None:
    hurried = replace(RAJAT, sekunteja=0.01)
    luettu = read_file(path, path.parent, rajat=hurried, valimuisti=muisti)
    assert luettu.taulut == ()
    assert not muisti.kansio.exists()


def _flip(place: float) -> Callable[[bytes], bytes]:
    """Return a damage: one bit of the byte at a part of the whole is another."""

    def flipped(content: bytes) -> bytes:
        at = int(place * (len(content) - 1))
        return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    return flipped


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda content: content[:20],
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content + b"\0",
        lambda content: bytes(len(content)),
        lambda content: content * 2,
        _flip(0),
        _flip(0.3),
        _flip(0.7),
        _flip(1),
    ],
)
def test_a_damaged_entry_is_read_anew(
    muisti: Valimuisti, path: Path, damage: Callable[[bytes], bytes]
) -> None:
    luettu = read_here(path)
    _keep(muisti, _KEY, luettu)
    (entry,) = _entries(muisti)
    entry.write_bytes(damage(entry.read_bytes()))
    assert muisti.find(_KEY) is None
    assert _entries(muisti) == []
    _keep(muisti, _KEY, luettu)
    found = muisti.find(_KEY)
    assert found is not None
    _assert_same(found, luettu)


def test_an_entry_under_the_name_of_another_is_not_believed(muisti: Valimuisti, path: Path) -> None:
    _keep(muisti, _KEY, read_here(path))
    (entry,) = _entries(muisti)
    entry.rename(entry.with_stem("b" * 64))
    assert muisti.find("b" * 64) is None


def test_what_was_used_longest_ago_goes_first(muisti: Valimuisti, path: Path) -> None:
    luettu = read_here(path)
    keys = [letter * 64 for letter in "abc"]
    _keep(muisti, keys[0], luettu)
    size = _entries(muisti)[0].stat().st_size
    small = replace(muisti, tavuja=2 * size + size // 2)
    _keep(small, keys[1], luettu)
    for entry, used in zip(_entries(small), (1, 2), strict=True):
        os.utime(entry, (used, used))
    assert small.find(keys[0]) is not None
    _keep(small, keys[2], luettu)
    assert [entry.stem for entry in _entries(small)] == [keys[0], keys[2]]
    _keep(replace(muisti, tavuja=size - 1), "d" * 64, luettu)
    assert "d" * 64 not in [entry.stem for entry in _entries(small)]


def test_what_a_program_that_died_left_is_swept(muisti: Valimuisti, path: Path) -> None:
    muisti.kansio.mkdir()
    left, fresh = muisti.kansio / ".uusi-old", muisti.kansio / ".uusi-now"
    for part in (left, fresh):
        part.write_bytes(b"half")
    os.utime(left, (1, 1))
    _keep(muisti, _KEY, read_here(path))
    assert not left.exists()
    assert fresh.exists()


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path, path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder would be")
    muisti = Valimuisti(tmp_path / "taken", 1_000_000, "1")
    _assert_same(read_file(path, path.parent, valimuisti=muisti), read_file(path, path.parent))


_MANY_TIMES = """
import sys
from io import BytesIO
from pathlib import Path
from flows.reading.caching import Valimuisti
from flows.reading.wire import write_answer
from tests.reading.workbooks import read_here
luettu = read_here(Path(sys.argv[1]))
muisti = Valimuisti(Path(sys.argv[2]), int(sys.argv[3]), "1")
write_answer(luettu, answer := BytesIO())
whole = [taulu.rivit.rows() for taulu in luettu.taulut]
for turn in range(200):
    key = "abc"[turn % 3] * 64
    muisti.keep(key, answer)
    found = muisti.find(key)
    assert found is None or [taulu.rivit.rows() for taulu in found.taulut] == whole
"""


def test_two_processes_at_once_find_a_whole_entry_or_none(muisti: Valimuisti, path: Path) -> None:
    _keep(muisti, _KEY, read_here(path))
    room = 2 * _entries(muisti)[0].stat().st_size
    command = [sys.executable, "-c", _MANY_TIMES, str(path), str(muisti.kansio), str(room)]
    project = str(Path(__file__).resolve().parents[2])
    both = [
        subprocess.Popen(  # noqa: S603 - our own program
            command, env={**os.environ, "PYTHONPATH": project}, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    assert [process.communicate()[1].decode() for process in both] == ["", ""]
    assert sum(entry.stat().st_size for entry in _entries(muisti)) <= room
