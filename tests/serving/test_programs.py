"""What the programs of one machine are told, and that a project is served once."""

from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock

from flows.serving import programs
from flows.serving.keeper import Ohjelma
from flows.serving.programs import AlreadyServedError, Palvelu, serve
from schemas.kieli import Kieli
from tests.flows.servers import answering


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PREFECT_API_URL", "PREFECT_UI_API_URL", "PREFECT_API_AUTH_STRING"):
        monkeypatch.delenv(name, raising=False)


def _programs(monkeypatch: pytest.MonkeyPatch, palvelu: Palvelu) -> list[Ohjelma]:
    given: list[Ohjelma] = []
    monkeypatch.setattr(programs, "keep_going", lambda all_, _stop: given.extend(all_))
    serve(palvelu, Event())
    return given


def test_server_worker_and_watcher_are_told_of_each_other_and_of_one_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PREFECT_SERVER_API_AUTH_STRING", "admin:sala")
    started = _programs(monkeypatch, Palvelu(project=tmp_path, port=9, watch=("--polling",)))
    assert [each.nimi(Kieli.FI) for each in started] == ["Prefect-palvelin", "Työntekijä", "Vahti"]
    server, worker, watcher = started
    assert server.komento[-4:] == ("--host", "127.0.0.1", "--port", "9")
    assert worker.komento[-4:] == ("--pool", "toteuma", "--type", "process")
    assert watcher.komento[-3:] == ("watch", "--stand-by", "--polling")
    for each in started:
        assert each.ymparisto["PREFECT_API_URL"] == "http://127.0.0.1:9/api"
        assert each.ymparisto["PREFECT_UI_API_URL"] == "http://127.0.0.1:9/api"
        assert each.ymparisto["PREFECT_API_AUTH_STRING"] == "admin:sala"
        assert "admin:sala" not in " ".join(each.komento), "a command line is for all to see"
    own = Path(worker.ymparisto["TMPDIR"])
    assert own.is_dir()
    assert own.is_relative_to(tmp_path), "a common one belongs to whoever came first"


def test_a_server_for_others_is_warned_of_without_a_password_and_names_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv("PREFECT_SERVER_API_AUTH_STRING", raising=False)
    anywhere = "0.0.0.0"  # noqa: S104 - what a container listens at
    with caplog.at_level("WARNING", "toteuma"):
        server, *_ = _programs(monkeypatch, Palvelu(project=tmp_path, host=anywhere, port=9))
    assert "ilman salasanaa: aseta PREFECT_SERVER_API_AUTH_STRING" in caplog.text
    assert "PREFECT_UI_API_URL" not in server.ymparisto
    assert server.ymparisto["PREFECT_API_URL"] == "http://127.0.0.1:9/api"


def test_a_project_is_served_once(tmp_path: Path) -> None:
    with answering() as address:
        port = int(address.removesuffix("/api").rsplit(":", 1)[1])
        with pytest.raises(AlreadyServedError, match="something answers already"):
            serve(Palvelu(project=tmp_path, port=port), Event())
    with (
        FileLock(tmp_path / ".prefect" / ".lukko-palvelu", timeout=0),
        pytest.raises(AlreadyServedError, match="is served already"),
    ):
        serve(Palvelu(project=tmp_path, port=9), Event())
