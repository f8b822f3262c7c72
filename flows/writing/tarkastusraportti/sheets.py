"""The list sheets of the validation workbook: names and columns. Filling them is elsewhere."""

from dataclasses import dataclass, replace
from typing import Final

from flows.writing import styles
from flows.writing.styles import Style


@dataclass(frozen=True, slots=True)
class Kentta:
    """In English: a column of a sheet: its name in the frame, its heading, style and width.

    A name that ends in `_cents` is shown as euros; `muoto` is a number format of its own.
    """

    nimi: str
    otsikko: str
    tyyli: Style
    leveys: int
    muoto: str = ""


@dataclass(frozen=True, slots=True)
class Sivu:
    """In English: a sheet that is one list: its name, what stands under it, its columns."""

    nimi: str
    selite: str
    kentat: tuple[Kentta, ...]


_TILA: Final = Kentta("tila", "Tila", styles.CELL, 16)
_SAANTO: Final = Kentta("title", "Sääntö", styles.CELL, 42)
_TIEDOSTO: Final = Kentta("file", "Tiedosto", styles.CELL, 30)
_TAULUKKO: Final = Kentta("sheet", "Taulukko", styles.CELL, 18)
_SOLU: Final = Kentta("cell", "Solu", styles.CELL, 10)
_RIVI: Final = Kentta("row", "Rivi", styles.CELL, 10)
_SARAKE: Final = Kentta("column", "Sarake", styles.CELL, 18)
_LOYTYI: Final = Kentta("found", "Löytyi", styles.CELL, 26)
_VIKA: Final = Kentta("message", "Mikä on vialla", styles.CELL, 50)
_ODOTETTU: Final = Kentta("expected", "Mitä pitäisi olla", styles.CELL, 34)
_KORJAUS: Final = Kentta("fix", "Miten korjataan", styles.CELL, 44)
_EUROA: Final = Kentta("affected_cents", "Euroa", styles.CELL_MONEY, 16)
_RIVEJA: Final = Kentta("riveja", "Löydöksiä", styles.CELL_COUNT, 12)
_TUNNUS: Final = Kentta("rule", "Säännön tunnus", styles.CELL, 34)

_KORJAAJA: Final = Kentta("korjaaja", "Kuka korjaa", styles.CELL, 24)
_MUUTOS: Final = Kentta("muutos", "Edelliseen ajoon", styles.CELL, 16)
_HYVAKSYNTA: Final = Kentta("waived_by", "Hyväksyntä", styles.CELL, 40)

_SAANTO_LINKKI: Final = replace(_SAANTO, tyyli=styles.LINK)
_TUNNUS_LINKKI: Final = replace(_TUNNUS, tyyli=styles.LINK)
_TIEDOSTO_LINKKI: Final = replace(_TIEDOSTO, tyyli=styles.LINK)

SAANNOT: Final = Sivu(
    "Säännöt",
    "Mitä tarkastettiin ja mitä siitä seurasi. Julkaisun estävät virheet ovat ensin.",
    (
        _TILA,
        _SAANTO,
        Kentta("why", "Miksi", styles.CELL, 60),
        _TUNNUS,
        Kentta("tested", "Testattu", styles.CELL_COUNT, 12),
        Kentta("failed", "Löydöksiä", styles.CELL_COUNT, 12),
        Kentta("osuus", "Osuus", styles.CELL_COUNT, 10, "0.0%"),
        _EUROA,
        Kentta("waived", "Hyväksyttyjä", styles.CELL_COUNT, 12),
        Kentta("source", "Peruste", styles.CELL, 50),
    ),
)
SYYT: Final = Sivu(
    "Syyt",
    "Löydökset syyn mukaan: sama arvo saman tiedoston samassa sarakkeessa on yksi syy.",
    (
        *(
            _TILA,
            _VIKA,
            _TIEDOSTO_LINKKI,
            _TAULUKKO,
            _SOLU,
            _ODOTETTU,
            _KORJAUS,
            _KORJAAJA,
            _TUNNUS_LINKKI,
        ),
        *(_RIVEJA, _EUROA),
    ),
)
LOYDOKSET: Final = Sivu(
    "Löydökset",
    "Jokainen löydös omalla rivillään, samassa järjestyksessä kuin säännöt.",
    (
        *(_TILA, _SAANTO_LINKKI, _TIEDOSTO_LINKKI, _TAULUKKO, _RIVI, _SOLU, _SARAKE, _LOYTYI),
        *(_ODOTETTU, _VIKA, _KORJAUS, _KORJAAJA, _TUNNUS, _EUROA, _MUUTOS, _HYVAKSYNTA),
    ),
)
LOYDOKSET_TEKSTEIN: Final = replace(
    LOYDOKSET,
    selite=f"{LOYDOKSET.selite} Mukana ovat rivien selitteet ja kumppanit: ne voivat olla "
    "henkilötietoja.",
    kentat=(
        *LOYDOKSET.kentat,
        Kentta("selite", "Selite", styles.CELL, 34),
        Kentta("kumppani", "Kumppani", styles.CELL, 26),
    ),
)
"""With what was posted and with whom, which may be personal data: only when asked for."""

