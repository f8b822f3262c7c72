"""What a run's page in the engine shows: the verdict, what changed, the first causes, the files.

Found values are in it, texts and partners of postings never are.
"""

from collections.abc import Iterator
from typing import Final

from flows.publishing import Paatos
from flows.returning import RETURNED
from flows.writing.tarkastusraportti import answers, causes_told, content_of
from schemas.rules import RULES
from schemas.sanat import sivu
from schemas.sanat import tarkastus as raportti
from schemas.sanat.katsaus import HYVAKSYTYT, LOYDOS
from schemas.written import day

SHOWN_CAUSES: Final = 50
"""Causes on the page; all of them are in the validation report."""


def summary(paatos: Paatos) -> str:
    """Return the answers, the accepted findings and the written files as markdown."""
    return "\n".join(_lines(paatos)) + "\n"


def first_causes(paatos: Paatos) -> tuple[list[dict[str, str]], str]:
    """Return the causes to begin with, a row each, and how many of how many they are."""
    kieli = paatos.tarkastus.kieli
    sisalto = content_of(paatos.tarkastus, kieli)
    rows = causes_told(sisalto, SHOWN_CAUSES)
    total = raportti.SYITA(sisalto.syyt.height, kieli)
    findings = LOYDOS(sisalto.loydokset.height, kieli)
    if not rows:
        none = sivu.EI_LOYDOKSIA(kieli)
        return [{raportti.MIKA_ON_VIALLA(kieli): none}], none.removesuffix(".")
    return rows, sivu.ENSIMMAISTA(kieli, naytetaan=len(rows), syita=total, loydoksia=findings)


def _lines(paatos: Paatos) -> Iterator[str]:
    kieli = paatos.tarkastus.kieli
    first, *others = answers(content_of(paatos.tarkastus, kieli))
    yield f"## {first.lause}"
    for vastaus in others:
        yield f"\n**{vastaus.kysymys}** {_plain(vastaus.lause)}"
    if paatos.tarkastus.hyvaksytyt:
        yield f"\n### {HYVAKSYTYT(kieli)}\n"
    for each in paatos.tarkastus.hyvaksytyt:
        title = RULES[each.saanto].texts(kieli).title
        until = sivu.VOIMASSA(kieli, paiva=day(each.voimassa_asti, kieli))
        yield f"- {title}: {_code(each.kohde)}, {LOYDOS(each.loydoksia, kieli)}, {until}"
    copies = paatos.kansio / RETURNED
    returned = [path for path in paatos.tiedostot if path.is_relative_to(copies)]
    for title, paths in (
        (sivu.TIEDOSTOT(kieli), [path for path in paatos.tiedostot if path not in returned]),
        (raportti.PALAUTETTAVAT(kieli), returned),
    ):
        if paths:
            yield f"\n### {title}\n"
        for path in paths:
            yield f"- {_code(paatos.paikka(path if paatos.osoite else path.resolve()))}"


def _code(text: str) -> str:
    return f"`{text.replace('`', ' ')}`"


def _plain(text: str) -> str:
    """Return text that no sign of markdown is read in."""
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>#|" else sign for sign in text)
