"""When it happened, in whole little stories through the whole reading half.

Brackets mark a word of a claim (the smallest claim that holds it is meant); beside each story stands when that claim's event is,
as EDTF ("../" and "/.." are open ends).
"""

from __future__ import annotations

import pytest

from holding import smallest_holding
from marked import marked, reads
from sayso.finders import read_opened
from sayso.formats import open_report
from sayso.records import Given

WIRE = """Ferry sinks off Ordania

PORT SELVA, Ordania, Nov. 3 (Reuters) - A ferry [sank] off Ordania on Sunday, Nov. 2, [killing] 12 people, the coast guard said.

Divers [found] three more bodies overnight. The captain [was detained] a day earlier, [police said] on Monday.

The ministry said on Monday it [would send] two ships by Wednesday.

The operator [had bought] the ferry in 2009. It [will appear] in court on Nov. 10.
"""

BRITISH = """Mine flood kills nine

Published on 7 November 2019

Nine miners [drowned] when water burst into the Cray pit on 3 November, the owners said.

Inspectors [had visited] the pit two weeks to the day earlier. The pit [was closed] on the eve of the funeral.

The union [blamed] the owners on Monday. Work [will be halted] from 1 December until further notice.

The firm [hopes] to reopen the pit by next spring.
"""

EUROPEAN = """Datum: 14.03.2022

Bridge over the Lorn reopens

The bridge [collapsed] on 02.11.2019 and [was rebuilt] between 2020 and 2021.

The mayor [opened] it on Saturday. A year earlier the contractor [went bankrupt].

"We [will close] the old ford on 1 April," she told reporters late on Sunday.
"""

NOTE = """Torland's arms purchases: a short note

June 21, 2021

Torland [signed] a treaty with Norrey last autumn. Since then it [has ordered] 40 tanks.

The two armies [held] drills in the first half of 2020. Exports [fell] in the past three years.

The next round of talks [is due] in the second half of the year. Its fleet [was founded] in the early 1990s.
"""

BUSINESS = """Corvan sales fall

May 5, 2021 (Portwire) - Corvan [posted] a loss of $3 million for the first quarter on Wednesday.

Sales [fell] 4 percent in the three months to March. In the same period last year it [earned] $2 million.

Chief executive Ida Marsh said on Tuesday that the firm [would close] two plants by the end of the year.

Shares [rose] 2 percent on Tuesday. The dividend [will be paid] on June 1.
"""

DISASTER = """Floods in Marovia

Published: Wednesday 9 August 2023

The death toll [had risen] to 41 as of 6 p.m. on Tuesday, the relief agency said in a statement.

Rivers [burst] their banks after heavy rain on Monday night. Hours after the flood, soldiers [reached] the valley.

Schools [will stay shut] until Friday. On Sunday, officials [had warned] of high water.

It [was] the worst flood since 1998.
"""

COURT = """Clerk guilty

March 12, 2019

A clerk [stole] 2 million crowns between 2011 and 2016, Judge Ana Webb told the court on Monday.

He [was arrested] in May 2017 and [denied] the charges at a hearing in January.

He [will be sentenced] on April 2. His lawyer said on Telegram on Friday that he [would appeal].
"""

ANNIVERSARY = """Vesna marks ten years

19 April 2021

Thousands [marched] in Vesna on Sunday on the tenth anniversary of the revolt.

Troops [killed] 60 people on 18 April 2011. The next day the general [fled].

The president later told a crowd that he [would name] a commission this week. He [was] then a student.

The day before the march police [closed] the square. Another rally [is planned] for tomorrow.
"""

STRIKE = """Port strike ends in Lerano

Sept. 14, 2023

Dockers in Lerano [ended] a nine-day strike on Wednesday.

The union, which [had promised] its report on safety for early May, published it only last week.

Since then no ship [has been turned] away. The two sides [will meet] again in two weeks.

The current contract, [signed] in 2019, [expires] in March. Mediators [had been due] to come on Monday.

The union leader [vowed] last year to quit by the spring.
"""

