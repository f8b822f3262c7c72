"""The words around a run on the terminal: its steps, its totals, its causes, its server."""

from typing import Final

from schemas.sanat.sana import Laskettava, Sana
from schemas.severity import Severity

TIEDOSTOA: Final = Laskettava(Sana("tiedosto", "fil", "file"), Sana("tiedostoa", "filer", "files"))
KATSAUSTA: Final = Laskettava(
    Sana("katsaus", "rapport", "report"), Sana("katsausta", "rapporter", "reports")
)

# Steps.
LUETAAN: Final = Sana("Luetaan {tiedostoja}", "Läser {tiedostoja}", "Reading {tiedostoja}")
TARKISTETAAN: Final = Sana("Tarkistetaan {riveja}", "Granskar {riveja}", "Checking {riveja}")
LASKETAAN: Final = Sana("Lasketaan luvut", "Beräknar siffrorna", "Computing the figures")
KIRJOITETAAN: Final = Sana(
    "Kirjoitetaan {katsauksia}", "Skriver {katsauksia}", "Writing {katsauksia}"
)
TARKASTUSRAPORTTI: Final = Sana(
    "Kirjoitetaan tarkastusraportti",
    "Skriver granskningsrapporten",
    "Writing the validation report",
)

# The end of a run.
LUETTU: Final = Sana(
    "{tiedostoja}, {riveja} luettu, {kaytetty} käytetty",
    "{tiedostoja}, {riveja} lästa, {kaytetty} använda",
    "{tiedostoja}, {riveja} read, {kaytetty} used",
)
KIRJAUKSET: Final = Sana(
    "Kirjaukset {luettu}, raportissa {raportissa}, poissa {poissa}, erotus {erotus}",
    "Bokningar {luettu}, i rapporten {raportissa}, utelämnat {poissa}, skillnad {erotus}",
    "Postings {luettu}, in the report {raportissa}, left out {poissa}, difference {erotus}",
)
SAANNOT: Final = Sana(
    "Säännöt: {kunnossa} kunnossa, {rikki} rikkoutui",
    "Regler: {kunnossa} i sin ordning, {rikki} bröts",
    "Rules: {kunnossa} in order, {rikki} broken",
)
MERKIT: Final = {
    Severity.ERROR: Sana("virhe", "fel", "error"),
    Severity.WARNING: Sana("varoitus", "varning", "warning"),
    Severity.INFO: Sana("tieto", "upplysning", "note"),
}
"""What a finding is called before its sentence, by its rule's severity."""
KOKEILUSSA: Final = Sana("kokeilussa", "på prov", "on trial")
MUITA_SYITA: Final = Sana(
    "… ja tarkastusraportissa lisää: {syita}",
    "… och i granskningsrapporten ytterligare {syita}",
    "… and in the validation report further {syita}",
)

# The server of the engine.
KAYNNISTETAAN: Final = Sana("Käynnistetään Prefect", "Startar Prefect", "Starting Prefect")
PALVELIN: Final = Sana(
    "Prefect: palvelin {osoite} ({lahde})",
    "Prefect: servern {osoite} ({lahde})",
    "Prefect: server {osoite} ({lahde})",
)
VAATII_SALASANAN: Final = Sana(
    "Prefect: palvelin {osoite} ({lahde}) vaatii salasanan; anna se ympäristömuuttujassa {nimi}",
    "Prefect: servern {osoite} ({lahde}) kräver ett lösenord; ange det i miljövariabeln {nimi}",
    "Prefect: server {osoite} ({lahde}) wants a password; give it in the variable {nimi}",
)
EI_VASTAA: Final = Sana(
    "Prefect: palvelin {osoite} ({lahde}) ei vastaa",
    "Prefect: servern {osoite} ({lahde}) svarar inte",
    "Prefect: server {osoite} ({lahde}) does not answer",
)
OMA_PALVELIN: Final = Sana(
    "Prefect: käynnistetään oma palvelin ajon ajaksi; ilman sitä nopeammin: --direct",
    "Prefect: en egen server startas för körningen; snabbare utan den: --direct",
    "Prefect: a server is started for this run; faster without it: --direct",
)
LOPPUUN_ILMAN_PALVELINTA: Final = Sana(
    "Prefect-palvelin lakkasi vastaamasta. Ajo tehtiin loppuun ilman sitä.",
    "Prefect-servern slutade svara. Körningen slutfördes utan den.",
    "The Prefect server stopped answering. The run was finished without it.",
)
ILMAN_PALVELINTA: Final = Sana(
    "Prefect-palvelin lakkasi vastaamasta. Ajetaan ilman sitä.",
    "Prefect-servern slutade svara. Kör utan den.",
    "The Prefect server stopped answering. Running without it.",
)
