"""Words that headings of other systems and languages are made of, and the columns they mean.

Our own headings and their synonyms are in `schemas/lajit.py`; choosing among them is `proposal.py`.
"""

import re
from difflib import SequenceMatcher
from typing import Final

from flows.reading.headings import NAMES, normal
from schemas.lajit import Laji, Muoto

_TEXTS: Final = frozenset(
    [
        "description",
        "desc",
        "name",
        "navn",
        "namn",
        "nimi",
        "tekst",
        "text",
        "label",
        "beskrivning",
        "beskrivelse",
        "benämning",
        "title",
        "selite",
        "nimitys",
    ]
)
"""Words that make a code's heading the heading of its name."""
_NEUTRAL: Final = frozenset(
    ["code", "kod", "koodi", "no", "nr", "nro", "number", "nummer", "numero", "id"]
)
"""Words that say no more of a column than that it holds codes."""
_NAMED: Final = {
    "tili": "tilin_nimi",
    "kustannuspaikka": "kustannuspaikan_nimi",
    "hanke": "hankkeen_nimi",
}

_MEANINGS: Final = {
    "tili": (
        "gl account", "general ledger account", "natural account", "account", "konto", "kontonr",
        "kontonummer", "object", "tili", "tilin", "tilikoodi", "acct", "gl",
    ),
    "kustannuspaikka": (
        "cost center", "cost centre", "costcenter", "costcentre", "department", "dept",
        "kostnadsställe", "kostnadssted", "kst", "ansvar", "ansvarsområde", "ansvarsenhet",
        "enhet", "responsibility", "yksikkö", "vastuualue", "kustannuspaikka", "function",
        "organization", "organisation", "unit", "school", "location",
    ),
    "palvelu": ("tjeneste", "tjänst", "service code", "verksamhet", "program", "toiminto"),
    "tosite": (
        "voucher", "transaction", "transactionno", "transaction number", "document", "entry",
        "verifikat", "verifikation", "verifikationsnummer", "ver nr", "bilag", "bilagsnummer",
        "tosite",
    ),
    "tositelaji": (
        "voucher type", "document type", "transaction type", "journal", "source",
        "verifikationstyp", "verifikationsserie", "bilagsart", "laji",
    ),
    "paiva": (
        "posting date", "transaction date", "voucher date", "effective date", "date", "datum",
        "dato", "bokföringsdatum", "bokföringsdag", "bilagsdato", "päivä", "pvm", "pvä",
        "päivämäärä",
    ),
    "kausi": ("accounting period", "fiscal period", "period", "periode", "month", "månad",
              "kuukausi", "kausi"),
    "summa": (
        "net amount", "amount", "belopp", "beløp", "netto", "net", "sum", "actual", "actuals",
        "utfall", "rekneskap", "regnskap", "bokslut", "toteuma", "toteutunut", "euroa", "eur",
        "summa",
    ),
    "debet": ("debit", "debet", "debits", "dr"),
    "kredit": ("credit", "kredit", "kreditt", "credits", "cr"),
    "puoli": ("credit flag", "debit credit", "dr cr", "d k", "debet kredit", "side", "puoli"),
    "hanke": ("project", "projekt", "prosjekt", "work order", "hanke", "projekti"),
    "selite": ("description", "text", "memo", "narrative", "comment", "beskrivning", "tekst",
               "beskrivelse", "selite"),
    "kumppani": ("vendor", "supplier", "customer", "payee", "counterparty", "leverantör",
                 "leverandør", "kund", "motpart", "toimittaja", "asiakas"),
    "vuosi": ("fiscal year", "budget year", "year", "budgetår", "år", "vuosi"),
    "alkuperainen": (
        "original budget", "adopted budget", "approved budget", "budget", "budsjett", "budjetti",
        "talousarvio", "määräraha", "ta",
    ),
    "muutos": ("amendment", "amendments", "revision", "ändring", "budgetändring", "muutos"),
    "muutettu": ("amended budget", "revised budget", "ändrad budget", "muutettu talousarvio"),
    "paatos": ("decision", "resolution", "beslut", "päätös"),
    "paatospaiva": ("decision date", "beslutsdatum"),
    "palvelualue": ("service area", "serviceområde", "tjänsteområde", "palvelualue"),
    "toimiala": ("division", "sector", "sektor", "directorate", "committee", "toimiala"),
    "tuloslaskelman_rivi": ("statement line", "line item", "resultatrad", "rad"),
    "otsikko": ("heading", "rubrik", "otsikko"),
    "jarjestys": ("order", "ordning", "järjestys", "sort"),
    "investointiryhma": ("investment group", "investeringsgrupp"),
    "tili_alkaen": ("account from", "konto från", "from account"),
    "tili_paattyen": ("account to", "konto till", "to account"),
    "voimassa_alkaen": ("valid from", "giltig från"),
    "voimassa_asti": ("valid to", "valid until", "giltig till"),
}  # fmt: skip
"""Words of a heading by the term they mean, the surest first."""

