"""Small input folders for whole runs: csv files that a test can break."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from flows.reading.content import read_content
from flows.reading.limits import RAJAT
from flows.reading.mapping import EI_OHJETTA
from flows.steps import Lukutyo
from schemas.lahteet import Luettu, Tiedosto

LEDGER = """Tili;Kustannuspaikka;Tosite;Tositepäivä;Summa
3005;4100;1;1.2.2022;-1000,50
4340;4100;2;1.3.2022;500,25
3005;4100;3;1.2.2023;-2000,50
4000;4100;4;1.3.2023;1500,25
"""
BUDGET = """Vuosi;Palvelualue;Tuloslaskelman rivi;Alkuperäinen talousarvio;Muutos;Päätös
2023;Kulttuuripalvelut;Henkilöstökulut;-5000;-100;KV 27.3.2023 § 21
"""
ORGANISATION = """Kustannuspaikka;Palvelualue;Toimiala
41*;Kulttuuripalvelut;Elinvoimalautakunnan toimiala
"""
UNITS = """Palvelualue;Otsikko;Järjestys
Kulttuuripalvelut;Kulttuuri;1
"""
TEXTS = """Toimiala;Osio;Otsikko;Teksti
Elinvoimalautakunnan toimiala;Kuvaus;;Mitä toimiala tekee.
Elinvoimalautakunnan toimiala;Toimintaympäristö;;Mikä ympärillä on muuttunut.
Elinvoimalautakunnan toimiala;Sitovuustaso;;Mikä sitoo.
Elinvoimalautakunnan toimiala;Palvelualue;Kulttuuri;Mitä palvelualue tekee.
"""
LOADED = (
    "flows.osavuosikatsaus", "flows.writing.katsaus", "flows.writing.palautus",
    "flows.writing.tarkastusraportti",
)  # fmt: skip
"""What a run loads, for processes that start with it loaded."""
REPORT = "osavuosikatsaus-2023-Q1-elinvoimalautakunnan-toimiala.xlsx"


def write_inputs(folder: Path, **files: str) -> Path:
    """Write the small quarter; a named file replaces or adds one."""
    sound = {
        "kirjanpito": LEDGER,
        "talousarvio": BUDGET,
        "organisaatio": ORGANISATION,
        "palvelualueet": UNITS,
        "tekstit": TEXTS,
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**sound, **files}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def read_here(jobs: Sequence[Lukutyo]) -> list[Luettu]:
    """Read in this process: a reader's own process holds nothing that a kill could break."""
    return [_read_one(job) for job in jobs]


def _read_one(job: Lukutyo) -> Luettu:
    content = job.path.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    tiedosto = Tiedosto(nimi=job.nimi, sha256=sha256, tavuja=len(content))
    return read_content(content, tiedosto, EI_OHJETTA, RAJAT)
