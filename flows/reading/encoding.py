"""Which encoding a delimited file is in: a mark at its start, UTF-8, or one of three of 8 bits."""

import codecs
import re
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import UNKNOWN_ENCODING

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS_ONLY: Final = re.compile(rb"[\x80-\x9f]")  # control characters in the ISO encodings
_LATIN_9: Final = re.compile(
    rb"\xa4|(?<=[A-Za-z])[\xa6\xa8\xb4\xb8]|[\xa6\xa8\xb4\xb8](?=[A-Za-z])"
)
_LATIN_6: Final = re.compile(rb"(?<=[A-Za-z])[\xaa\xac\xba\xbc]|[\xaa\xac\xba\xbc](?=[A-Za-z])")


def decode(sisalto: bytes) -> str:
    """Return the text of a file in UTF-8 or 16, Windows-1252, ISO-8859-15 or ISO-8859-10.

    The 8-bit encodings agree on å, ä and ö; they are told apart by €, š, ž and dashes.

    Raises:
        Refusal: the bytes are no text in any of them.
    """
    for encoding in (*(name for mark, name in _MARKS if sisalto.startswith(mark)), "utf-8"):
        try:
            return sisalto.decode(encoding)
        except UnicodeDecodeError:
            continue
    try:
        return sisalto.decode(eight_bit_encoding(sisalto))
    except UnicodeDecodeError as error:
        raise Refusal(UNKNOWN_ENCODING.of()) from error


def eight_bit_encoding(sisalto: bytes) -> str:
    """Return the 8-bit encoding that the bytes speak for."""
    if _WINDOWS_ONLY.search(sisalto):
        return "cp1252"
    if _LATIN_9.search(sisalto):
        return "iso8859-15"
    return "iso8859-10" if _LATIN_6.search(sisalto) else "cp1252"
