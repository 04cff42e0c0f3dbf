"""Read the terms that Korean sentences give in figures.

In: one sentence with its marks. Out: what a contract fixes (계약 금액은 300억 원이고 기간은 5년이다), and what was
bought (지분 30%를 인수했다). Only a figure makes these a term.
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.lead_in import read_lead_in
from converter.lang.ko.agreements.predicates import Frame
from converter.model.reading import AgreementMention, ClauseMention, SentenceView
from converter.model.span import Span


@cache
def _fixed_pattern() -> Gated:
    nouns = "|".join(table().fixed)
    return Gated(
        rf"(?:^|[,.] ?|(?<=이고 )|(?<=이며 ))(?P<term>(?:[^\s,]+ ){{0,7}}?(?:{nouns})(?:은|는|도) [^,]*?)"
        r"(?:이다|이며|이고|으로,|로,|이라고|,|입니다|다(?=\.))(?=[\s.,]|$)"
    )


def read_fixed(view: SentenceView) -> list[ClauseMention]:
    """Read what a contract fixes: 계약 금액은 300억 원이고 기간은 5년이다. Only a figure makes it a term."""
    clauses = []
    for match in _fixed_pattern().finditer(view.words):
        span = Span(*match.span("term"))
        if _has_figure(view, span):
            frame = Frame("content", "undertaking", "ko.term.fixed", span.end, span.end)
            clauses.append(mention(view.words, span, view.span.start, frame, linked=False))
    return clauses


def _has_figure(view: SentenceView, span: Span) -> bool:
    """Tell whether a quantity or a length of time stands in a span."""
    quantity = any(q.span in span.shifted(view.span.start) for q in view.quantities)
    return quantity or bool(_LENGTH.search(span.of(view.words)))


_LENGTH = re.compile(r"\d+(?:년|개월|달|일|주)(?:간)?$")


# 신규 사업을 정리하고 | 지분 30%를 인수했다.
_BEFORE_ACT = Gated(r"[가-힣](?:고|며|면서|지만|는데),? ")


def read_dealt(view: SentenceView, made: tuple[AgreementMention, ...]) -> list[ClauseMention]:
    """Read what was bought in an act that is a deal by itself: 가온전지 지분 30%를 인수했다. It tells how much."""
    sentence, base = view.words, view.span.start
    clauses = []
    for deal in made:
        end = deal.head.end - base
        if deal.rule_id != "ko.transaction.acquire" or deal.status != "signed":
            continue
        start = max((m.end() for m in _BEFORE_ACT.finditer(sentence, 0, end)), default=0)
        lead = read_lead_in(view, sentence[start:], base + start, end - start)
        span = Span(start + lead.end, end)
        if _has_figure(view, span):
            frame = Frame("undertaking", "undertaking", "ko.term.dealt", end, end)
            clauses.append(mention(sentence, span, base, frame, linked=True))
    return clauses
