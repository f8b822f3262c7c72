"""The whole check: files as read to rows that belong to figures, and everything that was found."""

from collections.abc import Sequence

import polars as pl
from pandera.api.polars.model import DataFrameModel
from pandera.typing.polars import DataFrame

from flows.checking.account_names import account_names
from flows.checking.budget import lead_budget
from flows.checking.cause_places import cause_places
from flows.checking.contracts import Tested, check_contract
from flows.checking.decisions import amendments, by_decision, repeated_amendments
from flows.checking.forecasts import explanations, own_forecasts
from flows.checking.goals import goals
from flows.checking.languages import unit_names
from flows.checking.listing import list_groups, list_units, of_divisions, responsible_persons
from flows.checking.overlaps import overlaps, with_twins
from flows.checking.plausibility import plausibility
from flows.checking.postings import Perusteet, lead
from flows.checking.registers import registers
from flows.checking.report_layouts import layouts
from flows.checking.sections import sections
from flows.checking.sources import Aineisto, gather
from flows.checking.wording import in_divisions, of_period
from schemas.ennuste import Ennuste, Selitykset
from schemas.findings import FINDINGS, Finding, Outcome
from schemas.hyvaksynta import Hyvaksynnat
from schemas.kausi import Kausi
from schemas.kirjaukset import Kirjaukset
from schemas.lahteet import Luettu
from schemas.lajit import (
    ENNUSTE,
    HANKKEET,
    HYVAKSYNNAT,
    KIRJANPITO,
    ORGANISAATIO,
    PALVELUALUEET,
    POHJA_OSIOT,
    POHJA_RIVIT,
    POHJA_SARAKKEET,
    POHJAN_LAJIT,
    SARAKKEET,
    SELITYKSET,
    TALOUSARVIO,
    TAVOITTEET,
    TEKSTIT,
    TILIKARTTA,
)
from schemas.organisaatio import Hankkeet, Organisaatio, Palvelualueet
from schemas.raporttipohja import PohjaOsiot, PohjaRivit, PohjaSarakkeet
from schemas.sanallinen import Tavoitteet, Tekstit
from schemas.talousarvio import Talousarvio
from schemas.tarkistettu import JOHDETUT, JOHDETUT_MAARARAHAT, Kohtalo, Tarkistettu
from schemas.tilikartta import Tilikartta
from schemas.toistuvat import as_texts

_MODELS: dict[str, type[DataFrameModel]] = {
    KIRJANPITO.nimi: Kirjaukset,
    TALOUSARVIO.nimi: Talousarvio,
    ORGANISAATIO.nimi: Organisaatio,
    PALVELUALUEET.nimi: Palvelualueet,
    HANKKEET.nimi: Hankkeet,
    TILIKARTTA.nimi: Tilikartta,
    TAVOITTEET.nimi: Tavoitteet,
    TEKSTIT.nimi: Tekstit,
    HYVAKSYNNAT.nimi: Hyvaksynnat,
    POHJA_OSIOT.nimi: PohjaOsiot,
    POHJA_RIVIT.nimi: PohjaRivit,
    POHJA_SARAKKEET.nimi: PohjaSarakkeet,
    ENNUSTE.nimi: Ennuste,
    SELITYKSET.nimi: Selitykset,
}
_REGISTERS = (
    ORGANISAATIO.nimi,
    PALVELUALUEET.nimi,
    HANKKEET.nimi,
    TILIKARTTA.nimi,
    *(laji.nimi for laji in POHJAN_LAJIT),
    ENNUSTE.nimi,
    SELITYKSET.nimi,
)
_NEEDED = (KIRJANPITO.nimi, TALOUSARVIO.nimi, ORGANISAATIO.nimi)


