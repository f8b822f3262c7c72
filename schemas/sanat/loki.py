"""The sentences of the log, of a run and of what goes on until it is stopped."""

from typing import Final

from schemas.sanat.sana import Laskettava, Sana

EI_LOKIA: Final = Sana(
    "Lokia ei voi kirjoittaa: {syy}",
    "Loggen kan inte skrivas: {syy}",
    "The log cannot be written: {syy}",
)

# A run.
KESTI: Final = Sana("{vaihe}: {kesto}", "{vaihe}: {kesto}", "{vaihe}: {kesto}")
LUETTIIN: Final = Sana("Luettiin {tiedostoja}", "Läste {tiedostoja}", "Read {tiedostoja}")
TARKISTETTIIN: Final = Sana("Tarkistettiin {riveja}", "Granskade {riveja}", "Checked {riveja}")
LASKETTIIN: Final = Sana("Laskettiin luvut", "Beräknade siffrorna", "Computed the figures")
TYOKIRJAA: Final = Laskettava(
    Sana("työkirja", "arbetsbok", "workbook"), Sana("työkirjaa", "arbetsböcker", "workbooks")
)
KIRJOITETTIIN: Final = Sana(
    "Kirjoitettiin {tyokirjoja}", "Skrev {tyokirjoja}", "Wrote {tyokirjoja}"
)
TARKASTUSRAPORTTI: Final = Sana(
    "Kirjoitettiin tarkastusraportti",
    "Skrev granskningsrapporten",
    "Wrote the validation report",
)
TIEDOSTO_LUETTIIN: Final = Sana(
    "{tiedosto}: luettiin {riveja}, {kesto}",
    "{tiedosto}: läste {riveja}, {kesto}",
    "{tiedosto}: read {riveja}, {kesto}",
)
JULKAISTU_JO: Final = Sana(
    "{kausi} on julkaistu jo näistä.",
    "{kausi} har redan publicerats av dessa.",
    "{kausi} is published of these already.",
)

# The watcher.
VAHDITAAN: Final = Sana(
    "Vahditaan kansiota {kansio}", "Vaktar mappen {kansio}", "Watching the folder {kansio}"
)
VAHTI_LOPETTI: Final = Sana("Vahti lopetti", "Vakten slutade", "The watcher stopped")
TOINEN_VAHTI: Final = Sana(
    "Toinen vahti vahtii jo tätä tuloskansiota; tämä lopettaa",
    "En annan vakt vaktar redan den här mappen för utdata; den här slutar",
    "Another watcher watches for this folder of outputs; this one stops",
)
ODOTETAAN_VAHTIA: Final = Sana(
    "Toinen vahti on jo käynnissä {missa}; odotetaan sen loppumista",
    "En annan vakt är redan i gång {missa}; väntar på att den slutar",
    "Another watcher is running {missa}; waiting for its end",
)
VAHTI_OTETTIIN: Final = Sana(
    "Toinen vahti on ottanut vuoron: tästä ei ole kuulunut {kesto} sekuntiin",
    "En annan vakt har tagit turen: den här har inte hörts av på {kesto} sekunder",
    "Another watcher has taken the turn: this one was silent for {kesto} seconds",
)
VARASTO_POISSA: Final = Sana(
    "Varasto ei vastaa, odotetaan sitä: {syy}",
    "Lagret svarar inte, väntar på det: {syy}",
    "The store does not answer, waiting for it: {syy}",
)
KANSIO_POISSA: Final = Sana(
    "Syötekansio {kansio} ei ole saatavilla; odotetaan sitä",
    "Mappen för indata {kansio} är inte tillgänglig; väntar på den",
    "The input folder {kansio} is not available; waiting for it",
)
KANSIO_TYHJA: Final = Sana(
    "Syötekansio {kansio} on tyhjä",
    "Mappen för indata {kansio} är tom",
    "The input folder {kansio} is empty",
)
ODOTETAAN: Final = Sana(
    "Odotetaan tiedostoa {tiedosto}: {este}",
    "Väntar på filen {tiedosto}: {este}",
    "Waiting for the file {tiedosto}: {este}",
)
EI_UUTTA: Final = Sana(
    "Ei uutta: {kausi} on ajettu näistä tiedostoista",
    "Inget nytt: {kausi} har körts av dessa filer",
    "Nothing new: {kausi} has been run of these files",
)
KESKEYTYI: Final = Sana(
    "Ajo {kausi} keskeytyi: {vika}; yritetään uudelleen {odotus} s kuluttua tai kun jokin muuttuu",
    "Körningen {kausi} avbröts: {vika}; försöker igen om {odotus} s eller när något ändras",
    "The run {kausi} broke off: {vika}; trying again in {odotus} s or when something changes",
)
KESKEYTYI_EDELLINEN: Final = Sana(
    "Ajo {kausi} keskeytyi: {vika}; myöhemmin alkanut ajo lukee samat tiedostot",
    "Körningen {kausi} avbröts: {vika}; en körning som började senare läser samma filer",
    "The run {kausi} broke off: {vika}; a run that began later reads the same files",
)
TULI: Final = Sana("{tiedosto}: uusi", "{tiedosto}: ny", "{tiedosto}: new")
MUUTTUI: Final = Sana("{tiedosto}: muuttunut", "{tiedosto}: ändrad", "{tiedosto}: changed")
POISTUI: Final = Sana("{tiedosto}: poistunut", "{tiedosto}: borttagen", "{tiedosto}: gone")
AJO_ALKAA: Final = Sana(
    "Ajo {kausi} alkaa: {tiedostoja} muuttui",
    "Körningen {kausi} börjar: {tiedostoja} ändrades",
    "The run {kausi} begins: {tiedostoja} changed",
)
KIELET_PUUTTUVAT: Final = Sana(
    "Ajo {kausi} alkaa: {kielet} puuttuu näistä tiedostoista",
    "Körningen {kausi} börjar: {kielet} saknas av dessa filer",
    "The run {kausi} begins: {kielet} is missing of these files",
)
KONEELLA: Final = Sana(
    "koneella {kone} (prosessi {prosessi}), alkoi {paiva} klo {kello}",
    "på datorn {kone} (process {prosessi}), började {paiva} kl. {kello}",
    "on the machine {kone} (process {prosessi}), begun {paiva} at {kello}",
)
TOISAALLA: Final = Sana("toisaalla", "på annat håll", "elsewhere")
VUORO: Final = Sana(
    "Odotetaan vuoroa: kautta {kausi} ajetaan jo {missa}",
    "Väntar på tur: perioden {kausi} körs redan {missa}",
    "Waiting for a turn: the period {kausi} is being run {missa}",
)

