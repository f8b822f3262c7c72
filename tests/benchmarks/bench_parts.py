"""The parts of the program by themselves, each over 100 000 postings; run by `make bench`.

Tests do not collect this file: pytest-benchmark, whose `benchmark` this is, has a lock of its own.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.checking.tarkastus import summarise
from flows.checking.tarkistus import check
from flows.osavuosikatsaus import Tilaus, prepare
from flows.publishing import Julkaisu
from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.steps import compute_all
from flows.tracing.figure_names import find_figure, named_figures
from flows.tracing.traces import sums_in_words, trace
from flows.writing.jaljitys import write_trace
from flows.writing.katsaus import write_katsaus
from flows.writing.tarkastusraportti import write_tarkastus
from schemas.kausi import Kausi
from tests.benchmarks.contestants import FIGURE
from tests.benchmarks.town import KAUSI
from tests.benchmarks.workloads import WORKLOADS

Benchmark = Callable[..., Any]


@pytest.fixture(scope="module")
def postings() -> Path:
    return WORKLOADS["100k"].folder() / "input"


@pytest.fixture(scope="module")
def made(postings: Path) -> Julkaisu:
    return _made(postings)


def _made(folder: Path) -> Julkaisu:
    return prepare(Tilaus(kausi=Kausi.parse(KAUSI), syotteet=folder, tulosteet=folder / "none"))


def test_parse_a_sheet(benchmark: Benchmark, postings: Path) -> None:
    content = (postings / "paakirja-01.xlsx").read_bytes()
    sheets = benchmark(lambda: read_workbook(content, "paakirja-01.xlsx", RAJAT).taulukot)
    assert sheets[0].solut.height == 100_001


def test_test_the_rules(benchmark: Benchmark, made: Julkaisu) -> None:
    checked = benchmark(check, made.luetut, made.kausi, None)
    assert checked.kirjaukset.height == made.tarkistettu.kirjaukset.height


def test_sum_up_a_report(benchmark: Benchmark, made: Julkaisu) -> None:
    assert len(benchmark(compute_all, made.tarkistettu, made.tunniste, False)) == 1


def test_write_a_report(benchmark: Benchmark, made: Julkaisu, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    benchmark(write_katsaus, made.katsaukset[0], path)
    assert path.exists()


@pytest.mark.parametrize("workload", ["100k", "broken"])
def test_write_the_validation_report(benchmark: Benchmark, workload: str, tmp_path: Path) -> None:
    made = _made(WORKLOADS[workload].folder() / "input")
    tarkastus = summarise(made.luetut, made.tarkistettu, made.katsaukset, tunniste=made.tunniste)
    assert len(benchmark(write_tarkastus, tarkastus, tmp_path)) == 3


def test_write_an_extract(benchmark: Benchmark, tmp_path: Path) -> None:
    made = _made(WORKLOADS["extract"].folder() / "input")
    jalki = trace(find_figure(FIGURE, named_figures(made.katsaukset)), made.tarkistettu)
    benchmark(write_trace, jalki, sums_in_words(jalki), tmp_path / "rows.xlsx")
    assert jalki.rivit.height == 100_008
