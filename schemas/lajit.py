"""The kinds of input and the headings they are recognised by. Matching them is the reader's."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from schemas.kieli import Kieli


class Muoto(StrEnum):
    """In English: how the cells of a column are read."""

    KOODI = "koodi"
    TEKSTI = "teksti"
    SUMMA = "summa"
    PAIVA = "päivä"
    KAUSI = "kausi"
    LUKU = "luku"


@dataclass(frozen=True, slots=True)
class Sarake:
    """In English: a column we know: its term, our heading, how it is read, its other names."""

    termi: str
    otsikko: str
    muoto: Muoto
    synonyymit: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Laji:
    """In English: a kind of input.

    A sheet is of the kind when each group of `pakolliset` has an alternative whose columns are all
    there. An alternative is a tuple of terms: `("debet", "kredit")` needs both.
    """

    nimi: str
    sarakkeet: tuple[Sarake, ...]
    pakolliset: tuple[tuple[tuple[str, ...], ...], ...]

    def sarake(self, termi: str) -> Sarake:
        """Return the column called `termi`."""
        return next(sarake for sarake in self.sarakkeet if sarake.termi == termi)


def _only(*termit: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(((termi,),) for termi in termit)


def _twins(*sarakkeet: Sarake) -> tuple[Sarake, ...]:
    """Return the columns of the Swedish and English words of columns."""
    return tuple(
        Sarake(
            f"{sarake.termi}_{kieli}",
            f"{sarake.otsikko} {sanoin}",
            sarake.muoto,
            (f"{sarake.otsikko} {kieli}",),
        )
        for sarake in sarakkeet
        for kieli, sanoin in ((Kieli.SV, "ruotsiksi"), (Kieli.EN, "englanniksi"))
    )


def _kielilla(termi: str, otsikko: str) -> tuple[Sarake, ...]:
    """Return a column and those of its Swedish and English words."""
    sarake = Sarake(termi, otsikko, Muoto.TEKSTI)
    return (sarake, *_twins(sarake))


def is_translation(termi: str) -> bool:
    """Tell whether a column holds the Swedish or English words of another."""
    return termi.endswith((f"_{Kieli.SV}", f"_{Kieli.EN}"))


_TILI = Sarake("tili", "Tili", Muoto.KOODI, (
    "Tilit", "Tili nro", "Tilinumero", "Pääkirjatili", "Kirjanpidon tilinumero",
))  # fmt: skip
_KUSTANNUSPAIKKA = Sarake("kustannuspaikka", "Kustannuspaikka", Muoto.KOODI, (
    "Kustannuspaikka (kp)", "Kp", "Kustp", "Tulosyksikkö", "Vastuuyksikkö",
))  # fmt: skip
_KUSTANNUSPAIKAN_NIMI = Sarake("kustannuspaikan_nimi", "Kustannuspaikan nimi", Muoto.TEKSTI, (
    "Kustannuspaikka (T)", "Kp nimi", "Kp (T)", "Kustannuspaikka nimi", "Tulosyksikkö (T)",
    "Tulosyksikön nimi", "Vastuuyksikkö (T)", "Vastuuyksikön nimi",
))  # fmt: skip
_HANKE = Sarake("hanke", "Hanke", Muoto.KOODI, ("Projekti", "Sisäinen tilaus"))
# What the money serves, beside who spends it: counted as a control figure, in no figure itself.
_PALVELU = Sarake("palvelu", "Palvelu", Muoto.KOODI, ("Palvelukoodi", "Palveluluokka", "Toiminto"))
_PALVELUALUE = Sarake("palvelualue", "Palvelualue", Muoto.TEKSTI)
_TOIMIALA = Sarake("toimiala", "Toimiala", Muoto.TEKSTI)
_JARJESTYS = Sarake("jarjestys", "Järjestys", Muoto.LUKU)
_VOIMASSA_ALKAEN = Sarake("voimassa_alkaen", "Voimassa alkaen", Muoto.PAIVA)
_VOIMASSA_ASTI = Sarake("voimassa_asti", "Voimassa asti", Muoto.PAIVA)
_RIVI = Sarake("tuloslaskelman_rivi", "Tuloslaskelman rivi", Muoto.TEKSTI)
_SUMMA_NIMET = (
    "Toteutuneet eurot", "Tiliöity summa", "Netto", "Nettosumma",
    "Summa kirjanpidon valuuttana", "Euro",
)  # fmt: skip
_OTSIKKO = Sarake("otsikko", "Otsikko", Muoto.TEKSTI)
_INVESTOINTIRYHMA = Sarake("investointiryhma", "Investointiryhmä", Muoto.TEKSTI)
_PAAMAARA = Sarake("strateginen_paamaara", "Strateginen päämäärä", Muoto.TEKSTI)
_TAVOITE = Sarake("tavoite", "Tavoite", Muoto.TEKSTI)
_TOTEUMA = Sarake("toteuma", "Toteuma", Muoto.TEKSTI)
_MITTARI = Sarake("mittari", "Mittari ja tavoitetaso", Muoto.TEKSTI, ("Mittari",))
_VASTUUHENKILO = Sarake("vastuuhenkilo", "Vastuuhenkilö", Muoto.TEKSTI)
_VASTUU = Sarake("vastuu", "Vastuu", Muoto.TEKSTI)
_TEKSTI = Sarake("teksti", "Teksti", Muoto.TEKSTI)
_KAUSITEKSTI = Sarake("kausi", "Kausi", Muoto.TEKSTI, ("Jakso",))

KIRJANPITO: Final = Laji(
    "kirjanpito",
    (
        _TILI,
        Sarake("jhs_tili", "JHS-tili", Muoto.KOODI),
        Sarake("tilin_nimi", "Tilin nimi", Muoto.TEKSTI, (
            "Tili(T)", "JHS-tilin nimi",
        )),
        _KUSTANNUSPAIKKA,
        _KUSTANNUSPAIKAN_NIMI,
        Sarake("tosite", "Tosite", Muoto.KOODI, ("Tositenumero", "Tositenro", "Tapahtumanumero")),
        Sarake("tositelaji", "Tositelaji", Muoto.TEKSTI),
        Sarake("paiva", "Tositepäivä", Muoto.PAIVA, (
            "Tositepäivämäärä", "Tositepvm", "Tapaht.pvm", "Kirjauspäivä", "Kirjauspäivämäärä",
            "Kirjauspvm", "Pvm",
        )),
        Sarake("kausi", "Kausi", Muoto.KAUSI, ("Jakso", "Periodi")),
        Sarake("vuosi", "Vuosi", Muoto.LUKU, ("Tilivuosi",)),
        Sarake("summa", "Summa", Muoto.SUMMA, _SUMMA_NIMET),
        Sarake("debet", "Debet", Muoto.SUMMA),
        Sarake("kredit", "Kredit", Muoto.SUMMA),
        Sarake("puoli", "D/K", Muoto.TEKSTI, ("Debet/Kredit", "D/K-tunnus", "Debet/Kredit-tunnus")),
        Sarake("selite", "Selite", Muoto.TEKSTI, ("Vientiselite",)),
        _HANKE,
        Sarake("kumppani", "Kumppani", Muoto.TEKSTI, ("Vastapuoli", "Toimittaja", "Reskontranro")),
        _PALVELU,
    ),
    (
        (("tili",), ("jhs_tili",)),
        (("kustannuspaikka",),),
        (("summa",), ("debet", "kredit")),
        (("paiva",), ("kausi",)),
    ),
)  # fmt: skip
TOISTUVAT: Final = (
    "tili", "jhs_tili", "tilin_nimi", "kustannuspaikka", "kustannuspaikan_nimi", "tositelaji",
    "hanke",
)  # fmt: skip
"""Terms of a ledger whose texts repeat: the categories of `Kirjaukset`."""

TALOUSARVIO: Final = Laji(
    "talousarvio",
    (
        Sarake("vuosi", "Vuosi", Muoto.LUKU),
        _KUSTANNUSPAIKKA,
        _PALVELUALUE,
        _TILI,
        _RIVI,
        Sarake("alkuperainen", "Alkuperäinen talousarvio", Muoto.SUMMA, (
            "TA", "Talousarvio", "Budjetti",
        )),
        Sarake("muutos", "Muutos", Muoto.SUMMA, ("Muutokset", "Talousarviomuutos")),
        Sarake("muutettu", "Muutettu talousarvio", Muoto.SUMMA, (
            "Muutettu TA", "TA + muutos", "TA + muutokset", "TA muutoksineen",
            "Talousarvio muutoksineen", "Talousarvio muutosten jälkeen",
        )),
        Sarake("laji", "Laji", Muoto.TEKSTI),
        Sarake("summa", "Summa", Muoto.SUMMA, _SUMMA_NIMET),
        _HANKE,
        _PALVELU,
        Sarake("paatos", "Päätös", Muoto.TEKSTI),
        Sarake("paatospaiva", "Päätöspäivä", Muoto.PAIVA, ("Päätöspvm",)),
    ),
    (
        (("vuosi",),),
        (("kustannuspaikka",), ("palvelualue",)),
        (("tili",), ("tuloslaskelman_rivi",)),
        (("alkuperainen",), ("laji", "summa")),
    ),
)  # fmt: skip
ORGANISAATIO: Final = Laji(
    "organisaatio",
    (
        _KUSTANNUSPAIKKA,
        _KUSTANNUSPAIKAN_NIMI,
        _PALVELUALUE,
        _TOIMIALA,
        _VOIMASSA_ALKAEN,
        _VOIMASSA_ASTI,
        *_twins(_PALVELUALUE, _TOIMIALA, _KUSTANNUSPAIKAN_NIMI),
    ),
    _only("kustannuspaikka", "palvelualue", "toimiala"),
)
PALVELUALUEET: Final = Laji(
    "palvelualueet",
    (
        _PALVELUALUE,
        _OTSIKKO,
        _JARJESTYS,
        _TOIMIALA,
        _VASTUUHENKILO,
        Sarake("raporttipohja", "Pohja", Muoto.TEKSTI, ("Raporttipohja",)),
        *_twins(_OTSIKKO, _VASTUUHENKILO),
    ),
    _only("palvelualue", "otsikko", "jarjestys"),
)
HANKKEET: Final = Laji(
    "hankkeet",
    (
        _HANKE,
        _INVESTOINTIRYHMA,
        _TOIMIALA,
        Sarake("hankkeen_nimi", "Hankkeen nimi", Muoto.TEKSTI),
        _JARJESTYS,
        *_twins(_INVESTOINTIRYHMA),
    ),
    _only("hanke", "investointiryhma", "toimiala"),
)
TILIKARTTA: Final = Laji(
    "tilikartta",
    (
        Sarake("tili_alkaen", "Tili alkaen", Muoto.KOODI),
        Sarake("tili_paattyen", "Tili päättyen", Muoto.KOODI),
        _RIVI,
        _VOIMASSA_ALKAEN,
        _VOIMASSA_ASTI,
        *_kielilla("tilin_nimi", "Tilin nimi"),
    ),
    _only("tili_alkaen", "tili_paattyen", "tuloslaskelman_rivi"),
)
TAVOITTEET: Final = Laji(
    "tavoitteet",
    (
        Sarake("taso", "Taso", Muoto.TEKSTI),
        _TOIMIALA,
        _PAAMAARA,
        _TAVOITE,
        _TOTEUMA,
        Sarake("tila", "Tila", Muoto.TEKSTI),
        _KAUSITEKSTI,
        _MITTARI,
        _VASTUU,
        _JARJESTYS,
        *_twins(_PAAMAARA, _TAVOITE, _TOTEUMA, _MITTARI, _VASTUU),
    ),
    _only("taso", "toimiala", "strateginen_paamaara", "tavoite", "toteuma", "tila"),
)
TEKSTIT: Final = Laji(
    "tekstit",
    (
        _TOIMIALA,
        Sarake("osio", "Osio", Muoto.TEKSTI),
        _OTSIKKO,
        _TEKSTI,
        _KAUSITEKSTI,
        _JARJESTYS,
        *_twins(_OTSIKKO, _TEKSTI),
    ),
    _only("toimiala", "osio", "teksti"),
)
SARAKKEET: Final = Laji(
    "sarakkeet",
    (
        Sarake("otsikko", "Otsikko", Muoto.TEKSTI),
        Sarake("merkitys", "Merkitys", Muoto.TEKSTI),
        Sarake("tiedosto", "Tiedosto", Muoto.TEKSTI),
        Sarake("muoto", "Muoto", Muoto.TEKSTI),
    ),
    _only("otsikko", "merkitys"),
)
HYVAKSYNNAT: Final = Laji(
    "hyväksynnät",
    (
        Sarake("saanto", "Sääntö", Muoto.TEKSTI),
        Sarake("kohde", "Kohde", Muoto.TEKSTI),
        Sarake("perustelu", "Perustelu", Muoto.TEKSTI),
        Sarake("hyvaksyja", "Hyväksyjä", Muoto.TEKSTI),
        _VOIMASSA_ASTI,
        Sarake("paiva", "Päivä", Muoto.PAIVA),
    ),
    _only("saanto", "kohde", "perustelu", "hyvaksyja", "voimassa_asti"),
)

_RAPORTTIPOHJA = Sarake("raporttipohja", "Raporttipohja", Muoto.TEKSTI)
_POHJA = Sarake("pohja", "Pohja", Muoto.TEKSTI)


POHJA_OSIOT: Final = Laji(
    "raporttipohja-osiot",
    (
        _RAPORTTIPOHJA,
        _JARJESTYS,
        Sarake("osion_laji", "Osion laji", Muoto.TEKSTI),
        *_kielilla("valilehti", "Välilehti"),
        *_kielilla("otsikko", "Otsikko"),
        Sarake("suodatin", "Suodatin", Muoto.TEKSTI),
        _POHJA,
    ),
    _only("jarjestys", "osion_laji", "valilehti"),
)
POHJA_RIVIT: Final = Laji(
    "raporttipohja-rivit",
    (
        _RAPORTTIPOHJA,
        _POHJA,
        Sarake("koodi", "Rivin koodi", Muoto.TEKSTI),
        *_kielilla("nimi", "Nimi"),
        Sarake("luokat", "Luokat", Muoto.TEKSTI),
        Sarake("kaava", "Kaava", Muoto.TEKSTI),
        Sarake("etumerkki", "Etumerkki", Muoto.TEKSTI),
        Sarake("painotus", "Painotus", Muoto.TEKSTI),
        Sarake("naytetaan", "Näytetään", Muoto.TEKSTI),
        Sarake("sitova", "Sitova", Muoto.TEKSTI),
        *_kielilla("huomautus", "Huomautus"),
    ),
    _only("pohja", "koodi", "nimi", "luokat", "kaava"),
)
POHJA_SARAKKEET: Final = Laji(
    "raporttipohja-sarakkeet",
    (
        _RAPORTTIPOHJA,
        _POHJA,
        Sarake("sarakekoodi", "Sarakkeen koodi", Muoto.TEKSTI),
        Sarake("mitattava", "Mittari", Muoto.TEKSTI),
        Sarake("yksikko", "Yksikkö", Muoto.TEKSTI),
        Sarake("desimaalit", "Desimaalit", Muoto.LUKU),
        *_kielilla("ylaotsikko", "Yläotsikko"),
        *_kielilla("alaotsikko", "Alaotsikko"),
    ),
    _only("pohja", "sarakekoodi", "mitattava"),
)
ENNUSTE: Final = Laji(
    "ennuste",
    (
        Sarake("vuosi", "Vuosi", Muoto.LUKU),
        _KAUSITEKSTI,
        _PALVELUALUE,
        _RIVI,
        Sarake("ennuste", "Ennuste", Muoto.SUMMA),
    ),
    (
        (("vuosi",), ("kausi",)),
        (("palvelualue",),),
        (("tuloslaskelman_rivi",),),
        (("ennuste",),),
    ),
)
SELITYKSET: Final = Laji(
    "selitykset",
    (
        _KAUSITEKSTI,
        _PALVELUALUE,
        Sarake("tuloslaskelman_rivi", "Tuloslaskelman rivi", Muoto.TEKSTI, ("Rivi",)),
        *_kielilla("selitys", "Selitys"),
    ),
    _only("palvelualue", "tuloslaskelman_rivi", "selitys"),
)

LAJIT: Final = (
    KIRJANPITO,
    TALOUSARVIO,
    ORGANISAATIO,
    PALVELUALUEET,
    HANKKEET,
    TILIKARTTA,
    TAVOITTEET,
    TEKSTIT,
    SARAKKEET,
    HYVAKSYNNAT,
    POHJA_OSIOT,
    POHJA_RIVIT,
    POHJA_SARAKKEET,
    ENNUSTE,
    SELITYKSET,
)
"""Every kind, in the order the contract lists them."""

POHJAN_LAJIT: Final = (POHJA_OSIOT, POHJA_RIVIT, POHJA_SARAKKEET)
"""The kinds of the three sheets of a layout."""
