"""Read the terms that describe an agreement where a Korean sentence names it.

In: one sentence with the agreements that it names. Out: the terms that stand before the name: 물류비를 나누는 내용의
협약, 시험 발사를 규탄하는 공동성명, 발전소를 건설하기 위한 계약.
"""

import re

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.clause_words import ends_in_action
from converter.lang.ko.agreements.describing import statement_before
from converter.lang.ko.agreements.lead_in import read_lead_in
from converter.lang.ko.agreements.predicates import Frame
from converter.lang.ko.agreements.terms import split_terms
from converter.lang.ko.phrases import CLAUSE_END
from converter.model.mentions import AgreementMention, ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import AgreementType, Strength

_VERB = r"(?P<verb>[가-힣]+(?=하는|시키는|하자는|한다는|하겠다는))(?:하는|시키는|하자는|한다는|하겠다는) "
_DESCRIBED = Gated(rf"{_VERB}$")
# 공급받는 계약: what was read as its title begins with the verb that describes it.
_VERB_IN_TITLE = re.compile(r"(?:[가-힣]+지 )?[가-힣]+는 ")
# 비용을 나누는 내용의 협약: here any verb describes it, and what it describes may be a plan that the agreement holds.
_HOLDS = Gated(
    rf"(?:{_VERB}|(?P<native>[가-힣]+?(?=는 |다는 ))다?는 )(?:것을 )?내용(?:의|을 담은|이 담긴) (?:[^\s,]+ ){{0,8}}?"
)
# 기술 개발, 인력 교류 등 협력에 관한 협약: what it lists are its terms.
_LISTS = Gated(r" 등 (?:[^\s,]+ ){0,4}?(?:[^\s,]+(?:에 관한|에 대한|[을를] 위한) )?(?:[^\s,]+ )?$")


def read_described(view: SentenceView, named: list[AgreementMention]) -> list[ClauseMention]:
    """Read the terms that stand before the name of each document that is made."""
    sentence, base = view.words, view.span.start
    clauses, since = [], 0  # each document is described behind the one before it
    for document in named:
        start = (document.title or document.head).start - base
        if titled := _VERB_IN_TITLE.match(sentence, start, document.head.end - base):
            start = titled.end()
        if (
            document.status
            or _HOLDS.search(sentence, since, start)
            or _OUTLINED.search(sentence, since, document.head.start - base)
        ):
            frame = Frame("content", _strength_of_document(document.type), "ko.term.described", start, start)
            spans = (
                _glossed(view, document.head.shifted(-base))
                or _outlined(view, since, document.head.start - base)
                or _terms(view, since, start)
                or _aimed(view, since, document.head.start - base)
                or _listed(view, since, document.head.start - base)
                or _counted(view, since, document.head.end - base)
            )
            clauses += [mention(sentence, span, base, frame, linked=True) for span in spans]
        behind = sentence.find(" ", document.head.end - base)
        since = behind + 1 if behind >= 0 else len(sentence)
    return clauses


# 열 개 기업이 참여하는 협약: who is in it, not what it says.
_TAKES_PART = Gated(r"(?:참여|참석|참가|동참|주관|주최)하는 $")


