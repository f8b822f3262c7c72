"""The figures of the report: statements, their exact cents, and what a whole report holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import pandera.polars as pa
import polars as pl
from pandera.typing.polars import DataFrame

from schemas.hyvaksynta import Hyvaksytty
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kuviot import Kuvio, KuvioLaji
from schemas.lahteet import Lahde
from schemas.layouts import LaskelmaRivi, LaskelmaSarake, Osio, Taulukkopohja
from schemas.vakiopohjat import HEINOLA

SUUREET: Final = ("tp", "tot_edellinen", "ta", "tot")
"""The measures that every report sums; the remaining and the per cent follow from them."""

LISASUUREET: Final = ("alkuperainen", "muutos", "ennuste")
"""The measures that a layout may show beside: the budget's two parts, and the forecast."""


class LaskelmaLaji(StrEnum):
    """In English: which table of the report a statement is."""

    YHTEENVETO = "yhteenveto"
    TULOSLASKELMA = "tuloslaskelma"
    INVESTOINNIT = "investoinnit"


@dataclass(frozen=True, slots=True)
class Rajaus:
    """In English: whose rows a table sums: a whole division's, or those of one `osa` of it.

    `osa` is a service area or, where `investoinnit` is true, an investment group. A division's
    operations and its investments are told apart: no table sums both. With `koko_kunta` the whole
    is the municipality, `toimiala` is what it is called, and each `osa` of it is a division.
    """

    toimiala: str
    osa: str | None = None
    investoinnit: bool = False
    koko_kunta: bool = False


@dataclass(frozen=True, slots=True)
class RiviTunnus:
    """In English: which printed line: of which table, and its place there, counted from 0."""

    laji: LaskelmaLaji
    rajaus: Rajaus
    paikka: int


class LaskelmaRivit(pa.DataFrameModel):
    """In English: the lines of one statement, exact cents beside what is printed.

    `laji` is a value of `RiviLaji`; a heading has no figures. Printed figures are whole units of
    their column, euros where the layout has no such column; names in `_kymmenys` are tenths of a
    per cent. The forecast is zero where none was made.
    """

    selite: str
    laji: str
    tp_cents: pl.Int64 = pa.Field(nullable=True)
    tot_edellinen_cents: pl.Int64 = pa.Field(nullable=True)
    ta_cents: pl.Int64 = pa.Field(nullable=True)
    tot_cents: pl.Int64 = pa.Field(nullable=True)
    jaljella_cents: pl.Int64 = pa.Field(nullable=True)
    alkuperainen_cents: pl.Int64 = pa.Field(nullable=True)
    muutos_cents: pl.Int64 = pa.Field(nullable=True)
    ennuste_cents: pl.Int64 = pa.Field(nullable=True)
    poikkeama_cents: pl.Int64 = pa.Field(nullable=True)
    tp: pl.Int64 = pa.Field(nullable=True)
    tot_edellinen: pl.Int64 = pa.Field(nullable=True)
    ta: pl.Int64 = pa.Field(nullable=True)
    tot: pl.Int64 = pa.Field(nullable=True)
    jaljella: pl.Int64 = pa.Field(nullable=True)
    alkuperainen: pl.Int64 = pa.Field(nullable=True)
    muutos: pl.Int64 = pa.Field(nullable=True)
    ennuste: pl.Int64 = pa.Field(nullable=True)
    poikkeama: pl.Int64 = pa.Field(nullable=True)
    pct_kymmenys: pl.Int64 = pa.Field(nullable=True)
    kulunut_osuus_kymmenys: pl.Int64 = pa.Field(nullable=True)
    edellinen_osuus_kymmenys: pl.Int64 = pa.Field(nullable=True)

    @pa.dataframe_check
    @classmethod
    def jaljella_is_ta_minus_tot(cls, frame: pa.PolarsData) -> pl.LazyFrame:
        """Jäljellä = TA − TOT in cents (printed report, fact 3)."""
        same = pl.col("jaljella_cents") == pl.col("ta_cents") - pl.col("tot_cents")
        return frame.lazyframe.select(same | pl.col("ta_cents").is_null())


