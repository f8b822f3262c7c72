"""Names: what people write for a figure or a row, what it means, and the nearest otherwise."""

import pytest

from flows.tracing.figure_names import NimettyLuku, find_figure, named_figures
from flows.tracing.loading import Jaljitettava
from flows.tracing.naming import UnknownNameError
from flows.tracing.row_names import Lahderivi, find_row


@pytest.fixture(scope="module")
def figures(jaljitettava: Jaljitettava) -> tuple[NimettyLuku, ...]:
    return named_figures(jaljitettava.katsaukset)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kulttuuri/Myyntituotot/TOT 2023", "Kulttuuri/Myyntituotot/TOT 2023"),
        ("kulttuuripalvelut / MYYNTITUOTOT / tot 2022 3 kk", "Kulttuuri/Myyntituotot/TOT 2022"),
        ("Kulttuuri/Myyntituotot/TOT 2022 3 kk/1000e", "Kulttuuri/Myyntituotot/TOT 2022"),
        ("Kulttuuri/henkilostokulut/ta 2023 + muutos", "Kulttuuri/Henkilöstökulut/TA 2023"),
        ("Kulttuuri/TOIMINTATUOTOT/TP2022", "Kulttuuri/Toimintatuotot/TP 2022"),
        ("Kulttuuri/TILIKAUDEN TULOS/jaljella", "Kulttuuri/TILIKAUDEN TULOS/Jäljellä"),
        ("Kulttuuri/VUOSIKATE/%", "Kulttuuri/VUOSIKATE/TOT-23 %"),
        (
            "Elinvoimalautakunnan toimiala/NETTO/TOT-23",
            "Elinvoimalautakunnan toimiala/NETTO/TOT-23 %",
        ),
    ],
)
def test_a_figure_is_found_by_any_of_its_names(
    text: str, name: str, figures: tuple[NimettyLuku, ...]
) -> None:
    assert find_figure(text, figures).nimi == name


def test_every_figure_is_found_by_its_own_name(figures: tuple[NimettyLuku, ...]) -> None:
    for named in figures:
        assert find_figure(named.nimi, figures) is named


def test_a_figure_is_found_by_sheet_and_cell(figures: tuple[NimettyLuku, ...]) -> None:
    elinvoima = [named for named in figures if named.katsaus.toimiala.startswith("Elinvoima")]
    for named in elinvoima:
        assert find_figure(named.osoite, elinvoima) is named
    first = elinvoima[0]
    column, row = first.solu[:1], first.solu[1:]
    assert find_figure(f"{first.taulukko.upper()}!${column.lower()}${row}", elinvoima) is first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kulttuuri/Myyntituoto/TOT 2023", "  Kulttuuri/Myyntituotot/TOT 2023  ("),
        ("Talousarvio!B5", "'Talousarvio!B5' means 2 figures:"),
        ("Palvelualueet!A7", "  Kulttuuri/Myyntituotot/TP 2022  (Palvelualueet!B7"),
        ("Taulukko!B7", "  Elinvoimalautakunnan toimiala/TULOT/TP 2022  (Talousarvio!B"),
        ("?", "(UNIT/LINE/COLUMN or SHEET!CELL)"),
    ],
)
def test_a_name_of_none_or_several_is_told_with_the_nearest(
    text: str, told: str, figures: tuple[NimettyLuku, ...]
) -> None:
    with pytest.raises(UnknownNameError) as error:
        find_figure(text, figures)
    assert told in str(error.value)


@pytest.mark.parametrize(
    "text", ["kirjanpito.csv!kirjanpito!7", "kirjanpito.csv!7", "input/kirjanpito.csv!B7",
             "KIRJANPITO.CSV!Kirjanpito!7"],
)  # fmt: skip
def test_a_row_is_found_by_file_sheet_and_row(text: str, jaljitettava: Jaljitettava) -> None:
    assert find_row(text, jaljitettava.tarkastus) == Lahderivi("kirjanpito.csv", "kirjanpito", 7)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kirjanpito.csv", "is no row: expected FILE!SHEET!ROW"),
        ("kirjanpito.csv!0", "is no row: expected FILE!SHEET!ROW"),
        ("kirjanpit.csv!7", "  kirjanpito.csv"),
        ("kirjanpito.csv!Muu!7", "  kirjanpito.csv!kirjanpito!ROW"),
    ],
)
def test_a_row_of_no_file_is_told_with_the_nearest(
    text: str, told: str, jaljitettava: Jaljitettava
) -> None:
    with pytest.raises(UnknownNameError) as error:
        find_row(text, jaljitettava.tarkastus)
    assert told in str(error.value)