_WORDS: Final = re.compile(r"[^\W\d_]+")
_CAMEL: Final = re.compile(r"(?<=[a-zåäöæø])(?=[A-ZÅÄÖÆØ])")
_STEM: Final = 5
_ENDING: Final = 2
_EXACT: Final = 1.0
_BY_WORDS: Final = 0.9
_STEP: Final = 0.01
_EXTRA: Final = 0.05
_LEAST_LIKE: Final = 0.72


def words_of(otsikko: str) -> tuple[str, ...]:
    """Return the words of a heading: `Object_Code` and `objectCode` have two."""
    return tuple(_WORDS.findall(_CAMEL.sub(" ", otsikko).casefold()))


def likeness(otsikko: str, laji: Laji) -> dict[str, float]:
    """Return how surely a heading means each term of a kind (0 to 1); 1 is our own heading."""
    own = NAMES[laji.nimi].get(normal(otsikko))
    if own is not None:
        return {own: _EXACT}
    known = {sarake.termi: sarake.muoto for sarake in laji.sarakkeet}
    words = tuple(word for word in words_of(otsikko) if word not in _NEUTRAL)
    codes = tuple(word for word in words if word not in _TEXTS)
    if codes and codes != words:
        meant = {_name_of(termi, known): score for termi, score in _by_words(codes).items()}
    else:
        meant = _by_words(words)
        if not meant.keys() & known.keys():
            return _by_letters(normal(otsikko), laji)
    return {termi: score for termi, score in meant.items() if termi in known}


def _name_of(termi: str, known: dict[str, Muoto]) -> str:
    """Return the term of a code's name; a term of text is its own name, another has none."""
    return termi if known.get(termi) is Muoto.TEKSTI else _NAMED.get(termi, "")


def _by_words(words: tuple[str, ...]) -> dict[str, float]:
    """Return the terms whose words a heading has."""
    return {
        termi: max(scores)
        for termi, phrases in _MEANINGS.items()
        if (
            scores := [
                _BY_WORDS - _STEP * place - _EXTRA * max(len(words) - len(parts), 0)
                for place, parts in enumerate(map(str.split, phrases))
                if all(any(_is(word, part) for word in words) for part in parts)
            ]
        )
    }


def _is(word: str, part: str) -> bool:
    """Say whether a heading's word is the given one, or one inflected or compounded of it."""
    stem = part[: max(_STEM, len(part) - _ENDING)]
    return word == part or (len(part) >= _STEM and (word.startswith(stem) or word.endswith(part)))


def _by_letters(compared: str, laji: Laji) -> dict[str, float]:
    """Return the one term whose name is nearest by its letters."""
    names = NAMES[laji.nimi] if len(compared) >= _STEM else {}
    matcher = SequenceMatcher(b=compared)
    best, most = "", _LEAST_LIKE
    for name in names:
        matcher.set_seq1(name)
        if matcher.real_quick_ratio() >= most and matcher.quick_ratio() >= most:
            ratio = matcher.ratio()
            if ratio >= most:
                best, most = name, ratio
    return {names[best]: most * _BY_WORDS} if best else {}
