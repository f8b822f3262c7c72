"""Blocks: what a printed line is made of sums to it, and no account is counted twice."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.figures.sums import CENTS
from schemas.laskelmat import Katsaus, Lohko
from tests.figures.towns import APPROPRIATION, POSTING, TOIMIALAT, checked, reports

Cents = tuple[int, ...]


def _printed(lohko: Lohko, report: Katsaus) -> Cents:
    return report.laskelma(lohko.rivi).rivit.select(CENTS).row(lohko.rivi.paikka)


def _summed(lohko: Lohko, report: Katsaus) -> Cents:
    """The lines and the accounts of a block, added up."""
    blocks = {block.rivi: block for block in report.lohkot}
    addends = [_printed(blocks[osa], report) for osa in lohko.osat]
    addends += [report.erittely.select(CENTS).row(tili) for tili in lohko.tilit]
    return tuple(map(sum, zip((0,) * len(CENTS), *addends, strict=True)))


@settings(max_examples=15, deadline=None)
@given(st.lists(POSTING, min_size=1, max_size=20), st.lists(APPROPRIATION, max_size=8))
def test_every_block_sums_to_its_line(
    postings: list[dict[str, object]], budget: list[dict[str, object]]
) -> None:
    for report in reports(checked(postings, budget)):
        lines = [tunnus for table in report.laskelmat for tunnus, _ in table.luvulliset]
        assert [lohko.rivi for lohko in report.lohkot] == lines
        for lohko in report.lohkot:
            assert _summed(lohko, report) == _printed(lohko, report)
        listed = [tili for lohko in report.lohkot for tili in lohko.tilit]
        assert sorted(listed) == list(range(report.erittely.height))


def _words(lohko: Lohko, report: Katsaus) -> str:
    laskelma = report.laskelma(lohko.rivi)
    return f"{laskelma.otsikko} {laskelma.rivit['selite'][lohko.rivi.paikka]}"


def test_an_investment_that_is_not_printed_alone_stands_under_the_total() -> None:
    day = {"paiva": date(2022, 6, 30), "kustannuspaikka": "10"}
    hidden = {**day, "tili": "1195", "hanke": "H2", "summa_cents": -900}
    report = reports(checked([hidden], []))[0]
    assert report.toimiala == TOIMIALAT[0]
    blocks = {_words(lohko, report): lohko for lohko in report.lohkot}
    assert blocks["ELINVOIMA MENOT"].tilit == (0,)
    assert blocks["ELINVOIMA MENOT"].kirjauksia == 1
    assert blocks["ELINVOIMA NETTO"].osat == (blocks["ELINVOIMA MENOT"].rivi,)


def test_the_summary_leads_to_the_division_and_the_division_to_its_units() -> None:
    posting = {"tili": "3295", "paiva": date(2023, 3, 31), "summa_cents": 100}
    both = [{**posting, "kustannuspaikka": place} for place in ("10", "20")]
    report = reports(checked(both, []))[0]
    words = {lohko.rivi: _words(lohko, report) for lohko in report.lohkot}
    parts = {words[lohko.rivi]: [words[osa] for osa in lohko.osat] for lohko in report.lohkot}
    whole = TOIMIALAT[0]
    assert parts[f"{whole} NETTO"] == [f"{whole} TOIMINTAKATE"]
    assert parts[f"{whole} TULOT"] == [f"{whole} Toimintatuotot"]
    assert parts[f"{whole} Maksutuotot"] == ["Kulttuuri Maksutuotot", "Työllisyys Maksutuotot"]
    assert parts[f"{whole} TOIMINTAKATE"] == [f"{whole} Toimintatuotot", f"{whole} Toimintakulut"]
    assert parts["Kulttuuri Maksutuotot"] == []