class Erittely(pa.DataFrameModel):
    """In English: the exact cents under the figures: unit × class × account.

    `yksikko` is the heading of the service area or the investment group, whose names stand beside
    it; `kirjauksia` counts the postings and `lahteet` names their files.
    """

    yksikko: str
    palvelualue: str = pa.Field(nullable=True)
    investointiryhma: str = pa.Field(nullable=True)
    luokka: str
    tili: str
    tilin_nimi: str = pa.Field(nullable=True)
    tp_cents: pl.Int64
    tot_edellinen_cents: pl.Int64
    ta_cents: pl.Int64
    tot_cents: pl.Int64
    kirjauksia: pl.Int64
    lahteet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laskelma:
    """In English: one table of figures: its heading and its lines.

    `otsikko` is the unit's name as the table prints it; `pohja` has the line of the layout behind
    each of `rivit`, `taulukko` the whole layout.
    """

    laji: LaskelmaLaji
    rajaus: Rajaus
    otsikko: str
    pohja: tuple[LaskelmaRivi, ...]
    taulukko: Taulukkopohja
    rivit: DataFrame[LaskelmaRivit]

    @property
    def yksikko(self) -> str:
        """The unit's name as the data has it."""
        return self.rajaus.osa or self.rajaus.toimiala

    @property
    def sarakkeet(self) -> tuple[LaskelmaSarake, ...]:
        """The columns that are printed."""
        return self.taulukko.sarakkeet

    @property
    def luvulliset(self) -> tuple[tuple[RiviTunnus, LaskelmaRivi], ...]:
        """The lines that print figures: all but the headings."""
        return tuple(
            (RiviTunnus(self.laji, self.rajaus, paikka), rivi)
            for paikka, rivi in enumerate(self.pohja)
            if rivi.luokat
        )

    @property
    def loppurivi(self) -> int:
        """The place of the bottom line: the last of those that hold the most classes."""
        return max(range(len(self.pohja)), key=lambda place: (len(self.pohja[place].luokat), place))

    def sarake(self, suure: str) -> LaskelmaSarake:
        """Return the column of a measure.

        Raises:
            KeyError: the table has no such column.
        """
        for sarake in self.sarakkeet:
            if sarake.suure == suure:
                return sarake
        raise KeyError(suure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lohko:
    """In English: a block: what one printed line is the sum of.

    `osat` are other printed lines, `tilit` rows of `Erittely`, counted from 0, that none of them
    holds; those among `pois` and `pois_tilit` are taken off. `kirjauksia` counts all of its
    postings.
    """

    rivi: RiviTunnus
    kirjauksia: int
    osat: tuple[RiviTunnus, ...] = ()
    tilit: tuple[int, ...] = ()
    pois: frozenset[RiviTunnus] = frozenset()
    pois_tilit: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tasmays:
    """In English: one reconciliation: what was compared, both sums and, for rounding, the note.

    Units of `vasen` and `oikea` are cents, or printed units where `pyoristys` is true: there a
    difference is expected and listed, elsewhere it blocks publication.
    """

    kohde: str
    vasen_selite: str
    vasen: int
    oikea_selite: str
    oikea: int
    pyoristys: bool = False

    @property
    def erotus(self) -> int:
        """Left less right."""
        return self.vasen - self.oikea


@dataclass(frozen=True, slots=True, kw_only=True)
class Katsaus:
    """In English: everything that one division's interim report prints, or the municipality's.

    `osiot` are its sections in order; the tables of a section are among the fields of its kind.
    `ennusteet` tells how each line was forecast, `muutokset` the amendments to the budget by
    decision and line, `selitykset` the causes of deviations, `vertailtavuus` what changed in the
    organisation, `kuviot` the charts that its sections ask for, `huomautukset` what is to know of
    its tables beside the notes of their lines. `hyvaksytyt` are the waivers that the run accepted
    findings by, whatever division they concern. `kieli` is the language that its words are in;
    `toimiala` and what tables sum by are names as the data has them.
    """

    kausi: Kausi
    toimiala: str
    otsikko: str
    vastuuhenkilo: str | None
    yhteenveto: Laskelma
    tuloslaskelma: Laskelma
    palvelualueet: tuple[Laskelma, ...]
    investoinnit: tuple[Laskelma, ...]
    tavoitteet: pl.DataFrame
    tekstit: pl.DataFrame
    erittely: DataFrame[Erittely]
    lohkot: tuple[Lohko, ...]
    tasmaytykset: tuple[Tasmays, ...]
    huomautukset: tuple[tuple[LaskelmaLaji, str], ...]
    lahteet: tuple[Lahde, ...]
    tunniste: str
    luonnos: bool = False
    hyvaksytyt: tuple[Hyvaksytty, ...] = ()
    osiot: tuple[Osio, ...] = HEINOLA.osiot
    koko_kunta: bool = False
    kieli: Kieli = Kieli.FI
    nimi_kielella: str = ""
    ennusteet: pl.DataFrame = field(default_factory=pl.DataFrame)
    muutokset: pl.DataFrame = field(default_factory=pl.DataFrame)
    selitykset: pl.DataFrame = field(default_factory=pl.DataFrame)
    vertailtavuus: tuple[str, ...] = ()
    kuviot: tuple[Kuvio, ...] = ()

    @property
    def nimi(self) -> str:
        """The division's name in the report's language."""
        return self.nimi_kielella or self.toimiala

    @property
    def laskelmat(self) -> tuple[Laskelma, ...]:
        """Every table of figures, in printed order."""
        return (self.yhteenveto, self.tuloslaskelma, *self.palvelualueet, *self.investoinnit)

    def syyt(self, laskelma: Laskelma) -> Mapping[str, str]:
        """Return the causes given for deviations in a table, by the code of their line."""
        if self.selitykset.is_empty():
            return {}
        own = pl.col("palvelualue").eq_missing(pl.lit(laskelma.rajaus.osa))
        rows = self.selitykset.filter(own).group_by("koodi", maintain_order=True)
        return dict(rows.agg(pl.col("selitys").str.join("\n")).iter_rows())

    def kuvio(self, laji: KuvioLaji) -> Kuvio:
        """Return a chart that a section asks for.

        Raises:
            StopIteration: no section asks for it.
        """
        return next(kuvio for kuvio in self.kuviot if kuvio.laji is laji)

    def laskelma(self, tunnus: RiviTunnus) -> Laskelma:
        """Return the table that a line stands in.

        Raises:
            KeyError: the report has no such table.
        """
        for laskelma in self.laskelmat:
            if (laskelma.laji, laskelma.rajaus) == (tunnus.laji, tunnus.rajaus):
                return laskelma
        raise KeyError(tunnus)
