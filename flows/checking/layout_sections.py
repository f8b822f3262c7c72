"""Testing the columns and the sections of a layout: measures, headings, what must be there."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kuviot import KUVIOT
from schemas.layouts import (
    KOKO_KUNTA,
    LIITTEET,
    OSUUDET,
    SELITE,
    TAULUKKO_OSIOT,
    Mittari,
    OsioLaji,
)
from schemas.pohjarivit import parted
from schemas.raporttipohja import OSUUKSIEN_DESIMAALIT, OSUUSYKSIKOT, PAIKAT, RAHAYKSIKOT
from schemas.reasons.checks import NO_COLUMNS, NO_LINES
from schemas.valinnat import TASOT

_MEASURES = (SELITE, *(mittari.value for mittari in Mittari))
_HEADINGS = tuple(
    f"{name}{language}" for name in ("ylaotsikko", "alaotsikko") for language in ("", "_sv", "_en")
)

_CONTENTS: Mapping[str, tuple[str, ...]] = {
    OsioLaji.TAVOITTEET.value: TASOT,
    OsioLaji.KUVIO.value: KUVIOT,
    OsioLaji.LIITE.value: LIITTEET,
}
"""What a section of a kind may hold; of another kind there is one thing."""


def lint_columns(sarakkeet: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    """Test the columns of one table."""
    seen: set[str] = set()
    for row in sarakkeet:
        measure = row["mitattava"]
        if measure not in _MEASURES:
            yield kohdat.finding(
                "layout-column-measures",
                row,
                "mitattava",
                found=measure or "",
                expected=", ".join(_MEASURES),
            )
        elif measure in seen:
            yield kohdat.finding("layout-name-is-unique", row, "mitattava", found=measure)
        else:
            yield from _unit(row, kohdat)
        seen.add(measure)
        yield from _placeholders(row, kohdat)


def _unit(row: Rivi, kohdat: Kohdat) -> Iterator[Finding]:
    """Test that a column's unit and decimals are such as its measure is shown in."""
    share = row["mitattava"] in OSUUDET
    allowed: Mapping[str, Sequence[object]] = {
        "yksikko": OSUUSYKSIKOT if share else RAHAYKSIKOT,
        "desimaalit": OSUUKSIEN_DESIMAALIT if share else (0,),
    }
    for termi, values in allowed.items() if row["mitattava"] != SELITE else ():
        if row[termi] is not None and row[termi] not in values:
            yield kohdat.finding(
                "layout-unit-fits-measure",
                row,
                termi,
                found=str(row[termi]),
                expected=", ".join(map(str, values)),
            )


def _placeholders(row: Rivi, kohdat: Kohdat) -> Iterator[Finding]:
    for termi in _HEADINGS:
        for place in _places(row[termi] or ""):
            if place not in PAIKAT:
                yield kohdat.finding(
                    "layout-heading-is-filled",
                    row,
                    termi,
                    found=f"{{{place}}}",
                    expected=", ".join(f"{{{name}}}" for name in PAIKAT),
                )


def _places(text: str) -> list[str]:
    """Return what a heading names in braces; braces that do not close are one as they stand."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        return [text]


def lint_sections(
    osiot: Sequence[Rivi],
    rivit: Mapping[str, Sequence[Rivi]],
    sarakkeet: Mapping[str, Sequence[Rivi]],
    kohdat: Kohdat,
) -> Iterator[Finding]:
    """Test that each report has every table once, with lines and columns, and sheets of its own."""
    for scope in _scopes(osiot):
        kinds = Counter(row["osion_laji"] for row in scope)
        for laji in TAULUKKO_OSIOT:
            if kinds[laji.value] != 1:
                found = f"osio {laji.value} ({kinds[laji.value]} kpl)"
                yield kohdat.finding("layout-is-whole", scope[0], "osion_laji", found=found)
        for row in scope:
            yield from _table_of(row, rivit, sarakkeet, kohdat)
            yield from _contents(row, kohdat)
        yield from _sheets(scope, kohdat)


def _scopes(osiot: Sequence[Rivi]) -> list[list[Rivi]]:
    """Part the sections into those of a division's report and of the whole municipality's."""
    whole = [row for row in osiot if KOKO_KUNTA in map(str.casefold, parted(row["suodatin"]))]
    own = [row for row in osiot if row not in whole]
    return [scope for scope in (own, whole) if scope]


def _table_of(
    row: Rivi,
    rivit: Mapping[str, Sequence[Rivi]],
    sarakkeet: Mapping[str, Sequence[Rivi]],
    kohdat: Kohdat,
) -> Iterator[Finding]:
    if row["osion_laji"] not in {laji.value for laji in TAULUKKO_OSIOT}:
        return
    name = (row["pohja"] or "").strip()
    for what, known in ((NO_LINES, rivit), (NO_COLUMNS, sarakkeet)):
        if name not in known:
            found = what.of(layout=name or "–")
            yield kohdat.finding("layout-is-whole", row, "pohja", found=found)


def _contents(row: Rivi, kohdat: Kohdat) -> Iterator[Finding]:
    """Test that the filter names the one thing that the section holds, where there are several."""
    known = _CONTENTS.get(row["osion_laji"], ())
    named = [part for part in map(str.casefold, parted(row["suodatin"])) if part != KOKO_KUNTA]
    sound = len(named) == 1 and named[0] in known if known else not named
    if not sound:
        yield kohdat.finding(
            "layout-section-is-known",
            row,
            "suodatin",
            found=row["suodatin"] or "",
            expected=", ".join(known) or KOKO_KUNTA,
        )


def _sheets(osiot: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    seen: set[str] = set()
    for row in osiot:
        name = row["valilehti"].strip().casefold()
        if name in seen:
            yield kohdat.finding("layout-name-is-unique", row, "valilehti", found=row["valilehti"])
        seen.add(name)
