"""Read the terms that a Korean sentence gives in figures with no verb of agreeing beside them.

In: one sentence with its marks. Out: what stands there as figures alone (회당 20만 유로, 3년이다), what a filing lists
(계약기간 2031년 10월까지), what is changed from one figure to another (금액을 30억원에서 50억원으로 변경), and for how
much somebody signs (4년 총액 60억원에 계약했다).
"""

import re
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.clause_words import table
from converter.lang.ko.agreements.predicates import Frame
from converter.model.mentions import ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span

_FIGURE = (
    r"(?:[0-9][0-9,.]*[만억조천백]? ?){1,3}"
    r"(?:원|달러|유로|엔|위안|파운드|명|대|척|t|톤|%|년|개월|주|병|건|회|편|[A-Z]{1,2}[Wh]h?)"
)
_PER = r"(?:연|월|주|하루|회당|편당|건당|대당|척당|가구당|1인당|주당|t당|㎾h당)"
_BESIDE = r"(?:합쳐서?|모두|총|최대|최소|약|여기에|계약금|연봉|총액|옵션|더해|기간)"
# 회당 21만유로, 합쳐서 336만유로다; 4년에 계약금 18억원, 옵션 8억원을 더해 최대 52억원.
_ALONE = Gated(
    rf"(?:(?:{_PER}|{_BESIDE}) )*{_FIGURE}(?:어치|간|짜리|씩)?(?:[에을의로]|으로)?"
    rf"(?:,? (?:(?:{_PER}|{_BESIDE}) )*{_FIGURE}(?:어치|간|짜리|씩)?(?:[에을의로]|으로)?)*(?=(?:이?다|입니다)?[.”\"]*$)"
)
_PERIODIC = re.compile(rf"^{_PER} ")
# 계약기간 2031년 10월까지, 합병기일 내년 3월 1일.
_FILED = Gated(
    r"(?:^|[,.] )(?P<term>(?:계약|공급|합병|납입|인도|상환|인수|투자|발행|운용|임대) ?"
    r"(?:기간|기일|일|금액|규모|예정일) (?:[^\s,.]+ ){0,3}?[0-9][^,.]{0,30}?)(?=[,.]|$)"
)
# 4년 총액 60억원에 계약했다, 3년 최대 20억원의 조건에 남았다.
_PRICE = Gated(
    r"(?P<term>[0-9]\+?[0-9]?년(?:간)? (?:최대 |총액 |총 |연봉 )+[0-9][^,()]{0,16}?(?:원|달러|엔|유로))(?:\([^)]*\))?"
    r"(?:에|의? 조건(?:으로|에)) (?=(?:[^\s,]+ ){0,4}?[^\s,]*"
    r"(?:계약|사인|도장|잔류|남[았기는]|눌러앉|합의|입단|이적|영입))"
)


# 30억원[에서]: what is changed has an old figure; to look for it first is quick.
_FROM = re.compile(r"[0-9초말][^\s,]*에서 ")


@cache
def _changed() -> Gated:
    """Return what finds that a thing which a contract fixes is changed from one figure to another."""
    nouns = "|".join((*table().fixed, "종료일", "만기", "인원"))
    return Gated(
        rf"(?P<term>(?:[^\s,]+의 )?[^\s,]{{0,12}}(?:{nouns})(?:을|를|만|은|는) "
        r"(?:[^\s,]+ ){0,3}?[^\s,]*[0-9초말][^\s,]*에서 (?:[^\s,]+ ){0,3}?[^\s,]*[0-9초말][^\s,]*?(?:으로|로)"
        r"(?: (?:각각 |다시 )?(?:(?:늘[렸리린]|줄[였이인]|올[렸리린]|낮[췄추춘]|바[꿨꾸꾼]|고[쳤치친])[^\s,.]{0,2}"
        r"|연장|변경|확대|축소|인상|인하|조정|수정))?)(?=[\s,.했하한]|$)"
    )


def read_bare_figures(view: SentenceView) -> list[ClauseMention]:
    """Return the terms that a sentence gives in figures, in text order."""
    changed = (_changed(),) if _FROM.search(view.words) else ()
    found = [Span(*m.span("term")) for p in (_FILED, _PRICE, *changed) for m in p.finditer(view.words)]
    if (alone := _ALONE.match(view.words)) and (_PERIODIC.match(view.words) or len(_NUMBER.findall(alone.group())) > 1):
        found.append(Span(*alone.span()))
    frames = ((span, Frame("content", "undertaking", "ko.term.figures", span.end, span.end)) for span in sorted(found))
    return [mention(view.words, span, view.span.start, frame, linked=False) for span, frame in frames]


_NUMBER = re.compile(r"[0-9][0-9,.]*")
