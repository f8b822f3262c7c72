"""The whole report of one division, from checked rows."""

from typing import TypeVar, cast

import polars as pl
from pandera.api.polars.model import DataFrameModel
from pandera.typing.polars import DataFrame

from flows.figures.blocks import blocks
from flows.figures.investments import investment_tables, note
from flows.figures.membership import of_unit
from flows.figures.reconciling import reconcile
from flows.figures.rounding import printed
from flows.figures.statements import statement
from flows.figures.sums import accounts, appropriations, by_class, measures
from schemas.kausi import Kausi
from schemas.laskelmat import Erittely, Katsaus, Laskelma, LaskelmaLaji, Rajaus
from schemas.layouts import EURO, TULOSLASKELMA, YHTEENVETO
from schemas.luokat import Luokka
from schemas.tarkistettu import Tarkistettu

_Model = TypeVar("_Model", bound=DataFrameModel)


def compute_katsaus(
    tarkistettu: Tarkistettu, toimiala: str, *, tunniste: str, luonnos: bool = False
) -> Katsaus:
    """Compute everything that the report of a division prints.

    `tunniste` is the fingerprint of the inputs, `luonnos` marks a draft.
    """
    kausi = tarkistettu.kausi
    of_division = pl.col("toimiala") == toimiala
    ledger = measures(_of(toimiala, tarkistettu.kirjaukset), kausi)
    budget = appropriations(_of(toimiala, tarkistettu.maararahat))
    every = accounts([ledger, budget], tarkistettu.lahteet)
    rajaus = Rajaus(toimiala)
    running = every.filter(of_unit(rajaus))
    investing = every.filter(of_unit(Rajaus(toimiala, investoinnit=True)))
    heading = tarkistettu.otsikot.get(toimiala, toimiala)
    units = tarkistettu.yksikot.filter(of_division)
    sums = by_class(running)
    yhteenveto = statement(LaskelmaLaji.YHTEENVETO, rajaus, heading, YHTEENVETO, sums)
    whole = statement(LaskelmaLaji.TULOSLASKELMA, rajaus, heading, TULOSLASKELMA, sums)
    areas = _areas(running, units, toimiala)
    groups = tarkistettu.ryhmat.filter(of_division)
    investments = investment_tables(investing, groups, toimiala)
    breakdown = _breakdown(every, units, groups)
    return Katsaus(
        kausi=kausi,
        toimiala=toimiala,
        otsikko=heading,
        vastuuhenkilo=tarkistettu.vastuuhenkilot.get(toimiala),
        yhteenveto=yhteenveto,
        tuloslaskelma=whole,
        palvelualueet=areas,
        investoinnit=investments,
        tavoitteet=tarkistettu.tavoitteet.filter(of_division),
        tekstit=tarkistettu.tekstit.filter(of_division),
        erittely=breakdown,
        lohkot=blocks((yhteenveto, whole, *areas, *investments), breakdown),
        tasmaytykset=reconcile((whole, *areas, *investments), ledger, budget),
        huomautukset=_notes(sums, investing, toimiala, kausi),
        lahteet=tarkistettu.lahteet,
        tunniste=tunniste,
        luonnos=luonnos,
    )


def _of(toimiala: str, rows: DataFrame[_Model]) -> DataFrame[_Model]:
    """Keep the rows of a division; they were checked and are not checked again."""
    return cast("DataFrame[_Model]", rows.filter(pl.col("toimiala") == toimiala))


def _areas(running: pl.DataFrame, units: pl.DataFrame, toimiala: str) -> tuple[Laskelma, ...]:
    """Make the statement of each service area that has data, in printed order."""
    tables = []
    for name, heading in units.select("palvelualue", "otsikko").iter_rows():
        rajaus = Rajaus(toimiala, name)
        rows = running.filter(of_unit(rajaus))
        if not rows.is_empty():
            sums = by_class(rows)
            tables.append(
                statement(LaskelmaLaji.TULOSLASKELMA, rajaus, heading, TULOSLASKELMA, sums)
            )
    return tuple(tables)


def _breakdown(
    every: pl.DataFrame, units: pl.DataFrame, groups: pl.DataFrame
) -> DataFrame[Erittely]:
    """List the exact cents of each account, units and classes in printed order."""
    order = pl.concat(
        [
            units.select(nimi="palvelualue", yksikko="otsikko", ryhma=pl.lit(0)),
            groups.select(nimi="investointiryhma", yksikko="investointiryhma", ryhma=pl.lit(1)),
        ]
    ).with_row_index("sija")
    classes = {luokka.value: place for place, luokka in enumerate(Luokka)}
    rows = (
        every.with_columns(
            nimi=pl.coalesce("palvelualue", "investointiryhma"),
            ryhma=pl.col("investointiryhma").is_not_null().cast(pl.Int32),
        )
        .join(order, on=["nimi", "ryhma"], how="left")
        .sort("sija", pl.col("luokka").replace_strict(classes), "tili")
    )
    return DataFrame[Erittely](rows.select(list(Erittely.to_schema().columns)))


def _notes(
    sums: dict[str, tuple[int, ...]], investing: pl.DataFrame, toimiala: str, kausi: Kausi
) -> tuple[tuple[LaskelmaLaji, str], ...]:
    """Tell the reader what the tables do not show (printed report, facts 7 and 8)."""
    notes = []
    own = sums.get(Luokka.VALMISTUS_OMAAN_KAYTTOON, ())
    if any(own):
        netto = (
            "NETTO on toimintakate: siihen sisältyy myös valmistus omaan käyttöön "
            f"({printed(own[-1], EURO)} € vuonna {kausi.vuosi}), joka ei sisälly riveihin "
            "TULOT ja MENOT."
        )
        notes.append((LaskelmaLaji.YHTEENVETO, netto))
    hidden = note(investing, toimiala, kausi)
    if hidden:
        notes.append((LaskelmaLaji.INVESTOINNIT, hidden))
    return tuple(notes)
