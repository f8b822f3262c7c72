"""The words: every column has its term, every model its English."""

from datetime import date
from itertools import pairwise

import pytest
from pandera.api.polars.model import DataFrameModel

from schemas.ennuste import Ennuste, Ennusteet, Selitykset
from schemas.hyvaksynta import Hyvaksynnat
from schemas.jaljitys import LuvunRivit
from schemas.kausi import Kausi
from schemas.kirjaukset import Kirjaukset, Kohdistetut
from schemas.lajit import LAJIT
from schemas.laskelmat import Erittely, LaskelmaRivit
from schemas.layouts import RiviLaji, Taulukkopohja
from schemas.luokat import INVESTOINNIT, OUTSIDE, Luokka
from schemas.organisaatio import Hankkeet, Organisaatio, Palvelualueet
from schemas.raporttipohja import PohjaOsiot, PohjaRivit, PohjaSarakkeet
from schemas.sanallinen import Tavoitteet, Tekstit
from schemas.talousarvio import Maararahat, Talousarvio
from schemas.terms import TERMS
from schemas.tilikartta import VAKIOTILIKARTTA, Tilikartta
from schemas.vakiopohjat import TULOSLASKELMA, VAKIOPOHJAT

MODELS: list[type[DataFrameModel]] = [
    Kirjaukset,
    Kohdistetut,
    Talousarvio,
    Maararahat,
    Organisaatio,
    Palvelualueet,
    Hankkeet,
    Tilikartta,
    Tavoitteet,
    Tekstit,
    LaskelmaRivit,
    Erittely,
    LuvunRivit,
    Hyvaksynnat,
    PohjaOsiot,
    PohjaRivit,
    PohjaSarakkeet,
    Ennuste,
    Ennusteet,
    Selitykset,
]


@pytest.mark.parametrize("model", MODELS)
def test_every_column_is_a_term_and_every_model_speaks_english(model: type[DataFrameModel]) -> None:
    assert set(model.to_schema().columns) <= set(TERMS)
    assert (model.__doc__ or "").startswith("In English:")


def test_every_term_is_used() -> None:
    used = {name for model in MODELS for name in model.to_schema().columns}
    assert set(TERMS) - used == {"investointiryhma"} - used


@pytest.mark.parametrize("laji", LAJIT, ids=lambda laji: laji.nimi)
def test_no_heading_means_two_things_in_a_kind(laji: object) -> None:
    names = [
        name.casefold().replace(" ", "")
        for sarake in laji.sarakkeet  # type: ignore[attr-defined]
        for name in (sarake.otsikko, *sarake.synonyymit)
    ]
    assert len(names) == len(set(names))


def test_built_in_ranges_are_ordered_and_do_not_overlap() -> None:
    for one, next_one in pairwise(VAKIOTILIKARTTA):
        assert one.alkaen <= one.paattyen < next_one.alkaen


def test_every_class_is_on_a_line_or_known_to_be_elsewhere() -> None:
    shown = {luokka for rivi in TULOSLASKELMA.rivit for luokka in rivi.luokat}
    of_the_decree = {
        Luokka.VALMISTEVARASTOJEN_MUUTOS,
        Luokka.OSUUS_OSAKKUUSYHTEISOISTA,
        Luokka.VEROTULOT,
        Luokka.VALTIONOSUUDET,
        Luokka.SATUNNAISET_ERAT,
        Luokka.TILINPAATOSSIIRROT,
        Luokka.TILIKAUDEN_VEROT,
        Luokka.VAHEMMISTOOSUUDET,
    }
    assert set(Luokka) - shown == {*INVESTOINNIT, *OUTSIDE, *of_the_decree}


@pytest.mark.parametrize(
    "taulukko",
    [taulukko for pohja in VAKIOPOHJAT.values() for taulukko in pohja.taulukot.values()],
    ids=lambda taulukko: taulukko.nimi,
)
def test_no_two_lines_of_a_layout_have_one_name(taulukko: Taulukkopohja) -> None:
    names = [rivi.selite for rivi in taulukko.rivit]
    assert len(names) == len(set(names))
    assert all(rivi.luokat or rivi.laji is RiviLaji.OTSIKKO for rivi in taulukko.rivit)


@pytest.mark.parametrize(
    ("text", "nimi", "loppu", "otsikko"),
    [
        ("2023-Q1", "2023-Q1", date(2023, 3, 31), "tammi–maaliskuu 2023"),
        ("2023-03", "2023-Q1", date(2023, 3, 31), "tammi–maaliskuu 2023"),
        ("2024-02", "2024-02", date(2024, 2, 29), "tammi–helmikuu 2024"),
        ("2023-01", "2023-01", date(2023, 1, 31), "tammikuu 2023"),
        ("2023", "2023", date(2023, 12, 31), "tammi–joulukuu 2023"),
    ],
)
def test_a_period_runs_from_january(text: str, nimi: str, loppu: date, otsikko: str) -> None:
    kausi = Kausi.parse(text)
    assert (kausi.nimi, kausi.loppu, kausi.otsikko) == (nimi, loppu, otsikko)


@pytest.mark.parametrize("text", ["2023-Q5", "2023-13", "Q1", "23-Q1", "", "2023/3"])
def test_no_other_text_is_a_period(text: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        Kausi.parse(text)


@pytest.mark.parametrize(
    ("today", "nimi"),
    [
        (date(2023, 4, 1), "2023-Q1"),
        (date(2023, 3, 31), "2022-Q4"),
        (date(2023, 12, 31), "2023-Q3"),
    ],
)
def test_the_last_quarter_that_has_ended(today: date, nimi: str) -> None:
    assert Kausi.last_ended_quarter(today).nimi == nimi
