"""Control figures of a table, and amounts that say one thing in three columns."""

from pathlib import Path

from tests.reading.workbooks import found, outcomes, read_rows

HEADINGS = ["Tili", "Kp", "Palvelu", "Tositepvm", "Debet", "Kredit", "Summa"]
RULE = "debit-less-credit-equals-amount"


def _row(tili: str, kp: str, *amounts: object) -> list[object]:
    return [tili, kp, f"7{kp}", "1.2.2023", *amounts]


def test_codes_are_counted_and_amounts_summed_over_the_rows_of_data(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        _row("3000", "10", None, 50.25, -50.25),
        _row("4000", "10", 100, None, 100),
        _row("4000", "20", 10.1, 0.1, 10),
        [None, None, None, None, 110.1, 50.35, 59.75],
    ]
    luettu = read_rows(tmp_path, rows)
    (taulu,) = luettu.taulut
    assert taulu.lahde.luvut.eri_arvoja == {"tili": 2, "kustannuspaikka": 2, "palvelu": 2}
    assert taulu.lahde.luvut.summat_cents == {"debet": 11010, "kredit": 5035, "summa": 5975}
    assert taulu.rivit["summa_cents"].to_list() == [-5025, 10000, 1000]
    assert found(luettu) == []
    assert outcomes(luettu)[RULE] == 3


def test_an_amount_that_is_not_debit_less_credit_is_told_at_its_cell(tmp_path: Path) -> None:
    rows = [HEADINGS, _row("4000", "10", 100, None, 100), _row("4000", "10", None, 7.5, 7.5)]
    luettu = read_rows(tmp_path, rows)
    assert found(luettu) == [(RULE, "G3", "7.5")]
    (outcome,) = (each for each in luettu.tulokset if each.rule == RULE)
    finding = outcome.findings.row(0, named=True)
    assert (finding["expected"], finding["affected_cents"]) == ("-7,50", 1500)


def test_amounts_of_the_other_sign_on_every_row_are_the_same_amounts(tmp_path: Path) -> None:
    rows = [HEADINGS, _row("4000", "10", 100, None, -100), _row("3000", "10", None, 7.5, 7.5)]
    assert found(read_rows(tmp_path, rows)) == []


def test_an_amount_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    rows = [HEADINGS, _row("4000", "10", "sata", None, 100), _row("4000", "10", 1, None, 1)]
    luettu = read_rows(tmp_path, rows)
    assert found(luettu) == [("amount-is-a-number", "E2", "sata")]
    assert outcomes(luettu)[RULE] == 1


def test_two_amount_columns_are_not_compared(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Tili", "Kp", "Tositepvm", "Summa"],
            ["4000", "10", "1.2.2023", 1],
        ],
    )
    assert RULE not in outcomes(luettu)
    assert luettu.taulut[0].lahde.luvut.summat_cents == {"summa": 100}
