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
from flows.tracing.traces import sums_in_words, trace
from flows.writing.text_columns import in_columns
from schemas.jaljitys import Jalki, measure_names
from schemas.kieli import Kieli
from schemas.sanat import jaljitys as sanat
from schemas.sanat import tarkastus as sarakkeet
from schemas.sanat.tarkastus import RIVIA
from schemas.sanat.taulukot import TILI
from schemas.written import day, euros

TOLD: Final = 0

Loader = Callable[[Tilaus], Jaljitettava]
"""Gives what is traced: read and checked now, or kept of a run."""

_HEADINGS: Final = (
    sarakkeet.TIEDOSTO, sarakkeet.TAULUKKO, sarakkeet.RIVI, TILI, sanat.KUSTANNUSPAIKKA,
    sanat.TOSITE, sanat.PAIVA, sanat.SUURE, sarakkeet.SUMMA,
)  # fmt: skip
_OF_TEXTS: Final = (sarakkeet.SELITE, sarakkeet.KUMPPANI)
_TO_THE_RIGHT: Final = (sarakkeet.RIVI, sarakkeet.SUMMA)


def _load(tilaus: Tilaus) -> Jaljitettava:
    """Read, check and compute now; the progress is told beside the answer."""
    return load(tilaus, told(STEPS, Console(stderr=True, highlight=False), tilaus.kielet[0]))


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
    jaljitettava, kieli = loaded(tilaus), tilaus.kielet[0]
    named = in_language(_named(text, jaljitettava, kieli), jaljitettava, kieli)
    jalki = trace(named, jaljitettava.tarkistettu)
    if texts:
        from flows.tracing.texts import with_texts  # noqa: PLC0415 - rarely asked for

        jalki = with_texts(jalki, tilaus.syotteet)
    sums = sums_in_words(jalki)
    _say(console, _top(jalki, sums))
    if path is None:
        _say(console, _table(jalki, rows))
    else:
        from flows.writing.jaljitys import write_trace  # noqa: PLC0415 - as above

        write_trace(jalki, sums, path)
        _say(console, [sanat.RIVIT_TIEDOSTOSSA(kieli, tiedosto=path)])
    return TOLD


def _named(text: str, jaljitettava: Jaljitettava, kieli: Kieli) -> NimettyLuku:
    """Return the figure that a text names in a language, or in the words of another one."""
    try:
        return find_figure(text, named_figures(jaljitettava.kielella(kieli)))
    except UnknownNameError:
        for other in Kieli:
            if other is not kieli:
                with suppress(UnknownNameError):
                    return find_figure(text, named_figures(jaljitettava.kielella(other)))
        raise


def in_language(named: NimettyLuku, jaljitettava: Jaljitettava, kieli: Kieli) -> NimettyLuku:
    """Return the same figure as the report in a language names it."""
    if named.katsaus.kieli is kieli:
        return named
    place = (named.katsaus.toimiala, named.katsaus.koko_kunta, named.luku)
    return next(
        one
        for one in named_figures(jaljitettava.kielella(kieli))
        if (one.katsaus.toimiala, one.katsaus.koko_kunta, one.luku) == place
    )


def tell_where(text: str, tilaus: Tilaus, console: Console, *, loaded: Loader = _load) -> int:
    """Tell the figures that count the row that a text names, or why none does.

    Raises:
        UnknownNameError: the text names no row of the inputs.
        UnknownDivisionError: no checked row belongs to the order's division.
    """
    jaljitettava = loaded(tilaus)
    rivi = find_row(text, jaljitettava.tarkastus)
    _say(console, answer(rivi, jaljitettava, tilaus.kielet[0]))
    return TOLD


def _say(console: Console, lines: Iterator[str] | Sequence[str]) -> None:
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _top(jalki: Jalki, sums: str) -> Iterator[str]:
    kieli = jalki.kieli
    yield f"{jalki.nimi}: {jalki.painettu}"
    period = jalki.kausi.kielella
    yield sanat.RAPORTIN_SOLU(kieli, toimiala=jalki.toimiala, kausi=period, osoite=jalki.osoite)
    yield sanat.RIVIEN_SUMMA(kieli, summat=sums, riveja=RIVIA.of(jalki.rivit.height))


def _table(jalki: Jalki, rows: int) -> Iterator[str]:
    """Set the first rows out in columns, and say how many there are in all."""
    if jalki.rivit.is_empty() or not rows:
        return
    columns, kieli = (*_HEADINGS, *(_OF_TEXTS if jalki.tekstit is not None else ())), jalki.kieli
    told = [] if jalki.tekstit is None else jalki.tekstit.head(rows).fill_null("").rows()
    shown = [
        (*cells, *texts) for cells, texts in zip_longest(_cells(jalki, rows), told, fillvalue=())
    ]
    yield ""
    headings, right = ([each(kieli) for each in some] for some in (columns, _TO_THE_RIGHT))
    yield from in_columns(headings, shown, to_the_right=right)
    if jalki.rivit.height > rows:
        total = jalki.rivit.height
        yield sanat.ENSIMMAISTA(kieli, naytetaan=rows, riveja=RIVIA.of(total), kaikki=total)


def _cells(jalki: Jalki, rows: int) -> Iterator[tuple[str, ...]]:
    names = measure_names(jalki.kausi, jalki.kieli)
    for row in jalki.rivit.head(rows).iter_rows(named=True):
        lahde = jalki.lahteet[row["lahde"]]
        yield (
            lahde.tiedosto.nimi,
            lahde.taulukko,
            str(row["lahderivi"]),
            row["tili"] or "",
            row["kustannuspaikka"] or "",
            row["tosite"] or "",
            day(row["paiva"], jalki.kieli) if row["paiva"] else "",
            names[row["suure"]],
            euros(row["summa_cents"], jalki.kieli),
        )
