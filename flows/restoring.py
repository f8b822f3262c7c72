"""A kept run as it was ordered: its archived originals in a folder of their own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.keeping.records import Tallenne
from flows.keeping.store import Varasto
from flows.osavuosikatsaus import Tilaus
from schemas.kaksoset import Kaksonen
from schemas.kieli import Kieli


@contextmanager
def as_it_was(tulosteet: Path, run: Tallenne) -> Iterator[Tilaus]:
    """Give the order of a kept run on its own originals; its outputs would go beside them.

    Raises:
        MissingContentError: the history has lost an original.
        OSError: there is no room for the originals.
    """
    manifest, varasto = run.manifest, Varasto(tulosteet)
    with tempfile.TemporaryDirectory(prefix="toteuma-") as name:
        folder = Path(name)
        originals, outputs = folder / "input", folder / "output"
        outputs.mkdir()
        originals.mkdir()
        for each in manifest["inputs"]:
            path = originals / each["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(varasto.get(each["sha256"]))
        yield Tilaus(
            kausi=run.kausi,
            syotteet=originals,
            tulosteet=outputs,
            toimiala=manifest["division"],
            luonnos=manifest["draft"],
            vain_tarkastus=manifest["check_only"],
            pohja=manifest.get("layout"),
            tekstit=manifest.get("with_texts", False),
            kielet=tuple(map(Kieli, manifest.get("languages", [Kieli.FI]))),
            kaksoset=tuple(map(Kaksonen, manifest.get("twins", ()))),
        )
