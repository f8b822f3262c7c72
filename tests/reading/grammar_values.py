"""Every way to write a value, drawn with what it means, or with the rule it breaks."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from tests.reading.raw_xlsx import CLOCK, DAY, DURATION, MOMENT, PADDED, PERCENT, Cell

Draw = st.DrawFn
_MONTHS: Final = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä",
    "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip
_ERRORS: Final = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?")
_TEXT_WAYS: Final = ("s", "inline", "rich", "str")


@dataclass(frozen=True)
class Written:
    """A cell and what it means; `rule` is the rule it breaks, and then it means nothing.

    `open` and `decisive` say of an amount in text whether its mark may be of thousands or of
    decimals, and whether it shows which of the two is the column's.
    """

    cell: Cell | None
    value: object = None
    rule: str = ""
    open: bool = False
    decisive: bool = False


EMPTY: Final = Written(None)


@dataclass(frozen=True, kw_only=True)
class Medium:
    """What cells are written in: a workbook or delimited text, and its day zero.

    `muotoiltu`: cells may have styles of times and the like, beside that of days. `laskematta`:
    formulas may lack their value.
    """

    csv: bool = False
    vuosi_1904: bool = False
    muotoiltu: bool = True
    laskematta: bool = True

    @property
    def day_zero(self) -> date:
        """The day that serials count from."""
        return date(1904, 1, 1) if self.vuosi_1904 else date(1899, 12, 30)

    def serial(self, day: date) -> int:
        """Return the number of a day."""
        return (day - self.day_zero).days

    def text(self, draw: Draw, text: str) -> Cell:
        """Store a text in one of the ways a text may be stored, perhaps with blanks around it."""
        around = draw(st.sampled_from(["{}", "{}", "{}", " {} ", "\u00a0{}", "{}\u202f", "'{}"]))
        if self.csv:
            return Cell("s", around.format(text))
        if draw(st.integers(0, 9)) == 0:
            return Cell(draw(st.sampled_from(["s", "inline"])), f"{text}_x000D_\n")
        return Cell(draw(st.sampled_from(_TEXT_WAYS)), around.format(text))


def no_value(draw: Draw, medium: Medium, rule: str) -> Written:
    """Draw a cell that holds no value of any kind."""
    ways = [
        Written(Cell("e", draw(st.sampled_from(_ERRORS))), rule="cell-has-no-error"),
        Written(Cell("s", draw(st.sampled_from(_ERRORS))), rule="cell-has-no-error"),
    ]
    if not medium.csv:
        ways.append(Written(Cell("b", draw(st.sampled_from("01"))), rule=rule))
        if medium.laskematta:
            ways.append(Written(Cell("f", "1+1"), rule="formula-has-a-value"))
        if medium.muotoiltu:
            time = draw(st.sampled_from([CLOCK, DURATION]))
            ways.append(Written(Cell("n", "0.5", time), rule=rule))
    return draw(st.sampled_from(ways[1:] if medium.csv else ways))


@dataclass(frozen=True)
class Marks:
    """How a column of amounts in text is written."""

    thousands: str
    decimal: str

    @property
    def grouping_is_a_mark(self) -> bool:
        return self.thousands in {".", ","}


MARKS: Final = (
    *(Marks(space, mark) for space in (" ", "\u00a0", "\u202f", "'", "") for mark in ",."),
    Marks(".", ","), Marks(",", "."),
)  # fmt: skip
_BROKEN_AMOUNTS: Final = (
    "abc", "12 34,5", "--5", "-5-", "(-5)", "(5", "-", "–", "1.2.2023", "12 %", "\uff11\uff12",
    "12 e 50", "nan", "1..5",
)  # fmt: skip


def amount(draw: Draw, medium: Medium, marks: Marks) -> Written:
    """Draw an amount."""
    cents = draw(st.integers(-(10**9), 10**9) | st.integers(-5000, 5000))
    if draw(st.integers(0, 11)) == 11:
        return _broken_amount(draw, medium, marks, cents)
    if medium.csv or draw(st.booleans()):
        return _amount_in_text(draw, medium, marks, cents)
    return Written(_amount_as_number(draw, medium, cents), cents)


def _amount_as_number(draw: Draw, medium: Medium, cents: int) -> Cell:
    euros = Decimal(cents).scaleb(-2)
    raw = draw(
        st.sampled_from(
            [
                repr(cents / 100),
                repr(cents / 100),
                f"{euros:E}",
                f"{euros:.9f}",
                repr(cents / 100 + draw(st.sampled_from([4e-8, -4e-8, 7e-7, -7e-7]))),
            ]
        )
    )
    style = PERCENT if medium.muotoiltu and draw(st.booleans()) else 0
    return Cell(draw(st.sampled_from(["n", "n", "fn"])), raw, style)


def _amount_in_text(draw: Draw, medium: Medium, marks: Marks, cents: int) -> Written:
    whole, part = divmod(abs(cents), 100)
    grouped = f"{whole:,}".replace(",", marks.thousands)
    forms = [f"{grouped}{marks.decimal}{part:02}"] * 4
    if part % 10 == 0:
        forms.append(f"{grouped}{marks.decimal}{part // 10}")
    if part == 0:
        forms += [grouped, grouped, f"{grouped}{marks.decimal}-"]
    if whole == 0:
        forms.append(f"{marks.decimal}{part:02}")
    if not marks.thousands:
        forms.append(f"{grouped}{marks.decimal}{part:02}0000357")
    body = draw(st.sampled_from(forms))
    signs = ["-{}", "\u2212{}", "{}-", "({})", "- {}"] if cents < 0 else ["{}", "{}", "+{}"]
    if body.endswith("-"):
        signs = signs[:2]
    sign = draw(st.sampled_from(signs))
    currency = draw(st.sampled_from(["{}", "{}", "{}", "{} €", "{}€", "{} EUR", "EUR {}"]))
    text = currency.format(sign.format(body))
    is_open = bool(re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", body))
    is_decisive = not is_open and ("." in body or "," in body)
    return Written(medium.text(draw, text), cents, open=is_open, decisive=is_decisive)


def _broken_amount(draw: Draw, medium: Medium, marks: Marks, cents: int) -> Written:
    kind = draw(st.integers(0, 3))
    if kind == 0:
        text = draw(st.sampled_from(_BROKEN_AMOUNTS))
        return Written(medium.text(draw, text), rule="amount-is-a-number")
    if kind == 1:
        text = f"0{marks.decimal}{draw(st.sampled_from(['123', '1234', '005', '0011']))}"
        return Written(medium.text(draw, text), rule="amount-is-in-cents", decisive=True)
    if kind == 2 and not medium.csv:
        if draw(st.booleans()):
            raw = repr(cents / 100 + draw(st.sampled_from([0.001, -0.004, 0.00002])))
            return Written(Cell("n", raw), rule="amount-is-in-cents")
        return Written(Cell("n", f"{abs(cents) // 10_000}", DAY), rule="amount-is-a-number")
    return no_value(draw, medium, "amount-is-a-number")


def settled(column: list[Written]) -> list[Written]:
    """Return a column of amounts with its open cells broken when no cell decides for them."""
    if any(each.decisive for each in column):
        return column
    return [
        replace(each, value=None, rule="amount-is-unambiguous") if each.open else each
        for each in column
    ]


_BROKEN_DAYS: Final = ("29.2.2023", "32.1.2023", "31.3.", "x", "3/31/2023", "31-3-2023", "12:30")


def day(draw: Draw, medium: Medium) -> Written:
    """Draw a day of the years 2019 to 2026."""
    paiva = date(2019, 1, 1) + timedelta(days=draw(st.integers(0, 2900)))
    if draw(st.integers(0, 11)) == 11:
        if draw(st.booleans()):
            text = draw(st.sampled_from(_BROKEN_DAYS))
            return Written(medium.text(draw, text), rule="date-is-a-date")
        return no_value(draw, medium, "date-is-a-date")
    serial = medium.serial(paiva)
    d, m, y = paiva.day, paiva.month, paiva.year
    texts = [
        f"{d}.{m}.{y}", f"{paiva:%d.%m.%y}", f"{paiva:%d.%m.%Y}", f"{d}.{m}.{y} 0:00:00",
        f"{paiva:%Y-%m-%d}", f"{paiva:%Y-%m-%d} 00:00:00", f"{paiva:%d%m%Y}", f"{paiva:%Y%m%d}",
        f"{serial}", f"{d}. {_MONTHS[m - 1]}kuuta {y}",
    ]  # fmt: skip
    if medium.csv or draw(st.booleans()):
        return Written(medium.text(draw, draw(st.sampled_from(texts))), paiva)
    stored = [
        Cell("n", f"{serial}", DAY),
        Cell("n", f"{serial}.0", DAY),
        Cell("n", f"{serial}"),
        Cell("n", f"{d}{paiva:%m%Y}"),
        Cell("n", f"{paiva:%Y%m%d}.0"),
    ]
    if medium.muotoiltu:
        stored += [
            Cell("n", f"{serial + 0.75}", MOMENT),
            Cell("fn", f"{serial}", DAY),
            Cell("d", f"{paiva:%Y-%m-%d}", DAY),
        ]
    return Written(draw(st.sampled_from(stored)), paiva)


_BROKEN_PERIODS: Final = ("13/2023", "2023", "Q1/2023", "202300", "2023.1", "kuu 2023", "31.2.2023")


def period(draw: Draw, medium: Medium) -> Written:
    """Draw a month of the years 2019 to 2026."""
    y, m = draw(st.integers(2019, 2026)), draw(st.integers(1, 12))
    if draw(st.integers(0, 11)) == 11:
        if draw(st.booleans()):
            text = draw(st.sampled_from(_BROKEN_PERIODS))
            return Written(medium.text(draw, text), rule="period-is-a-period")
        return no_value(draw, medium, "period-is-a-period")
    name = _MONTHS[m - 1]
    texts = [
        f"{y}{m:02}", f"{y}{m:02}.0", f"{m:02}/{y}", f"{m}/{y}", f"{y}-{m:02}", f"{m}.{y}",
        f"{name}kuu {y}", f"{name.capitalize()} {y}", f"1.{m}.{y}",
    ]  # fmt: skip
    if medium.csv or draw(st.booleans()):
        return Written(medium.text(draw, draw(st.sampled_from(texts))), y * 100 + m)
    last = date(y, m, monthrange(y, m)[1])
    stored = [
        Cell("n", f"{y}{m:02}"),
        Cell("n", f"{y}{m:02}.0"),
        Cell("n", f"{medium.serial(last)}", DAY),
    ]
    return Written(draw(st.sampled_from(stored)), y * 100 + m)


def code(draw: Draw, medium: Medium, *, digits: int = 4, padded: bool = False) -> Written:
    """Draw a code of digits; `padded`: one that may begin with zeros."""
    if draw(st.integers(0, 19)) == 19:
        return _broken_code(draw, medium)
    low = 0 if padded else 10 ** (digits - 1)
    number = draw(st.integers(low, 10**digits - 1))
    plain, text = str(number), f"{number:0{digits}}"
    if medium.csv or draw(st.booleans()):
        ways = [(text, text), (text, text), (f"{plain}.0", plain), (f"{plain},00", plain)]
        written, value = draw(st.sampled_from(ways))
        return Written(medium.text(draw, written), value)
    stored = [
        Cell("n", plain),
        Cell("n", f"{plain}.0"),
        Cell("fn", plain),
        Cell("n", plain, PADDED),
    ]
    return Written(draw(st.sampled_from(stored)), plain)


def _broken_code(draw: Draw, medium: Medium) -> Written:
    rule = "code-is-as-written"
    if medium.csv:
        return Written(Cell("s", "1,23457E+11"), rule=rule)
    ways = [
        Written(Cell("n", "44958", DAY), rule=rule),
        Written(Cell("n", "1234567890123456"), rule=rule),
    ]
    if medium.muotoiltu:
        ways.append(Written(Cell("d", "2023-02-01", DAY), rule=rule))
    return draw(st.sampled_from(ways)) if draw(st.booleans()) else no_value(draw, medium, rule)


def words(draw: Draw, medium: Medium, *, filled: bool = False) -> Written:
    """Draw a text that says nothing, perhaps none."""
    text = draw(
        st.sampled_from(["Yhteensä", "Siirto 3000", 'toimistotarvike; "A4"', "Ääni & co", "1"])
    )
    if not filled and draw(st.integers(0, 3)) == 0:
        return EMPTY
    if medium.csv or draw(st.booleans()):
        return Written(Cell("s", text), text)
    return Written(Cell("inline", text), text)


def year(draw: Draw, medium: Medium) -> Written:
    """Draw a year as a whole number."""
    number = draw(st.integers(2019, 2026))
    if draw(st.integers(0, 11)) == 11:
        broken = draw(st.sampled_from(["2023.5", "x", "2 023", "1.1.2023"]))
        if draw(st.booleans()):
            return Written(medium.text(draw, broken), rule="number-is-whole")
        return no_value(draw, medium, "number-is-whole")
    if medium.csv or draw(st.booleans()):
        text = draw(st.sampled_from([f"{number}", f"{number}.0", f"{number},00"]))
        return Written(medium.text(draw, text), number)
    return Written(Cell(draw(st.sampled_from(["n", "fn"])), f"{number}"), number)


def sort_of_budget(draw: Draw, medium: Medium) -> Written:
    """Draw whether a budget row is of the budget or an amendment."""
    if draw(st.integers(0, 11)) == 11:
        return Written(medium.text(draw, "lisä"), "lisä", rule="value-is-in-its-list")
    text = draw(st.sampled_from(["alkuperäinen", "Alkuperäinen", "muutos", "MUUTOS"]))
    return Written(Cell("s", text), text)
