"""The benchmark compares like with like: the same ledger gives ours and a peer the same sums."""

import json
from pathlib import Path

import polars as pl
import pytest

from flows.osavuosikatsaus import Tilaus, prepare
from flows.publishing import Julkaisu
from schemas.kausi import Kausi
from schemas.luokat import Luokka
from tests.benchmarks import peers
from tests.benchmarks.ledger_book import write_ledger
from tests.benchmarks.postings import DAMAGED_EVERY, Ledger, postings
from tests.benchmarks.town import KAUSI, VILLAGE, Town
from tests.benchmarks.workloads import CHART, Workload, write_workload

_ROWS = 2_400
_INVESTMENTS = (Luokka.INVESTOINTITULOT, Luokka.INVESTOINTIMENOT)


def _run(folder: Path) -> Julkaisu:
    kausi = Kausi.parse(KAUSI)
    return prepare(Tilaus(kausi=kausi, syotteet=folder, tulosteet=folder / "none"))


@pytest.mark.parametrize("inline", [False, True])
def test_a_peer_finds_the_same_sums(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, inline: bool
) -> None:
    pytest.importorskip("fastexcel")
    ledger = Ledger(town=VILLAGE, rows=_ROWS)
    folder = tmp_path / "whole"
    write_workload(Workload(name="", told="", ledger=ledger, inline=inline), folder)
    peers.main("fastexcel-polars", folder / "input", folder / CHART, tmp_path)
    ours = (
        _run(folder / "input")
        .tarkistettu.kirjaukset.filter(
            pl.col("kausi") > 202300, pl.col("luokka").is_in(_INVESTMENTS).not_()
        )
        .group_by("palvelualue", "luokka")
        .agg(pl.sum("summa_cents"))
        .sort("palvelualue", "luokka")
    )
    assert json.loads(capsys.readouterr().out) == [list(row) for row in ours.rows()]


def test_every_voucher_balances_and_months_share_the_ledger() -> None:
    ledger = Ledger(town=Town(2, 3), rows=_ROWS)
    whole = postings(ledger, 0, _ROWS)
    assert whole.group_by("tosite").agg(pl.sum("summa_cents"))["summa_cents"].unique().item() == 0
    assert whole["kuukausi"].value_counts(sort=True)["count"].to_list() == [_ROWS // 12] * 12
    assert ledger.month_ends() == [_ROWS // 12 * month for month in range(1, 13)]


def test_each_damaged_posting_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    write_workload(
        Workload(name="", told="", ledger=Ledger(town=VILLAGE, rows=400, damaged=True)), folder
    )
    made = _run(folder / "input")
    read = [outcome for luettu in made.luetut for outcome in luettu.tulokset]
    named = {
        row
        for outcome in (*read, *made.tarkistettu.tulokset)
        for row in outcome.findings["row"].to_list()
    }
    assert {2 + number for number in range(0, 400, DAMAGED_EVERY)} <= named


def test_the_same_workload_has_the_same_bytes(tmp_path: Path) -> None:
    ledger = Ledger(town=VILLAGE, rows=100)
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for path in paths:
        write_ledger(ledger, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
