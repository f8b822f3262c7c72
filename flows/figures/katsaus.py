"""The whole report of one division, from checked rows."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeVar, cast

import polars as pl
from pandera.api.polars.model import DataFrameModel
from pandera.typing.polars import DataFrame

from flows.figures.amendments import amendments
from flows.figures.blocks import blocks
from flows.figures.charting import Aineisto, charts
from flows.figures.comparability import notes as comparability
from flows.figures.forecasting import forecasts, with_forecasts
from flows.figures.investments import investment_tables, note
from flows.figures.languages import in_language, named_accounts
from flows.figures.membership import of_unit
from flows.figures.reconciling import reconcile
from flows.figures.rounding import printed
from flows.figures.statements import statement
from flows.figures.sums import accounts, appropriations, by_class, measures
from schemas.ennuste import Ennusteet
from schemas.kieli import Kieli
from schemas.laskelmat import Erittely, Katsaus, Laskelma, LaskelmaLaji, Rajaus
from schemas.layouts import EURO, TAULUKKO_OSIOT, OsioLaji, Taulukkopohja
from schemas.luokat import Luokka
from schemas.sanat import taulukot as sanat
from schemas.tarkistettu import Tarkistettu
from schemas.written import whole_euros

_ENNUSTEET: Final = {
    name: column.dtype.type for name, column in Ennusteet.to_schema().columns.items()
}
_VALMISTUS: Final = Luokka.VALMISTUS_OMAAN_KAYTTOON
Named = Callable[[str], str]
"""Gives a unit's name in the report's language."""

_Model = TypeVar("_Model", bound=DataFrameModel)


def compute_katsaus(  # noqa: PLR0913 - what a report is made of
    tarkistettu: Tarkistettu,
    toimiala: str,
    *,
    tunniste: str,
    luonnos: bool = False,
    kunta: Tarkistettu | None = None,
    kieli: Kieli = Kieli.FI,
) -> Katsaus:
    """Compute everything that the report of a division prints.

    `tunniste` is the fingerprint of the inputs, `luonnos` marks a draft, `kieli` is the language
    of the words. For the report of the whole municipality, whose rows stand a level up, `kunta`
    has them as they were.
    """
    kausi, whole_town = tarkistettu.kausi, kunta is not None
    of_division = pl.col("toimiala") == toimiala
    postings = _of(toimiala, tarkistettu.kirjaukset)
    ledger = measures(postings, kausi)
    budget = appropriations(_of(toimiala, tarkistettu.maararahat))
    every = named_accounts(
        accounts([ledger, budget], tarkistettu.lahteet), tarkistettu.tilien_nimet, kieli
    )
    rajaus = Rajaus(toimiala)
    running = every.filter(of_unit(rajaus))
    investing = every.filter(of_unit(Rajaus(toimiala, investoinnit=True)))
    heading = tarkistettu.nimi(tarkistettu.otsikot.get(toimiala, toimiala), kieli)
    units = tarkistettu.yksikot.filter(of_division)
    pohja = tarkistettu.pohja_of(toimiala)
    layout = {laji: pohja.taulukko(laji, koko_kunta=whole_town) for laji in TAULUKKO_OSIOT}
    named = partial(tarkistettu.nimi, kieli=kieli)
    ennusteet = _forecasts(every, tarkistettu, kunta, toimiala)
    sums = with_forecasts(by_class(running), ennusteet)
    yhteenveto, whole = (
        statement(
            laji, rajaus, heading, layout[OsioLaji(laji.value)], sums, kausi=kausi, kieli=kieli
        )
        for laji in (LaskelmaLaji.YHTEENVETO, LaskelmaLaji.TULOSLASKELMA)
    )
    areas = _areas(running, units, tarkistettu, ennusteet, layout, kieli)
    groups = tarkistettu.ryhmat.filter(of_division)
    investments = investment_tables(
        investing, layout[OsioLaji.INVESTOINNIT], tarkistettu, toimiala, kieli
    )
    breakdown = _breakdown(every, units, groups, named)
    sections = pohja.osiot_of(koko_kunta=whole_town)
    drawn = Aineisto(
        kausi=kausi,
        yhteenveto=yhteenveto,
        tuloslaskelma=whole,
        palvelualueet=areas,
        kirjaukset=postings.filter(of_unit(rajaus)),
        tilit=running,
    )
    responsible = tarkistettu.vastuuhenkilot.get(toimiala)
    return Katsaus(
        kausi=kausi,
        toimiala=toimiala,
        otsikko=heading,
        vastuuhenkilo=responsible.kielella(kieli) if responsible else None,
        yhteenveto=yhteenveto,
        tuloslaskelma=whole,
        palvelualueet=areas,
        investoinnit=investments,
        tavoitteet=in_language(tarkistettu.tavoitteet.filter(of_division), kieli),
        tekstit=_named(
            in_language(tarkistettu.tekstit.filter(of_division), kieli), "otsikko", named
        ),
        erittely=breakdown,
        lohkot=blocks((yhteenveto, whole, *areas, *investments), breakdown),
        tasmaytykset=reconcile((whole, *areas, *investments), ledger, budget, kieli),
        huomautukset=_notes(yhteenveto, sums, investing, tarkistettu, kieli),
        lahteet=tarkistettu.lahteet,
        tunniste=tunniste,
        luonnos=luonnos,
        osiot=sections,
        koko_kunta=whole_town,
        kieli=kieli,
        nimi_kielella=named(toimiala),
        ennusteet=_named(ennusteet, "palvelualue", named),
        muutokset=_named(amendments(tarkistettu.maararahat.filter(of_division)), "yksikko", named),
        selitykset=in_language(tarkistettu.selitykset.filter(of_division), kieli),
        vertailtavuus=comparability(tarkistettu, None if whole_town else toimiala, kieli),
        kuviot=charts(sections, drawn),
    )


def _forecasts(
    every: pl.DataFrame, tarkistettu: Tarkistettu, kunta: Tarkistettu | None, toimiala: str
) -> pl.DataFrame:
    """Forecast each service area's classes, when the layout asks for it.

    In the report of the municipality a division's forecast is the sum of its service areas'.
    """
    if not tarkistettu.pohja_of(toimiala).ennustaa:
        return pl.DataFrame(schema=_ENNUSTEET)
    if kunta is None:
        own = tarkistettu.ennusteet.filter(pl.col("toimiala") == toimiala)
        return forecasts(every, own, tarkistettu.kausi)
    parts = [measures(kunta.kirjaukset, kunta.kausi), appropriations(kunta.maararahat)]
    below = forecasts(accounts(parts, kunta.lahteet), kunta.ennusteet, kunta.kausi)
    return below.with_columns(palvelualue="toimiala", toimiala=pl.lit(toimiala))


def _of(toimiala: str, rows: DataFrame[_Model]) -> DataFrame[_Model]:
    """Keep the rows of a division; they were checked and are not checked again."""
    return cast("DataFrame[_Model]", rows.filter(pl.col("toimiala") == toimiala))


def _areas(  # noqa: PLR0913, PLR0917 - what its tables are made of
    running: pl.DataFrame,
    units: pl.DataFrame,
    tarkistettu: Tarkistettu,
    ennusteet: pl.DataFrame,
    layout: Mapping[OsioLaji, Taulukkopohja],
    kieli: Kieli,
) -> tuple[Laskelma, ...]:
    """Make the statement of each service area that has data, in printed order."""
    tables = []
    for toimiala, name, heading in units.select("toimiala", "palvelualue", "otsikko").iter_rows():
        rajaus = Rajaus(toimiala, name)
        rows = running.filter(of_unit(rajaus))
        if not rows.is_empty():
            own = ennusteet.filter(pl.col("palvelualue") == name)
            sums = with_forecasts(by_class(rows), own)
            other = tarkistettu.pohjat.get(name)
            pohja = (other.taulukko if other else layout.__getitem__)(OsioLaji.PALVELUALUEET)
            tables.append(
                statement(
                    LaskelmaLaji.TULOSLASKELMA,
                    rajaus,
                    tarkistettu.nimi(heading, kieli),
                    pohja,
                    sums,
                    kausi=tarkistettu.kausi,
                    kieli=kieli,
                )
            )
    return tuple(tables)


def _breakdown(
    every: pl.DataFrame, units: pl.DataFrame, groups: pl.DataFrame, named: Named
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
    told = _named(rows, "yksikko", named)
    return DataFrame[Erittely](told.select(list(Erittely.to_schema().columns)))


def _named(rows: pl.DataFrame, column: str, named: Named) -> pl.DataFrame:
    """Give the names of units in a column their form in the report's language."""
    names = rows[column].drop_nulls().unique()
    return rows.with_columns(pl.col(column).replace({name: named(name) for name in names}))


