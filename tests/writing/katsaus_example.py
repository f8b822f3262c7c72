"""Reports built by hand for the tests of their workbook: two service areas, one investment."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl
from pandera.typing.polars import DataFrame

from flows.figures.blocks import blocks
from flows.figures.statements import statement
from schemas.kausi import Kausi
from schemas.lahteet import Lahde, Tiedosto
from schemas.laskelmat import SUUREET, Erittely, Katsaus, Laskelma, LaskelmaLaji, Rajaus, Tasmays
from schemas.sanallinen import Tavoitteet, Tekstit
from schemas.vakiopohjat import INVESTOINTILASKELMA, TULOSLASKELMA, YHTEENVETO

Rows = Sequence[tuple[str, str, int, int, int, int]]

# palvelualue, class, cents: TP 2022, TOT 2022 3 kk, TA 2023 +muutos, TOT 2023 3 kk
ROWS: Rows = (
    ("Elinkeinopalvelut", "Tuet ja avustukset", 10390138, 4622, 20000000, -7578180),
    ("Elinkeinopalvelut", "Henkilöstökulut", -33672297, -9035025, -54510000, -8953249),
    ("Elinkeinopalvelut", "Rahoitustuotot ja -kulut", -294, -490, 0, 0),
    ("Kulttuuri", "Maksutuotot", 71317965, 2578501, 57850000, 5240612),
    ("Kulttuuri", "Muut toimintatuotot", -12303, 5325, 0, 1756623),
    ("Kulttuuri", "Palvelujen ostot", -25463494, -2523252, -30250000, -5478791),
)
INVESTMENTS: Mapping[str, tuple[int, ...]] = {
    "Investointitulot": (6000000, 200000, 0, 12689700),
    "Investointimenot": (-5100000, -1600000, -32000000, -1080600),
}
TARGET = "Uudistuva työ ja asuminen\n• Muuttovoiton vahvistaminen\n• Monipaikkainen kunta"
SHORT_GOALS = (
    (TARGET, "Tontteja myydään.", "Kaksi tonttia on myyty.", "Toteutuu", None, None),
    (TARGET, "=Yhteistyötä lisätään.", "-", "Ei toteudu", None, None),
    ("Kestävä talous", "Velka vähenee.", None, "Toteutuu osittain", None, None),
)
PLAN = ((TARGET, "Messut pidetään.", "Sovittu.", "Toteutuu", "Kahdet messut", "Sihteeri"),)
SHORT_TEXTS = (
    ("Toimialan tavoitteet", None, "Valtuusto on asettanut toimialalle nämä tavoitteet."),
    ("Kuvaus", None, "Toimiala edistää kaupungin elinvoimaa.\nSillä on kaksi palvelualuetta."),
    ("Toimintaympäristö", None, "Hintojen nousu hidastaa hankkeita."),
    ("Palvelualue", "Elinkeinopalvelut", "Palvelee yrityksiä."),
    ("Palvelualue", "Kulttuuripalvelut", "+ Tapahtumat ja kesäteatteri."),
    ("Sitovuustaso", None, "Sitova taso on toimialan tulojen ja menojen netto."),
    ("Investoinnit", None, "Investoinnit painottuvat maa-alueisiin."),
    ("Palvelualueiden tavoitteet", None, "Kaupunginhallitus hyväksyy nämä tavoitteet."),
)


def katsaus(rows: Rows = ROWS, *, luonnos: bool = False) -> Katsaus:
    """Return a small report of these cents."""
    name = "Elinvoimalautakunnan toimiala"
    names = dict.fromkeys(row[0] for row in rows)
    yhteenveto = statement(LaskelmaLaji.YHTEENVETO, Rajaus(name), name, YHTEENVETO, _sums(rows))
    whole = _income(Rajaus(name), rows)
    areas = tuple(
        _income(Rajaus(name, area), [row for row in rows if row[0] == area]) for area in names
    )
    investments = (
        _investments(Rajaus(name, "MAANKÄYTTÖ", investoinnit=True), "MAANKÄYTTÖ"),
        _investments(Rajaus(name, investoinnit=True), "ELINVOIMA"),
    )
    breakdown = _breakdown(rows)
    return Katsaus(
        kausi=Kausi.parse("2023-Q1"),
        toimiala=name,
        otsikko=name,
        vastuuhenkilo="Elinvoimajohtaja",
        yhteenveto=yhteenveto,
        tuloslaskelma=whole,
        palvelualueet=areas,
        investoinnit=investments,
        tavoitteet=pl.concat([goals("toimiala", SHORT_GOALS), goals("käyttösuunnitelma", PLAN)]),
        tekstit=texts(SHORT_TEXTS),
        erittely=breakdown,
        lohkot=blocks((yhteenveto, whole, *areas, *investments), breakdown),
        tasmaytykset=_reconciliations(),
        huomautukset=(
            (LaskelmaLaji.YHTEENVETO, "NETTO on toimintakate."),
            (LaskelmaLaji.INVESTOINNIT, "ELINVOIMA sisältää ryhmän, jota ei tulosteta."),
        ),
        lahteet=(_source("kirjanpito/2023 Q1.xlsx", 412), _source("talousarvio.csv", 61)),
        tunniste="3f9c2a7d5b1e8460",
        luonnos=luonnos,
    )


def with_long_texts(report: Katsaus) -> Katsaus:
    """Return the report with goals and narrative longer than a row, and than a page, is high."""
    sentence = "Palvelualueiden yhteistyötä kehitetään elinvoimaohjelman mukaisesti. "
    long_goal = (
        TARGET,
        (sentence * 4).strip(),
        "\n".join(f"{nth}. {sentence}" for nth in range(1, 31)),
        "Toteutuu osittain",
        (sentence * 3).strip(),
        "Työllisyyskoordinaattori, elinvoimajohtaja, maankäyttöinsinööri",
    )
    plan = goals("käyttösuunnitelma", [(target, *long_goal[1:]) for target in (TARGET, "Talous")])
    return replace(
        report,
        tavoitteet=pl.concat([goals("toimiala", [long_goal, *SHORT_GOALS]), plan]),
        tekstit=texts(
            [
                (osio, otsikko, "\n".join([sentence * 6] * 8))
                for osio, otsikko, _ in SHORT_TEXTS
                for _ in range(2 if osio == "Palvelualue" else 1)
            ]
        ),
    )


def goals(taso: str, rows: Sequence[tuple[str | None, ...]]) -> pl.DataFrame:
    """Return goals: target, goal, outcome, status, measure, responsible."""
    names = ("strateginen_paamaara", "tavoite", "toteuma", "tila", "mittari", "vastuu")
    return pl.DataFrame(
        [
            {
                "lahde": 0, "lahderivi": nth, "taso": taso, "toimiala": "T",
                **dict(zip(names, row, strict=True)),
            }
            for nth, row in enumerate(rows, start=2)
        ],
        schema=_schema(Tavoitteet),
    )  # fmt: skip


def texts(rows: Sequence[tuple[str, str | None, str]]) -> pl.DataFrame:
    """Return narrative: section, heading, text."""
    return pl.DataFrame(
        [
            {"lahde": 0, "lahderivi": nth, "toimiala": "T", "osio": osio, "otsikko": otsikko,
             "teksti": teksti}
            for nth, (osio, otsikko, teksti) in enumerate(rows, start=2)
        ],
        schema=_schema(Tekstit),
    )  # fmt: skip


def _schema(model: type[Tavoitteet] | type[Tekstit]) -> dict[str, pl.DataType]:
    return {name: column.dtype.type for name, column in model.to_schema().columns.items()}


def _sums(rows: Rows) -> dict[str, dict[str, int]]:
    sums: dict[str, tuple[int, ...]] = {}
    for _, luokka, *cents in rows:
        sums[luokka] = tuple(map(sum, zip(sums.get(luokka, (0, 0, 0, 0)), cents, strict=True)))
    return _measured(sums)


def _measured(sums: Mapping[str, tuple[int, ...]]) -> dict[str, dict[str, int]]:
    return {luokka: dict(zip(SUUREET, cents, strict=True)) for luokka, cents in sums.items()}


def _income(rajaus: Rajaus, rows: Rows) -> Laskelma:
    heading = rajaus.osa or rajaus.toimiala
    return statement(LaskelmaLaji.TULOSLASKELMA, rajaus, heading, TULOSLASKELMA, _sums(rows))


def _investments(rajaus: Rajaus, heading: str) -> Laskelma:
    sums = _measured(INVESTMENTS)
    return statement(LaskelmaLaji.INVESTOINNIT, rajaus, heading, INVESTOINTILASKELMA, sums)


def _breakdown(rows: Rows) -> DataFrame[Erittely]:
    """An account a row, the investments' after the service areas'."""
    group = "MAANKÄYTTÖ"
    investing = [(group, luokka, *cents) for luokka, cents in INVESTMENTS.items()]
    return DataFrame[Erittely](
        [
            {
                "yksikko": unit, "palvelualue": None if unit == group else unit,
                "investointiryhma": group if unit == group else None, "luokka": luokka,
                "tili": str(3000 + nth), "tilin_nimi": f"{luokka}, tili", "tp_cents": tp,
                "tot_edellinen_cents": before, "ta_cents": ta, "tot_cents": tot,
                "kirjauksia": 3 * nth, "lahteet": "kirjanpito/2023 Q1.xlsx",
            }
            for nth, (unit, luokka, tp, before, ta, tot) in enumerate([*rows, *investing])
        ],
        schema={
            name: column.dtype.type for name, column in Erittely.to_schema().columns.items()
        },
    )  # fmt: skip


def _reconciliations() -> tuple[Tasmays, ...]:
    return (
        Tasmays(
            kohde="Tilikauden tulos / TOT", vasen_selite="kirjanpidon kirjaukset",
            vasen=-15012985, oikea_selite="raportti", oikea=-15012985,
        ),
        Tasmays(
            kohde="Kulttuuri / Toimintatuotot / TOT", vasen_selite="tulostettujen rivien summa",
            vasen=69972, oikea_selite="tulostettu luku", oikea=69973, pyoristys=True,
        ),
    )  # fmt: skip


def _source(name: str, rows: int) -> Lahde:
    return Lahde(
        tiedosto=Tiedosto(nimi=name, sha256="ab12cd34ef56" + "0" * 52, tavuja=1024),
        taulukko="Taul1",
        laji="kirjanpito" if "kirjanpito" in name else "talousarvio",
        otsikkorivi=5,
        riveja=rows,
        sarakkeet={},
        otsikot={},
    )
