"""What changed between two kept runs: figures, causes and rows, and how they are told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl
from rich.console import Console

from flows.called import Nimisto, names_of
from flows.figures.changes import Ajonrivit, changes
from flows.keeping.frames import get_frame
from flows.keeping.records import APPROPRIATIONS, FIGURES, POSTINGS, SOURCES, Tallenne
from flows.keeping.store import Varasto
from flows.writing.text_columns import in_columns
from schemas.historia import Erot
from schemas.jaljitys import measure_names
from schemas.kieli import Kieli
from schemas.muutossyy import Muutossyy
from schemas.sanat import ajot as sanat
from schemas.sanat import tarkastus
from schemas.sanat.jaljitys import KUSTANNUSPAIKKA, SUURE
from schemas.sanat.kohtalot import KOHTALOT
from schemas.sanat.luokat import class_name
from schemas.sanat.taulukot import TILI
from schemas.tarkistettu import Kohtalo
from schemas.written import euros, per_cent, thousands

_OF_ROWS: Final = (
    tarkastus.SYY, tarkastus.TIEDOSTO, tarkastus.TAULUKKO, tarkastus.RIVI, TILI, KUSTANNUSPAIKKA,
    sanat.KOHDISTUS, tarkastus.SUMMA,
)  # fmt: skip


def tell_changed(
    tulosteet: Path, runs: tuple[Tallenne, Tallenne], rows: int, console: Console, kieli: Kieli
) -> None:
    """Tell what changed from the first run to the second, `rows` figures and rows at most.

    Raises:
        MissingContentError: the history has lost a run's rows.
    """
    before, after = runs
    erot = changes(_rows(tulosteet, before), _rows(tulosteet, after), after.kausi)
    for line in _causes(erot, kieli):
        console.print(line)
    if not erot.luvut.height:
        return
    named = names_of(tulosteet, runs, kieli)
    for line in (*_figures(erot.luvut, after, rows, named), *_behind(erot.rivit, rows, named)):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    for total, what in ((erot.luvut.height, sanat.LUKUA), (erot.rivit.height, tarkastus.RIVIA)):
        if total > rows:
            shown = thousands(rows, kieli)
            console.print(sanat.NAYTETAAN(kieli, kaikki=what.of(total), naytetaan=shown))


def _rows(tulosteet: Path, run: Tallenne) -> Ajonrivit:
    varasto, kept = Varasto(tulosteet), run.manifest["kept"]
    return Ajonrivit(
        kirjaukset=get_frame(varasto, kept[POSTINGS]),
        maararahat=get_frame(varasto, kept[APPROPRIATIONS]),
        luvut=get_frame(varasto, kept[FIGURES]),
        lahteet=get_frame(varasto, kept[SOURCES]),
    )


def _causes(erot: Erot, kieli: Kieli) -> Iterator[str]:
    """Say how many figures changed, and how many rows each cause has."""
    if not erot.luvut.height and not erot.rivit.height:
        yield sanat.EI_MUUTOKSIA(kieli)
        return
    yield sanat.MUUTTUI(kieli, lukuja=sanat.LUKUA.of(erot.luvut.height))
    for cause, words in sanat.SYYT.items():
        own = erot.rivit.filter(pl.col("syy") == cause)
        if own.height:
            cents = euros(int(own["summa_cents"].sum()), kieli)
            yield f"  {words(kieli)}: {tarkastus.RIVIA(own.height, kieli)}, {cents}"


def _figures(luvut: pl.DataFrame, run: Tallenne, most: int, named: Nimisto) -> Iterator[str]:
    """List the figures that changed, with a column for each cause that any of them has."""
    kieli = named.kieli
    yield ""
    yield sanat.MUUTTUNEET(kieli)
    causes = {
        cause: words(kieli)
        for cause, words in sanat.SYYT.items()
        if (luvut[cause].fill_null(0) != 0).any()
    }
    changes = [word(kieli) for word in (sanat.ENNEN, sanat.JALKEEN, sanat.MUUTOS)]
    amounts = (*changes, "%", *causes.values())
    measures = measure_names(run.kausi, kieli)
    shown = [
        (
            f"{named.unit(row['otsikko'])} / {named.line(row['laskelma'], row['selite'])}",
            measures[row["suure"]],
            euros(row["ennen"], kieli),
            euros(row["jalkeen"], kieli),
            euros(row["muutos_cents"], kieli),
            _share(row["muutos_cents"], row["ennen"], kieli),
            *(euros(row[cause], kieli) if row[cause] else "" for cause in causes),
        )
        for row in luvut.head(most).iter_rows(named=True)
    ]
    names = (sanat.LUKU(kieli), SUURE(kieli))
    yield from in_columns((*names, *amounts), shown, to_the_right=amounts)


def _share(change: int, before: int | None, kieli: Kieli) -> str:
    """Tell a change in per cent of what there was; one too small to tell has no sign."""
    share = per_cent(abs(change), abs(before or 0), kieli)
    less = before and change * before < 0 and not share.startswith("<")
    return f"−{share}" if less else share


def _behind(rivit: pl.DataFrame, most: int, named: Nimisto) -> Iterator[str]:
    """List the rows behind the changes; neither texts nor partners are among them."""
    kieli = named.kieli
    yield ""
    yield sanat.RIVIT_TAKANA(kieli)
    shown = [
        (
            sanat.SYYT[Muutossyy(row["syy"])](kieli),
            row["file"] or "",
            row["sheet"] or "",
            str(row["lahderivi"]),
            row["tili"] or "",
            row["kustannuspaikka"] or "",
            " / ".join(filter(None, (_place(row, named), _class(row, kieli)))),
            euros(row["summa_cents"] or 0, kieli),
        )
        for row in rivit.head(most).iter_rows(named=True)
    ]
    right = {word(kieli) for word in (tarkastus.RIVI, tarkastus.SUMMA)}
    yield from in_columns([word(kieli) for word in _OF_ROWS], shown, to_the_right=right)


def _place(row: dict[str, Any], named: Nimisto) -> str:
    unit, fate = row["palvelualue"] or row["investointiryhma"], row["kohtalo"]
    if unit:
        return named.unit(unit)
    return KOHTALOT[Kohtalo(fate)](named.kieli) if fate else ""


def _class(row: dict[str, Any], kieli: Kieli) -> str | None:
    return class_name(row["luokka"], kieli) if row["luokka"] else None
