"""What the validation report holds, once for its three forms: order, causes, the bridge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.writing.tarkastusraportti.lists import lists_of
from flows.writing.tarkastusraportti.menders import with_menders
from flows.writing.tarkastusraportti.sheets import Sivu
from flows.writing.tarkastusraportti.words import HYVAKSYTTY, TILAT, VAROITUS, VIRHE, Tila, tila_of
from schemas.finding_texts import with_texts
from schemas.kieli import Kieli
from schemas.rules import RULES, Rule
from schemas.sanat import lauseet
from schemas.sanat import tarkastus as sanat
from schemas.tarkastus import SaannonTulos, Silta, Tarkastus

_CAUSE: Final = ("rule", "file", "column", "found", "expected", "hyvaksytty")


@dataclass(frozen=True, slots=True)
class Saanto:
    """In English: a rule, what became of it, and its state in words."""

    rule: Rule
    tulos: SaannonTulos
    tila: Tila


@dataclass(frozen=True, slots=True)
class Askel:
    """In English: a step of the bridge, and the cents that stand there."""

    selite: str
    cents: int


@dataclass(frozen=True, slots=True)
class Tilasumma:
    """In English: the rules of one state: how many, their findings, and the cents at stake.

    Each rule's cents count by their size; one euro may be in the findings of several rules.
    """

    tila: Tila
    saantoja: int
    loydoksia: int
    cents: int


@dataclass(frozen=True, slots=True)
class Sisalto:
    """In English: the content of the report.

    `loydokset` has every finding with its sentences and who mends it (`korjaaja`); `syyt` has them
    folded by cause, with the first place, `riveja` (how many) and `affected_cents` (all together).
    Both follow the order of `saannot`, what is accepted (`hyvaksytty`) last within a rule.
    `listat` has the rows of lists that the forms show alike. Its words are in `kieli`.
    """

    tarkastus: Tarkastus
    saannot: tuple[Saanto, ...]
    loydokset: pl.DataFrame
    syyt: pl.DataFrame
    askeleet: tuple[Askel, ...]
    listat: Mapping[Sivu, pl.DataFrame]
    kieli: Kieli = Kieli.FI

    @property
    def tekstein(self) -> bool:
        """Whether findings show the texts and partners of their rows."""
        return self.tarkastus.tekstit is not None

    @property
    def tilat(self) -> tuple[Tilasumma, ...]:
        """The rules by state, in the order of the states; also those without a rule."""
        return tuple(_summed(tila, self.saannot, self.loydokset) for tila in TILAT)

    @property
    def urgent(self) -> pl.DataFrame:
        """The causes to begin with: what blocks, then what to look at.

        The greatest cause of each rule comes before the second ones, so that the first lines
        show the breadth of the trouble; what is accepted needs no beginning.
        """
        states = {s.rule.id: s.tila.jarjestys for s in self.saannot if s.tila in {VIRHE, VAROITUS}}
        return (
            self.syyt.filter(pl.col("rule").is_in(list(states)), ~pl.col("hyvaksytty"))
            .with_columns(
                state=pl.col("rule").replace_strict(states, default=None, return_dtype=pl.Int32),
                rank=pl.int_range(pl.len()).over("rule"),
            )
            .sort("state", "rank", "place", maintain_order=True)
        )


def content_of(tarkastus: Tarkastus, kieli: Kieli = Kieli.FI) -> Sisalto:
    """Put a validation in the order it is read in, in the words of a language.

    Raises:
        ValueError: a finding is of a rule that has no outcome, so that it would not be shown.
    """
    saannot = _in_order(tarkastus.tulokset)
    found = tarkastus.findings
    if tarkastus.tekstit is not None:
        found = pl.concat([found, tarkastus.tekstit], how="horizontal")
    findings = with_menders(_placed(found, saannot), tarkastus.syotteet)
    askeleet = steps(tarkastus.silta, kieli)
    return Sisalto(
        tarkastus,
        saannot,
        with_texts(findings, kieli),
        _folded(findings, kieli),
        askeleet,
        lists_of(tarkastus, kieli),
        kieli,
    )


def _summed(tila: Tila, saannot: tuple[Saanto, ...], loydokset: pl.DataFrame) -> Tilasumma:
    """Sum what is in a state: findings that are accepted are in that of accepted ones."""
    rules = [saanto.rule.id for saanto in saannot if saanto.tila is tila]
    own = pl.col("hyvaksytty") if tila is HYVAKSYTTY else pl.col("rule").is_in(rules)
    kept = loydokset.filter(own, pl.lit(tila is HYVAKSYTTY) | ~pl.col("hyvaksytty"))
    cents = kept.group_by("rule").agg(pl.col("affected_cents").sum().abs())
    return Tilasumma(tila, len(rules), kept.height, int(cents["affected_cents"].sum()))


def _in_order(tulokset: tuple[SaannonTulos, ...]) -> tuple[Saanto, ...]:
    """Order rules by state, then by the money at stake, then as the catalogue does."""
    catalogue = list(RULES)
    saannot = [Saanto(RULES[tulos.rule], tulos, tila_of(tulos)) for tulos in tulokset]
    return tuple(
        sorted(
            saannot,
            key=lambda saanto: (
                saanto.tila.jarjestys,
                -abs(saanto.tulos.affected_cents),
                catalogue.index(saanto.rule.id),
            ),
        )
    )


def _placed(findings: pl.DataFrame, saannot: tuple[Saanto, ...]) -> pl.DataFrame:
    """Give findings their severity and put them in the order of the rules."""
    by_rule = pl.DataFrame(
        [
            (saanto.rule.id, saanto.tulos.severity.value, place)
            for place, saanto in enumerate(saannot)
        ],
        schema={"rule": pl.String, "severity": pl.String, "place": pl.Int32},
        orient="row",
    )
    placed = findings.join(by_rule, on="rule", how="left", maintain_order="left")
    lost = placed.filter(pl.col("place").is_null())["rule"].unique().sort().to_list()
    if lost:
        raise ValueError(f"findings of rules without an outcome: {', '.join(lost)}")
    accepted = placed.with_columns(hyvaksytty=pl.col("waived_by") != "")
    return accepted.sort("place", "hyvaksytty", maintain_order=True)


def _folded(findings: pl.DataFrame, kieli: Kieli) -> pl.DataFrame:
    """Fold findings that share one cause: the same value, in one column of one file."""
    folded = findings.group_by(_CAUSE, maintain_order=True).agg(
        pl.col("place", "severity", "sheet", "row", "cell", "korjaaja").first(),
        pl.len().cast(pl.Int64).alias("riveja"),
        pl.col("affected_cents").sum(),
    )
    others = pl.col("riveja") - 1
    named = pl.format(lauseet.JA_MUUTA(kieli, solu="{}", maara="{}"), "cell", others)
    several = (others > 0) & (pl.col("cell") != "")
    shown = folded.with_columns(cell=pl.when(several).then(named).otherwise("cell"))
    told = with_texts(shown, kieli)
    return told.with_columns(folded["cell"]).sort(
        pl.col("place"),
        pl.col("hyvaksytty"),
        -pl.col("affected_cents").abs(),
        -pl.col("riveja"),
        maintain_order=True,
    )


def steps(silta: Silta, kieli: Kieli = Kieli.FI) -> tuple[Askel, ...]:
    """Return the bridge as the steps that are read from top to bottom."""
    return (
        Askel(sanat.TIEDOSTOISSA(kieli), silta.raw_cents),
        Askel(sanat.POIS_SAANNOLLA(kieli), silta.excluded_cents),
        Askel(sanat.HYLATTY(kieli), silta.rejected_cents),
        Askel(sanat.VAILLA_PAIKKAA(kieli), silta.unmapped_cents),
        Askel(sanat.KOHDISTETTU(kieli), silta.mapped_cents),
        Askel(sanat.RAPORTIN_LUVUISSA(kieli), silta.reported_cents),
        Askel(sanat.EROTUS(kieli), silta.difference_cents),
    )
