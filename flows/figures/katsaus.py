"""The whole report of one division, from checked rows."""

from collections.abc import Mapping
from typing import Final, TypeVar, cast

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
from schemas.layouts import EURO, OsioLaji
from schemas.luokat import Luokka
from schemas.tarkistettu import Tarkistettu

_VALMISTUS: Final = Luokka.VALMISTUS_OMAAN_KAYTTOON
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
    pohja = tarkistettu.pohja_of(toimiala)
    yhteenveto, whole = (
        statement(laji, rajaus, heading, pohja.taulukko(OsioLaji(laji.value)), sums, kausi=kausi)
        for laji in (LaskelmaLaji.YHTEENVETO, LaskelmaLaji.TULOSLASKELMA)
    )
    areas = _areas(running, units, toimiala, tarkistettu)
    groups = tarkistettu.ryhmat.filter(of_division)
    investments = investment_tables(
        investing, groups, toimiala, pohja.taulukko(OsioLaji.INVESTOINNIT), kausi
    )
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
        huomautukset=_notes(yhteenveto, sums, investing, kausi),
        lahteet=tarkistettu.lahteet,
        tunniste=tunniste,
        luonnos=luonnos,
        osiot=pohja.osiot_of(),
    )


def _of(toimiala: str, rows: DataFrame[_Model]) -> DataFrame[_Model]:
    """Keep the rows of a division; they were checked and are not checked again."""
    return cast("DataFrame[_Model]", rows.filter(pl.col("toimiala") == toimiala))


def _areas(
    running: pl.DataFrame, units: pl.DataFrame, toimiala: str, tarkistettu: Tarkistettu
) -> tuple[Laskelma, ...]:
    """Make the statement of each service area that has data, in printed order."""
    tables = []
    for name, heading in units.select("palvelualue", "otsikko").iter_rows():
        rajaus = Rajaus(toimiala, name)
        rows = running.filter(of_unit(rajaus))
        if not rows.is_empty():
            sums = by_class(rows)
            pohja = tarkistettu.pohja_of(toimiala, name).taulukko(OsioLaji.PALVELUALUEET)
            tables.append(
                statement(
                    LaskelmaLaji.TULOSLASKELMA,
                    rajaus,
                    heading,
                    pohja,
                    sums,
                    kausi=tarkistettu.kausi,
                )
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
    yhteenveto: Laskelma,
    sums: Mapping[str, Mapping[str, int]],
    investing: pl.DataFrame,
    kausi: Kausi,
) -> tuple[tuple[LaskelmaLaji, str], ...]:
    """Tell the reader what the tables do not show (printed report, facts 7 and 8)."""
    notes = []
    own = sums.get(_VALMISTUS, {})
    if any(own.values()) and _hides(yhteenveto, _VALMISTUS):
        netto = (
            "NETTO on toimintakate: siihen sisältyy myös valmistus omaan käyttöön "
            f"({printed(own['tot'], EURO)} € vuonna {kausi.vuosi}), joka ei sisälly riveihin "
            "TULOT ja MENOT."
        )
        notes.append((LaskelmaLaji.YHTEENVETO, netto))
    hidden = note(investing, yhteenveto.rajaus.toimiala, kausi)
    if hidden:
        notes.append((LaskelmaLaji.INVESTOINNIT, hidden))
    return tuple(notes)


def _hides(laskelma: Laskelma, luokka: Luokka) -> bool:
    """Tell whether a table counts a class in a line only that holds others too."""
    counted = [rivi.luokat for rivi in laskelma.pohja if luokka in rivi.luokat]
    bottom = laskelma.pohja[laskelma.loppurivi].luokat
    return bool(counted) and all(luokat == bottom for luokat in counted)
