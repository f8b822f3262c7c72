"""Addresses of stores among the folders of a command line."""

from pathlib import Path

import pytest

from flows.storing.addresses import (
    FolderNotSharedError,
    WrongAddressError,
    address_of,
    named,
    place_of,
)


@pytest.fixture(autouse=True)
def _in_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TOTEUMA_DASK", "TOTEUMA_STORE_FOLDER"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("text", ["input", "/srv/input", "a:b/c", "C:\\input", "s3"])
def test_a_folder_is_itself(text: str) -> None:
    assert place_of(text) == Path(text)
    assert (address_of(Path(text)), named(Path(text))) == (None, text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("s3://kunta", "s3://kunta"),
        ("s3://kunta/", "s3://kunta"),
        ("s3://kunta.talous-1/Osa vuosi/ä/", "s3://kunta.talous-1/Osa vuosi/ä"),
    ],
)
def test_a_folder_that_stands_for_a_store_says_so_wherever_it_goes(text: str, address: str) -> None:
    folder = place_of(text)
    assert folder.parent == Path(".toteuma/sailot")
    assert address_of(folder) == named(folder) == address
    assert place_of(address) == place_of(str(folder)) == folder


def test_two_stores_have_two_folders() -> None:
    assert place_of("s3://kunta/a-b") != place_of("s3://kunta/a/b")


@pytest.mark.parametrize(
    "text",
    ["gs://kunta/a", "s3:/kunta", "s3://", "s3://Kunta", "s3://kunta//a", "s3://kunta/../a",
     "s3://avain:salaisuus@kunta/a", "file:///srv"],
)  # fmt: skip
def test_an_address_of_nothing_that_is_known_is_refused(text: str) -> None:
    with pytest.raises(WrongAddressError, match="is no address of an object store"):
        place_of(text)
    assert not Path(".toteuma").exists()


def test_a_cluster_needs_a_folder_that_its_workers_see(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOTEUMA_DASK", "tcp://127.0.0.1:8786")
    with pytest.raises(FolderNotSharedError, match="TOTEUMA_STORE_FOLDER must name a folder"):
        address_of(place_of("s3://kunta/a"))
    monkeypatch.setenv("TOTEUMA_STORE_FOLDER", str(tmp_path / "yhteinen"))
    assert address_of(place_of("s3://kunta/a")) == "s3://kunta/a"
