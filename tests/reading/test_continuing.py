"""Ledgers that go on from sheet to sheet, without headings and with them."""

from pathlib import Path

import pytest

from schemas.lahteet import Luettu
from tests.reading.workbooks import Rows, found, read_here, write_xlsx

HEADINGS = ["Tositepvm", "Tili", "Kp", "Selite", "Summa"]
GROUPED = ["Tositepvm", "Tosite", "Kp", "Selite", "Summa"]


def posting(summa: object, tili: object = 4300) -> list[object]:
    return ["1.2.2023", tili, 410, "Lasku", summa]


def total(summa: object) -> list[object]:
    return ["Yhteensä", None, None, None, summa]


def read_sheets(folder: Path, **sheets: Rows) -> Luettu:
    return read_here(write_xlsx(folder / "vienti.xlsx", **sheets))


def rows_of(luettu: Luettu) -> list[tuple[str, int, list[tuple[int, str, int]]]]:
    columns = ["lahderivi", "tili", "summa_cents"]
    return [
        (taulu.lahde.taulukko, taulu.lahde.otsikkorivi, taulu.rivit.select(columns).rows())
        for taulu in luettu.taulut
    ]


def test_a_ledger_goes_on_without_headings_and_its_total_is_of_all(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        Taul1=[["Pääkirja"], HEADINGS, posting(1), posting(2)],
        Taul2=[posting(4), [], posting(8)],
        Taul3=[posting(16), total(31)],
    )
    assert rows_of(luettu) == [
        ("Taul1", 2, [(3, "4300", 100), (4, "4300", 200)]),
        ("Taul2", 0, [(1, "4300", 400), (3, "4300", 800)]),
        ("Taul3", 0, [(1, "4300", 1600)]),
    ]
    assert luettu.taulut[1].ohitetut.rows() == [(2, "blank")]
    assert luettu.taulut[2].ohitetut.rows() == [(2, "grand-total")]
    assert found(luettu) == []


def test_a_total_alone_on_the_next_sheet_is_no_ledger(tmp_path: Path) -> None:
    luettu = read_sheets(tmp_path, A=[HEADINGS, posting(1)], B=[total(1)])
    assert [rule for rule, *_ in found(luettu)] == ["sheet-is-of-a-kind"]


@pytest.mark.parametrize(
    "rows",
    [
        [[4300, "1.2.2023", 410, "Lasku", 1]],
        [["Ohje"], ["Täytä sarakkeet"]],
        [["Tili", "Summa"], [4300, 10]],
    ],
    ids=["other columns", "words", "headings of a pivot"],
)
def test_a_sheet_unlike_the_one_before_is_told(tmp_path: Path, rows: Rows) -> None:
    luettu = read_sheets(tmp_path, A=[HEADINGS, posting(1)], B=rows)
    assert [taulukko for taulukko, *_ in rows_of(luettu)] == ["A"]
    assert [rule for rule, *_ in found(luettu)] == ["sheet-is-of-a-kind"]


def test_a_sheet_of_postings_with_more_columns_is_never_passed_over(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path, A=[HEADINGS, posting(1)], B=[[*posting(1), None, "uusi"], posting(2)]
    )
    assert found(luettu) == [("sheet-goes-on-alike", "", "G")]


def test_broken_rows_and_titles_do_not_end_a_ledger(tmp_path: Path) -> None:
    broken = ["32.1.2023", 4300, 410, "Lasku", 4]
    luettu = read_sheets(
        tmp_path, A=[HEADINGS, posting(1)], B=[["Jatkoa"], broken, broken, posting(2)]
    )
    assert [rows for *_, rows in rows_of(luettu)][1][-1] == (4, "4300", 200)
    assert luettu.taulut[1].ohitetut.rows() == [(1, "note")]
    assert [cell for _, cell, _ in found(luettu)] == ["A2", "A3"]


def test_an_unknown_sheet_between_ends_the_ledger(tmp_path: Path) -> None:
    luettu = read_sheets(tmp_path, A=[HEADINGS, posting(1)], B=[["Ohje"]], C=[posting(2)])
    assert [taulukko for taulukko, *_ in rows_of(luettu)] == ["A"]
    assert len(found(luettu)) == 2


def test_an_empty_sheet_between_does_not(tmp_path: Path) -> None:
    luettu = read_sheets(tmp_path, A=[HEADINGS, posting(1)], B=[], C=[posting(2)])
    assert [taulukko for taulukko, *_ in rows_of(luettu)] == ["A", "C"]


