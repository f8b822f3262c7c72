"""Finding the labels of a layout that are not given in the language of a report."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from flows.checking.layout_places import Kohdat, Rivi
from schemas.findings import Finding
from schemas.kieli import Kieli
from schemas.lajit import POHJAN_LAJIT, is_translation
from schemas.layouts import Nayta
from schemas.reasons.layouts import LABELS_MISSING

_RULE: Final = "name-is-in-the-language"
_NAMED: Final = 5
"""The most labels that a finding names."""

_WORD: Final = re.compile(r"[^\W\d_]{2}")
_PLACE: Final = re.compile(r"\{[^}]*\}")


def lacking_labels(
    rivit: Mapping[str, Sequence[Rivi]], kohdat: Kohdat, kieli: Kieli
) -> Iterator[tuple[int, Finding | None]]:
    """Count the labels of each column of a layout's sheets; tell those missing in the language.

    A column is told once, at its first empty cell. `rivit` are the rows by the kind of their sheet.
    """
    for laji in POHJAN_LAJIT:
        for sarake in laji.sarakkeet:
            if not (is_translation(sarake.termi) and sarake.termi.endswith(f"_{kieli}")):
                continue
            finnish = sarake.termi.removesuffix(f"_{kieli}")
            rows = [row for row in rivit.get(laji.nimi, ()) if _is_shown(row, finnish)]
            missing = [row for row in rows if not row[sarake.termi]]
            names = [row[finnish] for row in missing]
            listed = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
            found = LABELS_MISSING.of(language=kieli.value, count=len(names), names=listed)
            told = kohdat.finding(_RULE, missing[0], sarake.termi, found=found) if missing else None
            yield len(rows), told


def _is_shown(row: Rivi, termi: str) -> bool:
    """Tell whether a label is printed and has words in it."""
    words = _WORD.search(_PLACE.sub("", row[termi] or ""))
    return words is not None and row.get("naytetaan") != Nayta.EI
