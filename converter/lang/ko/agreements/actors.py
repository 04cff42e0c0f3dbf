"""The actors of a sentence, each once, with the words that belong to its name.

In: a sentence with the mentions of its actors. Out: who stands in it, in text order, each with where its name ends: a
person's ends behind the office. A name in parentheses that only glosses the one before it, and the head of a body
named there, stand for nobody else.
"""

from functools import lru_cache

from converter.lang.gated import Gated
from converter.model.annotation import GroupReference
from converter.model.mentions import Participant
from converter.model.reading import ActorMention, SentenceView
from converter.model.span import Span

# 홍길동 [다온시청 물길정책]국장: at most five words, and the beginning of the word that the office ends.
_UP_TO_OFFICE = Gated(r"(?:\s[가-힣A-Za-z·]{1,14}){0,5}?\s[가-힣]*")
_OFFICE_REACH = 70


@lru_cache(maxsize=4)
def standing(view: SentenceView) -> tuple[tuple[Participant, int], ...]:
    """Return every actor and group of a sentence, in text order, each with where it ends, its office included."""
    groups = {group.span: group for group in view.groups}
    standing: dict[Span, tuple[Participant, int]] = {}
    for mention in outermost(view.actors):
        if not (_is_gloss(view.text, mention.span) or _is_head(view.text, mention)):
            group = groups.get(mention.span) if mention.actor.type == "group" else None
            standing[mention.span] = (_participant(mention, group), _with_role(view.text, mention))
    for group in view.groups:
        if group.span not in standing:
            who = Participant(span=group.span, actor_id=None, group=group, rule_id=group.rule_id)
            standing[group.span] = (who, group.end)
    return tuple(standing[span] for span in sorted(standing))


def outermost(mentions: tuple[ActorMention, ...]) -> list[ActorMention]:
    """Leave out mentions inside another: the office's body inside a person's name and office."""
    kept: set[Span] = set()
    furthest = -1
    for span in sorted({one.span for one in mentions}, key=lambda span: (span.start, -span.end)):
        if span.end > furthest:
            kept.add(span)
            furthest = span.end
    return [one for one in mentions if one.span in kept]


def _is_gloss(text: str, span: Span) -> bool:
    """Tell whether a mention only glosses the name before it: 국제에너지기구[(IEA)]."""
    return text[span.start - 1 : span.start] in {"(", "（"} and not text[span.start - 2 : span.start - 1].isspace()


# As far before a name as the parenthesis can open that tells who heads a body.
_HEADS_GLOSS = 20


def _is_head(text: str, mention: ActorMention) -> bool:
    """Tell whether a person only stands in parentheses behind the body that it heads: 한빛전자(대표이사 [홍길동])."""
    start = mention.span.start
    if mention.actor.type != "person":
        return False
    opened = text.rfind("(", max(start - _HEADS_GLOSS, 0), start)
    return opened > 0 and not text[opened - 1].isspace() and text.find(")", opened, start) < 0


def _participant(mention: ActorMention, group: GroupReference | None) -> Participant:
    """Return the participant of a mention; words for several (여야) stand for themselves where nobody can tell whom."""
    return Participant(span=mention.span, actor_id=mention.actor.id, group=group, rule_id="ko.participant.case")


def _with_role(text: str, mention: ActorMention) -> int:
    """Return where the mention ends with its office: [홍길동] 다온시청 국장 → behind 국장."""
    role, end = mention.actor.role, mention.span.end
    if mention.actor.type == "person" and role:
        for words in (role, role.split()[-1]):
            if text.startswith(words, end + 1):
                return end + 1 + len(words)
        return _behind_office(text, end, role.split()[-1])
    return end


def _behind_office(text: str, end: int, office: str) -> int:
    """Return where an office ends whose last word stands a few words behind a name; ``end`` if it does not."""
    found = text.find(office, end, end + _OFFICE_REACH)
    while found >= 0:
        if _UP_TO_OFFICE.fullmatch(text, end, found):
            return found + len(office)
        found = text.find(office, found + 1, end + _OFFICE_REACH)
    return end
