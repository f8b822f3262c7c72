"""What the headings of an export we do not know may mean, and how it is told."""

import os
from datetime import date
from pathlib import Path

import pytest

from flows.reading.content import read_workbook
from flows.reading.file import propose_mapping
from flows.reading.limits import RAJAT
from flows.reading.proposal import propose, propose_all
from flows.reading.refusal import Refusal
from flows.reading.vocabulary import likeness
from schemas.ehdotus import Taulukkoehdotus
from schemas.finding_texts import text_of, with_texts
from schemas.findings import Finding
from schemas.kieli import Kieli
from schemas.lahteet import Luettu
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from tests.reading.workbooks import Rows, found, read_here, read_text, write_xlsx

REAL = Path(__file__).resolve().parents[2] / ".." / "shared" / "real"
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the real ledgers are absent")

ENGLISH = """Entity;GL Account;Account Name;Cost Center;Posting Date;Net Amount;Employee
City;4001;Wages;100;02/13/2023;1,200.50;Ann Example
City;3001;Sales;200;03/01/2023;-99.00;Bo Example
"""


def _proposed(text: str) -> Taulukkoehdotus:
    workbook = read_workbook(text.encode(), "vienti.csv", RAJAT)
    return propose(workbook.taulukot[0])


def _meanings(ehdotus: Taulukkoehdotus) -> dict[str, tuple[str, str]]:
    return {each.otsikko: (each.merkitys, each.muoto) for each in ehdotus.lahella}


def test_headings_of_another_language_are_proposed_by_their_words() -> None:
    ehdotus = _proposed(ENGLISH)
    assert _meanings(ehdotus) == {
        "GL Account": ("Tili", ""),
        "Account Name": ("Tilin nimi", ""),
        "Cost Center": ("Kustannuspaikka", ""),
        "Posting Date": ("Tositepäivä", "kk/pp/vvvv"),
        "Net Amount": ("Summa", ""),
    }
    assert (ehdotus.laji, ehdotus.puuttuvat, ehdotus.rivi) == ("kirjanpito", (), 1)


def test_values_are_shown_of_codes_dates_and_amounts_but_never_of_words() -> None:
    by_heading = {each.otsikko: each for each in _proposed(ENGLISH).ehdotukset}
    assert by_heading["Net Amount"].naytteet == ("1,200.50", "-99.00")
    assert by_heading["Cost Center"].naytteet == ("100", "200")
    for heading in ("Employee", "Entity", "Account Name"):
        assert (by_heading[heading].naytteet, by_heading[heading].teksti) == ((), True)
    assert by_heading["Employee"].taytettyja == 2


def test_a_day_of_a_workbook_is_shown_without_its_hour(tmp_path: Path) -> None:
    rows = [["Account", "Unit", "Date", "Amount"], ["4001", "1", date(2023, 2, 1), 1.5]]
    workbook = read_workbook(write_xlsx(tmp_path / "a.xlsx", A=rows).read_bytes(), "a.xlsx", RAJAT)
    (day,) = (each for each in propose(workbook.taulukot[0]).ehdotukset if each.otsikko == "Date")
    assert day.naytteet == ("2023-02-01",)


def test_personal_identity_codes_are_no_samples() -> None:
    text = "Konto;Unit;Who;Day;Amount\n4001;1;010190-123A;1.2.2023;1,00\n4001;1;;1.2.2023;2,00\n"
    (who,) = (each for each in _proposed(text).ehdotukset if each.otsikko == "Who")
    assert (who.naytteet, who.teksti) == ((), True)


def test_columns_in_an_unheard_language_are_proposed_by_their_cells() -> None:
    text = "Aaa;Bbb;Ccc\n4001;1.2.2023;1 200,50\n3001;1.3.2023;-99,00\n"
    ehdotus = _proposed(text)
    assert _meanings(ehdotus) == {
        "Aaa": ("Tili", ""),
        "Bbb": ("Tositepäivä", ""),
        "Ccc": ("Summa", ""),
    }
    assert ehdotus.puuttuvat == ("Kustannuspaikka",)
    assert not any(each.varma for each in ehdotus.ehdotukset)


def test_a_column_whose_cells_speak_against_its_heading_is_not_proposed() -> None:
    text = "Konto;Ansvar;Datum;Belopp\nabc;1;kyllä;kaksi\ndef;2;ei;kolme\n"
    assert _meanings(_proposed(text)) == {"Ansvar": ("Kustannuspaikka", "")}


