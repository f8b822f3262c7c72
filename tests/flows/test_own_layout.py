"""A layout of one's own in a whole run: a section of each kind, every measure, three languages.

What is printed is compared with sums made here of the rows of the test, by themselves.
"""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from typer.testing import CliRunner

from flows.cli import app
from schemas.layouts import Mittari, OsioLaji
from tests.flows.orders import REPORT, write_inputs
from tests.own_layout import sheets, write_own_layout

AREAS = {"4100": "Kulttuuri", "4200": "Kirjasto"}
MEASURES = (
    "tp", "tot_edellinen", "alkuperainen", "muutos", "ta", "tot", "jaljella", "pct", "ennuste",
    "poikkeama", "kulunut_osuus", "edellinen_osuus",
)  # fmt: skip
THOUSANDS = {"tp", "tot_edellinen", "ennuste"}
LINES = {
    "3005": "ASIAKAS", "3295": "ASIAKAS", "3300": "TUET", "3510": "MUUT_T", "4000": "HENKILOSTO",
    "4340": "OSTOT", "4500": "OSTOT", "4740": "AVUSTUKSET", "4930": "MUUT_K", "7170": "POISTOT",
}  # fmt: skip
"""The line that each account belongs to; each is of a class of its own."""

CLASSES = {
    "3005": "Myyntituotot", "3295": "Maksutuotot", "3300": "Tuet ja avustukset",
    "3510": "Muut toimintatuotot", "4000": "Henkilöstökulut", "4340": "Palvelujen ostot",
    "4500": "Aineet, tarvikkeet ja tavarat", "4740": "Avustukset", "4930": "Muut toimintakulut",
    "7170": "Poistot ja arvonalentumiset",
}  # fmt: skip
COST_LINES = ("HENKILOSTO", "OSTOT", "AVUSTUKSET", "MUUT_K")
INCOME_LINES = ("ASIAKAS", "TUET", "MUUT_T")
NAMES = {
    "ASIAKAS": ("Asiakkailta saadut tuotot", "Intäkter från kunder", "Income from customers"),
    "TUET": ("Tuet ja avustukset", "Understöd och bidrag", "Support and grants"),
    "MUUT_T": ("Muut tuotot", "Övriga intäkter", "Other income"),
    "TUOTOT": ("Tuotot yhteensä", "Intäkter sammanlagt", "Income in all"),
    "HENKILOSTO": ("Henkilöstö", "Personal", "Personnel"),
    "OSTOT": ("Ostot ja vuokrat", "Inköp och hyror", "Purchases and rents"),
    "AVUSTUKSET": ("Annetut avustukset", "Givna understöd", "Grants given"),
    "MUUT_K": ("Muut kulut", "Övriga kostnader", "Other costs"),
    "KULUT": (
        "Kulut yhteensä (sitova)",
        "Kostnader sammanlagt (bindande)",
        "Costs in all (binding)",
    ),
    "KATE": ("Toimintakate (sitova)", "Verksamhetsbidrag (bindande)", "Operating margin (binding)"),
    "KATE_PLUS": ("Katteen vaje", "Bidragets underskott", "Deficit of the margin"),
    "TULOS": (
        "Tulos poistojen jälkeen",
        "Resultat efter avskrivningar",
        "Result after depreciation",
    ),
}

# Account, cost centre, day, cents: debit is positive.
POSTINGS = [
    ("3005", "4100", "1.2.2022", -1_234_550), ("3005", "4100", "1.9.2022", -5_000_005),
    ("3005", "4100", "1.2.2023", -1_600_050), ("3295", "4200", "3.3.2023", -7_777_777),
    ("3300", "4200", "1.6.2022", -900_000), ("3300", "4200", "1.1.2023", -309_50),
    ("3510", "4100", "5.5.2022", -49_999), ("3510", "4100", "5.3.2023", 12_345),
    ("4000", "4100", "31.1.2022", 2_500_049), ("4000", "4100", "30.11.2022", 7_499_951),
    ("4000", "4100", "31.1.2023", 2_600_051), ("4000", "4200", "31.3.2023", 1_050_000),
    ("4340", "4200", "2.2.2022", 333_333), ("4340", "4200", "2.12.2022", 666_667),
    ("4340", "4200", "2.2.2023", 400_000), ("4500", "4100", "9.3.2023", 99_950),
    ("4740", "4200", "10.10.2022", 150_050), ("4930", "4100", "11.2.2023", -2_550),
    ("7170", "4100", "31.3.2022", 40_000), ("7170", "4100", "31.12.2022", 120_000),
    ("7170", "4100", "31.3.2023", 41_000),
]  # fmt: skip
# Account, area, original, amendment, in cents, income positive.
BUDGET = [
    ("3005", "Kulttuuri", 6_400_000, 100_000), ("3295", "Kirjasto", 900_050, 0),
    ("3300", "Kirjasto", 1_100_000, -50), ("4000", "Kulttuuri", -10_400_000, -250_000),
    ("4000", "Kirjasto", -4_000_000, 0), ("4340", "Kirjasto", -1_500_000, 0),
    ("4740", "Kirjasto", -200_000, 20_000), ("7170", "Kulttuuri", -160_000, 0),
]  # fmt: skip
OWN_FORECASTS = {("4000", "Kulttuuri"): -12_345_678}
INVESTED = {"tp": 0, "tot": 4_500_050, "alkuperainen": 9_000_000, "muutos": 500_000}

