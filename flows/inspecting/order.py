"""The order in which the format wants the children of an element."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from flows.inspecting.check import Flaw
from flows.inspecting.package import local


def order_flaws(place: str, root: Element, order: tuple[str, ...]) -> Iterator[Flaw]:
    """Find children that do not stand in the order that the format gives, or are unknown."""
    last = -1
    for each in root:
        name = local(each)
        if name not in order:
            yield Flaw(place, f"elementti {name} ei kuulu tähän")
        elif order.index(name) < last:
            yield Flaw(place, f"elementti {name} on väärässä järjestyksessä")
        else:
            last = order.index(name)
