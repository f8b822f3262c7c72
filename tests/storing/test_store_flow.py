"""The flow on a store, as a worker of a pool runs it: addresses are its parameters."""

from pathlib import Path

from prefect.artifacts import Artifact
from prefect.testing.utilities import prefect_test_harness

from flows.flow import NOTHING_NEW, osavuosikatsaus_flow
from tests.flows.orders import REPORT, write_inputs
from tests.storing.buckets import Bucket


def test_the_flow_publishes_from_store_to_store_once(bucket: Bucket) -> None:
    bucket.put(write_inputs(Path("pudotetut")), "syotteet")
    order = {
        "kausi": "2023-Q1",
        "input_folder": f"{bucket.osoite}/syotteet",
        "output_folder": f"{bucket.osoite}/tulosteet",
        "unattended": True,
        "return_state": True,
    }
    with prefect_test_harness(server_startup_timeout=90):
        state = osavuosikatsaus_flow(**order)
        assert (state.is_completed(), "on julkaistu" in str(state.message)) == (True, True)
        told = Artifact.get("paatos-2023-q1")
        assert told is not None
        assert f"`{bucket.osoite}/tulosteet/2023-Q1-0001-" in str(told.data)
        assert REPORT in str(told.data)
        assert osavuosikatsaus_flow(**order).name == NOTHING_NEW
    assert len(bucket.contents("tulosteet/historia/2023-Q1")) == 1
