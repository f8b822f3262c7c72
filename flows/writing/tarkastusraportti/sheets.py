"""The list sheets of the validation workbook: names and columns. Filling them is elsewhere."""

from dataclasses import dataclass, replace
from typing import Final

from flows.writing import styles
from flows.writing.styles import Style
from schemas.sanat import tarkastus as sanat
from schemas.sanat.sana import Sana


@dataclass(frozen=True, slots=True)
class Kentta:
    """In English: a column of a sheet: its name in the frame, its heading, style and width.

    A name that ends in `_cents` is shown as euros; `muoto` is a number format of its own.
    """

    nimi: str
    otsikko: Sana
    tyyli: Style
    leveys: int
    muoto: str = ""


@dataclass(frozen=True, slots=True)
class Sivu:
    """In English: a sheet that is one list: its name, what stands under it, its columns.

    Its first `painetaan` columns go on paper, 0 is all of them: more would be too small to read.
    """

    nimi: Sana
    selite: Sana
    kentat: tuple[Kentta, ...]
    painetaan: int = 0


_TILA: Final = Kentta("tila", sanat.TILA, styles.CELL, 14)
_SAANTO: Final = Kentta("title", sanat.SAANTO, styles.CELL, 46)
_TIEDOSTO: Final = Kentta("file", sanat.TIEDOSTO, styles.CELL, 38)
_TAULUKKO: Final = Kentta("sheet", sanat.TAULUKKO, styles.CELL, 16)
_SOLU: Final = Kentta("cell", sanat.SOLU, styles.CELL, 9)
_RIVI: Final = Kentta("row", sanat.RIVI, styles.CELL, 8)
_SARAKE: Final = Kentta("column", sanat.SARAKE, styles.CELL, 13)
_LOYTYI: Final = Kentta("found", sanat.LOYTYI, styles.CELL, 23)
_VIKA: Final = Kentta("message", sanat.MIKA_ON_VIALLA, styles.CELL, 38)
_ODOTETTU: Final = Kentta("expected", sanat.MITA_PITAISI_OLLA, styles.CELL, 30)
_KORJAUS: Final = Kentta("fix", sanat.MITEN_KORJATAAN, styles.CELL, 34)
_EUROA: Final = Kentta("affected_cents", sanat.EUROA, styles.CELL_MONEY, 15)
_RIVEJA: Final = Kentta("riveja", sanat.LOYDOKSIA, styles.CELL_COUNT, 14)
_TUNNUS: Final = Kentta("rule", sanat.SAANNON_TUNNUS, styles.CELL, 36)

_KORJAAJA: Final = Kentta("korjaaja", sanat.KUKA_KORJAA, styles.CELL, 21)
_MUUTOS: Final = Kentta("muutos", sanat.EDELLISEEN_AJOON, styles.CELL_INDENTED, 17)
_HYVAKSYNTA: Final = Kentta("waived_by", sanat.HYVAKSYNTA, styles.CELL, 30)

_SAANTO_LINKKI: Final = replace(_SAANTO, tyyli=styles.LINK)
_TUNNUS_LINKKI: Final = replace(_TUNNUS, tyyli=styles.LINK)
_TIEDOSTO_LINKKI: Final = replace(_TIEDOSTO, tyyli=styles.LINK)

SAANNOT: Final = Sivu(
    sanat.SAANNOT,
    sanat.SAANNOISTA,
    (
        _TILA,
        _SAANTO,
        Kentta("tested", sanat.TESTATTU, styles.CELL_COUNT, 10),
        Kentta("failed", sanat.LOYDOKSIA, styles.CELL_COUNT, 14),
        Kentta("osuus", sanat.OSUUS, styles.CELL_COUNT, 8, "0.0%"),
        _EUROA,
        Kentta("waived", sanat.HYVAKSYTTYJA, styles.CELL_COUNT, 14),
        Kentta("why", sanat.MIKSI, styles.CELL_INDENTED, 39),
        Kentta("source", sanat.PERUSTE, styles.CELL, 37),
        _TUNNUS,
    ),
    painetaan=9,
)
SYYT: Final = Sivu(
    sanat.SYYT,
    sanat.SYISTA,
    (
        *(_TILA, _RIVEJA, _EUROA, replace(_VIKA, tyyli=styles.CELL_INDENTED), _TIEDOSTO_LINKKI),
        *(_TAULUKKO, _SOLU, _KORJAUS, _KORJAAJA, _ODOTETTU, _TUNNUS_LINKKI),
    ),
    painetaan=9,
)
LOYDOKSET: Final = Sivu(
    sanat.LOYDOKSET,
    sanat.LOYDOKSISTA,
    (
        *(_TILA, _SAANTO_LINKKI, _TIEDOSTO_LINKKI, _TAULUKKO, _RIVI, _SOLU, _SARAKE, _LOYTYI),
        *(_EUROA, _MUUTOS, _HYVAKSYNTA, _VIKA, _ODOTETTU, _KORJAUS, _KORJAAJA, _TUNNUS),
    ),
    painetaan=10,
)
LOYDOKSET_TEKSTEIN: Final = replace(
    LOYDOKSET,
    selite=sanat.LOYDOKSISTA_TEKSTEIN,
    kentat=(
        *LOYDOKSET.kentat[: LOYDOKSET.painetaan],
        Kentta("selite", sanat.SELITE, styles.CELL, 34),
        Kentta("kumppani", sanat.KUMPPANI, styles.CELL, 26),
        *LOYDOKSET.kentat[LOYDOKSET.painetaan :],
    ),
)
"""With what was posted and with whom, which may be personal data: only when asked for."""

