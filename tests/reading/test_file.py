from datetime import date
from pathlib import Path

import polars as pl

from schemas.kirjaukset import Kirjaukset
from tests.reading.workbooks import found, outcomes, read_file_in_child, read_rows, read_text

HEADINGS = ["Tili", "Kustannuspaikka", "Pvm", "Summa"]
TAMMIKUU = date(2023, 1, 31)


def test_a_ledger_becomes_typed_rows_at_their_sheet_rows(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Pääkirja"],
            [],
            HEADINGS,
            [3000, "0410", TAMMIKUU, -100.5],
            ["4000", 410.0, "1.2.23", 1],
        ],
    )
    (taulu,) = luettu.taulut
    assert taulu.lahde.otsikkorivi == 3
    assert taulu.rivit.select(
        "lahderivi", "tili", "kustannuspaikka", "paiva", "kausi", "summa_cents"
    ).rows() == [
        (4, "3000", "0410", TAMMIKUU, 202301, -10050),
        (5, "4000", "410", date(2023, 2, 1), 202302, 100),
    ]
    assert found(luettu) == []
    assert outcomes(luettu)["amount-is-a-number"] == 2


def test_the_child_process_answers_what_the_file_holds(tmp_path: Path) -> None:
    luettu = read_file_in_child(
        tmp_path,
        [HEADINGS, [3000, 410, TAMMIKUU, -1], [3000, 410, TAMMIKUU, "x"], [None] * 3 + [-1]],
    )
    (taulu,) = luettu.taulut
    assert taulu.rivit["summa_cents"].to_list() == [-100, None]
    assert taulu.ohitetut.rows() == [(4, "grand-total")]
    assert found(luettu) == [("amount-is-a-number", "D3", "x")]


def test_rows_have_the_columns_of_the_model(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, [3000, 410, TAMMIKUU, -1]])
    model = Kirjaukset.to_schema().columns
    assert luettu.taulut[0].rivit.schema == pl.Schema(
        {name: column.dtype.type for name, column in model.items() if name != "lahde"}
    )


def test_a_delimited_file_in_any_usual_encoding(tmp_path: Path) -> None:
    text = "Tili;Kustannuspaikka;Tositepäivä;Summa\n3000;Pää;31.1.2023;−1 234,50\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert read_text(tmp_path, text, encoding).taulut[0].rivit["summa_cents"].to_list() == [
            -123450
        ]
    for encoding in ("cp1252", "iso8859-10", "iso8859-15"):
        rivit = read_text(tmp_path, text.replace("−", "-"), encoding).taulut[0].rivit
        assert rivit["kustannuspaikka"].to_list() == ["Pää"]
