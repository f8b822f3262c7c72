"""Putting a whole folder in place of another in one step, so that a reader sees one of the two."""

import ctypes
import errno
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from schemas.kausi import Kausi

_STAGE: Final = ".vaihe-"
_FORMER: Final = ".entinen-"
_TRIES: Final = 5
_PAUSE_S: Final = 0.5
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_NOT_OFFERED: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


class OutputsHeldError(PermissionError):
    """The folder of outputs may not be replaced: a program holds a file in it open."""


@contextmanager
def staging(tulosteet: Path, kausi: Kausi) -> Iterator[Path]:
    """Give a folder beside the outputs to make a new set in; it is gone afterwards.

    It lies on the same file system, so that a rename moves it. Hold the period's lock: what runs
    that died left behind is swept first.
    """
    sweep(tulosteet, kausi)
    aside = Path(tempfile.mkdtemp(prefix=f"{_STAGE}{kausi.nimi}-", dir=tulosteet))
    aside.chmod(0o755)  # the folder is published; a temporary one is its maker's alone
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def files_below(folder: Path) -> list[Path]:
    """Return the files of a folder and of those in it, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def sweep(tulosteet: Path, kausi: Kausi) -> None:
    """Put right what a run that died in the middle left: the former set back, its stages away."""
    former, folder = tulosteet / f"{_FORMER}{kausi.nimi}", tulosteet / kausi.nimi
    if former.exists() and not folder.exists():
        former.replace(folder)
    for left in (former, *tulosteet.glob(f"{_STAGE}{kausi.nimi}-*")):
        shutil.rmtree(left, ignore_errors=True)


def take_over(folder: Path, aside: Path, *, without: frozenset[str] = frozenset()) -> None:
    """Give the new set what it does not replace of the standing one, by link or by copy."""
    if not folder.exists():
        return
    for path in sorted(folder.iterdir()):
        if path.name in without or (aside / path.name).exists():
            continue
        if path.is_dir():
            shutil.copytree(path, aside / path.name, copy_function=_link_or_copy)
        else:
            _link_or_copy(str(path), str(aside / path.name))


def _link_or_copy(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def put_in_place(aside: Path, folder: Path) -> None:
    """Put the folder `aside` where `folder` is; what stood there is then in `aside`, if anything.

    Where the system can exchange two folders (Linux), no moment is without a whole set. Elsewhere
    two renames do it, and `sweep` mends a death between them.

    Raises:
        OutputsHeldError: a program holds a file in the folder open; what stands is untouched.
        OSError: the folder may not be replaced; what stands there is untouched.
    """
    _flush(aside)
    if not folder.exists():
        aside.replace(folder)
    elif not _exchanged(aside, folder):
        _rename_twice(aside, folder)
    _sync(folder.parent)


def _rename_twice(aside: Path, folder: Path) -> None:
    former = folder.parent / f"{_FORMER}{folder.name}"
    _set_aside(folder, former)
    try:
        aside.replace(folder)
    except OSError:
        former.replace(folder)
        raise
    former.replace(aside)


def _set_aside(folder: Path, former: Path) -> None:
    """Move what stands, and be patient: Windows refuses while a file in it is held open."""
    for last in (*[False] * (_TRIES - 1), True):
        try:
            folder.replace(former)
        except PermissionError as error:
            if last:
                raise OutputsHeldError(
                    errno.EACCES,
                    "held open by another program, as Excel: close its files and run again; "
                    "what stood there still stands",
                    str(folder),
                ) from error
            time.sleep(_PAUSE_S)
        else:
            return


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system does not offer it."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _flush(folder: Path) -> None:
    """Make the files of a new set last through a power cut before they are put in place."""
    if os.name != "posix":
        return
    for path in files_below(folder):
        with path.open("rb") as file:
            os.fsync(file.fileno())
    _sync(folder)


def _sync(folder: Path) -> None:
    """Make renames last through a power cut, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
