"""One server of S3 for all tests of a session, a bucket for each."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.storing.buckets import Bucket, new_bucket, served


@pytest.fixture(name="s3", scope="session")
def s3_fixture() -> Iterator[Mapping[str, str]]:
    with served() as ymparisto:
        yield ymparisto


@pytest.fixture
def bucket(s3: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bucket:
    """A bucket, in a project of its own."""
    for name, value in s3.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return new_bucket(s3)
