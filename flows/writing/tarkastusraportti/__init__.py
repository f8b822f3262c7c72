"""The validation report: what was read, tested and found, and whether the report may go out."""

from flows.writing.tarkastusraportti.report import write_tarkastus
from flows.writing.tarkastusraportti.sentences import verdict

__all__ = ["verdict", "write_tarkastus"]
