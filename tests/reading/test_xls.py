"""The records of .xls that hold cells, and the container around them."""

import struct

import pytest

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.reading.refusal import Refusal
from flows.reading.sheets import FORMULA, Sheet
from flows.reading.xls_strings import shared_texts
from schemas.reasons import words_of
from tests.reading.kirja import Kaava, Kirja, Taulukko
from tests.reading.write_xls import ole2, write_xls, xls_record

PLACE = struct.pack("<HHH", 0, 0, 0)


def read(content: bytes) -> Sheet:
    return read_workbook(content, "vienti.xls", RAJAT).taulukot[0]


def read_records(*records: bytes, version: int = 0x0600) -> Sheet:
    return read(write_xls(Kirja([Taulukko([])]), more=b"".join(records), version=version))


def refused(content: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        read_workbook(content, "vienti.xls", RAJAT)
    return words_of(caught.value.syy)


def test_several_numbers_in_one_record() -> None:
    whole, part, shortened = (7 << 2 | 2), (12345 << 2 | 3), 0x3FF80000  # 7, 123.45, 1.5
    cells = b"".join(struct.pack("<HI", 0, each) for each in (whole, part, shortened))
    sheet = read_records(xls_record(0x00BD, struct.pack("<HH", 2, 3) + cells + b"\x05\0"))
    assert sheet.solut.rows()[2] == ("7", "123.45", "1.5")
    assert sheet.solut.columns == ["3", "4", "5"]


def test_negative_shortened_numbers() -> None:
    records = [
        xls_record(0x027E, struct.pack("<HHHi", row, 0, 0, value))
        for row, value in enumerate((-1 << 2 | 2, -12345 << 2 | 3))
    ]
    assert read_records(*records).solut["0"].to_list() == ["-1", "-123.45"]


def test_texts_in_the_cell_itself() -> None:
    narrow = PLACE + struct.pack("<HB", 2, 0) + "pä".encode("latin-1")
    wide = struct.pack("<HHHHB", 1, 0, 0, 2, 1) + "€š".encode("utf-16-le")
    sheet = read_records(xls_record(0x0204, narrow), xls_record(0x00D6, wide))
    assert sheet.solut["0"].to_list() == ["pä", "€š"]


def test_texts_of_excel_95_are_in_the_encoding_the_file_names() -> None:
    label = xls_record(0x0204, PLACE + struct.pack("<H", 3) + "p€ä".encode("cp1252"))
    assert read_records(label, version=0x0500).solut["0"].to_list() == ["p€ä"]


def test_the_cells_of_a_chart_inside_a_sheet_are_not_the_sheets() -> None:
    number = xls_record(0x0203, PLACE + struct.pack("<d", 5.0))
    chart = [xls_record(0x0809, bytes(16)), number, xls_record(0x000A)]
    after = xls_record(0x0203, struct.pack("<HHHd", 0, 1, 0, 6.0))
    assert read_records(*chart, after).solut.rows() == [("6",)]


def test_a_formula_that_promises_a_text_and_has_none_is_marked() -> None:
    result = bytes([0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    formula = xls_record(0x0006, PLACE + result + bytes(8))
    assert read_records(formula).merkinnat.rows() == [(1, 0, FORMULA, "=…")]


@pytest.mark.parametrize(("others", "marked"), [([0.0, 0.0], 3), ([0.0, 2.5], 0)])
def test_zeros_that_ask_to_be_calculated_are_values_where_some_have_one(
    others: list[float], marked: int
) -> None:
    """Writers that do not calculate leave zero, and ask for calculation on opening."""
    asks = struct.pack("<HIH", 2, 0, 0)
    records = [
        xls_record(0x0006, struct.pack("<HHHd", row, 0, 0, value) + asks)
        for row, value in enumerate([0.0, *others])
    ]
    assert read_records(*records).merkinnat.height == marked


def test_a_zero_that_was_calculated_is_a_value() -> None:
    sheet = read(write_xls(Kirja([Taulukko([[Kaava(0.0)]])])))
    assert sheet.solut.rows() == [("0",)]
    assert sheet.merkinnat.is_empty()


def test_shared_texts_go_on_from_record_to_record_in_another_width() -> None:
    first = struct.pack("<II", 2, 2) + struct.pack("<HB", 4, 0) + b"Ab"
    second = b"\x01" + "čd".encode("utf-16-le") + struct.pack("<HBH", 2, 8, 1) + b"xy" + bytes(2)
    assert shared_texts([first, second, bytes(2)]) == ["Abčd", "xy"]


def test_a_long_text_of_a_formula_goes_on_in_the_next_record() -> None:
    result = bytes([0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    formula = xls_record(0x0006, PLACE + result + bytes(8))
    first = xls_record(0x0207, struct.pack("<HB", 5, 0) + b"abc")
    sheet = read_records(formula, first, xls_record(0x003C, b"\0de"))
    assert sheet.solut.rows() == [("abcde",)]


def test_a_password_is_told() -> None:
    assert "salasanalla" in refused(write_xls(Kirja([Taulukko([["a"]])], salattu=True)))
    assert "salasanalla" in refused(ole2({"EncryptionInfo": b"", "EncryptedPackage": b"x"}))


def test_other_compound_files_are_told_by_what_they_are() -> None:
    assert refused(ole2({"WordDocument": b"x"})) == "Word-asiakirja; nimi kuitenkin päättyy .xls"
    assert "PowerPoint" in refused(ole2({"PowerPoint Document": b"x"}))
    assert "sähköposti" in refused(ole2({"__properties_version1.0": b"x"}))


def test_a_version_without_a_container_within_is_told() -> None:
    old = struct.pack("<HHHH", 0x0809, 4, 0x0400, 0x0010)
    assert "4.0" in refused(ole2({"Book": old}))


def test_a_chain_of_sectors_that_runs_in_a_circle_is_damage() -> None:
    content = bytearray(write_xls(Kirja([Taulukko([["a"]])])))
    content[512 + 4 : 512 + 8] = struct.pack("<I", 1)  # the directory goes on to itself
    assert "vioittunut" in refused(bytes(content))


def test_a_cut_file_is_told_wherever_it_is_cut() -> None:
    content = write_xls(Kirja([Taulukko([["Tili", 1.5]] * 20)]))
    for end in range(8, 4096 + 512, 97):
        assert "vioittunut" in refused(content[:end])
