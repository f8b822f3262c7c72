"""Choosing the layouts of a run: those given as input, tested, beside those built in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.contracts import Tested
from flows.checking.layout_lines import by_table, lint_bottom, lint_lines
from flows.checking.layout_places import Kohdat, Rivi
from flows.checking.layout_sections import lint_columns, lint_sections
from schemas.findings import Finding, Outcome
from schemas.lahteet import Lahde
from schemas.lajit import POHJAN_LAJIT
from schemas.layouts import OsioLaji, Raporttipohja
from schemas.luokat import INVESTOINNIT, Luokka
from schemas.organisaatio import Palvelualueet
from schemas.pohjarivit import make_layout
from schemas.rules.report_layouts import LAYOUTS
from schemas.vakiopohjat import HEINOLA, VAKIOPOHJAT

OMA: Final = "oma"
"""What a layout given without a name is called."""

_ABOUT_UNITS: Final = "named-layout-is-known"
_NEEDED: Final[Mapping[OsioLaji, frozenset[Luokka]]] = {
    OsioLaji.TULOSLASKELMA: HEINOLA.kayttotalouden_luokat,
    OsioLaji.PALVELUALUEET: HEINOLA.kayttotalouden_luokat,
    OsioLaji.INVESTOINNIT: frozenset(INVESTOINNIT),
}
"""The classes that the tables of a section must hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pohjat:
    """In English: the layout of the reports, those of units that have another, what was found.

    `tunnetut` names every layout that could be asked for.
    """

    pohja: Raporttipohja
    yksikoiden: Mapping[str, Raporttipohja]
    tunnetut: tuple[str, ...]
    tulokset: tuple[Outcome, ...]


def layouts(
    tested: Mapping[str, Tested],
    palvelualueet: DataFrame[Palvelualueet],
    lahteet: Sequence[Lahde],
    valinta: str | None,
) -> Pohjat:
    """Return the layouts of a run.

    `valinta` names the report's; without it the one that is given and that no unit asks for is
    meant, else `heinola`. One that cannot be printed is told, and `heinola` stands in for it.
    """
    kohdat = Kohdat(lahteet)
    given = _given(tested)
    findings = {name: list(_lint(sheets, kohdat)) for name, sheets in given.items()}
    made = {
        name: replace(HEINOLA, nimi=name) if _blocks(findings[name]) or _broken(tested)
        else make_layout(name, *sheets)
        for name, sheets in given.items()
    }  # fmt: skip
    known = {**VAKIOPOHJAT, **made}
    asked = _asked(palvelualueet)
    own = [name for name in given if name not in asked.values()]
    name = _name(valinta) if valinta else own[0] if len(own) == 1 else HEINOLA.nimi
    return Pohjat(
        pohja=known.get(name, HEINOLA),
        yksikoiden={unit: known[name] for unit, name in asked.items() if name in known},
        tunnetut=tuple(known),
        tulokset=(
            *_outcomes(tested, [each for found in findings.values() for each in found]),
            _units_ask_for_known(palvelualueet, known, kohdat),
        ),
    )


def _name(text: str | None) -> str:
    return (text or "").strip().casefold() or OMA


def _given(tested: Mapping[str, Tested]) -> dict[str, list[list[Rivi]]]:
    """Return the rows of the three sheets of each layout that is given, by its name."""
    sheets = [tested[laji.nimi].good.to_dicts() for laji in POHJAN_LAJIT]
    names = dict.fromkeys(_name(row["raporttipohja"]) for sheet in sheets for row in sheet)
    return {
        name: [[row for row in sheet if _name(row["raporttipohja"]) == name] for sheet in sheets]
        for name in names
    }


def _blocks(findings: Sequence[Finding]) -> bool:
    errors = {rule.id for rule in LAYOUTS if rule.blocks}
    return any(finding.rule in errors for finding in findings)


def _broken(tested: Mapping[str, Tested]) -> bool:
    return any(tested[laji.nimi].rows["broken"].any() for laji in POHJAN_LAJIT)


def _lint(sheets: Sequence[Sequence[Rivi]], kohdat: Kohdat) -> Iterable[Finding]:
    osiot, rivit, sarakkeet = sheets
    lines, columns = by_table(rivit), by_table(sarakkeet)
    for table in lines.values():
        yield from lint_lines(table, kohdat)
    for table in columns.values():
        yield from lint_columns(table, kohdat)
    if not osiot:
        some = (*rivit, *sarakkeet)[0]
        yield kohdat.finding("layout-is-whole", some, "raporttipohja", found="Osiot")
    yield from lint_sections(osiot, lines, columns, kohdat)
    needed = {
        (row["pohja"] or "").strip(): _NEEDED[OsioLaji(row["osion_laji"])]
        for row in osiot
        if row["osion_laji"] in _NEEDED
    }
    for name, classes in needed.items():
        if name in lines:
            yield from lint_bottom(lines[name], classes, kohdat)


def _outcomes(tested: Mapping[str, Tested], findings: Sequence[Finding]) -> list[Outcome]:
    count = sum(tested[laji.nimi].rows.height for laji in POHJAN_LAJIT)
    return [
        Outcome.of(rule.id, count, [each for each in findings if each.rule == rule.id])
        for rule in LAYOUTS
        if rule.id != _ABOUT_UNITS
    ]


def _asked(palvelualueet: DataFrame[Palvelualueet]) -> dict[str, str]:
    """Return the name of the layout that each unit asks for."""
    named = palvelualueet.filter(pl.col("raporttipohja").is_not_null())
    rows = named.select("palvelualue", "raporttipohja").iter_rows()
    return {unit: _name(name) for unit, name in rows}


def _units_ask_for_known(
    palvelualueet: DataFrame[Palvelualueet], known: Mapping[str, Raporttipohja], kohdat: Kohdat
) -> Outcome:
    asking = palvelualueet.filter(pl.col("raporttipohja").is_not_null()).to_dicts()
    failed = [
        kohdat.finding(
            _ABOUT_UNITS,
            row,
            "raporttipohja",
            found=row["raporttipohja"],
            expected=", ".join(known),
        )
        for row in asking
        if _name(row["raporttipohja"]) not in known
    ]
    return Outcome.of(_ABOUT_UNITS, len(asking), failed)
