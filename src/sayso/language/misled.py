"""Repairs where the parser took the wrong word for the verb: tags ("gas leaked, the agency said") and "Halvex denies leak"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.language.prose import Word

DOERS = ("subject", "passive-subject")
#: A tag has at most so many words up to its verb.
LONGEST = 16
#: Words that may stand between the doer of a tag and its comma.
NAMING = ("determiner", "noun", "name", "adjective", "pronoun", "preposition", "particle", "number")


@cache
def saying() -> frozenset[str]:
    """Lemmas that tell of speech ("say", "warn", "blame")."""
    return frozenset(row["lemma"] for row in table("verbs") if row["sort"] == "verb")


def denying(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "Halvex DENIES leak": a verb of speech helps no other verb; what it would help is its object."""
    mended = list(words)
    for word in words:
        below = words[word.head]
        lemma = next((form for form in _lemmas(word) if form in saying()), None)
        helps = word.kind == "auxiliary" and word.role == "auxiliary"
        named = word.role == "subject" and lemma in _denials() and word.text.endswith("s")
        bare = below.index == word.index + 1 == words[word.head].index and below.text.lower() == below.lemma
        if lemma is None or word.index == 0 or not (helps or named) or not bare:
            continue
        mended[word.index] = replace(word, kind="verb", lemma=lemma, role=below.role, head=below.head, form="finite")
        mended[below.index] = replace(below, kind="noun", role="object", head=word.index, tense="", form="")
        for other in words[: word.index]:
            if other.head == below.index or (other.index == word.index - 1 and other.head == word.index):
                role = "subject" if other.index == word.index - 1 else other.role
                mended[other.index] = replace(other, head=word.index, role=role)
    return tuple(mended)


@cache
def _denials() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("verbs") if row["sort"] == "verb" and row["class"] == "deny")


def _lemmas(word: Word) -> tuple[str, ...]:
    """The word as it would be without "-s": the parser gives helping verbs no lemma but the few that it knows."""
    text = word.text.lower()
    return (
        word.lemma,
        f"{text[:-3]}y" if text.endswith("ies") else text,
        text.removesuffix("s"),
        text.removesuffix("es"),
    )


