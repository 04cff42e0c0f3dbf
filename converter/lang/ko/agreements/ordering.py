"""Who orders, who wins an order, who chooses and who is chosen.

In: a sentence, the stretch of it that tells of the order, and its verb. Out: the participants by the case in which the
verb asks for them: an order is won from somebody (한빛해운으로부터 수주했다) or placed with somebody (새론조선에
발주했다); who is chosen is the object where the chooser is told (시는 한빛건설을 시공사로 선정했다).
"""

import re

from msgspec.structs import replace

from converter.lang.ko.agreements.cases import Case, Placed, place
from converter.lang.ko.agreements.gathered import described
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

_WON: frozenset[Case] = frozenset({"subject", "partner", "from"})
_PLACED = _WON | {"to"}
_CHOSEN = _WON | {"object"}
_CHOOSES = frozenset({"ko.verb.chosen", "ko.verb.bid"})
# 유조선 세 척을 수주[한 새론조선]: an order won that describes its winner.
WINS = re.compile(r"[한낸] (?!이번|것|바|적|뒤|후|데)")

# 가온국[의 전지 ]공급사로 선정됐다: whose supplier somebody becomes
_CHOOSER = re.compile(r"의 (?:[^\s,]+(?<![은는이가을를에]) ){0,5}")


def ordering(view: SentenceView, scope: Span, head: Span, rule_id: str) -> tuple[Participant, ...]:
    """Return who takes part in an order or a choice; who only speaks of a choice does not."""
    chooses = rule_id in _CHOOSES
    cases = _CHOSEN if chooses else _PLACED if "주" in head.of(view.words) else _WON
    placed, base = place(view, scope), view.span.start
    if WINS.match(view.words, head.end):
        placed = (*(p for p in placed if p.case != "subject"), *_winners(view, head))
    # 대만에서 수주했다: where, not from whom
    return tuple(
        p.participant
        for p in placed
        if (p.case in cases or (chooses and p.case == "of" and _CHOOSER.fullmatch(view.text, p.end, base + head.start)))
        and not (p.case == "from" and p.participant.span in view.lands)
        and not (chooses and view.types.get(p.participant.span) == "person")
    )


def _winners(view: SentenceView, head: Span) -> tuple[Placed, ...]:
    """Return whom an order describes that was won, as the subject of its clause."""
    return tuple(replace(one, case="subject") for one in described(view, head.end))
