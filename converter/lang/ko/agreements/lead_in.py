"""Find where the term begins in a Korean statement.

In: a statement. Out: the offset behind everything that only leads up to the term: connectives, the day, the subject,
the partner, the document or meeting through which it was agreed, and the pillar under which it stands.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements.cases import place
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.events import find_nouns
from converter.lang.ko.agreements.lead_in_means import REACH, is_theme, leads_on, skip_means, words_ahead
from converter.lang.ko.agreements.lead_in_partner import skip_partner
from converter.lang.ko.agreements.participants import is_embedded
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.parts import expand
from converter.lang.ko.phrases import Word, words
from converter.model.reading import SentenceView
from converter.model.span import Span

_PILLAR = Gated(r"[’'”\"] ?(?:분야|부문|축|영역)(?:에서는|에서|에는|에)? (?!전반|전체)")
_EVENT_DAY = re.compile(r"^(?:이날|오늘|어제|전날|(?:지난|지난해|작년) .*|지난해|작년|\d{1,2}일.*)$")
# What a statement is about stands among its first words.
NEAR = 5


class LeadIn(Struct, frozen=True):
    """Where the term begins; ``pillar`` is the name of the part under which the statement puts it.

    ``subject`` is where the subject begins that stands before the term, ``end`` if none does.
    """

    end: int
    pillar: Span | None
    subject: int


def names_pillar(sentence: str) -> bool:
    """Tell whether a sentence has words in marks that can name a pillar at all."""
    return _PILLAR.search(sentence) is not None


def read_lead_in(view: SentenceView, sentence: str, base: int, limit: int) -> LeadIn:
    """Return where the term begins in ``sentence`` (which stands at ``base`` in the article), before ``limit``."""
    position, pillar, subject = 0, None, -1
    topic = False  # behind a topic stands the subject of what it reports: 정부는 두 회사가 …기로 했다고
    while True:
        start = position
        position = _skip_reason(sentence, position, limit)
        position = skip_openers(sentence, position)
        if found := _pillar(sentence, position):
            pillar, position = found
        position = _skip_day(view, sentence, base, position)
        if subject < 0 or topic:
            subject_end, particle = _subject_end(view, sentence, base, (position, limit))
            if subject_end > position and (subject < 0 or _is_inner(sentence[position:subject_end], particle)):
                subject, position = position, subject_end
                topic = particle in _TOPIC and not topic and not find_nouns(sentence[subject:position])
        position = skip_means(sentence, position, limit)
        position = skip_partner(view, base, position, limit)
        position = _skip_whole(sentence, position)
        if position == start or position >= limit:
            end = min(position, limit)
            return LeadIn(end, pillar, end if subject < 0 else min(subject, end))


def skip_openers(sentence: str, position: int) -> int:
    """Return where the words end that open a statement and say nothing of the term."""
    while True:
        while position < len(sentence) and sentence[position] in " ,":
            position += 1
        if not sentence.startswith(_openers(), position):
            return position
        found = next(o for o in _openers() if sentence.startswith(o, position))
        if sentence[position + len(found) : position + len(found) + 1] not in {" ", ","}:
            return position
        position += len(found)


@cache
def _openers() -> tuple[str, ...]:
    return tuple(sorted(table().openers, key=len, reverse=True))


# 전망이 밝다고 보고, 효율이 높다면서: what is held or said before the term is why, not what.
# 두 나라가 서명한 것으로, …: what a document is, not what it says.
# 값이 뛰었지만, 배가 있는데, 뜻을 이루지 못한 채: how it was before.
_REASON = Gated(
    expand(r"[하되있없]기에,? |[가-힣]기 때문에,? |(?:{past}|[가-힣]이)지만,? |(?:{past}|있|없)는데,? |[한은못] 채,? |")
    + r"(?:[다라](?:고 (?:판단|보고|보아|우려해|판단해|판단하고)|면서|며)"
    r"|[”’\"'](?:이?라|다)?(?:면서|며)|것으로 보고),? "
    r"|(?<=[한은된던] )것으로,? (?![가-힣]{2,4}[했됐]|보인|알려)"
)


def _skip_reason(sentence: str, position: int, limit: int) -> int:
    ends = [m.end() for m in _REASON.finditer(sentence, position, limit)]
    return ends[-1] if ends else position


def _pillar(sentence: str, position: int) -> tuple[Span, int] | None:
    """Take ‘…’ 분야에서 as the pillar, with an ordinal before it if there is one (두 번째 축인)."""
    for mark in enclosed(sentence):
        if position <= mark.start <= position + REACH and sentence[mark.start] not in "([【":
            match = _PILLAR.match(sentence, mark.end - 1)
            return (Span(mark.start + 1, mark.end - 1), match.end()) if match else None
    return None


def _skip_day(view: SentenceView, sentence: str, base: int, position: int) -> int:
    for date in view.dates:
        if date.start - base == position and _EVENT_DAY.match(date.text):
            word = next((w for w in words(sentence) if w.start < date.end - base <= w.end), None)
            return word.end + 1 if word and not word.particle else position
    return position


def _is_inner(phrase: str, particle: str) -> bool:
    """Tell whether a phrase behind a topic is the subject of what is reported: a name in the nominative by itself."""
    named = particle in _NOMINATIVE and not find_nouns(phrase)
    return named and not any(word.particle in _PLACES for word in words(phrase))


_PLACES = frozenset({"에", "에서", "로", "으로", "에게"})
_NOMINATIVE, _TOPIC, _OBJECT = frozenset({"이", "가"}), frozenset({"은", "는"}), frozenset({"을", "를"})
_OF_SUBJECTS = _NOMINATIVE | _TOPIC | {"도", "에는", "에서는"}
# An agreement noun begins at most this far before the word that ends it.
_BEFORE_NOUN = 12


def _subject_end(view: SentenceView, sentence: str, base: int, within: tuple[int, int]) -> tuple[int, str]:
    """Return where the subject phrase ends, if one opens the statement, and its particle."""
    position, limit = within
    stretch = Span(position, limit).shifted(base)
    ahead = words_ahead(sentence, position, limit)
    subjects = _subjects(view, stretch)
    themed = False
    inner = False  # 한빛전자가 제공한 소재로 새론조선이: what describes the material is part of the term
    for i, word in enumerate(ahead):
        if _begins_term(ahead, i, inner=inner):
            break
        if word.inside or word.particle not in _OF_SUBJECTS:
            continue
        here = Span(word.start, word.end).shifted(base)
        inner = inner or (word.particle in _NOMINATIVE and is_embedded(view.text, here.end - 1))
        if _ends_subject(view, word, here, stretch, subjects):
            # 대표이사는 한쪽이 맡고: what it is about belongs to the term.
            return (position, "") if themed and word.particle in _NOMINATIVE else (word.end + 1, word.particle)
        themed = themed or (i < NEAR and is_theme(word) and not _OF_THIS.match(sentence, position))
        if word.particle in _TOPIC and any(q.span.overlaps(here) for q in view.quantities):
            break  # 70억 원은 시가 내고: the sum is what the term is about.
    return position, ""


def _subjects(view: SentenceView, stretch: Span) -> list[Span]:
    """Return the actors that stand as subjects in a stretch, but not of what describes something in it."""
    subjects = (placed for placed in place(view, stretch) if placed.case == "subject")
    return [one.participant.span for one in subjects if not is_embedded(view.text, one.end, stretch.end)]


def _begins_term(ahead: list[Word], i: int, *, inner: bool) -> bool:
    """Tell whether a word is of the term: an object, what else is done, or what an ``inner`` clause describes."""
    word = ahead[i]
    if word.particle in _OBJECT:
        return not leads_on(ahead, i)
    if word.particle == "도" and not word.inside and i == len(ahead) - 2:
        return not _JOINS_IN.match(ahead[-1].text)  # 협의회도 구성한다: what is done, too, not who does it
    return inner and word.particle in {"로", "으로"}


def _ends_subject(view: SentenceView, word: Word, here: Span, stretch: Span, subjects: list[Span]) -> bool:
    """Tell whether a word ends the subject of a statement: an actor, an agreement, or a noun for whoever is bound."""
    if any(here.start <= one.end <= here.end or here.start <= one.start < here.end for one in subjects):
        return True
    if find_nouns(view.text[max(stretch.start, here.start - _BEFORE_NOUN) : here.end]):
        return True
    bears = is_bearer(word.stem.rstrip("들"))
    return bears and not is_embedded(view.text, here.end - len(word.particle), stretch.end)


# 한빛전자도 참여한다: such a verb needs no object.
_JOINS_IN = Gated(r"참여|동참|참가|합류|가세|협력|노력|나서|나선|함께")


# 이번 사업은 두 회사가 …: the agreement by another name.
_OF_THIS = re.compile(r"(?:이번|이|해당) ")


def is_bearer(noun: str) -> bool:
    """Tell whether a noun names whoever binds itself; one of a single syllable (시, 도) does so only by itself."""
    return noun in table().bearers or noun.endswith(_long_bearers())


@cache
def _long_bearers() -> tuple[str, ...]:
    return tuple(bearer for bearer in table().bearers if len(bearer) > 1)


_WHOLE = Gated(r"(?:총 |모두 )?[^,“”‘’]{0,12}\d[^,“”‘’]{0,30}? (?:중|가운데) ")


def _skip_whole(sentence: str, position: int) -> int:
    """Skip the whole of which a term states a part: 총 90억 유로의 기금 중 | 30억 유로를 현금으로."""
    match = _WHOLE.match(sentence, position)
    return match.end() if match else position
