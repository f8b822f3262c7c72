"""Why a figure is another one in a later run."""

from enum import StrEnum


class Muutossyy(StrEnum):
    """In English: why a figure differs between two runs."""

    NEW_POSTINGS = "new-postings"
    REMOVED_POSTINGS = "removed-postings"
    CHANGED_MAPPING = "changed-mapping"
    CHANGED_BUDGET = "changed-budget"
