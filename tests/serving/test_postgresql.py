"""The engine's server on PostgreSQL, as the guide sets it; where there is a PostgreSQL to start."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.flows.orders import REPORT, write_inputs
from tests.flows.servers import LONG_S, prefect_environment, prefect_server


def _tools() -> Path | None:
    """Return the folder of PostgreSQL's programs: Debian keeps them off the path."""
    found = shutil.which("initdb")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return Path(found).parent if found else installed[-1].parent if installed else None


TOOLS = _tools()
pytestmark = pytest.mark.skipif(TOOLS is None, reason="no PostgreSQL here: initdb is not found")


def _owner() -> str | None:
    """Return who the database runs as: it refuses root."""
    if os.geteuid():
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        pytest.skip("PostgreSQL refuses root, and there is no user postgres")


@contextmanager
def _database(folder: Path) -> Iterator[str]:
    """Give the address of a new database, as the guide writes it."""
    assert TOOLS is not None
    owner = _owner()
    if owner:
        shutil.chown(folder, owner)
    secret = folder / "salasana"
    secret.write_text("salasana\n", encoding="utf-8")
    if owner:
        shutil.chown(secret, owner)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(tool: str, *words: str) -> None:
        subprocess.run(  # noqa: S603 - the database's own program
            [str(TOOLS / tool), "-D", str(folder / "data"), *words],
            cwd=folder, user=owner, group=owner, extra_groups=[] if owner else None,
            stdout=subprocess.DEVNULL, check=True, timeout=LONG_S,
        )  # fmt: skip

    run("initdb", "-U", "toteuma", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8")
    settings = f"-c listen_addresses=127.0.0.1 -c port={port} -k {folder}"
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"postgresql+asyncpg://toteuma:salasana@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-w", "-m", "fast", "stop")


def test_a_run_is_kept_in_postgresql(tmp_path: Path) -> None:
    write_inputs(tmp_path / "input")
    with (
        tempfile.TemporaryDirectory(prefix="pg-") as folder,  # short: its socket's name has a limit
        _database(Path(folder)) as database,
        prefect_server(tmp_path, PREFECT_SERVER_DATABASE_CONNECTION_URL=database) as (_, address),
    ):
        environment = prefect_environment(tmp_path, PREFECT_API_URL=address, COLUMNS="200")
        for words in (
            ("flows", "run", "2023-Q1"),
            ("prefect", "flow-run", "ls"),
        ):
            done = subprocess.run(  # noqa: S603 - our own interpreter
                [sys.executable, "-m", *words], cwd=tmp_path, env=environment,
                check=False, capture_output=True, text=True, timeout=LONG_S,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "output" / "2023-Q1" / REPORT).exists()
    assert "Osavuosikatsaus" in done.stdout
    assert "COMPLETED" in done.stdout
    assert not list((tmp_path / ".prefect").glob("*.db")), "nothing is kept in SQLite"
