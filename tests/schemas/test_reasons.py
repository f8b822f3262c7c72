"""Reasons: the same values in every language, told in words, and never mistaken for a user's."""

import re

import polars as pl
import pytest

from schemas import reasons
from schemas.finding_texts import text_of, with_texts
from schemas.findings import Finding, to_frame
from schemas.kieli import Kieli
from schemas.reasons import REASONS, Reason, in_words, words_of
from schemas.reasons.reason import names_in
from schemas.reasons.refusals import EMPTY_FILE, MISSING_SHEET
from schemas.reasons.tables import HIDDEN_COLUMNS, HIDDEN_ROWS

PARTS = (reasons.FILE_KINDS, reasons.REFUSALS, reasons.TABLES, reasons.CHECKS, reasons.LAYOUTS)


def test_no_two_reasons_have_one_code() -> None:
    assert len(REASONS) == sum(len(part) for part in PARTS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in REASONS)


@pytest.mark.parametrize("reason", REASONS.values(), ids=lambda reason: reason.code)
def test_a_reason_has_words_for_the_same_values_in_every_language(reason: Reason) -> None:
    values = {name: f"<{name}>" for name in reason.names}
    told = [words_of(reason.of(**values), kieli) for kieli in Kieli]
    assert all(told)
    assert all(set(names_in(reason.words(kieli))) == set(reason.names) for kieli in Kieli)
    assert all(value in text for value in values.values() for text in told)
    assert not any("{" in text or "\x1f" in text for text in told)


def test_a_reason_is_told_in_the_language_asked_for() -> None:
    finding = Finding(rule="file-is-readable", file="a.xlsx", found=EMPTY_FILE.of())
    assert text_of(finding).message == "Tiedostoa ei voi lukea: tiedosto on tyhjä"
    assert with_texts(to_frame([finding]), Kieli.SV)["found"].item() == ("filen är tom")


def test_reasons_that_follow_each_other_are_told_one_after_another() -> None:
    found = HIDDEN_ROWS.of(rows="3–5") + HIDDEN_COLUMNS.of(columns="B")
    assert words_of(found, Kieli.EN) == "rows 3–5; columns B"


@pytest.mark.parametrize("raw", ["encrypted", "\x1eencrypted\x1fx", "\x1eno such", "{sheet}", ""])
def test_what_the_user_wrote_stays_as_it_is(raw: str) -> None:
    assert words_of(raw) == raw
    assert in_words(pl.Series([raw, None])).to_list() == [raw, None]


def test_a_value_cannot_break_the_reason_it_stands_in() -> None:
    assert words_of(MISSING_SHEET.of(sheet="{a}\x1e\x1fb"), Kieli.EN) == (
        "the workbook's sheet {a}  b is missing from the file"
    )


def test_a_frame_gives_each_row_its_reason() -> None:
    rows = pl.DataFrame({"nimi": ["A", None, "\x1fC"]})
    told = in_words(rows.select(MISSING_SHEET.by_row(sheet="nimi")).to_series(), Kieli.FI)
    assert told.to_list() == [
        "työkirjan taulukko A puuttuu tiedostosta",
        "työkirjan taulukko  puuttuu tiedostosta",
        "työkirjan taulukko  C puuttuu tiedostosta",
    ]


def test_a_class_that_a_finding_of_ours_names_is_told_in_the_language() -> None:
    ours = Finding(rule="income-has-an-estimate", found="Kulttuuri, Muut toimintatuotot: 2,00 €")
    assert "Kulttuuri, Övriga verksamhetsintäkter: 2,00 €" in text_of(ours, Kieli.SV).message
    assert "Kulttuuri, Muut toimintatuotot: 2,00 €" in text_of(ours).message
    theirs = Finding(rule="budget-line-is-known", found="Muu, Avustukset")
    assert "Muu, Avustukset" in text_of(theirs, Kieli.SV).message


def test_an_empty_cell_is_told_as_empty() -> None:
    empty = to_frame([Finding(rule="value-is-present", cell="A2", found="")])
    assert [with_texts(empty, kieli)["found"].item() for kieli in Kieli] == [
        "(tyhjä)", "(tomt)", "(empty)",
    ]  # fmt: skip
