"""What needs a Prefect server that goes on: letters and calls, lost runs, a worker on a store.

One server is started for all of it. Who is written to and called are fakes on this machine.
"""

import email
import json
import re
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from pathlib import Path
from typing import Any

import pytest

from flows.storing.objects import Sailo
from tests.flows.orders import LEDGER, REPORT, write_inputs
from tests.flows.servers import (
    LONG_S,
    answering,
    prefect_environment,
    prefect_server,
    taking_mail,
)
from tests.storing.buckets import Bucket

PROJECT = Path(__file__).resolve().parents[2]
GUIDE = PROJECT / "docs" / "kaytto"


@dataclass(frozen=True)
class Engine:
    """A server that is up: its project's folder, its address, and what programs are told."""

    folder: Path
    address: str
    environment: Mapping[str, str]

    def run(self, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Run one of our own programs to its end."""
        return subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, *words], cwd=self.folder, env={**self.environment, **settings},
            check=False, capture_output=True, text=True, timeout=LONG_S,
        )  # fmt: skip

    def prefect(self, *words: str, **settings: str) -> str:
        """Give a command to the engine; return what it says."""
        done = self.run("-m", "prefect", "--no-prompt", *words, **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, path: str, content: object = None) -> Any:  # noqa: ANN401 - json
        """Ask the server."""
        body = None if content is None else json.dumps(content).encode()
        asked = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.address}/{path}", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=LONG_S) as answer:  # noqa: S310 - as above
            text = answer.read()
        return json.loads(text) if text else None


@pytest.fixture(name="engine", scope="module")
def engine_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("palvelin")
    with prefect_server(folder) as (_server, address):
        yield Engine(folder, address, prefect_environment(folder, PREFECT_API_URL=address))


def _until(holds: Callable[[], bool], told: Callable[[], object] = lambda: "") -> None:
    until = time.monotonic() + LONG_S
    while not holds():
        assert time.monotonic() < until, told()
        time.sleep(0.2)


def test_a_run_that_is_not_published_is_written_of_and_called(engine: Engine) -> None:
    blocked = LEDGER.replace("4000;4100", "4000;9900")
    write_inputs(engine.folder / "input", kirjanpito=blocked)
    letters: list[str] = []
    calls: list[tuple[str, str]] = []
    with taking_mail(letters) as port, answering(seen=calls) as hook:
        posti = f"tunnus:salasana@127.0.0.1:{port}?from=toteuma@example.fi&to=talous@example.fi"
        saved = engine.run(
            str(GUIDE / "tallenna_lohkot.py"),
            TOTEUMA_MAIL=f"mailto://{posti}&smtp=127.0.0.1",
            TOTEUMA_WEBHOOK=hook.replace("/api", "/toteuma"),
        )
        assert saved.returncode == 0, saved.stderr
        assert "salasana" not in saved.stdout
        (engine.folder / "ilmoita.yaml").write_text(saved.stdout, encoding="utf-8")
        engine.prefect("automation", "create", "--from-file", "ilmoita.yaml")
        done = engine.run("-m", "flows", "run", "2023-Q1")
        assert done.returncode == 1, done.stdout + done.stderr
        log = engine.folder / "server.log"
        _until(lambda: bool(letters and calls), lambda: (letters, calls, log.read_text("utf-8")))
    letter = email.message_from_string(letters[0], policy=policy.default)
    content = letter.get_body(("plain", "html"))
    assert content is not None
    assert (letter["subject"], letter["to"]) == (
        "Osavuosikatsaus 2023-Q1: Estetty", "talous@example.fi",
    )  # fmt: skip
    assert "ei voi julkaista" in content.get_content()
    path, body = calls[0]
    told = json.loads(body)
    told = json.loads(told) if isinstance(told, str) else told
    assert (path, told["run"], told["state"]) == (
        "/toteuma", "Osavuosikatsaus 2023-Q1", "Estetty",
    )  # fmt: skip
    assert "ei voi julkaista" in told["message"]
    assert (len(letters), len(calls)) == (1, 1)


def test_a_run_whose_process_died_is_marked_as_crashed(engine: Engine) -> None:
    text = (GUIDE / "kadonnut-ajo.yaml").read_text("utf-8")
    soon = text.replace("within: 90\n", "within: 10\n")
    assert soon != text
    (engine.folder / "kadonnut.yaml").write_text(soon, encoding="utf-8")
    engine.prefect("automation", "create", "--from-file", "kadonnut.yaml")
    flow = engine.ask("flows/", {"name": "Osavuosikatsaus"})
    running = {"type": "RUNNING", "name": "Running"}
    run = engine.ask("flow_runs/", {"flow_id": flow["id"], "state": running})
    engine.ask(
        "events",
        [
            {
                "id": str(uuid.uuid4()),
                "occurred": datetime.now(UTC).isoformat(),
                "event": "prefect.flow-run.heartbeat",
                "resource": {
                    "prefect.resource.id": f"prefect.flow-run.{run['id']}",
                    "prefect.resource.name": run["name"],
                },
            }
        ],
    )
    _until(lambda: engine.ask(f"flow_runs/{run['id']}")["state_type"] == "CRASHED")
    seen = engine.ask(f"flow_runs/{run['id']}")
    assert seen["state"]["message"] == "Ajosta ei ole kuulunut 90 sekuntiin."


def test_a_worker_of_a_pool_publishes_from_store_to_store(engine: Engine, bucket: Bucket) -> None:
    bucket.put(write_inputs(engine.folder / "pudotetut"), "syotteet")
    declared = (PROJECT / "prefect.yaml").read_text("utf-8")
    (engine.folder / "prefect.yaml").write_text(declared, encoding="utf-8")
    settings = {**bucket.ymparisto, "TOTEUMA_INPUT": f"{bucket.osoite}/syotteet"}
    settings["TOTEUMA_OUTPUT"] = f"{bucket.osoite}/tulosteet"
    engine.prefect("work-pool", "create", "toteuma", "--type", "process")
    engine.prefect("deploy", "--name", "pyydettaessa", **settings)
    order = ("--param", "kausi=2023-Q1")
    started = engine.prefect("deployment", "run", "Osavuosikatsaus/pyydettaessa", *order)
    number = re.search(r"UUID: *([0-9a-f-]{36})", started)
    assert number is not None, started
    (engine.folder / "tmp").mkdir()
    own = {"TMPDIR": str(engine.folder / "tmp")}
    words = ("worker", "start", "--pool", "toteuma", "--type", "process", "--run-once")
    said = engine.prefect(*words, **settings, **own)
    ended = engine.ask(f"flow_runs/{number[1]}")["state"]
    assert (ended["type"], "on julkaistu" in str(ended["message"])) == ("COMPLETED", True), said
    pointer = json.loads(Sailo.at(f"{bucket.osoite}/tulosteet").read("2023-Q1.json") or b"")
    assert REPORT in {each["file"] for each in pointer["files"]}
    assert not (engine.folder / "output" / "2023-Q1-0001").exists()
