"""Damaged .xls, .xlsb and .ods: told, or still read right; never lost in silence."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.reading.damage import EVERY, TOLD, Damage, break_member, chance_of, cut, flip
from tests.reading.kirja import Kirja, Taulukko
from tests.reading.test_damage import ROWS, TRUE_ROWS, assert_told_or_right, read_damaged, rows_of
from tests.reading.workbooks import found
from tests.reading.write_ods import write_ods
from tests.reading.write_xls import write_xls
from tests.reading.write_xlsb import write_xlsb

NAMES = {write_xls: "a.xls", write_xlsb: "a.xlsb", write_ods: "a.ods"}
PACKED = pytest.mark.parametrize("write", [write_xlsb, write_ods], ids=lambda each: each.__name__)


def good(write: Callable[[Kirja], bytes]) -> bytes:
    rows = [ROWS[0], *((a, b, date(2023, 3, 31), d, e) for a, b, _, d, e in ROWS[1:])]
    return write(Kirja([Taulukko(rows), Taulukko([], nimi="Tyhjä")]))


def assert_data_or_findings(name: str, content: bytes) -> None:
    luettu = read_damaged(name, content)
    assert luettu is not None, "a reader of ours never panics"
    assert luettu.taulut or found(luettu)


@pytest.mark.parametrize(
    "write", [write_xls, write_xlsb, write_ods], ids=lambda each: each.__name__
)
def test_the_undamaged_files_are_read(write: Callable[[Kirja], bytes]) -> None:
    luettu = read_damaged("vienti", good(write))
    assert luettu is not None
    assert rows_of(luettu) == TRUE_ROWS


@PACKED
@pytest.mark.parametrize("damage", TOLD, ids=lambda damage: damage.__name__)
def test_a_damaged_archive_is_told_or_read_right(
    damage: Damage, write: Callable[[Kirja], bytes]
) -> None:
    content = good(write)
    for seed in range(25):
        assert_told_or_right(damage, NAMES[write], content, seed)


@PACKED
def test_broken_records_in_a_sound_archive_are_data_or_findings(
    write: Callable[[Kirja], bytes],
) -> None:
    content = good(write)
    for seed in range(60):
        assert_data_or_findings(NAMES[write], break_member(content, chance_of(seed)))


@pytest.mark.parametrize("damage", [flip, cut], ids=lambda damage: damage.__name__)
def test_a_damaged_xls_is_data_or_findings(damage: Damage) -> None:
    content = good(write_xls)
    for seed in range(60):
        assert_data_or_findings("a.xls", damage(content, chance_of(seed)))


def test_a_cut_xls_is_told_or_read_right() -> None:
    for seed in range(60):
        assert_told_or_right(cut, "a.xls", good(write_xls), seed)


@pytest.mark.slow
@PACKED
@pytest.mark.parametrize("damage", EVERY, ids=lambda damage: damage.__name__)
def test_thousands_of_damaged_archives(damage: Damage, write: Callable[[Kirja], bytes]) -> None:
    content = good(write)
    for seed in range(1000, 1600):
        if damage in TOLD:
            assert_told_or_right(damage, NAMES[write], content, seed)
        else:
            assert_data_or_findings(NAMES[write], damage(content, chance_of(seed)))


@pytest.mark.slow
@pytest.mark.parametrize("damage", [flip, cut], ids=lambda damage: damage.__name__)
def test_thousands_of_damaged_xls(damage: Damage) -> None:
    content = good(write_xls)
    for seed in range(1000, 3000):
        assert_data_or_findings("a.xls", damage(content, chance_of(seed)))
