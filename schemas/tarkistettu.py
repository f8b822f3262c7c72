"""What leaves the checks: rows that belong to figures, and an account of all that do not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

import polars as pl
from pandera.typing.polars import DataFrame

from schemas.ennuste import Syypaikat
from schemas.findings import Outcome
from schemas.hyvaksynta import Hyvaksynnat
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kirjaukset import Kohdistetut
from schemas.lahteet import Lahde
from schemas.layouts import Nimi, Raporttipohja
from schemas.sanallinen import Tavoitteet, Tekstit
from schemas.talousarvio import Maararahat
from schemas.toistuvat import Toistuva
from schemas.vakiopohjat import HEINOLA


class Kohtalo(StrEnum):
    """In English: what becomes of a posting or a budget line; `Syy` says why."""

    MAPPED = "mapped"
    EXCLUDED = "excluded"
    REJECTED = "rejected"
    UNMAPPED = "unmapped"


class Syy(StrEnum):
    """In English: why a posting or a budget line is in no figure."""

    NONE = ""
    BALANCE_SHEET = "balance-sheet"
    CLOSING_ACCOUNT = "closing-account"
    INTERNAL_ACCOUNTING = "internal-accounting"
    AFTER_PERIOD = "after-period"
    BROKEN_ROW = "broken-row"
    OTHER_YEAR = "other-year"
    NO_CLASS = "no-class"
    NO_LINE = "no-line"
    NO_UNIT = "no-unit"


KOHTALOT: Final = {
    "lahde": pl.Int32,
    "kohtalo": pl.String,
    "syy": pl.String,
    "riveja": pl.Int64,
    "summa_cents": pl.Int64,
}
"""Postings counted by source and fate, cents with income positive."""

JOHDETUT: Final = {
    "lahde": pl.Int32,
    "lahderivi": pl.Int32,
    "tili": Toistuva,
    "kustannuspaikka": Toistuva,
    "tosite": pl.String,
    "paiva": pl.Date,
    "kausi": pl.Int32,
    "hanke": Toistuva,
    "luokka": Toistuva,
    "toimiala": Toistuva,
    "palvelualue": Toistuva,
    "investointiryhma": Toistuva,
    "kohtalo": Toistuva,
    "syy": Toistuva,
    "summa_cents": pl.Int64,
}
"""Every posting with what became of it, cents with income positive; no text, no partner."""

JOHDETUT_MAARARAHAT: Final = {
    "lahde": pl.Int32,
    "lahderivi": pl.Int32,
    "vuosi": pl.Int32,
    "tili": pl.String,
    "kustannuspaikka": pl.String,
    "hanke": pl.String,
    "luokka": pl.String,
    "toimiala": pl.String,
    "palvelualue": pl.String,
    "investointiryhma": pl.String,
    "paatos": pl.String,
    "paatospaiva": pl.Date,
    "kohtalo": pl.String,
    "syy": pl.String,
    "alkuperainen_cents": pl.Int64,
    "muutos_cents": pl.Int64,
}
"""Every line of the budget with what became of it, cents with income positive.

An amendment decided after the period counts as zero.
"""

YKSIKOT: Final = {
    "toimiala": pl.String,
    "palvelualue": pl.String,
    "otsikko": pl.String,
    "jarjestys": pl.Int32,
}
"""Units in printed order: each service area of each division, and its heading."""

RYHMAT: Final = {
    "toimiala": pl.String,
    "investointiryhma": pl.String,
    "jarjestys": pl.Int32,
}
"""Investment groups in printed order."""


YHTEYDET: Final = {
    "kustannuspaikka": pl.String,
    "kustannuspaikan_nimi": pl.String,
    "kustannuspaikan_nimi_sv": pl.String,
    "kustannuspaikan_nimi_en": pl.String,
    "palvelualue": pl.String,
    "toimiala": pl.String,
    "voimassa_alkaen": pl.Date,
    "voimassa_asti": pl.Date,
}
"""Cost centres and the service areas they belong to, and when: columns of `Organisaatio`."""

OMAT_ENNUSTEET: Final = {
    "toimiala": pl.String,
    "palvelualue": pl.String,
    "luokka": pl.String,
    "ennuste_cents": pl.Int64,
}
"""A controller's own forecasts, income positive."""

