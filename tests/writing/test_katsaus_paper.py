"""Where pages end, and how the report's pages come out of LibreOffice."""

import shutil
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.writing.katsaus import write_katsaus
from flows.writing.katsaus.paper import page_ends
from flows.writing.libreoffice import convert, find_libreoffice
from schemas.laskelmat import Katsaus
from tests.proof import printed_text
from tests.writing.katsaus_example import goals, katsaus, with_long_texts

ROOM = 100.0
_ODF = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}{}"

libreoffice = pytest.mark.skipif(
    find_libreoffice() is None or shutil.which("pdftotext") is None,
    reason="needs LibreOffice and pdftotext",
)


def test_a_page_ends_before_the_block_that_does_not_fit() -> None:
    heights = [10.0, 30, 30, 10, 30, 30]
    assert page_ends(heights, [(1, 3), (4, 6)], ROOM) == (3,)
    assert page_ends(heights, [(1, 3), (4, 6)], 140.0) == ()


def test_rows_outside_blocks_end_a_page_where_it_is_full() -> None:
    assert page_ends([40.0] * 5, [], ROOM) == (2, 4)


def test_repeated_rows_take_their_room_on_every_page_but_the_first() -> None:
    assert page_ends([20.0] * 10, [], ROOM, repeated=20.0) == (5, 9)


def test_a_block_higher_than_a_page_is_parted() -> None:
    assert page_ends([60.0, 60, 60], [(1, 3)], ROOM) == (1, 2)


def test_the_last_page_has_more_than_a_row_or_two() -> None:
    assert page_ends([5.0] * 21, [], ROOM) == (18,)
    assert page_ends([5.0] * 23, [], ROOM) == (20,)
    assert page_ends([5.0] * 21, [(17, 19)], ROOM) == (16,)
    assert page_ends([*[5.0] * 20, 30.0], [], ROOM) == (20,)
    assert page_ends([*[5.0] * 20, 30.0], [(8, 21)], ROOM) == (7,)


@given(st.lists(st.floats(min_value=1, max_value=30), max_size=60))
def test_the_last_page_has_three_rows_or_high_ones(heights: list[float]) -> None:
    *_, last = (0, *page_ends(heights, [], ROOM))
    assert not last or len(heights) - last >= 3 or sum(heights[last:]) >= ROOM / 6


@libreoffice
def test_no_row_of_the_reconciliations_is_alone_on_the_last_page(tmp_path: Path) -> None:
    report = katsaus()
    (first, *_) = report.tasmaytykset
    for count in range(20, 90):
        many = replace(report, tasmaytykset=(first,) * count)
        write_katsaus(many, tmp_path / "katsaus.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / "katsaus.xlsx")["Täsmäytys"]
        ends = [each.id for each in sheet.row_breaks.brk]
        if ends:
            break
    assert sheet.max_row - ends[-1] == 3
    assert _pages(many, tmp_path)[-1].count(first.kohde) == 3


@given(st.lists(st.floats(min_value=1, max_value=90), max_size=40))
def test_no_page_is_fuller_than_its_room(heights: list[float]) -> None:
    together = [(row, row + 1) for row in range(1, len(heights), 3)]
    ends = page_ends(heights, together, ROOM)
    for first, last in zip((0, *ends), (*ends, len(heights)), strict=True):
        assert sum(heights[first:last]) <= ROOM


@libreoffice
def test_two_service_areas_share_a_page_and_a_third_begins_the_next(tmp_path: Path) -> None:
    report = katsaus()
    first, second = report.palvelualueet
    three = (first, second, replace(first, otsikko="Kolmas alue"))
    pages = _pages(replace(report, palvelualueet=three), tmp_path)
    sheet = [page for page in pages if "TOIMINTATUOTOT" in page and "NETTOSITOVUUS" not in page]
    assert [page.count("TILIKAUDEN TULOS") for page in sheet] == [3]
    many = _pages(replace(report, palvelualueet=three * 2), tmp_path)
    sheet = [page for page in many if "TOIMINTATUOTOT" in page and "NETTOSITOVUUS" not in page]
    assert [page.count("Selite") for page in sheet] == [3, 3]


@libreoffice
def test_every_page_shows_its_figures_and_names_itself(tmp_path: Path) -> None:
    pages = _pages(with_long_texts(katsaus(luonnos=True)), tmp_path)
    for number, page in enumerate(pages, start=1):
        assert "###" not in page
        assert f"Sivu {number}/{len(pages)}" in page
        assert "LUONNOS" in page
        assert "Tunniste 3f9c2a7d5b1e8460" in page


@libreoffice
def test_rows_are_as_high_as_their_text_needs(tmp_path: Path) -> None:
    words = "Työllisyyspalveluiden yritysasiakaskumppanuuksien edelleensijoittaminen kasvaa. "
    report = replace(
        with_long_texts(katsaus()),
        tavoitteet=goals(
            "käyttösuunnitelma",
            [("Talous\n• " + words * n, words * n, words, "Toteutuu", words * (n // 2), words[:60])
             for n in range(1, 7)],
        ),
    )  # fmt: skip
    path = tmp_path / "katsaus.xlsx"
    write_katsaus(report, path)
    ours = _row_heights_taken_out(path)
    needed = _row_heights_that_libreoffice_sets(path)
    for (sheet, row), height in ours.items():
        if sheet in {"Palvelualueiden tavoitteet", "Käyttösuunnitelma"} and height > 20:
            assert needed[sheet, row] <= height, (sheet, row)


def _pages(report: Katsaus, folder: Path) -> list[str]:
    write_katsaus(report, folder / "katsaus.xlsx")
    text = printed_text(folder / "katsaus.xlsx", folder)
    return text.removesuffix("\f").split("\f")


def _row_heights_taken_out(path: Path) -> dict[tuple[str, int], float]:
    workbook = openpyxl.load_workbook(path, rich_text=True)
    heights = {}
    for sheet in workbook:
        for row, dimension in sheet.row_dimensions.items():
            heights[sheet.title, row] = dimension.height
            dimension.height = None
    workbook.save(path)
    return heights


def _row_heights_that_libreoffice_sets(path: Path) -> dict[tuple[str, int], float]:
    # It works heights out only when it opens its own format.
    for form in ("fods", "ods", "fods"):
        path = convert(path, form, path.parent, "en-US")  # its heights are in inches
    root = ET.parse(path).getroot()  # noqa: S314
    inches = {
        style.get(_ODF.format("style", "name")): float(
            style.find(_ODF.format("style", "table-row-properties"))
            .get(_ODF.format("style", "row-height"))
            .removesuffix("in")
        )
        for style in root.iter(_ODF.format("style", "style"))
        if style.get(_ODF.format("style", "family")) == "table-row"
    }
    heights = {}
    for table in root.iter(_ODF.format("table", "table")):
        row = 1
        for element in table.iter(_ODF.format("table", "table-row")):
            points = inches[element.get(_ODF.format("table", "style-name"))] * 72
            repeated = int(element.get(_ODF.format("table", "number-rows-repeated"), 1))
            for nth in range(min(repeated, 1000)):
                heights[table.get(_ODF.format("table", "name")), row + nth] = points
            row += repeated
    return heights
