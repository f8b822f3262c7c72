"""A small validation, built from the findings and amounts that a test shows."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from schemas.findings import Finding, to_frame
from schemas.kausi import Kausi
from schemas.rules import RULES
from schemas.severity import Status
from schemas.tarkastus import SaannonTulos, Silta, Syote, Tarkastus

LEDGER = Syote(
    tiedosto="kirjanpito/pääkirja 2023.xlsx",
    sha256="ab" * 32,
    tavuja=1_234_567,
    taulukko="Pääkirja",
    laji="kirjanpito",
    otsikkorivi=5,
    riveja_luettu=15_234,
    riveja_kaytetty=15_100,
    riveja_ohitettu=3,
    merkki="debit-positive",
    summa_cents=12_345_678,
    tileja=235,
    kustannuspaikkoja=140,
    koodit={"Tili": 235, "Kp": 140, "Tosite": 1_021},
    summat={"Debet": 20_000_000, "Kredit": 7_654_322},
    debet_cents=20_000_000,
    kredit_cents=7_654_322,
)
MEMO = Syote(tiedosto="muistio.xlsx", sha256="cd" * 32, tavuja=999)
TIED = Silta(
    raw_cents=-1_000_00,
    excluded_cents=200_00,
    rejected_cents=0,
    unmapped_cents=0,
    mapped_cents=-1_200_00,
    reported_cents=-1_200_00,
    poisjatot=(("balance-sheet", 52, 200_00),),
)
OUTPUTS = {"Elinvoimalautakunnan toimiala": "osavuosikatsaus-2023-Q1-elinvoima.xlsx"}
SKIPPED = [
    ("kirjanpito/pääkirja 2023.xlsx", "Pääkirja", 900, "subtotal"),
    ("kirjanpito/pääkirja 2023.xlsx", "Pääkirja", 1200, "subtotal"),
    ("kirjanpito/pääkirja 2023.xlsx", "Pääkirja", 15_242, "grand-total"),
]


def cost_centre(code: str, rows: Sequence[int], cents: int = 100_00) -> list[Finding]:
    """Findings of one cost centre that the organisation lacks, on rows of the ledger."""
    return [
        Finding(
            rule="cost-centre-in-organisation",
            file=LEDGER.tiedosto,
            sheet="Pääkirja",
            row=row,
            column="Kustannuspaikka",
            cell=f"C{row}",
            found=code,
            affected_cents=cents,
        )
        for row in rows
    ]


def amendment(row: int = 30) -> Finding:
    """A warning: an amendment without its decision."""
    return Finding(
        rule="amendment-has-a-decision",
        file="talousarvio.xlsx",
        sheet="TA",
        row=row,
        column="Päätös",
        cell=f"H{row}",
        found="12 000,00",
        affected_cents=12_000_00,
    )


def tarkastus(
    findings: Sequence[Finding] = (), tested: Mapping[str, int] | None = None, **fields: object
) -> Tarkastus:
    """A validation with these findings; rules test ten rows each unless `tested` says otherwise."""
    frame = to_frame(findings)
    tulokset = tuple(_outcome(rule, frame, (tested or {}).get(rule, 10)) for rule in RULES)
    blocked = any(tulos.blocks for tulos in tulokset)
    given: dict[str, Any] = {
        "kausi": Kausi.parse("2023-Q1"),
        "julkaistavissa": not blocked,
        "luonnos": False,
        "syotteet": (LEDGER, MEMO),
        "ohitetut": pl.DataFrame(
            SKIPPED,
            schema={"file": pl.String, "sheet": pl.String, "row": pl.Int32, "reason": pl.String},
            orient="row",
        ),
        "tulokset": tulokset,
        "findings": frame.with_columns(waived_by=pl.lit(""), muutos=pl.lit("")),
        "silta": TIED,
        "tunniste": "0f3a9c12bd77",
        "tulosteet": {} if blocked else OUTPUTS,
        **fields,
    }
    return Tarkastus(**given)


def _outcome(rule: str, findings: pl.DataFrame, tested: int) -> SaannonTulos:
    own = findings.filter(pl.col("rule") == rule)
    passed = Status.PASSED if tested else Status.NOT_TESTED
    return SaannonTulos(
        rule=rule,
        severity=RULES[rule].severity,
        kokeilussa=RULES[rule].trial,
        tested=max(tested, own.height),
        failed=own.height,
        affected_cents=own["affected_cents"].sum(),
        status=Status.FAILED if own.height else passed,
    )
