"""Leading every posting to its figure, or naming why it belongs to none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import account_where, classes
from flows.checking.investments import is_investment, with_group, with_investment_class
from flows.checking.organisation import units
from flows.checking.places import findings_at, first_term
from flows.checking.signs import income_positive, signs
from flows.checking.validity import keys_of, with_chosen
from schemas.findings import Outcome
from schemas.kausi import Kausi
from schemas.kirjaukset import Kohdistetut
from schemas.lahteet import Lahde
from schemas.layouts import Raporttipohja
from schemas.luokat import INVESTOINNIT, Luokka
from schemas.organisaatio import Hankkeet, Organisaatio
from schemas.reasons.checks import CLASS_OF_ACCOUNT
from schemas.tarkistettu import Etumerkki, Kohtalo, Syy
from schemas.tilikartta import Tilikartta
from schemas.toistuvat import Toistuva, as_texts
from schemas.vakiopohjat import HEINOLA

_KOHTALO_OF = {
    Syy.NONE: Kohtalo.MAPPED,
    Syy.BALANCE_SHEET: Kohtalo.EXCLUDED,
    Syy.CLOSING_ACCOUNT: Kohtalo.EXCLUDED,
    Syy.INTERNAL_ACCOUNTING: Kohtalo.EXCLUDED,
    Syy.AFTER_PERIOD: Kohtalo.EXCLUDED,
    Syy.BROKEN_ROW: Kohtalo.REJECTED,
    Syy.OTHER_YEAR: Kohtalo.REJECTED,
    Syy.NO_CLASS: Kohtalo.UNMAPPED,
    Syy.NO_LINE: Kohtalo.UNMAPPED,
    Syy.NO_UNIT: Kohtalo.UNMAPPED,
}

_ACCOUNT = pl.coalesce("jhs_tili", "tili")
"""The account that decides: the official one where a system has local accounts beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Perusteet:
    """In English: the grounds: what a posting is led by.

    `pohja` is the layout of the reports, `pohjat` those of divisions that have another.
    """

    kausi: Kausi
    tilikartta: DataFrame[Tilikartta]
    organisaatio: DataFrame[Organisaatio]
    hankkeet: DataFrame[Hankkeet]
    pohja: Raporttipohja = HEINOLA
    pohjat: Mapping[str, Raporttipohja] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Johdetut:
    """In English: postings led to their figures.

    `rivit` has every posting with `luokka`, `toimiala`, `palvelualue`, `investointiryhma`,
    `summa_cents` (income positive), `syy` and `kohtalo`.
    """

    rivit: pl.DataFrame
    etumerkit: Mapping[int, Etumerkki]
    tulokset: tuple[Outcome, ...]

    @property
    def kohdistetut(self) -> DataFrame[Kohdistetut]:
        """The postings that belong to a figure."""
        columns = list(Kohdistetut.to_schema().columns)
        mapped = pl.col("kohtalo") == Kohtalo.MAPPED
        return DataFrame[Kohdistetut](self.rivit.select(pl.col(columns).filter(mapped)))

    @property
    def kohtalot(self) -> pl.DataFrame:
        """Postings counted by source and fate."""
        return (
            self.rivit.group_by("lahde", "kohtalo", "syy")
            .agg(riveja=pl.len().cast(pl.Int64), summa_cents=pl.col("summa_cents").sum())
            .pipe(as_texts)
            .sort("lahde", "kohtalo", "syy")
        )


def lead(rows: pl.DataFrame, lahteet: Sequence[Lahde], perusteet: Perusteet) -> Johdetut:
    """Lead postings (tested rows with `broken`) to their figures."""
    classed = _with_class(rows, perusteet.tilikartta)
    etumerkit, sign_outcome = signs(
        classed.select(pl.col("lahde", "luokka", "summa_cents").filter(~pl.col("broken"))), lahteet
    )
    signed = classed.with_columns(
        summa_cents=income_positive("summa_cents", etumerkit).fill_null(0)
    )
    led = _with_fate(_with_unit(signed, perusteet), perusteet)
    outcomes = _outcomes(led, lahteet, perusteet.kausi)
    return Johdetut(rivit=led, etumerkit=etumerkit, tulokset=(sign_outcome, *outcomes))


def _with_class(rows: pl.DataFrame, tilikartta: DataFrame[Tilikartta]) -> pl.DataFrame:
    """Add `luokka` by the official account where the file has one, else by the account."""
    chart = classes(keys_of(rows, _ACCOUNT), tilikartta)
    return with_chosen(rows, _ACCOUNT, chart)


def _with_unit(rows: pl.DataFrame, perusteet: Perusteet) -> pl.DataFrame:
    """Add division and service area, or investment group."""
    found = units(keys_of(rows, pl.col("kustannuspaikka")), perusteet.organisaatio)
    placed = with_chosen(rows, pl.col("kustannuspaikka"), found).with_columns(
        investointi=is_investment(rows, _ACCOUNT),
        vuosi=pl.col("kausi") // 100,
        myohemmin=pl.col("kausi") > perusteet.kausi.kuukausi_numero,
    )
    return with_group(with_investment_class(placed, "vuosi", "myohemmin"), perusteet.hankkeet)


def on_a_line(perusteet: Perusteet) -> pl.Expr:
    """Tell whether the class of a row has a line in the report of its division."""
    shown = pl.col("luokka").is_in([str(luokka) for luokka in perusteet.pohja.luokat])
    for toimiala, pohja in perusteet.pohjat.items():
        own = pl.col("luokka").is_in([str(luokka) for luokka in pohja.luokat])
        shown = pl.when(pl.col("toimiala") == toimiala).then(own).otherwise(shown)
    return shown


