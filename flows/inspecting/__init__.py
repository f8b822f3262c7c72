"""Inspecting a workbook that was made: a list of checks, each one object. It only reads.

The parts of the file are read here anew, by nothing that wrote them.
"""

from flows.inspecting.inspection import CHECKS, inspect

__all__ = ["CHECKS", "inspect"]
