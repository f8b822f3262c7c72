"""The same ledger saved by LibreOffice in the older formats reads as the same rows."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.reading.workbooks import found, read_here, write_xlsx

OFFICE = shutil.which("soffice")
ROWS = [
    ["Pääkirja"],
    [],
    ["Tili", "Kustannuspaikka", "Pvm", "Debet", "Kredit", "Tilin nimi"],
    [4300, "0410", date(2023, 1, 31), 100.25, None, "Palvelut €  š"],
    ["04300", 410, date(2024, 2, 29), None, 9443837.38, "rivi\nvaihto"],
    [4300, "0410", "31.3.2023", "1 234,50-", None, "x" * 300],
    [4300, "0410", date(2023, 3, 31), True, None, "tosi"],
    [4300, "0410", date(2023, 3, 31), "1.234", None, "epäselvä"],
    *[[4300 + number, "0410", date(2023, 3, 31), number / 4, None, "y"] for number in range(600)],
]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("muoto", ["xls", "ods"])
def test_a_converted_ledger_has_the_same_rows_and_findings(tmp_path: Path, muoto: str) -> None:
    original = write_xlsx(tmp_path / "vienti.xlsx", Vienti=ROWS)
    command = [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'koti').as_uri()}", "--headless"]
    subprocess.run(  # noqa: S603 - the program found on the path, and our own file
        [*command, "--convert-to", muoto, "--outdir", str(tmp_path), str(original)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    expected, converted = read_here(original), read_here(original.with_suffix(f".{muoto}"))
    assert converted.taulut[0].rivit.equals(expected.taulut[0].rivit)
    assert found(converted) == found(expected)
    assert found(expected) == [("amount-is-a-number", "D7", "true")]
