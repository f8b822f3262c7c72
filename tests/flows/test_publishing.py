"""Publishing: what stands stays until the new set is whole, and stays when findings block."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from flows.osavuosikatsaus import Tilaus, UnknownDivisionError, osavuosikatsaus
from flows.standing import report_name
from flows.steps import STEPS
from schemas.kausi import Kausi
from schemas.rules import RULES
from schemas.severity import Severity, Status
from schemas.tarkastus import Tarkastus
from tests.flows.orders import LEDGER, ORGANISATION, REPORT, write_inputs

_BROKEN = LEDGER.replace("4000;4100", "4000;9900")


@pytest.fixture
def tilaus(tmp_path: Path) -> Tilaus:
    return Tilaus(
        kausi=Kausi.parse("2023-Q1"),
        syotteet=write_inputs(tmp_path / "input"),
        tulosteet=tmp_path / "output",
    )


def _folder(tilaus: Tilaus) -> Path:
    return tilaus.tulosteet / "2023-Q1"


def _manifest(tilaus: Tilaus) -> dict[str, object]:
    text = (_folder(tilaus) / "ajo-2023-Q1.json").read_text(encoding="utf-8")
    manifest: dict[str, object] = json.loads(text)
    return manifest


def test_a_sound_quarter_is_published_whole(tilaus: Tilaus) -> None:
    paatos = osavuosikatsaus(tilaus)
    assert paatos.tarkastus.julkaistu
    assert sorted(path.name for path in _folder(tilaus).iterdir()) == [
        "ajo-2023-Q1.json",
        REPORT,
        "tarkastusraportti-2023-Q1.html",
        "tarkastusraportti-2023-Q1.json",
        "tarkastusraportti-2023-Q1.xlsx",
    ]
    assert sorted(path.name for path in tilaus.tulosteet.iterdir() if path != _folder(tilaus)) == [
        ".lukko-2023-Q1",
        ".valimuisti",
        ".vuoro-2023-Q1",
        "historia",
    ]


def test_findings_leave_the_published_report_untouched(tilaus: Tilaus) -> None:
    osavuosikatsaus(tilaus)
    published = (_folder(tilaus) / REPORT).read_bytes()
    fingerprint = _manifest(tilaus)["fingerprint"]
    write_inputs(tilaus.syotteet, kirjanpito=_BROKEN)
    paatos = osavuosikatsaus(tilaus)
    assert not paatos.tarkastus.julkaistavissa
    assert (_folder(tilaus) / REPORT).read_bytes() == published
    manifest = _manifest(tilaus)
    assert (manifest["published"], manifest["published_fingerprint"]) == (False, fingerprint)
    record = json.loads((_folder(tilaus) / "tarkastusraportti-2023-Q1.json").read_text("utf-8"))
    blocking = [f["rule"] for f in record["findings"] if f["severity"] == "error"]
    assert blocking == ["cost-centre-in-organisation"]


def test_a_draft_has_its_own_name_and_goes_when_the_report_is_published(tilaus: Tilaus) -> None:
    write_inputs(tilaus.syotteet, kirjanpito=_BROKEN)
    draft = report_name(tilaus.kausi, "Elinvoimalautakunnan toimiala", luonnos=True)
    paatos = osavuosikatsaus(replace(tilaus, luonnos=True))
    assert not paatos.tarkastus.julkaistu
    assert (_folder(tilaus) / draft).exists()
    assert not (_folder(tilaus) / REPORT).exists()
    write_inputs(tilaus.syotteet)
    osavuosikatsaus(tilaus)
    assert (_folder(tilaus) / REPORT).exists()
    assert not (_folder(tilaus) / draft).exists()


def test_a_check_publishes_nothing(tilaus: Tilaus) -> None:
    paatos = osavuosikatsaus(replace(tilaus, vain_tarkastus=True))
    assert paatos.tarkastus.julkaistavissa
    assert not paatos.tarkastus.julkaistu
    assert not (_folder(tilaus) / REPORT).exists()


def test_a_rule_on_trial_is_told_and_cannot_block(tilaus: Tilaus) -> None:
    rule = "service-area-has-every-month"
    assert (RULES[rule].severity, RULES[rule].trial) == (Severity.ERROR, True)
    others = "".join(f"4340;4200;{day};1.{day}.2022;300,00\n" for day in ("2", "3"))
    write_inputs(
        tilaus.syotteet,
        kirjanpito=f"{LEDGER}{others}4340;4200;9;1.2.2023;300,00\n",
        organisaatio=f"{ORGANISATION}42*;Muu;Elinvoimalautakunnan toimiala\n",
    )
    tarkastus = osavuosikatsaus(tilaus).tarkastus
    (tulos,) = (tulos for tulos in tarkastus.tulokset if tulos.rule == rule)
    assert (tulos.status, tulos.kokeilussa, tulos.blocks) == (Status.FAILED, True, False)
    assert tarkastus.julkaistu


def test_a_fault_while_writing_leaves_what_stands(tilaus: Tilaus) -> None:
    osavuosikatsaus(tilaus)
    before = {path.name: path.read_bytes() for path in _folder(tilaus).iterdir()}

    def full_disk(_tarkastus: Tarkastus, _folder: Path) -> tuple[Path, ...]:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        osavuosikatsaus(tilaus, replace(STEPS, report=full_disk))
    assert {path.name: path.read_bytes() for path in _folder(tilaus).iterdir()} == before
    assert list(tilaus.tulosteet.glob(".vaihe-*")) == []


def test_an_unknown_division_is_told(tilaus: Tilaus) -> None:
    with pytest.raises(UnknownDivisionError, match="Elinvoimalautakunnan toimiala"):
        osavuosikatsaus(replace(tilaus, toimiala="Muu"))


def test_a_file_of_another_system_is_read_by_its_mapping(tilaus: Tilaus) -> None:
    foreign = LEDGER.replace("Tili;", "Object;").replace("Summa", "Amount")
    mapping = "Otsikko;Merkitys;Tiedosto;Muoto\nObject;Tili;kirj*;\nAmount;Summa;kirj*;debet+\n"
    write_inputs(tilaus.syotteet, kirjanpito=foreign)
    assert not osavuosikatsaus(tilaus).tarkastus.julkaistavissa
    write_inputs(tilaus.syotteet, kirjanpito=foreign, sarakkeet=mapping)
    assert osavuosikatsaus(tilaus).tarkastus.julkaistu


@pytest.mark.parametrize(
    ("toimiala", "name"),
    [
        ("Elinvoimalautakunnan toimiala", "elinvoimalautakunnan-toimiala"),
        ("Sivistys ja hyvinvointi / Åbo", "sivistys-ja-hyvinvointi-abo"),
        ("Tekniset palvelut (ympäristö)", "tekniset-palvelut-ymparisto"),
    ],
)
def test_a_report_s_name_is_folded_to_ascii(toimiala: str, name: str) -> None:
    kausi = Kausi.parse("2023-Q1")
    assert report_name(kausi, toimiala) == f"osavuosikatsaus-2023-Q1-{name}.xlsx"


def test_an_accepted_finding_lets_the_report_be_published_and_stands_on_its_cover(
    tilaus: Tilaus,
) -> None:
    waiver = (
        "Sääntö;Kohde;Perustelu;Hyväksyjä;Voimassa asti\n"
        "cost-centre-in-organisation;9900;Uusi yksikkö;Talousjohtaja;30.4.2023\n"
    )
    write_inputs(tilaus.syotteet, kirjanpito=_BROKEN, hyvaksynnat=waiver)
    paatos = osavuosikatsaus(tilaus)
    assert paatos.tarkastus.julkaistu
    cover = load_workbook(_folder(tilaus) / REPORT)["Kansi"]
    told = [str(cell.value) for row in cover.iter_rows() for cell in row if cell.value]
    assert "Hyväksytyt poikkeukset" in told
    assert any("Talousjohtaja: Uusi yksikkö (30.4.2023 asti)" in text for text in told)
    record = json.loads((_folder(tilaus) / "tarkastusraportti-2023-Q1.json").read_text("utf-8"))
    assert [finding["waived_by"] for finding in record["findings"] if finding["waived_by"]] == [
        "Talousjohtaja: Uusi yksikkö (30.4.2023 asti)"
    ]
    ended = waiver.replace("30.4.2023", "30.3.2023")
    write_inputs(tilaus.syotteet, kirjanpito=_BROKEN, hyvaksynnat=ended)
    assert not osavuosikatsaus(tilaus).tarkastus.julkaistavissa


def test_the_report_names_the_copy_that_goes_back_to_the_files_sender(tilaus: Tilaus) -> None:
    write_inputs(tilaus.syotteet, kirjanpito=_BROKEN)
    osavuosikatsaus(tilaus)
    record = json.loads((_folder(tilaus) / "tarkastusraportti-2023-Q1.json").read_text("utf-8"))
    copies = {each["file"]: each["marked_copy"] for each in record["inputs"]}
    assert copies["organisaatio.csv"] is None
    assert (_folder(tilaus) / copies["kirjanpito.csv"]).is_file()