def test_two_amounts_a_year_are_actuals_and_budget() -> None:
    text = (
        "Tili;Kp;Toteuma 2022;Budjetti 2023;Toteuma 2023\n"
        "40010;1;1 000,50;2 000;500,25\n30010;2;-5;-7;-1\n"
    )
    ehdotus = _proposed(text)
    assert _meanings(ehdotus) == {
        "Tili": ("Tili", ""),
        "Kp": ("Kustannuspaikka", ""),
        "Toteuma 2022": ("Summa", "kausi 2022-12"),
        "Budjetti 2023": ("Alkuperäinen talousarvio", "vuosi 2023"),
        "Toteuma 2023": ("Summa", "kausi 2023-12"),
    }
    assert ehdotus.puuttuvat == ()
    assert [each.otsikko for each in ehdotus.ehdotukset if each.tunnettu] == ["Tili", "Kp"]


def test_a_register_is_proposed_as_its_kind() -> None:
    ehdotus = _proposed("Cost centre;Service area;Sector\n10;Culture;Vitality\n")
    assert (ehdotus.laji, ehdotus.puuttuvat) == ("organisaatio", ())


@pytest.mark.parametrize(
    ("heading", "termi"),
    [
        ("Kirjauspv", "paiva"),
        ("Tositteen nro", "tosite"),
        ("Kustannuspaikan koodi", "kustannuspaikka"),
        ("Kustannuspaikan selite", "kustannuspaikan_nimi"),
        ("Tapahtumapäivä", "paiva"),
        ("KostnadsställeNr", "kustannuspaikka"),
        ("bokföringsdatum", "paiva"),
        ("Credit_Amount", "kredit"),
    ],
)
def test_a_heading_is_likest_to(heading: str, termi: str) -> None:
    scores = likeness(heading, KIRJANPITO)
    assert max(scores, key=lambda each: scores[each]) == termi


def test_an_unlike_heading_is_like_nothing() -> None:
    assert likeness("Nimi", KIRJANPITO) == {}
    assert likeness("tjeneste_tekst", TALOUSARVIO) == {}


def test_every_sheet_is_proposed_but_our_own_guidance(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        Ohje=[["Näin täytät tämän työkirjan"], ["Tili"]],
        Eka=[["Konto", "Ansvar", "Datum", "Belopp"], ["4001", "1", "1.2.2023", 1.5]],
        Toka=[["Account", "Unit", "Period", "Amount"], ["4001", "1", "202302", 1.5]],
        Tyhja=[],
    )
    sheets = propose_all(read_workbook(path.read_bytes(), path.name, RAJAT))
    assert [each.taulukko for each in sheets] == ["Eka", "Toka"]
    assert propose_mapping(path) == sheets


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rikki.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    os.utime(path, (0, 0))  # an old file is not waited for
    with pytest.raises(Refusal):
        propose_mapping(path)


def _finding(luettu: Luettu) -> Finding:
    (row,) = (
        row
        for outcome in luettu.tulokset
        if outcome.rule in {"file-is-of-a-kind", "sheet-is-of-a-kind"}
        for row in outcome.findings.iter_rows(named=True)
    )
    return Finding(**row)


def test_a_file_of_no_kind_is_told_with_its_proposal_and_the_command(tmp_path: Path) -> None:
    finding = _finding(read_text(tmp_path, ENGLISH))
    told = text_of(finding)
    assert told.message == (
        "Tiedoston otsikoista ei selviä, mikä syöte se on: GL Account, Account Name, Cost Center, "
        "Posting Date, Net Amount (rivi 1)"
    )
    assert told.expected == (
        "ehdotus sarakkeet-syötteeksi (kirjanpito): GL Account = Tili (4001; 3001), Account Name = "
        "Tilin nimi, Cost Center = Kustannuspaikka (100; 200), Posting Date = Tositepäivä, "
        "kk/pp/vvvv (02/13/2023; 03/01/2023), Net Amount = Summa (1,200.50; -99.00)"
    )
    assert 'toteuma init --from "vienti.csv"' in told.fix
    english = text_of(finding, Kieli.EN)
    assert english.expected.startswith("proposed for the sarakkeet input (kirjanpito): GL Account")
    assert 'toteuma init --from "vienti.csv"' in english.fix


def test_what_a_nearly_known_file_lacks_is_told(tmp_path: Path) -> None:
    luettu = read_text(tmp_path, "Tili;Kustannuspaikka;Summa\n4000;1;10\n")
    told = text_of(_finding(luettu))
    assert "Tili, Kustannuspaikka, Summa (rivi 1)" in told.message
    assert told.expected == "kirjanpito: lisäksi Tositepäivä / Kausi"


