"""Which code this is: the release, the hash of its sources, the hash of what it was locked to."""

import hashlib
import sys
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

import polars as pl

_ROOT = Path(__file__).resolve().parent.parent
_SOURCES = ("flows", "schemas")
_READER = ("flows/reading", "schemas")
_LOCK = "requirements.lock"


@cache
def code_version() -> str:
    """Return the release and the first 12 hex of a SHA-256 over the sources: `0.1.0+1f…`."""
    return f"{version('toteuma')}+{_hash_of(_SOURCES)[:12]}"


@cache
def reader_version() -> str:
    """Return a name of all that decides what is read of a file's bytes: sources and engines."""
    engines = f"{sys.version_info.major}.{sys.version_info.minor}-{pl.__version__}-{sys.byteorder}"
    return f"{_hash_of(_READER)}-{engines}"


def lock_hash() -> str | None:
    """Return the SHA-256 of the lock file, None when the program runs without one."""
    lock = _ROOT / _LOCK
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else None


def _hash_of(folders: Sequence[str]) -> str:
    """Return the SHA-256 of the sources in some folders, by their names and contents."""
    digest = hashlib.sha256()
    for path in sorted(path for name in folders for path in (_ROOT / name).rglob("*.py")):
        digest.update(path.relative_to(_ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
