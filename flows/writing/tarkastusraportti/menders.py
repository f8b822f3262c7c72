"""Who mends a finding: the sender of its file, or who keeps the registers or the program."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

import polars as pl

from schemas.lajit import (
    HANKKEET,
    HYVAKSYNNAT,
    ORGANISAATIO,
    PALVELUALUEET,
    SARAKKEET,
    TILIKARTTA,
)
from schemas.tarkastus import Syote


class Korjaaja(StrEnum):
    """In English: who mends."""

    SENDER = "sender"
    KEEPER = "keeper"
    MAINTAINER = "maintainer"


_REGISTERS: Final = [
    laji.nimi
    for laji in (ORGANISAATIO, PALVELUALUEET, HANKKEET, TILIKARTTA, SARAKKEET, HYVAKSYNNAT)
]
_OF_REGISTERS: Final = [
    "account-in-chart",
    "budget-unit-is-known",
    "class-is-on-a-line",
    "cost-centre-in-organisation",
    "file-is-of-a-kind",
    "project-is-known",
    "service-area-has-a-heading",
]
"""Rules that a row lacking in a register breaks, wherever the row is that names it."""
_OF_PROGRAM: Final = [
    "account-is-counted-once",
    "budget-equals-report",
    "ledger-equals-report",
    "service-areas-sum-to-the-division",
]
"""Rules of the program's own sums: no file can mend them."""


def with_menders(findings: pl.DataFrame, syotteet: Sequence[Syote]) -> pl.DataFrame:
    """Add `korjaaja`, who mends each finding, keeping the rows' order."""
    places = {(each.tiedosto, each.taulukko) for each in syotteet if each.laji in _REGISTERS}
    registers = pl.DataFrame(
        [(*place, True) for place in places],
        schema={"file": pl.String, "sheet": pl.String, "register": pl.Boolean},
        orient="row",
    )
    of_keeper = pl.col("rule").is_in(_OF_REGISTERS) | pl.col("register").fill_null(value=False)
    return (
        findings.join(registers, on=["file", "sheet"], how="left", maintain_order="left")
        .with_columns(
            korjaaja=pl.when(pl.col("rule").is_in(_OF_PROGRAM))
            .then(pl.lit(Korjaaja.MAINTAINER.value))
            .when(of_keeper)
            .then(pl.lit(Korjaaja.KEEPER.value))
            .otherwise(pl.lit(Korjaaja.SENDER.value))
        )
        .drop("register")
    )
