"""The day that a report is telling of, where a sentence tells none itself: whole little stories through the reading half.

Brackets mark a word of a claim (the smallest claim that holds it is meant), with when its event is, as EDTF, behind a bar.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from holding import smallest_holding
from marked import marked, reads
from sayso.finders import read_opened
from sayso.formats import open_report
from sayso.records import Given

FERRY = """Ferry fire kills 19 off Halden

HALDEN, Norvia, 12 June 2023 (Norvia News) - Nineteen people died when a ferry [caught|2023-06-09] fire off the port of Halden on
Friday, rescuers said on Monday.

A first distress call [was made|2023-06-09T01:05:00] at 1:05 a.m., the coast guard said. By then the ship
[had left|../2023-06-09] the harbour. Within hours, two navy vessels [had reached|2023-06-09/2023-06-10] the wreck.

The next day, divers [recovered|2023-06-10] 14 bodies. The ferry [had passed|2023-03] an inspection in March. It
[was built|1998] in 1998. Since the fire, all crossings [have been suspended|2023-06-09/2023-06-12].
"""

BOMB = """Market bomb: police hold three

Monday 20 March 2017

Police in Karesh [have arrested|../2017-03-20] three men over the bombing of a market that killed 22 people last Tuesday.

The men [were seized|2017-03-19] in a raid on Sunday. The house [had been rented|2017-02] in February.

The bomb [went off|2017-03-14T11:20:00] at 11:20 a.m., when the market [was|2017-03-14T11:20:00] crowded. A second device
[was defused|2017-03-14] later that day.

It [was|2017-03-14] the deadliest attack in the city since 2011, when gunmen [killed|2011] 30 people. The trial
[could begin|2017-23] in the autumn.
"""

TALKS = """Ceasefire talks resume in Port Selva

PORT SELVA, Oct. 18, 2024 - Envoys from Torland and Norrey resumed talks on Friday.

The two sides [agreed|2024-10-15] on Tuesday to extend a truce until Oct. 31. The truce, which took effect on Sept. 1,
[has been broken|2024-09-01/2024-10-18] almost daily since.

Una Brandt [arrived|2024-10-16] on Wednesday and is expected to leave on Sunday. She [met|2024-10-17] the envoy the following day.

Torland [named|2024-11-15] Nov. 15 as the day of its withdrawal. At least 900 people [have died|2023-01-01/2024-10-18] since 2023.

The army [will pull|2024-10-18/2024-10-31] back before the end of the month. It [left|2024-10-14] Esk on Monday and
[burned|2024-10-14/2024-10-18] its stores. Schools [will stay|2024-10-18/2024-11-04] shut until Nov. 4.
"""

COUNTS = """Jobless rate rises

24 August 2021

Unemployment [rose|2021-06] to 11 percent in June from 9 percent a year earlier. The toll [has risen|../2021-08-24] to 310 from
290 a day earlier. Sales [fell|2020] in 2020, compared with 2019.

The mayor [reopened|2021-08-23] the bridge on Monday, two weeks earlier than planned. The quay
[opened|2021-08-20] on Friday, three days earlier than promised, the port said, as lorries [crossed|2021-08-20] it. Until
2019, Esk [was|../2019-12-31] at peace.

The firm [raised|../2021-08-24] its forecast for the full year. It [resumed|2021-08-20] sales on Friday and
[has since lost|2021-08-20/2021-08-24] 4 percent. The mayor [called off|../2021-08-24] a rally. She
[will speak|2021-08-30/2021-09-05] next week, and the council [votes|2021-09-06/2021-09-12] the week after next.
"""

CHRONICLE = """The raid at Kell: what is known

12 May 2021

2018: The mine at Kell [opens|2018].

November 12, 2020 – The army [enters|2020-11-12] Kell, and shells [fall|2020-11-12] on its market.

10 January: The ministry said that 12 people [had died|../2021-01-10].

- *2-3 March:* About 30 men [overrun|2021-03-02/2021-03-03] the camp. Five guards [are killed|2021-03-02/2021-03-03].
- *21 April:* Two divers [are handed over|2021-04-21] at Bergen. At 9 p.m. they [landed|2021-04-21T21:00:00] in Arda.
- 2 May. Karin Lind [walks|2021-05-02] into a police post. She [had fled|2021-04-30] on 30 April.
- 4 May – A patrol finds the boat. By then the rebels [had left|../2021-05-04].
- 20 May: A court in Arda [is to hear|2021-05-20] the case.
"""

LOOKING_BACK = """The mine at Kell, year by year

12 May 2021

2014

3 March: The company [opens|2014-03-03] the mine.

12 December: The company [closes|2014-12-12] a shaft.

2016

10 January: The last miners [leave|2016-01-10].
"""


@pytest.mark.parametrize(
    "story",
    [FERRY, BOMB, TALKS, COUNTS, CHRONICLE, LOOKING_BACK],
    ids=["ferry", "bomb", "talks", "counts", "chronicle", "years"],
)
def test_course(language, story):
    expected = re.findall(r"\[([^|\]]+)\|([^\]]+)\]", story)
    text, spans = marked(re.sub(r"\|[^\]]+\]", "]", story))
    found = [claim.when.edtf if claim else "-" for claim in smallest_holding(text, spans, language)]
    assert list(zip(reads(text, spans), found, strict=True)) == expected


@pytest.mark.parametrize("weeks", [1, 5])
def test_a_later_publication_moves_the_course_with_it(language, weeks):
    """Every day that is counted from publication moves with it, also where another sentence told it; absolute ones stay."""
    text = (
        "A mine flooded near Esk on Friday. A first call was made at 1:05 a.m. Within hours, two boats had come. "
        "Since the flood, the road has been shut. The mine opened in 1998."
    )

    def whens(day):
        reading = read_opened(
            open_report(f"{day}\n\n{text}\n".encode(), "s.txt"), Given(published=day), language, "sayso 0 test"
        )
        return [(c.when.earliest, c.when.latest) for c in reading.claims if c.zone == "body"]

    def later(end):
        return end and (date.fromisoformat(end) + timedelta(weeks=weeks)).isoformat()

    first, second = whens("2021-07-14"), whens(later("2021-07-14"))
    assert [(later(a), later(b)) for a, b in first[:-1]] == second[:-1]
    assert first[-1] == second[-1] == ("1998-01-01", "1998-12-31")
    assert first[1] == ("2021-07-09", "2021-07-09")


@pytest.mark.parametrize(
    ("headline", "lead", "when"),
    [
        (
            "Ferry fire kills 19 off Halden",
            "A ferry fire off Halden killed 19 people on Friday, rescuers said.",
            "2021-07-09",
        ),
        (
            "Minister quits over loans",
            "A ferry fire off Halden killed 19 people on Friday, rescuers said.",
            "2021-07-14",
        ),
        (
            "Torland to send two boats to Esk",
            "Torland said on Friday that it would send two boats to Esk.",
            "2021-07-14/..",
        ),
    ],
)
def test_a_headline_has_the_time_of_its_lead(language, headline, lead, when):
    text = f"{headline}\n\nJuly 14, 2021\n\n{lead}\n\nNothing else was known of it that night in the capital.\n"
    reading = read_opened(open_report(text.encode(), "story.txt"), Given(), language, "sayso 0 test")
    assert next(c.when.edtf for c in reading.claims if c.zone == "headline") == when
