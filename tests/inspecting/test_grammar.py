"""The grammar of the format: what it accepts, and what it tells of each part that we write."""

import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.inspecting import inspect
from flows.inspecting.grammar import grammar_flaws
from flows.inspecting.models import misplaced, missing, model_of
from flows.inspecting.shape import FORMAT_CHECKS
from flows.osavuosikatsaus import Tilaus, prepare
from flows.writing.katsaus import write_katsaus
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.sample.conftest import folder as sample  # noqa: F401  a fixture

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MODELS = ("a? b* (c | d)+ e", "(a | b c)*", "a+ (b c?)? d", "", "(a? b?)+ | c")


@pytest.mark.parametrize("words", MODELS)
@given(names=st.lists(st.sampled_from("abcde"), max_size=7))
def test_a_model_accepts_what_the_same_pattern_does(words: str, names: list[str]) -> None:
    model = model_of(words)
    accepted = not list(misplaced(model, names)) and not missing(model, tuple(names))
    pattern = words.replace(" ", "")
    assert accepted == bool(re.fullmatch(pattern, "".join(names)))


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="not a content model"):
        model_of("a ) b")


def told(xml: str) -> list[str]:
    return [
        flaw.told(Kieli.FI)
        for flaw in grammar_flaws("osa", fromstring(xml))  # noqa: S314  our own
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<sheetData/>", []),
        ("", ["elementistä worksheet puuttuu sheetData"]),
        ("<cols/><sheetData/>", ["elementistä cols puuttuu col"]),
        ("<sheetData/><sheetData/>", ["elementti sheetData on väärässä järjestyksessä"]),
        ("<sheetData/><taulukko/>", ["elementti taulukko ei kuulu tähän"]),
        ("<sheetData><row><c r='A1'><is><t/></is></c></row></sheetData>", []),
        ("<sheetData><row><c r='A1'><v/><f/></c></row></sheetData>",
         ["elementti f on väärässä järjestyksessä"]),
        ("<sheetData><row><c osoite='A1'/></row></sheetData>",
         ["elementillä c ei ole määritettä osoite"]),
        ("<sheetData/><pageMargins left='1' right='1' top='1' bottom='1' header='1'/>",
         ["elementin pageMargins määrite footer puuttuu"]),
        ("<sheetData/><pageSetup orientation='vaaka'/>",
         ["elementin pageSetup määritteen orientation arvo ei kelpaa: vaaka"]),
        ("<sheetData/><mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='A0'/></mergeCells>",
         ["elementin mergeCell määritteen ref arvo ei kelpaa: A0"]),
        ("<sheetData/><o:laajennus xmlns:o='urn:muu'/>", []),
        ("<sheetData o:huomio='1' xmlns:o='urn:muu'/>", []),
    ],
)  # fmt: skip
def test_what_breaks_the_format_is_told(inside: str, expected: list[str]) -> None:
    assert told(f"<worksheet xmlns='{MAIN}'>{inside}</worksheet>") == expected


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:  # noqa: F811
    """A report that has charts, of the sample, in Swedish."""
    folder = tmp_path_factory.mktemp("kielioppi")
    order = Tilaus(
        kausi=Kausi.parse("2023-Q1"), syotteet=sample, tulosteet=folder, pohja="laaja",
        kielet=(Kieli.SV,),
    )  # fmt: skip
    write_katsaus(prepare(order).kirjoitettavat[0], folder / "katsaus.xlsx")
    return folder / "katsaus.xlsx"


CHART, DRAWING, STYLES = "xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/styles.xml"
BOOK, CORE, THEME = "xl/workbook.xml", "docProps/core.xml", "xl/theme/theme1.xml"
BREAKS = {
    "a bar has no direction": (CHART, r"<(c:)?barDir [^>]*/>", "", "barChart puuttuu barDir"),
    "an axis has no place": (CHART, r"<(c:)?axPos [^>]*/>", "", "puuttuu axPos"),
    "a colour is no colour": (
        CHART, r'(<a:srgbClr val=")[^"]*', r"\1musta", "arvo ei kelpaa: musta"),
    "a dash is unknown": (CHART, r'(<a:prstDash val=")[^"]*', r"\1katko", "arvo ei kelpaa: katko"),
    "a paragraph's words precede its looks": (
        CHART, r"(<a:rPr.*?</a:rPr>)(<a:t>[^<]*</a:t>)", r"\2\1", "rPr on väärässä"),
    "a drawing has no end": (DRAWING, r"<(xdr:)?clientData ?/>", "", "puuttuu clientData"),
    "a picture has no name": (DRAWING, r' name="[^"]*"', "", "cNvPr määrite name puuttuu"),
    "a look has an unknown alignment": (
        STYLES, r'(<alignment [^>]*vertical=")[^"]*', r"\1ylhäällä", "arvo ei kelpaa: ylhäällä"),
    "a border is out of order": (
        STYLES, r"(<border>)(<left ?/>)(<right ?/>)", r"\1\3\2", "left on väärässä"),
    "a style leads to no look": (
        STYLES, r'(<cellStyle [^>]*)xfId="[0-9]+"', r"\1", "cellStyle määrite xfId puuttuu"),
    "a sheet has no number": (BOOK, r' sheetId="[0-9]+"', "", "sheet määrite sheetId puuttuu"),
    "names precede sheets": (
        BOOK, r"(<sheets>.*</sheets>)(<definedNames>.*</definedNames>)", r"\2\1",
        "definedNames on väärässä"),
    "a property is unknown": (
        CORE, r"<dc:language>", "<dc:kieli/><dc:language>", "kieli ei kuulu"),
    "a theme lacks a colour": (THEME, r"<a:accent6>.*?</a:accent6>", "", "puuttuu accent6"),
}  # fmt: skip


@pytest.mark.parametrize("breaks", BREAKS)
def test_a_report_of_charts_is_sound_and_each_part_broken_is_told(
    breaks: str, report: Path, tmp_path: Path
) -> None:
    part, pattern, new, word = BREAKS[breaks]
    path = tmp_path / "rikki.xlsx"
    with zipfile.ZipFile(report) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == part:
                text, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
                assert count == 1, f"{pattern} is not in {text[:2000]}"
            target.writestr(name, text)
    (sound,) = inspect(report, FORMAT_CHECKS)
    (found,) = inspect(path, FORMAT_CHECKS)
    assert sound.flaws == ()
    assert any(word in flaw.told(Kieli.FI) for flaw in found.flaws)
