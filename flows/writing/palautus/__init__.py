"""The returned copy: the sender's own workbook with its bad cells marked, explained and listed."""

from flows.writing.palautus.copies import Palautus, write_returned

__all__ = ["Palautus", "write_returned"]
