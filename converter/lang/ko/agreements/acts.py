"""Which acts of a sentence tell of an agreement that nothing else in it tells of.

In: a sentence and the mentions that its nouns and verbs make. Out: the acts (인수했다, 공급한다) that are neither done
by a paper already named nor a part of what is told of it.
"""

import re
from collections.abc import Sequence

from converter.lang.ko.agreements.transactions import read_transactions
from converter.model.reading import AgreementMention, SentenceView


def acts_beside(view: SentenceView, told: Sequence[AgreementMention]) -> list[AgreementMention]:
    """Return the acts of a sentence of which no mention told tells already."""
    return [act for act in read_transactions(view) if not any(_tells_of(view, other, act) for other in told)]


def _tells_of(view: SentenceView, other: AgreementMention, act: AgreementMention) -> bool:
    """Tell whether a mention says already how the agreement stands that an act makes."""
    if other.status is None or act.act is None or _is_with_others(act, other):
        return False
    return act.evidence.overlaps(other.head) or (
        other.act is None and _undertakes(view.words, act, other, view.span.start)
    )


def _is_with_others(act: AgreementMention, other: AgreementMention) -> bool:
    """Tell whether an act behind a verb of its own is with another: 가온전지와 협약을 맺고 다온의 지분을 인수했다."""
    one, two = ({p.actor_id for p in mention.participants} for mention in (act, other))
    return other.act is None and other.evidence.end < act.head.start and bool(one - two) and bool(two - one)


# 지분을 인수[하기로 주식매매]계약을: the paper by which the act is done.
_UNDERTAKEN = re.compile(
    r"(?:하|받|주|짓|팔|넘기)?(?:기로|기로 하는|기로 한|는|려는|기 위한|기 위해)(?: 내용의)?,? "
    r"(?:[^\s,]+(?<![고며해]) ){0,4}"
)


def _undertakes(sentence: str, act: AgreementMention, paper: AgreementMention, base: int) -> bool:
    """Tell whether an act describes the paper that is named right behind it."""
    behind, name = act.head.end - base, (paper.title or paper.head).start - base
    return behind < name and bool(_UNDERTAKEN.fullmatch(sentence, behind, sentence.rfind(" ", behind, name + 1) + 1))
