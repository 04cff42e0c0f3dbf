"""The parts of one Korean term: what is done, to what, on what condition, for how long.

In: a sentence and the span of a term in it. Out: spans of its parts, null where the term does not show them. The
action is the term's last word (공동 [개발]); the object the phrase that 을/를 marks; a condition ends in 면, 경우 or
조건으로; a period in 간 or 동안.
"""

import re
from itertools import pairwise

from converter.lang.ko.phrases import words
from converter.model.span import Span

_LAST = re.compile(r"[가-힣A-Za-z&]+$")
_CONDITION = re.compile(r"^[^,]{2,60}?(?:[가-힣]면|경우(?:에는|에)?|때(?:에는|에)?|조건(?:으로|하에)|전제로)(?=[ ,])")
_PERIOD = re.compile(r"(?:향후 |앞으로 |최장 |최대 )?(?:\d+|[한두세네]|수|십)\s?(?:년|개월|달|주|일|시간)(?:간|\s동안)")
# Behind these a new phrase begins, so the object does not reach before them.
_ADVERBIAL = frozenset({"에서", "에서는", "에는", "에", "로", "으로", "까지", "부터", "에게", "은", "는", "이", "가"})
# After these a new predicate begins; what is tied on by these still belongs to the phrase (안전에 대한 기준을).
_VERBAL = ("면", "해", "고", "며", "아", "어", "여", "서", "려", "워", "춰")
_TIED = ("대한", "관한", "걸친", "따른", "의한", "필수적", "필요한", "맞는", "맞춘")


def action(sentence: str, term: Span) -> Span | None:
    """Return the word that names what is done."""
    match = _LAST.search(sentence, term.start, term.end)
    return Span(match.start(), term.end) if match else None


def object_(sentence: str, term: Span) -> Span | None:
    """Return the phrase that the last 을/를 of a term marks, without the particle."""
    inside = [w for w in words(sentence) if w.start >= term.start and w.end <= term.end + 1]
    marked = [i for i, w in enumerate(inside) if w.particle in {"을", "를"} and not w.inside]
    if not marked:
        return None
    head = inside[marked[-1]]
    start = term.start
    for word, after in pairwise(inside[: marked[-1] + 1]):
        opens = word.particle in _ADVERBIAL and not after.text.startswith(_TIED)
        if not word.inside and (opens or word.particle in {"을", "를"} or word.text.endswith(_VERBAL)):
            start = after.start
    return Span(start, head.end - len(head.particle)) if start < head.end - len(head.particle) else None


def condition(sentence: str, term: Span) -> Span | None:
    """Return the condition that opens a term: 공급이 끊기면, 수요가 늘 경우."""
    match = _CONDITION.match(term.of(sentence))
    return Span(term.start, term.start + match.end()) if match else None


def period(sentence: str, term: Span) -> Span | None:
    """Return for how long: 향후 10년간, 6개월 동안."""
    match = _PERIOD.search(sentence, term.start, term.end)
    return Span(match.start(), match.end()) if match else None
