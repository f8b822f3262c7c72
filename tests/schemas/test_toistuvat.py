"""Columns whose texts repeat: categories that stand for texts, and meet frames of texts."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors
from polars.testing import assert_frame_equal

from schemas.kirjaukset import Kirjaukset, Kohdistetut
from schemas.lajit import KIRJANPITO, TOISTUVAT
from schemas.tarkistettu import JOHDETUT
from schemas.toistuvat import Toistuva, as_in, as_texts

_CODES = st.lists(st.one_of(st.none(), st.sampled_from(["4000", "ä", "Z", "a b", "", "0410"])))


def _postings(**codes: str | None) -> pl.DataFrame:
    schema = {name: each.dtype.type for name, each in Kirjaukset.to_schema().columns.items()}
    sound = {"lahde": 0, "lahderivi": 2, "tili": "4000", "paiva": None, "summa_cents": 1}
    return pl.DataFrame([{**sound, **codes}], schema=schema, orient="row")


def test_the_terms_that_repeat_are_the_categories_of_the_contract() -> None:
    columns = Kirjaukset.to_schema().columns
    assert {n for n, each in columns.items() if each.dtype.type == Toistuva} == set(TOISTUVAT)
    assert set(TOISTUVAT) <= {sarake.termi for sarake in KIRJANPITO.sarakkeet}


def test_a_posting_that_is_led_keeps_its_types() -> None:
    columns = {n: each.dtype.type for n, each in Kohdistetut.to_schema().columns.items()}
    shared = columns.keys() & JOHDETUT.keys()
    assert {name: columns[name] for name in shared} == {name: JOHDETUT[name] for name in shared}


@given(_CODES)
def test_categories_sort_and_group_as_their_texts(texts: list[str | None]) -> None:
    plain = pl.DataFrame(
        {"koodi": texts, "n": range(len(texts))}, {"koodi": pl.String, "n": pl.Int64}
    )
    rows = plain.cast({"koodi": Toistuva})
    assert_frame_equal(as_texts(rows), plain)
    assert_frame_equal(
        as_texts(rows.sort("koodi", "n", nulls_last=True)),
        plain.sort("koodi", "n", nulls_last=True),
    )
    least, most = (pl.col("koodi").min(), pl.col("koodi").max().alias("suurin"))
    assert_frame_equal(as_texts(rows.select(least, most)), plain.select(least, most))
    few = as_in(rows, pl.DataFrame({"koodi": ["ä", "4000"], "nimi": ["x", "y"]}), ["koodi"])
    joined = rows.join(few, on="koodi", how="left", maintain_order="left")
    assert joined["nimi"].to_list() == [{"ä": "x", "4000": "y"}.get(text or "") for text in texts]


@pytest.mark.parametrize(
    ("name", "code"),
    [("tili", "40a0"), ("jhs_tili", "400"), ("kustannuspaikka", "41*"), ("hanke", "A 1")],
)
def test_a_code_that_is_not_well_formed_fails_its_contract(name: str, code: str) -> None:
    with (
        pytest.raises(SchemaErrors) as raised,
        config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA),
    ):
        Kirjaukset.validate(_postings(**{name: code}), lazy=True)
    cases = raised.value.failure_cases
    failed = cases.filter(pl.col("check") == "str_matches")
    assert failed.select("column", "failure_case", "index").rows() == [(name, code, 0)]
