"""The sentences that open the validation report: may it be published, what to mend, do sums tie."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.writing.tarkastusraportti.content import Sisalto
from flows.writing.tarkastusraportti.phrases import (
    cause_told,
    cause_words,
    menders_told,
    place_of,
)
from flows.writing.tarkastusraportti.words import (
    EI_TESTATTU,
    KORJAAJAT,
    KUNNOSSA,
    TIEDOKSI,
    VAROITUS,
    VIRHE,
    Tila,
    tila_of,
)
from schemas.historia import Muutos
from schemas.kieli import Kieli
from schemas.lajit import KIRJANPITO
from schemas.sanat import lauseet
from schemas.sanat import tarkastus as sanat
from schemas.tarkastus import Tarkastus
from schemas.written import euros, thousands

_CONTROL_TOTALS: Final = "control-total-equals-rows"


@dataclass(frozen=True, slots=True)
class Vastaus:
    """In English: an answer of the report's first screen: the question, the sentence, its state."""

    kysymys: str
    lause: str
    tila: Tila


def answers(sisalto: Sisalto) -> tuple[Vastaus, Vastaus, Vastaus, Vastaus]:
    """Answer the reader's questions, a sentence each."""
    tarkastus, kieli = sisalto.tarkastus, sisalto.kieli
    publishing, mend = _publishing_state(tarkastus), _mending_state(tarkastus)
    return (
        Vastaus(lauseet.SAAKO_JULKAISTA(kieli), verdict(tarkastus, kieli), publishing),
        Vastaus(lauseet.MITA_KORJATTAVA(kieli), mending(sisalto), mend),
        Vastaus(lauseet.TASMAAVATKO(kieli), tying(tarkastus, kieli), _tying_state(tarkastus)),
        Vastaus(lauseet.MIKA_MUUTTUNUT(kieli), changes(tarkastus, kieli), TIEDOKSI),
    )


def verdict(tarkastus: Tarkastus, kieli: Kieli = Kieli.FI) -> str:
    """Say in one sentence whether the report was published, may be, or may not be."""
    period = _period(tarkastus, kieli)
    if tarkastus.luonnos:
        return lauseet.LUONNOKSENA(kieli, kausi=period, syy=_of_draft(tarkastus, kieli))
    if not tarkastus.julkaistavissa:
        return lauseet.EI_VOI_JULKAISTA(kieli, kausi=period, syy=_blocking(tarkastus, kieli))
    words = lauseet.ON_JULKAISTU if tarkastus.julkaistu else lauseet.VOI_JULKAISTA
    return words(kieli, kausi=period, syy=_of_clean(tarkastus, kieli))


def mending(sisalto: Sisalto) -> str:
    """Say in one sentence what must be mended and where to begin."""
    kieli = sisalto.kieli
    errors, warnings = _causes(sisalto, VIRHE), _causes(sisalto, VAROITUS)
    if not errors.is_empty():
        start = cause_told(errors.row(0, named=True), kieli)
        if errors.height == 1:
            return lauseet.YKSI_SYY(kieli, syy=start)
        count, menders = sanat.SYITA(errors.height, kieli), menders_told(errors, kieli)
        return lauseet.SYYT_KORJATTAVA(kieli, syita=count, korjaajat=menders, syy=start)
    if not warnings.is_empty():
        count = sanat.VAROITUKSIA(warnings.height, kieli)
        first = cause_told(warnings.row(0, named=True), kieli)
        return lauseet.EI_PAKKO(kieli, varoituksia=count, syy=first)
    return lauseet.EI_KORJATTAVAA(kieli)


def tying(tarkastus: Tarkastus, kieli: Kieli = Kieli.FI) -> str:
    """Say in one sentence whether the totals tie."""
    silta, own = tarkastus.silta, _control_totals(tarkastus, kieli)
    if silta.difference_cents:
        return lauseet.EIVAT_TASMAA(kieli, euroa=euros(silta.difference_cents, kieli), omat=own)
    if not _has_ledger(tarkastus):
        return lauseet.EI_TASMAYTETTAVAA(kieli)
    known = {"euroa": euros(silta.raw_cents, kieli), "nolla": lauseet.NOLLA(kieli), "omat": own}
    missing = _missing(tarkastus, kieli)
    if missing:
        return lauseet.SELITETTY_MUTTA(kieli, **known, puuttuu=missing)
    return lauseet.TASMAAVAT(kieli, **known)


def changes(tarkastus: Tarkastus, kieli: Kieli = Kieli.FI) -> str:
    """Say in one sentence what changed since the run compared with, and how much is accepted."""
    waived = thousands(sum(tulos.waived for tulos in tarkastus.tulokset), kieli)
    accepted = lauseet.HYVAKSYTTYJA_ON(kieli, maara=waived)
    vertailu = tarkastus.vertailu
    if vertailu is None:
        return lauseet.EI_AIEMPAA(kieli, hyvaksyttyja=accepted)
    new, persisting = (
        thousands(tarkastus.findings.filter(pl.col("muutos") == change).height, kieli)
        for change in (Muutos.NEW, Muutos.PERSISTING)
    )
    return lauseet.AJOON_VERRATTUNA(
        kieli,
        numero=vertailu.numero,
        tunniste=vertailu.tunniste,
        uusia=new,
        jatkuvia=persisting,
        korjattuja=thousands(vertailu.korjatut.height, kieli),
        hyvaksyttyja=accepted,
    )


