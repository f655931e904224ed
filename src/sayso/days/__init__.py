"""The calendar: rules (what the words say, kept for ever) to intervals and EDTF. Pure functions; no clock.

A rule is a short string that says what the words say without saying when they were said:

    rule     = time [" from " rule]         counted from another time: "+1 day from 2021-05-08"; "event" is not told
    time     = point | span | stretch | ref | "every " ... | length
    span     = end "/" end                  "XXXX-08-05/XXXX-08-10", "2012/2042", "../weekday 5", "+0 day/.."
    point    = [edge] core [clock]          "early XXXX-07", "weekday 5 TNI", "2021-07-14 T16:00Z"
    edge     = early | mid | late           thirds (of a month 1-10, 11-20, 21-end; of a week Mon-Tue, Wed-Thu, Fri-Sun)
             | start | end                  of a year or quarter its first or last month, of a decade two years, else a third
             | earlier | later              the part of it before or after the anchor ("later this year")
             | about | before | after       marked "~"; all that lies before it; all that lies after it
    core     = 2021-07-14 | 2021-07 | 2021 | 202X | 20XX | 2021-W29 | 2021-Q3 | 2021-H1 | 2021-SU      absolute
             | XXXX-10-09 | XXXX-10 | XXXX-Q3 | XXXX-SU | XXXX-EASTER | XXXX-11#4#4 | XX98 | XX8X    the year is not said
             | XXXX-KIPPUR | XXXX-ORTHODOX-2 | XXXX-HIJRI-09-01-30 | XXXX-11#4#4+1      feasts (feasts.py); the day after
             | XXXX-04-25 weekday 6         the year is not said, but the day of the week is
             | weekday 5 | weekend          the one meant by the direction: back within 6 days, or ahead within 6
             | sign number " " unit         "-1 week" the whole week before; "+0 month" this one; "-3 day"
             | sign number " " name         "-1 weekday 5", "+1 XXXX-07": the last, the next of that name
             | core " of " core             "XXXX-Q1 of -1 year", "weekday 1 of -1 week", "+0 day of -1 year"
    unit     = second minute hour day week weekend month quarter half year decade century
    stretch  = ("past" | "next") length     runs up to the anchor, or from it on: "past P3Y", "next PXW"
             | length (" before" | " after")  somewhere that far from it: "PXD before"
    length   = P3Y | PT10H | PXW            alone it has no place on the calendar
    ref      = now | past | future
    clock    = T16:00[Z|zone] | TMO | TMI | TAF | TEV | TNI

"X" in a length is a number that is not said ("a few days"): read as up to FEW of them, and the end so found is marked "~".
"""

from __future__ import annotations

from sayso.days.placing import Placed, place
from sayso.days.resolving import Resolved, resolve

__all__ = ["Placed", "Resolved", "place", "resolve"]
