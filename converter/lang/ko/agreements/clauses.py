"""Read the terms that a Korean sentence states.

In: one sentence with its marks. Out: a clause mention for each term, with how firmly it is stated. The frame at the
end of the statement (하기로 했다, 내용을 담고 있다, 할 계획이다 …) makes it a statement of terms; what stands between
the lead-in and the frame is split into terms. Statements inside a quote are read as well: a party that says “협력하기로
했다” reports a term.
"""

import re
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements.bare_figures import read_bare_figures
from converter.lang.ko.agreements.clause_mentions import mention
from converter.lang.ko.agreements.clause_subjects import with_its_subject
from converter.lang.ko.agreements.clause_words import means
from converter.lang.ko.agreements.described import read_described
from converter.lang.ko.agreements.events import find_events, find_nouns
from converter.lang.ko.agreements.figures import read_dealt, read_fixed
from converter.lang.ko.agreements.lead_in import read_lead_in, skip_openers
from converter.lang.ko.agreements.mid_sentence import find_middles
from converter.lang.ko.agreements.no_terms import commits_nobody, is_ambition, says_nothing_new
from converter.lang.ko.agreements.predicates import Frame, Predicate, read_frame, read_predicate
from converter.lang.ko.agreements.terms import split_terms
from converter.lang.ko.parts import compile_pattern
from converter.lang.ko.sentences import split_sentences
from converter.model.annotation import Quote
from converter.model.mentions import AgreementMention, ClauseMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import MADE

# A quote that closes the statement may have a mark and 이라 behind it: “… 할 계획”이라고 말했다.
_COPULA = len("”이라")
_NATIVE = re.compile(r"(?:하|되|시키|나가|해가|해 나가|하여 나가)$")
_GROWING = re.compile(r"(?:해 ?나(?:가|갈)|해가|하여 나가|되어 나가)$")


@cache
def _link() -> Gated:
    """Return what finds that a statement goes by an agreement: 이번 협약을 통해, 합의에 따라."""
    named = r"(?:{paper}|{tie}|{statement}|합의|결의)(?:\([^)]*\))?[문안식]?(?:을|를|에)? ?"
    return compile_pattern(named + means())


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
        return tuple(_statements(view, view.words, view.span.start, None))
    quoted = [q for q in view.quotes if q.kind == "direct"]
    clauses: list[ClauseMention] = []
    if any(q.end - view.span.start >= predicate.end - _COPULA for q in quoted):
        before = view.words[: quoted[0].start - view.span.start]
        clauses += _statements(view, before, view.span.start, None)
    else:
        # What figures say is told closest by who reads figures, what is bought by a verb of its own.
        figures = (read_fixed(view), read_bare_figures(view))
        start = _behind_figures(view, [c.span.end for c in (*figures[0], *figures[1])])
        stated = _statements(view, view.words, view.span.start, _unless_ability(view.words, predicate), start)
        for told in (*figures, stated, read_described(view, named), read_dealt(view, made)):
            clauses += [c for c in told if not any(c.span.overlaps(other.span) for other in clauses)]
    for quote in quoted:
        clauses += _quoted(view, quote)
    return tuple(sorted(clauses, key=lambda c: c.span))


# 규모는 5억 달러로, | 계약금을 먼저 받는다: what a contract fixes stands by itself before what is done.
_GOES_ON = re.compile(r"(?:으로|로|이며|이고)?, ")


def _behind_figures(view: SentenceView, ends: list[int]) -> int:
    """Return where a sentence goes on behind the figures with which it begins."""
    match = _GOES_ON.match(view.words, max(ends) - view.span.start) if ends else None
    return match.end() if match else 0


def _unless_ability(words: str, predicate: Predicate) -> Frame | None:
    """Return the frame of a statement, but none where somebody only says what can be done: 줄일 수 있다고 설명했다."""
    frame = predicate.frame
    if frame is None or not predicate.wrapped_in("speech", "hearsay"):
        return frame
    return None if _CAN.match(words, frame.tail) else frame


_CAN = re.compile(r"수 있(?:다|습니다)")


# Papers that hold an agreement, though nobody calls them one.
_WRITTEN = compile_pattern("(?:{draft}|{paper}|{statement})$")


# What of a speaker's words may be agreed: 하기로 했다; 한다, behind words that say that it was made.
_SAID = frozenset({"undertaking", "enactment"})


def _quoted(view: SentenceView, quote: Quote) -> list[ClauseMention]:
    """Read a quote: a document's own words are terms; of a speaker's words only what was agreed (하기로 했다)."""
    speaker = quote.speaker_text or ""
    document = (
        bool(find_nouns(speaker + " "))
        or bool(_WRITTEN.search(speaker))
        or any(group.text == speaker for group in view.groups)
    )
    spans = split_sentences(quote.text)
    frames = [read_predicate(span.of(quote.text)).frame for span in spans]
    if not any(frame and (document or frame.kind in _SAID) for frame in frames):
        return []
    clauses, answers = [], False
    for span, frame in zip(spans, frames, strict=True):
        words = span.of(quote.text)
        if frame and (document or frame.kind == "undertaking" or (answers and frame.kind == "enactment")):
            clauses += _statements(view, words, quote.start + span.start, frame)
        answers = answers or any(event.rule.status in MADE for event in find_events(words))
    return [replace(c, linked=c.linked or document or answers, written=document) for c in clauses]


