"""In which case every actor of a stretch of a sentence stands.

In: a sentence with its actors, and a stretch of it. Out: the actors (and words for several actors) in text order, each
with its case. What follows a mention tells: its particle, or the noun that carries it; the members of a list have the
case of what ends it.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.tables import load
from converter.model.annotation import GroupReference
from converter.model.reading import ActorMention, Participant, SentenceView
from converter.model.span import Span

Case = Literal[
    "subject", "partner", "listed", "between", "from", "to", "object", "stake", "target", "of", "joined", "none"
]

_CASES: tuple[Case, ...] = ("subject", "partner", "listed", "between", "from", "to", "object", "stake", "target", "of")
# What 등 carries: 한빛전자 등[과], 한빛전자 등 세 곳[이].
_CASE_OF_ETC: dict[str, Case] = {
    "과": "partner",
    "와": "partner",
    "과의": "partner",
    "와의": "partner",
    "및": "listed",
    ",": "listed",
}
# A particle stands at most this far behind a name, its head and what a parenthesis adds.
_TAIL = 40


class ParticipantTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``participants.toml``."""

    heads: tuple[str, ...]
    offices: tuple[str, ...]


@cache
def table() -> ParticipantTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "participants.toml", ParticipantTable)


_GLOSS = r"(?:\s?[(（][^()（）]{0,60}[)）])?[’'”\"」』]?"
_PARTICLES = (
    r"(?:"
    r"(?P<etc>\s?등(?:\s?[^\s,.]{1,8}){0,3}?(?=(?:은|는|이|가|도|[과와]의|과|와|및|,)\s)(?P<etc_case>은|는|이|가|도|[과와]의|과|와|및|,))"
    r"|(?P<subject>(?:은|는|이|가|도|만|께서는?|에서는|\s역시|\s또한)(?=[\s,]|$))"
    r"|(?P<partner>(?:와의|과의|와는|과는|와도|과도|와|과)(?=[\s,]|$))"
    r"|(?P<listed>\s?[·ㆍ,/‧・–-]\s?|\s(?:및|그리고)\s)"
    r"|(?P<between>\s?(?:간|사이)(?=[\s에의,]|$))"
    r"|(?P<from>(?:으로부터|로부터|에게서|에서)(?=[\s,]|$))"
    r"|(?P<to>(?:에게|에)(?=[\s,]|$))"
    r"|(?P<object>[을를](?=[\s,]|$))"
    r"|(?P<stake>의?\s(?:[^\s,]{1,6}\s)?(?:지분|주식|경영권|보통주|전환사채)(?=[\s을를,]))"
    r"|(?P<target>\s?(?:인수|매각|합병|유상증자|지분 ?투자)(?=[\s을를하에,]))"
    r"|(?P<of>의(?=[\s,]|$))"
    r")"
)


@cache
def _after() -> re.Pattern[str]:
    """Return what may stand behind a name: its gloss, its head, the gloss of that, and the particle."""
    heads, offices = "|".join(table().heads), "|".join(table().offices)
    return re.compile(rf"{_GLOSS}(?:\s?(?:{heads}|[가-힣]{{1,8}}(?:{offices}))들?)?{_GLOSS}{_PARTICLES}")


# 하정우 [대통령실 AI미래기획]수석: at most five words, and the beginning of the word that the office ends.
_UP_TO_OFFICE = re.compile(r"(?:\s[가-힣A-Za-z·]{1,14}){0,5}?\s[가-힣]*")
_OFFICE_REACH = 70


class Placed(Struct, frozen=True):
    """A participant with the case in which it stands; ``end`` is where its phrase ends, with a person's office."""

    participant: Participant
    case: Case
    end: int


def _case_after(text: str, end: int, limit: int) -> Case:
    match = _after().match(text, end, min(len(text), max(limit, end) + _TAIL))
    if not match:
        return "none"
    if match["etc"]:
        return _CASE_OF_ETC.get(match["etc_case"], "subject")
    return next((case for case in _CASES if match[case]), "none")


