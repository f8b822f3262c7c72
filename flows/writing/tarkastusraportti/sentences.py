"""The sentences that open the validation report: may it be published, what to mend, do sums tie."""

from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from flows.writing.tarkastusraportti.content import Sisalto
from flows.writing.tarkastusraportti.words import (
    EI_TESTATTU,
    KUNNOSSA,
    VAROITUS,
    VIRHE,
    Tila,
    tila_of,
)
from schemas.finnish import counted, euros, thousands
from schemas.lajit import KIRJANPITO
from schemas.tarkastus import Syote, Tarkastus

_CONTROL_TOTALS: Final = "control-total-equals-rows"


@dataclass(frozen=True, slots=True)
class Vastaus:
    """In English: an answer of the report's first screen: the question, the sentence, its state."""

    kysymys: str
    lause: str
    tila: Tila


def answers(sisalto: Sisalto) -> tuple[Vastaus, Vastaus, Vastaus]:
    """Answer the reader's three questions, a sentence each."""
    tarkastus = sisalto.tarkastus
    return (
        Vastaus("Saako raportin julkaista?", verdict(tarkastus), _publishing_state(tarkastus)),
        Vastaus("Mitä on korjattava?", mending(sisalto), _mending_state(tarkastus)),
        Vastaus("Täsmäävätkö summat?", tying(tarkastus), _tying_state(tarkastus)),
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
        start = _cause(errors.row(0, named=True))
        if errors.height == 1:
            return f"Yksi syy on korjattava: {start}."
        return f"{counted(errors.height, 'syy', 'syytä')} on korjattava; aloita tästä: {start}."
    if not warnings.is_empty():
        count = counted(warnings.height, "varoitus", "varoitusta")
        first = _cause(warnings.row(0, named=True))
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


def urgent_title(sisalto: Sisalto) -> str:
    """Head the list of causes to begin with."""
    blocked = any(saanto.tila is VIRHE for saanto in sisalto.saannot)
    return "Korjaa nämä ensin" if blocked else "Tarkista nämä"


def place_of(finding: dict[str, Any]) -> str:
    """Say where a finding is: file, sheet, and cell or row, as far as they are known."""
    cell = finding["cell"] or ("" if finding["row"] is None else str(finding["row"]))
    where = f"rivi {cell}" if cell.isdigit() else f"solu {cell}"
    sheet = f"taulukko {finding['sheet']}"
    parts = (finding["file"], sheet if finding["sheet"] else "", where if cell else "")
    return ", ".join(part for part in parts if part)


def codes_counted(syote: Syote) -> str:
    """Say how many distinct codes each column of codes has: `konto 235, ansvar 140`."""
    return ", ".join(f"{otsikko} {thousands(maara)}" for otsikko, maara in syote.koodit.items())


def amounts_summed(syote: Syote) -> str:
    """Say what each column of amounts sums to: `Debet 1 200,00 €, Kredit 1 200,00 €`."""
    return ", ".join(f"{otsikko} {euros(cents)}" for otsikko, cents in syote.summat.items())


def cause_words(cause: dict[str, Any]) -> str:
    """Say what the rows of one cause share: `132 riviä, yksi syy: …`; one row needs no count."""
    if cause["riveja"] == 1:
        return str(cause["message"])
    noun = "kohtaa" if cause["row"] is None else "riviä"
    return f"{counted(cause['riveja'], noun, noun)}, yksi syy: {_lowered(cause['message'])}"


def _cause(cause: dict[str, Any]) -> str:
    place, money = place_of(cause), cause["affected_cents"]
    inside = "; ".join(part for part in (place, euros(money) if money else "") if part)
    return f"{cause_words(cause)} ({inside})" if inside else cause_words(cause)


def _lowered(message: str) -> str:
    """Lower the first letter inside a sentence, but leave an abbreviation as it is."""
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]


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
