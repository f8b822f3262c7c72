import resource
import zipfile
from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from flows.reading.content import read_content
from flows.reading.file import read_file
from flows.reading.limits import RAJAT, Rajat
from flows.reading.mapping import EI_OHJETTA
from schemas.lahteet import Luettu, Tiedosto
from schemas.rules import RULES
from schemas.severity import Severity
from tests.reading.damage import EVERY, TOLD, Damage, break_member, chance_of, cut, flip
from tests.reading.kirja import Kirja, Taulukko
from tests.reading.raw_xlsx import DAY, Cell, RawSheet, write_raw
from tests.reading.workbooks import found, write_xlsx
from tests.reading.write_ods import write_ods
from tests.reading.write_xls import write_xls
from tests.reading.write_xlsb import write_xlsb

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


def _rows_with(day: object) -> list[tuple[object, ...]]:
    return [ROWS[0], *((a, b, day, d, e) for a, b, _, d, e in ROWS[1:])]


def good_other(ending: str) -> bytes:
    writers = {"xls": write_xls, "xlsb": write_xlsb, "ods": write_ods}
    return writers[ending](Kirja([Taulukko(_rows_with(date(2023, 3, 31)))]))


def good_csv() -> bytes:
    rows = _rows_with("31.3.2023")
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


def assert_data_or_findings(name: str, content: bytes) -> None:
    luettu = read_damaged(name, content)
    assert luettu is None or luettu.taulut or found(luettu)


def assert_told_or_right(damage: Damage, name: str, good: bytes, seed: int) -> None:
    chance = chance_of(seed)
    luettu = read_damaged(name, damage(good, chance))
    if not is_told(luettu):
        assert luettu is not None
        assert rows_of(luettu) == TRUE_ROWS, f"{damage.__name__} {seed} of {name}"


ARCHIVES: dict[str, Callable[[], bytes]] = {
    "xlsx": good_xlsx,
    "xlsm": good_xlsm,
    "xlsb": partial(good_other, "xlsb"),
    "ods": partial(good_other, "ods"),
}
FILES: dict[str, Callable[[], bytes]] = {
    **ARCHIVES, "xls": partial(good_other, "xls"), "csv": good_csv,
}  # fmt: skip


@pytest.mark.parametrize("ending", FILES)
def test_the_undamaged_files_are_read(ending: str) -> None:
    luettu = read_damaged(f"a.{ending}", FILES[ending]())
    assert luettu is not None
    assert found(luettu) == []
    assert rows_of(luettu) == TRUE_ROWS


@pytest.mark.parametrize("damage", TOLD, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("ending", ARCHIVES)
def test_a_damaged_archive_is_told_or_read_right(damage: Damage, ending: str) -> None:
    good = ARCHIVES[ending]()
    for seed in range(15):
        assert_told_or_right(damage, f"a.{ending}", good, seed)


@pytest.mark.parametrize("ending", ARCHIVES)
def test_broken_text_in_a_sound_archive_is_data_or_findings(ending: str) -> None:
    good = ARCHIVES[ending]()
    for seed in range(40):
        assert_data_or_findings(f"a.{ending}", break_member(good, chance_of(seed)))


@pytest.mark.parametrize("damage", [flip, cut], ids=lambda damage: damage.__name__)
def test_an_old_workbook_without_check_sums_is_data_or_findings(damage: Damage) -> None:
    good = FILES["xls"]()
    for seed in range(60):
        assert_data_or_findings("a.xls", damage(good, chance_of(seed)))


@pytest.mark.parametrize("ending", FILES)
def test_a_damaged_file_ends_as_well_in_a_process_of_its_own(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(flip(FILES[ending](), chance_of(7)))
    luettu = read_file(path, tmp_path)
    assert luettu.taulut or found(luettu)


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
@pytest.mark.parametrize("ending", ARCHIVES)
def test_thousands_of_damaged_archives(damage: Damage, ending: str) -> None:
    good = ARCHIVES[ending]()
    for seed in range(1000, 1300):
        if damage in TOLD:
            assert_told_or_right(damage, f"a.{ending}", good, seed)
        else:
            assert_data_or_findings(f"a.{ending}", damage(good, chance_of(seed)))


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["xls", "csv"])
def test_thousands_of_damaged_files_without_check_sums(ending: str) -> None:
    good = FILES[ending]()
    for seed in range(1000, 2000):
        assert_data_or_findings(f"a.{ending}", flip(good, chance_of(seed)))


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "pommi.xlsx"
    zeros = bytes(1 << 20)
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(1024):
            member.write(zeros)
    (finding,) = found(read_file(path, tmp_path))
    assert finding[0] == "file-is-readable"
    assert "tiivis" in finding[2]


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
    assert "muisti" in finding[2]
    assert resource.getrlimit(resource.RLIMIT_AS) == own
