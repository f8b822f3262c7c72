"""The validation report: the same content for its workbook, its page and its json."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from schemas.historia import Vertailu
from schemas.hyvaksynta import Hyvaksytty
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Lahde
from schemas.layouts import Nimi
from schemas.rules.completeness import KOKONAISUUS
from schemas.severity import Severity, Status
from schemas.talousarvio import MUUTOKSET


@dataclass(frozen=True, slots=True, kw_only=True)
class Syote:
    """In English: one input table in the report; a file that is of no kind has only its file.

    `otsikkorivi` is None where the table goes on from the sheet before it. `riveja_luettu` are the
    rows below the headings up to the last filled one: those used in some figure
    (`riveja_kaytetty`), those passed over by their structure (`riveja_ohitettu`, each listed with
    its reason), and the rest, which the bridge lists as left out, rejected or without a place.
    `merkki` is `debit-positive`, `income-positive` or empty; `summa_cents` the sum of its amounts
    in the file's own sign. `koodit` counts the distinct values of its columns of codes and `summat`
    sums its columns of amounts, in cents, both by the file's heading. `tileja` and
    `kustannuspaikkoja` are the counts of accounts and cost centres, `debet_cents` and
    `kredit_cents` the sums of those columns; None where the table lacks the column.
    """

    tiedosto: str
    sha256: str
    tavuja: int
    taulukko: str = ""
    laji: str = ""
    otsikkorivi: int | None = None
    riveja_luettu: int = 0
    riveja_kaytetty: int = 0
    riveja_ohitettu: int = 0
    merkki: str = ""
    summa_cents: int = 0
    tileja: int | None = None
    kustannuspaikkoja: int | None = None
    koodit: Mapping[str, int] = field(default_factory=dict)
    summat: Mapping[str, int] = field(default_factory=dict)
    debet_cents: int | None = None
    kredit_cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaannonTulos:
    """In English: what became of one rule over all inputs.

    `failed` counts every finding, `waived` those of them that are accepted. A rule on trial
    (`kokeilussa`) tells what it finds and blocks nothing.
    """

    rule: str
    severity: Severity
    kokeilussa: bool = False
    tested: int
    failed: int
    waived: int = 0
    affected_cents: int
    status: Status

    @property
    def standing(self) -> int:
        """How many findings nobody has accepted."""
        return self.failed - self.waived

    @property
    def blocks(self) -> bool:
        """Whether it blocks publication: an error that stands, of a rule past its trial."""
        failed = self.status is Status.FAILED
        return failed and self.severity is Severity.ERROR and not self.kokeilussa


TIEDOSTOSILTA: Final = {
    "file": pl.String,
    "sheet": pl.String,
    "rows": pl.Int64,
    "accounted_rows": pl.Int64,
    "raw_cents": pl.Int64,
    "excluded_cents": pl.Int64,
    "rejected_cents": pl.Int64,
    "unmapped_cents": pl.Int64,
    "mapped_cents": pl.Int64,
    "difference_cents": pl.Int64,
    "control_totals": pl.Int64,
    "control_failed": pl.Int64,
}
"""The bridge by table of postings: what was read of it, what became of the rows, and how many of
the totals printed in it equal its rows or do not."""

RIVISILTA: Final = {
    "division": pl.String,
    "unit": pl.String,
    "line": pl.String,
    "rows": pl.Int64,
    "mapped_cents": pl.Int64,
    "reported_cents": pl.Int64,
    "difference_cents": pl.Int64,
}
"""The bridge by printed line of a class: the postings led to it, and what it prints, both years."""

NIMETTY_RIVISILTA: Final = {
    **RIVISILTA,
    **{
        f"{name}_{kieli}": pl.String
        for name in ("division", "unit", "line")
        for kieli in (Kieli.SV, Kieli.EN)
    },
}
"""The same with its names in Swedish and English."""


KUUKAUDET: Final = {
    "division": pl.String,
    "unit": pl.String,
    "month": pl.Int64,
    "previous_cents": pl.Int64,
    "current_cents": pl.Int64,
    "previous_rows": pl.Int64,
    "current_rows": pl.Int64,
}
"""The postings of each service area by month (1–12), last year's beside this year's, income
positive; null where a month is not over or a year was not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silta:
    """In English: the bridge from the files' postings to the report, in cents, income positive.

    raw = excluded + rejected + unmapped + mapped, and mapped = reported; `poisjatot` gives the
    excluded by reason: (reason, rows, cents). `tiedostot` (the columns of `TIEDOSTOSILTA`) and
    `rivit` (those of `RIVISILTA`) are the same by file and by printed line.
    """

    raw_cents: int
    excluded_cents: int
    rejected_cents: int
    unmapped_cents: int
    mapped_cents: int
    reported_cents: int
    poisjatot: tuple[tuple[str, int, int], ...] = ()
    tiedostot: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=TIEDOSTOSILTA))
    rivit: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=RIVISILTA))

    @property
    def difference_cents(self) -> int:
        """What the steps leave unexplained; anything but zero blocks publication."""
        steps = self.excluded_cents + self.rejected_cents + self.unmapped_cents + self.mapped_cents
        return abs(self.raw_cents - steps) + abs(self.mapped_cents - self.reported_cents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tarkastus:
    """In English: the whole validation: what was read, what was tested, what was found.

    `findings` has the columns of `MUUTTUNEET`, compared with the run that `vertailu` names, if
    there is one; `ohitetut` has file, sheet, row, reason. `tulosteet` gives each division's report
    file, named below the folder of the validation report; it is empty where no report was written.
    `palautettavat` names the marked copies in the same way, by the input file they are of,
    `arkistoidut` the originals kept in the history.
    `tekstit` gives the text and the partner of each finding's row, which may be personal data; it
    is None unless they were asked for.
    `muutokset` sums the amendments to the budget by decision, `kuukaudet` the postings by month
    (the columns of `KUUKAUDET`). It is written in `kielet`; `nimet` are the names of units in them.
    """

    kausi: Kausi
    julkaistavissa: bool
    luonnos: bool
    syotteet: tuple[Syote, ...]
    ohitetut: pl.DataFrame
    tulokset: tuple[SaannonTulos, ...]
    findings: pl.DataFrame
    silta: Silta
    tunniste: str
    tulosteet: Mapping[str, str]
    palautettavat: Mapping[str, str] = field(default_factory=dict)
    arkistoidut: Mapping[str, str] = field(default_factory=dict)
    tekstit: pl.DataFrame | None = None
    lahteet: tuple[Lahde, ...] = ()
    vertailu: Vertailu | None = None
    hyvaksytyt: tuple[Hyvaksytty, ...] = ()
    muutokset: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=MUUTOKSET))
    kuukaudet: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=KUUKAUDET))
    kielet: tuple[Kieli, ...] = (Kieli.FI,)
    nimet: Mapping[str, Nimi] = field(default_factory=dict)

    def kuukaudet_of(self, kieli: Kieli) -> pl.DataFrame:
        """Return `kuukaudet` with divisions and units named in a language, as far as they are."""
        named = {nimi: given.kielella(kieli) for nimi, given in self.nimet.items()}
        if kieli is Kieli.FI or not named:
            return self.kuukaudet
        return self.kuukaudet.with_columns(pl.col("division", "unit").replace(named))

    @property
    def kieli(self) -> Kieli:
        """The first of its languages: that of what is said of it elsewhere."""
        return self.kielet[0]

    @property
    def julkaistu(self) -> bool:
        """Whether the report was published: nothing blocks it, it is no draft, it was written."""
        return self.julkaistavissa and not self.luonnos and bool(self.tulosteet)

    @property
    def puutteet(self) -> tuple[str, ...]:
        """The rules for lack of which the report may not be published by itself."""
        failed = (tulos for tulos in self.tulokset if tulos.status is Status.FAILED)
        return tuple(tulos.rule for tulos in failed if tulos.blocks or tulos.rule in KOKONAISUUS)
