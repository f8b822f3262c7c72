"""Columns of money: every Finnish way to write an amount, to whole cents. Nothing is guessed.

The decimal mark of text is decided from the whole column; what stays open breaks a rule.
"""

from typing import Final

import polars as pl

from flows.reading.parsed import Parsed, TextCells

AMOUNT_IS_A_NUMBER: Final = "amount-is-a-number"
AMOUNT_IS_IN_CENTS: Final = "amount-is-in-cents"
AMOUNT_IS_UNAMBIGUOUS: Final = "amount-is-unambiguous"
RULES: Final = (AMOUNT_IS_A_NUMBER, AMOUNT_IS_IN_CENTS, AMOUNT_IS_UNAMBIGUOUS)

CENT_TOLERANCE: Final = 1e-4
"""Float noise that is rounded away, in cents; more is a finding."""
_FLOAT_TOLERANCE: Final = 4e-16
_MOST_CENTS: Final = 3.5e15  # up to here every cent has a float of its own

_PLAIN: Final = r"^-?[0-9]+(?:\.[0-9]+)?$"
_MAYBE_GROUPED: Final = r"^[^0-9]*[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9.,]*$"
_SPACES: Final = "[\\s\u00a0\u2007\u2008\u2009\u200a\u202f]+"
_MINUSES: Final = "[\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d]"
_SIGNS: Final = r"(?i:eur|euroa|kr)|[€$£]"
_SIGN_BEFORE: Final = rf"^([-+(]? ?)(?:{_SIGNS}) ?"
_SIGN_AFTER: Final = rf" ?(?:{_SIGNS}|e)( ?[-+)]?)$"
_FOREIGN: Final = "([$£]|(?i:kr))"
_WHOLE_EUROS: Final = r"([0-9][.,])-+$"
_APOSTROPHES: Final = "['\u2019\u00b4`]"
_SPACED: Final = r"^(?:[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]*)(?:[.,][0-9]*)?$"
_POINTED: Final = r"^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]*)?$"
_COMMAED: Final = r"^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?$"
_SCIENTIFIC: Final = r"^[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]{1,3}$"


def parse_amounts(teksti: pl.Series, text_cells: TextCells, desimaali: str = "") -> Parsed:
    """Read amounts to whole cents (Int64).

    `desimaali` is the column's decimal mark as the user gives it, for cells that leave it open.

    `text_cells` tells which cells are text (None: all of them); it is asked only when the column
    holds cells like `1.234`, which as text may be thousands and as a number is a broken cent.
    """
    plain = _matches(teksti, _PLAIN)
    points_seen = False
    grouped = _matches(teksti, _MAYBE_GROUPED)
    if grouped.any():
        tekstina = text_cells()
        as_text = plain if tekstina is None else plain & tekstina
        points_seen = bool(_matches(teksti.filter(as_text & ~grouped), r"\.").any())
        plain = plain & ~(as_text & grouped)
    luvut = teksti.set(~plain, None).cast(pl.Float64)
    unclear = pl.repeat(False, len(teksti), eager=True)
    written = teksti.is_not_null() & ~plain
    if written.any():
        parsed = _parse_written(
            teksti.filter(written),
            points_seen=points_seen,
            desimaali=desimaali,
            every_cell=int(written.sum()) == teksti.count(),
        )
        places = written.arg_true()
        luvut = luvut.scatter(places, parsed["luku"])
        unclear = unclear.scatter(places, parsed["epaselva"])
    return _in_cents(teksti, luvut, unclear)


def _matches(teksti: pl.Series, pattern: str) -> pl.Series:
    return teksti.str.contains(pattern).fill_null(value=False)


def _in_cents(teksti: pl.Series, luvut: pl.Series, unclear: pl.Series) -> Parsed:
    scaled = luvut * 100
    cents = scaled.round(0)
    tolerance = CENT_TOLERANCE + scaled.abs() * _FLOAT_TOLERANCE
    broken = ((scaled - cents).abs() > tolerance).fill_null(value=False)
    too_big = (cents.abs() > _MOST_CENTS).fill_null(value=False)
    unread = (teksti.is_not_null() & luvut.is_null() & ~unclear) | too_big
    arvot = cents.set(broken | unread | unclear, None).cast(pl.Int64)
    hylatyt = dict(zip(RULES, (unread, broken & ~too_big & ~unclear, unclear), strict=True))
    return Parsed(arvot, RULES, hylatyt)


