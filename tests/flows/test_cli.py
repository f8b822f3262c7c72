"""The command line: exit codes, what is said, and what is not imported."""

import subprocess
import sys
from collections.abc import Set as AbstractSet
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app, main
from tests.flows.orders import LEDGER, REPORT, write_inputs

_RUNNER = CliRunner()


def _run(*words: object) -> tuple[int, str]:
    result = _RUNNER.invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


def _folders(tmp_path: Path, **files: str) -> tuple[str, ...]:
    inputs = write_inputs(tmp_path / "input", **files)
    return ("--input", str(inputs), "--output", str(tmp_path / "output"))


def test_a_published_run_ends_with_0_and_says_where(tmp_path: Path) -> None:
    code, said = _run("run", "2023-Q1", "--direct", *_folders(tmp_path))
    assert code == 0
    assert "osavuosikatsaus on julkaistu" in said
    assert REPORT in said


def test_a_blocked_run_ends_with_1_and_says_what_to_mend(tmp_path: Path) -> None:
    folders = _folders(tmp_path, kirjanpito=LEDGER.replace("4000;4100", "4000;9900"))
    code, said = _run("run", "2023-Q1", "--direct", *folders)
    assert code == 1
    assert "kirjanpito.csv" in said
    assert "Kustannuspaikka 9900 ei ole organisaatiossa" in said
    assert "Lisää kustannuspaikka organisaatio-syötteeseen" in said


def test_check_publishes_nothing(tmp_path: Path) -> None:
    code, said = _run("check", "2023-03", *_folders(tmp_path))
    assert code == 0
    assert "voi julkaista" in said
    assert not (tmp_path / "output" / "2023-Q1" / REPORT).exists()


@pytest.mark.parametrize(
    "words",
    [
        ("run", "2023-Q5"),
        ("run", "2023-Q1", "--input", "not-there"),
        ("run", "--nonsense"),
        ("no",),
    ],
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    assert _run(*words)[0] == 2


def test_an_empty_folder_is_told_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    output = str(tmp_path / "output")
    code, said = _run(
        "run", "2023-Q1", "--direct", "--input", str(tmp_path / "input"), "--output", output
    )
    assert code == 1
    assert "Syöte puuttuu: kirjanpito" in said


def test_an_unknown_division_is_wrong_usage(tmp_path: Path) -> None:
    code, said = _run("run", "2023-Q1", "--direct", "--toimiala", "Muu", *_folders(tmp_path))
    assert code == 2
    assert "Elinvoimalautakunnan" in said


def test_a_fault_ends_with_3_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").write_text("a file where a folder should be")
    inputs = write_inputs(tmp_path / "input")
    words = ["run", "2023-Q1", "--direct", "--input", str(inputs), "--output", "taken"]
    monkeypatch.setattr(sys, "argv", ["toteuma", *words])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert "Traceback" in (tmp_path / ".toteuma" / "fault.log").read_text(encoding="utf-8")


def test_init_and_sample_write_inputs(tmp_path: Path) -> None:
    assert _run("init", tmp_path / "init")[0] == 0
    assert list((tmp_path / "init").glob("*.xlsx"))
    code, said = _run("sample", tmp_path / "sample")
    assert code == 0
    assert "toteuma run 2023-Q1" in said


def test_help_has_examples() -> None:
    code, said = _run("run", "--help")
    assert code == 0
    assert "toteuma run 2023-Q1" in said


_FRAMES = frozenset({"polars", "pandera", "pyarrow"})
_WORKBOOKS = frozenset({"openpyxl", "pygal"})
_ELSEWHERE = frozenset({"flows.reading.content", "flows.writing.palautus"})
"""What reads files, in processes of their own, and what marks copies of those that have faults."""
_TOLD_ONLY = _ELSEWHERE | {"flows.writing.tarkastusraportti", "jinja2", "pygal"}
_NEVER = frozenset({"prefect", "pandas", "httpx", "watchfiles", "hypothesis", "s3fs", "fsspec"})
"""The engine and what comes with it, another way of frames, a tool of tests, a store not asked."""


@pytest.mark.parametrize(
    ("words", "unneeded"),
    [
        (("--help",), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("--version",), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("rules",), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("rules", "account-in-chart"), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("diff", "1", "2", "OUTPUT"), {*_FRAMES, *_WORKBOOKS, "jinja2"}),
        (("diff", "2", "3", "OUTPUT"), {*_WORKBOOKS, "jinja2"}),
        (("status", "2023-Q1", "INPUT", "OUTPUT"), {*_FRAMES, *_WORKBOOKS, "jinja2"}),
        (("status", "2022-Q1", "INPUT", "OUTPUT"), {*_FRAMES, *_WORKBOOKS, "jinja2"}),
        (("verify", "OUTPUT"), set()),
        (("audit", f"output/2023-Q1/{REPORT}"), {*_FRAMES, "flows.steps", "jinja2", "pygal"}),
        (("sample", "malli"), {"flows.steps", "jinja2", "pygal"}),
        (("init", "tyhjat"), {"flows.steps", "jinja2", "pygal"}),
        (("watch", "--help"), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("serve", "--help"), {*_FRAMES, *_WORKBOOKS, "jinja2", "filelock"}),
        (("trace", "Kulttuuri/TOIMINTAKATE/TOT 2023", "2023-Q1", "INPUT", "OUTPUT"), _TOLD_ONLY),
        (("where", "kirjanpito.csv!4", "2023-Q1", "INPUT", "OUTPUT"), _TOLD_ONLY),
        (("check", "2023-Q1", "INPUT", "OUTPUT"), {*_ELSEWHERE, "flows.writing.katsaus"}),
        (("run", "2023-Q1", "--direct", "INPUT", "OUTPUT"), set()),
    ],
    ids=lambda words: " ".join(words[:2]) if isinstance(words, tuple) else "",
)
def test_a_command_loads_nothing_that_it_can_answer_without(
    ran: Path, words: tuple[str, ...], unneeded: AbstractSet[str]
) -> None:
    folders = ("--input", str(ran / "input"), "--output", str(ran / "output"))
    given = {"INPUT": folders[:2], "OUTPUT": folders[2:]}
    asked = [each for word in words for each in given.get(word, (word,))]
    script = (
        "import sys\nfrom flows.cli import app\n"
        f"try: app({asked!r})\nexcept SystemExit as end: assert not end.code, end.code\n"
        f"loaded = {_NEVER | unneeded!r} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script], check=False, capture_output=True, text=True, cwd=ran,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(name="ran", scope="module")
def ran_fixture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where a quarter was run, checked again as it was, and checked when changed."""
    folder = tmp_path_factory.mktemp("ajettu")
    folders = _folders(folder)
    assert _run("run", "2023-Q1", "--direct", *folders)[0] == 0
    assert _run("check", "2023-Q1", *folders)[0] == 0
    _folders(folder, kirjanpito=f"{LEDGER}4340;4100;9;2.3.2023;7,00\n")
    assert _run("check", "2023-Q1", *folders)[0] == 0
    return folder
