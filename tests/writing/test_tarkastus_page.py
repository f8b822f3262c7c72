"""The validation page in a browser: offline, filtered, in both schemes, on paper, for everyone."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from flows.writing.tarkastusraportti import write_tarkastus
from schemas.findings import Finding
from schemas.tarkastus import KUUKAUDET, RIVISILTA, TIEDOSTOSILTA
from tests.programs import DARK, browse, console, evaluate, program, violations
from tests.writing.tarkastus_example import LEDGER, TIED, amendment, cost_centre, tarkastus

A4_POINTS = (595, 842)
WIDE = "kirjanpito/" + "pitkä tiedoston nimi " * 3 + "2023.xlsx"
FINDINGS = [
    *cost_centre("4410", [17, 18]),
    *cost_centre("4411", [19]),
    amendment(),
    Finding(rule="amount-is-a-number", file=WIDE, sheet="Taulukko", row=7, column="Summa",
            cell="XFD1048576", found="1,2,3 " * 30),
]  # fmt: skip
MONTHS = [
    ("Elinvoima", unit, month, -month * 1_000_00, month * 900_00 if month < 4 else None, 5, 6)
    for unit in ("Kulttuuri", "Satama", "Kiinteistö- ja mittauspalvelut")
    for month in range(1, 13)
]
FILE_BRIDGE = (WIDE, "Pääkirja", 10, 10, -1_000_00, 200_00, 0, 0, -1_200_00, 0, 2, 1)
LINE_BRIDGE = ("Elinvoima", "Kulttuuri", "Palvelujen ostot", 7, -1_200_00, -1_200_00, 0)
FILTERED = """
const form = document.getElementById("suodatin");
const [state, file] = form.querySelectorAll("select");
const text = form.querySelector("input");
const shown = () => [
  [...document.querySelectorAll("#loydokset details tbody tr:not([hidden]) td:nth-child(3)")]
    .map((cell) => cell.textContent),
  form.querySelector("[role=status]").textContent,
];
const choose = (field, value) => {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const steps = [[[...state.options].map((option) => option.text), file.options.length]];
choose(text, "4411"); steps.push(shown());
choose(text, ""); choose(state, "Varoitus"); steps.push(shown());
choose(file, "talousarvio.xlsx"); choose(state, ""); steps.push(shown());
choose(state, "Virhe"); steps.push(shown());
form.reset(); await new Promise((done) => setTimeout(done, 50)); steps.push(shown());
return steps;
"""
TABBED = """
document.querySelectorAll("details").forEach((list) => { list.open = true; });
const stops = "a[href], button, input, select, summary, [tabindex]:not([tabindex='-1'])";
return [...document.querySelectorAll(stops)].map((stop) => {
  stop.focus();
  return [stop.tabIndex, document.activeElement === stop,
    parseFloat(getComputedStyle(stop).outlineWidth) > 0];
});
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    silta = replace(
        TIED,
        tiedostot=pl.DataFrame([FILE_BRIDGE], schema=TIEDOSTOSILTA, orient="row"),
        rivit=pl.DataFrame([LINE_BRIDGE], schema=RIVISILTA, orient="row"),
    )
    content = tarkastus(
        FINDINGS,
        silta=silta,
        syotteet=(LEDGER, replace(LEDGER, tiedosto=WIDE)),
        kuukaudet=pl.DataFrame(MONTHS, schema=KUUKAUDET, orient="row"),
    )
    return write_tarkastus(content, tmp_path_factory.mktemp("sivu"))[1]


def test_it_opens_from_a_folder_without_a_network_and_without_a_complaint(page: Path) -> None:
    assert console(page) == []
    wrong = page.with_name("wrong.html")
    wrong.write_text(page.read_text("utf-8").replace("</main>", "</main><img src=http://a.fi/b>"))
    assert "violates the following Content Security Policy" in " ".join(console(wrong))


def test_it_filters_by_state_by_file_and_by_text_and_tells_how_many_are_shown(page: Path) -> None:
    choices, by_text, by_state, by_file, by_both, by_none = evaluate(page, FILTERED)
    assert choices == [["kaikki", "Virhe", "Varoitus"], 4]
    assert by_text == [["C19"], "Löydöksiä näkyvissä 1, sivulla 5."]
    assert by_state == by_file == [["H30"], "Löydöksiä näkyvissä 1, sivulla 5."]
    assert by_both == [[], "Löydöksiä näkyvissä 0, sivulla 5."]
    assert by_none == [["C17", "C18", "C19", "XFD1048576", "H30"], ""]


def test_without_its_script_everything_is_there(page: Path) -> None:
    shown = evaluate(page, "return getComputedStyle(document.getElementById('suodatin')).display")
    assert shown == "flex"
    still = page.with_name("still.html")
    still.write_text(re.sub(r"<script>.*?</script>", "", page.read_text("utf-8"), flags=re.DOTALL))
    tell = """return [getComputedStyle(document.getElementById("suodatin")).display,
      document.querySelectorAll("[hidden]:not(form)").length]"""
    assert evaluate(still, tell) == ["none", 0]


def test_every_stop_of_the_keyboard_is_in_the_order_of_the_page_and_seen(page: Path) -> None:
    stops = evaluate(page, TABBED)
    assert len(stops) > 20
    assert {tuple(stop) for stop in stops} == {(0, True, True)}


@pytest.mark.parametrize(
    ("options", "background"),
    [((), "rgb(255, 255, 255)"), ((DARK,), "rgb(21, 24, 28)")],
    ids=["light", "dark"],
)
def test_nothing_stands_in_anyones_way(
    page: Path, options: tuple[str, ...], background: str
) -> None:
    tell = "return getComputedStyle(document.body).backgroundColor"
    assert evaluate(page, tell, *options) == background
    assert violations(page, *options) == []


def test_a_page_with_a_fault_does_not_pass(page: Path) -> None:
    wrong = page.with_name("fault.html")
    grey = "<p style='color: #aaa'>vaaleaa</p></main>"
    wrong.write_text(page.read_text("utf-8").replace("</main>", grey), encoding="utf-8")
    assert [rule for rule, _ in violations(wrong)] == ["serious color-contrast"]


def _words_on_paper(page: Path, *options: str) -> tuple[list[Any], str]:
    """Each word of the printed page with its left and right edge, and the sizes of the sheets."""
    paper = page.with_suffix(".pdf")
    browse(page, f"--print-to-pdf={paper}", "--no-pdf-header-footer", *options)
    told = subprocess.run(  # noqa: S603 -- our own file in a known program
        [program("pdftotext"), "-bbox", str(paper), "-"],
        check=True, capture_output=True, text=True, timeout=60,
    ).stdout  # fmt: skip
    words = re.findall(r'<word xMin="([^"]+)"[^>]*xMax="([^"]+)"[^>]*>(.*?)</word>', told)
    return [(float(left), float(right), word) for left, right, word in words], told


def test_on_paper_it_is_a4_whole_and_nothing_is_cut(page: Path) -> None:
    words, told = _words_on_paper(page)
    sheets = re.findall(r'<page width="([^"]+)" height="([^"]+)">', told)
    assert {(round(float(wide)), round(float(high))) for wide, high in sheets} == {A4_POINTS}
    assert [word for left, right, word in words if left < 30 or right > 595 - 30] == []
    printed = "".join(word for _, _, word in words)
    for text in ("C17", "C18", "XFD1048576", "H30", "2023.xlsx", "Kiinteistö", "−1200,00"):
        assert text in printed
    assert "Löydöksiänäkyvissä" not in printed
    assert LEDGER.sha256 in printed


def test_what_is_filtered_away_on_the_screen_is_on_paper_all_the_same(page: Path) -> None:
    hidden = page.with_name("hidden.html")
    text = page.read_text("utf-8").replace("<tr data-tiedosto", "<tr hidden data-tiedosto")
    hidden.write_text(text, encoding="utf-8")
    assert "XFD1048576" in "".join(word for *_, word in _words_on_paper(hidden)[0])
