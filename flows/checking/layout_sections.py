"""Testing the columns and the sections of a layout: measures, headings, contents, sheet names.

Whether all is there that must be is tested in `layout_parts.py`.
"""

from collections.abc import Iterator, Mapping, Sequence
from string import Formatter

from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kaavat import code
from schemas.kuviot import KUVIOT
from schemas.layouts import (
    KOKO_KUNTA,
    LIITTEET,
    OSUUDET,
    SELITE,
    Mittari,
    OsioLaji,
)
from schemas.pohjarivit import parted
from schemas.raporttipohja import OSUUKSIEN_DESIMAALIT, OSUUSYKSIKOT, PAIKAT, RAHAYKSIKOT
from schemas.valinnat import TASOT

_MEASURES = (SELITE, *(mittari.value for mittari in Mittari))
_HEADINGS = tuple(
    f"{name}{language}" for name in ("ylaotsikko", "alaotsikko") for language in ("", "_sv", "_en")
)

_SHEET_NAMES = ("valilehti", "valilehti_sv", "valilehti_en")
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = frozenset("[]:*?/\\")

_CONTENTS: Mapping[str, tuple[str, ...]] = {
    OsioLaji.TAVOITTEET.value: TASOT,
    OsioLaji.KUVIO.value: KUVIOT,
    OsioLaji.LIITE.value: LIITTEET,
}
"""What a section of a kind may hold; of another kind there is one thing."""


def lint_columns(sarakkeet: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    """Test the columns of one table."""
    seen: set[str] = set()
    codes: set[str] = set()
    for row in sarakkeet:
        measure, own = row["mitattava"], code(row["sarakekoodi"])
        if own in codes:
            yield kohdat.finding(
                "layout-name-is-unique", row, "sarakekoodi", found=row["sarakekoodi"]
            )
        codes.add(own)
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


def lint_sections(osiot: Sequence[Rivi], kohdat: Kohdat) -> Iterator[Finding]:
    """Test what each section holds, and that each has a sheet of its own in every language."""
    for scope in scopes(osiot):
        for row in scope:
            yield from _contents(row, kohdat)
        yield from _sheets(scope, kohdat)


def scopes(osiot: Sequence[Rivi]) -> list[list[Rivi]]:
    """Part the sections into those of a division's report and of the whole municipality's."""
    whole = [row for row in osiot if is_of_town(row)]
    own = [row for row in osiot if row not in whole]
    return [scope for scope in (own, whole) if scope]


def is_of_town(row: Rivi) -> bool:
    """Tell whether a section belongs to the report of the whole municipality."""
    return KOKO_KUNTA in map(str.casefold, parted(row["suodatin"]))


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
    """Test the names of sheets; one that is not given in a language is the Finnish one there."""
    for termi in _SHEET_NAMES:
        seen: set[str] = set()
        for row in osiot:
            own = (row[termi] or "").strip()
            name = own or row["valilehti"].strip()
            if own and not is_sheet_name(own):
                yield kohdat.finding("sheet-name-is-allowed", row, termi, found=own)
            elif name.casefold() in seen and (own or termi == "valilehti"):
                yield kohdat.finding("layout-name-is-unique", row, termi, found=name)
            seen.add(name.casefold())


def is_sheet_name(name: str) -> bool:
    """Tell whether Excel takes a text for the name of a sheet."""
    quoted = name.startswith("'") or name.endswith("'")
    return (
        len(name) <= _LONGEST_SHEET_NAME
        and not _NOT_IN_SHEET_NAMES & set(name)
        and not quoted
        and name.casefold() != "history"
    )
