"""Totals that a file prints: told by their amounts, kept out of the data, compared to the cent."""

from pathlib import Path

import pytest

from schemas.lahteet import Luettu
from tests.reading.workbooks import Rows, found, outcomes, read_here, read_rows, write_xlsx

HEADINGS = ["Tositepvm", "Tili", "Kp", "Tosite", "Selite", "Summa"]
SIDES = ["Tositepvm", "Tili", "Kp", "Debet", "Kredit"]
RULE = "control-total-equals-rows"


def posting(tili: int, summa: object, selite: str = "") -> list[object]:
    return ["1.2.2023", tili, 410, 7, selite, summa]


def total(words: str, summa: object) -> list[object]:
    return [words, None, None, None, None, summa]


def skipped(luettu: Luettu) -> list[tuple[int, str]]:
    return [row for taulu in luettu.taulut for row in taulu.ohitetut.rows()]


def cents(luettu: Luettu) -> list[int]:
    return [c for taulu in luettu.taulut for c in taulu.rivit["summa_cents"]]


def read_sheets(folder: Path, **sheets: Rows) -> Luettu:
    return read_here(write_xlsx(folder / "vienti.xlsx", **sheets))


def test_totals_of_several_levels(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS,
            posting(3000, -100), posting(3000, -50.5), total("3000 Myynti yhteensä", -150.5),
            posting(3200, -7), total("3200 Maksut yhteensä", -7),
            total("Tuotot yhteensä", -157.5),
            posting(4000, 300.25), total("4000 yhteensä", 300.25),
            total("Kaikki", 142.75),
        ],
    )  # fmt: skip
    assert cents(luettu) == [-10000, -5050, -700, 30025]
    assert skipped(luettu) == [
        (4, "subtotal"), (6, "subtotal"), (7, "subtotal"), (9, "subtotal"), (10, "grand-total"),
    ]  # fmt: skip
    assert found(luettu) == []
    assert outcomes(luettu)[RULE] == 5


@pytest.mark.parametrize("place", range(6))
def test_a_total_is_told_in_whichever_column_its_words_stand(tmp_path: Path, place: int) -> None:
    row: list[object] = [None] * 5 + [3]
    row[place] = "Yhteensä" if place < 5 else 3
    luettu = read_rows(tmp_path, [HEADINGS, posting(3000, 1), posting(4000, 2), row])
    assert cents(luettu) == [100, 200]
    assert skipped(luettu) == [(4, "grand-total")]


def test_a_posting_stays_one_whatever_it_says_or_sums_to(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [HEADINGS, posting(3000, 1), posting(3000, 1, "Yhteensä"), posting(3000, 2, "Siirto")],
    )
    assert cents(luettu) == [100, 100, 200]
    assert skipped(luettu) == []


def test_debit_and_credit_are_summed_apart(tmp_path: Path) -> None:
    rows = [
        SIDES,
        ["1.2.2023", 3000, 410, None, 70],
        ["1.2.2023", 4000, 410, 30, None],
        ["Yhteensä", None, None, 30, 70],
        ["Saldo", None, None, None, 40],
    ]
    luettu = read_rows(tmp_path, rows)
    assert cents(luettu) == [-7000, 3000]
    assert skipped(luettu) == [(4, "grand-total"), (5, "carried-forward")]
    assert found(luettu) == []


def test_a_debit_that_does_not_tie_is_told_in_its_cell(tmp_path: Path) -> None:
    rows = [
        SIDES,
        ["1.2.2023", 3000, 410, None, 70],
        ["1.2.2023", 4000, 410, 30, None],
        ["Yhteensä", None, None, 31, 70],
    ]
    assert found(read_rows(tmp_path, rows)) == [(RULE, "D4", "31,00\u00a0€")]


def test_a_sum_carried_from_page_to_page(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS, posting(3000, 1), posting(3000, 2), total("Siirto", 3),
            HEADINGS, total("Siirto", 3), posting(3000, 4), total("Yhteensä", 7),
        ],
    )  # fmt: skip
    assert cents(luettu) == [100, 200, 400]
    assert skipped(luettu) == [
        (4, "carried-forward"), (5, "repeated-heading"), (6, "carried-forward"),
        (8, "grand-total"),
    ]  # fmt: skip
    assert found(luettu) == []


def test_totals_above_their_rows(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS, total("Kaikki", 10),
            total("Tuotot", 3), posting(3000, 1), posting(3000, 2),
            total("Kulut", 7), posting(4000, 7),
        ],
    )  # fmt: skip
    assert cents(luettu) == [100, 200, 700]
    assert found(luettu) == []
    sums = luettu.taulut[0].valisummat.select("rivi", "ensimmainen", "viimeinen").rows()
    assert sums == [(2, 3, 7), (3, 4, 5), (6, 7, 7)]


def test_subtotals_of_some_accounts_only(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS, posting(3000, 5), posting(4000, 1), posting(4000, 2),
            total("4000 yhteensä", 3), posting(4100, 9), total("Kaikki", 17),
        ],
    )  # fmt: skip
    assert cents(luettu) == [500, 100, 200, 900]
    assert found(luettu) == []


def test_noise_of_floats_is_no_difference(tmp_path: Path) -> None:
    rows = [HEADINGS, posting(3000, 0.1), posting(3000, 0.2), total("Yhteensä", 0.1 + 0.2)]
    luettu = read_rows(tmp_path, rows)
    assert (cents(luettu), found(luettu)) == ([10, 20], [])


