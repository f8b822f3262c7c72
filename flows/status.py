"""The command `status`: what ran, what waits, what is missing for the coming deadline.

It looks at the history and at the names and contents of the inputs; it reads no table.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from flows.keeping.leases import Haltija
from flows.keeping.records import Tallenne, runs_of
from flows.keeping.store import MissingContentError, Varasto
from flows.landed import Ero, since
from flows.servers import named_server
from flows.settings import read_deadline_day
from flows.watching.folder import ESTEET, look, obstacle
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.kieli import Kieli
from schemas.rules import RULES
from schemas.rules.completeness import KOKONAISUUS
from schemas.sanat import ajot as sanat
from schemas.sanat.katsaus import LOYDOS
from schemas.sanat.sana import Sana
from schemas.written import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Kysely:
    """In English: what is asked of: a period, its folders, the project, today, and the language.

    `vahdittu` tells whether a watcher of this machine watches, `muualla` which one of another did.
    """

    kausi: Kausi
    syotteet: Path
    tulosteet: Path
    project: Path
    today: date
    vahdittu: bool
    muualla: Haltija | None = None
    kieli: Kieli = Kieli.FI


def tell_status(kysely: Kysely, console: Console) -> None:
    """Tell how a period stands.

    Raises:
        OSError: the input folder cannot be read.
        ValueError: the setting of the deadline is no day of a month.
    """
    kept, kieli = runs_of(kysely.tulosteet, kysely.kausi), kysely.kieli
    last = kept[-1] if kept else None
    for title, lines in (
        (
            sanat.KAUSI(kieli, nimi=kysely.kausi.nimi, otsikko=kysely.kausi.kielella),
            _ran(kept, kysely),
        ),
        (sanat.ODOTTAA(kieli), _waits(last, kysely)),
        (_deadline(kysely), _missing(last, kysely)),
        (sanat.KAYNNISSA(kieli), _running(kysely)),
    ):
        console.print(f"[bold]{escape(title)}[/]")
        for line in lines:
            console.print(f"  {escape(line)}")


def deadline(kausi: Kausi) -> date:
    """Return the day a period's report is due: a day of the month after it (`TOTEUMA_DAY`).

    Raises:
        ValueError: the setting is no day that every month has.
    """
    years, month = divmod(kausi.kuukaudet, KUUKAUSIA_VUODESSA)
    return date(kausi.vuosi + years, month + 1, read_deadline_day())


def _ran(kept: tuple[Tallenne, ...], kysely: Kysely) -> Iterator[str]:
    kieli = kysely.kieli
    if not kept:
        yield sanat.EI_AJETTU(kieli)
        return
    last = kept[-1]
    what = sanat.VIIMEISIN_TARKASTUS if last.manifest["check_only"] else sanat.VIIMEISIN_AJO
    when = datetime.fromisoformat(str(last.manifest["finished_at"])).astimezone()
    yield what(
        kieli,
        ajo=last.nimi,
        paiva=day(when.date(), kieli),
        kello=f"{when:%H.%M}",
        paatos=_verdict(last, kysely),
    )
    published = [run for run in kept if run.julkaistu]
    if published:
        run = published[-1]
        yield sanat.JULKAISTU(kieli, ajo=run.nimi, tunniste=run.tunniste)
    else:
        yield sanat.EI_JULKAISTU(kieli)


def _verdict(run: Tallenne, kysely: Kysely) -> str:
    """Tell how a run ended; one of an older version shortly, in a language it did not speak."""
    told = run.manifest.get("verdict", {}).get(kysely.kieli.value)
    if told:
        return str(told)
    if _speaks(run, kysely.kieli):
        record = _record(kysely.tulosteet, run)
        return sanat.EI_TARKASTUSRAPORTTIA(kysely.kieli) if record is None else record["verdict"]
    ended = sanat.RAPORTTI_JULKAISTIIN if run.julkaistu else sanat.RAPORTTIA_EI_JULKAISTU
    return ended(kysely.kieli)


def _speaks(run: Tallenne, kieli: Kieli) -> bool:
    """Say whether a run's record is told in a language."""
    return bool(run.manifest.get("languages", [Kieli.FI.value])[0] == kieli)


