"""What reading tested and found, as outcomes: of cells, of printed totals, of files and sheets."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import polars as pl

from flows.reading.columns import Columns
from flows.reading.groups import GROUPS_ARE_UNAMBIGUOUS, Groups
from flows.reading.recognition import Tunnistus
from flows.reading.shapes import ALKUPERAINEN, MUUTOS
from flows.reading.sheets import Sheet, column_letter
from schemas.findings import FINDINGS, Finding, Outcome
from schemas.lahteet import Lahde, Tiedosto
from schemas.lajit import TALOUSARVIO, Muoto
from schemas.reasons.tables import HIDDEN_COLUMNS, HIDDEN_ROWS, HIDDEN_SHEET
from schemas.written import euros

CONTROL_TOTAL: Final = "control-total-equals-rows"
NOTHING_IS_HIDDEN: Final = "nothing-is-hidden"
UNDER_ITS_GROUP: Final = "posting-is-under-its-group"
_MOST_RUNS: Final = 10
VALUE_IS_IN_ITS_LIST: Final = "value-is-in-its-list"


def merge(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Put the outcomes of one rule together."""
    by_rule: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_rule[outcome.rule].append(outcome)
    return tuple(
        Outcome(
            rule,
            sum(each.tested for each in same),
            pl.concat([each.findings for each in same]).sort("row", maintain_order=True),
        )
        for rule, same in by_rule.items()
    )


def cell_outcomes(
    columns: Columns, lahde: Lahde, kept: pl.Series, totals: pl.Series
) -> list[Outcome]:
    """Return the outcome of every rule for every kept column: its filled cells were tested.

    In the rows of totals the cells of amounts are tested too.
    """
    outcomes = []
    for termi, parsed in columns.luetut.items():
        rows = kept | totals if parsed.arvot.dtype == pl.Int64 else kept
        tested = int((columns.rivit[termi].is_not_null() & rows).sum())
        masks = {**columns.merkitty[termi], **parsed.hylatyt}
        outcomes += [
            Outcome(rule, tested, cells_found(columns, lahde, termi, rule, mask & rows))
            for rule, mask in masks.items()
        ]
    return outcomes


def list_outcomes(columns: Columns, lahde: Lahde, kept: pl.Series) -> list[Outcome]:
    """Return whether every long budget row says which of its two kinds it is."""
    if lahde.laji != TALOUSARVIO.nimi or "laji" not in columns.luetut:
        return []
    laji = columns.luetut["laji"].arvot
    if "alkuperainen" in columns.luetut:
        return []
    known = laji.str.to_lowercase().is_in([ALKUPERAINEN, MUUTOS]).fill_null(value=True)
    findings = cells_found(columns, lahde, "laji", VALUE_IS_IN_ITS_LIST, ~known & kept)
    listed = findings.with_columns(expected=pl.lit(f"{ALKUPERAINEN}, {MUUTOS}"))
    return [Outcome(VALUE_IS_IN_ITS_LIST, int((laji.is_not_null() & kept).sum()), listed)]


def group_outcomes(
    columns: Columns,
    lahde: Lahde,
    kannetut: Mapping[str, pl.Series],
    tunnistus: Tunnistus,
    kept: pl.Series,
) -> list[Outcome]:
    """Return whether every row of data has what its table leaves to the rows of groups.

    The finding is at the row's first amount.
    """
    amounts = tunnistus.of_form(Muoto.SUMMA)
    cell = pl.coalesce(
        pl.when(pl.col(a).is_not_null()).then(pl.lit(lahde.sarakkeet[a])) for a in amounts
    )
    cents = [columns.luetut[a].arvot.fill_null(0).abs() for a in amounts]
    outcomes = []
    for termi in tunnistus.kannettavat:
        rows = columns.rivit.with_columns(affected_cents=sum(cents[1:], cents[0])).filter(
            kept & kannetut[termi].is_null()
        )
        findings = rows.select(
            rule=pl.lit(UNDER_ITS_GROUP),
            file=pl.lit(lahde.tiedosto.nimi),
            sheet=pl.lit(lahde.taulukko),
            row="lahderivi",
            column=pl.lit(lahde.otsikot[termi]),
            cell=cell.fill_null("") + pl.col("lahderivi").cast(pl.String),
            found=pl.coalesce(*amounts).cast(pl.String),
            expected=pl.lit(lahde.otsikot[termi]),
            affected_cents="affected_cents",
        )
        outcomes.append(Outcome(UNDER_ITS_GROUP, int(kept.sum()), findings))
    return outcomes


