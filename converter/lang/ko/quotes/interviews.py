"""Read what a broadcast puts on a line of its own: who is on camera, and what that person says there.

In: a block. Out: its speech, where it is such a line: a name, an office behind a slash or in parentheses, a colon and
what was said ([홍길동/주민 : …], 홍길동(주민) : “…”), or the name and office alone, over the clip whose words
are the next block (▶ 인터뷰 : 홍길동 / 주민). Such a line is about the person, so that the words go back to it.
"""

import re

from converter.lang.gated import Gated
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
# [홍길동 / 가온시 주민], ▶ 인터뷰 : 홍길동 / 가온시 주민, <녹취> 홍길동(가온시 주민)
_SHOWN = _NAME.replace("name", "shown")
_LABEL = Gated(rf"(?:[\[<【(◀]\s?{_NAME} ?/ ?[^/\[\]:\n▶]{{2,40}}?[\]>】)▶]|{_OPENING}{_SHOWN}{_OFFICE}?)\s*\Z")


def read_on_camera(text: str) -> SentenceSpeech | None:
    """Return the speech of a line that names who is on camera; null if the block is no such line."""
    interview = (_BRACKETED.match(text) if text.startswith("[") else None) or _MARKED.match(text)
    if interview:
        said = Span(*interview.span("said"))
        speaker = _person(interview, "name")
        quote = QuoteMention(kind="direct", span=said, cue=None, speaker=speaker, rule_id="ko.quote.interview")
        return SentenceSpeech(quotes=(quote,), topic=None)
    label = _LABEL.match(text)
    if label is None:
        return None
    return SentenceSpeech(quotes=(), topic=_person(label, "name" if label["name"] else "shown"))


def _person(match: re.Match[str], group: str) -> SpeakerMention:
    return SpeakerMention(span=Span(*match.span(group)), form="person")
