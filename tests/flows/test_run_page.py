"""The run's page in the engine: what it tells of a run, and that data can do nothing there."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from flows.publishing import Paatos
from flows.run_page import first_causes, summary
from schemas.hyvaksynta import Hyvaksytty
from schemas.tarkastus import Tarkastus
from schemas.written import euros
from tests.writing.tarkastus_example import LEDGER, amendment, cost_centre, tarkastus

FOLDER = Path("/tulosteet/2023-Q1")
WAIVED = Hyvaksytty(
    saanto="cost-centre-in-organisation",
    kohde="44`10",
    perustelu="Uusi yksikkö",
    hyvaksyja="Talousjohtaja",
    voimassa_asti=date(2023, 4, 30),
    loydoksia=3,
    affected_cents=300_00,
)


def _ended(content: Tarkastus, *names: str) -> Paatos:
    return Paatos(
        tarkastus=content, kansio=FOLDER, tiedostot=tuple(FOLDER / name for name in names)
    )


def test_it_tells_the_answers_the_waivers_and_every_file() -> None:
    content = replace(tarkastus(cost_centre("4410", [17, 18])), hyvaksytyt=(WAIVED,))
    copy = "palautettavat/kirjanpito/a-korjattavaa.xlsx"
    lines = summary(_ended(content, "tarkastusraportti-2023-Q1.html", copy)).splitlines()
    assert lines[0].startswith("## Tammi–maaliskuun 2023 osavuosikatsausta ei voi julkaista")
    assert any(line.startswith("**Mikä on muuttunut?** Aiempaa ajoa") for line in lines)
    waived = next(line for line in lines if "`44 10`" in line)
    assert waived.endswith("voimassa 30.4.2023 asti")
    files = [line for line in lines if "/tulosteet/" in line]
    assert files == [
        f"- `{FOLDER}/tarkastusraportti-2023-Q1.html`",
        f"- `{FOLDER}/{copy}`",
    ]
    assert lines.index("### Lähettäjille palautettavat merkityt kopiot") < lines.index(files[1])


def test_the_causes_to_begin_with_are_first_and_all_are_counted() -> None:
    rows, described = first_causes(_ended(tarkastus([amendment(), *cost_centre("4410", [17, 18])])))
    assert [(row["Tila"], row["Euroa"], row["Kuka korjaa"]) for row in rows] == [
        ("✕ Virhe", euros(200_00), "Perustietojen ylläpitäjä"),
        ("▲ Varoitus", euros(12_000_00), "Tiedoston lähettäjä"),
    ]
    assert described.replace("\N{NO-BREAK SPACE}", " ") == (
        "2 ensimmäistä, kaikkiaan 2 syytä ja 3 löydöstä"
    )
    assert first_causes(_ended(tarkastus())) == (
        [{"Mikä on vialla": "Löydöksiä ei ole."}],
        "Löydöksiä ei ole",
    )


def test_signs_of_markdown_in_a_files_name_stay_text() -> None:
    finding = replace(cost_centre("4410", [17])[0], file="**a**_<b>.xlsx")
    told = summary(_ended(tarkastus([finding], syotteet=(LEDGER,))))
    assert r"\*\*a\*\*\_\<b\>.xlsx" in told