def _terms(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return what the verb before a document says that it does or holds."""
    sentence = view.words
    end = _verb_end(view, since, start)
    if end is None:
        return ()
    lead = read_lead_in(view, sentence[since:], view.span.start + since, end - since)
    return split_terms(sentence, since + lead.end, end)


def _verb_end(view: SentenceView, since: int, start: int) -> int | None:
    sentence = view.words
    match = _HOLDS.search(sentence, since, start)
    marked = sentence[start - 1] in "‘“'\""
    if match is None and not marked:
        match = _DESCRIBED.search(sentence, since, start)
    if match is None:
        return None if marked else statement_before(view, since, start)
    if _TAKES_PART.search(sentence, since, match.end()):
        return None
    return match.end("verb" if match["verb"] else "native")


# 임금 2% 인상을 뼈대로 한 합의, 위원회 설치를 담은 협약, 수당 10만 원이 담긴 합의안: nouns tell what it holds.
_OUTLINED = Gated(
    r"(?:(?:는 (?:것|방안|내용))?(?: 등)?[을를] "
    r"(?:(?:주요 )?(?:뼈대|골자|핵심|요지|골격|내용|주내용)(?:으로|로) ?(?:한|하는|삼은)"
    r"|담은|얹은|더한|보탠|명시한|규정한|못박은|약속한|보장한|포함한|추가한|금지한|의무화한)"
    r"|(?: 등)?[이가] (?:담긴|포함된|들어간|들어 있는|명시된|적힌|붙은|달린|더해진)) (?:[^\s,]{1,14} ){0,4}$"
)
# 기본급 3만 원 인상에 | 격려금 100만 원을 더한, 수당 신설, | 휴가 2일: where a noun tells what is done, or a figure.
_ADDED = re.compile(r"(?:(?<=[가-힣0-9%])(?<!등)에|,) ")


def _outlined(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return what is said to be the gist of a document, or to be in it."""
    sentence = view.words
    match = _OUTLINED.search(sentence, since, start)
    if match is None:
        return ()
    lead = read_lead_in(view, sentence[since:], view.span.start + since, match.start() - since)
    terms = split_terms(sentence, since + lead.end, match.start())
    terms = tuple(term for term in terms if not _TOLD_BEFORE.search(sentence, term.start, term.end))
    return tuple(item for term in terms for item in _added(sentence, term))


def _added(sentence: str, term: Span) -> list[Span]:
    """Split a term where each part is an action or a figure by itself."""
    for joint in (_ADDED, _COMMA):
        joints = list(joint.finditer(sentence, term.start, term.end))
        starts, ends = [j.end() for j in joints], [j.start() for j in joints]
        items = [Span(a, b) for a, b in zip([term.start, *starts], [*ends, term.end], strict=True)]
        if all(ends_in_action(item.of(sentence)) or _FIGURE.search(sentence, item.start, item.end) for item in items):
            return items
    return [term]


_COMMA = re.compile(r", ")
_FIGURE = re.compile(r" [^\s]*\d[^\s]*(?: [가-힣]{1,2})?$| (?:절반|전액|전원)$")
# 이 같은 내용을 담은 협약: what it holds was told before.
_TOLD_BEFORE = re.compile(r"(?:내용|사항|방안|뜻|의지|취지|의미)$")


# 조정안(기본급 2만 원 인상, 3년 분할): what a plan holds stands behind it.
_GLOSSED = Gated(r"[’'”\"]?\((?P<terms>[^()]*\d[^()]*)\)")
_PLANS = ("안", "권고")
_OF_TERMS = re.compile(r"인상|인하|지급|분할|이자|동결|감축|연장|보장|신설|폐지|[가-힣](?:급|금|수당|임금) ")


def _glossed(view: SentenceView, head: Span) -> tuple[Span, ...]:
    """Return the terms that stand in parentheses behind a plan for an agreement."""
    sentence = view.words
    match = _GLOSSED.match(sentence, head.end)
    if match is None or not head.of(sentence).endswith(_PLANS) or not _OF_TERMS.search(match["terms"]):
        return ()
    return tuple(_added(sentence, Span(*match.span("terms"))))


# 발전소를 건설하기 위한 협약: what is to be done to what; 건설을 위한 협약 only names it, 격차를 줄이기 위한 is a hope.
_AIM = Gated(r"(?<=[을를] )(?P<done>[가-힣·]+)하기 위한 (?:[^\s,]+ ){0,4}(?:[^\s,]+)?$")


def _aimed(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return what a document is made to do."""
    sentence = view.words
    match = _AIM.search(sentence, since, start)
    if match is None or not ends_in_action(match["done"]):
        return ()
    since = max((m.end() for m in _BEFORE.finditer(sentence, since, match.start())), default=since)
    lead = read_lead_in(view, sentence[since:], view.span.start + since, match.end("done") - since)
    return split_terms(sentence, since + lead.end, match.end("done"))


def _listed(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return the items that a document's name lists, if there are several and each names an action."""
    sentence = view.words
    match = _LISTS.search(sentence, since, start)
    if match is None:
        return ()
    lead = read_lead_in(view, sentence[since:], view.span.start + since, match.start() - since)
    items = split_terms(sentence, since + lead.end, match.start())
    return items if len(items) > 1 and all(ends_in_action(item.of(sentence)) for item in items) else ()


# 지분 30% 인수 계약, 연간 4GWh의 전력 사용에 관한 계약: an action with a figure is a term.
_FOR = Gated(
    r"(?:^| )(?:(?P<term>[^\s,]+)(?:에 관한|에 대한|을 위한|를 위한) [^\s,]+ |(?P<bare>[^\s,]+) )[^\s,]+$",
)


def _counted(view: SentenceView, since: int, head_end: int) -> tuple[Span, ...]:
    """Return the action with a figure that a document is named by."""
    sentence, base = view.words, view.span.start
    match = _FOR.search(sentence, since, head_end)
    if match is None or not ends_in_action(match["term"] or match["bare"]):
        return ()
    end = match.end("term" if match["term"] else "bare")
    since = max((m.end() for m in _BEFORE.finditer(sentence, since, end)), default=since)
    lead = read_lead_in(view, sentence[since:], base + since, end - since)
    span = Span(since + lead.end, end)
    figures = (q for q in view.quantities if q.span in span.shifted(base) and q.conversion_of is None)
    return (span,) if any(not _OF_SIZE.match(sentence, q.end - base) for q in figures) else ()


# 300억 원을 출자했으며, …: what was done before is no part of it.
_BEFORE = Gated(CLAUSE_END)
_OF_SIZE = Gated(r"(?:\([^)]*\))? ?(?:상당|규모)의? ")


def _strength_of_document(kind: AgreementType | None) -> Strength:
    return "binding" if kind in {"treaty", "convention"} else "undertaking"
