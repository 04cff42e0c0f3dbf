"""Read what is to come after an agreement: a committee, a further meeting, a ratification, a signing.

In: a sentence and its predicate. Out: the words that announce it. A follow-up is something that is held, opened or gone
through (개최, 열다, 신설, 비준 절차), not something that the parties do under the agreement.
"""

import re

from converter.lang.ko import circumstances
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.predicates import Predicate
from converter.model.reading import FollowUpMention, SentenceView
from converter.model.span import Span
from converter.model.vocab import FollowUpType

_COMMITTEE = r"(?:공동 ?위원회|위원회|협의체|실무 ?그룹|워킹 ?그룹|실무단|전담반|TF|협의회)"
_MEETING = r"(?:회의|회담|정상회담|정상회의|협의|간담회|포럼|후속 ?회의|면담|대화)"
_HELD = r"(?:을|를|도|이|가)? ?(?:[^\s]{1,12} )?(?:개최|열|신설|구성|가동|발족|출범|갖|진행|설치|재개)"
_KINDS: tuple[tuple[FollowUpType, re.Pattern[str]], ...] = (
    (
        "ratification",
        re.compile(r"비준(?: ?동의)?(?: ?절차)?(?:을|를|이|가)? ?(?:[^\s]{1,10} )?(?:완료|거쳐|마치|밟|받|추진|요청)"),
    ),
    ("committee", re.compile(_COMMITTEE + r"[’'”\"]?" + _HELD)),
    (
        "signing",
        re.compile(
            r"(?:서명식|체결식|조인식|본계약|정식 ?(?:서명|계약))[’'”\"]?(?:을|를|이|가)? ?(?:[^\s]{1,12} )?(?:열|개최|갖|체결|맺|예정|진행)"
        ),
    ),
    (
        "negotiation",
        re.compile(
            r"(?:후속|추가|실무|세부) ?(?:협상|협의|논의)[’'”\"]?(?:을|를|에|도|이|가)? ?(?:[^\s]{1,12} )?(?:열|개최|진행|이어|착수|나서|하기로|할|들어)"
        ),
    ),
    ("meeting", re.compile(_MEETING + r"[’'”\"]?" + _HELD)),
)
_FUTURE = frozenset({"ko.frame.plan", "ko.frame.giro", "ko.frame.kiro", "ko.frame.will", "ko.frame.purpose"})


def read_followups(view: SentenceView, predicate: Predicate) -> tuple[FollowUpMention, ...]:
    """Return what a sentence announces, at most one of each kind."""
    frame = predicate.frame
    if frame is None or frame.rule_id not in _FUTURE:
        return ()
    sentence = view.words
    for kind, pattern in _KINDS:
        if match := pattern.search(sentence, 0, frame.end):
            return (_mention(view, kind, match),)
    return ()


def _mention(view: SentenceView, kind: FollowUpType, match: re.Match[str]) -> FollowUpMention:
    sentence, base = view.words, view.span.start
    start = _start(sentence, match.start())
    end = match.end()
    span = Span(start, end)
    title = next(
        (m for m in enclosed(sentence) if m.start < match.start() < m.end and sentence[m.start] not in "(["), None
    )
    return FollowUpMention(
        rule_id=f"ko.followup.{kind}",
        span=span.shifted(base),
        type=kind,
        title=Span(title.start + 1, title.end - 1).shifted(base) if title else None,
        place=circumstances.place(view, Span(start, end).shifted(base)),
    )


def _start(sentence: str, offset: int) -> int:
    """Begin behind the last phrase that leads up to it: the topic, a purpose (위해), a predicate that ends in 고."""
    cut = [m.end() for m in re.finditer(r"(?:은|는|위해|위하여|[가-힣]고|며),? ", sentence[:offset])]
    return max(cut) if cut else 0
