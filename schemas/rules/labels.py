"""The words around the rules where the catalogue is shown, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

from schemas.kieli import Kieli
from schemas.rules.rule import RuleKind
from schemas.rules.source import SourceKind
from schemas.severity import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of one language: headings, kinds, severities, kinds of source, names of values."""

    title: str
    intro: str
    kinds: Mapping[RuleKind, str]
    severities: Mapping[Severity, str]
    trial: str
    sources: Mapping[SourceKind, str]
    values: Mapping[str, str]
    kind: str
    severity: str
    waivable: str
    yes: str
    no: str
    source: str
    message: str
    expected: str
    fix: str
    made: str

    def shown(self, template: str) -> str:
        """Return a text of a rule with the names of its values in brackets."""
        pieces = Formatter().parse(template)
        return "".join(
            literal + (f"[{self.values[name]}]" if name else "") for literal, name, _, _ in pieces
        )


LABELS: Final = {
    Kieli.FI: Labels(
        title="Säännöt",
        intro="Toteuma tarkistaa syötteet ja luvut näillä säännöillä. Virhe estää julkaisun, "
        "varoitus on tarkistettava ja tieto vain kerrotaan; kokeilussa oleva sääntö ei vielä estä "
        "mitään. Löydöksen voi hyväksyä hyväksynnät-syötteellä, mutta ei rakenteen eikä laskennan "
        "virhettä. Hakasulkeissa on se, minkä löydös täyttää.",
        kinds={
            RuleKind.STRUCTURE: "Rakenne",
            RuleKind.REFERENCE: "Viittaukset",
            RuleKind.ARITHMETIC: "Laskenta",
            RuleKind.COMPLETENESS: "Kattavuus",
            RuleKind.PLAUSIBILITY: "Uskottavuus",
        },
        severities={
            Severity.ERROR: "virhe",
            Severity.WARNING: "varoitus",
            Severity.INFO: "tieto",
        },
        trial="kokeilussa",
        sources={
            SourceKind.LAW: "laki",
            SourceKind.REPORT_FACT: "raportti",
            SourceKind.ACCOUNTING_PRACTICE: "käytäntö",
        },
        values={
            "found": "löydetty",
            "expected": "odotettu",
            "column": "sarake",
            "cell": "solu",
            "file": "tiedosto",
            "sheet": "taulukko",
        },
        kind="Laji",
        severity="Vakavuus",
        waivable="Hyväksyttävissä",
        yes="kyllä",
        no="ei",
        source="Lähde",
        message="Löydös",
        expected="Odotettu",
        fix="Korjaus",
        made="Tehty säännöistä; tee uudelleen: make docs",
    ),
    Kieli.SV: Labels(
        title="Regler",
        intro="Toteuma kontrollerar underlagen och talen med de här reglerna. Ett fel hindrar "
        "publicering, en varning ska kontrolleras och en upplysning bara berättas; en regel på "
        "prov hindrar ännu ingenting. Ett fynd kan godkännas med underlaget hyväksynnät, men inte "
        "fel i struktur eller räkning. Inom hakparentes står det som fyndet fyller i.",
        kinds={
            RuleKind.STRUCTURE: "Struktur",
            RuleKind.REFERENCE: "Hänvisningar",
            RuleKind.ARITHMETIC: "Räkning",
            RuleKind.COMPLETENESS: "Fullständighet",
            RuleKind.PLAUSIBILITY: "Rimlighet",
        },
        severities={
            Severity.ERROR: "fel",
            Severity.WARNING: "varning",
            Severity.INFO: "upplysning",
        },
        trial="på prov",
        sources={
            SourceKind.LAW: "lag",
            SourceKind.REPORT_FACT: "rapporten",
            SourceKind.ACCOUNTING_PRACTICE: "praxis",
        },
        values={
            "found": "funnet",
            "expected": "väntat",
            "column": "kolumn",
            "cell": "cell",
            "file": "fil",
            "sheet": "blad",
        },
        kind="Slag",
        severity="Allvar",
        waivable="Kan godkännas",
        yes="ja",
        no="nej",
        source="Källa",
        message="Fynd",
        expected="Väntat",
        fix="Åtgärd",
        made="Gjord av reglerna; gör på nytt: make docs",
    ),
    Kieli.EN: Labels(
        title="Rules",
        intro="Toteuma checks the inputs and the figures by these rules. An error blocks "
        "publication, a warning is to be looked at, information is only told; a rule on trial "
        "blocks nothing yet. A finding can be accepted by the hyväksynnät input, but no error of "
        "structure or arithmetic can. In brackets stands what a finding fills in.",
        kinds={
            RuleKind.STRUCTURE: "Structure",
            RuleKind.REFERENCE: "Reference",
            RuleKind.ARITHMETIC: "Arithmetic",
            RuleKind.COMPLETENESS: "Completeness",
            RuleKind.PLAUSIBILITY: "Plausibility",
        },
        severities={
            Severity.ERROR: "error",
            Severity.WARNING: "warning",
            Severity.INFO: "information",
        },
        trial="on trial",
        sources={
            SourceKind.LAW: "law",
            SourceKind.REPORT_FACT: "the report",
            SourceKind.ACCOUNTING_PRACTICE: "practice",
        },
        values={
            "found": "found",
            "expected": "expected",
            "column": "column",
            "cell": "cell",
            "file": "file",
            "sheet": "sheet",
        },
        kind="Kind",
        severity="Severity",
        waivable="Can be accepted",
        yes="yes",
        no="no",
        source="Source",
        message="Finding",
        expected="Expected",
        fix="To mend it",
        made="Made of the rules; make it anew: make docs",
    ),
}
"""The words of every language."""
