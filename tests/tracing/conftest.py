"""A small town of two divisions for the tests of tracing, loaded once."""

import pytest

from flows.osavuosikatsaus import Tilaus
from flows.tracing.loading import Jaljitettava, load
from schemas.kausi import Kausi
from tests.flows.orders import BUDGET, LEDGER, ORGANISATION, UNITS, write_inputs

LEDGER_OF_TWO = (
    f"{LEDGER}"
    "3295;4200;5;1.2.2023;-70,00\n"  # row 6
    "1700;4100;6;1.2.2023;40,00\n"
    "9100;4100;7;1.2.2023;50,00\n"
    "3005;4100;8;1.5.2023;-60,00\n"
    "3900;4100;9;1.2.2023;-10,00\n"  # row 10
    "4000;9900;10;1.2.2023;20,00\n"
    "4000;4100;11;eilen;30,00\n"
    "4000;4100;12;1.2.2021;30,00\n"
    ";;;Yhteensä;1080,00\n"  # row 14
)


@pytest.fixture(scope="session")
def jaljitettava(tmp_path_factory: pytest.TempPathFactory) -> Jaljitettava:
    folder = write_inputs(
        tmp_path_factory.mktemp("tracing"),
        kirjanpito=LEDGER_OF_TWO,
        talousarvio=f"{BUDGET}2022;Kulttuuripalvelut;Henkilöstökulut;-4000;0;\n",
        organisaatio=f"{ORGANISATION}42*;Kirjasto;Sivistyslautakunnan toimiala\n",
        palvelualueet=f"{UNITS}Kirjasto;Kirjasto;2\n",
        tekstit="Toimiala;Osio;Teksti\n",  # so that both reports have their tables in the same rows
    )
    (folder / "muistio.csv").write_text("Muistio\nsana\n", encoding="utf-8")
    return load(Tilaus(kausi=Kausi.parse("2023-Q1"), syotteet=folder, tulosteet=folder))
