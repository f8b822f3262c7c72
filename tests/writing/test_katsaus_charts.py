"""The charts in the workbook: drawn over cells, told in words, the same bytes each time."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries

from flows.figures.katsaus import compute_katsaus
from flows.writing.katsaus import write_katsaus
from schemas.kuviot import KuvioLaji
from schemas.laskelmat import Katsaus
from schemas.layouts import Nimi
from schemas.sanat.kuviot import alt_text, sentence
from schemas.vakiopohjat import VAKIOPOHJAT
from tests.figures.towns import TOIMIALAT, checked

_SHEETS = {
    "Talousarvion käyttö": KuvioLaji.TALOUSARVIO,
    "Nettokertymä": KuvioLaji.KERTYMA,
    "Kuluerät": KuvioLaji.KULUT,
}
_EMU_PER_POINT = 12_700
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def _report(*cents: int) -> Katsaus:
    postings: list[dict[str, object]] = [
        {"tili": tili, "kustannuspaikka": "10", "paiva": paiva, "summa_cents": amount}
        for amount in cents
        for tili, paiva in (("4000", date(2023, 2, 1)), ("4340", date(2022, 3, 1)))
    ]
    budget: list[dict[str, object]] = [
        {"vuosi": 2023, "palvelualue": "Kulttuuri", "tuloslaskelman_rivi": "Henkilöstökulut",
         "alkuperainen_cents": -9_000_000, "muutos_cents": 0}
    ]  # fmt: skip
    tarkistettu = replace(checked(postings, budget), pohja=VAKIOPOHJAT["laaja"])
    return compute_katsaus(tarkistettu, TOIMIALAT[0], tunniste="3f9c")


@pytest.fixture(scope="module")
def report() -> Katsaus:
    return _report(-1_234_567)


@pytest.fixture(scope="module")
def path(report: Katsaus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kuviot") / "katsaus.xlsx"
    write_katsaus(report, path)
    return path


def _parts(path: Path, folder: str) -> Iterator[ET.Element]:
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith(f"xl/{folder}/"))
        yield from (ET.fromstring(archive.read(name)) for name in names if name.endswith(".xml"))  # noqa: S314


def test_every_series_is_bound_to_the_cells_that_hold_its_values(path: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    seen = 0
    for chart in _parts(path, "charts"):
        for reference in (*chart.iter(f"{_C}numRef"), *chart.iter(f"{_C}strRef")):
            sheet, area = (reference.findtext(f"{_C}f") or "").rsplit("!", 1)
            cells = workbook[sheet.strip("'")][area]
            column = [row[0] for row in cells] if isinstance(cells, tuple) else [cells]
            kept = {int(each.get("idx", "")): each.findtext(f"{_C}v") for each in
                    reference.iter(f"{_C}pt")}  # fmt: skip
            held = {
                nth: str(cell.value) for nth, cell in enumerate(column) if cell.value is not None
            }
            assert kept == held
            seen += len(kept)
    assert seen


def test_a_chart_is_printed_whole(path: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    for sheet in (workbook[name] for name in _SHEETS):
        (chart,) = sheet._charts  # noqa: SLF001 - the only way to ask for them
        top = chart.anchor._from.row + 1  # noqa: SLF001 - as openpyxl names it
        *_, last = range_boundaries(sheet.print_area.rsplit("!", 1)[1])
        room = sum(sheet.row_dimensions[row].height for row in range(top, last + 1))
        assert room >= chart.anchor.ext.height / _EMU_PER_POINT


def test_titles_state_the_finding_and_axes_their_unit(path: Path, report: Katsaus) -> None:
    for chart, laji in zip(_parts(path, "charts"), _SHEETS.values(), strict=True):
        said = list(chart.iter(f"{_C}title"))
        texts = ["".join(each.text or "" for each in title.iter(f"{_A}t")) for title in said]
        assert texts[0] == sentence(report.kuvio(laji).havainto)
        assert [text.endswith(", 1 000 €") for text in texts].count(True) == 1
        (axis,) = chart.iter(f"{_C}valAx")
        shown = axis.find(f"{_C}numFmt")
        assert shown is not None
        assert shown.attrib == {"formatCode": "#,##0,", "sourceLinked": "0"}


def test_every_chart_is_told_in_words(path: Path, report: Katsaus) -> None:
    told = [frame.get("descr") for part in _parts(path, "drawings") for frame in
            part.iter(f"{_XDR}cNvPr")]  # fmt: skip
    assert told == [alt_text(report.kuvio(laji)) for laji in _SHEETS.values()]


def test_series_differ_by_more_than_colour(path: Path) -> None:
    for chart in _parts(path, "charts"):
        looks = [
            (
                series.find(f".//{_A}pattFill") is not None,
                [each.get("val") for each in series.iter(f"{_A}prstDash")],
                [each.get("val") for each in series.iter(f"{_C}symbol")],
            )
            for series in chart.iter(f"{_C}ser")
        ]
        assert len(looks) > 1
        assert all(looks.count(look) == 1 for look in looks)


@pytest.fixture(
    scope="module",
    params=[
        ("Alue", 20),
        ("Nuoriso- ja liikuntapalvelujen tuki", 41),
        ("Asumisen ja rakentamisen ohjauksen yhteiset palvelut", 96),
    ],
)
def many(report: Katsaus, request: pytest.FixtureRequest) -> Katsaus:
    """A report whose first chart has many units; the last of them is the largest."""
    name, count = request.param
    kuvio = report.kuvio(KuvioLaji.TALOUSARVIO)
    wide = replace(
        kuvio,
        nimet=tuple(Nimi(fi=f"{name} {nth}") for nth in range(1, count + 1)),
        sarjat=tuple(
            replace(sarja, eurot=tuple(range(-90_000, -90_000 + 12_345 * count, 12_345)))
            for sarja in kuvio.sarjat
        ),
        osuudet_kymmenys=tuple(range(count)),
    )
    rest = tuple(each for each in report.kuviot if each.laji is not KuvioLaji.TALOUSARVIO)
    return replace(report, kuviot=(wide, *rest))


def test_many_units_are_drawn_in_parts_of_one_scale(many: Katsaus, tmp_path: Path) -> None:
    write_katsaus(many, tmp_path / "many.xlsx")
    names, scales = [], set()
    charts = [each for each in _parts(tmp_path / "many.xlsx", "charts") if
              "nettomenojensa" in "".join(each.itertext())]  # fmt: skip
    assert len(charts) > 1
    for chart in charts:
        (axis,) = chart.iter(f"{_C}valAx")
        low, high = (
            float(axis.find(f"{_C}scaling/{_C}{end}").get("val")) for end in ("min", "max")
        )
        series = chart.find(f".//{_C}ser")
        amounts = [float(each.text) for each in series.findall(f"{_C}val//{_C}v")]
        assert low <= min(amounts)
        assert max(amounts) <= high
        scales.add((low, high, axis.find(f"{_C}majorUnit").get("val")))
        names.append([each.text for each in series.findall(f"{_C}cat//{_C}v")])
    assert len(scales) == 1
    assert max(map(len, names)) - min(map(len, names)) <= 1
    shown = [nimi.fi for nimi in many.kuvio(KuvioLaji.TALOUSARVIO).nimet]
    assert sorted(chain.from_iterable(names), key=shown.index) == shown


def test_each_part_is_whole_on_a_page_and_told_in_words(many: Katsaus, tmp_path: Path) -> None:
    write_katsaus(many, tmp_path / "many.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "many.xlsx")["Talousarvion käyttö"]
    charts = sheet._charts  # noqa: SLF001 - as above
    *_, last = range_boundaries(sheet.print_area.rsplit("!", 1)[1])
    ends = [each.id for each in sheet.row_breaks.brk]
    tops = [chart.anchor._from.row + 1 for chart in charts]  # noqa: SLF001
    assert [top - 1 for top in tops[1:]] == ends
    for chart, top, end in zip(charts, tops, [*ends, last], strict=True):
        rows = range(top, end + 1)
        room = sum(sheet.row_dimensions[row].height for row in rows)
        assert chart.anchor.ext.height / _EMU_PER_POINT <= room < 450
    told = [frame.get("descr") or "" for part in _parts(tmp_path / "many.xlsx", "drawings") for
            frame in part.iter(f"{_XDR}cNvPr")]  # fmt: skip
    parts = [text for text in told if "Osa " in text]
    assert [f"Osa {nth}/{len(charts)}: " in text for nth, text in enumerate(parts, start=1)]
    assert len(set(parts)) == len(charts)


def test_equal_reports_give_equal_bytes(path: Path, report: Katsaus, tmp_path: Path) -> None:
    write_katsaus(report, tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == path.read_bytes()


def test_without_figures_the_sheet_says_so(tmp_path: Path) -> None:
    empty = _report(0)
    write_katsaus(empty, tmp_path / "empty.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "empty.xlsx")
    told = [cell.value for row in workbook["Kuluerät"].iter_rows() for cell in row if cell.value]
    assert told == ["KULUT LUOKITTAIN", "Kuluja ei ole kertynyt.", "Piirrettäviä lukuja ei ole."]
    assert [len(list(_parts(tmp_path / "empty.xlsx", "charts")))] == [2]