SYOTTEET: Final = Sivu(
    "Syötteet",
    "Luetut tiedostot ja niiden taulukot. Summa on tiedoston omassa etumerkissä. Tiedostosta "
    "pääsee merkittyyn kopioon, tiivisteestä arkistoituun alkuperäiseen.",
    (
        _TIEDOSTO,
        _TAULUKKO,
        Kentta("laji", "Laji", styles.CELL, 16),
        Kentta("otsikkorivi", "Otsikkorivi", styles.CELL, 12),
        Kentta("etumerkki", "Etumerkki", styles.CELL, 28),
        Kentta("sha256", "SHA-256", styles.CELL, 40),
        Kentta("tavuja", "Tavua", styles.CELL_COUNT, 14),
        Kentta("luettu", "Rivejä luettu", styles.CELL_COUNT, 12),
        Kentta("kaytetty", "Rivejä käytetty", styles.CELL_COUNT, 12),
        Kentta("ohitettu", "Rivejä ohitettu", styles.CELL_COUNT, 12),
        Kentta("summa_cents", "Summa, euroa", styles.CELL_MONEY, 18),
    ),
)
TARKISTUSLUVUT: Final = Sivu(
    "Tarkistusluvut",
    "Lukuja lähdejärjestelmään verrattaviksi. Summat ovat tiedoston omassa etumerkissä.",
    (
        _TIEDOSTO_LINKKI,
        _TAULUKKO,
        Kentta("laji", "Laji", styles.CELL, 14),
        Kentta("koodit", "Eri arvoja sarakkeittain", styles.CELL, 34),
        Kentta("summat", "Summat sarakkeittain", styles.CELL, 34),
        Kentta("luettu", "Rivejä", styles.CELL_COUNT, 12),
        Kentta("tileja", "Tilejä", styles.CELL_COUNT, 10),
        Kentta("kustannuspaikkoja", "Kustannuspaikkoja", styles.CELL_COUNT, 18),
        Kentta("debet_cents", "Debet", styles.CELL_MONEY, 18),
        Kentta("kredit_cents", "Kredit", styles.CELL_MONEY, 18),
        Kentta("summa_cents", "Summa", styles.CELL_MONEY, 18),
    ),
)
OHITETUT: Final = Sivu(
    "Ohitetut rivit",
    "Rivit, jotka eivät ole tietoa vaan esimerkiksi summia tai otsikoita.",
    (_TIEDOSTO_LINKKI, _TAULUKKO, _RIVI, Kentta("syy", "Syy", styles.CELL, 30)),
)
SILTA: Final = Sivu(
    "Silta",
    "Kirjausten tie tiedostoista raporttiin, tulot plussaa ja menot miinusta.",
    (
        Kentta("selite", "Vaihe", styles.CELL, 60),
        Kentta("tulos", "Tulos", styles.CELL, 16),
        Kentta("riveja", "Rivejä", styles.CELL_COUNT, 12),
        Kentta("summa_cents", "Euroa", styles.CELL_MONEY, 20),
    ),
)

