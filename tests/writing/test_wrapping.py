"""How text wraps: nothing lost, no row too high, no line counted too few."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.writing import styles
from flows.writing.wrapping import (
    MAX_ROW_HEIGHT,
    height_of,
    parts,
    row_height,
    text_width,
    wrapped,
)

TEXTS = st.text(alphabet=st.sampled_from("aijmÄö -.•\nW€7"), max_size=400)
WIDTHS = st.floats(min_value=40, max_value=500)


@given(TEXTS, WIDTHS)
def test_lines_joined_are_the_text(text: str, width: float) -> None:
    assert "".join(wrapped(text, styles.TEXT, width)) == text


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    for line in wrapped(text, styles.GOAL, width):
        assert text_width(line.rstrip(), styles.GOAL) <= width


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=12).map("\n".join), WIDTHS)
def test_parts_fit_and_keep_every_word(text: str, width: float) -> None:
    pieces = parts(text, styles.GOAL, width, 100.0)
    assert all(height_of(piece, styles.GOAL, width) <= 100.0 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_widths_are_those_of_the_font() -> None:
    # Liberation Sans: H 722, e 556, i 222, n 556, o 556, l 222, a 556; bold i and l 278, n, o 611
    assert text_width("Heinola", styles.TEXT) == 33.9
    assert (
        text_width("Heinola", styles.HEADING)
        == 10.5 * (722 + 556 + 278 + 611 * 2 + 278 + 556) / 1000
    )


def test_a_letter_with_a_mark_is_as_wide_as_without() -> None:
    assert text_width("äöåé", styles.TEXT) == text_width("aoae", styles.TEXT)


def test_a_word_too_long_for_a_line_breaks_inside() -> None:
    lines = wrapped("työllisyyskoordinaattori", styles.TEXT, 60)
    assert len(lines) == 2
    assert "".join(lines) == "työllisyyskoordinaattori"


def test_a_path_breaks_after_its_marks_as_libreoffice_breaks_it() -> None:
    path = "kirjanpito/paivakirja_2023_01-03.xlsx"
    assert wrapped(path, styles.SMALL, 90) == ("kirjanpito/", "paivakirja_2023_01-", "03.xlsx")


def test_only_the_first_line_of_a_target_is_as_wide_as_bold() -> None:
    width = text_width("Hiilineutraali kaupunki", styles.GOAL) / 0.97 + 7
    assert len(wrapped("Talous\nHiilineutraali kaupunki", styles.GOAL_TARGET, width)) == 2
    assert len(wrapped("Hiilineutraali kaupunki", styles.GOAL_TARGET, width)) == 2


def test_a_part_ends_where_a_paragraph_ends() -> None:
    text = "\n".join(f"{nth}. kohta" for nth in range(1, 101))
    first, *others = parts(text, styles.TEXT, 200)
    assert first.splitlines()[-1] == f"{len(first.splitlines())}. kohta"
    assert sum(len(part.splitlines()) for part in (first, *others)) == 100


def test_a_part_ends_where_a_sentence_ends() -> None:
    pieces = parts("Tonttimyyntiä edistetään kaupungin laidalla. " * 60, styles.TEXT, 200)
    assert len(pieces) > 1
    assert all(piece.rstrip().endswith("laidalla.") for piece in pieces)


def test_a_row_is_never_higher_than_a_workbook_allows() -> None:
    assert MAX_ROW_HEIGHT < 409
    assert row_height(1, styles.TEXT) == 14.25
