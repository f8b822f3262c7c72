"""Buckets of a server of S3 on this machine, and what tests do with them."""

import logging
import os
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fsspec
from moto.server import ThreadedMotoServer

from flows.storing.objects import Sailo


@dataclass(frozen=True)
class Bucket:
    """A bucket of its own, and the variables by which programs reach it."""

    nimi: str
    ymparisto: Mapping[str, str]

    @property
    def osoite(self) -> str:
        return f"s3://{self.nimi}"

    def put(self, folder: Path, below: str) -> None:
        """Put the files of a folder, and let no others be below the name."""
        fs = _store()
        if fs.exists(f"{self.nimi}/{below}"):
            fs.rm(f"{self.nimi}/{below}", recursive=True)
        for path in folder.rglob("*"):
            if path.is_file():
                fs.put_file(str(path), f"{self.nimi}/{below}/{path.relative_to(folder).as_posix()}")

    def contents(self, below: str) -> dict[str, bytes]:
        """Return the objects below a name."""
        sailo = Sailo.at(f"{self.osoite}/{below}")
        return {nimi: sailo.read(nimi) or b"" for nimi in sailo.objects()}


@contextmanager
def served() -> Iterator[Mapping[str, str]]:
    """Give the variables by which a server of S3 is reached; no other is asked anything."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        yield {
            "AWS_ENDPOINT_URL": f"http://{host}:{port}",
            "AWS_ACCESS_KEY_ID": "tunnus",
            "AWS_SECRET_ACCESS_KEY": "salaisuus",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "NO_PROXY": host,
        }
    finally:
        server.stop()


def new_bucket(ymparisto: Mapping[str, str]) -> Bucket:
    """Make a bucket; the variables are set in this process."""
    bucket = Bucket(f"kunta-{uuid.uuid4().hex[:12]}", ymparisto)
    _store().mkdir(bucket.nimi)
    return bucket


def _store() -> Any:  # noqa: ANN401 - fsspec has no types
    return fsspec.filesystem("s3", skip_instance_cache=True, use_listings_cache=False)
