"""What the commands say: every word of it in the language asked for, also of wrong usage."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from schemas.kieli import Kieli
from tests.flows.orders import LEDGER, write_inputs
from tests.schemas.test_rules import NAMES
from tests.schemas.test_sanat import finnish_in
from tests.told import INPUTS

OTHERS = (Kieli.SV, Kieli.EN)
DATA = (
    "Elinvoimalautakunnan toimiala", "Kulttuuripalvelut", "Kulttuuri", "Henkilöstökulut/TOT 2023",
    "kirjanpito.csv", "Palvelualueet", *INPUTS, *NAMES,
)  # fmt: skip
"""Names in the inputs, and what the test itself asks for."""
_PATH = re.compile(r"\S*[/\\]\S+")

OF_A_FOLDER = [
    ("run", "2023-Q1", "--direct"),
    ("check", "2023-Q1"),
    ("trace", "Kulttuuri/Henkilöstökulut/TOT 2023", "2023-Q1"),
    ("trace", "Kulttuuri/Henkilöstökulu/TOT 2023", "2023-Q1"),
    ("where", "kirjanpito.csv!4", "2023-Q1"),
    ("where", "muu.csv!4", "2023-Q1"),
    ("status", "2023-Q1"),
    ("run", "2023-Q1", "--direct", "--toimiala", "Muu"),
    ("run", "2023-Q1", "--direct", "--pohja", "muu"),
    ("run", "joskus", "--direct"),
]
OF_RUNS = [("diff",), ("diff", "9"), ("diff", "joskus/1"), ("verify",), ("verify", "9")]


def said(words: tuple[str, ...], folder: Path, kieli: Kieli) -> str:
    inputs = () if words in OF_RUNS else ("--input", str(folder / "input"))
    result = CliRunner().invoke(
        app, [*words, *inputs, "--output", str(folder / "output"), "--lang", kieli.value]
    )
    assert result.exit_code in {0, 1, 2}, result.exception
    return result.output


@pytest.fixture(scope="module", params=OTHERS)
def kieli(request: pytest.FixtureRequest) -> Kieli:
    kieli: Kieli = request.param
    return kieli


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, kieli: Kieli) -> Path:
    """Two runs of a quarter: a sound one, then one with other figures and a finding that blocks."""
    folder = tmp_path_factory.mktemp(kieli.value)
    write_inputs(folder / "input")
    said(OF_A_FOLDER[0], folder, kieli)
    broken = LEDGER.replace("4000;4100;4", "4000;9900;4").replace("-2000,50", "-2000,40")
    write_inputs(folder / "input", kirjanpito=broken)
    said(OF_A_FOLDER[0], folder, kieli)
    return folder


@pytest.mark.parametrize("words", [*OF_A_FOLDER, *OF_RUNS], ids=" ".join)
def test_no_finnish_is_said_in_another_language(
    words: tuple[str, ...], folder: Path, kieli: Kieli
) -> None:
    lines = [_PATH.sub("", line) for line in said(words, folder, kieli).splitlines()]
    assert any(lines)
    assert not finnish_in(lines, kieli, DATA)


def test_the_language_may_be_set_once_for_all_commands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOTEUMA_LANG", "sv+fi")
    result = CliRunner().invoke(app, ["verify", "--output", str(folder / "output")])
    assert "Körningen är bevisad" in result.output
