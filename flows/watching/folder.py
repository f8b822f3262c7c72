"""The input folder at one moment: its files, and which of them are not ready to be read, and why.

Nothing here waits; who waits, and how long, is in `waiting.py`.
"""

import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from flows.reading.files import find_inputs
from flows.storing.addresses import address_of
from flows.storing.fetching import list_inputs
from flows.storing.objects import Sailo
from schemas.sanat.ajot import AUKI, KESKEN, LUKITTU
from schemas.sanat.sana import Sana

_LOCKS: Final = ("~${name}", ".~lock.{name}#")
"""Excel's and LibreOffice's lock files; Excel's may lack the first two letters of a long name."""
_LEFT_BEHIND_S: Final = 12 * 3600.0
"""A lock file older than this was left by a program that died, not by someone at work."""
_ARCHIVE: Final = b"PK\x03\x04"

Jalki = tuple[int, int]
"""In English: the trace of a file's content: its size, and a number that changes with it.

The number is the time of change in nanoseconds, or of an object a hash of its tag and time.
"""


class Este(StrEnum):
    """In English: what keeps a file from being read."""

    OPEN = "open"
    LOCKED = "locked"
    UNFINISHED = "unfinished"


ESTEET: Final[Mapping[Este, Sana]] = {
    Este.OPEN: AUKI,
    Este.LOCKED: LUKITTU,
    Este.UNFINISHED: KESKEN,
}
"""What keeps a file from being read, in words."""


@dataclass(frozen=True, slots=True)
class Kuva:
    """In English: a picture of the input folder: its files with their traces, those held open.

    In an object store (`sailo`) what is seen is whole.
    """

    jaljet: Mapping[Path, Jalki]
    auki: frozenset[Path]
    sailo: bool = False


def look(folder: Path) -> Kuva:
    """Look at the folder and at those below it, or at the store it stands for.

    Raises:
        OSError: the folder or the store is not there, or cannot be read.
    """
    address = address_of(folder)
    if address is not None:
        listed = list_inputs(Sailo.at(address))
        traces = {folder / nimi: (olio.tavuja, olio.jalki) for nimi, olio in listed.items()}
        return Kuva(traces, frozenset(), sailo=True)
    if not folder.is_dir():
        raise NotADirectoryError(f"no input folder: {folder}")
    jaljet = dict(_traces(folder))
    return Kuva(jaljet, frozenset(path for path in jaljet if _is_held(path)))


def obstacle(path: Path, kuva: Kuva) -> Este | None:
    """Say what keeps a file from being read, None when it can be: it opens and has its end."""
    if path in kuva.auki:
        return Este.OPEN
    if kuva.sailo:
        return None
    try:
        return None if _is_whole(path) else Este.UNFINISHED
    except PermissionError:
        return Este.LOCKED
    except FileNotFoundError:
        return Este.UNFINISHED


def _traces(folder: Path) -> Iterator[tuple[Path, Jalki]]:
    for path in find_inputs(folder):
        try:
            seen = path.stat()
        except FileNotFoundError:  # gone since the folder was listed
            continue
        yield path, (seen.st_size, seen.st_mtime_ns)


def _is_held(path: Path) -> bool:
    """Say whether a spreadsheet holds the file: its lock file bears the name."""
    locks = [lock.format(name=name) for name in (path.name, path.name[2:]) for lock in _LOCKS]
    for lock in locks:
        try:
            age = time.time() - (path.parent / lock).stat().st_mtime
        except OSError:
            continue
        # A clock set back makes a lock look younger than nothing: it is then believed.
        if age < _LEFT_BEHIND_S:
            return True
    return False


def _is_whole(path: Path) -> bool:
    """Say whether a file opens and, if it is an archive, all of it is there."""
    with path.open("rb") as file:
        if file.read(len(_ARCHIVE)) != _ARCHIVE:
            return True
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return False
