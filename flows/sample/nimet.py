"""Invented people and firms, as the free text of real exports is full of them."""

from typing import Final

from flows.sample.sattuma import Sattuma

ETUNIMET: Final = (
    "Aila", "Eemeli", "Helka", "Hilkka", "Kaapo", "Lempi", "Onni", "Pihla", "Sylvi", "Taisto",
    "Tuovi", "Urho", "Venla", "Viljo", "Vuokko", "Väinö",
)  # fmt: skip
SUKUNIMET: Final = (
    "Hiirenkorva", "Honkasuo", "Kivirasi", "Kuutamo", "Lehtovirta", "Metsäharju", "Mustapuro",
    "Ojanlatva", "Pihlajapuu", "Ruskovaara", "Salmenkaita", "Sarkalahti", "Tuulensuu",
    "Vaahterisko", "Varpumäki", "Ylispelto",
)  # fmt: skip
_YRITYKSET: Final = (
    "Aallonharja Viestintä Oy", "Harjun Kirjakulma Ky", "Itäreitin Kuljetus Oy",
    "Jyräsjoen Tukku Oy", "Kaislarannan Catering Oy", "Kaavakulma Konsultit Oy",
    "Kymenreunan Rakennus Oy", "Lumolehto Siivous Oy", "Mäntyniemen Sähkö Oy",
    "Pohjoisrannan Paino Oy", "Rautapaja Kuusela & Pojat Oy", "Sinivuoren ICT-palvelut Oy",
    "Tasamaan Maanrakennus Oy", "Tähtisilta Tapahtumat Oy", "Vesireitin Kiinteistöhuolto Oy",
)  # fmt: skip
_YHTEISOT: Final = (
    "Harjukylän kyläyhdistys ry", "Jyräsrannan tiekunta", "Kesäyön teatteriyhdistys ry",
    "Mäntymetsän yksityistien tiekunta", "Pihakulman asukasyhdistys ry", "Rantareitin tiekunta",
)  # fmt: skip

TUKIVIRASTO: Final = "Etuuslaitos"
VUOKRANANTAJA: Final = "Kaupungin tilapalvelut"


def person(sattuma: Sattuma) -> str:
    """Return a person's name."""
    return f"{sattuma.pick(ETUNIMET)} {sattuma.pick(SUKUNIMET)}"


def firm(sattuma: Sattuma) -> str:
    """Return a firm's name."""
    return sattuma.pick(_YRITYKSET)


def association(sattuma: Sattuma) -> str:
    """Return the name of an association or a road maintenance association."""
    return sattuma.pick(_YHTEISOT)
