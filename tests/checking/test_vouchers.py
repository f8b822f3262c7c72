"""Vouchers: what balances, what cannot be tested, and postings that came twice."""

from flows.checking.tarkistus import check
from schemas.finding_texts import text_of
from schemas.findings import Finding
from tests.checking.sound import BASE, KAUSI, count_of, files, findings_of, kirjaus, told
from tests.rows import luettu, taulu

_COST = kirjaus(tosite="7")
_PAYABLE = kirjaus(tosite="7", tili="2700", kustannuspaikka=None, summa_cents=-10_000)
_BALANCED = [*BASE, _COST, _PAYABLE]


def _voucher(number: str, *cents: int) -> list[dict[str, object]]:
    """Rows of one voucher on a balance-sheet account."""
    return [kirjaus(tosite=number, tili="2700", summa_cents=each) for each in cents]


def test_a_voucher_whose_debit_equals_its_credit_is_sound() -> None:
    assert told("voucher-balances", kirjanpito=_BALANCED) == []
    assert count_of("voucher-balances", kirjanpito=_BALANCED) == 1


def test_a_voucher_that_does_not_balance_is_told_with_its_rows_and_difference() -> None:
    rows = [*_BALANCED, *_voucher("8", 500, -500), *_voucher("9", 3_000, 1_234, -4_000)]
    (finding,) = told("voucher-balances", kirjanpito=rows)
    assert (finding["cell"], finding["affected_cents"]) == ("F8", 234)
    assert text_of(Finding(rule="voucher-balances", found=finding["found"])).message == (
        "Tosite ei ole tasan: 9: −2,34 € (8, 9, 10); suluissa tositteen rivit".replace(
            " €", "\N{NO-BREAK SPACE}€"
        )
    )


def test_a_ledger_without_balance_sheet_accounts_is_not_tested_rather_than_passed() -> None:
    assert count_of("voucher-balances", kirjanpito=[*BASE, _COST]) == 0
    assert told("voucher-balances", kirjanpito=[*BASE, _COST]) == []


def test_a_ledger_without_vouchers_is_not_tested() -> None:
    rows = [*BASE, kirjaus(), kirjaus(tili="2700", summa_cents=-1)]
    assert count_of("voucher-balances", kirjanpito=rows) == 0


def test_the_same_number_of_another_year_is_another_voucher() -> None:
    other = [
        {**row, "kausi": 202202, "paiva": row["paiva"].replace(year=2022), "summa_cents": 5}  # type: ignore[attr-defined]
        for row in (_COST, _PAYABLE)
    ]
    findings = told("voucher-balances", kirjanpito=[*_BALANCED, *_voucher("8", 1, -1), *other])
    assert [finding["row"] for finding in findings] == [8]


def test_internal_accounting_keeps_its_own_circle() -> None:
    allocation = kirjaus(tosite="7", tili="9100", summa_cents=77)
    assert told("voucher-balances", kirjanpito=[*_BALANCED, allocation]) == []


def test_a_voucher_with_an_unreadable_row_is_not_tested() -> None:
    rows = [*_BALANCED, *_voucher("8", 5), kirjaus(tosite="8", summa_cents=None)]
    assert told("voucher-balances", kirjanpito=rows) == []


def test_an_export_of_parts_of_vouchers_is_told_once_and_its_vouchers_not_tested() -> None:
    rows = [*BASE, *_voucher("7", 1), *_voucher("8", 2), *_voucher("9", 3, -3)]
    (finding,) = told("ledger-has-whole-vouchers", kirjanpito=rows)
    assert (finding["file"], finding["found"]) == ("kirjanpito.xlsx", "2 / 3")
    assert count_of("voucher-balances", kirjanpito=rows) == 0
    assert told("ledger-has-whole-vouchers", kirjanpito=_BALANCED) == []
    assert "2 / 3" in text_of(Finding(rule=finding["rule"], found=finding["found"])).message


def test_a_posting_that_stands_twice_on_its_voucher_is_told_at_the_second_row() -> None:
    (finding,) = told("posting-is-not-repeated", kirjanpito=[*BASE, _COST, kirjaus(), _COST])
    assert (finding["cell"], finding["affected_cents"]) == ("F6", 10_000)
    assert text_of(Finding(rule=finding["rule"], found=finding["found"])).message == (
        "Tositteella on sama kirjaus uudelleen: 7: 4340, 4100, −100,00\N{NO-BREAK SPACE}€ (4); "
        "suluissa ensimmäisen rivi"
    )


def test_equal_rows_of_two_vouchers_or_of_none_are_not_a_repetition() -> None:
    rows = [*BASE, _COST, kirjaus(tosite="8"), kirjaus(), kirjaus()]
    assert told("posting-is-not-repeated", kirjanpito=rows) == []
    assert count_of("posting-is-not-repeated", kirjanpito=rows) == 2
    assert count_of("posting-is-not-repeated", kirjanpito=[*BASE, kirjaus()]) == 0


def test_two_sheets_of_one_file_can_hold_the_same_posting() -> None:
    sheets = luettu(
        taulu("kirjanpito", [*BASE, _COST], taulukko="Tammi"),
        taulu("kirjanpito", [_COST], taulukko="Helmi"),
    )
    findings = findings_of(check([sheets, *files(kirjanpito=[])], KAUSI))
    assert findings.select("rule", "sheet", "row").rows() == [
        ("posting-is-not-repeated", "Helmi", 2)
    ]