_RUNNER = CliRunner()
Figures = Mapping[str, Mapping[str, Fraction]]


def _euros(cents: int) -> str:
    return f"{Decimal(cents) / 100}".replace(".", ",")


def _inputs(folder: Path) -> Path:
    ledger = ["Tili;Kustannuspaikka;Tosite;Tositepäivä;Summa;Hanke"]
    ledger += [
        f"{tili};{centre};{nth};{day};{_euros(cents)};"
        for nth, (tili, centre, day, cents) in enumerate(POSTINGS)
    ]
    ledger.append(f"1160;4100;99;1.3.2023;{_euros(INVESTED['tot'])};H1")
    budget = ["Vuosi;Palvelualue;Tuloslaskelman rivi;Alkuperäinen talousarvio;Muutos;Päätös;Hanke"]
    budget += [
        f"2023;{area};{CLASSES[tili]};{_euros(original)};{_euros(change)};KV 27.3.2023 § 21;"
        for tili, area, original, change in BUDGET
    ]
    budget.append(
        f"2023;;Investointimenot;{_euros(-INVESTED['alkuperainen'])};"
        f"{_euros(-INVESTED['muutos'])};KV 27.3.2023 § 21;H1"
    )
    division = "Elinvoimalautakunnan toimiala"
    areas = [f"{centre[:2]}*;{area};{division}" for centre, area in AREAS.items()]
    own = [
        f"2023;{area};{CLASSES[tili]};{_euros(cents)}"
        for (tili, area), cents in OWN_FORECASTS.items()
    ]
    goals = [
        f"{level};{division};Kasvu;Kasvaa;Kasvoi.;Toteutuu"
        for level in ("toimiala", "käyttösuunnitelma")
    ]
    inputs = write_inputs(
        folder,
        kirjanpito="\n".join(ledger),
        talousarvio="\n".join(budget),
        organisaatio="\n".join(["Kustannuspaikka;Palvelualue;Toimiala", *areas]),
        palvelualueet="Palvelualue;Otsikko;Järjestys\nKulttuuri;Kulttuuri;1\nKirjasto;Kirjasto;2\n",
        hankkeet=f"Hanke;Investointiryhmä;Toimiala\nH1;KULTTUURI;{division}\n",
        ennuste="\n".join(["Vuosi;Palvelualue;Tuloslaskelman rivi;Ennuste", *own]),
        tavoitteet="\n".join(["Taso;Toimiala;Strateginen päämäärä;Tavoite;Toteuma;Tila", *goals]),
    )
    write_own_layout(inputs / "raporttipohja.xlsx")
    return inputs


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    order = ["run", "2023-Q1", "--direct", "--lang", "fi+sv+en", "--output", str(folder)]
    result = _RUNNER.invoke(app, [*order, "--input", str(_inputs(folder / "input"))])
    assert result.exit_code == 0, result.output
    return folder / "2023-Q1"


def _day_is(when: Callable[[int, int], bool]) -> Callable[[str], bool]:
    return lambda day: when(int(day.split(".")[2]), int(day.split(".")[1]))


def _of_account(tili: str, area: str) -> dict[str, Fraction]:
    """Sum an account of a service area in cents, income positive, and forecast it."""
    periods = {
        "tp": _day_is(lambda year, _: year == 2022),
        "tot_edellinen": _day_is(lambda year, month: year == 2022 and month <= 3),
        "tot": _day_is(lambda year, _: year == 2023),
    }
    own = [(day, -cents) for account, centre, day, cents in POSTINGS
           if account == tili and AREAS[centre] == area]  # fmt: skip
    sums = {
        name: Fraction(sum(cents for day, cents in own if chosen(day)))
        for name, chosen in periods.items()
    }
    lines = [row for row in BUDGET if row[:2] == (tili, area)]
    sums["alkuperainen"] = Fraction(sum(row[2] for row in lines))
    sums["muutos"] = Fraction(sum(row[3] for row in lines))
    sums["ennuste"] = Fraction(OWN_FORECASTS.get((tili, area), _forecast(sums)))
    return sums


