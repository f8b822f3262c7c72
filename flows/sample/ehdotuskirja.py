"""The `sarakkeet` workbook proposed for one export: its headings, what they may mean, what to do.

What the headings may mean is guessed by the reader.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath
from typing import Final

from flows.sample.pohjat import Pohja, empty_sheet, guidance_sheet
from schemas.ehdotus import Ehdotus, Taulukkoehdotus
from schemas.lajit import SARAKKEET, Muoto
from schemas.syotekirja import OHJEEN_NIMI, Solu, SyoteKirja, SyoteSarake

_LUOTU: Final = datetime(2023, 1, 1, 9)  # noqa: DTZ001 - equal proposals give equal bytes
_POHJA: Final = Pohja("Sarakkeet", SARAKKEET, ("otsikko", "merkitys", "tiedosto", "muoto"))
_LISAT: Final = (
    SyoteSarake(otsikko="Esimerkkejä (ei lueta)", leveys=40),
    SyoteSarake(otsikko="Taulukko (ei lueta)", leveys=22),
    SyoteSarake(otsikko="Täytettyjä soluja (ei lueta)", muoto=Muoto.LUKU, leveys=18),
)
_SANOJA: Final = "sanoja (ei näytetä)"
_MONTHS: Final = re.compile(
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)(?:kuu)?\w*|"
    r"(?:jan|feb|mar|apr|may|maj|jun|jul|aug|sep|oct|okt|nov|dec)\w{0,6}"
)
_FEWEST_LETTERS: Final = 3


def ehdotuskirja(nimi: str, taulukot: Sequence[Taulukkoehdotus]) -> SyoteKirja | None:
    """Return the workbook for the export called `nimi`, None when every heading is known already.

    It has a row for each heading that is not known, and for each known one that needs a form.
    """
    ehdotukset = _each_once(taulukot)
    rows = [pair for pair in ehdotukset if not pair[1].tunnettu or pair[1].muoto]
    if not rows:
        return None
    known = [each.otsikko for _, each in ehdotukset if each.tunnettu]
    ohje, valinnat = guidance_sheet((_POHJA,), tuple(_introduction(nimi, taulukot, known)))
    sheet = empty_sheet(_POHJA, valinnat)
    malli = pattern_of_name(nimi)
    return SyoteKirja(
        nimi=f"sarakkeet-{PurePath(nimi).stem}.xlsx",
        luotu=_LUOTU,
        taulukot=(
            replace(
                sheet,
                sarakkeet=(*sheet.sarakkeet, *_LISAT),
                rivit=tuple(_row(taulukko, each, malli) for taulukko, each in rows),
            ),
            ohje,
        ),
    )


def pattern_of_name(nimi: str) -> str:
    """Return a pattern that fits the next export of a system too: `gl_2020.csv` → `gl*.csv`.

    What changes from export to export, numbers and months, is left open; a name of nothing else is
    kept as it is.
    """
    path = PurePath(nimi)
    words = re.split(r"[\W_]+", path.stem)
    lasting = [word for word in words if word and not _changes(word)]
    if not lasting or len(lasting[0]) < _FEWEST_LETTERS:
        return re.sub(r"[\[\]?*]", "?", path.name)
    start = "" if words[0] == lasting[0] else "*"
    return f"{start}{lasting[0]}*{path.suffix}"


def _changes(word: str) -> bool:
    return any(mark.isdigit() for mark in word) or bool(_MONTHS.fullmatch(word.casefold()))


def _each_once(taulukot: Iterable[Taulukkoehdotus]) -> list[tuple[str, Ehdotus]]:
    """Return each heading with the sheet it is first on; one with a meaning wins."""
    found: dict[str, tuple[str, Ehdotus]] = {}
    for taulukko in taulukot:
        for each in taulukko.ehdotukset:
            key = "".join(each.otsikko.casefold().split())
            earlier = found.get(key)
            if earlier is None or (each.merkitys and not earlier[1].merkitys):
                found[key] = (taulukko.taulukko, each)
    return list(found.values())


def _row(taulukko: str, ehdotus: Ehdotus, malli: str) -> tuple[Solu, ...]:
    return (
        ehdotus.otsikko,
        None if ehdotus.tunnettu else ehdotus.merkitys or None,
        malli,
        ehdotus.muoto or None,
        _SANOJA if ehdotus.teksti else "; ".join(ehdotus.naytteet) or None,
        taulukko,
        ehdotus.taytettyja,
    )


def _introduction(
    nimi: str, taulukot: Sequence[Taulukkoehdotus], known: Sequence[str]
) -> Iterator[str]:
    yield OHJEEN_NIMI
    yield (
        f"Taulukossa {_POHJA.taulukko} on rivi jokaiselle tiedoston {nimi} otsikolle, jota "
        "Toteuma ei tunne."
    )
    yield (
        "1. Tarkista sarake Merkitys: valitse luettelosta, mitä otsikko tarkoittaa. Jätä solu "
        "tyhjäksi, jos mikään ei sovi. Viiva (-) jättää sarakkeen lukematta."
    )
    yield (
        "2. Tarkista sarake Muoto: päivien muoto (pp.kk.vvvv, kk/pp/vvvv), summien muoto "
        "(1.234,56 tai 1,234.56), etumerkki (debet+ kun menot ovat plussaa, tulo+ kun tulot ovat) "
        "tai summan kausi tai vuosi (kausi 2023-03, vuosi 2023). Usean väliin puolipiste."
    )
    yield (
        "3. Sarake Tiedosto kertoo, mitä tiedostoja rivi koskee; tähti korvaa minkä tahansa osan "
        "nimestä, joten sama työkirja kelpaa seuraavallekin viennille."
    )
    yield "4. Tallenna ja pudota tämä työkirja syötekansioon vientitiedoston viereen."
    yield "5. Aja toteuma check: tarkastusraportti kertoo, mitä vielä puuttuu."
    for taulukko in taulukot:
        if taulukko.puuttuvat:
            yield (
                f"Taulukosta {taulukko.taulukko} puuttuu vielä ({taulukko.laji}): "
                f"{', '.join(taulukko.puuttuvat)}. Anna se sarakkeessa Merkitys; jos koko tiedosto "
                "on yhdeltä kaudelta, kirjoita riville ilman otsikkoa Muoto kausi 2023-03."
            )
    if known:
        yield f"Nämä otsikot tunnetaan valmiiksi: {', '.join(known)}."
    yield ""
