"""The sample: the quarter of the printed report, as the files that a finance department drops."""

from functools import cache

from flows.sample.kayttosuunnitelma import KAYTTOSUUNNITELMAN_TAVOITTEET
from flows.sample.perustiedot import perustiedot
from flows.sample.talousarvio import investoinnit_2023, kayttotalous_2023
from flows.sample.tavoitteet import LUOTU, goals_sheet
from flows.sample.tekstit import texts_sheet
from flows.sample.viennit import VIENNIT
from schemas.syotekirja import SyoteKirja


@cache
def syotteet() -> tuple[SyoteKirja, ...]:
    """Return the input files of January–March 2023 and of the year before it."""
    return (
        *(vienti() for vienti in VIENNIT),
        kayttotalous_2023(),
        investoinnit_2023(),
        perustiedot(),
        SyoteKirja(
            nimi="sanallinen/tavoitteet.xlsx",
            luotu=LUOTU,
            taulukot=(goals_sheet(KAYTTOSUUNNITELMAN_TAVOITTEET),),
        ),
        SyoteKirja(nimi="sanallinen/tekstit.xlsx", luotu=LUOTU, taulukot=(texts_sheet(),)),
    )
