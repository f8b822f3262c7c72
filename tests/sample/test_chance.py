"""Chance and sharing: the same everywhere, and exact."""

from hypothesis import given
from hypothesis import strategies as st

from flows.sample.sattuma import Sattuma, share


def test_a_seed_gives_the_same_numbers_on_every_machine() -> None:
    sattuma = Sattuma("heinola", 2022)
    assert [sattuma.below(1000) for _ in range(5)] == [968, 863, 947, 848, 820]


@given(st.integers(-(10**10), 10**10), st.lists(st.integers(1, 10**6), min_size=1))
def test_shares_add_up_to_the_sum(summa: int, painot: list[int]) -> None:
    osat = share(summa, painot)
    assert sum(osat) == summa
    assert len(osat) == len(painot)


@given(st.integers(0, 10**10), st.lists(st.integers(1, 10**6), min_size=1))
def test_no_share_is_more_than_a_cent_off(summa: int, painot: list[int]) -> None:
    exact = [summa * paino / sum(painot) for paino in painot]
    shares = share(summa, painot)
    assert all(abs(osa - tarkka) <= 1 for osa, tarkka in zip(shares, exact, strict=True))


@given(st.integers(1, 10**9), st.integers(0, 50), st.integers(0, 50))
def test_chance_stays_within_its_bounds(siemen: int, alku: int, lisa: int) -> None:
    sattuma = Sattuma(siemen)
    assert all(alku <= sattuma.between(alku, alku + lisa) <= alku + lisa for _ in range(20))
    assert sattuma.weighted("ab", (0, 3)) == "b"
