"""What a run is remembered by and what two runs differ in: figures, findings, causes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import polars as pl

from schemas.findings import FINDINGS


class Taso(StrEnum):
    """In English: which unit a figure is of."""

    TOIMIALA = "toimiala"
    PALVELUALUE = "palvelualue"
    INVESTOINTIRYHMA = "investointiryhmä"
    INVESTOINNIT = "investoinnit"


TAKEN_OFF: Final = "\N{MINUS SIGN}"

LUVUT: Final = pl.Schema(
    {
        "toimiala": pl.String(),
        "laskelma": pl.String(),
        "taso": pl.String(),
        "yksikko": pl.String(),
        "otsikko": pl.String(),
        "selite": pl.String(),
        "laji": pl.String(),
        "luokat": pl.List(pl.String()),
        "suure": pl.String(),
        "cents": pl.Int64(),
        "painettu": pl.Int64(),
    }
)
"""Printed figures, one a row: unit, line, measure, exact cents, and what is printed. `luokat` are
the classes the line sums, those it takes off behind a `TAKEN_OFF`; per cents are left out, for they
follow from the others."""

NIMET: Final = pl.Schema(
    {"laskelma": pl.String(), "fi": pl.String(), "sv": pl.String(), "en": pl.String()}
)
"""What figures are called in every language, by their Finnish names: lines, which `laskelma` tells
the table of, and units, of which it is null."""


class Muutos(StrEnum):
    """In English: whether a finding is new since the run compared with, or persists."""

    NEW = "new"
    PERSISTING = "persisting"


MUUTTUNEET: Final = {**FINDINGS, "waived_by": pl.String, "muutos": pl.String}
"""Findings with who has accepted them and why, and with their change since the run compared with;
both empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vertailu:
    """In English: the earlier run that findings are compared with: the last of other contents.

    `korjatut` are its findings that are no more (the columns of `FINDINGS`).
    """

    numero: int
    tunniste: str
    korjatut: pl.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Erot:
    """In English: what changed between two runs.

    `luvut` has a row a changed figure: its unit, line and measure, `ennen` and `jalkeen` in cents,
    and the cents of each cause, which sum to the change. `rivit` has the rows behind: cause, file,
    sheet, row, account, cost centre, period, what they are led to, and the cents they add.
    """

    luvut: pl.DataFrame
    rivit: pl.DataFrame
