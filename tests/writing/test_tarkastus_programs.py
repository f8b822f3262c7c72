"""The validation report in the programs that people open it with."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from flows.writing.tarkastusraportti import write_tarkastus
from tests.writing.tarkastus_example import cost_centre, tarkastus

FINDINGS = [*cost_centre("4410", [17, 18]), *cost_centre("4411", [19])]
TYPE_4411 = """
<script>
addEventListener("load", () => {
  const field = document.querySelector("#suodatin input");
  field.value = "4411";
  field.dispatchEvent(new Event("input"));
});
</script>
"""


def _program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


def _rendered(page: Path, profile: Path) -> str:
    """The page's elements once its script has run, offline."""
    chromium = _program("chromium", "chromium-browser", "google-chrome")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000")
    command = [chromium, *options, f"--user-data-dir={profile}", "--dump-dom", page.as_uri()]
    return subprocess.run(  # noqa: S603 -- our own page in a known program
        command, check=True, capture_output=True, timeout=60, text=True
    ).stdout


def test_the_filter_is_let_run_and_hides_what_does_not_match(tmp_path: Path) -> None:
    page = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1]
    assert 'type="search"' not in page.read_text(encoding="utf-8").split("<script>")[0]
    assert 'type="search"' in _rendered(page, tmp_path / "profile")

    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"))
    page.write_text(text.replace("</body>", f"{TYPE_4411}</body>"), encoding="utf-8")
    filtered = _rendered(page, tmp_path / "profile")
    found = filtered.split('<table class="loydokset"')[1].split("</table>")[0]
    assert found.count('<tr hidden=""') == 2
    assert "Löydöksiä näkyvissä 1, sivulla 3." in filtered
    assert "<details open" in filtered


def test_a_script_in_a_found_value_is_refused_twice(tmp_path: Path) -> None:
    page = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1]
    raw = page.read_text(encoding="utf-8")
    injected = "<script>document.title='murrettu'</script></body>"
    page.write_text(raw.replace("</body>", injected), encoding="utf-8")
    assert "<title>murrettu" not in _rendered(page, tmp_path / "profile")


def test_libreoffice_opens_the_workbook_with_every_row(tmp_path: Path) -> None:
    soffice = _program("soffice", "libreoffice")
    workbook = write_tarkastus(tarkastus(FINDINGS), tmp_path)[0]
    profile = (tmp_path / "profile").as_uri()
    sheet = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,4"
    command = [
        soffice, "--headless", f"-env:UserInstallation={profile}", "--convert-to", sheet,
        "--outdir", str(tmp_path), str(workbook),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    (found,) = tmp_path.glob("*.csv")
    lines = found.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Löydökset" + ";" * 12
    rows = [line for line in lines if "cost-centre-in-organisation" in line]
    assert [row.split(";")[5] for row in rows] == ["C17", "C18", "C19"]