def _parse_written(
    teksti: pl.Series, *, points_seen: bool, desimaali: str, every_cell: bool
) -> pl.DataFrame:
    """Return `luku` (Float64, null when unreadable) and `epaselva` for amounts written as text.

    `every_cell` says that these are all the column's amounts.
    """
    body = (
        pl.DataFrame({"teksti": teksti})
        .select(pl.col("teksti").str.replace_all(_SPACES, " ").str.replace_all(_MINUSES, "-"))
        .select(pl.col("teksti").str.strip_prefix("'").str.strip_chars(" "))
        .with_columns(vieras=_is_foreign(every_cell=every_cell))
        .with_columns(pl.col("teksti").str.replace(_SIGN_BEFORE, "${1}"))
        .with_columns(pl.col("teksti").str.replace(_SIGN_AFTER, "${1}"))
        .with_columns(pl.col("teksti").str.replace(_WHOLE_EUROS, "${1}00"))
        .with_columns(sulut=pl.col("teksti").str.contains(r"^\([^()]*\)$"))
        .with_columns(
            runko=pl.when("sulut").then(pl.col("teksti").str.strip_chars("() ")).otherwise("teksti")
        )
        .with_columns(
            merkkeja=pl.col("runko").str.count_matches("[+-]"),
            miinus=pl.col("sulut") | pl.col("runko").str.contains("^-|-$"),
            runko=pl.col("runko").str.replace(r"^[+-] ?| ?[+-]$", ""),
        )
        .with_columns(runko=pl.col("runko").str.replace_all(_APOSTROPHES, " "))
        .with_columns(
            valein=pl.col("runko").str.contains(_SPACED) & pl.col("runko").str.contains("[0-9]"),
            pistein=pl.col("runko").str.contains(_POINTED),
            pilkuin=pl.col("runko").str.contains(_COMMAED),
            tieteellinen=pl.col("runko").str.contains(_SCIENTIFIC),
        )
    )
    return _with_decimal_mark(body, points_seen=points_seen, desimaali=desimaali)


def _is_foreign(*, every_cell: bool) -> pl.Expr:
    """Say which amounts are of another currency than the column: not euros beside euros."""
    sign = pl.col("teksti").str.extract(_FOREIGN).str.to_lowercase()
    one = sign.is_not_null().all() & (sign.n_unique() == 1) & every_cell
    return sign.is_not_null() & ~one


def _with_decimal_mark(body: pl.DataFrame, *, points_seen: bool, desimaali: str) -> pl.DataFrame:
    runko, spaced = pl.col("runko"), pl.col("valein")
    pointed, commaed = pl.col("pistein"), pl.col("pilkuin")
    comma_cells = (pointed & ~spaced) | (spaced & runko.str.contains(",") & ~commaed)
    point_cells = (commaed & ~spaced) | (spaced & runko.str.contains(r"\.") & ~pointed)
    seen = body.select(pilkku=comma_cells.any(), piste=point_cells.any() | points_seen).row(0)
    if desimaali:
        seen = (desimaali == ",", desimaali == ".")
    comma, point = seen == (True, False), seen == (False, True)
    either = (spaced & (pointed | commaed)).fill_null(value=False)
    comma_is_decimal = pl.when(either).then(pl.lit(comma)).otherwise(comma_cells)
    digits = (
        pl.when(comma_is_decimal)
        .then(runko.str.replace_all(r"[ .]", "").str.replace(",", "."))
        .otherwise(runko.str.replace_all("[ ,]", ""))
    )
    readable = spaced | pointed | commaed
    return (
        body.with_columns(
            epaselva=either & (not comma and not point),
            numeroin=pl.when(readable)
            .then(digits)
            .when(pl.col("tieteellinen"))
            .then(runko.str.replace(",", ".")),
        )
        .with_columns(luku=pl.col("numeroin").cast(pl.Float64, strict=False))
        .select(
            "epaselva",
            luku=pl.when((pl.col("merkkeja") > _signs()) | pl.col("vieras"))
            .then(None)
            .when(pl.col("miinus"))
            .then(-pl.col("luku"))
            .otherwise(pl.col("luku")),
        )
    )


def _signs() -> pl.Expr:
    """Return how many signs an amount may hold: one, none inside parentheses."""
    return pl.when("sulut").then(0).when("tieteellinen").then(2).otherwise(1)
