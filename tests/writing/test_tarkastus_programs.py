"""The validation report in the programs that people open it with."""

import subprocess
from pathlib import Path

from flows.writing.tarkastusraportti import write_tarkastus
from tests.programs import browse, program
from tests.writing.tarkastus_example import cost_centre, tarkastus

FINDINGS = [*cost_centre("4410", [17, 18]), *cost_centre("4411", [19])]


def test_its_own_script_is_let_run(tmp_path: Path) -> None:
    page = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1]
    assert (
        '<input type="search">' in browse(page, "--virtual-time-budget=2000", "--dump-dom").stdout
    )


def test_a_script_in_a_found_value_is_refused_twice(tmp_path: Path) -> None:
    page = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1]
    raw = page.read_text(encoding="utf-8")
    injected = "<script>document.title='murrettu'</script></body>"
    page.write_text(raw.replace("</body>", injected), encoding="utf-8")
    assert "<title>murrettu" not in browse(page, "--virtual-time-budget=2000", "--dump-dom").stdout


def test_libreoffice_opens_the_workbook_with_every_row(tmp_path: Path) -> None:
    soffice = program("soffice", "libreoffice")
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
    assert lines[0].rstrip(";") == "Löydökset"
    rows = [line for line in lines if "cost-centre-in-organisation" in line]
    assert [row.split(";")[5] for row in rows] == ["C17", "C18", "C19"]