def causes_told(sisalto: Sisalto, most: int) -> list[dict[str, str]]:
    """Tell the first causes in short, each under the headings of the list of causes."""
    kieli = sisalto.kieli
    states = {saanto.rule.id: saanto.tila.otsikko(kieli) for saanto in sisalto.saannot}
    return [
        {
            sanat.TILA(kieli): states[cause["rule"]],
            sanat.MIKA_ON_VIALLA(kieli): cause_words(cause, kieli),
            sanat.MISSA(kieli): place_of(cause, kieli),
            sanat.EUROA(kieli): euros(cause["affected_cents"], kieli),
            sanat.KUKA_KORJAA(kieli): KORJAAJAT[cause["korjaaja"]](kieli),
            sanat.MITEN_KORJATAAN(kieli): cause["fix"],
        }
        for cause in sisalto.syyt.head(most).iter_rows(named=True)
    ]


def urgent_title(sisalto: Sisalto) -> str:
    """Head the list of causes to begin with."""
    blocked = any(saanto.tila is VIRHE for saanto in sisalto.saannot)
    return (lauseet.KORJAA_ENSIN if blocked else lauseet.TARKISTA)(sisalto.kieli)


def _causes(sisalto: Sisalto, tila: Tila) -> pl.DataFrame:
    rules = [saanto.rule.id for saanto in sisalto.saannot if saanto.tila is tila]
    return sisalto.syyt.filter(pl.col("rule").is_in(rules), ~pl.col("hyvaksytty"))


def _publishing_state(tarkastus: Tarkastus) -> Tila:
    if not tarkastus.julkaistavissa:
        return VIRHE
    return VAROITUS if tarkastus.luonnos else KUNNOSSA


def _mending_state(tarkastus: Tarkastus) -> Tila:
    found = (tila for tila in (VIRHE, VAROITUS) if _failures(tarkastus, tila))
    return next(found, KUNNOSSA)


def _tying_state(tarkastus: Tarkastus) -> Tila:
    if tarkastus.silta.difference_cents or control_outcome(tarkastus)[1]:
        return VIRHE
    if not _has_ledger(tarkastus):
        return EI_TESTATTU
    missing = tarkastus.silta.rejected_cents or tarkastus.silta.unmapped_cents
    return VAROITUS if missing else KUNNOSSA


def _has_ledger(tarkastus: Tarkastus) -> bool:
    return any(syote.laji == KIRJANPITO.nimi for syote in tarkastus.syotteet)


def _missing(tarkastus: Tarkastus, kieli: Kieli) -> str:
    """Name the money that errors keep out of the report."""
    silta = tarkastus.silta
    parts = (
        (lauseet.HYLATTYJA, silta.rejected_cents),
        (lauseet.PAIKATTOMIA, silta.unmapped_cents),
    )
    named = (noun(kieli, euroa=euros(cents, kieli)) for noun, cents in parts if cents)
    return lauseet.JA(kieli).join(named)


def _period(tarkastus: Tarkastus, kieli: Kieli) -> str:
    """Name the period inside a sentence; a Finnish one begins with it, in the genitive."""
    period = tarkastus.kausi.kielella(kieli)
    if kieli is not Kieli.FI:
        return period
    genitive = period.replace("kuu ", "kuun ")
    return genitive[:1].upper() + genitive[1:]


def _of_draft(tarkastus: Tarkastus, kieli: Kieli) -> str:
    if tarkastus.julkaistavissa:
        return lauseet.ILMAN_LUONNOSTA(kieli, syy=_of_clean(tarkastus, kieli))
    return lauseet.ENNEN_JULKAISUA(kieli, syy=_blocking(tarkastus, kieli))


def _of_clean(tarkastus: Tarkastus, kieli: Kieli) -> str:
    warnings = _failures(tarkastus, VAROITUS)
    if not warnings:
        return lauseet.EI_VIRHEITA_EIKA(kieli)
    return lauseet.EI_VIRHEITA_MUTTA(kieli, varoituksia=sanat.VAROITUKSIA(warnings, kieli))


def _blocking(tarkastus: Tarkastus, kieli: Kieli) -> str:
    """Name what blocks: the errors and their files, or else the difference of the bridge."""
    errors = _failures(tarkastus, VIRHE)
    if not errors:
        difference = euros(tarkastus.silta.difference_cents, kieli)
        return lauseet.TASMAYTYKSEN_EROTUS(kieli, euroa=difference)
    rules = [tulos.rule for tulos in tarkastus.tulokset if tila_of(tulos) is VIRHE]
    standing = tarkastus.findings.filter(pl.col("waived_by") == "")
    wrong = standing.filter(pl.col("rule").is_in(rules), pl.col("file") != "")
    count, files = sanat.VIRHEITA(errors, kieli), wrong["file"].n_unique()
    if not files:
        return count
    inside = sanat.TIEDOSTOSSA(files, kieli)
    return lauseet.VIRHEITA_TIEDOSTOISSA(kieli, virheita=count, tiedostoissa=inside)


def _failures(tarkastus: Tarkastus, tila: Tila) -> int:
    return sum(tulos.standing for tulos in tarkastus.tulokset if tila_of(tulos) is tila)


def _control_totals(tarkastus: Tarkastus, kieli: Kieli) -> str:
    tested, failed = control_outcome(tarkastus)
    if failed:
        return lauseet.OMAT_EIVAT_TASMAA(kieli, maara=thousands(failed, kieli))
    if tested:
        return lauseet.OMAT_TASMAAVAT(kieli, summia=sanat.SUMMAA(tested, kieli))
    return ""


def control_outcome(tarkastus: Tarkastus) -> tuple[int, int]:
    """Return how many of the files' own totals were tested, and how many failed."""
    own = [tulos for tulos in tarkastus.tulokset if tulos.rule == _CONTROL_TOTALS]
    return sum(tulos.tested for tulos in own), sum(tulos.failed for tulos in own)
