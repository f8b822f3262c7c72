"""What a file is, told from its content whatever its name is."""

from pathlib import Path

import pytest

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.reading.refusal import Refusal
from schemas.reasons import words_of
from tests.reading.kirja import Kirja, Taulukko
from tests.reading.workbooks import read_here, write_xlsx
from tests.reading.write_ods import write_ods, zipped
from tests.reading.write_xls import write_xls
from tests.reading.write_xlsb import write_xlsb

ROWS = [["Tili", "Kustannuspaikka", "Kausi", "Summa"], [4300, "0410", 202301, 1.5]]
HTML = b'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>'
EXCEL_XML = (
    b'<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n'
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
MAIL = b"Received: from a\nMIME-Version: 1.0\nContent-Type: %b\n\n"


def refused(content: bytes, name: str = "vienti.xls") -> tuple[str, str]:
    """Return the rule and the words."""
    with pytest.raises(Refusal) as caught:
        read_workbook(content, name, RAJAT)
    return caught.value.saanto, words_of(caught.value.syy)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.csv", "a.ods", "a.xlsb", "a", "a.pdf"])
def test_a_renamed_spreadsheet_is_read_by_its_content(tmp_path: Path, name: str) -> None:
    kirja = Kirja([Taulukko(ROWS)])
    xlsx = write_xlsx(tmp_path / "oikea.xlsx", Vienti=ROWS).read_bytes()
    text = "\n".join(";".join(map(str, row)) for row in ROWS).encode()
    for content in (xlsx, write_xls(kirja), write_xlsb(kirja), write_ods(kirja), text):
        (tmp_path / name).write_bytes(content)
        (taulu,) = read_here(tmp_path / name).taulut
        assert taulu.rivit["summa_cents"].to_list() == [150]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7", "PDF-asiakirja"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "kuva"),
        (b"\x89PNG\r\n\x1a\n", "kuva"),
        (b"{\\rtf1", "RTF-asiakirja"),
        (HTML, "HTML-sivu"),
        (b"\xef\xbb\xbf\r\n <!DOCTYPE html>\n<p>", "HTML-sivu"),
        (b'<?xml version="1.0"?><!-- x --><html>', "HTML-sivu"),
        ("\ufeff<table><tr>".encode("utf-16-le"), "HTML-sivu"),
        (b"<?xml version='1.0'?><kirja/>", "XML-tiedosto"),
        (b'{"tili": 1}', "JSON-tiedosto"),
        (b'[\n {"tili": 1}]', "JSON-tiedosto"),
        (MAIL % b"text/plain", "sähköpostiviesti"),
        (b"From a@b Tue Jan 10 12:00:00 2023\nMessage-ID: 1\n", "sähköpostiviesti"),
        (MAIL % b"multipart/related", "verkkosivuarkisto (MHTML)"),
        (b"\x1f\x8b\x08", "pakattu tiedosto (gzip)"),
        (b"MZ\x90\0\x03\0", "ohjelma"),
        (b"SQLite format 3\0", "tietokanta"),
        (b"\0\1\2\3" * 20, "tunnistamaton binääritiedosto"),
        (zipped({"word/document.xml": b""}), "Word-asiakirja"),
        (zipped({"ppt/presentation.xml": b""}), "PowerPoint-esitys"),
        (zipped({"a.xlsx": b""}), "pakattu tiedosto (zip)"),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
            "OpenDocument-asiakirja, joka ei ole taulukko",
        ),
    ],
)  # fmt: skip
def test_what_is_no_spreadsheet_blocks_where_its_name_promises_one(
    content: bytes, words: str
) -> None:
    assert refused(content) == ("file-is-readable", f"{words}; nimi kuitenkin päättyy .xls")
    assert refused(content, "liite.muu") == ("file-is-a-spreadsheet", words)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (EXCEL_XML, "Excelin XML-taulukko (2003)"),
        (b"<?xml version='1.0'?><office:document>", "yhtenä XML-tiedostona (.fods)"),
        (b"\x09\x04\x06\0\0\0\x10\0\0\0", "Excelin version 4.0 tai sitä vanhempi taulukko"),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n", "SYLK-taulukko (.slk)"),
        (zipped({"Index/Document.iwa": b""}), "Applen Numbers -taulukko"),
    ],
)
def test_a_spreadsheet_in_a_form_that_is_not_read_blocks_whatever_its_name(
    content: bytes, words: str
) -> None:
    for name in ("vienti.xls", "vienti.xml"):
        rule, told = refused(content, name)
        assert rule == "file-is-readable"
        assert words in told


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n \r\n",
        bytes(100),
        b"\xef\xbb\xbf",
        b"\xff\xfe\r\0\n\0",
        b";;;\r\n;;;\r\n",
        b'"",""\n',
    ],
)
def test_nothing_at_all_is_an_empty_file(content: bytes) -> None:
    assert refused(content, "vienti.csv") == ("file-is-readable", "tiedosto on tyhjä")


@pytest.mark.parametrize(
    "title", ["<Kaikki tilit>", "[Vienti]", "{x}", "From: 1.1.", "MZ", "BM", "ID"]
)
def test_a_title_that_looks_like_something_else_is_a_title(tmp_path: Path, title: str) -> None:
    (tmp_path / "a.csv").write_text(f"{title}\nTili;Kustannuspaikka;Kausi;Summa\n4300;1;202301;1\n")
    assert read_here(tmp_path / "a.csv").taulut
