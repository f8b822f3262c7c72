"""What only OpenDocument has: repetitions, comments in cells, spaces as elements, linked tables."""

import pytest

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT, Rajat
from flows.reading.refusal import Refusal
from flows.reading.sheets import ERROR, FORMULA, Sheet
from schemas.reasons import words_of
from tests.reading.kirja import Kirja, Taulukko
from tests.reading.write_ods import write_content, write_ods, zipped

CELL = '<table:table-cell office:value-type="string">{}</table:table-cell>'


def read(rows: str, rajat: Rajat = RAJAT) -> Sheet:
    (sheet,) = read_workbook(write_content(table(rows)), "vienti.ods", rajat).taulukot
    return sheet


def table(rows: str, name: str = "Vienti") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(*cells: str, repeated: int = 1) -> str:
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{times}>{''.join(cells)}</table:table-row>"


def cell(text: str, *, repeated: int = 1, formula: str = "", stated: str = "") -> str:
    attributes = stated or 'office:value-type="string"'
    if repeated > 1:
        attributes += f' table:number-columns-repeated="{repeated}"'
    if formula:
        attributes += f' table:formula="{formula}"'
    return f"<table:table-cell {attributes}>{text}</table:table-cell>"


def refused(content: bytes, rajat: Rajat = RAJAT) -> str:
    with pytest.raises(Refusal) as caught:
        read_workbook(content, "vienti.ods", rajat)
    return words_of(caught.value.syy)


def test_repeated_cells_and_rows_are_written_out() -> None:
    a, b = cell("<text:p>a</text:p>", repeated=2), cell("<text:p>b</text:p>")
    sheet = read(row(a, b) + row(repeated=2) + row(b, repeated=3))
    assert sheet.solut.rows() == [
        ("a", "a", "b"),
        *[(None, None, None)] * 2,
        *[("b", None, None)] * 3,
    ]
    places = sheet.tekstit([0])
    assert places is not None
    assert sorted(places["rivi"]) == [1, 4, 5, 6]


def test_repetitions_beyond_the_limit_are_told_before_they_are_made() -> None:
    bomb = row(cell("<text:p>a</text:p>", repeated=16_384), repeated=1_048_576)
    assert read(bomb).este is not None
    outside = row(cell("<text:p>a</text:p>"), repeated=1_048_576) + row(cell("<text:p>b</text:p>"))
    assert read(outside).este is not None


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<text:p>a<text:s text:c="2"/>b</text:p>', "a  b"),
        ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
        ("<text:p>a</text:p><text:p><text:span>b</text:span>c</text:p>", "a\nbc"),
        (
            "<office:annotation><text:p>huomautus</text:p></office:annotation><text:p>a</text:p>",
            "a",
        ),
    ],
)
def test_the_text_of_a_cell_is_its_own(content: str, text: str) -> None:
    assert read(row(cell(content))).solut.rows() == [(text,)]


@pytest.mark.parametrize(
    ("stated", "shown", "marked"),
    [
        ('office:value-type="string" calcext:value-type="error"', "#VIITTAUS!", ERROR),
        ('office:value-type="float" office:value="0"', "#DIV/0!", ERROR),
        ('office:value-type="float" office:value="0"', "Err:502", ERROR),
        ('office:value-type="float"', None, FORMULA),
        ("", None, FORMULA),
    ],
)
def test_broken_formulas_are_marked(stated: str, shown: str | None, marked: str) -> None:
    content = "" if shown is None else f"<text:p>{shown}</text:p>"
    sheet = read(row(cell(content, stated=stated or "table:style-name='x'", formula="of:=[.B1]")))
    assert sheet.merkinnat.rows() == [(1, 0, marked, shown or "=[.B1]")]
    assert sheet.solut.is_empty()


def test_a_formula_that_gives_an_empty_text_is_no_broken_one() -> None:
    sheet = read(row(cell("<text:p/>", stated="table:style-name='x'", formula="of:=&quot;&quot;")))
    assert sheet.merkinnat.is_empty()


def test_a_truth_value_is_not_taken_for_the_number_it_is_kept_as() -> None:
    true = cell("<text:p>TOSI</text:p>", stated='office:value-type="float" office:value="1"')
    assert read(row(true)).solut.rows() == [("true",)]


def test_tables_of_other_files_and_inside_cells_are_no_sheets() -> None:
    inner = cell(table(row(cell("<text:p>sisällä</text:p>"))))
    content = write_content(
        "<table:dde-links>"
        + table(row(cell("<text:p>dde</text:p>")))
        + "</table:dde-links>"
        + table(row(inner, cell("<text:p>a</text:p>")))
        + table(row(cell("<text:p>muu</text:p>")), "'file:///x.ods'#$Taul1")
    )
    (sheet,) = read_workbook(content, "vienti.ods", RAJAT).taulukot
    assert sheet.solut.rows() == [("a",)]
    assert sheet.solut.columns == ["1"]


def test_an_unknown_first_day_is_told_and_nothing_is_dated_by_guess() -> None:
    other = '<table:calculation-settings><table:null-date table:date-value="1900-01-01"/>'
    content = write_content(other + "</table:calculation-settings>" + table(""))
    assert "1900-01-01" in refused(content)


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    assert "DOCTYPE" in refused(write_ods(Kirja([Taulukko([["a"]])]), prefix=bomb))
    late = f"<!--{'x' * 70_000}-->{bomb}"
    assert "DOCTYPE" in refused(write_ods(Kirja([Taulukko([["a"]])]), prefix=late))


def test_a_password_is_told() -> None:
    assert "salasanalla" in refused(write_ods(Kirja([Taulukko([["a"]])], salattu=True)))
    assert "salasanalla" in refused(zipped({"encrypted-package": b"x"}))


def test_cut_and_broken_content_is_told() -> None:
    assert "content.xml" in refused(write_content("<table:table>"))
    number = cell("", stated='office:value-type="float" office:value="1,5"')
    assert "content.xml" in refused(write_content(table(row(number))))