FIRE = """Factory fire kills six

March 3, 2024

Six workers died when a fire [swept] a plastics plant in Oulen on Saturday night, the fire service said on Sunday.

The plant, which [had been inspected] in November, [was] to close for repairs on Monday.

The mayor [declared] three days of mourning from Monday.

In December, the council [voted] to shut the plant until the spring. The owner [fled] two days after the court [fined] him.

The curfew imposed on Friday [will stay] in place through Thursday.
"""

ACCORD = """Torland, Norrey sign gas deal

14 October 2022

Deliveries [start] on 1 November. Prices [had trebled] between June and September.

Earlier on Friday, the opposition [promised] to challenge the deal in court by Christmas.

On the same day that the two leaders met, the regulator [fined] Brasco 3 million crowns.

Brandt signed it on Thursday, two days after her envoy [had come] home.

The deal [replaces] an older one. The ministry said last Tuesday that the pumps [would stop] on Friday.
"""


@pytest.mark.parametrize(
    ("story", "whens"),
    [
        pytest.param(
            WIRE,
            "XXXX-11-02 | XXXX-11-02 | XXXX-11-02/XXXX-11-03 | XXXX-11-02 | - | XXXX-11-03/XXXX-11-05 | 2009 | XXXX-11-10",
            id="wire",
        ),
        pytest.param(
            BRITISH,
            "2019-11-03 | 2019-10-20 | ../2019-11-07 | 2019-11-04 | 2019-12-01/.. | 2019-11-07/2020-05-31",
            id="british",
        ),
        pytest.param(EUROPEAN, "2019-11-02 | 2020-01-01/2021-12-31 | 2022-03-12 | 2021 | 2022-04-01", id="european"),
        pytest.param(
            NOTE,
            "2020-23 | 2020-09-01/2021-06-21 | 2020-40 | 2018-06-21~/2021-06-21 | 2021-41 | 1990-01-01/1993-12-31",
            id="note",
        ),
        pytest.param(
            BUSINESS,
            "2021-05-05 | 2021-01-01/2021-03-31 | 2020-33 | 2021-05-05/2021-12-31 | 2021-05-04 | 2021-06-01",
            id="business",
        ),
        pytest.param(
            DISASTER,
            "2023-08-08T18:00:00 | 2023-08-07 | ../2023-08-09 | 2023-08-09/2023-08-11 | 2023-08-06 | ../2023-08-09",
            id="disaster",
        ),
        pytest.param(COURT, "2011-01-01/2016-12-31 | 2017-05 | 2019-01 | 2019-04-02 | 2019-03-08/..", id="court"),
        pytest.param(
            ANNIVERSARY,
            "2021-04-18 | 2011-04-18 | 2011-04-19 | 2021-04-19/2021-04-25 | ../2021-04-19 | ../2021-04-19 | 2021-04-20",
            id="anniversary",
        ),
        pytest.param(
            STRIKE,
            "2023-09-13 | 2023-05-01/2023-05-10 | 2023-09-04/2023-09-14 | 2023-09-28 | 2019 | 2024-03 | 2023-09-11"
            " | 2022-03-01/2023-05-31",
            id="strike",
        ),
        pytest.param(
            FIRE,
            "2024-03-02 | 2023-11 | 2024-03-04 | 2024-03-04 | 2023-12 | ../2024-03-03 | ../2024-03-03"
            " | 2024-03-03/2024-03-07",
            id="fire",
        ),
        pytest.param(
            ACCORD,
            "2022-11-01 | 2022-06-01/2022-09-30 | 2022-10-14/2022-12-25 | ../2022-10-14 | 2022-10-11 | 2022-10-14 | 2022-10-14",
            id="accord",
        ),
    ],
)
def test_when(language, story, whens):
    text, spans = marked(story)
    found = [claim.when.edtf if claim else "-" for claim in smallest_holding(text, spans, language)]
    words = reads(text, spans)
    assert list(zip(words, found, strict=True)) == list(zip(words, map(str.strip, whens.split("|")), strict=True))


