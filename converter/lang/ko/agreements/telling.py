"""How a sentence tells of an agreement: the clause around it, and whether it is news or lies in the past of the story.

In: a sentence and a stretch of it that ends with the words by which the agreement is known. Out: the clause as a span
of the article, the salience, and the start of reported speech that has a subject of its own.
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.agreements import participants
from converter.lang.ko.agreements.events import Event
from converter.lang.ko.agreements.table import table
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import Salience

# Before the verb this alone puts the whole sentence into the past of the story.
_BEFORE = "앞서"


# 지난해 봄의 휴전도: what belongs to a past time is not the news.
_OWNS = re.compile(r"[^,]{0,8}의 ")


@cache
def _past() -> Gated:
    return Gated("|".join(table().past.patterns))


def evidence(view: SentenceView, stretch: Span) -> Span:
    """Return the clause around a stretch: from its start to the end of the word that closes it."""
    sentence = view.words
    end = stretch.end
    while end < len(sentence) and not sentence[end].isspace():
        end += 1
    start = stretch.start
    if start and sentence[start - 1].isalnum():  # behind a noun that shares the verb: 부품 협약[을], 운송 계약을
        start = sentence.find(" ", start, end) + 1 or start
    while start < end and sentence[start] in " ,·)’'”\"":
        start += 1
    return Span(start, end).shifted(view.span.start)


def is_remembered(sentence: str, event: Event | None) -> bool:
    """Tell whether the words only name the day on which it was made: 정전협정 체결일, 협정 체결 50주년."""
    return event is not None and bool(_REMEMBERED.match(sentence, event.span.end))


# 이와 별도로 …, 여야는 이와 별개로 …: what is told beside what has been told before.
_BESIDE = Gated(r"(?:또 |또한 |한편 |(?:[^\s,]+ )?[^\s,]+[은는이가] )?(?:(?:이와는?|그와|합의와는?) )?(?:별개|별도)로 ")


def is_beside(sentence: str) -> bool:
    """Tell whether a sentence opens with words that set it beside what has been told before."""
    return bool(_BESIDE.match(sentence))


# 정전협정 체결[일], 협정 체결 50[주년]: what is commemorated is not the news.
_REMEMBERED = re.compile(r"일(?=[ ,·)을이로에])| ?(?:당일|기념|\d+주년)")


# 협정을 맺[은 바 있다]: told to remind of it.
_BYGONE = re.compile(r"(?:하|되)?(?:[은한된]|었던|했던) (?:바|적|전례|전력)[가이]? 있")


def salience(sentence: str, stretch: Span, event: Event | None) -> Salience:
    """Tell news from background: words for the past count where the verb only describes (체결한 협약)."""
    if is_remembered(sentence, event):
        return "background"
    if _BYGONE.match(sentence, stretch.end):
        return "background"
    past = _past().search(sentence[: stretch.end])
    if past and _OWNS.match(sentence, past.end()):
        return "background"
    return "background" if past and (event is None or event.adnominal or past.group() == _BEFORE) else "main"


# 2031년 [인수했다]: news says the year only of what lies back.
_UNTIL = r"(?! ?(?:초|중|말|상반기|하반기|봄|여름|가을|겨울|\d{1,2}월)? ?(?:까지|부터))"
_YEAR = re.compile(rf"(?<!\d)(?:19|20)\d\d년(?! ?\d{{1,2}}월 ?\d{{1,2}}일){_UNTIL}")
_NEAR = 40


def salience_of_act(sentence: str, head: Span) -> Salience:
    """Tell whether what a verb does is news, by words for the past or a year before it."""
    dated = _YEAR.search(sentence, max(head.start - _NEAR, 0), head.start)
    return "background" if dated else salience(sentence, Span(0, head.end), None)


def reported_start(view: SentenceView, place: Span, limit: int) -> int:
    """Return where reported speech around ``place`` begins that names its own subject before ``limit``, else 0.

    Whoever reports an agreement (한강시는 두 회사가 협약을 맺었다고 밝혔다) takes no part in it. All offsets are those
    of the sentence.
    """
    base = view.span.start
    for quote in view.quotes:
        if quote.kind != "mixed" and place.shifted(base) in quote.span:
            own = Span(quote.start, base + limit)
            return quote.start - base if own.end > own.start and participants.subject(view, own) else 0
    return 0


def speech_start(view: SentenceView, place: Span) -> int:
    """Return where the speech around ``place`` begins, in the sentence; 0 where nobody is quoted."""
    within = place.shifted(view.span.start)
    return max((q.start - view.span.start for q in view.quotes if q.kind != "mixed" and within in q.span), default=0)
