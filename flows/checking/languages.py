"""Names of units in the languages they are given in, and what a report in one of them lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.layout_labels import lacking_labels
from flows.checking.layout_places import Kohdat
from schemas.findings import Finding, Outcome
from schemas.kieli import Kieli
from schemas.layouts import Nimi
from schemas.organisaatio import Hankkeet, Organisaatio, Palvelualueet
from schemas.reasons.checks import ACCOUNTS_MISSING, NAMES_MISSING, TEXTS_MISSING
from schemas.tarkistettu import Tarkistettu
from schemas.toistuvat import as_texts

_RULE: Final = "name-is-in-the-language"
_NAMED: Final = 5
"""The most missing names that a finding lists."""


def unit_names(
    organisaatio: DataFrame[Organisaatio],
    palvelualueet: DataFrame[Palvelualueet],
    hankkeet: DataFrame[Hankkeet],
) -> Mapping[str, Nimi]:
    """Return the names of divisions, service areas, their headings and investment groups.

    Each is found by its Finnish name; the first that is given in a language holds. A heading
    without one is that of its service area.
    """
    areas = organisaatio.select("palvelualue", "palvelualue_sv", "palvelualue_en").unique(
        "palvelualue", keep="first", maintain_order=True
    )
    headings = palvelualueet.join(areas, on="palvelualue", how="left", maintain_order="left")
    own = [_named(organisaatio, name) for name in ("toimiala", "palvelualue")]
    of_headings = headings.select(
        fi="otsikko",
        sv=pl.coalesce("otsikko_sv", "palvelualue_sv"),
        en=pl.coalesce("otsikko_en", "palvelualue_en"),
    )
    rows = pl.concat([*own, of_headings, _named(hankkeet, "investointiryhma")])
    names = rows.group_by("fi", maintain_order=True).agg(pl.col("sv", "en").drop_nulls().first())
    return {
        fi: Nimi(fi=fi, sv=sv or "", en=en or "")
        for fi, sv, en in names.select("fi", "sv", "en").iter_rows()
    }


def _named(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    return rows.select(fi=column, sv=f"{column}_sv", en=f"{column}_en")


def with_languages_tested(tarkistettu: Tarkistettu, kielet: Sequence[Kieli]) -> Tarkistettu:
    """Add what reports in these languages show in Finnish, told once for each language."""
    others = [kieli for kieli in kielet if kieli is not Kieli.FI]
    if not others:
        return tarkistettu
    tested = [part for kieli in others for part in _lacking(tarkistettu, kieli)]
    outcome = Outcome.of(
        _RULE, sum(count for count, _ in tested), [found for _, found in tested if found]
    )
    return replace(tarkistettu, tulokset=(*tarkistettu.tulokset, outcome))


def _lacking(tarkistettu: Tarkistettu, kieli: Kieli) -> tuple[tuple[int, Finding | None], ...]:
    """Count labels, names, accounts and texts; tell those that are not given in the language."""
    names = _printed(tarkistettu)
    missing = [name for name in names if not tarkistettu.nimet[name].in_own(kieli)]
    listed = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
    of_names = NAMES_MISSING.of(language=kieli.value, count=len(missing), names=listed)
    accounts, nameless = _accounts(tarkistettu, kieli)
    of_accounts = ACCOUNTS_MISSING.of(language=kieli.value, count=nameless)
    texts, lacking = _texts(tarkistettu, kieli)
    of_texts = TEXTS_MISSING.of(language=kieli.value, count=lacking)
    kohdat = Kohdat(tarkistettu.lahteet)
    given = tarkistettu.pohjien_rivit.values()
    return (
        *(told for rivit in given for told in lacking_labels(rivit, kohdat, kieli)),
        (len(names), Finding(rule=_RULE, found=of_names) if missing else None),
        (accounts, Finding(rule=_RULE, found=of_accounts) if nameless else None),
        (texts, Finding(rule=_RULE, found=of_texts) if lacking else None),
    )


def _printed(tarkistettu: Tarkistettu) -> list[str]:
    """Return the names that reports print, each once; a heading stands for its service area."""
    divisions, groups = tarkistettu.yksikot["toimiala"], tarkistettu.ryhmat["investointiryhma"]
    names = (*divisions, *tarkistettu.yksikot["otsikko"], *groups)
    return [name for name in dict.fromkeys(names) if name in tarkistettu.nimet]


def _accounts(tarkistettu: Tarkistettu, kieli: Kieli) -> tuple[int, int]:
    """Return how many accounts of the figures have a name, and how many not in the language."""
    names = tarkistettu.tilien_nimet
    accounts = as_texts(
        tarkistettu.kirjaukset.group_by("tili").agg(nimetty=pl.col("tilin_nimi").count() > 0)
    )
    in_ledger = accounts.filter("nimetty")["tili"]
    in_chart = names.join(accounts, on="tili", how="semi")["tili"]
    given = names.filter(pl.col(f"tilin_nimi_{kieli}").is_not_null())["tili"]
    named = set(in_ledger) | set(in_chart)
    return len(named), len(named - set(given))


def _texts(tarkistettu: Tarkistettu, kieli: Kieli) -> tuple[int, int]:
    """Return how many goals and texts there are, and how many are not in the language."""
    rows = ((tarkistettu.tavoitteet, "tavoite"), (tarkistettu.tekstit, "teksti"))
    return (
        sum(frame.height for frame, _ in rows),
        sum(frame[f"{column}_{kieli}"].null_count() for frame, column in rows),
    )
