"""Begin a Korean term at its subject where it would not be understood without.

In: the spans of the terms of one statement, and where its subject begins. Out: the same spans, the first with its
subject where others have subjects of their own (한쪽이 원료를 대고 다른 쪽이 만든다), or where only a verb is left.
"""

import re

from converter.lang.ko.agreements import participants
from converter.lang.ko.phrases import words
from converter.model.reading import SentenceView
from converter.model.span import Span


def with_its_subject(view: SentenceView, base: int, spans: tuple[Span, ...], start: int) -> tuple[Span, ...]:
    """Begin the first term at its subject where others have subjects, too: 한쪽이 원료를 대고 다른 쪽이 만든다."""
    if len(spans) == 1 and _VERB_ALONE.fullmatch(view.text, base + spans[0].start, base + spans[0].end):
        return (Span(start, spans[0].end),)  # 위원장은 야당이 | 맡는다
    if len(spans) < 2 or not any(_has_own_subject(view, span.shifted(base)) for span in spans[1:]):  # noqa: PLR2004
        return spans
    while view.text[base + start] in _BULLETS:
        start += 1
    whole = Span(start, spans[0].end)
    return (whole, *spans[1:]) if _has_own_subject(view, whole.shifted(base)) else spans


def _has_own_subject(view: SentenceView, term: Span) -> bool:
    subject = participants.subject(view, term)
    if subject:
        ahead = view.text[term.start : subject[0].span.start]
        return subject[0].group is None and not any(word.particle in _CASES for word in words(ahead))
    return bool(_ACTS.match(view.text, term.start, term.end))


# 다온이 이를 받아 …: nobody known, but it has a subject and does something to something.
_ACTS = re.compile(r"(?:[^\s,]+ )?(?:[^\s,]{2,}|[시군도구])[이가은는] (?:이를|(?:[^\s,]+ )??[^\s,]+[을를]) ")
_VERB_ALONE = re.compile(r"[가-힣]+다")
_BULLETS = "▲△▶■□●○ "
_CASES = frozenset(
    {"은", "는", "이", "가", "을", "를", "에", "에는", "에서", "에서는", "에게", "로", "으로", "와", "과", "도"}
)
