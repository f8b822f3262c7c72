"""Which code this is: the release, the hash of its sources, the hash of what it was locked to."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SOURCES = ("flows", "schemas")
_LOCK = "requirements.lock"


@cache
def code_version() -> str:
    """Return the release and the first 12 hex of a SHA-256 over the sources: `0.1.0+1f…`."""
    digest = hashlib.sha256()
    for path in sorted(path for name in _SOURCES for path in (_ROOT / name).rglob("*.py")):
        digest.update(path.relative_to(_ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{version('toteuma')}+{digest.hexdigest()[:12]}"


def lock_hash() -> str | None:
    """Return the SHA-256 of the lock file, None when the program runs without one."""
    lock = _ROOT / _LOCK
    return hashlib.sha256(lock.read_bytes()).hexdigest() if lock.exists() else None
