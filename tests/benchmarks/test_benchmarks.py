"""The benchmark compares like with like: the same ledger gives ours and a peer the same sums."""

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from flows.osavuosikatsaus import Tilaus, prepare
from flows.publishing import Julkaisu
from schemas.kausi import Kausi
from schemas.luokat import INVESTOINNIT
from tests.benchmarks import peers
from tests.benchmarks.ledger_book import write_ledger
from tests.benchmarks.measuring import Cost
from tests.benchmarks.page import write_page
from tests.benchmarks.postings import DAMAGED_EVERY, Ledger, postings
from tests.benchmarks.record import BARE, OURS, PREFECT, TINY, Measured, Part, Record, load, save
from tests.benchmarks.targets import rows
from tests.benchmarks.town import KAUSI, VILLAGE, Town
from tests.benchmarks.workloads import CHART, WORKLOADS, Workload, write_workload

_ROWS = 2_400
_INVESTMENTS = [str(luokka) for luokka in INVESTOINNIT]


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
    assert ledger.ends(12) == [_ROWS // 12 * month for month in range(1, 13)]


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


_COST = Cost(wall_s=9.0, cpu_s=8.0, peak_bytes=1 << 30)


def _measured(cpu_s: float, start_s: float = 2.0) -> Measured:
    def costs(seconds: float, bare_s: float) -> dict[str, Cost]:
        ours = Cost(wall_s=seconds, cpu_s=seconds, peak_bytes=1 << 30)
        return {OURS: ours, BARE: Cost(wall_s=bare_s, cpu_s=bare_s, peak_bytes=1 << 20)}

    return Measured(
        told="a million", machine="any", rounds=1, load=0.5, costs=costs(cpu_s, 5.0),
        beside={TINY: costs(start_s, 1.0), "100k": costs(start_s + 0.5, 1.4)},
    )  # fmt: skip


def test_what_is_measured_of_one_workload_keeps_the_others(tmp_path: Path) -> None:
    path = tmp_path / "speed.json"
    save(
        Record(workloads={"1m": _measured(8.0)}, parts=[Part(told="a", median_s=1, rounds=3)]), path
    )
    kept = load(path)
    assert kept.workloads["1m"] == _measured(8.0)
    for workloads in (kept.workloads, {**kept.workloads, "10k": _measured(3.0)}):
        list(write_page(Record(workloads=workloads, parts=kept.parts), tmp_path))
    page = (tmp_path / "speed.md").read_text("utf-8")
    assert page.count("### a million") == 2
    assert page.count("<!-- million: begin -->") == page.count("<!-- small: begin -->") == 1
    assert {path.name for path in tmp_path.glob("*.svg")} == {
        "speed-million.svg", "speed-small.svg",
    }  # fmt: skip


def test_the_chart_is_of_the_largest_workload_of_all_peers_in_the_order_of_their_turns(
    tmp_path: Path,
) -> None:
    start = replace(_measured(3.0), told="start", costs={**_measured(3.0).costs, PREFECT: _COST})
    kept = Record(workloads={TINY: start, "10k": replace(_measured(4.0), told="more")})
    save(kept, tmp_path / "speed.json")
    list(write_page(load(tmp_path / "speed.json"), tmp_path))
    chart = (tmp_path / "speed-small.svg").read_text("utf-8")
    assert "more: seconds" in chart
    assert chart.index(f">{BARE}<") < chart.index(f">{OURS}<")


def test_a_ratio_leaves_the_start_ups_off_and_says_whether_it_reaches() -> None:
    (reached, *_), (missed, *_) = (
        list(rows(Record(workloads={"1m": _measured(cpu_s)}))) for cpu_s in (8.0, 8.1)
    )
    assert reached[1:] == ("≤ 1.5 ×", "1.50 ×", "reached", "whole processes 1.60 ×")
    assert missed[3] == "**not reached**"


def test_the_rules_are_compared_with_reading_without_the_starts_of_both() -> None:
    def steps(check_s: float, read_s: float) -> dict[str, dict[str, float]]:
        return {name: {"cpu_s": s} for name, s in (("check", check_s), ("read", read_s))}

    measured = replace(_measured(8.0), steps=steps(1.5, 5.0), start_steps=steps(1.0, 1.0))
    told = {row[0]: row for row in rows(Record(workloads={"1m": measured}))}
    shares = told["All rules over a million rows, of the reading"]
    assert shares[2:4] == ("12.50 %", "reached")
    assert shares[4] == "check 0.50 s of processors; with both starts 30 %"


def test_growth_is_told_beside_that_of_the_bare_reader_and_what_is_missing_is_said() -> None:
    told = {row[0]: row for row in rows(Record(workloads={"1m": _measured(8.0)}))}
    growth = told["Ten times the rows: to a million"]
    assert growth[2:4] == ("12.00 ×", "**not reached**")
    assert growth[4].endswith("fastexcel alone grows 10.00 ×")
    assert told["Most memory with ten million"][3] == "not measured"


def test_each_workload_takes_turns_with_what_it_is_compared_with() -> None:
    turns = list(WORKLOADS["broken"].turns())
    assert turns[:3] == [(TINY, OURS), ("100k", OURS), ("broken", OURS)]
    assert ("100k", "toteuma check") not in turns
    assert set(WORKLOADS["broken"].contestants) == {name for at, name in turns if at == "broken"}
