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

from converter.lang.gated import Gated
from converter.lang.ko.agreements.actors import standing
from converter.lang.ko.phrases import DOTS
from converter.lang.tables import load
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
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
    "을": "object",
    "를": "object",
    "으로부터": "from",
    "로부터": "from",
    "에": "to",
    "에게": "to",
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
_ETC = "은|는|이|가|도|[과와]의|과|와|및|,|[을를]|으?로부터|에게?"
_PARTICLES = (
    r"(?:"
    rf"(?P<etc>\s?등(?:\s?[^\s,.]{{1,8}}?){{0,3}}?(?=(?:{_ETC})\s)(?P<etc_case>{_ETC}))"
    r"|(?P<subject>(?:은|는|이|가|도|만|께서는?|에서는|\s역시|\s또한)(?=[\s,]|$)|\s?=(?=\s))"  # ▲한빛전자= …
    r"|(?P<partner>(?:와의|과의|와는|과는|와도|과도|와|과|하고는?)(?=[\s,]|$))"
    rf"|(?P<listed>\s?[{DOTS},/–-]\s?|\s(?:및|그리고)\s)"
    r"|(?P<between>\s?(?:간|사이)(?=[\s에의,]|$))"
    r"|(?P<from>(?:으로부터|로부터|에게서|에서)(?=[\s,]|$))"
    r"|(?P<to>(?:에게|에|\s(?:품|손)(?:에|으로))(?=[\s,]|$))"
    r"|(?P<object>[을를](?=[\s,]|$))"
    r"|(?P<stake>의?\s(?:[^\s,]{1,6}\s)?(?:지분|주식|경영권|보통주|전환사채)(?=[\s을를,]))"
    r"|(?P<target>\s?(?:인수|매각|합병|유상증자|지분 ?투자)(?=[\s을를하에,가이은는전]))"
    r"|(?P<of>의(?=[\s,]|$))"
    r")"
)


@cache
def _after() -> re.Pattern[str]:
    """Return what may stand behind a name: its gloss, its head, the gloss of that, and the particle."""
    heads, offices = "|".join(table().heads), "|".join(table().offices)
    return re.compile(rf"{_GLOSS}(?:\s?(?:{heads}|[가-힣]{{1,8}}(?:{offices}))들?)?{_GLOSS}{_PARTICLES}")


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
    return next((case for case in _CASES if match.lastgroup == case), "none")


@lru_cache(maxsize=64)
def place(view: SentenceView, stretch: Span) -> tuple[Placed, ...]:
    """Return the actors and groups in a stretch whose case can be told; offsets point into the article."""
    return tuple(one for one in row(view, stretch) if one.case != "listed")


@lru_cache(maxsize=64)
def row(view: SentenceView, stretch: Span) -> tuple[Placed, ...]:
    """Return every actor and group in a stretch with its case; members of a list that nothing closes are ``listed``."""
    placed = [
        Placed(participant, _case_after(view.text, end, stretch.end), end)
        for participant, end in standing(view)
        if participant.span in stretch
    ]
    return _chain(view, _paired(view, placed)) if placed else ()


def _paired(view: SentenceView, placed: list[Placed]) -> list[Placed]:
    """Give a country that only stands beside another before a noun no case: 누르국과 다온국 문제에 합의했다."""
    if len(placed) == 1:
        return placed
    out = list(placed)
    for i in range(len(placed) - 1):
        one, other = placed[i], placed[i + 1]
        beside = view.text[one.end : other.participant.span.start] in _AND
        if (
            one.case == "partner"
            and other.case == "none"
            and beside
            and {one.participant.span, other.participant.span} <= view.lands
        ):
            out[i] = replace(one, case="none")
    return out


_JOINS = frozenset(f"{DOTS}-–")


