"""The project around the code: what is deployed, what is locked, what a clean machine gets."""

import inspect
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).resolve().parents[1]
_REPORT = "osavuosikatsaus-2023-Q1-elinvoimalautakunnan-toimiala.xlsx"


@pytest.fixture(scope="module")
def deployments() -> dict[str, Any]:
    """What `prefect.yaml` declares."""
    declared: dict[str, Any] = yaml.safe_load((PROJECT / "prefect.yaml").read_text("utf-8"))
    return declared


def test_prefect_knows_every_key_of_its_file(deployments: dict[str, Any]) -> None:
    """Prefect passes over a key it does not know: a misspelt schedule would never fire."""
    models = pytest.importorskip("prefect.cli.deploy._models")
    assert set(deployments) <= _keys(models.PrefectYamlModel)
    for deployment in deployments["deployments"]:
        assert set(deployment) <= _keys(models.DeploymentConfig)
        assert set(deployment["work_pool"]) <= _keys(models.WorkPoolConfig)
        assert set(deployment["concurrency_limit"]) == {"limit", "collision_strategy"}
        for schedule in deployment["schedules"]:
            assert set(schedule) <= {"cron", "timezone", "slug", "active"}


def _keys(model: Any) -> set[str]:  # noqa: ANN401 - a pydantic model of Prefect's own
    return {field.alias or name for name, field in model.model_fields.items()}


def test_each_quarter_is_reported_at_six_in_finland(deployments: dict[str, Any]) -> None:
    (deployment,) = deployments["deployments"]
    (schedule,) = deployment["schedules"]
    hour_and_day = next(
        step["prefect.deployments.steps.run_shell_script"]["script"]
        for step in deployments["build"]
        if "hour_and_day" in str(step)
    )
    filled = subprocess.run(  # noqa: S602 - the file's own line, run as Prefect's step runs it
        hour_and_day, shell=True, check=True, capture_output=True, text=True, env=_outside()
    ).stdout.strip()
    cron = schedule["cron"].replace("{{ hour_and_day.stdout }}", filled)
    assert (cron, schedule["timezone"]) == ("0 6 15 1,4,7,10 *", "Europe/Helsinki")
    assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "ENQUEUE"}


def test_a_deployment_starts_a_flow_that_takes_its_parameters(
    deployments: dict[str, Any],
) -> None:
    pytest.importorskip("prefect")
    from flows import flow  # noqa: PLC0415 - Prefect is slow to import

    for deployment in deployments["deployments"]:
        module, name = deployment["entrypoint"].split(":")
        assert module == flow.__name__
        assert set(deployment["parameters"]) == set(
            inspect.signature(getattr(flow, name).fn).parameters
        )


def test_everything_is_locked_by_hash_and_names_no_address() -> None:
    lock = (PROJECT / "requirements.lock").read_text("utf-8")
    pins = lock.replace(" \\\n", " ").splitlines()
    assert len(pins) > 50
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in lock
    named = {re.split(r"[\[=]", pin)[0] for pin in pins}
    assert not named & {"pandas", "numpy", "pyarrow", "lxml"}


@pytest.mark.skipif("CI" not in os.environ, reason="makes a virtual environment: in CI only")
def test_a_clean_environment_made_from_the_lock_runs_the_sample(tmp_path: Path) -> None:
    _run(
        "make", "--directory", PROJECT, "setup", f"PYTHON={sys.executable}", f"VENV={tmp_path}/venv"
    )
    python = tmp_path / "venv" / "bin" / "python"
    _run(python, "-m", "flows", "sample", tmp_path / "input")
    folders = ("--input", tmp_path / "input", "--output", tmp_path / "output")
    _run(python, "-m", "flows", "run", "2023-Q1", "--direct", *folders)
    assert (tmp_path / "output" / "2023-Q1" / _REPORT).exists()


def _run(*words: object) -> None:
    done = subprocess.run(  # noqa: S603 - our own commands
        [str(word) for word in words], check=False, capture_output=True, text=True, env=_outside()
    )
    assert done.returncode == 0, done.stderr


def _outside() -> dict[str, str]:
    """Return the environment without what a make above, or a user's settings, put into it."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "TOTEUMA_", "VIRTUAL_ENV"))
    }
