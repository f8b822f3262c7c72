"""The set of files that stands in a period's folder: their names, and which a new set replaces."""

import json
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Final

from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli

_DRAFT: Final = "-LUONNOS.xlsx"


def manifest_name(kausi: Kausi) -> str:
    """Return the file name of the manifest of a period's run."""
    return f"ajo-{kausi.nimi}.json"


def report_name(
    kausi: Kausi, toimiala: str, *, luonnos: bool = False, kieli: Kieli = Kieli.FI
) -> str:
    """Return the file name of a division's report, the division folded to ASCII.

    The name of one in another language than Finnish tells the language.
    """
    folded = unicodedata.normalize("NFKD", toimiala.casefold())
    ascii_only = folded.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    end = _DRAFT if luonnos else ".xlsx"
    return f"osavuosikatsaus-{kausi.nimi}-{slug}{kieli.paate}{end}"


def fingerprint_of(folder: Path, kausi: Kausi) -> str | None:
    """Return the fingerprint of the report that stands, as the last run's manifest tells it."""
    manifest = folder / manifest_name(kausi)
    if not manifest.exists():
        return None
    standing = json.loads(manifest.read_text(encoding="utf-8")).get("published_fingerprint")
    return None if standing is None else str(standing)


def superseded(
    folder: Path,
    written: Collection[str],
    *,
    same: bool,
    every_division: bool,
    in_other_languages: Collection[str],
) -> frozenset[str]:
    """Name what the files written replace: validation reports and drafts, and reports gone stale.

    With a workbook go its twins; those that were not ordered anew stay only beside the very same.
    Stale are those of divisions that are no more, when every division was written, and the names
    `in_other_languages` (of the same divisions, not ordered) unless they were made of the `same`.
    """
    stale = None if every_division else frozenset(in_other_languages)
    kept = frozenset(in_other_languages) if same else frozenset()
    gone = _workbooks(folder, written, stale, kept)
    twins = set()
    for path in folder.glob("osavuosikatsaus-*"):
        workbook, ending = f"{path.stem}.xlsx", path.suffix.removeprefix(".")
        anew = workbook in written and not (same and not workbook.endswith(_DRAFT))
        if ending in set(Kaksonen) and path.name not in written and (anew or workbook in gone):
            twins.add(path.name)
    return gone | twins


def _workbooks(
    folder: Path, written: Collection[str], stale: frozenset[str] | None, kept: frozenset[str]
) -> frozenset[str]:
    """Name the workbooks and validation reports that go; `stale` is None for all that stand."""
    reports = {
        name for name in written if name.startswith("osavuosikatsaus-") and name.endswith(".xlsx")
    }
    published = {name for name in reports if not name.endswith(_DRAFT)}
    drafts = {f"{name.removesuffix('.xlsx')}{_DRAFT}" for name in published}
    checks = {path.name for path in folder.glob("tarkastusraportti-*")} - set(written)
    if not published:
        return frozenset(checks)
    standing = {path.name for path in folder.glob("osavuosikatsaus-*.xlsx")} - published
    return frozenset(checks | drafts | ((standing if stale is None else stale) - kept))
