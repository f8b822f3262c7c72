"""The validation report in other languages: every word of it, and no number but the same."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import openpyxl
import polars as pl
import pytest
from openpyxl.workbook.workbook import Workbook

from flows.writing.tarkastusraportti import write_tarkastus
from schemas.findings import Finding, to_frame
from schemas.historia import Vertailu
from schemas.kieli import Kieli
from schemas.lahteet import Ohitus
from schemas.layouts import Nimi
from schemas.rules import RULES
from schemas.tarkastus import KUUKAUDET, Silta, Tarkastus
from schemas.tarkistettu import Syy
from tests.schemas.test_sanat import finnish_in
from tests.writing.tarkastus_example import LEDGER, MEMO, tarkastus

DATA = (
    LEDGER.tiedosto, MEMO.tiedosto, "Pääkirja", "Satama", "Elinvoima", "elinvoima.xlsx",
    "löytyi 9900", "Tili 235", "Tosite 1",
    "Debet €", "Kredit €", "(debet+)", "tarkastusraportti-2023-Q1",
)  # fmt: skip
STEM = "tarkastusraportti-2023-Q1"


def _every_rule() -> list[Finding]:
    """Two findings of each rule, each with a place and euros."""
    return [
        Finding(
            rule=rule,
            file=LEDGER.tiedosto,
            sheet="Pääkirja",
            row=row,
            column="XYZ",
            cell=f"C{row}",
            found="löytyi 9900",
            affected_cents=1234_56,
        )
        for rule in RULES
        for row in (7, 8)
    ]


def _whole() -> Tarkastus:
    """A validation that has something to show in each of its lists."""
    amendments = pl.DataFrame(
        {
            "paatos": ["", "KV 1 §"],
            "paatospaiva": [None, None],
            "voimassa": [True, False],
            "tiedostot": [MEMO.tiedosto] * 2,
            "riveja": [1, 2],
            "tulot_cents": [0, 0],
            "menot_cents": [-5, -6],
            "netto_cents": [-5, -6],
        },
        schema_overrides={"paatospaiva": pl.Date},
    )
    months = [("Elinvoima", "Satama", n, -100 * n, -130 * n, 1, 1) for n in range(1, 4)]
    return tarkastus(
        _every_rule(),
        ohitetut=pl.DataFrame(
            [(LEDGER.tiedosto, "Pääkirja", n, reason.value) for n, reason in enumerate(Ohitus)],
            schema=["file", "sheet", "row", "reason"],
            orient="row",
        ),
        silta=Silta(
            raw_cents=100,
            excluded_cents=0,
            rejected_cents=60,
            unmapped_cents=40,
            mapped_cents=0,
            reported_cents=0,
            poisjatot=tuple((syy.value, 1, 10) for syy in Syy),
        ),
        muutokset=amendments,
        kuukaudet=pl.DataFrame(months, schema=KUUKAUDET, orient="row"),
        vertailu=Vertailu(numero=3, tunniste="abc", korjatut=to_frame(_every_rule()[:2])),
        kielet=tuple(Kieli),
    )


def _of_rules(kieli: Kieli) -> Iterator[str]:
    """The words of the rules, which name inputs and headings as the files have them."""
    for rule in RULES.values():
        words = rule.texts(kieli)
        for text in (words.title, words.why, words.message, words.expected, words.fix):
            yield from (piece for piece, *_ in Formatter().parse(text) if len(piece) >= 4)
        yield rule.source.citation(kieli)


class _Text(HTMLParser):
    """What a page shows and what it reads aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.lang = ""
        self.texts: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.lang = given.get("lang", self.lang)
        self._silent = tag in {"style", "script", "code"}
        shown = ("aria-label", "title", "data-nimi", "data-teksti", "data-kaikki", "data-kertoo",
                 "data-tila", "data-tyhjenna")  # fmt: skip
        self.texts += [given[name] for name in shown if name in given]

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kielet")
    write_tarkastus(_whole(), folder)
    return folder


def _book(folder: Path, kieli: Kieli) -> Workbook:
    return openpyxl.load_workbook(folder / f"{STEM}{kieli.paate}.xlsx")


def _page(folder: Path, kieli: Kieli) -> _Text:
    page = _Text()
    page.feed((folder / f"{STEM}{kieli.paate}.html").read_text(encoding="utf-8"))
    return page


def _cells(book: Workbook) -> Iterator[str]:
    for sheet in book.worksheets:
        yield sheet.title
        yield from (str(sheet.oddFooter.center.text), str(sheet.oddFooter.right.text))
        for row in sheet.iter_rows(values_only=True):
            yield from (value for value in row if isinstance(value, str))


def test_each_language_has_a_workbook_and_a_page_and_programs_one_json(folder: Path) -> None:
    names = [f"{STEM}{end}.{kind}" for end in ("", "-sv", "-en") for kind in ("xlsx", "html")]
    assert sorted(path.name for path in folder.iterdir()) == sorted([*names, f"{STEM}.json"])


@pytest.mark.parametrize("kieli", [Kieli.SV, Kieli.EN])
def test_no_finnish_is_left_in_the_workbook_or_on_the_page(folder: Path, kieli: Kieli) -> None:
    texts = {*_cells(_book(folder, kieli)), *_page(folder, kieli).texts}
    assert len(texts) > 500
    assert not finnish_in(texts, kieli, (*DATA, *_of_rules(kieli)))


@pytest.mark.parametrize("kieli", Kieli)
def test_a_page_and_a_workbook_say_their_language(folder: Path, kieli: Kieli) -> None:
    assert _page(folder, kieli).lang == kieli.value
    assert _book(folder, kieli).properties.language == kieli.maarite


@pytest.mark.parametrize("kieli", [Kieli.SV, Kieli.EN])
def test_every_number_is_in_the_same_cell(folder: Path, kieli: Kieli) -> None:
    assert _numbers(_book(folder, kieli)) == _numbers(_book(folder, Kieli.FI))


def _numbers(book: Workbook) -> list[tuple[int, str, object, str]]:
    return [
        (place, cell.coordinate, cell.value, cell.number_format)
        for place, sheet in enumerate(book.worksheets)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    ]


def test_the_first_language_is_that_of_the_json(tmp_path: Path) -> None:
    write_tarkastus(replace(_whole(), kielet=(Kieli.SV, Kieli.FI)), tmp_path)
    record = (tmp_path / f"{STEM}.json").read_text(encoding="utf-8")
    assert '"verdict": "Delårsrapporten för januari–mars 2023 kan inte publiceras: ' in record


def test_units_of_the_monthly_list_and_charts_have_their_names(tmp_path: Path) -> None:
    names = {"Satama": Nimi(fi="Satama", sv="Hamnen")}
    write_tarkastus(replace(_whole(), nimet=names, kielet=(Kieli.SV, Kieli.FI)), tmp_path)
    for kieli, shown, other in ((Kieli.SV, "Hamnen", "Satama"), (Kieli.FI, "Satama", "Hamnen")):
        for texts in (_cells(_book(tmp_path, kieli)), _page(tmp_path, kieli).texts):
            together = " ".join(map(str, texts))
            assert shown in together
            assert other not in together


@pytest.mark.parametrize(("kieli", "form"), [(Kieli.SV, r"1 234,56 €"), (Kieli.EN, r"€1,234\.56")])
def test_euros_have_the_form_of_the_language(folder: Path, kieli: Kieli, form: str) -> None:
    told = " ".join(_page(folder, kieli).texts).replace("\N{NO-BREAK SPACE}", " ")
    assert re.search(form, told)
