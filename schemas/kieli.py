"""The languages of the reports. Their words stand beside what they are words of."""

from enum import StrEnum


class Kieli(StrEnum):
    """In English: a language of the reports: Finnish, Swedish or English."""

    FI = "fi"
    SV = "sv"
    EN = "en"

    @property
    def maarite(self) -> str:
        """What documents call it: a language and a country; Swedish is Finland's."""
        return {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[self.value]
