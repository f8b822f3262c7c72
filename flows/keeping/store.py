"""A store of contents by their hash: originals, outputs and frames, each kept once.

Frames are made bytes of in `frames.py`: who asks for other contents needs nothing of that.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from schemas.sanat.ajot import EI_HISTORIASSA, VIALLINEN
from schemas.sanat.kaytto import ToldError

CONTENTS: Final = "sisallot"
"""The folder of the contents, below that of the history."""
HISTORY: Final = "historia"
"""The folder of the history, below the folder of outputs."""


class MissingContentError(ToldError):
    """The store does not hold the content, or holds it damaged."""


class Muualla(Protocol):
    """In English: elsewhere: where a content is looked for that does not lie in the folder."""

    def holds(self, sha256: str, tavuja: int) -> bool:
        """Say whether a content of that size is kept there."""

    def bring(self, sha256: str, path: Path) -> None:
        """Write a content to a path, if it is kept there."""


_ELSEWHERE: ContextVar[Muualla | None] = ContextVar("_ELSEWHERE", default=None)


@contextmanager
def kept_elsewhere(muualla: Muualla) -> Iterator[None]:
    """Look for contents there too: what it holds is not kept again, what is asked is brought."""
    token = _ELSEWHERE.set(muualla)
    try:
        yield
    finally:
        _ELSEWHERE.reset(token)


def place(sha256: str) -> str:
    """Return where a content is kept, below the folder of outputs."""
    return f"{HISTORY}/{CONTENTS}/{sha256[:2]}/{sha256}"


@dataclass(frozen=True, slots=True)
class Varasto:
    """In English: the store below a folder of outputs. A content's name is its SHA-256."""

    tulosteet: Path

    def path(self, sha256: str) -> Path:
        """Return where a content is kept."""
        return self.tulosteet / place(sha256)

    def put(self, content: bytes) -> str:
        """Keep a content and return its SHA-256; one that is kept already is not written again.

        Raises:
            OSError: the store cannot be written.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if not self.holds(sha256, tavuja=len(content)):
            _write(target, content)
        return sha256

    def put_file(self, path: Path, sha256: str) -> bool:
        """Keep a file's content; False when the file no longer has that content."""
        if self.holds(sha256, tavuja=path.stat().st_size):
            return True
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            return False
        _write(self.path(sha256), content)
        return True

    def holds(self, sha256: str, *, tavuja: int) -> bool:
        """Say whether a content of that size is kept; its bytes are not looked at."""
        target, elsewhere = self.path(sha256), _ELSEWHERE.get()
        if target.exists() and target.stat().st_size == tavuja:
            return True
        return elsewhere is not None and elsewhere.holds(sha256, tavuja)

    def get(self, sha256: str) -> bytes:
        """Return a content.

        Raises:
            MissingContentError: it is not kept, or its bytes have changed.
        """
        target, elsewhere = self.path(sha256), _ELSEWHERE.get()
        if not target.exists() and elsewhere is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            elsewhere.bring(sha256, target)
        if not target.exists():
            raise MissingContentError(EI_HISTORIASSA.of(tiiviste=sha256))
        content = target.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise MissingContentError(VIALLINEN.of(tiiviste=sha256))
        return content


def _write(target: Path, content: bytes) -> None:
    """Write a content whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".uusi-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
