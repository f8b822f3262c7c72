import resource
import time
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from flows.reading.content import read_content
from flows.reading.file import read_file
from flows.reading.limits import RAJAT, Rajat
from flows.reading.mapping import EI_OHJETTA
from schemas.findings import Severity
from schemas.lahteet import Luettu, Tiedosto
from schemas.rules import RULES
from tests.reading.damage import EVERY, TOLD, Damage, break_member, chance_of, cut, flip
from tests.reading.raw_xlsx import DAY, Cell, RawSheet, write_raw
from tests.reading.workbooks import found, write_xlsx

ROWS = [
    ("Tili", "Kustannuspaikka", "Pvm", "Summa", "Selite"),
    *((3000 + number, "0410", 45016, number / 4, f"vienti {number}") for number in range(40)),
]
TRUE_ROWS = [
    (2 + number, f"{3000 + number}", "0410", date(2023, 3, 31), 25 * number) for number in range(40)
]


def good_xlsx() -> bytes:
    rows = {
        number: {place: _cell(value, place) for place, value in enumerate(row)}
        for number, row in enumerate(ROWS, start=1)
    }
    return write_raw([RawSheet(nimi="Vienti", rivit=rows), RawSheet(nimi="Tyhjä", rivit={})])


def _cell(value: object, place: int) -> Cell:
    if isinstance(value, str):
        return Cell("inline" if place == 4 else "s", value)
    return Cell("n", f"{value}", DAY if place == 2 else 0)


def good_xlsm() -> bytes:
    content = BytesIO(good_xlsx())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macros are never run" * 40)
    return content.getvalue()


def good_csv() -> bytes:
    rows = [ROWS[0], *((a, b, "31.3.2023", d, e) for a, b, _, d, e in ROWS[1:])]
    return "\n".join(";".join(map(str, row)) for row in rows).encode()


def read_damaged(name: str, content: bytes) -> Luettu | None:
    """Read in this process; nothing when the parser panics, which the child tells as a finding."""
    tiedosto = Tiedosto(nimi=name, sha256="", tavuja=len(content))
    try:
        return read_content(content, tiedosto, EI_OHJETTA, RAJAT)
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        return None


def rows_of(luettu: Luettu) -> list[tuple[object, ...]]:
    columns = ["lahderivi", "tili", "kustannuspaikka", "paiva", "summa_cents"]
    return [row for taulu in luettu.taulut for row in taulu.rivit.select(columns).rows()]


def is_told(luettu: Luettu | None) -> bool:
    """Say whether something that blocks publication is told of a file."""
    return luettu is None or any(
        RULES[rule].severity is Severity.ERROR for rule, _, _ in found(luettu)
    )


def assert_told_or_right(damage: Damage, name: str, good: bytes, seed: int) -> None:
    chance = chance_of(seed)
    luettu = read_damaged(name, damage(good, chance))
    if not is_told(luettu):
        assert luettu is not None
        assert rows_of(luettu) == TRUE_ROWS, f"{damage.__name__} {seed} of {name}"


def test_the_undamaged_files_are_read() -> None:
    files = {"a.xlsx": good_xlsx(), "a.xlsm": good_xlsm(), "a.csv": good_csv()}
    for name, content in files.items():
        luettu = read_damaged(name, content)
        assert luettu is not None
        assert found(luettu) == []
        assert rows_of(luettu) == TRUE_ROWS


@pytest.mark.parametrize("damage", TOLD, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("good", [good_xlsx, good_xlsm], ids=lambda good: good.__name__)
def test_a_damaged_archive_is_told_or_read_right(damage: Damage, good: Callable[[], bytes]) -> None:
    content = good()
    for seed in range(25):
        assert_told_or_right(damage, "a.xlsx", content, seed)


def test_broken_text_in_a_sound_archive_is_data_or_findings() -> None:
    content = good_xlsx()
    for seed in range(100):
        luettu = read_damaged("a.xlsx", break_member(content, chance_of(seed)))
        assert luettu is None or luettu.taulut or found(luettu)


@pytest.mark.parametrize("damage", [flip, cut], ids=lambda damage: damage.__name__)
def test_in_damaged_text_the_other_lines_are_read_right(damage: Damage) -> None:
    content = good_csv()
    for seed in range(60):
        bad = damage(content, chance_of(seed))
        luettu = read_damaged("a.csv", bad)
        if is_told(luettu):
            continue
        assert luettu is not None
        kept = set(bad.split(b"\n")) & set(content.split(b"\n")[1:])
        lines = {row[1]: row[1:] for row in rows_of(luettu)}
        for row in TRUE_ROWS:
            if any(line.startswith(f"{row[1]};".encode()) for line in kept):
                assert lines[row[1]] == row[1:], f"{damage.__name__} {seed}"


@pytest.mark.slow
@pytest.mark.parametrize("damage", EVERY, ids=lambda damage: damage.__name__)
def test_thousands_of_damaged_archives(damage: Damage) -> None:
    content = good_xlsx()
    for seed in range(1000, 1600):
        if damage in TOLD:
            assert_told_or_right(damage, "a.xlsx", content, seed)
        else:
            luettu = read_damaged("a.xlsx", damage(content, chance_of(seed)))
            assert luettu is None or luettu.taulut or found(luettu)


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