SYOTTEET: Final = Sivu(
    sanat.SYOTTEET,
    sanat.SYOTTEISTA,
    (
        _TIEDOSTO,
        _TAULUKKO,
        Kentta("laji", sanat.LAJI, styles.CELL, 14),
        Kentta("otsikkorivi", sanat.OTSIKKORIVI, styles.CELL, 12),
        Kentta("etumerkki", sanat.ETUMERKKI, styles.CELL, 18),
        Kentta("sha256", sanat.TIIVISTE, styles.CELL, 36),
        Kentta("tavuja", sanat.TAVUA, styles.CELL_COUNT, 12),
        Kentta("luettu", sanat.RIVEJA_LUETTU, styles.CELL_COUNT, 11),
        Kentta("kaytetty", sanat.RIVEJA_KAYTETTY, styles.CELL_COUNT, 11),
        Kentta("ohitettu", sanat.RIVEJA_OHITETTU, styles.CELL_COUNT, 14),
        Kentta("summa_cents", sanat.SUMMA_EUROA, styles.CELL_MONEY, 17),
        Kentta("kopio", sanat.KOPIO, styles.CELL_INDENTED, 16),
        Kentta("alkuperainen", sanat.ALKUPERAINEN, styles.CELL, 14),
    ),
    painetaan=11,
)
TARKISTUSLUVUT: Final = Sivu(
    sanat.TARKISTUSLUVUT,
    sanat.TARKISTUSLUVUISTA,
    (
        _TIEDOSTO_LINKKI,
        _TAULUKKO,
        Kentta("laji", sanat.LAJI, styles.CELL, 14),
        Kentta("koodit", sanat.ERI_ARVOJA, styles.CELL, 32),
        Kentta("summat", sanat.SUMMAT_SARAKKEITTAIN, styles.CELL, 32),
        Kentta("luettu", sanat.RIVEJA, styles.CELL_COUNT, 12),
        Kentta("debet_cents", sanat.DEBET, styles.CELL_MONEY, 18),
        Kentta("kredit_cents", sanat.KREDIT, styles.CELL_MONEY, 18),
        Kentta("summa_cents", sanat.SUMMA, styles.CELL_MONEY, 18),
        Kentta("tileja", sanat.TILEJA, styles.CELL_COUNT, 10),
        Kentta("kustannuspaikkoja", sanat.KUSTANNUSPAIKKOJA, styles.CELL_COUNT, 18),
    ),
    painetaan=9,
)
OHITETUT: Final = Sivu(
    sanat.OHITETUT,
    sanat.OHITETUISTA,
    (_TIEDOSTO_LINKKI, _TAULUKKO, _RIVI, Kentta("syy", sanat.SYY, styles.CELL, 30)),
)
SILTA: Final = Sivu(
    sanat.SILTA,
    sanat.SILLASTA,
    (
        Kentta("selite", sanat.VAIHE, styles.CELL, 60),
        Kentta("tulos", sanat.TULOS, styles.CELL, 16),
        Kentta("riveja", sanat.RIVEJA, styles.CELL_COUNT, 12),
        Kentta("summa_cents", sanat.EUROA, styles.CELL_MONEY, 20),
    ),
)