def test_an_amount_without_codes_that_is_no_sum_is_never_passed_over(tmp_path: Path) -> None:
    rows = [HEADINGS, posting(3000, 1), total("Oikaisu", 5), posting(3000, 2)]
    luettu = read_rows(tmp_path, rows)
    assert cents(luettu) == [100, 500, 200]
    assert luettu.taulut[0].rivit["tili"].to_list() == ["3000", None, "3000"]
    assert found(luettu) == [("date-is-a-date", "A3", "Oikaisu")]


def test_the_nearest_sum_is_told_of_a_total_that_does_not_tie(tmp_path: Path) -> None:
    rows = [
        HEADINGS, posting(3000, 10), total("Tuotot", 10), posting(4000, 1), posting(4000, 2),
        total("Kulut", 4), total("Kaikki", 13),
    ]  # fmt: skip
    luettu = read_rows(tmp_path, rows)
    (outcome,) = (each for each in luettu.tulokset if each.rule == RULE)
    assert outcome.findings.select("cell", "found", "expected", "affected_cents").rows() == [
        ("F6", "4,00\u00a0€", "3,00\u00a0€", 100)
    ]


def test_an_amount_that_cannot_be_read_in_a_total_is_told(tmp_path: Path) -> None:
    rows = [SIDES, ["1.2.2023", 3000, 410, 1, None], ["Yhteensä", None, None, 1, "kolme"]]
    assert found(read_rows(tmp_path, rows)) == [("amount-is-a-number", "E3", "kolme")]


def test_a_row_of_units_under_the_headings_is_a_note(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, total("", "€"), posting(3000, 1)])
    assert (cents(luettu), skipped(luettu), found(luettu)) == ([100], [(2, "note")], [])


def test_titles_that_each_page_repeats_are_notes(tmp_path: Path) -> None:
    title = ["Heinolan kaupunki", None, None, None, None, None]
    luettu = read_rows(
        tmp_path,
        [title, HEADINGS, posting(3000, 1), title, HEADINGS, posting(3000, 2), ["Loppu"]],
    )
    assert cents(luettu) == [100, 200]
    assert skipped(luettu) == [(4, "note"), (5, "repeated-heading"), (7, "note")]
    assert found(luettu) == []


def test_headings_over_two_rows_are_repeated_over_two(tmp_path: Path) -> None:
    upper = ["Tosite-", "Tili", "Kustannus-", "Tosite", "", "Summa"]
    lower = ["pvm", "", "paikka", "", "Selite", "€"]
    luettu = read_rows(tmp_path, [upper, lower, posting(3000, 1), upper, lower, posting(3000, 2)])
    assert cents(luettu) == [100, 200]
    assert skipped(luettu) == [(4, "repeated-heading"), (5, "repeated-heading")]


def test_headings_with_line_breaks_are_repeated(tmp_path: Path) -> None:
    broken = ["Tosite\npvm", "Tili", "Kp", "Tosite", "Selite\n", "Tiliöity\nsumma"]
    luettu = read_rows(tmp_path, [broken, posting(3000, 1), broken, posting(3000, 2)])
    assert skipped(luettu) == [(3, "repeated-heading")]


def test_a_total_of_each_sheet_and_of_all_on_the_last(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        Tammi=[HEADINGS, posting(3000, 1), posting(3000, 2), total("Tammikuu", 3)],
        Helmi=[HEADINGS, posting(3000, 4), total("Helmikuu", 4), total("Kaikki", 7)],
    )
    assert cents(luettu) == [100, 200, 400]
    assert skipped(luettu) == [(4, "grand-total"), (3, "subtotal"), (4, "grand-total")]
    assert found(luettu) == []
    assert luettu.taulut[1].valisummat["taulukoita_ennen"].to_list() == [0, 1]


def test_a_total_of_all_sheets_alone_on_one_of_its_own(tmp_path: Path) -> None:
    for order in (("A", "B", "C"), ("C", "A", "B")):
        sheets = {
            "A": [HEADINGS, posting(3000, 1), posting(3000, 2)],
            "B": [HEADINGS, posting(3000, 4)],
            "C": [HEADINGS, total("Kaikki", 7)],
        }
        luettu = read_sheets(tmp_path, **{name: sheets[name] for name in order})
        assert (cents(luettu), found(luettu)) == ([100, 200, 400], [])


def test_a_total_that_is_that_of_another_sheet_is_told(tmp_path: Path) -> None:
    luettu = read_sheets(
        tmp_path,
        A=[HEADINGS, posting(3000, 1), total("Yhteensä", 1)],
        B=[HEADINGS, posting(3000, 4), total("Yhteensä", 1)],
    )
    assert found(luettu) == [(RULE, "F3", "1,00\u00a0€")]


def test_columns_of_months_share_their_rows(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tili", "Kp", "1/2023", "2/2023"],
            [3000, 410, 1, None], [4000, 410, None, None], [4000, 420, 2, 3],
            ["Yhteensä", None, 3, 3],
        ],
    )  # fmt: skip
    assert cents(luettu) == [100, 200, 300]
    assert skipped(luettu) == [(3, "no-amount"), (5, "grand-total")]
    assert [taulu.lahde.riveja for taulu in luettu.taulut] == [4, 1]
    assert found(luettu) == []
    broken = read_rows(tmp_path, [["Tili", "Kp", "1/2023", "2/2023"], ["#REF!", 410, 1, 2]])
    assert found(broken) == [("cell-has-no-error", "A2", "#REF!")]
