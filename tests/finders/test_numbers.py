"""Numbers as they are written: brackets mark each with its rough words; value, low and high beside it (None is open)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked, reads
from sayso.finders.figures.numbers import find_numbers

PLAIN = [
    ("[5,500] troops", 5500, 5500, 5500),
    ("[1.5 million] people", 1_500_000, 1_500_000, 1_500_000),
    ("[twenty-three] men", 23, 23, 23),
    ("[two hundred and fifty thousand] homes", 250_000, 250_000, 250_000),
    ("[half a million] people", 500_000, 500_000, 500_000),
    ("[two and a half million] people", 2_500_000, 2_500_000, 2_500_000),
    ("[a dozen] ships", 12, 12, 12),
    ("[230 000] people", 230_000, 230_000, 230_000),
    ("[21 450] people", 21_450, 21_450, 21_450),
    ("[21\u2009450] people", 21_450, 21_450, 21_450),
    ("[1 204 331] homes", 1_204_331, 1_204_331, 1_204_331),
    ("[Some 12 600.5] tonnes", 12_600.5, 12_600.5, 12_600.5),
    ("In [2021] [450] people left", 2021, 2021, 2021),
    ("On May [12] [345] people voted", 12, 12, 12),
    ("At [10] [200] people came", 10, 10, 10),
    ("[2,30,000] voters", 230_000, 230_000, 230_000),
    ("[12½] miles", 12.5, 12.5, 12.5),
    ("[12m] people", 12_000_000, 12_000_000, 12_000_000),
    ("[10 to 15] boats", None, 10, 15),
    ("[10-15] boats", None, 10, 15),
    ("[between 20 and 30] boats", None, 20, 30),
    ("[between 1.5 and 2 million] people", None, 1_500_000, 2_000_000),
    ("[two or three] shots", None, 2, 3),
    ("ranging from [10 to 15] boats", None, 10, 15),
    ("rose from 10 to [15] boats", 15, 15, 15),
    ("fell from $12m to [$9m]", 9_000_000, 9_000_000, 9_000_000),
    ("rose by 12 to [45]", 45, 45, 45),
    ("rose from 1,200 to [2,900] in [ten] days", 2900, 2900, 2900),
    ("rose by [10 to 15 percent]", None, 0.1, 0.15),
    ("slowed to [3.2%] from 4.1%", 0.032, 0.032, 0.032),
    ("[1.2 million] cars, up from 900,000", 1_200_000, 1_200_000, 1_200_000),
    ("[two and a half] years", 2.5, 2.5, 2.5),
]
VAGUE = [
    ("[dozens] of boats", None, 12, 99),
    ("[several hundred] soldiers", None, 200, 999),
    ("[a couple of hundred] soldiers", 200, 200, 200),
    ("[hundreds of thousands] of people", None, 100_000, 999_999),
    ("[tens of thousands] of people", None, 10_000, 99_999),
]
BOUNDED = [
    ("[nearly 50] people", 50, None, 50),
    ("[more than 1,000] soldiers", 1000, 1000, None),
    ("[at least a dozen] boats", 12, 12, None),
    ("[up to 40] boats", 40, None, 40),
    ("[fewer than 10] boats", 10, None, 10),
    ("[some 20 or so] boats", 20, 20, 20),
    ("[500+] boats", 500, 500, None),
    ("[at least some 20] boats", 20, 20, None),
    ("[no fewer than another 12] boats", 12, 12, None),
]
SHARES = [
    ("[90%] of homes", 0.9, 0.9, 0.9),
    ("[5.25 per cent]", 0.0525, 0.0525, 0.0525),
    ("[two-thirds] of the coast", 0.6667, 0.6667, 0.6667),
    ("[more than half] of the coast", None, 0.5, 1),
    ("[almost all] of the coast", None, None, 1),
    ("[one in five] homes", 0.2, 0.2, 0.2),
    ("[5% to 10%]", None, 0.05, 0.1),
]
MONEY = [
    ("[$5m to $6m]", None, 5_000_000, 6_000_000),
    ("[$5-6 million]", None, 5_000_000, 6_000_000),
    ("[£3.2bn]", 3_200_000_000, 3_200_000_000, 3_200_000_000),
    ("[Rs 500 crore]", 5_000_000_000, 5_000_000_000, 5_000_000_000),
    ("[₹5 lakh]", 500_000, 500_000, 500_000),
    ("[5 lakh]", 500_000, 500_000, 500_000),
    ("[K90 million]", 90_000_000, 90_000_000, 90_000_000),
    ("[R1.2bn]", 1_200_000_000, 1_200_000_000, 1_200_000_000),
    ("[N450,000]", 450_000, 450_000, 450_000),
    ("[KRW 400 billion]", 4e11, 4e11, 4e11),
    ("[€12 500]", 12_500, 12_500, 12_500),
    ("a [2 trillion-won] budget", 2e12, 2e12, 2e12),
    ("a [40-million-euro] loan", 40_000_000, 40_000_000, 40_000_000),
    ("[20 billion rubles]", 20_000_000_000, 20_000_000_000, 20_000_000_000),
]
NONE = [
    "the 201st base",
    "a third person",
    "a 7-2 ruling",
    "an F-16 and a T-72",
    "COVID-19",
    "at 5:30",
    "2021-07-14",
    "No. 10",
    "a 34-year-old man",
    "in the 1990s",
    "a 100m race",
    "the R1 and the K2",
    "a K9 unit",
    "the P5 countries",
    "a 20-euro note",
    "a 5 million-litre tank",
]


@pytest.mark.parametrize(("text", "value", "low", "high"), PLAIN + VAGUE + BOUNDED + SHARES + MONEY)
def test_numbers(text, value, low, high):
    plain, spans = marked(text)
    found = find_numbers(plain)
    assert reads(plain, [(n.start, n.end) for n in found]) == reads(plain, spans)
    assert (found[0].value, found[0].low, found[0].high) == (value, low, high)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text):
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "rough", "share", "money"),
    [
        ("some 20 boats", True, False, None),
        ("nearly 20 boats", True, False, None),
        ("more than 20 boats", False, False, None),
        ("dozens of boats", True, False, None),
        ("about a third of them", True, True, None),
        ("€20m", False, False, "euros"),
        ("US$ 20", False, False, "US dollars"),
        ("R1.2bn", False, False, "rand"),
        ("a 500-rupee fine", False, False, "rupees"),
        ("COP 27 talks", False, False, None),
        ("try 5,000 times", False, False, None),
    ],
)
def test_what_sort_of_number(text, rough, share, money):
    (number,) = find_numbers(text)
    assert (number.rough, number.share, number.money) == (rough, share, money)


@given(st.integers(2, 10**9))
def test_digits_come_to_themselves_with_and_without_separators(value):
    for written in (f"{value}", f"{value:,}"):
        (number,) = find_numbers(f"They counted {written} votes.")
        assert (number.value, number.low, number.high) == (value, value, value)


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_range_has_its_ends_in_order(first, second):
    numbers = find_numbers(f"{first} to {second} boats")
    if first < second:
        (number,) = numbers
        assert (number.low, number.high) == (first, second)
    else:
        assert all(n.low == n.high for n in numbers)


@given(st.text(max_size=80))
def test_any_text_can_be_read(text):
    for number in find_numbers(text):
        assert 0 <= number.start <= number.core_start < number.core_end <= number.end <= len(text)
        assert number.low is None or number.high is None or number.low <= number.high
