"""What touches a sentence, found without walking the whole report for each: a long report is read in time with its length."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.finders.voices import Attribution
from sayso.finders.voices.quotes import Quote
from sayso.language.prose import Prose, Sentence


def attributions_near(prose: Prose, attributions: Sequence[Attribution]) -> tuple[tuple[int, ...], ...]:
    """For each sentence the numbers of the attributions whose cue or content lies in it, in order."""
    starts = [sentence.start for sentence in prose.sentences]
    near: list[list[int]] = [[] for _ in starts]
    for number, one in enumerate(attributions):
        touched = {one.sentence}
        for start, end in (one.cue, *one.content):
            touched.update(range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)))
        for index in sorted(touched):
            near[index].append(number)
    return tuple(tuple(numbers) for numbers in near)


def quotes_near(sentence: Sentence, quotes: Sequence[Quote]) -> Sequence[Quote]:
    """The quotations that touch the sentence, with one more on either side; `quotes` is in text order."""
    low = bisect_left(quotes, sentence.start, key=lambda q: q.end)
    high = bisect_right(quotes, sentence.end, key=lambda q: q.start)
    return quotes[max(0, low - 1) : high + 1]
