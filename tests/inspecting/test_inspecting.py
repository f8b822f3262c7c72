"""The inspection of a workbook: each check fails on a file broken in its way, none on a sound."""

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.inspecting import CHECKS, inspect
from flows.inspecting.check import Result, Verdict
from flows.inspecting.looks import contrast
from flows.inspecting.opening import OPENING_CHECKS
from flows.osavuosikatsaus import Tilaus, prepare
from flows.writing import libreoffice
from flows.writing.katsaus import write_katsaus
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.programs import program
from tests.sample.conftest import folder as sample  # noqa: F401  a fixture
from tests.writing.katsaus_example import katsaus, with_long_texts

QUICK = [check for check in CHECKS if check not in OPENING_CHECKS]
KANSI, TAVOITTEET, TALOUSARVIO, TULOSLASKELMA = (
    f"xl/worksheets/sheet{nth}.xml" for nth in (1, 2, 4, 5)
)
WORKBOOK, STYLES, CORE = "xl/workbook.xml", "xl/styles.xml", "docProps/core.xml"
RELS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
Edits = Mapping[str, tuple[str, str]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tarkastus") / "katsaus.xlsx"
    write_katsaus(with_long_texts(katsaus()), path)
    return path


def broken(sound: Path, path: Path, edits: Edits, more: Mapping[str, str] | None = None) -> Path:
    """A copy in which patterns of parts are replaced once, and parts are added."""
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name in edits:
                pattern, new = edits[name]
                text, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
                assert count == 1, f"{pattern} is not in {name}"
            target.writestr(name, text)
        for name, text in (more or {}).items():
            target.writestr(name, text)
    return path


def failed(path: Path) -> dict[str, Result]:
    return {
        result.check.id: result
        for result in inspect(path, QUICK)
        if result.verdict is Verdict.FAILED
    }


def told(path: Path, check: str) -> str:
    """What the one check that fails tells first."""
    found = failed(path)
    assert list(found) == [check]
    flaw = found[check].flaws[0]
    return f"{flaw.where(Kieli.FI)}: {flaw.told(Kieli.FI)}"


def test_a_sound_workbook_passes_every_check(sound: Path) -> None:
    assert failed(sound) == {}


@pytest.mark.parametrize("pohja", ["heinola", "laki", "laaja"])
@pytest.mark.parametrize("kieli", [Kieli.FI, Kieli.SV])
def test_the_sample_passes_in_each_layout(
    pohja: str,
    kieli: Kieli,
    sample: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    order = Tilaus(
        kausi=Kausi.parse("2023-Q1"), syotteet=sample, tulosteet=tmp_path, pohja=pohja,
        kielet=(kieli,),
    )  # fmt: skip
    for nth, report in enumerate(prepare(order).kirjoitettavat):
        path = tmp_path / f"{nth}.xlsx"
        write_katsaus(report, path)
        assert failed(path) == {}, report.toimiala


_LOST = '<Relationship Id="rId99" Type="x/theme" Target="muu.xml"/>'
_SCALE = (
    '<conditionalFormatting sqref="B8"><cfRule type="colorScale" priority="1"/>'
    "</conditionalFormatting>"
)
BREAKS: dict[str, tuple[Edits, str, str]] = {
    "a part is no xml": (
        {"xl/theme/theme1.xml": ("<a:clrScheme ", "<a:clrScheme <")}, "valid-file-format", "xml",
    ),
    "a part has no type": (
        {TYPES: (r'<Override PartName="/xl/styles.xml"[^>]*/>', "")},
        "valid-file-format", "tyyppiä",
    ),
    "a type has no part": (
        {TYPES: ("</Types>", '<Override PartName="/xl/muu.xml" ContentType="a/b"/></Types>')},
        "valid-file-format", "muu.xml",
    ),
    "a relationship leads nowhere": (
        {RELS: ("</Relationships>", f"{_LOST}</Relationships>")},
        "valid-file-format", "xl/muu.xml",
    ),
    "a style is not there": (
        {TULOSLASKELMA: (r'<c r="B5" s="\d+"', '<c r="B5" s="9999"')},
        "valid-file-format", "tyyliä 9999",
    ),
    "a number is no number": (
        {"xl/worksheets/sheet9.xml": (r"(<c r=\"E4\"[^>]*><v>)[^<]*", r"\1kaksi")},
        "valid-file-format", "Erittely!E4",
    ),
    "a cell stands in another row": (
        {TULOSLASKELMA: ('<c r="C5"', '<c r="C6"')}, "valid-file-format", "Tuloslaskelma!C6",
    ),
    "a font is not there": (
        {STYLES: (r'(<cellStyleXfs.*?)fontId="0"', r'\1fontId="999"')},
        "valid-file-format", "fontId 999",
    ),
    "elements are out of order": (
        {TALOUSARVIO: ("(<pageMargins[^>]*/>)(<pageSetup[^>]*/>)", r"\2\1")},
        "valid-file-format", "pageMargins",
    ),
    "a name is given twice": (
        {WORKBOOK: (r'(<definedName name=")Kulttuuri(_Vuosikate_TA_2023">[^<]*</definedName>)',
                    r"\g<0>\1KULTTUURI\2")},
        "valid-file-format", "kahdesti",
    ),
    "a name is no name": (
        {WORKBOOK: ('name="Kulttuuri_Vuosikate_TA_2023"', 'name="A1"')},
        "valid-file-format", "A1",
    ),
    "figures are merged": (
        {TULOSLASKELMA: (r"<mergeCells count=\"\d+\">",
                         r'<mergeCells count="2"><mergeCell ref="A7:B7" />')},
        "no-merged-cells-in-figures", "rivit 7–7",
    ),
    "headings are not repeated": (
        {WORKBOOK: (r'<definedName name="_xlnm.Print_Titles" localSheetId="3"[^<]*</definedName>',
                    "")},
        "headings-on-every-page", "Talousarvio",
    ),
    "a key figure has no name": (
        {WORKBOOK: (r'<definedName name="Kulttuuri_Vuosikate_TA_2023">[^<]*</definedName>', "")},
        "key-figures-are-named", "Palvelualueet!D",
    ),
    "the contents lead to a sheet that is not there": (
        {KANSI: ("location=\"'Erittely'!A1\"", "location=\"'Erittelyt'!A1\"")},
        "links-lead-somewhere", "Kansi!A",
    ),
    "a sheet is protected": (
        {TALOUSARVIO: ("</sheetData>", '</sheetData><sheetProtection sheet="1" />')},
        "not-protected", "Talousarvio",
    ),
    "the workbook is protected": (
        {WORKBOOK: ("<workbookProtection />", '<workbookProtection lockStructure="1" />')},
        "not-protected", "rakenne",
    ),
    "a row is too low for its text": (
        {TAVOITTEET: (r'(<row r="7"[^>]*) ht="[\d.]+"', r'\1 ht="20"')},
        "nothing-is-cut", "Toimialan tavoitteet!",
    ),
    "a column is too narrow for its figures": (
        {TULOSLASKELMA: (r'<col width="[\d.]+"([^>]*) min="4"', r'<col width="5"\1 min="4"')},
        "nothing-is-cut", "Tuloslaskelma!D",
    ),
    "a cell is off the printed page": (
        {WORKBOOK: (r"('Tuloslaskelma'!\$A\$1:\$)G", r"\1F")},
        "everything-fits-its-page", "Tuloslaskelma!G3",
    ),
    "a sheet is wider than its page": (
        {TULOSLASKELMA: (r'<col width="[\d.]+"([^>]*) min="1"', r'<col width="150"\1 min="1"')},
        "everything-fits-its-page", "kutistuu",
    ),
    "the document has no title": (
        {CORE: (r"<dc:title>[^<]*</dc:title>", "")}, "document-properties", "title",
    ),
    "the document has no language": (
        {CORE: (r"fi-FI", "suomi fi")}, "document-properties", "kielitunnus",
    ),
    "a heading has no style": (
        {TALOUSARVIO: (r'<c r="A1" s="\d+"', '<c r="A1" s="0"')}, "headings-by-style", "A1",
    ),
    "text is pale": (
        {STYLES: ('rgb="00595959"', 'rgb="00B0B0B0"')}, "contrast", "4,5:1",
    ),
    "a colour speaks alone": (
        {TALOUSARVIO: (r"<hyperlinks>", f"{_SCALE}<hyperlinks>")},
        "not-by-colour-alone", "Talousarvio!B8",
    ),
}  # fmt: skip


@pytest.mark.parametrize("breaks", BREAKS)
def test_a_workbook_broken_in_one_way_fails_the_check_of_just_that(
    breaks: str, sound: Path, tmp_path: Path
) -> None:
    edits, check, word = BREAKS[breaks]
    assert word in told(broken(sound, tmp_path / "rikki.xlsx", edits), check)


def test_a_colour_of_a_figure_and_one_word_in_two_colours_are_told(
    sound: Path, tmp_path: Path
) -> None:
    green, red = (_style_of(sound, name) for name in ("Toteutuu", "Ei toteudu"))
    figure = {TULOSLASKELMA: (r'<c r="B8" s="\d+"', f'<c r="B8" s="{green}"')}
    coloured = failed(broken(sound, tmp_path / "luku.xlsx", figure))["not-by-colour-alone"]
    assert coloured.flaws[0].place == "Tuloslaskelma!B8"
    swapped = {TAVOITTEET: (f's="{red}"', f's="{green}"')}
    twice = broken(sound, tmp_path / "sana.xlsx", swapped, {})
    words = {TAVOITTEET: (r">Ei toteudu<", ">Toteutuu<")}
    both = failed(broken(sound, tmp_path / "sanat.xlsx", words))["not-by-colour-alone"]
    assert "«Toteutuu»" in both.flaws[0].told(Kieli.FI)
    assert "not-by-colour-alone" not in failed(twice)


def _style_of(path: Path, name: str) -> int:
    """The number of the look that follows a named style."""
    with zipfile.ZipFile(path) as archive:
        styles = archive.read(STYLES).decode()
    (base,) = re.findall(rf'<cellStyle name="{name}" xfId="(\d+)"', styles)
    looks = re.search(r"<cellXfs.*?</cellXfs>", styles, re.DOTALL)
    assert looks is not None
    return next(
        nth for nth, xf in enumerate(re.findall(r"<xf [^>]*>", looks[0])) if f'xfId="{base}"' in xf
    )


_DRAWING = """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">
<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Kuvio 1"{}/></xdr:nvGraphicFramePr>
</xdr:graphicFrame></xdr:wsDr>"""


@pytest.mark.parametrize(("given", "passes"), [("", False), (' descr="Kulut kasvavat"', True)])
def test_a_chart_without_a_text_is_told(
    *,
    given: str,
    passes: bool,
    sound: Path,
    tmp_path: Path,
) -> None:
    parts = {"xl/drawings/drawing1.xml": _DRAWING.format(given)}
    path = broken(sound, tmp_path / "kuvio.xlsx", {}, parts)
    assert ("charts-have-alt-texts" not in failed(path)) is passes


_CHART = """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:ser><c:spPr><c:prstDash val="solid"/></c:spPr></c:ser>
<c:ser><c:spPr><c:prstDash val="{}"/></c:spPr></c:ser></c:chartSpace>"""


@pytest.mark.parametrize(("dash", "passes"), [("solid", False), ("dash", True)])
def test_series_that_differ_by_colour_alone_are_told(
    *,
    dash: str,
    passes: bool,
    sound: Path,
    tmp_path: Path,
) -> None:
    parts = {"xl/charts/chart1.xml": _CHART.format(dash)}
    path = broken(sound, tmp_path / "kuvio.xlsx", {}, parts)
    assert ("not-by-colour-alone" not in failed(path)) is passes


def test_a_file_that_is_no_workbook_fails_by_its_format_alone(tmp_path: Path) -> None:
    path = tmp_path / "katsaus.xlsx"
    path.write_bytes(b"PK not a workbook")
    results = inspect(path)
    assert [result.check.id for result in results if result.verdict is Verdict.FAILED] == [
        "valid-file-format"
    ]
    assert {result.verdict for result in results[1:]} == {Verdict.SKIPPED}


def test_two_sheets_of_one_name_are_told(sound: Path, tmp_path: Path) -> None:
    edits = {WORKBOOK: ('name="Erittely"', 'name="KANSI"')}
    flaws = failed(broken(sound, tmp_path / "rikki.xlsx", edits))["valid-file-format"].flaws
    assert "kahdella taulukolla on sama nimi" in {flaw.told(Kieli.FI) for flaw in flaws}


def test_a_name_that_leads_nowhere_is_told(sound: Path, tmp_path: Path) -> None:
    name = "Kulttuuri_Vuosikate_TA_2023"
    edits = {WORKBOOK: (f'(name="{name}">)[^<]*', r"\1'Kulut'!$B$2")}
    flaws = failed(broken(sound, tmp_path / "rikki.xlsx", edits))["key-figures-are-named"].flaws
    assert flaws[0].place == name


def test_libreoffice_opens_the_workbook_whole(sound: Path) -> None:
    program("soffice", "libreoffice")
    (result,) = inspect(sound, OPENING_CHECKS)
    assert (result.verdict, result.flaws) == (Verdict.PASSED, ())


def test_a_number_is_the_same_to_fifteen_digits(sound: Path, tmp_path: Path) -> None:
    program("soffice", "libreoffice")
    share = {TULOSLASKELMA: (r'(<c r="G7"[^>]*><v>)[^<]*', rf"\g<1>{5 / 11!r}")}
    (result,) = inspect(broken(sound, tmp_path / "osuus.xlsx", share), OPENING_CHECKS)
    assert (result.verdict, result.flaws) == (Verdict.PASSED, ())


def test_what_libreoffice_cannot_open_is_told(
    sound: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent = tmp_path / "soffice"
    silent.write_text("#!/bin/sh\n", encoding="utf-8")
    silent.chmod(0o755)
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: str(silent))
    monkeypatch.setattr("flows.inspecting.opening.find_libreoffice", lambda: str(silent))
    (result,) = inspect(sound, OPENING_CHECKS)
    assert result.verdict is Verdict.FAILED
    assert "ei avaa" in result.flaws[0].told(Kieli.FI)


def test_without_libreoffice_its_check_is_skipped_with_a_sentence(
    sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.inspecting.opening.find_libreoffice", lambda: None)
    (result,) = inspect(sound, OPENING_CHECKS)
    assert result.verdict is Verdict.SKIPPED
    assert result.told is not None
    assert result.told(Kieli.FI) == "LibreOfficea ei ole tällä koneella"
    assert result.told(Kieli.EN) == "LibreOffice is not on this machine"


def _audit(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["audit", *words])
    return result.exit_code, result.output


@pytest.fixture
def _no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.inspecting.opening.find_libreoffice", lambda: None)


@pytest.mark.usefixtures("_no_libreoffice")
def test_the_command_says_each_verdict_in_words_and_ends_with_its_code(
    sound: Path, tmp_path: Path
) -> None:
    code, said = _audit(str(sound))
    assert code == 0
    assert "✔ kunnossa" in said
    assert "– ohitettu" in said
    assert f"kaikki {len(CHECKS) - 1} tutkittua vaatimusta täyttyvät" in " ".join(said.split())
    edits, _, _ = BREAKS["the document has no title"]
    code, said = _audit(str(broken(sound, tmp_path / "rikki.xlsx", edits)))
    assert code == 1
    assert "✖ korjattavaa" in said


SPOKEN = {
    "fi": ("nimen", "ominaisuudet: asiakirjalla", "vaatimusta ei täyty; 1 ohitettiin", "ei ole"),
    "sv": ("namn", "egenskaperna: dokumentet", "krav uppfylls inte; 1 kontr", "finns inte"),
    "en": ("title", "the properties: the document", "are not met; 1 was not", "no file"),
}


@pytest.mark.usefixtures("_no_libreoffice")
@pytest.mark.parametrize("lang", SPOKEN)
def test_the_command_speaks_the_language_it_is_asked_in(
    lang: str, sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    why, flaw, sentence, absent = SPOKEN[lang]
    edits, _, _ = BREAKS["the document has no title"]
    path = str(broken(sound, tmp_path / "rikki.xlsx", edits))
    monkeypatch.setenv("COLUMNS", "400")
    code, said = _audit(path, "--lang", lang)
    assert code == 1
    assert all(words in said.replace("\N{NO-BREAK SPACE}", " ") for words in (why, flaw, sentence))
    monkeypatch.setenv("TOTEUMA_LANG", lang)
    assert _audit(path) == (code, said)
    code, said = _audit(str(tmp_path / "ei.xlsx"))
    assert code == 2
    assert absent in said


@pytest.mark.usefixtures("_no_libreoffice")
def test_what_programs_read_of_a_flaw_is_the_same_in_every_language(
    sound: Path, tmp_path: Path
) -> None:
    edits, _, _ = BREAKS["a key figure has no name"]
    path = str(broken(sound, tmp_path / "rikki.xlsx", edits))
    checks = [json.loads(_audit(path, "--json", "--lang", k)[1])["checks"] for k in SPOKEN]
    for fi, *others in zip(*checks, strict=True):
        for other in others:
            assert (other["id"], other["verdict"]) == (fi["id"], fi["verdict"])
            assert [f["place"] for f in other["flaws"]] == [f["place"] for f in fi["flaws"]]
            assert not {other["title"], other["why"]} & {fi["title"], fi["why"]}


@pytest.mark.usefixtures("_no_libreoffice")
def test_the_command_tells_programs_every_check(sound: Path) -> None:
    code, said = _audit(str(sound), "--json")
    content = json.loads(said)
    assert code == 0
    assert content["sound"] is True
    assert [check["id"] for check in content["checks"]] == [check.id for check in CHECKS]
    assert all(check["title"] and check["why"] for check in content["checks"])


def test_each_check_has_an_id_of_its_own_and_says_why() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)
    assert all(re.fullmatch(r"[a-z-]+", check.id) for check in CHECKS)
    assert all(check.demand.miksi(kieli).endswith(".") for check in CHECKS for kieli in Kieli)


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_inspecting_needs_no_engine() -> None:
    script = (
        "import sys, flows.inspecting.telling; "
        "print({'prefect', 'polars', 'pandera'} & set(sys.modules))"
    )
    said = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout
    assert said.strip() == "set()"
