"""Read the terms that describe an agreement where a Korean sentence names it.

In: one sentence with the agreements that it names. Out: the terms that stand before the name: 물류비를 나누는 내용의
협약, 시험 발사를 규탄하는 공동성명.
"""

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.lead_in import read_lead_in
from converter.lang.ko.agreements.predicates import Frame
from converter.lang.ko.agreements.terms import split_terms
from converter.model.reading import AgreementMention, ClauseMention, SentenceView
from converter.model.vocab import AgreementType, Strength

_DESCRIBED = Gated(
    r"(?P<verb>[가-힣]+(?=하는|시키는|하자는|한다는|하겠다는))(?:하는|시키는|하자는|한다는|하겠다는) "
    r"(?P<holds>(?:것을 )?내용(?:의|을 담은|이 담긴) )?$"
)


def read_described(view: SentenceView, named: list[AgreementMention]) -> list[ClauseMention]:
    """Read the term that describes a document: 물류비를 나누는 내용의 협약, 시험 발사를 규탄하는 공동성명."""
    sentence, base = view.words, view.span.start
    clauses, since = [], 0  # each document is described behind the one before it
    for document in named:
        start = (document.title or document.head).start - base
        match = _DESCRIBED.search(sentence, since, start)
        if match and document.status and (match["holds"] or sentence[start - 1] not in "‘“'\""):
            verb = match.end("verb")
            lead = read_lead_in(view, sentence[since:], base + since, verb - since)
            frame = Frame("content", _strength_of_document(document.type), "ko.term.described", verb, start)
            spans = split_terms(sentence, since + lead.end, verb)
            clauses += [mention(sentence, span, base, frame, linked=True) for span in spans]
        behind = sentence.find(" ", document.head.end - base)
        since = behind + 1 if behind >= 0 else len(sentence)
    return clauses


def _strength_of_document(kind: AgreementType | None) -> Strength:
    return "binding" if kind in {"treaty", "convention"} else "undertaking"
