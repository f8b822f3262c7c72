"""Files as read, kept so that an unchanged one need not be read again; losing them costs only time.

Nothing here is believed: what does not prove itself whole is read anew. What an entry is of is said
by its key; when a file may be taken from here is decided above.
"""

import hashlib
import json
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Final

from flows.reading.limits import Rajat
from flows.reading.mapping import Ohje
from flows.reading.wire import read_answer
from schemas.lahteet import Luettu, Tiedosto

_SUFFIX: Final = ".luettu"
_ASIDE: Final = ".uusi-"
_DIGEST: Final = 32
_ABANDONED_S: Final = 3_600
"""An entry that is still being written after this was left by a program that died."""


@dataclass(frozen=True, slots=True)
class Valimuisti:
    """In English: a cache of files as read, in a folder that may be removed at any time.

    It holds `tavuja` bytes at most; what was used longest ago goes first. `versio` names the code
    that reads: what other code read is not found.
    """

    kansio: Path
    tavuja: int
    versio: str

    def key(self, tiedosto: Tiedosto, ohje: Ohje, rajat: Rajat) -> str:
        """Return the key of a file: equal for equal content read alike by the same code.

        The name counts too: findings tell it, and it decides how some files are read.
        """
        content = [self.versio, asdict(tiedosto), asdict(ohje), asdict(rajat)]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()

    def find(self, key: str) -> Luettu | None:
        """Return the file as it was read; None when it is not kept, or not whole any more."""
        path = self._path(key)
        try:
            content = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, answer = content[:_DIGEST], content[_DIGEST:]
        if digest != _digest(key, answer):
            with suppress(OSError):
                path.unlink()
            return None
        return read_answer(BytesIO(answer))

    def keep(self, key: str, answer: IO[bytes]) -> None:
        """Keep a file as read, in the form in which its reader has answered (`wire.py`).

        A cache that cannot be written, or is too small, keeps nothing.
        """
        if answer.seek(0, 2) + _DIGEST > self.tavuja:
            return
        answer.seek(0)
        content = answer.read()
        with suppress(OSError):
            self.kansio.mkdir(parents=True, exist_ok=True)
            self._write(self._path(key), _digest(key, content), content)
            self._trim()

    def _path(self, key: str) -> Path:
        return self.kansio / f"{key}{_SUFFIX}"

    def _write(self, target: Path, *parts: bytes) -> None:
        """Write an entry whole or not at all; its owner alone may read it, as a temporary file."""
        descriptor, name = tempfile.mkstemp(dir=self.kansio, prefix=_ASIDE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines(parts)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _trim(self) -> None:
        """Remove what was used longest ago until the rest fits, and what was never finished."""
        for path in self.kansio.glob(f"{_ASIDE}*"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _ABANDONED_S:
                    path.unlink()
        room = self.tavuja
        for _, size, path in sorted(self._entries(), reverse=True):
            room -= size
            if room < 0:
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[int, int, Path]]:
        """Return when each was used, its bytes and its file; another process may remove one."""
        found = []
        for path in self.kansio.glob(f"*{_SUFFIX}"):
            with suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime_ns, status.st_size, path))
        return found


def _digest(key: str, answer: bytes) -> bytes:
    """Return the check of an entry; it holds for this key alone."""
    digest = hashlib.sha256(key.encode())
    digest.update(answer)
    return digest.digest()
