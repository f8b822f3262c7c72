"""The encoding of a delimited file, told from its whole content."""

import pytest

from flows.reading.encoding import decode
from flows.reading.refusal import Refusal
from schemas.reasons import words_of

FINNISH = "Tili;Pääkirja\n4300;Hyvinvointi, åbo\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "iso8859-1",
     "iso8859-15", "iso8859-10", "cp850"],
)  # fmt: skip
def test_finnish_text_in_every_encoding_finance_uses(encoding: str) -> None:
    assert decode(FINNISH.encode(encoding)) == FINNISH


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "lisä – 100 €, „š” ja 21 m² ½"),
        ("cp1252", "Café Molière, «lainaus»; O\u00b4Brien 5°"),
        ("iso8859-15", "Östersund 100 € ja šakki, žanri"),
        ("iso8859-10", "Anarâš, Deanuš, ruoŧŧa; Sámi đ ŋ"),
        ("cp850", "Östra Nyland, Säljö"),
        ("cp1252", "Tili;Summa\n4300;1\u00a0234,50\n"),
        ("iso8859-15", "Tili;Summa\n\u00a04300;-1\u00a0234\u00a0567,50\u00a0€\n"),
        ("cp850", "Määrä;1\u00a0234,50\n"),
        ("utf-16", "Määrä−1 234,50"),
    ],
)
def test_letters_and_signs_tell_the_encoding(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Pää\nmäärä\n".encode() + "jäähalli".encode("cp1252"), "(tiedoston rivi 3)"),
        ("\ufeffPää\n".encode() + b"\xff", "(tiedoston rivi 2)"),
        ("Pää\n".encode("utf-16") + b"\x00", "(tiedoston rivi 2)"),
        (bytes(range(0x80, 0xFF)) * 3, "merkistöä ei tunnisteta"),
    ],
)
def test_mixed_and_unknown_encodings_are_told_and_never_guessed(content: bytes, words: str) -> None:
    with pytest.raises(Refusal) as caught:
        decode(content)
    assert words in words_of(caught.value.syy)
