"""Find where the content of reported speech begins, behind whoever speaks.

In: a sentence, the place behind the speaker, the end of the content. Out: where the content begins. Nothing marks that
place. What stands before it is the reporter's: adverbs, the day, the occasion, to whom it was said, what the speaker
did besides. The last two are told from the content by its ending: what somebody wants or promises (…겠다, …자, …라) has
not happened, so what has happened is no part of it, nor is an attitude that goes with the words (반대하며 …).
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.parts import expand
from converter.lang.ko.quotes.patterns import patterns
from converter.lang.ko.quotes.table import table
from converter.model.span import Span

SHORTEST = 6
_DATE = r"(?:지난 |오는 |지난달 |이달 |지난해 |올해 |작년 )?(?:\d+년 )?(?:\d+월 )?\d+일(?:\([^)]*\))?"
_DATE_AHEAD = Gated(rf"\s*{_DATE},? ")
_HAS_DATE = Gated(_DATE)
_OCCASION_REACH = 100
_PAST = Gated(expand(r"{past}다$"))
_HAPPENED = Gated(expand(r"{past}고,? "))
_TO_COME = Gated(expand(r"{fut} 것$"))
_EXPECTS = Gated(r"기대|전망|예상|예측|관측|내다")
# …하겠다, …하자, …해 달라, …하라
_WANTED = Gated(r"(?:겠다|[하되지말추기두내가보오열맺히]자|(?:달|말|하|으|오|내|이)라)$")
# 내밀었으나 | …, 계약을 따낸 데 이어 | …
_BESIDES = Gated(expand(r"{past}(?:으나|지만|는데|다가),? |(?<=[한된낸운난춘은]) 데 이어,? "))
# 참전용사들에게 | 헌신을 잊지 않겠다고 말했다; what is given belongs to the content: 주민에게 땅을 주겠다
_TO_WHOM = Gated(r"(?:[^\s,]+ ){0,8}?[가-힣)]+(?:에게|께|한테) ")


def content_start(text: str, start: int, end: int, cue: Span, *, judged: bool) -> int:
    """Return where a content begins that ends at ``end``; ``judged``: its cue expects or judges."""
    if judged or _EXPECTS.match(cue.of(text)):
        start = _behind_past(text, start, end) or start
    start = _last_end(patterns().meanwhile, text, start, end) or start
    start = _behind_opening(text, start, end, keep_date=bool(_HAS_DATE.search(text, end, cue.end)))
    own = _behind_own(text, start, end, cue)
    return _behind_opening(text, own, end, keep_date=False) if own else start


def _behind_past(text: str, start: int, end: int) -> int:
    """Return where what is expected begins, behind what has happened (이어졌고 | 상징이 될 것으로); else 0."""
    if not _TO_COME.search(text[start:end]):
        return 0
    return _last_end(_HAPPENED, text, start, end)


def _behind_own(text: str, start: int, end: int, cue: Span) -> int:
    """Return where what is wanted begins, behind what the speaker did besides and to whom it was said; else 0."""
    if not _WANTED.search(text[start:end]):
        return 0
    besides = max(_last_end(pattern, text, start, end) for pattern in (_BESIDES, patterns().attitude))
    if besides:
        return besides
    to = _TO_WHOM.match(text, start, end) if patterns().telling.match(cue.of(text)) else None
    given = to is not None and patterns().giving.search(text, to.end(), end)
    return to.end() if to and not given and end - to.end() > SHORTEST else 0


def _last_end(pattern: Gated, text: str, start: int, end: int) -> int:
    """Return where the last match ends that leaves enough for a content; else 0."""
    found = [match.end() for match in pattern.finditer(text, start, end)]
    return found[-1] if found and end - found[-1] > SHORTEST else 0


def _behind_opening(text: str, start: int, end: int, *, keep_date: bool) -> int:
    """Return what stands behind the adverbs, the date and the occasion that belong to the reporter."""
    moved = True
    while moved:
        moved = False
        while start < end and text[start] in " ,":
            start += 1
        word = re.compile(r"\S+").match(text, start, end)
        if word and word.group().rstrip(",") in table().opening.adverbs:
            start, moved = word.end(), True
        elif not keep_date and (date := _DATE_AHEAD.match(text, start, end)):
            start, moved = date.end(), True
        elif occasion := _occasion(text, start, end):
            start, moved = occasion.end(), True
    return start


def _occasion(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match the occasion of speaking; one held somewhere may be where what is past took place."""
    reach = min(end, start + _OCCASION_REACH)
    if not _PAST.search(text[start:end]) and (held := patterns().held_at.match(text, start, reach)):
        return held
    return patterns().occasion.match(text, start, reach)
