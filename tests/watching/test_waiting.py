"""When the folder is at rest: in readings of a clock that the test moves."""

from dataclasses import dataclass, field
from pathlib import Path

from flows.watching.folder import Este, Jalki, Kuva
from flows.watching.waiting import PATIENCE_S, Odotus

LEDGER = Path("paakirja.xlsx")
BUDGET = Path("talousarvio.xlsx")
TEXTS = Path("tekstit.csv")


@dataclass
class _Folder:
    """A folder that the test writes to; `esteet` says which files are not whole."""

    jaljet: dict[Path, Jalki] = field(default_factory=dict)
    auki: frozenset[Path] = frozenset()
    esteet: dict[Path, Este] = field(default_factory=dict)
    looked: int = 0

    def __post_init__(self) -> None:
        self.odotus = Odotus(self._este, hiljaa_s=2.0)

    def _este(self, path: Path, kuva: Kuva) -> Este | None:
        self.looked += 1
        return Este.OPEN if path in kuva.auki else self.esteet.get(path)

    def ready(self, now: float) -> bool:
        rauha = self.odotus.rest(Kuva(dict(self.jaljet), self.auki), now)
        if rauha.valmis:
            self.odotus.handled()
        return rauha.valmis

    def waited(self, now: float) -> dict[Path, Este]:
        return dict(self.odotus.rest(Kuva(dict(self.jaljet), self.auki), now).odotetaan)


def test_what_is_there_at_the_start_is_taken_once() -> None:
    folder = _Folder({LEDGER: (10, 1)})
    assert [folder.ready(now) for now in (0.0, 1.9, 2.0, 2.5, 60.0)] == [
        False, False, True, False, False,
    ]  # fmt: skip


def test_files_that_land_together_are_one_group() -> None:
    folder = _Folder({LEDGER: (10, 1)})
    assert not folder.ready(0.0)
    folder.jaljet[BUDGET] = (20, 2)
    assert not folder.ready(1.5)
    assert not folder.ready(3.0)
    assert folder.ready(3.5)


def test_a_growing_file_is_not_whole() -> None:
    folder = _Folder()
    for second in range(10):
        folder.jaljet[LEDGER] = (second, second)
        assert not folder.ready(float(second))
    assert folder.ready(11.0)


def test_a_file_that_goes_or_changes_in_place_is_a_change() -> None:
    folder = _Folder({LEDGER: (10, 1), BUDGET: (20, 1)})
    assert [folder.ready(now) for now in (0.0, 2.0)] == [False, True]
    del folder.jaljet[BUDGET]
    assert [folder.ready(now) for now in (3.0, 5.0)] == [False, True]
    folder.jaljet[LEDGER] = (10, 2)
    assert [folder.ready(now) for now in (6.0, 8.0)] == [False, True]


def test_what_landed_is_told_from_what_was_seen_to() -> None:
    folder = _Folder({LEDGER: (10, 1), BUDGET: (20, 1)})
    assert [folder.ready(now) for now in (0.0, 2.0)] == [False, True]
    del folder.jaljet[BUDGET]
    folder.jaljet |= {LEDGER: (10, 2), TEXTS: (5, 3)}
    assert not folder.ready(3.0)
    landed = folder.odotus.landed(Path())
    assert (landed.uudet, landed.muuttuneet, landed.poistuneet) == (
        ("tekstit.csv",), ("paakirja.xlsx",), ("talousarvio.xlsx",),
    )  # fmt: skip
    assert folder.ready(5.0)
    assert not folder.odotus.landed(Path())


def test_an_open_file_is_waited_for_as_long_as_it_is_open() -> None:
    folder = _Folder({LEDGER: (10, 1)}, auki=frozenset({LEDGER}))
    assert not folder.ready(0.0)
    assert folder.waited(2.0) == {LEDGER: Este.OPEN}
    assert folder.waited(10 * PATIENCE_S) == {LEDGER: Este.OPEN}
    folder.auki = frozenset()
    assert folder.ready(10 * PATIENCE_S + 2)


def test_an_open_file_holds_back_the_group_though_it_has_not_changed() -> None:
    folder = _Folder({LEDGER: (10, 1)})
    assert [folder.ready(now) for now in (0.0, 2.0)] == [False, True]
    folder.jaljet[BUDGET], folder.auki = (20, 1), frozenset({LEDGER})
    assert not folder.ready(3.0)
    assert folder.waited(6.0) == {LEDGER: Este.OPEN}


def test_a_file_without_its_end_is_waited_for_and_then_read_as_it_is() -> None:
    folder = _Folder({LEDGER: (10, 1)}, esteet={LEDGER: Este.UNFINISHED})
    assert not folder.ready(0.0)
    assert folder.waited(2.0) == {LEDGER: Este.UNFINISHED}
    assert not folder.ready(PATIENCE_S - 1)
    assert folder.ready(PATIENCE_S + 1)


def test_files_are_looked_into_once_a_second_at_most() -> None:
    folder = _Folder({LEDGER: (10, 1)}, esteet={LEDGER: Este.LOCKED})
    for quarter in range(24):
        folder.ready(quarter / 4)
    assert folder.looked == 4
