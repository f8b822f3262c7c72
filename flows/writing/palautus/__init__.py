"""The returned copy: the sender's own workbook with its bad cells marked, explained and listed."""

from flows.writing.palautus.copies import SUFFIX, Palautus, write_returned

__all__ = ["SUFFIX", "Palautus", "write_returned"]
