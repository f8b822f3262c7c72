"""The ledgers as three systems export them: three layouts, two signs, one posting in one file."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final

from flows.sample.kirjanpito import TOSITELAJIT, vouchers_of
from flows.sample.tilit import PAIKALLINEN, TILINIMI, PaikallinenTili
from flows.sample.tositteet import Tosite, Vienti
from flows.sample.vastatilit import counter_entries
from flows.sample.yksikot import KULTTUURI, KUSTANNUSPAIKAT, NIMI_OF
from schemas.lajit import Muoto
from schemas.syotekirja import Solu, SyoteKirja, SyoteSarake, SyoteTaulukko

Rivi = tuple[Solu, ...]

_KULTTUURIN: Final = frozenset(
    paikka.koodi for paikka in KUSTANNUSPAIKAT if paikka.palvelualue == KULTTUURI
)
_WINDOWS: Final = "cp1252"


def paakirja_2022() -> SyoteKirja:
    """Return the general ledger of 2022: one amount, debit positive, by account; a bare total."""
    rivit = sorted(
        (_paakirjarivi(tosite, vienti) for tosite, vienti in _postings(2022)),
        key=lambda rivi: (str(rivi[0]), rivi[6], rivi[4]),
    )
    summa = -sum(vienti.summa for _, vienti in _postings(2022))
    taulukko = SyoteTaulukko(
        nimi="Pääkirja",
        nimikerivit=(
            "Heinolan kaupunki",
            "Pääkirjan tapahtumat 1.1.2022–31.12.2022",
            "Tulostettu 28.2.2023, kaikki tositelajit",
            "",
        ),
        sarakkeet=(
            SyoteSarake(otsikko="Tili", muoto=Muoto.LUKU, leveys=8),
            SyoteSarake(otsikko="Tili(T)", leveys=34),
            SyoteSarake(otsikko="Kustannuspaikka", muoto=Muoto.KOODI, leveys=16),
            SyoteSarake(otsikko="Kustannuspaikka (T)", leveys=28),
            SyoteSarake(otsikko="Tositenro", muoto=Muoto.LUKU, leveys=11),
            SyoteSarake(otsikko="Tositelaji", leveys=15),
            SyoteSarake(otsikko="Tositepvm", muoto=Muoto.PAIVA, leveys=12),
            SyoteSarake(otsikko="Jakso", muoto=Muoto.LUKU, leveys=9),
            SyoteSarake(otsikko="Projekti", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="Selite", leveys=44),
            SyoteSarake(otsikko="Toimittaja", leveys=30),
            SyoteSarake(otsikko="Summa", muoto=Muoto.SUMMA, leveys=15),
        ),
        rivit=tuple(rivit),
        summarivi=(*(None,) * 11, summa),
    )
    return _kirja("kirjanpito/paakirja_2022.xlsx", datetime(2023, 2, 28, 9), taulukko)  # noqa: DTZ001


def paivakirja_2023() -> SyoteKirja:
    """Return the journal of January–March 2023: whole vouchers in debet and kredit."""
    rivit = tuple(
        _paivakirjarivi(tosite, vienti)
        for tosite in vouchers_of(2023)
        if not _is_cultural(tosite)
        for vienti in (*tosite.viennit, *counter_entries(tosite))
    )
    debet, kredit = (
        sum(summa for rivi in rivit if isinstance(summa := rivi[place], int)) for place in (8, 9)
    )
    taulukko = SyoteTaulukko(
        nimi="Tapahtumat",
        nimikerivit=("Päiväkirja", "Heinolan kaupunki, kaudet 1/2023–3/2023", ""),
        sarakkeet=(
            SyoteSarake(otsikko="Tapahtuma\nnumero", muoto=Muoto.KOODI, leveys=15),
            SyoteSarake(otsikko="Kirjaus\npäivä", muoto=Muoto.PAIVA, leveys=12),
            SyoteSarake(otsikko="Periodi", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="Tili\nnro", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="JHS-\ntili", muoto=Muoto.KOODI, leveys=7),
            SyoteSarake(otsikko="Tilin\nnimi", leveys=34),
            SyoteSarake(otsikko="Kustannus\npaikka", muoto=Muoto.KOODI, leveys=12),
            SyoteSarake(otsikko="Sisäinen\ntilaus", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="Debet", muoto=Muoto.SUMMA, leveys=14),
            SyoteSarake(otsikko="Kredit", muoto=Muoto.SUMMA, leveys=14),
            SyoteSarake(otsikko="Vienti\nselite", leveys=44),
            SyoteSarake(otsikko="Vasta\npuoli", leveys=30),
        ),
        rivit=rivit,
        summarivi=("Yhteensä", *(None,) * 7, debet, kredit, None, None),
    )
    return _kirja("kirjanpito/paivakirja_2023_01-03.xlsx", datetime(2023, 4, 6, 9), taulukko)  # noqa: DTZ001


def kulttuuri_2023() -> SyoteKirja:
    """Return the cultural services' own report: a delimited text, income positive."""
    rivit = tuple(
        _kulttuuririvi(tosite, vienti)
        for tosite in vouchers_of(2023)
        if _is_cultural(tosite)
        for vienti in tosite.viennit
    )
    taulukko = SyoteTaulukko(
        nimi="kulttuuripalvelut",
        nimikerivit=("Kulttuuripalvelut – kirjaukset tammi–maaliskuu 2023",),
        sarakkeet=(
            SyoteSarake(otsikko="Tosite"),
            SyoteSarake(otsikko="Pvm", muoto=Muoto.PAIVA),
            SyoteSarake(otsikko="Tilinumero"),
            SyoteSarake(otsikko="Tilin nimi"),
            SyoteSarake(otsikko="Kp"),
            SyoteSarake(otsikko="Kp nimi"),
            SyoteSarake(otsikko="Selite"),
            SyoteSarake(otsikko="Netto", muoto=Muoto.SUMMA),
        ),
        rivit=rivit,
    )
    return _kirja(
        "kirjanpito/kulttuuripalvelut_2023_01-03.csv",
        datetime(2023, 4, 6, 9),  # noqa: DTZ001
        taulukko,
        koodaus=_WINDOWS,
    )


