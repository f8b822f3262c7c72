"""Numbers and days as text of a language: amounts, counts, shares, nouns that follow a count.

Swedish is written as in Finland: its numbers and days have the Finnish form.
"""

from datetime import date
from typing import Final

from schemas.kausi import KUUKAUDET
from schemas.kieli import Kieli

_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"


def euros(cents: int, kieli: Kieli = Kieli.FI) -> str:
    """Write cents as euros: 123450 is `1 234,50 €`, in English `€1,234.50`; a real minus sign."""
    whole, rest = divmod(abs(cents), 100)
    sign = _MINUS if cents < 0 else ""
    if kieli is Kieli.EN:
        return f"{sign}€{thousands(whole, kieli)}.{rest:02}"
    return f"{sign}{thousands(whole)},{rest:02}{_SPACE}€"


def whole_euros(euroa: int, kieli: Kieli = Kieli.FI) -> str:
    """Write whole euros: `1 234 €`, in English `€1,234`."""
    if kieli is Kieli.EN:
        return f"{_MINUS if euroa < 0 else ''}€{thousands(abs(euroa), kieli)}"
    return f"{thousands(euroa)} €"


def thousands(count: int, kieli: Kieli = Kieli.FI) -> str:
    """Write a whole number in groups of three digits."""
    text = f"{abs(count):,}"
    if kieli is not Kieli.EN:
        text = text.replace(",", _SPACE)
    return f"{_MINUS}{text}" if count < 0 else text


def per_cent(part: int, whole: int, kieli: Kieli = Kieli.FI) -> str:
    """Write a share with one decimal, rounded half up; a share of nothing is a dash.

    A share that is not zero never prints as 0,0, nor one below the whole as 100,0.
    """
    if whole == 0:
        return "–"
    point, end = (".", "%") if kieli is Kieli.EN else (",", f"{_SPACE}%")
    tenths = (2000 * part + whole) // (2 * whole)
    if part > 0 and tenths == 0:
        return f"<{_SPACE}0{point}1{end}"
    if part < whole and tenths >= 1000:  # noqa: PLR2004 -- the whole in tenths of a per cent
        return f">{_SPACE}99{point}9{end}"
    return f"{thousands(tenths // 10, kieli)}{point}{tenths % 10}{end}"


def tenths_per_cent(tenths: int, kieli: Kieli = Kieli.FI) -> str:
    """Write tenths of a per cent: 1234 is `123,4 %`, in English `123.4%`."""
    point, end = (".", "%") if kieli is Kieli.EN else (",", f"{_SPACE}%")
    sign = _MINUS if tenths < 0 else ""
    return f"{sign}{thousands(abs(tenths) // 10, kieli)}{point}{abs(tenths) % 10}{end}"


def one_decimal(luku: float, kieli: Kieli = Kieli.FI) -> str:
    """Write a number with one decimal: `4,5`, in English `4.5`."""
    text = f"{luku:.1f}"
    return text if kieli is Kieli.EN else text.replace(".", ",")


def seconds(kesto_s: float, kieli: Kieli = Kieli.FI) -> str:
    """Write a duration in seconds with one decimal: `2,5 s`, in English `2.5 s`."""
    return f"{one_decimal(kesto_s, kieli)} s"


def day(paiva: date, kieli: Kieli = Kieli.FI) -> str:
    """Write a day: `31.3.2023`, in English `31 March 2023`."""
    if kieli is Kieli.EN:
        return f"{day_of_month(paiva, kieli)} {paiva.year}"
    return f"{day_of_month(paiva)}{paiva.year}"


def day_of_month(paiva: date, kieli: Kieli = Kieli.FI) -> str:
    """Write a day without its year: `31.3.`, in English `31 March`."""
    if kieli is Kieli.EN:
        return f"{paiva.day} {KUUKAUDET[kieli][paiva.month - 1]}"
    return f"{paiva.day}.{paiva.month}."


def days(alku: date, loppu: date, kieli: Kieli = Kieli.FI) -> str:
    """Write the days of one year from the first to the last: `1.1.–31.3.2023`."""
    return f"{day_of_month(alku, kieli)}–{day(loppu, kieli)}"
