"""What a general word for an agreement stands for, by what the sentence is about.

In: a sentence, the stretch of it that tells of an agreement, and the type that its noun or verb gives. Out: the type.
What ends a strike or a lawsuit is a settlement whatever it is called (노사 합의, 소송 취하에 합의).
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.agreements.events import Noun
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import GENERIC, AgreementType

# 노사는 임금 인상에 합의했다, 회사는 노조와 합의했다
_INDUSTRY = re.compile(r"노사(?:가|는|도|정|[ 양간])|노(?:동조합|조)(?:가|는|와|측| |\()")
# What is fought over in court; states quarrel otherwise (무역 분쟁, 국경 분쟁).
_QUARREL = r"(?<!영유권 )(?<!무역 |통상 |영토 |국경 |무력 )분쟁"
# 특허 소송 등에 합의했다, 분쟁을 끝내는 합의안, 소송을 취하하기로
_DISPUTE = Gated(
    rf"(?:소송|송사|가처분|손해배상|강제조정|법정 다툼|{_QUARREL}|합의금|배상금|위자료|벌금|과징금|배상안|배상)"
    r"(?:[가-힣]{0,3} )(?:[^\s.]+ ){0,4}?[^\s.]*(?:합의|타결|취하|종결|종료|끝내|매듭|화해|조정)"
)


# 지분 20%를 확보하는 [투자계약]
_INVESTS = re.compile(r"투자 ?계약")
_SHARES = re.compile(r"지분|합작")
# 교전을 멈추기로, 적대행위 중단에
_FIGHTING = Gated(
    r"(?:적대 ?행위|교전|무력 ?충돌|총성|포격|공습|전투)[를을]? (?:[^\s,.]+ ){0,2}?(?:중단|중지|멈|그치|그만)"
)


def type_of_noun(view: SentenceView, stretch: Span, noun: Noun) -> AgreementType:
    """Return the type of what a noun names; a written accord (협약) is called by its own name whatever it is about."""
    if _INVESTS.match(noun.span.of(view.words)) and _SHARES.search(view.words, stretch.start, stretch.end):
        return "investment_agreement"
    loose = noun.rule.type == "deal" or "합의" in noun.span.of(view.words)
    return type_of(view, stretch, noun.rule.type) if loose else noun.rule.type


def type_of(view: SentenceView, stretch: Span, kind: AgreementType) -> AgreementType:
    """Return what a generic type is told to be more exactly; any other stays."""
    if kind not in GENERIC:
        return kind
    if _INDUSTRY.search(view.words, stretch.start, stretch.end) or _DISPUTE.search(view.words):
        return "settlement"
    if kind == "deal" and _FIGHTING.search(view.words):
        return "ceasefire"
    if kind == "deal" and "투자" in stretch.of(view.words) and any(q.currency for q in view.quantities):
        return "investment_agreement"
    return kind