def _statements(view: SentenceView, words: str, base: int, frame: Frame | None, start: int = 0) -> list[ClauseMention]:
    """Read each statement of a sentence: one that ends in the middle (하기로 하고, …) has a frame of its own."""
    clauses: list[ClauseMention] = []
    for middle in find_middles(words):
        if middle.tail < start:
            continue
        clauses += _terms(view, words, base, (start, middle))
        start = middle.end + 1
    if frame and frame.tail < start:  # what was read as its frame begins in the statement before it
        frame = _behind(words, start, frame.end)
    return clauses + (_terms(view, words, base, (start, frame)) if frame else [])


def _behind(words: str, start: int, end: int) -> Frame | None:
    """Return the frame of the statement that begins at ``start``."""
    frame = read_frame(words[start:], end - start)
    return replace(frame, tail=frame.tail + start, end=frame.end + start) if frame else None


def _terms(view: SentenceView, words: str, base: int, part: tuple[int, Frame]) -> list[ClauseMention]:
    start, frame = part
    statement = words[start:]
    lead = read_lead_in(view, statement, base + start, frame.tail - start)
    end = _content_end(words, frame)
    begin = start + lead.end
    if frame.rule_id in _OF_THINGS and (thing := _THING.match(words, begin, end)):
        begin = thing.end()
    spans = split_terms(words, _opened(words, begin, end), end)
    spans = with_its_subject(view, base, spans, start + lead.subject)
    linked = _is_linked(words, Span(start, start + lead.end), frame)
    if commits_nobody(words, start, frame, linked=linked):
        return []
    spans = tuple(Span(min(skip_openers(words, span.start), span.end - 1), span.end) for span in spans)
    terms = [span for span in spans if not says_nothing_new(words, span, frame)]
    if not linked or frame.rule_id == "ko.frame.present":
        terms = [span for span in terms if not is_ambition(span.of(words))]
    return [mention(words, span, base, frame, linked=linked) for span in terms]


_MARKS = {"’": "‘", "”": "“", "'": "'", '"': '"'}


def _opened(words: str, begin: int, end: int) -> int:
    """Return where the words of a document begin, if they stand in marks: 7조에 ‘[먼저 협의한다]’는 문구가 있다."""
    mark = _MARKS.get(words[end : end + 1])
    return max(begin, words.rfind(mark, begin, end) + 1) if mark else begin


# 나루 대교 사업은 다리를 놓는 게 뼈대다: by what it consists of, the thing that is agreed is told.
_OF_THINGS = frozenset({"ko.frame.gist", "ko.frame.project", "ko.frame.made_of"})
_THING = compile_pattern(r"(?:[^\s,]+ ){0,6}?[^\s,]*(?:사업|프로젝트|공사|{paper}|합의)[’'”\"]?(?:은|는) ")


def _is_linked(words: str, lead: Span, frame: Frame) -> bool:
    """Tell whether the words of a statement tie it to an agreement."""
    if frame.rule_id == "ko.frame.ongoing":
        return bool(_MADE.search(words, lead.start, lead.end))
    content = frame.kind == "content" and bool(find_nouns(words) or _STIPULATES.search(words, frame.tail))
    through = _link().search(words) or _MADE.search(words, lead.start, lead.end)
    share = frame.rule_id == "ko.frame.present" and _this_deal().search(words, lead.start, lead.end)
    return frame.kind == "undertaking" or content or bool(through or share or find_nouns(lead.of(words)))


# 이번 수주를 통해, 이번 제휴로: the deal by another name.
@cache
def _this_deal() -> Gated:
    return compile_pattern(rf"이번 (?:[^\s,]+ )?(?:{{deed}}|{{tie}}|{{contract}})(?:(?:를|을)? ?{means()}|으?로)[ ,]")


# Behind what makes an agreement even what is under way is of it: 손잡고 사업을 추진하고 있다.
_MADE = Gated(r"(?:손(?:을 )?잡(?:고|아)|(?:체결|서명|합의|조인)(?:하고|해|하여)|맺(?:고|어)),? ")
# Verbs of documents; 포함됐다, 모습이 담겼다, 내용이다 may be said of other things.
_STIPULATES = Gated(
    r"명시|규정|적시|명문화|못박|조항|골자|문구|단서|특약|조건[이을도]"
    r"|내용(?:이|을|도|들이) (?:함께 |모두 )?(?:담|포함|들어|넣|반영)"
)


# 갯벌을 되살리는 데도 힘을 모으기로: what they join forces for is the term.
_EFFORT = Gated(
    r"(?:하|되)?는 데(?:도|에|에도)? (?:(?:힘|뜻|머리)을 [가-힣]+|함께[^ ]*|서로 [^ ]+|협력|노력|나서|앞장서)$",
)


# 발사를 규탄했다, 인식을 같이했다: what is done by declaring is part of the term; what is declared is one by itself
# (시급하다는 데 공감했다).
_DECLARED = Gated(
    r"(?:에|을|를|도)? ?(?:거듭 |다시 |함께 |적극 |강력히 |공동으로 )?"
    r"(?:재확인|확인|선언|규탄|환영|천명|공유|인식을 같이|인식을 공유|지지|표명|결의)"
)


# 위약금을 물어야 한다: what stays of a native verb would be no word.
_OWES = re.compile(r"(?:어야|아야|야) (?:한다|합니다)")


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
        plain = closing in {"한다", "된다", "합니", "됩니"} and not content.rstrip().endswith(" 안")
        return frame.tail if plain else frame.end
    if frame.rule_id in {"ko.frame.takes_on", "ko.frame.changes"} or _OWES.match(words, frame.tail):
        return frame.end
    growing = _GROWING.search(content)
    return growing.start() if growing else frame.tail
