"""The objects of one store below one address, by names: listed, fetched, put, switched.

What goes wrong on the way is told as one kind of error: the store away, or the way to it closed.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_CONNECT_S: Final = 10
_READ_S: Final = 60
_TRIES: Final = 3
_CONDITION: Final = frozenset({"PreconditionFailed", "ConditionalRequestConflict"})
"""What a store answers when a condition of a put does not hold, or another put is on its way."""


class StoreError(OSError):
    """The store cannot be reached, or refuses; what was published stands."""


@dataclass(frozen=True, slots=True)
class Olio:
    """In English: an object as listed: its size, the tag of its content, when it was put."""

    tavuja: int
    tunniste: str
    muuttui: str

    @property
    def jalki(self) -> int:
        """A number that changes when the object is put anew."""
        return int(hashlib.sha256(f"{self.tunniste} {self.muuttui}".encode()).hexdigest()[:15], 16)


@dataclass(frozen=True, slots=True)
class Sailo:
    """In English: an object store below an address. Names are relative to the address."""

    osoite: str
    _fs: Any

    @classmethod
    def at(cls, osoite: str) -> "Sailo":
        """Open the store of an address; nothing is asked of it yet.

        Where it is and by what right, the usual variables and files of S3 tell.

        Raises:
            ImportError: what speaks with stores is not installed.
        """
        told = tuple(sorted(each for each in os.environ.items() if each[0].startswith("AWS_")))
        try:
            return cls(osoite, _opened(os.getpid(), told))
        except ImportError as error:
            raise ImportError(f"{osoite} needs the extra `store`: pip install .[store]") from error

    def objects(self, below: str = "") -> dict[str, Olio]:
        """List the objects whose names begin with `below/`, all of them without it.

        Raises:
            StoreError: the store does not answer so.
        """
        root = f"{self._path(below)}/"
        with self._asked(below):
            found = self._fs.find(root, detail=True)
        start = len(f"{self._path('')}/")
        return {
            path[start:]: Olio(each["size"], each["ETag"], each["LastModified"].isoformat())
            for path, each in sorted(found.items())
            if path.startswith(root) and not path.endswith("/") and each["type"] == "file"
        }

    def folders(self, below: str = "") -> list[str]:
        """Return the first parts of names that have several, after `below/` or of all names.

        Raises:
            StoreError: the store does not answer so.
        """
        with self._asked(below):
            try:
                found = self._fs.ls(self._path(below), detail=True)
            except FileNotFoundError as error:
                if _code(error) == "NoSuchBucket":
                    raise
                return []
        return [each["name"].rpartition("/")[2] for each in found if each["type"] == "directory"]

    def read(self, nimi: str) -> bytes | None:
        """Return an object's content; None when there is none of the name.

        Raises:
            StoreError: the store does not answer so.
        """
        with self._asked(nimi):
            try:
                content: bytes = self._fs.cat_file(self._path(nimi))
            except FileNotFoundError:
                return None
            return content

    def look(self, nimi: str) -> Olio | None:
        """Return an object as it would be listed; None when there is none of the name.

        Raises:
            StoreError: the store does not answer so.
        """
        with self._asked(nimi):
            try:
                seen = self._fs.info(self._path(nimi))
            except FileNotFoundError:
                return None
        if seen["type"] != "file":
            return None
        return Olio(seen["size"], seen["ETag"], seen["LastModified"].isoformat())

    def fetch(self, nimi: str, path: Path) -> bool:
        """Fetch an object into a file; False when it is gone.

        Raises:
            StoreError: the store does not answer so.
        """
        with self._asked(nimi):
            try:
                self._fs.get_file(self._path(nimi), str(path))
            except FileNotFoundError:
                return False
            return True

    def put(self, nimi: str, path: Path) -> None:
        """Put a file's content as an object, whole or not at all.

        Raises:
            StoreError: the store does not take it.
        """
        with self._asked(nimi):
            self._fs.put_file(str(path), self._path(nimi))

    def write(self, nimi: str, content: bytes) -> None:
        """Put a content as an object.

        Raises:
            StoreError: the store does not take it.
        """
        with self._asked(nimi):
            self._fs.pipe_file(self._path(nimi), content)

    def switch(self, nimi: str, content: bytes, seen: Olio | None) -> bool:
        """Put a content where the object is as it was `seen`, or where there was none.

        False when it is not so any more. A put whose answer was lost is known by its content.

        Raises:
            StoreError: the store does not take it.
        """
        condition = {"mode": "create"} if seen is None else {"IfMatch": seen.tunniste}
        with self._asked(nimi):
            try:
                self._fs.pipe_file(self._path(nimi), content, **condition)
            except OSError as error:
                if _code(error) not in _CONDITION:
                    raise
                return self.read(nimi) == content
            return True

    def remove(self, names: Sequence[str]) -> None:
        """Remove objects.

        Raises:
            StoreError: the store does not let them go.
        """
        if names:
            with self._asked(names[0]):
                self._fs.rm([self._path(nimi) for nimi in names])

    def _path(self, nimi: str) -> str:
        root = self.osoite.removeprefix("s3://")
        return f"{root}/{nimi}" if nimi else root

    @contextmanager
    def _asked(self, nimi: str) -> Iterator[None]:
        """Tell whatever goes wrong of the store by one name; its libraries have a dozen."""
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            where = f"{self.osoite}/{nimi}".rstrip("/")
            told = " ".join(str(error).split()) or type(error).__name__
            raise StoreError(f"{where}: {told}; what was published stands") from error


@lru_cache(maxsize=1)
def _opened(_process: int, _told: tuple[tuple[str, str], ...]) -> Any:  # noqa: ANN401 - it has no types
    """Open the way to the stores, once for a process and for what the variables tell."""
    import fsspec  # noqa: PLC0415 - an extra, only where it is used

    return fsspec.filesystem(
        "s3",
        skip_instance_cache=True,
        use_listings_cache=False,
        max_concurrency=1,
        config_kwargs={
            "connect_timeout": _CONNECT_S,
            "read_timeout": _READ_S,
            "retries": {"max_attempts": _TRIES},
        },
    )


def _code(error: BaseException) -> str:
    """Return the store's own word for an error."""
    response = getattr(error.__cause__, "response", None) or {}
    return str(response.get("Error", {}).get("Code", ""))
