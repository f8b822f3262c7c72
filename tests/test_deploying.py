"""The files that put the program on a server: they fit the project and each other.

An image is built where there is a program for it; here its lines are held against the project.
"""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from flows.cli import app
from flows.settings import LOG_FOLDER, OUTPUT, PREFECT_FOLDER

PROJECT = Path(__file__).resolve().parents[1]
WRITTEN = {PREFECT_FOLDER, LOG_FOLDER, str(OUTPUT)}
"""What `toteuma serve` writes to."""
SCRIPT = ".venv/bin/toteuma"


def _text(name: str) -> str:
    return (PROJECT / name).read_text("utf-8")


def _instructions() -> dict[str, str]:
    """The Containerfile by instruction, lines that go on joined; the last one of a name counts."""
    lines = re.sub(r"\\\n\s*", "", _text("docs/kaytto/Containerfile")).splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    parts = [line.split(" ", 1) for line in told]
    return {name: " ".join(text for each, text in parts if each == name) for name, _ in parts}


def test_the_image_runs_what_the_project_installs_as_the_user_it_makes() -> None:
    told = _instructions()
    assert told["CMD"] == f'["{SCRIPT}", "serve"]'
    assert "serve" in get_command(app).commands
    scripts = tomllib.loads(_text("pyproject.toml"))["project"]["scripts"]
    assert scripts == {"toteuma": "flows.cli:main"}
    assert told["COPY"] == f"--chown={told['USER']} . ."
    assert re.search(rf"useradd [^&]*\b{told['USER']}\b", told["RUN"])
    made = re.search(r"mkdir -p ([^&]*)", told["RUN"])
    given = re.search(r"chown -R (\w+) ([^&]*)", told["RUN"])
    assert made is not None
    assert given is not None
    assert set(made[1].split()) == set(given[2].split()) == WRITTEN
    assert given[1] == told["USER"]


def test_the_image_is_of_a_python_that_the_project_takes_and_is_made_from_the_lock() -> None:
    told = _instructions()
    version = re.fullmatch(r"python:3\.(\d+)-slim", told["FROM"])
    asked = re.fullmatch(
        r">=3\.(\d+)", tomllib.loads(_text("pyproject.toml"))["project"]["requires-python"]
    )
    assert version is not None
    assert asked is not None
    assert int(version[1]) >= int(asked[1])
    assert "make setup" in told["RUN"]
    assert "--require-hashes -r requirements.lock" in _text("Makefile")


def test_an_image_takes_in_nothing_that_this_machine_made() -> None:
    """A .venv that is taken along looks ready to make, and its programs name this machine's."""
    left_out = set(_text(".dockerignore").splitlines())
    made = {name.rstrip("/") for name in _text(".gitignore").splitlines()}
    assert {".git", ".venv*", *WRITTEN - {str(OUTPUT)}, f"{OUTPUT}/*"} <= left_out
    assert {"build", "dist", ".hypothesis", "*.egg-info"} <= made & left_out


def test_the_volumes_of_the_page_are_the_folders_of_the_program() -> None:
    head = "".join(
        line for line in _text("docs/kaytto/Containerfile").splitlines() if line.startswith("#")
    )
    folder = _instructions()["WORKDIR"]
    mounted = set(re.findall(rf":{folder}/([.\w]+)", head))
    assert mounted == {"input", str(OUTPUT), PREFECT_FOLDER}
    assert f"{folder}/input:ro" in head, "what was dropped is read and never changed"


def _unit() -> dict[str, list[str]]:
    pairs = re.findall(r"^(\w+)=(.*)$", _text("docs/kaytto/toteuma.service"), re.MULTILINE)
    return {name: [value for each, value in pairs if each == name] for name, _ in pairs}


def test_the_unit_may_write_where_the_program_writes_and_nowhere_else() -> None:
    unit = _unit()
    (folder,) = unit["WorkingDirectory"]
    assert unit["ExecStart"] == [f"{folder}/{SCRIPT} serve"]
    assert unit["ProtectSystem"] == ["strict"]
    assert set(unit["ReadWritePaths"][0].split()) == {f"{folder}/{name}" for name in WRITTEN}


def test_systemd_takes_the_unit_as_it_stands(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed")
    (command,) = _unit()["ExecStart"]
    here = command.replace(command.split()[0], str(shutil.which("true")))
    unit = tmp_path / "toteuma.service"
    unit.write_text(_text("docs/kaytto/toteuma.service").replace(command, here), encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - systemd's own program on our own file
        [program, "verify", "--man=no", str(unit)], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
