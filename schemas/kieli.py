"""The languages of the reports. Their words are in `sanat`, `vakiopohjat`, `rules`, `reasons`."""

from enum import StrEnum


class Kieli(StrEnum):
    """In English: a language of the reports: Finnish, Swedish or English."""

    FI = "fi"
    SV = "sv"
    EN = "en"

    @property
    def paate(self) -> str:
        """What a file's name ends in; nothing for Finnish."""
        return "" if self is Kieli.FI else f"-{self.value}"

    @property
    def maarite(self) -> str:
        """What documents call it: a language and a country; Swedish is Finland's."""
        return {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[self.value]
