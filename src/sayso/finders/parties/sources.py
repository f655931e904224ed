"""Who the speakers are: for every attribution the whole chain of voices beyond the outlet and its wire."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.parties.chains import Speaking, carrier, chains
from sayso.finders.parties.identity import identify
from sayso.finders.parties.kinds import words_of
from sayso.finders.parties.mentions import Mention, mentions_at
from sayso.finders.parties.naming import Named, house, named
from sayso.finders.parties.people import roster
from sayso.finders.parties.things import of_a_thing, placeholder
from sayso.finders.parties.trimmed import trimmed, without_examples
from sayso.finders.parties.who import Scene, Who, nobody_known
from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import entries, medium_of
from sayso.finders.voices.quotes import quotes_of
from sayso.finders.voices.speakers import extent, owner
from sayso.language.prose import Prose
from sayso.page.layout import Masthead
from sayso.records import Report, Voice

#: Below this sureness of a model that the source is the right one (and the rules not agreeing) nobody is named: on PolNeAR's
#: development half 35 in 100 of those were wrong, against 8 above it.
SURE = 0.85
#: "The statement" is one of so many paragraphs before at most.
NEAR = 3
#: How names of agencies and outlets end when no table knows them: "Portwire", "Velmpress".
STATION = re.compile(r"(?:[A-Z]\w+ ){1,2}(?:FM|TV|Radio|Television)|(?:Radio|Televisi[oó]n) [A-Z]\w+")
HOUSE_FORM = re.compile(r"[A-Z]\w+(?:wire|press|news|media|radio|post|times|today|online|tv|TV|FM)")

__all__ = ["resolve_sources"]


def resolve_sources(
    prose: Prose, attributions: Sequence[Attribution], masthead: Masthead, report: Report
) -> tuple[tuple[Voice, ...], ...]:
    """For each attribution its voices, nearest the reader first; empty where the outlet speaks and names no source.

    masthead: whose report it is; its outlet and wire are never voices. Spans of the voices are places in `report.text`.
    """
    names = named(prose)
    mentions = [_mentions(prose, names, a) for a in attributions]
    speakers = tuple(sorted((m for ms in mentions for m in ms), key=lambda m: m.start))
    scene = Scene(prose, names, roster(prose, names), speakers, _told(prose, attributions), tuple(attributions))
    houses = frozenset(_canonical(g.value) for g in (masthead.outlet, masthead.wire) if g is not None)
    paragraphs = {s.index: s.paragraph for s in prose.sentences}
    before: list[Who] = []
    speaking: list[Speaking] = []
    for attribution, here in zip(attributions, mentions, strict=True):
        who = _speaker(scene, attribution, here, before, speaking)
        is_house = who is not None and any(_canonical(name) in houses for name in who.names)
        through = _through(scene, attribution, before, houses)
        speaking.append(
            Speaking(attribution, None if is_house else who, is_house, through, paragraphs[attribution.sentence])
        )
        before += [w for w in (through, who) if w is not None]
    return chains(report, [_own_words(prose, one, speaking) for one in speaking])


def _own_words(prose: Prose, one: Speaking, others: Sequence[Speaking]) -> Speaking:
    """ "..., Voll wrote, QUOTING a reporter": what a person writes is his, whomever he quotes besides."""
    act = one.attribution
    if (
        act.lemma != "cite"
        or act.kind != "quoted"
        or not prose.text[act.cue[0] : act.cue[1]].lower().startswith("quot")
    ):
        return one
    same = (o for o in others if o is not one and o.attribution.content == act.content and not o.citing)
    author = next((o.who for o in same if o.attribution.sentence == act.sentence), None)
    return replace(one, who=author) if author is not None and author.kind == "person" else one


def _told(prose: Prose, attributions: Sequence[Attribution]) -> tuple[tuple[int, int], ...]:
    """All that is in quotation marks or is said by somebody: not the outlet's own words."""
    said = {span for a in attributions if a.source is not None for span in a.content}
    return tuple(sorted(said | {(q.start, q.end) for q in quotes_of(prose)}))


def _canonical(name: str) -> str:
    known = house(name)
    return (name if known is None else known[0]).removeprefix("The ").removeprefix("the ").lower()


