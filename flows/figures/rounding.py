"""Rounding, done once, where a figure is printed."""


def printed(cents: int, unit_cents: int) -> int:
    """Round cents to whole units, half away from zero.

    Source: printed report, fact 4; 309,50 € prints as 310 and −309,50 € as −310.
    """
    whole = (abs(cents) + unit_cents // 2) // unit_cents
    return -whole if cents < 0 else whole


def tenths_of_per_cent(part_cents: int, whole_cents: int) -> int:
    """Return 100 × part / whole in tenths of a per cent, half away from zero; 0 when whole is 0.

    Source: printed report, fact 5; the result may be negative or above 1000.
    """
    if whole_cents == 0:
        return 0
    numerator, denominator = 1000 * part_cents, whole_cents
    whole = (2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator))
    return -whole if (numerator < 0) != (denominator < 0) else whole
