"""The words of the validation report: its opening sentences, its findings, its numbers."""

from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.writing.tarkastusraportti import words
from flows.writing.tarkastusraportti.content import content_of
from flows.writing.tarkastusraportti.sentences import answers, changes, mending, tying, verdict
from schemas.finding_texts import FindingText, text_of
from schemas.findings import Finding
from schemas.historia import Vertailu
from schemas.lahteet import Ohitus
from schemas.sanat.tarkastus import VIRHEITA
from schemas.severity import Severity, Status
from schemas.tarkastus import SaannonTulos
from schemas.tarkistettu import Etumerkki, Syy
from schemas.written import euros, per_cent
from tests.writing.tarkastus_example import LEDGER, MEMO, TIED, amendment, cost_centre, tarkastus


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("findings", "fields", "expected"),
    [
        (
            [],
            {},
            "Tammi–maaliskuun 2023 osavuosikatsaus on julkaistu: virheitä ja varoituksia ei ole.",
        ),
        (
            [amendment()],
            {},
            (
                "Tammi–maaliskuun 2023 osavuosikatsaus on julkaistu: "
                "virheitä ei ole ja tarkistettavana on 1 varoitus."
            ),
        ),
        (
            [],
            {"tulosteet": {}},
            (
                "Tammi–maaliskuun 2023 osavuosikatsauksen voi julkaista: "
                "virheitä ja varoituksia ei ole."
            ),
        ),
        (
            [],
            {"luonnos": True},
            (
                "Tammi–maaliskuun 2023 osavuosikatsaus on kirjoitettu LUONNOKSENA: virheitä ja "
                "varoituksia ei ole, joten sen voi julkaista ilman luonnosmerkintää."
            ),
        ),
        (
            cost_centre("4410", [17, 18]),
            {"luonnos": True},
            (
                "Tammi–maaliskuun 2023 osavuosikatsaus on kirjoitettu LUONNOKSENA: "
                "2 virhettä 1 tiedostossa on korjattava ennen julkaisua."
            ),
        ),
        (
            [
                *cost_centre("4410", [17, 18]),
                Finding(rule="account-in-chart", file="toinen.csv", found="2999"),
            ],
            {},
            (
                "Tammi–maaliskuun 2023 osavuosikatsausta ei voi julkaista: "
                "3 virhettä 2 tiedostossa on korjattava ensin, "
                "ja mahdollinen aiemmin julkaistu raportti jää ennalleen."
            ),
        ),
        (
            [Finding(rule="needed-input-is-present", found="talousarvio", expected="talousarvio")],
            {},
            (
                "Tammi–maaliskuun 2023 osavuosikatsausta ei voi julkaista: 1 virhe on korjattava "
                "ensin, ja mahdollinen aiemmin julkaistu raportti jää ennalleen."
            ),
        ),
    ],
)
def test_the_verdict_says_in_one_sentence_what_became_of_the_report(
    findings: list[Finding], fields: dict[str, Any], expected: str
) -> None:
    assert _plain(verdict(tarkastus(findings, **fields))) == expected


