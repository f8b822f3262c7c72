"""The commands `trace` and `where`: what is asked of checked rows, and how it is told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from typing import Final

from rich.console import Console

from flows.osavuosikatsaus import Tilaus
from flows.progress import told
from flows.steps import STEPS
from flows.tracing.answers import answer
from flows.tracing.figure_names import NimettyLuku, find_figure, named_figures
from flows.tracing.loading import Jaljitettava, load
from flows.tracing.naming import UnknownNameError
from flows.tracing.row_names import find_row
from flows.tracing.texts import with_texts
from flows.tracing.traces import sums_in_words, trace
from flows.writing.jaljitys import write_trace
from flows.writing.text_columns import in_columns
from schemas.finnish import counted, euros
from schemas.jaljitys import Jalki, measure_names
from schemas.kieli import Kieli

TOLD: Final = 0

Loader = Callable[[Tilaus], Jaljitettava]
"""Gives what is traced: read and checked now, or kept of a run."""

_HEADINGS: Final = (
    "Tiedosto", "Taulukko", "Rivi", "Tili", "Kustannuspaikka", "Tosite", "Päivä", "Suure", "Summa",
)  # fmt: skip
_TO_THE_RIGHT: Final = {"Rivi", "Summa"}


def _load(tilaus: Tilaus) -> Jaljitettava:
    """Read, check and compute now; the progress is told beside the answer."""
    return load(tilaus, told(STEPS, Console(stderr=True, highlight=False)))


def tell_trace(  # noqa: PLR0913 - the options of the command
    text: str,
    tilaus: Tilaus,
    console: Console,
    *,
    rows: int,
    path: Path | None = None,
    texts: bool = False,
    loaded: Loader = _load,
) -> int:
    """Tell the rows under the figure that a text names, or write all of them; return the exit code.

    `texts` adds what was posted and with whom, which may be personal data.

    Raises:
        UnknownNameError: the text names no figure, or several.
        UnknownDivisionError: no checked row belongs to the order's division.
        OSError: the workbook cannot be written.
    """
    jaljitettava = loaded(tilaus)
    named = _named(text, jaljitettava, tilaus.kielet)
    jalki = trace(named, jaljitettava.tarkistettu)
    if texts:
        jalki = with_texts(jalki, tilaus.syotteet)
    sums = sums_in_words(jalki)
    _say(console, _top(jalki, sums))
    if path is None:
        _say(console, _table(jalki, rows))
    else:
        write_trace(jalki, sums, path)
        _say(console, [f"Rivit ovat tiedostossa {path}"])
    return TOLD


def _named(text: str, jaljitettava: Jaljitettava, kielet: Sequence[Kieli]) -> NimettyLuku:
    """Return the figure that a text names in Finnish, or in the words of another language.

    The languages of the order come before others.
    """
    try:
        return find_figure(text, named_figures(jaljitettava.katsaukset))
    except UnknownNameError:
        for kieli in dict.fromkeys((*kielet, *Kieli)):
            if kieli is not Kieli.FI:
                with suppress(UnknownNameError):
                    return find_figure(text, named_figures(jaljitettava.kielella(kieli)))
        raise


def tell_where(text: str, tilaus: Tilaus, console: Console, *, loaded: Loader = _load) -> int:
    """Tell the figures that count the row that a text names, or why none does.

    Raises:
        UnknownNameError: the text names no row of the inputs.
        UnknownDivisionError: no checked row belongs to the order's division.
    """
    jaljitettava = loaded(tilaus)
    rivi = find_row(text, jaljitettava.tarkastus)
    _say(console, answer(rivi, jaljitettava))
    return TOLD


def _say(console: Console, lines: Iterator[str] | Sequence[str]) -> None:
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _top(jalki: Jalki, sums: str) -> Iterator[str]:
    yield f"{jalki.nimi}: {jalki.painettu}"
    yield f"{jalki.toimiala}, {jalki.kausi.otsikko}, raportin solu {jalki.osoite}"
    yield f"Rivien summa: {sums}, {counted(jalki.rivit.height, 'rivi', 'riviä')}"


def _table(jalki: Jalki, rows: int) -> Iterator[str]:
    """Set the first rows out in columns, and say how many there are in all."""
    if jalki.rivit.is_empty() or not rows:
        return
    headings = _HEADINGS if jalki.tekstit is None else (*_HEADINGS, "Selite", "Kumppani")
    told = [] if jalki.tekstit is None else jalki.tekstit.head(rows).fill_null("").rows()
    shown = [
        (*cells, *texts) for cells, texts in zip_longest(_cells(jalki, rows), told, fillvalue=())
    ]
    yield ""
    yield from in_columns(headings, shown, to_the_right=_TO_THE_RIGHT)
    if jalki.rivit.height > rows:
        total = jalki.rivit.height
        yield (
            f"… {rows} ensimmäistä, yhteensä {counted(total, 'rivi', 'riviä')}; "
            f"kaikki: --rows {total} tai --xlsx TIEDOSTO"
        )


def _cells(jalki: Jalki, rows: int) -> Iterator[tuple[str, ...]]:
    names = measure_names(jalki.kausi)
    for row in jalki.rivit.head(rows).iter_rows(named=True):
        lahde, day = jalki.lahteet[row["lahde"]], row["paiva"]
        yield (
            lahde.tiedosto.nimi,
            lahde.taulukko,
            str(row["lahderivi"]),
            row["tili"] or "",
            row["kustannuspaikka"] or "",
            row["tosite"] or "",
            f"{day.day}.{day.month}.{day.year}" if day else "",
            names[row["suure"]],
            euros(row["summa_cents"]),
        )
