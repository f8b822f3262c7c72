"""What is proposed for a file's headings, on its way from the child process to its parent."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import IO, Any, Final

from flows.reading.refusal import Refusal
from schemas.ehdotus import Ehdotus, Taulukkoehdotus

PROPOSE: Final = "ehdota"
"""What a request for proposals holds: the file's name."""


def write_proposals(propose: Callable[[], Iterable[Taulukkoehdotus]], stream: IO[bytes]) -> None:
    """Write what is proposed for a file, or why it cannot be read."""
    try:
        answer: dict[str, list[Any]] = {"taulukot": [asdict(each) for each in propose()]}
    except Refusal as refusal:
        answer = {"este": [refusal.syy, refusal.saanto]}
    stream.write(json.dumps(answer).encode())
    stream.flush()


def read_proposals(stream: IO[bytes]) -> tuple[Taulukkoehdotus, ...]:
    """Return the proposals of a stream that holds nothing else.

    Raises:
        Refusal: the file could not be read.
    """
    stream.seek(0)
    answer = json.load(stream)
    if "este" in answer:
        syy, saanto = answer["este"]
        raise Refusal(syy, saanto=saanto)
    return tuple(_sheet(fields) for fields in answer["taulukot"])


def _sheet(fields: dict[str, Any]) -> Taulukkoehdotus:
    ehdotukset = tuple(
        Ehdotus(**{**each, "naytteet": tuple(each["naytteet"])}) for each in fields["ehdotukset"]
    )
    own = {"puuttuvat": tuple(fields["puuttuvat"]), "ehdotukset": ehdotukset}
    return Taulukkoehdotus(**{**fields, **own})
