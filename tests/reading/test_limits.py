"""What one file may cost: hostile files and bombs end within their time and memory."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from flows.reading.limits import MIB, RAJAT
from flows.settings import read_limits
from tests.reading.test_real_and_hostile import HOSTILE, needs_hostile
from tests.reading.workbooks import found, read_here, write_xlsx

PROJECT = Path(__file__).resolve().parents[2]
_MEASURE = """
import json, resource, sys
from pathlib import Path
from flows.reading.file import end_readers, read_file
paths = [Path(each) for each in sys.argv[1:]]
rules = [
    outcome.findings["rule"].to_list()
    for path in paths for outcome in read_file(path, path.parent).tulokset
    if outcome.findings.height
]
end_readers()
child = resource.getrusage(resource.RUSAGE_CHILDREN)
status = Path("/proc/self/status").read_text() if sys.platform == "linux" else "VmHWM: 0"
own = int(status.split("VmHWM:")[1].split()[0])  # getrusage tells of the program that started us
print(json.dumps({
    "rules": rules,
    "cpu": child.ru_utime + child.ru_stime,
    "child": child.ru_maxrss // 1024,
    "own": own // 1024,
}))
"""


def measured(*paths: Path) -> dict[str, float]:
    """Read files in a program of its own; return seconds of CPU and megabytes of memory."""
    answer = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", _MEASURE, *map(str, paths)],
        cwd=PROJECT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    told: dict[str, float] = json.loads(answer.stdout)
    return told


@needs_hostile
@pytest.mark.parametrize("number", [f"{number:02}" for number in range(1, 30)])
def test_a_hostile_file_ends_within_its_time_and_memory(number: str) -> None:
    (path,) = HOSTILE.glob(f"{number}_*.xlsx")
    cost = measured(path)
    assert cost["cpu"] < 20
    assert max(cost["child"], cost["own"]) < 2_048


def _bomb(path: Path, member: str, megabytes: int) -> Path:
    """An archive with one member of zeros: a gigabyte packs to a megabyte."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open(member, "w", force_zip64=True) as packed:
            for _ in range(megabytes):
                packed.write(bytes(MIB))
    return path


@pytest.mark.parametrize(
    "member", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_a_bomb_ends_within_two_seconds_and_300_megabytes(tmp_path: Path, member: str) -> None:
    cost = measured(_bomb(tmp_path / "pommi.xlsx", member, 1_024))
    assert cost["rules"] == [["file-is-readable"]]
    assert cost["cpu"] < 2
    assert max(cost["child"], cost["own"]) < 300


def test_a_directory_that_lies_about_sizes_is_told(tmp_path: Path) -> None:
    path = _bomb(tmp_path / "pommi.xlsx", "xl/worksheets/sheet1.xml", 64)
    content = bytearray(path.read_bytes())
    start = content.rfind(b"PK\x01\x02")
    content[start + 24 : start + 28] = (1_000).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert [rule for rule, *_ in found(read_here(path))] == ["file-is-readable"]


def test_links_out_of_a_workbook_are_never_followed(tmp_path: Path) -> None:
    rows = [["Tili", "Kustannuspaikka", "Kausi", "Summa"], ["3000", "0410", 202301, 5],
            ["3000", "0410", 202301, "=cmd|' /C calc'!A0"]]  # fmt: skip
    path = write_xlsx(tmp_path / "a.xlsx", Vienti=rows)
    link = (
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<ddeLink ddeService="cmd" ddeTopic=" /C calc"/></externalLink>'
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", link)
        archive.writestr("xl/vbaProject.bin", b"\xcc\x61macro")
    luettu = read_here(path)
    assert [(rule, cell) for rule, cell, _ in found(luettu)] == [("formula-has-a-value", "D3")]
    assert luettu.taulut[0].rivit["summa_cents"].to_list() == [500, None]


def test_the_environment_sets_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_limits() == RAJAT
    monkeypatch.setenv("TOTEUMA_READ_MEMORY_MB", "512")
    monkeypatch.setenv("TOTEUMA_READ_SECONDS", "7")
    monkeypatch.setenv("TOTEUMA_READ_CELLS", "1000")
    limits = read_limits()
    assert (limits.muisti_tavuja, limits.sekunteja, limits.soluja) == (512 * MIB, 7, 1000)
    monkeypatch.setenv("TOTEUMA_READ_CELLS", "paljon")
    with pytest.raises(ValueError, match="TOTEUMA_READ_CELLS"):
        read_limits()


def test_a_reader_s_process_starts_without_what_only_checks_need() -> None:
    """Each file starts one: what is imported there is paid for by every small file."""
    loaded = "import flows.reading.child_main, sys; print(*sys.modules)"
    answer = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", loaded], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    slow = {"pandera", "pydantic", "urllib.request", "openpyxl", "prefect"}
    assert slow & set(answer.stdout.split()) == set()
