"""Who takes part in what a stretch of a sentence says.

In: a sentence with its actors, and a stretch of it. Out: the actors (and words for several actors) that stand there as
subject, partner or member of a list of those; an actor in the genitive, in a place phrase or before a noun is not one
(미국의 관세, 서울에서, 삼성 냉장고). What follows a mention tells: its particle, or the noun that carries it.
"""

import re
from functools import cache, lru_cache
from typing import Literal, get_args

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.tables import load
from converter.model.reading import ActorMention, Participant, SentenceView
from converter.model.span import Span

Case = Literal[
    "subject", "partner", "listed", "between", "from", "to", "object", "stake", "target", "of", "joined", "none"
]

_CASES: dict[str | None, Case] = {case: case for case in get_args(Case)}
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
    r"|(?P<listed>\s?[·ㆍ,/‧・–-]\s?|\s및\s)"
    r"|(?P<between>\s?(?:간|사이)(?=[\s에의,]|$))"
    r"|(?P<from>(?:으로부터|로부터|에게서|에서)(?=[\s,]|$))"
    r"|(?P<to>(?:에게|에)(?=[\s,]|$))"
    r"|(?P<object>[을를](?=[\s,]|$))"
    r"|(?P<stake>의?\s(?:[^\s,]{1,6}\s)?(?:지분|주식|경영권|보통주|전환사채)(?=[\s을를,]))"
    r"|(?P<target>\s?(?:인수|매각|합병)(?=[\s을를하,]))"
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


class Placed(Struct, frozen=True, gc=False):
    """A participant with the case in which it stands."""

    participant: Participant
    case: Case


def _case_after(text: str, end: int, limit: int) -> Case:
    match = _after().match(text, end, min(len(text), max(limit, end) + _TAIL))
    if not match:
        return "none"
    if match["etc"]:
        return _CASE_OF_ETC.get(match["etc_case"], "subject")
    return _CASES.get(match.lastgroup, "none")


@lru_cache(maxsize=64)
def place(view: SentenceView, stretch: Span) -> tuple[Placed, ...]:
    """Return every actor and group in a stretch with its case, in text order; offsets point into the article."""
    placed = [
        Placed(participant, _case_after(view.text, end, stretch.end))
        for participant, end in _standing(view)
        if participant.span in stretch
    ]
    return _chain(view.text, placed)


@lru_cache(maxsize=4)
def _standing(view: SentenceView) -> tuple[tuple[Participant, int], ...]:
    """Return every actor and group of a sentence, in text order, each with where it ends, its office included."""
    actors = (mention for mention in outermost(view.actors) if not _is_gloss(view.text, mention.span))
    standing = [(_participant(mention), _with_role(view.text, mention)) for mention in actors]
    for group in view.groups:
        who = Participant(span=group.span, actor_id=None, group=group, rule_id=group.rule_id)
        standing.append((who, group.end))
    return tuple(sorted(standing, key=lambda one: one[0].span))


def outermost(mentions: tuple[ActorMention, ...]) -> list[ActorMention]:
    """Leave out mentions inside another: the office's body inside a person's name and office."""
    return [one for one in mentions if not any(one.span in other.span and one.span != other.span for other in mentions)]


def _is_gloss(text: str, span: Span) -> bool:
    """Tell whether a mention only glosses the name before it: 국제에너지기구[(IEA)]."""
    return text[span.start - 1 : span.start] in {"(", "（"} and not text[span.start - 2 : span.start - 1].isspace()


def _participant(mention: ActorMention) -> Participant:
    return Participant(span=mention.span, actor_id=mention.actor.id, group=None, rule_id="ko.participant.case")


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
    for i in range(len(out) - 2, -1, -1):
        here, after = out[i].participant.span, out[i + 1].participant.span
        between = text[here.end : after.start]
        if here.end == after.start or (len(between) == 1 and between in "·ㆍ-‧・–"):
            if out[i + 1].case == "none":
                out[i + 1] = Placed(out[i + 1].participant, "joined")
            out[i] = Placed(out[i].participant, out[i + 1].case)
        elif out[i].case in {"listed", "partner"}:
            out[i] = Placed(out[i].participant, _case_in_list(out, i))
    return tuple(p for p in out if p.case != "listed")


def _case_in_list(placed: list[Placed], i: int) -> Case:
    """Return the case of a list's member: that of the next member, where one ends the list."""
    own = placed[i].case
    for later in placed[i + 1 :]:
        if later.participant.span.start - placed[i].participant.span.end > _LIST_GAP:
            break
        if later.case == "subject" or (own == "listed" and later.case in _ENDS_LIST):
            return later.case
        if later.case not in {"of", "none"}:
            break
    return own


_ENDS_LIST = frozenset({"subject", "partner", "between", "of"})
# Between two members of a list stands at most an apposition: 포스코와 [세계 3대 선급사 가운데 하나인] 한빛선급이.
_LIST_GAP = 60
PARTY_CASES = frozenset({"subject", "partner", "between"})


def parties(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Return who agrees in a stretch: subjects and partners, else actors written as one word, else none."""
    placed = place(view, stretch)
    chosen = [p.participant for p in placed if p.case in PARTY_CASES]
    if not chosen:
        chosen = [p.participant for p in placed if p.case == "joined"]
    return tuple(chosen)


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
_EMBEDDED = Gated(
    r"(?:\s?[^\s]{1,8})?[이가] (?:[^\s,]+ ){0,2}?[^\s,]*(?:하는|되는|[가-힣]는|한|된|던|할|될)\s(?!뒤|후|바|것|데|지)"
)


def is_embedded(text: str, mention: Span) -> bool:
    """Tell whether a mention is the subject of an adnominal clause alone, not of its sentence."""
    return bool(_EMBEDDED.match(text, mention.end, mention.end + 60))


def subject(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Return who a stretch is about: the first subject with everything listed before it."""
    return next(iter(subjects(view, stretch)), ())


def subjects(view: SentenceView, stretch: Span) -> list[tuple[Participant, ...]]:
    """Return the subjects of a stretch in text order, each with everything that is listed beside it."""
    found: list[list[Participant]] = []
    standing = [p.participant for p in place(view, stretch) if p.case == "subject"]
    # Words for several that only seem to belong to a clause inside (여야가 선거에 나서는 의원의 …) stay the subject.
    own = [one for one in standing if not is_embedded(view.text, one.span)] or [one for one in standing if one.group]
    for one in own:
        if found and _is_listed(view.text[found[-1][-1].span.end : one.span.start]):
            found[-1].append(one)
        else:
            found.append([one])
    return [tuple(group) for group in found]


_LIST = re.compile(r"(?:[^\s]{0,12}\s)?(?:와|과|,|·|및|ㆍ|\s)*")
_CLOSED = re.compile(r"(?:은|는|이|가)\s")


def _is_listed(between: str) -> bool:
    """Tell whether what stands between two names only lists them."""
    return len(between) <= _LIST_GAP and bool(_LIST.match(between)) and not _CLOSED.search(between)
