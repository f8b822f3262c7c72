"""Exports with a column for each month: how the months are named, where their year stands."""

from datetime import date
from pathlib import Path

import pytest

from schemas.lahteet import Luettu
from tests.reading.workbooks import Rows, found, outcomes, read_here, read_rows, write_xlsx

ROW = [4300, 410, 1, 2, 3]
RULE = "control-total-equals-rows"


def by_month(luettu: Luettu) -> list[tuple[int, int]]:
    return [
        row for taulu in luettu.taulut for row in taulu.rivit.select("kausi", "summa_cents").rows()
    ]


MONTHS = [(202301, 100), (202302, 200)]


@pytest.mark.parametrize(
    "headings",
    [
        ["tammikuu 2023", "helmikuu 2023"],
        ["Tammi\n2023", "Helmi\n2023"],
        ["2023 tammi", "2023 helmi"],
        ["1/2023", "2/2023"],
        ["01/23", "02/23"],
        ["tammi-23", "helmi-23"],
        ["2023-01", "2023-02"],
        [202301, 202302],
        [date(2023, 1, 1), date(2023, 2, 1)],
        [date(2023, 1, 31), date(2023, 2, 28)],
        ["Toteuma 1/2023", "Toteuma 2/2023"],
        ["Tammikuu 2023 €", "Helmikuu 2023 €"],
        ["januari 2023", "februari 2023"],
    ],
)
def test_months_with_their_year(tmp_path: Path, headings: list[object]) -> None:
    luettu = read_rows(tmp_path, [["Tili", "Kp", *headings], ROW[:4]])
    assert (by_month(luettu), found(luettu)) == (MONTHS, [])


BARE = [["Tammi", "Helmi"], ["tammikuu", "helmikuu"], ["TAMMIK.", "HELMIK."], [1, 2], ["01", "02"]]


@pytest.mark.parametrize("headings", BARE)
@pytest.mark.parametrize("title", ["Toteuma 2023", "Kirjanpito 1.1.–31.3.2023", 2023])
def test_the_year_stands_in_a_title(tmp_path: Path, headings: list[object], title: object) -> None:
    rows: Rows = [[title], ["Tulostettu 5.1.2024"], ["Tili", "Kp", *headings], ROW[:4]]
    luettu = read_rows(tmp_path, rows)
    assert (by_month(luettu), found(luettu)) == (MONTHS, [])


def test_the_year_stands_in_the_name_of_the_sheet(tmp_path: Path) -> None:
    rows = [["Tili", "Kp", "Tammi", "Helmi"], ROW[:4]]
    sheets = {"Toteuma 2022": rows, "Toteuma 2023": rows}
    luettu = read_here(write_xlsx(tmp_path / "a.xlsx", **sheets))
    assert by_month(luettu) == [(202201, 100), (202202, 200), *MONTHS]


def test_the_year_stands_in_a_column(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [["Vuosi", "Tili", "Kp", "Tammi", "Helmi"], [2022, 4300, 410, 5, None], [2023, *ROW[:4]]],
    )
    assert by_month(luettu) == [(202201, 500), (202301, 100), (202302, 200)]


def test_the_year_stands_above_merged_over_its_months(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path, [["Tili", "Kp", 2023, None], [None, None, "Tammi", "Helmi"], ROW[:4]]
    )
    assert by_month(luettu) == MONTHS


@pytest.mark.parametrize(
    "titles",
    [[], [["Vuodet 2022 ja 2023"]], [["Tulostettu 5.1.2024"]]],
    ids=["none", "two", "print"],
)
def test_a_year_that_is_not_told_is_asked_for(tmp_path: Path, titles: Rows) -> None:
    luettu = read_rows(tmp_path, [*titles, ["Tili", "Kp", "Tammi", "Helmi"], ROW[:4]])
    assert luettu.taulut == ()
    assert found(luettu) == [("month-has-a-year", f"C{len(titles) + 1}", "Tammi, Helmi")]