def _with_fate(rows: pl.DataFrame, perusteet: Perusteet) -> pl.DataFrame:
    """Add `syy` and `kohtalo`; the first reason that holds is told."""
    kausi = perusteet.kausi
    luokka = pl.col("luokka")
    on_investment_line = luokka.is_in([line.value for line in INVESTOINNIT])
    balance_account = account_where(rows, _ACCOUNT, pl.col("tili").str.head(1).is_in(["1", "2"]))
    balance = (luokka == Luokka.TASE) | (on_investment_line & balance_account)
    reasons = (
        (pl.col("broken"), Syy.BROKEN_ROW),
        (~pl.col("vuosi").is_in([kausi.vuosi, kausi.edellinen_vuosi]), Syy.OTHER_YEAR),
        (luokka.is_null(), Syy.NO_CLASS),
        (~pl.col("investointi") & balance, Syy.BALANCE_SHEET),
        (luokka == Luokka.TILIKAUDEN_YLIJAAMA, Syy.CLOSING_ACCOUNT),
        (luokka == Luokka.SISAINEN_LASKENTA, Syy.INTERNAL_ACCOUNTING),
        (pl.col("myohemmin"), Syy.AFTER_PERIOD),
        (~on_a_line(perusteet), Syy.NO_LINE),
        (pl.col("toimiala").is_null(), Syy.NO_UNIT),
        (~pl.col("investointi") & on_investment_line, Syy.NO_UNIT),
    )
    return with_fate(rows, reasons)


def with_fate(rows: pl.DataFrame, reasons: Iterable[tuple[pl.Expr, Syy]]) -> pl.DataFrame:
    """Add `syy`, the first reason that holds, and the `kohtalo` that follows from it."""
    number = {syy: place for place, syy in enumerate(_KOHTALO_OF)}
    first = pl.coalesce(
        *(pl.when(holds).then(pl.lit(number[syy], pl.UInt8)) for holds, syy in reasons),
        pl.lit(number[Syy.NONE], pl.UInt8),
    )
    # Numbers are chosen and turned into texts at the end: a text a row and a reason takes longer.
    numbers = rows.select(first).to_series()
    syyt, kohtalot = (
        pl.Series([each.value for each in named], dtype=Toistuva).gather(numbers)
        for named in (_KOHTALO_OF.keys(), _KOHTALO_OF.values())
    )
    return rows.with_columns(syy=syyt, kohtalo=kohtalot)


def _outcomes(rows: pl.DataFrame, lahteet: Sequence[Lahde], kausi: Kausi) -> tuple[Outcome, ...]:
    """Tell of every posting that reached no figure through a mistake."""
    sound = ~pl.col("broken")
    in_years = sound & (pl.col("syy") != Syy.OTHER_YEAR)
    classed = in_years & pl.col("syy").is_in([*map(str, (Syy.NONE, Syy.NO_UNIT, Syy.NO_LINE))])
    inside = in_years & pl.col("syy").is_in([*map(str, (Syy.NONE, Syy.NO_UNIT))])
    investing = pl.col("luokka").is_in([line.value for line in INVESTOINNIT])
    projects, others = inside & investing, inside & ~investing
    lost = pl.col("syy") == Syy.NO_UNIT
    no_centre = pl.col("kustannuspaikka").is_null()
    official = pl.when(pl.col("jhs_tili").is_not_null()).then(pl.lit("jhs_tili"))
    account_term = official.otherwise(pl.lit("tili"))
    centre, project = pl.lit("kustannuspaikka"), pl.lit("hanke")
    month = pl.format("{}/{}", pl.col("kausi") % 100, "vuosi")
    years = f"{kausi.edellinen_vuosi}–{kausi.vuosi}"
    tests = (
        ("date-is-in-the-years-asked-for", sound, pl.col("syy") == Syy.OTHER_YEAR,
         first_term(lahteet, ("kausi", "paiva")), month, years),
        ("account-in-chart", in_years, pl.col("syy") == Syy.NO_CLASS,
         account_term, _ACCOUNT, ""),
        ("class-is-on-a-line", classed, pl.col("syy") == Syy.NO_LINE,
         account_term, CLASS_OF_ACCOUNT.by_row(line="luokka", account=_ACCOUNT), ""),
        ("value-is-present", others, lost & no_centre, centre, pl.lit(None, pl.String), ""),
        ("cost-centre-in-organisation", others, lost & ~no_centre,
         centre, pl.col("kustannuspaikka"), ""),
        ("organisation-is-unambiguous", others, pl.col("ristiriita"),
         centre, pl.col("kustannuspaikka"), ""),
        ("project-is-known", projects, lost, project, pl.col("hanke"), ""),
    )  # fmt: skip
    counts = rows.select(tested.sum().alias(rule) for rule, tested, *_ in tests).row(0)
    failing = rows.select((tested & failed).alias(rule) for rule, tested, failed, *_ in tests)
    return tuple(
        Outcome(
            rule,
            count,
            findings_at(
                _where(rows, failing[rule]).with_columns(
                    found=found, expected=pl.lit(expected), affected_cents="summa_cents"
                ),
                lahteet,
                rule=rule,
                termi=termi,
            ),
        )
        for count, (rule, _, _, termi, found, expected) in zip(counts, tests, strict=True)
    )


def _where(rows: pl.DataFrame, holds: pl.Series) -> pl.DataFrame:
    """Return the rows where something holds; mostly it holds nowhere, and nothing is copied."""
    return rows.filter(holds) if holds.any() else rows.clear()
