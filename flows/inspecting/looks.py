"""How cells look: fonts, fills, alignment, and the named styles they follow."""

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.package import Package, child, children, is_true, local
from flows.writing.styles import Style

BLACK: Final = "000000"
WHITE: Final = "FFFFFF"
_PLAIN: Final = "Normal"
_THEME_ORDER: Final = (
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_FORMATS: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "d.m.yyyy"
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a cell looks; `named` is the style it follows, `own` whether its font is not that's.

    Colours are six hex digits; a fill of None is white paper.
    """

    named: str
    own: bool
    style: Style
    color: str
    fill: str | None


def read_looks(package: Package, styles: Element | None, theme: str | None) -> tuple[Look, ...]:
    """Return the looks that cells refer to by number."""
    palette = _palette(package.roots.get(theme or ""))
    fonts = tuple(children(styles, "fonts", "font"))
    fills = tuple(children(styles, "fills", "fill"))
    bases = tuple(children(styles, "cellStyleXfs", "xf"))
    formats = {
        each.get("numFmtId", ""): each.get("formatCode", "")
        for each in children(styles, "numFmts", "numFmt")
    }
    names = {
        each.get("xfId", ""): each.get("name", "")
        for each in children(styles, "cellStyles", "cellStyle")
    }
    looks = []
    for xf in children(styles, "cellXfs", "xf"):
        font, fill = _at(fonts, xf.get("fontId")), _at(fills, xf.get("fillId"))
        base = _at(bases, xf.get("xfId"))
        number = xf.get("numFmtId", "0")
        looks.append(
            Look(
                named=names.get(xf.get("xfId", "0"), _PLAIN),
                own=base is not None and base.get("fontId") != xf.get("fontId"),
                style=_style(font, child(xf, "alignment"), formats.get(number, _format(number))),
                color=_color(child(font, "color"), palette) or BLACK,
                fill=_fill(fill, palette),
            )
        )
    return tuple(looks)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]  # fmt: skip  # noqa: E501, PLR2004  WCAG's constants
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _style(font: Element | None, alignment: Element | None, number_format: str) -> Style:
    size, bold = child(font, "sz"), child(font, "b")
    given = {} if alignment is None else alignment.attrib
    return Style(
        name="",
        size=float(size.get("val", "11")) if size is not None else 11.0,
        bold=bold is not None and bold.get("val", "1") not in {"0", "false"},
        wrap=is_true(given.get("wrapText")),
        indent=int(given.get("indent", "0")),
        number_format=number_format,
    )


def _format(number: str) -> str:
    return _FORMATS.get(int(number), "General") if number.isdigit() else "General"


def _fill(fill: Element | None, palette: Sequence[str]) -> str | None:
    pattern = child(fill, "patternFill")
    if pattern is None or pattern.get("patternType", "none") == "none":
        return None
    return _color(child(pattern, "fgColor"), palette)


def _color(color: Element | None, palette: Sequence[str]) -> str | None:
    """Return a colour; None of an automatic one and of one that is not known."""
    if color is None:
        return None
    if rgb := color.get("rgb"):
        return rgb[-6:].upper()
    theme = color.get("theme", "")
    if not theme.isdigit() or int(theme) >= len(palette):
        return None
    return _tinted(palette[int(theme)], float(color.get("tint", "0")))


def _tinted(color: str, tint: float) -> str:
    parts = (int(color[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(*parts)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    rgb = colorsys.hls_to_rgb(hue, min(1, light), saturation)
    return "".join(f"{round(part * 255):02X}" for part in rgb)


def _palette(theme: Element | None) -> tuple[str, ...]:
    scheme = child(theme, "themeElements", "clrScheme")
    found = {local(each): each[0] for each in ([] if scheme is None else scheme) if len(each)}
    shown = [found[name] for name in _THEME_ORDER if name in found]
    return tuple(each.get("lastClr", each.get("val", BLACK)).upper() for each in shown)


def _at(elements: Sequence[Element], place: str | None) -> Element | None:
    number = int(place) if place and place.isdigit() else 0
    return elements[number] if number < len(elements) else None
