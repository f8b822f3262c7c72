"""The words of the charts in the three languages: titles, series, axes, and what they describe."""

from collections.abc import Mapping
from typing import Final

from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kuviot import TASAINEN, Fraasi, Havainto, Kuvio, KuvioLaji
from schemas.layouts import Mittari, Nimi
from schemas.sanat.sana import Sana
from schemas.written import tenths_per_cent, thousands

FRAASIT: Final[Mapping[str, Sana]] = {
    "eniten-kaytetty": Sana(
        fi="{nimi} on käyttänyt nettomenojensa talousarviosta suurimman osan, {osuus}, kun "
        "vuodesta on kulunut {kulunut}",
        sv="{nimi} har använt den största delen av budgeten för sina nettoutgifter, {osuus}, när "
        "{kulunut} av året har gått",
        en="{nimi} has used the largest share of its budget for net costs, {osuus}, with "
        "{kulunut} of the year gone",
    ),
    "ei-talousarviota": Sana(
        fi="Nettomenoille ei ole talousarviota",
        sv="Nettoutgifterna har ingen budget",
        en="There is no budget for net costs",
    ),
    "nettomenoja": Sana(
        fi="Nettomenoja on kertynyt {summa}",
        sv="Nettoutgifterna uppgår till {summa}",
        en="Net costs come to {summa}",
    ),
    "nettotuloja": Sana(
        fi="Nettotuloja on kertynyt {summa}",
        sv="Nettoinkomsterna uppgår till {summa}",
        en="Net income comes to {summa}",
    ),
    "enemman-kuin-tasaisesti": Sana(
        fi="{ero} enemmän kuin tasaisessa kertymässä",
        sv="{ero} mer än vid jämn fördelning",
        en="{ero} more than in even accrual",
    ),
    "vahemman-kuin-tasaisesti": Sana(
        fi="{ero} vähemmän kuin tasaisessa kertymässä",
        sv="{ero} mindre än vid jämn fördelning",
        en="{ero} less than in even accrual",
    ),
    "saman-verran-kuin-tasaisesti": Sana(
        fi="saman verran kuin tasaisessa kertymässä",
        sv="lika mycket som vid jämn fördelning",
        en="as much as in even accrual",
    ),
    "enemman-kuin-vuosi-sitten": Sana(
        fi="{ero} enemmän kuin vuosi sitten",
        sv="{ero} mer än för ett år sedan",
        en="{ero} more than a year ago",
    ),
    "vahemman-kuin-vuosi-sitten": Sana(
        fi="{ero} vähemmän kuin vuosi sitten",
        sv="{ero} mindre än för ett år sedan",
        en="{ero} less than a year ago",
    ),
    "saman-verran-kuin-vuosi-sitten": Sana(
        fi="saman verran kuin vuosi sitten",
        sv="lika mycket som för ett år sedan",
        en="as much as a year ago",
    ),
    "suurin-kulu": Sana(
        fi="{nimi} on suurin kuluerä, {summa}: {osuus} kaikista kuluista",
        sv="{nimi} är den största kostnadsposten, {summa}: {osuus} av alla kostnader",
        en="{nimi} is the largest cost, {summa}: {osuus} of all costs",
    ),
    "ei-kuluja": Sana(
        fi="Kuluja ei ole kertynyt", sv="Det finns inga kostnader", en="There are no costs"
    ),
}
"""What a chart's title may say, by the key of the phrase."""

SUUREET: Final[Mapping[str, Sana]] = {
    Mittari.TA: Sana(fi="TA {vuosi}", sv="BU {vuosi}", en="BU {vuosi}"),
    Mittari.TOT: Sana(fi="TOT {vuosi}", sv="UTF {vuosi}", en="ACT {vuosi}"),
    Mittari.TOT_EDELLINEN: Sana(fi="TOT {edellinen}", sv="UTF {edellinen}", en="ACT {edellinen}"),
    TASAINEN: Sana(fi="TA tasaisesti", sv="BU jämnt", en="BU evenly"),
}
"""The names of the series."""

OSUUDET: Final[Mapping[KuvioLaji, Sana]] = {
    KuvioLaji.TALOUSARVIO: Sana(fi="Käytetty", sv="Använt", en="Used"),
    KuvioLaji.KULUT: Sana(fi="Osuus", sv="Andel", en="Share"),
}
"""The heading of the per cents beside the amounts."""