@pytest.mark.parametrize(
    ("sentence", "told", "when"),
    [
        ("The minister said on Telegram on Tuesday that two men [had fled].", "2021-07-13", "../2021-07-13"),
        ("The ministry said on Monday it [would send] aid by Friday.", "2021-07-12", "2021-07-14/2021-07-16"),
        ("Brandt told reporters late on Monday that the army [had left].", "2021-07-12", "../2021-07-12"),
        ("In a statement on Friday, the union said the strike [had failed].", "2021-07-09", "../2021-07-09"),
        ("The quay [opened] on Monday, three days earlier than promised, the port said.", None, "2021-07-12"),
        ("The ministry said that on Monday the army [had left].", None, "2021-07-12"),
        ("The army [had left] earlier, the ministry said.", None, "../2021-07-14"),
        ("Later the rebels [seized] the port. Then they left.", None, "../2021-07-14"),
        ("Brandt, who [met] his wife on Monday, promised reforms.", None, "2021-07-12"),
        ("Brandt, who met his wife on Monday, [promised] reforms.", None, "2021-07-14/.."),
        ("It [was] the worst drought since 1976.", None, "../2021-07-14"),
        ("Eleven days after the blast that killed nine, the town [knows] little.", None, "2021-07-14"),
        ("Two weeks after the fire, the mayor [resigned].", None, "../2021-07-14"),
        ("The blast [hit] at 4:12 a.m. local time (0212 GMT) on July 11.", None, "2021-07-11T04:12:00"),
        ("The mill, which the firm hoped [to sell] by the end of the year, burnt down.", None, "2021-07-14/2021-12-31"),
        ("After the allies began withdrawing as of May 1, the rebels [attacked].", None, "2021-05-01/2021-07-14"),
        ("The minister [appeared] to walk back that pledge at a Tuesday briefing.", None, "2021-07-13"),
        ("Shops [will be shut] from 1 August onwards.", None, "2021-08-01/.."),
        ("Profit [fell] in the three months to March.", None, "2021-01-01/2021-03-31"),
    ],
)
def test_told_and_happened(language, sentence, told, when):
    [claim] = smallest_holding(*marked("July 14, 2021\n\n" + sentence + "\n"), language)
    assert (claim.told and claim.told.edtf, claim.when.edtf) == (told, when)


@pytest.mark.parametrize(
    ("head", "edtf", "sunday"),
    [
        ("PORT SELVA, Nov 3 (Reuters) - ", "XXXX-11-03", "XXXX-10-28/XXXX-11-03"),
        ("PORT SELVA, Monday, Nov. 3 (Reuters) - ", "XXXX-11-03", "XXXX-11-02"),
        ("3 November - ", "XXXX-11-03", "XXXX-10-28/XXXX-11-03"),
        ("Monday 3 November\n\n", "XXXX-11-03", "XXXX-11-02"),
        ("Nov. 3, 2014 (Reuters) - ", "2014-11-03", "2014-11-02"),
    ],
)
def test_a_date_line_without_a_year_tells_no_year(language, head, edtf, sunday):
    text = head + "Two ferries sank on Sunday, the coast guard said. The last such wreck was in 1987.\n"
    reading = read_opened(open_report(text.encode(), "story.txt"), Given(), language, "sayso 0 test")
    assert (reading.published.edtf, reading.published.how) == (edtf, "stated")
    sank = next(c for c in reading.claims if "sank" in c.said.text)
    assert sank.when.edtf == sunday
    assert edtf[0] != "X" or (sank.when.earliest, sank.when.latest, reading.published.earliest) == (None, None, None)
