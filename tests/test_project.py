"""The project around the code: what is deployed, what is locked, what a clean machine gets."""

import inspect
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL
from prefect.testing.utilities import prefect_test_harness
from typer.main import get_command

from flows.cli import app

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
    assert set(deployments) - {"definitions"} <= _keys(models.PrefectYamlModel)
    models.PrefectYamlModel.model_validate(deployments)
    for deployment in deployments["deployments"]:
        assert set(deployment) <= _keys(models.DeploymentConfig)
        assert set(deployment["work_pool"]) <= _keys(models.WorkPoolConfig)
        assert set(deployment["concurrency_limit"]) == _keys(models.ConcurrencyLimitSpec)
        for schedule in deployment["schedules"]:
            assert set(schedule) <= {"cron", "timezone", "slug", "active"}


def _keys(model: Any) -> set[str]:  # noqa: ANN401 - a pydantic model of Prefect's own
    return {field.alias or name for name, field in model.model_fields.items()}


def _cron(deployments: dict[str, Any], name: str, **settings: str) -> tuple[str, str]:
    """The schedule of a deployment: its build steps run as Prefect runs them, and filled in."""
    (deployment,) = [each for each in deployments["deployments"] if each["name"] == name]
    (schedule,) = deployment["schedules"]
    cron = str(schedule["cron"])
    for step in deployments["build"]:
        (inputs,) = step.values()
        filled = subprocess.run(  # noqa: S603 - the file's own line
            shlex.split(inputs["script"]),
            check=True, capture_output=True, text=True, env=_outside() | settings,
        ).stdout.strip()  # fmt: skip
        cron = cron.replace(f"{{{{ {inputs['id']}.stdout }}}}", filled)
    return cron, str(schedule["timezone"])


def test_each_quarter_is_reported_at_six_in_finland_with_days_of_grace(
    deployments: dict[str, Any],
) -> None:
    assert _cron(deployments, "neljannes") == ("0 6 15-20 1,4,7,10 *", "Europe/Helsinki")
    late = {"TOTEUMA_DAY": "28", "TOTEUMA_GRACE_DAYS": "9", "TOTEUMA_HOUR": "7"}
    assert _cron(deployments, "neljannes", **late)[0] == "0 7 28-30 1,4,7,10 *"


def test_the_exports_are_checked_weekly_while_the_report_is_made(
    deployments: dict[str, Any],
) -> None:
    assert _cron(deployments, "viikkotarkastus") == ("0 6 * 1,4,7,10 1", "Europe/Helsinki")
    parameters = {each["name"]: each["parameters"] for each in deployments["deployments"]}
    assert {name for name, given in parameters.items() if given["check_only"]} == {
        "viikkotarkastus"
    }
    assert {name for name, given in parameters.items() if given["unattended"]} == {"neljannes"}


def test_a_deployment_runs_one_at_a_time_and_queues_the_next(deployments: dict[str, Any]) -> None:
    for deployment in deployments["deployments"]:
        assert deployment["concurrency_limit"] == {
            "limit": 1,
            "collision_strategy": "ENQUEUE",
            "grace_period_seconds": 600,
        }
        assert "toteuma" in deployment["tags"]


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


def test_the_file_deploys_as_it_stands_and_a_server_lays_out_its_runs(tmp_path: Path) -> None:
    """A server whose libraries do not fit each other deploys, and then schedules nothing."""
    prefect = (sys.executable, "-m", "prefect", "--no-prompt")
    with prefect_test_harness(server_startup_timeout=90), get_client(sync_client=True) as client:
        settings = {"PREFECT_API_URL": PREFECT_API_URL.value(), "PREFECT_HOME": str(tmp_path)}
        _run(*prefect, "work-pool", "create", "toteuma", "--type", "process", **settings)
        _run(*prefect, "deploy", "--name", "neljannes", **settings)
        deployment = client.read_deployment_by_name("Osavuosikatsaus/neljannes")
        assert deployment.pull_steps == [
            {"prefect.deployments.steps.set_working_directory": {"directory": str(PROJECT)}}
        ]
        year = {
            "min_runs": 24,
            "start_time": "2027-01-01T00:00:00Z",
            "end_time": "2028-01-01T00:00:00Z",
        }
        client.request(
            "POST", "/deployments/{id}/schedule", path_params={"id": deployment.id}, json=year
        ).raise_for_status()
        times = {
            str(run.expected_start_time)[:16]
            for run in client.read_flow_runs()
            if run.deployment_id == deployment.id
        }
        assert deployment.parameters["input_folder"] == "input"
        assert deployment.work_queue_name == "default"
    # Six in Helsinki, in Greenwich's time.
    assert times >= {
        "2027-01-15 04:00", "2027-04-15 03:00", "2027-07-15 03:00", "2027-10-20 03:00",
    }  # fmt: skip


