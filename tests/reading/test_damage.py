import random
import resource
import time
import zipfile
from pathlib import Path

import pytest

from flows.reading.file import read_file
from flows.reading.limits import Rajat
from schemas.lahteet import Luettu
from tests.reading.workbooks import found, read_here, write_xlsx

ROWS = [
    ["Tili", "Kustannuspaikka", "Kausi", "Summa"],
    *([3000 + number, "0410", 202301, number / 4] for number in range(60)),
]


def damaged(content: bytes, seed: int) -> bytes:
    """Return the bytes with a few of them changed, or cut, as the seed says."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed[: chance.randrange(len(changed))] if chance.random() < 0.2 else changed)


def as_csv() -> bytes:
    return "\n".join(";".join(map(str, row)) for row in ROWS).encode()


def read_damaged(folder: Path, name: str, content: bytes) -> Luettu | None:
    """Read in this process; nothing when the parser panics, which the child tells as a finding."""
    (folder / name).write_bytes(content)
    try:
        return read_here(folder / name)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        return None


@pytest.mark.parametrize("seed", range(150))
def test_damaged_bytes_end_in_data_or_findings(tmp_path: Path, seed: int) -> None:
    book = write_xlsx(tmp_path / "good.xlsx", Vienti=ROWS).read_bytes()
    for name, content in (("a.xlsx", book), ("a.csv", as_csv())):
        luettu = read_damaged(tmp_path, name, damaged(content, seed))
        assert luettu is None or luettu.taulut or found(luettu)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(150, 3150))
def test_many_damaged_files(tmp_path: Path, seed: int) -> None:
    test_damaged_bytes_end_in_data_or_findings(tmp_path, seed)


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "pommi.xlsx"
    zeros = bytes(1 << 20)
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(1024):
            member.write(zeros)
    start = time.monotonic()
    (finding,) = found(read_file(path, tmp_path))
    assert finding[0] == "file-is-readable"
    assert "tiivis" in finding[2]
    assert time.monotonic() - start < 2


def test_a_reader_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", Vienti=ROWS)
    (finding,) = found(read_file(path, tmp_path, rajat=Rajat(sekunteja=0.01)))
    assert finding[2].startswith("lukeminen kesti yli")


def test_a_reader_that_needs_too_much_memory_is_stopped(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", Vienti=ROWS)
    own = resource.getrlimit(resource.RLIMIT_AS)
    limits = Rajat(muisti_tavuja=1 << 20)
    (finding,) = found(read_file(path, tmp_path, rajat=limits))
    assert finding[0] == "file-is-readable"
    assert resource.getrlimit(resource.RLIMIT_AS) == own
