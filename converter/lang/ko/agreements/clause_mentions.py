"""Make a clause mention of a term: how firmly it is stated, what it does, and its parts.

In: a sentence, the span of a term in it, where the sentence stands, and the frame that ends it. Out: the mention, with
spans in the article.
"""

import re

from converter.lang.ko.agreements import clause_parts
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.predicates import Frame
from converter.model.mentions import ClauseMention
from converter.model.span import Span
from converter.model.vocab import Modality, Polarity, Strength

_NEGATIVE = re.compile(r"지 (?:않|못|말)|금지|(?:없을|없다|없는) ?것?$")


def mention(words: str, span: Span, base: int, frame: Frame, *, linked: bool) -> ClauseMention:
    """Return the mention of a term that stands at ``span`` in ``words``, which stand at ``base`` in the article."""
    # The end of a term and what its frame begins with tell its polarity and modality.
    behind = words[max(span.start, span.end - 10) : min(len(words), span.end + 8)]
    polarity: Polarity = "negative" if _NEGATIVE.search(behind) else "positive"
    return ClauseMention(
        rule_id=frame.rule_id,
        span=span.shifted(base),
        strength=_strength(words, span, frame),
        modality=_modality(frame, polarity, can="수 있" in behind),
        polarity=polarity,
        action=_shift(clause_parts.action(words, span), base),
        object=_shift(clause_parts.object_(words, span), base),
        condition=_shift(clause_parts.condition(words, span), base),
        period=_shift(clause_parts.period(words, span), base),
        linked=linked,
        written=frame.kind == "content",
        offered=frame.kind == "proposal",
    )


# 협의체를 꾸려: a body is set up, nothing is weighed.
_BODIES = re.compile(r"(?:협의|논의|검토)(?:체|회|기구|기구를)")
# 검토를 완료: to be done with weighing is more than to weigh.
_DONE_WITH = re.compile(r"(?:완료|마무리)$")


def _strength(words: str, span: Span, frame: Frame) -> Strength:
    closes = span.end >= frame.tail - 2  # only the last term has the frame's verb behind it
    if _DONE_WITH.search(words, span.start, span.end):
        return frame.strength
    tail = words[max(span.start, span.end - 8) : min(len(words), span.end + 6) if closes else span.end]
    tail = _BODIES.sub("", tail)
    for strength, stems in table().strengths.items():
        if strength == "binding" and frame.kind == "declaration":
            continue  # 열려 있어야 한다는 데 공감했다
        if any(stem in tail for stem in stems):
            return strength  # type: ignore[return-value]
    return frame.strength


def _modality(frame: Frame, polarity: Polarity, *, can: bool) -> Modality:
    if frame.kind == "declaration":
        return "declaration"
    if frame.rule_id == "ko.frame.may" and can:
        return "right"
    return "prohibition" if polarity == "negative" else "obligation"


def _shift(span: Span | None, base: int) -> Span | None:
    return span.shifted(base) if span else None