@pytest.mark.parametrize("page", ["ilmoita.yaml", "kadonnut-ajo.yaml"])
def test_the_automations_of_the_pages_are_such_as_prefect_takes(page: str) -> None:
    automations = pytest.importorskip("prefect.automations")
    text = _text(f"docs/kaytto/{page}")
    for name in ("BLOCK", "WEBHOOK"):
        text = text.replace(f"block_document_id: {name}\n", f"block_document_id: {uuid4()}\n")
    declared = yaml.safe_load(text)
    for each in declared.get("automations", [declared]):
        made = automations.Automation.model_validate(each)
        assert made.enabled
        assert made.trigger.expect >= {"prefect.flow-run.Estetty", "prefect.flow-run.Kesken"}


def test_every_setting_that_the_page_of_use_names_is_read_somewhere() -> None:
    named = set(re.findall(r"TOTEUMA_[A-Z_]+", _text("docs/kaytto.md")))
    read = "".join(
        _text(name) for name in _tracked() if name.startswith(("flows/", "docs/kaytto/"))
    )
    read += _text("prefect.yaml")
    assert {name for name in named if name not in read} == set()


def test_everything_is_locked_by_hash_and_names_no_address() -> None:
    lock = (PROJECT / "requirements.lock").read_text("utf-8")
    pins = lock.replace(" \\\n", " ").splitlines()
    assert len(pins) > 50
    assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []
    assert "://" not in lock
    named = {re.split(r"[\[=]", pin)[0] for pin in pins}
    assert not named & {"pandas", "numpy", "pyarrow", "lxml"}


def test_the_newest_entry_of_the_changelog_is_this_version_and_tells_of_figures() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    entry = re.search(r"^## (\S+) – \d{4}-\d\d-\d\d\n\n(\w+)", _text("CHANGELOG.md"), re.MULTILINE)
    assert entry is not None
    assert entry.groups() == (project["version"], "Figures")


def test_every_command_that_the_pages_name_exists() -> None:
    pages = "".join(
        _text(page) for page in ("README.md", "OHJE.md", "CONTRIBUTING.md", "docs/kaytto.md")
    )
    named = re.findall(r"(?:^|`)make ([a-z-]+)", pages, re.MULTILINE)
    targets = re.findall(r"^([a-z-]+):", _text("Makefile"), re.MULTILINE)
    assert {"run", "test", "check"} <= set(named) <= set(targets)
    asked = re.findall(r"(?:^|`)toteuma ([a-z]+)", pages, re.MULTILINE)
    assert {"run", "check", "sample", "init"} <= set(asked) <= set(get_command(app).commands)


def test_no_file_names_a_place_that_only_one_machine_has() -> None:
    """Neither a folder of the machine it was written on nor the address of a package index."""
    place = re.compile(
        r"(?<![.\w])/(?:wor[k]|hom[e]|roo[t]|tm[p]|op[t])/|--(?:extra-)?index-ur[l]|--find-link[s]"
        r"|https?://\S*/simpl[e]\b|pythonhoste[d]"
    )
    found = [
        f"{name}:{number}"
        for name in _tracked()
        for number, line in enumerate(_text(name).splitlines(), start=1)
        if place.search(line)
    ]
    assert found == []


def _tracked() -> list[str]:
    """Return the text files of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "--eol"],  # noqa: S607 - whichever git the machine has
        cwd=PROJECT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not a git checkout")
    lines = [line.split("\t") for line in listed.stdout.splitlines() if "i/-text" not in line]
    return [name for _, name in lines if (PROJECT / name).exists() and not name.startswith("input")]


def _text(name: str) -> str:
    return (PROJECT / name).read_text("utf-8")


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


def _run(*words: object, **settings: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own commands
        [str(word) for word in words],
        cwd=PROJECT, env=_outside() | settings, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def _outside() -> dict[str, str]:
    """Return the environment without what a make above, or a user's settings, put into it."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS", "TOTEUMA_", "VIRTUAL_ENV"))
    }
