"""Which encoding a delimited file is in: a mark at its start, UTF-8 or 16, or one of 8 bits.

The encodings of 8 bits are told apart by the whole content: by which of them its words are words.
"""

import codecs
import re
from typing import Final

from flows.reading.refusal import Refusal
from schemas.reasons.refusals import MIXED_ENCODING, UNKNOWN_ENCODING

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD: Final = 4096
_MOSTLY: Final = 0.7
_EIGHT_BITS: Final = ("cp1252", "iso8859-15", "iso8859-10", "cp850")
"""In this order when their words are equally good: the first is by far the most usual."""
_WORD: Final = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_OWN_LETTERS: Final = frozenset("åäöÅÄÖ")
_NEAR_LETTERS: Final = frozenset("šžŠŽáÁđĐŋŊŧŦõÕéÉüÜ")
_SYMBOLS: Final = frozenset("€§°²³½¼¾µ£©®™«»“”„’–—…•·\u2018\u00b4\u00ad")
_NO_BREAK_SPACE: Final = "\u00a0"
_INSIDE_WORDS: Final = frozenset("’·–\u2018\u00b4\u00ad")
_UTF8_LETTER: Final = re.compile(rb"\xc3[\x84\x85\x96\xa4\xa5\xa9\xb6]")


def decode(sisalto: bytes) -> str:
    """Return the text of a file in UTF-8 or 16, or in one of the encodings of 8 bits.

    Those are Windows-1252 (and with it ISO-8859-1), ISO-8859-15, ISO-8859-10 and CP850.

    Raises:
        Refusal: the bytes are no text in any of them, or the encoding changes within the file.
    """
    marked = next(((mark, name) for mark, name in _MARKS if sisalto.startswith(mark)), None)
    mark, name = marked or (b"", utf16_without_mark(sisalto[:_HEAD]) or "utf-8")
    try:
        return sisalto[len(mark) :].decode(name)
    except UnicodeDecodeError as error:
        if marked or _UTF8_LETTER.search(sisalto):
            row = sisalto.count(b"\n", 0, len(mark) + error.start) + 1
            raise Refusal(MIXED_ENCODING.of(row=row)) from error
    return sisalto.decode(eight_bit_encoding(sisalto))


def utf16_without_mark(head: bytes) -> str | None:
    """Return the kind of UTF-16 when every other byte of ordinary text is zero, else None."""
    pairs = len(head) // 2
    zeros = (head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0))
    if not pairs or max(zeros) < pairs * _MOSTLY or min(zeros):
        return None
    return "utf-16-be" if zeros[0] else "utf-16-le"


def eight_bit_encoding(sisalto: bytes) -> str:
    """Return the encoding of 8 bits that the words speak for.

    Raises:
        Refusal: in none of them they are words.
    """
    words = {match[0] for match in _WORD.finditer(sisalto)}
    scores = {name: _score(words, name) for name in _EIGHT_BITS}
    best = max(_EIGHT_BITS, key=lambda name: scores[name])
    if scores[best] < 0:
        raise Refusal(UNKNOWN_ENCODING.of())
    return best


def _score(words: set[bytes], name: str) -> float:
    try:
        texts = [word.decode(name) for word in words]
    except UnicodeDecodeError:
        return float("-inf")
    return sum(_plausible(text, place) for text in texts for place in range(len(text)))


def _plausible(text: str, place: int) -> int:
    """Return how well a character stands in its word: a letter of ours, a symbol, or neither."""
    mark = text[place]
    if mark in _OWN_LETTERS:
        return 3
    if mark in _NEAR_LETTERS:
        return 1
    inside = 0 < place < len(text) - 1
    if mark == _NO_BREAK_SPACE and not inside:
        return 2
    if mark.isascii() or mark.isalpha() or mark.isspace():
        return 0
    if mark in _SYMBOLS and (not inside or mark in _INSIDE_WORDS):
        return 1
    return -2
