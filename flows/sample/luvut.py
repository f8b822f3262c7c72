"""The figures that the sample's postings and budget add up to, in cents, income positive."""

from dataclasses import dataclass
from typing import Final

from schemas.luokat import Luokka


@dataclass(frozen=True, slots=True, kw_only=True)
class Tavoiteluku:
    """In English: what one class of one service area adds up to.

    `tp` is the whole of 2022 and `tot_edellinen` its first three months, `ta` the amended budget
    of 2023 and `tot` the first three months of 2023.
    """

    palvelualue: str
    luokka: Luokka
    tp: int
    tot_edellinen: int
    ta: int
    tot: int


_Luvut = dict[Luokka, tuple[int, int, int, int]]

_TYOLLISYYS: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (20_555_823, 4_732_727, 9_950_000, 2_256_431),
    Luokka.TUET_JA_AVUSTUKSET: (48_742_941, 4_017_173, 69_500_000, 11_039_011),
    Luokka.VALMISTUS_OMAAN_KAYTTOON: (128_270, 2113, 0, 0),
    Luokka.HENKILOSTOKULUT: (-157_700_826, -36_763_674, -218_340_000, -33_537_988),
    Luokka.PALVELUJEN_OSTOT: (-7_998_536, -1_991_430, -6_140_000, -2_089_830),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-9_694_045, -2_089_652, -8_360_000, -2_249_560),
    Luokka.AVUSTUKSET: (-179_716_440, -29_883_958, -188_500_000, -46_347_534),
    Luokka.VUOKRAKULUT: (-23_157_440, -5_200_546, -17_680_000, -3_893_383),
    Luokka.MUUT_TOIMINTAKULUT: (-345_084, -4309, -80_000, 1573),
    Luokka.RAHOITUSTUOTOT_JA_KULUT: (-98, -9956, 0, 0),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (-764_465, -158_588, -800_000, -195_969),
}
_ELINKEINO: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (1608, -31_447, 0, 0),
    Luokka.TUET_JA_AVUSTUKSET: (10_390_138, 4622, 20_000_000, -7_578_180),
    Luokka.MUUT_TOIMINTATUOTOT: (708_548, 9062, 0, 0),
    Luokka.HENKILOSTOKULUT: (-33_672_297, -9_035_025, -54_510_000, -8_953_249),
    Luokka.PALVELUJEN_OSTOT: (-60_724_083, -9_025_858, -76_460_000, -7_396_940),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-2_285_494, -523_164, -1_630_000, -296_829),
    Luokka.AVUSTUKSET: (-4_789_122, -265_996, -2_950_000, -100_019),
    Luokka.VUOKRAKULUT: (-10_615_523, -2_763_404, -10_190_000, -2_866_365),
    Luokka.MUUT_TOIMINTAKULUT: (-1_563_381, -736_653, -1_300_000, -670_682),
    Luokka.RAHOITUSTUOTOT_JA_KULUT: (-294, -490, 0, 0),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (-23_173_762, -6_981_747, 0, 0),
}
_KULTTUURI: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (7_722_175, 5239, 8_000_000, 80_180),
    Luokka.MAKSUTUOTOT: (71_317_965, 2_578_501, 57_850_000, 5_240_612),
    Luokka.TUET_JA_AVUSTUKSET: (5_950_100, 4945, 4_000_000, 6_467_271),
    Luokka.VUOKRATUOTOT: (1_893_032, 100_862, 2_000_000, 280_858),
    Luokka.MUUT_TOIMINTATUOTOT: (-12_303, 5325, 0, 1_756_623),
    Luokka.HENKILOSTOKULUT: (-75_906_602, -11_160_262, -67_740_000, -13_458_910),
    Luokka.PALVELUJEN_OSTOT: (-25_463_494, -2_523_252, -30_250_000, -5_478_791),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-9_332_207, -574_927, -6_710_000, -534_587),
    Luokka.AVUSTUKSET: (-2_160_866, -528_198, -2_500_000, -500_045),
    Luokka.VUOKRAKULUT: (-36_790_378, -8_224_055, -34_830_000, -8_573_375),
    Luokka.MUUT_TOIMINTAKULUT: (-5_796_553, 44_463, -6_700_000, -844_236),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (-270_969, -127_397, -1_300_000, 0),
}
_KAUPUNKISUUNNITTELU: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (597_327, -38_885, 1_100_000, 30_950),
    Luokka.MAKSUTUOTOT: (26_550, -18_022, 0, 749_953),
    Luokka.TUET_JA_AVUSTUKSET: (166_721, 7007, 0, 95_249),
    Luokka.HENKILOSTOKULUT: (-37_270_360, -7_363_587, -37_630_000, -9_164_813),
    Luokka.PALVELUJEN_OSTOT: (-16_933_216, -2_759_260, -25_480_000, -2_091_651),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-268_925, -138_230, -220_000, -141_701),
    Luokka.VUOKRAKULUT: (-2_991_760, -784_077, -3_350_000, -743_629),
    Luokka.MUUT_TOIMINTAKULUT: (42_843, -4946, 0, -92_956),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (-19_080, -1044, -300_000, 0),
}
_KIINTEISTO: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (4_122_360, 382_466, 1_680_000, 686_951),
    Luokka.MAKSUTUOTOT: (8_140_375, 1_022_621, 5_800_000, 266_233),
    Luokka.VUOKRATUOTOT: (65_457_068, 17_604, 64_300_000, 0),
    Luokka.MUUT_TOIMINTATUOTOT: (108_705_346, 83_250_100, 50_000_000, 21_425_307),
    Luokka.VALMISTUS_OMAAN_KAYTTOON: (97_089, 8333, 0, 16_582),
    Luokka.HENKILOSTOKULUT: (-54_199_815, -14_127_552, -58_690_000, -12_363_091),
    Luokka.PALVELUJEN_OSTOT: (-12_616_998, -4_650_100, -17_830_000, -4_608_537),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-469_229, -14_875, -450_000, -169_874),
    Luokka.AVUSTUKSET: (-8_283_472, 28_052, -9_000_000, -102_251),
    Luokka.VUOKRAKULUT: (-4_894_999, -1_277_818, -5_160_000, -1_261_199),
    Luokka.MUUT_TOIMINTAKULUT: (-1_012_439, -7607, 0, 3),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (-4_121_824, -981_324, -5_800_000, -839_882),
}
_HALLINTO: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (4_231_050, 1_020_400, 4_000_000, 998_730),
    Luokka.HENKILOSTOKULUT: (-48_215_377, -12_440_918, -42_000_000, -10_127_466),
    Luokka.PALVELUJEN_OSTOT: (-21_530_842, -4_988_107, -20_500_000, -5_233_914),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-2_114_386, -402_275, -1_900_000, -388_120),
    Luokka.VUOKRAKULUT: (-9_604_800, -2_401_200, -9_100_000, -2_275_035),
    Luokka.MUUT_TOIMINTAKULUT: (-1_305_660, -288_410, -1_200_000, -301_877),
}
_TALOUS: Final[_Luvut] = {
    Luokka.MYYNTITUOTOT: (1_876_240, 455_310, 1_800_000, 471_925),
    Luokka.HENKILOSTOKULUT: (-31_742_905, -7_602_318, -32_500_000, -7_811_604),
    Luokka.PALVELUJEN_OSTOT: (-14_080_233, -3_377_461, -14_200_000, -3_512_290),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (-512_774, -118_093, -500_000, -96_455),
    Luokka.RAHOITUSTUOTOT_JA_KULUT: (-3418, -512, 0, -204),
}

TAVOITELUVUT: Final = tuple(
    Tavoiteluku(
        palvelualue=palvelualue, luokka=luokka, tp=tp, tot_edellinen=edellinen, ta=ta, tot=tot
    )
    for palvelualue, luvut in {
        "Työllisyyspalvelut": _TYOLLISYYS,
        "Elinkeinopalvelut": _ELINKEINO,
        "Kulttuuripalvelut": _KULTTUURI,
        "Kaupunkisuunnittelu": _KAUPUNKISUUNNITTELU,
        "Kiinteistö- ja mittauspalvelut": _KIINTEISTO,
        "Hallintopalvelut": _HALLINTO,
        "Talouspalvelut": _TALOUS,
    }.items()
    for luokka, (tp, edellinen, ta, tot) in luvut.items()
)
"""The committee's five service areas, and two of another division."""
