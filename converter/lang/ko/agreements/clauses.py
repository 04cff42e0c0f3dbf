"""Read the terms that a Korean sentence states.

In: one sentence with its marks. Out: a clause mention for each term, with how firmly it is stated. The frame at the
end of the statement (하기로 했다, 내용을 담고 있다, 할 계획이다 …) makes it a statement of terms; what stands between
the lead-in and the frame is split into terms. Statements inside a quote are read as well: a party that says “협력하기로
했다” reports a term.
"""

import re
from functools import cache

import msgspec

from converter.lang.gated import Gated
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.events import find_events, find_nouns
from converter.lang.ko.agreements.lead_in import read_lead_in, skip_openers
from converter.lang.ko.agreements.predicates import Frame, Predicate, read_frame, read_predicate
from converter.lang.ko.agreements.terms import split_terms, table
from converter.lang.ko.morphology import expand
from converter.lang.ko.sentences import split_sentences
from converter.model.annotation import Quote
from converter.model.reading import AgreementMention, ClauseMention, SentenceView
from converter.model.span import Span
from converter.model.vocab import AgreementType, Strength

_MIDDLE = Gated(
    r"[기키]로 ?(?:[가-힣]+ )?(?:(?:합의|약속|결정)?(?:하고|했고|했으며|하며|하면서|했지만|했는데|한 데 이어|한 뒤|한 후)"
    r"|(?:뜻|의견)을 모으(?:고|며)),? "
)
_NATIVE = re.compile(r"(?:하|되|시키|나가|해가|해 나가|하여 나가)$")
_GROWING = re.compile(r"(?:해 ?나(?:가|갈)|해가|하여 나가|되어 나가)$")
_NAMES = r"(?:협약|협정|합의|계약|MOU|양해각서|성명|선언|조약|결의)(?:\([^)]*\))?(?:문|안|서)?"
_LINK = Gated(rf"{_NAMES}(?:을|를|에)? ?(?:통해|따라|따르면|의하면|바탕으로|근거로)")


def read_clauses(
    view: SentenceView,
    predicate: Predicate,
    named: list[AgreementMention],
    made: tuple[AgreementMention, ...],
) -> tuple[ClauseMention, ...]:
    """Return the terms that one sentence states, in text order.

    ``named`` are the agreements that it names, ``made`` all that it speaks of, by a name or by an act alone.
    """
    if predicate.wrapped_in("interpretation", "expectation"):
        return ()
    if view.role == "list_item":
        return ()
    quoted = [q for q in view.quotes if q.kind == "direct"]
    clauses = []
    if not any(q.end - view.span.start >= predicate.end - 1 for q in quoted):
        fixed = _fixed(view)
        stated = _statements(view, view.words, view.span.start, predicate.frame)
        clauses += [c for c in stated if not any(c.span.overlaps(f.span) for f in fixed)]
        clauses += fixed + _described(view, named)
        clauses += [c for c in _dealt(view, made) if not any(c.span.overlaps(other.span) for other in clauses)]
    for quote in quoted:
        clauses += _quoted(view, quote)
    return tuple(sorted(clauses, key=lambda c: c.span))


def _quoted(view: SentenceView, quote: Quote) -> list[ClauseMention]:
    """Read a quote: a document's own words are terms; of a speaker's words only what was agreed (하기로 했다)."""
    speaker = quote.speaker_text or ""
    document = bool(find_nouns(speaker + " ")) or any(group.text == speaker for group in view.groups)
    clauses = []
    for span in split_sentences(quote.text):
        words = span.of(quote.text)
        frame = read_predicate(words).frame
        if frame and (document or frame.kind == "undertaking"):
            clauses += _statements(view, words, quote.start + span.start, frame)
    return [msgspec.structs.replace(c, linked=c.linked or document) for c in clauses]


def _statements(view: SentenceView, words: str, base: int, frame: Frame | None) -> list[ClauseMention]:
    """Read each statement of a sentence: one that ends in the middle (하기로 하고, …) has a frame of its own."""
    clauses: list[ClauseMention] = []
    start = 0
    for match in _MIDDLE.finditer(words):
        middle = read_frame(words, match.end() - 1 - (words[match.end() - 2] == ","))
        if middle:
            clauses += _terms(view, words, base, (start, middle))
            start = match.end()
    return clauses + (_terms(view, words, base, (start, frame)) if frame and frame.tail > start else [])


def _terms(view: SentenceView, words: str, base: int, part: tuple[int, Frame]) -> list[ClauseMention]:
    start, frame = part
    statement = words[start:]
    lead = read_lead_in(view, statement, base + start, frame.tail - start)
    end = _content_end(words, frame)
    spans = split_terms(words, start + lead.end, end)
    linked = (
        frame.kind == "undertaking"
        or (frame.kind == "content" and bool(find_nouns(words) or _STIPULATES.search(words, frame.tail)))
        or bool(_LINK.search(words))
        or bool(find_nouns(words[start : start + lead.end]))
    )
    if not linked and (frame.kind == "outcome" or frame.rule_id == "ko.frame.will"):
        return []  # 늘리겠다: what one side says it will do, it need not have agreed
    spans = tuple(Span(min(skip_openers(words, span.start), span.end - 1), span.end) for span in spans)
    terms = [span for span in spans if not _says_nothing_new(words, span, frame)]
    if not linked:
        terms = [span for span in terms if not _ambition().search(span.of(words))]
    return [mention(words, span, base, frame, linked=linked) for span in terms]