def _forecast(sums: Mapping[str, Fraction]) -> Fraction:
    """Scale by last year's share where it is from a third of a quarter to three, else by four."""
    share = sums["tot_edellinen"] / sums["tp"] if sums["tp"] else Fraction(0)
    sane = Fraction(1, 12) <= share <= Fraction(3, 4)
    return _rounded(sums["tot"] / share if sane else sums["tot"] * 4)


def _rounded(value: Fraction, digits: int = 0) -> Fraction:
    """Round half away from zero, by the decimal numbers of the standard library."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return Fraction(exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))


def _added(*parts: Mapping[str, Fraction]) -> dict[str, Fraction]:
    names = ("tp", "tot_edellinen", "alkuperainen", "muutos", "tot", "ennuste")
    return {name: sum((part[name] for part in parts), Fraction(0)) for name in names}


def _turned(sums: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {name: -cents for name, cents in sums.items()}


def _statement(*areas: str) -> dict[str, dict[str, Fraction]]:
    """Make every line of the table `tulos` of service areas, by its code."""
    own = {
        line: _added(*(_of_account(tili, area) for (tili, of), area in product(LINES.items(), areas)
                       if of == line))
        for line in set(LINES.values())
    }  # fmt: skip
    income = _added(*(own[line] for line in INCOME_LINES))
    cost = _added(*(own[line] for line in COST_LINES))
    margin = _added(income, cost)
    return {
        **{line: own[line] for line in INCOME_LINES},
        **{line: _turned(own[line]) for line in COST_LINES},
        "TUOTOT": income,
        "KULUT": _turned(cost),
        "KATE": margin,
        "KATE_PLUS": _turned(margin),
        "TULOS": _added(margin, own["POISTOT"]),
    }


def _printed(sums: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return what a line shows of every measure."""
    ta = sums["alkuperainen"] + sums["muutos"]
    exact = {
        **sums, "ta": ta, "jaljella": ta - sums["tot"], "poikkeama": sums["ennuste"] - ta,
    }  # fmt: skip
    money = {
        name: _rounded(exact[name] / (100_000 if name in THOUSANDS else 100))
        for name in MEASURES
        if name in exact
    }
    shares = {
        "pct": _per_cent(sums["tot"], ta),
        "edellinen_osuus": _per_cent(sums["tot_edellinen"], sums["tp"]),
        "kulunut_osuus": Fraction(25),
    }
    return {name: {**money, **shares}[name] for name in MEASURES}


def _per_cent(part: Fraction, whole: Fraction) -> Fraction:
    return _rounded(100 * part / whole, 1) if whole else Fraction(0)


def _tables(sheet: Worksheet) -> list[dict[str, tuple[object, ...]]]:
    """Read the tables of a sheet: the rows of figures by their labels, a new table at a repeat."""
    tables: list[dict[str, tuple[object, ...]]] = [{}]
    for label, *values in sheet.iter_rows(values_only=True):
        figures = tuple(values[: len(MEASURES)])
        if not label or len(figures) < len(MEASURES) or not isinstance(figures[0], int | float):
            continue
        if label in tables[-1]:
            tables.append({})
        tables[-1][str(label)] = figures
    return tables


def _workbook(folder: Path, nth: int) -> Path:
    return folder / REPORT.replace(".xlsx", ("", "-sv", "-en")[nth] + ".xlsx")


def _as_read(line: Mapping[str, Fraction]) -> tuple[float, ...]:
    return tuple(float(line[name]) for name in MEASURES)