def untagged(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "Toxic gas LEAKED from the plant, the agency said": told before a tag, where the parser took it for "gas that leaked"."""
    tag = _tag(words)
    if tag is None:
        return tuple(words)
    root, comma = tag
    tops = [w for w in words[:comma] if w.head == root.index and w.kind in ("noun", "name", "pronoun", "number")]
    verbal = any(w.role == "reported" and w.head == root.index and w.kind in ("verb", "auxiliary") for w in words)
    if len(tops) != 1 or verbal:
        return tuple(words)
    top = tops[0]
    verb = next((w for w in words[top.index + 1 : comma] if _leaked(words, w, top)), None)
    if verb is None:
        return tuple(words)
    mended = list(words)
    mended[verb.index] = replace(verb, head=root.index, role="reported", form="finite")
    mended[top.index] = replace(top, head=verb.index, role="subject")
    for word in words[verb.index + 1 : comma]:
        if word.head == root.index and word.kind != "punctuation":
            mended[word.index] = replace(word, head=verb.index)
    return tuple(mended)


def tagging(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "3,000 people will have to leave, ENGINEER Sol Banning WARNED": the tag says the rest, whatever it was hung on."""
    said = next((w for w in reversed(words) if w.lemma in saying() and _tells(words, w)), None)
    later = [w for w in words if said is not None and w.index > said.index and w.kind == "verb" and w.form == "finite"]
    if said is None or any(w.head != said.index or w.role != "adverbial" for w in later):
        return tuple(words)
    words = _titled(words, said)
    doer = next((w for w in words[said.index :: -1] if w.head == said.index and w.role == "subject"), None)
    first = None if doer is None else min(w.index for w in words if w == doer or w.head == doer.index)
    comma = None if first is None else next((w.index for w in reversed(words[:first]) if w.text == ","), None)
    root = next(w for w in words if w.role == "root")
    if doer is None or comma is None or doer.index > said.index or said.index - comma > LONGEST or root.index == comma:
        return tuple(words)
    before = words[comma + 1 : doer.index]
    loose = [w for w in before if w.kind == "verb" and all(o.head != w.index or o == said for o in words)]
    named = (*NAMING, "punctuation")
    plain = all(w.kind in named or w in loose or (w.kind == "verb" and w.role == "describes") for w in before)
    hung = (said.role == "joined" and said.head == root.index) or any(said.head == w.index for w in loose)
    if not plain or not (said == root or (hung and root.index < comma)) or _asks_on(words, said, comma):
        return tuple(words)
    mended = list(words)
    for word in loose:
        mended[word.index] = replace(word, kind="noun", role="describes", head=doer.index, tense="", form="")
    if said != root:
        mended[said.index] = replace(said, role="root", head=-1)
        mended[root.index] = replace(root, role="reported", head=said.index)
    return tuple(mended)


def _tells(words: Sequence[Word], verb: Word) -> bool:
    """A finite verb, or a participle with "has" or "have"."""
    helped = [w for w in words if w.head == verb.index and w.role == "auxiliary"]
    if verb.form == "participle":
        return [w.lemma for w in helped] == ["have"] and helped[0].form == "finite"
    return verb.kind == "verb" and verb.form == "finite" and verb.tense != ""


def _titled(words: Sequence[Word], said: Word) -> tuple[Word, ...]:
    """The words with the doer of ", the port's HEAD, Ann Bell, has told a briefing" on its verb, where it was hung elsewhere."""
    at = said.index - 1
    while at > 0 and words[at].kind in ("auxiliary", "adverb"):
        at -= 1
    if (
        any(w.head == said.index and w.role in DOERS for w in words)
        or words[at].text != ","
        or words[at - 1].kind != "name"
    ):
        return tuple(words)
    low = at - 1
    while low > 0 and words[low].kind == "name":
        low -= 1
    name, title = words[at - 1], low - 1
    while (
        title > 0
        and words[title].text != ","
        and (words[title].kind in NAMING or words[title].text in ("-", "'s", "’s"))
    ):
        title -= 1
    nouns = [w for w in words[title + 1 : low] if w.kind == "noun" or w.role in ("apposition", "prep-object")]
    if words[low].text != "," or words[title].text != "," or not nouns or title + 1 == low:
        return tuple(words)
    mended = list(words)
    held = range(title + 1, at)
    for word in words[title + 1 : low]:
        if word.head not in held:
            mended[word.index] = replace(word, head=name.index, role="apposition")
    mended[name.index] = replace(name, head=said.index, role="subject")
    return tuple(mended)


def _asks_on(words: Sequence[Word], said: Word, comma: int) -> bool:
    """Whether the verb tells something of its own: then it is no tag."""
    mine = [w for w in words[comma + 1 :] if w.head == said.index]
    own = any(w.role in ("reported", "infinitive", "marker") and w.index > comma for w in mine)
    told = [w for w in mine if w.role == "object" and w.kind == "noun"]
    return own or len(told) > (said.lemma in _hearing() and len(mine) > 1)


@cache
def _hearing() -> frozenset[str]:
    """Lemmas whose object is who hears it ("told a briefing")."""
    return frozenset(row["lemma"] for row in table("verbs") if "hearer" in row["takes"].split())


def _tag(words: Sequence[Word]) -> tuple[Word, int] | None:
    """The verb of a closing tag (", the agency said on Monday") that is the root, and the index of the comma before it."""
    root = next((w for w in words if w.role == "root"), None)
    if root is None or root.kind != "verb" or root.lemma not in saying():
        return None
    doer = next((w for w in reversed(words[: root.index]) if w.head == root.index and w.role in DOERS), None)
    at = root.index - 1
    while at > 0 and words[at].kind in NAMING:
        at -= 1
    return None if doer is None or at >= doer.index or words[at].text != "," else (root, at)


def _leaked(words: Sequence[Word], word: Word, top: Word) -> bool:
    """Whether the word may be the verb of what is told: a past form that describes the top noun or one under it."""
    if word.role != "participle" or word.tense != "past" or word.kind != "verb":
        return False
    at = word.head
    while at >= 0 and at != top.index:
        at = words[at].head
    before = words[word.index - 1]
    return at == top.index and before.text != ","


def recounted(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "A worker COUNTED twice was found alive": the first of two verbs is a participle where the second has no doer but it."""
    mended = list(words)
    for done in words:
        first = words[done.head]
        helped = [w for w in words if w.head == done.index and w.role == "auxiliary" and w.form == "finite"]
        helped = helped or [done] * (done.form == "finite" and done.role == "reported")
        doers = [w for w in words if w.head == first.index and w.role in DOERS and w.index < first.index]
        alone = not any(w.head == first.index and w.role == "auxiliary" for w in words)
        past = first.kind == "verb" and first.tense == "past" and first.form in ("finite", "participle") and alone
        if (
            done.kind not in ("verb", "auxiliary")
            or not (done.role in ("other", "joined") or (done.role == "reported" and _by(words, first, done)))
            or done.index < first.index
            or not helped
            or not past
            or not doers
        ):
            continue
        between = words[first.index + 1 : helped[0].index]
        own = any(w.head == done.index and w.role in (*DOERS, "marker") for w in words)
        if own or any(_parts(w) for w in between):
            continue
        acted_on = done.form == "participle" and any(w.lemma == "be" for w in helped)
        doer = doers[-1]
        mended[done.index] = replace(done, head=first.head, role=first.role)
        mended[first.index] = replace(first, head=doer.index, role="participle", form="participle")
        mended[doer.index] = replace(doer, head=done.index, role="passive-subject" if acted_on else "subject")
    return tuple(mended)


def _parts(word: Word) -> bool:
    """Whether a second deed may begin behind the word; "since" before a bare month does not part, whatever its kind."""
    return (word.kind == "conjunction" and word.role != "preposition") or (
        word.kind == "punctuation" and word.text != "-"
    )


def _by(words: Sequence[Word], first: Word, done: Word) -> bool:
    """Whether the doer of the first verb follows it: "the inquiry promised BY the president"."""
    return any(w.role == "agent" and w.head == first.index and w.index < done.index for w in words)


def inverted(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "In nine of them, SAYS THE STATEMENT, the sheets were filled in": of two doers of one deed the first is who says so."""
    for said in words:
        if said.lemma not in saying() or said.form != "finite" or not said.index or words[said.index - 1].text != ",":
            continue
        if said.role == "inserted" and said.head > said.index:
            mine = [w for w in words[: said.index] if w.head == said.index and w.role == "preposition"]
            return tuple(replace(w, head=said.head) if w in mine else w for w in words)
        told = next((w for w in words if w.head == said.index and w.role == "reported"), None)
        doers = [] if told is None else [w for w in words if w.head == told.index and w.role in DOERS]
        if told is None or len(doers) < 2 or any(w.head == said.index and w.role in DOERS for w in words):
            continue
        first, second = doers[:2]
        between = [w.text for w in words[first.index + 1 : second.index]]
        if "," not in between or any(w.kind not in NAMING for w in words[said.index + 1 : first.index]):
            continue
        mended = list(words)
        mended[first.index] = replace(first, head=said.index, role="subject")
        for word in words[: said.index]:
            if word.head == said.index < told.index and word.kind != "punctuation":
                mended[word.index] = replace(word, head=told.index)
        return tuple(mended)
    return tuple(words)


def resumed(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "The ferry, which the firm said was sound, SANK": what follows the closing comma is told of the noun that stood alone."""
    root = next((w for w in words if w.role == "root"), None)
    if root is None or root.kind not in ("noun", "name"):
        return tuple(words)
    inside = next((w for w in words if w.head == root.index and w.role == "relative"), None)
    if inside is None or not any(w.text == "," for w in words[root.index + 1 : inside.index]):
        return tuple(words)
    verb = next((w for w in words[inside.index + 1 :] if _resumes(words, w, inside)), None)
    if verb is None:
        return tuple(words)
    passive = verb.form == "participle" and any(w.head == verb.index and w.lemma == "be" for w in words)
    mended = list(words)
    mended[verb.index] = replace(verb, head=-1, role="root")
    mended[root.index] = replace(root, head=verb.index, role="passive-subject" if passive else "subject")
    return tuple(mended)


def _resumes(words: Sequence[Word], verb: Word, inside: Word) -> bool:
    """A finite verb under the relative clause, without a doer or an opening word of its own, right behind a comma."""
    own = [w for w in words if w.head == verb.index]
    helped = any(w.role == "auxiliary" and w.form == "finite" for w in own)
    if verb.kind not in ("verb", "auxiliary") or not (verb.form == "finite" or helped) or verb.role == "auxiliary":
        return False
    if verb.role not in ("reported", "adverbial", "joined", "inserted", "other"):
        return False
    if any(w.role in (*DOERS, "marker") or w.kind == "conjunction" for w in own if w.index < verb.index):
        return False
    at = verb.head
    while at >= 0 and at != inside.index:
        at = words[at].head
    first = min([verb.index, *(w.index for w in own)])
    return at == inside.index and words[first - 1].text == ","
