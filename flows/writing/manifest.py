"""The manifest of a run, an auditor's receipt: what went in, by what code, what came out."""

import hashlib
import json
import os
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

from schemas.ajo import Ajo
from schemas.lahteet import Tiedosto

LIBRARIES: Final = ("jinja2", "openpyxl", "pandera", "polars", "prefect")
"""Libraries whose version may bear on what is written."""


def write_manifest(path: Path, manifest: Ajo) -> None:
    """Write the manifest as json with sorted keys.

    Raises:
        OSError: the file cannot be written.
    """
    text = json.dumps(_content(manifest), ensure_ascii=False, indent=2, sort_keys=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())


def read_output(path: Path, folder: Path) -> Tiedosto:
    """Return a written file with its hash, named by its path below `folder`."""
    content = path.read_bytes()
    return Tiedosto(
        nimi=path.relative_to(folder).as_posix(),
        sha256=hashlib.sha256(content).hexdigest(),
        tavuja=len(content),
    )


def python_version() -> str:
    """Return the interpreter's version, as `3.11.9`."""
    return platform.python_version()


def library_versions() -> dict[str, str]:
    """Return the installed version of each library that bears on what is written."""
    return {name: version(name) for name in LIBRARIES}


def _content(manifest: Ajo) -> dict[str, object]:
    return {
        "kausi": manifest.kausi.nimi,
        "number": manifest.numero,
        "previous_manifest_sha256": manifest.edellinen_sha256,
        "compared_to": manifest.vertailuajo,
        "a_year_before": manifest.vuosi_sitten,
        "division": manifest.toimiala,
        "check_only": manifest.vain_tarkastus,
        "layout": manifest.pohja,
        "languages": [kieli.value for kieli in manifest.kielet],
        "twins": [kaksonen.value for kaksonen in manifest.kaksoset],
        "with_texts": manifest.tekstit,
        "kept": dict(manifest.aineistot),
        "fingerprint": manifest.tunniste,
        "code_version": manifest.ohjelmaversio,
        "python": manifest.python,
        "libraries": dict(manifest.kirjastot),
        "lock_sha256": manifest.lukko_sha256,
        "definitions_sha256": manifest.maaritelmat_sha256,
        "inputs": _files(manifest.syotteet),
        "outputs": _files(manifest.tulosteet),
        "published": manifest.julkaistu,
        "published_fingerprint": manifest.julkaistu_tunniste,
        "verdict": {kieli.value: sentence for kieli, sentence in manifest.paatos.items()},
        "draft": manifest.luonnos,
        "started_at": manifest.alkoi,
        "finished_at": manifest.paattyi,
        "metrics": dict(manifest.mitat),
    }


def _files(files: Iterable[Tiedosto]) -> list[dict[str, object]]:
    in_order = sorted(files, key=lambda file: file.nimi)
    return [{"file": file.nimi, "sha256": file.sha256, "bytes": file.tavuja} for file in in_order]
