"""Inputs of a store on this machine: only what changed is fetched, and whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.storing.addresses import place_of
from flows.storing.at_hand import inputs_at_hand
from flows.storing.fetching import InputsChangeError, UnusableNameError
from flows.storing.objects import Sailo
from tests.storing.buckets import Bucket


@pytest.fixture
def sailo(bucket: Bucket) -> Sailo:
    sailo = Sailo.at(f"{bucket.osoite}/syotteet")
    sailo.write("a.csv", b"yksi")
    sailo.write("kirjanpito/b.csv", b"kaksi")
    return sailo


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names that were fetched."""
    names: list[str] = []
    _around_fetch(monkeypatch, names.append)
    return names


def _around_fetch(monkeypatch: pytest.MonkeyPatch, told: Callable[[str], None]) -> None:
    fetch = Sailo.fetch

    def watched(self: Sailo, nimi: str, path: Path) -> bool:
        found = fetch(self, nimi, path)
        told(nimi)
        return found

    monkeypatch.setattr(Sailo, "fetch", watched)


def _brought(sailo: Sailo) -> dict[str, bytes]:
    with inputs_at_hand(place_of(sailo.osoite)) as folder:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }


def test_all_inputs_are_there_and_nothing_else(sailo: Sailo, fetched: list[str]) -> None:
    for passing in ("~$a.csv", "c.csv.part", ".piilo/d.csv", "kansio/"):
        sailo.write(passing, b"")
    assert _brought(sailo) == {"a.csv": b"yksi", "kirjanpito/b.csv": b"kaksi"}
    assert fetched == ["a.csv", "kirjanpito/b.csv"]
    assert list(place_of(sailo.osoite).glob("tyo-*")) == []


def test_only_what_changed_is_fetched_again_and_what_is_gone_is_gone(
    sailo: Sailo, fetched: list[str]
) -> None:
    _brought(sailo)
    fetched.clear()
    sailo.write("kirjanpito/b.csv", b"KAKSI")
    assert _brought(sailo) == {"a.csv": b"yksi", "kirjanpito/b.csv": b"KAKSI"}
    sailo.remove(["a.csv"])
    assert _brought(sailo) == {"kirjanpito/b.csv": b"KAKSI"}
    assert fetched == ["kirjanpito/b.csv"]
    assert len(list(place_of(sailo.osoite).glob("sisallot/*"))) == 1


def test_what_lies_here_damaged_is_fetched_again(sailo: Sailo, fetched: list[str]) -> None:
    whole = _brought(sailo)
    for path in place_of(sailo.osoite).glob("sisallot/*"):
        path.write_bytes(b"vika")
    assert _brought(sailo) == whole
    assert len(fetched) == 4


def test_an_object_that_changes_while_it_is_fetched_is_fetched_again(
    sailo: Sailo, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = iter([b"uusi yksi"])

    def change(nimi: str) -> None:
        new = next(changes, None) if nimi == "a.csv" else None
        if new is not None:
            sailo.write("a.csv", new)

    _around_fetch(monkeypatch, change)
    assert _brought(sailo) == {"a.csv": b"uusi yksi", "kirjanpito/b.csv": b"kaksi"}


def test_an_object_that_arrives_cut_short_is_fetched_again(
    sailo: Sailo, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch, cut = Sailo.fetch, iter([True])

    def short(self: Sailo, nimi: str, path: Path) -> bool:
        found = fetch(self, nimi, path)
        if next(cut, False):
            path.write_bytes(path.read_bytes()[:2])
        return found

    monkeypatch.setattr(Sailo, "fetch", short)
    assert _brought(sailo)["a.csv"] == b"yksi"


def test_inputs_that_keep_changing_are_not_run(
    sailo: Sailo, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = iter(range(1000))
    _around_fetch(monkeypatch, lambda _nimi: sailo.write("a.csv", b"%d" % next(counted)))
    with pytest.raises(InputsChangeError, match="the inputs keep changing; nothing was run"):
        _brought(sailo)


@pytest.mark.parametrize("name", ["x/../../y.csv", "a\\b.csv", "a.csv/c.csv"])
def test_a_name_that_no_file_can_have_is_told(sailo: Sailo, name: str) -> None:
    sailo.write(name, b"1")
    with pytest.raises(UnusableNameError, match="no file can have this name"):
        _brought(sailo)