def test_headings_again_on_each_sheet(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path, A=[HEADINGS, posting(1)], B=[HEADINGS, posting(2)], C=[HEADINGS, total(3)]
    )
    assert [rivi for _, rivi, _ in rows_of(luettu)] == [1, 1, 1]
    assert found(luettu) == []


@pytest.mark.parametrize("headings", [[], [GROUPED]])
def test_the_account_of_a_printed_ledger_goes_on(tmp_path: Path, headings: Rows) -> None:
    luettu = read_sheets(
        tmp_path,
        A=[GROUPED, ["Tili 4300"], posting(1, tili=7), posting(2, tili=8)],
        B=[*headings, posting(4, tili=9), total(7), ["Tili 4310"], posting(8, tili=10)],
    )
    top = len(headings)
    assert rows_of(luettu) == [
        ("A", 1, [(3, "4300", 100), (4, "4300", 200)]),
        ("B", top, [(top + 1, "4300", 400), (top + 4, "4310", 800)]),
    ]
    assert found(luettu) == []


def test_an_account_that_a_total_has_ended_does_not_go_on_under_headings(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        Tammi=[GROUPED, ["Tili 4300"], posting(1, tili=7), total(1)],
        Helmi=[GROUPED, posting(4, tili=9), ["Tili 4310"], posting(8, tili=10)],
    )
    assert found(luettu) == [("posting-is-under-its-group", "E2", "4")]


@pytest.mark.parametrize("word", ["Tili ", ""])
def test_accounts_on_the_next_sheet_are_told_as_on_the_first(tmp_path: Path, word: str) -> None:
    luettu = read_sheets(
        tmp_path,
        A=[GROUPED, [f"{word}4300 Palvelut"], posting(1, tili=7)],
        B=[posting(2, tili=8), total(3), [f"{word}4310 Kuljetus"], posting(4, tili=9)],
    )
    assert rows_of(luettu)[1][2] == [(1, "4300", 200), (4, "4310", 400)]
    assert found(luettu) == []


def test_levels_without_words_are_told_on_the_next_sheet_as_on_the_first(tmp_path: Path) -> None:
    headings = ["Tositepvm", "Tosite", "Selite", "Summa"]
    row = ["1.2.2023", 7, "", 1]
    luettu = read_sheets(
        tmp_path,
        A=[headings, ["410 Kulttuuri"], ["4300 Palvelut"], row],
        B=[row, ["420 Liikunta"], ["4300 Palvelut"], row, ["4310 Kuljetus"], row],
    )
    rivit = luettu.taulut[1].rivit.select("tili", "kustannuspaikka").rows()
    assert rivit == [("4300", "410"), ("4300", "420"), ("4310", "420")]


def test_an_account_on_the_next_sheet_without_the_word_is_told(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        A=[GROUPED, ["Tili 4300 Palvelut"], posting(1, tili=7)],
        B=[posting(2, tili=8), ["4310 Kuljetus"], posting(4, tili=9)],
    )
    assert found(luettu) == [("group-rows-are-unambiguous", "A2", "4310 Kuljetus")]


def test_columns_of_months_go_on(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path, A=[["Tili", "Kp", "1/2023", "2/2023"], [4300, 410, 1, 2]], B=[[4310, 410, 4, 8]]
    )
    assert [rows[0][1:] for *_, rows in rows_of(luettu)] == [
        ("4300", 100), ("4300", 200), ("4310", 400), ("4310", 800),
    ]  # fmt: skip


def test_headings_among_the_rows_of_the_next_sheet(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        A=[HEADINGS, posting(1)],
        B=[posting(2), posting(4), HEADINGS, posting(8), total(15)],
    )
    assert rows_of(luettu)[1] == ("B", 0, [(1, "4300", 200), (2, "4300", 400), (4, "4300", 800)])
    assert luettu.taulut[1].ohitetut.rows() == [(3, "repeated-heading"), (5, "grand-total")]
    assert found(luettu) == []


def test_a_ledger_that_ends_above_another_table_of_the_next_sheet(tmp_path: Path) -> None:
    budget: Rows = [["Vuosi", "Kp", "Tili", "TA"], [2023, 410, 4300, 10]]
    luettu = read_sheets(tmp_path, A=[HEADINGS, posting(1)], B=[posting(2), [], *budget])
    assert [(t.lahde.laji, t.rivit["lahderivi"].to_list()) for t in luettu.taulut] == [
        ("kirjanpito", [2]), ("kirjanpito", [1]), ("talousarvio", [4]),
    ]  # fmt: skip
    assert found(luettu) == []
