from pathlib import Path

import pytest

from flows.reading.file import read_file
from schemas.lahteet import Luettu, Taulu
from tests.reading.workbooks import found, read_here, read_rows

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
HOSTILE = SHARED / "hostile"
REAL = SHARED / "real"

needs_hostile = pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile workbooks are absent")
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real ledgers are absent")

SARAKKEET = [
    ["Otsikko", "Merkitys", "Tiedosto", "Muoto"],
    ["konto", "Tili", "sogndal*", None],
    ["ansvar", "Kustannuspaikka", "sogndal*", None],
    ["rekneskap_2011", "Summa", "sogndal*", "kausi 2011-12; debet+"],
    ["budsjett_2012", "Alkuperäinen talousarvio", "sogndal*", "vuosi 2012"],
    ["budsjett_2013", "Alkuperäinen talousarvio", "sogndal*", "vuosi 2013"],
    ["Object_Code", "Tili", "*_gl.csv", None],
    ["Function_Code", "Kustannuspaikka", "*_gl.csv", None],
    ["Date", "Tositepäivä", "*_gl.csv", "kk/pp/vvvv"],
    ["Debit", "Debet", "chugach*", None],
    ["Credit", "Kredit", "chugach*", None],
    ["amount", "Summa", "aleutian*", None],
]


@pytest.fixture(name="sarakkeet")
def sarakkeet_fixture(tmp_path: Path) -> tuple[Taulu, ...]:
    return read_rows(tmp_path, SARAKKEET).taulut


@needs_real
@pytest.mark.parametrize(
    ("name", "sums"),
    [
        (
            "sogndal_2013_drift",
            [("kirjanpito", 4898, 1600), ("talousarvio", 4898, 0), ("talousarvio", 4898, 0)],
        ),
        ("chugach_fy2020_gl", [("kirjanpito", 28114, 766208753)]),
        ("aleutian_fy2019_gl", [("kirjanpito", 3098, 193931662)]),
    ],
)
def test_real_ledgers_are_read_by_sarakkeet_alone(
    sarakkeet: tuple[Taulu, ...], name: str, sums: list[tuple[str, int, int]]
) -> None:
    luettu = read_here(REAL / f"{name}.csv", sarakkeet=sarakkeet)
    assert [_summary(taulu) for taulu in luettu.taulut] == sums
    assert found(luettu) == []


def _summary(taulu: Taulu) -> tuple[str, int, int]:
    amount = "summa_cents" if taulu.lahde.laji == "kirjanpito" else "alkuperainen_cents"
    return taulu.lahde.laji, taulu.rivit.height, taulu.rivit[amount].sum()


REFUSED = {
    "02": "file-is-readable",
    "03": "file-is-readable",
    "04": "file-is-readable",
    "05": "file-is-readable",
    "06": "file-is-readable",
    "07": "file-is-readable",
    "17": "file-is-readable",
    "18": "file-is-readable",
    "26": "sheet-is-of-a-size-to-read",
    "27": "file-is-readable",
}


@needs_hostile
@pytest.mark.parametrize("number", [f"{number:02}" for number in range(1, 30)])
def test_hostile_files_end_in_data_or_one_finding(number: str) -> None:
    (path,) = HOSTILE.glob(f"{number}_*.xlsx")
    luettu: Luettu = read_file(path, HOSTILE)
    (finding,) = found(luettu)
    expected = REFUSED.get(number, "file-is-of-a-kind")
    assert finding[0] == expected
