"""Read what a broadcast puts on a line of its own: who is on camera, and what that person says there.

In: a block. Out: its speech, where it is such a line: a name, an office behind a slash or in parentheses, a colon and
what was said ([홍길동/주민 : …], 홍길동(주민) : “…”), or the name and office alone, over the clip whose words
are the next block (▶ 인터뷰 : 홍길동 / 주민). Such a line is about the person, so that the words go back to it.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.layout.byline import FULL_NAME, is_name
from converter.model.span import Span
from converter.model.speech import QuoteMention, SentenceSpeech, SpeakerMention

_KIND = r"(?:전화 ?)?(?:인터뷰|녹취|싱크|INT|SYNC?)"
_OPENING = rf"(?:[▶▷■◀<\[【(-]?\s?{_KIND}\s?[▶>\])】:]*\s?[:：]?\s*)"
_NAME = r"(?P<name>[가-힣A-Za-z]{1,10}(?:[ ·-][가-힣A-Za-z]{1,10}){0,2}(?: ?씨)?)"
_OFFICE = r" ?(?:/ ?[^/\[\]:()\n]{2,40}?|\((?!이하)[^()\[\]:\n]{2,40}\))"
_SAID = r"(?P<said>[^\[\]\n“”\" ][^\[\]\n“”\"]{7,}?)"
# [홍길동/가온시 주민 : 정말 놀랐습니다.]
_BRACKETED = Gated(
    rf"\[(?:{_KIND} ?: ?)?(?P<name>[^\[\]/:\n]{{2,20}}?) ?(?:/[^\[\]:\n]{{2,40}}?)? ?: ?"
    r"[“\"]?(?P<said>[^\[\]\n“”\" ][^\[\]\n]{7,}?)[”\"]? ?\]\.?\s*\Z",
)
# 홍길동(가온시 주민) : “정말 놀랐습니다.”
_MARKED = Gated(rf"{_OPENING}?{_NAME}{_OFFICE} ?[:：] ?[-–]?\s?[“\"]{_SAID}[”\"]\s*\Z")
# 홍길동 전 가온시장=“절반은 지켜졌다.”: whose turn it is at a round table
_TURN = Gated(
    rf"(?P<name>[가-힣A-Za-z·]{{2,10}}(?: [가-힣A-Za-z·]{{1,12}}){{0,4}}) ?[=:：] ?[“\"]{_SAID}[”\"]\s*\Z",
)
# [홍길동 / 가온시 주민], ▶ 인터뷰 : 홍길동 / 가온시 주민, <녹취> 홍길동(가온시 주민)
_SHOWN = _NAME.replace("name", "shown")
_ALONE = r"(?P<alone>[가-힣]{2,4}(?: ?씨)?)"
_LABEL = Gated(
    rf"(?:[\[<【(◀]\s?{_NAME} ?/ ?[^/\[\]:\n▶]{{2,40}}?[\]>】)▶]|{_OPENING}{_SHOWN}{_OFFICE}?"
    rf"|{_ALONE} ?/ ?[^/\[\]:\n.]{{2,24}})\s*\Z",
)


def read_on_camera(text: str) -> SentenceSpeech | None:
    """Return the speech of a line that names who is on camera; null if the block is no such line."""
    interview = (_BRACKETED.match(text) if text.startswith("[") else None) or _MARKED.match(text) or _turn(text)
    if interview:
        said = Span(*interview.span("said"))
        speaker = _person(interview, "name")
        quote = QuoteMention(kind="direct", span=said, cue=None, speaker=speaker, rule_id="ko.quote.interview")
        return SentenceSpeech(quotes=(quote,), topic=None)
    label = _LABEL.match(text)
    if label is None:
        return None
    return SentenceSpeech(
        quotes=(), topic=_person(label, next(one for one in ("name", "shown", "alone") if label[one]))
    )


def _turn(text: str) -> re.Match[str] | None:
    """Match a turn of a round table, where the label before the mark begins with a full name."""
    turn = _TURN.match(text)
    first = turn["name"].split()[0] if turn else ""
    return turn if len(first) == FULL_NAME and is_name(first) else None


def _person(match: re.Match[str], group: str) -> SpeakerMention:
    return SpeakerMention(span=Span(*match.span(group)), form="person")
