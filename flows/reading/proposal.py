"""A proposal of the `sarakkeet` input for a file whose headings we do not know.

The proposals are guesses for a person to correct: by the words and letters of a heading
(`vocabulary.py`), and by what its cells hold (`profile.py`).
"""

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from flows.reading.headings import NAMES, HeadingRow, missing_of
from flows.reading.mapping import EI_OHJETTA, Ohje
from flows.reading.profile import Profiili, profile_of
from flows.reading.recognition import fullest_row
from flows.reading.sheets import Sheet, Workbook
from flows.reading.vocabulary import likeness
from schemas.ehdotus import Ehdotus, Taulukkoehdotus
from schemas.lajit import (
    HYVAKSYNNAT,
    KIRJANPITO,
    LAJIT,
    POHJAN_LAJIT,
    SARAKKEET,
    TALOUSARVIO,
    Laji,
    Muoto,
)
from schemas.syotekirja import OHJEEN_NIMI

_MOST_COLUMNS: Final = 100
_OFFERED: Final = tuple(
    laji for laji in LAJIT if laji not in {SARAKKEET, HYVAKSYNNAT, *POHJAN_LAJIT}
)
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_KNOWN: Final = 1.0
_SEPARATORS: Final = (";", "\t", ",", "|")
_FEWEST_SEPARATORS: Final = 2
_LIKELY: Final = 0.95
_BY_CELLS: Final = 0.3


def propose(sheet: Sheet, ohje: Ohje = EI_OHJETTA) -> Taulukkoehdotus:
    """Return what each heading of a sheet may mean, in the kind of input that comes nearest.

    What the user has said of the file already (`ohje`) is taken as known.
    """
    row = fullest_row(sheet.heading_rows())
    if row is None:
        return Taulukkoehdotus(taulukko=sheet.nimi)
    if _in_one_cell(row):
        return Taulukkoehdotus(taulukko=sheet.nimi, rivi=row.rivi, yhdessa_solussa=True)
    columns = {
        place: profile_of(sheet, place, row.rivi)
        for place, otsikko in enumerate(row.tekstit[:_MOST_COLUMNS])
        if otsikko
    }
    best = max((_fit(row, laji, columns, ohje) for laji in _OFFERED), key=lambda each: each.rank)
    return Taulukkoehdotus(
        taulukko=sheet.nimi,
        rivi=row.rivi,
        laji=best.laji.nimi if best.columns else "",
        puuttuvat=best.missing if best.columns else (),
        ehdotukset=tuple(
            _proposal(row.tekstit[place], best.columns.get(place), profiili)
            for place, profiili in columns.items()
        ),
    )


def _in_one_cell(row: HeadingRow) -> bool:
    """Say whether a row's only text holds several headings and what parts them."""
    texts = [teksti for teksti in row.tekstit if teksti]
    return len(texts) == 1 and max(map(texts[0].count, _SEPARATORS)) >= _FEWEST_SEPARATORS


def propose_all(workbook: Workbook) -> tuple[Taulukkoehdotus, ...]:
    """Return what the headings of each sheet that has any may mean; our guidance is no input."""
    sheets = [
        propose(sheet)
        for sheet in workbook.taulukot
        if sheet.este is None and sheet.solut.height and not is_guidance(sheet)
    ]
    return tuple(each for each in sheets if each.ehdotukset or each.yhdessa_solussa)


def is_guidance(sheet: Sheet) -> bool:
    """Say whether a sheet is the guidance that goes with the workbooks we write."""
    return OHJEEN_NIMI in sheet.solut.row(0)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a column is taken to mean, how surely, and the form that says the rest."""

    otsikko: str
    score: float
    form: str = ""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a row of headings fits a kind: what its columns mean, and what is missing."""

    laji: Laji
    columns: Mapping[int, _Meant]
    missing: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, float]:
        """Its place among the kinds: what is there less twice what is not, then how surely."""
        there = len(self.laji.pakolliset) - len(self.missing)
        return there - 2 * len(self.missing), sum(meant.score for meant in self.columns.values())