def _kirja(
    nimi: str, luotu: datetime, taulukko: SyoteTaulukko, koodaus: str | None = None
) -> SyoteKirja:
    return SyoteKirja(nimi=nimi, luotu=luotu, taulukot=(taulukko,), koodaus=koodaus)


def _postings(vuosi: int) -> Iterator[tuple[Tosite, Vienti]]:
    for tosite in vouchers_of(vuosi):
        for vienti in tosite.viennit:
            yield tosite, vienti


def _is_cultural(tosite: Tosite) -> bool:
    return tosite.viennit[0].kustannuspaikka in _KULTTUURIN


def _period(paiva: date) -> int:
    return paiva.year * 100 + paiva.month


def _paakirjarivi(tosite: Tosite, vienti: Vienti) -> Rivi:
    return (
        int(vienti.tili),
        TILINIMI[vienti.tili],
        vienti.kustannuspaikka,
        NIMI_OF[vienti.kustannuspaikka],
        tosite.numero,
        TOSITELAJIT[tosite.laji],
        tosite.paiva,
        _period(tosite.paiva),
        vienti.hanke,
        vienti.selite,
        vienti.kumppani,
        -vienti.summa,
    )


def _paivakirjarivi(tosite: Tosite, vienti: Vienti) -> Rivi:
    local = PAIKALLINEN.get(vienti.tili, PaikallinenTili(vienti.tili, TILINIMI[vienti.tili]))
    return (
        f"{tosite.laji}-{tosite.numero}",
        tosite.paiva,
        f"{tosite.paiva.month}/{tosite.paiva.year}",
        local.tili,
        vienti.tili if local.tili != vienti.tili else None,
        local.nimi,
        vienti.kustannuspaikka or None,
        vienti.hanke,
        -vienti.summa if vienti.summa < 0 else None,
        vienti.summa if vienti.summa > 0 else None,
        vienti.selite,
        vienti.kumppani,
    )


def _kulttuuririvi(tosite: Tosite, vienti: Vienti) -> Rivi:
    return (
        f"K23/{tosite.numero}",
        tosite.paiva,
        vienti.tili,
        TILINIMI[vienti.tili],
        vienti.kustannuspaikka,
        NIMI_OF[vienti.kustannuspaikka],
        vienti.selite,
        vienti.summa,
    )


VIENNIT: Final[tuple[Callable[[], SyoteKirja], ...]] = (
    paakirja_2022,
    paivakirja_2023,
    kulttuuri_2023,
)
