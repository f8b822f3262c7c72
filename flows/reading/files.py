"""Which files of the input folder are inputs. What is in them is read elsewhere."""

from pathlib import Path, PurePath
from typing import Final

_PASSING: Final = frozenset({".tmp", ".part", ".crdownload", ".partial"})


def find_inputs(folder: Path) -> tuple[Path, ...]:
    """Return the files below a folder that are inputs, sorted by path.

    Lock files (`~$…`), hidden files and folders, and files still arriving (`.tmp`, `.part`) are
    passed over.
    """
    return tuple(
        sorted(
            path
            for path in folder.rglob("*")
            if path.is_file() and is_input(path.relative_to(folder))
        )
    )


def is_input(name: PurePath) -> bool:
    """Say whether a file of a name, below the input folder, is an input by that name."""
    return name.suffix.casefold() not in _PASSING and not any(map(_is_hidden, name.parts))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
