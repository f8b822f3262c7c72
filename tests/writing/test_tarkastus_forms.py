"""The validation report in its three forms: the same content, in order, safe to open."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import polars as pl
import pytest

from flows.writing.tarkastusraportti import book, page, words, write_tarkastus
from schemas.findings import Finding, to_frame
from schemas.historia import Vertailu
from schemas.hyvaksynta import Hyvaksytty
from schemas.kausi import Kausi
from schemas.rules import RULES
from schemas.talousarvio import MUUTOKSET
from schemas.tarkastus import KUUKAUDET, RIVISILTA, TIEDOSTOSILTA, Tarkastus
from schemas.written import euros, thousands
from tests.writing.tarkastus_example import (
    LEDGER,
    OUTPUTS,
    TIED,
    amendment,
    cost_centre,
    tarkastus,
)
from tests.writing.tarkastus_forms import Page, read_book, read_list, read_record

HOSTILE = '=HYPERLINK("http://paha.example","x")<script>alert(1)</script>&\x01'
FINDINGS = [
    *cost_centre("4410", [17, 18, 40]),
    *cost_centre("4411", [19], cents=-50_05),
    Finding(
        rule="amount-is-a-number",
        file=LEDGER.tiedosto,
        sheet="Pääkirja",
        row=7,
        column="Summa",
        cell="G7",
        found=HOSTILE,
    ),
    amendment(),
]

Written = tuple[Any, Page, dict[str, Any]]


def _write(content: Tarkastus, folder: Path) -> Written:
    folder.mkdir(exist_ok=True)
    workbook, html, record = write_tarkastus(content, folder)
    return read_book(workbook), Page(html.read_text(encoding="utf-8")), read_record(record)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return _write(tarkastus(FINDINGS), tmp_path_factory.mktemp("raportti"))


def test_the_files_are_named_after_the_period(tmp_path: Path) -> None:
    names = [path.name for path in write_tarkastus(tarkastus(), tmp_path)]
    assert names == [f"tarkastusraportti-2023-Q1.{kind}" for kind in ("xlsx", "html", "json")]


def test_the_three_forms_open_with_the_same_sentences(written: Written) -> None:
    workbook, html, record = written
    sentences = [record[name] for name in ("verdict", "mending", "tying", "changes")]
    assert [workbook["Yhteenveto"].cell(row, 2).value for row in (5, 6, 7, 8)] == [
        sentence.replace("\x01", "") for sentence in sentences
    ]
    for sentence in sentences:
        assert sentence in html.text


def test_the_three_forms_have_the_same_rules_in_the_same_order(written: Written) -> None:
    workbook, html, record = written
    expected = [
        (rule["rule"], rule["tested"], rule["failed"], rule["affected_cents"])
        for rule in record["rules"]
    ]
    assert {rule for rule, *_ in expected} == set(RULES)
    assert [
        (row["Säännön tunnus"], row["Testattu"], row["Löydöksiä"], round(100 * row["Euroa"]))
        for row in read_list(workbook, "Säännöt")
    ] == expected
    assert [
        (row["Sääntö"], row["Testattu"], row["Löydöksiä"], row["Euroa"])
        for row in html.rows("rules")
    ] == [
        (
            RULES[rule].fi.title + RULES[rule].fi.why + rule,
            thousands(tested),
            thousands(failed),
            euros(cents) if cents else "–",
        )
        for rule, tested, failed, cents in expected
    ]


def test_the_three_forms_have_the_same_findings(written: Written) -> None:
    workbook, html, record = written
    assert len(record["findings"]) == len(FINDINGS)
    keys = ("rule", "file", "sheet", "cell", "column", "found", "expected")
    expected = [tuple(finding[key] for key in keys) for finding in record["findings"]]
    assert [
        tuple(
            row[heading]
            for heading in (
                "Säännön tunnus",
                "Tiedosto",
                "Taulukko",
                "Solu",
                "Sarake",
                "Löytyi",
                "Mitä pitäisi olla",
            )
        )
        for row in read_list(workbook, "Löydökset")
    ] == [tuple(value.replace("\x01", "") for value in finding) for finding in expected]
    shown = [
        (rule, *list(row.values())[:6])
        for rule in dict.fromkeys(finding[0] for finding in expected)
        for row in html.rows(f"findings {rule}")
    ]
    assert shown == expected


def test_the_three_forms_have_the_same_sentences_for_each_cause(written: Written) -> None:
    workbook, html, record = written
    causes = read_list(workbook, "Syyt")
    assert [(row["Mikä on vialla"], row["Löydöksiä"], row["Euroa"]) for row in causes[:2]] == [
        ("Kustannuspaikka 4410 ei ole organisaatiossa kirjauspäivänä", 3, 300),
        ("Kustannuspaikka 4411 ei ole organisaatiossa kirjauspäivänä", 1, -50.05),
    ]
    first, second = html.rows("causes cost-centre-in-organisation")
    assert first["Mikä on vialla"].replace("\N{NO-BREAK SPACE}", " ") == (
        "3 riviä, yksi syy: kustannuspaikka 4410 ei ole organisaatiossa kirjauspäivänä"
    )
    assert second["Euroa"] == euros(-50_05)
    menders = [finding["mender"] for finding in record["findings"] if finding["found"] != "4410"]
    assert [words.KORJAAJAT[mender]() for mender in menders] == [
        row["Kuka korjaa"] for row in causes[1:]
    ]
    assert first["Kuka korjaa"] == causes[0]["Kuka korjaa"] == "Perustietojen ylläpitäjä"
    fixes = {finding["fix"] for finding in record["findings"]}
    assert {row["Miten korjataan"] for row in causes} == fixes


def test_the_three_forms_have_the_same_inputs_and_skipped_rows(written: Written) -> None:
    workbook, html, record = written
    ledger, memo = record["inputs"]
    listed = read_list(workbook, "Syötteet")
    assert [row["SHA-256"] for row in listed] == [ledger["sha256"], memo["sha256"]]
    assert (listed[0]["Otsikkorivi"], listed[0]["Rivejä käytetty"]) == (5, 15_100)
    assert (listed[0]["Summa, euroa"], listed[1]["Summa, euroa"]) == (123_456.78, "")
    shown = html.rows("inputs")
    assert shown[0]["Tiedosto"] == ledger["file"] + ledger["sha256"]
    assert shown[0]["Summa"] == euros(ledger["total_cents"])
    assert shown[0]["Etumerkki"] == "menot plussaa, tulot miinusta (debet+)"
    assert shown[1]["Laji"] == "ei tunnistettu"
    assert [row["reason"] for row in record["skipped"]] == ["subtotal", "subtotal", "grand-total"]
    assert [(row["Rivi"], row["Syy"]) for row in read_list(workbook, "Ohitetut rivit")] == [
        (900, "välisumma"),
        (1200, "välisumma"),
        (15_242, "loppusumma"),
    ]
    assert [(row["Syy"], row["Rivejä"], row["Rivit"]) for row in html.rows("skipped")] == [
        ("välisumma", "2", "900, 1200"),
        ("loppusumma", "1", "15242"),
    ]


def test_the_three_forms_have_the_same_control_figures(written: Written) -> None:
    workbook, html, record = written
    ledger, memo = record["inputs"]
    codes = "Tili 235, Kp 140, Tosite 1\N{NO-BREAK SPACE}021"
    sums = f"Debet {euros(20_000_000)}, Kredit {euros(7_654_322)}"
    assert (ledger["accounts"], ledger["units"], memo["accounts"]) == (235, 140, None)
    assert ledger["codes"] == {"Tili": 235, "Kp": 140, "Tosite": 1_021}
    assert ledger["amounts"] == {"Debet": 20_000_000, "Kredit": 7_654_322}
    (listed,) = read_list(workbook, "Tarkistusluvut")
    (shown,) = html.rows("controls")
    for row in (listed, shown):
        assert row["Eri arvoja sarakkeittain"] == codes
        assert row["Summat sarakkeittain"] == sums
    assert (listed["Rivejä"], listed["Tilejä"], listed["Kustannuspaikkoja"]) == (15_231, 235, 140)
    assert (shown["Rivejä"], shown["Tilejä"]) == ("15\N{NO-BREAK SPACE}231", "235")
    for column, cents in (("Debet", "debit_cents"), ("Kredit", "credit_cents")):
        assert round(100 * listed[column]) == ledger[cents]
        assert shown[column] == euros(ledger[cents])


def test_the_three_forms_have_the_same_bridge(written: Written) -> None:
    workbook, html, record = written
    bridge = list(record["bridge"].values())
    listed = read_list(workbook, "Silta")
    assert [round(100 * row["Euroa"]) for row in listed] == [*bridge, 200_00]
    assert [row["Euroa"] for row in html.rows("bridge")] == [
        *map(euros, bridge[:-1]),
        f"{euros(0)} · täsmää",
    ]
    assert listed[6]["Tulos"] == "täsmää"
    assert html.rows("left-out")[0]["Syy"] == "taseen tili ilman hanketta"


WAIVED = Hyvaksytty(
    saanto="cost-centre-in-organisation",
    kohde="4410",
    perustelu="Uusi yksikkö",
    hyvaksyja="Talousjohtaja",
    voimassa_asti=date(2023, 4, 30),
    loydoksia=3,
    affected_cents=300_00,
)
BY_FILE = (LEDGER.tiedosto, "Pääkirja", 10, 10, -1_000_00, 200_00, 0, 0, -1_200_00, 0, 2, 1)
BY_LINE = ("Elinvoima", "Kulttuuri", "Palvelujen ostot", 7, -1_200_00, -1_200_00, 0)


def test_the_three_forms_have_the_same_waivers_changes_and_bridges(tmp_path: Path) -> None:
    findings = to_frame(FINDINGS).with_columns(
        waived_by=pl.when(pl.col("found") == "4410")
        .then(pl.lit(WAIVED.nimi))
        .otherwise(pl.lit("")),
        muutos=pl.when(pl.col("found") == "4411")
        .then(pl.lit("new"))
        .otherwise(pl.lit("persisting")),
    )
    silta = replace(
        TIED,
        tiedostot=pl.DataFrame([BY_FILE], schema=TIEDOSTOSILTA, orient="row"),
        rivit=pl.DataFrame([BY_LINE], schema=RIVISILTA, orient="row"),
    )
    mended = Vertailu(numero=3, tunniste="aa11", korjatut=to_frame(cost_centre("4499", [50])))
    content = tarkastus(FINDINGS, silta=silta, hyvaksytyt=(WAIVED,), vertailu=mended)
    workbook, html, record = _write(replace(content, findings=findings), tmp_path)
    (waiver,) = record["waivers"]
    assert (waiver["target"], waiver["until"], waiver["findings"]) == ("4410", "2023-04-30", 3)
    shown = ("Kohde", "Perustelu", "Hyväksyjä", "Voimassa asti", "Löydöksiä")
    expected = ("4410", "Uusi yksikkö", "Talousjohtaja", "30.4.2023")
    for rows in (read_list(workbook, "Hyväksynnät"), html.rows("hyvaksynnat")):
        assert tuple(str(rows[0][name]) for name in shown) == (*expected, "3")
    assert record["compared_to"] == {"run": 3, "fingerprint": "aa11"}
    (gone,) = record["mended"]
    for rows in (read_list(workbook, "Korjatut"), html.rows("korjatut")):
        assert (rows[0]["Mikä on vialla"], rows[0]["Löytyi"]) == (gone["message"], gone["found"])
    by_code = {row["found"]: (row["waived_by"], row["change"]) for row in record["findings"]}
    assert by_code["4410"] == (WAIVED.nimi, "persisting")
    assert by_code["4411"] == (None, "new")
    words_of = {row["Löytyi"]: row for row in read_list(workbook, "Löydökset")}
    assert words_of["4410"]["Hyväksyntä"] == WAIVED.nimi
    assert (words_of["4411"]["Edelliseen ajoon"], words_of["4411"]["Hyväksyntä"]) == ("uusi", "")
    on_page = {row["Löytyi"]: row for row in html.rows("findings cost-centre-in-organisation")}
    assert (on_page["4410"]["Edelliseen ajoon"], on_page["4410"]["Hyväksyntä"]) == (
        "jatkuu", WAIVED.nimi,
    )  # fmt: skip
    (by_file,) = record["bridge_by_file"]
    (by_line,) = record["bridge_by_line"]
    assert (by_file["raw_cents"], by_file["control_failed"]) == (-1_000_00, 1)
    assert read_list(workbook, "Silta tiedostoittain")[0]["Luettu, euroa"] == -1_000
    assert html.rows("silta-tiedostoittain")[0]["Luettu, euroa"] == euros(-1_000_00)
    assert read_list(workbook, "Silta riveittäin")[0]["Raportissa, euroa"] == -1_200
    assert html.rows("silta-riveittain")[0]["Raportissa, euroa"] == euros(by_line["reported_cents"])
    assert record["bridge_left_out"] == [{"reason": "balance-sheet", "rows": 52, "cents": 200_00}]


MONTHS = [
    ("Elinvoima", "Kulttuuri <b>", 1, -1_000_00, -1_500_00, 10, 12),
    ("Elinvoima", "Kulttuuri <b>", 2, -900_00, None, 9, None),
    ("Elinvoima", "Satama", 1, 50_00, 70_00, 1, 1),
    ("Elinvoima", "Satama", 2, 0, None, 0, None),
]


def _of_months(rows: Sequence[tuple[object, ...]] = MONTHS) -> Tarkastus:
    kuukaudet = pl.DataFrame(rows, schema=KUUKAUDET, orient="row")
    return tarkastus(FINDINGS, kausi=Kausi.parse("2023-01"), kuukaudet=kuukaudet)


def test_the_three_forms_have_the_same_months(tmp_path: Path) -> None:
    workbook, html, record = _write(_of_months(), tmp_path)
    assert [tuple(row.values()) for row in record["months"]] == MONTHS
    assert [tuple(row.values()) for row in read_list(workbook, "Kuukausittain")] == [
        ("Elinvoima", "Kulttuuri <b>", 1, -1_000, -1_500, 10, 12),
        ("Elinvoima", "Kulttuuri <b>", 2, -900, "", 9, ""),
        ("Elinvoima", "Satama", 1, 50, 70, 1, 1),
        ("Elinvoima", "Satama", 2, 0, "", 0, ""),
    ]
    assert [list(row.values())[3:5] for row in html.rows("months")] == [
        [euros(-1_000_00), euros(-1_500_00)],
        [euros(-900_00), "–"],
        [euros(50_00), euros(70_00)],
        [euros(0), "–"],
    ]


def test_the_three_forms_have_the_same_amendments_by_decision(tmp_path: Path) -> None:
    decided = ("KV 27.3.2023 § 21", date(2023, 3, 27), True, 4, 500_00, -2_000_00, -1_500_00, "ta")
    late = ("KV 8.5.2023 § 40", date(2023, 5, 8), False, 1, 0, -700_00, -700_00, "ta")
    unnamed = ("", None, True, 2, 0, -100_05, -100_05, "ta, oikaisu")
    rows = pl.DataFrame([decided, late, unnamed], schema=MUUTOKSET, orient="row")
    workbook, html, record = _write(tarkastus(muutokset=rows), tmp_path)
    assert [tuple(row.values()) for row in record["amendments"]] == [
        (decided[0], "2023-03-27", *decided[2:]),
        (late[0], "2023-05-08", *late[2:]),
        unnamed,
    ]
    listed = read_list(workbook, "Talousarviomuutokset")
    shown = html.rows("talousarviomuutokset")
    for rows_of in (listed, shown):
        assert [(row["Päätös"], row["Päätöspäivä"] or "–", row["Luvuissa"]) for row in rows_of] == [
            ("KV 27.3.2023 § 21", "27.3.2023", "kyllä"),
            ("KV 8.5.2023 § 40", "8.5.2023", "ei: päätetty kauden jälkeen"),
            ("päätöstä ei ole kerrottu", "–", "kyllä"),
        ]
    assert [round(100 * row["Netto, euroa"]) for row in listed] == [-1_500_00, -700_00, -100_05]
    assert [row["Netto, euroa"] for row in shown] == [
        euros(-1_500_00), euros(-700_00), euros(-100_05),
    ]  # fmt: skip


def test_the_three_forms_have_the_same_euros_by_state(written: Written) -> None:
    workbook, html, record = written
    at_stake = {state["state"]: state["affected_cents"] for state in record["states"]}
    assert at_stake == {
        **dict.fromkeys([tila.tunnus for tila in words.TILAT], 0),
        "error": 249_95,
        "warning": 12_000_00,
    }
    front = [
        (row[0].value, row[1].value) for row in workbook["Yhteenveto"].iter_rows() if row[1].value
    ]
    error = next(state for state in record["states"] if state["state"] == "error")
    assert (error["rules"], error["findings"]) == (2, 5)
    assert dict(front)[words.VIRHE.otsikko()].replace("\N{NO-BREAK SPACE}", " ") == (
        "2 sääntöä, 5 löydöstä, 249,95 €"
    )
    assert f"{words.VIRHE.otsikko()}: {euros(249_95)}" in html.text


def test_key_figures_of_the_workbook_have_names_that_lead_to_the_figures_of_the_json(
    written: Written,
) -> None:
    workbook, _, record = written
    named: dict[str, Any] = {}
    for name, defined in workbook.defined_names.items():
        ((sheet, cell),) = defined.destinations
        named[name] = workbook[sheet][cell].value
    bridge, found = record["bridge"], [each["severity"] for each in record["findings"]]
    rows = {
        name: sum(each[f"rows_{key}"] for each in record["inputs"])
        for name, key in (("luettu", "read"), ("käytetty", "used"), ("ohitettu", "skipped"))
    }
    assert named == {
        **{f"Rivejä_{name}": count for name, count in rows.items()},
        "Löydöksiä": len(found),
        "Virheitä": found.count("error"),
        "Varoituksia": found.count("warning"),
        "Tiedoksi": found.count("info"),
        "Hyväksyttyjä": 0,
        "Kokeilussa": 0,
        "Omia_summia": 10,
        "Omia_summia_ei_täsmää": 0,
        "Tiedostoissa_euroa": bridge["raw_cents"] / 100,
        "Raportissa_euroa": bridge["reported_cents"] / 100,
        "Erotus_euroa": bridge["difference_cents"] / 100,
    }


def test_the_three_forms_lead_to_the_same_marked_copies(tmp_path: Path) -> None:
    copies = {LEDGER.tiedosto: "palautettavat/kirjanpito/pääkirja 2023-korjattavaa.xlsx"}
    workbook, html, record = _write(tarkastus(FINDINGS, palautettavat=copies), tmp_path)
    (name,) = copies.values()
    assert [each["marked_copy"] for each in record["inputs"]] == [name, None]
    link = quote(name)
    assert link in html.links
    targets = [
        (cell.value, cell.hyperlink.target)
        for row in workbook["Yhteenveto"].iter_rows()
        for cell in row
        if cell.hyperlink
    ]
    assert (name, link) in targets


def test_the_json_has_the_promised_shape(written: Written) -> None:
    *_, record = written
    assert list(record)[:8] == [
        "kausi", "published", "verdict", "inputs", "skipped", "rules", "findings", "bridge",
    ]  # fmt: skip
    assert set(record["inputs"][0]) == {
        "file", "sha256", "bytes", "sheet", "kind", "header_row", "rows_read", "rows_used",
        "rows_skipped", "sign", "total_cents", "accounts", "units", "codes", "amounts",
        "debit_cents", "credit_cents", "marked_copy", "kept_original",
    }  # fmt: skip
    assert record["skipped"][0] == {
        "file": LEDGER.tiedosto, "sheet": "Pääkirja", "row": 900, "reason": "subtotal",
    }  # fmt: skip
    assert record["rules"][0] == {
        "rule": "cost-centre-in-organisation",
        "severity": "error",
        "trial": False,
        "tested": 10,
        "failed": 4,
        "waived": 0,
        "affected_cents": 249_95,
        "status": "failed",
    }
    assert set(record["findings"][0]) >= {
        "rule", "severity", "file", "sheet", "cell", "row", "column", "found", "expected",
        "message", "fix", "waived_by",
    }  # fmt: skip
    assert record["findings"][0]["waived_by"] is None
    assert list(record["bridge"]) == [
        "raw_cents", "excluded_cents", "rejected_cents", "unmapped_cents", "mapped_cents",
        "reported_cents", "difference_cents",
    ]  # fmt: skip
    assert record["published"] is False


def test_rules_stand_in_the_order_they_are_read_in(written: Written) -> None:
    order = {tila.otsikko(): tila.jarjestys for tila in words.TILAT}
    workbook, *_ = written
    states = [order[row["Tila"]] for row in read_list(workbook, "Säännöt")]
    assert states == sorted(states)
    assert {words.VIRHE.jarjestys, words.VAROITUS.jarjestys} < set(states)


def test_each_rule_shows_its_greatest_cause_first_of_all(tmp_path: Path) -> None:
    findings = [
        *cost_centre("4410", [17], cents=900_00),
        *cost_centre("4411", [18], cents=800_00),
        Finding(rule="account-in-chart", file="a.xlsx", cell="A2", found="2999", affected_cents=1),
        amendment(),
    ]
    workbook, *_ = _write(tarkastus(findings), tmp_path)
    causes = [workbook["Yhteenveto"].cell(row, 2).value for row in range(12, 16)]
    assert [re.sub(r"^\D*(\d+).*", r"\1", cause) for cause in causes] == [
        "4410", "2999", "4411", "12",
    ]  # fmt: skip


def test_text_of_a_file_can_do_nothing(written: Written, tmp_path: Path) -> None:
    workbook, html, record = written
    raw = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1].read_text(encoding="utf-8")
    assert raw.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in raw
    assert not [link for link in html.links if link.startswith(("http", "//", "javascript"))]
    assert record["findings"][4]["found"] == HOSTILE
    cells = [cell for row in workbook["Löydökset"].iter_rows() for cell in row]
    (cell,) = [cell for cell in cells if str(cell.value).startswith("=HYPERLINK")]
    assert cell.data_type != "f"
    assert cell.quotePrefix


def test_a_long_list_is_cut_and_its_true_total_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "FINDINGS_PER_RULE", 5)
    monkeypatch.setattr(book, "MAX_LISTED", 7)
    findings = [f for code in range(12) for f in cost_centre(f"44{code:02}", [17, 18])]
    workbook, html, record = _write(tarkastus(findings), tmp_path)
    rule = "cost-centre-in-organisation"
    assert len(record["findings"]) == 24
    assert len(html.rows(f"findings {rule}")) == len(html.rows(f"causes {rule}")) == 5
    assert html.captions[f"findings {rule}"].startswith("Tässä 5 löydöstä 24 löydöksestä")
    assert "12\N{NO-BREAK SPACE}syytä; tässä 5 ensimmäistä" in html.captions[f"causes {rule}"]
    assert len(read_list(workbook, "Löydökset")) == 7
    assert str(workbook["Löydökset"]["A3"].value).startswith("Rivejä on 24; tässä ovat 7")
    assert workbook["Löydökset"].auto_filter.ref == "A4:P11"


def test_a_report_without_findings_says_so(tmp_path: Path) -> None:
    workbook, html, record = _write(tarkastus(ohitetut=tarkastus().ohitetut.clear()), tmp_path)
    assert record["findings"] == record["skipped"] == []
    assert record["published"] is True
    assert "Löydöksiä ei ole." in html.text
    assert "Yhtään riviä ei ohitettu." in html.text
    assert read_list(workbook, "Löydökset") == []
    assert OUTPUTS["Elinvoimalautakunnan toimiala"] in html.links


def test_equal_content_gives_equal_bytes(tmp_path: Path) -> None:
    def hashes(name: str) -> list[str]:
        (tmp_path / name).mkdir()
        paths = write_tarkastus(_of_months(), tmp_path / name)
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]

    assert hashes("first") == hashes("second")


def test_a_finding_of_a_rule_without_an_outcome_is_a_fault(tmp_path: Path) -> None:
    whole = tarkastus(FINDINGS)
    without = [t for t in whole.tulokset if t.rule != "amount-is-a-number"]
    with pytest.raises(ValueError, match="amount-is-a-number"):
        write_tarkastus(tarkastus(FINDINGS, tulokset=tuple(without)), tmp_path)


def test_the_workbook_can_be_walked(written: Written) -> None:
    workbook, *_ = written
    footers = {sheet.oddFooter.center.text for sheet in workbook.worksheets}
    assert footers == {"Tunniste 0f3a9c12bd77"}
    assert workbook.sheetnames == [
        "Yhteenveto", "Säännöt", "Syyt", "Löydökset", "Hyväksynnät", "Korjatut",
        "Talousarviomuutokset", "Kuukausittain", "Syötteet", "Tarkistusluvut", "Ohitetut rivit",
        "Silta", "Silta tiedostoittain", "Silta riveittäin",
    ]  # fmt: skip
    front = workbook["Yhteenveto"]
    leads = {cell.value: cell.hyperlink for row in front.iter_rows() for cell in row}
    for name in workbook.sheetnames[1:]:
        assert leads[name].location == f"'{name}'!A1"
        assert workbook[name].freeze_panes == "A5"
        assert workbook[name].auto_filter.ref.startswith("A4:")
    causes = read_list(workbook, "Syyt")
    for row in workbook["Säännöt"].iter_rows(min_row=5):
        if row[1].hyperlink:
            place = int(row[1].hyperlink.location.removeprefix("'Syyt'!A"))
            assert causes[place - 5]["Säännön tunnus"] == row[9].value


def test_the_page_is_built_for_every_reader(written: Written, tmp_path: Path) -> None:
    _, html, _ = written
    raw = write_tarkastus(tarkastus(FINDINGS), tmp_path)[1].read_text(encoding="utf-8")
    assert '<html lang="fi">' in raw
    assert html.headings[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(html.headings))
    assert len(html.ids) == len(set(html.ids))
    inside = [link[1:] for link in html.links if link.startswith("#")]
    assert set(inside) <= set(html.ids)
    assert html.links[0] == "#sisalto"
    assert set(html.captions) == set(html.tables)
    assert raw.count("<th ") == raw.count('<th scope="')
    body = raw[raw.index("<title>") :]
    assert not re.search(r"src=|@import|url\(", body)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_stands_out_from_its_background(scheme: int) -> None:
    css = Path(page.__file__).with_name("page.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css.split(":root {")[scheme + 1]))
    states = ("virhe", "varoitus", "tiedoksi", "kunnossa", "hyvaksytty")
    pairs = [
        *((text, f"{state}-pohja") for state in states for text in (state, "teksti")),
        *((text, back) for text in ("teksti", "himmea", "linkki") for back in ("pohja", "pinta")),
    ]
    contrasts = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in contrasts.items() if ratio < 4.5} == {}
