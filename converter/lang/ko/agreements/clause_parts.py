"""The parts of one Korean term: what is done, to what, on what condition, for how long.

In: a sentence and the span of a term in it. Out: spans of its parts, null where the term does not show them. The
action is the term's last word (공동 [개발]); the object the phrase that 을/를 marks; a condition ends in 면, 경우 or
조건으로; a period in 간 or 동안.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.phrases import Word, words
from converter.model.span import Span

_LAST = re.compile(r"[가-힣A-Za-z&]+$")
_CONDITION = Gated(r"^[^,]{2,60}?(?:[가-힣]면|경우(?:에는|에)?|때(?:에는|에)?|조건(?:으로|하에)|전제로)(?=[ ,])")
_PERIOD = Gated(r"(?:향후 |앞으로 |최장 |최대 )?(?:\d+|[한두세네]|수|십)\s?(?:년|개월|달|주|일|시간)(?:간|\s동안)")
# Behind these a new phrase begins, so the object does not reach before them.
_ADVERBIAL = frozenset({"에서", "에서는", "에는", "에", "로", "으로", "까지", "부터", "에게", "은", "는", "이", "가"})
_ADNOMINAL = re.compile(r"(?:는|은|한|된|던|할|될|인)$")
# After these a new predicate begins; what is tied on by these still belongs to the phrase (안전에 대한 기준을).
_VERBAL = ("면", "해", "고", "며", "아", "어", "여", "서", "려", "워", "춰")
_TIED = ("대한", "관한", "걸친", "따른", "의한", "필수적", "필요한", "맞는", "맞춘")


def action(sentence: str, term: Span) -> Span | None:
    """Return the word that names what is done."""
    match = _LAST.search(sentence, term.start, term.end)
    return Span(match.start(), term.end) if match else None


def object_(sentence: str, term: Span) -> Span | None:
    """Return the phrase that the last 을/를 of a term marks, without the particle; not that of a describing verb."""
    inside = [w for w in words(sentence) if w.start >= term.start and w.end <= term.end + 1]
    marked = [i for i, w in enumerate(inside) if _is_object(w) and not _describes(inside, i + 1)]
    if not marked:
        return None
    head = inside[marked[-1]]
    start = _content_start(sentence, Span(term.start, head.start))
    for i, word in enumerate(inside[: marked[-1]]):
        if word.start >= start and not word.inside and _opens_phrase(inside, i, word):
            start = inside[i + 1].start
    end = head.end - len(head.particle)
    return Span(start, end) if start < end else None


def _content_start(sentence: str, before: Span) -> int:
    """Return where a term goes on behind its condition and its period, if they open it."""
    start = before.start
    for span in (condition(sentence, before), period(sentence, before)):
        if span and span.end < before.end and not sentence[start : span.start].strip():
            start = span.end + 1
    return start


def _is_object(word: Word) -> bool:
    return word.particle in {"을", "를"} and not word.inside


def _describes(inside: list[Word], i: int) -> bool:
    """Tell whether the word at ``i`` is a verb that only describes the next noun: 기지를 [짓는] 방안."""
    return i + 1 < len(inside) and bool(_ADNOMINAL.search(inside[i].text))


def _opens_phrase(inside: list[Word], i: int, word: Word) -> bool:
    """Tell whether a new phrase begins behind a word."""
    if word.particle in {"을", "를"}:
        return not _describes(inside, i + 1)
    if word.particle in _ADVERBIAL:
        return not inside[i + 1].text.startswith(_TIED)
    return word.text.endswith(_VERBAL) and not word.text.endswith(table().nouns_in_go)


def condition(sentence: str, term: Span) -> Span | None:
    """Return the condition that opens a term: 공급이 끊기면, 수요가 늘 경우."""
    match = _CONDITION.match(term.of(sentence))
    return Span(term.start, term.start + match.end()) if match else None


def period(sentence: str, term: Span) -> Span | None:
    """Return for how long: 향후 10년간, 6개월 동안."""
    match = _PERIOD.search(sentence, term.start, term.end)
    return Span(match.start(), match.end()) if match else None
