"""Where a Korean sentence says that somebody is to do something (…하기로 했다), and whether several undertake it.

In: a sentence and its predicate. Out: the undertakings, in the middle and at the end; which of them are those of
several, and which one whoever was spoken of before shares with a partner (지난해 누리솔과 공장을 짓기로 했다).
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import participants
from converter.lang.ko.agreements.predicates import Predicate
from converter.model.mentions import AgreementMention, Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

# 협력하기로 [한] 뒤, 추진하기로 [하면서]: decided in the middle of a sentence.
_DECIDED = Gated(
    r"[기키]로 ?(?:한(?= (?!것이[^고]|것은|것으로|것을|것에|게))|하면서|했던|하고|했고|했으며|하며|한다는|한다고"
    r"|했다가|했으나|했지만|했는데)"
)


def undertakings(sentence: str, predicate: Predicate) -> Iterator[tuple[Span, str]]:
    """Yield where a sentence says that somebody is to do something, in the middle and at its end."""
    frame = predicate.frame
    for match in _DECIDED.finditer(sentence):
        if (frame is None or match.start() < frame.tail) and not _UNDOES.search(sentence, 0, match.start()):
            yield Span(*match.span()), "ko.frame.giro"
    alone = frame and (_ALONE.search(sentence, frame.tail) or _UNDOES.search(sentence, 0, frame.tail))
    if frame and frame.kind == "undertaking" and not alone:
        yield Span(frame.tail, frame.end), frame.rule_id


# 거래를 끊[기로] 했다, 결별하[기로] 했다: what is done together then ends.
_UNDOES = Gated(r"(?:끊|결별하|갈라서|(?:거래|관계|제휴|협력)[를을] (?:[^\s,.]+ )?(?:청산|정리|중단)하|그만두)$")


# Several may decide alike without agreeing with one another: 투자하지 않기로 내부 방침을 정했다.
_ALONE = re.compile(r"방침|내부|의결|이사회")


def several(view: SentenceView, who: tuple[Participant, ...]) -> bool:
    """Tell whether these are two at least who do it together; who does it, [too], joins what was told before."""
    beside = any(view.text.startswith("도 ", one.span.end) for one in who) and not any(one.partner for one in who)
    return participants.several(who) and not beside


# 지난해 [한빛전자와] 공장을 짓기로 했다: nobody is named before the partner, so whoever was spoken of agreed.
_NAMED_FIRST = Gated(r"[가-힣A-Za-z0-9)’”\"](?:은|는|이|가|도) ")


def with_partner(view: SentenceView, mention: AgreementMention) -> AgreementMention:
    """Return an undertaking whose subject is left out as one that whoever was spoken of shares with the partner."""
    if len(mention.participants) != 1 or not mention.participants[0].partner or mention.participants[0].group:
        return mention
    start = mention.participants[0].span.start - view.span.start
    alone = not _NAMED_FIRST.search(view.words, mention.evidence.start - view.span.start, start)
    return replace(mention, mutual=True, means=True) if alone else mention
