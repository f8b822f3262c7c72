"""The kinds of tables the grammar draws: their columns, and what a row of cells comes to."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from hypothesis import strategies as st

from schemas.lajit import KIRJANPITO, TALOUSARVIO, Laji, Muoto
from tests.reading import grammar_values as values
from tests.reading.grammar_values import EMPTY, Draw, Medium, Written

Cells = Mapping[str, Written]
_POSTING: Final = (
    "tili", "jhs_tili", "tilin_nimi", "kustannuspaikka", "kustannuspaikan_nimi", "tosite",
    "tositelaji", "paiva", "kausi", "hanke",
)  # fmt: skip
_BUDGET: Final = (
    "vuosi", "kustannuspaikka", "palvelualue", "tili", "tuloslaskelman_rivi", "hanke", "paatos",
    "paatospaiva",
)  # fmt: skip


_NAMING: Final = frozenset({"palvelualue", "tuloslaskelman_rivi"})


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of table: how its cells are drawn, and what a row of them comes to in the model.

    `summat` are its columns of amounts, `muut` the others with how each is drawn; `valttamaton` is
    a column without which it is no table, `ei_lueta` those that are recognised and not read.
    """

    laji: Laji
    valttamaton: str
    summat: tuple[str, ...]
    muut: Mapping[str, Callable[[], Written]]
    mallina: Callable[[Cells], dict[str, object]]
    ei_lueta: tuple[str, ...] = ()

    @property
    def termit(self) -> list[str]:
        """All columns."""
        return [*self.summat, *self.muut]


def draw_kind(draw: Draw, medium: Medium) -> Kind:
    """Draw which kind of table a sheet holds, and which columns it has."""
    return _budget(draw, medium) if draw(st.integers(0, 3)) == 3 else _ledger(draw, medium)


def _ledger(draw: Draw, medium: Medium) -> Kind:
    amounts = draw(st.sampled_from([("summa",), ("summa",), ("debet", "kredit")]))
    dated = draw(st.sampled_from([["paiva"], ["kausi"], ["paiva", "kausi"]]))
    optional = ["tosite", "tositelaji", "selite", "tilin_nimi", "hanke"]
    termit = ["tili", "kustannuspaikka", *dated]
    termit += draw(st.lists(st.sampled_from(optional), unique=True))
    return Kind(
        laji=KIRJANPITO,
        valttamaton=draw(st.sampled_from(["tili", "kustannuspaikka"])),
        summat=amounts,
        muut={termi: _drawing(draw, medium, KIRJANPITO, termi) for termi in termit},
        mallina=_as_posting,
        ei_lueta=("selite",),
    )


def _budget(draw: Draw, medium: Medium) -> Kind:
    amounts = draw(st.sampled_from([("alkuperainen", "muutos"), ("alkuperainen",), ("summa",)]))
    termit = ["vuosi", draw(st.sampled_from(["kustannuspaikka", "palvelualue"]))]
    termit.append(draw(st.sampled_from(["tili", "tuloslaskelman_rivi"])))
    termit += ["laji"] if amounts == ("summa",) else []
    termit += draw(st.lists(st.sampled_from(["hanke", "paatos", "paatospaiva"]), unique=True))
    return Kind(
        laji=TALOUSARVIO,
        valttamaton="vuosi",
        summat=amounts,
        muut={termi: _drawing(draw, medium, TALOUSARVIO, termi) for termi in termit},
        mallina=_as_budget,
    )


def _drawing(draw: Draw, medium: Medium, laji: Laji, termi: str) -> Callable[[], Written]:
    """Return how the cells of a column that is not of amounts are drawn."""
    optional = termi in {"tosite", "hanke", "paatospaiva"}
    digits = {"tili": draw(st.sampled_from([4, 5])), "kustannuspaikka": 4}.get(termi, 6)
    drawing: dict[Muoto, Callable[[], Written]] = {
        Muoto.PAIVA: lambda: values.day(draw, medium),
        Muoto.KAUSI: lambda: values.period(draw, medium),
        Muoto.LUKU: lambda: values.year(draw, medium),
        Muoto.KOODI: lambda: values.code(
            draw, medium, digits=digits, padded=termi == "kustannuspaikka"
        ),
        Muoto.TEKSTI: lambda: values.words(draw, medium, filled=termi in _NAMING),
    }
    written = drawing[laji.sarake(termi).muoto]
    if termi == "laji":
        return lambda: values.sort_of_budget(draw, medium)
    return lambda: EMPTY if optional and draw(st.booleans()) else written()


def _as_posting(cells: Cells) -> dict[str, object]:
    """Return what a posting comes to: the amount, the day and the period follow from others."""
    known = {termi: cells.get(termi, EMPTY).value for termi in _POSTING}
    paiva, kausi = known["paiva"], known["kausi"]
    if isinstance(paiva, date):
        known["kausi"] = kausi or paiva.year * 100 + paiva.month
    elif isinstance(kausi, int):
        year, month = divmod(kausi, 100)
        known["paiva"] = date(year, month, monthrange(year, month)[1])
    return {**known, "summa_cents": _net(cells)}


def _net(cells: Cells) -> object:
    if "summa" in cells:
        return cells["summa"].value
    debet, kredit = cells["debet"], cells["kredit"]
    if debet.cell is None and kredit.cell is None:
        return None
    first, second = (0 if each.cell is None else each.value for each in (debet, kredit))
    return first - second if isinstance(first, int) and isinstance(second, int) else None


def _as_budget(cells: Cells) -> dict[str, object]:
    """Return what a budget row comes to; of a budget and its amendment one may be empty."""
    known = {termi: cells.get(termi, EMPTY).value for termi in _BUDGET}
    if "laji" in cells:
        laji = str(cells["laji"].value or "").lower()
        amount = cells["summa"].value
        both = {
            "alkuperäinen": (amount, 0),
            "muutos": (0, amount),
        }.get(laji, (None, None))
    else:
        first, change = cells["alkuperainen"], cells.get("muutos", EMPTY)
        alone = first.cell is None and change.cell is not None
        both = (0 if alone else first.value, 0 if change.cell is None else change.value)
    return {**known, "alkuperainen_cents": both[0], "muutos_cents": both[1]}
