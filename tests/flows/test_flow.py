"""The flow through Prefect itself, on a server of the test's own."""

import json
from pathlib import Path

from prefect.artifacts import Artifact
from prefect.testing.utilities import prefect_test_harness

from flows.flow import BLOCKED, osavuosikatsaus_flow
from tests.flows.orders import LEDGER, REPORT, write_inputs


def test_the_flow_publishes_and_a_blocked_one_fails_as_estetty(tmp_path: Path) -> None:
    inputs = write_inputs(tmp_path / "input")
    order = {
        "kausi": "2023-Q1",
        "input_folder": str(inputs),
        "output_folder": str(tmp_path / "output"),
        "return_state": True,
    }
    with prefect_test_harness(server_startup_timeout=90):
        state = osavuosikatsaus_flow(**order)
        assert state.is_completed()
        assert "on julkaistu" in str(state.message)
        assert (tmp_path / "output" / "2023-Q1" / REPORT).exists()

        write_inputs(inputs, kirjanpito=LEDGER.replace("4000;4100", "4000;9900"))
        state = osavuosikatsaus_flow(**order)
        assert (state.is_failed(), state.name) == (True, BLOCKED)
        assert "ei voi julkaista" in str(state.message)

        assert _latest("paatos-2023-q1").startswith("## Tammi–maaliskuun 2023")
        (first, *_) = json.loads(_latest("loydokset-2023-q1"))
        assert first["Missä"] == "kirjanpito.csv, taulukko kirjanpito, solu B5"


def _latest(key: str) -> str:
    """What the newest artifact of a key holds."""
    artifact = Artifact.get(key)
    assert artifact is not None
    return str(artifact.data)