@pytest.mark.parametrize("nth", range(3), ids=("fi", "sv", "en"))
def test_every_measure_of_every_line_is_the_sum_of_its_rows(written: Path, nth: int) -> None:
    workbook = load_workbook(_workbook(written, nth))
    (result,) = _tables(workbook[("Tulos", "Resultat", "Result")[nth]])
    areas = _tables(workbook[("Alueet", "Områden", "Areas")[nth]])
    assert len(areas) == 2
    tables = {tuple(AREAS.values()): result, ("Kulttuuri",): areas[0], ("Kirjasto",): areas[1]}
    for units, shown in tables.items():
        expected = _statement(*units)
        lines = {code: NAMES[code][nth] for code in expected if NAMES[code][nth] in shown}
        assert {*("ASIAKAS", "OSTOT", "TUOTOT", "KULUT", "KATE", "TULOS")} <= set(lines)
        for code, label in lines.items():
            assert shown[label] == _as_read(_printed(expected[code])), (units, code)
        hidden = [code for code in expected if code not in lines]
        assert not any(any(expected[code].values()) for code in hidden)
        assert "Poistot" not in shown


def test_the_summary_and_the_projects_turn_their_costs(written: Path) -> None:
    workbook = load_workbook(_workbook(written, 0))
    (summary,) = _tables(workbook["Pähkinänkuori"])
    statement = _statement(*AREAS.values())
    for label, code in (("Tuotot", "TUOTOT"), ("Kulut", "KULUT"), ("Netto (sitova)", "KATE")):
        assert summary[label] == _as_read(_printed(statement[code]))
    group, whole = _tables(workbook["Hankkeet"])
    outlay = {name: Fraction(INVESTED.get(name, 0)) for name in
              ("tp", "tot_edellinen", "alkuperainen", "muutos", "tot", "ennuste")}  # fmt: skip
    shown = _printed(outlay)
    for table in (group, whole):
        assert table["Menot"] == _as_read(shown)
        assert table["Netto (sitova)"] == _as_read(_printed(_turned(outlay)))


def test_each_kind_of_section_has_its_sheet_in_each_language(written: Path) -> None:
    (osiot, rivit, sarakkeet) = sheets().values()
    own = [row for row in osiot if "koko kunta" not in (row["suodatin"] or "")]
    assert {row["osion_laji"] for row in own} == {laji.value for laji in OsioLaji}
    assert {row["mitattava"] for row in sarakkeet} == {"selite", *Mittari}
    for nth, termi in enumerate(("valilehti", "valilehti_sv", "valilehti_en")):
        workbook = load_workbook(_workbook(written, nth))
        assert workbook.sheetnames == [row[termi] for row in own]
        notes = {str(cell.value) for sheet in workbook for row in sheet for cell in row}
        assert NOTES[nth] <= notes
    assert {row["naytetaan"] for row in rivit} == {None, "aina", "kun dataa", "ei"}


NOTES = (
    {"Kulut näytetään plussana.", "Vaje on kate käännettynä."},
    {"Kostnaderna visas som plus.", "Underskottet är bidraget omvänt."},
    {"Costs are shown as plus.", "The deficit is the margin turned."},
)


def test_a_chart_of_costs_shows_turned_costs_as_they_are(written: Path) -> None:
    rows = list(load_workbook(_workbook(written, 0))["Kulut"].iter_rows(values_only=True))
    shown = {row[0]: row[1:3] for row in rows if row[0] in {"Henkilöstö", "Ostot ja vuokrat"}}
    statement = _statement(*AREAS.values())
    for label, code in (("Henkilöstö", "HENKILOSTO"), ("Ostot ja vuokrat", "OSTOT")):
        cents = (statement[code]["tot"], statement[code]["tot_edellinen"])
        assert shown[label] == tuple(float(_rounded(each / 100)) for each in cents)


def test_a_margin_below_its_budget_and_costs_above_it_are_overrun(written: Path) -> None:
    rows = list(load_workbook(_workbook(written, 0))["Sitovat"].iter_rows(values_only=True))
    states = {row[:2]: row[6] for row in rows if row[6] in {"YLITTYY", "Pitää"}}
    for area, (label, code) in product(
        AREAS.values(), (("Toimintakate", "KATE"), ("Kulut yhteensä", "KULUT"))
    ):
        sums = _statement(area)[code]
        better = sums["ennuste"] - sums["alkuperainen"] - sums["muutos"]
        over = better < 0 if code == "KATE" else better > 0
        assert states[area, label] == ("YLITTYY" if over else "Pitää")
    assert set(states.values()) == {"YLITTYY", "Pitää"}


@pytest.mark.parametrize("nth", range(3), ids=("fi", "sv", "en"))
def test_the_total_of_projects_is_headed_shortly_in_each_language(written: Path, nth: int) -> None:
    sheet = load_workbook(_workbook(written, nth))[("Hankkeet", "Projekt", "Projects")[nth]]
    assert "ELINVOIMA" in [cell.value for cell in sheet["A"]]