TIEDOSTOITTAIN: Final = Sivu(
    sanat.TIEDOSTOITTAIN,
    sanat.TIEDOSTOITTAIN_ON,
    (
        _TIEDOSTO_LINKKI,
        _TAULUKKO,
        Kentta("rows", sanat.RIVEJA_LUETTU, styles.CELL_COUNT, 12),
        Kentta("accounted_rows", sanat.RIVEJA_SELITETTY, styles.CELL_COUNT, 12),
        Kentta("raw_cents", sanat.LUETTU_EUROA, styles.CELL_MONEY, 18),
        Kentta("excluded_cents", sanat.JATETTY_POIS_EUROA, styles.CELL_MONEY, 18),
        Kentta("rejected_cents", sanat.HYLATTY_EUROA, styles.CELL_MONEY, 16),
        Kentta("unmapped_cents", sanat.VAILLA_PAIKKAA_EUROA, styles.CELL_MONEY, 16),
        Kentta("mapped_cents", sanat.KOHDISTETTU_EUROA, styles.CELL_MONEY, 18),
        Kentta("difference_cents", sanat.EROTUS_EUROA, styles.CELL_MONEY, 14),
        Kentta("control_totals", sanat.OMIA_SUMMIA, styles.CELL_COUNT, 10),
        Kentta("control_failed", sanat.NIISTA_EI_TASMAA, styles.CELL_COUNT, 10),
    ),
)
RIVEITTAIN: Final = Sivu(
    sanat.RIVEITTAIN,
    sanat.RIVEITTAIN_ON,
    (
        Kentta("division", sanat.TOIMIALA, styles.CELL, 34),
        Kentta("unit", sanat.YKSIKKO, styles.CELL, 34),
        Kentta("line", sanat.RAPORTIN_RIVI, styles.CELL, 30),
        Kentta("rows", sanat.KIRJAUKSIA, styles.CELL_COUNT, 12),
        Kentta("mapped_cents", sanat.KOHDISTETTU_EUROA, styles.CELL_MONEY, 20),
        Kentta("reported_cents", sanat.RAPORTISSA_EUROA, styles.CELL_MONEY, 20),
        Kentta("difference_cents", sanat.EROTUS_EUROA, styles.CELL_MONEY, 14),
    ),
)
HYVAKSYNNAT: Final = Sivu(
    sanat.HYVAKSYNNAT,
    sanat.HYVAKSYNNOISTA,
    (
        _SAANTO_LINKKI,
        Kentta("kohde", sanat.KOHDE, styles.CELL, 24),
        Kentta("perustelu", sanat.PERUSTELU, styles.CELL, 44),
        Kentta("hyvaksyja", sanat.HYVAKSYJA, styles.CELL, 24),
        Kentta("asti", sanat.VOIMASSA_ASTI, styles.CELL, 14),
        _RIVEJA,
        _EUROA,
        replace(_TUNNUS, tyyli=styles.CELL_INDENTED),
    ),
    painetaan=7,
)
KORJATUT: Final = Sivu(
    sanat.KORJATUT,
    sanat.KORJATUISTA,
    (_VIKA, _TIEDOSTO_LINKKI, _TAULUKKO, _SOLU, _LOYTYI, _EUROA, _TUNNUS_LINKKI),
    painetaan=6,
)
MUUTOKSET: Final = Sivu(
    sanat.MUUTOKSET,
    sanat.MUUTOKSISTA,
    (
        Kentta("paatos", sanat.PAATOS, styles.CELL, 34),
        Kentta("paatospaiva", sanat.PAATOSPAIVA, styles.CELL, 14),
        Kentta("luvuissa", sanat.LUVUISSA, styles.CELL, 26),
        Kentta("tiedostot", sanat.TIEDOSTO, styles.CELL, 38),
        Kentta("riveja", sanat.RIVEJA, styles.CELL_COUNT, 10),
        Kentta("tulot_cents", sanat.TULOT_EUROA, styles.CELL_MONEY, 18),
        Kentta("menot_cents", sanat.MENOT_EUROA, styles.CELL_MONEY, 18),
        Kentta("netto_cents", sanat.NETTO_EUROA, styles.CELL_MONEY, 18),
    ),
)
KUUKAUSITTAIN: Final = Sivu(
    sanat.KUUKAUSITTAIN,
    sanat.KUUKAUSITTAIN_ON,
    (
        Kentta("division", sanat.TOIMIALA, styles.CELL, 34),
        Kentta("unit", sanat.PALVELUALUE, styles.CELL, 34),
        Kentta("month", sanat.KUUKAUSI, styles.CELL_COUNT, 12),
        Kentta("previous_cents", sanat.EDELLINEN_VUOSI_EUROA, styles.CELL_MONEY, 22),
        Kentta("current_cents", sanat.KULUVA_VUOSI_EUROA, styles.CELL_MONEY, 22),
        Kentta("previous_rows", sanat.KIRJAUKSIA_EDELLINEN, styles.CELL_COUNT, 20),
        Kentta("current_rows", sanat.KIRJAUKSIA_KULUVA, styles.CELL_COUNT, 20),
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