@lru_cache(maxsize=64)
def place(view: SentenceView, stretch: Span) -> tuple[Placed, ...]:
    """Return every actor and group in a stretch with its case, in text order; offsets point into the article."""
    placed = [
        Placed(participant, _case_after(view.text, end, stretch.end), end)
        for participant, end in _standing(view)
        if participant.span in stretch
    ]
    return _chain(view.text, placed)


@lru_cache(maxsize=4)
def _standing(view: SentenceView) -> tuple[tuple[Participant, int], ...]:
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
    return [one for one in mentions if not any(one.span in other.span and one.span != other.span for other in mentions)]


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
    """Return where the mention ends with its office: [하정우] 대통령실 수석 → behind 수석."""
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


def _chain(text: str, placed: list[Placed]) -> tuple[Placed, ...]:
    """Give members of a list the case of its last member, and mark actors written as one word (한미)."""
    out: list[Placed] = list(placed)
    if out and out[-1].case == "listed":
        out[-1] = replace(out[-1], case=_case_in_list(text, out, len(out) - 1))
    for i in range(len(out) - 2, -1, -1):
        here, after = out[i].participant.span, out[i + 1].participant.span
        between = text[here.end : after.start]
        if here.end == after.start or (len(between) == 1 and between in "·ㆍ-‧・–"):
            if out[i + 1].case == "none":
                out[i + 1] = replace(out[i + 1], case="joined")
            out[i] = replace(out[i], case=out[i + 1].case)
        elif out[i].case in {"listed", "partner"}:
            out[i] = replace(out[i], case=_case_in_list(text, out, i))
    return tuple(_marked(p) for p in out if p.case != "listed")


def _marked(placed: Placed) -> Placed:
    """Let a participant itself tell that it is only the partner of somebody."""
    if placed.case != "partner":
        return placed
    return replace(placed, participant=replace(placed.participant, partner=True))


# 한빛전자, [두물 조합과] 협약을: the last of a list need not be an actor that is known.
_OPEN_LIST = re.compile(
    r"(?:\([^()]*\))?(?:\s?[,·ㆍ]\s?|\s(?:및|그리고)\s)(?:[^,.·‘’“”\"]{1,25}(?:,\s|·|\s및\s)){0,4}?"
    r"(?:(?P<partner>(?:[가-힣A-Za-z()]{1,12}\s){0,3}?[가-힣A-Za-z()]{1,12}?[과와])"
    r"|(?:[가-힣A-Za-z()]{2,12}\s)?[가-힣A-Za-z()]{3,12}?[은는이가])\s"
)


_PAIRED = frozenset({"object", "to", "from"})  # 대만과 미국에서: a pair has one case


def _case_in_list(text: str, placed: list[Placed], i: int) -> Case:
    """Return the case of a list's member: that of the next member, where one ends the list, or of what ends it."""
    case = _case_of_last(placed, i)
    if case == "partner" and i + 1 < len(placed) and placed[i + 1].case in _PAIRED:
        pair = text[placed[i].end : placed[i + 1].participant.span.start] in {"과 ", "와 "}
        return placed[i + 1].case if pair else case
    if case != "listed":
        return case
    last = _OPEN_LIST.match(text, placed[i].end, placed[i].end + LIST_GAP)
    if last is None:
        return case
    return "partner" if last["partner"] else "subject"


def _case_of_last(placed: list[Placed], i: int) -> Case:
    own = placed[i].case
    for later in placed[i + 1 :]:
        if later.participant.span.start - placed[i].participant.span.end > LIST_GAP:
            break
        if later.case == "subject" or (own == "listed" and later.case in _ENDS_LIST):
            return later.case
        if later.case not in {"of", "none"}:
            break
    return own


_ENDS_LIST = frozenset({"subject", "partner", "between", "of"})
# Between two members of a list stands at most an apposition: 포스코와 [세계 3대 선급사 가운데 하나인] 한빛선급이.
LIST_GAP = 60