def _chain(view: SentenceView, placed: list[Placed]) -> tuple[Placed, ...]:
    """Give members of a list the case of its last member, and mark actors written as one word (한미)."""
    text = view.text
    out: list[Placed] = list(placed)
    if out and out[-1].case == "listed":
        out[-1] = replace(out[-1], case=_case_in_list(text, out, len(out) - 1))
    for i in range(len(out) - 2, -1, -1):
        here, after = out[i].participant.span, out[i + 1].participant.span
        between = text[here.end : after.start]
        joined = len(between) == 1 and between in _JOINS and view.types.get(here) != "person"
        if here.end == after.start or joined:
            if out[i + 1].case == "none":
                out[i + 1] = replace(out[i + 1], case="joined")
            out[i] = replace(out[i], case=out[i + 1].case)
        elif out[i].case in {"listed", "partner"}:
            out[i] = replace(out[i], case=_case_in_list(text, out, i))
    return tuple(_marked(p) for p in out)


def _marked(placed: Placed) -> Placed:
    """Let a participant itself tell that it is only the partner of somebody."""
    if placed.case != "partner":
        return placed
    return replace(placed, participant=replace(placed.participant, partner=True))


# 한빛전자, [두물 조합과] 협약을: the last of a list need not be an actor that is known.
_OPEN_LIST = Gated(
    rf"(?:\([^()]*\))?(?:\s?[,{DOTS}]\s?|\s(?:및|그리고)\s)(?:[^,.{DOTS}‘’“”\"]{{1,25}}(?:,\s|[{DOTS}]|\s및\s)){{0,4}}?"
    r"(?:(?P<partner>(?:[가-힣A-Za-z()]{1,12}\s){0,3}?[가-힣A-Za-z()]{1,12}?[과와])"
    r"|(?:[가-힣A-Za-z()]{2,12}\s)?[가-힣A-Za-z()]{3,12}?[은는이가])\s"
)


_AND = frozenset({"과 ", "와 "})
_PAIRED = frozenset({"object", "to", "from"})  # 대만과 미국에서: a pair has one case


def _case_in_list(text: str, placed: list[Placed], i: int) -> Case:
    """Return the case of a list's member: that of the next member, where one ends the list, or of what ends it."""
    case = _case_of_last(text, placed, i)
    if case == "partner" and i + 1 < len(placed) and placed[i + 1].case in _PAIRED:
        pair = text[placed[i].end : placed[i + 1].participant.span.start] in _AND
        return placed[i + 1].case if pair else case
    if case != "listed":
        return case
    last = _OPEN_LIST.match(text, placed[i].end, placed[i].end + LIST_GAP)
    if last is None:
        return case
    return "partner" if last["partner"] else "subject"


def _case_of_last(text: str, placed: list[Placed], i: int) -> Case:
    own = placed[i].case
    for later in placed[i + 1 :]:
        if later.participant.span.start - placed[i].participant.span.end > LIST_GAP:
            break
        ends = later.case in _ENDS_LIST or (later.case in _BOUGHT and _lists_objects(text, placed, i, later))
        if later.case == "subject" or (own == "listed" and ends):
            return later.case
        if later.case not in {"of", "none"}:
            break
    return own


_BOUGHT = frozenset({"object", "stake", "target"})
_CLOSED_BY_ETC = re.compile(rf"{_GLOSS}\s?등")


def _lists_objects(text: str, placed: list[Placed], i: int, last: Placed) -> bool:
    """Tell whether a list before an object is one of objects: 등 closes it, or who does it was told before.

    In a headline the comma may stand for the subject's particle (한빛전자, 가온전지를 인수).
    """
    closed = any(p.case == last.case and _CLOSED_BY_ETC.match(text, p.end) for p in placed[i + 1 :])
    return closed or any(p.case == "subject" for p in placed[:i])


_ENDS_LIST = frozenset({"subject", "partner", "between", "of"})
# Between two members of a list stands at most an apposition: 가온제지와 [다온에서 둘째로 큰 인쇄소인] 한빛출판이.
LIST_GAP = 60
