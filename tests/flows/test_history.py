"""The history: every run is kept, in a chain, with what it read; findings are told over time."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from flows.keeping.frames import get_frame
from flows.keeping.records import UnknownRunError, find_run, runs_of
from flows.keeping.store import MissingContentError, Varasto
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, write_inputs

Q1 = Kausi.parse("2023-Q1")
TWO_UNKNOWN = LEDGER.replace("4000;4100", "4000;9900") + "4340;9800;5;2.3.2023;10,00\n"
ONE_UNKNOWN = LEDGER.replace("4000;4100", "4000;9900")


@pytest.fixture
def tilaus(tmp_path: Path) -> Tilaus:
    return Tilaus(
        kausi=Q1, syotteet=write_inputs(tmp_path / "input"), tulosteet=tmp_path / "output"
    )


def _run(tilaus: Tilaus, **files: str) -> Paatos:
    write_inputs(tilaus.syotteet, **files)
    return osavuosikatsaus(tilaus)


def test_every_run_is_kept_in_a_chain_with_its_originals(tilaus: Tilaus) -> None:
    _run(tilaus)
    _run(tilaus, kirjanpito=ONE_UNKNOWN)
    first, second = runs_of(tilaus.tulosteet, Q1)
    assert (first.numero, first.julkaistu, second.numero, second.julkaistu) == (1, True, 2, False)
    assert first.manifest["previous_manifest_sha256"] is None
    assert second.manifest["previous_manifest_sha256"] == first.sha256
    assert second.polku.read_bytes() == (tilaus.tulosteet / "2023-Q1/ajo-2023-Q1.json").read_bytes()
    varasto = Varasto(tilaus.tulosteet)
    for run in (first, second):
        for each in (*run.manifest["inputs"], *run.manifest["outputs"]):
            assert hashlib.sha256(varasto.get(each["sha256"])).hexdigest() == each["sha256"]
    originals = {each["file"]: each["sha256"] for each in first.manifest["inputs"]}
    assert varasto.get(originals["kirjanpito.csv"]).decode() == LEDGER
    assert get_frame(varasto, first.manifest["kept"]["postings"]).height == 4


_UNKNOWN = pl.col("rule") == "cost-centre-in-organisation"


def test_findings_are_new_persist_or_are_mended(tilaus: Tilaus) -> None:
    assert set(_run(tilaus, kirjanpito=ONE_UNKNOWN).tarkastus.findings["muutos"]) == {""}
    later = _run(tilaus, kirjanpito=TWO_UNKNOWN).tarkastus
    assert later.findings.filter(_UNKNOWN).select("found", "muutos").rows() == [
        ("9900", "persisting"),
        ("9800", "new"),
    ]
    assert later.vertailu is not None
    assert (later.vertailu.numero, later.vertailu.korjatut.filter(_UNKNOWN).height) == (1, 0)
    mended = _run(tilaus, kirjanpito=LEDGER).tarkastus
    assert mended.vertailu is not None
    assert mended.vertailu.korjatut.filter(_UNKNOWN)["found"].to_list() == ["9900", "9800"]


def test_running_the_same_again_gives_the_same_bytes_also_with_a_past(tilaus: Tilaus) -> None:
    _run(tilaus, kirjanpito=ONE_UNKNOWN)
    once = _outputs(_run(tilaus, kirjanpito=LEDGER))
    assert _outputs(_run(tilaus, kirjanpito=LEDGER)) == once


def _outputs(paatos: Paatos) -> dict[str, str]:
    manifest = json.loads((paatos.kansio / "ajo-2023-Q1.json").read_text("utf-8"))
    return {each["file"]: each["sha256"] for each in manifest["outputs"]}


def test_last_year_is_compared_with_what_was_published_then(tilaus: Tilaus) -> None:
    last_year = replace(tilaus, kausi=Kausi.parse("2022-Q1"))
    older = "3005;4100;9;1.2.2021;-900,00\n4340;4100;8;1.2.2021;400,00\n"
    write_inputs(
        tilaus.syotteet,
        kirjanpito="\n".join(LEDGER.splitlines()[:3]) + "\n" + older,
        talousarvio=_BUDGET_2022,
    )
    assert osavuosikatsaus(last_year).tarkastus.julkaistu
    changed = LEDGER.replace("-1000,50", "-1100,50")
    warned = _run(tilaus, kirjanpito=changed).tarkastus
    rule = "last-year-equals-what-was-published"
    findings = warned.findings.filter(pl.col("rule") == rule)
    assert findings.select("column", "found", "expected", "affected_cents").rows() == [
        (
            "Kulttuuripalvelut / Myyntituotot",
            "1\u00a0100,50\u00a0€",
            "1\u00a0000,50\u00a0€ (2022-Q1)",
            10_000,
        )
    ]
    assert warned.julkaistu
    sound = _run(tilaus, kirjanpito=LEDGER).tarkastus
    assert {t.rule: t.status.value for t in sound.tulokset}[rule] == "passed"


_BUDGET_2022 = """Vuosi;Palvelualue;Tuloslaskelman rivi;Alkuperäinen talousarvio
2022;Kulttuuripalvelut;Palvelujen ostot;-5000
2023;Kulttuuripalvelut;Palvelujen ostot;-5000
"""


def test_a_run_is_found_by_number_period_and_fingerprint(tilaus: Tilaus) -> None:
    _run(tilaus)
    _run(tilaus, kirjanpito=ONE_UNKNOWN)
    first, second = runs_of(tilaus.tulosteet, Q1)
    assert find_run(tilaus.tulosteet, None) == second
    assert find_run(tilaus.tulosteet, "1") == first
    assert find_run(tilaus.tulosteet, "2023-Q1/2") == second
    assert find_run(tilaus.tulosteet, first.tunniste[:6]) == first
    with pytest.raises(UnknownRunError, match="2023-Q1/1, 2023-Q1/2"):
        find_run(tilaus.tulosteet, "7")


def test_a_damaged_content_is_told(tilaus: Tilaus) -> None:
    _run(tilaus)
    varasto = Varasto(tilaus.tulosteet)
    (run,) = runs_of(tilaus.tulosteet, Q1)
    sha256 = run.manifest["inputs"][0]["sha256"]
    varasto.path(sha256).write_bytes(b"muuta")
    with pytest.raises(MissingContentError, match="damaged"):
        varasto.get(sha256)
    with pytest.raises(MissingContentError, match="not in the history"):
        varasto.get("0" * 64)
