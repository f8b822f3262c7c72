"""Which Prefect server a run uses, what it says of it, and what a lost one costs."""

import base64
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from flows import flow
from flows.keeping.records import runs_of
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.running import run_through_prefect
from flows.servers import Lahde, Tila, forget_server, named_server, note_server, state_of
from flows.steps import STEPS, Steps
from schemas.kausi import Kausi
from tests.flows.orders import REPORT, write_inputs
from tests.flows.servers import answering

_NOBODY = "http://127.0.0.1:9/api"


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No server of the one who runs the tests; what a run sets is put back."""
    for name in ("PREFECT_API_URL", "PREFECT_API_AUTH_STRING", "PREFECT_API_KEY"):
        monkeypatch.setenv(name, "")


def test_no_server_is_named_until_one_is_noted(tmp_path: Path) -> None:
    assert named_server(tmp_path) is None
    with answering() as address:
        note_server(tmp_path, address)
        palvelin = named_server(tmp_path)
        assert palvelin is not None
        assert (palvelin.osoite, palvelin.lahde) == (address, Lahde.SERVE)
        assert palvelin.kaytettavissa
    forget_server(tmp_path)
    assert named_server(tmp_path) is None


def test_the_environment_goes_before_the_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_server(tmp_path, _NOBODY)
    with answering() as address:
        monkeypatch.setenv("PREFECT_API_URL", address)
        palvelin = named_server(tmp_path)
    assert palvelin is not None
    assert (palvelin.osoite, palvelin.lahde) == (address, Lahde.ENVIRONMENT)


def test_a_damaged_note_names_no_server(tmp_path: Path) -> None:
    note_server(tmp_path, _NOBODY)
    (tmp_path / ".prefect" / "palvelin.json").write_text('{"api_url": ', encoding="utf-8")
    assert named_server(tmp_path) is None


def test_a_server_answers_or_wants_a_password_or_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(401) as address:
        assert state_of(address) is Tila.CLOSED
    assert state_of(_NOBODY) is Tila.SILENT
    assert state_of("file:///etc/hostname") is Tila.SILENT
    seen: list[tuple[str, str]] = []
    monkeypatch.setenv("PREFECT_API_AUTH_STRING", "admin:sala")
    with answering(seen=seen) as address:
        assert state_of(address) is Tila.UP
    shown = base64.b64encode(b"admin:sala").decode()
    assert seen == [("/api/admin/version", f"Basic {shown}")]


def _run(tmp_path: Path) -> tuple[int, str]:
    tilaus = Tilaus(
        kausi=Kausi.parse("2023-Q1"),
        syotteet=write_inputs(tmp_path / "input"),
        tulosteet=tmp_path / "output",
    )
    said = io.StringIO()
    code = run_through_prefect(tilaus, Console(file=said, width=200), tmp_path)
    return code, said.getvalue()


Ended = Callable[[Paatos], bool]


def _plainly(tilaus: Tilaus, told: Callable[[Steps], Steps], ended: Ended) -> Paatos:
    paatos = osavuosikatsaus(tilaus, told(STEPS))
    assert ended(paatos), "the server is there to be told"
    return paatos


def test_a_run_uses_the_server_that_is_up_and_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "run_order", _plainly)
    with answering() as address:
        note_server(tmp_path, address)
        code, said = _run(tmp_path)
        assert os.environ["PREFECT_API_URL"] == address
    assert code == 0
    assert said.startswith(f"Prefect: palvelin {address} (toteuma serve)\nKäynnistetään Prefect: ")
    assert said.index("Käynnistetään Prefect: ") < said.index("Luetaan 5")


def test_a_run_says_why_it_starts_a_server_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "run_order", _plainly)
    monkeypatch.setenv("PREFECT_API_URL", _NOBODY)
    code, said = _run(tmp_path)
    assert code == 0
    assert f"palvelin {_NOBODY} (PREFECT_API_URL) ei vastaa" in said
    assert "käynnistetään oma palvelin" in said
    assert "PREFECT_API_URL" not in os.environ
    with answering(401) as address:
        monkeypatch.setenv("PREFECT_API_URL", address)
        assert "vaatii salasanan" in _run(tmp_path)[1]


def _lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.servers.state_of", lambda *_asked: Tila.SILENT)


def test_a_server_lost_before_the_first_step_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(tilaus: Tilaus, _told: Callable[[Steps], Steps], _ended: Ended) -> Paatos:
        _lost(monkeypatch)
        raise ConnectionError(f"no answer for {tilaus.kausi.nimi}")

    monkeypatch.setattr(flow, "run_order", dies)
    with answering() as address:
        note_server(tmp_path, address)
        code, said = _run(tmp_path)
    assert code == 0
    assert "Prefect-palvelin lakkasi vastaamasta. Ajetaan ilman sitä." in said
    assert (tmp_path / "output" / "2023-Q1" / REPORT).exists()


def test_a_run_whose_server_is_lost_on_the_way_goes_on_to_its_end_and_is_not_made_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(tilaus: Tilaus, told: Callable[[Steps], Steps], ended: Ended) -> Paatos:
        _lost(monkeypatch)
        assert not ended(osavuosikatsaus(tilaus, told(STEPS))), "there is nobody to tell"
        raise ConnectionError("the end could not be told")

    monkeypatch.setattr(flow, "run_order", dies)
    with answering() as address:
        note_server(tmp_path, address)
        code, said = _run(tmp_path)
    assert code == 0
    assert "Prefect-palvelin lakkasi vastaamasta. Ajo tehtiin loppuun ilman sitä." in said
    assert "on julkaistu" in said
    assert len(runs_of(tmp_path / "output", Kausi.parse("2023-Q1"))) == 1


def test_a_fault_of_the_run_itself_is_told_and_not_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> Paatos:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(flow, "run_order", full)
    with answering() as address:
        note_server(tmp_path, address)
        with pytest.raises(OSError, match="No space left"):
            _run(tmp_path)
