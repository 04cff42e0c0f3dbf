"""Who takes part in what a stretch of a sentence says.

In: a sentence with its actors, and a stretch of it. Out: the actors (and words for several actors) that stand there as
subject, partner or member of a list of those; an actor in the genitive, in a place phrase or before a noun is not one
(미국의 관세, 서울에서, 가온 냉장고). What follows a mention tells: its particle, or the noun that carries it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from converter.lang.gated import Gated
from converter.lang.ko.agreements.cases import LIST_GAP, Placed, place
from converter.lang.ko.phrases import DOTS
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

PARTY_CASES = frozenset({"subject", "partner", "between"})


def parties(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Return who agrees in a stretch: subjects and partners, else actors written as one word, else none.

    Those between whom it is made are all that there are; the subject of a verb that only describes a noun is none.
    """
    placed = place(view, stretch)
    if between := _between(view.text, placed):
        return between
    chosen = [p.participant for p in _own(view.text, placed, stretch.end) if p.case in PARTY_CASES]
    if not chosen and not _has_subject(
        view, stretch.end
    ):  # 두 은행이 기업을 돕는 기금을 만들기로: theirs is both verbs
        both = [p.participant for p in placed if p.case in PARTY_CASES]
        chosen = both if len(both) > 1 else []
    if not chosen:
        chosen = [p.participant for p in placed if p.case == "joined"]
    return tuple(chosen)


# 가온국 정부[와 반군 ]누르전선의
_AND = re.compile(r"[과와] (?:[^\s,]+ )?")
_OF_BOTH = frozenset({"of", "between"})


def between_two(view: SentenceView) -> tuple[Participant, ...]:
    """Return the first two of whose dealings a sentence tells: 가온국과 반군 누르전선의 무력 충돌."""
    placed = place(view, view.span)
    for one, other in pairwise(placed):
        if other.case in _OF_BOTH and _AND.fullmatch(view.text, one.end, other.participant.span.start):
            return (one.participant, other.participant)
    return ()


def _between(text: str, placed: Sequence[Placed]) -> tuple[Participant, ...]:
    """Return those between whom something is made (한빛전자와 두물은행 간에 맺은), with all that is listed there."""
    last = next((i for i, p in enumerate(placed) if p.case == "between"), None)
    if last is None:
        return ()
    first = last
    while first and _is_listed(text[placed[first - 1].end : placed[first].participant.span.start]):
        first -= 1
    members = tuple(p.participant for p in placed[first : last + 1])
    return members if len(members) > 1 else ()


def _has_subject(view: SentenceView, limit: int) -> bool:
    """Tell whether a sentence names its subject before a place."""
    placed = place(view, Span(view.span.start, limit))
    return any(p.case == "subject" for p in _own(view.text, placed, limit))


def _own(text: str, placed: Sequence[Placed], limit: int) -> list[Placed]:
    """Leave out subjects of adnominal clauses that end before ``limit``, with all that is listed beside them."""
    own: list[Placed] = []
    inner = False
    for i in range(len(placed) - 1, -1, -1):
        one = placed[i]
        listed = i + 1 < len(placed) and _is_listed(text[one.end : placed[i + 1].participant.span.start])
        inner = one.case == "subject" and (is_embedded(text, one.end, limit) or (inner and listed))
        if not inner:
            own.append(one)
    return own[::-1]


def several(who: Iterable[Participant]) -> bool:
    """Tell whether these are two at least, or words for several."""
    who = tuple(who)
    return len({one.actor_id for one in who if one.actor_id}) > 1 or any(one.group for one in who)


def together(view: SentenceView, stretch: Span, *, inner: bool = False) -> tuple[Participant, ...]:
    """Return who does something together in a stretch: its subject with all listed beside it, and its partners.

    The verb of a clause inside the sentence (``inner``) has the last subject, the sentence's own verb the first.
    """
    placed = place(view, stretch)
    partners = tuple(p.participant for p in placed if p.case in {"partner", "between"})
    joined = tuple(p.participant for p in placed if p.case == "joined")
    groups = subjects(view, stretch)
    about = () if not groups else groups[-1] if inner else groups[0]
    return (*about, *(one for one in partners or (() if about else joined) if one not in about))


# 미국이 [주도하는] 계획에: the subject of a verb that only describes the next noun.
_ENDS_ITSELF = r"(?!끝나|열리|만료|종료|시작되|다가오|이어지|남은|걸리)"  # what ends is the noun behind, no actor
_EMBEDDED = Gated(
    r"(?:\s?[^\s]{1,8})?[이가] (?:[^\s,]+ ){0,2}?(?:[^\s,]*하[고며] (?:[^\s,]+ ){1,4}?)?"
    rf"{_ENDS_ITSELF}[^\s,]*(?:하는|되는|[가-힣]는|한|된|던|할|될|가진|지닌|쥔|세운|만든|키운|이끈|꾸린|거느린|내놓은)\s(?!뒤|후|바|것|데|지)"
)


def is_embedded(text: str, end: int, limit: int | None = None) -> bool:
    """Tell whether a mention that ends here is the subject of an adnominal clause alone, not of its sentence.

    Who does what the words at ``limit`` are described by takes part in what they name (한빛전자가 … 공급하는 | 계약).
    """
    match = _EMBEDDED.match(text, end, min(end + 60, limit or len(text)))
    return match is not None and match.end() != limit


def subject(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Return who a stretch is about: the first subject with everything listed before it."""
    return next(iter(subjects(view, stretch)), ())


def subjects(view: SentenceView, stretch: Span) -> list[tuple[Participant, ...]]:
    """Return the subjects of a stretch in text order, each with everything that is listed beside it."""
    found: list[list[Participant]] = []
    placed = place(view, stretch)
    # Words for several that only seem to belong to a clause inside (여야가 선거에 나서는 의원의 …) stay the subject.
    own = [p.participant for p in _own(view.text, placed, stretch.end) if p.case == "subject"]
    own = own or [p.participant for p in placed if p.case == "subject" and p.participant.group]
    for one in own:
        if found and _is_listed(view.text[found[-1][-1].span.end : one.span.start]):
            found[-1].append(one)
        else:
            found.append([one])
    return [tuple(group) for group in found]


_LIST = re.compile(rf"(?:[^\s]{{0,12}}\s)?(?:[와과,{DOTS}\s]|및)*")
_CLOSED = re.compile(r"(?:은|는|이|가)\s")


def _is_listed(between: str) -> bool:
    """Tell whether what stands between two names only lists them."""
    return len(between) <= LIST_GAP and bool(_LIST.match(between)) and not _CLOSED.search(between)
