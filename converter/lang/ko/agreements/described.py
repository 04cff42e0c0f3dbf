"""Read the terms that describe an agreement where a Korean sentence names it.

In: one sentence with the agreements that it names. Out: the terms that stand before the name: 물류비를 나누는 내용의
협약, 시험 발사를 규탄하는 공동성명.
"""

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.clause_words import ends_in_action
from converter.lang.ko.agreements.lead_in import read_lead_in
from converter.lang.ko.agreements.predicates import Frame
from converter.lang.ko.agreements.terms import split_terms
from converter.model.reading import AgreementMention, ClauseMention, SentenceView
from converter.model.span import Span
from converter.model.vocab import AgreementType, Strength

_VERB = r"(?P<verb>[가-힣]+(?=하는|시키는|하자는|한다는|하겠다는))(?:하는|시키는|하자는|한다는|하겠다는) "
_DESCRIBED = Gated(_VERB + r"$")
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
        if document.status:
            frame = Frame("content", _strength_of_document(document.type), "ko.term.described", start, start)
            spans = _terms(view, since, start) or _listed(view, since, document.head.start - base)
            clauses += [mention(sentence, span, base, frame, linked=True) for span in spans]
        behind = sentence.find(" ", document.head.end - base)
        since = behind + 1 if behind >= 0 else len(sentence)
    return clauses


def _terms(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return what the verb before a document says that it does or holds."""
    sentence = view.words
    match = _HOLDS.search(sentence, since, start)
    if match is None and sentence[start - 1] not in "‘“'\"":
        match = _DESCRIBED.search(sentence, since, start)
    if match is None:
        return ()
    verb = match.end("verb") if match["verb"] else match.end("native")
    lead = read_lead_in(view, sentence[since:], view.span.start + since, verb - since)
    return split_terms(sentence, since + lead.end, verb)


def _listed(view: SentenceView, since: int, start: int) -> tuple[Span, ...]:
    """Return the items that a document's name lists, if there are several and each names an action."""
    sentence = view.words
    match = _LISTS.search(sentence, since, start)
    if match is None:
        return ()
    lead = read_lead_in(view, sentence[since:], view.span.start + since, match.start() - since)
    items = split_terms(sentence, since + lead.end, match.start())
    return items if len(items) > 1 and all(ends_in_action(item.of(sentence)) for item in items) else ()


def _strength_of_document(kind: AgreementType | None) -> Strength:
    return "binding" if kind in {"treaty", "convention"} else "undertaking"
