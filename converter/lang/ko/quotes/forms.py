"""Tell what a Korean noun phrase is by its last word, and where it ends, by the shape of its words.

In: words. Out: the form of speaker they name, or whether they carry a subject's particle, or whether they end the
phrase to their right. Nothing here knows a place in a text: who asks keeps the spans, and what was found out about a
word is remembered, since news repeats its words.
"""

import re
from functools import cache, lru_cache

from converter.lang.ko.hangul import fits, split_particle
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.table import table, titles
from converter.model.speech import SpeakerForm

_TOPIC = ("께서는", "에서는", "에서도", "에선", "측은", "은", "는", "도")
_SUBJECT = ("께서", "측이", "이", "가")
_SOURCE = ("에는", "에서", "에선", "엔")
_LAST, _SOURCE_LAST = frozenset("은는도서이가선"), frozenset("는서선엔")
_WORDS_KEPT = 1 << 14
_PAREN = re.compile(r"(?:\([^()]*\))+$")
_IN_PAREN = re.compile(r"\(([^()]*)\)")
_MARKS = "<>‘’'“”\"()"
# 하 수석, 이 대표: a surname of one syllable before the office.
_SHORT_PERSON = re.compile(r"^[가-힣] [가-힣A-Z]+$")
# 두 회사, 양국 정상: what may stand between the start of a group and its head.
_GROUP_MARGIN = 5


def without_gloss(word: str) -> str:
    """Cut the parentheses off the end of a word: 가온기구[(GAO)], 가온발전[(주)(사장 홍길동)]."""
    return _PAREN.sub("", word) if word.endswith(")") else word


def bare(word: str) -> str:
    """Strip the marks and brackets around a word."""
    return word.strip(_MARKS)


@lru_cache(_WORDS_KEPT)
def split_subject(word: str) -> tuple[str, bool] | None:
    """Split the particle of a topic or subject off a word; the flag tells a topic. Null if it carries none."""
    if word[-1:] not in _LAST:
        return None
    for particles, topic in ((_TOPIC, True), (_SUBJECT, False)):
        for particle in particles:
            stem = word.removesuffix(particle)
            if stem not in {word, ""} and _carries(stem, particle):
                return stem + ("측" if particle.startswith("측") else ""), topic
    return None


def split_source(word: str) -> str | None:
    """Return what stands before 에는 or 에서, null if neither does."""
    if word[-1:] not in _SOURCE_LAST:
        return None
    return next((stem for p in _SOURCE if (stem := word.removesuffix(p)) not in {word, ""}), None)


@lru_cache(_WORDS_KEPT)
def particle_of(word: str) -> str:
    """Return the particle of a word, "" if it carries none."""
    return split_particle(word)[1]


def _carries(stem: str, particle: str) -> bool:
    core = without_gloss(stem).rstrip(_MARKS + "」』")
    p = patterns()
    if not core or (particle == "가" and p.going.search(core)):
        return False
    verb = particle in {"은", "는", "도"} and p.no_stem.search(core)
    if verb and not core.endswith(table().phrases.names_in_da):
        return False
    # A particle behind parentheses may follow the sound of the last of them: 가온발전(주)는.
    read = [core, *_IN_PAREN.findall(stem)] if stem.endswith(")") else [core]
    return any(fits(words, particle.removeprefix("측")) for words in read if words)


@lru_cache(_WORDS_KEPT)
def ends_phrase(word: str) -> bool:
    """Tell whether a word ends the phrase to its right: it is an adverb, a date, or a verb before its noun."""
    t, p = table(), patterns()
    if word[-1] in ",.:;?!…”’\"'>" or word in t.opening.adverbs or p.date.search(word):
        return True
    return bool(p.verbal.search(bare(word))) and bare(word) not in t.phrases.nouns_like_verbs


@cache
def _pointing() -> dict[str, SpeakerForm]:
    """Return the words that only point at a speaker, with what they point at."""
    forms = table().forms
    pointing: dict[str, SpeakerForm] = dict.fromkeys(forms.pronouns, "pronoun")
    pointing |= dict.fromkeys(forms.several, "several")
    return pointing | dict.fromkeys(forms.itself, "itself")


@lru_cache(_WORDS_KEPT)
def form_of(phrase: str, head: str, *, is_actor: bool) -> SpeakerForm:
    """Tell what a phrase with this last word is; ``is_actor``: a known actor's name ends it."""
    forms = table().forms
    if pointing := _pointing().get(phrase):
        return pointing
    if patterns().group.search(phrase) and len(phrase) <= len(head) + _GROUP_MARGIN:
        return "group"
    if head.endswith(forms.anonymous):
        return "anonymous"
    if head.endswith(titles()) and head not in forms.not_bodies:
        return "short" if _SHORT_PERSON.match(phrase) else "person"
    return _form_of_other(phrase, head, is_actor=is_actor)


def _form_of_other(phrase: str, head: str, *, is_actor: bool) -> SpeakerForm:
    forms = table().forms
    if phrase in forms.alone:
        return "body"
    if phrase.partition(" ")[0] in forms.things and head not in forms.documents:
        return "unknown"
    if head.endswith(forms.documents) and head not in forms.not_bodies:
        return "document"
    if is_actor:
        return "body"
    if head in forms.not_bodies or head.endswith(forms.thing_heads):
        return "unknown"
    return "body" if head.removesuffix("들").endswith(forms.bodies) or patterns().body.search(head) else "unknown"


def is_thing(phrase: str) -> bool:
    """Tell whether a phrase is surely no name: it points (이번 합의), or its last word is a common noun."""
    words, forms = phrase.split(), table().forms
    if len(words) > 1 and words[-1] == "등":
        words.pop()
    last = words[-1]
    return words[0] in forms.things or last in forms.not_bodies or last.endswith(forms.thing_heads) or len(last) < 2  # noqa: PLR2004
