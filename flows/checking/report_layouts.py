"""Choosing the layouts of a run: those given as input, tested, beside those built in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.contracts import Tested
from flows.checking.layout_input import TABLES, Pohjasyote, given_layouts, layout_name
from flows.checking.layout_lines import lint_lines
from flows.checking.layout_parts import SHEETS, lint_parts
from flows.checking.layout_places import Kohdat, Rivi
from flows.checking.layout_sections import lint_columns, lint_sections
from flows.checking.layout_sums import lint_sums
from schemas.findings import Finding, Outcome
from schemas.lahteet import Lahde
from schemas.lajit import POHJA_RIVIT, POHJAN_LAJIT
from schemas.layouts import OsioLaji, Raporttipohja
from schemas.luokat import INVESTOINNIT, Luokka
from schemas.organisaatio import Palvelualueet
from schemas.pohjarivit import make_layout
from schemas.reasons.layouts import HIDDEN_LINE, NO_SHEET
from schemas.rules.report_layouts import LAYOUTS
from schemas.vakiopohjat import HEINOLA, VAKIOPOHJAT

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

    `tunnetut` names every layout that could be asked for; `rivit` are the rows of those in use
    that are given, by their names and the kinds of their sheets.
    """

    pohja: Raporttipohja
    yksikoiden: Mapping[str, Raporttipohja]
    tunnetut: tuple[str, ...]
    rivit: Mapping[str, Mapping[str, Sequence[Rivi]]]
    tulokset: tuple[Outcome, ...]


def layouts(
    tested: Mapping[str, Tested],
    palvelualueet: DataFrame[Palvelualueet],
    lahteet: Sequence[Lahde],
    valinta: str | None,
    known: pl.DataFrame,
) -> Pohjat:
    """Return the layouts of a run.

    `valinta` names the report's; without it the one that is given and that no unit asks for is
    meant, else `heinola`. `known` are the reader's findings. One that cannot
    be printed is told, and `heinola` stands in for it.
    """
    kohdat = Kohdat(lahteet)
    given = given_layouts(tested, lahteet, known)
    findings = {name: list(_lint(syote, kohdat)) for name, syote in given.items()}
    made = {
        name: replace(HEINOLA, nimi=name)
        if _blocks(findings[name]) or _broken(tested) or len(syote.lajit) < len(POHJAN_LAJIT)
        else make_layout(name, *syote.rivit.values())
        for name, syote in given.items()
    }  # fmt: skip
    nothing = () if given else _without_rows(lahteet)
    by_name = {**VAKIOPOHJAT, **made}
    asked = _asked(palvelualueet)
    own = [name for name in given if name not in asked.values()]
    name = layout_name(valinta) if valinta else own[0] if len(own) == 1 else HEINOLA.nimi
    return Pohjat(
        pohja=by_name.get(name, HEINOLA),
        yksikoiden={unit: by_name[name] for unit, name in asked.items() if name in by_name},
        tunnetut=tuple(by_name),
        rivit={each: given[each].rivit for each in {name, *asked.values()} if each in given},
        tulokset=(
            *_outcomes(tested, [*nothing, *(one for own in findings.values() for one in own)]),
            _units_ask_for_known(palvelualueet, by_name, kohdat),
        ),
    )


def _without_rows(lahteet: Sequence[Lahde]) -> Iterator[Finding]:
    """Tell a layout that has no rows at all, once, at its first sheet."""
    lajit = {laji.nimi for laji in POHJAN_LAJIT}
    for lahde in lahteet:
        if lahde.laji in lajit:
            yield Finding(
                rule="layout-is-whole",
                file=lahde.tiedosto.nimi,
                sheet=lahde.taulukko,
                cell=f"A{lahde.otsikkorivi + 1}",
                found=NO_SHEET.of(sheet=", ".join(SHEETS.values())),
            )
            return


def _blocks(findings: Sequence[Finding]) -> bool:
    errors = {rule.id for rule in LAYOUTS if rule.blocks}
    return any(finding.rule in errors for finding in findings)


def _broken(tested: Mapping[str, Tested]) -> bool:
    return any(tested[laji.nimi].rows["broken"].any() for laji in POHJAN_LAJIT)


def _lint(pohja: Pohjasyote, kohdat: Kohdat) -> Iterable[Finding]:
    yield from lint_parts(pohja, kohdat)
    yield from lint_sections(pohja.osiot, kohdat)
    for table in pohja.sarakkeet.values():
        yield from lint_columns(table, kohdat)
    needed: dict[str, frozenset[Luokka]] = {}
    for row in pohja.osiot:
        if row["osion_laji"] in TABLES:
            name = (row["pohja"] or "").strip()
            own = _NEEDED.get(OsioLaji(row["osion_laji"]), frozenset())
            needed[name] = needed.get(name, frozenset()) | own
    for name, table in pohja.taulut.items():
        yield from _lint_table(table, needed.get(name), pohja, kohdat)


def _lint_table(
    rivit: Sequence[Rivi], needed: frozenset[Luokka] | None, pohja: Pohjasyote, kohdat: Kohdat
) -> Iterable[Finding]:
    """Test the lines of a table; its sums only where every line could be read."""
    lines = list(lint_lines(rivit, pohja.muut_koodit, kohdat))
    sums: list[Finding] = []
    if POHJA_RIVIT.nimi in pohja.lajit:
        sums = list(lint_sums(rivit, needed, {each.rule for each in lines}, kohdat))
    yield from (each for each in lines if not _follows(each, sums, pohja))
    yield from sums


def _follows(line: Finding, sums: Sequence[Finding], pohja: Pohjasyote) -> bool:
    """Tell whether a line that stays empty is told by its cause already.

    A class without a line belongs on the one that holds nothing, and one that a sum lacks may be
    on a hidden line; a cell that could not be read leaves its line empty.
    """
    if line.rule != "layout-line-is-alive":
        return False
    lacking = [each for each in sums if each.rule == "class-is-on-some-line"]
    hidden = bool(lacking) and HIDDEN_LINE.code in line.found
    return hidden or line.row in {each.row for each in lacking} or pohja.is_told_on(line)


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
    return {unit: layout_name(name) for unit, name in rows}


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
        if layout_name(row["raporttipohja"]) not in known
    ]
    return Outcome.of(_ABOUT_UNITS, len(asking), failed)
