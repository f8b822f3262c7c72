"""The manifest: its shape, and the fingerprint that tells whether two runs had equal grounds."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from flows.writing.manifest import library_versions, python_version, read_output, write_manifest
from schemas import ajo
from schemas.ajo import Ajo, definitions_hash, tunniste
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lahteet import Tiedosto

KAUSI = Kausi.parse("2023-Q1")
LEDGER = Tiedosto(nimi="kirjanpito.xlsx", sha256="aa", tavuja=10)
BUDGET = Tiedosto(nimi="talousarvio.xlsx", sha256="bb", tavuja=20)


def test_a_manifest_is_json_with_sorted_keys_and_files_by_name(tmp_path: Path) -> None:
    path = tmp_path / "ajo-2023-Q1.json"
    write_manifest(
        path,
        Ajo(
            kausi=KAUSI,
            numero=2,
            edellinen_sha256="ee",
            vertailuajo=1,
            vuosi_sitten=None,
            toimiala=None,
            vain_tarkastus=False,
            pohja=None,
            tekstit=False,
            kielet=(Kieli.FI, Kieli.SV),
            kaksoset=(Kaksonen.CSV,),
            aineistot={"postings": "ff"},
            tunniste="0f3a9c12bd77",
            ohjelmaversio="0.1.0",
            python="3.11.9",
            kirjastot={"polars": "2.1.0", "openpyxl": "3.1.5"},
            lukko_sha256=None,
            maaritelmat_sha256="cc",
            syotteet=(BUDGET, LEDGER),
            tulosteet=(Tiedosto(nimi="katsaus-ä.xlsx", sha256="dd", tavuja=30),),
            julkaistu=True,
            julkaistu_tunniste="0f3a9c12bd77",
            luonnos=False,
            alkoi="2023-04-15T06:00:00+03:00",
            paattyi="2023-04-15T06:00:02+03:00",
        ),
    )
    text = path.read_text(encoding="utf-8")
    content = json.loads(text)
    assert text.endswith("}\n")
    assert "katsaus-ä.xlsx" in text
    assert list(content) == sorted(content)
    assert content["kausi"] == "2023-Q1"
    assert (content["number"], content["previous_manifest_sha256"]) == (2, "ee")
    assert (content["compared_to"], content["kept"]) == (1, {"postings": "ff"})
    assert content["libraries"] == {"openpyxl": "3.1.5", "polars": "2.1.0"}
    assert content["inputs"] == [
        {"bytes": 10, "file": "kirjanpito.xlsx", "sha256": "aa"},
        {"bytes": 20, "file": "talousarvio.xlsx", "sha256": "bb"},
    ]
    assert (content["published"], content["draft"], content["lock_sha256"]) == (True, False, None)
    assert content["published_fingerprint"] == content["fingerprint"] == "0f3a9c12bd77"


def test_an_output_is_named_below_its_folder_and_hashed(tmp_path: Path) -> None:
    (tmp_path / "alla").mkdir()
    path = tmp_path / "alla" / "a.txt"
    path.write_bytes(b"abc")
    assert read_output(path, tmp_path) == Tiedosto(
        nimi="alla/a.txt",
        sha256="ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        tavuja=3,
    )


def test_a_fingerprint_is_short_and_blind_to_the_order_of_inputs() -> None:
    one = tunniste([LEDGER, BUDGET], "definitions", "0.1.0", KAUSI)
    assert one == tunniste([BUDGET, LEDGER], "definitions", "0.1.0", Kausi.parse("2023-03"))
    assert len(one) == 12
    assert set(one) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "changed",
    [
        ([LEDGER], "definitions", "0.1.0", KAUSI),
        ([replace(LEDGER, sha256="ac"), BUDGET], "definitions", "0.1.0", KAUSI),
        ([replace(LEDGER, nimi="b.xlsx"), BUDGET], "definitions", "0.1.0", KAUSI),
        ([LEDGER, BUDGET], "others", "0.1.0", KAUSI),
        ([LEDGER, BUDGET], "definitions", "0.1.1", KAUSI),
        ([LEDGER, BUDGET], "definitions", "0.1.0", Kausi.parse("2023-Q2")),
    ],
)
def test_a_fingerprint_changes_with_anything_that_may_change_a_figure(
    changed: tuple[list[Tiedosto], str, str, Kausi],
) -> None:
    assert tunniste(*changed) != tunniste([LEDGER, BUDGET], "definitions", "0.1.0", KAUSI)


def test_the_definitions_have_another_hash_when_a_range_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = definitions_hash()
    assert before == definitions_hash()
    first, *others = ajo.VAKIOTILIKARTTA
    monkeypatch.setattr(ajo, "VAKIOTILIKARTTA", (replace(first, alkaen=1001), *others))
    assert definitions_hash() != before


def test_versions_are_those_of_what_is_installed() -> None:
    assert python_version().startswith("3.")
    assert library_versions()["openpyxl"].startswith("3.1")
