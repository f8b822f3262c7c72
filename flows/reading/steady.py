"""Reading the bytes of a file that may still be on its way, or be held by a spreadsheet."""

import time
from pathlib import Path
from typing import Final

_TRIES: Final = 5
_PAUSE_S: Final = 0.5
_FRESH_S: Final = 2.0


def read_steady(path: Path) -> bytes:
    """Return a file's bytes once it has stopped growing; a locked file is tried a few times.

    Only a file changed within the last seconds is waited for, so an old one costs nothing.

    Raises:
        OSError: the file is gone, or still locked after the last try.
    """
    for _ in range(_TRIES):
        try:
            before = path.stat()
            sisalto = path.read_bytes()
        except PermissionError:
            time.sleep(_PAUSE_S)
            continue
        if time.time() - before.st_mtime > _FRESH_S or _is_quiet(path, len(sisalto)):
            return sisalto
    return path.read_bytes()


def _is_quiet(path: Path, tavuja: int) -> bool:
    """Say whether a fresh file keeps its size over a short pause."""
    time.sleep(_PAUSE_S / 5)
    return path.stat().st_size == tavuja
