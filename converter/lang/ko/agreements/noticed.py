"""Agreements of which a notice or a list tells without a verb.

In: a sentence and the name of an agreement in it. Out: whether the name itself ends what is told, behind a partner
(▲한빛전자= 가온전지와 30억 원 규모 동박 공급 계약.), and the two whom an entry of a list joins by a hyphen before it
names what they made (▲한빛전자-누리솔, 부품 공급 계약).
"""

import re

from converter.lang.ko.agreements import cases
from converter.lang.ko.phrases import ENTRIES
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

_ENDS = re.compile(rf"(?:\([^)]*\))?[’'”\"]?(?:\([^()]*\))?(?:\.?$|\s*(?=[{ENTRIES}])| 등(?:이다|의? |을 ))")
_PARTNER = re.compile(
    r"(?:[와과]|하고) (?:(?![^ ]*(?:[다고며면서는은]|지만),? )[^ ]+ )*$"
    rf"|(?:^|[{ENTRIES}])\s?[^\s,]+(?: [^\s,]+)?[-–][^,{ENTRIES}]{{2,24}}, [^,{ENTRIES}]*$"
)
# 가온전지와의 동박 공급 계약[은 내년 말이면 끝난다]: until then it is in force.
_RUNS = re.compile(
    r"(?:\([^)]*\))?[’'”\"]?(?:은|는|이|가|도|까지) (?:[^\s,.]+ ){0,4}?"
    r"(?:(?:끝난|만료된|종료된)다|[말년월중지일면](?:로|이면|에)? (?:끝나|만료되|종료되)(?:는데|지만|며|고|나)"
    r"|만료를 앞두|살아 ?있|유효하(?:다|고|며)|(?:이어지|돌아가|유지되|지켜지)고 있|지켜진다|남아 있)"
)
# 가온전지와 동박 계약[이 있다]
_EXISTS = re.compile(r"(?:\([^)]*\))?[’'”\"]?[이가] 있(?:다|었|습니다|어요)")
_MADE_WITH = re.compile(r"[와과]의 $|[와과] [^\s,]+(?: [^\s,]+)?의 $|(?:맺은|체결한|이어온|돼 ?온|해 ?온) $")
_OPENING = re.compile(rf"(?:.*[{ENTRIES}])?\s?", re.DOTALL)
_PAIR = re.compile(r"\s?(?:\([^()]*\))?,\s")
_HYPHENS = frozenset("-–")
_TWO = 2


def is_noticed(sentence: str, name: Span) -> bool:
    """Tell whether a name ends what a notice or an entry of a list tells, behind who made it with whom."""
    return bool(_ENDS.match(sentence, name.end) and _PARTNER.search(sentence, 0, name.start))


def goes_on(sentence: str, name: Span) -> bool:
    """Tell whether one made with a partner is said to go on, or to end only at a time to come."""
    return bool(_RUNS.match(sentence, name.end) and _MADE_WITH.search(sentence, 0, name.start))


def exists(sentence: str, name: Span) -> bool:
    """Tell whether one with a partner is said to exist."""
    return bool(_EXISTS.match(sentence, name.end) and _PARTNER.search(sentence, 0, name.start))


def paired(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Return the two whom an entry of a list joins by a hyphen before it names what they made."""
    if "-" not in view.words and "–" not in view.words:
        return ()
    opening = _OPENING.match(view.words, 0, title.start)
    start = (opening.end() if opening else 0) + view.span.start
    placed = cases.row(view, Span(start, title.start + view.span.start))
    if len(placed) < _TWO or placed[0].participant.span.start != start:
        return ()
    one, other = placed[:2]
    joined = view.text[one.end : other.participant.span.start] in _HYPHENS
    return (one.participant, other.participant) if joined and _PAIR.match(view.text, other.end) else ()