def _waits(last: Tallenne | None, kysely: Kysely) -> Iterator[str]:
    kuva = look(kysely.syotteet)
    held = {path: este for path in kuva.jaljet if (este := obstacle(path, kuva)) is not None}
    for path, este in held.items():
        yield f"{path.relative_to(kysely.syotteet).as_posix()}: {ESTEET[este](kysely.kieli)}"
    ero = since(last, kysely.syotteet)
    for name, what in _differences(ero):
        yield f"{name}: {what(kysely.kieli)}"
    if not held and not ero:
        yield sanat.EI_ODOTA(kysely.kieli)


def _differences(ero: Ero) -> Iterator[tuple[str, Sana]]:
    for what, names in (
        (sanat.UUSI, ero.uudet),
        (sanat.MUUTTUNUT, ero.muuttuneet),
        (sanat.POISTUNUT, ero.poistuneet),
    ):
        for name in names:
            yield name, what


def _deadline(kysely: Kysely) -> str:
    due, kieli = deadline(kysely.kausi), kysely.kieli
    left, paiva = (due - kysely.today).days, day(due, kieli)
    if left < 0:
        return sanat.MAARAAIKA_MENI(kieli, paiva=paiva, paivia=sanat.PAIVAA.of(-left))
    if left == 0:
        return sanat.MAARAAIKA_TANAAN(kieli, paiva=paiva)
    return sanat.MAARAAIKA_TULEE(kieli, paiva=paiva, paivia=sanat.PAIVAN.of(left))


def _missing(last: Tallenne | None, kysely: Kysely) -> Iterator[str]:
    kieli = kysely.kieli
    if last is None:
        yield sanat.KAIKKI_PUUTTUU(kieli)
        return
    record = _record(kysely.tulosteet, last) or {}
    failed = [
        each["rule"]
        for each in record.get("rules", [])
        if each["status"] == "failed" and (_blocks(each) or each["rule"] in KOKONAISUUS)
    ]
    for rule in failed:
        title = RULES[rule].texts(kieli).title if rule in RULES else rule
        yield f"{title}: {_found(rule, last, record, kysely)}".strip()
    if failed:
        return
    if any(run.julkaistu for run in runs_of(kysely.tulosteet, kysely.kausi)):
        yield sanat.MITAAN_EI_PUUTU(kieli)
    else:
        yield sanat.JULKAISU_PUUTTUU(kieli, kausi=kysely.kausi.nimi)


def _found(rule: str, run: Tallenne, record: Mapping[str, Any], kysely: Kysely) -> str:
    """Count the findings of a rule in a run, and tell the first."""
    if _speaks(run, kysely.kieli):
        told = [each["message"] for each in record["findings"] if each["rule"] == rule]
    else:
        from flows.remembering import messages_of  # noqa: PLC0415 - loads what reads frames

        told = messages_of(rule, run, Varasto(kysely.tulosteet), kysely.kieli)
    return ". ".join((LOYDOS(len(told), kysely.kieli), *filter(None, told[:1])))


def _blocks(outcome: Mapping[str, Any]) -> bool:
    rule = RULES.get(str(outcome["rule"]))
    return outcome["severity"] == "error" and not (rule is not None and rule.trial)


def _running(kysely: Kysely) -> Iterator[str]:
    kieli = kysely.kieli
    if kysely.muualla is not None and not kysely.vahdittu:
        yield sanat.VAHTI_MUUALLA(kieli, missa=kysely.muualla.told)
    else:
        yield (sanat.VAHTI_VAHTII if kysely.vahdittu else sanat.VAHTI_EI)(kieli)
    palvelin = named_server(kysely.project)
    if palvelin is None:
        yield sanat.PALVELINTA_EI_OLE(kieli)
        return
    usable = palvelin.kaytettavissa
    told = sanat.PALVELIN_VASTAA if usable else sanat.PALVELIN_EI_VASTAA
    yield told(kieli, osoite=palvelin.osoite)


def _record(tulosteet: Path, run: Tallenne) -> Mapping[str, Any] | None:
    """Return what a run's validation report told; None when it is lost."""
    name = f"tarkastusraportti-{run.kausi.nimi}.json"
    hashes = {each["file"]: each["sha256"] for each in run.manifest["outputs"]}
    try:
        record: Mapping[str, Any] = json.loads(Varasto(tulosteet).get(hashes[name]))
    except (KeyError, MissingContentError):
        return None
    return record
