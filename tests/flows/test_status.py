"""`status`: what ran, what waits, what is missing for the deadline, and what is going."""

import errno
import io
import re
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock
from rich.console import Console

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.status import Kysely, deadline, tell_status
from flows.watching.alone import alone, is_watched, watched_elsewhere
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.flows.orders import LEDGER, write_inputs

Q1 = Kausi.parse("2023-Q1")


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PREFECT_API_URL", "TOTEUMA_DAY"):
        monkeypatch.delenv(name, raising=False)


def _run(folder: Path, **files: str) -> None:
    inputs = write_inputs(folder / "input", **files)
    osavuosikatsaus(Tilaus(kausi=Q1, syotteet=inputs, tulosteet=folder / "output"))


def _status(folder: Path, today: date = date(2023, 4, 3), kieli: Kieli = Kieli.FI) -> str:
    said = io.StringIO()
    kysely = Kysely(
        kausi=Q1,
        syotteet=folder / "input",
        tulosteet=folder / "output",
        project=folder,
        today=today,
        vahdittu=is_watched(folder / "output"),
        muualla=watched_elsewhere(folder / "output"),
        kieli=kieli,
    )
    tell_status(kysely, Console(file=said, soft_wrap=True))
    return re.sub("\N{NO-BREAK SPACE}", " ", said.getvalue())


def test_a_period_that_has_not_run_waits_for_everything(tmp_path: Path) -> None:
    write_inputs(tmp_path / "input")
    said = _status(tmp_path)
    assert "Kautta ei ole vielä ajettu." in said
    assert "kirjanpito.csv: uusi, ei vielä ajettu" in said
    assert "Määräaika 15.4.2023 on 12 päivän päästä; sitä varten puuttuu\n  kaikki" in said
    assert "Vahti ei ole käynnissä." in said


def test_a_published_period_waits_for_nothing(tmp_path: Path) -> None:
    _run(tmp_path)
    said = _status(tmp_path, date(2023, 4, 20))
    assert "Viimeisin ajo 2023-Q1/1, " in said
    assert "Julkaistu raportti: ajo 2023-Q1/1, tunniste " in said
    assert "Ei mitään: viimeisin ajo luki kaikki kansion tiedostot." in said
    assert "Määräaika 15.4.2023 meni 5 päivää sitten" in said
    assert "ei mitään: raportti on julkaistu" in said


@pytest.mark.parametrize(
    ("kieli", "verdict"),
    [(Kieli.FI, "Tammi–maaliskuun 2023 osavuosikatsaus on julkaistu"),
     (Kieli.SV, "Delårsrapporten för januari–mars 2023 har publicerats"),
     (Kieli.EN, "The interim report for January–March 2023 has been published")],
)  # fmt: skip
def test_how_the_last_run_ended_is_told_in_the_language_asked(
    tmp_path: Path, kieli: Kieli, verdict: str
) -> None:
    _run(tmp_path)
    assert verdict in _status(tmp_path, kieli=kieli)


def test_what_blocks_and_what_has_changed_since_is_told(tmp_path: Path) -> None:
    _run(tmp_path, kirjanpito=LEDGER.replace("4000;4100", "4000;9900"))
    (tmp_path / "input" / "kirjanpito.csv").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "input" / "tekstit.csv").unlink()
    (tmp_path / "input" / "~$talousarvio.csv").write_text("", encoding="utf-8")
    said = _status(tmp_path, date(2023, 4, 15))
    assert "Raporttia ei ole julkaistu." in said
    assert "kirjanpito.csv: muuttunut viimeisimmän ajon jälkeen" in said
    assert "tekstit.csv: poistunut viimeisimmän ajon jälkeen" in said
    assert "talousarvio.csv: auki taulukkolaskennassa" in said
    assert "Määräaika 15.4.2023 on tänään" in said
    assert re.search(r": 1 löydös\. .*9900 ei ole organisaatiossa kirjauspäivänä", said)


def test_who_may_only_read_is_told_too_and_of_a_watcher_of_another_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    _run(tmp_path)
    stop = Event()
    with alone(tmp_path / "output", stop, stand_by=False), monkeypatch.context() as patched:
        patched.setattr(FileLock, "acquire", read_only)
        assert "Vahti vahtii kansiota." in _status(tmp_path)
        patched.setattr("flows.watching.alone.socket.gethostname", lambda: "toinen")
        assert re.search(r"Vahdin vuoro on koneella \S+ \(prosessi \d+\), alkoi", _status(tmp_path))
    assert "Vahti ei ole käynnissä." in _status(tmp_path)


def test_a_missing_input_is_named(tmp_path: Path) -> None:
    inputs = write_inputs(tmp_path / "input")
    (inputs / "talousarvio.csv").unlink()
    osavuosikatsaus(Tilaus(kausi=Q1, syotteet=inputs, tulosteet=tmp_path / "output"))
    assert re.search(r"Tarvittavat syötteet ovat mukana: .*talousarvio", _status(tmp_path))


def test_the_deadline_is_a_day_of_the_month_after(monkeypatch: pytest.MonkeyPatch) -> None:
    assert deadline(Kausi.parse("2023")) == date(2024, 1, 15)
    monkeypatch.setenv("TOTEUMA_DAY", "20")
    assert deadline(Kausi.parse("2023-Q3")) == date(2023, 10, 20)
    monkeypatch.setenv("TOTEUMA_DAY", "31")
    with pytest.raises(ValueError, match="TOTEUMA_DAY must be from 1 to 28"):
        deadline(Q1)
