"""The languages of the reports. Their words stand beside what they are words of."""

from enum import StrEnum


class Kieli(StrEnum):
    """In English: a language of the reports: Finnish, Swedish or English."""

    FI = "fi"
    SV = "sv"
    EN = "en"
