"""The proof on paper: it holds for the sample, and it would see what is printed otherwise."""

from pathlib import Path

from tests import proof
from tests.programs import program

SHOWN = """VALTUUSTON HYVÄKSYMÄ TALOUSARVIO
Kulttuuri          TP 2022   TOT 2022   TA 2023   TOT 2023   -          TOT-23
Selite             1000e     3 kk/1000e +muutos   3 kk       Jäljellä   %
TOIMINTATUOTOT     -
Tuet     3\u00a0545  960   2\u00a0941\u00a0800  427\u00a0974  2\u00a0513\u00a0826   14,50
Toimielimet, muut  -1    0   -5   -1   -4   20,00

Huomautus
"""


def test_a_table_is_read_with_its_headings_and_lines() -> None:
    (table,) = proof.tables_of(proof.lines_of(SHOWN))
    assert table.heading == "Kulttuuri"
    assert table.lines == (
        "TOIMINTATUOTOT -",
        "Tuet 3 545 960 2 941 800 427 974 2 513 826 14,50",
        "Toimielimet, muut -1 0 -5 -1 -4 20,00",
    )


def test_another_grouping_sign_decimal_or_heading_is_a_difference() -> None:
    right = proof.tables_of(proof.lines_of(SHOWN))
    assert list(proof.compare(right, right)) == []
    for old, new in (("14,50", "14,5"), ("-5", "5"), ("427\u00a0974", "427974"), ("+muutos", "x")):
        other = proof.tables_of(proof.lines_of(SHOWN.replace(old, new)))
        found = list(proof.compare(right, other))
        assert found, (old, new)
        assert not any(each.reason for each in found)


def test_a_heading_out_of_its_turn_is_told() -> None:
    headings = list(proof.HEADINGS)
    assert proof.missing_headings(headings) == []
    headings.remove("INVESTOINNIT")
    assert "INVESTOINNIT" in proof.missing_headings(headings)


def test_the_sample_is_printed_as_the_report_was(tmp_path: Path) -> None:
    program("soffice", "libreoffice")
    program("pdftotext")
    text = proof.printed_text(proof.sample_report(tmp_path / "output"), tmp_path)
    told, holds = proof.prove(text)
    assert holds, "\n".join(told)
    ours = proof.tables_of(proof.lines_of(text))
    assert list(proof.compare(proof.golden_tables(), ours)) == []
    assert "10 tables, 122 lines, 23 headings compared." in told
