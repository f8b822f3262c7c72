"""The raporttipohja input: each fault is told at its cell, and what is sound becomes the layout."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import polars as pl
import pytest

from flows.checking.forecasts import unexplained
from flows.checking.languages import with_languages_tested
from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from schemas.finding_texts import with_texts
from schemas.findings import Finding, Outcome
from schemas.kieli import Kieli
from schemas.kuviot import KuvioLaji
from schemas.lahteet import SKIPPED
from schemas.layouts import OsioLaji
from schemas.reasons import words_of
from schemas.vakiopohjat import HEINOLA, VAKIOPOHJIEN_RIVIT
from tests.checking.sound import BUDGET, KAUSI, KULTTUURI, SHOWN, TOIMIALA, files, findings_of
from tests.rows import luettu, taulu
from tests.told import whole

Rows = Sequence[Mapping[str, Any]]
_VAKIO = VAKIOPOHJIEN_RIVIT[0]
_SHEETS = ("osiot", "rivit", "sarakkeet")


def _layout(nimi: str = "oma", **changed: Rows) -> dict[str, Rows]:
    """The three sheets of the built-in layout under another name; a named one replaces its own."""
    given = {name: changed.get(name, getattr(_VAKIO, name)) for name in _SHEETS}
    return {
        f"raporttipohja-{name}": [{**row, "raporttipohja": nimi} for row in rows]
        for name, rows in given.items()
    }


def _with(sheet: str, key: str, value: str, **changes: object) -> dict[str, Rows]:
    """The layout with the first row of a sheet that has a value changed."""
    rows = [dict(row) for row in getattr(_VAKIO, sheet)]
    next(row for row in rows if row[key] == value).update(changes)
    return _layout(**{sheet: rows})


def _and(sheet: str, **row: object) -> dict[str, Rows]:
    """The layout with one more row at the end of a sheet."""
    rows = getattr(_VAKIO, sheet)
    return _layout(**{sheet: [*rows, {**dict.fromkeys(rows[0]), **row}]})


_LINE = {"pohja": "tuloslaskelma", "koodi": "UUSI", "nimi": "Uusi rivi"}
_BROKEN: list[tuple[str, dict[str, Rows], str, str]] = [
    ("formula-has-no-circle", _with("rivit", "koodi", "TOIMINTATUOTOT", kaava="TOIMINTAKATE"),
     "Kaava", "TOIMINTATUOTOT → TOIMINTAKATE → TOIMINTATUOTOT"),
    ("formula-code-is-known", _with("rivit", "koodi", "TULOS", kaava="VUOSIKATE + POISTO"),
     "Kaava", "POISTO"),
    ("layout-class-is-known", _with("rivit", "koodi", "MYYNTITUOTOT", luokat="Myyntitulot"),
     "Luokat", "Myyntitulot"),
    ("class-is-on-one-line", _and("rivit", **_LINE, luokat="Avustukset"), "Luokat", "Avustukset"),
    ("class-is-on-some-line", _with("rivit", "koodi", "TULOS", kaava="VUOSIKATE"), "Kaava",
     "Poistot ja arvonalentumiset (ei mukana summassa TULOS)"),
    ("layout-line-is-alive", _and("rivit", **_LINE), "Koodi", "UUSI: ei luokkaa eikä kaavaa"),
    ("layout-line-is-alive", _and("rivit", **_LINE, kaava="TUET", naytetaan="ei"), "Koodi",
     "UUSI: ei näytetä, eikä mikään kaava käytä sitä"),
    ("line-counts-a-class-once", _and("rivit", **_LINE, kaava="TULOS + AVUSTUKSET"), "Kaava",
     "UUSI: Avustukset"),
    ("layout-column-measures", _with("sarakkeet", "sarakekoodi", "TP", mitattava=None),
     "Mitattava", "(tyhjä)"),
    ("layout-column-measures", _with("sarakkeet", "sarakekoodi", "TP", mitattava="tilinpäätös"),
     "Mitattava", "tilinpäätös"),
    ("layout-unit-fits-measure", _with("sarakkeet", "sarakekoodi", "TP", yksikko="%"),
     "Yksikko", "%"),
    ("layout-unit-fits-measure", _with("sarakkeet", "sarakekoodi", "PCT", yksikko="1000 €"),
     "Yksikko", "1000 €"),
    ("layout-unit-fits-measure", _with("sarakkeet", "sarakekoodi", "PCT", desimaalit=0),
     "Desimaalit", "0"),
    ("layout-unit-fits-measure", _with("sarakkeet", "sarakekoodi", "TOT", desimaalit=2),
     "Desimaalit", "2"),
    ("layout-heading-is-filled", _with("sarakkeet", "sarakekoodi", "TP", ylaotsikko="TP {vousi}"),
     "Ylaotsikko", "{vousi}"),
    ("layout-heading-is-filled", _with("sarakkeet", "sarakekoodi", "TP", alaotsikko="TP {"),
     "Alaotsikko", "{TP {}"),
    ("layout-name-is-unique", _with("rivit", "koodi", "MAKSUTUOTOT", koodi="myyntituotot"),
     "Koodi", "myyntituotot"),
    ("layout-name-is-unique", _with("rivit", "koodi", "MAKSUTUOTOT", nimi="Myyntituotot"),
     "Nimi", "Myyntituotot"),
    ("layout-name-is-unique", _with("sarakkeet", "mitattava", "tp", mitattava="tot"),
     "Mitattava", "tot"),
    ("layout-name-is-unique", _with("osiot", "valilehti", "Erittely", valilehti="kansi"),
     "Valilehti", "kansi"),
    ("layout-is-whole", _with("osiot", "osion_laji", "investoinnit", osion_laji="kuvio"),
     "Osion_laji", "osiot: investoinnit"),
    ("layout-is-whole", _with("osiot", "osion_laji", "yhteenveto", pohja="laaja"),
     "Pohja", "pohjan laaja rivit ja sarakkeet"),
    ("layout-section-is-known", _and("osiot", jarjestys=99, osion_laji="kuvio", valilehti="Kuvio",
                                     suodatin="kertymät"), "Suodatin", "kertymät"),
    ("layout-section-is-known", _and("osiot", jarjestys=99, osion_laji="kuvio", valilehti="Kuvio"),
     "Suodatin", "(tyhjä)"),
    ("layout-section-is-known", _with("osiot", "osion_laji", "kansi", suodatin="kulut"),
     "Suodatin", "kulut"),
    ("value-is-in-its-list", _with("rivit", "koodi", "TULOS", painotus="kursiivi"), "Painotus",
     "kursiivi"),
    ("code-is-well-formed", _with("rivit", "koodi", "TULOS", koodi="TILI-TULOS"), "Koodi",
     "TILI-TULOS"),
    ("named-layout-is-known", {"palvelualueet": [{**SHOWN, "raporttipohja": "uusi"}]},
     "Raporttipohja", "uusi"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "tables", "column", "found"), _BROKEN, ids=[case[0] for case in _BROKEN]
)
def test_a_fault_of_a_layout_is_told_at_its_cell(
    rule: str, tables: dict[str, Rows], column: str, found: str
) -> None:
    findings = findings_of(check(files(**tables), KAUSI)).to_dicts()
    own = [each for each in findings if each["rule"] == rule]
    assert [(each["column"], words_of(each["found"]) or "(tyhjä)") for each in own][:1] == [
        (column, found)
    ]
    assert own[0]["cell"]


def _without(sheet: str, key: str, value: str) -> dict[str, Rows]:
    """The layout without the rows of a sheet that have a value."""
    return _layout(**{sheet: [row for row in getattr(_VAKIO, sheet) if row[key] != value]})


def _empty(*sheets: str) -> dict[str, Rows]:
    """The layout with sheets that have headings alone."""
    given = _layout(**{name: [] for name in sheets})
    return {kind: rows for kind, rows in given.items() if rows}


_ONCE: list[tuple[dict[str, Rows], str, str, str]] = [
    (_with("rivit", "koodi", "TOIMINTATUOTOT", kaava="TOIMINTAKATE"), "Kaavat kiertävät kehää",
     "TOIMINTATUOTOT → TOIMINTAKATE → TOIMINTATUOTOT", "H8"),
    (_with("rivit", "koodi", "TULOS", kaava="VUOSIKATE + POISTO"), "POISTO", "koodi", "H22"),
    (_with("rivit", "koodi", "MYYNTITUOTOT", luokat="Myyntitulot"), "Myyntitulot", "Luokkaa", "G3"),
    (_with("rivit", "koodi", "MAKSUTUOTOT", luokat="Maksutuotot; Myyntituotot"),
     "Luokka Myyntituotot on myös rivillä MYYNTITUOTOT", "Luokka", "G4"),
    (_with("rivit", "koodi", "MAKSUTUOTOT", koodi="MYYNTITUOTOT"), "MYYNTITUOTOT", "jo", "C4"),
    (_with("rivit", "koodi", "TULOS", kaava="VUOSIKATE + POISTOT + POISTOT"), "Poistot", "TULOS",
     "H22"),
    (_with("rivit", "koodi", "TOIMINTAKATE", kaava="TOIMINTATUOTOT + VALMISTUS - TOIMINTAKULUT"),
     "… (6) (vähennetään summassa TULOS)", "Henkilöstökulut", "H22"),
    (_with("rivit", "koodi", "NETTO", kaava="TULOT + VALMISTUS - MENOT"),
     "… (6) (vähennetään summassa NETTO)", "Henkilöstökulut", "H26"),
    (_with("rivit", "koodi", "NETTO", kaava="TULOT + MENOT"),
     "Valmistus omaan käyttöön (ei mukana summassa NETTO)", "summaan", "H26"),
    (_with("rivit", "koodi", "POISTOT", luokat=None),
     "Poistot ja arvonalentumiset (ei millään rivillä)", "summaan", "G21"),
    (_with("rivit", "koodi", "POISTOT", painotus="otsikko"),
     "POISTOT: painotus otsikko, ja luokat tai kaava", "kaksi", "J21"),
    (_with("rivit", "koodi", "POISTOT", kaava="TUET"), "POISTOT: luokat ja kaava", "kaksi", "H21"),
    *((_with("rivit", "koodi", "TULOS", kaava=kaava), f"Kaavaa ei voi lukea: {kaava}", "", "H22")
      for kaava in ("VUOSIKATE + + POISTOT", "VUOSIKATE + POISTOT +", "(VUOSIKATE + POISTOT)",
                    "VUOSIKATE POISTOT", "VUOSIKATE + 2 * POISTOT", "+", "VUOSIKATE, POISTOT",
                    "SUMMA(VUOSIKATE;POISTOT)")),
    (_with("rivit", "koodi", "MYYNTITUOTOT", painotus="kursiivi"), "kursiivi", "Painotus", "J3"),
    (_with("rivit", "koodi", "MYYNTITUOTOT", koodi="MYYNTI TUOTOT"), "MYYNTI TUOTOT", "", "C3"),
    (_with("rivit", "koodi", "MYYNTITUOTOT", nimi=None), "tyhjä", "Nimi", "D3"),
    (_with("sarakkeet", "mitattava", "tp", mitattava=None), "(tyhjä)", "mittari", "J3"),
    (_with("sarakkeet", "mitattava", "tp", sarakekoodi="TOT"), "TOT", "jo", "C6"),
    (_with("sarakkeet", "mitattava", "pct", desimaalit=9), "9", "mittariin", "L8"),
    (_with("osiot", "osion_laji", "yhteenveto", osion_laji="yhteeveto"), "yhteeveto", "", "C5"),
    (_with("osiot", "osion_laji", "yhteenveto", pohja="puuttuu"),
     "pohjan puuttuu rivit ja sarakkeet", "puuttuu", "K5"),
    (_with("osiot", "suodatin", "erittely", suodatin="erittelyt"), "erittelyt", "suodatin", "J10"),
    (_with("osiot", "osion_laji", "kansi", suodatin="koko kunta"),
     "yhteenveto, tuloslaskelma, palvelualueet, investoinnit, suodattimena koko kunta", "", "C2"),
    (_with("osiot", "osion_laji", "kansi", valilehti="Kansi/1"), "Kansi/1", "ei kelpaa", "D2"),
    (_with("osiot", "osion_laji", "kansi", valilehti="K" * 32), "KK", "ei kelpaa", "D2"),
    (_with("osiot", "osion_laji", "kansi", valilehti_sv="Resultaträkning"), "Resultaträkning", "jo",
     "E6"),
    (_and("osiot", jarjestys=99, osion_laji="tuloslaskelma", valilehti="T2",
          pohja="tuloslaskelma"), "Osio tuloslaskelma on raportissa jo", "", "C12"),
    (_empty("osiot"), "rivit taulukosta Osiot", "Osiot", "A2"),
    (_empty("rivit"), "rivit taulukosta Rivit", "Rivit", "A2"),
    (_empty("sarakkeet"), "rivit taulukosta Sarakkeet", "Sarakkeet", "A2"),
    (_layout(sarakkeet=[row for row in _VAKIO.sarakkeet
                        if row["pohja"] != "tuloslaskelma" or row["mitattava"] == "selite"]),
     "pohjan tuloslaskelma lukusarakkeet", "selite", "J9"),
]  # fmt: skip


@pytest.mark.parametrize(("tables", "found", "also", "cell"), _ONCE, ids=[c[1] for c in _ONCE])
def test_one_mistake_is_one_finding_without_those_that_follow_from_it(
    tables: dict[str, Rows], found: str, also: str, cell: str
) -> None:
    told = with_texts(findings_of(check(files(**tables), KAUSI))).to_dicts()
    assert [each["rule"] for each in told] == [told[0]["rule"]]
    message = told[0]["message"]
    assert found in message
    assert also in message
    assert told[0]["cell"] == cell
    assert check(files(**tables), KAUSI).pohja.osiot == HEINOLA.osiot


def test_a_layout_with_a_formula_that_excel_has_not_computed_is_not_used() -> None:
    tables = _with("rivit", "koodi", "TULOS", kaava=None)
    *others, last = files(**tables)
    given = next(each for each in (*others, last) if each.taulut[0].lahde.laji.endswith("rivit"))
    lahde = given.taulut[0].lahde
    uncomputed = Finding(
        rule="formula-has-a-value", file=lahde.tiedosto.nimi, sheet=lahde.taulukko, row=22,
        column="Kaava", cell="H22", found="=VUOSIKATE+POISTOT",
    )  # fmt: skip
    told = replace(given, tulokset=(Outcome.of("formula-has-a-value", 1, [uncomputed]),))
    read = [told if each is given else each for each in (*others, last)]
    checked = check(read, KAUSI)
    assert findings_of(checked).to_dicts() == []
    assert checked.pohja.taulukot == HEINOLA.taulukot


def test_two_circles_of_a_table_are_two_mistakes() -> None:
    rows = [dict(row) for row in _VAKIO.rivit]
    for koodi in ("TOIMINTATUOTOT", "TOIMINTAKULUT"):
        next(row for row in rows if row["koodi"] == koodi)["kaava"] += f" + {koodi}"
    told = findings_of(check(files(**_layout(rivit=rows)), KAUSI))["found"].to_list()
    assert told == [
        "TOIMINTATUOTOT → TOIMINTATUOTOT", "TOIMINTAKULUT → TOIMINTAKULUT",
    ]  # fmt: skip


def test_a_table_that_no_section_prints_is_told() -> None:
    line = {**_LINE, "pohja": "turha", "luokat": "Verotulot"}
    (told,) = findings_of(check(files(**_and("rivit", **line)), KAUSI)).to_dicts()
    assert told["rule"] == "layout-line-is-alive"
    assert words_of(told["found"]) == "pohja turha: mikään osio ei tulosta sitä"


def test_a_layout_of_headings_alone_is_told() -> None:
    empty = [luettu(taulu(kind, [])) for kind in _layout()]
    (told,) = findings_of(check([*files(), *empty], KAUSI)).to_dicts()
    assert words_of(told["found"]).startswith("rivit taulukosta Osiot, Rivit, Sarakkeet")


def test_two_hundred_sections_are_a_layout() -> None:
    more = [
        {**dict.fromkeys(_VAKIO.osiot[0]), "jarjestys": 100 + nth, "osion_laji": "tekstit",
         "valilehti": f"Tekstit {nth}"}
        for nth in range(200)
    ]  # fmt: skip
    checked = check(files(**_layout(osiot=[*_VAKIO.osiot, *more])), KAUSI)
    assert findings_of(checked).to_dicts() == []
    assert len(checked.pohja.osiot) == len(_VAKIO.osiot) + 200


def test_a_label_that_is_missing_in_the_language_of_the_report_is_told_at_its_cell() -> None:
    tables = _with("rivit", "koodi", "MYYNTITUOTOT", nimi_sv=None)
    tested = with_languages_tested(check(files(**tables), KAUSI), [Kieli.FI, Kieli.SV, Kieli.EN])
    told = [each for each in findings_of(tested).to_dicts() if each["file"]]
    assert [(each["rule"], each["column"], each["cell"]) for each in told] == [
        ("name-is-in-the-language", "Nimi_sv", "E3")
    ]
    assert words_of(told[0]["found"]).startswith("1 raporttipohjan nimeä (Myyntituotot)")


def test_a_layout_may_ask_for_charts() -> None:
    asked = _and(
        "osiot", jarjestys=99, osion_laji="kuvio", valilehti="Kulut", suodatin="Kulut",
    )  # fmt: skip
    checked = check(files(**asked), KAUSI)
    assert findings_of(checked).to_dicts() == []
    (drawn,) = compute_katsaus(checked, TOIMIALA, tunniste="").kuviot
    assert drawn.laji is KuvioLaji.KULUT


def test_a_sound_layout_breaks_nothing_and_is_used() -> None:
    checked = check(files(**_layout()), KAUSI)
    assert findings_of(checked).to_dicts() == []
    assert checked.pohja.nimi == "oma"
    assert checked.pohja.taulukot == HEINOLA.taulukot
    assert checked.pohja.osiot == HEINOLA.osiot


def test_a_column_without_a_unit_is_in_euros_or_in_per_cent() -> None:
    rows = [{**row, "yksikko": None, "desimaalit": None} for row in _VAKIO.sarakkeet]
    checked = check(files(**_layout(sarakkeet=rows)), KAUSI)
    assert findings_of(checked).to_dicts() == []
    shown = {
        (sarake.suure, sarake.yksikko_cents, sarake.desimaalit)
        for sarake in checked.pohja.taulukko(OsioLaji.TULOSLASKELMA).sarakkeet
    }
    assert {("tp", 100, 0), ("tot", 100, 0), ("pct", None, 1)} <= shown


def test_a_layout_that_a_unit_asks_for_is_the_units_alone() -> None:
    shown = {"palvelualueet": [{**SHOWN, "raporttipohja": "Oma"}]}
    checked = check(files(**_layout(), **shown), KAUSI)
    assert checked.pohja.nimi == "heinola"
    assert {unit: pohja.nimi for unit, pohja in checked.pohjat.items()} == {KULTTUURI: "oma"}


def test_the_order_chooses_among_layouts() -> None:
    checked = check(files(**_layout()), KAUSI, "heinola")
    assert checked.pohja is HEINOLA
    assert "oma" in checked.tunnetut_pohjat


def test_a_formula_turns_and_takes_off() -> None:
    rows = [
        {**dict.fromkeys(_VAKIO.rivit[0]), "pohja": "tuloslaskelma", **row}
        for row in (
            {"koodi": "KULUT_PLUS", "nimi": "Kulut", "kaava": "TOIMINTAKULUT", "etumerkki": "-"},
            {"koodi": "KATE2", "nimi": "Kate toisin", "kaava": "TOIMINTATUOTOT - KULUT_PLUS"},
        )
    ]
    checked = check(files(**_layout(rivit=[*_VAKIO.rivit, *rows])), KAUSI)
    assert findings_of(checked).to_dicts() == []
    lines = {
        rivi.koodi: rivi.merkit for rivi in checked.pohja.taulukko(OsioLaji.TULOSLASKELMA).rivit
    }
    costs = lines["TOIMINTAKULUT"]
    assert lines["KULUT_PLUS"] == dict.fromkeys(costs, -1)
    assert lines["KATE2"] == {**lines["TOIMINTATUOTOT"], **costs}


_OWN = {"vuosi": 2023, "palvelualue": "kulttuuri", "tuloslaskelman_rivi": "Palvelujen ostot"}
_CAUSE = {"palvelualue": KULTTUURI, "tuloslaskelman_rivi": "Palvelujen ostot", "selitys": "Syy."}


def test_an_own_forecast_and_a_cause_are_led_to_their_line() -> None:
    tables = {"ennuste": [{**_OWN, "ennuste_cents": -500}], "selitykset": [_CAUSE]}
    checked = check(files(**tables), KAUSI)
    assert findings_of(checked).to_dicts() == []
    assert checked.ennusteet.rows() == [(TOIMIALA, KULTTUURI, "Palvelujen ostot", -500)]
    assert checked.selitykset.rows() == [(TOIMIALA, KULTTUURI, "PALVELUT", "Syy.", None, None)]


@pytest.mark.parametrize(
    ("rule", "tables", "cell"),
    [
        ("forecast-line-is-known", {"ennuste": [{**_OWN, "palvelualue": "Muu",
                                                 "ennuste_cents": 1}]}, "C2"),
        ("forecast-line-is-known", {"ennuste": [{**_OWN, "tuloslaskelman_rivi": "Ostot",
                                                 "ennuste_cents": 1}]}, "D2"),
        ("forecast-line-is-known", {"selitykset": [{**_CAUSE, "tuloslaskelman_rivi": "Ostot"}]},
         "C2"),
        ("forecast-is-given-once", {"ennuste": [{**_OWN, "ennuste_cents": n} for n in (1, 2)]},
         "D3"),
    ],
)  # fmt: skip
def test_a_forecast_or_cause_of_nothing_is_told(
    rule: str, tables: dict[str, Rows], cell: str
) -> None:
    findings = findings_of(check(files(**tables), KAUSI)).to_dicts()
    assert [(each["rule"], each["cell"]) for each in findings] == [(rule, cell)]


_EMPTY = {**_CAUSE, "selitys": None}
_OTHER = {**_CAUSE, "tuloslaskelman_rivi": "Myyntituotot"}
_LARGE = "Kulttuuripalvelut, Palvelujen ostot: 99"


@pytest.mark.parametrize(
    ("causes", "place", "fix"),
    [
        ([], ("", "", ""), "uusi tiedosto selitykset.xlsx"),
        ([_OTHER], ("selitykset.xlsx", "Taul1", "D3"), "solu D3, ja samalla rivillä"),
        ([_EMPTY, _OTHER], ("selitykset.xlsx", "Taul1", "D2"), "solu D2, ja samalla rivillä"),
        ([{**_EMPTY, "kausi": "2023-Q2"}, {**_OTHER, "kausi": "2023-Q1"}],
         ("selitykset.xlsx", "Taul1", "D4"), "rivillä palvelualue Kulttuuripalvelut ja rivi"),
        ([_CAUSE], None, ""),
    ],
)  # fmt: skip
def test_a_large_deviation_needs_a_cause_in_a_cell(
    causes: Rows, place: tuple[str, str, str] | None, fix: str
) -> None:
    budget = [{**BUDGET, "alkuperainen_cents": -10_000_000}]
    checked = check(files(talousarvio=budget, selitykset=causes), KAUSI, "laaja")
    report = compute_katsaus(checked, TOIMIALA, tunniste="")
    outcome = unexplained([report], checked.syypaikat)
    assert outcome.tested == 2
    told = with_texts(whole(outcome.findings)).to_dicts()
    assert [(each["file"], each["sheet"], each["cell"]) for each in told] == (
        [place] if place else []
    )
    assert all(fix in each["fix"] and _LARGE in each["message"] for each in told)


def test_each_missing_cause_has_a_free_row_of_its_own() -> None:
    table = taulu("selitykset", [])
    note = pl.DataFrame({"rivi": [2, 3], "syy": ["note", "blank"]}, schema=SKIPPED)
    budget = [
        {**BUDGET, "tuloslaskelman_rivi": line, "alkuperainen_cents": -10_000_000}
        for line in ("Palvelujen ostot", "Avustukset")
    ]
    read = [*files(talousarvio=budget), luettu(replace(table, ohitetut=note))]
    checked = check(read, KAUSI, "laaja")
    report = compute_katsaus(checked, TOIMIALA, tunniste="")
    assert unexplained([report], checked.syypaikat).findings["cell"].to_list() == ["D3", "D4"]


def test_the_layout_of_the_printed_report_asks_for_no_cause() -> None:
    checked = check(files(), KAUSI)
    report = compute_katsaus(checked, TOIMIALA, tunniste="")
    assert unexplained([report], checked.syypaikat).tested == 0
