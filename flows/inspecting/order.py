"""The order in which the format wants the children of an element."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from flows.inspecting.check import Flaw
from flows.inspecting.package import local
from schemas.sanat import tiedostomuoto as sanat


def order_flaws(place: str, root: Element, order: tuple[str, ...]) -> Iterator[Flaw]:
    """Find children that do not stand in the order that the format gives, or are unknown."""
    last = -1
    for each in root:
        name = local(each)
        if name not in order:
            yield Flaw(place, sanat.EI_KUULU.of(nimi=name))
        elif order.index(name) < last:
            yield Flaw(place, sanat.VAARASSA_JARJESTYKSESSA.of(nimi=name))
        else:
            last = order.index(name)
