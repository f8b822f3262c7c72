"""Reading the bytes of a file that may still be on its way, or be held by a spreadsheet."""

import time
from pathlib import Path
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import GONE, LOCKED

_TRIES: Final = 5
_PAUSE_S: Final = 0.5
_LOOK_S: Final = 0.1
_FRESH_S: Final = 2.0
_PATIENCE_S: Final = 30.0
"""How long a file is waited for that goes on growing, or an archive whose end is not there yet."""
_ARCHIVE: Final = b"PK\x03\x04"
_END_OF_ARCHIVE: Final = b"PK\x05\x06"
_LONGEST_END: Final = 66_000


def read_steady(path: Path) -> bytes:
    """Return a file's bytes once it is whole.

    A file is whole when it keeps its size and time and, if it is an archive, has its end. Only a
    fresh file is waited for, so an old one costs nothing; one that is not whole in the end is
    returned as it is, and its damage is told. A locked file is tried a few times.

    Raises:
        Refusal: the file is still locked after the last try, or is gone.
        OSError: the file may not be read for another cause.
    """
    deadline = time.monotonic() + _PATIENCE_S
    seen, sisalto = _look(path)
    while time.monotonic() < deadline:
        age = time.time() - seen[1]
        if age > _PATIENCE_S or (age > _FRESH_S and _has_its_end(sisalto)):
            return sisalto
        time.sleep(_LOOK_S)
        again, sisalto = _look(path)
        if again == seen and _has_its_end(sisalto):
            return sisalto
        seen = again
    return sisalto


def _look(path: Path) -> tuple[tuple[int, float], bytes]:
    """Return a file's size and time, and its bytes."""
    for last in (*[False] * (_TRIES - 1), True):
        try:
            sisalto = path.read_bytes()
            seen = path.stat()
        except FileNotFoundError as error:
            raise Refusal(GONE.of()) from error
        except PermissionError as error:
            if last:
                raise Refusal(LOCKED.of()) from error
            time.sleep(_PAUSE_S)
        else:
            return (seen.st_size, seen.st_mtime), sisalto
    raise AssertionError("the last try returns or refuses")


def _has_its_end(sisalto: bytes) -> bool:
    return not sisalto.startswith(_ARCHIVE) or _END_OF_ARCHIVE in sisalto[-_LONGEST_END:]
