"""Rules of completeness: what a report needs is there."""

from typing import Final

from schemas.findings import Severity
from schemas.rules.rule import Rule, RuleKind, RuleTexts

COMPLETENESS: Final = (
    Rule(
        id="needed-input-is-present",
        kind=RuleKind.COMPLETENESS,
        fi=RuleTexts(
            title="Tarvittavat syötteet ovat mukana",
            why="Raporttiin tarvitaan kirjanpito, talousarvio ja organisaatio.",
            message="Syöte puuttuu: {found}",
            expected="vähintään yksi tiedosto lajia {expected}",
            fix="Pudota puuttuva tiedosto syötekansioon.",
        ),
    ),
    Rule(
        id="year-has-postings",
        kind=RuleKind.COMPLETENESS,
        fi=RuleTexts(
            title="Molemmilta vuosilta on kirjauksia",
            why="Ilman kirjauksia vuoden sarake olisi nollaa.",
            message="Vuodelta {found} ei ole yhtään kirjausta",
            expected="kirjauksia vuodelta {expected}",
            fix="Pudota vuoden kirjanpito syötekansioon.",
        ),
    ),
    Rule(
        id="amendment-has-a-decision",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Talousarviomuutoksella on päätös",
            why="Valtuusto muuttaa talousarviota päätöksellä; ilman päätöstä se on selvitettävä.",
            message="Muutoksella {found} ei ole päätöstä",
            expected="päätös, esimerkiksi KV 27.3.2023 § 21",
            fix="Kirjoita päätös sarakkeeseen Päätös.",
        ),
    ),
    Rule(
        id="amendment-is-in-force",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        fi=RuleTexts(
            title="Talousarviomuutos on päätetty kauden loppuun mennessä",
            why="Raportti näyttää kauden lopun talousarvion.",
            message="Muutos {found} on päätetty kauden jälkeen, eikä se ole luvuissa",
            expected="päätöspäivä viimeistään {expected}",
            fix="Mitään ei tarvitse tehdä; muutos tulee mukaan seuraavaan katsaukseen.",
        ),
    ),
)