def test_only_a_written_report_that_is_no_draft_counts_as_published() -> None:
    assert tarkastus().julkaistu
    assert not tarkastus(luonnos=True).julkaistu
    assert not tarkastus(tulosteet={}).julkaistu
    assert not tarkastus(cost_centre("4410", [17]), tulosteet={"A": "a.xlsx"}).julkaistu


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([], "Mitään ei tarvitse korjata."),
        (
            [amendment()],
            (
                "Mitään ei ole pakko korjata, mutta tarkista 1 varoitus, ensimmäisenä: Muutoksella "
                "12 000,00 ei ole päätöstä (talousarvio.xlsx, taulukko TA, solu H30; 12 000,00 €; "
                "korjaa tiedoston lähettäjä)."
            ),
        ),
        (
            cost_centre("4410", [17, 18, 40]),
            (
                "Yksi syy on korjattava: 3 riviä, yksi syy: kustannuspaikka 4410 ei ole "
                "organisaatiossa kirjauspäivänä (kirjanpito/pääkirja 2023.xlsx, taulukko Pääkirja, "
                "solu C17; 300,00 €; korjaa perustietojen ylläpitäjä)."
            ),
        ),
        (
            [*cost_centre("4410", [17]), *cost_centre("4411", [18], cents=900_00), amendment()],
            (
                "2 syytä on korjattava (perustietojen ylläpitäjä 2); aloita tästä: "
                "Kustannuspaikka 4411 ei ole organisaatiossa kirjauspäivänä "
                "(kirjanpito/pääkirja 2023.xlsx, taulukko Pääkirja, solu C18; 900,00 €; "
                "korjaa perustietojen ylläpitäjä)."
            ),
        ),
    ],
)
def test_mending_begins_with_the_greatest_error_and_its_cell(
    findings: list[Finding], expected: str
) -> None:
    assert _plain(mending(content_of(tarkastus(findings)))) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {},
            (
                "Summat täsmäävät: kirjanpidon −1 000,00 € on selitetty sentilleen (erotus 0,00); "
                "tiedostojen omat summat täsmäävät riveihin (10 summaa)."
            ),
        ),
        (
            {"tested": {"control-total-equals-rows": 0}},
            "Summat täsmäävät: kirjanpidon −1 000,00 € on selitetty sentilleen (erotus 0,00).",
        ),
        (
            {"silta": replace(TIED, reported_cents=-1_199_99)},
            (
                "Summat eivät täsmää: kirjanpidon ja raportin erotus on 0,01 €; "
                "tiedostojen omat summat täsmäävät riveihin (10 summaa)."
            ),
        ),
        (
            {
                "silta": replace(
                    TIED, rejected_cents=5_00, mapped_cents=-1_205_00, reported_cents=-1_205_00
                ),
                "tested": {"control-total-equals-rows": 0},
            },
            (
                "Kirjanpidon −1 000,00 € on selitetty sentilleen (erotus 0,00), mutta "
                "virheiden takia raportista puuttuu hylättyjä kirjauksia 5,00 €."
            ),
        ),
        ({"syotteet": (MEMO,)}, "Täsmäytettävää ei ole, koska kirjanpitoa ei ole luettu."),
    ],
)
def test_tying_says_whether_the_totals_tie(fields: dict[str, Any], expected: str) -> None:
    assert _plain(tying(tarkastus(**fields))) == expected


def test_a_total_of_a_file_that_does_not_tie_is_told_with_the_totals() -> None:
    wrong = Finding(
        rule="control-total-equals-rows",
        file=LEDGER.tiedosto,
        sheet="Pääkirja",
        cell="G15242",
        found="10,00",
        expected="11,00",
    )
    tied = answers(content_of(tarkastus([wrong])))[2]
    assert _plain(tied.lause).endswith("; tiedostojen omista summista 1 ei täsmää riveihin.")
    assert tied.tila is words.VIRHE


def test_who_mends_is_told_by_file_and_by_register() -> None:
    organisation = replace(MEMO, tiedosto="org.xlsx", taulukko="Taul1", laji="organisaatio")
    findings = [
        Finding(rule="value-is-present", file=file, sheet="Taul1", cell=f"A{row}", found="")
        for file, row in (("a.xlsx", 1), ("b.xlsx", 2), ("org.xlsx", 3))
    ]
    others = [
        Finding(rule="account-in-chart", file="a.xlsx", sheet="Taul1", cell="B1", found="2999"),
        Finding(rule="ledger-equals-report", found="1,00 €", expected="0,00 €"),
        Finding(rule="needed-input-is-present", found="talousarvio", expected="talousarvio"),
    ]
    content = content_of(tarkastus([*findings, *others], syotteet=(LEDGER, organisation)))
    told = _plain(mending(content))
    assert told.startswith("6 syytä on korjattava (")
    inside = told.split("(")[1].split(")")[0].split(", ")
    assert set(inside[:4]) < {
        "tiedoston a.xlsx lähettäjä 1",
        "tiedoston b.xlsx lähettäjä 1",
        "perustietojen ylläpitäjä 2",
        "ohjelman ylläpitäjä 1",
        "aineiston lähettäjä 1",
    }
    assert inside[4:] == ["muut"]
    by_cell = {row["cell"]: row["korjaaja"] for row in content.loydokset.to_dicts()}
    assert [by_cell[cell] for cell in ("A1", "A2", "A3", "B1")] == [
        "sender", "sender", "keeper", "keeper",
    ]  # fmt: skip


