"""Testing that the rows of the `sarakkeet` input make sense and reach the files they speak of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Final

from flows.reading.headings import NAMES, normal
from flows.reading.mapping import Rivi, rows_of
from schemas.findings import Finding, Outcome
from schemas.lahteet import Luettu
from schemas.lajit import LAJIT, SARAKKEET, Muoto

MEANING_IS_KNOWN: Final = "mapping-meaning-is-known"
FORM_IS_KNOWN: Final = "mapping-form-is-known"
HAS_ITS_FILE: Final = "mapping-has-its-file"
HAS_ITS_HEADING: Final = "mapping-has-its-heading"
VALUE_IS_PRESENT: Final = "value-is-present"
IS_UNAMBIGUOUS: Final = "mapping-is-unambiguous"

_OURS: Final = {
    normal(nimi): sarake.otsikko
    for laji in LAJIT
    for sarake in laji.sarakkeet
    for nimi in (sarake.otsikko, *sarake.synonyymit)
}
_NEAREST: Final = 3
_LIKE: Final = 0.5


def with_mapping_findings(luetut: Sequence[Luettu]) -> list[Luettu]:
    """Add to each file with a `sarakkeet` table what was tested and found of its rows.

    `luetut` are all files of the folder, read by those tables.
    """
    rows = rows_of([taulu for luettu in luetut for taulu in luettu.taulut])
    if not rows:
        return list(luetut)
    outcomes = _outcomes(rows, luetut)
    return [
        replace(luettu, tulokset=(*luettu.tulokset, *_of_file(luettu, rows, outcomes)))
        if any(taulu.lahde.laji == SARAKKEET.nimi for taulu in luettu.taulut)
        else luettu
        for luettu in luetut
    ]


_Found = Mapping[str, Sequence[tuple[Rivi, Finding | None]]]


def _of_file(luettu: Luettu, rows: Sequence[Rivi], found: _Found) -> Iterator[Outcome]:
    """Give a file the outcomes of its own rows."""
    own = {id(rivi) for rivi in rows if rivi.taulu.lahde.tiedosto == luettu.tiedosto}
    for rule, tested in found.items():
        mine = [finding for rivi, finding in tested if id(rivi) in own]
        yield Outcome.of(rule, len(mine), [finding for finding in mine if finding is not None])


def _outcomes(rows: Sequence[Rivi], luetut: Sequence[Luettu]) -> _Found:
    names = [luettu.tiedosto.nimi for luettu in luetut]
    return {
        VALUE_IS_PRESENT: [(r, _heading_given(r)) for r in rows if r.merkitys is not None],
        MEANING_IS_KNOWN: [(r, _meaning(r)) for r in rows if r.merkitys],
        FORM_IS_KNOWN: [(r, _form(r)) for r in rows if r.muoto.filled],
        HAS_ITS_FILE: [(r, _file(r, names)) for r in rows if r.tiedosto is not None],
        HAS_ITS_HEADING: [(r, _heading(r, luetut)) for r in rows if r.otsikko and r.tiedosto],
        IS_UNAMBIGUOUS: _conflicts(rows, names),
    }


def _finding(rivi: Rivi, rule: str, termi: str, found: str, expected: str = "") -> Finding:
    lahde = rivi.taulu.lahde
    return Finding(
        rule=rule,
        file=lahde.tiedosto.nimi,
        sheet=lahde.taulukko,
        row=rivi.lahderivi,
        column=lahde.otsikot.get(termi, ""),
        cell=lahde.solu(termi, rivi.lahderivi),
        found=found,
        expected=expected,
    )


def _heading_given(rivi: Rivi) -> Finding | None:
    """Tell of a meaning without the heading that has it."""
    return None if rivi.otsikko else _finding(rivi, VALUE_IS_PRESENT, "otsikko", "")


def _meaning(rivi: Rivi) -> Finding | None:
    """Tell of a meaning that is none of our headings, with the nearest of them."""
    merkitys = rivi.merkitys or ""
    if merkitys in _OURS:
        return None
    expected = _near(merkitys, _OURS)
    return _finding(rivi, MEANING_IS_KNOWN, "merkitys", rivi.raaka["merkitys"] or "", expected)


def _near(found: str, known: Mapping[str, str]) -> str:
    """Return the texts whose compared form is nearest, or the first ones when none is near."""
    names = get_close_matches(found, known, n=_NEAREST, cutoff=_LIKE) or list(known)[:_NEAREST]
    return ", ".join(dict.fromkeys(known[name] for name in names))


def _form(rivi: Rivi) -> Finding | None:
    """Tell of a form that says nothing, or nothing that its column could have."""
    unknown = list(rivi.muoto.tuntemattomat)
    muodot = _forms_of(rivi)
    if rivi.muoto.paivat and muodot and Muoto.PAIVA not in muodot:
        unknown.append(rivi.muoto.paivat)
    if rivi.muoto.desimaali and muodot and Muoto.SUMMA not in muodot:
        unknown.append(f"0{rivi.muoto.desimaali}00")
    if rivi.muoto.vakio and muodot and Muoto.SUMMA not in muodot:
        unknown.append(" ".join(rivi.muoto.vakio))
    return _finding(rivi, FORM_IS_KNOWN, "muoto", "; ".join(unknown)) if unknown else None


def _forms_of(rivi: Rivi) -> set[Muoto]:
    """Return how the column a row speaks of is read, by kind; empty when nothing tells."""
    name = rivi.merkitys or rivi.otsikko
    return {
        laji.sarake(termi).muoto
        for laji in LAJIT
        if (termi := NAMES[laji.nimi].get(name)) is not None
    }


def _file(rivi: Rivi, names: Sequence[str]) -> Finding | None:
    """Tell of a file pattern that no file has, with the nearest of the files."""
    if any(rivi.concerns(nimi) for nimi in names):
        return None
    pattern = rivi.tiedosto or ""
    others = {n.casefold(): n for n in names if n != rivi.taulu.lahde.tiedosto.nimi}
    return _finding(rivi, HAS_ITS_FILE, "tiedosto", pattern, _near(pattern.casefold(), others))


def _heading(rivi: Rivi, luetut: Sequence[Luettu]) -> Finding | None:
    """Tell of a heading that no table has in the files that the row's pattern names."""
    texts = {
        normal(otsikko): otsikko
        for luettu in luetut
        if rivi.concerns(luettu.tiedosto.nimi)
        for taulu in luettu.taulut
        for otsikko in taulu.lahde.otsikkorivin_tekstit
    }
    if not texts or rivi.otsikko in texts:
        return None
    expected = _near(rivi.otsikko, texts)
    return _finding(rivi, HAS_ITS_HEADING, "otsikko", rivi.raaka["otsikko"] or "", expected)


