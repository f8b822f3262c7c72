"""Testing rows against the model of their kind; each failure becomes a finding at its cell."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

import polars as pl
from pandera.api.polars.model import DataFrameModel
from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors

from flows.checking.places import findings_at, first_term
from schemas.findings import FINDINGS, Outcome
from schemas.lahteet import Lahde
from schemas.raporttipohja import NAYTA, OSIOLAJIT, PAINOTUKSET, SITOVUUDET, YKSIKOT
from schemas.valinnat import OSIOT, TASOT, TILAT

_RULE_OF_CHECK = {
    "not_nullable": "value-is-present",
    "str_matches": "code-is-well-formed",
    "isin": "value-is-in-its-list",
    "greater_than_or_equal_to": "number-is-whole",
    "less_than_or_equal_to": "number-is-whole",
}
_GOAL_STATUS = "goal-status-is-in-its-list"
_LISTS = {
    "tila": TILAT,
    "taso": TASOT,
    "osio": OSIOT,
    "osion_laji": OSIOLAJIT,
    "painotus": PAINOTUKSET,
    "naytetaan": NAYTA,
    "yksikko": YKSIKOT,
    "sitova": SITOVUUDET,
    "etumerkki": ("+", "-"),
}
# One value in the frame can stand in another column of the file.
_CELL_OF = {
    "summa_cents": ("summa", "debet"),
    "alkuperainen_cents": ("alkuperainen", "summa"),
    "muutos_cents": ("muutos", "summa"),
    "ennuste_cents": ("ennuste",),
    "paiva": ("paiva", "kausi"),
    "kausi": ("kausi", "paiva"),
    "tili": ("tili", "jhs_tili"),
}


def _load_checks() -> None:
    """Have pandera load its checks without hypothesis, a tool of tests that takes long to load."""
    if "hypothesis" in sys.modules:
        return
    sys.modules["hypothesis"] = None  # type: ignore[assignment]
    try:
        import_module("pandera.strategies.base_strategies")
    finally:
        del sys.modules["hypothesis"]


_load_checks()


@dataclass(frozen=True, slots=True)
class Tested:
    """Rows after the test of their contract: `broken` marks each row that failed it."""

    rows: pl.DataFrame
    outcomes: tuple[Outcome, ...]

    @property
    def good(self) -> pl.DataFrame:
        """The rows that kept the contract."""
        return self.rows.filter(~pl.col("broken")).drop("broken")


def check_contract(
    rows: pl.DataFrame,
    model: type[DataFrameModel],
    lahteet: Sequence[Lahde],
    known: pl.DataFrame,
) -> Tested:
    """Test every row against its model.

    `known` are the reader's findings: an empty value whose cell is among them is not told twice,
    but its row is broken all the same.

    Raises:
        TypeError: a column has not the type of the model (a fault of the reader, not of a file).
    """
    failures = _failures(rows, model)
    places = _places(rows, failures, lahteet, known)
    broken = pl.repeat(False, rows.height, eager=True).scatter(failures["index"], values=True)
    outcomes = tuple(
        Outcome(rule, tested, places.filter(pl.col("rule") == rule))
        for rule, tested in _tested(rows, model).items()
    )
    return Tested(rows.with_columns(broken=broken), outcomes)


def _failures(rows: pl.DataFrame, model: type[DataFrameModel]) -> pl.DataFrame:
    """Return (index, column, rule, found) of every failed cell."""
    schema = {"index": pl.UInt32, "column": pl.String, "rule": pl.String, "found": pl.String}
    try:
        with config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA):
            model.validate(rows, lazy=True)
    except SchemaErrors as errors:
        cases: pl.DataFrame = errors.failure_cases
        if cases["index"].null_count():
            raise TypeError(
                f"{model.__name__}: {cases.filter(pl.col('index').is_null())}"
            ) from None
        return cases.select(
            pl.col("index").cast(pl.UInt32),
            "column",
            rule=pl.when(pl.col("column") == "tila", pl.col("check").str.starts_with("isin"))
            .then(pl.lit(_GOAL_STATUS))
            .otherwise(pl.col("check").str.extract(r"^([a-z_]+)").replace_strict(_RULE_OF_CHECK)),
            found=pl.col("failure_case").cast(pl.String),
        )
    return pl.DataFrame(schema=schema)


def _places(
    rows: pl.DataFrame,
    failures: pl.DataFrame,
    lahteet: Sequence[Lahde],
    known: pl.DataFrame,
) -> pl.DataFrame:
    """Turn failed cells into findings, without those that the reader has told."""
    amounts = [name for name in rows.columns if name.endswith("_cents")]
    affected = pl.sum_horizontal(amounts) if amounts else pl.lit(0, pl.Int64)
    there = rows.select(pl.col("lahde", "lahderivi", *amounts).gather(failures["index"]))
    addressed = there.select("lahde", "lahderivi", affected_cents=affected)
    failed = failures.hstack(addressed).with_columns(
        expected=pl.col("column").replace_strict(
            {name: ", ".join(values) for name, values in _LISTS.items()}, default=""
        ),
        termi=_termi(lahteet),
    )
    found = [
        findings_at(
            failed.filter(pl.col("rule") == rule), lahteet, rule=rule, termi=pl.col("termi")
        )
        for rule in failed["rule"].unique(maintain_order=True)
    ]
    cell = ["file", "sheet", "row", "column"]
    told = known.select(cell).unique()
    every = pl.concat([pl.DataFrame(schema=FINDINGS), *found])
    empty = every.filter(pl.col("rule") == "value-is-present")
    return pl.concat(
        [
            every.filter(pl.col("rule") != "value-is-present"),
            # One empty cell can leave two values empty: a date is also the period.
            empty.join(told, on=cell, how="anti").unique(cell, keep="first", maintain_order=True),
        ]
    )


def _termi(lahteet: Sequence[Lahde]) -> pl.Expr:
    """Name the term whose cell holds a column's value in each source."""
    elsewhere = (
        pl.when(pl.col("column") == name).then(first_term(lahteet, terms))
        for name, terms in _CELL_OF.items()
    )
    return pl.coalesce(*elsewhere, "column")


def _tested(rows: pl.DataFrame, model: type[DataFrameModel]) -> dict[str, int]:
    """Count the cells each rule tests."""
    tested: dict[str, int] = {"value-is-present": 0}
    for name, column in model.to_schema().columns.items():
        if name in {"lahde", "lahderivi"}:
            continue
        if not column.nullable:
            tested["value-is-present"] += rows.height
        for check in column.checks:
            rule = _GOAL_STATUS if name == "tila" else _RULE_OF_CHECK[str(check.name)]
            tested[rule] = tested.get(rule, 0) + rows.height - rows[name].null_count()
    return tested
