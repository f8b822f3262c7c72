"""A real Prefect server that is killed in the middle of a run: the run ends, and in few words."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.keeping.locking import period_lock
from flows.keeping.records import runs_of
from flows.servers import Tila, state_of
from schemas.kausi import Kausi
from tests.flows.orders import REPORT, write_inputs

Q1 = Kausi.parse("2023-Q1")
LONG_S = 180.0
"""More than anything here takes, on a loaded machine too."""


def _environment(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return kept | {
        "DO_NOT_TRACK": "1",
        "PREFECT_HOME": str(folder / ".prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **settings,
    }


@contextmanager
def _serving(folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """Give a server of the engine's own and the address of its API."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/api"
    start = (sys.executable, "-m", "prefect", "server", "start", "--port", str(port))
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(start, env=_environment(folder), stdout=log, stderr=log)  # noqa: S603 - our own command
    try:
        until = time.monotonic() + LONG_S
        while state_of(address) is not Tila.UP:
            assert server.poll() is None, (folder / "server.log").read_text("utf-8")
            assert time.monotonic() < until
            time.sleep(0.2)
        yield server, address
    finally:
        server.kill()
        server.wait()


def test_a_server_killed_in_the_middle_of_a_run_costs_one_sentence(tmp_path: Path) -> None:
    write_inputs(tmp_path / "input")
    with _serving(tmp_path) as (server, address):
        with period_lock(tmp_path / "output", Q1):  # the run waits for it
            run = subprocess.Popen(
                [sys.executable, "-m", "flows", "run", "2023-Q1"],
                env=_environment(tmp_path, PREFECT_API_URL=address),
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