# The service.
PALVELIN: Final = Sana("Prefect-palvelin", "Prefect-servern", "The Prefect server")
TYONTEKIJA: Final = Sana("Työntekijä", "Arbetaren", "The worker")
VAHTI: Final = Sana("Vahti", "Vakten", "The watcher")
KAYNNISTYI: Final = Sana("{ohjelma} käynnistyi", "{ohjelma} startade", "{ohjelma} started")
KAATUI: Final = Sana(
    "{ohjelma} kaatui (koodi {koodi}); käynnistetään uudelleen {odotus} s kuluttua",
    "{ohjelma} föll (kod {koodi}); startas på nytt om {odotus} s",
    "{ohjelma} fell (code {koodi}); started again in {odotus} s",
)
LOPETTI: Final = Sana("{ohjelma} lopetti", "{ohjelma} slutade", "{ohjelma} stopped")
LUOVUTETAAN: Final = Sana("Luovutetaan: {syy}", "Ger upp: {syy}", "Giving up: {syy}")
KAATUILEE: Final = Sana(
    "{ohjelma} on kaatunut {kertoja} kertaa, viimeksi koodilla {koodi}",
    "{ohjelma} har fallit {kertoja} gånger, senast med koden {koodi}",
    "{ohjelma} has fallen {kertoja} times, last with code {koodi}",
)
JO_KAYNNISSA: Final = Sana(
    "Palvelu on jo käynnissä: {syy}",
    "Tjänsten är redan i gång: {syy}",
    "The service is running already: {syy}",
)
JOKU_VASTAA: Final = Sana(
    "osoitteessa {osoite} vastaa jo jokin",
    "något svarar redan på adressen {osoite}",
    "something answers already at {osoite}",
)
KANSIO_PALVELTU: Final = Sana(
    "kansiossa {kansio} on jo palvelu",
    "mappen {kansio} har redan en tjänst",
    "{kansio} is served already",
)
ILMAN_SALASANAA: Final = Sana(
    "Palvelin kuuntelee osoitteessa {osoite} ilman salasanaa: aseta {nimi}",
    "Servern lyssnar på adressen {osoite} utan lösenord: ange {nimi}",
    "The server listens at {osoite} without a password: set {nimi}",
)
PALVELIN_VASTAA: Final = Sana(
    "Prefect-palvelin vastaa, sivu on {sivu}",
    "Prefect-servern svarar, sidan är {sivu}",
    "The Prefect server answers, its page is {sivu}",
)
EI_AJASTUKSIA: Final = Sana(
    "Kansiossa ei ole prefect.yaml-tiedostoa: ajastuksia ei ole",
    "Mappen har ingen fil prefect.yaml: inga scheman finns",
    "The folder has no prefect.yaml: there are no schedules",
)
EI_SAATU: Final = Sana(
    "Ajastuksia ei saatu palvelimelle: {syy}",
    "Scheman kunde inte läggas på servern: {syy}",
    "The schedules could not be put on the server: {syy}",
)
AJASTUKSET: Final = Sana(
    "Ajastukset ovat palvelimella", "Scheman finns på servern", "The schedules are on the server"
)