def test_the_user_tells_the_year(tmp_path: Path) -> None:
    mapping = read_here(
        write_xlsx(
            tmp_path / "s.xlsx",
            A=[
                ["Otsikko", "Merkitys", "Tiedosto", "Muoto"],
                ["Tammi", "Summa", None, "kausi 2023-01"],
                ["Helmi", "Summa", None, "kausi 2023-02"],
            ],
        )
    )
    rows = [["Tili", "Kp", "Tammi", "Helmi"], ROW[:4]]
    luettu = read_rows(tmp_path, rows, sarakkeet=mapping.taulut)
    assert (by_month(luettu), found(luettu)) == (MONTHS, [])


@pytest.mark.parametrize("heading", ["Yhteensä", "Yht.", "Summa", "Yhteensä 2023", "Koko vuosi"])
def test_the_total_of_a_row_is_compared_and_never_data(tmp_path: Path, heading: str) -> None:
    headings = ["Tili", "Kp", "1/2023", "2/2023", heading]
    luettu = read_rows(tmp_path, [headings, ROW, ["Yhteensä", None, 1, 2, 3]])
    assert (by_month(luettu), found(luettu)) == (MONTHS, [])
    assert outcomes(luettu)[RULE] == 4
    broken = read_rows(tmp_path, [headings, [4300, 410, 1, 2, 3.01], [4310, 410, None, None, 7]])
    assert found(broken) == [(RULE, "E2", "3,01\u00a0€"), (RULE, "E3", "7,00\u00a0€")]
    unread = read_rows(tmp_path, [headings, [4300, 410, 1, 2, "kolme"]])
    assert found(unread) == [("amount-is-a-number", "E2", "kolme")]


def test_a_year_and_a_number_of_the_month_in_their_own_columns(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [["Tili", "Kp", "Vuosi", "Kausi", "Summa"], [4300, 410, 2023, 1, 1],
         [4300, 410, "2023", "02", 2], [4300, 410, 2023, 202303, 3], [4300, 410, 2023, 13, 4]],
    )  # fmt: skip
    assert by_month(luettu)[:3] == [*MONTHS, (202303, 300)]
    assert found(luettu) == [("period-is-a-period", "D5", "13")]


def test_one_month_alone(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [["Tili", "Kp", "Tammikuu 2023", "Yhteensä"], [4300, 410, 1, 1]])
    assert (by_month(luettu), found(luettu)) == ([(202301, 100)], [])


def test_a_sheet_for_each_month(tmp_path: Path) -> None:
    headings = ["Tili", "Kp", "Summa"]
    sheets: dict[str, Rows] = {
        "Tammikuu 2023": [headings, [4300, 410, 1]],
        "02-2023": [["Toteuma"], headings, [4300, 410, 2]],
        "Maaliskuu": [["Toteuma 2023"], headings, [4300, 410, 3]],
        "Taul4": [["Huhtikuu 2023"], headings, [4300, 410, 4]],
        "Ohje": [["Lue tämä"]],
    }
    luettu = read_here(write_xlsx(tmp_path / "a.xlsx", **sheets))
    assert by_month(luettu) == [*MONTHS, (202303, 300), (202304, 400)]
    assert [rule for rule, *_ in found(luettu)] == ["sheet-is-of-a-kind"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Maaliskuu", None), ("Taul1", None), ("1-2023", "Helmikuu 2023"), ("Taul1", "31.3.2023"),
        ("Taul1", date(2023, 3, 31)),
    ],
)  # fmt: skip
def test_a_sheet_of_no_sure_month_is_of_no_kind(tmp_path: Path, name: str, title: object) -> None:
    rows: Rows = [[title], ["Tili", "Kp", "Summa"], ROW[:3]]
    luettu = read_here(write_xlsx(tmp_path / "a.xlsx", **{name: rows}))
    assert [rule for rule, *_ in found(luettu)] == ["file-is-of-a-kind"]
