"""The workloads of the benchmarks: made once, kept in a folder that git passes over.

A workload is a folder: `input/` as a user would drop it, `chart.csv` for the peers.
"""

import csv
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path
from typing import Final

from schemas.tilikartta import VAKIOTILIKARTTA
from tests.benchmarks.ledger_book import write_ledger
from tests.benchmarks.postings import Ledger
from tests.benchmarks.record import AGAIN, BARE, CHECK, EXTRACT, OURS, PREFECT, TINY, TRACE
from tests.benchmarks.town import CITY, VILLAGE, write_registers

FOLDER: Final = Path(__file__).resolve().parents[2] / ".bench"
CHART: Final = "chart.csv"
FEW: Final = (OURS, AGAIN, CHECK, "fastexcel-polars", BARE)
"""Who does every job."""
ALL: Final = (
    OURS, AGAIN, CHECK, "pandas-openpyxl", "pandas-calamine", "duckdb", "fastexcel-polars", BARE,
    "expat", "unzip",
)  # fmt: skip
_COMPARED: Final = (OURS, BARE)
_WHOLE: Final = ".whole-3"
"""The mark of a folder that was written to its end; it changes with what is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """In English: one job: a ledger, in how many files, how they hold it, and who does it.

    `beside` are workloads that run in the same rounds to be compared with: of each, the
    contestants that both have, and of any but the smallest only our run and the bare reader.
    """

    name: str
    told: str
    ledger: Ledger
    files: int = 1
    inline: bool = False
    contestants: tuple[str, ...] = FEW
    beside: tuple[str, ...] = (TINY,)

    def folder(self) -> Path:
        """Return the workload's folder, which is made when it is not there whole."""
        folder = FOLDER / self.name
        if not (folder / _WHOLE).exists():
            shutil.rmtree(folder, ignore_errors=True)
            write_workload(self, folder)
            (folder / _WHOLE).touch()
        return folder

    def turns(self) -> Iterator[tuple[str, str]]:
        """Give the turns of a round: the workload, and the contestant."""
        for contestant in self.contestants:
            for name in self.beside:
                if contestant in (WORKLOADS[name].contestants if name == TINY else _COMPARED):
                    yield name, contestant
            yield self.name, contestant


def write_workload(workload: Workload, folder: Path) -> None:
    """Write a workload's inputs, and the chart of accounts for its peers."""
    inputs = folder / "input"
    inputs.mkdir(parents=True)
    ledger = workload.ledger
    write_registers(ledger.town, ledger.rows, inputs)
    ends = ledger.ends(workload.files)
    for number, (first, last) in enumerate(pairwise((0, *ends)), start=1):
        path = inputs / f"paakirja-{number:02}.xlsx"
        write_ledger(ledger, path, first, last, inline=workload.inline)
    with (folder / CHART).open("w", encoding="utf-8", newline="") as stream:
        chart = csv.writer(stream)
        chart.writerow(("alkaen", "paattyen", "luokka"))
        chart.writerows((vali.alkaen, vali.paattyen, vali.luokka) for vali in VAKIOTILIKARTTA)


def _village(rows: int) -> Ledger:
    return Ledger(town=VILLAGE, rows=rows)


_SMALL: Final = (
    Workload(
        name=TINY, told="48 postings: the fixed start-up", ledger=_village(48),
        contestants=(*ALL, PREFECT), beside=(),
    ),
    Workload(name="10k", told="10 000 postings", ledger=_village(10_000), contestants=ALL),
    Workload(name="100k", told="100 000 postings", ledger=_village(100_000), contestants=ALL),
    Workload(
        name="100k-inline", told="100 000, texts in their cells",
        ledger=_village(100_000), inline=True,
    ),
    Workload(
        name="100k-monthly", told="100 000, a file a month", ledger=_village(100_000), files=12
    ),
    Workload(
        name="city", told="100 000, 12 divisions × 8 service areas",
        ledger=Ledger(town=CITY, rows=100_000),
    ),
    Workload(
        name="broken", told="100 000, 10 000 of them damaged",
        ledger=Ledger(town=VILLAGE, rows=100_000, damaged=True), beside=(TINY, "100k"),
    ),
    Workload(
        name="extract", told="134 240, of which 100 008 are under one figure",
        ledger=_village(134_240), contestants=(TRACE, EXTRACT), beside=(),
    ),
)  # fmt: skip
_MILLION: Final = (
    Workload(
        name="1m", told="1 000 000 postings", ledger=_village(1_000_000),
        contestants=ALL, beside=(TINY, "100k"),
    ),
    Workload(
        name="1m-two", told="1 000 000, in two files", ledger=_village(1_000_000), files=2
    ),
    Workload(
        name="1m-inline", told="1 000 000, texts in their cells",
        ledger=_village(1_000_000), inline=True,
    ),
    Workload(
        name="1m-monthly", told="1 000 000, a file a month", ledger=_village(1_000_000), files=12
    ),
)  # fmt: skip
_TEN_MILLION: Final = (
    Workload(
        name="10m-monthly", told="10 000 000, a file a month", ledger=_village(10_000_000),
        files=12, beside=(TINY, "1m-monthly"),
    ),
)  # fmt: skip
SIZES: Final[Mapping[str, Sequence[Workload]]] = {
    "small": _SMALL,
    "million": _MILLION,
    "ten-million": _TEN_MILLION,
}
WORKLOADS: Final = {each.name: each for each in chain.from_iterable(SIZES.values())}
