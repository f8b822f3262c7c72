"""What a cell holds in the file's XML is what is read, or a finding names the cell."""

from datetime import date

import pytest

from flows.reading.content import read_content
from flows.reading.limits import RAJAT
from flows.reading.mapping import EI_OHJETTA
from schemas.lahteet import Luettu, Tiedosto
from tests.reading.raw_xlsx import (
    CLOCK,
    DAY,
    DURATION,
    MOMENT,
    PADDED,
    PERCENT,
    Cell,
    Dialect,
    RawSheet,
    Tapa,
    write_raw,
)
from tests.reading.workbooks import found

HEADINGS = ("Tili", "Kustannuspaikka", "Pvm", "Summa", "Tosite", "Tilin nimi")
ROW = {
    "tili": Cell("n", "3000"),
    "kustannuspaikka": Cell("n", "410"),
    "paiva": Cell("n", "45016", DAY),
    "summa": Cell("n", "1.5"),
    "tosite": Cell("n", "7"),
    "tilin_nimi": Cell("s", "Myynti"),
}
PLACES = {termi: f"{letter}2" for termi, letter in zip(ROW, "ABCDEF", strict=True)}
NAMES = {"summa": "summa_cents"}


def read(dialect: Dialect, **cells: Cell) -> Luettu:
    rows = {
        1: {place: Cell("s", heading) for place, heading in enumerate(HEADINGS)},
        2: dict(enumerate({**ROW, **cells}.values())),
        3: dict(enumerate(ROW.values())),
    }
    content = write_raw([RawSheet(nimi="Vienti", rivit=rows)], dialect)
    tiedosto = Tiedosto(nimi="vienti.xlsx", sha256="", tavuja=len(content))
    return read_content(content, tiedosto, EI_OHJETTA, RAJAT)


EVERY_FORM = pytest.mark.parametrize(
    "dialect", [Dialect(), *(Dialect(frozenset({tapa})) for tapa in Tapa)]
)


@EVERY_FORM
@pytest.mark.parametrize(
    ("termi", "cell", "value"),
    [
        ("summa", Cell("n", "4.400000035762787"), 440),
        ("summa", Cell("n", "1.15"), 115),
        ("summa", Cell("n", "-0"), 0),
        ("summa", Cell("n", "1E-7"), 0),
        ("summa", Cell("n", "9443837.38"), 944383738),
        ("summa", Cell("n", "34999999999999.99"), 3499999999999999),
        ("summa", Cell("n", "0.25", PERCENT), 25),
        ("summa", Cell("fn", "12.5"), 1250),
        ("summa", Cell("str", "1 234,50"), 123450),
        ("summa", Cell("rich", "1 234,50"), 123450),
        ("summa", Cell("inline", "-7"), -700),
        ("paiva", Cell("n", "45016.999988", MOMENT), date(2023, 3, 31)),
        ("paiva", Cell("n", "45016"), date(2023, 3, 31)),
        ("paiva", Cell("d", "2023-03-31"), date(2023, 3, 31)),
        ("paiva", Cell("d", "2023-03-31T12:00:00"), date(2023, 3, 31)),
        ("paiva", Cell("fn", "45016", DAY), date(2023, 3, 31)),
        ("tili", Cell("n", "3000.0"), "3000"),
        ("tili", Cell("n", "4.6009E4"), "46009"),
        ("kustannuspaikka", Cell("s", "0410"), "0410"),
        ("kustannuspaikka", Cell("n", "410", PADDED), "410"),
        ("kustannuspaikka", Cell("inline", "0410_x000D_"), "0410"),
        ("kustannuspaikka", Cell("str", "0410_x000D_\n"), "0410"),
        ("tosite", Cell("n", "123456789012345"), "123456789012345"),
        ("tosite", Cell("s", "12345678901234567890"), "12345678901234567890"),
        ("tosite", Cell("n", "0.25", PERCENT), "0.25"),
        ("tilin_nimi", Cell("n", "45016", DAY), "31.3.2023"),
        ("tilin_nimi", Cell("rich", "Myynti ja vuokrat"), "Myynti ja vuokrat"),
        ("tilin_nimi", Cell("s", " a_x000D_\nb "), "a\nb"),
    ],
)
def test_what_is_stored_is_read(dialect: Dialect, termi: str, cell: Cell, value: object) -> None:
    luettu = read(dialect, **{termi: cell})
    rows = luettu.taulut[0].rivit
    assert rows[NAMES.get(termi, termi)][0] == value
    assert found(luettu) == []


