"""Find the verb before a Korean noun that says what the noun holds.

In: the sentence and a stretch of it that ends where the noun begins. Out: where the statement of that verb ends:
배를 척당 100억 원에 [넘기]는 계약, 위원회를 [꾸린다]는 조항, 값을 [올리기로] 한 협약. What only looks like one is a
topic: 두 회사는 협약을 ….
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.agreements.lead_in import is_bearer
from converter.lang.ko.hangul import is_told_of_the_past
from converter.lang.ko.phrases import Word, words_in
from converter.model.reading import SentenceView
from converter.model.span import Span

# Between the verb and its noun stand at most so many words: 내년 봄에 넘기는 [1차 이행] 계약.
_BETWEEN = 3
# So far before its verb stands an object.
_OBJECT_REACH = 6
_OBJECTS = frozenset({"을", "를"})
# 늘리고, 줄이며: behind a verb that goes on the object belongs to that one.
_GOES_ON = re.compile(r"(?:고|며|면서|지만|는데|,)$")
# 함께한다[는], 돕자[는], 넣겠다[는], 옮기기[로 한]
_REPORTED = re.compile(r"[가-힣](?:다|자|겠다)는$")
_DOES = re.compile(r"(?<=[가-힣])(?:하|한다|하자|하겠다|시키|시킨다|시키자)는$")
_RESOLVED = Gated(r"(?P<done>[가-힣](?:기로|키로)) (?:한|하는|약속한|합의한|못박은) (?:[^\s,]{1,12} ){0,3}$")
# 전승절이라고 부르[는], 앞두[는], 다루[는]: what it is called or is about, not what is owed.
_NO_CONTENT = (
    "부르",
    "불리",
    "앞두",
    "다루",
    "맺",
    "있",
    "없",
    "같",
    "담",
    "따르",
    "통하",
    "뜻하",
    "체결하",
    "서명하",
    "의미하",
    "라",
)


def statement_before(view: SentenceView, since: int, start: int) -> int | None:
    """Return where the statement ends that describes the noun at ``start``; null if none stands between."""
    if resolved := _RESOLVED.search(view.words, since, start):
        return resolved.end("done")
    ahead = words_in(view.words, since, start)
    for n in range(len(ahead) - 1, max(len(ahead) - 1 - _BETWEEN, -1), -1):
        word = ahead[n]
        if word.text.endswith("는") and not word.inside:
            return _end(view, ahead[: n + 1])
        if word.comma or word.particle in _OBJECTS or _is_named(view, word):
            return None  # 부품을 만드는 한빛전자와 맺은 계약: that describes somebody
    return None


def _end(view: SentenceView, ahead: list[Word]) -> int | None:
    """Return where the statement ends that the last word makes, if that is a verb with an object or a report."""
    word = ahead[-1]
    stem = word.text[:-1]
    ends = word.start + match.start() if (match := _DOES.search(word.text)) else word.end - 1
    if _REPORTED.search(word.text):
        return None if is_told_of_the_past(stem) else ends
    if stem.endswith(_NO_CONTENT) or is_bearer(stem.rstrip("들")) or _is_named(view, word):
        return None
    for before in reversed(ahead[-1 - _OBJECT_REACH : -1]):
        if before.particle in _OBJECTS and not before.inside:
            return ends
        if _GOES_ON.search(before.text):
            return None
    return None


def _is_named(view: SentenceView, word: Word) -> bool:
    """Tell whether a word is the end of a name, a group or a day: 한빛전자는, 두 회사는, 다음 달에는."""
    span = Span(word.start, word.end).shifted(view.span.start)
    marks = [m.span for m in view.actors] + [g.span for g in view.groups] + [d.span for d in view.dates]
    return any(mark.overlaps(span) for mark in marks)