def _conflicts(rows: Sequence[Rivi], names: Sequence[str]) -> list[tuple[Rivi, Finding | None]]:
    """Tell of each row that says of some file other than an earlier row says.

    A row for some files may differ from one for every file: it wins.
    """
    tested: list[tuple[Rivi, Finding | None]] = []
    earlier: defaultdict[tuple[str, str, bool], list[tuple[Rivi, str]]] = defaultdict(list)
    for rivi in rows:
        for termi, otsikko, teksti in _sayings(rivi):
            same = earlier[termi, otsikko, rivi.tiedosto is None]
            other = next(
                (each for each in same if each[1] != teksti and _meet(rivi, each[0], names)), None
            )
            same.append((rivi, teksti))
            tested.append((rivi, None if other is None else _conflict(rivi, termi, teksti, other)))
    return tested


def _sayings(rivi: Rivi) -> Iterator[tuple[str, str, str]]:
    """Yield what a row says: the column it says it in, of which heading, and what."""
    if rivi.otsikko and rivi.merkitys is not None:
        yield "merkitys", rivi.otsikko, _OURS.get(rivi.merkitys, rivi.merkitys) or "-"
    if rivi.muoto.paivat:
        yield "muoto", rivi.otsikko, rivi.muoto.paivat
    if rivi.muoto.desimaali:
        yield "muoto", f"{rivi.otsikko},", f"0{rivi.muoto.desimaali}00"
    if rivi.muoto.vakio:
        yield "muoto", f"{rivi.otsikko} ", " ".join(rivi.muoto.vakio)
    if rivi.muoto.merkki:
        yield "muoto", "", rivi.muoto.merkki


def _meet(one: Rivi, other: Rivi, names: Sequence[str]) -> bool:
    """Say whether two rows speak of a same file."""
    return one.tiedosto == other.tiedosto or any(
        one.concerns(nimi) and other.concerns(nimi) for nimi in names
    )


def _conflict(rivi: Rivi, termi: str, teksti: str, other: tuple[Rivi, str]) -> Finding:
    lahde = other[0].taulu.lahde
    place = lahde.solu(termi, other[0].lahderivi)
    if lahde.tiedosto != rivi.taulu.lahde.tiedosto:
        place = f"{lahde.tiedosto.nimi} {place}"
    return _finding(rivi, IS_UNAMBIGUOUS, termi, teksti, f"{other[1]} ({place})")