def _fit(row: HeadingRow, laji: Laji, columns: Mapping[int, Profiili], ohje: Ohje) -> _Fit:
    """Give each column the likeliest term that its cells allow, each term once."""
    told = {place for place in columns if row.vertailu[place] in ohje.otsikot}
    yearly, given = _by_year(row, {p: each for p, each in columns.items() if p not in told})
    given |= {t for place in told for t in ohje.vakiot.get(row.vertailu[place], ())}
    scores = [
        (score, place, termi)
        for place, profiili in columns.items()
        for termi, score in _likeness(row, place, laji, ohje).items()
        if place not in yearly and (place in told or profiili.fits(laji.sarake(termi)))
    ]
    terms: dict[str, tuple[int, float]] = {}
    for score, place, termi in sorted(scores, key=lambda each: (-each[0], each[1])):
        if termi not in terms and place not in {other for other, _ in terms.values()}:
            terms[termi] = (place, score)
    virtual = {termi for termi in given if termi in {s.termi for s in laji.sarakkeet}}
    taken = told | yearly.keys() | {place for place, _ in terms.values()}
    free = {place: each for place, each in columns.items() if place not in taken}
    if laji in {KIRJANPITO, TALOUSARVIO}:
        terms |= _by_cells(laji, free, terms.keys() | virtual)
    dated = {"paiva", "kausi"} & terms.keys()
    meant = {
        place: _Meant(laji.sarake(termi).otsikko, score, _form(laji, termi, columns[place]))
        for termi, (place, score) in terms.items()
    }
    for place, each in yearly.items():
        meant[place] = _Meant(each.otsikko, each.score, "" if dated else each.form)
    return _Fit(laji, meant, missing_of(laji, dict.fromkeys(terms.keys() | virtual)))


def _likeness(row: HeadingRow, place: int, laji: Laji, ohje: Ohje) -> Mapping[str, float]:
    """Return how surely a column means each term; what the user said of it is sure."""
    said = ohje.otsikot.get(row.vertailu[place])
    if said is None:
        return likeness(row.tekstit[place], laji)
    return {NAMES[laji.nimi][said]: _KNOWN} if said in NAMES[laji.nimi] else {}


def _form(laji: Laji, termi: str, profiili: Profiili) -> str:
    return profiili.paivat if laji.sarake(termi).muoto is Muoto.PAIVA else ""


def _by_year(
    row: HeadingRow, columns: Mapping[int, Profiili]
) -> tuple[dict[int, _Meant], frozenset[str]]:
    """Return the columns of amounts of one year each, and the terms they give to their tables."""
    found: dict[int, _Meant] = {}
    terms: set[str] = set()
    for place, profiili in columns.items():
        year = _YEAR.search(row.tekstit[place])
        if year is None or Muoto.SUMMA not in profiili.muodot or not profiili.taytettyja:
            continue
        heading = _YEAR.sub(" ", row.tekstit[place])
        for laji, termi, form, constant in (
            (TALOUSARVIO, "alkuperainen", "vuosi {}", "vuosi"),
            (TALOUSARVIO, "muutos", "vuosi {}", "vuosi"),
            (KIRJANPITO, "summa", "kausi {}-12", "kausi"),
        ):
            score = likeness(heading, laji).get(termi)
            if score is not None:
                otsikko = laji.sarake(termi).otsikko
                found[place] = _Meant(otsikko, min(score, _LIKELY), form.format(year[0]))
                terms |= {termi, constant}
                break
    return found, frozenset(terms)


def _by_cells(
    laji: Laji, free: Mapping[int, Profiili], there: AbstractSet[str]
) -> dict[str, tuple[int, float]]:
    """Give a term that is still missing the only column whose cells look like it."""
    amounts = {"summa", "debet", "alkuperainen"}
    wanted: tuple[tuple[str, set[str], Callable[[Profiili], bool]], ...] = (
        ("paiva", {"paiva", "kausi"}, lambda each: Muoto.PAIVA in each.muodot),
        ("tili", {"tili", "jhs_tili", "tuloslaskelman_rivi"}, lambda each: each.tileja),
        ("summa", amounts, lambda each: each.rahaa),
    )
    found: dict[str, tuple[int, float]] = {}
    for termi, alternatives, looks in wanted:
        places = [p for p, each in free.items() if each.taytettyja and looks(each)]
        if not alternatives & there and len(places) == 1 and _has(laji, termi):
            found[termi] = (places[0], _BY_CELLS)
    return found


def _has(laji: Laji, termi: str) -> bool:
    return any(sarake.termi == termi for sarake in laji.sarakkeet)


def _proposal(otsikko: str, meant: _Meant | None, profiili: Profiili) -> Ehdotus:
    """Put together what is proposed for a heading; words and names are not shown."""
    score = meant.score if meant else 0.0
    return Ehdotus(
        otsikko=otsikko,
        merkitys=meant.otsikko if meant else "",
        muoto=meant.form if meant else "",
        tunnettu=score >= _KNOWN,
        varma=score > _BY_CELLS,
        teksti=profiili.teksti,
        naytteet=profiili.naytteet,
        taytettyja=profiili.taytettyja,
    )
