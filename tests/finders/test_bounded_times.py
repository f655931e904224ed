"""When it happened, where a word or a thing beside the time bounds it; near twins beside each. Read on Wednesday 14 May 2031."""

from __future__ import annotations

import pytest

from holding import smallest_holding
from marked import marked

CASES = [
    ("The council will [publish] the list no later than Friday, 16 May.", "2031-05-14/2031-05-16"),
    ("The council [published] the list later than in 2029.", "../2031-05-14"),
    ("Trams [will run] again not before 20 May.", "2031-05-20/.."),
    ("The storm [killed] four people in 2019, and a flood the year before [left] nine hurt.", "2019 | 2018"),
    ("The harvest [was] poor in 2019. The year before the war was better.", "2019"),
    ("The floods [came] in 2004 and 2005.", "2004-01-01/2005-12-31"),
    ("Bakers [closed] on Monday and Tuesday.", "2031-05-12/2031-05-13"),
    ("The floods [came] in 2004 and the mill closed in 2005.", "2004"),
    ("Talks on the ferry [were moved] from 20 to 23 May.", "2031-05-23"),
    ("The market [was held] from 5 to 8 May.", "2031-05-05/2031-05-08"),
    ("Six people [have died] since the landslide on 2 May.", "2031-05-02/2031-05-14"),
    ("The dam [was checked] before the flood of 3 May.", "../2031-05-03"),
    ("The pilot [appeared] before the High Court in April.", "2031-04"),
    ("He [spoke] before the assembly on Friday.", "2031-05-09"),
    ("The dam [opened] in 2019 and in 2025 it burst.", "2019"),
    ("The police [closed] the bridge on Sunday and on Monday it reopened.", "2031-05-11"),
    ("Six people [died] in the landslide on 2 May.", "2031-05-02"),
    ("The firm [sold] its shares the day after the crash on 2 May.", "2031-05-03"),
    ("The firm [sold] its shares the day of the crash on 2 May.", "2031-05-02"),
    ("Some 900 people [arrived] in the 48 hours to Monday morning.", "2031-05-10/2031-05-12"),
    ("Some 900 people [arrived] on Monday morning after 48 hours at sea.", "2031-05-12"),
    ("The bank [cut] its outlook to 2 percent from the 3 percent projected in March.", "../2031-05-14"),
    ("The bank [cut] its outlook in March to 2 percent.", "2031-03"),
    ("The captain [offered] to resign on 19 April.", "2031-04-19"),
    ("The captain [offered] to resign on 19 June.", "2031-06-19"),
    ("The captain [will resign] on 19 April.", "2032-04-19"),
    ("The cabinet [fell] in March last year. In the same month, the crown [lost] a fifth.", "2030-03 | 2030-03"),
    ("The mayor spoke of two floods. In the same month, the crown [lost] a fifth.", "../2031-05-14"),
    ("The driver was held on Monday and [released] on bail until June.", "../2031-05-14"),
    ("Gusts [are forecast] for Thursday night.", "2031-05-15"),
    ("The bank [forecast] on Monday that prices would fall.", "2031-05-12"),
    ("Police [are appealing] for witnesses to a crash on Sunday.", "2031-05-11"),
    ("Detectives [are investigating] a fire at the mill on Sunday.", "2031-05-11"),
    ("The talks [are scheduled] for Sunday.", "2031-05-18"),
    ("The rains [are expected] to last until August.", "2031-05-14/2031-08-31"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_bounded(language, text, wanted):
    found = smallest_holding(*marked(f"May 14, 2031\n\n{text}\n"), language)
    assert [claim and claim.when.edtf for claim in found] == wanted.split(" | ")


@pytest.mark.parametrize(
    ("text", "when", "told"),
    [
        # a promise is counted from the day of the promise, a deed from the report's
        (
            'The mayor promised on 3 May that the bridge [would be mended] "within ten days".',
            "2031-05-03/2031-05-13~",
            "2031-05-03",
        ),
        ("The mayor promised that the bridge [would be mended] within ten days.", "2031-05-14/2031-05-24~", None),
        # "according to" has no day of its own
        ("Alder Ferries [filed] a suit in Vesk on 8 May, according to a person who has read it.", "2031-05-08", None),
    ],
)
def test_told(language, text, when, told):
    [claim] = smallest_holding(*marked(f"May 14, 2031\n\n{text}\n"), language)
    assert claim is not None
    assert (claim.when.edtf, claim.told and claim.told.edtf) == (when, told)
