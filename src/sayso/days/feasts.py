"""Feasts that move: days that other calendars set. Jewish and Orthodox ones are exact; those of the moon's sighting are not.

Arithmetic: Reingold and Dershowitz, Calendrical Calculations (4th edition, 2018), chapters 7 (tabular Islamic) and 8 (Hebrew);
Meeus, Astronomical Algorithms (2nd edition, 1998), chapters 8 (Julian Easter) and 49 (mean new moon).
"""

from __future__ import annotations

import math
from datetime import date

_HEBREW_EPOCH = -1373427  # as a day number of Python's calendar
_ISLAMIC_EPOCH = 227015
#: Months of the Jewish year count on from 1 Tishri; feasts of spring count back from the next 1 Tishri, which never varies.
_FROM_NEW_YEAR = {"ROSH": (0, 2), "KIPPUR": (9, 1), "SUKKOT": (14, 7)}
_TO_NEW_YEAR = {"PURIM": (-193, 1), "PESACH": (-163, 8), "SHAVUOT": (-113, 2)}


def feast_days(mark: str, year: int) -> tuple[tuple[date, date], ...]:
    """First and last day of the feast in a year of our calendar: mostly one, of an Islamic feast now and then two, or none.

    mark: "ORTHODOX" with days on or back from Orthodox Easter ("ORTHODOX-2"); ROSH, KIPPUR, SUKKOT, HANUKKAH, PURIM, PESACH,
    SHAVUOT; "HIJRI" with month, day and days it lasts ("HIJRI-09-01-30"); NEWMOON (the Chinese New Year). The last two hang on
    the sighting of a moon, or come from its mean motion: the interval is a day wider at each end.
    """
    if mark.startswith("ORTHODOX"):
        at = _orthodox_easter(year) + int(mark[8:] or 0)
        return ((date.fromordinal(at), date.fromordinal(at)),)
    if mark.startswith("HIJRI"):
        return _hijri(mark, year)
    if mark == "NEWMOON":
        at = _new_moon(year)
        return ((date.fromordinal(at - 1), date.fromordinal(at + 1)),)
    return (_jewish(mark, year),)


def _orthodox_easter(year: int) -> int:
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2  # days of the Julian calendar behind ours
    return date(year, month, day + 1).toordinal() + behind


def _hijri(mark: str, year: int) -> tuple[tuple[date, date], ...]:
    _, month, day, lasts = mark.split("-")
    around = int((year - 622) * 33 / 32)
    starts = [_islamic(at, int(month), int(day)) for at in range(around - 1, around + 4)]
    days = [(date.fromordinal(at - 1), date.fromordinal(at + int(lasts))) for at in starts]
    return tuple(ends for ends, at in zip(days, starts, strict=True) if date.fromordinal(at).year == year)


def _islamic(year: int, month: int, day: int) -> int:
    return day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _ISLAMIC_EPOCH - 1


def _new_moon(year: int) -> int:
    """The day, in China, of the mean new moon between 21 January and 20 February."""
    first = date(year, 1, 21).toordinal()
    epoch, month = (
        730125.59766 + 8 / 24,
        29.530588861,
    )  # 6 January 2000, as a day number of Python's calendar, China's time
    count = math.ceil((first - epoch) / month)
    return math.floor(epoch + count * month)


def _jewish(mark: str, year: int) -> tuple[date, date]:
    if mark == "HANUKKAH":
        new_year, length = _rosh(year), _rosh(year + 1) - _rosh(year)
        first, lasts = new_year + (84 if length in (355, 385) else 83), 8
    elif mark in _FROM_NEW_YEAR:
        on, lasts = _FROM_NEW_YEAR[mark]
        first = _rosh(year) + on
    else:
        on, lasts = _TO_NEW_YEAR[mark]
        first = _rosh(year) + on
    return date.fromordinal(first), date.fromordinal(first + lasts - 1)


def _rosh(year: int) -> int:
    """1 Tishri in autumn of a year of our calendar."""
    hebrew = year + 3761
    before, own, after = (_elapsed(hebrew + n) for n in (-1, 0, 1))
    late = 2 if after - own == 356 else 1 if own - before == 382 else 0
    return _HEBREW_EPOCH + own + late


def _elapsed(hebrew: int) -> int:
    months = (235 * hebrew - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days
