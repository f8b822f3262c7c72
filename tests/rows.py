"""Building what the reader would have read, from rows that a test shows."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl
from pandera.api.polars.model import DataFrameModel

from schemas.ennuste import Ennuste, Selitykset
from schemas.hyvaksynta import Hyvaksynnat
from schemas.kirjaukset import Kirjaukset
from schemas.lahteet import Lahde, Luettu, Tiedosto
from schemas.lahteet import Taulu as LahdeTaulu
from schemas.organisaatio import Hankkeet, Organisaatio, Palvelualueet
from schemas.raporttipohja import PohjaOsiot, PohjaRivit, PohjaSarakkeet
from schemas.sanallinen import Tavoitteet, Tekstit
from schemas.talousarvio import Talousarvio
from schemas.tilikartta import Tilikartta

_MODELS: dict[str, type[DataFrameModel]] = {
    "kirjanpito": Kirjaukset,
    "talousarvio": Talousarvio,
    "organisaatio": Organisaatio,
    "palvelualueet": Palvelualueet,
    "hankkeet": Hankkeet,
    "tilikartta": Tilikartta,
    "hyväksynnät": Hyvaksynnat,
    "tavoitteet": Tavoitteet,
    "tekstit": Tekstit,
    "raporttipohja-osiot": PohjaOsiot,
    "raporttipohja-rivit": PohjaRivit,
    "raporttipohja-sarakkeet": PohjaSarakkeet,
    "ennuste": Ennuste,
    "selitykset": Selitykset,
}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def taulu(laji: str, rows: Sequence[Mapping[str, Any]], **lahde: object) -> LahdeTaulu:
    """A table of a kind: each row names the columns it fills; its first row is sheet row 2."""
    schema = {
        name: column.dtype.type
        for name, column in _MODELS[laji].to_schema().columns.items()
        if name != "lahde"
    }
    numbered = [{"lahderivi": number, **row} for number, row in enumerate(rows, start=2)]
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in numbered], schema)
    terms = [name.removesuffix("_cents") for name in schema if name != "lahderivi"]
    given = {
        "tiedosto": Tiedosto(nimi=f"{laji}.xlsx", sha256=laji, tavuja=1),
        "taulukko": "Taul1",
        "sarakkeet": dict(zip(terms, _LETTERS, strict=False)),
        "otsikot": {term: term.capitalize() for term in terms},
        **lahde,
    }
    return LahdeTaulu(Lahde(laji=laji, otsikkorivi=1, riveja=frame.height, **given), frame)


def luettu(*taulut: LahdeTaulu, nimi: str | None = None) -> Luettu:
    """A file of tables; a name of its own gives it a content of its own."""
    if nimi is None:
        return Luettu(taulut[0].lahde.tiedosto, taulut)
    tiedosto = Tiedosto(nimi=nimi, sha256=nimi, tavuja=1)
    renamed = tuple(
        LahdeTaulu(_with_file(table.lahde, tiedosto), table.rivit, table.ohitetut)
        for table in taulut
    )
    return Luettu(tiedosto, renamed)


def _with_file(lahde: Lahde, tiedosto: Tiedosto) -> Lahde:
    fields = {name: getattr(lahde, name) for name in Lahde.__slots__}
    return Lahde(**{**fields, "tiedosto": tiedosto})
