"""Printed ledgers: an account, a cost centre or both in rows of their own above their postings."""

from pathlib import Path

import pytest

from schemas.lahteet import Luettu
from tests.reading.workbooks import Rows, found, read_rows

HEADINGS = ["Tositepvm", "Tosite", "Kp", "Selite", "Debet", "Kredit", "Saldo"]
RULE = "posting-is-under-its-group"


def posting(debet: object, kredit: object = None, *, kp: object = 410) -> list[object]:
    return ["1.2.2023", 55, kp, "Lasku", debet, kredit, 999]


def words(*texts: object) -> list[object]:
    return [*texts, *[None] * (7 - len(texts))]


def total(text: str, debet: object, kredit: object = None) -> list[object]:
    return [text, None, None, None, debet, kredit, 999]


def skipped(luettu: Luettu) -> list[tuple[int, str]]:
    return luettu.taulut[0].ohitetut.rows()


def rows_of(luettu: Luettu) -> list[tuple[str, str, int]]:
    return luettu.taulut[0].rivit.select("tili", "kustannuspaikka", "summa_cents").rows()


def _of_another_account(cell: object) -> object:
    if isinstance(cell, str):
        return cell.replace("7640", "4300").replace("Atk-laitteet", "Palvelut")
    return 4300 if cell == 7640 else cell


