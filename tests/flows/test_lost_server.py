"""A real Prefect server that is killed in the middle of a run: the run ends, and in few words."""

import subprocess
import sys
from pathlib import Path

from flows.keeping.locking import period_lock
from flows.keeping.records import runs_of
from schemas.kausi import Kausi
from tests.flows.orders import REPORT, write_inputs
from tests.flows.servers import LONG_S, prefect_environment, prefect_server

Q1 = Kausi.parse("2023-Q1")


def test_a_server_killed_in_the_middle_of_a_run_costs_one_sentence(tmp_path: Path) -> None:
    write_inputs(tmp_path / "input")
    with prefect_server(tmp_path) as (server, address):
        with period_lock(tmp_path / "output", Q1):  # the run waits for it
            run = subprocess.Popen(
                [sys.executable, "-m", "flows", "run", "2023-Q1"],
                env=prefect_environment(tmp_path, PREFECT_API_URL=address),
                cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )  # fmt: skip
            assert run.stderr is not None
            assert run.stderr.readline().startswith("Odotetaan vuoroa"), "read and checked by then"
            server.kill()
            server.wait()
        said, complained = run.communicate(timeout=LONG_S)
    assert run.returncode == 0, said + complained
    assert complained == ""
    assert said.count("Prefect-palvelin lakkasi vastaamasta") == 1
    assert "Ajo tehtiin loppuun ilman sitä." in said
    assert "on julkaistu" in said
    assert (tmp_path / "output" / "2023-Q1" / REPORT).exists()
    assert len(runs_of(tmp_path / "output", Q1)) == 1
