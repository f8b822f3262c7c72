"""The validation report: what was read, tested and found, and whether the report may go out."""

from flows.writing.tarkastusraportti.content import content_of
from flows.writing.tarkastusraportti.report import write_tarkastus
from flows.writing.tarkastusraportti.sentences import answers, causes_told, verdict

__all__ = ["answers", "causes_told", "content_of", "verdict", "write_tarkastus"]
