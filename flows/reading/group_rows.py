"""One row that may head a group: which code and name it gives, with or without a word for them.

Which of such rows do head a group, and of which level they are, is told in `groups.py`.
"""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from flows.reading.headings import NAMES, normal
from schemas.lajit import KIRJANPITO

GROUPING: Final = ("tili", "kustannuspaikka")
"""The terms that rows of groups give to the rows below them."""
_TOTALS: Final = r"yhteensä|yht\.?|summa|välisumma|total|totalt|sammanlagt"
TOTAL_WORDS: Final = rf"(?i)^(?:{_TOTALS})(?:\s|:|$)|\s(?:{_TOTALS}):?$"
"""Words of a total, where a code would stand."""
CARRIED_WORDS: Final = (
    r"(?i)(?:^|\s)(?:(?:alku|loppu|avaus)?(?:saldo|siirto)|siirtyy|siirretään|avaava)(?:\s|[:.,]|$)"
)
"""Words of an amount that is carried in from before, or from page to page."""
OPENING_WORDS: Final = (
    r"(?i)^(?:(?:alku|avaus)saldo|avaava saldo|(?:saldo|siirto) (?:edellise|ed\.).*"
    r"|ingående (?:balans|saldo)|opening balance)(?:\s+[0-9][0-9.–-]*)?:?$"
)
"""All that a cell of an opening balance says; a posting may well say `Siirto` in its text."""

_LABELS: Final = {
    **{name: termi for name, termi in NAMES[KIRJANPITO.nimi].items() if termi in GROUPING},
    "jhs-tili": "tili", "konto": "tili", "kto": "tili", "account": "tili", "tilinro": "tili",
    "yksikkö": "kustannuspaikka", "kostnadsställe": "kustannuspaikka",
    "costcentre": "kustannuspaikka", "costcenter": "kustannuspaikka",
}  # fmt: skip
_CODE: Final = r"(?P<koodi>{})(?:[.,]0+)?[:;,]?"
_NAME: Final = r"(?:\s+(?:[-–—:]\s*)?(?P<nimi>\S.*))?"
_LABELLED: Final = re.compile(
    r"(?P<sana>[^\W\d_][^\d:]*?)(?:\s*[:.]\s*|\s+)" + _CODE.format(r"\S*[0-9]\S*?") + _NAME,
    re.DOTALL,
)
_BARE: Final = re.compile(_CODE.format(r"[^\W\d_]{0,4}[0-9][\w-]+?") + _NAME, re.DOTALL)
_CODES: Final = {
    "tili": re.compile("[0-9]{3,8}"),
    "kustannuspaikka": re.compile(r"[^\s*]{1,30}"),
}
_DAY: Final = re.compile(
    r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:[0-3][0-9][01][0-9](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[01][0-9][0-3][0-9])$"
)
_NUMBER: Final = re.compile(r"[-+−(]?[0-9][0-9\s.,]*[-)]?$")
_TOTAL: Final = re.compile(TOTAL_WORDS)
_CARRIED: Final = re.compile(CARRIED_WORDS)


@dataclass(frozen=True, slots=True)
class Tasot:
    """In English: how the rows of groups tell of which term their codes are.

    `sanoin` are terms that a word tells, so that no bare code is of these. `mitta` is what parts
    bare codes of two levels, and `termit` the term of each of its values.
    """

    sanoin: frozenset[str] = frozenset()
    mitta: str = ""
    termit: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Koodi:
    """In English: a code that a row gives, and its name; no term when no word tells it.

    `yhdessa` says that the name stands in the code's own cell.
    """

    termi: str
    koodi: str
    nimi: str | None
    yhdessa: bool


def codes_of(
    texts: Sequence[str], places: Sequence[int], luettavat: Container[int]
) -> tuple[Koodi, ...]:
    """Return the codes of a row by its filled cells and their columns; none when it heads no group.

    Word, code and name may stand in one cell, or each in the next. Without a word, the row holds a
    code and its name beside it, and no more than a balance, which stands outside the columns that
    are read (`luettavat`). A day speaks against a group, and so do the words of a total.
    """
    if any(_DAY.match(text) or _TOTAL.search(text) for text in texts):
        return ()
    return labelled_codes(texts) or _bare_code(texts, places, luettavat)


def labelled_codes(texts: Sequence[str]) -> tuple[Koodi, ...]:
    """Return the codes in a row that a word names, one a term: `Tili 7640 Atk-laitteet`."""
    found: dict[str, Koodi] = {}
    for place, text in enumerate(texts):
        alone = normal(text.rstrip(":. ")) in _LABELS
        rest = texts[place + 1 + alone :]
        match = _LABELLED.fullmatch(" ".join(texts[place : place + 1 + alone]))
        termi = _LABELS.get(normal(match["sana"])) if match else None
        if match and termi and _CODES[termi].fullmatch(match["koodi"]):
            beside = rest[0] if rest and _is_name(rest[0]) else None
            found.setdefault(termi, Koodi(termi, match["koodi"], match["nimi"] or beside, True))
    return tuple(found.values())


def _bare_code(
    texts: Sequence[str], places: Sequence[int], luettavat: Container[int]
) -> tuple[Koodi, ...]:
    match = _BARE.fullmatch(texts[0])
    if match is None or (match["nimi"] is not None and not _is_name(match["nimi"])):
        return ()
    beside = texts[1:2] if places[1:2] == [places[0] + 1] and _is_name(texts[1]) else []
    named = match["nimi"] is None and bool(beside)
    rest = list(zip(texts, places, strict=True))[1 + named :]
    balance = [
        _CARRIED.search(text) or (place not in luettavat and _NUMBER.match(text))
        for text, place in rest
    ]
    if not all(balance):
        return ()
    return (
        Koodi(
            "", match["koodi"], match["nimi"] or next(iter(beside), None), match["nimi"] is not None
        ),
    )


def _is_name(text: str) -> bool:
    """Say whether a text may be a code's name: words, and neither a balance nor another code."""
    match = _LABELLED.fullmatch(text)
    other = match is not None and normal(match["sana"]) in _LABELS
    return text[:1].isalpha() and not other and not _CARRIED.search(text)
