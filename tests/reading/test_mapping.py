"""The `sarakkeet` input: what it says of a file, and what is told of its own rows."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from flows.reading.headings import OHITA
from flows.reading.mapping import Ohje, guidance_for, read_form
from flows.reading.mapping_checks import with_mapping_findings
from schemas.lahteet import Luettu
from tests.reading.workbooks import Rows, found, read_here, read_text, write_xlsx

HEADINGS = ["Otsikko", "Merkitys", "Tiedosto", "Muoto"]
EXPORT = """Acc;Dept;Day;Sum;Amount
3000;10;2/13/2023;1;-100
4000;20;3/1/2023;1;50
"""


def _mapping(folder: Path, rows: Rows, nimi: str = "sarakkeet") -> Luettu:
    return read_here(write_xlsx(folder / f"{nimi}.xlsx", Taul1=[HEADINGS, *rows]))


def _guidance(folder: Path, rows: Rows, nimi: str = "vienti.csv") -> Ohje:
    return guidance_for(nimi, _mapping(folder, rows).taulut)


def _export(folder: Path, text: str, rows: Rows) -> Luettu:
    return read_text(folder, text, sarakkeet=_mapping(folder, rows).taulut)


ACCOUNT = ["Acc", "Tili", "vienti*", None]
DEPARTMENT = ["dept", "Kustannuspaikka", "VIENTI*.CSV", None]
DAY = ["Day", "Pvm", None, "m/d/yyyy"]
AMOUNT = ["Amount", "Summa", "vienti.csv", "tulo+"]
MAPPED = [ACCOUNT, DEPARTMENT, DAY, AMOUNT]


def test_any_heading_is_mapped_to_ours(tmp_path: Path) -> None:
    (taulu,) = _export(tmp_path, EXPORT, MAPPED).taulut
    assert taulu.lahde.otsikot == {
        "tili": "Acc",
        "kustannuspaikka": "Dept",
        "paiva": "Day",
        "summa": "Amount",
    }
    assert taulu.lahde.merkki == "tulo+"
    assert taulu.rivit.select("tili", "paiva", "summa_cents").rows() == [
        ("3000", date(2023, 2, 13), -10000),
        ("4000", date(2023, 3, 1), 5000),
    ]


def test_a_mapping_wins_over_a_heading_we_know(tmp_path: Path) -> None:
    text = EXPORT.replace("Sum;", "Summa;")
    (taulu,) = _export(tmp_path, text, MAPPED).taulut
    assert taulu.lahde.otsikot["summa"] == "Amount"


@pytest.mark.parametrize("ignored", ["-", "–", "Ohita", "ei lueta"])
def test_a_heading_can_be_put_aside(tmp_path: Path, ignored: str) -> None:
    text = "Tili;Kp;Pvm;Summa;Netto\n4000;1;1.2.2023;10;99\n"
    (taulu,) = _export(tmp_path, text, [["Summa", ignored, None, None]]).taulut
    assert taulu.rivit["summa_cents"].to_list() == [9900]


def test_a_row_without_a_meaning_only_gives_a_form(tmp_path: Path) -> None:
    text = "Tili;Kp;Pvm;Summa\n4000;1;02/03/2023;10\n"
    (taulu,) = _export(tmp_path, text, [["Pvm", None, None, "kk/pp/vvvv"]]).taulut
    assert taulu.rivit["paiva"].to_list() == [date(2023, 2, 3)]


def test_what_a_row_without_a_heading_says_holds_for_the_file(tmp_path: Path) -> None:
    text = "Tili;Kp;Debet;Kredit\n4000;1;10,50;\n3000;1;;0,50\n"
    mapping = [[None, None, "vienti*", "kausi 2023-03; debet+"]]
    (taulu,) = _export(tmp_path, text, mapping).taulut
    assert taulu.rivit.select("kausi", "summa_cents").rows() == [(202303, 1050), (202303, -50)]
    assert taulu.lahde.merkki == "debet+"


def test_columns_of_one_year_are_one_table(tmp_path: Path) -> None:
    text = "Tili;Kp;TA 24;MU 24;TA 25\n4000;1;100;-10;200\n"
    ta, mu = "Alkuperäinen talousarvio", "Muutos"
    mapping = [
        ["TA 24", ta, None, "vuosi 2024"],
        ["MU 24", mu, None, "vuosi 2024"],
        ["TA 25", ta, None, "vuosi 2025"],
    ]
    tables = [
        taulu.rivit.select("vuosi", "alkuperainen_cents", "muutos_cents").row(0)
        for taulu in _export(tmp_path, text, mapping).taulut
    ]
    assert tables == [(2024, 10000, -1000), (2025, 20000, 0)]


def test_a_row_for_some_files_wins_over_one_for_every_file(tmp_path: Path) -> None:
    rows = [
        ["Day", "-", "vienti*", "debet+"],
        ["Day", "Pvm", None, "tulo+"],
    ]
    guidance = _guidance(tmp_path, rows)
    assert (guidance.otsikot, guidance.merkki) == ({"day": OHITA}, "debet+")
    other = _guidance(tmp_path, rows, "muu.csv")
    assert (other.otsikot, other.merkki) == ({"day": "pvm"}, "tulo+")


@pytest.mark.parametrize(
    ("pattern", "nimi", "meant"),
    [
        ("vienti*", "Vienti_2023.csv", True),
        ("*.xlsx", "vienti.csv", False),
        ("kirjanpito/*", "Kirjanpito/2023.xlsx", True),
        ("2023.xlsx", "kirjanpito/2023.xlsx", True),
        ("kirjanpito/*", "talousarvio/2023.xlsx", False),
    ],
)
def test_a_pattern_is_of_a_name_or_a_path(
    tmp_path: Path, pattern: str, nimi: str, *, meant: bool
) -> None:
    assert bool(_guidance(tmp_path, [["a", "Tili", pattern, None]], nimi).otsikot) is meant


@pytest.mark.parametrize(
    ("teksti", "said"),
    [
        ("debet+", ("debet+", None, None)),
        ("Tulo +", ("tulo+", None, None)),
        ("PP.KK.VVVV", (None, "pp.kk.vvvv", None)),
        ("yyyy-mm-dd", (None, "vvvv-kk-pp", None)),
        ("kausi 2011-12; debet+", ("debet+", None, ("kausi", "2011-12"))),
        ("kausi 12/2011", (None, None, ("kausi", "12/2011"))),
        ("vuosi 2012", (None, None, ("vuosi", "2012"))),
        ("debet+, kausi 2011-12", ("debet+", None, ("kausi", "2011-12"))),
        ("", (None, None, None)),
    ],
)
def test_forms(teksti: str, said: tuple[object, ...]) -> None:
    form = read_form(teksti)
    assert (form.merkki, form.paivat, form.vakio) == said
    assert form.tuntemattomat == ()


@pytest.mark.parametrize(
    ("teksti", "cents", "told"),
    [
        ("1.234,56", 123400, []),
        ("1,234.56; debet+", None, ["amount-is-in-cents"]),
        ("", None, ["amount-is-unambiguous"]),
    ],
)
def test_the_form_of_amounts_decides_where_the_cells_leave_it_open(
    tmp_path: Path, teksti: str, cents: int | None, told: list[str]
) -> None:
    text = "Tili;Kp;Pvm;Summa\n4000;1;1.2.2023;1.234\n"
    luettu = _export(tmp_path, text, [["Summa", None, "vienti*", teksti]])
    assert luettu.taulut[0].rivit["summa_cents"].to_list() == [cents]
    assert [rule for rule, *_ in found(luettu)] == told


@pytest.mark.parametrize(
    "teksti",
    ["kredit+", "pp.kk", "pp.kk.pp.vvvv", "vuosi 12", "kausi 2011-13", "kausi", "päivät", "(p"],
)
def test_any_other_form_is_unknown(teksti: str) -> None:
    assert read_form(teksti).tuntemattomat == (teksti,)


def _told(folder: Path, rows: Rows, *others: Luettu) -> list[tuple[str, str, str]]:
    mapping = _mapping(folder, rows)
    luetut: Sequence[Luettu] = with_mapping_findings([mapping, *others])
    return found(luetut[0])


def _read(folder: Path, rows: Rows) -> Luettu:
    return _export(folder, EXPORT, rows)


def test_sound_rows_are_tested_and_nothing_is_told(tmp_path: Path) -> None:
    mapping = _mapping(tmp_path, MAPPED)
    told = with_mapping_findings([mapping, _read(tmp_path, MAPPED)])
    assert found(told[0]) == []
    tested = {outcome.rule: outcome.tested for outcome in told[0].tulokset}
    assert {rule: count for rule, count in tested.items() if rule.startswith("mapping")} == {
        "mapping-meaning-is-known": 4,
        "mapping-form-is-known": 2,
        "mapping-has-its-file": 3,
        "mapping-has-its-heading": 3,
        "mapping-is-unambiguous": 6,
    }


_BROKEN: list[tuple[list[list[str | None]], tuple[str, str, str], str]] = [
    ([["Acc", "Tilli", "vienti*", None]], ("mapping-meaning-is-known", "B2", "Tilli"), "Tili"),
    ([["Day", "Pvm", None, "pp.kk"]], ("mapping-form-is-known", "D2", "pp.kk"), ""),
    ([["Acc", "Tili", None, "kk/pp/vvvv"]], ("mapping-form-is-known", "D2", "kk/pp/vvvv"), ""),
    ([["Acc", "Tili", None, "vuosi 2023"]], ("mapping-form-is-known", "D2", "vuosi 2023"), ""),
    ([["Acc", "Tili", "vienit*", None]], ("mapping-has-its-file", "C2", "vienit*"), "vienti.csv"),
    ([["Akc", "Tili", "vienti*", None]], ("mapping-has-its-heading", "A2", "Akc"), "Acc"),
    ([[None, "Tili", "vienti*", None]], ("value-is-present", "A2", ""), ""),
    (
        [ACCOUNT, ["acc", "Hanke", "*.csv", None]],
        ("mapping-is-unambiguous", "B3", "Hanke"),
        "Tili (B2)",
    ),
    (
        [AMOUNT, ["Acc", "Tili", "vienti*", "debet+"]],
        ("mapping-is-unambiguous", "D3", "debet+"),
        "tulo+ (D2)",
    ),
]


@pytest.mark.parametrize(("rows", "told", "expected"), _BROKEN, ids=[str(b[1]) for b in _BROKEN])
def test_a_broken_row_is_told_at_its_cell(
    tmp_path: Path, rows: list[list[str | None]], told: tuple[str, str, str], expected: str
) -> None:
    mapping = _mapping(tmp_path, rows)
    luetut = with_mapping_findings([mapping, _read(tmp_path, MAPPED)])
    assert found(luetut[0]) == [told]
    (finding,) = (
        row for outcome in luetut[0].tulokset for row in outcome.findings.iter_rows(named=True)
    )
    assert finding["expected"].split(", ")[0] == expected
    assert finding["file"] == "sarakkeet.xlsx"


def test_rows_of_two_workbooks_in_conflict_name_the_other_file(tmp_path: Path) -> None:
    first = _mapping(tmp_path, [ACCOUNT], "a")
    second = _mapping(tmp_path, [["Acc", "Hanke", "vienti*", None]], "b")
    luetut = with_mapping_findings([first, second, _read(tmp_path, MAPPED)])
    assert found(luetut[0]) == []
    assert found(luetut[1]) == [("mapping-is-unambiguous", "B2", "Hanke")]
    expected = [
        outcome.findings["expected"].item()
        for outcome in luetut[1].tulokset
        if outcome.findings.height
    ]
    assert expected == ["Tili (a.xlsx B2)"]


def test_rows_for_other_files_are_in_no_conflict(tmp_path: Path) -> None:
    rows = [ACCOUNT, ["Acc", "Hanke", "muu*", None], ["Acc", "-", None, None]]
    other = read_here(write_xlsx(tmp_path / "muu.xlsx", A=[["Acc", "Tili", "Kp", "Pvm", "Summa"]]))
    assert _told(tmp_path, rows, _read(tmp_path, MAPPED), other) == []


def test_files_without_a_mapping_are_as_they_were(tmp_path: Path) -> None:
    luettu = read_text(tmp_path, "Tili;Kp;Pvm;Summa\n4000;1;1.2.2023;10\n")
    assert with_mapping_findings([luettu]) == [luettu]
