"""What is proposed for the headings of an export we do not know. Guessing them is the reader's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ehdotus:
    """In English: a heading and what it is proposed to mean.

    `merkitys` is one of our headings, empty when nothing is near; `tunnettu` says that the heading
    is known without a mapping. `muoto` is the form its cells need. `naytteet` are a few of its
    values, empty for words, names and whatever else may be personal; `varma` says that its heading,
    not only its cells, speaks for the meaning. `teksti` says that its cells are words, which may be
    names. `taytettyja` counts its filled cells.
    """

    otsikko: str
    merkitys: str = ""
    muoto: str = ""
    tunnettu: bool = False
    varma: bool = False
    teksti: bool = False
    naytteet: tuple[str, ...] = ()
    taytettyja: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taulukkoehdotus:
    """In English: what is proposed for a sheet.

    `laji` is the kind it comes nearest to, empty when to none; `puuttuvat` are the headings that
    the kind would still need; `rivi` is the sheet row of the headings. `yhdessa_solussa` says that
    the sheet has them all in one cell, as a delimited text opened wrongly has.
    """

    taulukko: str
    rivi: int = 0
    laji: str = ""
    puuttuvat: tuple[str, ...] = ()
    ehdotukset: tuple[Ehdotus, ...] = ()
    yhdessa_solussa: bool = False

    @property
    def lahella(self) -> tuple[Ehdotus, ...]:
        """The headings that are proposed to mean something."""
        return tuple(each for each in self.ehdotukset if each.merkitys)
