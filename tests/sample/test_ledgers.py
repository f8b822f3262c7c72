"""The ledgers of the sample: exact sums, balanced vouchers, each posting in one file."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from flows.sample.kalenteri import working_days
from flows.sample.tilit import TILINIMI
from tests.sample.ledgers import (
    KULTTUURI,
    PAAKIRJA,
    PAIVAKIRJA,
    Kirjausrivi,
    cents,
    class_of,
    sheet,
    unit_of,
)

_GOLDEN = Path(__file__).parents[1] / "golden" / "heinola-2023-q1-cents.csv"
_PERUSTIEDOT = "perustiedot/perustiedot.xlsx"
_ELINVOIMA = "Elinvoimalautakunnan toimiala"


def _exact() -> Iterator[tuple[tuple[str, str], tuple[int, int, int]]]:
    with _GOLDEN.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            area = "Kulttuuripalvelut" if row["palvelualue"] == "Kulttuuri" else row["palvelualue"]
            measures = ("tp_2022_cents", "tot_2022_q1_cents", "tot_2023_q1_cents")
            tp, before, now = (int(row[measure]) for measure in measures)
            yield (area, row["account_class"]), (tp, before, now)


def _operating(kirjaukset: list[Kirjausrivi]) -> list[Kirjausrivi]:
    return [row for row in kirjaukset if row.tili[0] not in "12"]


def test_every_class_of_every_service_area_sums_to_the_cent(
    folder: Path, kirjaukset: list[Kirjausrivi]
) -> None:
    chart = sheet(folder, _PERUSTIEDOT, 1, "Tilikartta")
    organisation = sheet(folder, _PERUSTIEDOT, 1, "Organisaatio")
    sums: dict[tuple[str, str], list[int]] = {}
    for row in _operating(kirjaukset):
        toimiala, palvelualue = unit_of(row, organisation)
        if toimiala != _ELINVOIMA:
            continue
        cell = sums.setdefault((palvelualue, class_of(row, chart)), [0, 0, 0])
        cell[0] += row.summa * (row.paiva.year == 2022)
        cell[1] += row.summa * (row.paiva < date(2022, 4, 1))
        cell[2] += row.summa * (row.paiva.year == 2023)
    assert {key: tuple(cell) for key, cell in sums.items()} == dict(_exact())


def test_the_ledgers_are_as_large_as_a_small_town_has(kirjaukset: list[Kirjausrivi]) -> None:
    rows = Counter(row.tiedosto for row in _operating(kirjaukset))
    assert rows.total() >= 15_000
    assert set(rows) == {PAAKIRJA, PAIVAKIRJA, KULTTUURI}


def test_no_posting_stands_in_two_files(kirjaukset: list[Kirjausrivi]) -> None:
    files: dict[tuple[object, ...], set[str]] = {}
    for row in kirjaukset:
        key = (row.paiva, row.luokkatili, row.kustannuspaikka, row.summa, row.selite)
        files.setdefault(key, set()).add(row.tiedosto)
    assert [key for key, names in files.items() if len(names) > 1] == []


def test_vouchers_of_the_journal_balance(kirjaukset: list[Kirjausrivi]) -> None:
    sums: Counter[str] = Counter()
    for row in kirjaukset:
        if row.tiedosto == PAIVAKIRJA:
            sums[row.tosite] += row.summa
    assert len(sums) > 500
    assert {tosite: summa for tosite, summa in sums.items() if summa} == {}


def test_counter_entries_carry_no_project(kirjaukset: list[Kirjausrivi]) -> None:
    counter = [row for row in kirjaukset if row.tili[0] in "12" and not row.kustannuspaikka]
    assert len(counter) > 500
    assert {row.hanke for row in counter} == {""}


def test_grand_totals_equal_their_rows(folder: Path) -> None:
    *rows, total = sheet(folder, PAAKIRJA, 5)
    assert [name for name, value in total.items() if value is not None] == ["Summa"]
    assert cents(total["Summa"]) == sum(cents(row["Summa"]) for row in rows)
    *rows, total = sheet(folder, PAIVAKIRJA, 4)
    assert total["Tapahtumanumero"] == "Yhteensä"
    for side in ("Debet", "Kredit"):
        assert cents(total[side]) == sum(cents(row[side]) for row in rows) > 0
    assert cents(total["Debet"]) == cents(total["Kredit"])


def test_postings_are_dated_on_working_days(kirjaukset: list[Kirjausrivi]) -> None:
    weekends = [
        row.paiva
        for row in kirjaukset
        if row.paiva not in working_days(row.paiva.year, row.paiva.month)
    ]
    assert weekends == []
    assert date(2022, 12, 6) not in working_days(2022, 12)


def test_amounts_are_believable(kirjaukset: list[Kirjausrivi]) -> None:
    assert all(row.summa for row in kirjaukset)
    costs = [row for row in _operating(kirjaukset) if row.tili.startswith("4")]
    corrections = [row for row in costs if row.summa > 0]
    assert 0.01 < len(corrections) / len(costs) < 0.1


def test_accounts_are_of_several_kinds(kirjaukset: list[Kirjausrivi]) -> None:
    assert {row.luokkatili for row in kirjaukset} <= set(TILINIMI)
    assert "46009" in {row.tili for row in kirjaukset}
    assert {row.paiva.year for row in kirjaukset if row.tili == "4710"} == {2022}
    local = {row.tili for row in kirjaukset if row.tili != row.luokkatili}
    assert "45190" in local
    per_area = Counter(code[:2] for code in {row.kustannuspaikka for row in kirjaukset})
    assert all(per_area[area] >= 3 for area in ("41", "42", "43", "44", "45"))


def test_customer_service_moves_on_the_first_of_august(
    folder: Path, kirjaukset: list[Kirjausrivi]
) -> None:
    organisation = sheet(folder, _PERUSTIEDOT, 1, "Organisaatio")
    moved = [row for row in kirjaukset if row.kustannuspaikka == "1150"]
    before = {unit_of(row, organisation) for row in moved if row.paiva < date(2022, 8, 1)}
    after = {unit_of(row, organisation) for row in moved if row.paiva >= date(2022, 8, 1)}
    assert before == {("Konsernipalvelut", "Hallintopalvelut")}
    assert after == {(_ELINVOIMA, "Elinkeinopalvelut")}
