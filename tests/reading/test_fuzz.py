import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.reading.content import read_content
from flows.reading.limits import RAJAT
from flows.reading.mapping import EI_OHJETTA
from schemas.lahteet import Luettu, Taulu, Tiedosto
from tests.reading.grammar import Drawn, delimited, other_workbooks, workbooks
from tests.reading.grammar_tables import TOTAL

_TOTALS = {"subtotal", "grand-total"}
steady = settings(
    derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


def read(drawn: Drawn) -> Luettu:
    tiedosto = Tiedosto(nimi=drawn.nimi, sha256="", tavuja=len(drawn.sisalto))
    return read_content(drawn.sisalto, tiedosto, EI_OHJETTA, RAJAT)


def assert_reading_gives_the_truth(drawn: Drawn) -> None:
    luettu = read(drawn)
    found = [
        (row["rule"], row["sheet"], row["cell"])
        for outcome in luettu.tulokset
        for row in outcome.findings.iter_rows(named=True)
    ]
    assert sorted(found) == sorted(drawn.totuus.loydokset)
    assert {taulu.lahde.taulukko: as_drawn(taulu) for taulu in luettu.taulut} == drawn.totuus.taulut


def as_drawn(taulu: Taulu) -> tuple[list[dict[str, object]], list[tuple[int, str]]]:
    skipped = [
        (row, TOTAL if reason in _TOTALS else reason) for row, reason in taulu.ohitetut.rows()
    ]
    return taulu.rivit.to_dicts(), skipped


@settings(steady, max_examples=120)
@given(workbooks())
def test_reading_a_workbook_gives_its_truth(drawn: Drawn) -> None:
    assert_reading_gives_the_truth(drawn)


@settings(steady, max_examples=60)
@given(other_workbooks())
def test_reading_a_workbook_of_another_format_gives_its_truth(drawn: Drawn) -> None:
    assert_reading_gives_the_truth(drawn)


@settings(steady, max_examples=90)
@given(delimited())
def test_reading_delimited_text_gives_its_truth(drawn: Drawn) -> None:
    assert_reading_gives_the_truth(drawn)


@pytest.mark.slow
@settings(steady, max_examples=5000)
@given(st.one_of(workbooks(), other_workbooks(), delimited()))
def test_reading_thousands_of_files_gives_their_truth(drawn: Drawn) -> None:
    assert_reading_gives_the_truth(drawn)