def _notes(
    yhteenveto: Laskelma,
    sums: Mapping[str, Mapping[str, int]],
    investing: pl.DataFrame,
    tarkistettu: Tarkistettu,
    kieli: Kieli,
) -> tuple[tuple[LaskelmaLaji, str], ...]:
    """Tell the reader what the tables do not show (printed report, facts 7 and 8)."""
    notes = []
    own = sums.get(_VALMISTUS, {})
    if any(own.values()) and _hides(yhteenveto, _VALMISTUS):
        euroa = whole_euros(printed(own["tot"], EURO), kieli)
        netto = sanat.NETTO_ON(kieli, euroa=euroa, vuosi=tarkistettu.kausi.vuosi)
        notes.append((LaskelmaLaji.YHTEENVETO, netto))
    hidden = note(investing, tarkistettu, yhteenveto.rajaus.toimiala, kieli)
    if hidden:
        notes.append((LaskelmaLaji.INVESTOINNIT, hidden))
    return tuple(notes)


def _hides(laskelma: Laskelma, luokka: Luokka) -> bool:
    """Tell whether a table counts a class in a line only that holds others too."""
    counted = [rivi.luokat for rivi in laskelma.pohja if luokka in rivi.luokat]
    bottom = laskelma.pohja[laskelma.loppurivi].luokat
    return bool(counted) and all(luokat == bottom for luokat in counted)
