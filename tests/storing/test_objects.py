"""A store as it answers: conditions hold, and what goes wrong is told in one way."""

import pytest

from flows.storing.objects import Sailo, StoreError
from tests.storing.buckets import Bucket


@pytest.fixture
def sailo(bucket: Bucket) -> Sailo:
    return Sailo.at(f"{bucket.osoite}/tulosteet")


def test_of_two_that_switch_one_gets_it(sailo: Sailo) -> None:
    assert sailo.look("osoitin") is None
    assert sailo.switch("osoitin", b"1", None)
    assert not sailo.switch("osoitin", b"2", None)
    seen = sailo.look("osoitin")
    assert sailo.switch("osoitin", b"2", seen)
    assert not sailo.switch("osoitin", b"3", seen)
    assert sailo.read("osoitin") == b"2"


def test_a_switch_whose_answer_was_lost_is_known_by_its_content(sailo: Sailo) -> None:
    assert sailo.switch("osoitin", b"1", None)
    assert sailo.switch("osoitin", b"1", None)


def test_names_are_listed_and_removed(sailo: Sailo) -> None:
    for name in ("a/1", "a/b/2", "ab/3", "4"):
        sailo.write(name, b"x" * 3)
    assert list(sailo.objects()) == ["4", "a/1", "a/b/2", "ab/3"]
    assert list(sailo.objects("a")) == ["a/1", "a/b/2"]
    assert sorted(sailo.folders()) == ["a", "ab"]
    sailo.remove(["a/1", "ab/3"])
    sailo.remove([])
    assert list(sailo.objects()) == ["4", "a/b/2"]
    assert sailo.read("a/1") is None


def test_an_empty_place_has_nothing(sailo: Sailo) -> None:
    assert (sailo.objects(), sailo.folders(), sailo.read("x")) == ({}, [], None)


def test_a_bucket_that_is_not_there_is_told(sailo: Sailo) -> None:
    lost = Sailo.at("s3://ei-ole-mitaan/tulosteet")
    for ask in (lost.objects, lost.folders):
        with pytest.raises(StoreError, match="s3://ei-ole-mitaan/tulosteet: The specified bucket"):
            ask()
    assert sailo.objects() == {}


def test_a_store_that_is_away_or_refuses_is_told_in_one_line(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(StoreError, match=r"^s3://.*Could not connect .*was published stands$"):
        Sailo.at(bucket.osoite).read("x")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    with pytest.raises(StoreError, match=r"^s3://.*credentials.*was published stands$"):
        Sailo.at(bucket.osoite).read("x")
