"""Which acts of a sentence tell of an agreement that nothing else in it tells of.

In: a sentence and the mentions that its nouns and verbs make. Out: the acts (인수했다, 공급한다) that are neither done
by a paper already named nor a part of what is told of it, and the papers with those who do what is done by them.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from converter.lang.ko.agreements.transactions import read_transactions
from converter.model.mentions import AgreementMention
from converter.model.reading import SentenceView


def with_acts(view: SentenceView, told: Sequence[AgreementMention]) -> list[AgreementMention]:
    """Return the mentions of a sentence with its acts of which none of them tells already."""
    acts = read_transactions(view)
    beside = [act for act in acts if not any(_tells_of(view, other, act) for other in told)]
    return [*(_carrying_out(view, mention, acts) for mention in told), *beside]


def _carrying_out(view: SentenceView, paper: AgreementMention, acts: Sequence[AgreementMention]) -> AgreementMention:
    """Return a paper with those who do what is done by it: 창고를 두물자산에 팔기로 하고 매매계약을 체결했다."""
    if paper.act is not None or paper.by_verb or paper.status is None:
        return paper
    done = (
        act
        for act in acts
        if act.mutual
        and any(_is_before(words, view.words, act, paper, view.span.start) for words in (_UNDERTAKEN, _RESOLVED))
    )
    known = {one.actor_id for one in paper.participants}
    more = [one for act in done for one in act.participants if one.actor_id not in known]
    return replace(paper, participants=(*paper.participants, *more)) if more else paper


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
    r"(?:하|받|주|짓|팔|넘기|이|쓰)?(?:기로|기로 하는|기로 한|는|려는|기 위한|기 위해)(?: 내용의)?,? "
    r"(?:[^\s,]+(?<![고며해]) ){0,4}"
)


# 창고를 팔[기로 하고] 매매계약을: the act tells of the same by itself.
_RESOLVED = re.compile(r"[가-힣]?기로 하[고며],? (?:[^\s,]+(?<![고며해]) ){0,4}")


def _undertakes(sentence: str, act: AgreementMention, paper: AgreementMention, base: int) -> bool:
    """Tell whether an act describes the paper that is named right behind it."""
    return _is_before(_UNDERTAKEN, sentence, act, paper, base)


def _is_before(
    between: re.Pattern[str], sentence: str, act: AgreementMention, paper: AgreementMention, base: int
) -> bool:
    """Tell whether nothing but such words stands between an act and the name of a paper."""
    behind, name = act.head.end - base, (paper.title or paper.head).start - base
    return behind < name and bool(between.fullmatch(sentence, behind, sentence.rfind(" ", behind, name + 1) + 1))
