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
from converter.lang.ko.phrases import CLAUSE_END
from converter.model.mentions import AgreementMention, ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span

# [유효]기간은, [수주]금액은
_OF_WHAT = "(?:총|유효|계약|사업|공급|공사|협약|투자|매각|인수|수주|임대|납품|운영|지원)?"


@cache
def _fixed_pattern() -> Gated:
    nouns = "|".join(table().fixed)
    return Gated(
        rf"(?:^|(?<=[,.])|(?<=[,.고며] ))"
        rf"(?P<term>(?:[^\s,]*[^\s,고며] ){{0,7}}?{_OF_WHAT}(?:{nouns})"
        r"(?:은|는|도) (?:각각 (?:[0-9.]+%, ?)*)?[^,]*?)"
        r"(?:이다|이며|이고|으로,|로,|(?:으로|로) (?:[가-힣]{2,4} )?(?:정|결정|확정|책정|못 ?박)[가-힣]{1,3}|이라고"
        r"|,|입니다|다(?=\.))(?=[\s.,]|$)"
    )


def read_fixed(view: SentenceView) -> list[ClauseMention]:
    """Read what a contract fixes: 계약 금액은 300억 원이고 기간은 5년이다. Only a figure makes it a term."""
    clauses = []
    for match in _fixed_pattern().finditer(view.words):
        span = Span(*match.span("term"))
        if _has_figure(view, span) and not _TELLS.search(match["term"]):
            frame = Frame("content", "undertaking", "ko.term.fixed", span.end, span.end)
            linked = not _ANYBODYS.search(match["term"])
            clauses.append(mention(view.words, span, view.span.start, frame, linked=linked))
    return clauses


# 비율은 30%에 달한다: how it stands is told, nothing is fixed.
_TELLS = Gated(
    r"(?:달[하한했]|이르|이른|넘[는어]|웃[도돈]|밑[도돈]|못 미[치친]"
    r"|기록|차지|하락|상승|감소|증가|추[산정]|집계|예상|알려[진졌])[^ ]*$"
)
# Whatever else is sold has a price, too; a sum, a length or a stake is of the contract spoken of.
_ANYBODYS = Gated(r"(?:가격|비율|금리|단가)(?:은|는|도) ")


def _has_figure(view: SentenceView, span: Span) -> bool:
    """Tell whether a quantity or a length of time stands in a span."""
    quantity = any(q.span in span.shifted(view.span.start) for q in view.quantities)
    return quantity or bool(_LENGTH.search(span.of(view.words)))


_LENGTH = re.compile(r"\d+(?:년|개월|달|일|주)(?:간)?$|(?:\d+|말|초)[년월일]?까지$")


# 신규 사업을 정리하고 | 지분 30%를 인수했다.
_BEFORE_ACT = Gated(CLAUSE_END)
# 지분 20%를 확보해 최대 주주가 됐다: by whatever verb, a stake is what an investment is made for.
_STAKE = Gated(
    r"지분 (?:약 |최대 )?[0-9.]+ ?%(?:\([^)]*\))?를 (?:[^\s,]+ ){0,3}?"
    r"(?P<act>인수|취득|확보|매입)(?:했|해|하고|하며|함으로써)"
)

# 새론조선으로부터 지난 3월 | 지분 22%를: the term begins behind whom it was bought from.
_FROM_WHOM = re.compile(r"(?:로부터|에게서) (?=[^,]*[을를] )")
# 섬에 있는 발전소를 인수: of a thing, what it is tells what was agreed, of a company its name tells no more.
_ASSET = Gated(
    r"[한는던인은운된] (?:[^\s,]+ ){0,3}[^\s,]*(?:발전소|공장|광산|유전|가스전|사옥|건물|빌딩|부지|토지|선박|점포"
    r"|매장|호텔|리조트|골프장|물류센터|사업부|사업부문|자산|특허|특허권|상표권|판권|방영권|운영권)"
    r"[을를] (?:[^\s,]+ )?[^\s,]*$"
)

# 지난해 말 배터리 업체인 | 가온전지의 지분 20%를: the stake begins at its company.
_WHOSE = Gated(r"(?:업체|기업|회사|전문기업|벤처기업|스타트업|개발사|제조사|자회사)인? (?=[^\s,]+ (?:보유 )?지분)")


def _whose(view: SentenceView, deal: Span) -> int:
    """Return where the name of the company begins whose stake is bought, if only words for what it is stand before."""
    start = max((m.end() for m in _WHOSE.finditer(view.words, deal.start, deal.end)), default=deal.start)
    return deal.start if _has_figure(view, Span(deal.start, start)) else start


def read_dealt(view: SentenceView, made: tuple[AgreementMention, ...]) -> list[ClauseMention]:
    """Read what was bought in an act that is a deal by itself: 가온전지 지분 30%를 인수했다. It tells how much."""
    sentence, base = view.words, view.span.start
    clauses = []
    acts = [
        deal.head.end - base for deal in made if deal.rule_id == "ko.transaction.acquire" and deal.status == "signed"
    ]
    linked = bool(acts)
    for end in acts or [m.end("act") for m in _STAKE.finditer(sentence)]:
        start = max((m.end() for m in _BEFORE_ACT.finditer(sentence, 0, end)), default=0)
        start = max((m.end() for m in _FROM_WHOM.finditer(sentence, start, end)), default=start)
        lead = read_lead_in(view, sentence[start:], base + start, end - start)
        span = Span(_whose(view, Span(start + lead.end, end)), end)
        if _has_figure(view, span) or _ASSET.search(sentence, span.start, span.end):
            frame = Frame("undertaking", "undertaking", "ko.term.dealt", end, end)
            clauses.append(mention(sentence, span, base, frame, linked=linked))
    return clauses
