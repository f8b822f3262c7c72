"""Why a row is in no figure, in a sentence."""

from collections.abc import Mapping
from typing import Any, Final

from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat.kohtalot import KIRJAUS, MAARARAHA
from schemas.sanat.luokat import class_name

_UNKNOWN: Final = "–"


def why_in_no_figure(row: Mapping[str, Any], kausi: Kausi, kieli: Kieli) -> str:
    """Say why a row of `JOHDETUT` or of `JOHDETUT_MAARARAHAT` is in no figure."""
    sentences = MAARARAHA if "paatos" in row else KIRJAUS
    month = row.get("kausi")
    words = {
        **row,
        "luokka": class_name(row["luokka"], kieli) if row.get("luokka") else None,
        "kuukausi": f"{month % 100}/{month // 100}" if month else None,
        "viimeinen": f"{kausi.kuukaudet}/{kausi.vuosi}",
        "nykyinen": kausi.vuosi,
        "edellinen": kausi.edellinen_vuosi,
        "vuosi": row.get("vuosi") or (month // 100 if month else None),
    }
    shown = {name: _UNKNOWN if value is None else value for name, value in words.items()}
    return sentences[row["syy"]](kieli, **shown)
