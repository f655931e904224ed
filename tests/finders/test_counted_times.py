"""What a time counts from, and which way it looks, where the words stand farther apart: read on Wednesday 14 July 2021."""

from __future__ import annotations

import pytest

from marked import marked, reads
from sayso.days import resolve
from sayso.finders.times import as_timex3, find_timexes

WEDNESDAY = ("2021-07-14", "2021-07-14")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Until [Friday], nobody had called her a suspect.", "2021-07-09"),
        ("Through [July 8], the funds had lost 4 percent.", "2021-07-08"),
        ("Until [Friday], nobody will be let in.", "2021-07-16"),
        ("The truce had been due to expire [Friday].", "2021-07-09"),
        ("The bill had been expected to pass by [October].", "2021-10"),
        ("Both will come to a summit set for Torland in [September].", "2021-09"),
        ("The port had set a record in [September].", "2020-09"),
        (
            "In [January], not long after the vote on Marsh vs. Tesh, the bomb in the old town of Esk killed two.",
            "2021-01",
        ),
        ("Crowds prayed for help as [Easter week] began.", "2021-03-29/2021-04-04"),
        ("They will fly home over [Christmas weekend 2021].", "2021-12-25/2021-12-26"),
        ("The strike will last [three days].", "P3D"),
        ("It rained over [the last three days].", "2021-07-11~/2021-07-14"),
        ("A guard stands there [24 hours a day].", "every P1D"),
        ("Her 1987 Ford was found in [1999].", "1999"),
        ("Ford sold more in [1987].", "1987"),
        (
            "She came on [Monday] and is to leave on [Sunday]. [The next day], she met the king.",
            "2021-07-12 | 2021-07-18 | 2021-07-13",
        ),
        ("Talks begin on [Sunday]. [The next day] they will sign.", "2021-07-18 | 2021-07-19"),
        (
            "A ferry sank on [Saturday], police said on [Monday]. [The next day], divers came.",
            "2021-07-10 | 2021-07-12 | 2021-07-11",
        ),
        (
            "She told reporters on [Wednesday] that they had called at [1 a.m.] and [an hour later].",
            "2021-07-14 | - | +1 hour",
        ),
        ("She was last seen on [July 3], [the day before] the army came.", "2021-07-03 | 2021-07-03"),
        ("Shares rose on [Tuesday] in early trade before falling [later in the day].", "2021-07-13 | 2021-07-13"),
        (
            "A bus crashed on [Friday]. A call was made at [1:05 a.m.] By [then] all were out.",
            "2021-07-09 | - | 2021-07-09T01:05:00",
        ),
        (
            "It lost $2 million in [the second quarter]. In [the quarter] ended [Sept. 30] it earned $1 million.",
            "2021-34 | 2020-35 | -",
        ),
        (
            "Profit fell in [the first quarter]. A charge is due in [the fourth quarter]. It lost most in [the latest quarter].",
            "2021-33 | 2021-36 | 2021-33",
        ),
    ],
)
def test_counts_from(text, wanted):
    text, spans = marked(text)
    timexes = find_timexes(text, [(0, len(text))])
    assert reads(text, [(t.start, t.end) for t in timexes]) == reads(text, spans)
    placed = [resolve(t.whole_rule, WEDNESDAY, t.direction).edtf or t.rule for t in timexes]
    assert [one for one, want in zip(placed, wanted.split(" | "), strict=True) if want != "-"] == [
        want for want in wanted.split(" | ") if want != "-"
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It opened in 1950. Since then, nobody came.", ["1950"]),
        ("Three days later they came back.", ["P3D"]),
        ("The day after the march they came back.", ["XXXX-XX-XX"]),
    ],
)
def test_as_timex3_where_nothing_tells_the_day(text, values):
    assert [line["value"] for line in as_timex3(find_timexes(text, [(0, len(text))]), text, "2021-07-14")] == values
