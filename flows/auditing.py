"""Commands that look at kept runs, `diff` and `verify`, and how they tell what they found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl
from rich.console import Console
from rich.markup import escape

from flows.figures.changes import Ajonrivit, changes
from flows.keeping.records import Tallenne, UnknownRunError, find_run, runs_of
from flows.keeping.store import Varasto
from flows.remembering import APPROPRIATIONS, FIGURES, POSTINGS, SOURCES
from flows.verifying import verify
from flows.writing.text_columns import in_columns
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
_OF_ROWS: Final = (
    "Syy", "Tiedosto", "Taulukko", "Rivi", "Tili", "Kustannuspaikka", "Kohdistus", "Summa",
)  # fmt: skip


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
        for line in (*_figures(erot.luvut, after, rows), *_behind(erot.rivit, rows)):
            console.print(line, markup=False, highlight=False, soft_wrap=True)
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


def _figures(luvut: pl.DataFrame, run: Tallenne, most: int) -> Iterator[str]:
    """List the figures that changed, with a column for each cause that any of them has."""
    yield ""
    yield "Muuttuneet luvut"
    causes = {
        cause: words for cause, words in _CAUSES.items() if (luvut[cause].fill_null(0) != 0).any()
    }
    amounts = ("Ennen", "Jälkeen", "Muutos", "%", *causes.values())
    years = {"vuosi": run.kausi.vuosi, "edellinen": run.kausi.edellinen_vuosi}
    shown = [
        (
            f"{row['otsikko']} / {row['selite']}",
            _MEASURES[row["suure"]].format(**years),
            euros(row["ennen"]),
            euros(row["jalkeen"]),
            euros(row["muutos_cents"]),
            _share(row["muutos_cents"], row["ennen"]),
            *(euros(row[cause]) if row[cause] else "" for cause in causes),
        )
        for row in luvut.head(most).iter_rows(named=True)
    ]
    yield from in_columns(("Luku", "Suure", *amounts), shown, to_the_right=amounts)


def _share(change: int, before: int | None) -> str:
    """Tell a change in per cent of what there was; one too small to tell has no sign."""
    share = per_cent(abs(change), abs(before or 0))
    less = before and change * before < 0 and not share.startswith("<")
    return f"−{share}" if less else share


def _behind(rivit: pl.DataFrame, most: int) -> Iterator[str]:
    """List the rows behind the changes; neither texts nor partners are among them."""
    yield ""
    yield "Rivit muutosten takana"
    shown = [
        (
            _CAUSES[Muutossyy(row["syy"])],
            row["file"] or "",
            row["sheet"] or "",
            str(row["lahderivi"]),
            row["tili"] or "",
            row["kustannuspaikka"] or "",
            " / ".join(filter(None, (_place(row), row["luokka"]))),
            euros(row["summa_cents"] or 0),
        )
        for row in rivit.head(most).iter_rows(named=True)
    ]
    yield from in_columns(_OF_ROWS, shown, to_the_right=("Rivi", "Summa"))


def _place(row: dict[str, Any]) -> str:
    return str(row["palvelualue"] or row["investointiryhma"] or row["kohtalo"] or "")
