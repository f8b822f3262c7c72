"""The goals of the plan for using the budget, each with its measure and its owner."""

from typing import Final

from flows.sample.tavoitteet import (
    EI_TOTEUDU,
    ELINVOIMAISUUS,
    HYVINVOINTI,
    OSITTAIN,
    TALOUS,
    TOTEUTUU,
    YHTEISO,
    Tavoite,
)

KAYTTOSUUNNITELMAN_TAVOITTEET: Final = (
    Tavoite(
        paamaara=HYVINVOINTI,
        tavoite="Työpajojen asiakkaat siirtyvät useammin työhön tai koulutukseen.",
        mittari="Vähintään 40 prosenttia jakson päättäneistä jatkaa työssä tai opinnoissa.",
        toteuma="Jakson päätti 23 asiakasta, joista kahdeksan jatkoi työssä ja kolme aloitti "
        "opinnot.",
        vastuu="Työllisyyspäällikkö",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=HYVINVOINTI,
        tavoite="Kuntouttavan työtoiminnan siirtyminen hyvinvointialueelle ei katkaise palvelua.",
        mittari="Jokaisella asiakkaalla on voimassa oleva suunnitelma 30.6.2023.",
        toteuma="Suunnitelma on tarkistettu kahdella kolmasosalla asiakkaista. Vastuunjaosta on "
        "sovittu kirjallisesti.",
        vastuu="Työllisyyspäällikkö",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=HYVINVOINTI,
        tavoite="Aurinkovoiman sijoittamiselle osoitetaan sopivat alueet.",
        mittari="Kaksi aluetta on viety kaavoitusohjelmaan.",
        toteuma="Luontoselvitykset tilattiin maaliskuussa, ja ne valmistuvat elokuussa.",
        vastuu="Kaupunginarkkitehti",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Yritysten yhteydenotot kirjataan yhteen järjestelmään, ja niihin vastataan "
        "nopeasti.",
        mittari="Vastaus kolmen arkipäivän kuluessa vähintään yhdeksässä tapauksessa kymmenestä.",
        toteuma="Järjestelmä otettiin käyttöön helmikuussa. Määräajassa vastattiin 82 prosenttiin "
        "yhteydenotoista.",
        vastuu="Elinkeinopäällikkö",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Aloittavia yrityksiä neuvotaan maksutta.",
        mittari="+10 % edellisvuoden asiakasmäärään (tavoitetaso 55 asiakasta).",
        toteuma="Neuvonnassa kävi 17 aloittavaa yrittäjää, joista kuusi on perustanut yrityksen.",
        vastuu="Elinkeinopäällikkö",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Ranta-alueiden yleissuunnitelma ohjaa tulevaa kaavoitusta.",
        mittari="Yleissuunnitelma on hyväksytty lautakunnassa 31.12.2023 mennessä.",
        toteuma="Lähtötiedot on koottu ja maanomistajille on lähetetty kysely. Vastauksia on "
        "saatu 61.",
        vastuu="Kaupunginarkkitehti",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Pohjakartta uusitaan taajama-alueelta.",
        mittari="Uusittu kartta kattaa 80 prosenttia asemakaava-alueesta.",
        toteuma="Ilmakuvaus siirtyi lumitilanteen vuoksi toukokuulle, joten työ ei valmistu "
        "tämän vuoden aikana.",
        vastuu="Kiinteistöpäällikkö",
        tila=EI_TOTEUDU,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Tapahtumia tehdään yhdistysten ja yrittäjien kanssa.",
        mittari="Vähintään 12 yhteistapahtumaa, kävijöitä yhteensä 9 000.",
        toteuma="Talvikauden kolme yhteistapahtumaa keräsivät 1 850 kävijää. Kesän ohjelmasta on "
        "sovittu kahdeksan kumppanin kanssa.",
        vastuu="Kulttuuripäällikkö",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Kesäteatterin yleisöpohja laajenee naapurikuntiin.",
        mittari="Lippuja myyty 14 000, joista kolmannes muualle kuin Heinolaan.",
        toteuma="Ennakkoon on myyty 3 120 lippua. Ryhmävaraukset alkoivat helmikuussa.",
        vastuu="Kulttuuripäällikkö",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Asiakaspalvelu vastaa yhdestä pisteestä koko kaupungin kysymyksiin.",
        mittari="Palvelun arvosana vähintään 4,2 asteikolla 1–5.",
        toteuma="Maaliskuun mittauksessa arvosana oli 4,4.",
        vastuu="Elinkeinopäällikkö",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=TALOUS,
        tavoite="Työmarkkinatuen kuntaosuutta seurataan kuukausittain ja ennakoidaan "
        "puolivuosittain.",
        mittari="Ennuste poikkeaa toteumasta enintään viisi prosenttia.",
        toteuma="Seuranta on käytössä. Ensimmäinen ennuste annettiin maaliskuussa, ja sen "
        "perusteella määrärahaa korotettiin.",
        vastuu="Työllisyyspäällikkö",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=TALOUS,
        tavoite="Maanvuokrasopimukset ovat ajan tasalla.",
        mittari="Kaikki vuonna 2023 päättyvät sopimukset on uusittu tai irtisanottu.",
        toteuma="Päättyviä sopimuksia on 46, joista 12 on käsitelty.",
        vastuu="Kiinteistöpäällikkö",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=TALOUS,
        tavoite="Työllisyyspalvelujen siirtoon kunnille valmistaudutaan naapurikuntien kanssa.",
        mittari="Järjestämissuunnitelman luonnos on valmis 31.10.2023.",
        toteuma="Valmisteluryhmä on nimetty, ja kustannusarvion laskentatapa on sovittu.",
        vastuu="Työllisyyspäällikkö, elinvoimajohtaja",
        tila=OSITTAIN,
    ),
)  # fmt: skip
