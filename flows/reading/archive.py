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

_HEAD: Final = 64 * 1024
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
        raise Refusal("tiedosto on katkennut tai vioittunut (zip-hakemisto puuttuu)") from error
    members = archive.infolist()
    if len(members) > rajat.jasenia:
        raise Refusal(f"pakkauksessa on {len(members)} tiedostoa, raja on {rajat.jasenia}")
    _check_names(members)
    _check_sizes(members, len(sisalto), rajat)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise Refusal("tiedosto on suojattu salasanalla")
    if any(member.compress_type not in _METHODS for member in members):
        raise Refusal("pakkaustapa ei ole taulukkotiedostojen")
    return archive


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename.replace("\\", "/").casefold() for member in members]
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise Refusal(f"pakkauksessa on kaksi samannimistä osaa ({twice[0]})")
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise Refusal("pakkauksen osan polku osoittaa pakkauksen ulkopuolelle")


def _check_sizes(members: list[zipfile.ZipInfo], packed: int, rajat: Rajat) -> None:
    unpacked = sum(member.file_size for member in members)
    shown = f"{unpacked / MIB:.0f} Mt puretaan {packed / MIB:.1f} megatavusta"
    if unpacked > rajat.purettuna_tavuja:
        raise Refusal(f"sisältö on liian suuri: {shown}")
    if unpacked > rajat.suhde_alkaen and unpacked > rajat.suhde * packed:
        raise Refusal(f"pakkaus on epäilyttävän tiivis: {shown}")


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
            raise Refusal("tiedostossa on DOCTYPE-määrittely, jota siinä ei saa olla")
        while stream.read(_CHUNK):
            pass


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Tell damage met while a member is read as a refusal."""
    try:
        yield
    except _DAMAGE as error:
        raise Refusal(f"tiedosto on katkennut tai vioittunut ({name})") from error