SYYT: Final = {
    "toimiala": pl.String,
    "palvelualue": pl.String,
    "koodi": pl.String,
    "selitys": pl.String,
    "selitys_sv": pl.String,
    "selitys_en": pl.String,
}
"""Causes of deviations by unit and the code of a line; no service area is the division itself."""


TILIEN_NIMET: Final = {
    "tili": pl.String,
    "tilin_nimi": pl.String,
    "tilin_nimi_sv": pl.String,
    "tilin_nimi_en": pl.String,
}
"""Accounts that the chart names, in the languages it names them in."""


class Etumerkki(StrEnum):
    """In English: the sign a file uses: cost positive (debit) or income positive."""

    DEBIT_POSITIVE = "debit-positive"
    INCOME_POSITIVE = "income-positive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tarkistettu:
    """In English: checked input, all files together.

    A row's `lahde` is an index into `lahteet`. `johdetut` has every posting with its fate,
    `kirjaukset` those that belong to a figure; `johdetut_maararahat` and `maararahat` are the same
    of the budget, and `muutokset` sums its amendments by decision. `etumerkit` tells the sign
    found for each source of amounts; `kaytetyt` counts the rows used of each source; `otsikot` and
    `vastuuhenkilot` are by division. `pohja` is the layout of the reports, `pohjat` those of
    divisions and service areas that have another; `tunnetut_pohjat` names all that could be
    asked for, `pohjien_rivit` has the rows of those given. `organisaatio` has the registered cost
    centres, `ennusteet` a controller's own forecasts and `selitykset` the causes of deviations, led
    to their lines, `syypaikat` where missing ones belong. `nimet` has the names of units and
    groups in the languages they are given in, `tilien_nimet` those of accounts.
    """

    kausi: Kausi
    lahteet: tuple[Lahde, ...]
    johdetut: pl.DataFrame
    kirjaukset: DataFrame[Kohdistetut]
    johdetut_maararahat: pl.DataFrame
    maararahat: DataFrame[Maararahat]
    tavoitteet: DataFrame[Tavoitteet]
    tekstit: DataFrame[Tekstit]
    hyvaksynnat: DataFrame[Hyvaksynnat]
    yksikot: pl.DataFrame
    ryhmat: pl.DataFrame
    otsikot: Mapping[str, str]
    vastuuhenkilot: Mapping[str, Nimi]
    tulokset: tuple[Outcome, ...]
    kohtalot: pl.DataFrame
    muutokset: pl.DataFrame
    etumerkit: Mapping[int, Etumerkki]
    kaytetyt: Mapping[int, int]
    pohja: Raporttipohja = HEINOLA
    pohjat: Mapping[str, Raporttipohja] = field(default_factory=dict)
    tunnetut_pohjat: tuple[str, ...] = ()
    pohjien_rivit: Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]] = field(
        default_factory=dict
    )
    organisaatio: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=YHTEYDET))
    ennusteet: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=OMAT_ENNUSTEET))
    selitykset: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SYYT))
    syypaikat: Syypaikat = field(default_factory=Syypaikat)
    nimet: Mapping[str, Nimi] = field(default_factory=dict)
    tilien_nimet: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=TILIEN_NIMET))

    def nimi(self, nimi: str, kieli: Kieli = Kieli.FI) -> str:
        """Return the name of a unit in a language, given as the data has it."""
        return self.nimet[nimi].kielella(kieli) if nimi in self.nimet else nimi

    def pohja_of(self, toimiala: str, palvelualue: str | None = None) -> Raporttipohja:
        """Return the layout of a division's report, or of the tables of a service area of it."""
        own = self.pohjat.get(toimiala, self.pohja)
        return own if palvelualue is None else self.pohjat.get(palvelualue, own)

    @property
    def toimialat(self) -> tuple[str, ...]:
        """The divisions that have a posting or an appropriation, in the order of the units."""
        found = {
            toimiala
            for rows in (self.kirjaukset, self.maararahat)
            for toimiala in rows["toimiala"].unique()
        }
        known = self.yksikot["toimiala"].unique(maintain_order=True).to_list()
        return tuple(toimiala for toimiala in known if toimiala in found)
