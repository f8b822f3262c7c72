"""Waivers: findings that someone has accepted, with a reason and an end."""

from dataclasses import dataclass
from datetime import date

import pandera.polars as pa
import polars as pl


class Hyvaksynnat(pa.DataFrameModel):
    """In English: waivers as read: a finding of a rule is accepted until a day.

    `saanto` is a rule's id or its title; `kohde` what the finding is about: the value found, the
    figure, the file, or `file!sheet!cell`; `*` in it stands for anything.
    """

    lahde: pl.Int32
    lahderivi: pl.Int32 = pa.Field(ge=1)
    saanto: str
    kohde: str
    perustelu: str
    hyvaksyja: str
    voimassa_asti: pl.Date
    paiva: pl.Date = pa.Field(nullable=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyvaksytty:
    """In English: a waiver in use: what it accepts, by whom, why, how long, how many findings.

    `affected_cents` is the money at stake in them.
    """

    saanto: str
    kohde: str
    perustelu: str
    hyvaksyja: str
    voimassa_asti: date
    loydoksia: int
    affected_cents: int

    @property
    def nimi(self) -> str:
        """Who accepted, why and until when, in one line."""
        asti = f"{self.voimassa_asti.day}.{self.voimassa_asti.month}.{self.voimassa_asti.year}"
        return f"{self.hyvaksyja}: {self.perustelu} ({asti} asti)"
