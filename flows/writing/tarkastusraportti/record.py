"""The validation report for programs: the whole of it, in the shape that is promised to them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from flows.writing.tarkastusraportti.content import Sisalto, Tilasumma
from flows.writing.tarkastusraportti.sentences import answers
from schemas.finding_texts import with_texts
from schemas.hyvaksynta import Hyvaksytty
from schemas.kieli import Kieli
from schemas.tarkastus import RIVISILTA, SaannonTulos, Silta, Syote, Tarkastus


def render_record(sisalto: Sisalto) -> str:
    """Return the report as json, one object a line so that two reports compare line by line."""
    tarkastus = sisalto.tarkastus
    publishing, mending, tying, changes = (vastaus.lause for vastaus in answers(sisalto))
    parts = {
        "kausi": _line(tarkastus.kausi.nimi),
        "published": _line(tarkastus.julkaistu),
        "verdict": _line(publishing),
        "inputs": _lines(_input(syote, tarkastus) for syote in tarkastus.syotteet),
        "skipped": _lines(tarkastus.ohitetut.select("file", "sheet", "row", "reason").to_dicts()),
        "rules": _lines(_rule(saanto.tulos) for saanto in sisalto.saannot),
        "findings": _lines(_findings(sisalto.loydokset).iter_rows(named=True)),
        "bridge": _line(_bridge(tarkastus.silta)),
        "with_texts": _line(sisalto.tekstein),
        "draft": _line(tarkastus.luonnos),
        "fingerprint": _line(tarkastus.tunniste),
        "mending": _line(mending),
        "tying": _line(tying),
        "changes": _line(changes),
        "outputs": _line(dict(sorted(tarkastus.tulosteet.items()))),
        "bridge_by_file": _lines(tarkastus.silta.tiedostot.to_dicts()),
        "bridge_by_line": _lines(tarkastus.silta.rivit.select(list(RIVISILTA)).to_dicts()),
        "bridge_left_out": _lines(map(_left_out, tarkastus.silta.poisjatot)),
        "waivers": _lines(map(_waiver, tarkastus.hyvaksytyt)),
        "compared_to": _line(_compared(tarkastus)),
        "states": _lines(map(_state, sisalto.tilat)),
        "months": _lines(tarkastus.kuukaudet.to_dicts()),
        "amendments": _lines(map(_amendment, tarkastus.muutokset.iter_rows(named=True))),
        "mended": _lines(_mended(tarkastus, sisalto.kieli).iter_rows(named=True)),
    }
    body = ",\n".join(f"{_line(name)}: {text}" for name, text in parts.items())
    return f"{{\n{body}\n}}\n"


def _line(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    text = ",\n  ".join(map(_line, rows))
    return f"[\n  {text}\n]" if text else "[]"


def _input(syote: Syote, tarkastus: Tarkastus) -> dict[str, Any]:
    return {
        "file": syote.tiedosto,
        "sha256": syote.sha256,
        "bytes": syote.tavuja,
        "sheet": syote.taulukko,
        "kind": syote.laji,
        "header_row": syote.otsikkorivi,
        "rows_read": syote.riveja_luettu,
        "rows_used": syote.riveja_kaytetty,
        "rows_skipped": syote.riveja_ohitettu,
        "sign": syote.merkki,
        "total_cents": syote.summa_cents,
        "accounts": syote.tileja,
        "units": syote.kustannuspaikkoja,
        "codes": dict(syote.koodit),
        "amounts": dict(syote.summat),
        "debit_cents": syote.debet_cents,
        "credit_cents": syote.kredit_cents,
        "marked_copy": tarkastus.palautettavat.get(syote.tiedosto),
        "kept_original": tarkastus.arkistoidut.get(syote.tiedosto),
    }


def _rule(tulos: SaannonTulos) -> dict[str, Any]:
    return {
        "rule": tulos.rule,
        "severity": tulos.severity.value,
        "trial": tulos.kokeilussa,
        "tested": tulos.tested,
        "failed": tulos.failed,
        "waived": tulos.waived,
        "affected_cents": tulos.affected_cents,
        "status": tulos.status.value,
    }


def _state(summa: Tilasumma) -> dict[str, Any]:
    return {
        "state": summa.tila.tunnus,
        "rules": summa.saantoja,
        "findings": summa.loydoksia,
        "affected_cents": summa.cents,
    }


def _findings(loydokset: pl.DataFrame) -> pl.DataFrame:
    return loydokset.select(
        "rule",
        "severity",
        "file",
        "sheet",
        "cell",
        "row",
        "column",
        "found",
        "expected",
        "message",
        "fix",
        waived_by=pl.when(pl.col("waived_by") != "").then("waived_by"),
        change=pl.when(pl.col("muutos") != "").then("muutos"),
        affected_cents="affected_cents",
        mender="korjaaja",
        **({"text": "selite", "partner": "kumppani"} if "selite" in loydokset.columns else {}),
    )


def _left_out(reason: tuple[str, int, int]) -> dict[str, Any]:
    syy, rows, cents = reason
    return {"reason": syy, "rows": rows, "cents": cents}


def _waiver(hyvaksytty: Hyvaksytty) -> dict[str, Any]:
    return {
        "rule": hyvaksytty.saanto,
        "target": hyvaksytty.kohde,
        "reason": hyvaksytty.perustelu,
        "approver": hyvaksytty.hyvaksyja,
        "until": hyvaksytty.voimassa_asti.isoformat(),
        "findings": hyvaksytty.loydoksia,
        "affected_cents": hyvaksytty.affected_cents,
    }


def _amendment(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "decision": row["paatos"],
        "decided": None if row["paatospaiva"] is None else row["paatospaiva"].isoformat(),
        "in_figures": row["voimassa"],
        "rows": row["riveja"],
        "income_cents": row["tulot_cents"],
        "cost_cents": row["menot_cents"],
        "net_cents": row["netto_cents"],
        "files": row["tiedostot"],
    }


def _compared(tarkastus: Tarkastus) -> dict[str, Any] | None:
    vertailu = tarkastus.vertailu
    if vertailu is None:
        return None
    return {"run": vertailu.numero, "fingerprint": vertailu.tunniste}


def _mended(tarkastus: Tarkastus, kieli: Kieli) -> pl.DataFrame:
    """Return the findings of the run compared with that are no more, with their sentences."""
    if tarkastus.vertailu is None:
        return pl.DataFrame()
    told = with_texts(tarkastus.vertailu.korjatut, kieli)
    return told.select("rule", "file", "sheet", "cell", "found", "message", "affected_cents")


def _bridge(silta: Silta) -> dict[str, int]:
    return {
        "raw_cents": silta.raw_cents,
        "excluded_cents": silta.excluded_cents,
        "rejected_cents": silta.rejected_cents,
        "unmapped_cents": silta.unmapped_cents,
        "mapped_cents": silta.mapped_cents,
        "reported_cents": silta.reported_cents,
        "difference_cents": silta.difference_cents,
    }