def test_one_sentence_tells_what_changed_and_what_is_accepted() -> None:
    assert changes(tarkastus()) == (
        "Aiempaa ajoa, johon verrata, ei ole; hyväksyttyjä poikkeuksia on 0."
    )
    found = tarkastus(cost_centre("4410", [17, 18, 19]))
    compared = replace(
        found,
        findings=found.findings.with_columns(muutos=pl.Series(["new", "persisting", "new"])),
        tulokset=(replace(found.tulokset[0], waived=4), *found.tulokset[1:]),
        vertailu=Vertailu(numero=7, tunniste="aa11", korjatut=found.findings.head(1)),
    )
    assert changes(compared) == (
        "Ajoon 7 (aa11) verrattuna uusia löydöksiä on 2, jatkuvia 1 ja korjattuja 1; "
        "hyväksyttyjä poikkeuksia on 4."
    )


def test_a_finding_speaks_in_the_words_of_its_rule() -> None:
    finding = Finding(rule="value-is-present", column="Tili", cell="A9", found="")
    assert text_of(finding) == FindingText(
        message="Sarakkeen Tili solu A9 on tyhjä",
        expected="pakollinen tieto",
        fix="Täydennä solu A9.",
    )


def test_what_a_finding_expects_itself_wins_unless_the_rule_names_it() -> None:
    unfilled = Finding(rule="account-in-chart", found="2999")
    own = replace(unfilled, expected="tili 3000–3199")
    listed = Finding(rule="value-is-in-its-list", found="x", expected="a, b")
    assert text_of(unfilled).expected == "tili, joka osuu tilikartan väliin kirjausvuonna"
    assert text_of(own).expected == "tili 3000–3199"
    assert text_of(listed).expected == "jokin näistä: a, b"


def test_braces_in_a_found_value_stay_as_they_are_and_long_values_are_cut() -> None:
    braces = Finding(rule="account-in-chart", found="{cell.__class__}")
    endless = Finding(rule="account-in-chart", found="9" * 500)
    assert text_of(braces).message.startswith("Tili {cell.__class__} ei ole")
    assert text_of(endless).message.startswith("Tili " + "9" * 199 + "… ei ole")


def test_every_reason_sign_and_state_has_its_words() -> None:
    assert set(words.OHITUKSET) == set(Ohitus)
    assert set(words.SYYT) == set(Syy) - {Syy.NONE}
    assert set(words.ETUMERKIT) == set(Etumerkki)
    states = {
        words.tila_of(
            SaannonTulos(
                rule="x",
                severity=severity,
                kokeilussa=trial,
                tested=0,
                failed=0,
                affected_cents=0,
                status=status,
            )
        )
        for severity in Severity
        for status in Status
        for trial in (False, True)
    }
    assert states == set(words.TILAT)
    assert len({tila.merkki for tila in words.TILAT}) == len(words.TILAT)


def test_amounts_are_written_the_finnish_way() -> None:
    assert (
        euros(-123_456_789) == "−1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,89\N{NO-BREAK SPACE}€"
    )
    assert _plain(euros(5)) == "0,05 €"
    assert _plain(VIRHEITA(1)) == "1 virhe"
    assert _plain(VIRHEITA(1234)) == "1 234 virhettä"


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_an_amount_reads_back_from_its_text(cents: int) -> None:
    digits = euros(cents).removesuffix("€").replace("−", "-").replace(",", "")
    assert int("".join(digits.split())) == cents


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (1, 3, "33,3 %"),
        (1, 8, "12,5 %"),
        (1, 2000, "0,1 %"),
        (1, 100_000, "< 0,1 %"),
        (99_999, 100_000, "> 99,9 %"),
        (5, 5, "100,0 %"),
        (0, 5, "0,0 %"),
        (0, 0, "–"),
    ],
)
def test_a_share_never_rounds_to_none_or_all(part: int, whole: int, expected: str) -> None:
    assert _plain(per_cent(part, whole)) == expected