NIMET: Final[Mapping[KuvioLaji, Sana]] = {
    KuvioLaji.TALOUSARVIO: Sana(fi="Yksikkö", sv="Enhet", en="Unit"),
    KuvioLaji.KERTYMA: Sana(fi="Kuukausi", sv="Månad", en="Month"),
    KuvioLaji.KULUT: Sana(fi="Kuluerä", sv="Kostnadspost", en="Cost"),
}
"""What the categories are: the first column, and the title of their axis."""

KUUKAUDET: Final = (
    Nimi(fi="tammi", sv="jan", en="Jan"),
    Nimi(fi="helmi", sv="feb", en="Feb"),
    Nimi(fi="maalis", sv="mars", en="Mar"),
    Nimi(fi="huhti", sv="april", en="Apr"),
    Nimi(fi="touko", sv="maj", en="May"),
    Nimi(fi="kesä", sv="juni", en="Jun"),
    Nimi(fi="heinä", sv="juli", en="Jul"),
    Nimi(fi="elo", sv="aug", en="Aug"),
    Nimi(fi="syys", sv="sep", en="Sep"),
    Nimi(fi="loka", sv="okt", en="Oct"),
    Nimi(fi="marras", sv="nov", en="Nov"),
    Nimi(fi="joulu", sv="dec", en="Dec"),
)
"""The months, short."""

_NETTO: Final = Sana(fi="Nettomenot, 1 000 €", sv="Nettoutgifter, 1 000 €", en="Net costs, 1,000 €")
AKSELIT: Final[Mapping[KuvioLaji, Sana]] = {
    KuvioLaji.TALOUSARVIO: _NETTO,
    KuvioLaji.KERTYMA: Sana(
        fi="Nettomenot vuoden alusta, 1 000 €",
        sv="Nettoutgifter från årets början, 1 000 €",
        en="Net costs since the year began, 1,000 €",
    ),
    KuvioLaji.KULUT: Sana(
        fi="Toimintakulut, 1 000 €", sv="Verksamhetskostnader, 1 000 €",
        en="Operating costs, 1,000 €",
    ),
}  # fmt: skip
"""The title of the axis of amounts, with its unit."""

KUVAUKSET: Final[Mapping[KuvioLaji, Sana]] = {
    KuvioLaji.TALOUSARVIO: Sana(
        fi="Vaakapylväät: nettomenojen talousarvio ja toteuma yksiköittäin.",
        sv="Liggande staplar: budgeten för nettoutgifter och utfallet per enhet.",
        en="Horizontal bars: the budget for net costs and the actual by unit.",
    ),
    KuvioLaji.KERTYMA: Sana(
        fi="Viivat: nettomenojen kertymä kuukausittain tänä vuonna, viime vuonna ja tasaisesti "
        "kertyvänä talousarviona.",
        sv="Linjer: nettoutgifterna månad för månad i år, i fjol och som jämnt fördelad budget.",
        en="Lines: net costs month by month this year, last year and as an even budget.",
    ),
    KuvioLaji.KULUT: Sana(
        fi="Vaakapylväät: toimintakulut kuluerittäin tänä vuonna ja vuosi sitten.",
        sv="Liggande staplar: verksamhetskostnader per post i år och för ett år sedan.",
        en="Horizontal bars: operating costs by class this year and a year ago.",
    ),
}
"""What kind of chart it is, for those who do not see it."""

VIERESSA: Final = Sana(
    fi="Luvut ovat taulukossa kuvion vieressä.",
    sv="Siffrorna finns i tabellen bredvid diagrammet.",
    en="The figures stand in the table beside the chart.",
)

