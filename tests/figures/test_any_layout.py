"""Whatever the layout, traced rows sum to printed cells, blocks to lines, and everything ties."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.checking.bridge import bridge
from flows.figures.kunta import compute_municipality
from flows.figures.sums import CENTS
from flows.figures.tracing import each_figure, exact_cents, figures_of, rows_under, summed_cents
from schemas.laskelmat import Katsaus, Lohko
from schemas.layouts import Mittari, Raporttipohja
from schemas.pohjarivit import make_layout
from schemas.raporttipohja import PAINOTUKSET
from schemas.tarkistettu import Tarkistettu
from schemas.vakiopohjat import HEINOLA, VAKIOPOHJIEN_RIVIT
from schemas.vakiopohjat.laki import LAKI
from tests.figures.towns import APPROPRIATION, POSTING, checked, reports

_CLASSES = sorted(HEINOLA.kayttotalouden_luokat)
_SIGNS = st.sampled_from(["+", "-"])
_LOOKS = st.fixed_dictionaries(
    {
        "painotus": st.sampled_from(PAINOTUKSET[1:]),
        "naytetaan": st.sampled_from([None, "aina", "kun dataa"]),
    }
)
_ROWS = dict.fromkeys(VAKIOPOHJIEN_RIVIT[0].rivit[0]) | {"pohja": "tuloslaskelma"}
_COLUMNS = dict.fromkeys(VAKIOPOHJIEN_RIVIT[0].sarakkeet[0])


@st.composite
def _layouts(draw: st.DrawFn) -> Raporttipohja:
    """A sound layout: classes grouped at random, formulas over them, columns of every measure."""
    order = draw(st.permutations(_CLASSES))
    cuts = sorted(draw(st.sets(st.integers(1, len(order) - 1), max_size=6)))
    groups = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    signs = [draw(_SIGNS) for _ in groups]
    rows: list[Mapping[str, Any]] = [
        {"luokat": "; ".join(group), "etumerkki": sign, **draw(_LOOKS)}
        for group, sign in zip(groups, signs, strict=True)
    ]
    codes = [f"R{nth}" for nth in range(len(groups))]
    for chosen in draw(st.lists(st.sets(st.sampled_from(codes), min_size=1), max_size=3)):
        formula = " ".join(f"{draw(_SIGNS)} {code}" for code in sorted(chosen))
        rows.append({"kaava": formula, "etumerkki": draw(_SIGNS), **draw(_LOOKS)})
    whole = " ".join(f"{sign} {code}" for sign, code in zip(signs, codes, strict=True))
    rows.append({"kaava": whole, "painotus": "lihavoitu"})
    measures = draw(st.lists(st.sampled_from(list(Mittari)), min_size=1, unique=True))
    return make_layout(
        "oma",
        LAKI.osiot,
        [
            *({**_ROWS, "koodi": f"R{nth}", "nimi": f"Rivi {nth}", **row}
              for nth, row in enumerate(rows)),
            *(row for row in LAKI.rivit if row["pohja"] != "tuloslaskelma"),
        ],
        [
            *({**_COLUMNS, "pohja": "tuloslaskelma", "sarakekoodi": measure, "mitattava": measure,
               "yksikko": "%" if "osuus" in measure or measure == "pct" else "€"}
              for measure in measures),
            *(row for row in LAKI.sarakkeet if row["pohja"] != "tuloslaskelma"),
        ],
    )  # fmt: skip


_TOWN = (
    st.lists(POSTING, min_size=1, max_size=15),
    st.lists(APPROPRIATION, max_size=6),
    _layouts(),
)


def _in_layout(tarkistettu: Tarkistettu, pohja: Raporttipohja) -> list[Katsaus]:
    whole = replace(tarkistettu, pohja=pohja)
    return [*reports(whole), compute_municipality(whole, tunniste="")]


def _printed(lohko: Lohko, report: Katsaus) -> tuple[int, ...]:
    return report.laskelma(lohko.rivi).rivit.select(CENTS).row(lohko.rivi.paikka)


def _summed(lohko: Lohko, report: Katsaus) -> tuple[int, ...]:
    """The lines and the accounts of a block, added up and taken off."""
    blocks = {block.rivi: block for block in report.lohkot}
    parts = [(_printed(blocks[osa], report), osa in lohko.pois) for osa in lohko.osat]
    accounts = report.erittely.select(CENTS)
    parts += [(accounts.row(tili), tili in lohko.pois_tilit) for tili in lohko.tilit]
    signed = [tuple(-cents if off else cents for cents in row) for row, off in parts]
    return tuple(map(sum, zip((0,) * len(CENTS), *signed, strict=True)))


@settings(max_examples=15, deadline=None)
@given(*_TOWN)
def test_blocks_sum_to_lines_and_every_sum_ties(
    postings: list[dict[str, object]], budget: list[dict[str, object]], pohja: Raporttipohja
) -> None:
    tarkistettu = replace(checked(postings, budget), pohja=pohja)
    for report in _in_layout(tarkistettu, pohja):
        for lohko in report.lohkot:
            assert _summed(lohko, report) == _printed(lohko, report)
        apart = [each for each in report.tasmaytykset if each.erotus]
        assert [each for each in apart if not each.pyoristys] == []
        assert all(abs(each.erotus) <= len(_CLASSES) for each in apart)
    silta = bridge([], tarkistettu, reports(tarkistettu))
    assert silta.reported_cents == silta.mapped_cents
    assert silta.rivit["difference_cents"].sum() == 0


@settings(max_examples=8, deadline=None)
@given(*_TOWN)
def test_traced_rows_sum_to_printed_cells(
    postings: list[dict[str, object]], budget: list[dict[str, object]], pohja: Raporttipohja
) -> None:
    tarkistettu = checked(postings, budget)
    for report in _in_layout(tarkistettu, pohja):
        under = {}
        for luku in each_figure(report):
            rows = rows_under(luku, report, tarkistettu)
            assert summed_cents(luku, rows) == exact_cents(luku, report)
            under[luku] = set(rows.select("lahde", "lahderivi").iter_rows())
        for row in tarkistettu.johdetut.iter_slices(1):
            place = row.select("lahde", "lahderivi").row(0)
            counted = {luku for luku, places in under.items() if place in places}
            assert set(figures_of(row, report)) == counted


def test_the_municipality_is_the_sum_of_its_divisions() -> None:
    postings: list[dict[str, object]] = [
        {"tili": "3005", "kustannuspaikka": place, "paiva": day, "summa_cents": cents}
        for place, day, cents in (
            ("10", "2023-02-01", 700), ("20", "2023-02-01", 50), ("30", "2023-03-01", 9),
        )
    ]  # fmt: skip
    for row in postings:
        row["paiva"] = pl.Series([row["paiva"]]).str.to_date().item()
    tarkistettu = replace(checked(postings, []), pohja=LAKI.layout())
    town = compute_municipality(tarkistettu, tunniste="")
    assert town.tuloslaskelma.rivit["tot_cents"][-1] == 759
    assert [(t.otsikko, t.rivit["tot_cents"][-1]) for t in town.palvelualueet] == [
        ("Elinvoimalautakunnan toimiala", 750),
        ("Sivistyslautakunnan toimiala", 9),
    ]