def check(luetut: Sequence[Luettu], kausi: Kausi, pohja: str | None = None) -> Tarkistettu:
    """Check everything that was read, for one period; nothing stops at the first mistake.

    `pohja` names the layout of the reports; without it the inputs decide.
    """
    aineisto, once = gather(luetut)
    lahteet = aineisto.lahteet
    known = _known(luetut)
    tested = {
        laji: check_contract(aineisto.rows(laji, model), model, lahteet, known)
        for laji, model in _MODELS.items()
    }
    organisaatio = DataFrame[Organisaatio](tested[ORGANISAATIO.nimi].good)
    palvelualueet = DataFrame[Palvelualueet](tested[PALVELUALUEET.nimi].good)
    hankkeet = DataFrame[Hankkeet](tested[HANKKEET.nimi].good)
    tilikartta = DataFrame[Tilikartta](tested[TILIKARTTA.nimi].good)
    pohjat = layouts(tested, palvelualueet, lahteet, pohja, known)
    perusteet = Perusteet(
        kausi=kausi,
        tilikartta=tilikartta,
        organisaatio=organisaatio,
        hankkeet=hankkeet,
        pohja=pohjat.pohja,
        pohjat=pohjat.yksikoiden,
    )
    yksikot, headings = list_units(organisaatio, palvelualueet, lahteet)
    toimialat = yksikot["toimiala"].unique(maintain_order=True)
    kirjaukset = with_twins(tested[KIRJANPITO.nimi].rows)
    johdetut = lead(kirjaukset, lahteet, perusteet)
    kohdistetut = johdetut.kohdistetut
    budget = lead_budget(tested[TALOUSARVIO.nimi].rows, yksikot, lahteet, perusteet)
    muutokset = amendments(budget.rivit, kausi)
    tavoitteet, goal_periods = of_period(tested[TAVOITTEET.nimi].good, kausi, lahteet)
    tekstit, text_periods = of_period(tested[TEKSTIT.nimi].good, kausi, lahteet)
    words = pl.concat(
        [rows.select("lahde", "lahderivi", "toimiala") for rows in (tavoitteet, tekstit)]
    )
    figures = pl.concat(
        as_texts(rows.select("toimiala", "palvelualue", "investointiryhma").unique())
        for rows in (kohdistetut, budget.maararahat)
    )
    own, of_forecasts = own_forecasts(tested[ENNUSTE.nimi].good, yksikot, kausi, lahteet)
    causes, of_causes = explanations(
        tested[SELITYKSET.nimi].good, yksikot, kausi, lahteet, pohjat.pohja
    )
    places = cause_places(tested[SELITYKSET.nimi].rows, aineisto, yksikot, kausi, pohjat.pohja)
    return Tarkistettu(
        kausi=kausi,
        lahteet=lahteet,
        johdetut=johdetut.rivit.select(list(JOHDETUT)),
        kirjaukset=kohdistetut,
        johdetut_maararahat=budget.rivit.select(list(JOHDETUT_MAARARAHAT)),
        maararahat=budget.maararahat,
        tavoitteet=DataFrame[Tavoitteet](tavoitteet),
        tekstit=DataFrame[Tekstit](tekstit),
        hyvaksynnat=DataFrame[Hyvaksynnat](tested[HYVAKSYNNAT.nimi].good),
        yksikot=yksikot,
        ryhmat=list_groups(hankkeet),
        nimet=unit_names(organisaatio, palvelualueet, hankkeet),
        tilien_nimet=account_names(johdetut.rivit["tili"], tilikartta, kausi),
        otsikot=of_divisions(palvelualueet, toimialat.to_list(), "otsikko"),
        vastuuhenkilot=responsible_persons(palvelualueet, toimialat.to_list()),
        tulokset=(
            once,
            _presence(aineisto),
            *(outcome for part in tested.values() for outcome in part.outcomes),
            overlaps(kirjaukset, lahteet),
            headings,
            *pohjat.tulokset,
            *registers(johdetut.rivit, budget.rivit, perusteet, lahteet),
            *johdetut.tulokset,
            *budget.tulokset,
            *plausibility(johdetut, budget, perusteet, lahteet),
            repeated_amendments(muutokset, lahteet),
            goal_periods,
            text_periods,
            *goals(of_period(tested[TAVOITTEET.nimi].rows, kausi, lahteet)[0], lahteet),
            sections(tekstit, figures, yksikot, organisaatio, lahteet),
            in_divisions(words, toimialat, lahteet),
            *of_forecasts,
            *of_causes,
        ),
        kohtalot=johdetut.kohtalot,
        muutokset=by_decision(muutokset, lahteet),
        etumerkit={**johdetut.etumerkit, **budget.etumerkit},
        kaytetyt={
            **_mappings_used(aineisto),
            **_used(tested, johdetut.rivit, [budget.maararahat, tavoitteet, tekstit]),
        },
        pohja=pohjat.pohja,
        pohjat=pohjat.yksikoiden,
        tunnetut_pohjat=pohjat.tunnetut,
        pohjien_rivit=pohjat.rivit,
        organisaatio=organisaatio,
        ennusteet=own,
        selitykset=causes,
        syypaikat=places,
    )


def _known(luetut: Sequence[Luettu]) -> pl.DataFrame:
    """Return what the reader has found already."""
    found = [outcome.findings for luettu in luetut for outcome in luettu.tulokset]
    return pl.concat([pl.DataFrame(schema=FINDINGS), *found])


def _presence(aineisto: Aineisto) -> Outcome:
    """Test that the needed kinds came."""
    lajit = {lahde.laji for lahde in aineisto.lahteet}
    missing = [
        Finding(rule="needed-input-is-present", found=laji, expected=laji)
        for laji in _NEEDED
        if laji not in lajit
    ]
    return Outcome.of("needed-input-is-present", len(_NEEDED), missing)


def _mappings_used(aineisto: Aineisto) -> dict[int, int]:
    """Count the rows of the `sarakkeet` tables: every one was read by."""
    return {
        number: taulu.rivit.height
        for number, taulu in enumerate(aineisto.taulut)
        if taulu.lahde.laji == SARAKKEET.nimi
    }


def _used(
    tested: dict[str, Tested], rivit: pl.DataFrame, chosen: Sequence[pl.DataFrame]
) -> dict[int, int]:
    """Count the rows used of each source."""
    mapped = rivit.select(pl.col("lahde").filter(pl.col("kohtalo") == Kohtalo.MAPPED))
    registers = [tested[laji].good for laji in _REGISTERS]
    used = pl.concat([frame.select("lahde") for frame in (mapped, *registers, *chosen)])
    return dict(used["lahde"].value_counts().iter_rows())
