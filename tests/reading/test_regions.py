"""Several tables on one sheet: one under another, and beside each other."""

from pathlib import Path

from schemas.lahteet import Luettu
from tests.reading.workbooks import found, read_rows

LEDGER = ["Tili", "Kp", "Pvm", "Summa"]
BUDGET = ["Vuosi", "Kp", "Tili", "TA"]


def posting(summa: object) -> list[object]:
    return [4300, 410, "1.2.2023", summa]


def shown(luettu: Luettu) -> list[tuple[str, int, list[int]]]:
    return [
        (taulu.lahde.laji, taulu.lahde.otsikkorivi, taulu.rivit["lahderivi"].to_list())
        for taulu in luettu.taulut
    ]


def test_a_table_of_another_kind_below(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            ["Kirjanpito"], LEDGER, posting(1), posting(2), ["Yhteensä", None, None, 3], [],
            ["Talousarvio"], BUDGET, [2023, 410, 4300, 10], ["Yhteensä", None, None, 10],
        ],
    )  # fmt: skip
    assert shown(luettu) == [("kirjanpito", 2, [3, 4]), ("talousarvio", 8, [9])]
    assert luettu.taulut[0].ohitetut.rows() == [(5, "grand-total"), (6, "blank"), (7, "note")]
    assert found(luettu) == []


def test_a_ledger_below_with_other_columns(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [LEDGER, posting(1), ["Pvm", "Kp", "Tili", "Debet", "Kredit"],
         ["1.3.2023", 410, 3000, None, 5]],
    )  # fmt: skip
    assert shown(luettu) == [("kirjanpito", 1, [2]), ("kirjanpito", 3, [4])]
    assert luettu.taulut[1].rivit["summa_cents"].to_list() == [-500]


def test_the_same_headings_again_start_no_table(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [LEDGER, posting(1), LEDGER, posting(2)])
    assert shown(luettu) == [("kirjanpito", 1, [2, 4])]


def test_tables_beside_each_other(tmp_path: Path) -> None:
    units = ["Kustannuspaikka", "Palvelualue", "Toimiala"]
    luettu = read_rows(
        tmp_path,
        [
            [*LEDGER, None, *units],
            [*posting(1), None, "41*", "Kulttuuri", "Elinvoima"],
            [*posting(2), None, None, None, None],
            ["Yhteensä", None, None, 3, None, "42*", "Liikunta", "Elinvoima"],
        ],
    )
    assert shown(luettu) == [("kirjanpito", 1, [2, 3]), ("organisaatio", 1, [2, 4])]
    assert luettu.taulut[0].ohitetut.rows() == [(4, "grand-total")]
    assert luettu.taulut[1].ohitetut.rows() == [(3, "blank")]
    assert luettu.taulut[1].lahde.sarakkeet["palvelualue"] == "G"
    assert found(luettu) == []


def test_two_ledgers_beside_each_other(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [[*LEDGER, None, *LEDGER], [*posting(1), None, *posting(2)]])
    assert [taulu.rivit["summa_cents"].to_list() for taulu in luettu.taulut] == [[100], [200]]
    assert found(luettu) == []


def test_a_table_beside_whose_headings_stand_lower(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            LEDGER,
            posting(1),
            [*posting(2), None, "Hanke", "Investointiryhmä", "Toimiala"],
            [*posting(3), None, "H1", "Kadut", "Elinvoima"],
        ],
    )
    assert shown(luettu) == [("kirjanpito", 1, [2, 3, 4]), ("hankkeet", 3, [4])]
    assert found(luettu) == []


def test_a_table_of_no_kind_below_is_told(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path, [LEDGER, posting(1), [], ["Laji", "Määrä"], ["Autot", 12], ["Talot", 30]]
    )
    assert shown(luettu) == [("kirjanpito", 1, [2, 4, 5, 6])]


def test_an_empty_column_does_not_part_a_table(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [["Tili", "Kp", None, "Pvm", "Summa"], [4300, 410, "Kulttuuri", "1.2.2023", 1]],
    )
    assert shown(luettu) == [("kirjanpito", 1, [2])]
