"""Addresses of object stores, and the folder of this machine that stands for one.

The folder says in itself what it stands for, so that it goes wherever a folder goes. It holds what
was fetched, what was read, and the lock of this machine; all of it may be removed between runs.
"""

import hashlib
import os
import re
from pathlib import Path
from typing import Final

from flows.settings import LOG_FOLDER, dask_scheduler

FOLDER: Final = "TOTEUMA_STORE_FOLDER"
"""The variable that names the folder below which stores have theirs."""

_DEFAULT: Final = Path(LOG_FOLDER) / "sailot"
_MARK: Final = ".sailo"
_ADDRESS: Final = re.compile(
    r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?P<prefix>(/[^/]+)*)/*"
)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_SHORT: Final = 8


class WrongAddressError(ValueError):
    """The text is an address, but of nothing that is known."""


class FolderNotSharedError(ValueError):
    """The workers of a cluster would not find what is fetched from a store."""


def place_of(text: str | Path) -> Path:
    """Return the folder that a text names, or the one that stands for the store it names.

    Raises:
        WrongAddressError: it is an address, and no `s3://bucket/prefix`.
        OSError: the folder of a store cannot be made.
    """
    if not _SCHEME.match(str(text)):
        return Path(text)
    found = _ADDRESS.fullmatch(str(text))
    if found is None or {".", ".."} & set(found["prefix"].split("/")):
        raise WrongAddressError(f"{text!r} is no address of an object store: s3://bucket/prefix")
    address = f"s3://{found['bucket']}{found['prefix']}"
    short = hashlib.sha256(address.encode()).hexdigest()[:_SHORT]
    name = re.sub(r"[^a-z0-9]+", "-", address.removeprefix("s3://").casefold()).strip("-")
    folder = Path(os.environ.get(FOLDER) or _DEFAULT) / f"{name}-{short}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).write_text(f"{address}\n", encoding="utf-8")
    return folder


def address_of(folder: Path) -> str | None:
    """Return the address of the store that a folder stands for; None when it is just a folder.

    Raises:
        FolderNotSharedError: a cluster is used, and it is not said that its workers see the folder.
    """
    mark = folder / _MARK
    if not mark.is_file():
        return None
    if dask_scheduler() and not os.environ.get(FOLDER):
        raise FolderNotSharedError(
            f"with TOTEUMA_DASK, {FOLDER} must name a folder that every worker has under that name"
        )
    return mark.read_text(encoding="utf-8").strip()


def named(folder: Path) -> str:
    """Return how a folder is named to its user: the address of what it stands for, or itself."""
    mark = folder / _MARK
    return mark.read_text(encoding="utf-8").strip() if mark.is_file() else str(folder)
