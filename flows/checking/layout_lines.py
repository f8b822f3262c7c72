"""Testing the lines of a layout's table, each by itself: codes, names, classes, formulas.

What lines come to together is tested in `layout_sums.py`, columns and sections elsewhere.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kaavat import circles, classes, code, is_readable, terms
from schemas.layouts import Nayta
from schemas.luokat import Luokka
from schemas.reasons.layouts import BOTH, EMPTY_LINE, HEADING_WITH_FIGURES, HIDDEN_LINE

HEADING = "otsikko"


def lint_lines(
    rivit: Sequence[Rivi], muut: Collection[str] | None, kohdat: Kohdat
) -> Iterator[Finding]:
    """Test the lines of one table.

    `muut` are codes that are told of elsewhere: of lines that could not be read, and of tables
    that no section prints. A formula may name them without being told too; None where such a code
    is not known, so that any may be it.
    """
    again = list(_once(rivit, "koodi", kohdat))
    yield from again
    yield from _once(rivit, "nimi", kohdat)
    yield from _classes(rivit, kohdat)
    yield from _one_content(rivit, kohdat)
    yield from _formulas(rivit, None if again else muut, kohdat)
    yield from _circles(rivit, kohdat)
    yield from _alive(rivit, kohdat)


def is_empty(row: Rivi) -> bool:
    """Tell whether a line holds nothing and is no heading."""
    return not (row["luokat"] or row["kaava"] or row["painotus"] == HEADING)


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


def _one_content(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    for row in rivit:
        if row["luokat"] and row["kaava"]:
            reason, termi = BOTH, "kaava"
        elif row["painotus"] == HEADING and (row["luokat"] or row["kaava"]):
            reason, termi = HEADING_WITH_FIGURES, "painotus"
        else:
            continue
        found = reason.of(code=row["koodi"])
        yield kohdat.finding("layout-line-has-one-content", row, termi, found=found)


def _formulas(
    rivit: Sequence[Rivi], muut: Collection[str] | None, kohdat: Kohdat
) -> Iterator[Finding]:
    known = {code(row["koodi"]) for row in rivit}.union(muut or ())
    for row in rivit:
        kaava = row["kaava"] or ""
        if kaava and not is_readable(kaava, known):
            yield kohdat.finding("formula-is-readable", row, "kaava", found=kaava)
            continue
        for koodi, _ in terms(kaava):
            if muut is not None and koodi not in known:
                yield kohdat.finding("formula-code-is-known", row, "kaava", found=koodi)


def _circles(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    for path in circles({code(row["koodi"]): row["kaava"] for row in rivit if row["kaava"]}):
        row = next(row for row in rivit if code(row["koodi"]) == path[0])
        yield kohdat.finding("formula-has-no-circle", row, "kaava", found=" → ".join(path))


def _alive(rivit: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    used = {koodi for row in rivit for koodi, _ in terms(row["kaava"] or "")}
    for row in rivit:
        hidden = row["naytetaan"] == Nayta.EI and code(row["koodi"]) not in used
        if hidden or is_empty(row):
            found = (HIDDEN_LINE if hidden else EMPTY_LINE).of(code=row["koodi"])
            yield kohdat.finding("layout-line-is-alive", row, "koodi", found=found)


def by_table(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Rivi]]:
    """Part the rows of lines or columns by the table they belong to."""
    tables: dict[str, list[Rivi]] = {}
    for row in rows:
        tables.setdefault(row["pohja"].strip(), []).append(row)
    return tables