def test_names_in_a_file_without_headings_are_not_told(tmp_path: Path) -> None:
    luettu = read_text(tmp_path, "Meikäläinen;Heinola\nEsimerkki;Lahti\n")
    finding = _finding(luettu)
    assert text_of(finding).message.endswith("2 otsikkoa, joista yksikään ei ole tuttu (rivi 1)")
    assert "Heinola" not in str(finding)


def test_a_delimited_text_in_one_column_is_told_as_that(tmp_path: Path) -> None:
    rows = [["Tili;Kp;Pvm;Summa"], ["4000;1;1.2.2023;10,00"]]
    luettu = read_here(write_xlsx(tmp_path / "a.xlsx", A=rows))
    told = text_of(_finding(luettu))
    assert told.message.endswith("kaikki otsikot ovat samassa solussa (rivi 1)")
    assert "Teksti sarakkeisiin" in told.expected


def test_values_of_a_file_that_is_far_from_any_kind_are_not_told(tmp_path: Path) -> None:
    luettu = read_text(tmp_path, "Employee;Unit;Salary\nAnn Example;12345;2 500,00\n")
    finding = _finding(luettu)
    assert "12345" not in str(finding)
    assert "2 500" not in str(finding)


def test_what_the_user_has_said_of_a_file_is_known(tmp_path: Path) -> None:
    mapping = read_here(
        write_xlsx(
            tmp_path / "s.xlsx",
            A=[["Otsikko", "Merkitys"], ["Aaa", "Kustannuspaikka"], ["Posting Date", "-"]],
        )
    )
    text = ENGLISH.replace("Cost Center", "Aaa")
    told = text_of(_finding(read_text(tmp_path, text, sarakkeet=mapping.taulut)))
    assert told.expected.startswith("kirjanpito: lisäksi Tositepäivä / Kausi; ehdotus")
    assert "Aaa =" not in told.expected


def test_an_unused_sheet_is_told_without_values_and_guidance_not_at_all(tmp_path: Path) -> None:
    ledger: Rows = [["Tili", "Kp", "Pvm", "Summa"], ["4000", "1", "1.2.2023", 1]]
    other: Rows = [["Date", "Amount", "Account", "Unit"], ["1.2.2023", 3.5, "4001", "77"]]
    guidance: Rows = [["Näin täytät tämän työkirjan"], ["Tili"]]
    path = write_xlsx(tmp_path / "a.xlsx", Kirjat=ledger, Muut=other, Ohje=guidance)
    luettu = read_here(path)
    assert [rule for rule, *_ in found(luettu)] == ["sheet-is-of-a-kind"]
    outcome = next(each for each in luettu.tulokset if each.rule == "sheet-is-of-a-kind")
    (expected,) = with_texts(outcome.findings)["expected"]
    assert "Unit = Kustannuspaikka" in expected
    assert "77" not in expected


@needs_real
@pytest.mark.parametrize(
    ("name", "meanings"),
    [
        (
            "chugach_fy2020_gl",
            {
                "Object_Code": ("Tili", ""),
                "Function_Code": ("Kustannuspaikka", ""),
                "Program_Code": ("Palvelu", ""),
                "Account_Name": ("Tilin nimi", ""),
                "Date": ("Tositepäivä", "kk/pp/vvvv"),
                "Debit": ("Debet", ""),
                "Credit": ("Kredit", ""),
                "Amount": ("Summa", ""),
            },
        ),
        (
            "aleutian_fy2019_gl",
            {
                "Object_Code": ("Tili", ""),
                "Function_Code": ("Kustannuspaikka", ""),
                "Program_Code": ("Palvelu", ""),
                "Account_Name": ("Tilin nimi", ""),
                "Date": ("Tositepäivä", "kk/pp/vvvv"),
                "TransactionNo": ("Tosite", ""),
                "Journal": ("Tositelaji", ""),
                "Credit_Flag": ("D/K", ""),
                "amount": ("Summa", ""),
            },
        ),
        (
            "sogndal_2013_drift",
            {
                "konto": ("Tili", ""),
                "konto_tekst": ("Tilin nimi", ""),
                "ansvar": ("Kustannuspaikka", ""),
                "ansvar_tekst": ("Kustannuspaikan nimi", ""),
                "tjeneste": ("Palvelu", ""),
                "rekneskap_2011": ("Summa", "kausi 2011-12"),
                "budsjett_2012": ("Alkuperäinen talousarvio", "vuosi 2012"),
                "budsjett_2013": ("Alkuperäinen talousarvio", "vuosi 2013"),
            },
        ),
    ],
)
def test_real_exports_are_proposed_right(name: str, meanings: dict[str, tuple[str, str]]) -> None:
    (sheet,) = propose_mapping(REAL / f"{name}.csv")
    assert _meanings(sheet) == meanings
    assert sheet.puuttuvat == ()
