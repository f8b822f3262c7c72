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
from schemas.finnish import counted, euros, thousands
from schemas.historia import Muutos
from schemas.lajit import KIRJANPITO
from schemas.tarkastus import Tarkastus

_CONTROL_TOTALS: Final = "control-total-equals-rows"


@dataclass(frozen=True, slots=True)
class Vastaus:
    """In English: an answer of the report's first screen: the question, the sentence, its state."""

    kysymys: str
    lause: str
    tila: Tila


def answers(sisalto: Sisalto) -> tuple[Vastaus, Vastaus, Vastaus, Vastaus]:
    """Answer the reader's questions, a sentence each."""
    tarkastus = sisalto.tarkastus
    return (
        Vastaus("Saako raportin julkaista?", verdict(tarkastus), _publishing_state(tarkastus)),
        Vastaus("Mitä on korjattava?", mending(sisalto), _mending_state(tarkastus)),
        Vastaus("Täsmäävätkö summat?", tying(tarkastus), _tying_state(tarkastus)),
        Vastaus("Mikä on muuttunut?", changes(tarkastus), TIEDOKSI),
    )


def verdict(tarkastus: Tarkastus) -> str:
    """Say in one sentence whether the report was published, may be, or may not be."""
    period = _period_genitive(tarkastus)
    if tarkastus.luonnos:
        return f"{period} osavuosikatsaus on kirjoitettu LUONNOKSENA: {_of_draft(tarkastus)}."
    if not tarkastus.julkaistavissa:
        return (
            f"{period} osavuosikatsausta ei voi julkaista: {_blocking(tarkastus)} on korjattava "
            "ensin, ja mahdollinen aiemmin julkaistu raportti jää ennalleen."
        )
    if tarkastus.julkaistu:
        return f"{period} osavuosikatsaus on julkaistu: {_of_clean(tarkastus)}."
    return f"{period} osavuosikatsauksen voi julkaista: {_of_clean(tarkastus)}."


def mending(sisalto: Sisalto) -> str:
    """Say in one sentence what must be mended and where to begin."""
    errors, warnings = _causes(sisalto, VIRHE), _causes(sisalto, VAROITUS)
    if not errors.is_empty():
        start = cause_told(errors.row(0, named=True))
        if errors.height == 1:
            return f"Yksi syy on korjattava: {start}."
        count = counted(errors.height, "syy", "syytä")
        return f"{count} on korjattava ({menders_told(errors)}); aloita tästä: {start}."
    if not warnings.is_empty():
        count = counted(warnings.height, "varoitus", "varoitusta")
        first = cause_told(warnings.row(0, named=True))
        return f"Mitään ei ole pakko korjata, mutta tarkista {count}, ensimmäisenä: {first}."
    return "Mitään ei tarvitse korjata."


def tying(tarkastus: Tarkastus) -> str:
    """Say in one sentence whether the totals tie."""
    silta = tarkastus.silta
    if silta.difference_cents:
        return (
            "Summat eivät täsmää: kirjanpidon ja raportin erotus on "
            f"{euros(silta.difference_cents)}{_control_totals(tarkastus)}."
        )
    if not _has_ledger(tarkastus):
        return "Täsmäytettävää ei ole, koska kirjanpitoa ei ole luettu."
    missing = _missing(tarkastus)
    if missing:
        return (
            f"Kirjanpidon {euros(silta.raw_cents)} on selitetty sentilleen (erotus 0,00), mutta "
            f"virheiden takia raportista puuttuu {missing}{_control_totals(tarkastus)}."
        )
    return (
        f"Summat täsmäävät: kirjanpidon {euros(silta.raw_cents)} on selitetty sentilleen "
        f"(erotus 0,00){_control_totals(tarkastus)}."
    )


def changes(tarkastus: Tarkastus) -> str:
    """Say in one sentence what changed since the run compared with, and how much is accepted."""
    waived = thousands(sum(tulos.waived for tulos in tarkastus.tulokset))
    accepted = f"hyväksyttyjä poikkeuksia on {waived}"
    vertailu = tarkastus.vertailu
    if vertailu is None:
        return f"Aiempaa ajoa, johon verrata, ei ole; {accepted}."
    new, persisting = (
        thousands(tarkastus.findings.filter(pl.col("muutos") == change).height)
        for change in (Muutos.NEW, Muutos.PERSISTING)
    )
    return (
        f"Ajoon {vertailu.numero} ({vertailu.tunniste}) verrattuna uusia löydöksiä on {new}, "
        f"jatkuvia {persisting} ja korjattuja {thousands(vertailu.korjatut.height)}; {accepted}."
    )


