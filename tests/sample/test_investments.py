"""The investments of the sample print as the report does, each cell rounded by itself."""

import csv
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.sample.ledgers import Kirjausrivi, cents, sheet

_GOLDEN = Path(__file__).parents[1] / "golden" / "heinola-2023-q1.csv"
_MEASURES: dict[str, Callable[[date], bool]] = {
    "tp_2022_1000e": lambda day: day.year == 2022,
    "tot_2022_3kk_1000e": lambda day: day < date(2022, 4, 1),
    "tot_2023_3kk_e": lambda day: day.year == 2023,
}


def _rounded(amount: int, unit: int) -> int:
    whole = (abs(amount) + unit // 2) // unit
    return whole if amount >= 0 else -whole


@pytest.fixture(scope="module")
def investoinnit(kirjaukset: list[Kirjausrivi]) -> list[Kirjausrivi]:
    return [row for row in kirjaukset if row.hanke and "1100" <= row.tili <= "1195"]


def test_printed_actuals(folder: Path, investoinnit: list[Kirjausrivi]) -> None:
    groups = {
        row["Hanke"]: row["Investointiryhmä"]
        for row in sheet(folder, "perustiedot/perustiedot.xlsx", 1, "Hankkeet")
    }
    nets: defaultdict[tuple[str, str, int], int] = defaultdict(int)
    for row in investoinnit:
        nets[row.hanke, row.tili, row.paiva.year] += row.summa
    sums: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    for row in investoinnit:
        side = "TULOT" if nets[row.hanke, row.tili, row.paiva.year] > 0 else "MENOT"
        for measure in (name for name, holds in _MEASURES.items() if holds(row.paiva)):
            for table in (groups[row.hanke], "ELINVOIMA"):
                sums[table, side, measure] += row.summa
                sums[table, "NETTO", measure] += row.summa
    with _GOLDEN.open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            if line["kind"] != "investoinnit":
                continue
            for measure in _MEASURES:
                unit = 100_000 if measure.endswith("1000e") else 100
                amount = sums[line["table"], line["row"], measure]
                assert _rounded(amount, unit) == int(line[measure]), (line, measure)
    assert sums["IRTAIMISTO", "TULOT", "tp_2022_1000e"] == 895_000
    assert ("IRTAIMISTO", "TULOT", "tot_2023_3kk_e") not in sums


def test_income_and_cost_stand_on_projects_of_their_own(investoinnit: list[Kirjausrivi]) -> None:
    nets: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for row in investoinnit:
        nets[row.hanke, row.tili, row.paiva.year].append(row.summa)
    for amounts in nets.values():
        against = min(sum(a for a in amounts if a > 0), -sum(a for a in amounts if a < 0))
        assert against * 10 < abs(sum(amounts))


def test_remaining_of_the_printed_groups(folder: Path, investoinnit: list[Kirjausrivi]) -> None:
    budget = sum(
        cents(row["Summa"]) for row in sheet(folder, "talousarvio/investoinnit_2023.xlsx", 3)
    )
    actual = sum(row.summa for row in investoinnit if row.paiva.year == 2023)
    assert _rounded(budget - actual, 100) == -511_092