def unclear_groups(groups: Groups, lahde: Lahde) -> list[Outcome]:
    """Return whether the codes of a table's rows of groups are each surely of one term."""
    tested = groups.rivit.height + groups.epaselvat.height
    found = groups.unclear(lahde.tiedosto.nimi, lahde.taulukko)
    return [Outcome.of(GROUPS_ARE_UNAMBIGUOUS, tested, found)] if tested else []


def cells_found(
    columns: Columns, lahde: Lahde, termi: str, rule: str, mask: pl.Series
) -> pl.DataFrame:
    """Return a finding for each marked cell of a column, with its raw text."""
    if not mask.any():
        return pl.DataFrame(schema=FINDINGS)
    row = pl.col("lahderivi")
    return columns.rivit.filter(mask).select(
        rule=pl.lit(rule),
        file=pl.lit(lahde.tiedosto.nimi),
        sheet=pl.lit(lahde.taulukko),
        row=row,
        column=pl.lit(lahde.otsikot[termi]),
        cell=pl.lit(lahde.sarakkeet[termi]) + row.cast(pl.String),
        found=pl.col(termi).cast(pl.String),
        expected=pl.lit(""),
        affected_cents=pl.lit(0, pl.Int64),
    )


def control_outcome(lahde: Lahde, valisummat: pl.DataFrame) -> Outcome:
    """Compare each printed total with the sum of its rows, to the cent."""
    apart = valisummat.filter(pl.col("summa_cents") != pl.col("laskettu_cents"))
    termi = pl.col("termi")
    findings = apart.select(
        rule=pl.lit(CONTROL_TOTAL),
        file=pl.lit(lahde.tiedosto.nimi),
        sheet=pl.lit(lahde.taulukko),
        row="rivi",
        column=termi.replace_strict(lahde.otsikot, return_dtype=pl.String),
        cell=termi.replace_strict(lahde.sarakkeet, return_dtype=pl.String)
        + pl.col("rivi").cast(pl.String),
        found=pl.Series(map(euros, apart["summa_cents"]), dtype=pl.String),
        expected=pl.Series(map(euros, apart["laskettu_cents"]), dtype=pl.String),
        affected_cents=(pl.col("summa_cents") - pl.col("laskettu_cents")).abs(),
    )
    return Outcome(CONTROL_TOTAL, valisummat.height, findings)


def hidden_outcome(sheet: Sheet, tiedosto: Tiedosto) -> Outcome:
    """Say what of a sheet that was read is hidden from who looks at it."""
    parts = (
        (HIDDEN_SHEET.of(), sheet.piilossa),
        (HIDDEN_ROWS.of(rows=_runs(sheet.piilorivit)), bool(sheet.piilorivit)),
        (
            HIDDEN_COLUMNS.of(columns=_letter_runs(sheet.piilosarakkeet)),
            bool(sheet.piilosarakkeet),
        ),
    )
    found = "".join(reason for reason, hidden in parts if hidden)
    finding = Finding(rule=NOTHING_IS_HIDDEN, file=tiedosto.nimi, sheet=sheet.nimi, found=found)
    return Outcome.of(NOTHING_IS_HIDDEN, 1, [finding] if found else [])


def _spans(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return runs of consecutive numbers by their ends."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def _runs(numbers: Sequence[int]) -> str:
    spans = _spans(numbers)
    shown = [str(a) if a == b else f"{a}–{b}" for a, b in spans[:_MOST_RUNS]]
    return ", ".join(shown) + (" …" if len(spans) > _MOST_RUNS else "")


def _letter_runs(numbers: Sequence[int]) -> str:
    spans = [(column_letter(a), column_letter(b)) for a, b in _spans(numbers)[:_MOST_RUNS]]
    return ", ".join(a if a == b else f"{a}–{b}" for a, b in spans)
