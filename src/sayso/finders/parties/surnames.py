"""Whose a bare surname is where several bear it: "Mrs. Holm", or "Holm" in a report that has named one of the Holms first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet

from sayso.finders.parties.mentions import Mention
from sayso.finders.voices.quotes import quotes_of
from sayso.language.prose import Prose

#: A full name so many characters before its bare surname is meant by it (a paragraph or so).
JUST_BEFORE = 300

#: So often a bare surname has stood for one of those who bear it, before it goes on standing for him past another's full name.
SETTLED = 3

#: surname and what its honorific tells -> the full name that it was first used for.
Meant = MutableMapping[tuple[str, str | None], str]


def bearer(
    prose: Prose,
    mention: Mention,
    told: str | None,
    owners: Mapping[str, Sequence[Mention]],
    meant: Meant,
) -> str | None:
    """Which of the full names `owners` (to their mentions) is meant by a bare surname; None where it cannot be told.

    told: "he" or "she" by the honorific. Whoever has just been named in full as somebody who does or says something is meant;
    else he for whom the report first used the bare surname, when no other of that name had been named yet.
    """
    if len(owners) < 2:
        return next(iter(owners), None)
    at, key = mention.name_start, (mention.name or "", told)
    named = {n: [m for m in ms if m.name_start < at] for n, ms in owners.items()}
    before = [n for n, ms in named.items() if ms]
    if len(before) == 1 and not _leans(prose, mention):
        meant.setdefault(key, before[0])
    last = max(before, key=lambda n: named[n][-1].name_start, default=None)
    if last is None:
        return None
    full = [m for m in named[last] if at - m.name_start < JUST_BEFORE and " " in (m.name or "")]
    first = meant.get(key)
    weak = first is not None and len(owners[first]) < SETTLED
    return last if full and (weak or any(_acts(prose, m) for m in full)) else first


def _acts(prose: Prose, mention: Mention) -> bool:
    """Whether a full name is subject of its clause in the outlet's own words."""
    sentence = prose.sentences[mention.sentence]
    head = sentence.head_in(mention.start, mention.end)
    doer = " " in (mention.name or "") and head is not None and head.role in ("subject", "passive-subject")
    verb = sentence.head(head) if head is not None else None
    doer = doer and verb is not None and verb.role in ("root", "joined", "inserted", "reported")
    return doer and not any(q.start <= mention.start < q.end for q in quotes_of(prose))


def _leans(prose: Prose, mention: Mention) -> bool:
    """ "The HOLM family": a surname that only describes something tells of no one."""
    head = prose.sentences[mention.sentence].head_in(mention.name_start, mention.name_end)
    return head is not None and head.role == "describes"


def by_honorific(names: Iterable[str], sexes: MutableMapping[str, str | None], told: AbstractSet[str]) -> None:
    """Of a surname that the report bears with "Mr." and with "Mrs.": whose sex is told because nobody else can be meant."""
    for one in sorted(told):
        may = [n for n in names if sexes.get(n) in (None, one)]
        if len(may) == 1 and any(sexes.get(n) == other for n in names for other in told - {one}):
            sexes[may[0]] = one
