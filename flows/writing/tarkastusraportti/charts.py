"""The charts of the page: drawn by pygal, stripped to their shapes. What they say is elsewhere.

The page's style gives them their colours, so that they follow the scheme and print in grey.
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from xml.etree import ElementTree as ET

from pygal import Bar, HorizontalBar
from pygal.graph.graph import Graph
from pygal.style import Style

from schemas.kieli import Kieli
from schemas.written import thousands

# pygal leaves an import hook for maps behind, of a kind that Python no longer calls: no maps here.
sys.meta_path[:] = [hook for hook in sys.meta_path if type(hook).__module__ != "pygal"]

_LABEL: Final = 11
_MARGIN: Final = 4
_BAR_HEIGHT: Final = 34
_UNSEEN: Final = ("defs", "desc", "title")
_UNSEEN_CLASSES: Final = ("background", "tooltip-overlay", "text-overlay", "titles")
_OF_SCRIPT: Final = "rect reactive tooltip-trigger"
_FRACTION: Final = re.compile(r"-?[0-9]+\.[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kuvateksti:
    """In English: what a chart is called on the page, and what it shows, for who cannot see it."""

    tunnus: str
    nimi: str
    kuvaus: str


def lying_bars(teksti: Kuvateksti, palkit: Sequence[tuple[str, str, int]]) -> str:
    """Draw a lying bar for each (label, css class, cents), from zero."""
    chart = HorizontalBar(
        **_look(width=640, height=_BAR_HEIGHT * len(palkit) + 2 * _MARGIN),
        show_x_labels=False,
        show_y_guides=False,
        show_x_guides=False,
        truncate_label=-1,
    )
    chart.x_labels = [label for label, _, _ in reversed(palkit)]
    values = [{"value": abs(cents), "node": {"class": name}} for _, name, cents in reversed(palkit)]
    chart.add("", values)
    return _svg(chart, teksti)


def standing_bars(
    teksti: Kuvateksti,
    edellinen: Sequence[int | None],
    kuluva: Sequence[int | None],
    kieli: Kieli = Kieli.FI,
) -> str:
    """Draw the months of two years side by side, cents as euros, from zero."""
    chart = Bar(
        **_look(width=360, height=170),
        max_scale=5,
        value_formatter=partial(_whole_euros, kieli=kieli),
    )
    chart.x_labels = [str(month) for month, _ in enumerate(edellinen, start=1)]
    for year in (edellinen, kuluva):
        chart.add("", [None if cents is None else cents / 100 for cents in year])
    return _svg(chart, teksti)


def _look(width: int, height: int) -> dict[str, Any]:
    style = Style(label_font_size=_LABEL, major_label_font_size=_LABEL, font_family="inherit")
    return {
        "width": width,
        "height": height,
        "margin": _MARGIN,
        "spacing": 6,
        "show_legend": False,
        "style": style,
        "js": [],
    }


def _whole_euros(euros: float, kieli: Kieli) -> str:
    return thousands(round(euros), kieli)


def _svg(chart: Graph, teksti: Kuvateksti) -> str:
    """Return the chart as it stands in a page: no style, script, date or hidden text of its own."""
    root: ET.Element = chart.render_tree()
    shown = {"viewBox": root.attrib["viewBox"], "role": "img"}
    root.attrib.clear()
    root.attrib.update(shown)
    root.set("aria-labelledby", f"{teksti.tunnus}-nimi {teksti.tunnus}-kuvaus")
    _strip(root)
    for place, (tag, text) in enumerate((("title", teksti.nimi), ("desc", teksti.kuvaus))):
        told = ET.Element(tag, id=f"{teksti.tunnus}-{'nimi' if tag == 'title' else 'kuvaus'}")
        told.text = text
        root.insert(place, told)
    return ET.tostring(root, encoding="unicode")


def _strip(parent: ET.Element) -> None:
    for child in tuple(parent):
        classes = child.get("class", "").split()
        if callable(child.tag) or child.tag in _UNSEEN or set(classes) & set(_UNSEEN_CLASSES):
            parent.remove(child)
            continue
        shown = {k: _FRACTION.sub(_tenths, v) for k, v in child.attrib.items() if v != _OF_SCRIPT}
        child.attrib.clear()
        child.attrib.update(shown)
        _strip(child)


def _tenths(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}"
