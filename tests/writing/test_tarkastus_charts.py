"""The charts of the validation page: what they say, and shapes alone in them."""

import re
from xml.etree import ElementTree as ET

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.writing.tarkastusraportti import captions
from flows.writing.tarkastusraportti.captions import months_told, of_months, of_states
from flows.writing.tarkastusraportti.charts import Kuvateksti, standing_bars
from flows.writing.tarkastusraportti.content import content_of
from schemas.kausi import Kausi
from schemas.tarkastus import KUUKAUDET
from tests.writing.tarkastus_example import amendment, cost_centre, tarkastus

JANUARY = Kausi.parse("2023-01")


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _months(*units: tuple[str, int | None, int]) -> pl.DataFrame:
    """January of service areas: last year's cents and this year's."""
    rows = [("Elinvoima", unit, 1, last, now, 1, 1) for unit, last, now in units]
    return pl.DataFrame(rows, schema=KUUKAUDET, orient="row")


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        (-100_00, -150_00, "Satama: netto −150,00 €, 50,0 % heikompi kuin vuotta aiemmin."),
        (-100_00, -50_00, "Satama: netto −50,00 €, 50,0 % parempi kuin vuotta aiemmin."),
        (-100_00, -100_00, "Satama: netto −100,00 €, sama kuin vuotta aiemmin."),
        (0, 5_00, "Satama: netto 5,00 €; vuotta aiemmin 0,00 €."),
        (None, 5_00, "Satama: netto 5,00 €; edellistä vuotta ei ole luettu."),
    ],
)
def test_a_caption_states_what_changed(last: int | None, now: int, expected: str) -> None:
    (kuvio,) = of_months(_months(("Satama", last, now)), JANUARY)["Elinvoima"]
    assert _plain(kuvio.lause) == expected


def test_one_sentence_tells_how_the_nets_changed() -> None:
    told = months_told(_months(("A", 0, -1), ("B", 0, -9_00), ("C", 0, 5), ("D", 3, 3)), JANUARY)
    assert _plain(told) == (
        "Netto heikkeni vuoden takaisesta 2 palvelualueella ja parani 1 palvelualueella; "
        "eniten muuttui B (−9,00 €)."
    )
    alone = months_told(_months(("A", None, 1)), JANUARY)
    assert alone.startswith("Edellisen vuoden kirjauksia ei ole luettu")


def test_the_areas_that_changed_most_are_drawn_in_their_own_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(captions, "MOST_CHARTS", 2)
    drawn = of_months(_months(("A", 0, 5), ("B", 0, 1), ("C", 0, -9)), JANUARY)
    assert [kuvio.lause[0] for kuvio in drawn["Elinvoima"]] == ["A", "C"]


def test_the_euros_of_findings_are_drawn_by_the_state_of_their_rules() -> None:
    kuvio = of_states(content_of(tarkastus([*cost_centre("4410", [17]), amendment()])).tilat)
    assert kuvio is not None
    assert _plain(kuvio.lause) == (
        "Löydösten eurot: virheisiin 100,00 €, varoituksiin 12 000,00 €."
    )
    bars = {bar.get("class"): float(bar.get("width", "")) for bar in _shapes(kuvio.kuva, "rect")}
    assert bars["varoitus"] == pytest.approx(120 * bars["virhe"], rel=0.1)
    assert of_states(content_of(tarkastus()).tilat) is None


def _shapes(svg: str, tag: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter(tag))  # noqa: S314 -- our own drawing


@settings(deadline=None, max_examples=25)
@given(st.lists(st.none() | st.integers(-(10**13), 10**13), min_size=12, max_size=12))
def test_any_months_are_drawn_as_shapes_alone(cents: list[int | None]) -> None:
    teksti = Kuvateksti(tunnus="k", nimi="<Nimi> & co", kuvaus="Kuvaus")
    svg = standing_bars(teksti, cents, cents[::-1])
    assert svg == standing_bars(teksti, cents, cents[::-1])
    assert {element.tag for element in ET.fromstring(svg).iter()} <= {  # noqa: S314
        "svg", "title", "desc", "g", "path", "rect", "text",
    }  # fmt: skip
    assert not re.search(r"style|script|http|20[0-9]{2}-[0-9]{2}", svg)
    assert len(_shapes(svg, "rect")) == 2 * sum(each is not None for each in cents)
    assert [_shapes(svg, tag)[0].text for tag in ("title", "desc")] == ["<Nimi> & co", "Kuvaus"]
