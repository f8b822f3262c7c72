"""Testing the lines of a layout's tables: codes, formulas, classes. Columns are elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kaavat import classes, code, cycle, terms
from schemas.layouts import Nayta
from schemas.luokat import Luokka
from schemas.pohjarivit import line_weights


def lint_lines(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    """Test the lines of one table."""
    yield from _once(rivit, "koodi", kohdat)
    yield from _once(rivit, "nimi", kohdat)
    yield from _classes(rivit, kohdat)
    yield from _codes(rivit, kohdat)
    yield from _circle(rivit, kohdat)
    yield from _counted_once(rivit, kohdat)
    yield from _alive(rivit, kohdat)


def lint_bottom(rivit: Sequence[Rivi], needed: frozenset[Luokka], kohdat: Kohdat) -> list[Finding]:
    """Test that the line of the most classes holds all that are needed, and all of the others'."""
    painot = line_weights(rivit)
    every = needed.union(*(painot[koodi] for koodi in painot))
    bottom = max(painot.values(), key=len, default={})
    missing = [luokka for luokka in Luokka if luokka in every and bottom.get(luokka) != 1]
    return [
        kohdat.finding("class-is-on-some-line", rivit[-1], "luokat", found=luokka.value)
        for luokka in missing
        if rivit
    ]


def _once(rivit: Sequence[Rivi], termi: str, kohdat: Kohdat) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in rivit:
        # A heading may say in capitals what a sum says; both are told apart by their letters.
        name = code(row[termi]) if termi == "koodi" else row[termi].strip()
        if name in seen:
            yield kohdat.finding("layout-name-is-unique", row, termi, found=row[termi])
        seen.add(name)


def _classes(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    first: dict[Luokka, Rivi] = {}
    for row in rivit:
        for name, luokka in classes(row["luokat"] or ""):
            if luokka is None:
                yield kohdat.finding("layout-class-is-known", row, "luokat", found=name)
            elif luokka in first:
                yield kohdat.finding(
                    "class-is-on-one-line",
                    row,
                    "luokat",
                    found=luokka.value,
                    expected=first[luokka]["koodi"],
                )
            else:
                first[luokka] = row


def _codes(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    known = {code(row["koodi"]) for row in rivit}
    for row in rivit:
        for koodi, _ in terms(row["kaava"] or ""):
            if koodi not in known:
                yield kohdat.finding("formula-code-is-known", row, "kaava", found=koodi)


def _circle(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    kaavat = {code(row["koodi"]): row["kaava"] for row in rivit if row["kaava"]}
    path = cycle(kaavat)
    if path:
        row = next(row for row in rivit if code(row["koodi"]) == path[0])
        yield kohdat.finding("formula-has-no-circle", row, "kaava", found=" → ".join(path))


def _counted_once(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    painot = line_weights(rivit)
    for row in rivit:
        own = painot.get(code(row["koodi"]), {})
        twice = [luokka.value for luokka, paino in own.items() if abs(paino) > 1]
        if twice:
            found = f"{row['koodi']}: {', '.join(twice)}"
            yield kohdat.finding("line-counts-a-class-once", row, "kaava", found=found)


def _alive(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    used = {koodi for row in rivit for koodi, _ in terms(row["kaava"] or "")}
    for row in rivit:
        holds = row["luokat"] or row["kaava"]
        hidden = row["naytetaan"] == Nayta.EI and code(row["koodi"]) not in used
        if hidden or not (holds or row["painotus"] == "otsikko"):
            yield kohdat.finding("layout-line-is-alive", row, "koodi", found=row["koodi"])


def by_table(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Rivi]]:
    """Part the rows of lines or columns by the table they belong to."""
    tables: dict[str, list[Rivi]] = {}
    for row in rows:
        tables.setdefault(row["pohja"].strip(), []).append(row)
    return tables
