"""The zip of a workbook before any parser sees it: its directory, its sizes, its XML heads."""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from flows.reading.limits import MIB, Rajat
from flows.reading.refusal import Refusal
from schemas.reasons.refusals import (
    CONTENT_TOO_BIG,
    DAMAGED_MEMBER,
    DOCUMENT_TYPE,
    ENCRYPTED,
    MEMBER_OUTSIDE,
    NO_DIRECTORY,
    PACKED_TOO_TIGHT,
    PACKING_METHOD,
    TOO_MANY_MEMBERS,
    TWIN_MEMBERS,
)

KIB: Final = 1024
_HEAD: Final = 64 * KIB
_CHUNK: Final = 4 * MIB
_ENCRYPTED: Final = 0x1
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,  # a directory that points outside the file
)
_DECLARATIONS: Final = (b"<!DOCTYPE", b"<!ENTITY")


def open_archive(sisalto: bytes, rajat: Rajat) -> zipfile.ZipFile:
    """Return the archive when its directory is sound and within the limits.

    Raises:
        Refusal: it is cut, encrypted, too big, a bomb, or names a member twice or outside itself.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(sisalto))
    except _DAMAGE as error:
        raise Refusal(NO_DIRECTORY.of()) from error
    members = archive.infolist()
    if len(members) > rajat.jasenia:
        raise Refusal(TOO_MANY_MEMBERS.of(members=len(members), limit=rajat.jasenia))
    _check_names(members)
    _check_sizes(members, len(sisalto), rajat)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Refusal(ENCRYPTED.of())
    if any(member.compress_type not in _METHODS for member in members):
        raise Refusal(PACKING_METHOD.of())
    return archive


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename.replace("\\", "/").casefold() for member in members]
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise Refusal(TWIN_MEMBERS.of(member=twice[0]))
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise Refusal(MEMBER_OUTSIDE.of())


def _check_sizes(members: list[zipfile.ZipInfo], packed: int, rajat: Rajat) -> None:
    unpacked = sum(member.file_size for member in members)
    sizes = {"packed": round(packed / KIB), "megabytes": round(unpacked / MIB)}
    if unpacked > rajat.purettuna_tavuja:
        raise Refusal(CONTENT_TOO_BIG.of(**sizes))
    if unpacked > rajat.suhde_alkaen and unpacked > rajat.suhde * packed:
        raise Refusal(PACKED_TOO_TIGHT.of(**sizes))


def member_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the archive's names by their compared form: `/` between parts, no case."""
    return {name.replace("\\", "/").casefold(): name for name in archive.namelist()}


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the whole of a small member.

    Raises:
        Refusal: it is damaged or declares entities.
    """
    check_member(archive, name)
    with reading(name):
        return archive.read(name)


def check_member(archive: zipfile.ZipFile, name: str) -> None:
    """Read a member through: its check sum holds, and it declares no document type.

    Raises:
        Refusal: it does not.
    """
    with reading(name), archive.open(name) as stream:
        head = stream.read(_HEAD).replace(b"\0", b"")
        if any(mark in head for mark in _DECLARATIONS):
            raise Refusal(DOCUMENT_TYPE.of())
        while stream.read(_CHUNK):
            pass


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Tell damage met while a member is read as a refusal."""
    try:
        yield
    except _DAMAGE as error:
        raise Refusal(DAMAGED_MEMBER.of(member=name)) from error