def _mentions(prose: Prose, names: Named, attribution: Attribution) -> tuple[Mention, ...]:
    """Who is mentioned as source; for a piece of writing that belongs to somebody ("the ministry's statement"), its author."""
    if attribution.source is None:
        return ()
    sentence = prose.sentence_at(attribution.source[0])
    if sentence is None:
        return ()
    source = without_examples(prose.text, trimmed(prose, names, sentence, attribution.source, attribution.cue))
    found = mentions_at(prose, names, sentence, *source)
    if len(found) == 1 and found[0].name is None and found[0].pronoun is None:
        head = sentence.head_in(*source)
        author = owner(sentence, head) if head is not None and medium_of(head) is not None else None
        if author is not None:
            return mentions_at(prose, names, sentence, *extent(sentence, author))
    return found


def _speaker(
    scene: Scene, attribution: Attribution, here: Sequence[Mention], before: Sequence[Who], speaking: Sequence[Speaking]
) -> Who | None:
    """One party of all the mentions that are joined in the source; None when nobody is named or the writer speaks."""
    writing = _same_writing(scene.prose, here, speaking)
    if writing is not None:
        return writing
    if len(here) == 1 and placeholder(scene, here[0]):
        return None
    found = [w for w in (identify(scene, m, before) for m in here) if w is not None]
    if len(found) == 1 and of_a_thing(scene, here[0], attribution.lemma, found[0]):
        return nobody_known(here[0])
    if attribution.source_sure < SURE and any(w.kind != "unnamed" for w in found):
        return replace(nobody_known(here[0]), names=("unnamed",), doubt="who says it is not certain")
    if len(found) < 2:
        return found[0] if found else None
    names = tuple(dict.fromkeys(name for w in found for name in w.names))
    kinds = {w.kind for w in found}
    kind = found[0].kind if len(kinds) == 1 else "group"
    doubts = "; ".join(dict.fromkeys(w.doubt for w in found if w.doubt)) or None
    return Who(names, kind, found[0].role, found[0].start, found[-1].end, None, doubts, plural=True)


def _same_writing(prose: Prose, here: Sequence[Mention], speaking: Sequence[Speaking]) -> Who | None:
    """ "The statement said": whoever spoke in a statement, or by a report, last."""
    if len(here) != 1 or not here[0].definite or here[0].name is not None or here[0].pronoun is not None:
        return None
    sentence = prose.sentences[here[0].sentence]
    head = sentence.head_in(here[0].start, here[0].end)
    if head is None or medium_of(head) is None or len(here[0].text.split()) > 2:
        return None
    paragraph = prose.sentences[here[0].sentence].paragraph
    for one in reversed(speaking):
        if paragraph - one.paragraph > NEAR:
            return None
        places = [p for p in (one.attribution.medium, one.attribution.source) if p is not None]
        words = {w for p in places for w in words_of(prose.text[p[0] : p[1]]).lower().split()}
        if one.who is not None and head.lemma in words:
            named = one.who.named or (one.who.start, one.who.end)
            return replace(one.who, start=here[0].start, end=here[0].end, named=named)
    return None


def _by_form(scene: Scene, attribution: Attribution, mention: Mention) -> Who | None:
    """ "Told PORTWIRE", "told state-run NORPRESS": an agency or outlet that no table knows, by how its name ends.

    Not when it is named elsewhere.
    """
    *lead, name = mention.text.split()
    told = attribution.lemma == "tell" and (mention.start, mention.end) == attribution.medium
    if not told or not HOUSE_FORM.fullmatch(name) or any(not word.islower() for word in lead):
        return None
    if any(known.name.split()[-1] == name and len(known.seen) > 1 for known in scene.people):
        return None
    return Who((name,), "outlet", None, mention.start, mention.end, None, "taken for an outlet by the form of its name")


def _through(scene: Scene, attribution: Attribution, before: Sequence[Who], houses: frozenset[str]) -> Who | None:
    """The agency or outlet that the speaker told, when it is not the one that reports."""
    if attribution.medium is None:
        return None
    sentence = scene.prose.sentence_at(attribution.medium[0])
    if sentence is None:
        return None
    for start, end in carrier(scene.prose.text, attribution.medium):
        for mention in mentions_at(scene.prose, scene.names, sentence, start, end):
            if (mention.name or "").lower() in entries("medium") or mention.text.split()[-1] in (
                "TV",
                "press",
                "radio",
            ):
                continue
            who = _by_form(scene, attribution, mention) or identify(scene, mention, before)
            if attribution.lemma == "tell" and who is not None and STATION.fullmatch(mention.text):
                who = who if who.kind in ("agency", "outlet") else replace(who, names=(mention.text,), kind="outlet")
            if who is not None and who.kind in ("agency", "outlet"):
                return None if any(_canonical(n) in houses for n in who.names) else who
    return None