@EVERY_FORM
@pytest.mark.parametrize(
    ("termi", "cell", "rule"),
    [
        ("summa", Cell("n", "45016", DAY), "amount-is-a-number"),
        ("summa", Cell("n", "100.5", DAY), "amount-is-a-number"),
        ("summa", Cell("n", "-100.5", MOMENT), "amount-is-a-number"),
        ("summa", Cell("n", "0.5", CLOCK), "amount-is-a-number"),
        ("summa", Cell("n", "100.25", DURATION), "amount-is-a-number"),
        ("summa", Cell("d", "2023-03-31"), "amount-is-a-number"),
        ("summa", Cell("b", "1"), "amount-is-a-number"),
        ("summa", Cell("n", "1E+20"), "amount-is-a-number"),
        ("summa", Cell("n", "9007199254740993"), "amount-is-a-number"),
        ("summa", Cell("n", "INF"), "amount-is-a-number"),
        ("summa", Cell("n", "0.005"), "amount-is-in-cents"),
        ("summa", Cell("n", "0.1234567891E+2"), "amount-is-in-cents"),
        ("summa", Cell("e", "#REF!"), "cell-has-no-error"),
        ("summa", Cell("s", "#REF!"), "cell-has-no-error"),
        ("summa", Cell("e", "#SPILL!"), "cell-has-no-error"),
        ("summa", Cell("e", "#CALC!"), "cell-has-no-error"),
        ("summa", Cell("s", "#CALC!"), "cell-has-no-error"),
        ("summa", Cell("f", "A1"), "formula-has-a-value"),
        ("paiva", Cell("n", "0.5", CLOCK), "date-is-a-date"),
        ("paiva", Cell("n", "1.5", DURATION), "date-is-a-date"),
        ("paiva", Cell("n", "3000000", DAY), "date-is-a-date"),
        ("paiva", Cell("n", "-1", DAY), "date-is-a-date"),
        ("paiva", Cell("n", "3000"), "date-is-a-date"),
        ("paiva", Cell("b", "0"), "date-is-a-date"),
        ("paiva", Cell("d", "12:00:00"), "date-is-a-date"),
        ("paiva", Cell("e", "#NAME?"), "cell-has-no-error"),
        ("tili", Cell("n", "44958", DAY), "code-is-as-written"),
        ("kustannuspaikka", Cell("b", "1"), "code-is-as-written"),
        ("kustannuspaikka", Cell("d", "2023-02-01"), "code-is-as-written"),
        ("tosite", Cell("n", "0.5", CLOCK), "code-is-as-written"),
        ("tosite", Cell("n", "41.5", DURATION), "code-is-as-written"),
        ("tosite", Cell("n", "9007199254740993"), "code-is-as-written"),
        ("tosite", Cell("n", "1E+20"), "code-is-as-written"),
        ("tosite", Cell("f", "1+1"), "formula-has-a-value"),
        ("tilin_nimi", Cell("e", "#N/A"), "cell-has-no-error"),
        ("tilin_nimi", Cell("f", "A1"), "formula-has-a-value"),
    ],
)
def test_what_is_no_value_is_told_at_its_cell(
    dialect: Dialect, termi: str, cell: Cell, rule: str
) -> None:
    luettu = read(dialect, **{termi: cell})
    assert [(name, place) for name, place, _ in found(luettu)] == [(rule, PLACES[termi])]
    if termi != "paiva":
        assert luettu.taulut[0].rivit[NAMES.get(termi, termi)][0] is None


@pytest.mark.parametrize("since_1904", [False, True])
@pytest.mark.parametrize("extension", [False, True])
def test_days_of_both_systems_are_the_true_days(*, since_1904: bool, extension: bool) -> None:
    dialect = Dialect(frozenset({Tapa.LAAJENNUS} if extension else {}), since_1904)
    serial = 45016 - 1462 * since_1904
    for cell in (Cell("n", f"{serial}", DAY), Cell("n", f"{serial}"), Cell("s", "31.3.2023")):
        luettu = read(dialect, paiva=cell)
        assert luettu.taulut[0].rivit["paiva"][0] == date(2023, 3, 31)
    text = read(dialect, paiva=Cell("s", "2023-03-31 00:00:00"))
    assert text.taulut[0].rivit["paiva"][0] == date(2023, 3, 31)
