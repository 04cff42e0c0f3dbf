"""Read what a Korean sentence says an agreement is worth, and what it is for.

In: a sentence with its quantities, and its predicate. Out: the spans of the quantities that are money to be spent, a
stake that changes hands, or a count of what is to be made. The words around a quantity tell (총사업비는, 지분, 규모의,
을 투자할 계획이다); ``values.toml`` holds them. What was done or had before is none.
"""

import re
from functools import cache
from typing import Literal

import msgspec
from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_words import table as terms
from converter.lang.ko.agreements.predicates import Predicate, explains
from converter.lang.ko.agreements.sums_alone import is_bare
from converter.lang.ko.parts import expand
from converter.lang.ko.phrases import CLAUSE_END, DOTS
from converter.lang.tables import Rule, load
from converter.model.annotation import Quantity
from converter.model.mentions import AgreementMention
from converter.model.reading import SentenceView
from converter.model.span import Span

_BEFORE, _AFTER = 40, 60
# Frames of what is still to be done, or is being fixed now.
_AHEAD = frozenset({"intention", "enactment", "undertaking", "content", "outcome"})
_NEXT_ITEM = Gated(
    rf"(?:급|규모|씩|[을를은는])?(?:[,과와{DOTS}]| 및| 그리고) ?(?:[^\s,.]+ ){{0,4}}(?:약 |총 )?|씩,? (?:총|모두) ?"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_BYGONE = re.compile(
    r"(?:(?:지난해|작년)(?! 매출액?[의 ])"
    r"|이미|앞서|지금까지|그동안|누적|올해? 들어|올해만|현재|당시|시작으로)(?![가-힣]{3})|기존 [^ ]*(?: [^ ]*)?$|요구"
    r"|(?:운영|가동|생산|보유|건설) ?중인|보유한|평균 "
)
# 보상금 3억원을 요구하고 있다: what is going on is that it is asked for.
_ASKED = Gated(r"(?:요구|제시|제안|요청|협의|논의|협상)하고 있")
_CLAUSE_END = re.compile(CLAUSE_END)
# 20㎿(메가와트)급, 9만㎡(3만평) 부지, 300억원 규모(20㎿)의 사업
_GLOSS = re.compile(r"^( ?(?:규모|상당)?) ?\([^()]*\)")
# 10만t 감축 효과: what somebody gets out of it.
_EFFECT = Gated(
    r"[^,.]{0,20}?(?:효과|매출|수익|이익|(?:감축|저감|절감|절약)(?:할 수 있|하는 것)|줄(?:일 수 있|이는 것)"
    r"|(?:짓|건설하|추진하|운영하|진행하)고 있)"
)
# 비용 중 60%를 대기로 한 회사가: what was agreed on, whatever became of it.
_AGREED = Gated(r"[^,.]{0,30}?기로 (?:한|하고|했|합의|약속|해)")
_STOP = re.compile(r"[.!?] |다\.")


class ValueRule(Rule, frozen=True, forbid_unknown_fields=True):
    """One way in which words give a quantity to an agreement."""

    of: Literal["money", "share", "count", "area"]
    ahead: bool
    before: str | None = None
    after: str | None = None
    with_: str | None = msgspec.field(name="with", default=None)


class ValueTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``values.toml``."""

    values: tuple[ValueRule, ...]


@cache
def table() -> ValueTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "values.toml", ValueTable)


@cache
def _gated(pattern: str) -> Gated:
    return Gated(pattern)


# What is let, supplied or built has a size: 임대 면적은, 설비 용량은.
_MEASURES = ("(?:임대|매입|사업|개발|공급|분양|재배) ?면적", "(?:수전|설비|발전|처리) ?용량")


@cache
def _named_pattern() -> Gated:
    nouns = "|".join((*terms().fixed, *_MEASURES))
    return Gated(
        rf"(?<!생산)(?<!시장)(?<!매출)(?<!생산 )(?<!시장 )(?<!매출 )(?:{nouns})(?:은|는|만|도|이|가|만도|로는) [^.]*?"
        r"(?:에 (?:이른|달한|이르|달하)|이다|다\.|다$|이며|으로|로|규모)"
    )


def read_values(
    view: SentenceView, predicate: Predicate, mentions: tuple[AgreementMention, ...] = ()
) -> tuple[Span, ...]:
    """Return where a sentence says what an agreement is worth: 사업 규모만 40억 달러에 이른다."""
    if not view.quantities or explains(view.words):
        return ()
    spans = [Span(*m.span()).shifted(view.span.start) for m in _named_pattern().finditer(view.words)]
    told = [q for q in view.quantities if not q.trait and not _is_compared(view, q)]
    if is_bare(view):
        return tuple(q.span for q in told)
    named = [span for span in spans if any(q.span in span for q in told)]
    heads = [m.head for m in mentions if m.status]
    if not heads and _is_usual(view, predicate):
        return ()
    ahead = _is_ahead(view, predicate)
    stated = [
        _is_stated(view, q, ahead=ahead or _is_contained(view, q, heads) or _follows(view, q, heads))
        for q in view.quantities
    ]
    return (*named, *(q.span for q, is_stated in zip(view.quantities, _listed(view, stated), strict=True) if is_stated))


def _is_usual(view: SentenceView, predicate: Predicate) -> bool:
    """Tell whether it was done once (300억원을 투자한 바 있다) or is done as a matter of course (지원하고 있다)."""
    ongoing = predicate.frame is not None and predicate.frame.rule_id == "ko.frame.ongoing"
    return predicate.wrapped_in("bygone") is not None or (ongoing and not _ASKED.search(view.words))


def _is_ahead(view: SentenceView, predicate: Predicate) -> bool:
    """Tell whether a sentence says what is still to be done, what it is all for, or what is done by an agreement."""
    frame = predicate.frame
    if frame is not None and frame.kind in _AHEAD and frame.rule_id != "ko.frame.ongoing":
        return True
    return _DESCRIBES.search(view.words) is not None or _cites().search(view.words) is not None


# 매입액인 2조엔, 계약금 2500억원: sums that are named after a deal.
_OF_DEAL = Gated(
    r"(?:(?:매입|인수|매각|거래|계약|낙찰|합의|이적) ?(?:액|가|금|가격|금액|대금|총액|규모)|기업 ?가치|중도금|잔금)"
    r"[은는이가인만]{0,2} ?(?:약 |총 |최대 )?$"
)


def is_priced(view: SentenceView, valued: tuple[Span, ...]) -> bool:
    """Tell whether one of the quantities in what a sentence values is named after a deal."""
    priced = (q for q in view.quantities if q.currency and any(q.span.overlaps(span) for span in valued))
    return any(_OF_DEAL.search(view.text, view.span.start, q.start) for q in priced)


# 3만㎡ 부지에 공장을 짓기 위해서다, … 짓는 사업이다, 들어설 공장은 3만㎡다: sentences that say what it is all for.
_PLANS = "사업|프로젝트|공사|계획|구상|내용|방식|조건"
_MAKE = "신설|건설|건립|조성|구축|설치|설립|생산|공급|도입|증설|인수|매각|매입|지어|세워|만들어|들어"
_TO_COME = rf"(?:{_MAKE})(?:될|되는|할|질|설)"
_HEARD = "알려|전해|보[인이여]|나타|예상|추[정산]|관측|기대|파악|확인|조사|집계|풀이|해석|분석|평가|전망"
_DESCRIBES = Gated(
    rf"(?:[가-힣](?:는|할|을|기 위한) (?:[가-힣]+ ){{0,2}}?[가-힣]*(?:{_PLANS})|기 위해서|기 위한 것)"
    r"(?:이?다|입니다|으로|로)[.,]?(?:$| )"
    rf"|[가-힣]는 것(?:이며 |이고 |으로,? (?!{_HEARD}))"
    r"|[가-힣]할 (?:수 있는 )?(?:권리|의무|옵션|우선권)[을를이가도은는] "
    rf"|(?<![가-힣]){_TO_COME} (?!수 )(?:[가-힣A-Za-z]+ )?[가-힣A-Za-z]+(?:은|는)(?![가-힣])"
)


# 협약에 따라 …를 내놨다, 양해각서 내용을 보면: whatever is done is done under an agreement.
@cache
def _cites() -> Gated:
    return Gated(
        expand(r"(?:{paper}|합의)(?:[’”\"]|\([^)]*\))?(?:에 (?:따라|따르면|의하면|의해|근거해)|대로| 내용을 보면)")
    )


# 50MW 발전소를 짓기 위한 | 협약, 부품 3000개를 공급하는 | 계약: what an agreement is for stands before it.
_FOR = Gated(r"기 위(?:한|해)|[가-힣](?:는|할) |내용(?:의|을|으로)|골자|(?:을|를) 위한 ")
_APART = Gated(rf"[“”\"]|{CLAUSE_END}")


def _is_contained(view: SentenceView, quantity: Quantity, heads: list[Span]) -> bool:
    """Tell whether a quantity stands in the words that say what an agreement of the same sentence is for."""
    between = [view.text[quantity.end : head.start] for head in heads if quantity.end <= head.start]
    return any(_FOR.search(words) and not _APART.search(words) for words in between)


# 협약을 맺고 | 10억원을 출연했다: what is done with the agreement.
_MADE_AND = Gated(r"(?:체결|[가-힣]*서명|합의|교환)하고 |맺고 ")


def _follows(view: SentenceView, quantity: Quantity, heads: list[Span]) -> bool:
    """Tell whether a quantity stands in what follows on the making of an agreement in the same sentence."""
    between = [view.text[head.end : quantity.start] for head in heads if head.end <= quantity.start]
    return any(_MADE_AND.search(words) for words in between)


# 단가가 지금보다 약 20% 내린다: what comes of it.
_THAN = re.compile(r"(?:보다|대비) ?(?:약 |최대 |평균 )?$")


def _is_compared(view: SentenceView, quantity: Quantity) -> bool:
    """Tell whether a share says by how much something changes against what it is."""
    return quantity.kind == "share" and _THAN.search(view.text, view.span.start, quantity.start) is not None


def _listed(view: SentenceView, stated: list[bool]) -> list[bool]:
    """Take the items of a list with the one that is stated: 수소 63만t, 암모니아 60만t, 메탄올 46만t급 공장.

    Each may have a share in brackets beside it: 가온이 60억원(60%), 나래가 40억원(40%)을.
    """
    stated, quantities = list(stated), view.quantities
    for n in range(len(stated) - 1, 0, -1):
        for before in range(n - 1, max(-1, n - 3), -1) if stated[n] else ():
            one, two = quantities[before], quantities[n]
            alike = (one.unit, one.currency) == (two.unit, two.currency)
            if alike and _NEXT_ITEM.fullmatch(_BRACKETS.sub("", view.text[one.end : two.start])):
                stated[before] = True
    return stated


def _is_stated(view: SentenceView, quantity: Quantity, *, ahead: bool) -> bool:
    words, base = view.words, view.span.start
    before = _CLAUSE_END.split(words[max(0, quantity.start - base - _BEFORE) : quantity.start - base])[-1]
    after = _STOP.split(_GLOSS.sub(r"\1", words[quantity.end - base : quantity.end - base + _AFTER]))[0]
    if _BYGONE.search(before) or _EFFECT.match(after):
        return False
    ahead = ahead or _AGREED.match(after) is not None
    kind = _kind(quantity)
    rules = (rule for rule in table().values if rule.of in {kind, quantity.kind} and (ahead or not rule.ahead))
    return any(_stands(rule, before, after, words) for rule in rules)


def _kind(quantity: Quantity) -> str:
    return quantity.kind if quantity.kind in {"money", "share"} else "count"


def _stands(rule: ValueRule, before: str, after: str, words: str) -> bool:
    if rule.with_ and not _gated(rule.with_).search(words):
        return False
    if rule.before and _gated(rule.before).search(before):
        return True
    return bool(rule.after and _gated(rule.after).match(after))
