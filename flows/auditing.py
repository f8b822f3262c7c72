"""Commands that look at kept runs, `diff` and `verify`, and how they tell what they found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import polars as pl
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.figures.changes import Ajonrivit, changes
from flows.keeping.records import Tallenne, UnknownRunError, find_run, runs_of
from flows.keeping.store import Varasto
from flows.remembering import APPROPRIATIONS, FIGURES, POSTINGS, SOURCES
from flows.verifying import verify
from schemas.finnish import counted, euros, per_cent, thousands
from schemas.historia import Erot, Muutossyy

SAME: Final = 0
DIFFERENT: Final = 1
"""Exit code of `verify` when something differs; `diff` always ends in 0."""

_CAUSES: Final = {
    Muutossyy.NEW_POSTINGS: "Uudet kirjaukset",
    Muutossyy.REMOVED_POSTINGS: "Poistuneet kirjaukset",
    Muutossyy.CHANGED_MAPPING: "Kohdistus muuttui",
    Muutossyy.CHANGED_BUDGET: "Talousarvio muuttui",
}
_MEASURES: Final = {
    "tp": "TP {edellinen}",
    "tot_edellinen": "TOT {edellinen}",
    "ta": "TA {vuosi}",
    "tot": "TOT {vuosi}",
    "jaljella": "Jäljellä",
}


def tell_verified(tulosteet: Path, name: str | None, console: Console) -> int:
    """Prove a run and say of each test whether it held; return the exit code.

    Raises:
        UnknownRunError: no run is called so.
    """
    run = find_run(tulosteet, name)
    console.print(f"Ajo {run.nimi}, tunniste {run.tunniste}")
    tests = verify(tulosteet, run)
    for koe in tests:
        mark = "[green]✔[/]" if koe.pitaa else "[red]✖[/]"
        told = f": {escape(koe.selitys)}" if koe.selitys else ""
        console.print(f"{mark} {koe.nimi}{told}")
    same = all(koe.pitaa for koe in tests)
    verdict = "Ajo on todistettu: sama tulos syntyy uudelleen." if same else "Ajo eroaa: ks. ✖."
    console.print(f"\n[bold {'green' if same else 'red'}]{verdict}[/]")
    return SAME if same else DIFFERENT


def tell_changes(
    tulosteet: Path, names: tuple[str | None, str | None], rows: int, console: Console
) -> int:
    """Tell what changed from one run to another; without names, between the last two.

    Raises:
        UnknownRunError: a run is not kept, or the two are of different periods.
        MissingContentError: the history has lost a run's rows.
    """
    before, after = _two_runs(tulosteet, *names)
    erot = changes(_rows(tulosteet, before), _rows(tulosteet, after), after.kausi)
    console.print(f"Ajosta {before.nimi} ({before.tunniste}) ajoon {after.nimi} ({after.tunniste})")
    for line in _causes(erot):
        console.print(line)
    if erot.luvut.height:
        console.print(_figures(erot.luvut, after, rows))
        console.print(_behind(erot.rivit, rows))
        for shown, total, what in (
            (rows, erot.luvut.height, "lukua"),
            (rows, erot.rivit.height, "riviä"),
        ):
            if total > shown:
                console.print(f"… {thousands(total)} {what} muuttui, näytetään {thousands(shown)}")
    return SAME


def _two_runs(tulosteet: Path, first: str | None, second: str | None) -> tuple[Tallenne, Tallenne]:
    after = find_run(tulosteet, second)
    if first is not None:
        before = find_run(tulosteet, first, after.kausi)
    else:
        earlier = [run for run in runs_of(tulosteet, after.kausi) if run.numero < after.numero]
        if not earlier:
            raise UnknownRunError(f"no run before {after.nimi} to compare it with")
        before = earlier[-1]
    if before.kausi != after.kausi:
        raise UnknownRunError(f"{before.nimi} and {after.nimi} are of different periods")
    return before, after


def _rows(tulosteet: Path, run: Tallenne) -> Ajonrivit:
    varasto, kept = Varasto(tulosteet), run.manifest["kept"]
    return Ajonrivit(
        kirjaukset=varasto.get_frame(kept[POSTINGS]),
        maararahat=varasto.get_frame(kept[APPROPRIATIONS]),
        luvut=varasto.get_frame(kept[FIGURES]),
        lahteet=varasto.get_frame(kept[SOURCES]),
    )


def _causes(erot: Erot) -> Iterator[str]:
    """Say how many figures changed, and how many rows each cause has."""
    if not erot.luvut.height and not erot.rivit.height:
        yield "Mikään luku ei muuttunut."
        return
    yield f"{counted(erot.luvut.height, 'luku', 'lukua')} muuttui"
    for cause, words in _CAUSES.items():
        own = erot.rivit.filter(pl.col("syy") == cause)
        if own.height:
            cents = int(own["summa_cents"].sum())
            yield f"  {words}: {counted(own.height, 'rivi', 'riviä')}, {euros(cents)}"


def _figures(luvut: pl.DataFrame, run: Tallenne, most: int) -> Table:
    table = Table("Luku", "Suure", title="Muuttuneet luvut", title_justify="left")
    for heading in ("Ennen", "Jälkeen", "Muutos", "%", *_CAUSES.values()):
        table.add_column(heading, justify="right")
    years = {"vuosi": run.kausi.vuosi, "edellinen": run.kausi.edellinen_vuosi}
    for row in luvut.head(most).iter_rows(named=True):
        change = row["muutos_cents"]
        share = per_cent(abs(change), abs(row["ennen"]))
        table.add_row(
            escape(f"{row['otsikko']} / {row['selite']}"),
            _MEASURES[row["suure"]].format(**years),
            euros(row["ennen"]),
            euros(row["jalkeen"]),
            euros(change),
            f"−{share}" if change * (row["ennen"] or 1) < 0 and row["ennen"] else share,
            *(euros(row[cause]) if row[cause] else "" for cause in _CAUSES),
        )
    return table


def _behind(rivit: pl.DataFrame, most: int) -> Table:
    """List the rows behind the changes; neither texts nor partners are among them."""
    table = Table(
        "Syy", "Tiedosto", "Taulukko", "Rivi", "Tili", "Kustannuspaikka", "Kohdistus",
        title="Rivit muutosten takana", title_justify="left",
    )  # fmt: skip
    table.add_column("Summa", justify="right")
    for row in rivit.head(most).iter_rows(named=True):
        place = row["palvelualue"] or row["investointiryhma"] or row["kohtalo"]
        table.add_row(
            _CAUSES[Muutossyy(row["syy"])],
            escape(row["file"] or ""),
            escape(row["sheet"] or ""),
            str(row["lahderivi"]),
            row["tili"] or "",
            row["kustannuspaikka"] or "",
            escape(" / ".join(part for part in (place, row["luokka"]) if part)),
            euros(row["summa_cents"] or 0),
        )
    return table