def causes_told(sisalto: Sisalto, most: int) -> list[dict[str, str]]:
    """Tell the first causes in short, each under the headings of the list of causes."""
    states = {saanto.rule.id: saanto.tila.otsikko for saanto in sisalto.saannot}
    return [
        {
            "Tila": states[cause["rule"]],
            "Mikä on vialla": cause_words(cause),
            "Missä": place_of(cause),
            "Euroa": euros(cause["affected_cents"]),
            "Kuka korjaa": KORJAAJAT[cause["korjaaja"]],
            "Miten korjataan": cause["fix"],
        }
        for cause in sisalto.syyt.head(most).iter_rows(named=True)
    ]


def urgent_title(sisalto: Sisalto) -> str:
    """Head the list of causes to begin with."""
    blocked = any(saanto.tila is VIRHE for saanto in sisalto.saannot)
    return "Korjaa nämä ensin" if blocked else "Tarkista nämä"


def _causes(sisalto: Sisalto, tila: Tila) -> pl.DataFrame:
    rules = [saanto.rule.id for saanto in sisalto.saannot if saanto.tila is tila]
    return sisalto.syyt.filter(pl.col("rule").is_in(rules))


def _publishing_state(tarkastus: Tarkastus) -> Tila:
    if not tarkastus.julkaistavissa:
        return VIRHE
    return VAROITUS if tarkastus.luonnos else KUNNOSSA


def _mending_state(tarkastus: Tarkastus) -> Tila:
    found = (tila for tila in (VIRHE, VAROITUS) if _failures(tarkastus, tila))
    return next(found, KUNNOSSA)


def _tying_state(tarkastus: Tarkastus) -> Tila:
    if tarkastus.silta.difference_cents or _control_outcome(tarkastus)[1]:
        return VIRHE
    if not _has_ledger(tarkastus):
        return EI_TESTATTU
    return VAROITUS if _missing(tarkastus) else KUNNOSSA


def _has_ledger(tarkastus: Tarkastus) -> bool:
    return any(syote.laji == KIRJANPITO.nimi for syote in tarkastus.syotteet)


def _missing(tarkastus: Tarkastus) -> str:
    """Name the money that errors keep out of the report."""
    silta = tarkastus.silta
    parts = (
        ("hylättyjä kirjauksia", silta.rejected_cents),
        ("vailla paikkaa olevia kirjauksia", silta.unmapped_cents),
    )
    return " ja ".join(f"{noun} {euros(cents)}" for noun, cents in parts if cents)


def _period_genitive(tarkastus: Tarkastus) -> str:
    period = tarkastus.kausi.otsikko.replace("kuu ", "kuun ")
    return period[:1].upper() + period[1:]


def _of_draft(tarkastus: Tarkastus) -> str:
    if tarkastus.julkaistavissa:
        return f"{_of_clean(tarkastus)}, joten sen voi julkaista ilman luonnosmerkintää"
    return f"{_blocking(tarkastus)} on korjattava ennen julkaisua"


def _of_clean(tarkastus: Tarkastus) -> str:
    warnings = _failures(tarkastus, VAROITUS)
    if not warnings:
        return "virheitä ja varoituksia ei ole"
    return f"virheitä ei ole ja tarkistettavana on {counted(warnings, 'varoitus', 'varoitusta')}"


def _blocking(tarkastus: Tarkastus) -> str:
    """Name what blocks: the errors and their files, or else the difference of the bridge."""
    errors = _failures(tarkastus, VIRHE)
    if not errors:
        return f"täsmäytyksen erotus {euros(tarkastus.silta.difference_cents)}"
    rules = [tulos.rule for tulos in tarkastus.tulokset if tila_of(tulos) is VIRHE]
    wrong = tarkastus.findings.filter(pl.col("rule").is_in(rules), pl.col("file") != "")
    files = wrong["file"].n_unique()
    inside = f" {counted(files, 'tiedostossa', 'tiedostossa')}" if files else ""
    return f"{counted(errors, 'virhe', 'virhettä')}{inside}"


def _failures(tarkastus: Tarkastus, tila: Tila) -> int:
    return sum(tulos.failed for tulos in tarkastus.tulokset if tila_of(tulos) is tila)


def _control_totals(tarkastus: Tarkastus) -> str:
    tested, failed = _control_outcome(tarkastus)
    if failed:
        return f"; tiedostojen omista summista {thousands(failed)} ei täsmää riveihin"
    if tested:
        count = counted(tested, "summa", "summaa")
        return f"; tiedostojen omat summat täsmäävät riveihin ({count})"
    return ""


def _control_outcome(tarkastus: Tarkastus) -> tuple[int, int]:
    """Return how many of the files' own totals were tested, and how many failed."""
    own = [tulos for tulos in tarkastus.tulokset if tulos.rule == _CONTROL_TOTALS]
    return sum(tulos.tested for tulos in own), sum(tulos.failed for tulos in own)
