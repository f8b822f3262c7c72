"""Giving files back to their senders: which get a marked copy, and where it is put."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path, PurePosixPath
from typing import Final

import polars as pl

from flows.reading.limits import RAJAT
from schemas.finding_texts import with_texts
from schemas.kieli import Kieli
from schemas.rules import RULES
from schemas.severity import Severity
from schemas.tarkastus import Tarkastus

RETURNED: Final = "palautettavat"
"""The folder of the copies, beside the validation report."""

_TO_MEND: Final = [rule.id for rule in RULES.values() if rule.severity is not Severity.INFO]


def write_returns(tarkastus: Tarkastus, syotteet: Path, folder: Path) -> dict[str, str]:
    """Write a marked copy of each input file that has cells to mend; return their names by file.

    What is accepted by a waiver, and what is only information, needs no mending. A copy is in the
    first of the languages, which its name tells where that is not Finnish.

    Raises:
        OSError: an input is gone, or a copy cannot be written.
    """
    findings = tarkastus.findings.filter(
        pl.col("rule").is_in(_TO_MEND),
        pl.col("waived_by") == "",
        pl.col("cell") != "",
        pl.col("file") != "",
    )
    by_file = {
        str(file): rows
        for (file,), rows in findings.partition_by(
            "file", as_dict=True, maintain_order=True
        ).items()
        if (syotteet / str(file)).is_file()
    }
    luotu = datetime.combine(tarkastus.kausi.loppu, time())
    names = _names(tuple(by_file), tarkastus.kieli)
    for file, rows in by_file.items():
        _write_copy(syotteet / file, rows, luotu, tarkastus.kieli, folder / names[file])
    return names


def _names(files: tuple[str, ...], kieli: Kieli) -> dict[str, str]:
    """Name each copy after its original; the ending is told where two differ only by it."""
    stems = {file: PurePosixPath(file).with_suffix("").as_posix() for file in files}
    shared = Counter(stem.casefold() for stem in stems.values())
    return {
        file: f"{stem if shared[stem.casefold()] == 1 else file}-korjattavaa{kieli.paate}.xlsx"
        for file, stem in stems.items()
    }


def _write_copy(
    path: Path, findings: pl.DataFrame, luotu: datetime, kieli: Kieli, target: Path
) -> None:
    # Sound inputs get no copy, and need none of this loaded.
    from flows.reading.content import read_workbook  # noqa: PLC0415
    from flows.writing.palautus import Palautus, write_returned  # noqa: PLC0415

    sisalto = path.read_bytes()

    def cells() -> Mapping[str, pl.DataFrame]:
        workbook = read_workbook(sisalto, path.name, RAJAT)
        return {sheet.nimi: sheet.solut.cast(pl.String) for sheet in workbook.taulukot}

    palautus = Palautus(
        sisalto=sisalto,
        findings=with_texts(findings, kieli),
        solut=cells,
        luotu=luotu,
        kieli=kieli,
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    write_returned(palautus, target)
