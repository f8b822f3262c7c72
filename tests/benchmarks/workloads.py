"""The workloads of the benchmarks: made once, kept in a folder that git passes over.

A workload is a folder: `input/` as a user would drop it, `chart.csv` for the peers.
"""

import csv
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from schemas.tilikartta import VAKIOTILIKARTTA
from tests.benchmarks.ledger_book import write_ledger
from tests.benchmarks.postings import Ledger
from tests.benchmarks.town import CITY, VILLAGE, write_registers

FOLDER: Final = Path(__file__).resolve().parents[2] / ".bench"
CHART: Final = "chart.csv"
_WHOLE: Final = ".whole-3"
"""The mark of a folder that was written to its end; it changes with what is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """In English: one job: a ledger, and how its workbooks hold it.

    `compared` has every peer do it; otherwise only the fastest one does.
    """

    name: str
    told: str
    ledger: Ledger
    monthly: bool = False
    inline: bool = False
    compared: bool = False

    def folder(self) -> Path:
        """Return the workload's folder, which is made when it is not there whole."""
        folder = FOLDER / self.name
        if not (folder / _WHOLE).exists():
            shutil.rmtree(folder, ignore_errors=True)
            write_workload(self, folder)
            (folder / _WHOLE).touch()
        return folder


def write_workload(workload: Workload, folder: Path) -> None:
    """Write a workload's inputs, and the chart of accounts for its peers."""
    inputs = folder / "input"
    inputs.mkdir(parents=True)
    ledger = workload.ledger
    write_registers(ledger.town, ledger.rows, inputs)
    ends = ledger.month_ends() if workload.monthly else [ledger.rows]
    for month, (first, last) in enumerate(pairwise((0, *ends)), start=1):
        path = inputs / f"paakirja-{month:02}.xlsx"
        write_ledger(ledger, path, first, last, inline=workload.inline)
    with (folder / CHART).open("w", encoding="utf-8", newline="") as stream:
        chart = csv.writer(stream)
        chart.writerow(("alkaen", "paattyen", "luokka"))
        chart.writerows((vali.alkaen, vali.paattyen, vali.luokka) for vali in VAKIOTILIKARTTA)


def _village(rows: int) -> Ledger:
    return Ledger(town=VILLAGE, rows=rows)


_SMALL: Final = (
    Workload(name="10k", told="10 000 postings", ledger=_village(10_000), compared=True),
    Workload(name="100k", told="100 000 postings", ledger=_village(100_000), compared=True),
    Workload(
        name="100k-inline", told="100 000, texts in their cells",
        ledger=_village(100_000), inline=True,
    ),
    Workload(
        name="100k-monthly", told="100 000, a file a month",
        ledger=_village(100_000), monthly=True,
    ),
    Workload(
        name="city", told="100 000, 12 divisions × 8 service areas",
        ledger=Ledger(town=CITY, rows=100_000),
    ),
    Workload(
        name="broken", told="100 000, 10 000 of them damaged",
        ledger=Ledger(town=VILLAGE, rows=100_000, damaged=True),
    ),
)  # fmt: skip
_MILLION: Final = (
    Workload(name="1m", told="1 000 000 postings", ledger=_village(1_000_000), compared=True),
    Workload(
        name="1m-inline", told="1 000 000, texts in their cells",
        ledger=_village(1_000_000), inline=True,
    ),
    Workload(
        name="1m-monthly", told="1 000 000, a file a month",
        ledger=_village(1_000_000), monthly=True,
    ),
)  # fmt: skip
_TEN_MILLION: Final = (
    Workload(
        name="10m-monthly", told="10 000 000, a file a month",
        ledger=_village(10_000_000), monthly=True,
    ),
)  # fmt: skip
SIZES: Final[dict[str, Sequence[Workload]]] = {
    "small": _SMALL,
    "million": _MILLION,
    "ten-million": _TEN_MILLION,
}
