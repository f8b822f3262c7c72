"""Accepting findings: which waiver accepts which finding, and which waivers are of no use."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.places import findings_at
from schemas.findings import Outcome
from schemas.hyvaksynta import Hyvaksynnat, Hyvaksytty
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Lahde
from schemas.reasons import in_words
from schemas.rules import RULES, Rule

KNOWN: Final = "waiver-names-a-rule"
ALLOWED: Final = "waiver-is-of-a-rule-that-can-be-waived"
IN_FORCE: Final = "waiver-is-in-force"
USED: Final = "waiver-accepts-a-finding"
_TARGETS: Final = ("found", "column", "file", "_kohta", "_solu")


@dataclass(frozen=True, slots=True)
class Hyvaksyminen:
    """In English: findings after waivers: `waived_by` is empty where a finding stands."""

    findings: pl.DataFrame
    hyvaksytyt: tuple[Hyvaksytty, ...]
    tulokset: tuple[Outcome, ...]


def waive(
    findings: pl.DataFrame,
    hyvaksynnat: DataFrame[Hyvaksynnat],
    lahteet: Sequence[Lahde],
    kausi: Kausi,
) -> Hyvaksyminen:
    """Accept the findings that a waiver in force speaks of; the first waiver wins.

    A waiver is in force while its last day is not before the period's: so the same inputs give the
    same report on any day, and a waiver that has ended leaves its findings standing again.
    Structure and arithmetic cannot be waived.
    """
    numbered = hyvaksynnat.with_row_index("jarjestys")
    fates = [_fate(row, kausi) for row in numbered.iter_rows(named=True)]
    usable = [
        row for row, fate in zip(numbered.iter_rows(named=True), fates, strict=True) if not fate
    ]
    marked = _marked(findings, usable)
    accepted = tuple(_accepted(marked, usable))
    used = {row["jarjestys"] for row in accepted}
    idle = [USED if not fate and n not in used else fate for n, fate in enumerate(fates)]
    told = hyvaksynnat.with_columns(_vika=pl.Series(idle, dtype=pl.String))
    names = {row["jarjestys"]: _as_accepted(row).nimi for row in accepted}
    named = marked.with_columns(
        waived_by=pl.col("_hyvaksynta").replace_strict(names, default="", return_dtype=pl.String)
    )
    return Hyvaksyminen(
        findings=named.select(*findings.columns, "waived_by"),
        hyvaksytyt=tuple(_as_accepted(row) for row in accepted),
        tulokset=tuple(
            _outcome(rule, told, lahteet, kausi) for rule in (KNOWN, ALLOWED, IN_FORCE, USED)
        ),
    )


def rule_called(name: str) -> Rule | None:
    """Return the rule of an id, or of a title in any language."""
    key = name.strip().casefold()
    for rule in RULES.values():
        titles = {rule.texts(kieli).title.casefold() for kieli in Kieli}
        if key == rule.id or key in titles:
            return rule
    return None


def _fate(row: dict[str, Any], kausi: Kausi) -> str:
    """Return the rule that a waiver breaks by itself, nothing when it can be used."""
    rule = rule_called(row["saanto"])
    if rule is None:
        return KNOWN
    if not rule.waivable:
        return ALLOWED
    return IN_FORCE if row["voimassa_asti"] < kausi.loppu else ""


def _marked(findings: pl.DataFrame, usable: Sequence[dict[str, Any]]) -> pl.DataFrame:
    """Give each finding the number of the first waiver that speaks of it."""
    address = pl.concat_str("file", "sheet", "cell", separator="!")
    targets = findings.with_columns(
        found=in_words(findings["found"]),
        _kohta=address,
        _solu=pl.concat_str("file", "cell", separator="!"),
    )
    chosen = [pl.when(_speaks_of(row)).then(pl.lit(row["jarjestys"], pl.UInt32)) for row in usable]
    none = pl.lit(None, pl.UInt32)
    marked = targets.with_columns(_hyvaksynta=pl.coalesce(*chosen, none))
    return marked.select(*findings.columns, "_hyvaksynta").with_columns(findings["found"])


def _speaks_of(row: dict[str, Any]) -> pl.Expr:
    rule = rule_called(row["saanto"])
    pattern = ".*".join(re.escape(part) for part in row["kohde"].strip().split("*"))
    matches = [pl.col(name).str.contains(f"(?is)^{pattern}$") for name in _TARGETS]
    of_rule = pl.col("rule") == (rule.id if rule else "")
    return (of_rule & pl.any_horizontal(matches)).fill_null(value=False)


def _accepted(marked: pl.DataFrame, usable: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Count what each waiver accepts; one that accepts nothing is left out."""
    counted = marked.group_by("_hyvaksynta").agg(n=pl.len(), cents=pl.col("affected_cents").sum())
    by_number = {number: (n, cents) for number, n, cents in counted.iter_rows()}
    for row in usable:
        if row["jarjestys"] in by_number:
            n, cents = by_number[row["jarjestys"]]
            yield {**row, "loydoksia": n, "affected_cents": cents}


def _as_accepted(row: dict[str, Any]) -> Hyvaksytty:
    rule = rule_called(row["saanto"])
    asti: date = row["voimassa_asti"]
    return Hyvaksytty(
        saanto=rule.id if rule else row["saanto"],
        kohde=row["kohde"],
        perustelu=row["perustelu"],
        hyvaksyja=row["hyvaksyja"],
        voimassa_asti=asti,
        loydoksia=row["loydoksia"],
        affected_cents=row["affected_cents"],
    )


def _outcome(rule: str, told: pl.DataFrame, lahteet: Sequence[Lahde], kausi: Kausi) -> Outcome:
    failed = told.filter(pl.col("_vika") == rule)
    about = {
        KNOWN: ("saanto", pl.col("saanto"), ""),
        ALLOWED: ("saanto", pl.col("saanto"), ""),
        IN_FORCE: (
            "voimassa_asti",
            pl.col("voimassa_asti").dt.to_string("%-d.%-m.%Y"),
            _day(kausi),
        ),
        USED: ("kohde", pl.col("kohde"), ""),
    }
    termi, found, expected = about[rule]
    frame = failed.with_columns(found=found, expected=pl.lit(expected))
    return Outcome(rule, told.height, findings_at(frame, lahteet, rule=rule, termi=termi))


def _day(kausi: Kausi) -> str:
    return f"{kausi.loppu.day}.{kausi.loppu.month}.{kausi.loppu.year}"