# Verbs of documents; 포함됐다, 담겼다, 내용이다 may be said of other things.
_STIPULATES = re.compile(r"명시|규정|적시|명문화|못박|조항|골자")


def _says_nothing_new(words: str, span: Span, frame: Frame) -> bool:
    """Tell whether a conjunct is no term: it reports what was done or is under way, or that the agreement is made."""
    span = Span(span.start, max(span.start, min(span.end, frame.tail)))
    text = span.of(words)
    return (
        _concludes(words, span)
        or any(verb in text[-len(verb) - 2 :] for verb in table().no_terms)
        or bool(_DONE.search(text))
    )


@cache
def _ambition() -> Gated:
    return Gated(rf"(?:{'|'.join(table().ambitions)})[^ ]*$")


# 착수했으며, 복귀했고; 하고 있고.
_DONE = re.compile(expand(r"(?:{past}(?:으며|고|지만|는데)|고 있(?:고|으며|는)?|{past}다)$"))


def _concludes(words: str, span: Span) -> bool:
    """Tell whether a term says no more than that the agreement is made: 협약을 체결할 예정, 협정 문안에 합의."""
    text = span.of(words)
    signs = [
        e
        for e in find_events(text + "할 예정")
        if e.span.end >= len(text) - 1 and e.rule.status in {"signed", "agreed"}
    ]
    if signs:
        return signs[-1].span.start <= 1 or bool(find_nouns(words))
    return bool(_CONCLUDING.search(text) and find_nouns(text + " "))


_CONCLUDING = re.compile(r"(?:문안|내용|방안|초안|세부안|골격|원칙)$")


@cache
def _fixed_pattern() -> Gated:
    nouns = "|".join(table().fixed)
    return Gated(
        rf"(?:^|[,.] ?|(?<=이고 )|(?<=이며 ))(?P<term>(?:[^\s,]+ ){{0,7}}?(?:{nouns})(?:은|는|도) [^,]*?)"
        r"(?:이다|이며|이고|으로,|로,|이라고|,|입니다|다(?=\.))(?=[\s.,]|$)"
    )


def _fixed(view: SentenceView) -> list[ClauseMention]:
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


@cache
def _value_pattern() -> Gated:
    nouns = "|".join(table().fixed)
    return Gated(
        rf"(?:{nouns})(?:은|는|만|도|이|가|만도|로는) [^.]*?"
        r"(?:에 이른|에 달한|에 이르|에 달하|이다|다\.|다$|이며|으로|로|규모)"
    )


def read_values(view: SentenceView) -> tuple[Span, ...]:
    """Return where a sentence says what an agreement is worth: 사업 규모만 40억 달러에 이른다."""
    spans = (Span(*m.span()).shifted(view.span.start) for m in _value_pattern().finditer(view.words))
    return tuple(span for span in spans if any(q.span in span for q in view.quantities))


_DESCRIBED = Gated(
    r"(?P<verb>[가-힣]+(?=하는|시키는|하자는|한다는|하겠다는))(?:하는|시키는|하자는|한다는|하겠다는) "
    r"(?P<holds>(?:것을 )?내용(?:의|을 담은|이 담긴) )?$"
)


def _described(view: SentenceView, named: list[AgreementMention]) -> list[ClauseMention]:
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


# 신규 사업을 정리하고 | 지분 30%를 인수했다.
_BEFORE_ACT = Gated(r"[가-힣](?:고|며|면서|지만|는데),? ")


def _dealt(view: SentenceView, made: tuple[AgreementMention, ...]) -> list[ClauseMention]:
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


def _strength_of_document(kind: AgreementType | None) -> Strength:
    return "binding" if kind in {"treaty", "convention"} else "undertaking"


# 생태계를 조성하는 데도 힘을 합치기로: what they join forces for is the term.
_EFFORT = Gated(
    r"(?:하|되)?는 데(?:도|에|에도)? (?:(?:힘|뜻|머리)을 [가-힣]+|함께[^ ]*|서로 [^ ]+|협력|노력|나서|앞장서)$",
)


# 발사를 규탄했다, 인식을 같이했다: what is done by declaring is part of the term; what is declared is one by itself
# (시급하다는 데 공감했다).
_DECLARED = re.compile(
    r"(?:에|을|를|도)? ?(?:거듭 |다시 |함께 |적극 |강력히 |공동으로 )?"
    r"(?:재확인|확인|선언|규탄|환영|천명|공유|인식을 같이|인식을 공유|지지|표명|결의)"
)


def _content_end(words: str, frame: Frame) -> int:
    """End a term before its frame; a native verb stays whole (짓기로, 맡는다), as it has no noun to end in."""
    content = words[: frame.tail]
    if effort := _EFFORT.search(content):
        return effort.start()
    if frame.kind == "declaration" and (declared := _DECLARED.match(words, frame.tail, frame.end)):
        return declared.end()
    if frame.rule_id == "ko.frame.giro" and not _NATIVE.search(content):
        return frame.tail + len("기로")
    if frame.rule_id == "ko.frame.present" and not _NATIVE.search(content):
        closing = words[frame.tail : frame.tail + 2]
        return frame.tail if closing in {"한다", "된다", "합니", "됩니"} else frame.end
    growing = _GROWING.search(content)
    return growing.start() if growing else frame.tail
