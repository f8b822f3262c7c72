"""What a run's page in the engine shows: the verdict, what changed, the first causes, the files.

Found values are in it, texts and partners of postings never are.
"""

from collections.abc import Iterator
from typing import Final

from flows.publishing import Paatos
from flows.returning import RETURNED
from flows.writing.tarkastusraportti import answers, causes_told, content_of
from schemas.finnish import counted
from schemas.rules import RULES

SHOWN_CAUSES: Final = 50
"""Causes on the page; all of them are in the validation report."""


def summary(paatos: Paatos) -> str:
    """Return the answers, the accepted findings and the written files as markdown."""
    return "\n".join(_lines(paatos)) + "\n"


def first_causes(paatos: Paatos) -> tuple[list[dict[str, str]], str]:
    """Return the causes to begin with, a row each, and how many of how many they are."""
    sisalto = content_of(paatos.tarkastus)
    rows = causes_told(sisalto, SHOWN_CAUSES)
    total = counted(sisalto.syyt.height, "syy", "syytä")
    findings = counted(sisalto.loydokset.height, "löydös", "löydöstä")
    if not rows:
        return [{"Mikä on vialla": "Löydöksiä ei ole."}], "Löydöksiä ei ole"
    return rows, f"{len(rows)} ensimmäistä, kaikkiaan {total} ja {findings}"


def _lines(paatos: Paatos) -> Iterator[str]:
    first, *others = answers(content_of(paatos.tarkastus))
    yield f"## {first.lause}"
    for vastaus in others:
        yield f"\n**{vastaus.kysymys}** {_plain(vastaus.lause)}"
    if paatos.tarkastus.hyvaksytyt:
        yield "\n### Hyväksytyt poikkeukset\n"
    for each in paatos.tarkastus.hyvaksytyt:
        title = RULES[each.saanto].texts().title
        until = each.voimassa_asti
        count = counted(each.loydoksia, "löydös", "löydöstä")
        yield (
            f"- {title}: {_code(each.kohde)}, {count}, "
            f"voimassa {until.day}.{until.month}.{until.year} asti"
        )
    copies = paatos.kansio / RETURNED
    returned = [path for path in paatos.tiedostot if path.is_relative_to(copies)]
    for title, paths in (
        ("Tiedostot", [path for path in paatos.tiedostot if path not in returned]),
        ("Lähettäjille palautettavat merkityt kopiot", returned),
    ):
        if paths:
            yield f"\n### {title}\n"
        for path in paths:
            yield f"- {_code(str(path.resolve()))}"


def _code(text: str) -> str:
    return f"`{text.replace('`', ' ')}`"


def _plain(text: str) -> str:
    """Return text that no sign of markdown is read in."""
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>#|" else sign for sign in text)