SELITYKSET: Final[Mapping[KuvioLaji, Sana]] = {
    KuvioLaji.TALOUSARVIO: Sana(
        fi="Nettomenot ovat menot, joista on vähennetty tulot: laskelmien netto vastakkaisin "
        "etumerkein. Yksikkö, jonka tulot ovat menoja suuremmat, on miinusmerkkinen.",
        sv="Nettoutgifter är utgifter minus inkomster: räkningarnas netto med omvänt tecken. En "
        "enhet vars inkomster är större än utgifterna har minustecken.",
        en="Net costs are costs less income: the net of the statements with its sign turned. A "
        "unit that earns more than it spends has a minus.",
    ),
    KuvioLaji.KERTYMA: Sana(
        fi="Nettomenot ovat menot, joista on vähennetty tulot: laskelmien netto vastakkaisin "
        "etumerkein. Tasaisessa kertymässä talousarviosta kuluu joka kuukausi kahdestoistaosa.",
        sv="Nettoutgifter är utgifter minus inkomster: räkningarnas netto med omvänt tecken. Vid "
        "jämn fördelning går varje månad en tolftedel av budgeten.",
        en="Net costs are costs less income: the net of the statements with its sign turned. In "
        "even accrual a twelfth of the budget goes each month.",
    ),
    KuvioLaji.KULUT: Sana(
        fi="Kulut ovat positiivisia, toisin kuin laskelmissa; suurin on ensin.",
        sv="Kostnaderna är positiva, till skillnad från räkningarna; den största först.",
        en="Costs are positive, unlike in the statements; the largest comes first.",
    ),
}
"""What the reader must know to read the figures beside the chart."""

ILMAN_LUKUJA: Final = Sana(
    fi="Piirrettäviä lukuja ei ole.", sv="Det finns inga siffror att rita.",
    en="There are no figures to draw.",
)  # fmt: skip

JAETTU: Final = Sana(
    fi="Jotta jokainen nimi näkyy, kuvio on jaettu {kaikki} osaan, joilla on sama asteikko.",
    sv="För att varje namn ska synas är diagrammet delat i {kaikki} delar med samma skala.",
    en="To show every name, the chart is parted into {kaikki} parts of one scale.",
)
"""What is said of a chart that has more categories than one drawing shows."""

_OSA: Final = Sana(
    fi="Osa {osa}/{kaikki}: {ensimmainen} – {viimeinen}.",
    sv="Del {osa}/{kaikki}: {ensimmainen} – {viimeinen}.",
    en="Part {osa}/{kaikki}: {ensimmainen} – {viimeinen}.",
)

_JA: Final = Sana(fi=" ja ", sv=" och ", en=" and ")
_TUHATTA: Final = Sana(fi="tuhatta euroa", sv="tusen euro", en="thousand euros")
_EUROA: Final = Sana(fi="euroa", sv="euro", en="euros")
_SPACE: Final = "\N{NO-BREAK SPACE}"


def sentence(havainto: Havainto, kieli: Kieli = Kieli.FI) -> str:
    """Say a finding in a sentence."""
    alku = _filled(havainto.alku, kieli)
    rest = _JA(kieli).join(_filled(fraasi, kieli) for fraasi in havainto.vertailut)
    return f"{alku}: {rest}." if rest else f"{alku}."


def alt_text(kuvio: Kuvio, kieli: Kieli = Kieli.FI) -> str:
    """Tell what a chart shows to those who do not see it."""
    kind = KUVAUKSET[kuvio.laji](kieli)
    return f"{kind} {sentence(kuvio.havainto, kieli)} {VIERESSA(kieli)}"


def part_text(
    kuvio: Kuvio, osa: int, rajat: tuple[int, int], kaikki: int, kieli: Kieli = Kieli.FI
) -> str:
    """Tell which of the categories a part of a chart has: from one to before the other."""
    first, after = rajat
    return _OSA(
        kieli,
        osa=osa,
        kaikki=kaikki,
        ensimmainen=kuvio.nimet[first].kielella(kieli),
        viimeinen=kuvio.nimet[after - 1].kielella(kieli),
    )


def series_name(suure: str, kausi: Kausi, kieli: Kieli = Kieli.FI) -> str:
    """Return the name of a series in a period."""
    words = {"vuosi": kausi.vuosi, "edellinen": kausi.edellinen_vuosi}
    return SUUREET[suure](kieli, **words)


def _filled(fraasi: Fraasi, kieli: Kieli) -> str:
    words = {name.rsplit("_", 1)[0]: _said(name, word, kieli) for name, word in
             fraasi.sanat.items()}  # fmt: skip
    return FRAASIT[fraasi.avain](kieli, **words)


def _said(name: str, word: Nimi | int, kieli: Kieli) -> str:
    """Write a name in the language, and a number with the unit that its name ends in."""
    if isinstance(word, Nimi):
        return word.kielella(kieli)
    if name.endswith("_kymmenys"):
        return tenths_per_cent(word, kieli)
    unit = _TUHATTA if name.endswith("_tuhatta") else _EUROA
    return f"{thousands(word, kieli)}{_SPACE}{unit(kieli)}"
