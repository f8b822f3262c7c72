"""What is said of a row: the figures that count it, or one sentence that says why none does."""

import pytest

from flows.tracing import fates
from flows.tracing.answers import answer
from flows.tracing.loading import Jaljitettava
from flows.tracing.row_names import find_row
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Ohitus
from schemas.lajit import KIRJANPITO, LAJIT, TALOUSARVIO
from schemas.sanat import kohtalot
from schemas.tarkistettu import JOHDETUT, JOHDETUT_MAARARAHAT, Kohtalo, Syy
from tests.schemas.test_rules import NAMES
from tests.schemas.test_sanat import finnish_in
from tests.told import INPUTS


def said(text: str, jaljitettava: Jaljitettava, kieli: Kieli = Kieli.FI) -> str:
    return "\n".join(answer(find_row(text, jaljitettava.tarkastus), jaljitettava, kieli))


def test_a_posting_is_told_with_every_line_that_counts_it(jaljitettava: Jaljitettava) -> None:
    told = said("kirjanpito.csv!4", jaljitettava)
    assert "Kirjaus: tili 3005, kustannuspaikka 4100, tosite 3, päivä 1.2.2023" in told
    assert "summa 2\N{NO-BREAK SPACE}000,50\N{NO-BREAK SPACE}€ (tulot positiivisia)" in told
    assert "Rivi on mukana 36\N{NO-BREAK SPACE}luvussa:" in told
    assert "Palvelualueet: Kulttuuri / Myyntituotot: TOT 2023 (E7), Jäljellä (F7)" in told
    assert "Kirjasto" not in told


def test_a_budget_line_is_told_with_its_decision(jaljitettava: Jaljitettava) -> None:
    told = said("talousarvio.csv!2", jaljitettava)
    assert "palvelualue Kulttuuripalvelut, päätös KV 27.3.2023 § 21" in told
    assert "Palvelualueet: Kulttuuri / Henkilöstökulut: TA 2023 (D10), Jäljellä (F10)" in told


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("kirjanpito.csv!1", "Rivi on taulukon otsikkorivi."),
        ("kirjanpito.csv!7", "Tili 1700 on taseen tili"),
        ("kirjanpito.csv!8", "Tili 9100 on sisäisen laskennan tili"),
        ("kirjanpito.csv!9", "kuukaudelta 5/2023, ja raportin kausi päättyy kuukauteen 3/2023"),
        ("kirjanpito.csv!10", "Tiliä 3900 ei ole tilikartassa"),
        ("kirjanpito.csv!11", "Kirjauksella ei ole palvelualuetta"),
        ("kirjanpito.csv!12", "Rivillä on virhe"),
        ("kirjanpito.csv!13", "Kirjaus on vuodelta 2021; raportissa ovat vuodet 2022 ja 2023"),
        ("kirjanpito.csv!14", "Rivi on tiedoston loppusumma"),
        ("kirjanpito.csv!99", "Rivillä ei ole mitään luettavaa."),
        ("talousarvio.csv!3", "Rivi on vuoden 2022 talousarviota; raportissa on vuosi 2023"),
        ("organisaatio.csv!2", "Siinä ei ole kirjattuja eikä budjetoituja euroja"),
        ("organisaatio.csv!99", "Rivillä ei ole mitään luettavaa."),
        ("muistio.csv!2", "Tästä ei luettu mitään"),
    ],
)
def test_a_row_in_no_figure_is_told_why(
    row: str, sentence: str, jaljitettava: Jaljitettava
) -> None:
    told = said(row, jaljitettava)
    assert sentence in told
    assert "Rivi on mukana" not in told


def test_what_was_found_on_the_row_is_told_too(jaljitettava: Jaljitettava) -> None:
    told = said("kirjanpito.csv!11", jaljitettava)
    assert "Löydös: Kustannuspaikka 9900 ei ole organisaatiossa" in told
    assert "→ Lisää kustannuspaikka" in told
    assert "Löydös:" in said("muistio.csv!2", jaljitettava)


ROWS = (
    *(f"kirjanpito.csv!{row}" for row in (1, 4, 7, 8, 9, 10, 11, 12, 13, 14, 99)),
    "talousarvio.csv!2",
    "talousarvio.csv!3",
    "organisaatio.csv!2",
    "muistio.csv!2",
)


@pytest.mark.parametrize("kieli", [Kieli.SV, Kieli.EN])
@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_told_in_the_language_asked_for(
    row: str, kieli: Kieli, jaljitettava: Jaljitettava
) -> None:
    lines = said(row, jaljitettava, kieli).splitlines()
    data = ["Elinvoimalautakunnan toimiala", "Kulttuuripalvelut", "Kulttuuri", *INPUTS, *NAMES]
    assert not finnish_in(lines, kieli, data)
    assert len(lines) == len(said(row, jaljitettava).splitlines())


def test_every_reason_has_a_sentence() -> None:
    kausi = Kausi.parse("2023-Q1")
    for columns in (JOHDETUT, JOHDETUT_MAARARAHAT):
        row = dict.fromkeys(columns)
        for syy in set(Syy) - {Syy.NONE}:
            assert fates.why_in_no_figure({**row, "syy": syy.value}, kausi, Kieli.FI)
    assert set(kohtalot.OHITETUT) == set(Ohitus)
    assert set(kohtalot.KOHTALOT) == set(Kohtalo)
    assert set(kohtalot.ILMAN_EUROJA) >= {
        laji.nimi for laji in LAJIT if laji.nimi not in {KIRJANPITO.nimi, TALOUSARVIO.nimi}
    }
