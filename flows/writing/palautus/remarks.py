"""What a returned copy says of a cell: one note a cell, whatever number of rules it breaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string

from schemas.kieli import Kieli
from schemas.rules import RULES
from schemas.sanat.palautus import KORJAUS, LOYTYI, PITAISI_OLLA, SAANTO

MOST_MARKED: Final = 5_000
"""The most cells that are marked on a sheet; the list says how many there are."""
_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Huomautus:
    """In English: what a cell is told: its address, its sheet row and column from 1, the words."""

    solu: str
    rivi: int
    sarake: int
    teksti: str

    @classmethod
    def at(cls, solu: str, teksti: str) -> "Huomautus":
        """Return the remark on the cell of an address."""
        column, row = coordinate_from_string(solu)
        return cls(solu, row, column_at(column), teksti)


def column_at(letters: str) -> int:
    """Return the number of a column, from 1."""
    return column_index_from_string(letters)


def remarks_of(findings: pl.DataFrame, kieli: Kieli) -> dict[str, tuple[Huomautus, ...]]:
    """Return the remarks on each sheet, in the order of rows and columns.

    `findings` are those of one file, with their sentences (`message`, `expected`, `fix`) in the
    language.
    """
    placed = findings.filter(pl.col("cell").str.contains("^[A-Z]{1,3}[0-9]{1,7}$"))
    remarks = {}
    for (sheet,), rows in placed.partition_by("sheet", as_dict=True, maintain_order=True).items():
        by_cell = rows.group_by("cell", maintain_order=True).agg(
            pl.struct("rule", "found", "message", "expected", "fix").alias("sanat")
        )
        told = [
            Huomautus.at(cell, _text(words, kieli))
            for cell, words in by_cell.head(MOST_MARKED).iter_rows()
        ]
        remarks[str(sheet)] = tuple(sorted(told, key=lambda each: (each.rivi, each.sarake)))
    return remarks


def _text(words: Sequence[dict[str, Any]], kieli: Kieli) -> str:
    return clean("\n\n".join("\n".join(_lines(each, kieli)) for each in words))[:_LONGEST]


def _lines(words: dict[str, Any], kieli: Kieli) -> Iterator[str]:
    rule = words["rule"]
    yield words["message"]
    yield LOYTYI(kieli, arvo=words["found"])
    yield PITAISI_OLLA(kieli, arvo=words["expected"])
    yield KORJAUS(kieli, teksti=words["fix"])
    yield SAANTO(kieli, nimi=RULES[rule].texts(kieli).title, tunnus=rule)


def clean(text: str) -> str:
    """Return a text without the characters that a workbook cannot hold."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)