TIEDOSTOITTAIN: Final = Sivu(
    "Silta tiedostoittain",
    "Kunkin kirjanpitotaulukon rivit ja eurot: mitä luettiin, mitä siitä tuli, mitä jäi yli. "
    "Tiedoston omia summia ovat sen tulostamat väli- ja loppusummat.",
    (
        _TIEDOSTO_LINKKI,
        _TAULUKKO,
        Kentta("rows", "Rivejä luettu", styles.CELL_COUNT, 12),
        Kentta("accounted_rows", "Rivejä selitetty", styles.CELL_COUNT, 12),
        Kentta("raw_cents", "Luettu, euroa", styles.CELL_MONEY, 18),
        Kentta("excluded_cents", "Jätetty pois, euroa", styles.CELL_MONEY, 18),
        Kentta("rejected_cents", "Hylätty, euroa", styles.CELL_MONEY, 16),
        Kentta("unmapped_cents", "Vailla paikkaa, euroa", styles.CELL_MONEY, 16),
        Kentta("mapped_cents", "Kohdistettu, euroa", styles.CELL_MONEY, 18),
        Kentta("difference_cents", "Erotus, euroa", styles.CELL_MONEY, 14),
        Kentta("control_totals", "Omia summia", styles.CELL_COUNT, 12),
        Kentta("control_failed", "Niistä ei täsmää", styles.CELL_COUNT, 12),
    ),
)
RIVEITTAIN: Final = Sivu(
    "Silta riveittäin",
    "Raportin luokkarivit: niille kohdistetut kirjaukset ja tulostettu luku sentteinä, edellinen "
    "vuosi ja kuluva kausi yhteensä.",
    (
        Kentta("division", "Toimiala", styles.CELL, 34),
        Kentta("unit", "Yksikkö", styles.CELL, 34),
        Kentta("line", "Rivi", styles.CELL, 30),
        Kentta("rows", "Kirjauksia", styles.CELL_COUNT, 12),
        Kentta("mapped_cents", "Kohdistettu, euroa", styles.CELL_MONEY, 20),
        Kentta("reported_cents", "Raportissa, euroa", styles.CELL_MONEY, 20),
        Kentta("difference_cents", "Erotus, euroa", styles.CELL_MONEY, 14),
    ),
)
HYVAKSYNNAT: Final = Sivu(
    "Hyväksynnät",
    "Hyväksytyt poikkeukset: löydökset, jotka joku on hyväksynyt perustellen määräajaksi.",
    (
        _SAANTO_LINKKI,
        Kentta("kohde", "Kohde", styles.CELL, 30),
        Kentta("perustelu", "Perustelu", styles.CELL, 50),
        Kentta("hyvaksyja", "Hyväksyjä", styles.CELL, 24),
        Kentta("asti", "Voimassa asti", styles.CELL, 14),
        _RIVEJA,
        _EUROA,
        _TUNNUS,
    ),
)
KORJATUT: Final = Sivu(
    "Korjatut",
    "Edellisen ajon löydökset, joita ei enää ole.",
    (_VIKA, _TIEDOSTO_LINKKI, _TAULUKKO, _SOLU, _LOYTYI, _EUROA, _TUNNUS_LINKKI),
)
MUUTOKSET: Final = Sivu(
    "Talousarviomuutokset",
    "Vuoden talousarvion muutokset päätöksittäin, tulot plussaa ja menot miinusta. Kauden jälkeen "
    "päätetty muutos ei ole luvuissa.",
    (
        Kentta("paatos", "Päätös", styles.CELL, 34),
        Kentta("paatospaiva", "Päätöspäivä", styles.CELL, 14),
        Kentta("luvuissa", "Luvuissa", styles.CELL, 26),
        Kentta("tiedostot", "Tiedosto", styles.CELL, 34),
        Kentta("riveja", "Rivejä", styles.CELL_COUNT, 10),
        Kentta("tulot_cents", "Tulot, euroa", styles.CELL_MONEY, 18),
        Kentta("menot_cents", "Menot, euroa", styles.CELL_MONEY, 18),
        Kentta("netto_cents", "Netto, euroa", styles.CELL_MONEY, 18),
    ),
)
KUUKAUSITTAIN: Final = Sivu(
    "Kuukausittain",
    "Kirjausten netto palvelualueittain ja kuukausittain edellisenä ja kuluvana vuonna, tulot "
    "plussaa ja menot miinusta. Tyhjä kuukausi on kauden jälkeen tai sen vuotta ei ole luettu.",
    (
        Kentta("division", "Toimiala", styles.CELL, 34),
        Kentta("unit", "Palvelualue", styles.CELL, 34),
        Kentta("month", "Kuukausi", styles.CELL_COUNT, 12),
        Kentta("previous_cents", "Edellinen vuosi, euroa", styles.CELL_MONEY, 22),
        Kentta("current_cents", "Kuluva vuosi, euroa", styles.CELL_MONEY, 22),
        Kentta("previous_rows", "Kirjauksia, edellinen", styles.CELL_COUNT, 20),
        Kentta("current_rows", "Kirjauksia, kuluva", styles.CELL_COUNT, 20),
    ),
)

LISAKSI: Final = (
    HYVAKSYNNAT,
    KORJATUT,
    MUUTOKSET,
    KUUKAUSITTAIN,
    TARKISTUSLUVUT,
    TIEDOSTOITTAIN,
    RIVEITTAIN,
)
"""The lists whose rows `lists.py` gives, alike in the workbook and on the page."""

SIVUT: Final = (
    *(SAANNOT, SYYT, LOYDOKSET, HYVAKSYNNAT, KORJATUT, MUUTOKSET, KUUKAUSITTAIN),
    *(SYOTTEET, TARKISTUSLUVUT, OHITETUT, SILTA, TIEDOSTOITTAIN, RIVEITTAIN),
)
"""The sheets in order."""
