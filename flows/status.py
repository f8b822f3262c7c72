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

from flows.keeping.records import Tallenne, runs_of
from flows.keeping.store import MissingContentError, Varasto
from flows.landed import Ero, since
from flows.servers import named_server
from flows.settings import read_deadline_day
from flows.watching.folder import look, obstacle
from schemas.finnish import counted
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.rules import RULES
from schemas.tarkastus import KOKONAISUUS


@dataclass(frozen=True, slots=True, kw_only=True)
class Kysely:
    """In English: what is asked of: a period, its folders, the project, and today.

    `vahdittu` tells whether a watcher of this machine watches.
    """

    kausi: Kausi
    syotteet: Path
    tulosteet: Path
    project: Path
    today: date
    vahdittu: bool


def tell_status(kysely: Kysely, console: Console) -> None:
    """Tell how a period stands.

    Raises:
        OSError: the input folder cannot be read.
        ValueError: the setting of the deadline is no day of a month.
    """
    kept = runs_of(kysely.tulosteet, kysely.kausi)
    last = kept[-1] if kept else None
    for title, lines in (
        (f"Kausi {kysely.kausi.nimi}, {kysely.kausi.otsikko}", _ran(kept, kysely)),
        ("Odottaa", _waits(last, kysely)),
        (_deadline(kysely), _missing(last, kysely)),
        ("Käynnissä", _running(kysely)),
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
    if not kept:
        yield "Kautta ei ole vielä ajettu."
        return
    last = kept[-1]
    what = "tarkastus" if last.manifest["check_only"] else "ajo"
    when = datetime.fromisoformat(str(last.manifest["finished_at"])).astimezone()
    record = _record(kysely.tulosteet, last)
    yield f"Viimeisin {what} {last.nimi}, {_day(when.date())} klo {when:%H.%M}. {record['verdict']}"
    published = [run for run in kept if run.julkaistu]
    if published:
        run = published[-1]
        yield f"Julkaistu raportti: ajo {run.nimi}, tunniste {run.tunniste}"
    else:
        yield "Raporttia ei ole julkaistu."


def _waits(last: Tallenne | None, kysely: Kysely) -> Iterator[str]:
    kuva = look(kysely.syotteet)
    held = {path: este for path in kuva.jaljet if (este := obstacle(path, kuva)) is not None}
    for path, este in held.items():
        yield f"{path.relative_to(kysely.syotteet).as_posix()}: {este}"
    ero = since(last, kysely.syotteet)
    for name, what in _differences(ero):
        yield f"{name}: {what}"
    if not held and not ero:
        yield "Ei mitään: viimeisin ajo luki kaikki kansion tiedostot."


def _differences(ero: Ero) -> Iterator[tuple[str, str]]:
    for what, names in (
        ("uusi, ei vielä ajettu", ero.uudet),
        ("muuttunut viimeisimmän ajon jälkeen", ero.muuttuneet),
        ("poistunut viimeisimmän ajon jälkeen", ero.poistuneet),
    ):
        for name in names:
            yield name, what


def _deadline(kysely: Kysely) -> str:
    due = deadline(kysely.kausi)
    left = (due - kysely.today).days
    if left < 0:
        told = f"meni {counted(-left, 'päivä', 'päivää')} sitten"
    else:
        told = "on tänään" if left == 0 else f"on {counted(left, 'päivän', 'päivän')} päästä"
    return f"Määräaika {_day(due)} {told}; sitä varten puuttuu"


def _missing(last: Tallenne | None, kysely: Kysely) -> Iterator[str]:
    if last is None:
        yield "kaikki: kautta ei ole tarkastettu (toteuma check)"
        return
    record = _record(kysely.tulosteet, last)
    failed = [
        each["rule"]
        for each in record.get("rules", [])
        if each["status"] == "failed" and (_blocks(each) or each["rule"] in KOKONAISUUS)
    ]
    for rule in failed:
        found = [each for each in record["findings"] if each["rule"] == rule]
        count = counted(len(found), "löydös", "löydöstä")
        title = RULES[rule].texts().title if rule in RULES else rule
        yield f"{title}: {count}. {found[0]['message'] if found else ''}".strip()
    if failed:
        return
    if any(run.julkaistu for run in runs_of(kysely.tulosteet, kysely.kausi)):
        yield "ei mitään: raportti on julkaistu"
    else:
        yield f"julkaisu: toteuma run {kysely.kausi.nimi}"


def _blocks(outcome: Mapping[str, Any]) -> bool:
    rule = RULES.get(str(outcome["rule"]))
    return outcome["severity"] == "error" and not (rule is not None and rule.trial)


def _running(kysely: Kysely) -> Iterator[str]:
    yield "Vahti vahtii kansiota." if kysely.vahdittu else "Vahti ei ole käynnissä."
    palvelin = named_server(kysely.project)
    if palvelin is None:
        yield "Prefect-palvelinta ei ole käynnissä."
    elif palvelin.kaytettavissa:
        yield f"Prefect-palvelin {palvelin.osoite} vastaa."
    else:
        yield f"Prefect-palvelin {palvelin.osoite} ei vastaa tai vaatii salasanan."


def _record(tulosteet: Path, run: Tallenne) -> Mapping[str, Any]:
    """Return what a run's validation report told; without it, that it is lost."""
    name = f"tarkastusraportti-{run.kausi.nimi}.json"
    hashes = {each["file"]: each["sha256"] for each in run.manifest["outputs"]}
    try:
        record: Mapping[str, Any] = json.loads(Varasto(tulosteet).get(hashes[name]))
    except (KeyError, MissingContentError):
        return {"verdict": "Sen tarkastusraportti puuttuu historiasta."}
    return record


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
