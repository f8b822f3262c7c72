"""Making the trace of a figure: its rows, proved to sum to it, and its sums in words."""

from flows.figures.tracing import exact_cents, rows_under, summed_cents
from flows.tracing.figure_names import NimettyLuku
from schemas.jaljitys import Jalki, measure_names
from schemas.layouts import TUHAT_EUROA, YHTEENLASKETUT
from schemas.sanat.jaljitys import SENTTIA, TUHATTA_EUROA
from schemas.tarkistettu import Tarkistettu
from schemas.written import euros, tenths_per_cent, thousands, whole_euros


def trace(named: NimettyLuku, tarkistettu: Tarkistettu) -> Jalki:
    """Return the trace of a figure.

    Raises:
        ArithmeticError: its rows do not sum to it, which is a fault of the program.
    """
    rows = rows_under(named.luku, named.katsaus, tarkistettu)
    exact = exact_cents(named.luku, named.katsaus)
    summed = summed_cents(named.luku, rows)
    if summed != exact:
        raise ArithmeticError(f"{named.nimi}: rows sum to {summed}, the report has {exact}")
    return Jalki(
        nimi=named.nimi,
        toimiala=named.katsaus.nimi,
        kausi=named.katsaus.kausi,
        osoite=named.osoite,
        painettu=_printed(named),
        suure=named.luku.suure,
        summat=summed,
        rivit=rows,
        lahteet=tarkistettu.lahteet,
        kieli=named.katsaus.kieli,
    )


def sums_in_words(jalki: Jalki) -> str:
    """Write how the exact sums make the figure: `TA 2023 … − TOT 2023 … = …`."""
    kieli, names = jalki.kieli, measure_names(jalki.kausi, jalki.kieli)
    parts = [f"{names[suure]} {euros(cents, kieli)}" for suure, cents in jalki.summat.items()]
    if jalki.suure not in YHTEENLASKETUT:
        return " / ".join(parts)
    total = sum(jalki.rivit["osuus_cents"])
    whole = SENTTIA(kieli, euroa=euros(total, kieli), maara=total)
    return f"{' − '.join(parts)} = {whole}" if len(parts) > 1 else whole


def _printed(named: NimettyLuku) -> str:
    """Write the figure as the report prints it, with its unit."""
    suure, kieli = named.luku.suure, named.katsaus.kieli
    laskelma = named.katsaus.laskelma(named.luku.rivi)
    line = laskelma.rivit.row(named.luku.rivi.paikka, named=True)
    unit = laskelma.sarake(suure).yksikko_cents
    if unit is None:
        return tenths_per_cent(line[f"{suure}_kymmenys"], kieli)
    if unit == TUHAT_EUROA:
        return TUHATTA_EUROA(kieli, luku=thousands(line[suure], kieli))
    return whole_euros(line[suure], kieli)