@pytest.mark.parametrize(
    "head",
    [
        ["7640 Atk-laitteet"],
        ["7640", "Atk-laitteet"],
        [7640, "Atk-laitteet"],
        ["Tili 7640 Atk-laitteet"],
        ["Tili: 7640 – Atk-laitteet"],
        ["Tili", 7640, "Atk-laitteet"],
        ["Tili", "7640 Atk-laitteet"],
        [None, "Tili", None, "7640 Atk-laitteet"],
        ["7640 Atk-laitteet", None, None, "Alkusaldo", None, None, 12.5],
    ],
)
def test_an_account_in_a_row_of_its_own(tmp_path: Path, head: list[object]) -> None:
    other = [_of_another_account(cell) for cell in head]
    luettu = read_rows(
        tmp_path,
        [
            ["Pääkirja 1.1.–31.3.2023"],
            HEADINGS,
            words(*head), posting(10), posting(None, 4), total("Yhteensä", 10, 4),
            words(*other), posting(5), total("Yhteensä", 5),
            total("Kaikki yhteensä", 15, 4),
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [("7640", "410", 1000), ("7640", "410", -400), ("4300", "410", 500)]
    assert luettu.taulut[0].rivit["tilin_nimi"].to_list() == ["Atk-laitteet"] * 2 + ["Palvelut"]
    assert skipped(luettu) == [
        (3, "group-heading"), (6, "subtotal"), (7, "group-heading"), (9, "subtotal"),
        (10, "grand-total"),
    ]  # fmt: skip
    assert found(luettu) == []


@pytest.mark.parametrize("word", ["Tili ", ""])
def test_accounts_within_cost_centres(tmp_path: Path, word: str) -> None:
    headings = ["Tositepvm", "Tosite", "Selite", "Summa"]
    row = ["1.2.2023", 55, "Lasku", 1]
    luettu = read_rows(
        tmp_path,
        [
            headings,
            ["Kustannuspaikka 4100 Kulttuuri"],
            [f"{word}4300 Palvelut"], row, row, ["Yhteensä", None, None, 2],
            [f"{word}3000 Myynti"], row, ["Kustannuspaikka 4100 yhteensä", None, None, 3],
            ["Kustannuspaikka 4200 Liikunta"],
            [f"{word}4300 Palvelut"], row, ["Yhteensä", None, None, 4],
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [
        ("4300", "4100", 100), ("4300", "4100", 100), ("3000", "4100", 100), ("4300", "4200", 100),
    ]  # fmt: skip
    assert found(luettu) == []


def test_cost_centres_within_accounts(tmp_path: Path) -> None:
    rows: Rows = [
        ["Tositepvm", "Tosite", "Selite", "Summa"],
        ["4300 Palvelut"],
        [None, "410 Kulttuuri"], ["1.2.2023", 1, "", 1],
        [None, "420 Liikunta"], ["1.2.2023", 2, "", 2],
        ["4310 Kuljetus"],
        [None, "420 Liikunta"], ["1.2.2023", 3, "", 3],
    ]  # fmt: skip
    luettu = read_rows(tmp_path, rows)
    assert rows_of(luettu) == [("4300", "410", 100), ("4300", "420", 200), ("4310", "420", 300)]


def test_codes_of_which_either_may_be_the_account_are_told(tmp_path: Path) -> None:
    rows: Rows = [
        ["Tositepvm", "Tosite", "Selite", "Summa"],
        ["4100 Kulttuuri"], ["4300 Palvelut"], ["1.2.2023", 1, "", 1],
        ["4200 Liikunta"], ["4300 Palvelut"], ["1.2.2023", 2, "", 2],
    ]  # fmt: skip
    shown = "4100 Kulttuuri, 4300 Palvelut, 4200 Liikunta"
    assert found(read_rows(tmp_path, rows)) == [("group-rows-are-unambiguous", "A2", shown)]


def test_an_account_without_the_word_that_others_have_is_told(tmp_path: Path) -> None:
    row = ["1.2.2023", 1, "", 1]
    headings = ["Tositepvm", "Tosite", "Selite", "Summa"]
    rows = [headings, ["Kp 410"], ["Tili 4300"], row, ["4310 Kuljetus"], row]
    expected = [("group-rows-are-unambiguous", "A5", "4310 Kuljetus")]
    assert found(read_rows(tmp_path, rows)) == expected


def test_a_code_above_the_headings_holds_for_all(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Kustannuspaikka: 410 Kulttuuri"],
            ["Tositepvm", "Tosite", "Summa"],
            ["4300 Palvelut"], ["1.2.2023", 1, 1],
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [("4300", "410", 100)]


def test_an_outer_group_ends_the_inner_one(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tositepvm", "Tosite", "Selite", "Summa"],
            ["Kustannuspaikka 410"], ["Tili 4300"], ["1.2.2023", 1, "", 1],
            ["Kustannuspaikka 420"], ["1.2.2023", 2, "", 2],
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [("4300", "410", 100), (None, "420", 200)]
    assert found(luettu) == [(RULE, "D6", "2")]


def test_a_posting_with_no_account_above_it_is_told(tmp_path: Path) -> None:
    rows = [HEADINGS, posting(1), words("4300 Palvelut"), posting(2)]
    luettu = read_rows(tmp_path, rows)
    assert rows_of(luettu) == [(None, "410", 100), ("4300", "410", 200)]
    assert found(luettu) == [(RULE, "E2", "1")]


def test_an_amount_of_which_nothing_is_known_stands_under_no_account(tmp_path: Path) -> None:
    rows = [HEADINGS, words("4300 Palvelut"), posting(2), total("", 7), posting(3)]
    luettu = read_rows(tmp_path, rows)
    assert [tili for tili, *_ in rows_of(luettu)] == ["4300", None, "4300"]
    assert found(luettu) == [(RULE, "E4", "7")]


def test_balances_carried_in_and_out(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS,
            words("1700 Kassa"), total("Alkusaldo", 100), posting(10), posting(None, 4),
            total("Loppusaldo", 106),
            words("4300 Palvelut"), ["1.2.2023", None, None, "Alkusaldo", 50, None, 50], posting(5),
            total("Yhteensä", 55), words("Siirto", None, None, None, None, None, 55),
            HEADINGS, total("Siirto", 5), posting(1), total("Yhteensä", 6),
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [
        ("1700", "410", 1000), ("1700", "410", -400), ("4300", "410", 500), ("4300", "410", 100),
    ]  # fmt: skip
    assert [row for row, reason in skipped(luettu) if reason == "carried-forward"] == [
        3, 6, 8, 11, 13,
    ]  # fmt: skip
    assert found(luettu) == []


@pytest.mark.parametrize("text", ["Siirto", "Siirto tililtä 4310", "Saldo", "Alkusaldon oikaisu"])
def test_a_dated_posting_is_no_opening_balance_for_a_word_in_its_text(
    tmp_path: Path, text: str
) -> None:
    first = ["1.2.2023", None, 410, text, 50, None, 50]
    luettu = read_rows(tmp_path, [HEADINGS, words("4300 Palvelut"), first, posting(5)])
    assert rows_of(luettu) == [("4300", "410", 5000), ("4300", "410", 500)]


def test_without_vouchers_a_dated_row_is_a_posting(tmp_path: Path) -> None:
    headings = ["Pvm", "Kp", "Selite", "Summa"]
    first = ["1.2.2023", 410, "Alkusaldo", 50]
    luettu = read_rows(tmp_path, [headings, ["4300 Palvelut"], first])
    assert rows_of(luettu) == [("4300", "410", 5000)]


def test_a_subtotal_that_does_not_tie_is_told(tmp_path: Path) -> None:
    rows = [
        HEADINGS, words("4300 Palvelut"), posting(2), total("Yhteensä", 2),
        words("4310 Kuljetus"), posting(3), total("Yhteensä", 30), total("Kaikki", 5),
    ]  # fmt: skip
    expected = [("control-total-equals-rows", "E7", "30,00\u00a0€")]
    assert found(read_rows(tmp_path, rows)) == expected


def test_an_account_column_that_only_its_groups_fill(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tili", "Nimi", "Kp", "Pvm", "Summa"],
            [4300, "Palvelut", None, None, None], [None, None, 410, "1.2.2023", 1],
            [None, None, 420, "1.2.2023", 2], ["Yhteensä", None, None, None, 3],
            [4310, "Kuljetus", None, None, None], [None, None, 410, "1.2.2023", 4],
        ],
    )  # fmt: skip
    assert rows_of(luettu) == [("4300", "410", 100), ("4300", "420", 200), ("4310", "410", 400)]
    assert found(luettu) == []


def test_a_broken_row_of_a_plain_ledger_heads_no_group(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tili", "Nimi", "Kp", "Pvm", "Summa"],
            [4300, "Palvelut", 410, "1.2.2023", 1],
            [4300, "Palvelut", None, None, None],
            [4310, "Kuljetus", 410, "1.2.2023", 2],
        ],
    )
    assert skipped(luettu) == []
    assert rows_of(luettu)[1] == ("4300", None, None)


def test_cost_centres_above_accounts_with_a_column_for_each_month(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tili", "Nimi", "Tammikuu 2023", "Helmikuu 2023"],
            ["410 Kulttuuri"], [3000, "Myynti", 1, 2], ["Yhteensä", None, 1, 2],
            ["420 Liikunta"], [3000, "Myynti", 3, None], ["Yhteensä", None, 3, None],
        ],
    )  # fmt: skip
    assert [
        taulu.rivit.select("tili", "kustannuspaikka", "kausi", "summa_cents").rows()
        for taulu in luettu.taulut
    ] == [
        [("3000", "410", 202301, 100), ("3000", "420", 202301, 300)],
        [("3000", "410", 202302, 200)],
    ]
    assert found(luettu) == []


def test_headings_without_groups_below_them_are_of_no_kind(tmp_path: Path) -> None:
    rows = [HEADINGS, posting(1), posting(2)]
    assert [rule for rule, *_ in found(read_rows(tmp_path, rows))] == ["file-is-of-a-kind"]


def test_a_budget_under_accounts_in_rows_of_their_own(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Vuosi", "Kustannuspaikka", "Tili", "TA"],
            [None, None, "4300 Palvelut", None], [2023, 410, None, 5], [2023, 420, None, 6],
            [None, None, "4500 Aineet", None], [2023, 410, None, 7],
        ],
    )  # fmt: skip
    rows = luettu.taulut[0].rivit.select("tili", "kustannuspaikka", "alkuperainen_cents").rows()
    assert rows == [("4300", "410", 500), ("4300", "420", 600), ("4500", "410", 700)]
    assert skipped(luettu) == [(2, "group-heading"), (5, "group-heading")]
    assert found(luettu) == []
